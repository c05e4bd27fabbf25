//! Parts of a whole: rectangles inside each other, layers of a pyramid, rings.

use super::{Chart, Draft};
use crate::quantity::Rational;

/// Parts with their shares of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// How they are drawn.
    pub shape: Shape,
    /// From the outside inwards, from the top down, or from left to right.
    pub parts: Vec<Part>,
}

/// How parts of a whole are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Rectangles inside each other, each a share of the one around it: alle verkooppunten ⊃ voerende ⊃ het merk.
    Nested,
    /// Layers of a pyramid, few on top of many, with the share beside each.
    Pyramid,
    /// A ring for each part, filled as far as its share.
    Rings,
}

/// One rectangle, layer or ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it stands for.
    pub name: String,
    /// Its share of the whole; n.v.t. draws nothing.
    pub share: Option<Rational>,
    /// Figures that belong to it: name and text, as in `("distributiespreiding", "30,00%")`.
    pub figures: Vec<(String, String)>,
}

impl Chart {
    /// Starts a chart of nested rectangles; the first part is the whole.
    pub fn nested(name: impl Into<String>) -> Draft<Parts> {
        Draft::of(name, Parts::of(Shape::Nested))
    }

    /// Starts a pyramid; the first part is its top.
    pub fn pyramid(name: impl Into<String>) -> Draft<Parts> {
        Draft::of(name, Parts::of(Shape::Pyramid))
    }

    /// Starts a row of rings.
    pub fn rings(name: impl Into<String>) -> Draft<Parts> {
        Draft::of(name, Parts::of(Shape::Rings))
    }
}

impl Parts {
    fn of(shape: Shape) -> Self {
        Self {
            shape,
            parts: Vec::new(),
        }
    }
}

impl Draft<Parts> {
    /// The next part, with its share of the whole (of nested rectangles: not of the one around it).
    #[must_use]
    pub fn part(self, name: impl Into<String>, share: impl Into<Option<Rational>>) -> Self {
        self.with(|whole| {
            whole.parts.push(Part {
                name: name.into(),
                share: share.into(),
                figures: Vec::new(),
            });
        })
    }

    /// A figure of the part added last, as it is shown.
    #[must_use]
    pub fn figure(self, name: impl Into<String>, shown: impl Into<String>) -> Self {
        self.with(|whole| {
            if let Some(part) = whole.parts.last_mut() {
                part.figures.push((name.into(), shown.into()));
            }
        })
    }
}
