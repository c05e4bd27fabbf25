//! One card: its reviews, and how it stands because of them on a given day.

use super::memory::{Intervals, Rating, Retention};
use super::schedule::{Stage, State, fuzzed};
use crate::time::{Day, Time};

/// No review was made before 1 January 2024, the year in which the app was begun: a day before it is a clock that lost
/// its battery.
const FIRST_POSSIBLE_DAY: Day = Day::from_number(19_723);
/// Missed so often, a card is set apart.
const LEECH_AFTER: u32 = 6;
/// After the way out it takes half as many misses until it is set apart again.
const MISSES_AFTER_WAY_OUT: u32 = 3;

/// From so many days of stability on a term counts as known.
const KNOWN_FROM: f64 = 21.0;

/// In which way a card was practised. Only learning moves the schedule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practice {
    /// Leren, when the card was due or new.
    #[default]
    Learn,
    /// Leren when the card was not due.
    Extra,
    /// Toets.
    Test,
    /// Koppelen.
    Match,
    /// Schrijven.
    Write,
    /// The learner read the section of a difficult term once more and wants the card back in the queue.
    Reread,
}

impl From<Practice> for u8 {
    fn from(practice: Practice) -> Self {
        match practice {
            Practice::Learn => 0,
            Practice::Extra => 1,
            Practice::Test => 2,
            Practice::Match => 3,
            Practice::Write => 4,
            Practice::Reread => 5,
        }
    }
}

impl TryFrom<u8> for Practice {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        match number {
            0 => Ok(Self::Learn),
            1 => Ok(Self::Extra),
            2 => Ok(Self::Test),
            3 => Ok(Self::Match),
            4 => Ok(Self::Write),
            5 => Ok(Self::Reread),
            _ => Err("a way of practising is 0 to 5"),
        }
    }
}

/// One answer on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Review {
    /// The learner's calendar day, by the clock of that moment.
    pub day: Day,
    /// The moment, by the same clock.
    pub at: Time,
    /// How many answers this card had before, as far as was known: tells the order when a clock was wrong.
    pub number: u16,
    /// The answer.
    pub rating: Rating,
    /// How it was practised.
    pub practice: Practice,
}

/// How a card stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Memory, and whether it is done for the day.
    pub state: State,
    /// Day of the last answer that counts.
    pub last_day: Day,
    /// Moment of the last answer that counts.
    pub last_at: Time,
    /// Day of the first answer that counts.
    pub first_day: Day,
    /// Number of answers that count.
    pub reviews: u32,
    /// How often it was missed, since the way out was last taken.
    pub misses: u32,
}

impl Standing {
    /// Day on which it comes back.
    pub fn due_day(&self, card: &str, intervals: Intervals) -> Day {
        match self.state.stage {
            Stage::Step { .. } => self.last_day,
            Stage::Review => {
                let days = fuzzed(intervals.days(self.state.memory), card, self.reviews);
                self.last_day.plus(days.into())
            }
        }
    }

    /// Moment from which it can come back on the day it was missed; none when it is done for that day.
    pub fn step_ends(&self) -> Option<Time> {
        match self.state.stage {
            Stage::Step { minutes } => Some(Time::from_seconds(
                self.last_at.seconds().saturating_add(u64::from(minutes) * 60),
            )),
            Stage::Review => None,
        }
    }

    /// The chance to remember it on `day`.
    pub fn recall(&self, day: Day) -> f64 {
        self.state.memory.recall(days_between(self.last_day, day))
    }

    /// Gekend: it holds for three weeks or more.
    pub fn is_known(&self) -> bool {
        self.state.memory.stability >= KNOWN_FROM
    }

    /// Whether it is missed so often that it is set apart until something else is tried.
    pub const fn is_leech(&self) -> bool {
        self.misses >= LEECH_AFTER
    }
}

/// Whole days from `earlier` to `later`; none when the clock was put back.
pub(super) fn days_between(earlier: Day, later: Day) -> u32 {
    u32::try_from(later.days_since(earlier).max(0)).unwrap_or(u32::MAX)
}

/// All answers on one card, and what follows from them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// By day and moment.
    reviews: Vec<Review>,
    /// How it stands if every day is as its clock said.
    standing: Option<Standing>,
}

impl Card {
    /// A card with these answers, in any order.
    pub fn of(mut reviews: Vec<Review>) -> Self {
        reviews.sort_unstable();
        let standing = reviews
            .iter()
            .fold(None, |standing, review| step(standing, review, review.day));
        Self { reviews, standing }
    }

    /// Adds an answer; one that comes late takes its place.
    pub fn add(&mut self, review: Review) {
        if self.reviews.last().is_none_or(|last| *last <= review) {
            self.standing = step(self.standing, &review, review.day);
            self.reviews.push(review);
        } else {
            self.reviews.push(review);
            *self = Self::of(std::mem::take(&mut self.reviews));
        }
    }

    /// All answers, by day and moment.
    pub fn reviews(&self) -> &[Review] {
        &self.reviews
    }

    /// The answers that move the schedule.
    pub fn learned(&self) -> impl DoubleEndedIterator<Item = &Review> + Clone {
        self.reviews.iter().filter(|review| review.practice == Practice::Learn)
    }

    /// The answers of a day that move the schedule.
    pub fn learned_on(&self, day: Day) -> impl Iterator<Item = &Review> {
        let first = self.reviews.partition_point(|review| review.day < day);
        let of_the_day = self.reviews[first..].iter().take_while(move |review| review.day == day);
        of_the_day.filter(|review| review.practice == Practice::Learn)
    }

    /// How it stands on `today`; none while it was never learned.
    ///
    /// An answer from a day that is still to come, or from before there was an app, was given under a clock that was
    /// wrong. It stays in its place among the others, told by its number, and is taken to have come when the card was
    /// due: so it neither holds the card back until that day nor counts as remembered over years.
    pub fn standing(&self, today: Day) -> Option<Standing> {
        let credible = credible(today);
        let first_and_last = self.reviews.first().zip(self.reviews.last());
        let all_credible = first_and_last.is_none_or(|(first, last)| credible(first.day) && credible(last.day));
        if all_credible {
            return self.standing;
        }
        self.standing_despite_clock(today)
    }

    /// [`Self::standing`] when some days cannot be right.
    fn standing_despite_clock(&self, today: Day) -> Option<Standing> {
        let is_credible = credible(today);
        let ordered = in_order(&self.reviews, &is_credible);
        let intervals = Intervals::at(Retention::default());
        let mut standing = None;
        for (position, review) in ordered.iter().enumerate() {
            let day = if is_credible(review.day) {
                review.day
            } else {
                let mut later = ordered[position..].iter().map(|review| review.day);
                supposed_day(standing.as_ref(), intervals, later.find(|&day| is_credible(day)), today)
            };
            standing = step(standing, review, day);
        }
        standing
    }

    /// The answers that tell how well the schedule does: the first of a day on a card that had been learned on an
    /// earlier day. With the day, and whether it was remembered.
    pub fn due_answers(&self) -> impl Iterator<Item = (Day, bool)> {
        let later = self.learned().skip(1);
        self.learned()
            .zip(later)
            .filter(|(before, review)| before.day < review.day)
            .map(|(_, review)| (review.day, review.rating.is_right()))
    }
}

/// Tells whether a review can have been made on a day, seen from `today`. A clock of before the app itself is taken as
/// it is: then that is all there is to go by.
fn credible(today: Day) -> impl Fn(Day) -> bool {
    move |day| day <= today && (day >= FIRST_POSSIBLE_DAY || today < FIRST_POSSIBLE_DAY)
}

/// Answers of wrong clocks put after the last one with a smaller number.
fn in_order<'a>(reviews: &'a [Review], is_credible: &impl Fn(Day) -> bool) -> Vec<&'a Review> {
    let (mut ordered, mut others): (Vec<&Review>, Vec<&Review>) =
        reviews.iter().partition(|review| is_credible(review.day));
    others.sort_by_key(|review| review.number);
    for other in others {
        let before = ordered.iter().rposition(|review| review.number < other.number);
        ordered.insert(before.map_or(0, |position| position + 1), other);
    }
    ordered
}

/// The day an answer is taken to have been given on: when the card was due, but not after the answer that follows. A
/// first answer: on the day of the next; if there is none, long ago, so that the card comes back at once.
fn supposed_day(before: Option<&Standing>, intervals: Intervals, next: Option<Day>, today: Day) -> Day {
    let latest = next.unwrap_or(today);
    match before {
        Some(standing) => match standing.state.stage {
            Stage::Step { .. } => standing.last_day,
            Stage::Review => {
                let due = standing.last_day.plus(intervals.days(standing.state.memory).into());
                due.min(latest).max(standing.last_day)
            }
        },
        None => next.unwrap_or_else(|| FIRST_POSSIBLE_DAY.min(today)),
    }
}

/// How the card stands after `review`, counted for `day`.
fn step(before: Option<Standing>, review: &Review, day: Day) -> Option<Standing> {
    if review.practice != Practice::Learn {
        return before.map(|standing| practised(standing, review));
    }
    let missed = u32::from(!review.rating.is_right());
    Some(match before {
        None => Standing {
            state: State::after(None, review.rating, 0),
            last_day: day,
            last_at: review.at,
            first_day: day,
            reviews: 1,
            misses: missed,
        },
        Some(standing) => {
            let days = days_between(standing.last_day, day);
            Standing {
                state: State::after(Some(standing.state), review.rating, days),
                last_day: day.max(standing.last_day),
                last_at: review.at,
                first_day: standing.first_day,
                reviews: standing.reviews + 1,
                misses: standing.misses + missed,
            }
        }
    })
}

/// Practice beside the schedule moves nothing; it is the way out for a card that was set apart.
fn practised(standing: Standing, review: &Review) -> Standing {
    let gets_out = standing.is_leech() && review.rating.is_right();
    Standing {
        misses: if gets_out {
            MISSES_AFTER_WAY_OUT
        } else {
            standing.misses
        },
        ..standing
    }
}

/// The memory after a card that stands so is answered with `rating` on `today`, or is learned for the first time.
pub fn foreseen(standing: Option<&Standing>, rating: Rating, today: Day) -> State {
    let days = standing.map_or(0, |standing| days_between(standing.last_day, today));
    State::after(standing.map(|standing| standing.state), rating, days)
}

/// Days until a card comes back when it is answered with `rating` today, for the words on the button; 0 is today.
pub fn days_until(card: &str, standing: Option<&Standing>, rating: Rating, today: Day, intervals: Intervals) -> u32 {
    let state = foreseen(standing, rating, today);
    match state.stage {
        Stage::Step { .. } => 0,
        Stage::Review => {
            let reviews = standing.map_or(0, |standing| standing.reviews) + 1;
            fuzzed(intervals.days(state.memory), card, reviews)
        }
    }
}
