//! What follows from the form: the main result large, the others in rows.

use leptos::prelude::*;

use super::session::Session;
use crate::text::{Board, Figure, Standing};

/// Phones: the main result, which stays in sight while the fields change; it takes the place of the large one.
#[component]
pub fn Headline(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let name = move || {
        session.board.with(|board| match &board.standing {
            Standing::Current => board.headline.name.clone(),
            Standing::Stale(sentence) | Standing::NoSolution(sentence) => sentence.clone(),
        })
    };
    let figure = move || session.board.with(|board| amount(&board.headline));
    view! {
        <p class="headline" data-stale=move || stale(session)>
            <span>{name}</span>
            <b>{figure}</b>
        </p>
    }
}

/// All outputs.
#[component]
pub fn Results(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let count = session.board.with_untracked(|board| board.others.len());
    let name = session.board.with_untracked(|board| board.headline.name.clone());
    let main = move || {
        session.board.with(|board| match &board.standing {
            Standing::NoSolution(sentence) => view! { <dd class="no-solution">{sentence.clone()}</dd> }.into_any(),
            Standing::Current | Standing::Stale(_) => {
                let reason = board.headline.reason.clone();
                view! {
                    <dd>
                        {amount(&board.headline)}
                        {reason.map(|reason| view! { <small>": " {reason}</small> })}
                    </dd>
                }
                .into_any()
            }
        })
    };
    let missing = move || {
        session.board.with(|board| match &board.standing {
            Standing::Stale(sentence) => sentence.clone(),
            Standing::Current | Standing::NoSolution(_) => String::new(),
        })
    };
    let others = (0..count).map(|position| view! { <Other session position /> });
    view! {
        <dl class="results" data-stale=move || stale(session)>
            <div class="main-result">
                <dt>{name}</dt>
                {main}
                <dd class="missing">{missing}</dd>
            </div>
            {others.collect_view()}
        </dl>
    }
}

/// One of the other outputs; changes only when its own figure does.
#[component]
fn Other(
    /// The calculator.
    session: Session,
    /// Which one.
    position: usize,
) -> impl IntoView {
    let name = session
        .board
        .with_untracked(|board| board.others.get(position).map(|figure| figure.name.clone()));
    let figure = Memo::new(move |_| session.board.with(|board| board.others.get(position).cloned()));
    let shown = move || {
        figure.get().map(|figure| {
            let reason = figure.reason.as_ref().map(|reason| [": ", reason].concat());
            view! { {amount(&figure)} {reason.map(|reason| view! { <small>{reason}</small> })} }
        })
    };
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{shown}</dd>
        </div>
    }
}

/// A figure with the word behind it, on one line; a list may break between its figures.
fn amount(figure: &Figure) -> impl IntoView + use<> {
    let counted = (!figure.counted.is_empty()).then(|| view! { <small>" " {figure.counted}</small> });
    let is_list = figure.text.contains(" / ");
    view! { <span class="amount" data-list=is_list.then_some("")>{figure.text.clone()} {counted}</span> }
}

/// Set while the figures are those of before.
fn stale(session: Session) -> Option<&'static str> {
    session
        .board
        .with(|Board { standing, .. }| matches!(standing, Standing::Stale(_)).then_some(""))
}
