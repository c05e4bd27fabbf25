//! Names and values in a chart of lines.

use super::{Drawn, edges, spot};
use crate::chart::draw::Look;
use crate::chart::draw::frame::Frame;
use crate::chart::draw::label::{Crowd, Label, column};
use crate::chart::draw::layout::{Area, text_width};
use crate::chart::draw::picture::{Anchor, Picture, Spot};
use crate::chart::draw::scale::near;
use crate::chart::{Limit, Lines, Mark, Side};

/// What stands beside the plot: the names of the lines, then those of the limits.
pub(super) fn end_labels(lines: &Lines, look: &Look) -> Vec<Label> {
    let width = look.width * if look.is_small() { 0.16 } else { 0.24 };
    let limits = lines.limits.iter().filter(|limit| limit.side == Side::Up);
    let names = lines.lines.iter().map(|line| &line.name);
    names
        .chain(limits.map(|limit| &limit.name))
        .map(|name| Label::name(name, look, width))
        .collect()
}

/// Names of the lines that reach the right edge, and of the limits, beside the plot. Gives which lines those are, and
/// what the names cover.
pub(super) fn end_column(
    picture: &mut Picture,
    lines: &Lines,
    ends: &[Label],
    has_legend: bool,
    drawn: &Drawn,
    frame: &Frame,
    look: &Look,
) -> (Vec<usize>, Vec<Area>) {
    let plot = &frame.plot;
    let at_edge = |mark: &Mark| spot(mark, frame).0 > plot.right - 12.0;
    let left = plot.right + if lines.marks.iter().any(at_edge) { 14.0 } else { 8.0 };
    let mut beside = Vec::new();
    let mut labels = Vec::new();
    let (names, limit_names) = ends.split_at(lines.lines.len());
    for (position, label) in names.iter().enumerate().filter(|_| !has_legend) {
        if let Some((x, y)) = drawn.last(position)
            && x >= plot.right - plot.width() * 0.06
            && left + label.width() <= look.width + 1.0
        {
            beside.push(position);
            labels.push((y, label.clone()));
        }
    }
    let limits = lines.limits.iter().filter(|limit| limit.side == Side::Up);
    for (limit, label) in limits.zip(limit_names) {
        labels.push((frame.y.at(near(&limit.at)), label.clone()));
    }
    let top = plot.top - look.line_height() * 0.6;
    let middles = column(picture, &labels, left, top, plot.bottom, look);
    let covered = labels.iter().zip(middles);
    let covered = covered.map(|((_, label), middle)| label.area((Anchor::Start, (left, middle)), look));
    (beside, covered.collect())
}

/// Edges of the shaded stretches, an arrow from one to the other, and the name beside it.
pub(super) fn label_bands(picture: &mut Picture, lines: &Lines, crowd: &mut Crowd, frame: &Frame, look: &Look) {
    let plot = &frame.plot;
    for band in &lines.bands {
        let (left, right) = edges(band, frame);
        for edge in [left, right] {
            // A special point draws its own line down.
            if !lines.marks.iter().any(|mark| (spot(mark, frame).0 - edge).abs() < 1.0) {
                crowd.lines.push(((edge, plot.top), (edge, plot.bottom)));
                picture.drop_line((edge, plot.top), (edge, plot.bottom), look.palette.ink_faint);
            }
        }
        let y = plot.top + look.line_height() * 0.75;
        if right - left > 18.0 {
            let colour = look.palette.ink_soft;
            let (start, end) = (left + 3.0, right - 3.0);
            picture.line(vec![(start, y), (end, y)], colour, &[], 1.5);
            picture.line(
                vec![(start + 5.0, y - 4.0), (start, y), (start + 5.0, y + 4.0)],
                colour,
                &[],
                1.5,
            );
            picture.line(
                vec![(end - 5.0, y - 4.0), (end, y), (end - 5.0, y + 4.0)],
                colour,
                &[],
                1.5,
            );
            crowd.boxes.push(Area {
                left,
                right,
                top: y - 5.0,
                bottom: y + 5.0,
            });
        }
        // In as many lines as fit beside the band.
        let beside = (left - plot.left).max(plot.right - right) - 12.0;
        let width = beside.clamp(look.text_size() * 6.0, (plot.width() * 0.6).max(look.text_size() * 6.0));
        let label = Label::default().value(&band.name, look, width);
        let middle = f64::midpoint(left, right);
        let half = label.height(look) / 2.0;
        let low = plot.bottom - half - look.line_height() * 0.25;
        let below = y + half + look.line_height() * 0.5;
        let y = y.max(plot.top + half + 1.0);
        let places = [
            (Anchor::End, (left - 8.0, y)),
            (Anchor::Start, (right + 8.0, y)),
            (Anchor::Middle, (middle, below)),
            (Anchor::Middle, (middle, low)),
            (Anchor::Start, (right + 8.0, low)),
            (Anchor::End, (left - 8.0, low)),
        ];
        crowd.place(picture, &label, &places, plot, look);
    }
}

/// Name and value of a special point.
pub(super) fn label_mark(
    picture: &mut Picture,
    mark: &Mark,
    lines: &Lines,
    crowd: &mut Crowd,
    frame: &Frame,
    look: &Look,
) {
    let (x, y) = spot(mark, frame);
    let across = lines.across.label(&mark.at.0);
    let both = format!("{across} · {}", lines.up.label(&mark.at.1));
    let width = frame.plot.width() * 0.6;
    let spot = (x, y);
    let label = |text: &str| Label::name(&mark.name, look, width).value(text, look, f64::INFINITY);
    let (short, long) = (label(&across), label(&both));
    // Where both values have no room one does, next to the axis that shows the other.
    let crowded = |label: &Label| crowd.mark_cost(spot, 6.0, label, &frame.plot, look);
    let fits = text_width(&both, look.text_size(), false) <= width;
    let label = if fits && crowded(&long) <= crowded(&short) {
        long
    } else {
        short
    };
    crowd.place_mark(picture, spot, 6.0, &label, &frame.plot, look);
}

/// Name and value of a limit of the axis across.
pub(super) fn label_asymptote(
    picture: &mut Picture,
    limit: &Limit,
    lines: &Lines,
    crowd: &mut Crowd,
    frame: &Frame,
    look: &Look,
) {
    let plot = &frame.plot;
    let x = frame.x.at(near(&limit.at)).clamp(plot.left, plot.right);
    crowd.lines.push(((x, plot.top), (x, plot.bottom)));
    let width = plot.width() * 0.3;
    let label = Label::name(&limit.name, look, width).value(&lines.across.label(&limit.at), look, width);
    let half = label.height(look) / 2.0;
    let room = plot.height() - half * 2.0 - 4.0;
    let heights = (0..=16).map(|step| plot.top + half + 2.0 + f64::from(step) / 16.0 * room);
    let places: Vec<(Anchor, Spot)> = heights
        .flat_map(|y| [(Anchor::Start, (x + 8.0, y)), (Anchor::End, (x - 8.0, y))])
        .collect();
    // Beside the last line there is room as well.
    let room = Area {
        right: look.width,
        ..*plot
    };
    crowd.place(picture, &label, &places, &room, look);
}
