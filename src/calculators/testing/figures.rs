//! What was typed and what was found, by key.

use crate::calculators::{Entered, Solution};
use crate::quantity::{Finding, Rational, Value};

/// What was typed and what was found, by key: for what must hold between them, whatever was typed.
pub struct Figures<'a> {
    /// What was typed, or its default.
    pub entered: &'a Entered,
    /// What was found.
    pub solution: &'a Solution,
}

impl Figures<'_> {
    /// The number in a field that never stays without one.
    pub fn typed(&self, key: &str) -> Rational {
        let value = self.entered.number(key).and_then(Value::amount);
        value.unwrap_or_else(|| panic!("{key} was left empty")).clone()
    }

    /// An output that always has a meaning.
    pub fn found(&self, key: &str) -> Rational {
        self.maybe(key).unwrap_or_else(|| panic!("{key} is n.v.t."))
    }

    /// An output; `None` is n.v.t.
    pub fn maybe(&self, key: &str) -> Option<Rational> {
        self.solution.amount(key).cloned()
    }

    /// The sum of the figures of a list.
    pub fn sum(&self, key: &str) -> Rational {
        match self.solution.step(key).map(|step| &step.finding) {
            Some(Finding::List(values)) => values.iter().filter_map(Value::amount).sum(),
            _ => panic!("{key} is no list"),
        }
    }
}
