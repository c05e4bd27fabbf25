//! A question of a mock exam: answered without verdict, hint or solution.

use leptos::ev;
use leptos::prelude::*;

use super::Seat;
use super::fixed::find_question;
use super::sitting::Bar;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::Page;
use crate::app::components::rich_text::rich_text;
use crate::app::desk::{Desk, Fetched};
use crate::app::pages::exercise::{AnswerArea, Found, GoOn, Session, data, follow_digits};
use crate::app::router::name_page;
use crate::app::shell::Shell;
use crate::route::chapter_of;
use crate::text::exam as text;
use crate::text::exercise::{self as words, run};

/// The question, once its exercise is there.
#[component]
pub(super) fn QuestionView(
    /// The exam.
    seat: Seat,
    /// Its place in the exam, from 0.
    position: usize,
    /// Id of its exercise.
    id: String,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = find_question(&id);
    let heading = move || {
        seat.exam
            .with_untracked(|exam| run::question(position + 1, exam.questions.len()))
    };
    move || match found.get() {
        Fetched::Loading => view! { <Loading heading=heading() on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => {
            let chapter = chapter_of(id.split('/').next().unwrap_or_default());
            view! { <NotLoaded chapter on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Ready(found) => {
            if let Some(found) = found.as_ref() {
                name_page(&[&heading(), ": ", &found.exercise.title].concat());
                view! { <Sheet seat position found=found.clone() /> }.into_any()
            } else {
                // Not in this edition any more: the exam goes on without it.
                seat.change(|exam| exam.leave_out(position));
                ().into_any()
            }
        }
    }
}

#[component]
fn Sheet(
    /// The exam.
    seat: Seat,
    /// The place of the question in the exam, from 0.
    position: usize,
    /// Its exercise.
    found: Found,
) -> impl IntoView {
    let exercise = found.exercise.clone();
    let draft = seat
        .exam
        .with_untracked(|exam| exam.questions.get(position).map(crate::progress::ExamQuestion::draft));
    let draft = draft.unwrap_or_default();
    let session = Session::with(exercise.clone(), draft.seed, found.craft, GoOn::InExam, Some(&draft));
    Effect::new(move |before: Option<()>| {
        let draft = session.attempt.with(|attempt| attempt.draft(browser::now()));
        if before.is_some() {
            seat.answer(position, &draft);
        }
    });
    expect_context::<Shell>().offer_keys(&words::KEYS[..1]);
    follow_digits(session, exercise.task.kind());
    let stem = session.with_values(|values| rich_text(&exercise.prompt, values));
    let last = seat.exam.with_untracked(|exam| position + 1 == exam.questions.len());
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        seat.open(position + 1);
    };
    let is_flagged = Memo::new(move |_| {
        let flagged =
            |exam: &crate::progress::Exam| exam.questions.get(position).is_some_and(|question| question.is_flagged);
        seat.exam.with(flagged)
    });
    let previous = Callback::new(move |()| seat.open(position - 1));
    let previous =
        (position > 0).then(|| view! { <PressButton look=Look::Quiet text=text::PREVIOUS on_press=previous /> });
    let aside = data(session);
    view! {
        <Page aside=Some(aside) aside_name=words::DATA>
            <Bar seat />
            <div class="page-head exercise-head">
                <h1>{exercise.title.clone()}</h1>
                <p>
                    <button
                        class="link"
                        type="button"
                        aria-pressed=move || if is_flagged.get() { "true" } else { "false" }
                        on:click=move |_| seat.change(|exam| exam.flag(position))
                    >
                        <Icon symbol=Symbol::Flag />
                        {text::FLAG}
                    </button>
                </p>
            </div>
            <div class="stem">{stem}</div>
            <form novalidate on:submit=on_submit>
                <AnswerArea session />
                <div class="actions">
                    {previous}
                    <button class="button" type="submit" data-look="primary">
                        {if last { text::TO_END } else { text::NEXT }}
                    </button>
                </div>
            </form>
        </Page>
    }
}
