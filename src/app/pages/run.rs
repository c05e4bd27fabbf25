//! A run (oefenreeks): one question after the other, with a bar, a list to jump in, and a result at the end.

use std::sync::Arc;

use leptos::prelude::*;

use super::exercise::{ExerciseSheet, GoOn, find};
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{DeadEnd, Page, PageHead};
use crate::app::components::session_head::SessionHead;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::router::{focus_heading, name_page};
use crate::app::store::Store;
use crate::content::Index;
use crate::progress::{Answered, Judgement, Order, Progress, Run, order_of_run};
use crate::route::{Part, Route, chapter_of};
use crate::text::exercise::run as text;

/// A run that is under way.
#[derive(Clone, Copy)]
struct Session {
    run: RwSignal<Run>,
    /// Key of its draft.
    key: StoredValue<String>,
    store: Store,
}

impl Session {
    fn change(self, act: impl FnOnce(&mut Run)) {
        self.run.update(act);
        self.keep();
    }

    fn keep(self) {
        let draft = self.run.with_untracked(|run| run.draft(browser::now()));
        self.store.put_draft(&self.key.get_value(), draft);
    }
}

/// A run through a part of the book.
#[component]
pub fn RunPage(
    /// Which exercises.
    part: Part,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let desk = expect_context::<Desk>();
    let index = library.index();
    move || match index.get() {
        Fetched::Loading => view! { <Loading heading=text::QUESTIONS on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <NotLoaded chapter="0" on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(index) => opened(&index, &part),
    }
}

/// Goes on with the run that was left, or begins one.
fn opened(index: &Arc<Index>, part: &Part) -> AnyView {
    let store = Store::of_the_app();
    let key = Route::Run(part.clone()).write().trim_start_matches("#/").to_owned();
    let left = store
        .draft(&key)
        .and_then(|draft| Run::resumed(&draft))
        .filter(|run| run.current().is_some());
    let run = left.unwrap_or_else(|| {
        let exercises = store
            .progress
            .with_untracked(|progress| exercises(index, part, progress));
        Run::new(exercises, browser::random_seed)
    });
    if run.questions.is_empty() {
        return view! { <Empty /> }.into_any();
    }
    let session = Session {
        run: RwSignal::new(run),
        key: StoredValue::new(key),
        store,
    };
    session.keep();
    view! { <RunView session part=part.clone() /> }.into_any()
}

fn exercises(index: &Index, part: &Part, progress: &Progress) -> Vec<String> {
    let sections = index.sections().filter(|(chapter, section)| match part {
        Part::Chapter(id) => chapter.id == *id,
        Part::Section(id) => section.id == *id,
        Part::Mixed | Part::Mistakes | Part::Shared(_) => true,
    });
    let order = match part {
        Part::Section(_) => Order::Book,
        Part::Chapter(_) | Part::Mixed => Order::WeakestFirst,
        Part::Mistakes | Part::Shared(_) => Order::OnlyMistakes,
    };
    let all = sections
        .flat_map(|(_, section)| &section.exercises)
        .map(|exercise| exercise.id.as_str());
    order_of_run(all, order, progress)
}

/// The open question, or the result.
#[component]
fn RunView(
    /// The run.
    session: Session,
    /// Which exercises.
    part: Part,
) -> impl IntoView {
    let at = Memo::new(move |_| {
        session.run.with(|run| {
            run.current()
                .map(|question| (run.at, question.exercise.clone(), question.seed))
        })
    });
    let part = StoredValue::new(part);
    Effect::new(move |before: Option<()>| {
        at.track();
        if before.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
    });
    move || match at.get() {
        Some((position, id, seed)) => {
            let number = position + 1;
            view! { <QuestionView session id seed number /> }.into_any()
        }
        None => view! { <Done session part=part.get_value() /> }.into_any(),
    }
}

/// One question of the run.
#[component]
fn QuestionView(
    /// The run.
    session: Session,
    /// Id of the exercise.
    id: String,
    /// Seed of its numbers.
    seed: u32,
    /// Its number in the run, from 1.
    number: usize,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let found = find(&id);
    let go_on = GoOn::InRun {
        on_answered: Callback::new(move |answered: Answered| {
            session.change(|run| run.answered(answered.judgement));
        }),
        on_next: Callback::new(move |()| session.change(Run::go_on)),
        on_skip: Callback::new(move |()| session.change(Run::skip)),
    };
    let of = session.run.with_untracked(|run| run.questions.len());
    move || match found.get() {
        Fetched::Loading => {
            view! { <Loading heading=text::question(number, of) on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Failed => {
            let chapter = chapter_of(id.split('/').next().unwrap_or_default());
            view! { <NotLoaded chapter on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Ready(found) => {
            let Some(found) = found.as_ref() else {
                // Not in this edition any more: the run goes on without it.
                session.change(|run| {
                    run.questions.remove(run.at);
                });
                return ().into_any();
            };
            name_page(&[&text::question(number, of), ": ", &found.exercise.title].concat());
            let done = Signal::derive(move || {
                session
                    .run
                    .with(|run| u32::try_from(run.answered_count()).unwrap_or(u32::MAX))
            });
            let rows = Signal::derive(move || {
                session.run.with(|run| {
                    let questions = run.questions.iter().enumerate();
                    questions
                        .map(|(position, question)| (text::state(question.result).to_owned(), position == run.at))
                        .collect()
                })
            });
            let on_jump = Callback::new(move |position| session.change(|run| run.jump(position)));
            let above = view! { <SessionHead done number of rows on_jump /> }.into_any();
            view! { <ExerciseSheet found=found.clone() seed go_on=go_on.clone() above=Some(above) /> }.into_any()
        }
    }
}

/// How it went.
#[component]
fn Done(
    /// The run.
    session: Session,
    /// Which exercises it was about.
    part: Part,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let run = session.run.get_untracked();
    session.store.remove_draft(&session.key.get_value());
    name_page(text::DONE);
    let mistakes = run.mistakes();
    let rows = run.questions.iter().map(|question| {
        let title = match library.index().get_untracked() {
            Fetched::Ready(index) => index
                .exercise(&question.exercise)
                .map(|(_, _, exercise)| exercise.title.clone()),
            Fetched::Loading | Fetched::Failed => None,
        };
        let symbol = match question.result {
            Some(Judgement::RightAtOnce) => Symbol::Yes,
            Some(Judgement::RightWithHelp) => Symbol::Half,
            Some(Judgement::NotRight) => Symbol::No,
            None => Symbol::None,
        };
        let address = Route::Exercise {
            id: question.exercise.clone(),
            seed: Some(question.seed),
        }
        .write();
        view! {
            <li>
                <a href=address>
                    <span class="row-title">{title.unwrap_or_else(|| question.exercise.clone())}</span>
                    <span class="row-about">{text::state(question.result)}</span>
                    <Icon symbol />
                </a>
            </li>
        }
    });
    let rows = rows.collect_view();
    let count = mistakes.len();
    let again = Callback::new(move |()| session.change(|run| *run = Run::new(mistakes.clone(), browser::random_seed)));
    let main = if count > 0 {
        view! { <PressButton look=Look::Primary text=text::mistakes_again(count) on_press=again /> }.into_any()
    } else {
        view! { <LinkButton look=Look::Primary text=text::TO_START address=Route::Start.write() /> }.into_any()
    };
    let section = match part {
        Part::Section(id) => Some(Route::Section(id)),
        Part::Chapter(id) => Some(Route::Chapter(id)),
        Part::Mixed | Part::Mistakes | Part::Shared(_) => None,
    };
    let back = section.map(|route| {
        let name = crate::text::pages::back_to(&route);
        view! { <LinkButton look=Look::Quiet text=name address=route.write() /> }
    });
    view! {
        <Page>
            <PageHead heading=text::DONE lead=text::result(&run) />
            <p class="buttons block">{main} {back}</p>
            <ul class="rows">{rows}</ul>
        </Page>
    }
}

/// Nothing to practise here.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <Page>
            <DeadEnd heading=text::EMPTY lead=text::EMPTY_MORE text="Naar Boek" address=Route::Book.write() />
        </Page>
    }
}
