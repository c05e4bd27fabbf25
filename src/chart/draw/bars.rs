//! Drawing bars: upright or lying, beside each other, stacked, or running on from each other.

mod lying;
mod upright;

use super::Look;
use super::label::Sample;
use super::layout::{Area, count, text_width, wrapped};
use super::palette::{Fill, fill};
use super::picture::{Anchor, Lettering, Picture, Spot, readable_on};
use super::scale::near;
use crate::chart::{Arrangement, Bars, Direction, Step, Waterfall};

/// Space between bars, in the colour of the page.
const GAP: f64 = 2.0;

/// Draws `bars` in `area`.
pub(super) fn draw(picture: &mut Picture, bars: &Bars, area: Area, look: &Look) {
    put(picture, bars, &Laid::out(bars, look), area, look);
}

/// Draws `waterfall` in `area`: upright where names and values fit, else lying.
pub(super) fn draw_waterfall(picture: &mut Picture, waterfall: &Waterfall, area: Area, look: &Look) {
    let bars = Bars {
        axis: waterfall.axis.clone(),
        direction: direction(waterfall, look.width, look.text_size()),
        ..Bars::default()
    };
    put(picture, &bars, &Laid::running(waterfall, look), area, look);
}

fn put(picture: &mut Picture, bars: &Bars, laid: &Laid, area: Area, look: &Look) {
    if laid.groups.is_empty() {
        return;
    }
    match bars.direction {
        Direction::Upright => upright::draw(picture, bars, laid, area, look),
        Direction::Lying => lying::draw(picture, bars, laid, area, look),
    }
}

/// The height that lying bars need; `None` where any height will do.
pub(super) fn height(bars: &Bars, width: f64, text_scale: f64) -> Option<f64> {
    (bars.direction == Direction::Lying).then(|| lying::height(bars, width, text_scale))
}

/// The height that a waterfall needs; `None` where any height will do.
pub(super) fn waterfall_height(waterfall: &Waterfall, width: f64, text_scale: f64) -> Option<f64> {
    let size = super::text_size(width, text_scale);
    (direction(waterfall, width, size) == Direction::Lying)
        .then(|| lying::rows_height(waterfall.steps.len(), 1, width, text_scale))
}

/// Lying where a name would not fit below its bar in three lines, or a value above it.
fn direction(waterfall: &Waterfall, width: f64, size: f64) -> Direction {
    let slot = (width - size * 5.0) / count(waterfall.steps.len().max(1)) - 6.0;
    let fits = |step: &Step| {
        let lines = wrapped(&step.name, size, false, slot);
        lines.len() <= 3
            && lines.iter().all(|line| text_width(line, size, false) <= slot)
            && text_width(&step_text(waterfall, step), size, false) <= slot
    };
    if waterfall.steps.iter().all(fits) {
        Direction::Upright
    } else {
        Direction::Lying
    }
}

/// What a step says of itself: a change shows its sign.
fn step_text(waterfall: &Waterfall, step: &Step) -> String {
    match &step.value {
        None => "n.v.t.".to_owned(),
        Some(value) if step.is_total => waterfall.axis.label(value),
        Some(value) => waterfall.axis.change(value),
    }
}

/// The bars as they will stand, whichever way they grow.
struct Laid<'a> {
    groups: Vec<Group<'a>>,
    /// Bars beside each other in a group.
    lanes: usize,
    stacked: bool,
    /// Whether each bar begins where the one before it ended.
    running: bool,
    /// Bars of several colours whose names stand nowhere else.
    samples: Vec<(Sample, &'a str)>,
}

struct Group<'a> {
    name: &'a str,
    pieces: Vec<Piece>,
    /// What the pieces of a stack add up to, as text.
    total: Option<String>,
}

/// One bar or piece of one.
struct Piece {
    series: usize,
    /// Which of the bars beside each other.
    lane: usize,
    /// From which number it runs to which.
    from: f64,
    to: f64,
    /// Its value as text.
    text: String,
    fill: Fill,
}

impl<'a> Laid<'a> {
    fn out(bars: &'a Bars, look: &Look) -> Self {
        let stacked = bars.arrangement == Arrangement::Stacked;
        let several = bars.series.len() > 1;
        let fills: Vec<Fill> = bars
            .series
            .iter()
            .enumerate()
            .map(|(position, series)| fill(position, series.hatched, look.monochrome))
            .collect();
        let piece = |series: usize, lane: usize, group: usize, base: f64| {
            let value = bars.series[series].value(group);
            Piece {
                series,
                lane,
                from: base,
                to: base + value.map_or(0.0, near),
                text: value.map_or_else(|| "n.v.t.".to_owned(), |value| bars.axis.label(value)),
                fill: fills[series],
            }
        };
        // A single group: each series carries its own name.
        if !stacked && several && bars.groups.len() == 1 {
            let groups = bars.series.iter().enumerate().map(|(position, series)| Group {
                name: &series.name,
                pieces: vec![piece(position, 0, 0, 0.0)],
                total: None,
            });
            return Self {
                groups: groups.collect(),
                lanes: 1,
                stacked,
                running: false,
                samples: Vec::new(),
            };
        }
        let totals = bars.totals();
        let groups = bars
            .groups
            .iter()
            .zip(totals)
            .enumerate()
            .map(|(group, (name, total))| {
                let (mut above, mut below) = (0.0, 0.0);
                let pieces = (0..bars.series.len()).filter_map(|series| {
                    if !stacked {
                        return Some(piece(series, series, group, 0.0));
                    }
                    let value = near(bars.series[series].value(group)?);
                    let base = if value < 0.0 { &mut below } else { &mut above };
                    let piece = piece(series, 0, group, *base);
                    *base += value;
                    Some(piece)
                });
                Group {
                    name,
                    pieces: pieces.collect(),
                    total: total
                        .filter(|_| stacked && several)
                        .map(|total| bars.axis.label(&total)),
                }
            });
        let mut samples: Vec<(Sample, &str)> = Vec::new();
        if several || !bars.lines.is_empty() {
            let names = bars.series.iter().zip(&fills).enumerate();
            samples.extend(names.map(|(at, (series, fill))| (Sample::Bar(at, *fill), series.name.as_str())));
            let lines = bars.lines.iter().zip(bars.series.len()..);
            samples.extend(lines.map(|(line, at)| (Sample::Line(at, true), line.name.as_str())));
        }
        Self {
            groups: groups.collect(),
            lanes: if stacked { 1 } else { bars.series.len().max(1) },
            stacked,
            running: false,
            samples,
        }
    }

    fn running(waterfall: &'a Waterfall, look: &Look) -> Self {
        let steps = waterfall.steps.iter().zip(waterfall.runs());
        let groups = steps.map(|(step, (from, to))| {
            let (from, to) = (near(&from), near(&to));
            let series = match (step.is_total, to < from) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            let piece = Piece {
                series,
                lane: 0,
                from,
                to,
                text: step_text(waterfall, step),
                fill: fill(series, false, look.monochrome),
            };
            Group {
                name: &step.name,
                pieces: vec![piece],
                total: None,
            }
        });
        Self {
            groups: groups.collect(),
            lanes: 1,
            stacked: false,
            running: true,
            samples: Vec::new(),
        }
    }

    /// All numbers that the scale must hold.
    fn numbers(&self, bars: &Bars) -> Vec<f64> {
        let limits = bars.limits.iter().map(|limit| near(&limit.at));
        let lines = bars.lines.iter().flat_map(|line| &line.values);
        let pieces = self.groups.iter().flat_map(|group| &group.pieces);
        pieces
            .flat_map(|piece| [piece.from, piece.to])
            .chain(limits)
            .chain(lines.flatten().map(near))
            .collect()
    }
}

/// Whether a bar of a waterfall goes on where the one before it ended, or adds up to that.
fn joined(before: &Group, after: &Group) -> bool {
    let level = before.pieces.first().map(|piece| piece.to);
    let ends = after.pieces.first().map(|piece| [piece.from, piece.to]);
    level.zip(ends).is_some_and(|(level, ends)| ends.contains(&level))
}

/// Where a text of this size begins that should begin at `start`: behind the limits that would run through it.
fn past(start: f64, size: f64, limits: &[f64]) -> f64 {
    let through = |start: f64| {
        let crossed = limits
            .iter()
            .copied()
            .filter(|limit| (start - 2.0..=start + size + 2.0).contains(limit));
        crossed.reduce(f64::max)
    };
    let mut start = start;
    for _ in limits {
        let Some(limit) = through(start) else { break };
        start = limit + 6.0;
    }
    start
}

/// Where a text of this size can stand between two edges, clear of all limits: in the middle, else near an edge.
fn between(start: f64, end: f64, size: f64, limits: &[f64]) -> Option<f64> {
    let (half, least, most) = (size / 2.0, start.min(end), start.max(end));
    let is_clear = |middle: &f64| limits.iter().all(|limit| (limit - middle).abs() > half + 2.0);
    let places = [f64::midpoint(least, most), least + half, most - half];
    places.into_iter().filter(|_| most - least >= size).find(is_clear)
}

/// A text in the middle of a bar of this series, in whichever colour reads best there.
pub(super) fn on_bar(picture: &mut Picture, text: &str, spot: Spot, (series, fill): (usize, Fill), look: &Look) {
    if fill == Fill::Full {
        let lettering = Lettering {
            colour: readable_on(look.palette.series(series), &look.palette),
            ..Lettering::soft(look, Anchor::Middle)
        };
        picture.text(spot, text, &lettering);
    } else {
        on_page(picture, text, spot, Anchor::Middle, look);
    }
}

/// A value on a piece of page, so that neither grid nor hatching runs through it.
pub(super) fn on_page(picture: &mut Picture, text: &str, (x, y): Spot, anchor: Anchor, look: &Look) {
    let width = text_width(text, look.text_size(), false);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    let half = look.text_size() * 0.6;
    let behind = Area {
        left: left - 3.0,
        right: left + width + 3.0,
        top: y - half,
        bottom: y + half,
    };
    picture.rect(behind, look.palette.page);
    let lettering = Lettering {
        colour: look.palette.ink,
        ..Lettering::soft(look, anchor)
    };
    picture.text((x, y), text, &lettering);
}
