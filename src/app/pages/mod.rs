//! One file per page; this one says which page an address opens.

mod backup;
mod book;
mod calculator;
mod calculators;
mod chapter;
mod exercise;
mod later;
mod more;
mod not_found;
mod progress;
mod reading;
mod run;
mod section;
mod settings;
mod start;

use leptos::prelude::*;

use crate::route::Route;
use crate::text::{pages, reading as passages};

/// The page of an address.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::StartPage /> }.into_any(),
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
        Route::NotFound => view! { <not_found::NotFoundPage /> }.into_any(),
        Route::Exercise { id, seed } => view! { <exercise::ExercisePage id seed /> }.into_any(),
        Route::Run(part) => view! { <run::RunPage part /> }.into_any(),
        Route::Calculators => view! { <calculators::CalculatorsPage /> }.into_any(),
        Route::Calculator { id, fields } => view! { <calculator::CalculatorPage id fields /> }.into_any(),
        Route::Concepts | Route::MockExam | Route::Teachers => view! { <later::LaterPage route /> }.into_any(),
    }
}

fn reading(route: &Route, passages: &'static [passages::Passage]) -> AnyView {
    view! { <reading::ReadingPage heading=pages::title(route) passages /> }.into_any()
}
