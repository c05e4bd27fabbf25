//! Marking a typed term (kind *term* of the interface, section 3.4).

use super::glossary::{Glossary, Term};
use crate::dutch::{Spelled, name_key, spelled};

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

/// Marks what was typed for `term`.
///
/// Every accepted name is right. A slip is forgiven only when what was typed is not the name of something else:
/// `macro-omgeving` is no slip of `micro-omgeving`.
pub fn mark_typed(glossary: &Glossary, term: &Term, typed: &str) -> TypedVerdict {
    if name_key(typed).is_empty() {
        return TypedVerdict::Empty;
    }
    let best = term
        .names()
        .filter_map(|name| Some((spelled(typed, name)?, name)))
        .min_by_key(|(how, _)| *how == Spelled::WithSlip);
    if let Some((Spelled::Right, _)) = best {
        return TypedVerdict::Right;
    }
    if is_english(term, typed) {
        return TypedVerdict::English;
    }
    let others: Vec<&Term> = glossary
        .named(typed)
        .filter(|other| other.concept.id != term.concept.id)
        .collect();
    let is_synonym = |other: &&Term| glossary.synonyms(term).any(|synonym| synonym.concept.id == other.concept.id);
    match (others.iter().find(|other| is_synonym(other)), others.first(), best) {
        (Some(_), ..) => TypedVerdict::OtherName,
        (None, Some(other), _) => TypedVerdict::Wrong {
            is_instead: Some(other.concept.id.clone()),
        },
        (None, None, Some((_, name))) => TypedVerdict::RightWithSlip { written: name.to_owned() },
        (None, None, None) => TypedVerdict::Wrong { is_instead: None },
    }
}

/// Whether the English term was typed, where that is not one of the accepted names.
fn is_english(term: &Term, typed: &str) -> bool {
    let is_name = |english: &str| term.names().any(|name| name_key(name) == name_key(english));
    let english = term.concept.english.as_deref();
    english.is_some_and(|english| !is_name(english) && spelled(typed, english).is_some())
}

/// Marks the word that was typed in a gap.
pub fn mark_gap(word: &str, typed: &str) -> TypedVerdict {
    match spelled(typed, word) {
        Some(Spelled::Right) => TypedVerdict::Right,
        Some(Spelled::WithSlip) => TypedVerdict::RightWithSlip { written: word.to_owned() },
        None if name_key(typed).is_empty() => TypedVerdict::Empty,
        None => TypedVerdict::Wrong { is_instead: None },
    }
}
