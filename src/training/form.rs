//! What a card asks: the term, its description, or a word of it.

use super::gap::{Gap, gap};
use super::glossary::{Glossary, Term};

/// Richting: which way cards are asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// By turns, first from the description to the term.
    #[default]
    Alternating,
    /// Omschrijving → begrip.
    ToTerm,
    /// Begrip → omschrijving.
    ToDefinition,
    /// The term with its description, in which a word is missing.
    Cloze,
}

/// Which way one card is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Omschrijving → begrip.
    ToTerm,
    /// Begrip → omschrijving.
    ToDefinition,
    /// The term with its description, in which a word is missing.
    Cloze,
}

impl Direction {
    /// All directions, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Alternating, Self::ToTerm, Self::ToDefinition, Self::Cloze];

    /// Which way a card is asked that was answered so often.
    pub const fn form(self, answered: u32) -> Form {
        match self {
            Self::Alternating if answered % 2 == 1 => Form::ToDefinition,
            Self::Alternating | Self::ToTerm => Form::ToTerm,
            Self::ToDefinition => Form::ToDefinition,
            Self::Cloze => Form::Cloze,
        }
    }
}

/// The two sides of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sides {
    /// From the description to the term.
    ToTerm {
        /// The description.
        question: String,
        /// The term.
        answer: String,
    },
    /// From the term to the description.
    ToDefinition {
        /// The term.
        question: String,
        /// The description.
        answer: String,
    },
    /// The description with a word missing.
    Cloze {
        /// The term.
        term: String,
        /// The description with its gap.
        gap: Gap,
    },
}

impl Sides {
    /// What is to be known: the term, the description or the missing word.
    pub fn answer(&self) -> &str {
        match self {
            Self::ToTerm { answer, .. } | Self::ToDefinition { answer, .. } => answer,
            Self::Cloze { gap, .. } => &gap.word,
        }
    }
}

/// The card of `term` in this form. A description of which no word can be missed is asked as a whole, and so is an own
/// card, of which nobody knows which words matter.
pub fn sides(glossary: &Glossary, term: &Term, form: Form, seed: u32) -> Sides {
    let (name, definition) = (term.concept.term.clone(), term.concept.definition.clone());
    match form {
        Form::ToDefinition => Sides::ToDefinition {
            question: name,
            answer: definition,
        },
        Form::Cloze if !term.is_own => match gap(glossary, term, seed) {
            Some(gap) => Sides::Cloze { term: name, gap },
            None => Sides::ToTerm {
                question: definition,
                answer: name,
            },
        },
        Form::ToTerm | Form::Cloze => Sides::ToTerm {
            question: definition,
            answer: name,
        },
    }
}
