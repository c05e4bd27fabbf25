//! Text with structure, with the values of an exercise filled in.

use leptos::prelude::*;

use crate::content::{Block, Inline, RichText};
use crate::exercises::Variant;

/// Paragraphs, lists and tables; `variant` gives the values.
pub fn rich_text(text: &RichText, variant: Option<&Variant>) -> AnyView {
    text.0
        .iter()
        .map(|block| block_view(block, variant))
        .collect_view()
        .into_any()
}

/// Only the lines, for a place that is a paragraph or a label itself.
pub fn rich_line(text: &RichText, variant: Option<&Variant>) -> AnyView {
    let lines = text.0.iter().map(|block| match block {
        Block::P(line) => line_view(line, variant),
        other => block_view(other, variant),
    });
    lines.collect_view().into_any()
}

fn block_view(block: &Block, variant: Option<&Variant>) -> AnyView {
    let item = |line: &Vec<Inline>| view! { <li>{line_view(line, variant)}</li> };
    match block {
        Block::P(line) => view! { <p>{line_view(line, variant)}</p> }.into_any(),
        Block::Ul(items) => view! { <ul class="bullets">{items.iter().map(item).collect_view()}</ul> }.into_any(),
        Block::Ol(items) => view! { <ol class="numbers">{items.iter().map(item).collect_view()}</ol> }.into_any(),
        Block::Table(head, rows) => {
            let head = head
                .iter()
                .map(|cell| view! { <th scope="col">{line_view(cell, variant)}</th> })
                .collect_view();
            let rows = rows.iter().map(|row| {
                let cells = row.iter().map(|cell| view! { <td>{line_view(cell, variant)}</td> });
                view! { <tr>{cells.collect_view()}</tr> }
            });
            table(head.into_any(), rows.collect_view().into_any())
        }
        Block::Rows(key) => {
            let Some((columns, rows)) = variant.and_then(|variant| variant.written_rows(key)) else {
                return ().into_any();
            };
            let head = columns
                .into_iter()
                .map(|column| view! { <th scope="col">{column}</th> })
                .collect_view();
            let rows = rows.into_iter().map(|row| {
                let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> });
                view! { <tr>{cells.collect_view()}</tr> }
            });
            table(head.into_any(), rows.collect_view().into_any())
        }
    }
}

fn table(head: AnyView, rows: AnyView) -> AnyView {
    view! { <div class="table-scroll"><table class="data"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div> }
        .into_any()
}

fn line_view(line: &[Inline], variant: Option<&Variant>) -> AnyView {
    let pieces = line.iter().map(|piece| match piece {
        Inline::T(text) => text.clone().into_any(),
        Inline::B(inner) => view! { <strong>{line_view(inner, variant)}</strong> }.into_any(),
        Inline::I(inner) => view! { <em>{line_view(inner, variant)}</em> }.into_any(),
        Inline::V(key) => {
            let value = variant.map(|variant| variant.written(key)).unwrap_or_default();
            view! { <span class="value">{value}</span> }.into_any()
        }
    });
    pieces.collect_view().into_any()
}
