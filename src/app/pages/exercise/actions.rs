//! The bar of actions: check, hint, and the rest.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::session::{GoOn, Session};
use super::sheet::other_numbers;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::content::Kind;
use crate::exercises::Judgement;
use crate::progress::Next;
use crate::route::{Part as RunPart, Route};
use crate::text::exercise as text;

/// The bar; on a phone it stands at the bottom of the screen.
#[component]
pub fn Actions(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let is_open = RwSignal::new(false);
    let next = Memo::new(move |_| session.attempt.with(crate::progress::Attempt::next));
    let has_numbers = session.exercise.with_value(|exercise| exercise.task.has_numbers());
    let in_run = session.go_on.with_value(|go_on| matches!(go_on, GoOn::InRun { .. }));
    let word = move || match next.get() {
        Next::Check => text::CHECK,
        Next::Retry => text::RETRY,
        Next::GoOn if in_run || session.is_part() => text::NEXT,
        Next::GoOn if has_numbers => text::OTHER_NUMBERS_AGAIN,
        Next::GoOn => text::ANOTHER,
    };
    // One element whatever it says: focus stays on it. While it checks it is the button of the form.
    let press = move |event: leptos::ev::MouseEvent| match next.get_untracked() {
        Next::Check => {}
        Next::Retry => {
            event.prevent_default();
            session.retry();
        }
        Next::GoOn => {
            event.prevent_default();
            next_exercise(session, router);
        }
    };
    let hints = session.exercise.with_value(|exercise| exercise.hints.len());
    let hint = move || {
        let opened = session.attempt.with(|attempt| attempt.hints);
        let left = usize::from(opened) < hints && next.get() != Next::GoOn;
        left.then(|| {
            let open = Callback::new(move |()| session.open_hint());
            view! { <PressButton look=Look::Quiet text=text::hint(opened + 1, hints) on_press=open /> }
        })
    };
    let skip = session.go_on.with_value(|go_on| match go_on {
        GoOn::InRun { on_skip, .. } => Some(*on_skip),
        GoOn::Alone { .. } | GoOn::InExam | GoOn::InCase { .. } => None,
    });
    let solution = move || {
        let shown = session.attempt.with(|attempt| attempt.solution_shown);
        let show = Callback::new(move |()| session.show_solution());
        (!shown).then(|| view! { <PressButton look=Look::Text text=text::SOLUTION on_press=show /> })
    };
    let others = move || {
        (has_numbers && !in_run && !session.is_part() && next.get() != Next::GoOn).then(|| {
            let draw = Callback::new(move |()| other_numbers(session));
            view! { <PressButton look=Look::Text text=text::OTHER_NUMBERS on_press=draw /> }
        })
    };
    let skip = skip.map(|on_skip| {
        move || {
            (next.get() != Next::GoOn)
                .then(|| view! { <PressButton look=Look::Text text=text::run::SKIP on_press=on_skip /> })
        }
    });
    view! {
        <div class="actions" on:mousedown=|event| event.prevent_default() on:click=focus_pressed>
            <button class="button" type="submit" data-look="primary" on:click=press>{word}</button>
            {hint}
            <button
                class="button actions-more"
                type="button"
                data-look="text"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {text::MORE}
            </button>
            <div class="actions-rest" data-open=move || is_open.get().then_some("")>
                {solution}
                {skip}
                {others}
                <Doubts session />
            </div>
            <span class="actions-count">{move || session.attempt.with(text::count)}</span>
        </div>
    }
}

/// What comes after: the next question or part, other numbers, another exercise of the section.
pub(super) fn next_exercise(session: Session, router: Router) {
    let has_numbers = session.exercise.with_value(|exercise| exercise.task.has_numbers());
    match session.go_on.get_value() {
        GoOn::InRun { on_next, .. } | GoOn::InCase { on_next } => on_next.run(()),
        GoOn::Alone { .. } if has_numbers => other_numbers(session),
        GoOn::Alone { section } => {
            session.forget();
            router.go(&Route::Run(RunPart::Section(section)));
        }
        GoOn::InExam => {}
    }
}

/// On a phone the bar stands elsewhere while a field has focus. So a press takes the focus only once it is done: taken
/// at its beginning, the bar would move away from under it.
fn focus_pressed(event: leptos::ev::MouseEvent) {
    let pressed = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let button = pressed.and_then(|element| element.closest("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// Whether answers are typed, so that one could be right in a way that nobody thought of.
const fn is_typed(kind: Kind) -> bool {
    match kind {
        Kind::Number | Kind::Steps | Kind::Cloze | Kind::Term | Kind::Table | Kind::Place | Kind::Case => true,
        Kind::Choice | Kind::Multiple | Kind::Matching | Kind::Ordering | Kind::Sorting | Kind::Open => false,
    }
}

/// For who thinks the app is wrong.
#[component]
fn Doubts(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let claimed = RwSignal::new(false);
    let is_typed = session.exercise.with_value(|exercise| is_typed(exercise.task.kind()));
    let wrong = move || {
        session.attempt.with(|attempt| {
            let parts = attempt
                .verdict
                .as_ref()
                .map(|verdict| verdict.parts.as_slice())
                .unwrap_or_default();
            parts.iter().any(|part| matches!(part.judgement, Judgement::Wrong(_)))
        })
    };
    let claim = move || {
        (is_typed && !session.is_part() && wrong() && !claimed.get()).then(|| {
            let claim = Callback::new(move |()| {
                claimed.set(true);
                session.claim();
            });
            view! { <PressButton look=Look::Text text=text::CLAIM on_press=claim /> }
        })
    };
    let report = Callback::new(move |()| {
        let exercise = session.exercise.get_value();
        let (seed, answer) = session.attempt.with_untracked(|attempt| {
            (
                attempt.seed,
                serde_json::to_string(&attempt.filled()).unwrap_or_default(),
            )
        });
        let message = text::report(&exercise.id, seed, &answer);
        leptos::task::spawn_local(async move {
            let done = browser::copy(&message).await.is_ok();
            shell.say(if done { text::REPORTED } else { text::NOT_COPIED });
        });
    });
    let said = move || {
        claimed
            .get()
            .then(|| view! { <p class="small soft">{text::CLAIMED}</p> })
    };
    view! {
        {claim}
        {said}
        {move || wrong().then(|| view! { <PressButton look=Look::Text text=text::REPORT on_press=report /> })}
    }
}
