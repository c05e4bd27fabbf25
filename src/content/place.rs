//! A point to place on a chart.

use serde::{Deserialize, Serialize};

use super::{Calculation, RichText};

/// A point to place on a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Numbers, where a calculator is behind it.
    pub calculation: Option<Calculation>,
    /// Names of the four quadrants in reading order; none, or both axes are split.
    pub names: Vec<String>,
    /// From left to right.
    pub x: PlaceAxis,
    /// From below to above.
    pub y: PlaceAxis,
    /// Wrong places that people choose.
    pub mistakes: Vec<Misplaced>,
}

/// An axis of a chart to place a point on. Numbers are texts in display units: 25 means 25 %.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceAxis {
    /// What it measures.
    pub name: String,
    /// Where it begins.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// One step of the slider.
    pub step: String,
    /// `€`, `%`, a word, or nothing.
    pub unit: String,
    /// Where the point belongs.
    pub target: Target,
    /// How far off is still right.
    pub within: String,
    /// The line between both halves, if there is one.
    pub split: Option<String>,
}

/// Where on an axis a point belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Always here.
    Fixed(String),
    /// At the quantity of the calculator with this key.
    Ask(String),
}

/// A wrong place that people choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Misplaced {
    /// Name in progress and results.
    pub name: String,
    /// A number in display units, or arithmetic over the keys of the calculator.
    pub x: String,
    /// The same, for the other axis.
    pub y: String,
    /// What the thought was and what is true.
    pub says: RichText,
}

impl Target {
    /// The key of the quantity, where it is one of the calculator.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Fixed(_) => None,
            Self::Ask(key) => Some(key),
        }
    }
}
