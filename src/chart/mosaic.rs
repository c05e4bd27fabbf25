//! A mosaic: rectangles whose areas are the figures.

use super::{Axis, Draft};
use crate::quantity::Rational;

/// Columns side by side whose widths and heights both mean something, so that their areas do as well.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mosaic {
    /// What the width of a column measures.
    pub across: Axis,
    /// What the height of a column measures.
    pub up: Axis,
    /// The columns.
    pub columns: Vec<Column>,
}

/// One column of a mosaic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// How wide it is.
    pub width: Rational,
    /// How high it is; n.v.t. draws nothing.
    pub height: Option<Rational>,
    /// What it consists of, from the foot upwards.
    pub pieces: Vec<Tile>,
}

/// A piece of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// Its name.
    pub name: String,
    /// Its share of the column.
    pub share: Rational,
    /// Its figure, as it is shown: `€ 900.000,00`.
    pub shown: String,
}

impl Draft<Mosaic> {
    /// What the width of a column measures.
    #[must_use]
    pub fn across(self, axis: Axis) -> Self {
        self.with(|mosaic| mosaic.across = axis)
    }

    /// What the height of a column measures.
    #[must_use]
    pub fn up(self, axis: Axis) -> Self {
        self.with(|mosaic| mosaic.up = axis)
    }

    /// The next column.
    #[must_use]
    pub fn column(self, name: impl Into<String>, width: Rational, height: impl Into<Option<Rational>>) -> Self {
        self.with(|mosaic| {
            mosaic.columns.push(Column {
                name: name.into(),
                width,
                height: height.into(),
                pieces: Vec::new(),
            });
        })
    }

    /// A piece of the column added last, on top of those before it: its share of the column, and its figure as shown.
    #[must_use]
    pub fn piece(self, name: impl Into<String>, share: Rational, shown: impl Into<String>) -> Self {
        self.with(|mosaic| {
            if let Some(column) = mosaic.columns.last_mut() {
                column.pieces.push(Tile {
                    name: name.into(),
                    share,
                    shown: shown.into(),
                });
            }
        })
    }
}
