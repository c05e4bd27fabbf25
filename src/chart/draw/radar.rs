//! Drawing a radar: a web of round numbers, one polygon per series, names around it.

use super::Look;
use super::label::{Label, Sample, column_at, legend};
use super::layout::{Area, count};
use super::palette::{line_pattern, marker};
use super::picture::{Anchor, Ink, Lettering, Picture, Spot};
use super::scale::{Ends, Range, Scale, near, ticks};
use crate::chart::Radar;

/// Part of the colour of the first series inside its polygon.
const INSIDE: f64 = 0.1;
/// Space between the web and the names, in CSS pixels.
const GAP: f64 = 8.0;

/// Draws `radar` in `area`.
pub(super) fn draw(picture: &mut Picture, radar: &Radar, area: Area, look: &Look) {
    if radar.spokes.is_empty() {
        return;
    }
    let mut area = area;
    if radar.series.len() > 1 {
        let entries: Vec<(Sample, &str)> = radar
            .series
            .iter()
            .enumerate()
            .map(|(position, series)| (Sample::Line(position, true), series.name.as_str()))
            .collect();
        area.top += legend(picture, &entries, &area, look) + 4.0;
    }
    let area = area.at_least_a_pixel();
    let mut all = names(radar, &area, 3, look);
    let mut web = Web::new(&all, &area, look);
    for lines in [2, 1] {
        if !web.holds(&all, look) {
            all = names(radar, &area, lines, look);
            web = Web::new(&all, &area, look);
        }
    }
    let values = radar.series.iter().flat_map(|series| &series.values).flatten();
    let numbers: Vec<f64> = values.map(near).collect();
    let mut range = Range::round(&numbers, &radar.axis, 4.0, Ends::Stretched);
    while range.apart(web.radius) < look.text_size() * 1.1 && range.apart(web.radius) < web.radius * 0.9 {
        range = range.coarser();
    }
    let scale = Scale::new(&range, 0.0, web.radius);

    let ticks = ticks(&range, &radar.axis, look.is_small());
    for (number, _) in &ticks.texts {
        let mut ring = web.ring(scale.at(*number));
        ring.extend(ring.first().copied());
        picture.line(ring, look.palette.rule, &[], 1.0);
    }
    let edge = web.ring(web.radius);
    for end in &edge {
        picture.line(vec![web.centre, *end], look.palette.rule, &[], 1.0);
    }
    let around = edge.iter().chain(edge.first()).copied().collect();
    picture.line(around, look.palette.edge, &[], 1.0);
    // The first series lies on top.
    for (position, series) in radar.series.iter().enumerate().rev() {
        let spots: Vec<Option<Spot>> = (0..radar.spokes.len())
            .map(|spoke| Some(web.spot(spoke, scale.at(near(series.value(spoke)?)).clamp(0.0, web.radius))))
            .collect();
        polygon(picture, position, &spots, look);
    }
    // The numbers of the web, along the spoke to the top.
    let lettering = Lettering {
        colour: look.palette.ink_soft,
        ..Lettering::soft(look, Anchor::End)
    };
    for (number, text) in &ticks.texts {
        let y = web.centre.1 - scale.at(*number);
        picture.text((web.centre.0 - 5.0, y), text, &lettering);
    }
    web.write(picture, &all, &area, look);
}

/// The names of the spokes; with a single series also its values.
fn names(radar: &Radar, area: &Area, lines: usize, look: &Look) -> Vec<Label> {
    // What a web of the least size leaves beside it.
    let width = (area.width() / 2.0 - least(area) - GAP).max(look.text_size() * 2.0);
    let name = |(position, name): (usize, &String)| {
        let label = Label::strong(name, look, width, lines);
        match radar.series.as_slice() {
            [series] => {
                let value = series.value(position);
                let text = value.map_or_else(|| "n.v.t.".to_owned(), |value| radar.axis.label(value));
                label.value(&text, look, width)
            }
            _ => label,
        }
    };
    radar.spokes.iter().enumerate().map(name).collect()
}

/// One series: its line, its signs, and for the first one a tint inside.
fn polygon(picture: &mut Picture, position: usize, spots: &[Option<Spot>], look: &Look) {
    let (pattern, width) = line_pattern(position);
    let colour = look.palette.series(position);
    let whole: Vec<Spot> = spots.iter().flatten().copied().collect();
    if whole.len() == spots.len() {
        if position == 0 {
            picture.polygon(whole.clone(), Ink(colour, INSIDE));
        }
        let mut outline = whole.clone();
        outline.extend(whole.first().copied());
        picture.line(outline, colour, pattern, width);
    } else {
        let next = spots.iter().cycle().skip(1);
        for (from, to) in spots.iter().zip(next) {
            if let (Some(from), Some(to)) = (from, to) {
                picture.line(vec![*from, *to], colour, pattern, width);
            }
        }
    }
    for spot in whole {
        picture.marker(marker(position), spot, colour, look.palette.page);
    }
}

/// The least radius of a web in `area`.
fn least(area: &Area) -> f64 {
    area.width().min(area.height()) * 0.27
}

/// Where the web is.
struct Web {
    centre: Spot,
    radius: f64,
    /// Sine and cosine of each spoke, clockwise from the top.
    directions: Vec<Spot>,
}

impl Web {
    /// As large as the names around it allow.
    fn new(names: &[Label], area: &Area, look: &Look) -> Self {
        let turn = std::f64::consts::TAU / count(names.len());
        let directions: Vec<Spot> = (0..names.len()).map(|spoke| (count(spoke) * turn).sin_cos()).collect();
        let half = area.width() / 2.0;
        // The names above and below decide how much height is left.
        let tall = |is_side: fn(f64) -> bool| {
            let own = names
                .iter()
                .zip(&directions)
                .filter(|(_, (sine, cosine))| sine.abs() < 0.1 && is_side(*cosine));
            own.map(|(label, _)| label.height(look) + GAP)
                .fold(look.text_size(), f64::max)
        };
        let (above, below) = (tall(|cosine| cosine > 0.0), tall(|cosine| cosine < 0.0));
        let mut radius = (area.height() - above - below) / 2.0;
        for (label, (sine, _)) in names.iter().zip(&directions) {
            if sine.abs() >= 0.1 {
                radius = radius.min((half - label.width() - GAP) / sine.abs());
            }
        }
        let radius = radius.max(least(area));
        Self {
            centre: (
                area.left + half,
                area.top + above + (area.height() - above - below) / 2.0,
            ),
            radius,
            directions,
        }
    }

    /// Whether the names of each side fit below each other beside the web.
    fn holds(&self, names: &[Label], look: &Look) -> bool {
        let side = |sign: f64| {
            let own = names
                .iter()
                .zip(&self.directions)
                .filter(|(_, (sine, _))| sine * sign >= 0.1);
            own.map(|(label, _)| label.height(look) + look.text_size() * 0.3)
                .sum::<f64>()
        };
        side(1.0).max(side(-1.0)) <= self.radius * 2.0 + GAP
    }

    fn spot(&self, spoke: usize, length: f64) -> Spot {
        let (sine, cosine) = self.directions[spoke];
        (self.centre.0 + sine * length, self.centre.1 - cosine * length)
    }

    fn ring(&self, radius: f64) -> Vec<Spot> {
        (0..self.directions.len())
            .map(|spoke| self.spot(spoke, radius))
            .collect()
    }

    /// Names above and below, and those of each side pushed apart.
    fn write(&self, picture: &mut Picture, names: &[Label], area: &Area, look: &Look) {
        let mut sides: [Vec<(Spot, Label)>; 2] = Default::default();
        for (spoke, label) in names.iter().enumerate() {
            let (sine, cosine) = self.directions[spoke];
            let (x, y) = self.spot(spoke, self.radius + GAP);
            if sine.abs() < 0.1 {
                let half = label.height(look) / 2.0;
                let y = if cosine > 0.0 { y - half + 2.0 } else { y + half - 2.0 };
                label.write(picture, (x, y), Anchor::Middle, look);
            } else {
                sides[usize::from(sine > 0.0)].push(((x, y), label.clone()));
            }
        }
        // Beside the names above and below, not under them.
        let (top, bottom) = (
            self.centre.1 - self.radius - GAP * 0.5,
            self.centre.1 + self.radius + GAP * 0.5,
        );
        let (top, bottom) = (top.max(area.top), bottom.min(area.bottom));
        for (side, anchor) in sides.iter().zip([Anchor::End, Anchor::Start]) {
            column_at(picture, side, anchor, (top, bottom), look);
        }
    }
}
