//! Drawing parts of a whole: nested rectangles, a pyramid, rings.

mod nested;
mod pyramid;
mod rings;

use super::Look;
use super::layout::Area;
use super::picture::Picture;
use crate::chart::{Axis, Part, Parts, Shape};

/// Draws `whole` in `area`.
pub(super) fn draw(picture: &mut Picture, whole: &Parts, area: Area, look: &Look) {
    if whole.parts.is_empty() {
        return;
    }
    match whole.shape {
        Shape::Nested => nested::draw(picture, whole, area, look),
        Shape::Pyramid => pyramid::draw(picture, whole, area, look),
        Shape::Rings => rings::draw(picture, whole, area, look),
    }
}

/// The height that these parts need; `usual` where any height will do.
pub(super) fn height(whole: &Parts, width: f64, usual: f64, text_scale: f64) -> f64 {
    match whole.shape {
        Shape::Nested => usual.max(nested::height(whole, width, text_scale)),
        Shape::Pyramid => pyramid::height(whole, text_scale),
        Shape::Rings => rings::height(whole, width, text_scale),
    }
}

/// The share of a part as text.
fn shown(part: &Part) -> String {
    let share = Axis::percent("");
    part.share
        .as_ref()
        .map_or_else(|| "n.v.t.".to_owned(), |part| share.label(part))
}
