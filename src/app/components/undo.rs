//! What was cleared, and the button that takes it back; it stays until the page is left.

use leptos::prelude::*;

use super::button::{Look, PressButton};
use crate::text::calculator::UNDO;

/// A sentence about what happened, with "Ongedaan maken".
#[component]
pub fn UndoStrip(
    /// "Rij 3 is verwijderd."; nothing while there is nothing to take back.
    #[prop(into)]
    sentence: Signal<Option<String>>,
    /// Told when it is to be taken back.
    on_undo: Callback<()>,
) -> impl IntoView {
    move || {
        sentence.get().map(|sentence| {
            view! {
                <div class="strip undo appears">
                    <p>{sentence}</p>
                    <PressButton look=Look::Text text=UNDO on_press=on_undo />
                </div>
            }
        })
    }
}
