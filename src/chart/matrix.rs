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
    /// The name of the cell in which a point lies; a point on a threshold belongs to the higher side.
    pub fn cell_at(&self, (x, y): &Point) -> Option<&str> {
        let side = |thresholds: &[Rational], axis: &Axis, at: &Rational| {
            let below = thresholds.iter().filter(|threshold| *threshold <= at).count();
            if axis.descending {
                thresholds.len() - below
            } else {
                below
            }
        };
        let column = side(&self.columns, &self.across, x);
        let row = self.rows.len() - side(&self.rows, &self.up, y);
        let name = self.cells.get(row * (self.columns.len() + 1) + column)?;
        Some(name)
    }
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
