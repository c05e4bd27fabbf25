//! An exercise, its level and its kind.

use serde::{Deserialize, Serialize};

use super::{Packed, RichText, Task};

/// One exercise: with what it asks open, as the core works with it, or packed, as it travels ([`PackedExercise`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise<T = Task> {
    /// `6.12/bakkerij`: section and file name. Stands in progress and links, so it never changes.
    pub id: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: Level,
    /// Which learning objective of its section, counted from 0.
    pub objective: u8,
    /// About how long it takes.
    pub minutes: u8,
    /// The situation and the question.
    pub prompt: RichText,
    /// Richting, formule, eerste stap; kinds of options have one at the most, others without numbers three.
    pub hints: Vec<RichText>,
    /// What the worked solution says beside, or in place of, the computed lines.
    pub solution: RichText,
    /// What is asked.
    pub task: T,
}

/// An exercise as the app has it: only a question of options is open at once.
pub type PackedExercise = Exercise<Packed>;

impl<T> Exercise<T> {
    /// The same exercise around another form of what it asks.
    pub fn around<U>(&self, task: U) -> Exercise<U> {
        Exercise {
            id: self.id.clone(),
            title: self.title.clone(),
            level: self.level,
            objective: self.objective,
            minutes: self.minutes,
            prompt: self.prompt.clone(),
            hints: self.hints.clone(),
            solution: self.solution.clone(),
            task,
        }
    }
}

/// What a learner must be able to do, after Anderson and Krathwohl.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Onthouden.
    Onthouden,
    /// Begrijpen.
    Begrijpen,
    /// Toepassen.
    Toepassen,
    /// Analyseren.
    Analyseren,
}

impl Level {
    /// All levels, from remembering to analysing.
    pub const ALL: [Self; 4] = [Self::Onthouden, Self::Begrijpen, Self::Toepassen, Self::Analyseren];

    /// Its Dutch word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Onthouden => "onthouden",
            Self::Begrijpen => "begrijpen",
            Self::Toepassen => "toepassen",
            Self::Analyseren => "analyseren",
        }
    }
}

/// The kinds of exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of several statements.
    Choice,
    /// Any number of several statements.
    Multiple,
    /// One number.
    Number,
    /// Herkenning, Antwoordstructuur, Berekening.
    Steps,
    /// Pairs to match.
    Matching,
    /// Steps to put in order.
    Ordering,
    /// Items to sort into classes.
    Sorting,
    /// Gaps to fill in a text.
    Cloze,
    /// The word for a definition or situation.
    Term,
    /// An answer in own words, assessed by the learner.
    Open,
    /// Cells to fill in.
    Table,
    /// A point on a chart.
    Place,
    /// One situation, several parts.
    Case,
}

impl Kind {
    /// Its name in files and figures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Multiple => "multiple",
            Self::Number => "number",
            Self::Steps => "steps",
            Self::Matching => "matching",
            Self::Ordering => "ordering",
            Self::Sorting => "sorting",
            Self::Cloze => "cloze",
            Self::Term => "term",
            Self::Open => "open",
            Self::Table => "table",
            Self::Place => "place",
            Self::Case => "case",
        }
    }
}
