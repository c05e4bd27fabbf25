//! What the learner chose for the trainer.

use super::form::Direction;
use super::memory::Retention;
use crate::time::Day;

/// More reviews than this are not asked on one day, in cards: after a long absence, or with a clock that is wrong, the
/// rest waits for the next days.
pub const MOST_REVIEWS_PER_DAY: usize = 100;

/// More kinds of calculation than this are not asked on one day without an exam to come: five take some twenty minutes.
pub const MOST_CALCULATIONS_PER_DAY: usize = 5;
/// What one calculation takes.
pub(super) const MINUTES_PER_CALCULATION: u32 = 4;

/// The learner's settings under Begrippen and Examendatum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Nieuwe per dag.
    pub new_per_day: u16,
    /// Richting.
    pub direction: Direction,
    /// Twee of vier knoppen.
    pub buttons: Buttons,
    /// Doel.
    pub retention: Retention,
    /// Examendatum.
    pub exam: Option<Day>,
    /// Minutes a day that the learner can give until the exam.
    pub minutes_per_day: u16,
}

impl Settings {
    /// The most new terms per day that can be chosen.
    pub const MOST_NEW_PER_DAY: u16 = 100;
    /// The least and the most minutes a day that can be chosen.
    pub const MINUTES_PER_DAY: (u16, u16) = (10, 240);

    /// The same with every figure brought within its range.
    #[must_use]
    pub fn within_range(self) -> Self {
        let (least, most) = Self::MINUTES_PER_DAY;
        Self {
            new_per_day: self.new_per_day.min(Self::MOST_NEW_PER_DAY),
            minutes_per_day: self.minutes_per_day.clamp(least, most),
            ..self
        }
    }
}

impl Settings {
    /// The most kinds of calculation on `today`: until an exam as many as fit in the learner's minutes.
    pub(super) fn most_calculations(&self, today: Day) -> usize {
        match self.exam {
            Some(exam) if exam > today => (u32::from(self.minutes_per_day) / MINUTES_PER_CALCULATION) as usize,
            _ => MOST_CALCULATIONS_PER_DAY,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            new_per_day: 10,
            direction: Direction::default(),
            buttons: Buttons::default(),
            retention: Retention::default(),
            exam: None,
            minutes_per_day: 60,
        }
    }
}

/// Which buttons stand under a card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Buttons {
    /// "Nog niet" and "Ik wist het".
    #[default]
    Two,
    /// "Nog niet", "Moeizaam", "Goed" and "Makkelijk".
    Four,
}

impl Buttons {
    /// All sets, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Two, Self::Four];

    /// What the buttons mean, from left to right; the keys 1, 2, … press them.
    pub const fn ratings(self) -> &'static [super::Rating] {
        use super::Rating::{Again, Easy, Good, Hard};
        match self {
            Self::Two => &[Again, Good],
            Self::Four => &[Again, Hard, Good, Easy],
        }
    }
}
