//! The questions of an exam that is under way: number, state, and the way there.

use leptos::prelude::*;

use super::Seat;
use crate::text::exam as text;

/// Every question; pressing one opens it.
#[component]
pub(super) fn QuestionList(
    /// The exam.
    seat: Seat,
    /// Whether to leave out what is filled in.
    #[prop(optional, into)]
    only_empty: Signal<bool>,
) -> impl IntoView {
    let rows = move || {
        seat.exam.with(|exam| {
            let shown = exam.questions.iter().enumerate();
            let rows = shown.filter(|(_, question)| question.is_empty() || !only_empty.get()).map(|(position, question)| {
                let current = (position == exam.at).then_some("step");
                view! {
                    <li>
                        <button class="link" type="button" aria-current=current on:click=move |_| seat.open(position)>
                            {position + 1} ". " {text::state(question)}
                        </button>
                    </li>
                }
            });
            rows.collect_view()
        })
    };
    view! { <nav class="block" aria-label=text::QUESTIONS><ol class="question-list">{rows}</ol></nav> }
}
