//! Toets and Schrijven: one question after the other; a test tells at the end how it went, typing tells at once.

use leptos::ev;
use leptos::prelude::*;

use super::head::{SessionHead, on_keys};
use super::question::{Answering, QuestionView};
use super::result::ResultView;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::page::DeadEnd;
use crate::app::router::{focus_heading, name_page};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::app::trainer::{Trainer, part};
use crate::progress::{Draft, Sitting};
use crate::route::{self, Route};
use crate::text::{session as text, training as words};
use crate::training::{Given, Mode, Question, Quiz, QuizVerdict};

/// A round of questions that is under way.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) trainer: Trainer,
    pub(super) quiz: RwSignal<Quiz>,
    pub(super) sitting: RwSignal<Sitting>,
    /// What is to be said of a typed answer that is on show.
    pub(super) verdict: RwSignal<Option<QuizVerdict>>,
    pub(super) is_done: RwSignal<bool>,
    pub(super) mode: Mode,
    seed: StoredValue<u32>,
    of: StoredValue<Option<route::Part>>,
    wanted: StoredValue<Option<String>>,
    /// Key of its draft: its address without `#/`.
    key: StoredValue<String>,
    store: Store,
    shell: Shell,
}

impl Round {
    /// Goes on with the round that was left, or begins one.
    fn open(mode: Mode, of: Option<route::Part>, card: Option<String>) -> Self {
        let store = Store::of_the_app();
        let route = Route::Trainer {
            mode,
            of: of.clone(),
            card: card.clone(),
        };
        let key = route.write().trim_start_matches("#/").to_owned();
        let draft = store.draft(&key);
        let round = Self {
            trainer: Trainer::of_the_app(),
            quiz: RwSignal::new(Quiz { questions: Vec::new() }),
            sitting: RwSignal::default(),
            verdict: RwSignal::new(None),
            is_done: RwSignal::new(false),
            mode,
            seed: StoredValue::new(0),
            of: StoredValue::new(of),
            wanted: StoredValue::new(card),
            key: StoredValue::new(key),
            store,
            shell: expect_context(),
        };
        round.begin(draft.as_ref());
        round
    }

    fn begin(self, draft: Option<&Draft>) {
        let seed = draft.map_or_else(browser::random_seed, |draft| draft.seed);
        let (of, wanted) = (self.of.get_value(), self.wanted.get_value());
        let (part, wanted) = (part(of.as_ref()), wanted.as_deref());
        let quiz = untrack(|| {
            self.trainer.look(|desk| match self.mode {
                Mode::Write => Quiz::typed(desk, part, wanted, Quiz::usual(part), seed),
                Mode::Test | Mode::Learn | Mode::Match => Quiz::new(desk, part, wanted, Quiz::usual(part), seed),
            })
        });
        let quiz = quiz.unwrap_or(Quiz { questions: Vec::new() });
        let sitting = draft.map_or_else(|| Sitting::new(&quiz), |draft| Sitting::resumed(&quiz, draft));
        self.seed.set_value(seed);
        self.quiz.set(quiz);
        self.sitting.set(sitting);
        self.verdict.set(None);
        if self.sitting.with_untracked(|sitting| sitting.is_checked) {
            self.verdict.set(self.mark());
        }
        self.is_done.set(false);
    }

    /// One more round.
    pub(super) fn again(self) {
        self.begin(None);
        focus_next();
    }

    /// The open question.
    pub(super) fn question(self) -> Option<Question> {
        let at = self.sitting.with_untracked(|sitting| sitting.at);
        self.quiz.with_untracked(|quiz| quiz.questions.get(at).cloned())
    }

    pub(super) fn keep(self) {
        let there_is = self.quiz.with_untracked(|quiz| !quiz.questions.is_empty());
        if there_is && !self.is_done.get_untracked() {
            let draft = self.quiz.with_untracked(|quiz| {
                let seed = self.seed.get_value();
                self.sitting
                    .with_untracked(|sitting| sitting.draft(quiz, seed, browser::now()))
            });
            self.store.put_draft(&self.key.get_value(), draft);
        }
    }

    /// Gives an answer to the open question.
    pub(super) fn give(self, given: Given) {
        self.sitting.update(|sitting| {
            let at = sitting.at;
            if let Some(place) = sitting.given.get_mut(at) {
                *place = given;
            }
        });
    }

    /// What is to be said of the answer to the open question.
    fn mark(self) -> Option<QuizVerdict> {
        let question = self.question()?;
        let given = self
            .sitting
            .with_untracked(|sitting| sitting.given.get(sitting.at).cloned())
            .unwrap_or_default();
        untrack(|| self.trainer.look(|desk| question.mark(desk.glossary, &given)))
    }

    /// The main button: the next question, or first the verdict on what was typed.
    fn go_on(self) {
        if self.mode == Mode::Write && !self.sitting.with_untracked(|sitting| sitting.is_checked) {
            self.check();
        } else {
            self.turn_to(1);
        }
    }

    fn check(self) {
        let Some(verdict) = self.mark() else { return };
        let counts = matches!(&verdict, QuizVerdict::Typed(typed) if typed.is_attempt());
        if counts && let Some(question) = self.question() {
            self.note(&question, &verdict);
            self.sitting.update(|sitting| sitting.is_checked = true);
        }
        if let Some(question) = self.question() {
            let (word, why) = super::question::said(self, &question, &verdict);
            self.shell.say(&[word, " ", &why].concat());
        }
        self.verdict.set(Some(verdict));
        self.keep();
    }

    /// Notes an answer; it moves no schedule.
    fn note(self, question: &Question, verdict: &QuizVerdict) {
        let section = untrack(|| {
            self.trainer
                .look(|desk| desk.glossary.term(&question.card).map(|term| term.section.clone()))
        });
        if let Some(Some(section)) = section {
            let practice = self.mode.practice(false);
            self.trainer
                .answer(&section, &question.card, verdict.rating(), practice);
        }
    }

    /// Goes one question on, or back; behind the last one is the result.
    fn turn_to(self, step: isize) {
        let count = self.quiz.with_untracked(|quiz| quiz.questions.len());
        let at = self
            .sitting
            .with_untracked(|sitting| sitting.at.saturating_add_signed(step));
        self.verdict.set(None);
        if at >= count {
            self.hand_in();
        } else {
            self.sitting.update(|sitting| {
                sitting.at = at;
                sitting.is_checked = false;
            });
            self.keep();
        }
        focus_next();
    }

    fn hand_in(self) {
        if self.mode != Mode::Write {
            let verdicts = self.verdicts();
            let quiz = self.quiz.get_untracked();
            for (question, verdict) in quiz.questions.iter().zip(&verdicts) {
                if *verdict != QuizVerdict::Empty {
                    self.note(question, verdict);
                }
            }
        }
        self.store.remove_draft(&self.key.get_value());
        self.is_done.set(true);
    }

    /// What is to be said of every answer.
    pub(super) fn verdicts(self) -> Vec<QuizVerdict> {
        let marked = untrack(|| {
            self.trainer.look(|desk| {
                self.quiz
                    .with(|quiz| self.sitting.with(|sitting| quiz.mark(desk.glossary, &sitting.given)))
            })
        });
        marked.unwrap_or_default()
    }
}

fn focus_next() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_heading();
    });
}

/// A test, or a round of typing.
#[component]
pub(super) fn SittingPage(
    /// Toets or Schrijven.
    mode: Mode,
    /// Which part of the book; none is all of it.
    of: Option<route::Part>,
    /// The term that is asked in any case.
    card: Option<String>,
) -> impl IntoView {
    let up = Route::Concepts(of.clone()).write();
    let round = Round::open(mode, of, card);
    let leaving = window_event_listener(ev::pagehide, move |_| round.keep());
    on_cleanup(move || {
        leaving.remove();
        if round.sitting.try_get_untracked().is_some() {
            round.keep();
        }
    });
    if mode == Mode::Test {
        round.shell.offer_keys(text::KEYS_OF_TEST);
        on_keys(move |event: &ev::KeyboardEvent| choose_with_a_key(round, &event.key()));
    }
    if round.quiz.with_untracked(|quiz| quiz.questions.is_empty()) {
        return view! {
            <div class="train">
                <DeadEnd heading=text::NO_TERMS lead=text::NO_TERMS_MORE text=text::TO_CONCEPTS address=up />
            </div>
        }
        .into_any();
    }
    round.keep();
    let at = Memo::new(move |_| (round.is_done.get(), round.sitting.with(|sitting| sitting.at)));
    let content = move || {
        let (is_done, at) = at.get();
        let of = round.quiz.with(|quiz| quiz.questions.len());
        if is_done {
            view! { <ResultView round up=up.clone() /> }.into_any()
        } else {
            name_page(&[words::mode(mode).0, ": ", &text::question(at + 1, of)].concat());
            view! { <OpenQuestion round up=up.clone() at of /> }.into_any()
        }
    };
    view! { <div class="train">{content}</div> }.into_any()
}

/// One question with its bar of actions.
#[component]
fn OpenQuestion(
    /// The round.
    round: Round,
    /// Where the cross leads.
    up: String,
    /// Its place, from 0.
    at: usize,
    /// Number of questions.
    of: usize,
) -> impl IntoView {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        round.go_on();
    };
    let is_checked = Memo::new(move |_| round.sitting.with(|sitting| sitting.is_checked));
    let word = move || match (round.mode, is_checked.get()) {
        (Mode::Write, false) => text::CHECK,
        _ if at + 1 == of => text::HAND_IN,
        _ => text::NEXT,
    };
    let back = (round.mode == Mode::Test && at > 0).then(|| {
        let back = Callback::new(move |()| round.turn_to(-1));
        view! { <PressButton look=Look::Text text=text::BACK on_press=back /> }
    });
    let short = round
        .quiz
        .with_untracked(|quiz| words::short_test(quiz.questions.len()))
        .filter(|_| at == 0 && round.mode == Mode::Test);
    let question = round
        .question()
        .map(|question| view! { <QuestionView round question answering=Answering::of(round.mode) /> });
    view! {
        <SessionHead
            address=up
            done=Signal::stored(count(at))
            all=Signal::stored(count(of))
            count=Signal::stored(text::question(at + 1, of))
        />
        <form novalidate on:submit=submit>
            {question}
            {short.map(|short| view! { <p class="small soft">{short}</p> })}
            <div class="train-bar">
                <div class="train-buttons" data-count="1">
                    <button class="button" type="submit" data-look="primary">{word}</button>
                </div>
                {back}
            </div>
        </form>
    }
}

/// Digits choose an option.
fn choose_with_a_key(round: Round, key: &str) -> bool {
    let place = key.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
    let options = round.question().map_or(0, |question| question.options().len());
    match place.filter(|place| *place < options && !round.is_done.get_untracked()) {
        Some(place) => {
            round.give(Given::Chosen(place));
            true
        }
        None => false,
    }
}
