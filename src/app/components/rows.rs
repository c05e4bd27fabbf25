//! Rows that lead somewhere; the whole row is the target.

use leptos::prelude::*;

use super::icon::{Icon, Symbol};
use crate::progress::ExerciseState;
use crate::text;

/// A row: title, a line about it, an arrow.
#[component]
pub fn Row(
    /// Where it leads, from `#` on.
    #[prop(into)]
    address: String,
    /// Its title.
    #[prop(into)]
    title: String,
    /// A line about it.
    #[prop(optional, into)]
    about: String,
    /// What became of it; nothing for what has no state.
    #[prop(optional)]
    state: ExerciseState,
) -> impl IntoView {
    view! {
        <li>
            <a href=address>
                <span class="row-title">{title}</span>
                {(!about.is_empty()).then(|| view! { <span class="row-about">{about}</span> })}
                <StateMark state />
                <Icon symbol=Symbol::Arrow />
            </a>
        </li>
    }
}

/// Icon and word for what became of an exercise.
#[component]
fn StateMark(
    /// What became of it.
    state: ExerciseState,
) -> impl IntoView {
    let (name, symbol) = match state {
        ExerciseState::New => return ().into_any(),
        ExerciseState::Right => ("right", Symbol::Yes),
        ExerciseState::RightWithHelp => ("partly", Symbol::Half),
        ExerciseState::NotRight => ("wrong", Symbol::No),
    };
    view! {
        <span class="row-state" data-state=name>
            <Icon symbol />
            {text::progress::exercise_state(state)}
        </span>
    }
    .into_any()
}
