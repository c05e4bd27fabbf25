//! Drawing lines: areas, lines, limits and special points.

mod labels;

use super::Look;
use super::frame::{self, Frame, Upright};
use super::label::{Crowd, Label, Sample, around, legend};
use super::layout::{Area, clipped};
use super::palette::{line_pattern, marker};
use super::picture::{Ink, Picture, Spot};
use super::scale::{Ends, Range, near};
use crate::chart::{Band, Limit, Line, Lines, Mark, Run, Side};

/// Part of the colour of series 1 in a shaded area.
pub(super) const AREA_OPACITY: f64 = 0.07;
/// Part of a line's colour in the area between it and the one before it.
const WEDGE_OPACITY: f64 = 0.16;
/// More lines than this get a legend.
const LABELLED: usize = 4;
/// Narrower charts than this get a legend, in CSS pixels.
const LEGEND_BELOW: f64 = 300.0;

/// Draws `lines` in `area`.
pub(super) fn draw(picture: &mut Picture, lines: &Lines, area: Area, look: &Look) {
    let numbers: Vec<Vec<Spot>> = lines.lines.iter().map(numbers).collect();
    let values = || numbers.iter().flatten().filter(|(_, y)| y.is_finite());
    let limits = |side: Side| {
        let of_side = lines.limits.iter().filter(move |limit| limit.side == side);
        of_side.map(|limit| near(&limit.at))
    };
    let ys = values()
        .map(|(_, y)| *y)
        .chain(lines.marks.iter().map(|mark| near(&mark.at.1)))
        .chain(limits(Side::Up));
    let xs = values()
        .map(|(x, _)| *x)
        .chain(lines.marks.iter().map(|mark| near(&mark.at.0)))
        .chain(lines.bands.iter().flat_map(|band| [near(&band.from), near(&band.to)]))
        .chain(limits(Side::Across));

    let mut area = area;
    let has_legend = lines.lines.len() > LABELLED || look.width < LEGEND_BELOW;
    if has_legend {
        let entries: Vec<(Sample, &str)> = lines
            .lines
            .iter()
            .enumerate()
            .map(|(position, line)| (Sample::Line(position, is_marked(position, line)), line.name.as_str()))
            .collect();
        area.top += legend(picture, &entries, &area, look);
    }
    let (xs, ys): (Vec<f64>, Vec<f64>) = (xs.collect(), ys.collect());
    let upright = Upright::ending(Ends::Strict, &ys, &lines.up, area.height(), look);
    let range = Range::tight(&xs, &lines.across, 5.0, Ends::Strict);
    // A special point at the right edge needs room for its ring.
    let edge = range.high - (range.high - range.low) * 0.06;
    let gap = if lines.marks.iter().any(|mark| near(&mark.at.0) >= edge) {
        14.0
    } else {
        8.0
    };
    let overhang = frame::overhang(&range, &lines.across, look);
    let ends = labels::end_labels(lines, look);
    let (names, limit_names) = ends.split_at(lines.lines.len());
    let reaching = numbers
        .iter()
        .zip(names)
        .filter(|(numbers, _)| !has_legend && reaches_edge(numbers, &range, &upright.range));
    let gutter = reaching
        .map(|(_, label)| label)
        .chain(limit_names)
        .map(|label| label.width() + gap)
        // The last number below the plot is centred on its edge.
        .fold(look.text_size() * 2.0, f64::max)
        .max(overhang);
    let plot = Area {
        left: area.left + upright.width(look).max(overhang),
        top: area.top + upright.top(look),
        right: area.right - gutter,
        bottom: area.bottom - frame::foot(look),
    }
    .at_least_a_pixel();
    let frame = frame::draw(picture, plot, &upright, &lines.across, range, look);

    shade(picture, &lines.bands, &frame, look);
    for limit in &lines.limits {
        limit_line(picture, limit, &frame, look);
    }
    let drawn = Drawn::draw(picture, lines, &numbers, &frame, look);
    let mut crowd = drawn.crowd();
    crowd.faint = frame.grid.iter().map(|y| ((plot.left, *y), (plot.right, *y))).collect();
    let (beside, covered) = labels::end_column(picture, lines, &ends, has_legend, &drawn, &frame, look);
    crowd.boxes.extend(covered);
    let targets = lines.limits.iter().filter(|limit| limit.side == Side::Up);
    let levels = targets.map(|limit| frame.y.at(near(&limit.at)));
    crowd.lines.extend(levels.map(|y| ((plot.left, y), (plot.right, y))));
    for mark in &lines.marks {
        special_point(picture, mark, &frame, look);
        let (x, y) = spot(mark, &frame);
        crowd.boxes.push(Area::at((x, y)).grown(7.0));
        crowd.lines.push(((x, y), (x, plot.bottom)));
    }
    for limit in lines.limits.iter().filter(|limit| limit.side == Side::Across) {
        labels::label_asymptote(picture, limit, lines, &mut crowd, &frame, look);
    }
    labels::label_bands(picture, lines, &mut crowd, &frame, look);
    for mark in &lines.marks {
        labels::label_mark(picture, mark, lines, &mut crowd, &frame, look);
    }
    // Lines that leave the plot before its right edge are named where they leave.
    for (position, line) in lines.lines.iter().enumerate() {
        if has_legend || beside.contains(&position) {
            continue;
        }
        if let Some(end) = drawn.last(position) {
            let label = Label::name(&line.name, look, frame.plot.width() * 0.5);
            crowd.place(picture, &label, &around(end, 6.0, &label, look), &frame.plot, look);
        }
    }
}

/// Whether a line ends where a label beside the plot can stand.
fn reaches_edge(numbers: &[Spot], across: &Range, up: &Range) -> bool {
    numbers
        .last()
        .is_some_and(|&(x, y)| x >= across.high - (across.high - across.low) * 0.06 && (up.low..=up.high).contains(&y))
}

/// Whether a line has a sign at its points: figures have, and the fifth line always, which is solid like the first.
fn is_marked(position: usize, line: &Line) -> bool {
    position % 6 == 4 || line.run == Run::Straight && (3..=40).contains(&line.points.len())
}

/// The points of a line as drawn; not a number where the line is interrupted.
fn numbers(line: &Line) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::with_capacity(line.points.len());
    for (x, y) in &line.points {
        let (x, y) = (near(x), y.as_ref().map_or(f64::NAN, near));
        if let (Run::Steps, Some(&(_, before))) = (line.run, spots.last()) {
            spots.push((x, before));
        }
        spots.push((x, y));
    }
    spots
}

/// The lines as they stand in the plot: per line its uninterrupted pieces.
struct Drawn(Vec<Vec<Vec<Spot>>>);

impl Drawn {
    fn draw(picture: &mut Picture, lines: &Lines, numbers: &[Vec<Spot>], frame: &Frame, look: &Look) -> Self {
        let pieces: Vec<Vec<Vec<Spot>>> = numbers
            .iter()
            .map(|numbers| {
                let places = numbers
                    .iter()
                    .map(|&(x, y)| (frame.x.at(x), if y.is_nan() { y } else { frame.y.at(y) }));
                inside(&thinned(places, look.ratio), &frame.plot)
            })
            .collect();
        for (position, line) in lines.lines.iter().enumerate() {
            if line.shaded && position > 0 {
                let before = pieces[position - 1].iter().flatten().rev();
                let outline: Vec<Spot> = pieces[position].iter().flatten().chain(before).copied().collect();
                picture.polygon(outline, Ink(look.palette.series(position), WEDGE_OPACITY));
            }
        }
        // The first line is the most important one: it lies on top.
        for (position, line) in lines.lines.iter().enumerate().rev() {
            let (pattern, width) = line_pattern(position);
            let colour = look.palette.series(position);
            for piece in &pieces[position] {
                picture.line(piece.clone(), colour, pattern, width);
            }
            if is_marked(position, line) {
                Self::draw_markers(picture, position, &pieces[position], look);
            }
        }
        Self(pieces)
    }

    /// Signs at the points, as far as they stand apart.
    fn draw_markers(picture: &mut Picture, position: usize, pieces: &[Vec<Spot>], look: &Look) {
        let mut free = f64::NEG_INFINITY;
        for &(x, y) in pieces.iter().flatten() {
            if x >= free {
                picture.marker(
                    marker(position),
                    (x, y),
                    look.palette.series(position),
                    look.palette.page,
                );
                free = x + 14.0;
            }
        }
    }

    fn last(&self, line: usize) -> Option<Spot> {
        self.0[line].last()?.last().copied()
    }

    fn crowd(&self) -> Crowd {
        Crowd {
            lines: self
                .0
                .iter()
                .flatten()
                .flat_map(|piece| piece.windows(2).map(|pair| (pair[0], pair[1])))
                .collect(),
            ..Crowd::default()
        }
    }
}

/// The pieces of a line inside the plot.
fn inside(points: &[Spot], plot: &Area) -> Vec<Vec<Spot>> {
    // A line along an edge of the plot lies inside, whatever was lost in computing its place.
    let plot = plot.grown(0.01);
    let mut pieces: Vec<Vec<Spot>> = Vec::new();
    let mut open = false;
    for pair in points.windows(2) {
        let unknown = pair[0].1.is_nan() || pair[1].1.is_nan();
        let Some((from, to)) = (!unknown).then(|| clipped(pair[0], pair[1], &plot)).flatten() else {
            open = false;
            continue;
        };
        match pieces.last_mut() {
            Some(piece) if open => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
        open = to == pair[1];
    }
    pieces
}

/// The same line in no more points than pixels can show: of each column the first, lowest, highest and last.
pub(super) fn thinned(points: impl Iterator<Item = Spot>, ratio: f64) -> Vec<Spot> {
    let points: Vec<Spot> = points.collect();
    if points.len() < 1_000 {
        return points;
    }
    let mut kept: Vec<Spot> = Vec::with_capacity(4_000);
    let mut start = 0;
    while start < points.len() {
        let column = (points[start].0 * ratio).floor() / ratio;
        let column = column..column + 1.0 / ratio;
        let length = points[start..]
            .iter()
            .take_while(|(x, y)| column.contains(x) && !y.is_nan())
            .count()
            .max(1);
        let group = &points[start..start + length];
        let place = |found: Option<(usize, &Spot)>| found.map_or(0, |(position, _)| position);
        let by_height = |left: &(usize, &Spot), right: &(usize, &Spot)| left.1.1.total_cmp(&right.1.1);
        let mut keep = [
            0,
            place(group.iter().enumerate().min_by(by_height)),
            place(group.iter().enumerate().max_by(by_height)),
            length - 1,
        ];
        keep.sort_unstable();
        let mut before = usize::MAX;
        for position in keep {
            if position != before {
                kept.push(group[position]);
            }
            before = position;
        }
        start += length;
    }
    kept
}

fn spot(mark: &Mark, frame: &Frame) -> Spot {
    (frame.x.at(near(&mark.at.0)), frame.y.at(near(&mark.at.1)))
}

fn shade(picture: &mut Picture, bands: &[Band], frame: &Frame, look: &Look) {
    for band in bands {
        let (left, right) = edges(band, frame);
        let area = Area {
            left,
            right,
            ..frame.plot
        };
        picture.rect(area, Ink(look.palette.series(0), AREA_OPACITY));
    }
}

fn edges(band: &Band, frame: &Frame) -> (f64, f64) {
    let clamp = |x: f64| x.clamp(frame.plot.left, frame.plot.right);
    let (from, to) = (clamp(frame.x.at(near(&band.from))), clamp(frame.x.at(near(&band.to))));
    (from.min(to), from.max(to))
}

fn limit_line(picture: &mut Picture, limit: &Limit, frame: &Frame, look: &Look) {
    let plot = &frame.plot;
    let ends = match limit.side {
        Side::Across => {
            let x = frame.x.at(near(&limit.at)).clamp(plot.left, plot.right);
            [(x, plot.bottom), (x, plot.top)]
        }
        Side::Up => {
            let y = frame.y.at(near(&limit.at)).clamp(plot.top, plot.bottom);
            [(plot.left, y), (plot.right, y)]
        }
    };
    picture.limit(ends.to_vec(), look);
}

/// Drop line and ring.
fn special_point(picture: &mut Picture, mark: &Mark, frame: &Frame, look: &Look) {
    let (x, y) = spot(mark, frame);
    if !frame.plot.grown(1.0).contains(&Area::at((x, y))) {
        return;
    }
    picture.drop_line((x, y), (x, frame.plot.bottom), look.palette.ink_faint);
    picture.ring((x, y), 6.0, look.palette.ink, look.palette.page);
}
