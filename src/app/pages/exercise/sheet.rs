//! The sheet of an exercise: question, answer, verdicts, actions, and what stands beside them.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::Found;
use super::actions::Actions;
use super::answer::AnswerArea;
use super::beside::Beside;
use super::session::{GoOn, Session};
use super::solution::Solution;
use crate::app::browser;
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::page::Page;
use crate::app::components::rich_text::rich_text;
use crate::app::preferences::{Preferences, Shortcuts};
use crate::app::router::Router;
use crate::app::shell::{Shell, is_typing};
use crate::app::store::Store;
use crate::content::Kind;
use crate::exercises::{LAST_TIMES, names};
use crate::progress::Attempt;
use crate::route::Route;
use crate::text::exercise as text;

/// A draft is saved this long after the last key.
const REST: Duration = Duration::from_millis(400);

/// An exercise with its numbers, ready to be done.
#[component]
pub fn ExerciseSheet(
    /// The exercise and its section.
    found: Found,
    /// Seed of its numbers.
    seed: u32,
    /// What comes after it.
    go_on: GoOn,
    /// What stands above the heading in a run.
    #[prop(optional_no_strip)]
    above: Option<AnyView>,
) -> impl IntoView {
    let (session, was_resumed) = Session::open(found.exercise.clone(), seed, found.craft, go_on);
    save_when_at_rest(session);
    expect_context::<Shell>().offer_keys(text::KEYS);
    follow_digits(session, found.exercise.task.kind());
    follow_keys(move |key| {
        if matches!(key, "h" | "H") {
            session.open_hint();
        }
    });
    // A case says it itself: there more is lost.
    let is_case = found.exercise.task.kind() == Kind::Case;
    let resumed = RwSignal::new(was_resumed && above.is_none() && !is_case);
    let over = text::over(&found.section, &found.section_title, found.exercise.level);
    let title = found.exercise.title.clone();
    let stem = session.with_values(|values| rich_text(&found.exercise.prompt, values));
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        session.check();
        focus_first_open(session);
    };
    let again = move |_| begin_again(session);
    let aside = view! { <Beside session /> }.into_any();
    let body = if is_case {
        // Its parts are checked one by one.
        view! {
            <details class="case-stem" open>
                <summary>{text::READ_CASE}</summary>
                <div class="stem">{stem}</div>
            </details>
            <AnswerArea session />
        }
        .into_any()
    } else {
        view! {
            <div class="stem">{stem}</div>
            <form novalidate on:submit=on_submit>
                <AnswerArea session />
                <Actions session />
            </form>
            <Solution session />
        }
        .into_any()
    };
    let above = above.unwrap_or_else(|| {
        let address = Route::Section(found.section.clone()).write();
        view! { <div class="session alone"><StopLink address /></div> }.into_any()
    });
    view! {
        <Page aside=Some(aside) aside_name=text::DATA>
            {above}
            <div class="page-head exercise-head">
                <p class="over">{over}</p>
                <h1>{title}</h1>
            </div>
            {move || resumed.get().then(|| view! {
                <p class="resumed small soft">
                    {text::RESUMED} " "
                    <button class="link" type="button" on:click=again>{text::BEGIN_AGAIN}</button>
                </p>
            })}
            {body}
        </Page>
    }
}

/// The cross that leaves a session; everything is kept.
#[component]
pub fn StopLink(
    /// Where it leads, from `#` on.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    view! {
        <a href=address>
            <Icon symbol=Symbol::No />
            <span class="visually-hidden">{text::STOP}</span>
        </a>
    }
}

/// A new attempt with the same numbers.
pub(super) fn begin_again(session: Session) {
    session.forget();
    let seed = session.attempt.with_untracked(|attempt| attempt.seed);
    session.attempt.set(Attempt::new(seed));
    crate::app::router::focus_heading();
}

/// Opens the same exercise with other numbers than those of now and of the last times it was answered.
pub(super) fn other_numbers(session: Session) {
    session.forget();
    let id = session.exercise.get_value().id.clone();
    let progress = Store::of_the_app().progress;
    let answered = progress.with_untracked(|progress| progress.last_seeds(&id, LAST_TIMES));
    let now = session.attempt.with_untracked(|attempt| attempt.seed);
    let mut next = browser::random_seed;
    let other = session.bench.with_value(|bench| match bench {
        Some(bench) => bench.other_seed(now, &answered, &mut next),
        None => next(),
    });
    expect_context::<Router>().go(&Route::Exercise { id, seed: Some(other) });
}

/// Saves the draft once the learner stops typing, and at the latest when the page goes.
pub fn save_when_at_rest(session: Session) {
    let timer: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    Effect::new(move |before: Option<()>| {
        session.attempt.track();
        if before.is_some() {
            if let Some(running) = timer.get_value() {
                running.clear();
            }
            timer.set_value(set_timeout_with_handle(move || session.keep(), REST).ok());
        }
    });
    let leaving = window_event_listener(ev::pagehide, move |_| session.keep());
    on_cleanup(move || {
        if let Some(Some(running)) = timer.try_get_value() {
            running.clear();
        }
        leaving.remove();
        session.keep();
    });
}

/// A digit chooses the option at its place.
pub fn follow_digits(session: Session, kind: Kind) {
    if !matches!(kind, Kind::Choice | Kind::Multiple) {
        return;
    }
    follow_keys(move |digit| {
        let place = digit.parse::<usize>().ok().filter(|place| *place > 0);
        if let Some(position) = place.and_then(option_at) {
            session.attempt.update(|attempt| match kind {
                Kind::Multiple => attempt.toggle(names::OPTIONS, position),
                _ => attempt.choose(names::OPTIONS, position),
            });
        }
    });
}

/// Tells the single keys that belong to no field, unless the learner switched them off.
pub(super) fn follow_keys(pressed: impl Fn(&str) + 'static) {
    let preferences = expect_context::<Preferences>();
    let listener = window_event_listener(ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if !modified && !is_typing() && preferences.shortcuts.get_untracked() == Shortcuts::On {
            pressed(&event.key());
        }
    });
    on_cleanup(move || listener.remove());
}

/// Position in the file of the option that stands at this place on the screen.
fn option_at(place: usize) -> Option<usize> {
    let selector = ["input[data-place='", &place.to_string(), "']"].concat();
    let input = document().query_selector(&selector).ok()??;
    input.get_attribute("data-position")?.parse().ok()
}

/// Brings focus to the first field that is empty or cannot be read; a verdict leaves it on the button.
pub(super) fn focus_first_open(session: Session) {
    let open = session.attempt.with_untracked(|attempt| {
        let verdict = attempt.verdict.as_ref()?;
        let nothing_done = verdict.parts.iter().all(|part| !part.judgement.is_attempt());
        verdict.parts.iter().position(|part| {
            !part.judgement.is_attempt() && (nothing_done || part.judgement != crate::exercises::Judgement::Empty)
        })
    });
    let Some(position) = open else { return };
    request_animation_frame(move || {
        let selector = [
            "[data-part='",
            &position.to_string(),
            "'] :is(input, select, textarea, button)",
        ]
        .concat();
        let field = document().query_selector(&selector).ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
