//! Upright bars.

use super::{GAP, Group, Laid, between, joined, on_bar, on_page, past};
use crate::chart::Bars;
use crate::chart::draw::Look;
use crate::chart::draw::frame::Upright;
use crate::chart::draw::label::{Label, column, legend};
use crate::chart::draw::layout::{Area, clamped, count, spread, text_width};
use crate::chart::draw::palette::{line_pattern, marker};
use crate::chart::draw::picture::{Anchor, Ink, Lettering, Picture, Spot};
use crate::chart::draw::scale::{Scale, near};

/// Up to this many groups, pieces of a stack carry their names.
const LABELLED: usize = 3;
/// How much of the colour of a piece shows in the band to the next stack.
const BAND_OPACITY: f64 = 0.22;
/// Wider than this, in CSS pixels, a bar becomes a wall.
const WIDEST: f64 = 110.0;

pub(super) fn draw(picture: &mut Picture, bars: &Bars, laid: &Laid, area: Area, look: &Look) {
    let single = laid.groups.len() == 1;
    let limits: Vec<Label> = bars.limits.iter().map(|limit| limit_name(bars, limit, look)).collect();
    let names = names(bars, look);
    let labels = names.iter().chain(&limits);
    let lines: f64 = labels.map(|label| label.height(look) + look.text_size() * 0.3).sum();
    let beside = laid.stacked
        && !laid.samples.is_empty()
        && laid.groups.len() <= LABELLED
        && (!look.is_small() || single)
        && lines <= area.height() * 0.9;
    let mut area = area;
    if !beside {
        area.top += legend(picture, &laid.samples, &area, look);
    }
    let upright = Upright::new(&laid.numbers(bars), &bars.axis, area.height(), look);
    let names = if beside { names } else { Vec::new() };
    let labels = names.iter().chain(&limits);
    let gutter = labels.map(|label| label.width() + 10.0).fold(0.0, f64::max);
    let mut left = area.left + upright.width(look);
    let mut right = area.right - gutter;
    if single && beside {
        // One stack and its names, in the middle.
        let spare = (right - left - WIDEST * 1.8).max(0.0) / 2.0;
        (left, right) = (left + spare, right - spare);
    }
    let slot = (right - left) / count(laid.groups.len());
    let heads = heads(laid, slot, look);
    let rows = heads.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let plot = Area {
        left,
        right,
        // Values stand above the highest bar.
        top: area.top + upright.top(look) + look.line_height(),
        bottom: area.bottom - count(rows) * look.line_height() - 10.0,
    }
    .at_least_a_pixel();
    let scale = upright.draw(picture, &plot, look);
    let rooms = rooms(laid, beside, &plot, slot, look);
    if laid.running || bars.joined {
        join(picture, laid, &rooms, &scale, look);
    }
    let levels: Vec<f64> = bars.limits.iter().map(|limit| scale.at(near(&limit.at))).collect();
    let stand = Stand {
        scale: &scale,
        slot,
        limits: &levels,
    };
    if laid.stacked {
        for (position, (group, room)) in laid.groups.iter().zip(&rooms).enumerate() {
            let carries_names = beside && position + 1 == laid.groups.len();
            let end = plot.left + slot * (count(position) + 1.0);
            stack(picture, group, room, &stand, carries_names, end, look);
        }
    } else {
        row(picture, bars, laid, &rooms, &stand, &plot, look);
    }
    for (lines, room) in heads.iter().zip(&rooms) {
        let middle = f64::midpoint(room.left, room.right);
        for (position, line) in lines.iter().enumerate() {
            let y = plot.bottom + 8.0 + look.line_height() * (count(position) + 0.5);
            picture.text((middle, y), line, &Lettering::soft(look, Anchor::Middle));
        }
    }
    let zero = scale.at(0.0);
    picture.hairline((plot.left, zero), (plot.right, zero), look.palette.edge);
    let mut ends: Vec<(f64, Label)> = Vec::new();
    for (&y, label) in levels.iter().zip(limits) {
        picture.limit(vec![(plot.left, y), (plot.right, y)], look);
        ends.push((y, label));
    }
    if let Some(last) = laid.groups.last() {
        let middles = last
            .pieces
            .iter()
            .map(|piece| (piece.series, f64::midpoint(piece.from, piece.to)));
        let found = middles.filter_map(|(series, middle)| Some((scale.at(middle), names.get(series)?.clone())));
        ends.extend(found);
    }
    column(picture, &ends, plot.right + 10.0, area.top, plot.bottom, look);
}

/// Where the bars of each group stand.
fn rooms(laid: &Laid, beside: bool, plot: &Area, slot: f64, look: &Look) -> Vec<Area> {
    let widest = if laid.lanes == 1 { WIDEST } else { f64::INFINITY };
    let part = if laid.lanes == 1 { 0.72 } else { 0.84 };
    let mut inner = (slot * part).min(widest);
    // Small pieces of a stack have their values beside them.
    let aside = if laid.stacked && laid.groups.len() <= LABELLED {
        let texts = laid.groups.iter().flat_map(|group| &group.pieces);
        texts
            .map(|piece| text_width(&piece.text, look.text_size(), false) + 10.0)
            .fold(0.0, f64::max)
    } else {
        0.0
    };
    if !beside {
        inner = inner.min((slot - aside).max(slot * 0.4));
    }
    let place = |group: usize| {
        let slot_left = plot.left + slot * count(group);
        let left = if beside && group + 1 == laid.groups.len() {
            // The last stack stands next to its names.
            slot_left + slot - inner - (slot - inner).min(12.0)
        } else if beside || aside == 0.0 {
            slot_left + (slot - inner) / 2.0
        } else {
            slot_left + (slot - inner - aside).max(0.0) / 2.0
        };
        Area {
            left,
            right: left + inner,
            ..*plot
        }
    };
    (0..laid.groups.len()).map(place).collect()
}

/// What joins neighbours: of a waterfall a thin line at the level reached, of stacks a band from piece to piece.
fn join(picture: &mut Picture, laid: &Laid, rooms: &[Area], scale: &Scale, look: &Look) {
    for (groups, rooms) in laid.groups.windows(2).zip(rooms.windows(2)) {
        let (left, right) = (rooms[0].right, rooms[1].left);
        for piece in &groups[0].pieces {
            if laid.running {
                if joined(&groups[0], &groups[1]) {
                    let y = scale.at(piece.to);
                    picture.hairline((left, y), (right, y), look.palette.edge);
                }
            } else if let Some(next) = groups[1].pieces.iter().find(|next| next.series == piece.series) {
                let band = [
                    (left, piece.from),
                    (left, piece.to),
                    (right, next.to),
                    (right, next.from),
                ];
                let corners = band.map(|(x, number)| (x, scale.at(number)));
                let colour = look.palette.series(piece.series);
                picture.polygon(corners.to_vec(), Ink(colour, BAND_OPACITY));
                picture.line(corners[1..3].to_vec(), colour, &[], 1.0);
            }
        }
    }
}

/// Bars beside each other, with their values at the ends when all have room, and the lines over them.
fn row(picture: &mut Picture, bars: &Bars, laid: &Laid, rooms: &[Area], stand: &Stand, plot: &Area, look: &Look) {
    let scale = stand.scale;
    // Upwards the heights grow less.
    let limits: Vec<f64> = stand.limits.iter().map(|limit| -limit).collect();
    let mut areas: Vec<Area> = Vec::new();
    let mut texts: Vec<(Spot, &str, Area)> = Vec::new();
    for (group, room) in laid.groups.iter().zip(rooms) {
        let each = room.width() / count(laid.lanes);
        for piece in &group.pieces {
            let left = room.left + each * count(piece.lane);
            let (start, end) = (scale.at(piece.from), scale.at(piece.to));
            let area = Area {
                left,
                right: left + (each - GAP).max(each * 0.5),
                top: start.min(end),
                bottom: start.max(end),
            };
            picture.bar(area, look.palette.series(piece.series), piece.fill, look.palette.page);
            areas.push(area);
            // Below a negative bar, as long as that stays clear of the names.
            let below = piece.to < 0.0 && !laid.running && area.bottom + look.line_height() <= plot.bottom;
            let y = if below {
                area.bottom + look.line_height() * 0.6
            } else {
                let (size, away) = (look.text_size(), look.line_height() * 0.6);
                -past(away - size * 0.5 - area.top, size, &limits) - size * 0.5
            };
            let spot = (f64::midpoint(area.left, area.right), y);
            let half = text_width(&piece.text, look.text_size(), false) / 2.0;
            let around = Area {
                left: spot.0 - half,
                right: spot.0 + half,
                top: spot.1 - look.text_size() * 0.5,
                bottom: spot.1 + look.text_size() * 0.5,
            };
            texts.push((spot, &piece.text, around));
        }
    }
    let segments = lines(picture, bars, rooms, scale, look);
    let free = |position: usize| {
        let own = &texts[position].2;
        let others = |other: usize| other != position && (areas[other].overlaps(own) || texts[other].2.overlaps(own));
        !(0..texts.len()).any(others)
    };
    if texts.len() <= 60 && (0..texts.len()).all(free) {
        let lettering = Lettering {
            colour: look.palette.ink,
            ..Lettering::soft(look, Anchor::Middle)
        };
        for (spot, text, around) in &texts {
            // A value that a line runs through is left to the table.
            if !segments.iter().any(|(from, to)| around.is_crossed(*from, *to)) {
                picture.text(*spot, text, &lettering);
            }
        }
    }
}

/// Lines from group to group. Gives their segments.
fn lines(picture: &mut Picture, bars: &Bars, rooms: &[Area], scale: &Scale, look: &Look) -> Vec<(Spot, Spot)> {
    let mut segments = Vec::new();
    for (line, series) in bars.lines.iter().zip(bars.series.len()..) {
        let (pattern, width) = line_pattern(series);
        let colour = look.palette.series(series);
        let spots: Vec<Option<Spot>> = rooms
            .iter()
            .enumerate()
            .map(|(group, room)| Some((f64::midpoint(room.left, room.right), scale.at(near(line.value(group)?)))))
            .collect();
        for piece in spots.split(Option::is_none) {
            let piece: Vec<Spot> = piece.iter().flatten().copied().collect();
            segments.extend(piece.windows(2).map(|pair| (pair[0], pair[1])));
            picture.line(piece.clone(), colour, pattern, width);
            for spot in piece {
                picture.marker(marker(series), spot, colour, look.palette.page);
            }
        }
    }
    segments
}

/// What stacks share.
struct Stand<'a> {
    scale: &'a Scale,
    /// How wide a group is.
    slot: f64,
    /// Heights of the limits.
    limits: &'a [f64],
}

/// Bars on top of each other, the values in them or beside them up to `end`, the total above.
fn stack(picture: &mut Picture, group: &Group, room: &Area, stand: &Stand, carries_names: bool, end: f64, look: &Look) {
    let (scale, slot) = (stand.scale, stand.slot);
    let middle = f64::midpoint(room.left, room.right);
    let mut outside = Vec::new();
    for piece in &group.pieces {
        let (from, to) = (scale.at(piece.from), scale.at(piece.to));
        let gap = if piece.from == 0.0 { 0.0 } else { GAP };
        let area = Area {
            top: from.min(to) + if piece.to < piece.from { gap } else { 0.0 },
            bottom: (from.max(to) - if piece.to < piece.from { 0.0 } else { gap }).max(from.min(to)),
            ..*room
        };
        picture.bar(area, look.palette.series(piece.series), piece.fill, look.palette.page);
        let width = text_width(&piece.text, look.text_size(), false);
        let level = between(area.top, area.bottom, look.line_height(), stand.limits);
        if let Some(level) = level.filter(|_| width + 8.0 <= area.width()) {
            on_bar(picture, &piece.text, (middle, level), (piece.series, piece.fill), look);
        } else if !carries_names && room.right + width + 8.0 <= end {
            // Beside the last stack the names say it.
            outside.push((f64::midpoint(area.top, area.bottom), &piece.text));
        }
    }
    let wishes: Vec<(f64, f64)> = outside
        .iter()
        .map(|(middle, _)| (*middle, look.line_height()))
        .collect();
    if count(outside.len()) * look.line_height() > room.height() {
        outside.clear();
    }
    let middles = spread(&wishes, room.top - look.line_height(), room.bottom);
    for ((_, text), middle) in outside.iter().zip(middles) {
        let half = look.line_height() / 2.0;
        if stand.limits.iter().all(|limit| (limit - middle).abs() > half) {
            on_page(picture, text, (room.right + 6.0, middle), Anchor::Start, look);
        }
    }
    let Some(total) = &group.total else { return };
    if text_width(total, look.text_size(), true) <= slot {
        let tops = group.pieces.iter().map(|piece| scale.at(piece.to));
        let top = tops.fold(scale.at(0.0), f64::min);
        let above = (middle, top - look.line_height() * 0.6);
        picture.text(above, total, &Lettering::strong(look, Anchor::Middle));
    }
}

fn limit_name(bars: &Bars, limit: &crate::chart::Limit, look: &Look) -> Label {
    let width = look.width * 0.22;
    Label::name(&limit.name, look, width).value(&bars.axis.label(&limit.at), look, f64::INFINITY)
}

/// Names of the series beside the last stack, with their values and what else is to be said about them.
fn names(bars: &Bars, look: &Look) -> Vec<Label> {
    let last = bars.groups.len().saturating_sub(1);
    let width = look.width * if look.is_small() { 0.34 } else { 0.32 };
    let name = |series: &crate::chart::Series| {
        let value = series.value(last).map(|value| bars.axis.label(value));
        let texts = value.iter().chain(&series.notes);
        texts.fold(Label::name(&series.name, look, width), |label, text| {
            label.value(text, look, width)
        })
    };
    bars.series.iter().map(name).collect()
}

/// Names under the bars, in lines as wide as a group.
fn heads(laid: &Laid, slot: f64, look: &Look) -> Vec<Vec<String>> {
    let size = look.text_size();
    // Where not even a short word fits, only some groups are named; the table names all.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small positive number"
    )]
    let every = (size * 3.0 / slot.max(0.01)).ceil().clamp(1.0, 1e6) as usize;
    let width = slot * count(every) - 4.0;
    let named = |(position, group): (usize, &Group)| {
        if !position.is_multiple_of(every) {
            return Vec::new();
        }
        clamped(group.name, size, false, width, 3)
    };
    laid.groups.iter().enumerate().map(named).collect()
}
