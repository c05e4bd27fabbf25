//! What an exercise with numbers needs beyond options to choose from.
//!
//! Numbers, formulas and calculators weigh more than everything else on the page together, and who begins with a
//! question of options should not wait for them. So the page reaches them only through this table, which comes as a
//! part of its own (see `app/parts.rs`).

use leptos::prelude::AnyView;

use super::session::Session;
use crate::content::{Exercise, Values};
use crate::exercises::{Answer, Seed, Variant, Verdict};

/// Everything a calculation exercise does with its numbers.
pub struct Craft {
    /// Draws the numbers; none where the pack names a calculator that this version lacks.
    pub draw: fn(&Exercise, Seed) -> Option<Variant>,
    /// Marks an answer; none for an answer of another kind.
    pub mark: fn(&Exercise, Option<&Variant>, &Answer) -> Option<Verdict>,
    /// What fills the values of a text.
    pub values: fn(&Variant) -> &dyn Values,
    /// Where the learner answers.
    pub answer: fn(Session) -> AnyView,
    /// The quantities that the question mentions.
    pub data: fn(Session) -> AnyView,
    /// The way to the calculator.
    pub to_calculator: fn(Session) -> AnyView,
    /// The worked solution.
    pub worked: fn(Session) -> AnyView,
}
