//! Cards on their way to the exam, day by day.

use std::collections::VecDeque;

use crate::exercises::Generator;
use crate::time::Day;
use crate::training::card::{Standing, days_between};
use crate::training::memory::{Intervals, Memory, Rating, whole};
use crate::training::schedule::fuzzed;

/// The last days before the exam bring nothing new: what is begun should have come back at least once.
pub(super) const DAYS_WITHOUT_NEW: u32 = 2;

/// The days until the exam.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    pub(super) today: Day,
    pub(super) days: u32,
    /// Over so many of the days what is new is spread; what is left then follows as soon as there is room.
    pub(super) new_until: u32,
    pub(super) intervals: Intervals,
}

impl Course {
    pub(super) fn day(self, number: u32) -> Day {
        self.today.plus(number.into())
    }
}

/// One card on its way to the exam.
#[derive(Debug, Clone)]
pub(super) struct Runner<'a> {
    pub(super) id: &'a str,
    /// Memory and day of the last answer; none while it was not begun.
    memory: Option<(Memory, Day)>,
    answers: u32,
}

impl Runner<'_> {
    pub(super) fn recall(&self, day: Day) -> f64 {
        self.memory
            .map_or(0.0, |(memory, last)| memory.recall(days_between(last, day)))
    }

    /// Answers it on `day`; whether it was remembered is drawn by its recall.
    fn answer(&mut self, day: Day, first: Memory) -> bool {
        const CHANCES: u64 = 1_000_000;
        self.answers += 1;
        let drawn = Generator::new(self.id, self.answers).below(CHANCES);
        let remembered = drawn < u64::from(whole(self.recall(day) * 1e6));
        let memory = match self.memory {
            None => first,
            Some((memory, last)) if remembered => memory.after(Rating::Good, days_between(last, day)),
            Some((memory, last)) => {
                let missed = memory.after(Rating::Again, days_between(last, day));
                missed.after(Rating::Good, 0)
            }
        };
        self.memory = Some((memory, day));
        remembered
    }
}

/// All cards of one sort on their way to the exam.
#[derive(Debug, Clone)]
pub(super) struct Track<'a> {
    course: Course,
    seconds_per_review: u32,
    seconds_per_new: u32,
    /// Memory after the day on which one is begun.
    first: Memory,
    pub(super) runners: Vec<Runner<'a>>,
    /// Places of those that come back on each day; the last day is that of the exam.
    due: Vec<Vec<usize>>,
    /// Places of those that were not begun.
    new: VecDeque<usize>,
    /// Number of those that were begun today.
    begun_today: u32,
}

impl<'a> Track<'a> {
    pub(super) fn new(course: Course, seconds_per_review: u32, seconds_per_new: u32, first: Memory) -> Self {
        Self {
            course,
            seconds_per_review,
            seconds_per_new,
            first,
            runners: Vec::new(),
            due: (0..=course.days).map(|_| Vec::new()).collect(),
            new: VecDeque::new(),
            begun_today: 0,
        }
    }

    /// One that was not begun.
    pub(super) fn begin(&mut self, id: &'a str) {
        self.new.push_back(self.runners.len());
        self.runners.push(Runner {
            id,
            memory: None,
            answers: 0,
        });
    }

    /// One that is known so far and comes back on `due`.
    pub(super) fn go_on(&mut self, id: &'a str, standing: &Standing, due: Day) {
        self.begun_today += u32::from(standing.first_day == self.course.today);
        self.come_back(self.runners.len(), days_between(self.course.today, due));
        self.runners.push(Runner {
            id,
            memory: Some((standing.state.memory, standing.last_day)),
            answers: 0,
        });
    }

    fn come_back(&mut self, place: usize, day: u32) {
        // On the day of the exam and later nothing is repeated.
        if day < self.course.days {
            self.due[day as usize].push(place);
        }
    }

    fn answer(&mut self, place: usize, day: u32) -> bool {
        let runner = &mut self.runners[place];
        let remembered = runner.answer(self.course.day(day), self.first);
        if let Some((memory, _)) = runner.memory {
            let interval = fuzzed(self.course.intervals.days(memory), runner.id, runner.answers);
            self.come_back(place, day.saturating_add(interval));
        }
        remembered
    }

    /// Repeats what is due on a day, at most so many, as far as the seconds go; the rest waits for the next day.
    pub(super) fn repeat(&mut self, day: u32, seconds: &mut u32, most: u32) -> u32 {
        let mut repeated = 0;
        for place in std::mem::take(&mut self.due[day as usize]) {
            if repeated == most || *seconds < self.seconds_per_review {
                self.due[day as usize + 1].push(place);
                continue;
            }
            repeated += 1;
            let remembered = self.answer(place, day);
            // What is missed comes back within the day.
            let looks = if remembered { 1 } else { 2 };
            *seconds = seconds.saturating_sub(looks * self.seconds_per_review);
        }
        repeated
    }

    /// Begins an equal share of what is new; what was begun today belongs to the share of today.
    pub(super) fn begin_share(&mut self, day: u32, seconds: &mut u32) -> u32 {
        if day >= self.course.days.saturating_sub(DAYS_WITHOUT_NEW).max(1) {
            return 0;
        }
        let days = self.course.new_until.saturating_sub(day).max(1);
        let begun = if day == 0 { self.begun_today } else { 0 };
        let share = (self.not_begun() + begun).div_ceil(days).saturating_sub(begun);
        let share = share.min(*seconds / self.seconds_per_new);
        for place in { 0..share }.filter_map(|_| self.new.pop_front()).collect::<Vec<_>>() {
            self.answer(place, day);
        }
        *seconds -= share * self.seconds_per_new;
        share
    }

    pub(super) fn not_begun(&self) -> u32 {
        u32::try_from(self.new.len()).unwrap_or(u32::MAX)
    }

    /// What waits on the day of the exam.
    pub(super) fn waiting(&self) -> u32 {
        let waiting = self.due.last().map_or(0, Vec::len);
        u32::try_from(waiting).unwrap_or(u32::MAX)
    }
}
