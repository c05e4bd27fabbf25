//! The numbers of an exercise: how they are drawn and which wrong routes are known.

use serde::{Deserialize, Serialize};

use super::RichText;
use crate::ordered::SortedMap;

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
