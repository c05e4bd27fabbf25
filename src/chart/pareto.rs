//! Sorted bars with the line of their cumulative share.

use super::{Axis, Draft};
use crate::quantity::Rational;

/// Pareto: sorted bars and the line of their cumulative share, against one axis from 0 to 100 %.
#[derive(Debug, Clone, PartialEq)]
pub struct Pareto {
    /// What is counted, in the plural: `klanten, van groot naar klein`.
    pub across: String,
    /// What a bar measures: `omzet`, and how that is shown.
    pub axis: Axis,
    /// The bars, largest first.
    pub items: Vec<Item>,
    /// Drempels: the shares to be reached, with their names.
    pub thresholds: Vec<(Rational, String)>,
    /// Classes in which the bars fall, in the order of the colours: how many bars each has, and its name. Together
    /// they cover the bars from the largest on; none leaves all bars alike.
    pub classes: Vec<(usize, String)>,
    /// How many items reach it together, and the words for that.
    pub reached: Option<(usize, String)>,
}

/// One bar of a Pareto chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// Its own size.
    pub value: Rational,
    /// Its own share of all.
    pub share: Rational,
    /// Cumulatief: the share of all items up to and including this one.
    pub cumulative: Rational,
}

impl Default for Pareto {
    fn default() -> Self {
        Self {
            across: String::new(),
            axis: Axis::euro("omzet"),
            items: Vec::new(),
            thresholds: Vec::new(),
            classes: Vec::new(),
            reached: None,
        }
    }
}

impl Draft<Pareto> {
    /// What is counted along the axis across: `klanten, van groot naar klein`.
    #[must_use]
    pub fn across(self, name: impl Into<String>) -> Self {
        self.with(|pareto| pareto.across = name.into())
    }

    /// What a bar measures.
    #[must_use]
    pub fn along(self, axis: Axis) -> Self {
        self.with(|pareto| pareto.axis = axis)
    }

    /// The next bar: its name, its size, its own share of all and the cumulative share.
    #[must_use]
    pub fn item(self, name: impl Into<String>, value: Rational, share: Rational, cumulative: Rational) -> Self {
        self.with(|pareto| {
            pareto.items.push(Item {
                name: name.into(),
                value,
                share,
                cumulative,
            });
        })
    }

    /// A share that is to be reached.
    #[must_use]
    pub fn threshold(self, share: impl Into<Option<Rational>>, name: impl Into<String>) -> Self {
        self.with(|pareto| pareto.thresholds.extend(share.into().map(|share| (share, name.into()))))
    }

    /// The next class, from the largest bars on: how many bars fall in it, and its name.
    #[must_use]
    pub fn class(self, count: usize, name: impl Into<String>) -> Self {
        self.with(|pareto| pareto.classes.push((count, name.into())))
    }

    /// How many items reach the threshold together, in numbers and in words.
    #[must_use]
    pub fn reached(self, count: usize, words: impl Into<String>) -> Self {
        self.with(|pareto| pareto.reached = Some((count, words.into())))
    }
}
