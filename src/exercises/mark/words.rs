//! Answers in words: gaps, terms, open questions.

use super::Part;
use super::items::wrong;
use crate::content::{Cloze, Gap, Open, Term};
use crate::exercises::judge::{Judgement, Reason};
use crate::exercises::sum::{self, NotASum, Unread};
use crate::exercises::word::{Wanted, Word};
use crate::exercises::{Filled, names};

/// One part for each gap.
pub(super) fn cloze(cloze: &Cloze, filled: &Filled) -> Vec<Part> {
    let gaps = cloze.gaps.iter().enumerate();
    gaps.map(|(position, gap)| Part::one(self::gap(gap, position, filled.text(&names::gap(position)))))
        .collect()
}

fn gap(gap: &Gap, position: usize, text: &str) -> Judgement {
    let feedback = || wrong("gat", position, &gap.feedback);
    if !gap.others.is_empty() {
        return match text.trim() {
            "" => Judgement::Empty,
            chosen if chosen == gap.answer => Judgement::Right { because: None },
            _ => feedback(),
        };
    }
    let wanted = Wanted {
        names: names_of(&gap.answer, &gap.accepted),
        ..Wanted::default()
    };
    match wanted.judge(text) {
        Word::Empty => Judgement::Empty,
        Word::Right => Judgement::Right { because: None },
        Word::RightWithSlip(written) => Judgement::RightWithSlip {
            written: written.to_owned(),
        },
        Word::English | Word::OtherName | Word::Instead(_) | Word::Wrong => match as_number(gap, text) {
            Some(Ok(true)) => Judgement::Right { because: None },
            Some(Err(problem)) => Judgement::NotASum(problem),
            Some(Ok(false)) | None => feedback(),
        },
    }
}

/// Whether what was typed in a gap for a number is that number, in another spelling or as a sum; none where the gap is
/// one for a word, or what was typed is no number.
fn as_number(gap: &Gap, text: &str) -> Option<Result<bool, NotASum>> {
    let (right, notation) = gap.number()?;
    match sum::read(text, notation) {
        Ok(read) => Some(Ok(read.number == right)),
        Err(Unread::Sum(problem)) => Some(Err(problem)),
        Err(Unread::Number(_)) => None,
    }
}

pub(super) fn term(term: &Term, text: &str) -> Judgement {
    let wanted = Wanted {
        names: names_of(&term.answer, &term.accepted),
        english: term.english.iter().map(String::as_str).collect(),
        near: term.near.iter().map(String::as_str).collect(),
        wrong: term.wrong.iter().map(|word| word.text.as_str()).collect(),
    };
    match wanted.judge(text) {
        Word::Empty => Judgement::Empty,
        Word::English => Judgement::English,
        Word::OtherName => Judgement::OtherName,
        Word::Right => Judgement::Right { because: None },
        Word::RightWithSlip(written) => Judgement::RightWithSlip {
            written: written.to_owned(),
        },
        Word::Instead(position) => match term.wrong.get(position) {
            Some(word) => wrong("begrip", position, &word.feedback),
            None => Judgement::Wrong(Reason::OtherWord),
        },
        Word::Wrong => Judgement::Wrong(Reason::OtherWord),
    }
}

fn names_of<'a>(answer: &'a str, accepted: &'a [String]) -> Vec<&'a str> {
    std::iter::once(answer)
        .chain(accepted.iter().map(String::as_str))
        .collect()
}

/// One part: half points as the learner ticked them, no more for a point than it can earn.
pub(super) fn open(open: &Open, filled: &Filled) -> Part {
    let of = 2 * open.rubric.len();
    let ticks = filled.chosen(names::TICKS);
    let earned: usize = ticks
        .iter()
        .take(open.rubric.len())
        .map(|&half_points| half_points.min(2))
        .sum();
    let judgement = if filled.text(names::TEXT).trim().is_empty() {
        Judgement::NothingWritten
    } else if filled.choice(names::COMPARED).is_none() {
        Judgement::NotCompared
    } else {
        Judgement::OwnAssessment {
            half_points: earned,
            of,
        }
    };
    let counts = judgement.is_attempt();
    Part {
        judgement,
        points: if counts {
            u16::try_from(earned).unwrap_or(u16::MAX)
        } else {
            0
        },
        of: u16::try_from(of).unwrap_or(u16::MAX),
    }
}
