//! What all sessions share: the head with the cross, and the keys.

use leptos::ev;
use leptos::prelude::*;

use crate::app::components::track::Track;
use crate::app::pages::exercise::StopLink;
use crate::app::preferences::{Preferences, Shortcuts};
use crate::app::shell::is_typing;

/// Stop, how far, how many are to come.
#[component]
pub(super) fn SessionHead(
    /// Where the cross leads.
    address: String,
    /// How many are done.
    #[prop(into)]
    done: Signal<u32>,
    /// Of how many.
    #[prop(into)]
    all: Signal<u32>,
    /// The same in words.
    #[prop(into)]
    count: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="session">
            <StopLink address />
            <Track done all />
            <span>{move || count.get()}</span>
        </div>
    }
}

/// Follows single keys for as long as the page is open, where the learner wants that and no field or button has the
/// key; `pressed` says whether it did something.
pub(super) fn on_keys(pressed: impl Fn(&ev::KeyboardEvent) -> bool + 'static) {
    let preferences = expect_context::<Preferences>();
    let listener = window_event_listener(ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let is_off = preferences.shortcuts.get_untracked() == Shortcuts::Off;
        if modified || is_off || is_typing() || (event.key() == " " && is_on_control()) {
            return;
        }
        if pressed(&event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether the focus is on something that takes the space bar itself.
fn is_on_control() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "INPUT" | "SUMMARY"))
}
