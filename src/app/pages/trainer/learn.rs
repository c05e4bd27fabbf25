//! Leren: one card after the other, until today's queue is empty.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::card::CardView;
use super::done::Done;
use super::head::{SessionHead, on_keys};
use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::router::{focus_heading, name_page};
use crate::app::shell::Shell;
use crate::app::trainer::{Trainer, part};
use crate::route::{self, Route};
use crate::text::{session as text, training as words};
use crate::training::{self, Asked, Left, Mode, Practice, Rating};

/// New terms beyond the day's number, each time the learner asks for them.
const MORE_NEW: u16 = 5;

/// A session of Leren.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub(super) trainer: Trainer,
    of: StoredValue<Option<route::Part>>,
    /// The card that is asked; none when all is done.
    asked: RwSignal<Option<Asked>>,
    /// Whether its answer is shown.
    is_open: RwSignal<bool>,
    /// New terms beyond the day's number.
    more_new: RwSignal<u16>,
    /// Cards of practice beside the schedule that are still to come.
    extra: RwSignal<Vec<String>>,
    /// The difficult card that was missed just now, with its section.
    leech: RwSignal<Option<(String, String)>>,
    shell: Shell,
}

impl Session {
    fn open(of: Option<route::Part>) -> Self {
        let session = Self {
            trainer: Trainer::of_the_app(),
            of: StoredValue::new(of),
            asked: RwSignal::new(None),
            is_open: RwSignal::new(false),
            more_new: RwSignal::new(0),
            extra: RwSignal::new(Vec::new()),
            leech: RwSignal::new(None),
            shell: expect_context(),
        };
        session.ask_next(None);
        session
    }

    /// Today's queue of the part that is learned. Tracked.
    pub(super) fn look<T>(self, look: impl FnOnce(training::Desk, &training::Queue) -> T) -> Option<T> {
        let of = self.of.get_value();
        let more = self.more_new.get();
        self.trainer.look(|desk| {
            let queue = training::queue_with_more(desk, part(of.as_ref()), more);
            look(desk, &queue)
        })
    }

    fn ask_next(self, shown: Option<&str>) {
        let next = untrack(|| {
            let extra = self.extra.with(|extra| extra.first().cloned());
            self.look(|desk, queue| match extra {
                Some(card) => training::ask(desk, &card, Practice::Extra),
                None => training::ask_next(desk, queue, browser::now(), shown),
            })
        });
        self.show(next.flatten(), false);
    }

    fn show(self, asked: Option<Asked>, is_open: bool) {
        self.is_open.set(is_open);
        self.asked.set(asked);
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        });
    }

    /// Turns the card over.
    fn turn(self) {
        if self.is_open.get_untracked() || self.asked.with_untracked(Option::is_none) {
            return;
        }
        self.is_open.set(true);
    }

    /// Notes how well the card was known and goes on.
    fn answer(self, rating: Rating) {
        let Some(asked) = self.asked.get_untracked().filter(|_| self.is_open.get_untracked()) else {
            return;
        };
        let (button, back) = self.button(&asked, rating);
        self.trainer.answer(&asked.section, &asked.card, rating, asked.practice);
        self.extra.update(|extra| extra.retain(|card| *card != asked.card));
        let is_leech = untrack(|| self.look(|_, queue| queue.leeches.contains(&asked.card.as_str())));
        let is_leech = is_leech == Some(true) && asked.practice == Practice::Learn;
        self.leech
            .set(is_leech.then(|| (asked.card.clone(), asked.section.clone())));
        self.ask_next(Some(&asked.card));
        self.shell
            .say(&text::answered(button, &back, untrack(|| self.left()).to_come));
    }

    /// Takes back the last answer: its card stands there again, with its answer.
    fn undo(self) {
        let Some(last) = untrack(|| self.trainer.last_answer()) else {
            return;
        };
        self.trainer.take_back(last.event);
        self.leech.set(None);
        if last.practice == Practice::Extra {
            self.extra.update(|extra| extra.insert(0, last.card.clone()));
        }
        let asked = untrack(|| self.look(|desk, _| training::ask(desk, &last.card, last.practice)));
        self.show(asked.flatten(), true);
        self.shell.say(text::TAKEN_BACK);
    }

    /// How far the session is. Tracked.
    pub(super) fn left(self) -> Left {
        let extra = u32::try_from(self.extra.with(Vec::len)).unwrap_or_default();
        let left = self.look(training::left).unwrap_or_default();
        if extra > 0 {
            Left {
                done: 0,
                to_come: extra,
            }
        } else {
            left
        }
    }

    /// What a button says: its word, and when the card comes back.
    fn button(self, asked: &Asked, rating: Rating) -> (&'static str, String) {
        let settings = self.trainer.settings_now();
        if asked.practice == Practice::Extra {
            return (
                words::button(settings.buttons, rating, 0).0,
                words::UNCHANGED.to_owned(),
            );
        }
        let days = training::days_until(
            &asked.card,
            asked.standing.as_ref(),
            rating,
            self.trainer.today(),
            training::Intervals::at(settings.retention),
        );
        words::button(settings.buttons, rating, days)
    }

    /// More new terms than the day's number.
    pub(super) fn learn_more(self) {
        self.more_new.update(|more| *more = more.saturating_add(MORE_NEW));
        self.ask_next(None);
    }

    /// Practice beside the schedule.
    pub(super) fn practise_extra(self) {
        let seed = browser::random_seed();
        let of = self.of.get_value();
        let cards = untrack(|| {
            self.trainer
                .look(|desk| training::extra_cards(desk, part(of.as_ref()), seed))
        });
        self.extra.set(cards.unwrap_or_default());
        self.ask_next(None);
    }
}

/// A session of Leren through a part of the book.
#[component]
pub(super) fn LearnPage(
    /// Which part; none is all of it.
    of: Option<route::Part>,
) -> impl IntoView {
    let session = Session::open(of.clone());
    let shell = session.shell;
    shell.offer_keys(text::key_words(session.trainer.settings_now().buttons.ratings()));
    follow_keys(session);
    let up = Route::Concepts(of.clone()).write();
    let is_done = Memo::new(move |_| session.asked.with(Option::is_none));
    let done = Signal::derive(move || session.left().done);
    let all = Signal::derive(move || {
        let left = session.left();
        left.done + left.to_come
    });
    let count = Signal::derive(move || text::still(session.left().to_come));
    let of = StoredValue::new(of);
    let content = move || {
        if is_done.get() {
            name_page(words::DONE);
            view! { <Done session of=of.get_value() /> }.into_any()
        } else {
            name_page(words::mode(Mode::Learn).0);
            view! { <CardArea session /> }.into_any()
        }
    };
    view! {
        <div class="train">
            <SessionHead address=up.clone() done all count />
            {content}
        </div>
    }
}

/// The card with its buttons.
#[component]
fn CardArea(
    /// The session.
    session: Session,
) -> impl IntoView {
    let answer = NodeRef::<html::Div>::new();
    // Who listens hears the answer at once: it takes the focus from the button that goes.
    Effect::new(move || {
        if session.is_open.get()
            && let Some(answer) = answer.get()
        {
            let _ = answer.focus();
        }
    });
    let card = move || {
        session.asked.get().map(|asked| {
            view! { <CardView trainer=session.trainer asked is_open=session.is_open answer /> }
        })
    };
    let leech = move || {
        session
            .leech
            .get()
            .map(|(card, section)| view! { <LeechNote card section /> })
    };
    let buttons = move || {
        let asked = session.asked.get()?;
        if !session.is_open.get() {
            let turn = Callback::new(move |()| session.turn());
            return Some(view! { <PressButton look=Look::Primary text=words::SHOW_ANSWER on_press=turn /> }.into_any());
        }
        let ratings = session.trainer.settings().buttons.ratings();
        let buttons = ratings.iter().map(|&rating| {
            let (word, back) = session.button(&asked, rating);
            let look = if rating == Rating::Good {
                Look::Primary
            } else {
                Look::Quiet
            };
            view! {
                <button
                    class="button"
                    type="button"
                    data-look=look.name()
                    on:click=move |_| session.answer(rating)
                >
                    {word}
                    <small>{back}</small>
                </button>
            }
        });
        Some(buttons.collect_view().into_any())
    };
    let count = move || {
        if session.is_open.get() {
            session.trainer.settings().buttons.ratings().len()
        } else {
            1
        }
    };
    view! {
        {leech}
        {card}
        <div class="train-bar">
            <div class="train-buttons" role="group" aria-label=text::ANSWERS data-count=count>{buttons}</div>
            <UndoButton session />
        </div>
        <p class="train-keys" aria-hidden="true">
            {move || {
                let ratings = session.trainer.settings().buttons.ratings();
                text::key_words(ratings)
                    .iter()
                    .map(|(key, what)| view! { <span><kbd>{*key}</kbd> " " {*what}</span> })
                    .collect_view()
            }}
        </p>
    }
}

/// "Ongedaan maken", for as long as there is something to take back.
#[component]
pub(super) fn UndoButton(
    /// The session.
    session: Session,
) -> impl IntoView {
    let there_is = Memo::new(move |_| session.trainer.last_answer().is_some());
    let undo = Callback::new(move |()| session.undo());
    move || {
        there_is
            .get()
            .then(|| view! { <PressButton look=Look::Text text=words::UNDO on_press=undo /> })
    }
}

/// A card that is missed over and over, with the ways out.
#[component]
pub(super) fn LeechNote(
    /// Its id.
    card: String,
    /// Its section; empty for an own card without one.
    section: String,
) -> impl IntoView {
    let read = if section.is_empty() {
        view! { <LinkButton look=Look::Text text=text::REWRITE address=Route::Concept(card.clone()).write() /> }
    } else {
        view! { <LinkButton look=Look::Text text=text::READ_SECTION address=Route::Section(section.clone()).write() /> }
    };
    let choices = Route::Trainer {
        mode: Mode::Test,
        of: (!section.is_empty()).then(|| route::Part::Section(section.clone())),
        card: Some(card),
    };
    view! {
        <div class="note">
            <p>{words::difficult(&section)}</p>
            <p class="buttons">
                {read}
                <LinkButton look=Look::Text text=text::WITH_CHOICES address=choices.write() />
            </p>
        </div>
    }
}

/// Space turns the card, digits answer, Z takes back.
fn follow_keys(session: Session) {
    on_keys(move |event: &ev::KeyboardEvent| match event.key().as_str() {
        " " if !session.is_open.get_untracked() => {
            session.turn();
            true
        }
        "z" | "Z" => {
            session.undo();
            true
        }
        digit => {
            let place = digit.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
            let ratings = session.trainer.settings_now().buttons.ratings();
            match place.and_then(|place| ratings.get(place)) {
                Some(rating) => {
                    session.answer(*rating);
                    true
                }
                None => false,
            }
        }
    });
}
