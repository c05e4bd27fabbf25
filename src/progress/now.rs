//! "Wat nu?": the one proposal with which a returning learner starts (interface, section 2.3).

use super::calculations::{calculations, exercise_to_repeat};
use super::learned::Learned;
use super::left::{LeftOff, left_off};
use super::saved::Draft;
use super::standing::{ExerciseState, Progress, Week};
use crate::content::{ExerciseEntry, Index, SectionEntry, chapter_of};
use crate::route::{Part, Route};
use crate::time::{Day, Time, Zone};
use crate::training::{self, Deck, Intervals, Mode, due_today};

/// For so long, in seconds, something that was left is offered first: a day.
const LEFT_RECENTLY: u64 = 24 * 60 * 60;
/// A docent's set comes first from so many days before its deadline.
const DAYS_BEFORE_DEADLINE: i64 = 3;
/// How many rows "Verder waar je was" has at the most.
const ROWS_LEFT_OFF: usize = 3;
/// From so many on, the terms that are due are worth a session.
const DUE_FOR_A_SESSION: usize = 5;

/// What Start shows of who was here before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    /// What to do now.
    pub proposal: Proposal,
    /// What else was left halfway, the latest first, at most three.
    pub left_off: Vec<LeftOff>,
    /// What was answered since Monday.
    pub week: Week,
    /// Days since the last backup, if there ever was one.
    pub days_since_backup: Option<i64>,
    /// Whether to offer a backup.
    pub backup_due: bool,
    /// How the terms stand.
    pub terms: TermsToday,
}

/// How the terms stand on a day, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermsToday {
    /// Gekend.
    pub known: usize,
    /// In the book and on own cards.
    pub all: usize,
    /// Te herhalen vandaag.
    pub due: usize,
}

impl TermsToday {
    fn of(index: &Index, progress: &Progress, settings: &training::Settings, today: Day) -> Self {
        let learned = Learned::of(progress);
        let in_book = index.sections().map(|(_, section)| usize::from(section.concepts));
        Self {
            known: learned
                .deck()
                .standings(today)
                .filter(|(_, standing)| standing.is_known())
                .count(),
            all: in_book.sum::<usize>() + progress.own_cards().count(),
            due: due_today(learned.deck(), settings, today).len(),
        }
    }
}

/// A docent's set that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetLeft {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Questions that are still to be done.
    pub left: usize,
    /// Questions it has.
    pub of: usize,
    /// Until when.
    pub deadline: Day,
}

impl Today {
    /// Rule 1: puts the set whose deadline comes first in front, if that is within three days.
    pub fn put_first(&mut self, sets: impl IntoIterator<Item = SetLeft>, today: Day) {
        let is_near =
            |set: &SetLeft| set.left > 0 && (0..=DAYS_BEFORE_DEADLINE).contains(&set.deadline.days_since(today));
        if let Some(first) = sets.into_iter().filter(is_near).min_by_key(|set| set.deadline) {
            self.proposal = Proposal::FinishSet(first);
        }
    }
}

/// What to do now. The sentences are made in `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// Nothing was ever done here: the page for new visitors.
    Welcome,
    /// Rule 1: finish a docent's set before its deadline.
    FinishSet(SetLeft),
    /// Rule 2: go on with what was left.
    GoOn(LeftOff),
    /// Rule 3: repeat the terms that are due.
    Refresh {
        /// How many.
        terms: usize,
        /// Their chapter; none when they come from several.
        chapter: Option<String>,
        /// Days since they were known: of the one in the middle.
        days: u32,
    },
    /// Rule 4: calculate something again, with fresh numbers.
    Recalculate {
        /// Title of its calculator.
        title: String,
        /// An exercise about it.
        exercise: String,
        /// Days since it was last calculated.
        days: u32,
        /// Whether it was right then.
        was_right: bool,
    },
    /// Rule 5: begin with a section.
    Begin {
        /// Its id.
        section: String,
        /// Its title.
        title: String,
        /// Number of its exercises that are not yet known.
        exercises: usize,
        /// Minutes these take together.
        minutes: u32,
    },
    /// Rule 6: everything done. Holds the exercise to repeat, the one answered longest ago.
    AllDone {
        /// The exercise, if the book has any.
        exercise: Option<String>,
        /// Terms that come back tomorrow.
        tomorrow: usize,
    },
}

impl Proposal {
    /// Where its button leads.
    pub fn route(&self) -> Route {
        match self {
            Self::FinishSet(set) => Route::Run(Part::Shared(set.id.clone())),
            Self::GoOn(left) => left.route(),
            Self::Begin { section, .. } => Route::Run(Part::Section(section.clone())),
            Self::Refresh { chapter, .. } => Route::Trainer {
                mode: Mode::Learn,
                of: chapter.clone().map(Part::Chapter),
                card: None,
            },
            Self::Recalculate { exercise, .. }
            | Self::AllDone {
                exercise: Some(exercise),
                ..
            } => Route::exercise(exercise),
            Self::Welcome | Self::AllDone { exercise: None, .. } => Route::Book,
        }
    }
}

/// What Start shows; `drafts` are all exercises and runs somebody is in the middle of, with their keys.
pub fn today<'a>(
    index: &Index,
    progress: &Progress,
    drafts: impl IntoIterator<Item = (&'a str, &'a Draft)>,
    settings: &training::Settings,
    now: Time,
    zone: Zone,
) -> Today {
    let mut left = left_off(index, progress, drafts);
    let proposal = proposal(index, progress, &left, settings, now, zone);
    // What the button offers needs no row of its own.
    left.retain(|left| !matches!(&proposal, Proposal::GoOn(offered) if offered == left));
    left.truncate(ROWS_LEFT_OFF);
    Today {
        left_off: left,
        week: progress.week(now, zone),
        days_since_backup: progress
            .last_backup()
            .map(|last| zone.day(now).days_since(zone.day(last)).max(0)),
        backup_due: progress.is_backup_due(now, zone),
        terms: TermsToday::of(index, progress, settings, zone.day(now)),
        proposal,
    }
}

/// The first rule that applies. `left` comes latest first.
pub fn proposal(
    index: &Index,
    progress: &Progress,
    left: &[LeftOff],
    settings: &training::Settings,
    now: Time,
    zone: Zone,
) -> Proposal {
    if let Some(latest) = left.first().filter(|left| now.seconds_since(left.at) < LEFT_RECENTLY) {
        return Proposal::GoOn(latest.clone());
    }
    if progress.is_new() {
        return Proposal::Welcome;
    }
    let today = zone.day(now);
    let learned = Learned::of(progress);
    let due =
        || refresh(learned.deck(), settings, today).or_else(|| recalculate(index, progress, settings, today, zone));
    let begin = || next_section(index, progress);
    due().or_else(begin).unwrap_or_else(|| Proposal::AllDone {
        tomorrow: due_today(learned.deck(), settings, today.plus(1)).len(),
        exercise: index
            .sections()
            .flat_map(|(_, section)| &section.exercises)
            .min_by_key(|exercise| progress.last_answer(&exercise.id).map(|answer| answer.at))
            .map(|exercise| exercise.id.clone()),
    })
}

/// The terms that are due, if they are worth a session.
fn refresh(deck: &Deck, settings: &training::Settings, today: Day) -> Option<Proposal> {
    let due = due_today(deck, settings, today);
    if due.len() < DUE_FOR_A_SESSION {
        return None;
    }
    let mut days: Vec<i64> = due
        .iter()
        .map(|(_, standing)| today.days_since(standing.last_day))
        .collect();
    days.sort_unstable();
    let mut chapters = due.iter().filter_map(|(id, _)| deck.section(id)).map(chapter_of);
    let first = chapters.next().filter(|chapter| !chapter.is_empty());
    Some(Proposal::Refresh {
        terms: due.len(),
        chapter: first
            .filter(|first| chapters.all(|other| other == *first))
            .map(str::to_owned),
        days: days_ago(days[days.len() / 2]),
    })
}

/// The kind of calculation that has been due the longest.
fn recalculate(
    index: &Index,
    progress: &Progress,
    settings: &training::Settings,
    today: Day,
    zone: Zone,
) -> Option<Proposal> {
    let intervals = Intervals::at(settings.retention);
    let calculations = calculations(index, progress, zone);
    let due = calculations.iter().filter_map(|calculation| {
        let day = calculation.due_day(today, intervals)?;
        (day <= today).then_some((day, calculation))
    });
    let (_, calculation) = due.min_by_key(|(day, calculation)| (*day, &calculation.id))?;
    let entry = index.calculators.iter().find(|entry| entry.id == calculation.id)?;
    let last = calculation.card.reviews().last()?;
    Some(Proposal::Recalculate {
        title: entry.title.clone(),
        exercise: exercise_to_repeat(index, progress, &calculation.id)?.id.clone(),
        days: days_ago(today.days_since(last.day)),
        was_right: last.rating.is_right(),
    })
}

fn days_ago(days: i64) -> u32 {
    u32::try_from(days).unwrap_or_default()
}

/// The section to go on with: from the one practised last, to the end of the book, then from its beginning. Exercises
/// that are new or were not right come first; what was right with help waits until there are none of those.
fn next_section(index: &Index, progress: &Progress) -> Option<Proposal> {
    let state = |exercise: &ExerciseEntry| progress.exercise_state(&exercise.id);
    let sections: Vec<&SectionEntry> = index.sections().map(|(_, section)| section).collect();
    let latest = progress.latest_exercise().and_then(|latest| {
        sections
            .iter()
            .position(|section| section.exercises.iter().any(|exercise| exercise.id == latest))
    });
    let (before, from) = sections.split_at(latest.unwrap_or_default());
    let first_with = |wanted: &[ExerciseState]| {
        let mut in_turn = from.iter().chain(before);
        in_turn.find(|section| section.exercises.iter().any(|one| wanted.contains(&state(one))))
    };
    let section = first_with(&[ExerciseState::New, ExerciseState::NotRight])
        .or_else(|| first_with(&[ExerciseState::RightWithHelp]))?;
    let unknown = || {
        let exercises = section.exercises.iter();
        exercises.filter(|exercise| state(exercise) != ExerciseState::Right)
    };
    Some(Proposal::Begin {
        section: section.id.clone(),
        title: section.title.clone(),
        exercises: unknown().count(),
        minutes: unknown().map(|exercise| u32::from(exercise.minutes)).sum(),
    })
}
