//! Why a calculator gives no result. Facts; the sentences are in [`crate::text`].

use super::Range;
use crate::dutch::NotANumber;

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A field does not hold what it should.
    Input(InputProblem),
    /// The fields are fine each by itself, but there is no answer to them.
    Refused(&'static Refusal),
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputProblem {
    /// Key, inside a table with row and column: `klanten[0].omzet`.
    pub field: String,
    /// Dutch name of the field or column.
    pub name: &'static str,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a field, in order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// `leeg`
    Empty,
    /// `geen-getal`
    NotANumber(NotANumber),
    /// `buiten-bereik`: outside the range, or not whole.
    OutOfRange(Range),
    /// `buiten-bereik`: above a trillion; no sum needs that.
    TooLarge,
    /// `buiten-bereik`: below minus a trillion.
    TooSmall,
    /// `buiten-bereik`: too few or too many rows.
    RowCount(usize, usize),
    /// `buiten-bereik`: none of the options.
    UnknownChoice,
}

/// An answer that the specification refuses, with its sentence. Declared beside the formula it belongs to, so that a
/// calculator stays one file.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which kind of error.
    pub kind: RefusalKind,
    /// Key of the field that it is reported on.
    pub field: &'static str,
    /// The sentence: what is the matter and what to do.
    pub message: &'static str,
}

/// Kinds of refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// `inconsistent`: fields contradict each other.
    Inconsistent,
    /// `geen-oplossing`: what is asked does not exist.
    NoSolution,
}

impl Refusal {
    /// Fields contradict each other.
    pub const fn inconsistent(field: &'static str, message: &'static str) -> Self {
        Self {
            kind: RefusalKind::Inconsistent,
            field,
            message,
        }
    }

    /// What is asked does not exist.
    pub const fn no_solution(field: &'static str, message: &'static str) -> Self {
        Self {
            kind: RefusalKind::NoSolution,
            field,
            message,
        }
    }
}

impl Problem {
    /// Key of the field concerned.
    pub fn field(&self) -> &str {
        match self {
            Self::Input(problem) => &problem.field,
            Self::Refused(refusal) => refusal.field,
        }
    }

    /// Name of the kind in the specification.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Input(problem) => match problem.what.precedence() {
                0 => "leeg",
                1 => "geen-getal",
                _ => "buiten-bereik",
            },
            Self::Refused(refusal) => match refusal.kind {
                RefusalKind::Inconsistent => "inconsistent",
                RefusalKind::NoSolution => "geen-oplossing",
            },
        }
    }
}

impl What {
    /// Lower goes first: `leeg`, then `geen-getal`, then `buiten-bereik`.
    pub(super) const fn precedence(self) -> u8 {
        match self {
            Self::Empty => 0,
            Self::NotANumber(_) => 1,
            Self::OutOfRange(_) | Self::TooLarge | Self::TooSmall | Self::RowCount(..) | Self::UnknownChoice => 2,
        }
    }
}

/// A caller's mistake, not a learner's: the input does not have the shape of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrongUse {
    /// No field has this key.
    UnknownField(String),
    /// A table where a text belongs, or the other way round.
    WrongShape(String),
}
