//! The end of a mock exam: what is still empty, and handing in.

use leptos::prelude::*;

use super::fixed::find_question;
use super::list::QuestionList;
use super::sitting::Bar;
use super::{Seat, keep};
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{Page, PageHead};
use crate::app::desk::{Desk, Fetched};
use crate::app::pages::exercise::{GoOn, Session};
use crate::app::router::{Router, name_page};
use crate::exercises::Verdict;
use crate::progress::What;
use crate::route::{Route, chapter_of};
use crate::text::exam as text;

/// Asks whether to hand in, and does.
#[component]
pub(super) fn Ending(
    /// The exam.
    seat: Seat,
) -> impl IntoView {
    let is_handing_in = RwSignal::new(false);
    move || {
        if is_handing_in.get() {
            view! { <HandingIn seat /> }.into_any()
        } else {
            view! { <Question seat is_handing_in /> }.into_any()
        }
    }
}

#[component]
fn Question(
    /// The exam.
    seat: Seat,
    /// Set when it is to be handed in.
    is_handing_in: RwSignal<bool>,
) -> impl IntoView {
    name_page(text::END);
    let only_empty = RwSignal::new(false);
    let empty = seat
        .exam
        .with_untracked(|exam| exam.questions.len() - exam.answered_count());
    let hand_in = Callback::new(move |()| is_handing_in.set(true));
    let show = Callback::new(move |()| only_empty.update(|only| *only = !*only));
    let word = Signal::derive(move || {
        let word = if only_empty.get() {
            text::SHOW_ALL
        } else {
            text::SHOW_EMPTY
        };
        word.to_owned()
    });
    let show = (empty > 0).then(|| view! { <PressButton look=Look::Quiet text=word on_press=show /> });
    view! {
        <Page>
            <Bar seat />
            <PageHead heading=text::END lead=text::gaps(empty) />
            <p class="buttons block">
                <PressButton look=Look::Primary text=text::HAND_IN on_press=hand_in />
                {show}
            </p>
            <QuestionList seat only_empty />
        </Page>
    }
}

/// Waits until every exercise is there, marks the answers, records them once, and goes to the look back.
#[component]
fn HandingIn(
    /// The exam.
    seat: Seat,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let ids = seat.exam.with_untracked(|exam| {
        let ids = exam.questions.iter().map(|question| question.exercise.clone());
        ids.collect::<Vec<_>>()
    });
    let found: Vec<_> = ids.iter().map(|id| find_question(id)).collect();
    move || {
        let mut verdicts = Vec::new();
        for (position, (found, id)) in found.iter().zip(&ids).enumerate() {
            let found = match found.get() {
                Fetched::Loading => {
                    return view! { <Loading heading=text::MARKING on_again=desk.fetch_again /> }.into_any();
                }
                Fetched::Failed => {
                    let chapter = chapter_of(id.split('/').next().unwrap_or_default());
                    return view! { <NotLoaded chapter on_again=desk.fetch_again /> }.into_any();
                }
                Fetched::Ready(found) => found,
            };
            let draft = seat.exam.with_untracked(|exam| exam.questions[position].draft());
            // What this edition lacks earns nothing.
            let verdict = found.as_ref().as_ref().and_then(|found| {
                let go_on = GoOn::InExam;
                let session = Session::with(found.exercise.clone(), draft.seed, found.craft, go_on, Some(&draft));
                session.verdict()
            });
            verdicts.push(verdict.unwrap_or(Verdict { parts: Vec::new() }));
        }
        let events = seat
            .exam
            .try_update_untracked(|exam| exam.hand_in(&verdicts, browser::now()));
        for answered in events.into_iter().flatten() {
            seat.store.record(What::Answered(answered));
        }
        let seed = seat.exam.with_untracked(|exam| {
            keep(seat.store, exam);
            exam.seed
        });
        router.go(&Route::PastExam(seed));
        ().into_any()
    }
}
