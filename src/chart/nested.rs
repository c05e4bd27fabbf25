//! Rectangles inside each other.

use super::Draft;
use crate::quantity::Rational;

/// Rectangles inside each other, each a share of the one around it: alle verkooppunten ⊃ voerende ⊃ het merk.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Nested {
    /// From the outside inwards; the first is the whole.
    pub parts: Vec<Part>,
}

/// One rectangle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it stands for.
    pub name: String,
    /// Its area as a share of the whole; n.v.t. draws nothing.
    pub share: Option<Rational>,
    /// Figures that belong to it: name and text, as in `("distributiespreiding", "30,00%")`.
    pub figures: Vec<(String, String)>,
}

impl Draft<Nested> {
    /// The next rectangle inwards, its area as a share of the whole (not of the one around it).
    #[must_use]
    pub fn part(self, name: impl Into<String>, share: impl Into<Option<Rational>>) -> Self {
        self.with(|nested| {
            nested.parts.push(Part {
                name: name.into(),
                share: share.into(),
                figures: Vec::new(),
            });
        })
    }

    /// A figure of the rectangle added last, as it is shown.
    #[must_use]
    pub fn figure(self, name: impl Into<String>, shown: impl Into<String>) -> Self {
        self.with(|nested| {
            if let Some(part) = nested.parts.last_mut() {
                part.figures.push((name.into(), shown.into()));
            }
        })
    }
}
