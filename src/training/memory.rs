//! The memory model: how well something is remembered, and for how long.
//!
//! FSRS-6 (Free Spaced Repetition Scheduler) with its default parameters, after the description of the algorithm by
//! the Open Spaced Repetition project ("The Algorithm", version 6) and checked against their reference implementation
//! py-fsrs 6.3 in `tests/training/`. The parameters were fitted by that project to some 700 million reviews.
//!
//! The model has three figures: *stability*, the days after which the chance to remember has sunk to 90 %;
//! *difficulty*, from 1 to 10, how hard it is to raise the stability; and *recall*, the chance to remember today, which
//! follows from the stability and the days since the last review. These are estimates, hence binary fractions.

use serde::{Deserialize, Serialize};

/// Parameters w0 to w20 of FSRS-6, as its project publishes them.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
/// Scales the forgetting curve so that the recall after one stability is 90 %: 0,9^(−1/w20) − 1.
const FACTOR: f64 = 0.980_346_494_413_479_7;
/// The least stability, in days: a minute and a half.
const LEAST_STABILITY: f64 = 0.001;
/// Difficulty lies between these.
const DIFFICULTIES: (f64, f64) = (1.0, 10.0);
/// The longest interval, in days: a hundred years.
pub const LONGEST_INTERVAL: u32 = 36_500;

/// How well an answer came (the rating of FSRS). With two buttons only the first and the third are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Rating {
    /// Nog niet: not remembered.
    Again,
    /// Moeizaam: remembered, with an effort.
    Hard,
    /// Goed, or "Ik wist het".
    #[default]
    Good,
    /// Makkelijk.
    Easy,
}

impl Rating {
    /// All ratings, from 1 to 4.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// Whether it was remembered at all.
    pub const fn is_right(self) -> bool {
        !matches!(self, Self::Again)
    }

    /// The rating as a number of the formulas: 1 to 4.
    const fn grade(self) -> f64 {
        match self {
            Self::Again => 1.0,
            Self::Hard => 2.0,
            Self::Good => 3.0,
            Self::Easy => 4.0,
        }
    }

    /// The stability after a first answer, in days.
    const fn first_stability(self) -> f64 {
        match self {
            Self::Again => W[0],
            Self::Hard => W[1],
            Self::Good => W[2],
            Self::Easy => W[3],
        }
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        match rating {
            Rating::Again => 1,
            Rating::Hard => 2,
            Rating::Good => 3,
            Rating::Easy => 4,
        }
    }
}

impl TryFrom<u8> for Rating {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        match number {
            1 => Ok(Self::Again),
            2 => Ok(Self::Hard),
            3 => Ok(Self::Good),
            4 => Ok(Self::Easy),
            _ => Err("a rating is 1, 2, 3 or 4"),
        }
    }
}

/// What the model knows about one card after its last review.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Days until the recall has sunk to 90 %.
    pub stability: f64,
    /// From 1, easy, to 10, hard.
    pub difficulty: f64,
}

impl Memory {
    /// After the very first answer.
    pub fn first(rating: Rating) -> Self {
        Self {
            stability: rating.first_stability(),
            difficulty: first_difficulty(rating).clamp(DIFFICULTIES.0, DIFFICULTIES.1),
        }
    }

    /// After one more answer, `days` after the one before; 0 is the same day.
    #[must_use]
    pub fn after(self, rating: Rating, days: u32) -> Self {
        let stability = match (days, rating) {
            (0, _) => self.stability * self.same_day_growth(rating),
            (_, Rating::Again) => self.forgotten(days),
            (_, Rating::Hard | Rating::Good | Rating::Easy) => self.stability * self.growth(rating, days),
        };
        Self {
            stability: stability.max(LEAST_STABILITY),
            difficulty: self.next_difficulty(rating),
        }
    }

    /// The chance to remember it `days` after the last review, from 0 to 1: a power law.
    pub fn recall(self, days: u32) -> f64 {
        (1.0 + FACTOR * f64::from(days) / self.stability).powf(-W[20])
    }

    /// By how much an answer on the same day multiplies the stability; what was remembered never lowers it.
    fn same_day_growth(self, rating: Rating) -> f64 {
        let growth = (W[17] * (rating.grade() - 3.0 + W[18])).exp() * self.stability.powf(-W[19]);
        if rating.is_right() { growth.max(1.0) } else { growth }
    }

    /// By how much remembering multiplies the stability: more when it was nearly forgotten, less when it is hard or
    /// was stable already.
    fn growth(self, rating: Rating, days: u32) -> f64 {
        let effort = match rating {
            Rating::Hard => W[15],
            Rating::Easy => W[16],
            Rating::Again | Rating::Good => 1.0,
        };
        let gain = W[8].exp()
            * (11.0 - self.difficulty)
            * self.stability.powf(-W[9])
            * ((W[10] * (1.0 - self.recall(days))).exp() - 1.0);
        1.0 + gain * effort
    }

    /// The stability that is left after forgetting, never more than a miss on the same day would leave.
    fn forgotten(self, days: u32) -> f64 {
        let left = W[11]
            * self.difficulty.powf(-W[12])
            * ((self.stability + 1.0).powf(W[13]) - 1.0)
            * (W[14] * (1.0 - self.recall(days))).exp();
        left.min(self.stability / (W[17] * W[18]).exp())
    }

    /// Harder after a miss, easier after an easy answer, the less so the harder it is; and always a little back to the
    /// difficulty of a first easy answer.
    fn next_difficulty(self, rating: Rating) -> f64 {
        let step = -W[6] * (rating.grade() - 3.0);
        let damped = self.difficulty + step * (10.0 - self.difficulty) / 9.0;
        let reverted = W[7] * first_difficulty(Rating::Easy) + (1.0 - W[7]) * damped;
        reverted.clamp(DIFFICULTIES.0, DIFFICULTIES.1)
    }
}

/// The difficulty after a first answer, before it is kept within bounds.
fn first_difficulty(rating: Rating) -> f64 {
    W[4] - (W[5] * (rating.grade() - 1.0)).exp() + 1.0
}

/// Doel: the chance to remember at which a card should come back, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Retention(u8);

impl Retention {
    /// The least and the most that can be chosen. Below 80 % too much is learned anew; above 97 % the reviews multiply
    /// for hardly any gain.
    pub const RANGE: (u8, u8) = (80, 97);

    /// So many percent, brought within the range.
    pub const fn percent(percent: u8) -> Self {
        Self(if percent < Self::RANGE.0 {
            Self::RANGE.0
        } else if percent > Self::RANGE.1 {
            Self::RANGE.1
        } else {
            percent
        })
    }

    /// In percent.
    pub const fn in_percent(self) -> u8 {
        self.0
    }
}

impl Default for Retention {
    fn default() -> Self {
        Self(90)
    }
}

/// How long to wait at one retention; made once for many cards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intervals {
    /// Days of interval per day of stability.
    per_stability: f64,
}

impl Intervals {
    /// The intervals after which the recall has sunk to `retention`.
    pub fn at(retention: Retention) -> Self {
        let target = f64::from(retention.0) / 100.0;
        Self {
            per_stability: (target.powf(-1.0 / W[20]) - 1.0) / FACTOR,
        }
    }

    /// Whole days until the next review, at least one. Halves go to the even day, as in the reference.
    pub fn days(self, memory: Memory) -> u32 {
        let days = (memory.stability * self.per_stability).round_ties_even();
        whole(days.clamp(1.0, f64::from(LONGEST_INTERVAL)))
    }
}

/// A whole number that is small and not negative, as such.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped; `as` stops at the ends anyway"
)]
pub(super) fn whole(number: f64) -> u32 {
    number.round_ties_even().clamp(0.0, f64::from(u32::MAX)) as u32
}

/// A share from 0 to 1 in whole percent.
pub(super) fn percent(share: f64) -> u8 {
    u8::try_from(whole(share * 100.0)).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn the_factor_follows_from_the_decay() {
        assert!(is_close(FACTOR, 0.9_f64.powf(-1.0 / W[20]) - 1.0));
    }

    #[test]
    fn recall_sinks_with_time_to_90_percent_after_one_stability() {
        let memory = Memory { stability: 10.0, difficulty: 5.0 };
        assert!(is_close(memory.recall(0), 1.0) && is_close(memory.recall(10), 0.9));
        assert!((1..400).all(|day| memory.recall(day) < memory.recall(day - 1)));
    }

    #[test]
    fn intervals_by_retention() {
        let memory = Memory { stability: 100.0, difficulty: 5.0 };
        for (percent, expected) in [(90, 100), (97, 22), (80, 332), (70, 332), (99, 22)] {
            let days = Intervals::at(Retention::percent(percent)).days(memory);
            assert_eq!(days, expected, "{percent}");
        }
        for (stability, expected) in [(0.001, 1), (1.5, 2), (2.4, 2), (1e9, LONGEST_INTERVAL)] {
            let memory = Memory { stability, difficulty: 5.0 };
            assert_eq!(Intervals::at(Retention::default()).days(memory), expected, "{stability}");
        }
    }
}
