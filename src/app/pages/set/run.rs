//! Doing a shared set: one question after the other, then the done card.

use std::sync::Arc;

use leptos::prelude::*;

use super::arrival::Elsewhere;
use super::concepts::ConceptsSheet;
use super::done::Done;
use super::sheet::TestSheet;
use super::{Session, UNDER_WAY, questions};
use crate::app::browser;
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::session_head::SessionHead;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::lms;
use crate::app::pages::exercise::{Craft, ExerciseSheet, Found, GoOn};
use crate::app::parts::Parts;
use crate::app::router::{Router, focus_heading, name_page};
use crate::app::store::Store;
use crate::content::{Exercise, Task};
use crate::exercises::Filled;
use crate::progress::{Answered, Time};
use crate::sharing::exchange::write_lms_report;
use crate::sharing::{Hints, Mode, Question, Tried, Underway, filled_in};
use crate::text::exercise::run as words;
use crate::text::sharing as text;

/// A set that lies on this device.
#[component]
pub fn SetPage(
    /// Its id.
    id: String,
) -> impl IntoView {
    let store = Store::of_the_app();
    let kept = store.paper(&[UNDER_WAY, &id].concat());
    match kept.and_then(|text| Underway::read(&text).ok()) {
        Some(underway) => {
            let session = Session {
                underway: RwSignal::new(underway),
                store,
            };
            view! { <Open session /> }.into_any()
        }
        None => view! { <Elsewhere heading=text::UNKNOWN_SET lead=text::UNKNOWN_SET_MORE /> }.into_any(),
    }
}

/// Waits for the chapters, then shows the open question or the done card.
#[component]
fn Open(
    /// The set.
    session: Session,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let parts = expect_context::<Parts>();
    let set = session.underway.with_untracked(|underway| underway.set.clone());
    let title = set.title.clone();
    let found = questions(expect_context::<Library>(), set);
    let at = Memo::new(move |_| {
        session
            .underway
            .with(|underway| (underway.at, underway.current(), underway.finished))
    });
    if lms::open().is_some() {
        Effect::new(move || {
            if let Fetched::Ready(questions) = found.get() {
                let told = session.underway.with(|underway| write_lms_report(underway, &questions));
                lms::report(&told);
            }
        });
    }
    Effect::new(move |before: Option<()>| {
        at.track();
        if before.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
    });
    move || {
        let questions = match found.get() {
            Fetched::Loading => {
                return view! { <Loading heading=title.clone() on_again=desk.fetch_again /> }.into_any();
            }
            Fetched::Failed => return view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
            Fetched::Ready(questions) => questions,
        };
        let needs_craft = questions
            .iter()
            .any(|question| question.exercise().is_some_and(|exercise| !is_open_kind(exercise)));
        let craft = match needs_craft.then(|| parts.calculations.get()) {
            None => None,
            Some(Fetched::Ready(craft)) => Some(*craft),
            Some(Fetched::Loading) => {
                return view! { <Loading heading=title.clone() on_again=desk.fetch_again /> }.into_any();
            }
            Some(Fetched::Failed) => return view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        };
        router.settle();
        match at.get() {
            (place, Some(position), false) => {
                view! { <QuestionView session questions place position craft /> }.into_any()
            }
            _ => view! { <Done session questions /> }.into_any(),
        }
    }
}

/// The open question.
#[component]
fn QuestionView(
    /// The set.
    session: Session,
    /// All questions.
    questions: Arc<Vec<Question>>,
    /// Place in the order.
    place: usize,
    /// Position in the set.
    position: usize,
    /// What exercises with numbers need.
    craft: Option<&'static Craft>,
) -> impl IntoView {
    let of = questions.len();
    let Some(question) = questions.get(position).cloned() else {
        return ().into_any();
    };
    name_page(&[&words::question(place + 1, of), ": ", &text::title(&question)].concat());
    let head = head(session, place + 1, of);
    let (seed, hints, mode) = session
        .underway
        .with_untracked(|underway| (underway.seed(position), underway.set.hints, underway.set.mode));
    let clock = Clock::start();
    let on_next = Callback::new(move |()| session.change(Underway::go_on));
    let on_skip = Callback::new(move |()| session.change(Underway::skip));
    match question {
        Question::Exercise(exercise) => {
            let Some(found) = found(&exercise, hints, mode, craft) else {
                return ().into_any();
            };
            if mode == Mode::Test {
                let on_keep = Callback::new(move |filled: Filled| {
                    let tried = Tried {
                        seed,
                        filled,
                        seconds: clock.lap(),
                        ..Tried::default()
                    };
                    session.change(|underway| {
                        underway.tried(position, tried, browser::now());
                        underway.go_on();
                    });
                });
                return view! { <TestSheet found seed above=head on_keep on_skip /> }.into_any();
            }
            let store = session.store;
            let id = exercise.id.clone();
            let on_answered = Callback::new(move |answered: Answered| {
                let tried = Tried {
                    seed,
                    filled: store.draft(&id).map(|draft| filled_in(&draft)).unwrap_or_default(),
                    hints: answered.hints,
                    solution_shown: answered.solution_shown,
                    seconds: clock.lap(),
                    claimed_right: false,
                };
                session.change(|underway| underway.tried(position, tried, browser::now()));
            });
            let go_on = GoOn::InRun {
                on_answered,
                on_next,
                on_skip,
            };
            view! { <ExerciseSheet found seed go_on above=Some(head) /> }.into_any()
        }
        other => {
            let on_tried = Callback::new(move |filled: Filled| {
                let tried = Tried {
                    seed,
                    filled,
                    seconds: clock.lap(),
                    ..Tried::default()
                };
                session.change(|underway| underway.tried(position, tried, browser::now()));
            });
            view! { <ConceptsSheet question=other above=head on_tried on_next on_skip /> }.into_any()
        }
    }
}

/// Whether an exercise needs no more than options.
fn is_open_kind(exercise: &Exercise) -> bool {
    matches!(exercise.task, Task::Choice { .. } | Task::Multiple { .. })
}

/// The exercise as the set allows it; none when it cannot be packed, which the build proves of those of the book.
fn found(exercise: &Exercise, hints: Hints, mode: Mode, craft: Option<&'static Craft>) -> Option<Found> {
    let mut packed = exercise.packed().ok()?;
    if hints == Hints::Withheld || mode == Mode::Test {
        packed.hints.clear();
    }
    let library = expect_context::<Library>();
    let title = match library.index().get_untracked() {
        Fetched::Ready(index) => index
            .exercise(&exercise.id)
            .map(|(_, section, _)| (section.id.clone(), section.title.clone())),
        Fetched::Loading | Fetched::Failed => None,
    };
    // An own exercise belongs to no section.
    let (section, section_title) = title.unwrap_or_else(|| (String::new(), "Eigen oefening".to_owned()));
    Some(Found {
        craft: craft.filter(|_| !is_open_kind(exercise)),
        exercise: Arc::new(packed),
        section,
        section_title,
    })
}

/// Measures the seconds between tries.
#[derive(Clone, Copy)]
struct Clock(StoredValue<Time>);

impl Clock {
    fn start() -> Self {
        Self(StoredValue::new(browser::now()))
    }

    /// Seconds since the start or the lap before.
    fn lap(self) -> u32 {
        let now = browser::now();
        let seconds = now.seconds_since(self.0.get_value());
        self.0.set_value(now);
        u32::try_from(seconds).unwrap_or(u32::MAX)
    }
}

/// Stop, how far, which question; behind the question the whole list.
fn head(session: Session, number: usize, of: usize) -> AnyView {
    let done = Signal::derive(move || {
        let done = session.underway.with(|underway| underway.result.done());
        u32::try_from(done).unwrap_or(u32::MAX)
    });
    let rows = Signal::derive(move || {
        session.underway.with(|underway| {
            let places = underway.order.iter().enumerate();
            places
                .map(|(place, &position)| {
                    let is_done = !underway.result.questions[position].is_empty();
                    let state = if is_done { text::DONE_ONE } else { words::state(None) };
                    (state.to_owned(), place == underway.at)
                })
                .collect()
        })
    });
    let on_jump = Callback::new(move |place| session.change(|underway| underway.jump(place)));
    let end = Callback::new(move |()| session.change(|underway| underway.jump(usize::MAX)));
    view! { <SessionHead done number of rows on_jump to_end=(text::TO_END, end) /> }.into_any()
}
