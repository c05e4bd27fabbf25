//! What an exercise needs beyond options to choose from.
//!
//! Numbers, formulas and calculators weigh more than everything else on the page together, and so do eleven kinds of
//! exercise; who begins with a question of options should not wait for them. So the page reaches them only through
//! this table, which comes as a part of its own (see `app/parts.rs`).

use std::rc::Rc;

use leptos::prelude::AnyView;

use super::session::Session;
use crate::content::{Exercise, PackedExercise, Values};
use crate::exercises::{Filled, Judgement, Numbers, Seed, Verdict};
use crate::text::Sentence;

/// Everything the page does with an exercise that travels sealed.
pub struct Craft {
    /// Opens the exercise and draws its numbers; none where the pack is one of another version.
    pub open: fn(&PackedExercise, Seed) -> Option<Rc<dyn Bench>>,
    /// What to say of a judgement.
    pub says: fn(&Judgement) -> Sentence,
    /// Where the learner answers.
    pub answer: fn(Session) -> AnyView,
    /// The quantities that the question mentions.
    pub data: fn(Session) -> AnyView,
    /// The way to the calculator.
    pub to_calculator: fn(Session) -> AnyView,
    /// The worked solution.
    pub worked: fn(Session) -> AnyView,
}

/// An exercise that lies open with its numbers. Behind a trait, so that the first part of the app needs to know
/// nothing of what it holds.
pub trait Bench {
    /// The exercise.
    fn exercise(&self) -> &Exercise;
    /// Its numbers.
    fn numbers(&self) -> &Numbers;
    /// Marks what was filled in, at the whole or at one part of a case.
    fn mark(&self, part: Option<usize>, filled: &Filled) -> Option<Verdict>;
    /// A part of a case as an exercise of its own.
    fn part(&self, position: usize) -> Option<(PackedExercise, Rc<dyn Bench>)>;
    /// What fills the values of a text.
    fn values(&self) -> &dyn Values;
    /// The first seed of `next` with other numbers than those of `now`, of the times it was `answered` and of those it was
    /// passed over while the app is open.
    fn other_seed(&self, now: Seed, answered: &[Seed], next: &mut dyn FnMut() -> Seed) -> Seed;
}
