//! Kinds of calculation as cards of the trainer: they follow from the answers to exercises, so nothing is saved twice.

use super::standing::{Answer, ExerciseState, Progress};
use super::{Judgement, Zone};
use crate::content::{Index, Kind};
use crate::training::{Calculation, Solved};

/// Every kind of calculation that an exercise asks, in the order of the book, with how it was answered; without answers
/// while it was never practised.
///
/// Only fresh numbers tell something: answering the same variant of an exercise once more does not count.
pub fn calculations(index: &Index, progress: &Progress, zone: Zone) -> Vec<Calculation> {
    let all = index.calculators.iter().filter_map(|entry| {
        let about_it = |id: &Option<String>| id.as_deref() == Some(entry.id.as_str());
        let sections = index.sections().flat_map(|(_, section)| &section.exercises);
        let exercises: Vec<_> = sections.filter(|exercise| about_it(&exercise.calculator)).collect();
        let answers = exercises
            .iter()
            .flat_map(|exercise| fresh(progress.answers(&exercise.id)));
        let solved = answers.map(|answer| Solved {
            day: zone.day(answer.at),
            at: answer.at,
            right: answer.judgement != Judgement::NotRight,
            tries: answer.tries,
            hints: answer.hints,
        });
        (!exercises.is_empty()).then(|| Calculation::of(&entry.id, &entry.section, solved.collect()))
    });
    all.collect()
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
