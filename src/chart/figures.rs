//! Figures as they are: the lines of an invoice, or tiles.

use super::{Chart, Draft};

/// Figures with their names, below each other as on an invoice, or as tiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Below each other or as tiles.
    pub manner: Manner,
    /// The figures in order.
    pub figures: Vec<Figure>,
}

/// How figures stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Below each other, amounts to the right: a factuur.
    Ledger,
    /// Beside each other, each in its own box.
    Tiles,
}

/// A name and its figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// The figure as it is shown.
    pub shown: String,
    /// What sets it apart.
    pub weight: Weight,
}

/// What sets a figure apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Nothing.
    Plain,
    /// It adds up what stands before it.
    Total,
    /// It was looked for.
    Sought,
}

impl Chart {
    /// Starts a list of figures as on an invoice.
    pub fn ledger(name: impl Into<String>) -> Draft<Figures> {
        Draft::of(name, Figures::of(Manner::Ledger))
    }

    /// Starts a set of tiles, one per figure.
    pub fn tiles(name: impl Into<String>) -> Draft<Figures> {
        Draft::of(name, Figures::of(Manner::Tiles))
    }
}

impl Figures {
    fn of(manner: Manner) -> Self {
        Self {
            manner,
            figures: Vec::new(),
        }
    }
}

impl Draft<Figures> {
    /// The next figure, as it is shown.
    #[must_use]
    pub fn figure(self, name: impl Into<String>, shown: impl Into<String>) -> Self {
        self.weighing(name.into(), shown.into(), Weight::Plain)
    }

    /// What the figures before it come to.
    #[must_use]
    pub fn total(self, name: impl Into<String>, shown: impl Into<String>) -> Self {
        self.weighing(name.into(), shown.into(), Weight::Total)
    }

    /// The figure that was looked for.
    #[must_use]
    pub fn sought(self, name: impl Into<String>, shown: impl Into<String>) -> Self {
        self.weighing(name.into(), shown.into(), Weight::Sought)
    }

    fn weighing(self, name: String, shown: String, weight: Weight) -> Self {
        self.with(|all| all.figures.push(Figure { name, shown, weight }))
    }
}
