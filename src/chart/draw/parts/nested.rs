//! Nested rectangles, each as large as its share.

use super::shown;
use crate::chart::Parts;
use crate::chart::draw::label::{Label, column};
use crate::chart::draw::layout::{Area, count};
use crate::chart::draw::picture::{Ink, Picture};
use crate::chart::draw::scale::near;
use crate::chart::draw::{Look, text_size};

/// The height that the names need below each other.
pub(super) fn height(nested: &Parts, width: f64, text_scale: f64) -> f64 {
    let lines: usize = nested.parts.iter().map(|part| 1 + part.figures.len().max(1)).sum();
    count(lines) * text_size(width, text_scale) * 1.8
}

/// Draws `nested` in `area`: rectangles to the left, their names beside them at the height of their upper edges.
pub(super) fn draw(picture: &mut Picture, nested: &Parts, area: Area, look: &Look) {
    let labels: Vec<Label> = nested
        .parts
        .iter()
        .map(|part| {
            let width = area.width() * if look.is_small() { 0.46 } else { 0.42 };
            let label = Label::name(&part.name, look, width);
            if part.figures.is_empty() {
                return label.value(&shown(part), look, width);
            }
            part.figures.iter().fold(label, |label, (name, figure)| {
                label.value(&format!("{name} {figure}"), look, width)
            })
        })
        .collect();
    let column_width = labels.iter().map(Label::width).fold(0.0, f64::max);
    let plot = Area {
        left: area.left + 1.0,
        right: area.right - column_width - 28.0,
        top: area.top + 2.0,
        bottom: area.bottom - 2.0,
    }
    .at_least_a_pixel();
    let last = nested.parts.len().saturating_sub(1);
    let mut names = Vec::new();
    for (position, (part, label)) in nested.parts.iter().zip(labels).enumerate() {
        let side = part.share.as_ref().map_or(0.0, near).clamp(0.0, 1.0).sqrt();
        let rectangle = Area {
            right: plot.left + plot.width() * side,
            top: plot.bottom - plot.height() * side,
            ..plot
        };
        let colour = look.palette.series(0);
        let opacity = match position {
            0 => 0.0,
            inner if inner == last => 1.0,
            _ => 0.16,
        };
        if opacity > 0.0 {
            picture.rect(
                rectangle,
                Ink(if look.monochrome { look.palette.ink } else { colour }, opacity),
            );
        }
        let edge = if position == 0 { look.palette.edge } else { colour };
        picture.outline(&rectangle, edge);
        let middle = rectangle.top + label.height(look) / 2.0;
        names.push((rectangle, middle, label));
    }
    let wishes: Vec<(f64, Label)> = names
        .iter()
        .map(|(_, middle, label)| (*middle, label.clone()))
        .collect();
    let left = plot.right + 28.0;
    let middles = column(picture, &wishes, left, area.top, area.bottom, look);
    // A thin line leads from the corner of each rectangle to its name.
    for ((rectangle, _, label), middle) in names.iter().zip(middles) {
        let name = middle - label.height(look) / 2.0 + look.line_height() / 2.0;
        let corner = (rectangle.right, rectangle.top);
        let bend = left - 16.0;
        if rectangle.right < bend {
            picture.drop_line(corner, (bend, corner.1), look.palette.ink_faint);
        }
        let start = bend.max(corner.0);
        picture.line(
            vec![(start, corner.1), (left - 4.0, name)],
            look.palette.ink_faint,
            &[],
            1.0,
        );
    }
}
