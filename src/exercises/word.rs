//! Marking a typed word: terms, gaps, and the typed cards of the trainer.

use crate::dutch::{Spelled, name_key, spelled};

/// What is asked, and what may be typed in its place.
#[derive(Debug, Clone, Default)]
pub struct Wanted<'a> {
    /// Names that are right.
    pub names: Vec<&'a str>,
    /// English names: the Dutch one is asked. One that is right too stands among the names.
    pub english: Vec<&'a str>,
    /// Other words for the same: another one is asked.
    pub near: Vec<&'a str>,
    /// Names of something else.
    pub wrong: Vec<&'a str>,
}

/// How a typed word answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word<'a> {
    /// Nothing typed.
    Empty,
    /// Right.
    Right,
    /// Right with one slip of the pen, and how it is written.
    RightWithSlip(&'a str),
    /// The English name.
    English,
    /// Another word for the same.
    OtherName,
    /// The name of something else, by its place in the list.
    Instead(usize),
    /// Something else.
    Wrong,
}

impl<'a> Wanted<'a> {
    /// Judges what was typed.
    ///
    /// Every name is right. A slip is forgiven only when what was typed is not the name of something else:
    /// `macro-omgeving` is no slip of `micro-omgeving`.
    pub fn judge(&self, typed: &str) -> Word<'a> {
        let key = name_key(typed);
        if key.is_empty() {
            return Word::Empty;
        }
        let is_name = |name: &&str| name_key(name) == key;
        let is_like = |name: &&str| spelled(typed, name).is_some();
        if self.names.iter().any(is_name) {
            return Word::Right;
        }
        let is_no_name = |english: &&&str| self.names.iter().all(|name| name_key(name) != name_key(english));
        if self.english.iter().filter(is_no_name).any(is_like) {
            return Word::English;
        }
        if self.near.iter().any(is_name) {
            return Word::OtherName;
        }
        if let Some(position) = self.wrong.iter().position(is_name) {
            return Word::Instead(position);
        }
        if let Some(name) = self
            .names
            .iter()
            .find(|name| spelled(typed, name) == Some(Spelled::WithSlip))
        {
            return Word::RightWithSlip(name);
        }
        if self.near.iter().any(is_like) {
            return Word::OtherName;
        }
        match self.wrong.iter().position(is_like) {
            Some(position) => Word::Instead(position),
            None => Word::Wrong,
        }
    }
}
