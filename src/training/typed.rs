//! Marking a typed term (kind *term* of the interface, section 3.4).

use super::glossary::{Glossary, Term};
use crate::exercises::word::{Wanted, Word};

/// What is to be said of a typed term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedVerdict {
    /// Nothing typed. Costs no attempt.
    Empty,
    /// The English term where the Dutch one is asked. Costs no attempt.
    English,
    /// Right, but another name for the same was asked. Costs no attempt.
    OtherName,
    /// Juist.
    Right,
    /// Juist, with one slip of the pen.
    RightWithSlip {
        /// How it is written.
        written: String,
    },
    /// Niet juist.
    Wrong {
        /// The other term whose name was typed, by id.
        is_instead: Option<String>,
    },
}

impl TypedVerdict {
    /// Whether the point is earned.
    pub const fn is_right(&self) -> bool {
        matches!(self, Self::Right | Self::RightWithSlip { .. })
    }

    /// Whether this was an answer at all.
    pub const fn is_attempt(&self) -> bool {
        !matches!(self, Self::Empty | Self::English | Self::OtherName)
    }
}

/// Marks what was typed for `term`; see [`Wanted::judge`] for how.
pub fn mark_typed(glossary: &Glossary, term: &Term, typed: &str) -> TypedVerdict {
    let others: Vec<&Term> = glossary
        .named(typed)
        .filter(|other| other.concept.id != term.concept.id)
        .collect();
    let is_synonym = |other: &&&Term| {
        glossary
            .synonyms(term)
            .any(|synonym| synonym.concept.id == other.concept.id)
    };
    let wanted = Wanted {
        names: term.names().collect(),
        english: term.concept.english.as_deref().into_iter().collect(),
        near: others.iter().find(is_synonym).map(|_| typed).into_iter().collect(),
        wrong: others.iter().map(|_| typed).collect(),
    };
    verdict(wanted.judge(typed), |position| others.get(position).copied())
}

/// Marks the word that was typed in a gap.
pub fn mark_gap(word: &str, typed: &str) -> TypedVerdict {
    let wanted = Wanted {
        names: vec![word],
        ..Wanted::default()
    };
    verdict(wanted.judge(typed), |_| None)
}

fn verdict<'a>(word: Word, other: impl Fn(usize) -> Option<&'a Term>) -> TypedVerdict {
    match word {
        Word::Empty => TypedVerdict::Empty,
        Word::Right => TypedVerdict::Right,
        Word::RightWithSlip(written) => TypedVerdict::RightWithSlip {
            written: written.to_owned(),
        },
        Word::English => TypedVerdict::English,
        Word::OtherName => TypedVerdict::OtherName,
        Word::Instead(position) => TypedVerdict::Wrong {
            is_instead: other(position).map(|term| term.concept.id.clone()),
        },
        Word::Wrong => TypedVerdict::Wrong { is_instead: None },
    }
}
