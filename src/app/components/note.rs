//! A remark that lies lower than the page.

use leptos::prelude::*;

/// A sentence in bold and what explains it.
#[component]
pub fn Note(
    /// The sentence.
    #[prop(into)]
    heading: String,
    /// What explains it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <div class="note block">
            <strong>{heading}</strong>
            <p>{text}</p>
        </div>
    }
}
