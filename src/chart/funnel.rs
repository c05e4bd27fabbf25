//! A funnel: how many are left at each stage.

use super::{Axis, Draft};
use crate::quantity::Rational;

/// Trechter: how many are left at each stage, and how many there should be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Funnel {
    /// What is counted.
    pub axis: Axis,
    /// What the targets are called: `quotum`. Used where stages have one.
    pub target: String,
    /// The stages, the first one on top.
    pub stages: Vec<Stage>,
}

/// One stage of a funnel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// How many there are; n.v.t. draws nothing.
    pub value: Option<Rational>,
    /// How many there should be.
    pub target: Option<Rational>,
    /// Doorstroom: which share of the stage before comes through to this one.
    pub rate: Option<Rational>,
}

impl Draft<Funnel> {
    /// What is counted.
    #[must_use]
    pub fn along(self, axis: Axis) -> Self {
        self.with(|funnel| funnel.axis = axis)
    }

    /// What the targets are called: `quotum`.
    #[must_use]
    pub fn targets(self, name: impl Into<String>) -> Self {
        self.with(|funnel| funnel.target = name.into())
    }

    /// The next stage, and how many there are.
    #[must_use]
    pub fn stage(self, name: impl Into<String>, value: impl Into<Option<Rational>>) -> Self {
        self.with(|funnel| {
            funnel.stages.push(Stage {
                name: name.into(),
                value: value.into(),
                ..Stage::default()
            });
        })
    }

    /// How many there should be at the stage added last.
    #[must_use]
    pub fn target(self, value: impl Into<Option<Rational>>) -> Self {
        self.last(|stage| stage.target = value.into())
    }

    /// Which share of the stage before comes through to the stage added last.
    #[must_use]
    pub fn rate(self, share: impl Into<Option<Rational>>) -> Self {
        self.last(|stage| stage.rate = share.into())
    }

    fn last(self, change: impl FnOnce(&mut Stage)) -> Self {
        self.with(|funnel| {
            if let Some(stage) = funnel.stages.last_mut() {
                change(stage);
            }
        })
    }
}
