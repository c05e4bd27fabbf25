//! A table to fill in.

use serde::{Deserialize, Serialize};

use super::{Calculation, Draw, RichText};
use crate::ordered::SortedMap;

/// A table to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Numbers and mistakes, where a calculator is behind it. Where rows give numbers of their own, it is one
    /// calculation for each row: these numbers, with those of the row in their place.
    pub calculation: Option<Calculation>,
    /// Heads of the columns; the first is that of the names of the rows.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A row of a table to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// Its head.
    pub name: String,
    /// Numbers of this row alone.
    pub given: SortedMap<String, Draw>,
    /// One for each head but the first.
    pub cells: Vec<Cell>,
}

/// A cell of a table to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Text, with values in it.
    Show(RichText),
    /// A quantity of the calculator.
    Ask {
        /// Its key.
        key: String,
        /// Asked number of decimals, where it is not that of the display.
        decimals: Option<u8>,
    },
    /// A fixed number.
    Number {
        /// As a person types it; its decimals are those that are asked.
        value: String,
        /// `€`, `%`, a word, or nothing.
        unit: String,
    },
    /// One of these words.
    Choose {
        /// The words.
        options: Vec<String>,
        /// Position of the right one.
        right: usize,
        /// Why.
        feedback: RichText,
    },
}

impl Table {
    /// Whether each row is a calculation of its own.
    pub fn is_by_row(&self) -> bool {
        self.rows.iter().any(|row| !row.given.is_empty())
    }

    /// The cells to fill in, in reading order, with the position of their row.
    pub fn asked(&self) -> impl Iterator<Item = (usize, &Cell)> {
        let cells = self.rows.iter().enumerate();
        cells
            .flat_map(|(row, cells)| cells.cells.iter().map(move |cell| (row, cell)))
            .filter(|(_, cell)| !matches!(cell, Cell::Show(_)))
    }
}

impl TableRow {
    /// Whether a quantity of the calculator is asked here.
    pub fn asks(&self) -> bool {
        self.cells.iter().any(|cell| matches!(cell, Cell::Ask { .. }))
    }
}
