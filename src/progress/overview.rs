//! The book with what the learner knows of it: for the table of contents, a section and a calculator.

use super::standing::{ExerciseState, Mastery, Progress};
use crate::content::{ChapterEntry, ExerciseEntry, Index, Level, SectionEntry};
use crate::time::Time;

/// After so long without an answer, in seconds, a section that is known asks to be refreshed: four weeks.
const KNOWN_FOR: u64 = 28 * 24 * 60 * 60;

/// The table of contents with what the learner knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// Chapters in the order of the book.
    pub chapters: Vec<ChapterOutline>,
}

/// A chapter with what the learner knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterOutline {
    /// `6`.
    pub id: String,
    /// Its title in the book.
    pub title: String,
    /// What one can do after it, in one sentence.
    pub lead: String,
    /// Its sections in the order of the book.
    pub sections: Vec<SectionOutline>,
    /// How many learning objectives it has.
    pub objectives: u32,
    /// How many of those the learner knows.
    pub known: u32,
}

/// A section with how far the learner is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionOutline {
    /// `6.12`.
    pub id: String,
    /// Its title in the book.
    pub title: String,
    /// How far the learner is; none without exercises to tell by.
    pub state: Option<SectionState>,
    /// Number of exercises.
    pub exercises: usize,
    /// Number of concepts.
    pub concepts: usize,
    /// Number of calculators.
    pub calculators: usize,
}

/// How far a learner is with a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionState {
    /// Nog niet begonnen.
    NotYet,
    /// Bezig.
    Busy,
    /// Gekend: every objective that has exercises is known.
    Known,
    /// Opfrissen: known, but not practised for four weeks.
    Fading,
}

/// The book with what follows from `progress`.
pub fn outline(index: &Index, progress: &Progress, now: Time) -> Outline {
    let chapters = index.chapters.iter();
    Outline {
        chapters: chapters
            .map(|chapter| chapter_outline(index, chapter, progress, now))
            .collect(),
    }
}

fn chapter_outline(index: &Index, chapter: &ChapterEntry, progress: &Progress, now: Time) -> ChapterOutline {
    let objectives = |section: &SectionEntry| objectives(section, progress);
    let known = |section: &SectionEntry| {
        let known = objectives(section)
            .into_iter()
            .filter(|&mastery| mastery == Mastery::Known);
        u32::try_from(known.count()).unwrap_or(u32::MAX)
    };
    ChapterOutline {
        id: chapter.id.clone(),
        title: chapter.title.clone(),
        lead: chapter.lead.clone(),
        objectives: chapter
            .sections
            .iter()
            .map(|section| u32::from(section.objectives))
            .sum(),
        known: chapter.sections.iter().map(known).sum(),
        sections: chapter
            .sections
            .iter()
            .map(|section| SectionOutline {
                id: section.id.clone(),
                title: section.title.clone(),
                state: section_state(section, progress, now),
                exercises: section.exercises.len(),
                concepts: usize::from(section.concepts),
                calculators: index.calculators_of(&section.id).count(),
            })
            .collect(),
    }
}

/// How well each learning objective of a section is known, in order.
pub fn objectives(section: &SectionEntry, progress: &Progress) -> Vec<Mastery> {
    (0..section.objectives)
        .map(|objective| {
            let exercises = section
                .exercises
                .iter()
                .filter(|exercise| exercise.objective == objective);
            progress.mastery(exercises.map(|exercise| exercise.id.as_str()))
        })
        .collect()
}

/// How far the learner is with a section; objectives without exercises do not count.
pub fn section_state(section: &SectionEntry, progress: &Progress, now: Time) -> Option<SectionState> {
    let with_exercises = |objective: u8| section.exercises.iter().any(|exercise| exercise.objective == objective);
    let counted: Vec<Mastery> = (0..)
        .zip(objectives(section, progress))
        .filter_map(|(objective, mastery)| with_exercises(objective).then_some(mastery))
        .collect();
    if counted.is_empty() {
        return None;
    }
    let answers = section
        .exercises
        .iter()
        .filter_map(|exercise| progress.last_answer(&exercise.id));
    let last = answers.map(|answer| answer.at).max();
    Some(if counted.iter().all(|&mastery| mastery == Mastery::NotYet) {
        SectionState::NotYet
    } else if counted.iter().any(|&mastery| mastery != Mastery::Known) {
        SectionState::Busy
    } else if last.is_some_and(|last| now.seconds_since(last) >= KNOWN_FOR) {
        SectionState::Fading
    } else {
        SectionState::Known
    })
}

/// The exercises of a section by level, from onthouden to analyseren; levels without any are left out.
pub fn by_level<'a>(
    section: &'a SectionEntry,
    progress: &Progress,
) -> Vec<(Level, Vec<(&'a ExerciseEntry, ExerciseState)>)> {
    let of_level = |level: Level| {
        let exercises = section.exercises.iter().filter(move |exercise| exercise.level == level);
        exercises
            .map(|exercise| (exercise, progress.exercise_state(&exercise.id)))
            .collect::<Vec<_>>()
    };
    Level::ALL
        .into_iter()
        .map(|level| (level, of_level(level)))
        .filter(|(_, exercises)| !exercises.is_empty())
        .collect()
}

/// An exercise about a calculator: the first that is new or was not right, else the one answered longest ago.
pub fn exercise_of<'a>(index: &'a Index, progress: &Progress, calculator: &str) -> Option<&'a ExerciseEntry> {
    let about_it = index
        .sections()
        .flat_map(|(_, section)| &section.exercises)
        .filter(|exercise| exercise.calculator.as_deref() == Some(calculator));
    about_it.min_by_key(|exercise| turn_of(progress, exercise))
}

/// When an exercise was answered last; none, which comes first, while it is new or was not right.
pub(super) fn turn_of(progress: &Progress, exercise: &ExerciseEntry) -> Option<Time> {
    match progress.exercise_state(&exercise.id) {
        ExerciseState::New | ExerciseState::NotRight => None,
        ExerciseState::Right | ExerciseState::RightWithHelp => {
            progress.last_answer(&exercise.id).map(|answer| answer.at)
        }
    }
}
