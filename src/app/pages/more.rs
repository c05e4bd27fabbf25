//! Meer: what has no place in the bottom bar.

use leptos::prelude::*;

use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::route::Route;
use crate::text::pages;
use crate::text::sharing::OPEN_FILE;

/// Rows to the rest.
#[component]
pub fn MorePage() -> impl IntoView {
    let set = Route::SharedSet(String::new()).write();
    let rows = [
        Route::MockExam,
        Route::Teachers,
        Route::Settings,
        Route::About,
        Route::Accessibility,
        Route::Privacy,
    ];
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::More) />
            <ul class="rows">
                <Row address=set title=OPEN_FILE />
                {rows.map(|route| view! { <Row address=route.write() title=pages::title(&route) /> })
                    .into_iter()
                    .collect_view()}
            </ul>
        </Page>
    }
}
