//! Fixed mock examinations: five open questions, which stand nowhere in the book.

use std::sync::Arc;

use leptos::prelude::*;

use super::begin;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::desk::Fetched;
use crate::app::library::Library;
use crate::app::pages::exercise::{Found, find, with_craft};
use crate::app::parts::Parts;
use crate::app::router::Router;
use crate::app::store::Store;
use crate::content::Index;
use crate::progress::{Exam, TimeAllowed};
use crate::text::exam as text;

/// The exercise of a question: one of the book, or one of a fixed examination.
pub(super) fn find_question(id: &str) -> Signal<Fetched<Option<Found>>> {
    let library = expect_context::<Library>();
    let calculations = expect_context::<Parts>().calculations;
    let (in_book, index) = (find(id), library.index());
    let id = id.to_owned();
    Signal::derive(move || {
        let Fetched::Ready(index) = index.get() else {
            return in_book.get();
        };
        let Some((exam, question)) = index.mock_question(&id) else {
            return in_book.get();
        };
        match library.mock_exam(&exam.id).get() {
            Fetched::Loading => Fetched::Loading,
            Fetched::Failed => Fetched::Failed,
            Fetched::Ready(exam_pack) => match exam_pack.exercises.iter().find(|exercise| exercise.id == id) {
                Some(exercise) => with_craft(calculations, exercise, &question.section, &exam.title),
                None => Fetched::Ready(Arc::new(None)),
            },
        }
    })
}

/// The examinations to begin; nothing where this edition has none.
#[component]
pub(super) fn FixedExams(
    /// The table of contents.
    index: Arc<Index>,
    /// The time that was chosen.
    allowed: RwSignal<TimeAllowed>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let router = expect_context::<Router>();
    let minutes = move |usual: u16| allowed.get().minutes(usual.into());
    let rows = index.mock_exams.iter().map(|entry| {
        let (usual, count) = (entry.minutes, entry.questions.len());
        let exercises: Vec<_> = entry
            .questions
            .iter()
            .map(|question| question.exercise.clone())
            .collect();
        let start = Callback::new(move |()| {
            let limit = untrack(|| minutes(usual));
            let exam = Exam::begin(&exercises, browser::random_seed(), limit, browser::now());
            begin(store, router, &exam);
        });
        view! {
            <li>
                <p><strong>{entry.title.clone()}</strong> " " {entry.lead.clone()}</p>
                <p class="small soft">{move || text::fixed(count, minutes(usual), usual)}</p>
                <PressButton look=Look::Quiet text=text::begin_fixed(&entry.title) on_press=start />
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{text::FIXED}</h2>
                <p class="soft">{text::FIXED_MORE}</p>
                <ul class="options">{rows}</ul>
            </section>
        }
    })
}
