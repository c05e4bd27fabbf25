//! What somebody is in the middle of: an exercise, or a calculator with what was typed in it.

use serde::{Deserialize, Serialize};

use super::{Unusable, VERSION, read_versioned, to_json};
use crate::ordered::SortedMap;
use crate::time::Time;

/// The largest text of a draft or of a calculator's inputs, in bytes. A long open answer takes a tenth of it.
const MAX_BYTES: usize = 64 * 1024;

/// More was typed than is kept; the last text that fitted stays saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

/// An exercise somebody is in the middle of: enough to bring back the same numbers, answers and place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// When it was last changed.
    pub at: Time,
    /// Seed of its numbers.
    pub seed: u32,
    /// What was typed, by name of the field, exactly as typed.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub fields: SortedMap<String, String>,
    /// Which options were chosen, by name of the part, as positions in the exercise's own order.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub choices: SortedMap<String, Vec<u16>>,
    /// How many hints are open.
    #[serde(default)]
    pub hints: u8,
    /// How often it was checked.
    #[serde(default)]
    pub tries: u16,
    /// Whether the worked solution is open.
    #[serde(default)]
    pub solution_shown: bool,
    /// Whether the verdict on just these answers is on show; typing takes it away.
    #[serde(default)]
    pub checked: bool,
    /// Where the learner was.
    #[serde(default)]
    pub place: Place,
    /// The parts of a case, each with what was filled in there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Draft>,
}

/// Where in an exercise or run the learner was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// In an exercise of one part.
    #[default]
    Whole,
    /// In this step of an exercise, from 1.
    Step(u16),
    /// At this question of a run.
    Question {
        /// Its number, from 1.
        number: u16,
        /// Number of questions of the run.
        of: u16,
    },
}

/// What was typed in a calculator, exactly as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalculatorInputs {
    /// When it was last changed.
    pub at: Time,
    /// By key of the input.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub fields: SortedMap<String, String>,
    /// By key of the table: its rows, by key of the column.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub tables: SortedMap<String, Vec<SortedMap<String, String>>>,
}

#[derive(Serialize, Deserialize)]
struct Frame<T> {
    v: u32,
    d: T,
}

fn write<T: Serialize>(value: &T) -> Result<String, TooLarge> {
    let text = to_json(&Frame { v: VERSION, d: value });
    if text.len() > MAX_BYTES {
        Err(TooLarge)
    } else {
        Ok(text)
    }
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Unusable> {
    if text.len() > MAX_BYTES {
        return Err(Unusable::TooLarge);
    }
    Ok(read_versioned::<Frame<T>>(text)?.d)
}

/// Keys of drafts that hold a self-assessment begin so.
pub const PROFILE_FOLDER: &str = "profiel/";

impl Draft {
    /// Whether it is work of days and not of minutes: a case, such as a plan, or a self-assessment. It is kept until
    /// somebody clears it, and a backup holds it.
    pub fn takes_days(&self, key: &str) -> bool {
        !self.parts.is_empty() || key.starts_with(PROFILE_FOLDER)
    }

    /// The draft as text.
    pub fn write(&self) -> Result<String, TooLarge> {
        write(self)
    }

    /// Reads a draft.
    pub fn read(text: &str) -> Result<Self, Unusable> {
        let draft: Self = read(text)?;
        if draft.at > Time::LATEST {
            Err(Unusable::Damaged)
        } else {
            Ok(draft)
        }
    }
}

impl CalculatorInputs {
    /// The inputs as text.
    pub fn write(&self) -> Result<String, TooLarge> {
        write(self)
    }

    /// Reads inputs.
    pub fn read(text: &str) -> Result<Self, Unusable> {
        read(text)
    }
}
