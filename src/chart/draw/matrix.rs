//! Drawing a matrix: points or bubbles in named cells.

use super::Look;
use super::frame::{self, Frame, Upright};
use super::label::{Crowd, Label, around};
use super::layout::Area;
use super::lines::AREA_OPACITY;
use super::picture::{Anchor, Ink, Lettering, Picture, Spot};
use super::scale::{Ends, Range, near};
use crate::chart::{Bubble, Matrix};
use crate::quantity::Rational;

/// Radius of a point without a size, and the least of one with a size, in CSS pixels.
const POINT: f64 = 6.0;
/// Up to this many points all names are shown, if need be further away with a line to their point.
const LED: usize = 8;
/// Part of the plot that the largest of several bubbles spans, from its middle.
const LARGEST: f64 = 0.13;

/// Draws `matrix` in `area`.
pub(super) fn draw(picture: &mut Picture, matrix: &Matrix, area: Area, look: &Look) {
    let of = |thresholds: &[Rational], number: fn(&Bubble) -> &Rational| -> Vec<f64> {
        let points = matrix.points.iter().map(number);
        points.chain(thresholds).map(near).collect()
    };
    let (xs, ys) = (
        of(&matrix.columns, |point| &point.at.0),
        of(&matrix.rows, |point| &point.at.1),
    );
    let (across, up) = (&matrix.across, &matrix.up);
    let upright = Upright::new(&ys, up, area.height(), look);
    let title = if up.name.is_empty() {
        0.0
    } else {
        look.line_height() * 1.5
    };
    let range = Range::round(&xs, across, 5.0, Ends::Stretched);
    let overhang = frame::overhang(&range, across, look);
    let plot = Area {
        left: area.left + upright.width(look).max(overhang),
        top: area.top + upright.top(look) + title,
        right: area.right - overhang.max(look.text_size() * 1.6),
        bottom: area.bottom - frame::foot(look),
    }
    .at_least_a_pixel();
    let lettering = Lettering::soft(look, Anchor::Start);
    picture.text((area.left, area.top + look.line_height() * 0.5), &up.name, &lettering);
    let frame = frame::draw(picture, plot, &upright, across, range, look);

    let cells = Cells::new(matrix, &frame);
    let spots: Vec<Spot> = matrix
        .points
        .iter()
        .map(|point| (frame.x.at(near(&point.at.0)), frame.y.at(near(&point.at.1))))
        .collect();
    // A single point lights up the cell it lies in.
    let own = match matrix.points.as_slice() {
        [point] => Some(matrix.cell_position(&point.at)),
        _ => None,
    };
    if let Some((column, row)) = own {
        picture.rect(cells.area(column, row), Ink(look.palette.series(0), AREA_OPACITY));
    }
    let mut crowd = Crowd::default();
    for (from, to) in cells.lines(&plot) {
        picture.drop_line(from, to, look.palette.ink_soft);
        crowd.faint.push((from, to));
    }
    picture.outline(&plot, look.palette.edge);

    let radii = radii(matrix, &spots, &plot, look.text_size() * 0.75);
    // Small ones lie on top of large ones.
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by(|&left, &right| radii[right].total_cmp(&radii[left]));
    for &position in &order {
        let (spot, radius) = (spots[position], radii[position]);
        let colour = look.palette.series(0);
        if matrix.points[position].size.is_some() {
            picture.bubble(spot, radius, colour, look.palette.page);
        } else {
            picture.disc(spot, radius, colour);
        }
        crowd.boxes.push(Area::at(spot).grown(radius));
    }
    cells.write(picture, matrix, own, &mut crowd, look);
    for (position, point) in matrix.points.iter().enumerate() {
        let label = Label::strong(&point.name, look, plot.width() * 0.4, 3);
        let (spot, radius) = (spots[position], radii[position]);
        if matrix.points.len() <= LED {
            crowd.place_mark(picture, spot, radius, &label, &plot, look);
            continue;
        }
        // Among many points a name that has no room near its point is left to the table.
        let mut places = around(spot, radius, &label, look);
        places.truncate(16);
        if crowd.is_free(&label, &places, &plot, look) {
            crowd.place(picture, &label, &places, &plot, look);
        }
    }
}

/// Radius of each circle; areas are as the sizes, except where a circle would reach further `beyond` the plot.
fn radii(matrix: &Matrix, spots: &[Spot], plot: &Area, beyond: f64) -> Vec<f64> {
    let sizes = || {
        matrix
            .points
            .iter()
            .map(|point| point.size.as_ref().map_or(0.0, near).max(0.0))
    };
    let most = sizes().fold(0.0, f64::max);
    let room = plot.width().min(plot.height()) * LARGEST;
    let radius = |size: f64| if most > 0.0 { room * (size / most).sqrt() } else { 0.0 };
    let room = |(x, y): Spot| {
        let across = (x - plot.left).min(plot.right - x);
        let down = (y - plot.top).min(plot.bottom - y);
        (across.min(down) + beyond).max(POINT)
    };
    let radii = sizes()
        .zip(spots)
        .map(|(size, spot)| radius(size).max(POINT).min(room(*spot)));
    radii.collect()
}

/// The edges of the cells in the plot, from left to right and from the top down.
struct Cells {
    across: Vec<f64>,
    down: Vec<f64>,
}

impl Cells {
    fn new(matrix: &Matrix, frame: &Frame) -> Self {
        let plot = &frame.plot;
        let sorted = |mut edges: Vec<f64>| {
            edges.sort_by(f64::total_cmp);
            edges
        };
        let columns = matrix
            .columns
            .iter()
            .map(|at| frame.x.at(near(at)).clamp(plot.left, plot.right));
        let rows = matrix
            .rows
            .iter()
            .map(|at| frame.y.at(near(at)).clamp(plot.top, plot.bottom));
        Self {
            across: sorted(columns.chain([plot.left, plot.right]).collect()),
            down: sorted(rows.chain([plot.top, plot.bottom]).collect()),
        }
    }

    fn area(&self, column: usize, row: usize) -> Area {
        Area {
            left: self.across[column],
            right: self.across[column + 1],
            top: self.down[row],
            bottom: self.down[row + 1],
        }
    }

    /// The thresholds.
    fn lines(&self, plot: &Area) -> Vec<(Spot, Spot)> {
        let inner = |edges: &[f64]| edges[1..edges.len() - 1].to_vec();
        let upright = inner(&self.across)
            .into_iter()
            .map(|x| ((x, plot.top), (x, plot.bottom)));
        let level = inner(&self.down).into_iter().map(|y| ((plot.left, y), (plot.right, y)));
        upright.chain(level).collect()
    }

    /// The names: in the outer corners of the plot, or at the top of a cell between others.
    fn write(
        &self,
        picture: &mut Picture,
        matrix: &Matrix,
        own: Option<(usize, usize)>,
        crowd: &mut Crowd,
        look: &Look,
    ) {
        let (columns, rows) = (self.across.len() - 1, self.down.len() - 1);
        for (position, name) in matrix.cells.iter().take(columns * rows).enumerate() {
            let (column, row) = (position % columns, position / columns);
            let cell = self.area(column, row);
            let width = cell.width() - 14.0;
            let label = if own == Some((column, row)) {
                Label::name(name, look, width)
            } else {
                Label::default().value(name, look, width)
            };
            let (wide, half) = (label.width(), label.height(look) / 2.0);
            if wide > cell.width() || half * 2.0 > cell.height() {
                continue;
            }
            let left = (Anchor::Start, cell.left + 8.0);
            let middle = (Anchor::Middle, f64::midpoint(cell.left, cell.right));
            let right = (Anchor::End, cell.right - 8.0);
            // The corner of the plot first, then wherever the cell is free.
            let across = match column {
                0 => [left, right, middle],
                last if last + 1 == columns => [right, left, middle],
                _ => [middle, left, right],
            };
            let (top, bottom) = (cell.top + 4.0 + half, cell.bottom - 4.0 - half);
            let down = if rows > 1 && row + 1 == rows {
                [bottom, top]
            } else {
                [top, bottom]
            };
            let places = down.map(|y| across.map(|(anchor, x)| (anchor, (x, y))));
            crowd.place(picture, &label, places.as_flattened(), &cell, look);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_as_the_sizes() {
        let plot = Area {
            left: 0.0,
            top: 0.0,
            right: 1_000.0,
            bottom: 1_000.0,
        };
        let at = || Some((Rational::default(), Rational::default()));
        let size = |size: i64| Rational::from_integer(size.into());
        let draft = crate::chart::Chart::matrix("");
        let draft = draft
            .bubble("", at(), size(4))
            .bubble("", at(), size(1))
            .bubble("", at(), size(-1));
        let crate::chart::Form::Matrix(matrix) = draft.summary("").form else {
            panic!("a matrix")
        };
        assert_eq!(radii(&matrix, &[(500.0, 500.0); 3], &plot, 8.0), [130.0, 65.0, POINT]);
        assert_eq!(radii(&matrix, &[(990.0, 500.0); 3], &plot, 8.0), [18.0, 18.0, POINT]);
    }
}
