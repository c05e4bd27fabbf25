//! What is measured along a side of a chart, and how its numbers are written.

use num_traits::{One, Signed, Zero};

use crate::dutch;
use crate::quantity::{Display, Label, Rational, whole};

/// What is measured along a side of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// What it is, with its unit: `afzet in stuks`.
    pub name: String,
    /// How its numbers are shown.
    pub display: Display,
    /// Word behind a single number: `stuks`. Empty where there is none.
    pub counted: String,
    /// Where the axis begins; `None` leaves that to the numbers.
    pub from: Option<Rational>,
    /// Where the axis ends; `None` leaves that to the numbers.
    pub to: Option<Rational>,
    /// Whether equal steps multiply; with numbers that allow no logarithm it is drawn as any other.
    pub logarithmic: bool,
    /// Whether its numbers run down from left to right, or from the foot to the top.
    pub descending: bool,
}

impl Default for Axis {
    fn default() -> Self {
        Self::new("", Display::Decimals(2))
    }
}

impl Axis {
    /// An axis for numbers shown as `display`.
    pub fn new(name: impl Into<String>, display: Display) -> Self {
        Self {
            name: name.into(),
            display,
            counted: String::new(),
            from: None,
            to: None,
            logarithmic: false,
            descending: false,
        }
    }

    /// An axis for the figure of `label`: its name, display and counted word.
    pub fn of(label: &Label) -> Self {
        let axis = Self::new(label.name, label.display);
        if label.counted.is_empty() {
            axis
        } else {
            Self {
                name: format!("{} in {}", label.name, label.counted),
                ..axis.counted(label.counted)
            }
        }
    }

    /// An axis for amounts in euro.
    pub fn euro(name: impl Into<String>) -> Self {
        Self::new(name, Display::Euro)
    }

    /// An axis for shares, shown as percentages.
    pub fn percent(name: impl Into<String>) -> Self {
        Self::new(name, Display::Percent)
    }

    /// An axis for numbers of things, with the word for them.
    pub fn count(name: impl Into<String>, counted: impl Into<String>) -> Self {
        Self::new(name, Display::Whole).counted(counted)
    }

    /// The same with a word behind single numbers.
    #[must_use]
    pub fn counted(self, word: impl Into<String>) -> Self {
        Self {
            counted: word.into(),
            ..self
        }
    }

    /// The same, beginning at `start`; n.v.t. leaves it to the numbers.
    #[must_use]
    pub fn from(self, start: impl Into<Option<Rational>>) -> Self {
        Self {
            from: start.into(),
            ..self
        }
    }

    /// The same, ending at `end`; n.v.t. leaves it to the numbers.
    #[must_use]
    pub fn to(self, end: impl Into<Option<Rational>>) -> Self {
        Self { to: end.into(), ..self }
    }

    /// The same in steps that multiply: 0,1 · 1 · 10.
    #[must_use]
    pub fn logarithmic(self) -> Self {
        Self {
            logarithmic: true,
            ..self
        }
    }

    /// The same, running down: 10 · 1 · 0,1.
    #[must_use]
    pub fn descending(self) -> Self {
        Self {
            descending: true,
            ..self
        }
    }

    /// `number` as a label in the picture: decimals only where they say something, and the counted word.
    pub fn label(&self, number: &Rational) -> String {
        let shown = dutch::rounded(number, self.display);
        let text = match self.display {
            Display::Euro if shown.is_integer() => {
                format!("€\u{a0}{}", dutch::show(&shown, Display::Whole))
            }
            Display::Percent if (&shown * whole(100)).is_integer() => {
                format!("{}%", dutch::show(&(shown * whole(100)), Display::Whole))
            }
            display => dutch::show(number, display),
        };
        if self.counted.is_empty() {
            text
        } else {
            format!("{text}\u{a0}{}", self.counted)
        }
    }

    /// `number` as a change: the label with its sign.
    pub(super) fn change(&self, number: &Rational) -> String {
        let label = self.label(number);
        if !number.is_positive() || self.display == Display::Signed {
            return label;
        }
        match label.strip_prefix("€\u{a0}") {
            Some(amount) => format!("€\u{a0}+{amount}"),
            None => format!("+{label}"),
        }
    }

    /// `number` as in the table: always the full display.
    pub(super) fn cell(&self, number: &Rational) -> String {
        dutch::show(number, self.display)
    }
}

/// The first round number at or above `number`, fit to end an axis at: 8.800 gives 10.000, 23 gives 25. Zero gives 1.
pub fn round_end(number: &Rational) -> Rational {
    if !number.is_positive() {
        return if number.is_zero() {
            Rational::one()
        } else {
            Rational::zero()
        };
    }
    let ten = whole(10);
    let mut unit = Rational::one();
    while &unit * &ten <= *number {
        unit *= &ten;
    }
    while unit > *number {
        unit /= &ten;
    }
    // unit ≤ number < 10 unit. These ends divide into steps of 1, 2 or 5.
    [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100]
        .into_iter()
        .map(|tenths| &unit * Rational::new(tenths.into(), 10.into()))
        .find(|end| end >= number)
        .unwrap_or_else(|| unit * ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_round() {
        for (number, end) in [
            ("8800", "10000"),
            ("8000", "8000"),
            ("23", "25"),
            ("1/3", "2/5"),
            ("0", "1"),
            ("-3", "0"),
            ("10001", "12000"),
            ("99", "100"),
        ] {
            assert_eq!(
                round_end(&number.parse().unwrap()),
                end.parse::<Rational>().unwrap(),
                "{number}"
            );
        }
    }

    #[test]
    fn labels_drop_decimals_that_say_nothing() {
        for (number, axis, expected) in [
            ("150000", Axis::euro(""), "€\u{a0}150.000"),
            ("500000/3", Axis::euro(""), "€\u{a0}166.666,67"),
            ("25", Axis::euro(""), "€\u{a0}25"),
            ("1/4", Axis::percent(""), "25%"),
            ("1/3", Axis::percent(""), "33,33%"),
            ("6000", Axis::count("afzet", "stuks"), "6.000\u{a0}stuks"),
        ] {
            assert_eq!(axis.label(&number.parse().unwrap()), expected);
        }
    }
}
