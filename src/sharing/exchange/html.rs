//! Rich text as HTML that is also XML: paragraphs, lists, tables, strong and emphasised words, and nothing else.

use super::xml::escaped;
use crate::content::{Block, Inline, RichText};

/// The text in blocks.
pub(super) fn blocks(text: &RichText) -> String {
    text.0.iter().map(block).collect()
}

/// The text for a place where only a line fits: one paragraph without its tags; more, one after the other.
pub(super) fn inline(text: &RichText) -> String {
    match text.0.as_slice() {
        [Block::P(only)] => line(only),
        _ => escaped(&plain(text)),
    }
}

/// The text without structure, on one line.
pub(super) fn plain(text: &RichText) -> String {
    let whole = text.to_plain(&|_| String::new());
    // Not at the spaces that keep a number and its sign together.
    let words = whole.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    let items = |items: &[Vec<Inline>]| -> String {
        items
            .iter()
            .map(|item| format!("<li>{}</li>", line(item)))
            .collect::<Vec<_>>()
            .concat()
    };
    match block {
        Block::P(text) => format!("<p>{}</p>", line(text)),
        Block::Ul(list) => format!("<ul>{}</ul>", items(list)),
        Block::Ol(list) => format!("<ol>{}</ol>", items(list)),
        Block::Table(head, rows) => {
            let cells = |row: &[Vec<Inline>], tag: &str| -> String {
                row.iter()
                    .map(|cell| format!("<{tag}>{}</{tag}>", line(cell)))
                    .collect::<Vec<_>>()
                    .concat()
            };
            let rows: String = rows
                .iter()
                .map(|row| format!("<tr>{}</tr>", cells(row, "td")))
                .collect::<Vec<_>>()
                .concat();
            format!(
                "<table><thead><tr>{}</tr></thead><tbody>{rows}</tbody></table>",
                cells(head, "th")
            )
        }
        // Filled in long before.
        Block::Rows(_) => String::new(),
    }
}

fn line(line: &[Inline]) -> String {
    let piece = |piece: &Inline| match piece {
        Inline::T(text) => escaped(text),
        Inline::B(inner) => format!("<strong>{}</strong>", self::line(inner)),
        Inline::I(inner) => format!("<em>{}</em>", self::line(inner)),
        Inline::V(_) => String::new(),
    };
    line.iter().map(piece).collect()
}
