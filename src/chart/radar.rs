//! Radar: one polygon per series on spokes around a centre.

use super::{Axis, Draft, Series};
use crate::quantity::Rational;

/// Spinnenweb: one polygon per series on spokes around a centre. The score comes first, a norm second: it is dashed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Radar {
    /// What is measured from the centre outwards.
    pub axis: Axis,
    /// Names of the spokes, clockwise from the top.
    pub spokes: Vec<String>,
    /// One value per spoke, each series in its own colour.
    pub series: Vec<Series>,
}

impl Draft<Radar> {
    /// What is measured from the centre outwards.
    #[must_use]
    pub fn along(self, axis: Axis) -> Self {
        self.with(|radar| radar.axis = axis)
    }

    /// Names of the spokes, clockwise from the top.
    #[must_use]
    pub fn spokes<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.with(|radar| radar.spokes.extend(names.into_iter().map(Into::into)))
    }

    /// A polygon: a value per spoke; n.v.t. interrupts it.
    #[must_use]
    pub fn series<V: Into<Option<Rational>>>(
        self,
        name: impl Into<String>,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self.with(|radar| radar.series.push(Series::new(name.into(), values)))
    }
}
