//! Casus: one situation, several parts. One part lies open at a time, each with its own check, hints and solution; the
//! situation stays within reach.

use leptos::ev;
use leptos::prelude::*;

use super::actions::{Actions, next_exercise};
use super::answer::AnswerArea;
use super::beside::Hints;
use super::guided::GuidedView;
use super::session::{GoOn, Session};
use super::sheet::{begin_again, focus_first_open, follow_digits};
use super::solution::{Solution, focus_soon};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::rich_text::{rich_line, rich_text};
use crate::app::router::Router;
use crate::content::{Case, Task};
use crate::exercises::{names, option_order};
use crate::progress::Attempt;
use crate::text::{exercise as words, kinds as text};

/// Lines to write on, on paper.
const LINES: usize = 6;

/// The parts, one open.
#[component]
pub(super) fn CaseView(
    /// The open exercise.
    session: Session,
    /// What is asked.
    case: Case,
) -> impl IntoView {
    if let Some(plan) = case.plan.clone() {
        return view! { <GuidedView session case plan /> }.into_any();
    }
    let count = case.parts.len();
    let router = expect_context::<Router>();
    let is_right = move |part: usize| {
        session
            .attempt
            .with(|attempt| attempt.parts.get(part).is_some_and(Attempt::is_right))
    };
    let open = part_in_view(count, is_right);
    let tabs = (0..count).map(|part| {
        let symbol = move || is_right(part).then(|| view! { <Icon symbol=Symbol::Yes /> });
        let current = move || (open.get() == part).then_some("step");
        let name = move || text::part_state(part + 1, is_right(part));
        view! {
            <li>
                <button class="link" type="button" aria-current=current aria-label=name on:click=move |_| open.set(part)>
                    {part + 1} {symbol}
                </button>
            </li>
        }
    });
    let tabs = tabs.collect_view();
    let on_next = Callback::new(move |()| {
        let left = untrack(|| {
            (open.get() + 1..count)
                .chain(0..open.get())
                .find(|&part| !is_right(part))
        });
        match left {
            Some(part) => open.set(part),
            None => next_exercise(session, router),
        }
    });
    let part_view = move || {
        let part = open.get();
        let child = opened_part(session, part, on_next)?;
        Some(view! { <Part session=child heading=words::part_of(part + 1, count) /> })
    };
    let resumed = resumed(session, Callback::new(move |()| open.set(0)));
    // The part that lies open prints as it stands; the others around it, so that the paper has the whole case.
    let on_paper = move |is_here: fn(usize, usize) -> bool| {
        let parts = (0..count).filter(|&part| is_here(part, open.get()));
        let parts = parts.map(|part| paper_part(session, part, count)).collect_view();
        view! { <div class="on-paper">{parts}</div> }
    };
    view! {
        {resumed}
        <nav aria-label=text::PARTS><ol class="case-parts">{tabs}</ol></nav>
        {move || on_paper(|part, open| part < open)}
        {part_view}
        {move || on_paper(|part, open| part > open)}
    }
    .into_any()
}

/// Which part is shown: the first that is not closed; a turn to another brings the focus along.
pub(super) fn part_in_view(count: usize, is_closed: impl Fn(usize) -> bool) -> RwSignal<usize> {
    let first_open = untrack(|| (0..count).find(|&part| !is_closed(part)));
    let open = RwSignal::new(first_open.unwrap_or_default());
    Effect::new(move |before: Option<()>| {
        open.track();
        if before.is_some() {
            focus_soon("deel");
        }
    });
    open
}

/// A part as an exercise of its own, of which every change goes into the case.
pub(super) fn opened_part(session: Session, part: usize, on_next: Callback<()>) -> Option<Session> {
    let child = session.part_of(part, on_next)?;
    Effect::new(move |before: Option<()>| {
        let attempt = child.attempt.get();
        if before.is_some() {
            session.take_part(part, attempt);
        }
    });
    Some(child)
}

/// "Je gaat verder waar je was", with the way to begin again, until that is taken.
fn resumed(session: Session, on_again: Callback<()>) -> impl IntoView {
    let is_alone = session.go_on.with_value(|go_on| matches!(go_on, GoOn::Alone { .. }));
    let shown = RwSignal::new(is_alone && session.attempt.with_untracked(Attempt::is_touched));
    let again = move |_| {
        shown.set(false);
        begin_again(session);
        on_again.run(());
    };
    move || {
        shown.get().then(|| {
            view! {
                <p class="resumed small soft">
                    {words::RESUMED} " "
                    <button class="link" type="button" on:click=again>{words::BEGIN_AGAIN}</button>
                </p>
            }
        })
    }
}

/// A part as it stands on paper: its question, its options, or lines to write on.
fn paper_part(session: Session, part: usize, count: usize) -> Option<AnyView> {
    let (exercise, bench) = session.bench.with_value(|bench| bench.as_ref()?.part(part))?;
    let values = Some(bench.values());
    let seed = session.attempt.with_untracked(|attempt| attempt.seed);
    let answer = match &bench.exercise().task {
        Task::Choice { options } | Task::Multiple { options } => {
            let order = option_order(&exercise.id, names::OPTIONS, seed, options.len());
            let options = order
                .into_iter()
                .map(|position| view! { <li>"☐ " {rich_line(&options[position].text, values)}</li> });
            view! { <ul>{options.collect_view()}</ul> }.into_any()
        }
        _ => {
            let lines = (0..LINES).map(|_| view! { <li class="rule"></li> });
            view! { <ul class="writing-lines">{lines.collect_view()}</ul> }.into_any()
        }
    };
    let heading = words::part_of(part + 1, count);
    let prompt = rich_text(&exercise.prompt, values);
    Some(view! { <h2>{heading}</h2> <div class="stem">{prompt}</div> {answer} }.into_any())
}

/// A part as an exercise of its own.
#[component]
pub(super) fn Part(
    /// The open part.
    session: Session,
    /// "Deel 2 van 5"
    #[prop(into)]
    heading: String,
) -> impl IntoView {
    let prompt = session.exercise.with_value(|exercise| exercise.prompt.clone());
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        session.check();
        focus_first_open(session);
    };
    follow_digits(session, session.exercise.with_value(|exercise| exercise.task.kind()));
    view! {
        <section class="case-part">
            <h2 id="deel" tabindex="-1">{heading}</h2>
            <div class="stem">{session.with_values(|values| rich_text(&prompt, values))}</div>
            <form novalidate on:submit=on_submit>
                <AnswerArea session />
                <Hints session />
                <Actions session />
            </form>
            <Solution session />
        </section>
    }
}
