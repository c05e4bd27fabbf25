//! In volgorde zetten: steps with buttons to move them up and down. Alt with an arrow does the same, and so does a mouse
//! that drags.

use leptos::ev;
use leptos::prelude::*;

use super::bench::{focus_on, on_bench, plain, seed};
use super::session::Session;
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::rich_text::rich_line;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::content::{Ordering, Task};
use crate::exercises::{Judgement, first_order, names};
use crate::text::kinds as text;

/// The steps in the order in which they stand now.
#[component]
pub(super) fn OrderingView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    ordering: Ordering,
) -> impl IntoView {
    let dragged: RwSignal<Option<usize>> = RwSignal::new(None);
    let count = ordering.steps.len();
    let order = Memo::new(move |_| current(session, count));
    let steps = StoredValue::new(ordering.steps);
    let row = move |step: usize| {
        let place = move || order.with(|order| order.iter().position(|&one| one == step).unwrap_or_default());
        let text = steps.with_value(|steps| steps[step].text.clone());
        let name = plain(session, &text);
        let (up_name, down_name) = (text::up(&name), text::down(&name));
        let keys = move |event: ev::KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowUp" if event.alt_key() => Move::Up,
                "ArrowDown" if event.alt_key() => Move::Down,
                _ => return,
            };
            event.prevent_default();
            shift(session, step, by);
        };
        let drop = move |event: ev::DragEvent| {
            event.prevent_default();
            if let Some(dragged) = dragged.get_untracked() {
                put(session, dragged, place());
            }
            dragged.set(None);
        };
        view! {
            <li
                class="order-step"
                data-step=step.to_string()
                data-dragged=move || (dragged.get() == Some(step)).then_some("")
                draggable="true"
                on:keydown=keys
                on:dragstart=move |_| dragged.set(Some(step))
                on:dragover=|event: ev::DragEvent| event.prevent_default()
                on:dragend=move |_| dragged.set(None)
                on:drop=drop
            >
                <b class="order-place">{move || place() + 1}</b>
                <span>{session.with_values(|values| rich_line(&text, values))}</span>
                <span class="order-buttons">
                    <button
                        type="button"
                        data-move="up"
                        aria-label=up_name
                        aria-disabled=move || (place() == 0).then_some("true")
                        on:click=move |_| shift(session, step, Move::Up)
                    >
                        <Icon symbol=Symbol::Up />
                    </button>
                    <button
                        type="button"
                        data-move="down"
                        aria-label=down_name
                        aria-disabled=move || (place() + 1 == count).then_some("true")
                        on:click=move |_| shift(session, step, Move::Down)
                    >
                        <Icon symbol=Symbol::Down />
                    </button>
                </span>
            </li>
        }
    };
    let said = move || {
        let part = session.part(0)?;
        let (tone, word, reason) = session.remark(0)?;
        Some(if part.judgement == Judgement::Empty {
            view! { <VerdictView tone=Tone::Unread word="Nog niet ingevuld." reason=text::MOVE_FIRST /> }
        } else {
            view! { <VerdictView tone word reason /> }
        })
    };
    view! {
        <div data-part="0">
            <p class="over">{ordering.from}</p>
            <ol class="options order">
                <For each=move || order.get() key=|step| *step children=row />
            </ol>
            <p class="over">{ordering.to}</p>
            {said}
        </div>
    }
}

/// Which way a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Up,
    Down,
}

/// The order as it stands: the learner's, or the one of the seed.
fn current(session: Session, count: usize) -> Vec<usize> {
    let own = session.attempt.with(|attempt| attempt.answer.chosen(names::ORDER));
    if own.len() == count {
        own
    } else {
        let id = session.exercise.with_value(|exercise| exercise.id.clone());
        first_order(&id, seed(session), count)
    }
}

/// Moves a step by one place; focus stays on what was pressed.
fn shift(session: Session, step: usize, by: Move) {
    let count = count(session);
    let order = untrack(|| current(session, count));
    let Some(place) = order.iter().position(|&one| one == step) else {
        return;
    };
    let to = match by {
        Move::Up => place.saturating_sub(1),
        Move::Down => (place + 1).min(count.saturating_sub(1)),
    };
    put(session, step, to);
    let side = if by == Move::Up { "up" } else { "down" };
    focus_on(["[data-step='", &step.to_string(), "'] [data-move=", side, "]"].concat());
}

/// Puts a step at a place and says where it now stands.
fn put(session: Session, step: usize, place: usize) {
    let count = count(session);
    let mut order = untrack(|| current(session, count));
    order.retain(|&one| one != step);
    order.insert(place.min(order.len()), step);
    session.attempt.update(|attempt| attempt.arrange(names::ORDER, &order));
    let name = on_bench(session, |exercise, _| match &exercise.task {
        Task::Ordering(ordering) => ordering.steps.get(step).map(|step| plain(session, &step.text)),
        _ => None,
    });
    if let Some(name) = name {
        session.say(&text::stands_at(&name, place + 1, count));
    }
}

fn count(session: Session) -> usize {
    on_bench(session, |exercise, _| match &exercise.task {
        Task::Ordering(ordering) => ordering.steps.len(),
        _ => 0,
    })
}
