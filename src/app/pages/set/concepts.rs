//! A question about the concepts of a section: they are learned in the trainer, and ticked off here.

use leptos::ev;
use leptos::prelude::*;

use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::page::Page;
use crate::exercises::Filled;
use crate::route::{Part, Route};
use crate::sharing::{CONCEPTS_LEARNED, Question};
use crate::text::{exercise, sharing as text};

/// A way to the trainer and a box; of an exercise that is missing, a sentence.
#[component]
pub fn ConceptsSheet(
    /// The question.
    question: Question,
    /// What stands above the heading.
    above: AnyView,
    /// Told what was filled in.
    on_tried: Callback<Filled>,
    /// Told to go on.
    on_next: Callback<()>,
    /// Told to put the question at the end.
    on_skip: Callback<()>,
) -> impl IntoView {
    let is_ticked = RwSignal::new(false);
    let title = text::title(&question);
    let is_missing = matches!(question, Question::Missing(_));
    let stem = match question {
        Question::Concepts(section) => {
            let address = Route::Concepts(Some(Part::Section(section))).write();
            view! { <p class="buttons"><LinkButton look=Look::Quiet text=text::LEARN address /></p> }.into_any()
        }
        Question::Missing(_) | Question::Exercise(_) => view! { <p>{text::MISSING}</p> }.into_any(),
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_missing {
            on_skip.run(());
        } else if is_ticked.get_untracked() {
            let mut filled = Filled::default();
            filled.choose(CONCEPTS_LEARNED, &[0]);
            on_tried.run(filled);
            on_next.run(());
        }
    };
    let tick = (!is_missing).then(|| {
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    prop:checked=move || is_ticked.get()
                    on:change=move |_| is_ticked.update(|ticked| *ticked = !*ticked)
                />
                <span>{text::CONCEPTS_DONE}</span>
            </label>
        }
    });
    view! {
        <Page>
            {above}
            <div class="page-head exercise-head"><h1>{title}</h1></div>
            <div class="stem">{stem}</div>
            <form novalidate on:submit=on_submit>
                {tick}
                <div class="actions">
                    <button class="button" type="submit" data-look="primary">{exercise::NEXT}</button>
                    <PressButton look=Look::Text text=exercise::run::SKIP on_press=on_skip />
                </div>
            </form>
        </Page>
    }
}
