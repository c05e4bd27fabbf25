//! Kinds of calculation as cards: each calculator that was practised comes back, every time with fresh numbers.

use super::card::{Card, Practice, Review, Standing};
use super::memory::{Intervals, Rating};
use crate::time::{Day, Time};

/// A kind of calculation that was practised.
#[derive(Debug, Clone, PartialEq)]
pub struct Calculation {
    /// Id of its calculator: `break-even`.
    pub id: String,
    /// Sections it belongs to: `5.5 / 6.13`.
    pub section: String,
    /// Its answers.
    pub card: Card,
}

/// How a calculation exercise was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Solved {
    /// The learner's day.
    pub day: Day,
    /// The moment.
    pub at: Time,
    /// Whether it was right in the end, by the learner's own work.
    pub right: bool,
    /// How often it was checked.
    pub tries: u16,
    /// How many hints were opened.
    pub hints: u8,
}

/// With so much help, in hints and tries after the first, an answer was worked out together rather than remembered.
const HELP_OF_A_MISS: u16 = 3;

/// What an answer says about memory. A rule of thumb, not a measurement:
///
/// - not right, or the worked solution was opened first: *again*;
/// - right at once and without hints: *good*;
/// - right with one or two hints or further tries together: *hard*; with three or more: *again*, for the last hint is
///   the first step itself.
///
/// Never *easy*: that would take the time, which says as much about the bus as about the calculation.
pub fn rating(solved: &Solved) -> Rating {
    let help = solved.tries.saturating_sub(1).saturating_add(solved.hints.into());
    match help {
        _ if !solved.right => Rating::Again,
        0 => Rating::Good,
        help if help < HELP_OF_A_MISS => Rating::Hard,
        _ => Rating::Again,
    }
}

impl Calculation {
    /// A kind of calculation with all answers to its exercises. The first answer of a day is its review; whatever else
    /// is calculated on that day is practice.
    pub fn of(id: &str, section: &str, mut answers: Vec<Solved>) -> Self {
        answers.sort_unstable_by_key(|solved| (solved.day, solved.at));
        answers.dedup_by_key(|solved| solved.day);
        let reviews = answers.iter().zip(0..).map(|(solved, number)| Review {
            day: solved.day,
            at: solved.at,
            number,
            rating: rating(solved),
            practice: Practice::Learn,
        });
        Self {
            id: id.to_owned(),
            section: section.to_owned(),
            card: Card::of(reviews.collect()),
        }
    }

    /// The sections it belongs to.
    pub fn sections(&self) -> impl Iterator<Item = &str> {
        self.section.split(" / ")
    }

    /// How it stands on `today`.
    pub fn standing(&self, today: Day) -> Option<Standing> {
        self.card.standing(today)
    }

    /// The day on which it comes back: never on the day it was practised, for there is no step within the day that
    /// takes minutes to work out.
    pub fn due_day(&self, today: Day, intervals: Intervals) -> Option<Day> {
        let standing = self.standing(today)?;
        Some(standing.due_day(&self.id, intervals).max(standing.last_day.plus(1)))
    }
}
