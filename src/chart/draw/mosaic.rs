//! Drawing a mosaic: columns whose widths, heights and areas all mean something.

use super::Look;
use super::bars::on_bar;
use super::frame::Upright;
use super::label::{Label, Sample, legend};
use super::layout::{Area, count, shortened, spread, text_width};
use super::palette::{Fill, fill};
use super::picture::{Anchor, Lettering, Picture};
use super::scale::near;
use crate::chart::{Axis, Column, Mosaic};

/// Space between columns and pieces, in the colour of the page.
const GAP: f64 = 2.0;

/// Draws `mosaic` in `area`.
pub(super) fn draw(picture: &mut Picture, mosaic: &Mosaic, area: Area, look: &Look) {
    let total: f64 = mosaic.columns.iter().map(width_of).sum();
    if mosaic.columns.is_empty() {
        return;
    }
    let series = series(mosaic);
    let entries: Vec<(Sample, &str)> = series
        .iter()
        .enumerate()
        .map(|(position, name)| (Sample::Bar(position, fill(position, false, look.monochrome)), *name))
        .collect();
    let mut area = area;
    area.top += legend(picture, &entries, &area, look);
    let heights = mosaic
        .columns
        .iter()
        .filter_map(|column| column.height.as_ref().map(near));
    let heights: Vec<f64> = heights.collect();
    let upright = Upright::new(&heights, &mosaic.up, area.height(), look);
    let title = if mosaic.up.name.is_empty() {
        0.0
    } else {
        look.line_height() * 1.5
    };
    let lettering = Lettering::soft(look, Anchor::Start);
    picture.text(
        (area.left, area.top + look.line_height() * 0.5),
        &mosaic.up.name,
        &lettering,
    );
    let left = area.left + upright.width(look);
    let each = (area.right - left) / count(mosaic.columns.len());
    let labels: Vec<Label> = mosaic
        .columns
        .iter()
        .map(|column| head(mosaic, column, each - 8.0, look))
        .collect();
    let foot = labels.iter().map(|label| label.height(look)).fold(0.0, f64::max);
    let plot = Area {
        left,
        right: area.right - 1.0,
        top: area.top + upright.top(look) + title,
        bottom: area.bottom - foot - 10.0,
    }
    .at_least_a_pixel();
    let scale = upright.draw(picture, &plot, look);
    let zero = scale.at(0.0);
    let mut edge = plot.left;
    let mut wishes = Vec::new();
    for (column, label) in mosaic.columns.iter().zip(&labels) {
        let part = if total > 0.0 {
            width_of(column) / total
        } else {
            1.0 / count(mosaic.columns.len())
        };
        let next = edge + plot.width() * part;
        let room = Area {
            left: edge,
            right: (next - GAP).max(edge),
            top: column
                .height
                .as_ref()
                .map_or(zero, |height| scale.at(near(height)))
                .min(zero),
            bottom: zero,
        };
        stack(picture, column, &room, &series, look);
        wishes.push((f64::midpoint(edge, next), label.width() + 6.0));
        edge = next;
    }
    picture.hairline((plot.left, zero), (plot.right, zero), look.palette.edge);
    let middles = spread(&wishes, plot.left, plot.right);
    for (label, middle) in labels.iter().zip(middles) {
        let y = plot.bottom + 6.0 + label.height(look) / 2.0;
        label.write(picture, (middle, y), Anchor::Middle, look);
    }
}

fn width_of(column: &Column) -> f64 {
    near(&column.width).max(0.0)
}

/// The names of the pieces, each once: what has one name has one colour.
fn series(mosaic: &Mosaic) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for piece in mosaic.columns.iter().flat_map(|column| &column.pieces) {
        if !names.contains(&piece.name.as_str()) {
            names.push(&piece.name);
        }
    }
    names
}

/// What stands below a column: its name, and its width as a number.
fn head(mosaic: &Mosaic, column: &Column, width: f64, look: &Look) -> Label {
    let name = Label::strong(&column.name, look, width, 3);
    let value = mosaic.across.label(&column.width);
    name.value(&shortened(&value, look.text_size(), false, width), look, f64::INFINITY)
}

/// The pieces of a column, from the foot upwards, with their figures where they fit.
fn stack(picture: &mut Picture, column: &Column, room: &Area, series: &[&str], look: &Look) {
    let mut bottom = room.bottom;
    for piece in &column.pieces {
        let high = room.height() * near(&piece.share).clamp(0.0, 1.0);
        let top = (bottom - high).max(room.top);
        let area = Area {
            top: (top + GAP).min(bottom),
            bottom,
            ..*room
        };
        let position = series.iter().position(|name| *name == piece.name).unwrap_or(0);
        let fill = fill(position, false, look.monochrome);
        picture.bar(area, look.palette.series(position), fill, look.palette.page);
        let share = Axis::percent("").label(&piece.share);
        // Of a column that is one piece the share says nothing.
        let texts = [piece.shown.as_str(), &share];
        let texts = if column.pieces.len() > 1 {
            &texts[..]
        } else {
            &texts[..1]
        };
        write(picture, texts, &area, (position, fill), look);
        bottom = top;
    }
}

/// Texts in the middle of a piece, as many as fit.
fn write(picture: &mut Picture, texts: &[&str], area: &Area, (series, fill): (usize, Fill), look: &Look) {
    let fits = |text: &&&str| !text.is_empty() && text_width(text, look.text_size(), false) + 10.0 <= area.width();
    let rows = (area.height() / look.line_height()).floor();
    let fitting: Vec<&&str> = texts.iter().filter(fits).collect();
    let shown = fitting
        .iter()
        .zip(0..)
        .take_while(|(_, row)| f64::from(*row) < rows)
        .count();
    for (position, text) in fitting.into_iter().take(shown).enumerate() {
        let offset = look.line_height() * (count(position) - (count(shown) - 1.0) / 2.0);
        let spot = (
            f64::midpoint(area.left, area.right),
            f64::midpoint(area.top, area.bottom) + offset,
        );
        on_bar(picture, text, spot, (series, fill), look);
    }
}
