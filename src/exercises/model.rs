//! The answer that is right.

use super::{Answer, Asked, NoVariant, Seed, StepsAnswer, Variant};
use crate::calculators;
use crate::content::{AnswerOption, Exercise, Task};

/// The answer to `exercise` with `seed` that is right, as someone would type it.
pub fn model_answer(exercise: &Exercise, seed: Seed) -> Result<Answer, NoVariant> {
    Ok(model_of(
        exercise,
        Variant::draw(exercise, seed, calculators::ALL)?.as_ref(),
    ))
}

/// The answer that is right for numbers that are drawn already.
pub(super) fn model_of(exercise: &Exercise, variant: Option<&Variant>) -> Answer {
    let asked = variant.map(|variant| variant.asked.as_slice()).unwrap_or_default();
    let typed = |asked: &Asked| asked.show(&asked.exact);
    let correct = |options: &[AnswerOption]| options.iter().position(|option| option.correct);
    match &exercise.task {
        Task::Choice { options } => Answer::Choice(correct(options)),
        Task::Multiple { options } => Answer::Multiple(
            (0..options.len())
                .filter(|&position| options[position].correct)
                .collect(),
        ),
        Task::Number(_) => Answer::Number(asked.first().map(typed).unwrap_or_default()),
        Task::Steps(steps) => Answer::Steps(StepsAnswer {
            recognition: correct(&steps.recognition),
            structure: Some(0),
            values: asked.iter().map(typed).collect(),
        }),
    }
}
