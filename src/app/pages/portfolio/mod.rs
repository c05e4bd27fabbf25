//! What learners make of themselves and keep: the document of a plan, and the profile.

mod plan;
mod profile;

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use super::set::wear;
use crate::route::Route;

/// The style sheet of these pages and of the steps of a plan, which the first visit does without.
pub const STYLE: &str = "later/portfolio.css";

/// The page of an address.
pub fn page(route: Route) -> AnyView {
    wear(STYLE);
    match route {
        Route::AccountPlan(id) => view! { <plan::PlanPage id /> }.into_any(),
        Route::Profile => view! { <profile::ProfilePage /> }.into_any(),
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
