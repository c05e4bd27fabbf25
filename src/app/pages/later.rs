//! A page that comes with a later version.

use leptos::prelude::*;

use crate::app::components::page::{Page, PageHead};
use crate::route::Route;
use crate::text::pages;

/// Says in one line what will come.
#[component]
pub fn LaterPage(
    /// The page that is not there yet.
    route: Route,
) -> impl IntoView {
    view! {
        <Page>
            <PageHead heading=pages::title(&route) lead=pages::comes_later(&route) />
        </Page>
    }
}
