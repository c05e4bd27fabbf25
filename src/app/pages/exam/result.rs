//! Looking back at a mock exam: score, learning objectives, and every question with answer, verdict and solution.

use leptos::prelude::*;

use super::{keep, kept_exams};
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rich_text::rich_text;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::exercise::{AnswerArea, Found, GoOn, Session, Solution, data, find};
use crate::app::router::Router;
use crate::app::store::Store;
use crate::progress::{Exam, ExamQuestion, Run};
use crate::route::{Part, Route, chapter_of};
use crate::text::exam as text;

/// The exam that was drawn from this seed.
#[component]
pub fn PastExamPage(
    /// Its seed.
    seed: u32,
) -> impl IntoView {
    let store = Store::of_the_app();
    let exams = kept_exams(store).into_iter().map(|(_, exam)| exam);
    match exams.into_iter().find(|exam| exam.seed == seed) {
        Some(exam) if exam.handed_in => view! { <Result exam /> }.into_any(),
        Some(exam) => view! { <GoOnFirst exam store /> }.into_any(),
        None => view! {
            <Page>
                <PageHead heading=text::UNKNOWN lead=text::UNKNOWN_MORE />
                <p class="buttons">
                    <LinkButton look=Look::Primary text=text::TO_EXAMS address=Route::MockExam.write() />
                </p>
            </Page>
        }
        .into_any(),
    }
}

/// It is not handed in yet.
#[component]
fn GoOnFirst(
    /// The exam.
    exam: Exam,
    /// Where it is kept.
    store: Store,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let about = text::about(&exam);
    // Kept again it is the last one changed, which is the one under way.
    let go_on = Callback::new(move |()| {
        keep(store, &exam);
        router.go(&Route::SittingExam);
    });
    view! {
        <Page>
            <PageHead heading=text::UNFINISHED lead=about />
            <p class="buttons">
                <PressButton look=Look::Primary text=text::GO_ON on_press=go_on />
            </p>
        </Page>
    }
}

#[component]
fn Result(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let store = Store::of_the_app();
    let router = expect_context::<Router>();
    let mistakes = exam.mistakes();
    let count = mistakes.len();
    let practise = Callback::new(move |()| {
        let run = Run::new(mistakes.clone(), browser::random_seed);
        let route = Route::Run(Part::Mistakes);
        store.put_draft(route.write().trim_start_matches("#/"), run.draft(browser::now()));
        router.go(&route);
    });
    let main = if count > 0 {
        view! { <PressButton look=Look::Primary text=text::practise(count) on_press=practise /> }.into_any()
    } else {
        view! { <LinkButton look=Look::Primary text=text::TO_START address=Route::Start.write() /> }.into_any()
    };
    let late = text::late(&exam.late_score()).map(|late| view! { <p class="block">{late}</p> });
    // One at a time: fields of two questions would bear the same names.
    let open = RwSignal::new(None);
    let questions = exam.questions.iter().cloned().enumerate();
    let questions = questions.map(|(position, question)| view! { <QuestionRow position question open /> });
    let questions = questions.collect_view();
    view! {
        <Page>
            <PageHead heading=text::RESULT lead=text::score(&exam.score(), &exam.clock) />
            {late}
            <p class="buttons block">
                {main}
                <LinkButton look=Look::Quiet text=text::TO_EXAMS address=Route::MockExam.write() />
            </p>
            <section class="block">
                <h2>{text::BY_OBJECTIVE}</h2>
                <Objectives exam />
            </section>
            <section class="block">
                <h2>{text::ANSWERS}</h2>
                <ol class="rows">{questions}</ol>
            </section>
        </Page>
    }
}

/// How it went per learning objective; their texts come with the sections.
#[component]
fn Objectives(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let desk = expect_context::<Desk>();
    let index = desk.index();
    move || {
        let Fetched::Ready(index) = index.get() else {
            return ().into_any();
        };
        let rows = exam.by_objective(&index).into_iter().map(|row| {
            let title = match library.section(&row.section).get() {
                Fetched::Ready(section) => section
                    .objectives
                    .get(usize::from(row.objective))
                    .map(|objective| objective.text.clone()),
                Fetched::Loading | Fetched::Failed => None,
            };
            let address = Route::Section(row.section.clone()).write();
            view! {
                <li>
                    <span><a href=address>{row.section.clone()}</a> " " {title}</span>
                    <span>{text::of_objective(&row.score)}</span>
                </li>
            }
        });
        view! { <ul class="objectives">{rows.collect_view()}</ul> }.into_any()
    }
}

/// A question; pressing it opens answer, verdict and solution.
#[component]
fn QuestionRow(
    /// Its place in the exam, from 0.
    position: usize,
    /// What became of it.
    question: ExamQuestion,
    /// Which one is open.
    open: RwSignal<Option<usize>>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = find(&question.exercise);
    let (name, symbol) = match question.mark {
        _ if question.is_right() => ("right", Symbol::Yes),
        Some(mark) if mark.points > 0 && !question.is_empty() => ("partly", Symbol::Half),
        _ if question.is_empty() => ("none", Symbol::None),
        _ => ("wrong", Symbol::No),
    };
    let id = question.exercise.clone();
    let title = move || match found.get() {
        Fetched::Ready(found) => found
            .as_ref()
            .as_ref()
            .map_or_else(|| id.clone(), |found| found.exercise.title.clone()),
        Fetched::Loading | Fetched::Failed => id.clone(),
    };
    let state = text::of_question(&question);
    let is_open = move || open.get() == Some(position);
    let toggle = move |_| open.update(|open| *open = (*open != Some(position)).then_some(position));
    let chapter = chapter_of(question.exercise.split('/').next().unwrap_or_default());
    let answer = move || {
        is_open().then(|| match found.get() {
            Fetched::Loading => view! { <Loading heading=text::ANSWERS on_again=desk.fetch_again /> }.into_any(),
            Fetched::Failed => view! { <NotLoaded chapter=chapter.clone() on_again=desk.fetch_again /> }.into_any(),
            Fetched::Ready(found) => match found.as_ref() {
                Some(found) => view! { <Answer found=found.clone() question=question.clone() /> }.into_any(),
                None => ().into_any(),
            },
        })
    };
    view! {
        <li>
            <button type="button" aria-expanded=move || if is_open() { "true" } else { "false" } on:click=toggle>
                <span class="row-title">{position + 1} ". " {title}</span>
                <span class="row-state" data-state=name><Icon symbol /> {state}</span>
            </button>
            {answer}
        </li>
    }
}

/// A question as it was answered, with verdict and solution; nothing can be changed.
#[component]
fn Answer(
    /// Its exercise.
    found: Found,
    /// What was answered.
    question: ExamQuestion,
) -> impl IntoView {
    let draft = question.draft();
    let session = Session::with(
        found.exercise.clone(),
        draft.seed,
        found.craft,
        GoOn::InExam,
        Some(&draft),
    );
    let stem = session.with_values(|values| rich_text(&found.exercise.prompt, values));
    let has_solution = found.craft.is_some() || found.exercise.solution != crate::content::RichText::default();
    view! {
        <div class="stem">{stem}</div>
        {data(session)}
        <form novalidate>
            <fieldset disabled>
                <AnswerArea session />
            </fieldset>
        </form>
        {has_solution.then(|| view! { <Solution session /> })}
    }
}
