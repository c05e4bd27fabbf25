//! Figures on the craft of the items: what an author cannot see in one file.

use serde::Serialize;

use super::Library;
use crate::content::{AnswerOption, Exercise, Task};

/// What the rules of good items say about the whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quality {
    /// Share of choice items in which the right option is the longest, in percent. Guessing the longest should not pay.
    pub key_longest_share: u32,
    /// Options without feedback.
    pub options_without_feedback: usize,
    /// Choice and multiple items.
    pub items_with_options: usize,
    /// Calculation exercises with fewer than three hints.
    pub calculations_without_hints: usize,
    /// Words of the longest feedback.
    pub longest_feedback_words: usize,
}

/// The figures over all exercises.
pub fn quality(library: &Library) -> Quality {
    let choices: Vec<&[AnswerOption]> = library.exercises().filter_map(choice_options).collect();
    let longest = choices.iter().filter(|options| key_is_longest(options)).count();
    let all: Vec<&AnswerOption> = library.exercises().flat_map(options).collect();
    let words = |option: &&AnswerOption| plain(&option.feedback).split_whitespace().count();
    Quality {
        key_longest_share: u32::try_from((100 * longest).checked_div(choices.len()).unwrap_or(0)).unwrap_or(100),
        options_without_feedback: all.iter().filter(|option| option.feedback.0.is_empty()).count(),
        items_with_options: library
            .exercises()
            .filter(|exercise| !options(exercise).is_empty())
            .count(),
        calculations_without_hints: library
            .exercises()
            .filter(|exercise| exercise.task.calculation().is_some() && exercise.hints.len() < 3)
            .count(),
        longest_feedback_words: all.iter().map(words).max().unwrap_or(0),
    }
}

fn options(exercise: &Exercise) -> &[AnswerOption] {
    match &exercise.task {
        Task::Choice { options } | Task::Multiple { options } => options,
        Task::Steps(steps) => &steps.recognition,
        _ => &[],
    }
}

fn choice_options(exercise: &Exercise) -> Option<&[AnswerOption]> {
    match &exercise.task {
        Task::Choice { options } => Some(options),
        _ => None,
    }
}

fn key_is_longest(options: &[AnswerOption]) -> bool {
    let length = |option: &AnswerOption| plain(&option.text).chars().count();
    let longest_wrong = options
        .iter()
        .filter(|option| !option.correct)
        .map(length)
        .max()
        .unwrap_or(0);
    options
        .iter()
        .filter(|option| option.correct)
        .map(length)
        .max()
        .unwrap_or(0)
        > longest_wrong
}

fn plain(text: &crate::content::RichText) -> String {
    text.to_plain(&|_| String::new())
}
