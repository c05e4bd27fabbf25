//! A guided case: the steps of one plan, chapter by chapter. One step lies open at a time, the list of all is near, and
//! what was filled in can be printed as a document at any moment.

use leptos::prelude::*;

use super::case::{Part, opened_part, part_in_view};
use super::session::{GoOn, Session};
use super::sheet::begin_again;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::rich_text::rich_text;
use crate::app::pages::portfolio::STYLE;
use crate::app::pages::set::wear;
use crate::app::router::Router;
use crate::content::{Case, CasePlan};
use crate::progress::Attempt;
use crate::route::Route;
use crate::text::plan as text;

/// The steps, one open.
#[component]
pub(super) fn GuidedView(
    /// The open exercise.
    session: Session,
    /// The case.
    case: Case,
    /// What it builds.
    plan: CasePlan,
) -> impl IntoView {
    wear(STYLE);
    let router = expect_context::<Router>();
    let count = case.parts.len();
    let is_done = move |part: usize| {
        session
            .attempt
            .with(|attempt| attempt.parts.get(part).is_some_and(Attempt::is_done))
    };
    // Over days: where the first step waits that was not tried.
    let open = part_in_view(count, is_done);
    let is_alone = session.go_on.with_value(|go_on| matches!(go_on, GoOn::Alone { .. }));
    let document = is_alone.then(|| Route::AccountPlan(session.exercise.with_value(|exercise| exercise.id.clone())));
    let titles: Vec<String> = case.parts.iter().map(|part| part.title.clone()).collect();
    let titles = StoredValue::new(titles);
    let plan = StoredValue::new(plan);
    let on_next = {
        let document = document.clone();
        Callback::new(move |()| {
            let left = untrack(|| {
                (open.get() + 1..count)
                    .chain(0..open.get())
                    .find(|&part| !is_done(part))
            });
            match (left, &document) {
                (Some(part), _) => open.set(part),
                (None, Some(document)) => router.go(document),
                (None, None) => super::actions::next_exercise(session, router),
            }
        })
    };
    let step_view = move || {
        let part = open.get();
        let child = opened_part(session, part, on_next)?;
        let title = titles.with_value(|titles| titles[part].clone());
        let heading = [&text::step_of(part + 1, count), ": ", &title].concat();
        Some(view! { <Part session=child heading /> })
    };
    let done = move || {
        let done = (0..count).filter(|&part| is_done(part)).count();
        text::done(done, count)
    };
    let to_print = document.map(|document| view! { " " <a href=document.write()>{text::TO_PRINT}</a> });
    let turn = move |text: &'static str, to: Option<usize>| {
        to.map(|to| {
            let on_press = Callback::new(move |()| open.set(to));
            view! { <PressButton look=Look::Text text on_press /> }
        })
    };
    let turns = move || {
        let part = open.get();
        view! {
            {turn(text::PREVIOUS, part.checked_sub(1))}
            {turn(text::NEXT, (part + 1 < count).then_some(part + 1))}
        }
    };
    let again = Callback::new(move |()| {
        begin_again(session);
        open.set(0);
    });
    let again = is_alone.then(|| {
        view! {
            <details class="plan-again">
                <summary>{text::BEGIN_AGAIN}</summary>
                <p>{text::BEGIN_AGAIN_MORE}</p>
                <p><PressButton look=Look::Quiet text=text::CLEAR on_press=again /></p>
            </details>
        }
    });
    view! {
        <div class="plan-guide">
            <p class="plan-done">{done} {to_print}</p>
            <Contents plan titles open is_done=Signal::derive(move || (0..count).map(is_done).collect()) />
            {move || texts(plan, open.get())}
            {step_view}
            <p class="plan-turns">{turns}</p>
            <p class="small soft">{text::KEPT}</p>
            {again}
        </div>
    }
}

/// All steps by chapter, to go to any of them.
#[component]
fn Contents(
    /// The plan.
    plan: StoredValue<CasePlan>,
    /// Headings of the steps.
    titles: StoredValue<Vec<String>>,
    /// The open step.
    open: RwSignal<usize>,
    /// Which steps are done.
    is_done: Signal<Vec<bool>>,
) -> impl IntoView {
    let row = move |part: usize| {
        let title = titles.with_value(|titles| titles[part].clone());
        let done = move || is_done.with(|done| done.get(part).copied().unwrap_or_default());
        let name = {
            let title = title.clone();
            move || text::step_state(part + 1, &title, done())
        };
        let current = move || (open.get() == part).then_some("step");
        view! {
            <li>
                <button class="link" type="button" aria-current=current aria-label=name on:click=move |_| open.set(part)>
                    {part + 1} ". " {title} {move || done().then(|| view! { <Icon symbol=Symbol::Yes /> })}
                </button>
            </li>
        }
    };
    let chapters = plan.with_value(|plan| {
        let chapters = plan.chapters().map(|(first, chapter)| {
            let rows = (first..first + chapter.parts).map(row);
            view! { <li><p>{chapter.title.clone()}</p> <ol>{rows.collect_view()}</ol></li> }
        });
        chapters.collect_view()
    });
    view! {
        <details class="plan-steps">
            <summary>{text::ALL_STEPS}</summary>
            <nav aria-label=text::STEPS><ol>{chapters}</ol></nav>
        </details>
    }
}

/// What became known up to this step: that of its own chapter lies open.
fn texts(plan: StoredValue<CasePlan>, part: usize) -> AnyView {
    plan.with_value(|plan| {
        let own = plan.chapter_of(part).map(|(first, _)| first);
        let chapters = plan.chapters().filter(|(first, _)| *first <= part);
        let texts = chapters.filter(|(_, chapter)| !chapter.text.0.is_empty());
        let texts = texts.map(|(first, chapter)| {
            view! {
                <details class="plan-text" open=own == Some(first)>
                    <summary>{chapter.title.clone()}</summary>
                    <div class="stem">{rich_text(&chapter.text, None)}</div>
                </details>
            }
        });
        texts.collect_view().into_any()
    })
}
