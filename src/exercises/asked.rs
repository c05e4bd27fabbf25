//! A number that a learner is asked for.

use std::borrow::Cow;

use super::Variant;
use super::sum::{self, Reading, Unread};
use crate::dutch::{self, Notation};
use crate::quantity::{Display, Label, Rational, whole};

/// A quantity to work out, with the precision that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What it is.
    pub label: &'static Label,
    /// Which row of a list or of a table it is, counted from 0; none where it stands alone.
    pub row: Option<usize>,
    /// Key of the table input of which it is a cell.
    table: Option<&'static str>,
    /// What it is called, with the name of its row.
    pub name: Cow<'static, str>,
    /// How it is to be written: the display of its label, or another number of decimals.
    pub display: Display,
    /// The exact answer; a percentage as a fraction.
    pub exact: Rational,
    /// The answer as it must be written.
    pub rounded: Rational,
    /// Word behind the number; empty where there is none.
    pub counted: Cow<'static, str>,
    decimals: u8,
}

/// What a quantity of one row is called: "gewogen score per account (Havenkantines)".
pub(super) fn named_row(label: &Label, row: &str) -> String {
    format!("{} ({row})", label.name)
}

/// What a number is called that belongs to no calculator.
static NAMELESS: [Label; 3] = [Label::euro("", ""), Label::percent("", ""), Label::decimals("", "", 0)];

impl Asked {
    /// Asks for `label`, in `decimals` where that is not what its display says.
    pub fn new(label: &'static Label, decimals: Option<u8>, exact: Rational) -> Self {
        let decimals = decimals.unwrap_or(match label.display {
            // Inputs echo up to four decimals; nobody is asked for more than two.
            Display::Decimals(decimals) => decimals.min(2),
            other => other.decimals(),
        });
        let display = match label.display {
            Display::Decimals(_) => Display::Decimals(decimals),
            other => other,
        };
        let mut asked = Self {
            label,
            row: None,
            table: None,
            name: Cow::Borrowed(label.name),
            display,
            rounded: exact.clone(),
            exact,
            counted: Cow::Borrowed(label.counted),
            decimals,
        };
        asked.rounded = asked.round(&asked.exact);
        asked
    }

    /// Asks for a fixed number in as many decimals as the file writes; none where it is no number. The unit is `€`,
    /// `%`, a word, or nothing.
    pub fn fixed(number: &str, unit: &str) -> Option<Self> {
        let amount = dutch::read(number, Notation::Plain).ok()?;
        let decimals = number.split_once(',').map_or(0, |(_, behind)| behind.trim().len());
        let (label, exact) = match unit {
            "€" => (&NAMELESS[0], amount),
            "%" => (&NAMELESS[1], amount / whole(100)),
            _ => (&NAMELESS[2], amount),
        };
        let counted = match unit {
            "€" | "%" => Cow::Borrowed(""),
            word => Cow::Owned(word.to_owned()),
        };
        Some(Self {
            counted,
            ..Self::new(label, u8::try_from(decimals).ok(), exact)
        })
    }

    /// The same, of one row of a list, with the name of that row.
    #[must_use]
    pub fn in_row(self, row: usize, name: &str) -> Self {
        Self {
            name: Cow::Owned(named_row(self.label, name)),
            row: Some(row),
            ..self
        }
    }

    /// The same, of one row of a table input, with the name of that row.
    #[must_use]
    pub fn in_cell(self, table: &'static str, row: usize, name: &str) -> Self {
        Self {
            table: Some(table),
            ..self.in_row(row, name)
        }
    }

    /// Its key, with the row where it is one of a list (`totalen[1]`) or a cell (`klanten[0].omzet`).
    pub fn key(&self) -> String {
        let key = self.label.key;
        match (self.table, self.row) {
            (Some(table), Some(row)) => format!("{table}[{row}].{key}"),
            (None, Some(row)) => format!("{key}[{row}]"),
            (_, None) => key.to_owned(),
        }
    }

    /// Whether it is this cell of a table input.
    pub fn is_cell(&self, table: &str, row: usize, column: &str) -> bool {
        self.table == Some(table) && self.row == Some(row) && self.label.key == column
    }

    /// Whether it is the output with this key, or a row of it.
    pub fn is_output(&self, key: &str) -> bool {
        self.table.is_none() && self.label.key == key
    }

    /// Whether it is an input of the calculation: the question is turned round.
    pub fn is_input(&self, variant: &Variant) -> bool {
        self.table.is_some() || variant.solution.step(self.label.key).is_none()
    }

    /// Number of decimals that is asked.
    pub const fn decimals(&self) -> u8 {
        self.decimals
    }

    /// `value` as it would be written here.
    pub fn round(&self, value: &Rational) -> Rational {
        self.round_to(value, self.decimals)
    }

    /// `value` with so many decimals; a percentage counts those of 12,5 %.
    pub fn round_to(&self, value: &Rational, decimals: u8) -> Rational {
        match self.display {
            Display::Percent => dutch::rounded(&(value * whole(100)), Display::Decimals(decimals)) / whole(100),
            Display::WholeUp => value.ceil(),
            _ => dutch::rounded(value, Display::Decimals(decimals)),
        }
    }

    /// Whether only whole numbers can be right.
    pub const fn is_whole(&self) -> bool {
        matches!(self.display, Display::Whole | Display::WholeUp | Display::Signed)
    }

    /// How the answer is typed.
    pub const fn notation(&self) -> Notation {
        match self.display {
            Display::Euro => Notation::Money,
            Display::Percent => Notation::Percent,
            _ => Notation::Plain,
        }
    }

    /// Reads what was typed, a number or a small sum; the word of what is counted may stand behind it.
    pub fn read(&self, typed: &str) -> Result<Reading, Unread> {
        sum::read(sum::without_word(typed, &self.counted), self.notation())
    }

    /// `value` written as asked: `€ 1.234,50`, `33,3%`.
    pub fn show(&self, value: &Rational) -> String {
        match self.display {
            Display::Percent => {
                format!(
                    "{}%",
                    dutch::show(&(value * whole(100)), Display::Decimals(self.decimals))
                )
            }
            Display::Euro if self.decimals != 2 => {
                format!("€\u{a0}{}", dutch::show(value, Display::Decimals(self.decimals)))
            }
            other => dutch::show(value, other),
        }
    }

    /// How many decimals `value` has, up to six, in display units.
    pub fn decimals_of(&self, value: &Rational) -> u8 {
        (0..6)
            .find(|&decimals| self.round_plain(value, decimals) == *value)
            .unwrap_or(6)
    }

    fn round_plain(&self, value: &Rational, decimals: u8) -> Rational {
        if self.is_whole() {
            dutch::rounded(value, Display::Decimals(decimals))
        } else {
            self.round_to(value, decimals)
        }
    }
}
