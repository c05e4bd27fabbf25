//! Wrong routes that people take, with the value they lead to and what to say about them.

use super::{Entered, Solution};
use crate::quantity::{Expression, Finding, Value};

/// A wrong route that people take, with the value it leads to and what to say about it.
#[derive(Debug)]
pub struct Mistake {
    /// Name in exercise files, progress and results.
    pub name: &'static str,
    /// Key of the output that it spoils.
    pub output: &'static str,
    /// The wrong route; `None` where it does not exist for these numbers. It sees the steps before it. Of an output
    /// that is a list it gives a list, with a value for each row; of one in words it gives [`Value::words`].
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

    /// As [`Self::value`], for each row of an output that is a list; of another output one value at most.
    pub fn values(&self, entered: &Entered, solution: &Solution) -> Vec<Option<Value>> {
        let Some(Finding::List(right)) = solution.step(self.output).map(|step| &step.finding) else {
            return vec![self.value(entered, solution)];
        };
        let wrong = (self.wrong)(entered, solution);
        let wrong = wrong.as_ref().map(Value::rows).unwrap_or_default();
        let applies = |value: &&Value| value.amount().is_some();
        right
            .iter()
            .enumerate()
            .map(|(row, right)| wrong.get(row).filter(applies).filter(|_| applies(&right)).cloned())
            .collect()
    }

    /// What the wrong route makes of an output in words; `None` of any other.
    pub fn words(&self, entered: &Entered, solution: &Solution) -> Option<String> {
        let Finding::Text { text: Some(_), .. } = solution.step(self.output)?.finding else {
            return None;
        };
        match (self.wrong)(entered, solution)?.expression() {
            Expression::Found(words) => Some(words.clone()),
            _ => None,
        }
    }
}

/// The wrong route of a list: what `route` makes of each row.
#[allow(
    clippy::unnecessary_wraps,
    reason = "a wrong route may not exist; one of each row always does"
)]
pub(super) fn each<R>(rows: impl IntoIterator<Item = R>, route: impl Fn(R) -> Value) -> Option<Value> {
    Some(Value::list(rows.into_iter().map(route).collect()))
}

/// What someone gets who rounds a needed number down; `None` where there is nothing to round. `formula` says in
/// words how it was made.
pub(super) fn rounded_down(exact: &Value, formula: &str) -> Option<Value> {
    let amount = exact.amount().filter(|amount| !amount.is_integer())?;
    Some(Value::found(amount.floor(), exact.unit()?, formula))
}
