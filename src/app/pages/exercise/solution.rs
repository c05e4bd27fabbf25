//! The worked solution, beside it the learner's own way where they part.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::session::Session;
use crate::app::components::rich_text::rich_text;
use crate::text::exercise as words;

/// The worked solution, once it was asked for.
#[component]
pub fn Solution(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let shown = Memo::new(move |_| session.attempt.with(|attempt| attempt.solution_shown));
    Effect::new(move |before: Option<bool>| {
        let shown = shown.get();
        if before == Some(false) && shown {
            focus_soon("uitwerking");
        }
        shown
    });
    move || {
        shown.get().then(|| {
            let exercise = session.exercise.get_value();
            let words_of_author = session.with_values(|values| rich_text(&exercise.solution, values));
            let lines = session.craft.map(|craft| (craft.worked)(session));
            view! {
                <section class="solution block">
                    <h2 id="uitwerking" tabindex="-1">{words::SOLUTION_HEADING}</h2>
                    {words_of_author}
                    {lines}
                </section>
            }
        })
    }
}

/// Brings focus to an element once it stands there.
pub(super) fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        let element = document()
            .get_element_by_id(id)
            .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}
