//! Lying bars: names to the left, or above on small screens, values at the ends.

use num_traits::Signed;

use super::{GAP, Group, Laid, between, joined, on_bar, past};
use crate::chart::draw::label::{Label, legend};
use crate::chart::draw::layout::{Area, count, spread, text_width};
use crate::chart::draw::picture::{Anchor, Lettering, Picture};
use crate::chart::draw::scale::{Ends, Range, Scale, near};
use crate::chart::draw::{Look, SMALL};
use crate::chart::{Arrangement, Bars, Limit};
use crate::quantity::Rational;

/// Thickness of a bar in CSS pixels, and the most when there is room.
const THICK: f64 = 24.0;
const THICKEST: f64 = 36.0;

pub(super) fn height(bars: &Bars, width: f64, text_scale: f64) -> f64 {
    let line = 18.0 * text_scale;
    let stacked = bars.arrangement == Arrangement::Stacked;
    let alone = !stacked && bars.groups.len() == 1;
    let (rows, lanes) = match (stacked, alone) {
        (true, _) => (bars.groups.len(), 1),
        (false, true) => (bars.series.len(), 1),
        (false, false) => (bars.groups.len(), bars.series.len()),
    };
    // A legend may take two rows.
    let legend = if bars.series.len() > 1 && !alone {
        line * 2.4
    } else {
        0.0
    };
    let size = crate::chart::draw::text_size(width, text_scale);
    let limits = limit_rows(&limit_texts(bars), size, width);
    let ends = if shows_ends(bars) { line * 1.3 } else { 0.0 };
    rows_height(rows, lanes, width, text_scale) + legend + count(limits) * line * 1.3 + ends
}

/// The height of so many rows of so many bars each, with their names.
pub(super) fn rows_height(rows: usize, lanes: usize, width: f64, text_scale: f64) -> f64 {
    let name = if width < SMALL { 18.0 * text_scale } else { 0.0 };
    count(rows) * (THICK * count(lanes) + name + 16.0) + 8.0
}

fn limit_texts(bars: &Bars) -> Vec<String> {
    let text = |limit: &Limit| format!("{} {}", limit.name, bars.axis.label(&limit.at));
    bars.limits.iter().map(text).collect()
}

/// In how many rows the names of the limits stand: one if they fit beside each other.
fn limit_rows(texts: &[String], size: f64, width: f64) -> usize {
    let together: f64 = texts.iter().map(|text| text_width(text, size, false) + size).sum();
    if together <= width {
        texts.len().min(1)
    } else {
        texts.len()
    }
}

/// Whether the ends of the axis are written below: those of a gauge to both sides of zero.
fn shows_ends(bars: &Bars) -> bool {
    bars.axis.from.as_ref().is_some_and(Signed::is_negative) && bars.axis.to.is_some()
}

/// Where things are in the picture.
struct Layout {
    scale: Scale,
    /// Height of one group, and of its name where that stands above it.
    row: f64,
    name: f64,
    name_width: f64,
    /// Where names beside the bars end.
    names_end: f64,
    /// Thickness of all bars of a group.
    thick: f64,
    /// The whole length is shown behind the bars, and the values stand behind that.
    track: Option<(f64, f64)>,
    /// Where the limits are.
    limits: Vec<f64>,
}

pub(super) fn draw(picture: &mut Picture, bars: &Bars, laid: &Laid, area: Area, look: &Look) {
    let mut area = area;
    if !laid.samples.is_empty() {
        area.top += legend(picture, &laid.samples, &area, look) + 4.0;
    }
    let limits = limit_texts(bars);
    let rows = limit_rows(&limits, look.text_size(), area.width());
    area.bottom -= look.line_height() * 1.3 * count(rows);
    let foot = area.bottom;
    if shows_ends(bars) {
        area.bottom -= look.line_height() * 1.3;
    }
    let area = area.at_least_a_pixel();
    let layout = layout(bars, laid, area, look);
    for (position, group) in laid.groups.iter().enumerate() {
        let top = area.top + layout.row * count(position);
        let spare = (layout.row - layout.name - layout.thick).max(0.0) / 2.0;
        let bars_top = top + spare + layout.name;
        write_name(picture, group.name, bars_top, &layout, look);
        if let Some((start, end)) = layout.track {
            let track = Area {
                left: start,
                right: end,
                top: bars_top,
                bottom: bars_top + layout.thick,
            };
            picture.rect(track, look.palette.rule);
        }
        draw_group(picture, laid, group, bars_top, &layout, look);
        let zero = layout.scale.at(0.0);
        // Names above the bars would be struck through by one line.
        let reach = if layout.name > 0.0 { 2.0 } else { spare + 1.0 };
        let ends = ((zero, bars_top - reach), (zero, bars_top + layout.thick + reach));
        picture.hairline(ends.0, ends.1, look.palette.edge);
    }
    if laid.running && layout.name == 0.0 {
        join(picture, laid, &area, &layout, look);
    }
    if shows_ends(bars) {
        write_ends(picture, bars, &area, &layout, look);
    }
    for &x in &layout.limits {
        picture.limit(vec![(x, area.top), (x, area.bottom)], look);
    }
    let widths = limits
        .iter()
        .map(|text| text_width(text, look.text_size(), false) + look.text_size() * 0.5);
    let wishes: Vec<(f64, f64)> = layout.limits.iter().copied().zip(widths).collect();
    let beside = spread(&wishes, area.left, area.right);
    for (position, (text, (wish, width))) in limits.iter().zip(wishes).enumerate() {
        let x = if rows > 1 {
            wish.min(area.right - width / 2.0).max(area.left + width / 2.0)
        } else {
            beside[position]
        };
        let row = if rows > 1 { count(position) } else { 0.0 };
        let y = foot + look.line_height() * (0.7 + 1.3 * row);
        picture.text((x, y), text, &Lettering::soft(look, Anchor::Middle));
    }
}

/// Thin lines from the end of each bar to where the next one begins.
fn join(picture: &mut Picture, laid: &Laid, area: &Area, layout: &Layout, look: &Look) {
    for (position, group) in laid.groups.iter().enumerate().skip(1) {
        let before = &laid.groups[position - 1];
        let Some(piece) = before.pieces.first().filter(|_| joined(before, group)) else {
            continue;
        };
        let x = layout.scale.at(piece.to);
        let top = area.top + layout.row * count(position);
        let spare = (layout.row - layout.thick).max(0.0) / 2.0;
        picture.hairline((x, top - spare), (x, top + spare), look.palette.edge);
    }
}

/// The ends of a gauge and the zero between them.
fn write_ends(picture: &mut Picture, bars: &Bars, area: &Area, layout: &Layout, look: &Look) {
    let zero = Rational::default();
    let (first, last) = (bars.axis.from.as_ref(), bars.axis.to.as_ref());
    let numbers = first.into_iter().chain([&zero]).chain(last);
    for (number, anchor) in numbers.zip([Anchor::Start, Anchor::Middle, Anchor::End]) {
        let spot = (layout.scale.at(near(number)), area.bottom + look.line_height() * 0.6);
        picture.text(spot, &bars.axis.label(number), &Lettering::soft(look, anchor));
    }
}

fn layout(bars: &Bars, laid: &Laid, area: Area, look: &Look) -> Layout {
    let size = look.text_size();
    let above = look.is_small();
    let names = laid.groups.iter().map(|group| text_width(group.name, size, false));
    let name_width = if above {
        area.width()
    } else {
        names.fold(0.0, f64::max).min(area.width() * 0.34)
    };
    let values = laid.groups.iter().flat_map(|group| {
        let pieces = group.pieces.iter().map(|piece| &piece.text).filter(|_| !laid.stacked);
        pieces.chain(&group.total)
    });
    let value_width = values.map(|text| text_width(text, size, true)).fold(0.0, f64::max) + 8.0;
    let mut numbers = laid.numbers(bars);
    numbers.push(0.0);
    let range = Range::tight(&numbers, &bars.axis, 5.0, Ends::Stretched);
    let tracked = bars.axis.to.is_some() && laid.lanes == 1 && (range.low >= 0.0 || bars.axis.from.is_some());
    let before = if range.low < 0.0 && !tracked { value_width } else { 1.0 };
    let plot = Area {
        left: area.left + if above { 0.0 } else { name_width + 12.0 } + before,
        right: area.right - value_width,
        ..area
    }
    .at_least_a_pixel();
    let scale = Scale::new(&range, plot.left, plot.right);
    let row = area.height() / count(laid.groups.len());
    let name = if above { look.line_height() } else { 0.0 };
    let track = tracked.then(|| (scale.at(range.low), scale.at(range.high)));
    Layout {
        scale,
        row,
        name,
        name_width,
        names_end: area.left + name_width,
        thick: ((row - name) * 0.72).min(THICKEST * count(laid.lanes)).max(1.0),
        track,
        limits: bars.limits.iter().map(|limit| scale.at(near(&limit.at))).collect(),
    }
}

fn write_name(picture: &mut Picture, name: &str, bars_top: f64, layout: &Layout, look: &Look) {
    if layout.name > 0.0 {
        let spot = (layout.names_end - layout.name_width, bars_top - layout.name * 0.55);
        Label::soft(name, look, layout.name_width, 1).write(picture, spot, Anchor::Start, look);
    } else {
        let spot = (layout.names_end, bars_top + layout.thick / 2.0);
        Label::soft(name, look, layout.name_width, 2).write(picture, spot, Anchor::End, look);
    }
}

fn draw_group(picture: &mut Picture, laid: &Laid, group: &Group, top: f64, layout: &Layout, look: &Look) {
    let each = layout.thick / count(laid.lanes);
    let strong = |anchor| Lettering::strong(look, anchor);
    let behind = layout.track.map(|(_, end)| end);
    // Behind the end of a bar, and behind a limit that would run through the figure.
    let beside = |end: f64, text: &str| past(end + 6.0, text_width(text, look.text_size(), true), &layout.limits);
    let mut furthest = layout.scale.at(0.0);
    for piece in &group.pieces {
        let (start, end) = (layout.scale.at(piece.from), layout.scale.at(piece.to));
        furthest = furthest.max(end);
        let gap = if laid.stacked && piece.from != 0.0 { GAP } else { 0.0 };
        let top = top + each * count(piece.lane);
        let bar = Area {
            left: (start.min(end) + gap).min(start.max(end)),
            right: start.max(end),
            top,
            bottom: top
                + if laid.lanes == 1 {
                    each
                } else {
                    (each - GAP).max(each * 0.5)
                },
        };
        picture.bar(bar, look.palette.series(piece.series), piece.fill, look.palette.page);
        let middle = f64::midpoint(bar.top, bar.bottom);
        if laid.stacked {
            let width = text_width(&piece.text, look.text_size(), false);
            let place = between(bar.left, bar.right, width + 8.0, &layout.limits);
            if let Some(x) = place.filter(|_| bar.height() >= look.line_height()) {
                on_bar(picture, &piece.text, (x, middle), (piece.series, piece.fill), look);
            }
        } else if behind.is_none() && piece.to < 0.0 && piece.from <= 0.0 {
            picture.text((bar.left - 6.0, middle), &piece.text, &strong(Anchor::End));
        } else {
            let x = beside(behind.unwrap_or(bar.right), &piece.text);
            picture.text((x, middle), &piece.text, &strong(Anchor::Start));
        }
    }
    if let Some(total) = &group.total {
        let x = beside(behind.unwrap_or(furthest), total);
        picture.text((x, top + layout.thick / 2.0), total, &strong(Anchor::Start));
    }
}
