//! The questions of a calculator: what may be typed where.

use crate::dutch::Notation;
use crate::quantity::{Display, Label, Ratio, Unit};

/// One question on the form, and the key to its answer.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Key, Dutch name, symbol, unit and display.
    pub label: Label,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Which numbers are valid, in display units (25 is 25 %).
    pub range: Range,
    /// Whether it may stay empty.
    pub presence: Presence,
    /// Whether a slider makes sense: the input has a natural range.
    pub slider: bool,
    /// What to say about a valid number that is hardly what was meant.
    pub hint: Option<Hint>,
}

/// A sentence for a valid number that is hardly what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// It is said of numbers above this one, in display units.
    pub above: i64,
    /// What is said.
    pub says: &'static str,
}

/// What kind of answer a field takes.
#[derive(Debug, Clone, Copy)]
pub enum FieldKind {
    /// One number.
    Number(Notation),
    /// A list of numbers.
    Numbers(Notation),
    /// Free text, a name; may be empty.
    Name,
    /// One of these; left empty it is the first.
    Choice(&'static [Choice]),
    /// Rows with these columns, at least and at most so many.
    Table {
        /// The columns in order.
        columns: &'static [Field],
        /// Least and largest number of rows.
        rows: (usize, usize),
    },
}

/// One option of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Key in links and files.
    pub key: &'static str,
    /// Dutch text.
    pub name: &'static str,
}

/// Which numbers are valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Range {
    /// Lower bound.
    pub lowest: Option<Bound>,
    /// Upper bound.
    pub highest: Option<Bound>,
    /// Geheel: no fractions.
    pub whole: bool,
}

/// An end of a range, in display units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The number itself is valid.
    Inclusive(Ratio),
    /// The number itself is not valid.
    Exclusive(Ratio),
}

/// Whether a field may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Must be filled in.
    Required,
    /// *mag leeg*: n.v.t. when empty.
    Optional,
    /// *leeg = x*: this text is read when empty.
    Default(&'static str),
}

impl Field {
    const fn new(label: Label, kind: FieldKind) -> Self {
        let range = Range {
            lowest: None,
            highest: None,
            whole: false,
        };
        Self {
            label,
            kind,
            range,
            presence: Presence::Required,
            slider: false,
            hint: None,
        }
    }

    /// An amount in euro.
    pub const fn amount(key: &'static str, name: &'static str, symbol: &'static str) -> Self {
        Self::new(
            Label::euro(key, name).symbol(symbol),
            FieldKind::Number(Notation::Money),
        )
    }

    /// A percentage.
    pub const fn percent(key: &'static str, name: &'static str, symbol: &'static str) -> Self {
        Self::new(
            Label::percent(key, name).symbol(symbol),
            FieldKind::Number(Notation::Percent),
        )
    }

    /// A plain number, such as a count or a score; echoed with the decimals it needs.
    pub const fn number(key: &'static str, name: &'static str, symbol: &'static str) -> Self {
        Self::new(
            Label::decimals(key, name, 4).symbol(symbol),
            FieldKind::Number(Notation::Plain),
        )
    }

    /// A list of plain numbers.
    pub const fn numbers(key: &'static str, name: &'static str) -> Self {
        Self::new(Label::decimals(key, name, 4), FieldKind::Numbers(Notation::Plain))
    }

    /// A name or other free text.
    pub const fn name(key: &'static str, name: &'static str) -> Self {
        Self {
            presence: Presence::Optional,
            ..Self::new(Label::text(key, name), FieldKind::Name)
        }
    }

    /// One of a few; left empty it is the first.
    pub const fn choice(key: &'static str, name: &'static str, choices: &'static [Choice]) -> Self {
        Self {
            presence: Presence::Optional,
            ..Self::new(Label::text(key, name), FieldKind::Choice(choices))
        }
    }

    /// A table with `least` to `most` rows.
    pub const fn table(
        key: &'static str,
        name: &'static str,
        columns: &'static [Self],
        least: usize,
        most: usize,
    ) -> Self {
        Self::new(
            Label::text(key, name),
            FieldKind::Table {
                columns,
                rows: (least, most),
            },
        )
    }

    /// Only above 0.
    #[must_use]
    pub const fn above_zero(self) -> Self {
        self.above(0)
    }

    /// 0 or more.
    #[must_use]
    pub const fn at_least_zero(self) -> Self {
        self.at_least(0)
    }

    /// This number or more.
    #[must_use]
    pub const fn at_least(self, number: i64) -> Self {
        Self {
            range: Range {
                lowest: Some(Bound::Inclusive(Ratio::new_raw(number, 1))),
                ..self.range
            },
            ..self
        }
    }

    /// This fraction or more: 1 and 2 is 0,5.
    #[must_use]
    pub const fn at_least_fraction(self, numerator: i64, denominator: i64) -> Self {
        Self {
            range: Range {
                lowest: Some(Bound::Inclusive(Ratio::new_raw(numerator, denominator))),
                ..self.range
            },
            ..self
        }
    }

    /// More than this number.
    #[must_use]
    pub const fn above(self, number: i64) -> Self {
        Self {
            range: Range {
                lowest: Some(Bound::Exclusive(Ratio::new_raw(number, 1))),
                ..self.range
            },
            ..self
        }
    }

    /// This number or less.
    #[must_use]
    pub const fn at_most(self, number: i64) -> Self {
        Self {
            range: Range {
                highest: Some(Bound::Inclusive(Ratio::new_raw(number, 1))),
                ..self.range
            },
            ..self
        }
    }

    /// Less than this number.
    #[must_use]
    pub const fn below(self, number: i64) -> Self {
        Self {
            range: Range {
                highest: Some(Bound::Exclusive(Ratio::new_raw(number, 1))),
                ..self.range
            },
            ..self
        }
    }

    /// Only whole numbers.
    #[must_use]
    pub const fn whole(self) -> Self {
        Self {
            range: Range {
                whole: true,
                ..self.range
            },
            label: Label {
                display: Display::Whole,
                ..self.label
            },
            ..self
        }
    }

    /// *mag leeg*
    #[must_use]
    pub const fn optional(self) -> Self {
        Self {
            presence: Presence::Optional,
            ..self
        }
    }

    /// *leeg = text*
    #[must_use]
    pub const fn or(self, text: &'static str) -> Self {
        Self {
            presence: Presence::Default(text),
            ..self
        }
    }

    /// Counted in `unit` while computing.
    #[must_use]
    pub const fn unit(self, unit: Unit) -> Self {
        Self {
            label: self.label.unit(unit),
            ..self
        }
    }

    /// With a symbol for formulas, for a kind of field that has none of its own.
    #[must_use]
    pub const fn symbol(self, symbol: &'static str) -> Self {
        Self {
            label: self.label.symbol(symbol),
            ..self
        }
    }

    /// A list with a number for each row of these tables, or a table with a row for each: they have its names.
    #[must_use]
    pub const fn per(self, tables: &'static [&'static str]) -> Self {
        Self {
            label: self.label.per(tables),
            ..self
        }
    }

    /// With a word behind the number: `stuks`.
    #[must_use]
    pub const fn counted(self, word: &'static str) -> Self {
        Self {
            label: self.label.counted(word),
            ..self
        }
    }

    /// With a slider beneath.
    #[must_use]
    pub const fn with_slider(self) -> Self {
        Self { slider: true, ..self }
    }

    /// With a sentence for numbers that are valid but hardly meant.
    #[must_use]
    pub const fn hint(self, hint: Hint) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    /// How its numbers are typed; `None` when it takes no numbers.
    pub const fn notation(&self) -> Option<Notation> {
        match self.kind {
            FieldKind::Number(notation) | FieldKind::Numbers(notation) => Some(notation),
            FieldKind::Name | FieldKind::Choice(_) | FieldKind::Table { .. } => None,
        }
    }
}
