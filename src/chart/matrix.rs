//! A matrix: points or bubbles in named cells.

use super::{Axis, Draft, Point};
use crate::quantity::Rational;

/// Points or bubbles against two axes whose thresholds divide the plot into named cells: BCG, GE, Kraljic.
///
/// Both axes should say where they begin and end; points beyond stretch them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matrix {
    /// What is measured from left to right.
    pub across: Axis,
    /// What is measured upwards.
    pub up: Axis,
    /// Thresholds of the axis across, in any order.
    pub columns: Vec<Rational>,
    /// Thresholds of the axis up, in any order.
    pub rows: Vec<Rational>,
    /// Names of the cells as one reads them: the upper row from left to right, then the one below.
    pub cells: Vec<String>,
    /// What the area of a bubble measures; without bubbles not used.
    pub size: Axis,
    /// The points.
    pub points: Vec<Bubble>,
}

/// A point of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bubble {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub at: Point,
    /// Its size where that means something: the area of its circle.
    pub size: Option<Rational>,
}

impl Matrix {
    /// In which column and row a point lies, counted as one reads; on a threshold it belongs to the higher side.
    pub fn cell_position(&self, (x, y): &Point) -> (usize, usize) {
        // From the left, and from the top.
        let column = passed(&self.columns, x, self.across.descending);
        (column, passed(&self.rows, y, !self.up.descending))
    }

    /// The name of the cell in which a point lies.
    pub fn cell_at(&self, point: &Point) -> Option<&str> {
        let (column, row) = self.cell_position(point);
        self.cells
            .get(row * (self.columns.len() + 1) + column)
            .map(String::as_str)
    }
}

/// How many thresholds lie before a number, read along the axis or against it.
fn passed(thresholds: &[Rational], number: &Rational, against: bool) -> usize {
    let reached = thresholds.iter().filter(|threshold| *threshold <= number).count();
    if against { thresholds.len() - reached } else { reached }
}

impl Draft<Matrix> {
    /// What is measured from left to right; see [`Axis::logarithmic`] and [`Axis::descending`].
    #[must_use]
    pub fn across(self, axis: Axis) -> Self {
        self.with(|matrix| matrix.across = axis)
    }

    /// What is measured upwards.
    #[must_use]
    pub fn up(self, axis: Axis) -> Self {
        self.with(|matrix| matrix.up = axis)
    }

    /// Divides the plot at these values of the axis across and of the axis up.
    #[must_use]
    pub fn divide(self, across: impl IntoIterator<Item = Rational>, up: impl IntoIterator<Item = Rational>) -> Self {
        self.with(|matrix| {
            matrix.columns.extend(across);
            matrix.rows.extend(up);
        })
    }

    /// Names of the cells as one reads them: the upper row from left to right, then the one below.
    #[must_use]
    pub fn cells<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.with(|matrix| matrix.cells.extend(names.into_iter().map(Into::into)))
    }

    /// A point; none where a coordinate is n.v.t.
    #[must_use]
    pub fn point(self, name: impl Into<String>, at: Option<Point>) -> Self {
        self.bubble(name, at, None)
    }

    /// A point whose circle is as large as `size`; see [`sized`](Self::sized).
    #[must_use]
    pub fn bubble(self, name: impl Into<String>, at: Option<Point>, size: impl Into<Option<Rational>>) -> Self {
        self.with(|matrix| {
            matrix.points.extend(at.map(|at| Bubble {
                name: name.into(),
                at,
                size: size.into(),
            }));
        })
    }

    /// What the area of a bubble measures.
    #[must_use]
    pub fn sized(self, axis: Axis) -> Self {
        self.with(|matrix| matrix.size = axis)
    }
}
