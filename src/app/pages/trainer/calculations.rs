//! Kinds of calculation that come back, beside the terms.

use leptos::prelude::*;

use crate::app::components::rows::Row;
use crate::app::desk::{Desk, Fetched};
use crate::app::trainer::Trainer;
use crate::text::glossary as text;

/// A kind of calculation that is due: leads to an exercise of it with fresh numbers.
pub(super) fn calculation_row(trainer: Trainer, id: &str) -> Option<AnyView> {
    let Fetched::Ready(index) = trainer.index.get() else {
        return None;
    };
    let title = { index.calculators.iter() }
        .find(|entry| entry.id == id)
        .map(|entry| entry.title.clone())?;
    let address = expect_context::<Desk>().exercise_of(id)?;
    Some(view! { <Row address title=text::calculate_again(&title) about=text::FRESH_NUMBERS /> }.into_any())
}
