//! Waterfall: from one total to the next by what is added and taken away.

use super::{Axis, Draft};
use crate::quantity::Rational;

/// Waterfall: from one total to the next by what is added and taken away.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Waterfall {
    /// What the bars measure.
    pub axis: Axis,
    /// The bars in order.
    pub steps: Vec<Step>,
}

/// One bar of a waterfall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// The total, or by how much it changes; n.v.t. draws no bar.
    pub value: Option<Rational>,
    /// Whether it stands on zero; else it begins where the bar before it ended.
    pub is_total: bool,
}

impl Waterfall {
    /// From where to where each bar runs.
    pub fn runs(&self) -> Vec<(Rational, Rational)> {
        let mut level = Rational::default();
        let run = |step: &Step| {
            let from = level.clone();
            match (&step.value, step.is_total) {
                (Some(value), true) => {
                    level.clone_from(value);
                    (Rational::default(), level.clone())
                }
                (Some(value), false) => {
                    level += value;
                    (from, level.clone())
                }
                (None, _) => (from.clone(), from),
            }
        };
        self.steps.iter().map(run).collect()
    }
}

impl Draft<Waterfall> {
    /// What the bars measure.
    #[must_use]
    pub fn along(self, axis: Axis) -> Self {
        self.with(|waterfall| waterfall.axis = axis)
    }

    /// A bar from zero: where it starts, what it comes to in between, where it ends.
    #[must_use]
    pub fn total(self, name: impl Into<String>, value: impl Into<Option<Rational>>) -> Self {
        self.step(name.into(), value.into(), true)
    }

    /// What is added (positive) or taken away (negative) from where the bar before it ended.
    #[must_use]
    pub fn change(self, name: impl Into<String>, value: impl Into<Option<Rational>>) -> Self {
        self.step(name.into(), value.into(), false)
    }

    fn step(self, name: String, value: Option<Rational>, is_total: bool) -> Self {
        self.with(|waterfall| waterfall.steps.push(Step { name, value, is_total }))
    }
}
