//! What a figure is called and how it wants to be shown.

use super::Unit;

/// Weergave: how a figure is written (section 2 of the specification). The writing itself is [`crate::dutch::show`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    /// `€ 1.234,50`
    Euro,
    /// `12,50%`
    Percent,
    /// A plain number with this many decimals.
    Decimals(u8),
    /// Geheel, half away from zero.
    Whole,
    /// Geheel, naar boven: units that must be sold, people that are needed.
    WholeUp,
    /// Geheel met teken: `+25`.
    Signed,
    /// Words instead of a number.
    Text,
}

impl Display {
    /// How many decimals are shown; of a percentage those behind the comma of `12,50%`.
    pub const fn decimals(self) -> u8 {
        match self {
            Self::Euro | Self::Percent => 2,
            Self::Decimals(decimals) => decimals,
            Self::Whole | Self::WholeUp | Self::Signed | Self::Text => 0,
        }
    }
}

/// What a figure is called: an input, an output, or a step in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Key in links, files and on the command line.
    pub key: &'static str,
    /// Dutch name, in lower case as in the middle of a sentence.
    pub name: &'static str,
    /// Symbol in formulas: `F`, `p`, `W0`. Without one a formula shows how the figure was made.
    pub symbol: Option<&'static str>,
    /// What it counts while computing.
    pub unit: Unit,
    /// How it is shown.
    pub display: Display,
    /// Word behind the number: `stuks`. Empty where there is none.
    pub counted: &'static str,
    /// Of a list: keys of the tables whose rows it follows, one figure for each in order, which name its figures. Empty
    /// where it is no list, or one that goes its own way, such as a ranking.
    pub per: &'static [&'static str],
}

impl Label {
    const fn new(key: &'static str, name: &'static str, unit: Unit, display: Display) -> Self {
        Self {
            key,
            name,
            symbol: None,
            unit,
            display,
            counted: "",
            per: &[],
        }
    }

    /// An amount in euro.
    pub const fn euro(key: &'static str, name: &'static str) -> Self {
        Self::new(key, name, Unit::EURO, Display::Euro)
    }

    /// A share, shown as a percentage.
    pub const fn percent(key: &'static str, name: &'static str) -> Self {
        Self::new(key, name, Unit::NONE, Display::Percent)
    }

    /// A plain number with so many decimals.
    pub const fn decimals(key: &'static str, name: &'static str, decimals: u8) -> Self {
        Self::new(key, name, Unit::NONE, Display::Decimals(decimals))
    }

    /// A number of things, rounded half away from zero when shown.
    pub const fn whole(key: &'static str, name: &'static str) -> Self {
        Self::new(key, name, Unit::NONE, Display::Whole)
    }

    /// A number of things that are needed, rounded up when shown.
    pub const fn whole_up(key: &'static str, name: &'static str) -> Self {
        Self::new(key, name, Unit::NONE, Display::WholeUp)
    }

    /// A number of which the sign says something, whole and with a plus when shown: `+25`.
    pub const fn signed(key: &'static str, name: &'static str) -> Self {
        Self::new(key, name, Unit::NONE, Display::Signed)
    }

    /// Words.
    pub const fn text(key: &'static str, name: &'static str) -> Self {
        Self::new(key, name, Unit::NONE, Display::Text)
    }

    /// The same with a symbol for formulas.
    #[must_use]
    pub const fn symbol(self, symbol: &'static str) -> Self {
        Self {
            symbol: Some(symbol),
            ..self
        }
    }

    /// The same, counted in `unit` while computing.
    #[must_use]
    pub const fn unit(self, unit: Unit) -> Self {
        Self { unit, ..self }
    }

    /// The same, a list with a figure for each row of these tables.
    #[must_use]
    pub const fn per(self, tables: &'static [&'static str]) -> Self {
        Self { per: tables, ..self }
    }

    /// The same with a word behind the number: `stuks`.
    #[must_use]
    pub const fn counted(self, word: &'static str) -> Self {
        Self { counted: word, ..self }
    }
}
