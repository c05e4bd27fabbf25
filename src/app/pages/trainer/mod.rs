//! Begrippen: the trainer, its terms, the plan towards an exam. A part of its own.

mod blocks;
mod calculations;
mod card;
mod card_form;
mod done;
mod exchange;
mod head;
mod learn;
mod list;
mod overview;
mod own;
mod pairs;
mod plan;
mod question;
mod result;
mod session;
mod sitting;
mod term;

use leptos::prelude::*;

use self::calculations::calculation_row;
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::desk::{Desk, Fetched};
use crate::app::parts::Parts;
use crate::app::router::Router;
use crate::app::trainer::Trainer;
use crate::route::Route;
use crate::text::pages;
use crate::training::Mode;

/// The pages of this part, once every term is there; and the blocks that Start and Voortgang show of it.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Start => return view! { <blocks::ExamBlock /> }.into_any(),
        Route::Progress => return view! { <blocks::ForecastBlock /> }.into_any(),
        _ => {}
    }
    let (desk, router) = (expect_context::<Desk>(), expect_context::<Router>());
    // What counts for the navigation comes with this part.
    untrack(|| expect_context::<Parts>().due.get());
    let trainer = Trainer::of_the_app();
    let is_there = Memo::new(move |_| match trainer.glossary.get() {
        Fetched::Loading => None,
        Fetched::Ready(_) => Some(true),
        Fetched::Failed => Some(false),
    });
    let content = move || match is_there.get() {
        None => view! { <Loading heading=pages::title(&route) on_again=desk.fetch_again /> }.into_any(),
        Some(false) => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Some(true) => {
            router.settle();
            opened(route.clone())
        }
    };
    content.into_any()
}

fn opened(route: Route) -> AnyView {
    match route {
        Route::Trainer {
            mode: Mode::Learn, of, ..
        } => view! { <learn::LearnPage of /> }.into_any(),
        Route::Trainer {
            mode: Mode::Match, of, ..
        } => view! { <pairs::PairsPage of /> }.into_any(),
        Route::Trainer { mode, of, card } => view! { <sitting::SittingPage mode of card /> }.into_any(),
        Route::Concept(id) => view! { <term::TermPage id /> }.into_any(),
        Route::OwnCards => view! { <own::OwnCardsPage /> }.into_any(),
        Route::Plan => view! { <plan::PlanPage /> }.into_any(),
        Route::Concepts(of) => view! { <overview::OverviewPage of /> }.into_any(),
        _ => ().into_any(),
    }
}
