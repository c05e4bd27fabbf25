//! What somebody has typed on the page of a calculator, and what can be done to it.

mod kept;

pub use kept::Fit;

use super::{Field, FieldKind, Inputs, Sheet, Typed, paste};
use crate::dutch;
use crate::ordered::SortedMap;

/// Everything typed into the form of one calculator, as typed.
///
/// Rows of a table have an identity, so that the page knows which one was removed and which ones only moved up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    texts: SortedMap<&'static str, String>,
    tables: SortedMap<&'static str, Vec<Row>>,
    rows_made: u32,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its identity, never used again.
    pub id: RowId,
    /// A text for each column, in the order of the columns.
    pub cells: Vec<String>,
}

/// Tells rows apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(u32);

/// A spot on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The field with this key; a table as a whole.
    Field(&'static str),
    /// A cell: key of the table, row, position of the column.
    Cell(&'static str, RowId, usize),
}

/// What came of pasting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pasted {
    /// Number of rows that were filled.
    pub rows: usize,
    /// Number of rows for which there was no room.
    pub left_out: usize,
    /// Row in which the last cell was filled.
    pub last: Option<RowId>,
}

impl Form {
    /// Nothing typed; tables with as many empty rows as they need at least.
    pub fn empty(sheet: &Sheet) -> Self {
        let mut form = Self::default();
        for field in sheet.fields {
            if let FieldKind::Table { rows: (least, _), .. } = field.kind {
                for _ in 0..least.max(1) {
                    form.add_row(field);
                }
            }
        }
        form
    }

    /// The worked example of the specification.
    pub fn example(sheet: &Sheet) -> Self {
        Self::filled(sheet, &sheet.example_inputs())
    }

    /// The form with these inputs, without dots between thousands: they would be asked about.
    pub fn filled(sheet: &Sheet, inputs: &Inputs) -> Self {
        let mut form = Self::default();
        for field in sheet.fields {
            match inputs.get(field.label.key) {
                Some(Typed::Text(text)) => form.set(field.label.key, unparted(field, text)),
                Some(Typed::List(texts)) => form.set(field.label.key, texts.join("; ")),
                Some(Typed::Rows(rows)) => {
                    for row in rows {
                        let cells = field.columns().iter().map(|column| match row.get(column.label.key) {
                            Some(Typed::Text(text)) => unparted(column, text),
                            Some(Typed::List(texts)) => texts.join("; "),
                            Some(Typed::Rows(_)) | None => String::new(),
                        });
                        let cells = cells.collect();
                        form.push(field.label.key, cells);
                    }
                }
                None if !field.columns().is_empty() => {
                    form.add_row(field);
                }
                None => {}
            }
        }
        form
    }

    /// What stands in the field with this key.
    pub fn text(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// Puts a text into a field.
    pub fn set(&mut self, key: &'static str, text: String) {
        self.texts.insert(key, text);
    }

    /// The rows of a table.
    pub fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// What stands in a cell.
    pub fn cell(&self, table: &str, row: RowId, column: usize) -> &str {
        let row = self.rows(table).iter().find(|known| known.id == row);
        row.and_then(|row| row.cells.get(column)).map_or("", String::as_str)
    }

    /// Puts a text into a cell.
    pub fn set_cell(&mut self, table: &str, row: RowId, column: usize, text: String) {
        let rows = self.tables.get_mut(table).into_iter().flatten();
        let cell = rows
            .filter(|known| known.id == row)
            .find_map(|row| row.cells.get_mut(column));
        if let Some(cell) = cell {
            *cell = text;
        }
    }

    /// Adds an empty row at the foot of a table.
    pub fn add_row(&mut self, table: &Field) -> RowId {
        self.push(table.label.key, vec![String::new(); table.columns().len()])
    }

    /// Takes a row away; gives it with its position, to put it back.
    pub fn remove_row(&mut self, table: &str, row: RowId) -> Option<(usize, Row)> {
        let rows = self.tables.get_mut(table)?;
        let position = rows.iter().position(|known| known.id == row)?;
        Some((position, rows.remove(position)))
    }

    /// Puts back a row that was taken away.
    pub fn put_back(&mut self, table: &str, position: usize, row: Row) {
        if let Some(rows) = self.tables.get_mut(table) {
            rows.insert(position.min(rows.len()), row);
        }
    }

    /// Fills cells from one cell on with a piece of a spreadsheet, to the right and downwards, with as many new rows
    /// as that takes. A row of headings on top is left out. Nothing if `text` is no more than one cell.
    pub fn paste(&mut self, table: &Field, row: RowId, column: usize, text: &str) -> Option<Pasted> {
        let FieldKind::Table {
            columns,
            rows: (_, most),
        } = table.kind
        else {
            return None;
        };
        let from = self.rows(table.label.key).iter().position(|known| known.id == row)?;
        let grid = paste::cells(text, &columns[column..])?;
        let mut pasted = Pasted {
            rows: 0,
            left_out: 0,
            last: None,
        };
        for (position, texts) in (from..).zip(grid) {
            if position >= most {
                pasted.left_out += 1;
                continue;
            }
            if position == self.rows(table.label.key).len() {
                self.add_row(table);
            }
            // A row that was filled counts as another one: the page then shows its new texts.
            let id = self.next_id();
            let rows = self.tables.get_mut(table.label.key)?;
            let filled = &mut rows[position];
            filled.id = id;
            for (cell, text) in filled.cells.iter_mut().skip(column).zip(texts) {
                *cell = text;
            }
            pasted.rows += 1;
            pasted.last = Some(id);
        }
        Some(pasted)
    }

    /// Takes the rows of a CSV file in place of those that stand in a table. Nothing if the file has no rows, or one
    /// column where the table has more.
    pub fn load(&mut self, table: &Field, text: &str) -> Option<Pasted> {
        let FieldKind::Table {
            columns,
            rows: (_, most),
        } = table.kind
        else {
            return None;
        };
        let mut grid = paste::cells(text, columns)?;
        if columns.len() > 1 && grid.iter().all(|row| row.len() < 2) {
            return None;
        }
        let left_out = grid.len().saturating_sub(most);
        grid.truncate(most);
        self.tables.remove(table.label.key);
        let mut last = None;
        let rows = grid.len();
        for row in grid {
            last = Some(self.push(table.label.key, filled_up(row, columns.len())));
        }
        Some(Pasted { rows, left_out, last })
    }

    /// What the calculator gets to read. Rows in which nothing was typed are not there for it.
    pub fn inputs(&self, sheet: &Sheet) -> Inputs {
        let typed = |field: &Field| match field.kind {
            FieldKind::Table { columns, .. } => {
                let rows = self.rows(field.label.key).iter().filter(|row| row.is_filled());
                let row = |row: &Row| {
                    let cells = columns.iter().zip(&row.cells);
                    cells
                        .map(|(column, text)| (column.label.key.to_owned(), Typed::read_as(column, text)))
                        .collect()
                };
                Typed::Rows(rows.map(row).collect())
            }
            _ => Typed::read_as(field, self.text(field.label.key)),
        };
        let fields = sheet.fields.iter();
        fields.map(|field| (field.label.key.to_owned(), typed(field))).collect()
    }

    /// The spot that a problem of the calculator speaks of: `klanten[0].omzet` counts only the rows that it got to
    /// read.
    pub fn spot(&self, sheet: &Sheet, path: &str) -> Option<Spot> {
        let key = path.split(['[', '.']).next()?;
        let field = sheet.fields.iter().find(|field| field.label.key == key)?;
        let whole = Some(Spot::Field(field.label.key));
        let Some((number, column)) = path[key.len()..]
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("]."))
        else {
            return whole;
        };
        let column = column.split('[').next().unwrap_or(column);
        let column = field.columns().iter().position(|known| known.label.key == column);
        let mut filled = self.rows(key).iter().filter(|row| row.is_filled());
        match (column, number.parse().ok().and_then(|number| filled.nth(number))) {
            (Some(column), Some(row)) => Some(Spot::Cell(field.label.key, row.id, column)),
            _ => whole,
        }
    }

    /// Number of a row as people count, from 1.
    pub fn row_number(&self, table: &str, row: RowId) -> Option<usize> {
        let position = self.rows(table).iter().position(|known| known.id == row);
        position.map(|position| position + 1)
    }

    fn push(&mut self, table: &'static str, cells: Vec<String>) -> RowId {
        let id = self.next_id();
        self.tables.get_or_insert_with(table, Vec::new).push(Row { id, cells });
        id
    }

    fn next_id(&mut self) -> RowId {
        self.rows_made += 1;
        RowId(self.rows_made)
    }
}

impl Row {
    /// Whether anything stands in it.
    pub fn is_filled(&self) -> bool {
        self.cells.iter().any(|text| !text.trim().is_empty())
    }
}

impl RowId {
    /// The identity as a number, for the names of elements on the page.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// A row with a text for each column.
fn filled_up(mut cells: Vec<String>, columns: usize) -> Vec<String> {
    cells.resize(columns, String::new());
    cells
}

/// A number as people type it who part no thousands; other texts as they are.
fn unparted(field: &Field, text: &str) -> String {
    if field.notation().is_some() && dutch::could_mean_decimals(text) {
        text.replace('.', "")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
#[path = "tests/form.rs"]
mod tests;
