//! Over, Toegankelijkheid, Privacy: pages that are only read.

use leptos::prelude::*;

use crate::app::components::page::{Page, PageHead};
use crate::text::reading::Passage;

/// Passages one under the other.
#[component]
pub fn ReadingPage(
    /// Title of the page.
    heading: String,
    /// What it says.
    passages: &'static [Passage],
) -> impl IntoView {
    let passages = passages.iter().map(|passage| {
        let heading = (!passage.heading.is_empty()).then(|| view! { <h2>{passage.heading}</h2> });
        view! {
            {heading}
            {passage.paragraphs.iter().map(|paragraph| view! { <p>{*paragraph}</p> }).collect_view()}
        }
    });
    view! {
        <Page>
            <PageHead heading />
            <div class="prose">{passages.collect_view()}</div>
            <AppVersion />
        </Page>
    }
}

/// Which version this is.
#[component]
fn AppVersion() -> impl IntoView {
    view! { <p class="version small soft">"Accountwijs " {env!("CARGO_PKG_VERSION")}</p> }
}
