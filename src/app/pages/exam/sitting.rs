//! Sitting a mock exam: the bar with the time, and the open question, the pause or the end below it.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

use super::ending::Ending;
use super::list::QuestionList;
use super::question::QuestionView;
use super::{Seat, kept_exams};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::page::{DeadEnd, Page, PageHead};
use crate::app::components::track::Track;
use crate::app::pages::exercise::StopLink;
use crate::app::router::{Router, focus_heading, name_page};
use crate::app::store::Store;
use crate::progress::Exam;
use crate::route::Route;
use crate::text::exam as text;
use crate::text::exercise::run::question;

const SECOND: Duration = Duration::from_secs(1);

/// The exam that is under way.
#[component]
pub fn SittingPage() -> impl IntoView {
    let exams = kept_exams(Store::of_the_app()).into_iter().map(|(_, exam)| exam);
    match exams.into_iter().find(|exam| !exam.handed_in) {
        Some(exam) => view! { <Sitting exam /> }.into_any(),
        None => view! {
            <Page>
                <DeadEnd heading=text::NONE lead=text::NONE_MORE text=text::TO_EXAMS address=Route::MockExam.write() />
            </Page>
        }
        .into_any(),
    }
}

/// What stands below the bar.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Paused,
    /// Position and exercise.
    Question(usize, String),
    End,
}

#[component]
fn Sitting(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let seat = Seat::take(exam);
    if let Ok(timer) = set_interval_with_handle(move || seat.tick(), SECOND) {
        on_cleanup(move || timer.clear());
    }
    on_cleanup(move || seat.leave());
    router.settle();
    let shown = Memo::new(move |_| {
        seat.exam.with(|exam| match exam.questions.get(exam.at) {
            _ if exam.clock.is_paused() => Shown::Paused,
            Some(question) => Shown::Question(exam.at, question.exercise.clone()),
            None => Shown::End,
        })
    });
    Effect::new(move |before: Option<()>| {
        shown.track();
        if before.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(focus_heading);
        }
    });
    move || match shown.get() {
        Shown::Paused => view! { <Paused seat /> }.into_any(),
        Shown::Question(position, id) => view! { <QuestionView seat position id /> }.into_any(),
        Shown::End => view! { <Ending seat /> }.into_any(),
    }
}

/// The clock stands still, and nobody sees the question.
#[component]
fn Paused(
    /// The exam.
    seat: Seat,
) -> impl IntoView {
    name_page(text::PAUSED);
    let go_on = Callback::new(move |()| seat.change(|exam| exam.clock.go_on(browser::now())));
    view! {
        <Page>
            <div class="session"><StopLink address=Route::MockExam.write() /></div>
            <PageHead heading=text::PAUSED lead=text::PAUSED_MORE />
            <p>{text::left(seat.minutes.get_untracked())}</p>
            <p class="buttons">
                <PressButton look=Look::Primary text=text::GO_ON on_press=go_on />
            </p>
        </Page>
    }
}

/// Stop, how far, which question; the time; behind the question all of them.
#[component]
pub(super) fn Bar(
    /// The exam.
    seat: Seat,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let is_hidden = RwSignal::new(false);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let done = Signal::derive(move || seat.exam.with(|exam| count(exam.answered_count())));
    let all = Signal::derive(move || seat.exam.with(|exam| count(exam.questions.len())));
    let place = move || {
        seat.exam.with(|exam| {
            let of = exam.questions.len();
            question((exam.at + 1).min(of), of)
        })
    };
    let pause = move |_| seat.change(|exam| exam.clock.pause(browser::now()));
    let time = move || {
        let minutes = seat.minutes.get();
        minutes.is_some().then(|| {
            let word = if is_hidden.get() {
                text::SHOW_TIME
            } else {
                text::HIDE_TIME
            };
            let left = (!is_hidden.get()).then(|| view! { <span>{text::left(minutes)}</span> });
            view! {
                {left}
                <button class="link" type="button" on:click=move |_| is_hidden.update(|hidden| *hidden = !*hidden)>
                    {word}
                </button>
            }
        })
    };
    let over = move || (seat.minutes.get() == Some(0)).then(|| view! { <p class="note block">{text::TIME_OVER}</p> });
    view! {
        <div class="session">
            <StopLink address=Route::MockExam.write() />
            <Track done all />
            <button
                class="link"
                type="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {place}
            </button>
        </div>
        {move || is_open.get().then(|| view! { <QuestionList seat /> })}
        <div class="session exam-time">
            <span>{move || seat.was_kept.get().then_some(text::KEPT)}</span>
            {time}
            <button class="link" type="button" on:click=pause>{text::PAUSE}</button>
        </div>
        {over}
    }
}
