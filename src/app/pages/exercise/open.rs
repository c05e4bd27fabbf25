//! Open vraag: written in own words, compared with the model answer, assessed by who wrote it.

use leptos::ev;
use leptos::prelude::*;

use super::bench::focus_on;
use super::session::{GoOn, Session};
use crate::app::components::button::{Look, PressButton};
use crate::app::components::rich_text::{rich_line, rich_text};
use crate::app::components::verdict::VerdictView;
use crate::content::{Open, RichText};
use crate::exercises::names;
use crate::text::kinds as text;

const ID: &str = "antwoord";

/// The field, and once it is compared the model answer with the points to look for.
#[component]
pub(super) fn OpenView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    open: Open,
) -> impl IntoView {
    let written = move || {
        session
            .attempt
            .with(|attempt| attempt.answer.text(names::TEXT).to_owned())
    };
    let is_compared = Memo::new(move |_| {
        session
            .attempt
            .with(|attempt| attempt.answer.choice(names::COMPARED).is_some())
    });
    let count = {
        let about = open.words;
        move || text::words(written().split_whitespace().count(), about)
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            compare_or_check(session, is_compared.get_untracked());
        }
    };
    let compare = Callback::new(move |()| compare_or_check(session, false));
    // In a mock exam nothing is compared before it is handed in.
    let in_exam = session.go_on.with_value(|go_on| matches!(go_on, GoOn::InExam));
    let offer = move || {
        (!is_compared.get() && !in_exam)
            .then(|| view! { <PressButton look=Look::Quiet text=text::COMPARE on_press=compare /> })
    };
    let said = move || {
        session
            .remark(0)
            .map(|(tone, word, reason)| view! { <VerdictView tone word reason /> })
    };
    // About ten words fill a line of A4; somebody who writes by hand needs more room.
    let lines = usize::from(open.words / 8) + 1;
    let on_paper = move || {
        let text = written();
        if text.trim().is_empty() {
            let lines = (0..lines).map(|_| view! { <li class="rule"></li> });
            view! { <ul class="writing-lines">{lines.collect_view()}</ul> }.into_any()
        } else {
            view! { <p>{text}</p> }.into_any()
        }
    };
    let model = StoredValue::new(open);
    view! {
        <div class="field" data-part="0">
            <label for=ID>{text::YOUR_ANSWER}</label>
            <div class="box">
                <textarea
                    id=ID
                    rows="6"
                    readonly=move || (in_exam && is_compared.get()).then_some("")
                    aria-describedby="antwoord-woorden"
                    prop:value=written
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        session.attempt.update(|attempt| attempt.write(names::TEXT, &text));
                    }
                    on:keydown=keys
                ></textarea>
            </div>
            <p class="echo" id="antwoord-woorden">{count}</p>
            <div class="on-paper">{on_paper}</div>
        </div>
        {offer}
        {move || is_compared.get().then(|| view! { <Compare session open=model.get_value() /> })}
        {said}
    }
}

/// Without an answer there is nothing to compare: then it says so.
fn compare_or_check(session: Session, is_compared: bool) {
    let is_empty = session
        .attempt
        .with_untracked(|attempt| attempt.answer.text(names::TEXT).trim().is_empty());
    if is_empty || is_compared {
        session.check();
        return;
    }
    session.attempt.update(|attempt| attempt.choose(names::COMPARED, 0));
    focus_on("#model".to_owned());
}

/// The model answer beside the points of the rubric.
#[component]
fn Compare(
    /// The open exercise.
    session: Session,
    /// What is asked.
    open: Open,
) -> impl IntoView {
    let block = |heading: &'static str, text: RichText| {
        view! { <h3>{heading}</h3> {session.with_values(|values| rich_text(&text, values))} }
    };
    let count = open.rubric.len();
    let points = open.rubric.into_iter().enumerate().map(|(place, point)| {
        let box_of = move |half_points: usize, says: AnyView| {
            let checked = move || ticks(session, count)[place] == half_points;
            let change = move |_| tick(session, count, place, half_points);
            view! {
                <label class="option">
                    <input type="checkbox" prop:checked=checked on:change=change />
                    <span>{says}</span>
                </label>
            }
        };
        let half = point.half.map(|half| {
            let says = view! { <b>{text::HALF}</b> {session.with_values(|values| rich_line(&half, values))} };
            box_of(1, says.into_any())
        });
        let legend = session.with_values(|values| rich_line(&point.point, values));
        view! {
            <li>
                <fieldset class="rubric">
                    <legend>{legend}</legend>
                    {box_of(2, text::IN_MY_ANSWER.into_any())}
                    {half}
                </fieldset>
            </li>
        }
    });
    let points = points.collect_view();
    let other = open.other_model.map(|other| block(text::OTHER_MODEL, other));
    let frequent = open.frequent.map(|frequent| block(text::FREQUENT, frequent));
    view! {
        <section class="solution">
            <h2 id="model" tabindex="-1">{text::MODEL}</h2>
            {session.with_values(|values| rich_text(&open.model, values))}
            {other}
            {frequent}
            <h2>{text::OWN_ASSESSMENT}</h2>
            <ol class="options">{points}</ol>
        </section>
    }
}

/// Half points per point of the rubric.
fn ticks(session: Session, count: usize) -> Vec<usize> {
    let mut ticks = session.attempt.with(|attempt| attempt.answer.chosen(names::TICKS));
    ticks.resize(count, 0);
    ticks
}

/// Ticks a point for so many half points, or takes that back.
fn tick(session: Session, count: usize, place: usize, half_points: usize) {
    let mut ticks = untrack(|| ticks(session, count));
    ticks[place] = if ticks[place] == half_points { 0 } else { half_points };
    session.attempt.update(|attempt| attempt.arrange(names::TICKS, &ticks));
}
