//! A picture as a list of simple shapes in CSS pixels.

use super::Look;
use super::layout::Area;
use super::palette::{Colour, Fill, Marker, Palette};

/// A place in CSS pixels: from the left, from the top.
pub(super) type Spot = (f64, f64);

/// Shapes in the order in which they are put down.
#[derive(Debug, Default)]
pub(super) struct Picture {
    ratio: f64,
    pub(super) shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    Path(Vec<Spot>, Ink, f64),
    Polygon(Vec<Spot>, Ink),
    Rect(Area, Ink),
    Disc(Spot, f64, Ink),
    Text(Spot, String, Lettering),
}

/// A colour and how much of it covers what lies below, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink(pub Colour, pub f64);

impl From<Colour> for Ink {
    fn from(colour: Colour) -> Self {
        Self(colour, 1.0)
    }
}

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    pub size: f64,
    pub colour: Colour,
    pub strong: bool,
    pub anchor: Anchor,
}

/// Which point of a text stands at its place; in height always the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Lettering {
    /// Names.
    pub fn strong(look: &Look, anchor: Anchor) -> Self {
        Self {
            size: look.text_size(),
            colour: look.palette.ink,
            strong: true,
            anchor,
        }
    }

    /// Numbers along an axis, values.
    pub fn soft(look: &Look, anchor: Anchor) -> Self {
        Self {
            colour: look.palette.ink_soft,
            strong: false,
            ..Self::strong(look, anchor)
        }
    }
}

impl Picture {
    pub fn new(ratio: f64) -> Self {
        Self {
            ratio: if ratio.is_finite() { ratio.clamp(0.5, 8.0) } else { 1.0 },
            shapes: Vec::new(),
        }
    }

    /// The nearest edge between two device pixels.
    pub fn snap(&self, length: f64) -> f64 {
        (length * self.ratio).round() / self.ratio
    }

    /// A line of one CSS pixel, level or upright, on whole device pixels.
    pub fn hairline(&mut self, from: Spot, to: Spot, colour: Colour) {
        let thickness = self.ratio.round().max(1.0) / self.ratio;
        let area = if (from.1 - to.1).abs() < f64::EPSILON {
            let top = self.snap(from.1 - thickness / 2.0);
            Area {
                left: from.0.min(to.0),
                right: from.0.max(to.0),
                top,
                bottom: top + thickness,
            }
        } else {
            let left = self.snap(from.0 - thickness / 2.0);
            Area {
                left,
                right: left + thickness,
                top: from.1.min(to.1),
                bottom: from.1.max(to.1),
            }
        };
        self.shapes.push(Shape::Rect(area, colour.into()));
    }

    /// A line of one CSS pixel in short dashes: drop lines and limits.
    pub fn drop_line(&mut self, from: Spot, to: Spot, colour: Colour) {
        let level = (from.1 - to.1).abs() < f64::EPSILON;
        let (start, end) = if level { (from.0, to.0) } else { (from.1, to.1) };
        let (start, end) = (start.min(end), start.max(end));
        let mut at = start;
        while at < end {
            let until = (at + 3.0).min(end);
            if level {
                self.hairline((at, from.1), (until, from.1), colour);
            } else {
                self.hairline((from.0, at), (from.0, until), colour);
            }
            at += 7.0;
        }
    }

    /// A line at a value that should be reached or not be crossed; a rim of page keeps it visible on bars.
    pub fn limit(&mut self, points: Vec<Spot>, look: &Look) {
        self.line(points.clone(), look.palette.page, &[], 3.5);
        self.line(points, look.palette.ink, &[4.0, 4.0], 1.5);
    }

    /// A rectangle on whole device pixels.
    pub fn rect(&mut self, area: Area, ink: impl Into<Ink>) {
        let area = Area {
            left: self.snap(area.left),
            top: self.snap(area.top),
            right: self.snap(area.right),
            bottom: self.snap(area.bottom),
        };
        self.shapes.push(Shape::Rect(area, ink.into()));
    }

    /// A line through `points`, in dashes by `pattern` (drawn and skipped lengths) unless that is empty.
    pub fn line(&mut self, points: Vec<Spot>, colour: Colour, pattern: &[f64], width: f64) {
        if points.len() < 2 {
            return;
        }
        if pattern.is_empty() {
            self.shapes.push(Shape::Path(points, colour.into(), width));
            return;
        }
        for dash in dashes(&points, pattern) {
            self.shapes.push(Shape::Path(dash, colour.into(), width));
        }
    }

    pub fn polygon(&mut self, points: Vec<Spot>, ink: impl Into<Ink>) {
        if points.len() > 2 {
            self.shapes.push(Shape::Polygon(points, ink.into()));
        }
    }

    pub fn disc(&mut self, centre: Spot, radius: f64, colour: Colour) {
        self.shapes.push(Shape::Disc(centre, radius, colour.into()));
    }

    /// A ring filled with the colour of the page: a special point.
    pub fn ring(&mut self, centre: Spot, radius: f64, colour: Colour, page: Colour) {
        self.disc(centre, radius + 1.25, colour);
        self.disc(centre, radius - 1.25, page);
    }

    /// A circle whose area means something, see-through for what it covers, with its middle.
    pub fn bubble(&mut self, centre: Spot, radius: f64, colour: Colour, page: Colour) {
        self.disc(centre, radius, colour);
        self.disc(centre, radius - 1.5, page);
        self.shapes.push(Shape::Disc(centre, radius - 1.5, Ink(colour, 0.3)));
        self.disc(centre, 2.5, colour);
    }

    /// The edges of a rectangle as hairlines.
    pub fn outline(&mut self, area: &Area, colour: Colour) {
        let (left, right, top, bottom) = (area.left, area.right, area.top, area.bottom);
        for (from, to) in [
            ((left, top), (right, top)),
            ((left, bottom), (right, bottom)),
            ((left, top), (left, bottom)),
            ((right, top), (right, bottom)),
        ] {
            self.hairline(from, to, colour);
        }
    }

    /// The sign of a series at one of its points.
    pub fn marker(&mut self, marker: Marker, (x, y): Spot, colour: Colour, page: Colour) {
        match marker {
            Marker::Circle => self.disc((x, y), 4.0, colour),
            Marker::Ring => self.ring((x, y), 3.75, colour, page),
            Marker::Square => self.polygon(
                corners(x, y, &[(-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)]),
                colour,
            ),
            Marker::Triangle => self.polygon(corners(x, y, &[(0.0, -5.0), (4.8, 3.4), (-4.8, 3.4)]), colour),
            Marker::Diamond => self.polygon(
                corners(x, y, &[(0.0, -5.2), (5.2, 0.0), (0.0, 5.2), (-5.2, 0.0)]),
                colour,
            ),
            Marker::Cross => {
                self.line(corners(x, y, &[(-4.0, -4.0), (4.0, 4.0)]), colour, &[], 2.0);
                self.line(corners(x, y, &[(-4.0, 4.0), (4.0, -4.0)]), colour, &[], 2.0);
            }
        }
    }

    /// A bar or a piece of one.
    pub fn bar(&mut self, area: Area, colour: Colour, fill: Fill, page: Colour) {
        let area = Area {
            left: self.snap(area.left),
            top: self.snap(area.top),
            right: self.snap(area.right),
            bottom: self.snap(area.bottom),
        };
        let (lines, spacing, rising) = match fill {
            Fill::Full => return self.rect(area, colour),
            Fill::Open => (false, 1.0, true),
            Fill::Rising(spacing) => (true, spacing, true),
            Fill::Falling(spacing) => (true, spacing, false),
        };
        // Neither grid nor track shows through.
        self.shapes.push(Shape::Rect(area, page.into()));
        if lines {
            self.hatch(area, colour, spacing, rising);
        }
        // The edge lies inside, so that a hatched bar is as large as a full one.
        let edge = 1.5_f64.min(area.width() / 2.0).min(area.height() / 2.0);
        for side in [
            Area {
                bottom: area.top + edge,
                ..area
            },
            Area {
                top: area.bottom - edge,
                ..area
            },
            Area {
                right: area.left + edge,
                ..area
            },
            Area {
                left: area.right - edge,
                ..area
            },
        ] {
            self.shapes.push(Shape::Rect(side, colour.into()));
        }
    }

    fn hatch(&mut self, area: Area, colour: Colour, spacing: f64, rising: bool) {
        let (width, height) = (area.width(), area.height());
        // Measured across the diagonal; a very large bar gets wider lines apart rather than thousands of them.
        let spacing = (spacing * std::f64::consts::SQRT_2).max((width + height) / 400.0);
        let mut offset = spacing / 2.0;
        while offset < width + height {
            // The line x + y = offset inside the rectangle, counted from its upper left corner.
            let from = (offset.min(width), (offset - width).max(0.0));
            let to = ((offset - height).max(0.0), offset.min(height));
            let place = |(x, y): Spot| {
                if rising {
                    (area.left + x, area.top + y)
                } else {
                    (area.right - x, area.top + y)
                }
            };
            self.shapes
                .push(Shape::Path(vec![place(from), place(to)], colour.into(), 1.5));
            offset += spacing;
        }
    }

    pub fn text(&mut self, at: Spot, text: &str, lettering: &Lettering) {
        if !text.is_empty() {
            self.shapes.push(Shape::Text(at, text.to_owned(), *lettering));
        }
    }
}

/// Ink or page, whichever reads best on `colour`.
pub(super) fn readable_on(colour: Colour, palette: &Palette) -> Colour {
    let contrast = |text: Colour| {
        let (one, other) = (luminance(text), luminance(colour));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    };
    if contrast(palette.page) > contrast(palette.ink) {
        palette.page
    } else {
        palette.ink
    }
}

/// Relative luminance as WCAG defines it.
fn luminance(Colour(red, green, blue): Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn corners(x: f64, y: f64, offsets: &[Spot]) -> Vec<Spot> {
    offsets.iter().map(|(across, down)| (x + across, y + down)).collect()
}

/// The drawn pieces of a line through `points`; the pattern goes on around corners.
fn dashes(points: &[Spot], pattern: &[f64]) -> Vec<Vec<Spot>> {
    let mut pieces = Vec::new();
    let mut piece = vec![points[0]];
    let mut position = 0;
    let mut left = pattern[0];
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let length = (x1 - x0).hypot(y1 - y0);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let at = (x0 + (x1 - x0) * done / length, y0 + (y1 - y0) * done / length);
            if position % 2 == 0 {
                piece.push(at);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![at];
            }
            position += 1;
            left = pattern[position % pattern.len()];
        }
        left -= length - done;
        if position % 2 == 0 {
            piece.push((x1, y1));
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}
