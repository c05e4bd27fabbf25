//! The Markdown that authors may use: paragraphs, lists, tables, **strong**, *emphasis* and {values}.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use crate::content::{Block, Inline, RichText};

/// What people write between braces: the key of an input or output, with the row of a list behind it (`totalen[1]`), or
/// the cell of a table input (`klanten[0].omzet`).
fn is_key(text: &str) -> bool {
    let is_word = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
    };
    let Some((key, behind)) = text.split_once('[') else {
        return is_word(text);
    };
    let Some((row, column)) = behind.split_once(']') else {
        return false;
    };
    is_word(key) && row.parse::<usize>().is_ok() && (column.is_empty() || column.strip_prefix('.').is_some_and(is_word))
}

/// The text as a tree, or what was expected.
pub(super) fn parse(text: &str) -> Result<RichText, String> {
    let events = TextMergeStream::new(Parser::new_ext(text, Options::ENABLE_TABLES));
    let mut reader = Reader::default();
    for event in events {
        reader.take(event)?;
    }
    Ok(RichText(reader.blocks))
}

/// Collects lines into blocks; `lines` is a stack, the innermost line last.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    lines: Vec<Vec<Inline>>,
    items: Vec<Vec<Inline>>,
    head: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    in_list: bool,
    in_head: bool,
    in_quotes: bool,
}

impl Reader {
    fn take(&mut self, event: Event) -> Result<(), String> {
        match event {
            Event::Start(tag) => self.start(&tag)?,
            Event::End(tag) => self.end(tag)?,
            Event::Text(text) => {
                let text = self.with_round_quotes(&text);
                self.push(pieces(&text)?);
            }
            Event::SoftBreak | Event::HardBreak => self.push(vec![Inline::T(" ".to_owned())]),
            Event::Html(_) | Event::InlineHtml(_) => return Err("expected no HTML".to_owned()),
            other => return Err(format!("expected plain paragraphs, lists and tables, found {other:?}")),
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag) -> Result<(), String> {
        match tag {
            Tag::Paragraph if self.in_list => {}
            Tag::Paragraph | Tag::Strong | Tag::Emphasis | Tag::Item | Tag::TableCell => self.lines.push(Vec::new()),
            Tag::List(_) if self.in_list => return Err("expected no list inside a list".to_owned()),
            Tag::List(_) => self.in_list = true,
            Tag::Table(_) => {}
            Tag::TableHead => self.in_head = true,
            Tag::TableRow => self.rows.push(Vec::new()),
            other => return Err(format!("expected plain paragraphs, lists and tables, found {other:?}")),
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), String> {
        match tag {
            TagEnd::Paragraph if self.in_list => {}
            TagEnd::Paragraph => {
                let line = self.pop();
                self.blocks.push(Block::P(line));
            }
            TagEnd::Strong => {
                let inner = self.pop();
                self.push(vec![Inline::B(inner)]);
            }
            TagEnd::Emphasis => {
                let inner = self.pop();
                self.push(vec![Inline::I(inner)]);
            }
            TagEnd::Item => {
                let item = self.pop();
                self.items.push(item);
            }
            TagEnd::List(ordered) => {
                self.in_list = false;
                let items = std::mem::take(&mut self.items);
                self.blocks
                    .push(if ordered { Block::Ol(items) } else { Block::Ul(items) });
            }
            TagEnd::TableCell => {
                let cell = self.pop();
                if self.in_head {
                    self.head.push(cell);
                } else if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::TableHead => self.in_head = false,
            TagEnd::TableRow => {}
            TagEnd::Table => {
                let table = Block::Table(std::mem::take(&mut self.head), std::mem::take(&mut self.rows));
                self.blocks.push(table);
            }
            other => return Err(format!("expected plain paragraphs, lists and tables, found {other:?}")),
        }
        Ok(())
    }

    /// Straight quotes as they are printed: “…”. Every second one closes, wherever emphasis begins or ends.
    fn with_round_quotes(&mut self, text: &str) -> String {
        let round = |letter| match letter {
            '"' => {
                self.in_quotes = !self.in_quotes;
                if self.in_quotes { '“' } else { '”' }
            }
            other => other,
        };
        text.chars().map(round).collect()
    }

    fn push(&mut self, pieces: Vec<Inline>) {
        match self.lines.last_mut() {
            Some(line) => line.extend(pieces),
            None => self.blocks.push(Block::P(pieces)),
        }
    }

    fn pop(&mut self) -> Vec<Inline> {
        self.lines.pop().unwrap_or_default()
    }
}

/// Text with {values} in it.
fn pieces(text: &str) -> Result<Vec<Inline>, String> {
    let text = with_no_break_spaces(text);
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, behind)) = rest.split_once('{') {
        let (key, after) = behind.split_once('}').ok_or("expected } after {")?;
        if !is_key(key) {
            return Err(format!(
                "expected the key of an input or output between braces, found {{{key}}}"
            ));
        }
        if !before.is_empty() {
            pieces.push(Inline::T(before.to_owned()));
        }
        pieces.push(Inline::V(key.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Inline::T(rest.to_owned()));
    }
    Ok(pieces)
}

/// The text with amounts and percentages that stay on one line: € 100, 12,5 %.
fn with_no_break_spaces(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let keeps_together = |position: usize| {
        let before = position.checked_sub(1).map(|before| letters[before]);
        let behind = letters.get(position + 1);
        let starts_number = |letter: &char| letter.is_ascii_digit() || matches!(letter, '{' | '-');
        let ends_number = |letter: char| letter.is_ascii_digit() || letter == '}';
        (before == Some('€') && behind.is_some_and(starts_number))
            || (before.is_some_and(ends_number) && behind == Some(&'%'))
    };
    let kept = |(position, &letter): (usize, &char)| {
        if letter == ' ' && keeps_together(position) {
            '\u{a0}'
        } else {
            letter
        }
    };
    letters.iter().enumerate().map(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_the_middle_of_a_line() {
        let text = parse("De **vaste kosten** zijn {vaste_kosten} per *jaar*.").unwrap();
        assert_eq!(text.keys(), ["vaste_kosten"]);
        assert_eq!(
            text.to_plain(&|_| "€ 5".to_owned()),
            "De vaste kosten zijn € 5 per jaar."
        );
    }

    #[test]
    fn a_row_of_a_list_and_a_cell_of_a_table() {
        let text = parse("Samen {totalen[1]}, waarvan {klanten[0].omzet}.").unwrap();
        assert_eq!(text.keys(), ["totalen[1]", "klanten[0].omzet"]);
    }

    #[test]
    fn quotes_are_round() {
        for (text, expected) in [
            ("Ze noemt het \"prima\".", "Ze noemt het “prima”."),
            (
                "\"Ja\", zegt Tom. \"**Nee**\", zegt Imke.",
                "“Ja”, zegt Tom. “Nee”, zegt Imke.",
            ),
        ] {
            assert_eq!(parse(text).unwrap().to_plain(&|_| String::new()), expected);
        }
    }

    #[test]
    fn amounts_stay_on_one_line() {
        for (text, expected) in [
            ("kost € 100 per maand", "kost €\u{a0}100 per maand"),
            ("4 % korting", "4\u{a0}% korting"),
            ("een € of een %", "een € of een %"),
        ] {
            assert_eq!(parse(text).unwrap().to_plain(&|_| String::new()), expected);
        }
    }

    #[test]
    fn lists_and_tables() {
        let text = parse("Kies:\n\n- een\n- twee\n\n| a | b |\n| --- | --- |\n| 1 | {x} |\n").unwrap();
        assert_eq!(
            text.to_plain(&|key| key.to_uppercase()),
            "Kies:\n\n- een\n- twee\n\na | b\n1 | X"
        );
    }

    #[test]
    fn what_is_refused() {
        for (text, part) in [
            ("<b>x</b>", "HTML"),
            ("# kop", "expected plain"),
            ("[x](http://y)", "expected plain"),
            ("{Prijs}", "between braces"),
            ("{klanten[een].omzet}", "between braces"),
            ("{klanten[0]omzet}", "between braces"),
            ("{prijs", "expected }"),
        ] {
            assert!(parse(text).unwrap_err().contains(part), "{text}");
        }
    }
}
