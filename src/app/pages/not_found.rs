//! An address that leads nowhere.

use leptos::prelude::*;

use crate::app::components::page::{DeadEnd, Page};
use crate::route::Route;
use crate::text::pages::not_found as text;

/// Says so, and shows the way out.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <Page>
            <DeadEnd heading=text::HEADING lead=text::LEAD text=text::TO_START address=Route::Start.write() />
        </Page>
    }
}
