//! An own exercise as an exercise like any other, and how the kinds that have no likeness are marked.

use super::own::{OwnExercise, OwnKind, OwnOption};
use crate::content::{AnswerOption, Block, Exercise, Inline, Level, RichText, Task};

impl OwnExercise {
    /// The exercise with this id; none for a kind that the exercise page does not know.
    pub fn exercise(&self, id: &str) -> Option<Exercise> {
        let options = |options: &[OwnOption]| options.iter().map(option).collect();
        let task = match &self.kind {
            OwnKind::Choice(list) => Task::Choice { options: options(list) },
            OwnKind::Multiple(list) => Task::Multiple { options: options(list) },
            OwnKind::Number { .. } | OwnKind::Term { .. } | OwnKind::Open { .. } | OwnKind::Matching(_) => {
                return None;
            }
        };
        Some(Exercise {
            id: id.to_owned(),
            title: self.title.clone(),
            level: Level::Toepassen,
            objective: 0,
            minutes: 2,
            prompt: paragraphs(&self.prompt),
            hints: Vec::new(),
            solution: paragraphs(&self.explanation),
            task,
        })
    }
}

fn option(option: &OwnOption) -> AnswerOption {
    AnswerOption {
        text: RichText::plain(&option.text),
        correct: option.correct,
        feedback: if option.feedback.is_empty() {
            RichText::default()
        } else {
            RichText::plain(&option.feedback)
        },
    }
}

/// Plain text in paragraphs: an empty line parts them.
pub fn paragraphs(text: &str) -> RichText {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    RichText(
        parts
            .map(|part| Block::P(vec![Inline::T(part.replace('\n', " "))]))
            .collect(),
    )
}
