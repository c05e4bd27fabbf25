//! The head of a question in a run or a set: stop, how far, which question; behind the question the whole list.

use leptos::prelude::*;

use super::button::{Look, PressButton};
use super::track::Track;
use crate::app::pages::exercise::StopLink;
use crate::text::exercise::run as text;

/// Stop, how far, which question.
#[component]
pub fn SessionHead(
    /// How many questions were answered.
    done: Signal<u32>,
    /// Number of the open question, from 1.
    number: usize,
    /// Number of questions.
    of: usize,
    /// What became of each question, and whether it is the open one.
    rows: Signal<Vec<(String, bool)>>,
    /// Told the place of a question that is to be opened, from 0.
    on_jump: Callback<usize>,
    /// What leads to the end: word and what it does.
    #[prop(optional)]
    to_end: Option<(&'static str, Callback<()>)>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let all = u32::try_from(of).unwrap_or(u32::MAX);
    let list = move || {
        is_open.get().then(|| {
            let rows = rows.get().into_iter().enumerate().map(|(place, (state, is_current))| {
                view! {
                    <li>
                        <button
                            class="link"
                            type="button"
                            aria-current=is_current.then_some("step")
                            on:click=move |_| on_jump.run(place)
                        >
                            {place + 1} ". " {state}
                        </button>
                    </li>
                }
            });
            let rows = rows.collect_view();
            let end = to_end.map(|(word, on_press)| {
                view! { <p><PressButton look=Look::Text text=word on_press /></p> }
            });
            view! { <nav class="block" aria-label=text::QUESTIONS><ol class="question-list">{rows}</ol> {end}</nav> }
        })
    };
    view! {
        <div class="session">
            <StopLink address="#/" />
            <Track done all=Signal::stored(all) />
            <button
                class="link"
                type="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {text::question(number, of)}
            </button>
        </div>
        {list}
    }
}
