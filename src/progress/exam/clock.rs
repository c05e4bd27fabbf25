//! The time of a mock exam: counted while somebody sits it, and never an end to answering.

use super::Time;

/// A longer silence between two ticks, in seconds, means that the device slept: that time does not count. Browsers
/// let a tab in the background tick once a minute.
const ASLEEP: u64 = 120;
/// Minutes left at which the time is announced.
const ANNOUNCED: [u32; 3] = [1, 5, 10];

/// How long somebody has been at an exam, and how long it may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Seconds that it may take; none without a limit.
    limit: Option<u32>,
    /// Seconds used up to the last tick.
    used: u32,
    /// The last tick; none while it stands still.
    ticked: Option<Time>,
    /// Whether the learner stopped it.
    is_paused: bool,
}

/// Something to say about the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// This many minutes are left.
    Left(u32),
    /// The time is over.
    Over,
}

/// Tijd in proefexamens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TimeAllowed {
    /// Zonder tijdslimiet.
    #[default]
    Unlimited,
    /// Gewoon.
    Usual,
    /// Anderhalve keer.
    OneAndAHalf,
    /// Dubbel.
    Double,
}

impl TimeAllowed {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Unlimited, Self::Usual, Self::OneAndAHalf, Self::Double];

    /// The minutes it gives for what usually takes `usual` minutes; none without a limit.
    pub const fn minutes(self, usual: u32) -> Option<u32> {
        match self {
            Self::Unlimited => None,
            Self::Usual => Some(usual),
            Self::OneAndAHalf => Some((usual * 3).div_ceil(2)),
            Self::Double => Some(usual * 2),
        }
    }
}

impl Clock {
    /// A clock that stands still; `limit` is in minutes.
    pub fn new(limit: Option<u32>) -> Self {
        Self::kept(limit.map(|minutes| minutes * 60), 0, false)
    }

    /// A clock as it was kept; limit and time used in seconds.
    pub(super) const fn kept(limit: Option<u32>, used: u32, is_paused: bool) -> Self {
        Self {
            limit,
            used,
            ticked: None,
            is_paused,
        }
    }

    /// Runs from now on, unless the learner paused it.
    pub const fn start(&mut self, now: Time) {
        if !self.is_paused {
            self.ticked = Some(now);
        }
    }

    /// Stands still from now on: the page is left.
    pub fn stop(&mut self, now: Time) {
        self.tick(now);
        self.ticked = None;
    }

    /// Pauzeer.
    pub fn pause(&mut self, now: Time) {
        self.stop(now);
        self.is_paused = true;
    }

    /// Ga verder.
    pub const fn go_on(&mut self, now: Time) {
        self.is_paused = false;
        self.start(now);
    }

    /// Counts the time since the last tick. A warning when that passed one of the moments at which there is one.
    pub fn tick(&mut self, now: Time) -> Option<Warning> {
        let since = self.ticked?;
        let before = self.seconds_left();
        let passed = now.seconds_since(since);
        self.ticked = Some(now);
        if passed <= ASLEEP {
            self.used = self.used.saturating_add(u32::try_from(passed).unwrap_or_default());
        }
        let (before, left) = (before?, self.seconds_left()?);
        let is_crossed = |moment: u32| (left..before).contains(&moment);
        if is_crossed(0) {
            return Some(Warning::Over);
        }
        let minutes = ANNOUNCED.into_iter().find(|minutes| is_crossed(minutes * 60))?;
        Some(Warning::Left(minutes))
    }

    /// Whether the learner stopped it.
    pub const fn is_paused(&self) -> bool {
        self.is_paused
    }

    /// Whether there was a limit and it has passed.
    pub fn is_over(&self) -> bool {
        self.seconds_left() == Some(0)
    }

    /// Minutes that are left, the one that has begun included; none without a limit.
    pub fn minutes_left(&self) -> Option<u32> {
        Some(self.seconds_left()?.div_ceil(60))
    }

    /// Minutes used, the one that has begun included.
    pub const fn minutes_used(&self) -> u32 {
        self.used.div_ceil(60)
    }

    /// Seconds that it may take.
    pub(super) const fn limit(&self) -> Option<u32> {
        self.limit
    }

    /// Seconds used.
    pub(super) const fn used(&self) -> u32 {
        self.used
    }

    fn seconds_left(&self) -> Option<u32> {
        Some(self.limit?.saturating_sub(self.used))
    }
}
