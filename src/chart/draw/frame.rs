//! The frame of a chart: two axes, round numbers along them, a quiet grid.

use super::Look;
use super::layout::{Area, shortened, text_width};
use super::picture::{Anchor, Lettering, Picture};
use super::scale::{Ends, Range, Scale, Ticks, ticks};
use crate::chart::Axis;

/// Space between the numbers and the plot.
const GAP: f64 = 8.0;
/// Length of the ticks below the plot.
const TICK: f64 = 5.0;

/// Where the plot is, and where its numbers are.
#[derive(Debug)]
pub(super) struct Frame {
    pub plot: Area,
    pub x: Scale,
    pub y: Scale,
    /// Heights of the grid lines.
    pub grid: Vec<f64>,
}

/// The axis up with its texts, measured before anything is drawn.
pub(super) struct Upright {
    pub range: Range,
    ticks: Ticks,
}

impl Upright {
    pub fn new(values: &[f64], axis: &Axis, height: f64, look: &Look) -> Self {
        Self::ending(Ends::Stretched, values, axis, height, look)
    }

    pub fn ending(ends: Ends, values: &[f64], axis: &Axis, height: f64, look: &Look) -> Self {
        let wanted = (height / (look.line_height() * 2.6)).clamp(2.0, 5.0);
        let range = Range::round(values, axis, wanted, ends);
        Self {
            ticks: ticks(&range, axis, look.is_small()),
            range,
        }
    }

    /// Room that the numbers need to the left of the plot.
    pub fn width(&self, look: &Look) -> f64 {
        widest(&self.ticks, look) + GAP
    }

    /// Room above the plot: half a line for the highest number, more where the unit stands above it.
    pub fn top(&self, look: &Look) -> f64 {
        if self.ticks.note.is_some() {
            look.line_height() * 1.6
        } else {
            look.line_height() * 0.6
        }
    }

    /// Draws grid and numbers; the line at zero is stronger.
    pub fn draw(&self, picture: &mut Picture, plot: &Area, look: &Look) -> Scale {
        let scale = Scale::new(&self.range, plot.bottom, plot.top);
        for (number, text) in &self.ticks.texts {
            let y = scale.at(*number);
            let colour = if *number == 0.0 {
                look.palette.edge
            } else {
                look.palette.rule
            };
            picture.hairline((plot.left, y), (plot.right, y), colour);
            picture.text((plot.left - GAP, y), text, &Lettering::soft(look, Anchor::End));
        }
        if let Some(note) = &self.ticks.note {
            let width = text_width(note, look.text_size(), false);
            let left = (plot.left - GAP - width).max(0.0);
            let lettering = Lettering::soft(look, Anchor::Start);
            picture.text((left, plot.top - look.line_height()), note, &lettering);
        }
        scale
    }
}

/// Room below a plot for numbers and name of the axis across.
pub(super) fn foot(look: &Look) -> f64 {
    TICK + look.line_height() * 2.6
}

/// How far the numbers of the axis across reach beyond the plot: they are centred on their places.
pub(super) fn overhang(range: &Range, across: &Axis, look: &Look) -> f64 {
    widest(&ticks(range, across, look.is_small()), look) / 2.0
}

fn widest(ticks: &Ticks, look: &Look) -> f64 {
    let widths = ticks
        .texts
        .iter()
        .map(|(_, text)| text_width(text, look.text_size(), false));
    widths.fold(0.0, f64::max)
}

/// Draws both axes around `plot`.
pub(super) fn draw(
    picture: &mut Picture,
    plot: Area,
    upright: &Upright,
    across: &Axis,
    mut range: Range,
    look: &Look,
) -> Frame {
    let y = upright.draw(picture, &plot, look);
    let mut texts = ticks(&range, across, look.is_small());
    // Fewer numbers until they stand apart.
    while texts.texts.len() > 2 && !fits(&texts, &range, &plot, look) {
        range = range.coarser();
        texts = ticks(&range, across, look.is_small());
    }
    let x = Scale::new(&range, plot.left, plot.right);
    let base = plot.bottom;
    for (number, text) in &texts.texts {
        let at = x.at(*number);
        picture.hairline((at, base), (at, base + TICK), look.palette.edge);
        let lettering = Lettering::soft(look, Anchor::Middle);
        picture.text((at, base + TICK + look.line_height() * 0.75), text, &lettering);
    }
    let name = match &texts.note {
        Some(note) => match across.name.strip_suffix(&format!(" in {}", across.counted)) {
            Some(start) => format!("{start} {note}"),
            None if across.name.is_empty() => note.clone(),
            None => format!("{} ({note})", across.name),
        },
        None => across.name.clone(),
    };
    caption(picture, &name, &plot, TICK + look.line_height() * 1.4, look);
    let grid = upright.ticks.texts.iter().map(|(number, _)| y.at(*number)).collect();
    Frame { plot, x, y, grid }
}

/// The name of the axis across, this far below the plot.
pub(super) fn caption(picture: &mut Picture, name: &str, plot: &Area, below: f64, look: &Look) {
    let line = shortened(name, look.text_size(), false, look.width);
    let half = text_width(&line, look.text_size(), false) / 2.0;
    let middle = f64::midpoint(plot.left, plot.right).min(look.width - half).max(half);
    let spot = (middle, plot.bottom + below + look.line_height() * 0.5);
    picture.text(spot, &line, &Lettering::soft(look, Anchor::Middle));
}

fn fits(ticks: &Ticks, range: &Range, plot: &Area, look: &Look) -> bool {
    widest(ticks, look) + look.text_size() <= range.apart(plot.width())
}
