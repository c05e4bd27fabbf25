//! Drawing bars: upright or lying, beside each other or stacked.

mod lying;
mod upright;

use super::Look;
use super::label::Sample;
use super::layout::{Area, text_width};
use super::palette::{Fill, fill};
use super::picture::{Anchor, Lettering, Picture, Spot, readable_on};
use super::scale::near;
use crate::chart::{Arrangement, Bars, Direction};

/// Space between bars, in the colour of the page.
const GAP: f64 = 2.0;

/// Draws `bars` in `area`.
pub(super) fn draw(picture: &mut Picture, bars: &Bars, area: Area, look: &Look) {
    let laid = Laid::out(bars, look);
    if laid.groups.is_empty() {
        return;
    }
    match bars.direction {
        Direction::Upright => upright::draw(picture, bars, &laid, area, look),
        Direction::Lying => lying::draw(picture, bars, &laid, area, look),
    }
}

/// The height that lying bars need; `None` where any height will do.
pub(super) fn height(bars: &Bars, width: f64, text_scale: f64) -> Option<f64> {
    (bars.direction == Direction::Lying).then(|| lying::height(bars, width, text_scale))
}

/// The bars as they will stand, whichever way they grow.
struct Laid<'a> {
    groups: Vec<Group<'a>>,
    /// Bars beside each other in a group.
    lanes: usize,
    stacked: bool,
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
        let samples = bars.series.iter().enumerate();
        let samples = samples.map(|(position, series)| (Sample::Bar(position, fills[position]), series.name.as_str()));
        Self {
            groups: groups.collect(),
            lanes: if stacked { 1 } else { bars.series.len() },
            stacked,
            samples: samples.filter(|_| several).collect(),
        }
    }

    /// All numbers that the scale must hold.
    fn numbers(&self, bars: &Bars) -> Vec<f64> {
        let limits = bars.limits.iter().map(|limit| near(&limit.at));
        let ends = self
            .groups
            .iter()
            .flat_map(|group| group.pieces.iter().map(|piece| piece.to));
        ends.chain(limits).collect()
    }
}

/// A value in the middle of its piece, in whichever colour reads best there.
fn inside(picture: &mut Picture, piece: &Piece, area: &Area, look: &Look) {
    let spot = (
        f64::midpoint(area.left, area.right),
        f64::midpoint(area.top, area.bottom),
    );
    if piece.fill == Fill::Full {
        let lettering = Lettering {
            colour: readable_on(look.palette.series(piece.series), &look.palette),
            ..Lettering::soft(look, Anchor::Middle)
        };
        picture.text(spot, &piece.text, &lettering);
    } else {
        on_page(picture, &piece.text, spot, Anchor::Middle, look);
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
