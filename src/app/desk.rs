//! What pages know of the book and of the learner together: the packs of the library with the events of the store.
//!
//! Everything here is derived; what a native test can check is decided in `progress` and `content`.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::browser;
use super::library::Library;
use super::parts::Parts;
use super::store::Store;
use crate::content::{Concepts, Index, RichText};
use crate::progress::{self, Draft, ExerciseState, Mastery, Outline, SetLeft, Today};
use crate::route::{Route, chapter_of};
use crate::sharing::Underway;
use crate::text;

/// Something that has to be fetched first.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Fetched<T> {
    /// On its way.
    #[default]
    Loading,
    /// Here.
    Ready(Arc<T>),
    /// Could not be had.
    Failed,
}

impl<T> Fetched<T> {
    /// What follows from it, once it is here.
    pub fn map<U>(self, follows: impl FnOnce(&T) -> U) -> Fetched<U> {
        match self {
            Self::Loading => Fetched::Loading,
            Self::Ready(found) => Fetched::Ready(Arc::new(follows(&found))),
            Self::Failed => Fetched::Failed,
        }
    }
}

/// The page of a section: what its chapter says, and how far the learner is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionPage {
    /// Its title in the book.
    pub title: String,
    /// What a student should know of it; may be empty.
    pub summary: RichText,
    /// Its learning objectives, with how far the learner is.
    pub objectives: Vec<(String, Mastery)>,
    /// Exercises by level: word of the level, then each exercise.
    pub levels: Vec<(&'static str, Vec<ExerciseRow>)>,
    /// Its calculators: id, title, question.
    pub calculators: Vec<(String, String, String)>,
    /// Its concepts: term, definition, example.
    pub concepts: Vec<(String, String, String)>,
    /// Id of the section before it in the book.
    pub previous: Option<String>,
    /// Id of the section after it in the book.
    pub next: Option<String>,
}

/// An exercise in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseRow {
    /// Where it opens.
    pub route: Route,
    /// Its title.
    pub title: String,
    /// What there is to say of it, in a line.
    pub about: String,
    /// What became of it so far.
    pub state: ExerciseState,
}

/// One day of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// "vrijdag 21 november 2025"
    pub name: String,
    /// Answers of that day, newest first; each opens with its numbers.
    pub answers: Vec<ExerciseRow>,
}

/// Everything pages may know and ask.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Where the first exercise of a new visitor is.
    pub first_exercise: Signal<String>,
    /// Whether the browser says there is no connection.
    pub offline: ReadSignal<bool>,
    /// What was typed in the search field of Boek.
    pub search: RwSignal<String>,
    /// Fetches again what failed.
    pub fetch_again: Callback<()>,
    library: Library,
    store: Store,
}

impl Desk {
    /// Lays the book and the learner's progress side by side.
    pub fn open(library: Library, parts: Parts, store: Store) -> Self {
        let opening = library.opening();
        let first_exercise = Signal::derive(move || {
            let route = match opening.get() {
                Fetched::Ready(opening) => Route::exercise(&opening.exercise.id),
                Fetched::Loading | Fetched::Failed => Route::Book,
            };
            route.write()
        });
        let (offline, set_offline) = signal(!browser::is_online());
        window_event_listener(ev::online, move |_| set_offline.set(false));
        window_event_listener(ev::offline, move |_| set_offline.set(true));
        Self {
            first_exercise,
            offline,
            search: RwSignal::default(),
            fetch_again: Callback::new(move |()| {
                library.fetch_again();
                parts.fetch_again();
            }),
            library,
            store,
        }
    }

    /// The table of contents with what the learner knows of it.
    pub fn outline(self) -> Memo<Fetched<Outline>> {
        let Self { library, store, .. } = self;
        let index = library.index();
        Memo::new(move |_| {
            let now = browser::now();
            let of = |index: &Index| store.progress.with(|progress| progress::outline(index, progress, now));
            index.get().map(of)
        })
    }

    /// Whether nothing was ever begun here.
    pub fn is_new_visitor(self) -> bool {
        self.store.drafts_changed.track();
        self.store.progress.with(progress::Progress::is_new)
            && self.store.drafts().is_empty()
            && self.store.papers("reeks.").is_empty()
    }

    /// What Start shows; asked for anew whenever Start opens, because it depends on the time.
    pub fn today(self) -> Memo<Fetched<Today>> {
        let Self { library, store, .. } = self;
        let index = library.index();
        Memo::new(move |_| {
            store.drafts_changed.track();
            let drafts = store.drafts();
            let of = |index: &Index| {
                let drafts = drafts
                    .iter()
                    .map(|(key, draft): &(String, Draft)| (key.as_str(), draft));
                let settings = store.settings.with(|settings| settings.training);
                let mut today = store.progress.with(|progress| {
                    progress::today(index, progress, drafts, &settings, browser::now(), browser::zone())
                });
                today.put_first(sets_left(store), browser::today());
                today
            };
            index.get().map(of)
        })
    }

    /// One section; fetches it.
    pub fn section(self, id: String) -> Memo<Fetched<Option<SectionPage>>> {
        let Self { library, store, .. } = self;
        let index = library.index();
        let section = library.section(&id);
        let concepts = library.concepts(&chapter_of(&id));
        Memo::new(move |_| match (index.get(), section.get()) {
            (Fetched::Failed, _) => Fetched::Failed,
            (Fetched::Ready(index), _) if index.section(&id).is_none() => Fetched::Ready(Arc::new(None)),
            (Fetched::Ready(index), section) => section.map(|section| {
                store
                    .progress
                    .with(|progress| section_page(&index, section, &concepts.get(), progress))
            }),
            (Fetched::Loading, _) => Fetched::Loading,
        })
    }

    /// What was answered, newest day first. Titles stay empty until the table of contents is there.
    pub fn history(self) -> Memo<Vec<Day>> {
        let Self { library, store, .. } = self;
        let index = library.index();
        Memo::new(move |_| {
            let index = match index.get() {
                Fetched::Ready(index) => Some(index),
                Fetched::Loading | Fetched::Failed => None,
            };
            store.progress.with(|progress| {
                let days = progress.history(browser::zone());
                days.iter().map(|day| history_day(index.as_deref(), day)).collect()
            })
        })
    }

    /// Address of an exercise about this calculator, if the book has any.
    pub fn exercise_of(self, calculator: &str) -> Option<String> {
        let Fetched::Ready(index) = self.library.index().get() else {
            return None;
        };
        let route = self.store.progress.with(|progress| {
            progress::exercise_of(&index, progress, calculator).map(|exercise| Route::exercise(&exercise.id))
        });
        route.map(|route| route.write())
    }

    /// The table of contents itself, for searching.
    pub fn index(self) -> Signal<Fetched<Index>> {
        self.library.index()
    }
}

/// The sets of docents on this device that have a deadline and are not finished.
fn sets_left(store: Store) -> Vec<SetLeft> {
    let papers = store.papers("reeks.");
    let left = papers.iter().filter_map(|(_, text)| {
        let underway = Underway::read(text).ok().filter(|underway| !underway.finished)?;
        Some(SetLeft {
            id: underway.result.set.to_string(),
            left: underway.left(),
            of: underway.set.items.len(),
            deadline: underway.set.deadline?,
            title: underway.set.title,
        })
    });
    left.collect()
}

fn section_page(
    index: &Index,
    section: &crate::content::Section,
    concepts: &Fetched<Concepts>,
    progress: &progress::Progress,
) -> Option<SectionPage> {
    let id = section.id.as_str();
    let (_, entry) = index.section(id)?;
    let levels = progress::by_level(entry, progress)
        .into_iter()
        .map(|(level, exercises)| {
            let rows = exercises.into_iter().map(|(exercise, state)| ExerciseRow {
                route: Route::exercise(&exercise.id),
                title: exercise.title.clone(),
                about: text::pages::book::about_exercise(exercise),
                state,
            });
            (level.name(), rows.collect())
        });
    let objectives = section.objectives.iter().map(|objective| objective.text.clone());
    let concepts = match concepts {
        Fetched::Ready(concepts) => concepts.of_section(id),
        Fetched::Loading | Fetched::Failed => &[],
    };
    let concepts = concepts.iter().map(|concept| {
        (
            concept.term.clone(),
            concept.definition.clone(),
            concept.example.clone(),
        )
    });
    let calculators = index
        .calculators_of(id)
        .map(|entry| (entry.id.clone(), entry.title.clone(), entry.question.clone()));
    let (previous, next) = index.around(id);
    Some(SectionPage {
        title: entry.title.clone(),
        summary: section.summary.clone(),
        objectives: objectives.zip(progress::objectives(entry, progress)).collect(),
        levels: levels.collect(),
        calculators: calculators.collect(),
        concepts: concepts.collect(),
        previous: previous.map(|section| section.id.clone()),
        next: next.map(|section| section.id.clone()),
    })
}

fn history_day(index: Option<&Index>, day: &progress::HistoryDay) -> Day {
    let rows = day.answers.iter().map(|(id, answer)| {
        let known = index.and_then(|index| index.exercise(id));
        let section = known.map(|(_, section, _)| [&section.id, " ", &section.title].concat());
        ExerciseRow {
            route: Route::Exercise {
                id: (*id).to_owned(),
                seed: Some(answer.seed),
            },
            title: known.map_or_else(|| (*id).to_owned(), |(.., exercise)| exercise.title.clone()),
            about: text::progress::answer(&section.unwrap_or_default(), answer),
            state: answer.judgement.into(),
        }
    });
    Day {
        name: text::date(day.day),
        answers: rows.collect(),
    }
}
