//! Bars: single, beside each other or stacked, upright or lying.

use super::{Axis, Draft, Limit, Side};
use crate::quantity::Rational;

/// Bars of one or more series over groups.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bars {
    /// What the length of a bar measures.
    pub axis: Axis,
    /// Names under (or beside) the bars, in the order of the table.
    pub groups: Vec<String>,
    /// One value per group, each series in its own colour.
    pub series: Vec<Series>,
    /// Beside each other or on top of each other.
    pub arrangement: Arrangement,
    /// Upright or lying.
    pub direction: Direction,
    /// Norms and targets that cross the bars.
    pub limits: Vec<Limit>,
    /// Lines over upright bars, one value per group: what has added up so far. Their colours follow those of the bars.
    pub lines: Vec<Series>,
    /// Whether bands join the pieces of neighbouring stacks.
    pub joined: bool,
}

/// The bars of one colour.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    /// What it shows. Empty for a single series.
    pub name: String,
    /// One value per group; n.v.t. draws no bar.
    pub values: Vec<Option<Rational>>,
    /// What else is to be said about it, one line each: `25% van de verkoopprijs`.
    pub notes: Vec<String>,
    /// Drawn hatched whatever its place in the palette: Korting.
    pub hatched: bool,
}

/// How the series of a group stand together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Next to each other, to compare.
    #[default]
    Beside,
    /// On top of each other, to add up. Negative values go the other way from zero.
    Stacked,
}

/// Which way bars grow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// Upwards.
    #[default]
    Upright,
    /// To the right.
    Lying,
}

impl Bars {
    /// What the bars of each group add up to; `None` where there are none.
    pub fn totals(&self) -> Vec<Option<Rational>> {
        let values = |group: usize| self.series.iter().filter_map(move |series| series.value(group));
        (0..self.groups.len())
            .map(|group| values(group).next().map(|_| values(group).sum()))
            .collect()
    }
}

impl Series {
    pub(super) fn new<V: Into<Option<Rational>>>(name: String, values: impl IntoIterator<Item = V>) -> Self {
        Self {
            name,
            values: values.into_iter().map(Into::into).collect(),
            ..Self::default()
        }
    }

    /// The value of a group; `None` is n.v.t.
    pub fn value(&self, group: usize) -> Option<&Rational> {
        self.values.get(group)?.as_ref()
    }
}

impl Draft<Bars> {
    /// What the length of a bar measures.
    #[must_use]
    pub fn along(self, axis: Axis) -> Self {
        self.with(|bars| bars.axis = axis)
    }

    /// The groups that every series has a value for.
    #[must_use]
    pub fn groups<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.with(|bars| bars.groups.extend(names.into_iter().map(Into::into)))
    }

    /// The bars of one colour: a value per group.
    #[must_use]
    pub fn series<V: Into<Option<Rational>>>(
        self,
        name: impl Into<String>,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self.with(|bars| bars.series.push(Series::new(name.into(), values)))
    }

    /// A line over upright bars: a value per group, against the same axis.
    #[must_use]
    pub fn line<V: Into<Option<Rational>>>(self, name: impl Into<String>, values: impl IntoIterator<Item = V>) -> Self {
        self.with(|bars| bars.lines.push(Series::new(name.into(), values)))
    }

    /// Joins the pieces of neighbouring stacks by bands, to show how shares shift.
    #[must_use]
    pub fn joined(self) -> Self {
        self.with(|bars| bars.joined = true)
    }

    /// A single bar: a group with one value.
    #[must_use]
    pub fn bar(self, name: impl Into<String>, value: impl Into<Option<Rational>>) -> Self {
        self.with(|bars| {
            bars.groups.push(name.into());
            if bars.series.is_empty() {
                bars.series.push(Series::default());
            }
            if let Some(series) = bars.series.first_mut() {
                series.values.push(value.into());
            }
        })
    }

    /// A line of text with the series added last.
    #[must_use]
    pub fn note(self, text: impl Into<String>) -> Self {
        self.with(|bars| {
            if let Some(series) = bars.series.last_mut() {
                series.notes.push(text.into());
            }
        })
    }

    /// Hatches the series added last.
    #[must_use]
    pub fn hatched(self) -> Self {
        self.with(|bars| {
            if let Some(series) = bars.series.last_mut() {
                series.hatched = true;
            }
        })
    }

    /// Puts the series on top of each other.
    #[must_use]
    pub fn stacked(self) -> Self {
        self.with(|bars| bars.arrangement = Arrangement::Stacked)
    }

    /// Lays the bars down, which leaves room for long names.
    #[must_use]
    pub fn lying(self) -> Self {
        self.with(|bars| bars.direction = Direction::Lying)
    }

    /// A norm or target that crosses all bars.
    #[must_use]
    pub fn limit(self, at: impl Into<Option<Rational>>, name: impl Into<String>) -> Self {
        self.with(|bars| {
            bars.limits.extend(at.into().map(|at| Limit {
                name: name.into(),
                at,
                side: Side::Up,
            }));
        })
    }
}
