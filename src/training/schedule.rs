//! What follows from an answer: when the card comes back.

use super::memory::{Intervals, LONGEST_INTERVAL, Memory, Rating, Retention};
use crate::exercises::Generator;

/// After a miss a card comes back on the same day, after so many minutes.
pub const STEP_MINUTES: u16 = 10;
/// After a laborious answer within the day it takes half as long again.
const HARD_STEP_MINUTES: u16 = 15;

/// Whether a card is done for the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Straks opnieuw: it comes back on the same day after so many minutes, until it is known.
    Step {
        /// Minutes to wait.
        minutes: u16,
    },
    /// It comes back after days.
    Review,
}

/// A card after an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// What the model knows.
    pub memory: Memory,
    /// Whether it is done for the day.
    pub stage: Stage,
}

impl State {
    /// The state after `rating`, `days` after the answer before; `before` is none for a first answer.
    ///
    /// There is one step within the day, of ten minutes, for what is new and for what was forgotten alike: a card
    /// that was missed leaves the day when it is known once. A laborious answer to a card that is in days already
    /// stays in days.
    pub fn after(before: Option<Self>, rating: Rating, days: u32) -> Self {
        let memory = before.map_or_else(|| Memory::first(rating), |state| state.memory.after(rating, days));
        let was_in_days = before.is_some_and(|state| state.stage == Stage::Review);
        let stage = match rating {
            Rating::Again => Stage::Step { minutes: STEP_MINUTES },
            Rating::Hard if !was_in_days => Stage::Step {
                minutes: HARD_STEP_MINUTES,
            },
            Rating::Hard | Rating::Good | Rating::Easy => Stage::Review,
        };
        Self { memory, stage }
    }
}

/// The interval with some days more or less, so that cards learned on one day do not stay together for ever.
///
/// The same card after the same number of reviews gets the same days everywhere: `seed` is that number. How far it
/// may move is the rule of FSRS: from 2,5 days on, a day and 15 % of what lies below 7 days, 10 % of what lies between
/// 7 and 20, and 5 % of the rest.
pub fn fuzzed(interval: u32, card: &str, seed: u32) -> u32 {
    if interval < 3 {
        return interval;
    }
    let days = f64::from(interval);
    let within = |from: f64, to: f64| (days.min(to) - from).max(0.0);
    let most = 1.0 + 0.15 * within(2.5, 7.0) + 0.1 * within(7.0, 20.0) + 0.05 * within(20.0, f64::INFINITY);
    let first = super::memory::whole(days - most).max(2);
    let last = super::memory::whole(days + most).min(LONGEST_INTERVAL);
    let days = u64::from(last.saturating_sub(first)) + 1;
    first + u32::try_from(Generator::new(card, seed).below(days)).unwrap_or_default()
}

/// A review of a schedule in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayReview {
    /// The day, counted from any day.
    pub day: u32,
    /// The answer.
    pub rating: Rating,
}

/// Memory and interval in days after each of `reviews`, in whole days, without steps within the day and without fuzz.
/// A clock that was put back makes no time pass: a day that lies before the last one counts as the same day.
pub fn replay(reviews: &[DayReview], retention: Retention) -> Vec<(Memory, u32)> {
    let intervals = Intervals::at(retention);
    let mut last: Option<(u32, Memory)> = None;
    let mut after = |review: &DayReview| {
        let memory = match last {
            None => Memory::first(review.rating),
            Some((day, memory)) => memory.after(review.rating, review.day.saturating_sub(day)),
        };
        last = Some((review.day, memory));
        (memory, intervals.days(memory))
    };
    reviews.iter().map(&mut after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_within_the_day() {
        use Rating::{Again, Easy, Good, Hard};
        let soon = |minutes| Stage::Step { minutes };
        for (why, ratings, expected) in [
            ("new and missed", &[Again][..], soon(10)),
            ("new and laborious", &[Hard], soon(15)),
            ("new and known", &[Good], Stage::Review),
            ("new and easy", &[Easy], Stage::Review),
            ("missed, then known", &[Again, Good], Stage::Review),
            ("missed, then laborious", &[Again, Hard], soon(15)),
            ("missed twice", &[Again, Again], soon(10)),
            ("known and forgotten", &[Good, Again], soon(10)),
            ("known and laborious", &[Good, Hard], Stage::Review),
            ("forgotten, then known", &[Good, Again, Good], Stage::Review),
        ] {
            let state = ratings
                .iter()
                .fold(None, |state, &rating| Some(State::after(state, rating, 0)));
            assert_eq!(state.unwrap().stage, expected, "{why}");
        }
    }

    #[test]
    fn fuzz_stays_near_and_is_the_same_everywhere() {
        for (interval, first, last) in [(1, 1, 1), (2, 2, 2), (3, 2, 4), (7, 5, 9), (20, 17, 23), (100, 93, 107)] {
            let drawn: Vec<u32> = (0..500)
                .map(|seed| fuzzed(interval, "veiligheidsmarge", seed))
                .collect();
            assert_eq!(
                drawn.iter().min().zip(drawn.iter().max()),
                Some((&first, &last)),
                "{interval}"
            );
        }
        assert_eq!(
            fuzzed(LONGEST_INTERVAL, "churn", 0).max(LONGEST_INTERVAL),
            LONGEST_INTERVAL
        );
        // Written down once: every device must come to the same day.
        let days = ["churn", "portier"].map(|card| [1, 2, 3].map(|seed| fuzzed(50, card, seed)));
        assert_eq!(days, [[46, 46, 49], [47, 50, 54]]);
    }

    #[test]
    fn a_day_that_lies_before_counts_as_the_same() {
        let review = |day, rating| DayReview { day, rating };
        let back = [review(5, Rating::Good), review(3, Rating::Good)];
        let same = [review(5, Rating::Good), review(5, Rating::Good)];
        assert_eq!(replay(&back, Retention::default()), replay(&same, Retention::default()));
    }
}
