//! A set on paper.

use super::question::Question;
use super::seeds::{StudentCode, question_seed};
use super::set::{Numbers, PracticeSet};
use super::{OwnExercise, OwnKind};
use crate::content::Task;
use crate::exercises::Seed;

/// Seed of a question on the worksheet of a variant, from 0. Variant A has the numbers that everyone gets on screen; the
/// others are drawn like those of students called `variant b` and so on. **A promise**: a sheet can be printed again.
pub fn paper_seed(set: &PracticeSet, position: usize, variant: usize) -> Seed {
    let letter = u8::try_from(variant % 26).map_or('z', |place| char::from(b'a' + place));
    let code = (variant > 0)
        .then(|| StudentCode::read(&format!("variant {letter}")))
        .flatten();
    let own = PracticeSet {
        numbers: Numbers::Own,
        seed: set.seed,
        ..PracticeSet::default()
    };
    question_seed(&own, code.as_ref(), position)
}

/// Points of a question on paper: one for each part.
pub fn paper_points(question: &Question) -> usize {
    match question {
        Question::Exercise(exercise) => match &exercise.task {
            Task::Choice { .. } | Task::Number(_) => 1,
            Task::Multiple { options } => options.len(),
            Task::Steps(steps) => 2 + steps.compute.len(),
        },
        Question::Own(OwnExercise { kind, .. }) => match kind {
            OwnKind::Open { rubric, .. } => rubric.len(),
            OwnKind::Matching(pairs) => pairs.len(),
            _ => 1,
        },
        Question::Concepts(_) | Question::Missing(_) => 0,
    }
}
