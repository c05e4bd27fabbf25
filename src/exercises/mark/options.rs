//! Options to choose from.

use super::{Part, Verdict};
use crate::content::{AnswerOption, Packed};
use crate::exercises::judge::{Judgement, Reason};
use crate::exercises::{Filled, names};

/// Marks an answer to an exercise of options alone; `None` for any other.
pub fn mark_options(task: &Packed, filled: &Filled) -> Option<Verdict> {
    let part = match task {
        Packed::Choice { options } => choice(options, filled.choice(names::OPTIONS)),
        Packed::Multiple { options } => multiple(options, &filled.chosen(names::OPTIONS)),
        Packed::Sealed { .. } => return None,
    };
    Some(Verdict { parts: vec![part] })
}

pub(super) fn choice(options: &[AnswerOption], chosen: Option<usize>) -> Part {
    Part::one(match chosen.and_then(|position| options.get(position)) {
        None => Judgement::Empty,
        Some(option) if option.correct => Judgement::Right {
            because: Some(option.feedback.clone()),
        },
        Some(option) => Judgement::Wrong(Reason::Named {
            name: format!("optie-{}", chosen.unwrap_or_default() + 1),
            says: option.feedback.clone(),
        }),
    })
}

/// Scored per statement: each statement that is rightly chosen or rightly left out is a point.
pub(super) fn multiple(options: &[AnswerOption], chosen: &[usize]) -> Part {
    let all = u16::try_from(options.len()).unwrap_or(u16::MAX);
    if chosen.is_empty() {
        return Part {
            judgement: Judgement::Empty,
            points: 0,
            of: all,
        };
    }
    let is_chosen = |position: usize| chosen.contains(&position);
    let well = (0..options.len())
        .filter(|&position| options[position].correct == is_chosen(position))
        .count();
    let of = options.iter().filter(|option| option.correct).count();
    let found = (0..options.len())
        .filter(|&position| options[position].correct && is_chosen(position))
        .count();
    let wrong = (0..options.len())
        .filter(|&position| !options[position].correct && is_chosen(position))
        .count();
    let judgement = if well == options.len() {
        Judgement::Right { because: None }
    } else {
        Judgement::Partly { found, of, wrong }
    };
    Part {
        judgement,
        points: u16::try_from(well).unwrap_or(u16::MAX),
        of: all,
    }
}
