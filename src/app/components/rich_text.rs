//! Text with structure, with the values of an exercise filled in.

use leptos::prelude::*;

use crate::content::{Block, Inline, RichText, Values};

/// Paragraphs, lists and tables; `values` fills the values in.
pub fn rich_text(text: &RichText, values: Option<&dyn Values>) -> AnyView {
    text.0
        .iter()
        .map(|block| block_view(block, values))
        .collect_view()
        .into_any()
}

/// Only the lines, for a place that is a paragraph or a label itself.
pub fn rich_line(text: &RichText, values: Option<&dyn Values>) -> AnyView {
    let lines = text.0.iter().map(|block| match block {
        Block::P(line) => line_view(line, values),
        other => block_view(other, values),
    });
    lines.collect_view().into_any()
}

fn block_view(block: &Block, values: Option<&dyn Values>) -> AnyView {
    let item = |line: &Vec<Inline>| view! { <li>{line_view(line, values)}</li> };
    match block {
        Block::P(line) => view! { <p>{line_view(line, values)}</p> }.into_any(),
        Block::Ul(items) => view! { <ul class="bullets">{items.iter().map(item).collect_view()}</ul> }.into_any(),
        Block::Ol(items) => view! { <ol class="numbers">{items.iter().map(item).collect_view()}</ol> }.into_any(),
        Block::Table(head, rows) => {
            let head = head
                .iter()
                .map(|cell| view! { <th scope="col">{line_view(cell, values)}</th> })
                .collect_view();
            let rows = rows.iter().map(|row| {
                let cells = row.iter().map(|cell| line_view(cell, values));
                row_view(cells)
            });
            table(head.into_any(), rows.collect_view().into_any())
        }
        Block::Rows(key) => {
            let Some((columns, rows)) = values.and_then(|values| values.written_rows(key)) else {
                return ().into_any();
            };
            let head = columns
                .into_iter()
                .map(|column| view! { <th scope="col">{column}</th> })
                .collect_view();
            let rows = rows
                .into_iter()
                .map(|row| row_view(row.into_iter().map(IntoAny::into_any)));
            table(head.into_any(), rows.collect_view().into_any())
        }
    }
}

/// The first cell says what the row is about.
fn row_view(mut cells: impl Iterator<Item = AnyView>) -> AnyView {
    let name = cells.next();
    let others: Vec<AnyView> = cells.map(|cell| view! { <td>{cell}</td> }.into_any()).collect();
    view! { <tr><th scope="row">{name}</th>{others}</tr> }.into_any()
}

fn table(head: AnyView, rows: AnyView) -> AnyView {
    view! { <div class="table-scroll"><table class="data"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div> }
        .into_any()
}

fn line_view(line: &[Inline], values: Option<&dyn Values>) -> AnyView {
    let pieces = line.iter().map(|piece| match piece {
        Inline::T(text) => text.clone().into_any(),
        Inline::B(inner) => view! { <strong>{line_view(inner, values)}</strong> }.into_any(),
        Inline::I(inner) => view! { <em>{line_view(inner, values)}</em> }.into_any(),
        Inline::V(key) => {
            let value = values.map(|values| values.written(key)).unwrap_or_default();
            view! { <span class="value">{value}</span> }.into_any()
        }
    });
    pieces.collect_view().into_any()
}
