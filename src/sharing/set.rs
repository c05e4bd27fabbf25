//! A practice set (oefenreeks van een docent): what is asked, and how.

use std::fmt;

use super::hash::fnv;
use super::own::{OwnExercise, OwnProblem};
use super::reference::Reference;
use super::wire;
use crate::exercises::Seed;
use crate::time::Day;

/// Oefenreeks: what a docent composes and a student does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PracticeSet {
    /// Its name.
    pub title: String,
    /// What the docent wants to say first; may be empty.
    pub instruction: String,
    /// Who made it, if that is filled in.
    pub author: String,
    /// Until when it counts as in time; it stays open after.
    pub deadline: Option<Day>,
    /// Who gets which numbers.
    pub numbers: Numbers,
    /// Whether hints may be opened.
    pub hints: Hints,
    /// Whether verdicts come along the way.
    pub mode: Mode,
    /// What the numbers are drawn from.
    pub seed: Seed,
    /// The questions in order.
    pub items: Vec<Item>,
    /// What results are sealed with, so that only this docent reads them.
    pub key: Option<[u8; 32]>,
}

/// Who gets which numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Numbers {
    /// Everyone the same.
    #[default]
    Same,
    /// Everyone others, from the student's code.
    Own,
}

/// Whether hints may be opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Hints {
    /// They may.
    #[default]
    Allowed,
    /// They may not.
    Withheld,
}

/// Whether verdicts come along the way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Oefenen: after every question.
    #[default]
    Practice,
    /// Toets: all of them at the end.
    Test,
}

/// One question of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An exercise of the book.
    Exercise(Reference),
    /// An exercise that the docent wrote; it travels in the set.
    Own(OwnExercise),
    /// The concepts of a section, in the trainer.
    Concepts(String),
}

/// What keeps a set from being shared, in the order in which a docent should mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetProblem {
    /// It has no name.
    NoTitle,
    /// Its name, instruction or author is too long, or has signs that cannot be shown.
    Text,
    /// It has no questions.
    NoItems,
    /// It has more questions than [`PracticeSet::MOST_ITEMS`].
    TooManyItems,
    /// Something is wrong with the own exercise at this position.
    Own(usize, OwnProblem),
    /// The section at this position has no name that could be one.
    Concepts(usize),
}

/// Which set a result belongs to: the same for the same content, on every device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetId(u64);

impl PracticeSet {
    /// The longest name, in characters.
    pub const LONGEST_TITLE: usize = 80;
    /// The longest instruction, in characters.
    pub const LONGEST_INSTRUCTION: usize = 1_000;
    /// Most questions.
    pub const MOST_ITEMS: usize = 100;

    /// The first thing that keeps it from being shared.
    pub fn problem(&self) -> Option<SetProblem> {
        if self.title.trim().is_empty() {
            return Some(SetProblem::NoTitle);
        }
        let is_text = wire::is_text(&self.title, Self::LONGEST_TITLE)
            && wire::is_text(&self.author, Self::LONGEST_TITLE)
            && wire::is_passage(&self.instruction, Self::LONGEST_INSTRUCTION);
        if !is_text {
            return Some(SetProblem::Text);
        }
        if self.items.is_empty() {
            return Some(SetProblem::NoItems);
        }
        if self.items.len() > Self::MOST_ITEMS {
            return Some(SetProblem::TooManyItems);
        }
        self.items.iter().enumerate().find_map(|(position, item)| match item {
            Item::Exercise(_) => None,
            Item::Own(own) => own.problem().map(|problem| SetProblem::Own(position, problem)),
            Item::Concepts(section) => (!is_section(section)).then_some(SetProblem::Concepts(position)),
        })
    }

    /// Which set this is.
    pub fn id(&self) -> SetId {
        SetId(fnv(wire::json(self).bytes()))
    }
}

/// Whether this could be the id of a section: `6.12`, `B1`, `SC`.
fn is_section(id: &str) -> bool {
    (1..=8).contains(&id.len()) && id.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'.')
}

impl fmt::Display for SetId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

impl SetId {
    /// Reads sixteen hexadecimal digits.
    pub fn read(text: &str) -> Option<Self> {
        let is_hex = text.len() == 16 && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
        is_hex.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}
