//! Lying bars: names to the left, or above on small screens, values at the ends.

use super::{GAP, Group, Laid, inside};
use crate::chart::draw::Look;
use crate::chart::draw::label::legend;
use crate::chart::draw::layout::{Area, count, text_width, wrapped};
use crate::chart::draw::picture::{Anchor, Lettering, Picture};
use crate::chart::draw::scale::{Range, Scale, near};
use crate::chart::{Arrangement, Bars};

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
    let name = if width < super::super::SMALL { line } else { 0.0 };
    // A legend may take two rows.
    let legend = if bars.series.len() > 1 && !alone {
        line * 2.4
    } else {
        0.0
    };
    let limits = if bars.limits.is_empty() { 0.0 } else { line * 1.3 };
    count(rows) * (THICK * count(lanes) + name + 12.0) + legend + limits + 8.0
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
}

pub(super) fn draw(picture: &mut Picture, bars: &Bars, laid: &Laid, area: Area, look: &Look) {
    let mut area = area;
    if !laid.samples.is_empty() {
        area.top += legend(picture, &laid.samples, &area, look) + 4.0;
    }
    if !bars.limits.is_empty() {
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
    for limit in &bars.limits {
        let x = layout.scale.at(near(&limit.at));
        picture.limit(vec![(x, area.top), (x, area.bottom)], look);
        let text = format!("{} {}", limit.name, bars.axis.label(&limit.at));
        let half = text_width(&text, look.text_size(), false) / 2.0;
        let x = x.min(area.right - half).max(area.left + half);
        let lettering = Lettering::soft(look, Anchor::Middle);
        picture.text((x, area.bottom + look.line_height() * 0.7), &text, &lettering);
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
    let range = Range::tight(laid.numbers(bars).into_iter().chain([0.0]), &bars.axis, 5.0);
    let plot = Area {
        left: area.left + if above { 0.0 } else { name_width + 12.0 } + if range.low < 0.0 { value_width } else { 1.0 },
        right: area.right - value_width,
        ..area
    }
    .at_least_a_pixel();
    let scale = Scale::new(&range, plot.left, plot.right);
    let row = area.height() / count(laid.groups.len());
    let name = if above { look.line_height() } else { 0.0 };
    let track = (bars.axis.to.is_some() && laid.lanes == 1 && range.low >= 0.0)
        .then(|| (scale.at(range.low), scale.at(range.high)));
    Layout {
        scale,
        row,
        name,
        name_width,
        names_end: area.left + name_width,
        thick: ((row - name) * 0.72).min(THICKEST * count(laid.lanes)).max(1.0),
        track,
    }
}

fn write_name(picture: &mut Picture, name: &str, bars_top: f64, layout: &Layout, look: &Look) {
    let names = wrapped(name, look.text_size(), false, layout.name_width);
    if layout.name > 0.0 {
        if let Some(line) = names.first() {
            let spot = (layout.names_end - layout.name_width, bars_top - layout.name * 0.55);
            picture.text(spot, line, &Lettering::soft(look, Anchor::Start));
        }
        return;
    }
    let shown = names.len().min(2);
    for (position, line) in names.iter().take(shown).enumerate() {
        let offset = count(position) - (count(shown) - 1.0) / 2.0;
        let y = bars_top + layout.thick / 2.0 + offset * look.line_height();
        picture.text((layout.names_end, y), line, &Lettering::soft(look, Anchor::End));
    }
}

fn draw_group(picture: &mut Picture, laid: &Laid, group: &Group, top: f64, layout: &Layout, look: &Look) {
    let each = layout.thick / count(laid.lanes);
    let strong = |anchor| Lettering::strong(look, anchor);
    let behind = layout.track.map(|(_, end)| end);
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
            if width + 8.0 <= bar.width() && bar.height() >= look.line_height() {
                inside(picture, piece, &bar, look);
            }
        } else if piece.to < 0.0 {
            picture.text((end - 6.0, middle), &piece.text, &strong(Anchor::End));
        } else {
            picture.text(
                (behind.unwrap_or(end) + 6.0, middle),
                &piece.text,
                &strong(Anchor::Start),
            );
        }
    }
    if let Some(total) = &group.total {
        let spot = (behind.unwrap_or(furthest) + 6.0, top + layout.thick / 2.0);
        picture.text(spot, total, &strong(Anchor::Start));
    }
}
