//! One file per page; this one says which page an address opens.

mod backup;
mod book;
mod calculator;
mod calculators;
mod chapter;
mod exam;
pub mod exercise;
mod more;
mod not_found;
mod portfolio;
mod progress;
mod reading;
mod run;
mod section;
mod set;
mod settings;
mod start;
mod teacher;
mod trainer;

use leptos::prelude::*;

use super::components::loading::{Loading, PageNotLoaded};
use super::desk::{Desk, Fetched};
use super::parts::{Part, Parts, fetch_portfolio};
use super::router::Router;
use crate::route::{Part as RunPart, Route};
use crate::text::{pages, reading as passages};

/// What opens pages: the page of an address.
pub type Opener = fn(Route) -> AnyView;

/// The page of an address. Start and practising are there from the start, the others come when one is opened.
pub fn page(route: Route, parts: Parts) -> AnyView {
    match route {
        Route::Start => view! { <start::StartPage returning=parts.other_pages /> }.into_any(),
        Route::Exercise { id, seed } => view! { <exercise::ExercisePage id seed /> }.into_any(),
        Route::Calculators | Route::Calculator { .. } => opened(parts.calculator_pages, route),
        Route::SharedSet(_) | Route::Run(RunPart::Shared(_)) => opened(parts.set_pages, route),
        Route::Teachers | Route::Teacher(_) => opened(parts.teacher_pages, route),
        Route::Concepts(_) | Route::Concept(_) | Route::Trainer { .. } | Route::OwnCards | Route::Plan => {
            opened(parts.trainer_pages, route)
        }
        _ => opened(parts.other_pages, route),
    }
}

/// A page of a part that may still have to come.
fn opened(part: Part<Opener>, route: Route) -> AnyView {
    opened_or(part, route, expect_context::<Desk>().fetch_again)
}

/// The same; `on_again` fetches the part again.
fn opened_or(part: Part<Opener>, route: Route, on_again: Callback<()>) -> AnyView {
    let router = expect_context::<Router>();
    let page = move || match part.get() {
        Fetched::Ready(open) => {
            router.settle();
            open(route.clone())
        }
        Fetched::Loading => view! { <Loading heading=pages::title(&route) on_again=on_again /> }.into_any(),
        Fetched::Failed => view! { <PageNotLoaded heading=pages::title(&route) on_again=on_again /> }.into_any(),
    };
    page.into_any()
}

/// The pages of Rekenen.
pub fn calculator_pages(route: Route) -> AnyView {
    match route {
        Route::Calculator { id, fields } => view! { <calculator::CalculatorPage id fields /> }.into_any(),
        _ => view! { <calculators::CalculatorsPage /> }.into_any(),
    }
}

/// The pages of a set that a docent shared.
pub fn set_pages(route: Route) -> AnyView {
    set::wear_style();
    match route {
        Route::SharedSet(code) => view! { <set::ArrivalPage code /> }.into_any(),
        Route::Run(RunPart::Shared(id)) => view! { <set::SetPage id /> }.into_any(),
        _ => view! { <not_found::NotFoundPage /> }.into_any(),
    }
}

/// The pages for docents.
pub fn teacher_pages(route: Route) -> AnyView {
    teacher::page(route)
}

/// The pages of Begrippen, and what Start and Voortgang show of them.
pub fn trainer_pages(route: Route) -> AnyView {
    trainer::page(route)
}

/// What learners make of themselves and keep: a plan, a profile.
pub fn portfolio_pages(route: Route) -> AnyView {
    portfolio::page(route)
}

/// What another part shows on a page of this one: nothing until it is there.
fn block(part: Part<Opener>, route: Route) -> impl IntoView {
    move || match part.get() {
        Fetched::Ready(open) => open(route.clone()),
        Fetched::Loading | Fetched::Failed => ().into_any(),
    }
}

/// The pages around practising.
pub fn other_pages(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Returning /> }.into_any(),
        Route::Run(part) => view! { <run::RunPage part /> }.into_any(),
        Route::Book => view! { <book::BookPage /> }.into_any(),
        Route::Chapter(id) => view! { <chapter::ChapterPage id /> }.into_any(),
        Route::Section(id) => view! { <section::SectionView id /> }.into_any(),
        Route::Progress => view! { <progress::ProgressPage /> }.into_any(),
        Route::History => view! { <progress::HistoryPage /> }.into_any(),
        Route::Backup => view! { <backup::BackupPage /> }.into_any(),
        Route::More => view! { <more::MorePage /> }.into_any(),
        Route::Settings => view! { <settings::SettingsPage /> }.into_any(),
        Route::About => reading(&route, passages::ABOUT),
        Route::Accessibility => reading(&route, passages::ACCESSIBILITY),
        Route::Privacy => reading(&route, passages::PRIVACY),
        Route::MockExam => view! { <exam::ChoosePage /> }.into_any(),
        Route::AccountPlan(_) | Route::Profile => {
            // Few come here: the part is fetched by who does, and the first visit knows nothing of it.
            let part = Part::new(|| Box::pin(fetch_portfolio()));
            opened_or(part, route, Callback::new(move |()| part.again()))
        }
        Route::SittingExam => view! { <exam::SittingPage /> }.into_any(),
        Route::PastExam(seed) => view! { <exam::PastExamPage seed /> }.into_any(),
        _ => view! { <not_found::NotFoundPage /> }.into_any(),
    }
}

fn reading(route: &Route, passages: &'static [passages::Passage]) -> AnyView {
    view! { <reading::ReadingPage heading=pages::title(route) passages /> }.into_any()
}
