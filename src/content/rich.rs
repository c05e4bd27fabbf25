//! Text with structure: what Markdown becomes. No HTML, ever.

use serde::{Deserialize, Serialize};

/// Paragraphs, lists and tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RichText(pub Vec<Block>);

/// A piece of text that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    P(Vec<Inline>),
    /// A list with bullets.
    Ul(Vec<Vec<Inline>>),
    /// A numbered list.
    Ol(Vec<Vec<Inline>>),
    /// A table: its head, then its rows.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    /// The rows of a table input of the calculator, under this key.
    Rows(String),
}

/// A piece of text in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    T(String),
    /// **Strong.**
    B(Vec<Inline>),
    /// *Emphasis.*
    I(Vec<Inline>),
    /// The value of an input or output of the calculator, under this key.
    V(String),
}

/// What fills the values of a text: the numbers of an exercise.
pub trait Values {
    /// The quantity under a key as it stands in a sentence: `€ 25,00`; of a table a line for each row; empty for an
    /// unknown key.
    fn written(&self, key: &str) -> String;
    /// The rows of a table under a key: names of the columns, then the cells.
    fn written_rows(&self, key: &str) -> Option<(Vec<String>, Vec<Vec<String>>)>;
}

impl RichText {
    /// One paragraph of plain text.
    pub fn plain(text: &str) -> Self {
        Self(vec![Block::P(vec![Inline::T(text.to_owned())])])
    }

    /// Keys of the values that the text mentions, in order, each once.
    pub fn keys(&self) -> Vec<&str> {
        let mut keys = Vec::new();
        for block in &self.0 {
            match block {
                Block::P(line) => collect(line, &mut keys),
                Block::Ul(items) | Block::Ol(items) => items.iter().for_each(|item| collect(item, &mut keys)),
                Block::Table(head, rows) => {
                    head.iter()
                        .chain(rows.iter().flatten())
                        .for_each(|cell| collect(cell, &mut keys));
                }
                Block::Rows(key) => add(key, &mut keys),
            }
        }
        keys
    }

    /// The text without structure, each value written by `value`.
    pub fn to_plain(&self, value: &dyn Fn(&str) -> String) -> String {
        let line = |line: &[Inline]| Inline::to_plain(line, value);
        let blocks = self.0.iter().map(|block| match block {
            Block::P(text) => line(text),
            Block::Ul(items) | Block::Ol(items) => items
                .iter()
                .map(|item| format!("- {}", line(item)))
                .collect::<Vec<_>>()
                .join("\n"),
            Block::Table(head, rows) => std::iter::once(head)
                .chain(rows)
                .map(|row| row.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | "))
                .collect::<Vec<_>>()
                .join("\n"),
            Block::Rows(key) => value(key),
        });
        blocks.collect::<Vec<_>>().join("\n\n")
    }
}

impl Inline {
    /// A line without structure, each value written by `value`.
    pub fn to_plain(line: &[Self], value: &dyn Fn(&str) -> String) -> String {
        line.iter()
            .map(|piece| match piece {
                Self::T(text) => text.clone(),
                Self::B(inner) | Self::I(inner) => Self::to_plain(inner, value),
                Self::V(key) => value(key),
            })
            .collect()
    }
}

fn collect<'a>(line: &'a [Inline], keys: &mut Vec<&'a str>) {
    for piece in line {
        match piece {
            Inline::T(_) => {}
            Inline::B(inner) | Inline::I(inner) => collect(inner, keys),
            Inline::V(key) => add(key, keys),
        }
    }
}

fn add<'a>(key: &'a str, keys: &mut Vec<&'a str>) {
    if !keys.contains(&key) {
        keys.push(key);
    }
}
