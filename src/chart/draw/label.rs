//! Labels that look for a place of their own, labels at the ends of lines, and the legend.

use super::Look;
use super::layout::{Area, clamped, spread, text_width, wrapped};
use super::palette::{Fill, line_pattern, marker};
use super::picture::{Anchor, Lettering, Picture, Spot};

/// A few lines of text that belong together.
#[derive(Debug, Clone, Default)]
pub(super) struct Label {
    /// The texts, and whether each is a name (or else a value).
    lines: Vec<(String, bool)>,
    /// Of the widest line. Looking for a place asks for it a hundred times.
    width: f64,
}

impl Label {
    /// A name, broken into lines of at most `width`.
    pub fn name(text: &str, look: &Look, width: f64) -> Self {
        Self::default().then(text, true, look, width)
    }

    /// The same with a value or a remark below.
    pub fn value(self, text: &str, look: &Look, width: f64) -> Self {
        self.then(text, false, look, width)
    }

    /// A name in at most so many lines of at most `width`; what is cut off ends in an ellipsis.
    pub fn strong(text: &str, look: &Look, width: f64, most: usize) -> Self {
        Self::clamped(text, true, look, width, most)
    }

    /// The same in soft letters.
    pub fn soft(text: &str, look: &Look, width: f64, most: usize) -> Self {
        Self::clamped(text, false, look, width, most)
    }

    fn clamped(text: &str, strong: bool, look: &Look, width: f64, most: usize) -> Self {
        Self::default().with(clamped(text, look.text_size(), strong, width, most), strong, look)
    }

    fn then(self, text: &str, strong: bool, look: &Look, width: f64) -> Self {
        self.with(wrapped(text, look.text_size(), strong, width), strong, look)
    }

    fn with(mut self, lines: Vec<String>, strong: bool, look: &Look) -> Self {
        for line in lines {
            self.width = self.width.max(text_width(&line, look.text_size(), strong));
            self.lines.push((line, strong));
        }
        self
    }

    pub fn width(&self) -> f64 {
        self.width
    }

    #[allow(clippy::cast_precision_loss, reason = "a handful of lines")]
    pub fn height(&self, look: &Look) -> f64 {
        self.lines.len() as f64 * look.line_height()
    }

    /// What it covers at `place`.
    pub fn area(&self, (anchor, (x, y)): Place, look: &Look) -> Area {
        let (width, height) = (self.width, self.height(look));
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Area {
            left,
            right: left + width,
            top: y - height / 2.0,
            bottom: y + height / 2.0,
        }
    }

    /// Writes the lines around this middle in height.
    pub fn write(&self, picture: &mut Picture, (x, middle): Spot, anchor: Anchor, look: &Look) {
        let mut y = middle - self.height(look) / 2.0 + look.line_height() / 2.0;
        for (line, strong) in &self.lines {
            let lettering = if *strong {
                Lettering::strong(look, anchor)
            } else {
                Lettering::soft(look, anchor)
            };
            picture.text((x, y), line, &lettering);
            y += look.line_height();
        }
    }
}

/// Writes labels at `x`, each as near as possible to the height it belongs to. Gives the heights they got.
pub(super) fn column(
    picture: &mut Picture,
    labels: &[(f64, Label)],
    x: f64,
    top: f64,
    bottom: f64,
    look: &Look,
) -> Vec<f64> {
    let placed: Vec<(Spot, Label)> = labels
        .iter()
        .map(|(middle, label)| ((x, *middle), label.clone()))
        .collect();
    column_at(picture, &placed, Anchor::Start, (top, bottom), look)
}

/// The same with a place for each.
pub(super) fn column_at(
    picture: &mut Picture,
    labels: &[(Spot, Label)],
    anchor: Anchor,
    (top, bottom): (f64, f64),
    look: &Look,
) -> Vec<f64> {
    let wishes: Vec<(f64, f64)> = labels
        .iter()
        .map(|((_, middle), label)| (*middle, label.height(look) + look.text_size() * 0.3))
        .collect();
    let middles = spread(&wishes, top, bottom);
    for (((x, _), label), middle) in labels.iter().zip(&middles) {
        label.write(picture, (*x, *middle), anchor, look);
    }
    middles
}

/// What a label in the picture should not cover.
#[derive(Debug, Default)]
pub(super) struct Crowd {
    pub lines: Vec<(Spot, Spot)>,
    /// Grid and drop lines: rather not, but no harm done.
    pub faint: Vec<(Spot, Spot)>,
    pub boxes: Vec<Area>,
}

/// What it costs to stand on another label.
const OVERLAP: usize = 20_000;
/// From this far from the edge of its point, in CSS pixels, a line leads to a label.
const LED: f64 = 16.0;
/// What it costs to stand across a piece of a line.
const CROSSING: usize = 100;

/// Where a label may stand: the side at which it is anchored and the middle of that side.
pub(super) type Place = (Anchor, Spot);

/// Places around a special point of this radius, the usual ones first, then further and further away.
pub(super) fn around((x, y): Spot, radius: f64, label: &Label, look: &Look) -> Vec<Place> {
    let half = label.height(look) / 2.0;
    let mut places = Vec::new();
    for away in [0.0, 12.0, 26.0, 44.0, 66.0] {
        let (beside, up) = (radius + 6.0 + away * 0.5, half - 2.0 + away);
        places.extend([
            (Anchor::End, (x - beside, y - up - 4.0)),
            (Anchor::Start, (x + beside, y + up)),
            (Anchor::Start, (x + beside, y - up)),
            (Anchor::End, (x - beside, y + up)),
            (Anchor::Middle, (x, y - half - radius - 4.0 - away)),
            (Anchor::Start, (x + beside + away, y)),
            (Anchor::End, (x - beside - away, y)),
            (Anchor::Middle, (x, y + half + radius + 4.0 + away)),
        ]);
    }
    places
}

/// Places all over `room`, the nearest to a special point first.
fn anywhere(spot: Spot, label: &Label, room: &Area, look: &Look) -> Vec<Place> {
    let (wide, high) = (label.width(), label.height(look));
    let (left, top) = (room.left + 2.0, room.top + high / 2.0 + 2.0);
    let across = (room.width() - wide - 4.0).max(0.0) / 10.0;
    let down = (room.height() - high - 4.0).max(0.0) / 9.0;
    let at = |step: u8| {
        let (column, row) = (f64::from(step % 11), f64::from(step / 11));
        (Anchor::Start, (left + across * column, top + down * row))
    };
    let mut places: Vec<(f64, Place)> = (0..110)
        .map(|step| {
            let place = at(step);
            let end = label.area(place, look).nearest(spot);
            ((end.0 - spot.0).hypot(end.1 - spot.1), place)
        })
        .collect();
    places.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    places.into_iter().map(|(_, place)| place).collect()
}

impl Crowd {
    /// Puts `label` at the first of `places` where it covers least, inside `room`; it joins the crowd.
    pub fn place(&mut self, picture: &mut Picture, label: &Label, places: &[Place], room: &Area, look: &Look) {
        if let Some((_, (anchor, spot), area)) = self.best(label, places, room, look) {
            label.write(picture, spot, anchor, look);
            self.boxes.push(area);
        }
    }

    /// Puts the label of a special point of this radius near it. Where that would be on a line or on another label it
    /// stands where it is free. A thin line leads to a label that is further away.
    pub fn place_mark(
        &mut self,
        picture: &mut Picture,
        spot: Spot,
        radius: f64,
        label: &Label,
        room: &Area,
        look: &Look,
    ) {
        let Some((_, place, area)) = self.best_for_mark(spot, radius, label, room, look) else {
            return;
        };
        let end = area.grown(2.0).nearest(spot);
        let length = (end.0 - spot.0).hypot(end.1 - spot.1);
        if length > radius + LED {
            let part = (radius + 2.0) / length;
            let start = (spot.0 + (end.0 - spot.0) * part, spot.1 + (end.1 - spot.1) * part);
            picture.line(vec![start, end], look.palette.ink_faint, &[], 1.0);
        }
        label.write(picture, place.1, place.0, look);
        self.boxes.push(area);
    }

    /// How many lines and labels the label of a special point would cover.
    pub fn mark_cost(&self, spot: Spot, radius: f64, label: &Label, room: &Area, look: &Look) -> usize {
        let best = self.best_for_mark(spot, radius, label, room, look);
        best.map_or(0, |(cost, ..)| cost / CROSSING)
    }

    fn best_for_mark(
        &self,
        spot: Spot,
        radius: f64,
        label: &Label,
        room: &Area,
        look: &Look,
    ) -> Option<(usize, Place, Area)> {
        let near = self.best(label, &around(spot, radius, label, look), room, look)?;
        if near.0 < CROSSING {
            return Some(near);
        }
        let far = self.best(label, &anywhere(spot, label, room, look), room, look);
        Some(far.filter(|far| far.0 < near.0).unwrap_or(near))
    }

    /// Whether `label` has a place inside `room` where it covers no other.
    pub fn is_free(&self, label: &Label, places: &[Place], room: &Area, look: &Look) -> bool {
        self.best(label, places, room, look)
            .is_some_and(|(cost, ..)| cost < OVERLAP)
    }

    /// The place that costs least, with its cost. Where none is inside `room`, it is moved there.
    fn best(&self, label: &Label, places: &[Place], room: &Area, look: &Look) -> Option<(usize, Place, Area)> {
        let costs = places.iter().enumerate().map(|(rank, place)| {
            let area = label.area(*place, look);
            (self.cost(&area, room) + rank, *place, area)
        });
        let (cost, (anchor, (x, y)), area) = costs.min_by_key(|(cost, ..)| *cost)?;
        let into = |low: f64, high: f64, least: f64, most: f64| (most - high).min(0.0).max(least - low);
        let across = into(area.left, area.right, room.left, room.right);
        let down = into(area.top, area.bottom, room.top, room.bottom);
        let place = (anchor, (x + across, y + down));
        Some((cost, place, label.area(place, look)))
    }

    fn cost(&self, area: &Area, room: &Area) -> usize {
        // The strokes of a line are wide, and the text should not touch them.
        let clear = area.grown(3.0);
        let crossings = |lines: &[(Spot, Spot)], clear: &Area| {
            let crossed = lines.iter().filter(|(from, to)| clear.is_crossed(*from, *to));
            crossed.take(100).count()
        };
        let overlaps = self.boxes.iter().filter(|other| other.overlaps(area)).count();
        let outside = usize::from(!room.contains(area));
        // Outside is worse than on top of another label, which is worse than across a line.
        outside * 1_000_000
            + overlaps * OVERLAP
            + crossings(&self.lines, &clear) * CROSSING
            + crossings(&self.faint, area) * 4
    }
}

/// What a legend shows of a series.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sample {
    /// A line of the series at this position, and whether it has markers.
    Line(usize, bool),
    /// A bar of the series at this position, so filled.
    Bar(usize, Fill),
}

/// Writes samples with names in rows from the upper left, and gives the height they take.
pub(super) fn legend(picture: &mut Picture, entries: &[(Sample, &str)], area: &Area, look: &Look) -> f64 {
    let row = look.line_height() * 1.15;
    let (mut x, mut y) = (area.left, area.top);
    for (sample, name) in entries {
        let mark = match sample {
            Sample::Line(..) => 38.0,
            Sample::Bar(..) => 20.0,
        };
        let width = mark + text_width(name, look.text_size(), true);
        if x > area.left && x + width > area.right {
            x = area.left;
            y += row;
        }
        let middle = y + look.line_height() / 2.0;
        match *sample {
            Sample::Line(series, marked) => {
                let (pattern, stroke) = line_pattern(series);
                let colour = look.palette.series(series);
                picture.line(vec![(x, middle), (x + 30.0, middle)], colour, pattern, stroke);
                if marked {
                    picture.marker(marker(series), (x + 15.0, middle), colour, look.palette.page);
                }
            }
            Sample::Bar(series, fill) => {
                let swatch = Area {
                    left: x,
                    right: x + 14.0,
                    top: middle - 7.0,
                    bottom: middle + 7.0,
                };
                picture.bar(swatch, look.palette.series(series), fill, look.palette.page);
            }
        }
        picture.text((x + mark, middle), name, &Lettering::strong(look, Anchor::Start));
        x += width + 18.0;
    }
    if entries.is_empty() { 0.0 } else { y - area.top + row }
}
