//! A point on a chart.

use super::Part;
use crate::content::{Place, PlaceAxis};
use crate::dutch::NotANumber;
use crate::exercises::judge::{Judgement, Reason, Slip};
use crate::exercises::place::{Point, misplaced, quadrant, target};
use crate::exercises::sum::{Reading, Unread};
use crate::exercises::{Filled, Variant, names};
use crate::quantity::Rational;

/// One part for each axis.
pub(super) fn place(place: &Place, variant: Option<&Variant>, filled: &Filled) -> Vec<Part> {
    let typed = names::AXES.map(|axis| filled.text(axis));
    let read = [place.x.read(typed[0]), place.y.read(typed[1])];
    // The build proves that there is a place where it belongs.
    let Some(right) = target(place, variant) else {
        return Vec::new();
    };
    let is_near = [near(&place.x, &read[0], &right.x), near(&place.y, &read[1], &right.y)];
    let reason = match &read {
        [Ok(x), Ok(y)] => {
            let point = Point {
                x: x.number.clone(),
                y: y.number.clone(),
            };
            why_elsewhere(place, variant, &right, &point)
        }
        _ => Reason::Elsewhere,
    };
    let judged = read.into_iter().zip(is_near).map(|(read, is_near)| {
        Part::one(match read {
            Err(Unread::Number(NotANumber::Empty)) => Judgement::Empty,
            Err(Unread::Number(problem)) => Judgement::Unreadable(problem),
            Err(Unread::Sum(problem)) => Judgement::NotASum(problem),
            Ok(_) if is_near => Judgement::Right { because: None },
            Ok(_) => Judgement::Wrong(reason.clone()),
        })
    });
    judged.collect()
}

fn near(axis: &PlaceAxis, read: &Result<Reading, Unread>, right: &Rational) -> bool {
    read.as_ref().is_ok_and(|read| axis.is_near(&read.number, right))
}

/// Why a point lies where it lies: a listed mistake, the axes changed places, another quadrant.
fn why_elsewhere(place: &Place, variant: Option<&Variant>, right: &Point, point: &Point) -> Reason {
    let is_at = |other: &Point| place.x.is_near(&point.x, &other.x) && place.y.is_near(&point.y, &other.y);
    let made = place
        .mistakes
        .iter()
        .find(|mistake| misplaced(place, mistake, variant).is_some_and(|there| is_at(&there)));
    if let Some(mistake) = made {
        return Reason::Named {
            name: mistake.name.clone(),
            says: mistake.says.clone(),
        };
    }
    // How far off is right belongs to the axis on which the number is meant.
    if place.x.is_near(&point.y, &right.x) && place.y.is_near(&point.x, &right.y) {
        return Reason::Slip(Slip::Axes);
    }
    match (quadrant(place, point), quadrant(place, right)) {
        (Some(is), Some(belongs)) if is != belongs => Reason::Quadrant(place.names[is].clone()),
        _ => Reason::Elsewhere,
    }
}
