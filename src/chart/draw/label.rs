//! Labels that look for a place of their own, labels at the ends of lines, and the legend.

use super::Look;
use super::layout::{Area, spread, text_width, wrapped};
use super::palette::{Fill, line_pattern, marker};
use super::picture::{Anchor, Lettering, Picture, Spot};

/// A few lines of text that belong together.
#[derive(Debug, Clone, Default)]
pub(super) struct Label {
    /// The texts, and whether each is a name (or else a value).
    lines: Vec<(String, bool)>,
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

    fn then(mut self, text: &str, strong: bool, look: &Look, width: f64) -> Self {
        let lines = wrapped(text, look.text_size(), strong, width);
        self.lines.extend(lines.into_iter().map(|line| (line, strong)));
        self
    }

    pub fn width(&self, look: &Look) -> f64 {
        self.lines
            .iter()
            .map(|(line, strong)| text_width(line, look.text_size(), *strong))
            .fold(0.0, f64::max)
    }

    #[allow(clippy::cast_precision_loss, reason = "a handful of lines")]
    pub fn height(&self, look: &Look) -> f64 {
        self.lines.len() as f64 * look.line_height()
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
    let wishes: Vec<(f64, f64)> = labels
        .iter()
        .map(|(middle, label)| (*middle, label.height(look) + look.text_size() * 0.3))
        .collect();
    let middles = spread(&wishes, top, bottom);
    for ((_, label), middle) in labels.iter().zip(&middles) {
        label.write(picture, (x, *middle), Anchor::Start, look);
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

/// Where a label may stand: the side at which it is anchored and the middle of that side.
pub(super) type Place = (Anchor, Spot);

/// Places around a special point, the usual ones first, then further and further away.
pub(super) fn around((x, y): Spot, label: &Label, look: &Look) -> Vec<Place> {
    let half = label.height(look) / 2.0;
    let mut places = Vec::new();
    for away in [0.0, 12.0, 26.0, 44.0, 66.0] {
        let (beside, up) = (12.0 + away * 0.5, half - 2.0 + away);
        places.extend([
            (Anchor::End, (x - beside, y - up - 4.0)),
            (Anchor::Start, (x + beside, y + up)),
            (Anchor::Start, (x + beside, y - up)),
            (Anchor::End, (x - beside, y + up)),
            (Anchor::Middle, (x, y - half - 10.0 - away)),
            (Anchor::Start, (x + beside + away, y)),
            (Anchor::End, (x - beside - away, y)),
            (Anchor::Middle, (x, y + half + 10.0 + away)),
        ]);
    }
    places
}

impl Crowd {
    /// Puts `label` at the first of `places` where it covers least, inside `room`; it joins the crowd.
    pub fn place(&mut self, picture: &mut Picture, label: &Label, places: &[Place], room: &Area, look: &Look) {
        let (width, height) = (label.width(look), label.height(look));
        let mut best: Option<(usize, Place, Area)> = None;
        for (rank, &(anchor, (x, y))) in places.iter().enumerate() {
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            let area = Area {
                left,
                right: left + width,
                top: y - height / 2.0,
                bottom: y + height / 2.0,
            };
            let cost = self.cost(&area, room) + rank;
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, (anchor, (x, y)), area));
            }
        }
        if let Some((_, (anchor, spot), area)) = best {
            label.write(picture, spot, anchor, look);
            self.boxes.push(area);
        }
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
            + overlaps * 20_000
            + crossings(&self.lines, &clear) * 100
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
