//! Exercises as they travel.
//!
//! Whoever begins with a question of options should not wait for code that reads thirteen kinds. So the packs hold
//! those questions open, and every other task as bytes that only the part for them opens.

use serde::{Deserialize, Serialize};

use super::{AnswerOption, Exercise, Kind, Task};

/// What an exercise asks, as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Packed {
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
    /// Any other kind.
    Sealed {
        /// Which kind.
        kind: Kind,
        /// Whether another seed gives other numbers.
        has_numbers: bool,
        /// The [`Task`].
        bytes: Vec<u8>,
    },
}

impl Packed {
    /// Which kind this is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Choice { .. } => Kind::Choice,
            Self::Multiple { .. } => Kind::Multiple,
            Self::Sealed { kind, .. } => *kind,
        }
    }

    /// Whether another seed gives other numbers.
    pub const fn has_numbers(&self) -> bool {
        match self {
            Self::Choice { .. } | Self::Multiple { .. } => false,
            Self::Sealed { has_numbers, .. } => *has_numbers,
        }
    }
}

impl Exercise<Packed> {
    /// The exercise with what it asks open; none when the bytes are those of another version.
    pub fn opened(&self) -> Option<Exercise> {
        Some(self.around(match &self.task {
            Packed::Choice { options } => Task::Choice {
                options: options.clone(),
            },
            Packed::Multiple { options } => Task::Multiple {
                options: options.clone(),
            },
            Packed::Sealed { bytes, .. } => postcard::from_bytes(bytes).ok()?,
        }))
    }
}

impl Exercise {
    /// The exercise as it travels.
    pub fn packed(&self) -> postcard::Result<Exercise<Packed>> {
        Ok(self.around(match &self.task {
            Task::Choice { options } => Packed::Choice {
                options: options.clone(),
            },
            Task::Multiple { options } => Packed::Multiple {
                options: options.clone(),
            },
            sealed => Packed::Sealed {
                kind: sealed.kind(),
                has_numbers: sealed.has_numbers(),
                bytes: postcard::to_allocvec(sealed)?,
            },
        }))
    }
}
