//! Looking back at a mock exam: score, learning objectives, and every question with answer, verdict and solution.

use leptos::prelude::*;

use super::fixed::find_question;
use super::{keep, kept_exams};
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{DeadEnd, Page, PageHead};
use crate::app::components::rich_text::rich_text;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::pages::exercise::{AnswerArea, Found, GoOn, Session, Solution, data};
use crate::app::router::Router;
use crate::app::store::Store;
use crate::exercises::names;
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
                <DeadEnd heading=text::UNKNOWN lead=text::UNKNOWN_MORE text=text::TO_EXAMS address=Route::MockExam.write() />
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
    let index = expect_context::<Desk>().index();
    // Questions of a fixed examination stand nowhere in the book, so they cannot be practised.
    let is_fixed = |id: &String| match index.get_untracked() {
        Fetched::Ready(index) => index.exercise(id).is_none(),
        Fetched::Loading | Fetched::Failed => false,
    };
    let mut mistakes = exam.mistakes();
    mistakes.retain(|id| !is_fixed(id));
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
    let questions: Vec<ExamQuestion> = exam.questions.clone();
    let questions = questions.into_iter().enumerate();
    let exam = RwSignal::new(exam);
    let questions = questions.map(|(position, question)| view! { <QuestionRow position question open exam /> });
    let questions = questions.collect_view();
    let score = move || exam.with(|exam| text::score(&exam.score(), &exam.clock));
    let assess = move || {
        let is_open = |question: &ExamQuestion| question.is_in_own_words() && !question.is_assessed();
        let is_open = exam.with(|exam| exam.questions.iter().any(is_open));
        is_open.then(|| view! { <p class="note block">{text::ASSESS}</p> })
    };
    view! {
        <Page>
            <PageHead heading=text::RESULT />
            <p class="lead block" role="status">{score}</p>
            {late}
            {assess}
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
    exam: RwSignal<Exam>,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let desk = expect_context::<Desk>();
    let index = desk.index();
    move || {
        let Fetched::Ready(index) = index.get() else {
            return ().into_any();
        };
        let rows = exam.with(|exam| exam.by_objective(&index)).into_iter().map(|row| {
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
    /// The exam.
    exam: RwSignal<Exam>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = find_question(&question.exercise);
    let id = question.exercise.clone();
    let title = move || match found.get() {
        Fetched::Ready(found) => found
            .as_ref()
            .as_ref()
            .map_or_else(|| id.clone(), |found| found.exercise.title.clone()),
        Fetched::Loading | Fetched::Failed => id.clone(),
    };
    let state = move || exam.with(|exam| exam.questions.get(position).map(state_view));
    let is_open = move || open.get() == Some(position);
    let toggle = move |_| open.update(|open| *open = (*open != Some(position)).then_some(position));
    let chapter = chapter_of(question.exercise.split('/').next().unwrap_or_default());
    let answer = move || {
        is_open().then(|| match found.get() {
            Fetched::Loading => view! { <Loading heading=text::ANSWERS on_again=desk.fetch_again /> }.into_any(),
            Fetched::Failed => view! { <NotLoaded chapter=chapter.clone() on_again=desk.fetch_again /> }.into_any(),
            Fetched::Ready(found) => match found.as_ref() {
                Some(found) => {
                    let question = exam.with_untracked(|exam| exam.questions[position].clone());
                    if question.is_in_own_words() {
                        view! { <OwnWords found=found.clone() question position exam /> }.into_any()
                    } else {
                        view! { <Answer found=found.clone() question /> }.into_any()
                    }
                }
                None => ().into_any(),
            },
        })
    };
    view! {
        <li>
            <button type="button" aria-expanded=move || if is_open() { "true" } else { "false" } on:click=toggle>
                <span class="row-title">{position + 1} ". " {title}</span>
                {state}
            </button>
            {answer}
        </li>
    }
}

/// Icon and words for what a question earned.
fn state_view(question: &ExamQuestion) -> impl IntoView + use<> {
    let (name, symbol) = match question.mark {
        _ if question.is_right() => ("right", Symbol::Yes),
        _ if question.is_empty() => ("none", Symbol::None),
        _ if question.is_in_own_words() && !question.is_assessed() => ("none", Symbol::Question),
        Some(mark) if mark.points > 0 => ("partly", Symbol::Half),
        _ => ("wrong", Symbol::No),
    };
    view! { <span class="row-state" data-state=name><Icon symbol /> {text::of_question(question)}</span> }
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

/// An answer in own words, beside the model answer; what is ticked counts at once.
#[component]
fn OwnWords(
    /// Its exercise.
    found: Found,
    /// What was answered.
    question: ExamQuestion,
    /// Its place in the exam, from 0.
    position: usize,
    /// The exam.
    exam: RwSignal<Exam>,
) -> impl IntoView {
    let store = Store::of_the_app();
    let mut draft = question.draft();
    draft.checked = false;
    draft.choices.insert(names::COMPARED.to_owned(), vec![0]);
    let session = Session::with(
        found.exercise.clone(),
        draft.seed,
        found.craft,
        GoOn::InExam,
        Some(&draft),
    );
    Effect::new(move |before: Option<()>| {
        let draft = session.attempt.with(|attempt| attempt.draft(browser::now()));
        if let (Some(()), Some(verdict)) = (before, session.verdict()) {
            exam.update(|exam| exam.assess(position, &draft, &verdict));
            exam.with_untracked(|exam| keep(store, exam));
        }
    });
    let stem = session.with_values(|values| rich_text(&found.exercise.prompt, values));
    view! {
        <div class="stem">{stem}</div>
        <form novalidate>
            <AnswerArea session />
        </form>
    }
}
