//! The form as it is saved and as it stands in a link.

use super::{Form, Row, filled_up};
use crate::calculators::{Choice, Field, FieldKind, Sheet, paste};
use crate::dutch::spreadsheet::quoted;
use crate::ordered::SortedMap;

/// Longer links get cut off on their way, in messages above all.
const LONGEST_LINK: usize = 2_000;

/// What a link or saved text held besides this form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Nothing.
    Whole,
    /// Something that does not belong to it, and was left out.
    Partly,
}

impl Form {
    /// What was saved: texts by key, rows by key of their table with texts by key of their column. What does not
    /// belong to the sheet is left out.
    pub fn saved(
        sheet: &Sheet,
        texts: &SortedMap<String, String>,
        tables: &SortedMap<String, Vec<SortedMap<String, String>>>,
    ) -> Self {
        let mut form = Self::default();
        for field in sheet.fields {
            let key = field.label.key;
            if let FieldKind::Table { rows: (_, most), .. } = field.kind {
                for row in tables.get(key).into_iter().flatten().take(most) {
                    let cell = |column: &Field| row.get(column.label.key).cloned().unwrap_or_default();
                    form.push(key, field.columns().iter().map(cell).collect());
                }
                if form.rows(key).is_empty() {
                    form.add_row(field);
                }
            } else if let Some(text) = texts.get(key) {
                form.set(key, text.clone());
            }
        }
        form
    }

    /// What a link holds; a table that it does not speak of stays as it was `before`.
    pub fn linked(sheet: &Sheet, fields: &[(String, String)], before: Self) -> (Self, Fit) {
        let mut form = Self {
            texts: SortedMap::new(),
            ..before
        };
        let mut fit = Fit::Whole;
        for (key, text) in fields {
            let field = sheet.fields.iter().find(|field| field.label.key == key);
            match field.map(|field| (field.label.key, field.kind)) {
                Some((key, FieldKind::Choice(choices))) if is_choice(choices, text) => form.set(key, text.clone()),
                Some((key, FieldKind::Number(_) | FieldKind::Numbers(_) | FieldKind::Name)) => {
                    form.set(key, text.clone());
                }
                Some((
                    key,
                    FieldKind::Table {
                        columns,
                        rows: (_, most),
                    },
                )) => {
                    form.tables.remove(key);
                    for row in paste::rows(text, columns) {
                        if form.rows(key).len() == most || row.len() > columns.len() {
                            fit = Fit::Partly;
                        } else {
                            form.push(key, filled_up(row, columns.len()));
                        }
                    }
                    if form.rows(key).is_empty() {
                        form.push(key, filled_up(Vec::new(), columns.len()));
                    }
                }
                Some((_, FieldKind::Choice(_))) | None => fit = Fit::Partly,
            }
        }
        (form, fit)
    }

    /// What goes into a link: the texts of all fields that are not empty, in the order of the sheet; tables as rows
    /// with `;` between their cells. Tables that make it too long stay out.
    pub fn link(&self, sheet: &Sheet) -> (Vec<(String, String)>, Fit) {
        let whole: Vec<(String, String)> = sheet
            .fields
            .iter()
            .map(|field| {
                let key = field.label.key;
                let rows = self.rows(key).iter().filter(|row| row.is_filled());
                let rows: Vec<String> = rows.map(Row::line).collect();
                let text = if field.columns().is_empty() {
                    self.text(key).to_owned()
                } else {
                    rows.join("\n")
                };
                (key.to_owned(), text)
            })
            .filter(|(_, text)| !text.is_empty())
            .collect();
        // In an address most signs but letters and digits are written as three.
        let cost = |text: &str| -> usize {
            text.bytes()
                .map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 })
                .sum()
        };
        if whole
            .iter()
            .map(|(key, text)| key.len() + 2 + cost(text))
            .sum::<usize>()
            <= LONGEST_LINK
        {
            return (whole, Fit::Whole);
        }
        let is_table = |key: &str| self.tables.contains_key(key);
        (
            whole.into_iter().filter(|(key, _)| !is_table(key)).collect(),
            Fit::Partly,
        )
    }

    /// The texts of all fields, by key, for saving.
    pub fn texts(&self) -> SortedMap<String, String> {
        self.texts
            .iter()
            .map(|(key, text)| ((*key).to_owned(), text.clone()))
            .collect()
    }

    /// The rows of all tables with texts by key of the column, for saving; empty cells are left out.
    pub fn tables(&self, sheet: &Sheet) -> SortedMap<String, Vec<SortedMap<String, String>>> {
        let tables = sheet.fields.iter().filter(|field| !field.columns().is_empty());
        let row = |field: &Field, row: &Row| {
            let keys = field.columns().iter().map(|column| column.label.key.to_owned());
            keys.zip(row.cells.iter().cloned())
                .filter(|(_, text)| !text.is_empty())
                .collect()
        };
        tables
            .map(|field| {
                let key = field.label.key;
                (
                    key.to_owned(),
                    self.rows(key).iter().map(|own| row(field, own)).collect(),
                )
            })
            .collect()
    }
}

impl Row {
    /// Its cells with `;` between them, as in a CSV file.
    fn line(&self) -> String {
        let cells: Vec<String> = self.cells.iter().map(|text| quoted(text)).collect();
        cells.join(";")
    }
}

fn is_choice(choices: &[Choice], text: &str) -> bool {
    text.is_empty() || choices.iter().any(|choice| choice.key == text)
}
