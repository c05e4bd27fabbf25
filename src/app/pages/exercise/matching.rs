//! Koppelen: for each item of the left list what belongs to it. On a phone a list to choose from per item; from 48 rem
//! two columns, in which an item of each is pressed and a line joins them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::bench::{on_bench, overall, plain, seed, verdict};
use super::session::Session;
use crate::app::components::rich_text::rich_line;
use crate::content::{Matching, RichText};
use crate::exercises::{names, option_order};
use crate::text::kinds as text;

/// The salt of the order in which the right list is shown.
const ORDER: &str = "paar";

/// The pairs to make.
#[component]
pub(super) fn MatchingView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    matching: Matching,
) -> impl IntoView {
    let id = session.exercise.with_value(|exercise| exercise.id.clone());
    let unique = matching.rights();
    let order = option_order(&id, ORDER, seed(session), unique.len());
    let rights: Vec<(usize, RichText)> = order
        .iter()
        .map(|&place| (unique[place].0, unique[place].1.clone()))
        .collect();
    let lefts: Vec<RichText> = matching.pairs.iter().map(|pair| pair.left.clone()).collect();
    view! {
        <SelectList session heading=[matching.left.clone(), matching.right.clone()] lefts=lefts.clone() rights=rights.clone() />
        <Board session heading=[matching.left, matching.right] lefts rights />
        {move || overall(session, text::to_match)}
    }
}

/// The right item chosen for a left one.
fn chosen(session: Session, left: usize) -> Option<usize> {
    session
        .attempt
        .with(|attempt| attempt.answer.choice(&names::pair(left)))
}

/// Joins a left item with a right one, or takes that back, and says so.
fn join(session: Session, left: usize, right: Option<usize>) {
    session
        .attempt
        .update(|attempt| attempt.arrange(&names::pair(left), right.as_slice()));
    let says = on_bench(session, |exercise, _| {
        let crate::content::Task::Matching(matching) = &exercise.task else {
            return None;
        };
        let open = (0..matching.pairs.len())
            .filter(|&left| chosen(session, left).is_none())
            .count();
        let left = plain(session, &matching.pairs.get(left)?.left);
        let right = right
            .and_then(|right| matching.right_at(right))
            .map(|right| plain(session, right));
        Some(text::matched(&left, right.as_deref(), open))
    });
    if let Some(says) = says {
        session.say(&says);
    }
}

/// Per left item a list to choose from.
#[component]
fn SelectList(
    /// The open exercise.
    session: Session,
    /// Headings of both lists.
    heading: [String; 2],
    /// The left items.
    lefts: Vec<RichText>,
    /// The right items with their positions, in the order to show them.
    rights: Vec<(usize, RichText)>,
) -> impl IntoView {
    let rows = lefts.into_iter().enumerate().map(|(left, item)| {
        let name = format!("paar-{left}");
        let options = rights.iter().map(|(position, item)| {
            let is_chosen = {
                let position = *position;
                move || chosen(session, left) == Some(position)
            };
            view! { <option value=position.to_string() prop:selected=is_chosen>{plain(session, item)}</option> }
        });
        let options = options.collect_view();
        let choose = move |event| join(session, left, event_target_value(&event).parse().ok());
        let verdict_id = [&name, "-oordeel"].concat();
        let described = verdict_id.clone();
        view! {
            <li class="pair" data-part=left.to_string()>
                <label for=name.clone()>{session.with_values(|values| rich_line(&item, values))}</label>
                <span class="box" data-mark=move || session.remark(left).map(|(tone, ..)| tone.name())>
                    <select id=name aria-describedby=described on:change=choose>
                        <option value="" prop:selected=move || chosen(session, left).is_none()>{text::CHOOSE}</option>
                        {options}
                    </select>
                </span>
                {move || verdict(session, left, Some(verdict_id.clone()))}
            </li>
        }
    });
    let [left, right] = heading;
    view! {
        <section class="match-list" aria-label=text::both(&left, &right)>
            <ul class="options">{rows.collect_view()}</ul>
        </section>
    }
}

/// Two columns: an item of each is pressed, in either order.
#[component]
fn Board(
    /// The open exercise.
    session: Session,
    /// Headings of both columns.
    heading: [String; 2],
    /// The left items.
    lefts: Vec<RichText>,
    /// The right items with their positions, in the order to show them.
    rights: Vec<(usize, RichText)>,
) -> impl IntoView {
    let held: RwSignal<Option<Held>> = RwSignal::new(None);
    let count = lefts.len();
    let press = move |pressed: Held| match (held.get_untracked(), pressed) {
        (Some(Held::Left(left)), Held::Right(right)) | (Some(Held::Right(right)), Held::Left(left)) => {
            held.set(None);
            join(session, left, Some(right));
        }
        (Some(before), now) if before == now => {
            held.set(None);
            if let Held::Left(left) = now {
                join(session, left, None);
            }
        }
        (_, now) => held.set(Some(now)),
    };
    let names: StoredValue<Vec<(usize, String)>> = StoredValue::new(
        rights
            .iter()
            .map(|(position, item)| (*position, plain(session, item)))
            .collect(),
    );
    let joined_with = move |left: usize| {
        let right = chosen(session, left)?;
        names.with_value(|names| {
            let (_, name) = names.iter().find(|(position, _)| *position == right)?;
            Some(text::joined_with(name))
        })
    };
    let pressed = move |which: Held| move || if held.get() == Some(which) { "true" } else { "false" };
    let left_rows = lefts.into_iter().enumerate().map(|(left, item)| {
        let which = Held::Left(left);
        view! {
            <li data-part=left.to_string()>
                <button
                    class="tile"
                    type="button"
                    data-left=left.to_string()
                    aria-pressed=pressed(which)
                    data-mark=move || session.remark(left).map(|(tone, ..)| tone.name())
                    on:click=move |_| press(which)
                >
                    {session.with_values(|values| rich_line(&item, values))}
                    <span class="visually-hidden">{move || joined_with(left)}</span>
                </button>
                {move || verdict(session, left, None)}
            </li>
        }
    });
    let right_rows = rights.into_iter().map(|(right, item)| {
        let which = Held::Right(right);
        view! {
            <li>
                <button
                    class="tile"
                    type="button"
                    data-right=right.to_string()
                    aria-pressed=pressed(which)
                    on:click=move |_| press(which)
                >
                    {session.with_values(|values| rich_line(&item, values))}
                </button>
            </li>
        }
    });
    let (left_rows, right_rows) = (left_rows.collect_view(), right_rows.collect_view());
    let lines = RwSignal::new(Vec::new());
    let measure = move || {
        request_animation_frame(move || {
            let joined = (0..count).filter_map(|left| Some((left, chosen_now(session, left)?)));
            let _ = lines.try_set(joined.filter_map(|(left, right)| line(left, right)).collect());
        });
    };
    Effect::new(move || {
        session.attempt.track();
        measure();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let drawn = move || {
        let drawn = lines
            .get()
            .into_iter()
            .map(|[x1, y1, x2, y2]: [f64; 4]| view! { <line x1=x1 y1=y1 x2=x2 y2=y2 /> });
        drawn.collect_view()
    };
    let [left, right] = heading;
    view! {
        <div class="match-board">
            <section aria-label=left.clone()><h2 class="over">{left.clone()}</h2><ul class="options">{left_rows}</ul></section>
            <section aria-label=right.clone()><h2 class="over">{right.clone()}</h2><ul class="options">{right_rows}</ul></section>
            <svg aria-hidden="true">{drawn}</svg>
        </div>
    }
}

/// What was pressed and waits for its other half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Left(usize),
    Right(usize),
}

fn chosen_now(session: Session, left: usize) -> Option<usize> {
    session
        .attempt
        .try_with_untracked(|attempt| attempt.answer.choice(&names::pair(left)))?
}

/// Ends of the line between two items, measured on the board.
fn line(left: usize, right: usize) -> Option<[f64; 4]> {
    let find = |selector: &str| {
        let found = document().query_selector(selector).ok()??;
        found.dyn_into::<web_sys::Element>().ok()
    };
    let board = find(".match-board")?.get_bounding_client_rect();
    let from = find(&[".match-board [data-left='", &left.to_string(), "']"].concat())?.get_bounding_client_rect();
    let to = find(&[".match-board [data-right='", &right.to_string(), "']"].concat())?.get_bounding_client_rect();
    let middle = |side: &web_sys::DomRect| side.top() + side.height() / 2.0 - board.top();
    Some([
        from.right() - board.left(),
        middle(&from),
        to.left() - board.left(),
        middle(&to),
    ])
}
