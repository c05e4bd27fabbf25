//! Toon op de beamer: one exercise large, its answer and solution step by step.

use std::sync::Arc;

use leptos::prelude::*;

use super::paper::{Shown, question_view, solution_lines};
use super::picker::Picker;
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, PageHead, Width};
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::set::section_of;
use crate::app::router::{Router, name_page};
use crate::content::PackedExercise;
use crate::route::{Route, TeacherPage};
use crate::sharing::Question;
use crate::text::pages;
use crate::text::teacher as text;

fn beamer(id: String, seed: Option<u32>) -> Route {
    Route::Teacher(TeacherPage::Beamer { id, seed })
}

/// Chooses an exercise, or shows it.
#[component]
pub fn BeamerPage(
    /// Id of the exercise; empty as long as none was chosen.
    id: String,
    /// Seed of its numbers.
    seed: Option<u32>,
) -> impl IntoView {
    let router = expect_context::<Router>();
    if id.is_empty() {
        let on_pick = Callback::new(move |id: String| router.go(&beamer(id, Some(browser::random_seed()))));
        return view! {
            <Page width=Width::Wide>
                <PageHead heading=pages::title(&beamer(String::new(), None)) lead=text::BEAMER.1 />
                <Picker verb="Toon" on_pick />
            </Page>
        }
        .into_any();
    }
    let desk = expect_context::<Desk>();
    let section = expect_context::<Library>().section(section_of(&id));
    let seed = seed.unwrap_or_else(browser::random_seed);
    router.replace(&beamer(id.clone(), Some(seed)));
    let page = move || match section.get() {
        Fetched::Loading => view! { <Loading heading=text::BEAMER.0 on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(section) => match section.exercise(&id).and_then(PackedExercise::opened) {
            Some(exercise) => {
                let question = Question::Exercise(Arc::new(exercise));
                view! { <Screen question id=id.clone() seed /> }.into_any()
            }
            None => view! { <Page><PageHead heading=crate::text::exercise::UNKNOWN /></Page> }.into_any(),
        },
    };
    page.into_any()
}

/// The exercise, large.
#[component]
fn Screen(
    /// The exercise.
    question: Question,
    /// Its id.
    id: String,
    /// Seed of its numbers.
    seed: u32,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let title = crate::text::sharing::title(&question);
    name_page(&["Beamer: ", &title].concat());
    let lines = solution_lines(&question, seed);
    let shown = RwSignal::new(None::<usize>);
    let step = Callback::new(move |()| shown.update(|shown| *shown = Some(shown.map_or(0, |shown| shown + 1))));
    let other = Callback::new(move |()| router.go(&beamer(id.clone(), Some(browser::random_seed()))));
    let word = Signal::derive(move || match shown.get() {
        None => text::SHOW_ANSWER.to_owned(),
        Some(_) => text::NEXT_STEP.to_owned(),
    });
    let body = move || {
        let what = shown.get().map_or(Shown::Question, Shown::Answer);
        question_view(&question, seed, what)
    };
    let is_done = move || shown.get().is_some_and(|shown| shown >= lines);
    view! {
        <Page width=Width::Wide>
            <div class="beamer">
                <h1>{title}</h1>
                <div aria-live="polite">{body}</div>
                <p class="buttons no-print">
                    {move || (!is_done()).then(|| view! { <PressButton look=Look::Primary text=word on_press=step /> })}
                    <PressButton look=Look::Quiet text=text::OTHER_NUMBERS on_press=other />
                    <LinkButton look=Look::Text text=text::OTHER_EXERCISE address=beamer(String::new(), None).write() />
                </p>
            </div>
        </Page>
    }
}
