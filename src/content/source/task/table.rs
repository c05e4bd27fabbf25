//! The kind `table`.

use super::super::files::{CellFile, TableFile};
use super::calculation::drawn;
use super::{Keys, Reader};
use crate::calculators::Sheet;
use crate::content::{Cell, Draw, Table, TableRow};
use crate::dutch::{self, Notation};
use crate::ordered::SortedMap;

/// Most cells that one table may ask.
const MOST_ASKED: usize = 12;

impl Reader<'_> {
    pub(super) fn table(&mut self, at: &str, mut file: TableFile) -> Table {
        let numbers = file.take_calculation();
        let sheet = file.calculator.as_ref().and_then(|id| self.sheet(at, id));
        let keys = match (&file.calculator, sheet) {
            (None, _) => Keys::Nothing,
            (Some(_), None) => Keys::Anything,
            (Some(_), Some(sheet)) => Keys::Of(sheet),
        };
        self.distinct(&format!("{at}.heads"), "", file.heads.iter().map(String::as_str));
        let rows_at = format!("{at}.rows");
        self.distinct(&rows_at, ".name", file.rows.iter().map(|row| row.name.as_str()));
        let mut rows = Vec::new();
        for (position, row) in file.rows.into_iter().enumerate() {
            let path = format!("{rows_at}.{position}");
            if row.cells.len() + 1 != file.heads.len() {
                let expected = file.heads.len().saturating_sub(1);
                let message = format!(
                    "expected a cell under each of the {expected} heads, found {}",
                    row.cells.len()
                );
                self.say(&format!("{path}.cells"), message);
            }
            let cells = row.cells.into_iter().enumerate();
            rows.push(TableRow {
                cells: cells
                    .map(|(cell, file)| self.cell(&format!("{path}.cells.{cell}"), file, keys, sheet))
                    .collect(),
                name: row.name,
                given: drawn(row.given),
            });
        }
        let mut asked = Vec::new();
        for (_, cell) in rows.iter().flat_map(|row| row.cells.iter().enumerate()) {
            if let Cell::Ask { key, .. } = cell
                && !asked.contains(key)
            {
                asked.push(key.clone());
            }
        }
        let calculation = file
            .calculator
            .map(|calculator| self.calculation(at, sheet, (calculator, numbers), &asked));
        let table = Table {
            calculation,
            heads: file.heads,
            rows,
        };
        self.count(&rows_at, table.asked().count(), 1..=MOST_ASKED, "asked cells");
        self.check_numbers(at, &table, sheet);
        table
    }

    /// With a calculator there are mistakes to recognise and numbers for all of its rows; without, there are none.
    fn check_numbers(&mut self, at: &str, table: &Table, sheet: Option<&'static Sheet>) {
        let Some(calculation) = &table.calculation else {
            for (position, row) in table.rows.iter().enumerate() {
                if !row.given.is_empty() {
                    self.say(
                        &format!("{at}.rows.{position}.given"),
                        "expected a calculator for these numbers",
                    );
                }
            }
            return;
        };
        let asks = table.rows.iter().any(TableRow::asks);
        if asks {
            self.enough_mistakes(at, calculation);
        }
        if !table.is_by_row() {
            self.check_given(&format!("{at}.given"), sheet, &calculation.given);
            return;
        }
        if let Some(sheet) = sheet {
            self.check_keys(&format!("{at}.given"), sheet, &calculation.given);
        }
        for (position, row) in table.rows.iter().enumerate() {
            let path = format!("{at}.rows.{position}.given");
            if row.asks() || !row.given.is_empty() {
                self.check_given(&path, sheet, &with_row(&calculation.given, &row.given));
            }
        }
    }

    fn cell(&mut self, path: &str, file: CellFile, keys: Keys, sheet: Option<&'static Sheet>) -> Cell {
        let stray = [
            ("decimals", file.decimals.is_some() && file.ask.is_none()),
            ("unit", file.unit.is_some() && file.number.is_none()),
            ("right", file.right.is_some() && file.choose.is_none()),
            ("feedback", file.feedback.is_some() && file.choose.is_none()),
        ];
        for (key, _) in stray.iter().filter(|(_, is_stray)| *is_stray) {
            self.say(&format!("{path}.{key}"), format!("expected no `{key}` in this cell"));
        }
        match (file.show, file.ask, file.number, file.choose) {
            (Some(text), None, None, None) => Cell::Show(self.text(&format!("{path}.show"), &text, keys)),
            (None, Some(key), None, None) => {
                match keys {
                    Keys::Nothing => self.say(&format!("{path}.ask"), "expected a calculator to ask from"),
                    _ => self.asked(&format!("{path}.ask"), sheet, &key),
                }
                Cell::Ask {
                    key,
                    decimals: file.decimals,
                }
            }
            (None, None, Some(value), None) => {
                if dutch::read(&value, Notation::Plain).is_err() {
                    self.say(
                        &format!("{path}.number"),
                        format!("expected a number with a decimal comma and no unit, found `{value}`"),
                    );
                }
                Cell::Number {
                    value,
                    unit: file.unit.unwrap_or_default(),
                }
            }
            (None, None, None, Some(options)) => {
                let choose = format!("{path}.choose");
                self.count(&choose, options.len(), 2..=6, "words to choose from");
                self.distinct(&choose, "", options.iter().map(String::as_str));
                let wanted = file.right.unwrap_or_default();
                let right = options.iter().position(|option| *option == wanted);
                if right.is_none() {
                    self.say(
                        &format!("{path}.right"),
                        format!("expected one of the words, found `{wanted}`"),
                    );
                }
                Cell::Choose {
                    options,
                    right: right.unwrap_or_default(),
                    feedback: self.feedback(
                        &format!("{path}.feedback"),
                        file.feedback.as_deref().unwrap_or_default(),
                        keys,
                    ),
                }
            }
            _ => {
                self.say(path, "expected one of show, ask, number and choose");
                Cell::Show(crate::content::RichText::default())
            }
        }
    }
}

/// The numbers of a row: those of the table, with its own in their place.
fn with_row(table: &SortedMap<String, Draw>, row: &SortedMap<String, Draw>) -> SortedMap<String, Draw> {
    let mut given = table.clone();
    given.extend(row.iter().map(|(key, draw)| (key.clone(), draw.clone())));
    given
}
