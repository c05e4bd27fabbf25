//! An exercise that a docent writes in the app; it travels in the set, as plain text.

use serde::{Deserialize, Serialize};

use super::wire::{is_passage, is_text};
use crate::dutch::{self, Notation};

/// An exercise of a docent's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnExercise {
    /// Its title.
    #[serde(rename = "t")]
    pub title: String,
    /// The situation and the question; an empty line parts paragraphs.
    #[serde(rename = "p")]
    pub prompt: String,
    /// What is said with the solution; may be empty.
    #[serde(rename = "s", default, skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// What is asked.
    #[serde(rename = "k")]
    pub kind: OwnKind,
}

/// What an own exercise asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum OwnKind {
    /// One of several statements.
    #[serde(rename = "c")]
    Choice(Vec<OwnOption>),
    /// Any number of several statements.
    #[serde(rename = "m")]
    Multiple(Vec<OwnOption>),
    /// One number that is always the same.
    #[serde(rename = "n")]
    Number {
        /// The answer as a person types it, with a decimal comma.
        #[serde(rename = "a")]
        answer: String,
        /// `€`, `%`, a word, or nothing.
        #[serde(rename = "u", default, skip_serializing_if = "String::is_empty")]
        unit: String,
    },
    /// A word.
    #[serde(rename = "w")]
    Term {
        /// The word.
        #[serde(rename = "a")]
        answer: String,
        /// Other words that are right too.
        #[serde(rename = "o", default, skip_serializing_if = "Vec::is_empty")]
        accepted: Vec<String>,
    },
    /// A text, judged by the learner against a model answer.
    #[serde(rename = "o")]
    Open {
        /// The model answer.
        #[serde(rename = "a")]
        model: String,
        /// What a good answer holds.
        #[serde(rename = "r")]
        rubric: Vec<String>,
    },
    /// What belongs to what.
    #[serde(rename = "k")]
    Matching(Vec<(String, String)>),
}

/// A statement of an own exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnOption {
    /// The statement.
    #[serde(rename = "t")]
    pub text: String,
    /// Whether it is right.
    #[serde(rename = "j", default, skip_serializing_if = "std::ops::Not::not")]
    pub correct: bool,
    /// Why; may be empty.
    #[serde(rename = "f", default, skip_serializing_if = "String::is_empty")]
    pub feedback: String,
}

/// What is wrong with an own exercise, in the order in which a docent should mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnProblem {
    /// It has no title, or one that is too long.
    Title,
    /// It has no question, or one that is too long.
    Prompt,
    /// A text is too long, or has signs that cannot be shown.
    Text,
    /// A choice needs two to eight statements, all filled in and no two alike.
    Options,
    /// A choice needs exactly one right statement.
    OneRight,
    /// Several choices need at least one right and one wrong statement.
    SomeRight,
    /// The answer is no number.
    NoNumber,
    /// There is no answer.
    NoAnswer,
    /// An open question needs one to eight points for the learner's own judgement.
    Rubric,
    /// Matching needs two to ten pairs, all filled in and no two alike on the left.
    Pairs,
}

impl OwnExercise {
    /// The longest title, in characters.
    pub const LONGEST_TITLE: usize = 80;
    /// The longest question, explanation or model answer, in characters.
    pub const LONGEST_PASSAGE: usize = 4_000;
    /// The longest statement, word or point, in characters.
    pub const LONGEST_LINE: usize = 400;

    /// The first thing that is wrong with it.
    pub fn problem(&self) -> Option<OwnProblem> {
        if !is_filled_in(&self.title, Self::LONGEST_TITLE) {
            return Some(OwnProblem::Title);
        }
        if self.prompt.trim().is_empty() || !is_passage(&self.prompt, Self::LONGEST_PASSAGE) {
            return Some(OwnProblem::Prompt);
        }
        if !is_passage(&self.explanation, Self::LONGEST_PASSAGE) {
            return Some(OwnProblem::Text);
        }
        match &self.kind {
            OwnKind::Choice(options) => of_options(options).or_else(|| {
                let right = options.iter().filter(|option| option.correct).count();
                (right != 1).then_some(OwnProblem::OneRight)
            }),
            OwnKind::Multiple(options) => of_options(options).or_else(|| {
                let right = options.iter().filter(|option| option.correct).count();
                (right == 0 || right == options.len()).then_some(OwnProblem::SomeRight)
            }),
            OwnKind::Number { answer, unit } => {
                if !is_text(unit, 20) || answer.chars().count() > 40 {
                    return Some(OwnProblem::Text);
                }
                dutch::read(answer, notation(unit))
                    .is_err()
                    .then_some(OwnProblem::NoNumber)
            }
            OwnKind::Term { answer, accepted } => {
                if !is_filled_in(answer, Self::LONGEST_LINE) {
                    return Some(OwnProblem::NoAnswer);
                }
                let fits = accepted.len() <= 20 && accepted.iter().all(|word| is_filled_in(word, Self::LONGEST_LINE));
                (!fits).then_some(OwnProblem::Text)
            }
            OwnKind::Open { model, rubric } => {
                if model.trim().is_empty() {
                    return Some(OwnProblem::NoAnswer);
                }
                if !is_passage(model, Self::LONGEST_PASSAGE) {
                    return Some(OwnProblem::Text);
                }
                let fits = (1..=8).contains(&rubric.len())
                    && rubric.iter().all(|point| is_filled_in(point, Self::LONGEST_LINE));
                (!fits).then_some(OwnProblem::Rubric)
            }
            OwnKind::Matching(pairs) => {
                let filled_in = |(left, right): &(String, String)| {
                    is_filled_in(left, Self::LONGEST_LINE) && is_filled_in(right, Self::LONGEST_LINE)
                };
                let fits = (2..=10).contains(&pairs.len())
                    && pairs.iter().all(filled_in)
                    && all_differ(pairs.iter().map(|(left, _)| left.as_str()));
                (!fits).then_some(OwnProblem::Pairs)
            }
        }
    }
}

/// How a number with this unit is typed.
pub(super) fn notation(unit: &str) -> Notation {
    match unit {
        "€" => Notation::Money,
        "%" => Notation::Percent,
        _ => Notation::Plain,
    }
}

fn of_options(options: &[OwnOption]) -> Option<OwnProblem> {
    let fits = (2..=8).contains(&options.len())
        && options
            .iter()
            .all(|option| is_filled_in(&option.text, OwnExercise::LONGEST_LINE))
        && all_differ(options.iter().map(|option| option.text.as_str()));
    if !fits {
        return Some(OwnProblem::Options);
    }
    let shown = options
        .iter()
        .all(|option| is_text(&option.feedback, OwnExercise::LONGEST_LINE));
    (!shown).then_some(OwnProblem::Text)
}

fn is_filled_in(text: &str, longest: usize) -> bool {
    !text.trim().is_empty() && is_text(text, longest)
}

fn all_differ<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    texts.into_iter().map(str::trim).all(|text| {
        let is_new = !seen.contains(&text);
        seen.push(text);
        is_new
    })
}
