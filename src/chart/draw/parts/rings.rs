//! Rings side by side, each filled as far as its share.

use super::shown;
use crate::chart::Parts;
use crate::chart::draw::Look;
use crate::chart::draw::label::Label;
use crate::chart::draw::layout::{Area, count, shortened};
use crate::chart::draw::picture::{Anchor, Lettering, Picture, Spot};
use crate::chart::draw::scale::near;
use crate::chart::draw::text_size;

/// Narrower than this, in CSS pixels, rings go on in the next row.
const NARROWEST: f64 = 140.0;
/// The largest ring, in CSS pixels across.
const LARGEST: f64 = 220.0;

pub(super) fn height(whole: &Parts, width: f64, text_scale: f64) -> f64 {
    let (columns, rows) = grid(whole, width);
    let diameter = (width / count(columns) - 24.0).min(LARGEST);
    // A figure may take two lines.
    let lines = whole.parts.iter().map(|part| 1 + part.figures.len() * 2).max();
    let texts = count(lines.unwrap_or(0)) * (text_size(width, text_scale) * 1.25).ceil();
    count(rows) * (diameter + texts + 20.0)
}

/// How many rings stand beside each other, in how many rows.
fn grid(whole: &Parts, width: f64) -> (usize, usize) {
    let all = whole.parts.len().max(1);
    let fit = (1..=all).rev().find(|columns| width / count(*columns) >= NARROWEST);
    let columns = fit.unwrap_or(1);
    (columns, all.div_ceil(columns))
}

pub(super) fn draw(picture: &mut Picture, whole: &Parts, area: Area, look: &Look) {
    let (columns, rows) = grid(whole, area.width());
    let (wide, high) = (area.width() / count(columns), area.height() / count(rows));
    let labels = whole.parts.iter().map(|part| {
        let label = Label::name(&part.name, look, wide - 12.0);
        part.figures.iter().fold(label, |label, (name, shown)| {
            label.value(&format!("{name} {shown}"), look, wide - 12.0)
        })
    });
    let labels: Vec<Label> = labels.collect();
    let texts = labels.iter().map(|label| label.height(look)).fold(0.0, f64::max);
    let radius = (wide - 24.0).min(high - texts - 16.0).clamp(2.0, LARGEST) / 2.0;
    for (position, (part, label)) in whole.parts.iter().zip(&labels).enumerate() {
        let centre = (
            area.left + wide * (count(position % columns) + 0.5),
            area.top + high * count(position / columns) + radius + 4.0,
        );
        let share = part.share.as_ref().map_or(0.0, near).clamp(0.0, 1.0);
        arc(picture, centre, radius, (share, 1.0), look.palette.rule);
        arc(picture, centre, radius, (0.0, share), look.palette.series(0));
        let lettering = Lettering {
            size: look.text_size() * 1.3,
            ..Lettering::strong(look, Anchor::Middle)
        };
        let text = shortened(&shown(part), lettering.size, true, radius * 1.2);
        picture.text(centre, &text, &lettering);
        let below = (centre.0, centre.1 + radius + 8.0 + label.height(look) / 2.0);
        label.write(picture, below, Anchor::Middle, look);
    }
}

/// A piece of a ring between two shares of the circle, clockwise from the top.
fn arc(
    picture: &mut Picture,
    (x, y): Spot,
    radius: f64,
    (from, to): (f64, f64),
    colour: crate::chart::draw::palette::Colour,
) {
    if to - from <= 0.0 {
        return;
    }
    let at = |radius: f64, step: u32| {
        let part = from + (to - from) * f64::from(step) / 90.0;
        let (sine, cosine) = (part * std::f64::consts::TAU).sin_cos();
        (x + radius * sine, y - radius * cosine)
    };
    let outside = (0..=90).map(|step| at(radius, step));
    let inside = (0..=90).rev().map(|step| at(radius * 0.64, step));
    picture.polygon(outside.chain(inside).collect(), colour);
}
