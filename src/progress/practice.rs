//! A test, a round of typing or a board of pairs that is halfway: what a draft keeps of it.
//!
//! The questions come back from the seed. What was answered stands under the number of its question *and* its card, so
//! that an answer never lands on another question when the book or the learner's cards changed meanwhile.

use super::saved::Draft;
use crate::time::Time;
use crate::training::{Board, Given, Quiz, Side};

/// Answers to a test so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sitting {
    /// What was answered to each question.
    pub given: Vec<Given>,
    /// Place of the open question; behind the last one when all is done.
    pub at: usize,
    /// Whether the verdict on the open question is on show.
    pub is_checked: bool,
}

impl Sitting {
    /// At the first question of `quiz`.
    pub fn new(quiz: &Quiz) -> Self {
        Self {
            given: vec![Given::Nothing; quiz.questions.len()],
            ..Self::default()
        }
    }

    /// What is kept of it.
    pub fn draft(&self, quiz: &Quiz, seed: u32, now: Time) -> Draft {
        let mut draft = Draft {
            at: now,
            seed,
            tries: u16::try_from(self.at).unwrap_or(u16::MAX),
            checked: self.is_checked,
            ..Draft::default()
        };
        for (key, given) in keys(quiz).zip(&self.given) {
            match given {
                Given::Nothing => {}
                Given::Chosen(place) => {
                    draft.choices.insert(key, u16::try_from(*place).into_iter().collect());
                }
                Given::Typed(text) => {
                    draft.fields.insert(key, text.clone());
                }
            }
        }
        draft
    }

    /// The answers that `draft` keeps to the questions of `quiz`.
    pub fn resumed(quiz: &Quiz, draft: &Draft) -> Self {
        let given = |key: String| {
            let typed = || draft.fields.get(&key).map(|text| Given::Typed(text.clone()));
            let chosen = draft.choices.get(&key).and_then(|places| places.first());
            let chosen = chosen.map(|place| Given::Chosen((*place).into()));
            chosen.or_else(typed).unwrap_or_default()
        };
        let given: Vec<Given> = keys(quiz).map(given).collect();
        let at = usize::from(draft.tries).min(quiz.questions.len().saturating_sub(1));
        let is_checked = draft.checked && given.get(at).is_some_and(|given| *given != Given::Nothing);
        Self { given, at, is_checked }
    }
}

fn keys(quiz: &Quiz) -> impl Iterator<Item = String> {
    let numbered = quiz.questions.iter().zip(1..);
    numbered.map(|(question, number): (_, u32)| [&number.to_string(), " ", &question.card].concat())
}

/// What is kept of a board of pairs: its taps.
pub fn board_draft(board: &Board, taps: &[Side], seed: u32, now: Time) -> Draft {
    let mut draft = Draft {
        at: now,
        seed,
        ..Draft::default()
    };
    draft
        .choices
        .insert(board.name(), taps.iter().filter_map(|tap| tap_number(*tap)).collect());
    draft
}

/// The taps on this board that `draft` keeps.
pub fn taps(board: &Board, draft: &Draft) -> Vec<Side> {
    let kept = draft.choices.get(&board.name());
    kept.into_iter().flatten().map(|number| tapped(*number)).collect()
}

/// Descriptions are counted from here on.
const DESCRIPTIONS: u16 = 100;

fn tap_number(side: Side) -> Option<u16> {
    match side {
        Side::Term(place) => u16::try_from(place).ok(),
        Side::Description(place) => u16::try_from(place).ok()?.checked_add(DESCRIPTIONS),
    }
}

fn tapped(number: u16) -> Side {
    match number.checked_sub(DESCRIPTIONS) {
        Some(place) => Side::Description(place.into()),
        None => Side::Term(number.into()),
    }
}
