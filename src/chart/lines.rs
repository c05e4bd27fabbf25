//! Lines against two axes.

use super::{Axis, Draft};
use crate::quantity::{Rational, Value, whole};

/// A point of a chart: across and up.
pub type Point = (Rational, Rational);

/// Lines against two axes, with special points, areas and limits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lines {
    /// What is measured from left to right.
    pub across: Axis,
    /// What is measured upwards.
    pub up: Axis,
    /// The lines, the most important one first: that is the order of the colours.
    pub lines: Vec<Line>,
    /// Special points.
    pub marks: Vec<Mark>,
    /// Shaded stretches of the axis across.
    pub bands: Vec<Band>,
    /// Values that are not crossed, or that should be reached.
    pub limits: Vec<Limit>,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it shows: `omzet`.
    pub name: String,
    /// How it runs between its points.
    pub run: Run,
    /// Its points from left to right; where the value is n.v.t. the line is interrupted.
    pub points: Vec<(Rational, Option<Rational>)>,
    /// Whether the area between this line and the one before it is shaded.
    pub shaded: bool,
}

/// How a line runs between its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// Straight from figure to figure.
    Straight,
    /// Along a formula; the points are samples of it.
    Curve,
    /// Level until the next figure.
    Steps,
}

/// A special point: Break-evenpunt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What happens there.
    pub name: String,
    /// Where it is.
    pub at: Point,
}

/// A shaded stretch: Veiligheidsmarge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// What it stands for, with its size: `veiligheidsmarge 25%`.
    pub name: String,
    /// One end.
    pub from: Rational,
    /// The other end; may lie on either side.
    pub to: Rational,
}

/// A line at one value: an asymptote, a target, a capacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// What it stands for.
    pub name: String,
    /// The value.
    pub at: Rational,
    /// Of which axis the value is.
    pub side: Side,
}

/// One of the two axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// From left to right.
    Across,
    /// Upwards.
    Up,
}

impl Draft<Lines> {
    /// What is measured from left to right.
    #[must_use]
    pub fn across(self, axis: Axis) -> Self {
        self.with(|lines| lines.across = axis)
    }

    /// What is measured upwards.
    #[must_use]
    pub fn up(self, axis: Axis) -> Self {
        self.with(|lines| lines.up = axis)
    }

    /// A line straight from figure to figure; two points make a straight line.
    #[must_use]
    pub fn line<Y: Into<Option<Rational>>>(
        self,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (Rational, Y)>,
    ) -> Self {
        self.running(Run::Straight, name, points)
    }

    /// A line along a formula; see [`sampled`].
    #[must_use]
    pub fn curve<Y: Into<Option<Rational>>>(
        self,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (Rational, Y)>,
    ) -> Self {
        self.running(Run::Curve, name, points)
    }

    /// A line that stays level until the next figure.
    #[must_use]
    pub fn steps<Y: Into<Option<Rational>>>(
        self,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (Rational, Y)>,
    ) -> Self {
        self.running(Run::Steps, name, points)
    }

    fn running<Y: Into<Option<Rational>>>(
        self,
        run: Run,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (Rational, Y)>,
    ) -> Self {
        self.with(|lines| {
            lines.lines.push(Line {
                name: name.into(),
                run,
                points: points.into_iter().map(|(x, y)| (x, y.into())).collect(),
                shaded: false,
            });
        })
    }

    /// Shades what lies between the line added last and the one before it: a wedge, a surplus, a shortage.
    #[must_use]
    pub fn shaded(self) -> Self {
        self.with(|lines| {
            if let Some(line) = lines.lines.last_mut() {
                line.shaded = true;
            }
        })
    }

    /// A special point, with its name; none where a coordinate is n.v.t.
    #[must_use]
    pub fn mark(self, at: Option<Point>, name: impl Into<String>) -> Self {
        self.with(|lines| lines.marks.extend(at.map(|at| Mark { name: name.into(), at })))
    }

    /// A shaded stretch between two values of the axis across.
    #[must_use]
    pub fn band(self, between: Option<(Rational, Rational)>, name: impl Into<String>) -> Self {
        self.with(|lines| {
            lines.bands.extend(between.map(|(from, to)| Band {
                name: name.into(),
                from,
                to,
            }));
        })
    }

    /// A value of the axis across that is never reached, or only just.
    #[must_use]
    pub fn asymptote(self, at: impl Into<Option<Rational>>, name: impl Into<String>) -> Self {
        self.limit(Side::Across, at.into(), name.into())
    }

    /// A value of the axis up that should be reached, or not be crossed.
    #[must_use]
    pub fn target(self, at: impl Into<Option<Rational>>, name: impl Into<String>) -> Self {
        self.limit(Side::Up, at.into(), name.into())
    }

    fn limit(self, side: Side, at: Option<Rational>, name: String) -> Self {
        self.with(|lines| lines.limits.extend(at.map(|at| Limit { name, at, side })))
    }
}

impl Mark {
    /// The point of two computed values; `None` where one is n.v.t.
    pub fn point(x: &Value, y: &Value) -> Option<Point> {
        Some((x.amount()?.clone(), y.amount()?.clone()))
    }
}

/// `formula` at both ends of a stretch and at `pieces` − 1 places in between.
pub fn sampled(
    from: &Rational,
    to: &Rational,
    pieces: u16,
    formula: impl Fn(&Rational) -> Option<Rational>,
) -> Vec<(Rational, Option<Rational>)> {
    let pieces = i64::from(pieces.max(1));
    let step = (to - from) / whole(pieces);
    (0..=pieces)
        .map(|piece| {
            let x = from + &step * whole(piece);
            let y = formula(&x);
            (x, y)
        })
        .collect()
}
