//! One exercise: finds it, picks its numbers, and shows the sheet.

mod actions;
mod answer;
mod bench;
mod beside;
mod calculation;
mod case;
mod cloze;
mod craft;
mod guided;
mod matching;
mod open;
mod ordering;
mod place;
mod session;
mod sheet;
mod solution;
mod sorting;
mod steps;
mod table;
mod term;
mod worked;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{DeadEnd, Page};
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::parts::{Part, Parts};
use crate::app::router::{Router, name_page};
use crate::app::store::Store;
use crate::content::{Packed, PackedExercise};
use crate::route::{Route, chapter_of};
use crate::text::exercise as text;

pub use answer::AnswerArea;
pub use beside::data;
pub use calculation::CALCULATIONS;
pub use craft::{Bench, Craft};
pub use session::{GoOn, Session};
pub use sheet::{ExerciseSheet, StopLink, follow_digits, save_when_at_rest};
pub use solution::Solution;

/// An exercise once its pack is there, with what its section is called.
#[derive(Clone)]
pub struct Found {
    /// The exercise.
    pub exercise: Arc<PackedExercise>,
    /// Id of its section.
    pub section: String,
    /// Title of its section.
    pub section_title: String,
    /// What it needs beyond options; none for those.
    pub craft: Option<&'static Craft>,
}

/// The exercise with an id, as soon as it is there; `Ready(None)` is one that does not exist.
pub fn find(id: &str) -> Signal<Fetched<Option<Found>>> {
    let library = expect_context::<Library>();
    let calculations = expect_context::<Parts>().calculations;
    let opening = library.opening();
    let id = id.to_owned();
    Signal::derive(move || match opening.get() {
        Fetched::Loading => Fetched::Loading,
        // Whoever begins needs nothing else.
        Fetched::Ready(opening) if opening.exercise.id == id => Fetched::Ready(Arc::new(Some(Found {
            exercise: Arc::new(opening.exercise.clone()),
            section: opening.section.clone(),
            section_title: opening.section_title.clone(),
            craft: None,
        }))),
        Fetched::Ready(_) | Fetched::Failed => find_in_book(library, calculations, &id),
    })
}

/// Looks an exercise up in the table of contents and takes it from its section.
fn find_in_book(library: Library, calculations: Part<&'static Craft>, id: &str) -> Fetched<Option<Found>> {
    let index = match library.index().get() {
        Fetched::Ready(index) => index,
        Fetched::Loading => return Fetched::Loading,
        Fetched::Failed => return Fetched::Failed,
    };
    let Some((_, entry, _)) = index.exercise(id) else {
        return Fetched::Ready(Arc::new(None));
    };
    let section = match library.section(&entry.id).get() {
        Fetched::Ready(section) => section,
        Fetched::Loading => return Fetched::Loading,
        Fetched::Failed => return Fetched::Failed,
    };
    let Some(exercise) = section.exercise(id) else {
        return Fetched::Ready(Arc::new(None));
    };
    with_craft(calculations, exercise, &entry.id, &entry.title)
}

/// The exercise with what it needs beyond options, once that is there.
pub fn with_craft(
    calculations: Part<&'static Craft>,
    exercise: &PackedExercise,
    section: &str,
    section_title: &str,
) -> Fetched<Option<Found>> {
    let craft = match &exercise.task {
        Packed::Choice { .. } | Packed::Multiple { .. } => None,
        Packed::Sealed { .. } => match calculations.get() {
            Fetched::Ready(craft) => Some(*craft),
            Fetched::Loading => return Fetched::Loading,
            Fetched::Failed => return Fetched::Failed,
        },
    };
    Fetched::Ready(Arc::new(Some(Found {
        exercise: Arc::new(exercise.clone()),
        section: section.to_owned(),
        section_title: section_title.to_owned(),
        craft,
    })))
}

/// The page of one exercise.
#[component]
pub fn ExercisePage(
    /// `6.12/bakkerij`.
    id: String,
    /// Seed in the address, if any.
    seed: Option<u32>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let store = Store::of_the_app();
    let found = find(&id);
    // What was left halfway goes on with its own numbers; otherwise new ones, written into the address.
    let seed = seed
        .or_else(|| store.draft(&id).map(|draft| draft.seed))
        .unwrap_or_else(browser::random_seed);
    router.replace(&Route::Exercise {
        id: id.clone(),
        seed: Some(seed),
    });
    move || match found.get() {
        Fetched::Loading => view! { <Loading heading=id.clone() on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => {
            let chapter = chapter_of(id.split('/').next().unwrap_or_default());
            view! { <NotLoaded chapter on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Ready(found) => match found.as_ref() {
            None => view! { <Unknown /> }.into_any(),
            Some(found) => {
                name_page(&found.exercise.title);
                router.settle();
                let go_on = GoOn::Alone {
                    section: found.section.clone(),
                };
                view! { <ExerciseSheet found=found.clone() seed go_on /> }.into_any()
            }
        },
    }
}

/// No such exercise.
#[component]
fn Unknown() -> impl IntoView {
    view! {
        <Page>
            <DeadEnd heading=text::UNKNOWN lead=text::UNKNOWN_MORE text="Naar Boek" address=Route::Book.write() />
        </Page>
    }
}
