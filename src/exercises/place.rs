//! Points on a chart: where one belongs, where one was put.

use num_traits::Signed;

use super::sum::{self, Reading, Unread};
use super::{Variant, arithmetic};
use crate::content::{Misplaced, Place, PlaceAxis, Target};
use crate::dutch::{self, Notation};
use crate::quantity::{Display, Rational, whole};

/// A point, in display units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// On the horizontal axis.
    pub x: Rational,
    /// On the vertical axis.
    pub y: Rational,
}

/// Where the point of `place` belongs.
pub fn target(place: &Place, variant: Option<&Variant>) -> Option<Point> {
    let on = |axis: &PlaceAxis| match &axis.target {
        Target::Fixed(text) => dutch::read(text, Notation::Plain).ok(),
        Target::Ask(key) => {
            let variant = variant?;
            let amount = variant.amount(key)?;
            Some(if variant.label(key)?.display == Display::Percent {
                amount * whole(100)
            } else {
                amount
            })
        }
    };
    Some(Point {
        x: on(&place.x)?,
        y: on(&place.y)?,
    })
}

/// Where a listed mistake puts it.
pub(super) fn misplaced(place: &Place, mistake: &Misplaced, variant: Option<&Variant>) -> Option<Point> {
    let on = |axis: &PlaceAxis, text: &str| {
        if let Ok(number) = dutch::read(text, Notation::Plain) {
            return Some(number);
        }
        let value = arithmetic::parse(text).ok()?.value(&|key| variant?.amount(key))?;
        Some(if axis.unit == "%" { value * whole(100) } else { value })
    };
    Some(Point {
        x: on(&place.x, &mistake.x)?,
        y: on(&place.y, &mistake.y)?,
    })
}

/// The quadrant in which a point lies, as the names of `place` count them; none where it has no names. A point on a
/// line belongs to the right, or to the upper side.
pub fn quadrant(place: &Place, point: &Point) -> Option<usize> {
    if place.names.is_empty() {
        return None;
    }
    let split = |axis: &PlaceAxis| dutch::read(axis.split.as_deref()?, Notation::Plain).ok();
    let is_right = point.x >= split(&place.x)?;
    let is_below = point.y < split(&place.y)?;
    Some(usize::from(is_right) + 2 * usize::from(is_below))
}

impl PlaceAxis {
    /// Reads what was typed, a number or a small sum, in display units; sign or word of the unit may stand with it.
    pub fn read(&self, typed: &str) -> Result<Reading, Unread> {
        match self.unit.as_str() {
            "€" => sum::read(typed, Notation::Money),
            "%" => sum::read(typed, Notation::Percent).map(|read| Reading {
                number: read.number * whole(100),
                ..read
            }),
            word => sum::read(sum::without_word(typed, word), Notation::Plain),
        }
    }

    /// Whether two numbers are the same place on this axis.
    pub(super) fn is_near(&self, one: &Rational, other: &Rational) -> bool {
        dutch::read(&self.within, Notation::Plain).is_ok_and(|within| (one - other).abs() <= within)
    }

    /// Whether a number lies between the ends.
    fn holds(&self, number: &Rational) -> bool {
        let end = |text: &str| dutch::read(text, Notation::Plain);
        end(&self.from).is_ok_and(|from| from <= *number) && end(&self.to).is_ok_and(|to| to >= *number)
    }
}

/// Whether the point lies on the chart, no listed mistake and no change of axes puts it in the right place, and what
/// is near enough to be right lies in the right quadrant.
pub(super) fn is_sound(place: &Place, variant: Option<&Variant>) -> bool {
    let Some(right) = target(place, variant) else {
        return false;
    };
    let is_right = |point: &Point| place.x.is_near(&point.x, &right.x) && place.y.is_near(&point.y, &right.y);
    let clear_of_split = |axis: &PlaceAxis, number: &Rational| {
        let split = axis
            .split
            .as_deref()
            .and_then(|split| dutch::read(split, Notation::Plain).ok());
        split.is_none_or(|split| !axis.is_near(number, &split))
    };
    let mut mistakes = place.mistakes.iter();
    place.x.holds(&right.x)
        && place.y.holds(&right.y)
        && clear_of_split(&place.x, &right.x)
        && clear_of_split(&place.y, &right.y)
        && mistakes.all(|mistake| misplaced(place, mistake, variant).is_some_and(|point| !is_right(&point)))
}
