//! A bar that shows how much of something is done. The figures beside it say the same.

use leptos::prelude::*;

/// A bar, for the eye only.
#[component]
pub fn Track(
    /// How many are done.
    #[prop(into)]
    done: Signal<u32>,
    /// Of how many.
    #[prop(into)]
    all: Signal<u32>,
) -> impl IntoView {
    let share = move || {
        let percent = (done.get() * 100).checked_div(all.get()).unwrap_or(0);
        [&percent.to_string(), "%"].concat()
    };
    view! {
        <span class="track" aria-hidden="true">
            <span style:--done=share></span>
        </span>
    }
}
