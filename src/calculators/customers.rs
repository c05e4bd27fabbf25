//! A list of customers with their turnover, from large to small: what Pareto, the ABC classes and the pyramid share.

use std::cmp::Reverse;

use super::{Entered, Field, Refusal};
use crate::quantity::{Rational, Sum, Unit, Value};

/// Name of a customer.
pub(super) const NAME: Field = Field::name("naam", "klant");
/// Turnover of a customer.
pub(super) const TURNOVER: Field = Field::amount("omzet", "omzet", "o").at_least_zero();
/// The list.
pub(super) const CUSTOMERS: Field = Field::table("klanten", "klanten", &[NAME, TURNOVER], 1, 500);

/// Nobody bought anything.
pub(super) static NO_TURNOVER: Refusal =
    Refusal::no_solution("klanten", "De totale omzet is 0: er valt niets te verdelen.");

/// The turnovers in the order of the list.
pub(super) fn listed(entered: &Entered) -> Vec<Value> {
    entered.rows(&CUSTOMERS).iter().map(|row| row.get(&TURNOVER)).collect()
}

/// The customers from large to small, each with its place in the list; equal ones keep the order of the list.
pub(super) fn ranked_rows(entered: &Entered) -> Vec<(usize, &Entered)> {
    let mut rows: Vec<_> = entered.rows(&CUSTOMERS).iter().enumerate().collect();
    rows.sort_by_cached_key(|(_, row)| Reverse(row.get(&TURNOVER).amount().cloned()));
    rows
}

/// The turnovers from large to small.
pub(super) fn ranked(entered: &Entered) -> Vec<Value> {
    ranked_rows(entered).iter().map(|(_, row)| row.get(&TURNOVER)).collect()
}

/// A number of customers, with where it came from.
pub(super) fn counted(number: usize, because: impl Into<String>) -> Value {
    Value::found(Rational::from_integer(number.into()), Unit::CUSTOMER, because)
}

/// The sums of the first, the first two, the first three, … Sums as such: a tree of them would grow with the square
/// of the number of rows.
pub(super) fn running(turnovers: &[Value]) -> Vec<Value> {
    let mut sum = Sum::default();
    let sums = turnovers.iter().zip(1..).map(|(turnover, position): (_, usize)| {
        if let Some(amount) = turnover.amount() {
            sum.add(amount);
        }
        Value::found(sum.amount(), Unit::EURO, format!("omzet van de eerste {position}"))
    });
    sums.collect()
}
