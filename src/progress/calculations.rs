//! Kinds of calculation as cards of the trainer: they follow from the answers to exercises, so nothing is saved twice.

use super::left::{Left, LeftOff};
use super::overview::turn_of;
use super::standing::{Answer, ExerciseState, Progress};
use super::{Judgement, Zone};
use crate::content::{ExerciseEntry, Index, Kind};
use crate::ordered::SortedMap;
use crate::time::Day;
use crate::training::{Calculation, Solved};

/// Every kind of calculation that an exercise asks, in the order of the book, with how it was answered; without answers
/// while it was never practised.
///
/// Only fresh numbers tell something: answering the same variant of an exercise once more does not count.
pub fn calculations(index: &Index, progress: &Progress, zone: Zone) -> Vec<Calculation> {
    // Once through the book: this is asked again after every answer.
    let mut answers: SortedMap<&str, Vec<Solved>> = SortedMap::new();
    for (calculator, exercise) in exercises(index) {
        if answers.get(calculator).is_none() {
            answers.insert(calculator, Vec::new());
        }
        let solved = fresh(progress.answers(&exercise.id)).map(|answer| Solved {
            day: zone.day(answer.at),
            at: answer.at,
            right: answer.judgement != Judgement::NotRight,
            tries: answer.tries,
            hints: answer.hints,
        });
        if let Some(known) = answers.get_mut(calculator) {
            known.extend(solved);
        }
    }
    let practised = index.calculators.iter().filter_map(|entry| {
        let solved = answers.get_mut(entry.id.as_str()).map(std::mem::take)?;
        Some(Calculation::of(&entry.id, &entry.section, solved))
    });
    practised.collect()
}

/// Every exercise about a calculator, with the id of that.
fn exercises(index: &Index) -> impl Iterator<Item = (&str, &ExerciseEntry)> {
    let all = index.sections().flat_map(|(_, section)| &section.exercises);
    all.filter_map(|exercise| Some((exercise.calculator.as_deref()?, exercise)))
}

/// The exercise with which a kind of calculation is asked again. Its numbers are drawn; a case, which is more than this
/// calculation, only where there is nothing else. Among these the first that is new or was not right, else the one
/// answered longest ago.
pub fn exercise_to_repeat<'a>(index: &'a Index, progress: &Progress, calculator: &str) -> Option<&'a ExerciseEntry> {
    let about_it = exercises(index).filter(|(about, _)| *about == calculator);
    let rank = |exercise: &ExerciseEntry| match (exercise.has_numbers, exercise.kind) {
        (true, Kind::Case) => 1_u8,
        (true, _) => 0,
        (false, _) => 2,
    };
    about_it
        .map(|(_, exercise)| exercise)
        .min_by_key(|exercise| (rank(exercise), turn_of(progress, exercise)))
}

/// The exercise of a practised kind of calculation that was left halfway on `today`, with its calculator: a session
/// that is opened again goes on with it. `left` comes latest first.
pub fn calculation_halfway(
    index: &Index,
    calculations: &[Calculation],
    left: &[LeftOff],
    today: Day,
    zone: Zone,
) -> Option<(String, String)> {
    let is_practised = |calculator: &str| {
        let mut practised = calculations.iter().filter(|one| !one.card.reviews().is_empty());
        practised.any(|one| one.id == calculator)
    };
    let of_today = left.iter().filter(|left| zone.day(left.at) == today);
    let mut halfway = of_today.filter_map(|left| match &left.what {
        Left::Exercise { id, .. } => {
            let calculator = index.exercise(id)?.2.calculator.clone()?;
            is_practised(&calculator).then(|| (calculator, id.clone()))
        }
        Left::Run(_) | Left::Exam => None,
    });
    halfway.next()
}

/// Number of cases that were never right: what an exam still asks beside terms and calculations.
pub fn open_cases(index: &Index, progress: &Progress) -> u32 {
    let exercises = index.sections().flat_map(|(_, section)| &section.exercises);
    let open = exercises.filter(|exercise| {
        let state = progress.exercise_state(&exercise.id);
        exercise.kind == Kind::Case && !matches!(state, ExerciseState::Right | ExerciseState::RightWithHelp)
    });
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

/// The first answer to each variant.
fn fresh(answers: &[Answer]) -> impl Iterator<Item = &Answer> {
    let is_fresh = |place: usize, answer: &Answer| answers[..place].iter().all(|before| before.seed != answer.seed);
    let numbered = answers.iter().enumerate();
    numbered
        .filter(move |(place, answer)| is_fresh(*place, answer))
        .map(|(_, answer)| answer)
}
