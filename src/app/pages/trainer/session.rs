//! A session of Leren: what is on show, what an answer does to it, and how far it is.

use leptos::prelude::*;

use crate::app::browser;
use crate::app::router::focus_heading;
use crate::app::shell::Shell;
use crate::app::trainer::{Trainer, part};
use crate::route::{self, Route};
use crate::text::{session as text, training as words};
use crate::training::{self, Asked, Left, Practice, Rating, Turn};

/// New terms beyond the day's number, each time the learner asks for them.
const MORE_NEW: u16 = 5;

/// What a session shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shown {
    /// All is done.
    Nothing,
    /// A card.
    Card(Asked),
    /// An exercise in the place of a card.
    Calculation {
        /// Id of its calculator.
        calculator: String,
        /// Its id.
        exercise: String,
    },
}

/// A session of Leren.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub(super) trainer: Trainer,
    of: StoredValue<Option<route::Part>>,
    /// What is on show.
    pub(super) shown: RwSignal<Shown>,
    /// Whether its answer is shown.
    pub(super) is_open: RwSignal<bool>,
    /// New terms beyond the day's number.
    more_new: RwSignal<u16>,
    /// Cards of practice beside the schedule that are still to come.
    extra: RwSignal<Vec<String>>,
    /// Kinds of calculation that are left for another time, by the id of their calculator.
    put_off: RwSignal<Vec<String>>,
    /// The difficult card that was missed just now, with its section.
    pub(super) leech: RwSignal<Option<(String, String)>>,
    pub(super) shell: Shell,
}

impl Session {
    /// Begins one, or goes on with the calculation that was left halfway today.
    pub(super) fn open(of: Option<route::Part>) -> Self {
        let session = Self {
            trainer: Trainer::of_the_app(),
            of: StoredValue::new(of),
            shown: RwSignal::new(Shown::Nothing),
            is_open: RwSignal::new(false),
            more_new: RwSignal::new(0),
            extra: RwSignal::new(Vec::new()),
            put_off: RwSignal::new(Vec::new()),
            leech: RwSignal::new(None),
            shell: expect_context(),
        };
        match session.trainer.calculation_halfway() {
            Some((calculator, exercise)) if session.asks(&calculator) => {
                session.show(Shown::Calculation { calculator, exercise }, false);
            }
            _ => session.ask_next(None),
        }
        session
    }

    /// Whether a kind of calculation belongs to the part that is learned.
    fn asks(self, calculator: &str) -> bool {
        let of = self.of.get_value();
        let asks = untrack(|| {
            self.trainer.look(|desk| {
                let mut kinds = desk.calculations.iter().filter(|kind| kind.id == calculator);
                kinds.any(|kind| kind.sections().any(|section| part(of.as_ref()).contains(section)))
            })
        });
        asks == Some(true)
    }

    /// Today's queue of the part that is learned. Tracked.
    pub(super) fn look<T>(self, look: impl FnOnce(training::Desk, &training::Queue) -> T) -> Option<T> {
        let of = self.of.get_value();
        let more = self.more_new.get();
        self.trainer.look(|desk| {
            let mut queue = training::queue_with_more(desk, part(of.as_ref()), more);
            self.put_off.with(|put_off| {
                queue.calculations.retain(|id| !put_off.iter().any(|other| other == id));
            });
            look(desk, &queue)
        })
    }

    fn ask_next(self, before: Option<&str>) {
        let next = untrack(|| {
            let extra = self.extra.with(|extra| extra.first().cloned());
            self.look(|desk, queue| match extra {
                Some(card) => training::ask(desk, &card, Practice::Extra).map(Turn::Card),
                None => training::ask_next(desk, queue, browser::now(), before),
            })
        });
        match next.flatten() {
            None => self.show(Shown::Nothing, false),
            Some(Turn::Card(asked)) => self.show(Shown::Card(asked), false),
            Some(Turn::Calculation(calculator)) => match self.trainer.exercise_to_repeat(&calculator) {
                Some(exercise) => self.show(Shown::Calculation { calculator, exercise }, false),
                None => self.put_off(&calculator),
            },
        }
    }

    /// Leaves a kind of calculation for another time and goes on.
    pub(super) fn put_off(self, calculator: &str) {
        self.put_off.update(|put_off| put_off.push(calculator.to_owned()));
        self.ask_next(None);
    }

    /// Goes on after a calculation.
    pub(super) fn go_on(self) {
        self.leech.set(None);
        self.ask_next(None);
    }

    /// The kinds of calculation that are left for another time.
    pub(super) fn for_later(self) -> Vec<String> {
        self.put_off.get_untracked()
    }

    fn show(self, shown: Shown, is_open: bool) {
        self.is_open.set(is_open);
        self.shown.set(shown);
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        });
    }

    /// The card that is asked. Tracked.
    pub(super) fn asked(self) -> Option<Asked> {
        self.shown.with(|shown| match shown {
            Shown::Card(asked) => Some(asked.clone()),
            Shown::Nothing | Shown::Calculation { .. } => None,
        })
    }

    /// Turns the card over; tells whether there was one to turn.
    pub(super) fn turn(self) -> bool {
        if self.is_open.get_untracked() || untrack(|| self.asked()).is_none() {
            return false;
        }
        self.is_open.set(true);
        true
    }

    /// Notes how well the card was known and goes on.
    pub(super) fn answer(self, rating: Rating) {
        let Some(asked) = untrack(|| self.asked()).filter(|_| self.is_open.get_untracked()) else {
            return;
        };
        let (button, back) = untrack(|| self.button(&asked, rating));
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
    pub(super) fn undo(self) {
        let Some(last) = untrack(|| self.trainer.last_answer()) else {
            return;
        };
        self.trainer.take_back(last.event);
        self.leech.set(None);
        if last.practice == Practice::Extra {
            self.extra.update(|extra| extra.insert(0, last.card.clone()));
        }
        let asked = untrack(|| self.look(|desk, _| training::ask(desk, &last.card, last.practice)));
        self.show(asked.flatten().map_or(Shown::Nothing, Shown::Card), true);
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

    /// How far the session is: done, all, and what is to come in words.
    pub(super) fn figures(self) -> (Signal<u32>, Signal<u32>, Signal<String>) {
        let left = Memo::new(move |_| self.left());
        let done = Signal::derive(move || left.get().done);
        let all = Signal::derive(move || left.get().done + left.get().to_come);
        (done, all, Signal::derive(move || text::still(left.get().to_come)))
    }

    /// Where the cross leads.
    pub(super) fn up(self) -> String {
        Route::Concepts(self.of.get_value()).write()
    }

    /// What a button says: its word, and when the card comes back. Tracked.
    pub(super) fn button(self, asked: &Asked, rating: Rating) -> (&'static str, String) {
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
