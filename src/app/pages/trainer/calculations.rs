//! Kinds of calculation among the cards: an exercise with fresh numbers within the session, and rows that lead to one.

use leptos::prelude::*;

use super::head::SessionHead;
use super::session::Session;
use crate::app::browser;
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::rows::Row;
use crate::app::desk::{Desk, Fetched};
use crate::app::pages::exercise::{ExerciseSheet, Found, GoOn, find};
use crate::app::router::{focus_heading, name_page};
use crate::app::store::Store;
use crate::app::trainer::Trainer;
use crate::exercises::LAST_TIMES;
use crate::progress::Answered;
use crate::route::{Route, chapter_of};
use crate::text::{glossary as text, session as words};

/// The exercise that is asked now in the place of a card. Its answer is the review: what it says about memory follows
/// from right or not, tries and hints.
#[component]
pub(super) fn CalculationArea(
    /// The session.
    session: Session,
    /// Id of the calculator.
    calculator: String,
    /// Id of the exercise.
    exercise: String,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = find(&exercise);
    move || match found.get() {
        Fetched::Loading => view! { <Loading heading=words::CALCULATE on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => {
            let chapter = chapter_of(exercise.split('/').next().unwrap_or_default());
            view! {
                <CalculationHead session />
                <NotLoaded chapter on_again=desk.fetch_again />
            }
            .into_any()
        }
        Fetched::Ready(found) => {
            if let Some(found) = found.as_ref() {
                view! { <Calculation session calculator=calculator.clone() found=found.clone() /> }.into_any()
            } else {
                session.put_off(&calculator);
                ().into_any()
            }
        }
    }
}

/// The sheet with its numbers.
#[component]
fn Calculation(
    /// The session.
    session: Session,
    /// Id of the calculator.
    calculator: String,
    /// Its exercise.
    found: Found,
) -> impl IntoView {
    let store = Store::of_the_app();
    let id = found.exercise.id.clone();
    let was_left = session.trainer.calculation_halfway().filter(|(_, left)| *left == id);
    let draft = was_left.and_then(|_| store.draft(&id));
    let seed = draft.map_or_else(|| fresh_seed(store, &found), |draft| draft.seed);
    let calculator = StoredValue::new(calculator);
    let id = StoredValue::new(id);
    let go_on = GoOn::InRun {
        // The event itself moves the schedule.
        on_answered: Callback::new(|_: Answered| {}),
        on_next: Callback::new(move |()| {
            store.remove_draft(&id.get_value());
            session.go_on();
        }),
        // What was filled in stays: it is found again where things were left.
        on_skip: Callback::new(move |()| session.put_off(&calculator.get_value())),
    };
    name_page(&[words::CALCULATE, ": ", &found.exercise.title].concat());
    request_animation_frame(|| {
        focus_heading();
    });
    let above = view! { <CalculationHead session /> }.into_any();
    view! { <ExerciseSheet found seed go_on above=Some(above) /> }
}

/// How far the session is, above the exercise.
#[component]
fn CalculationHead(
    /// The session.
    session: Session,
) -> impl IntoView {
    let (done, all, count) = session.figures();
    view! { <SessionHead address=session.up() done all count /> }
}

/// A seed with other numbers than those of the last times.
fn fresh_seed(store: Store, found: &Found) -> u32 {
    let first = browser::random_seed();
    let seen = { store.progress }.with_untracked(|progress| progress.last_seeds(&found.exercise.id, LAST_TIMES));
    let bench = found.craft.and_then(|craft| (craft.open)(&found.exercise, first));
    match (bench, seen.first()) {
        (Some(bench), Some(&now)) => bench.other_seed(now, &seen, &mut browser::random_seed),
        _ => first,
    }
}

/// A kind of calculation that was put off today: leads to an exercise of it with fresh numbers.
pub(super) fn calculation_row(trainer: Trainer, id: &str) -> Option<AnyView> {
    let Fetched::Ready(index) = trainer.index.get() else {
        return None;
    };
    let title = { index.calculators.iter() }
        .find(|entry| entry.id == id)
        .map(|entry| entry.title.clone())?;
    let address = Route::exercise(&trainer.exercise_to_repeat(id)?).write();
    Some(view! { <Row address title=text::calculate_again(&title) about=text::FRESH_NUMBERS /> }.into_any())
}
