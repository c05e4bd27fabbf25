//! A heat map: a table whose cells are shaded by their values.

use super::{Axis, Draft, Series};
use crate::quantity::Rational;

/// A table whose cells are shaded by their values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heat {
    /// What the cells measure; where it begins and ends nothing and everything is shaded. Below zero another colour
    /// shades.
    pub axis: Axis,
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// The rows: a value per column, n.v.t. stays empty.
    pub rows: Vec<Series>,
    /// An extra column, not shaded: totals of the rows. Its axis names it.
    pub beside: Option<(Axis, Vec<Option<Rational>>)>,
    /// An extra row, not shaded: averages of the columns. Its axis names it.
    pub below: Option<(Axis, Vec<Option<Rational>>)>,
    /// After how many rows and columns a line divides the map into quadrants.
    pub divided: Option<(usize, usize)>,
}

impl Draft<Heat> {
    /// What the cells measure, from where to where.
    #[must_use]
    pub fn along(self, axis: Axis) -> Self {
        self.with(|heat| heat.axis = axis)
    }

    /// Heads of the columns.
    #[must_use]
    pub fn columns<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.with(|heat| heat.columns.extend(names.into_iter().map(Into::into)))
    }

    /// The next row: a value per column.
    #[must_use]
    pub fn row<V: Into<Option<Rational>>>(self, name: impl Into<String>, values: impl IntoIterator<Item = V>) -> Self {
        self.with(|heat| heat.rows.push(Series::new(name.into(), values)))
    }

    /// An extra column, not shaded: a value per row.
    #[must_use]
    pub fn beside<V: Into<Option<Rational>>>(self, axis: Axis, values: impl IntoIterator<Item = V>) -> Self {
        self.with(|heat| heat.beside = Some((axis, values.into_iter().map(Into::into).collect())))
    }

    /// An extra row, not shaded: a value per column.
    #[must_use]
    pub fn below<V: Into<Option<Rational>>>(self, axis: Axis, values: impl IntoIterator<Item = V>) -> Self {
        self.with(|heat| heat.below = Some((axis, values.into_iter().map(Into::into).collect())))
    }

    /// A line after so many rows and columns: sterktes above zwaktes, kansen before bedreigingen.
    #[must_use]
    pub fn divided(self, rows: usize, columns: usize) -> Self {
        self.with(|heat| heat.divided = Some((rows, columns)))
    }
}
