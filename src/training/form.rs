//! What a card asks: the term, its description, or a word of it.

use super::glossary::{Glossary, Term};
use crate::exercises::Generator;

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

/// A text in which one word is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What stands before the word.
    pub before: String,
    /// The word that is asked.
    pub word: String,
    /// What stands behind it.
    pub behind: String,
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

/// From so many letters on, a word can be missed.
const LETTERS_OF_A_GAP: usize = 6;
/// Long words that carry no meaning of their own.
const EMPTY_WORDS: [&str; 36] = [
    "alleen",
    "altijd",
    "andere",
    "anderen",
    "beide",
    "bepaalde",
    "binnen",
    "daardoor",
    "daarna",
    "daarom",
    "daarvan",
    "dezelfde",
    "direct",
    "eigen",
    "elkaar",
    "enkele",
    "gebruikt",
    "hetzelfde",
    "iedere",
    "iemand",
    "meestal",
    "meerdere",
    "moeten",
    "samen",
    "sommige",
    "tegelijk",
    "tegenover",
    "tijdens",
    "vooral",
    "waarbij",
    "waardoor",
    "waarin",
    "waarmee",
    "waarop",
    "worden",
    "zonder",
];

/// A word to miss in the description of `term`: by preference one that the terms it is taken for do not share, for that
/// is what sets it apart.
fn gap(glossary: &Glossary, term: &Term, seed: u32) -> Option<Gap> {
    let definition = &term.concept.definition;
    let look_alikes: Vec<String> = term
        .concept
        .confused_with
        .iter()
        .filter_map(|id| glossary.term(id))
        .map(|other| other.concept.definition.to_lowercase())
        .collect();
    let candidates: Vec<(usize, &str)> = words(definition)
        .filter(|(_, word)| word.chars().count() >= LETTERS_OF_A_GAP && word.chars().all(char::is_alphabetic))
        .filter(|(_, word)| !EMPTY_WORDS.contains(&word.to_lowercase().as_str()))
        .collect();
    let telling = candidates.iter().copied().filter(|(_, word)| {
        let word = word.to_lowercase();
        !look_alikes.iter().any(|other| other.contains(&word))
    });
    let telling: Vec<_> = telling.collect();
    let choice = if telling.is_empty() { candidates } else { telling };
    let drawn = Generator::new(&term.concept.id, seed).below(choice.len() as u64);
    let &(start, word) = choice.get(usize::try_from(drawn).ok()?)?;
    Some(Gap {
        before: definition[..start].to_owned(),
        word: word.to_owned(),
        behind: definition[start + word.len()..].to_owned(),
    })
}

/// The words of a text with where they begin, without signs around them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_sign = |letter: char| !letter.is_alphanumeric();
    let mut next = 0;
    text.split(' ').map(move |word| {
        let start = next + word.len() - word.trim_start_matches(is_sign).len();
        next += word.len() + 1;
        (start, word.trim_matches(is_sign))
    })
}
