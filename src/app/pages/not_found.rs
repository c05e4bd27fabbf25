//! An address that leads nowhere.

use leptos::prelude::*;

use crate::app::components::button::{LinkButton, Look};
use crate::app::components::page::{Page, PageHead};
use crate::route::Route;
use crate::text::pages::not_found as text;

/// Says so, and shows the way out.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <Page>
            <PageHead heading=text::HEADING lead=text::LEAD />
            <p class="buttons">
                <LinkButton look=Look::Primary text=text::TO_START address=Route::Start.write() />
            </p>
        </Page>
    }
}
