//! Wrong routes that people take, with the value they lead to and what to say about them.

use super::{Entered, Solution};
use crate::quantity::Value;

/// A wrong route that people take, with the value it leads to and what to say about it.
#[derive(Debug)]
pub struct Mistake {
    /// Name in exercise files, progress and results.
    pub name: &'static str,
    /// Key of the output that it spoils.
    pub output: &'static str,
    /// The wrong route; `None` where it does not exist for these numbers. It sees the steps before it.
    pub wrong: fn(&Entered, &Solution) -> Option<Value>,
    /// What the thought was and what is true: one to three sentences.
    pub says: &'static str,
}

impl Mistake {
    /// What the wrong route gives; `None` where it gives no number, or where the output itself is n.v.t.
    pub fn value(&self, entered: &Entered, solution: &Solution) -> Option<Value> {
        solution.amount(self.output)?;
        (self.wrong)(entered, solution).filter(|value| value.amount().is_some())
    }
}

/// What someone gets who rounds a needed number down; `None` where there is nothing to round. `formula` says in
/// words how it was made.
pub(super) fn rounded_down(exact: &Value, formula: &str) -> Option<Value> {
    let amount = exact.amount().filter(|amount| !amount.is_integer())?;
    Some(Value::found(amount.floor(), exact.unit()?, formula))
}
