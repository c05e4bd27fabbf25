//! One exercise: finds it, picks its numbers, and shows the sheet.

mod actions;
mod answer;
mod beside;
mod calculation;
mod craft;
mod session;
mod sheet;
mod solution;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::button::{LinkButton, Look};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{Page, PageHead};
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::parts::Parts;
use crate::app::router::{Router, name_page};
use crate::app::store::Store;
use crate::content::{Exercise, SectionEntry};
use crate::route::{Route, chapter_of};
use crate::text::exercise as text;

pub use calculation::CALCULATIONS;
pub use craft::Craft;
pub use session::GoOn;
pub use sheet::{ExerciseSheet, StopLink};

/// An exercise once its chapter is there, with what its section is called.
#[derive(Clone)]
pub struct Found {
    /// The exercise.
    pub exercise: Arc<Exercise>,
    /// Its section in the table of contents.
    pub section: SectionEntry,
    /// What it needs beyond options; none for kinds without numbers.
    pub craft: Option<&'static Craft>,
}

/// The exercise with an id, as soon as it is there; `Ready(None)` is one that does not exist.
pub fn find(id: &str) -> Signal<Fetched<Option<Found>>> {
    let library = expect_context::<Library>();
    let calculations = expect_context::<Parts>().calculations;
    let index = library.index();
    let chapter = library.chapter(&chapter_of(id.split('/').next().unwrap_or_default()));
    let id = id.to_owned();
    Signal::derive(move || match (index.get(), chapter.get()) {
        (Fetched::Failed, _) => Fetched::Failed,
        (Fetched::Loading, _) => Fetched::Loading,
        (Fetched::Ready(index), chapter) => {
            let Some((_, section, _)) = index.exercise(&id) else {
                return Fetched::Ready(Arc::new(None));
            };
            match chapter {
                Fetched::Loading => Fetched::Loading,
                Fetched::Failed => Fetched::Failed,
                Fetched::Ready(chapter) => {
                    let Some(exercise) = chapter.exercise(&id) else {
                        return Fetched::Ready(Arc::new(None));
                    };
                    let needed = match exercise.task.calculation() {
                        Some(_) => calculations.get().map(|craft| Some(*craft)),
                        None => Fetched::Ready(Arc::new(None)),
                    };
                    needed.map(|craft| {
                        Some(Found {
                            exercise: Arc::new(exercise.clone()),
                            section: section.clone(),
                            craft: *craft,
                        })
                    })
                }
            }
        }
    })
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
                    section: found.section.id.clone(),
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
            <PageHead heading=text::UNKNOWN lead=text::UNKNOWN_MORE />
            <p class="buttons">
                <LinkButton look=Look::Primary text="Naar Boek" address=Route::Book.write() />
            </p>
        </Page>
    }
}
