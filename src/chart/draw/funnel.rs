//! Drawing a funnel: bars around one middle, tapering from stage to stage.

use super::label::{Label, Sample, legend};
use super::layout::{Area, count, text_width};
use super::palette::Fill;
use super::picture::{Anchor, Ink, Lettering, Picture};
use super::scale::near;
use super::{Look, SMALL};
use crate::chart::{Axis, Funnel, Stage};

/// Thickness of a stage in CSS pixels, and the most when there is room.
const THICK: f64 = 26.0;
const THICKEST: f64 = 40.0;
/// How much of the colour shows between the stages.
const BETWEEN: f64 = 0.14;

/// The height that the stages need.
pub(super) fn height(funnel: &Funnel, width: f64, text_scale: f64) -> f64 {
    let line = 18.0 * text_scale;
    let name = if width < SMALL { line } else { 0.0 };
    let legend = if has_targets(funnel) { line * 1.4 } else { 0.0 };
    count(funnel.stages.len()) * (THICK + name + between(line)) + legend
}

/// Height of the piece between two stages: a line of text.
fn between(line: f64) -> f64 {
    line * 1.2
}

fn has_targets(funnel: &Funnel) -> bool {
    funnel.stages.iter().any(|stage| stage.target.is_some())
}

/// Draws `funnel` in `area`.
pub(super) fn draw(picture: &mut Picture, funnel: &Funnel, area: Area, look: &Look) {
    if funnel.stages.is_empty() {
        return;
    }
    let (size, line) = (look.text_size(), look.line_height());
    let mut area = area;
    let targets = has_targets(funnel);
    if targets {
        let samples = [
            (Sample::Bar(0, Fill::Full), funnel.axis.name.as_str()),
            (Sample::Bar(1, Fill::Open), funnel.target.as_str()),
        ];
        area.top += legend(picture, &samples, &area, look);
    }
    let texts: Vec<String> = funnel.stages.iter().map(|stage| figures(funnel, stage)).collect();
    let widest = texts
        .iter()
        .map(|text| text_width(text, size, true))
        .fold(0.0, f64::max);
    let above = look.is_small();
    let names = funnel.stages.iter().map(|stage| text_width(&stage.name, size, true));
    let name_width = if above {
        area.width()
    } else {
        names.fold(0.0, f64::max).min(area.width() * 0.3)
    };
    let shape = Area {
        left: area.left + if above { 0.0 } else { name_width + 14.0 },
        right: area.right - widest - 10.0,
        ..area
    }
    .at_least_a_pixel();
    let name = if above { line } else { 0.0 };
    let stages = count(funnel.stages.len());
    // Below the last stage nothing flows on.
    let thick = ((area.height() - between(line) * (stages - 1.0)) / stages - name - 1.0).clamp(1.0, THICKEST);
    let row = (area.height() - name - thick - 1.0) / (stages - 1.0).max(1.0);
    let most = funnel
        .stages
        .iter()
        .flat_map(|stage| stage.value.iter().chain(&stage.target))
        .map(near)
        .fold(0.0, f64::max);
    let middle = f64::midpoint(shape.left, shape.right);
    let half = |value: f64| {
        if most > 0.0 {
            (value / most).max(0.0) * shape.width() / 2.0
        } else {
            0.0
        }
    };
    let mut before: Option<(f64, f64)> = None;
    for (position, (stage, text)) in funnel.stages.iter().zip(&texts).enumerate() {
        let top = area.top + row * count(position) + name;
        let own = half(stage.value.as_ref().map_or(0.0, near)).max(0.75);
        if let Some((wide, bottom)) = before {
            let corners = vec![
                (middle - wide, bottom),
                (middle + wide, bottom),
                (middle + own, top),
                (middle - own, top),
            ];
            picture.polygon(corners, Ink(look.palette.series(0), BETWEEN));
            write_rate(picture, stage, (middle, f64::midpoint(bottom, top - name)), look);
        }
        let bar = |half: f64| Area {
            left: middle - half,
            right: middle + half,
            top,
            bottom: top + thick,
        };
        let target = stage.target.as_ref().map(|target| bar(half(near(target)).max(0.75)));
        if let Some(target) = target {
            picture.bar(target, look.palette.series(1), Fill::Open, look.palette.page);
        }
        if stage.value.is_some() {
            picture.bar(bar(own), look.palette.series(0), Fill::Full, look.palette.page);
        }
        // The target stays visible where more than that was reached.
        if let Some(target) = target.filter(|target| target.width() < own * 2.0) {
            picture.outline(&target.grown(-1.0), look.palette.page);
        }
        let level = top + thick / 2.0;
        let (spot, width, lines) = if above {
            ((area.left, top - line * 0.5), area.width(), 1)
        } else {
            ((area.left, level), name_width, 2)
        };
        Label::strong(&stage.name, look, width, lines).write(picture, spot, Anchor::Start, look);
        let end = target.map_or(middle + own, |target| target.right.max(middle + own));
        picture.text((end + 10.0, level), text, &Lettering::strong(look, Anchor::Start));
        before = Some((own, top + thick));
    }
}

/// What stands beside a stage: how many, and of how many.
fn figures(funnel: &Funnel, stage: &Stage) -> String {
    // Beside a target there is no room for what is counted: the legend says it.
    let bare = funnel.axis.clone().counted("");
    let axis = if stage.target.is_some() { &bare } else { &funnel.axis };
    let text = |number| axis.label(number);
    let value = stage.value.as_ref().map_or_else(|| "n.v.t.".to_owned(), text);
    match &stage.target {
        Some(target) => format!("{value} / {}", text(target)),
        None => value,
    }
}

fn write_rate(picture: &mut Picture, stage: &Stage, (middle, y): (f64, f64), look: &Look) {
    if let Some(rate) = &stage.rate {
        let text = format!("↓ {}", Axis::percent("").label(rate));
        let lettering = Lettering {
            colour: look.palette.ink,
            ..Lettering::soft(look, Anchor::Middle)
        };
        picture.text((middle, y), &text, &lettering);
    }
}
