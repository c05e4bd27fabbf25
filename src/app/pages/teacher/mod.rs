//! The pages for docents. They say *u*.

mod beamer;
mod compose;
mod exchange;
mod home;
mod keeping;
mod no_set;
mod own;
mod paper;
mod picker;
mod print;
mod results;
mod share;

use leptos::prelude::*;

use crate::app::pages::not_found::NotFoundPage;
use crate::app::pages::set::wear_style;
use crate::route::{Route, TeacherPage};

/// The page of an address.
pub fn page(route: Route) -> AnyView {
    wear_style();
    match route {
        Route::Teachers => view! { <home::HomePage /> }.into_any(),
        Route::Teacher(TeacherPage::Compose) => view! { <compose::ComposePage /> }.into_any(),
        Route::Teacher(TeacherPage::Own) => view! { <own::OwnPage /> }.into_any(),
        Route::Teacher(TeacherPage::Share) => view! { <share::SharePage /> }.into_any(),
        Route::Teacher(TeacherPage::Print) => view! { <print::PrintPage /> }.into_any(),
        Route::Teacher(TeacherPage::Results(shown)) => view! { <results::ResultsPage shown /> }.into_any(),
        Route::Teacher(TeacherPage::Beamer { id, seed }) => view! { <beamer::BeamerPage id seed /> }.into_any(),
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
