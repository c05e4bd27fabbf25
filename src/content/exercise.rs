//! What an exercise asks; one variant per kind.

use serde::{Deserialize, Serialize};

use super::RichText;
use crate::ordered::SortedMap;

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
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
    /// Richting, formule, eerste stap; choice kinds have one at the most.
    pub hints: Vec<RichText>,
    /// What the worked solution says beside, or in place of, the computed lines.
    pub solution: RichText,
    /// What is asked.
    pub task: Task,
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
}

impl Kind {
    /// Its name in files and figures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Multiple => "multiple",
            Self::Number => "number",
            Self::Steps => "steps",
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Pick the one right statement.
    Choice {
        /// The statements; one is correct.
        options: Vec<AnswerOption>,
    },
    /// Pick every right statement.
    Multiple {
        /// The statements; two or more are correct.
        options: Vec<AnswerOption>,
    },
    /// Work out one number.
    Number(Number),
    /// Recognise the problem, choose the formula, work it out step by step.
    Steps(Steps),
}

/// A statement to pick, with the reason why it is right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// The statement.
    pub text: RichText,
    /// Whether it is right.
    #[serde(default)]
    pub correct: bool,
    /// Why.
    pub feedback: RichText,
}

/// Which numbers a calculation exercise draws, and which wrong routes it looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calculation {
    /// Id of the calculator.
    pub calculator: String,
    /// How each input is drawn; inputs that are left out stay empty.
    pub given: SortedMap<String, Draw>,
    /// What a draw must meet.
    #[serde(default)]
    pub require: SortedMap<String, Requirement>,
    /// Names of the calculator's mistakes that this exercise recognises.
    pub mistakes: Vec<String>,
    /// Mistakes that belong to this situation.
    #[serde(default)]
    pub own_mistakes: Vec<OwnMistake>,
}

/// How an input gets its value. Texts are as a person types them, in display units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draw {
    /// Always the same.
    Fixed(String),
    /// One of these.
    OneOf(Vec<String>),
    /// `from`, `from + step`, … up to `to`.
    Range {
        /// Smallest value.
        from: String,
        /// Largest value.
        to: String,
        /// Distance between values.
        step: String,
    },
    /// Rows of a table input.
    Rows(Vec<SortedMap<String, Draw>>),
}

/// What the value of an input or output must meet, in display units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Requirement {
    /// At least this.
    pub from: Option<String>,
    /// At most this.
    pub to: Option<String>,
    /// Has no more decimals than its display shows.
    pub exact: bool,
}

/// A wrong route of this situation, as arithmetic over the keys of inputs and outputs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnMistake {
    /// Name in progress and results.
    pub name: String,
    /// Which asked quantity it spoils; in a `number` exercise the only one.
    pub output: String,
    /// `vaste_kosten / (prijs - variabele_kosten)`; a percentage is a fraction here.
    pub value: String,
    /// What the thought was and what is true.
    pub says: RichText,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// Numbers and mistakes.
    pub calculation: Calculation,
    /// Key of the output, or, turned round, of the input that is asked.
    pub ask: String,
    /// Asked number of decimals, where it is not that of the display.
    #[serde(default)]
    pub decimals: Option<u8>,
}

/// Herkenning, Antwoordstructuur, Berekening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// Numbers and mistakes.
    pub calculation: Calculation,
    /// Herkenning: types of problem; one is correct.
    pub recognition: Vec<AnswerOption>,
    /// Antwoordstructuur: key of the output whose formula is the right one.
    pub structure: String,
    /// Why that formula is right.
    pub structure_says: RichText,
    /// Berekening: keys of the quantities to work out, in order.
    pub compute: Vec<String>,
}

impl Task {
    /// Which kind this is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Choice { .. } => Kind::Choice,
            Self::Multiple { .. } => Kind::Multiple,
            Self::Number(_) => Kind::Number,
            Self::Steps(_) => Kind::Steps,
        }
    }

    /// The calculation behind it, if any.
    pub const fn calculation(&self) -> Option<&Calculation> {
        match self {
            Self::Choice { .. } | Self::Multiple { .. } => None,
            Self::Number(number) => Some(&number.calculation),
            Self::Steps(steps) => Some(&steps.calculation),
        }
    }
}
