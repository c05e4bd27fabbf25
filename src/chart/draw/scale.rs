//! From numbers to places: round ends, steps of 1, 2 or 5, and the texts along an axis.

mod ticks;

use num_traits::ToPrimitive;

use crate::chart::Axis;
use crate::quantity::{Display, Rational};
pub(super) use ticks::{Ticks, ticks};

/// Larger numbers, or closer to zero, are drawn as this.
const LARGEST: f64 = 1e150;

/// About `number`, always finite.
#[allow(clippy::cast_precision_loss, reason = "a picture needs no more")]
pub(super) fn near(number: &Rational) -> f64 {
    let exact = match number.small() {
        Some((numerator, denominator)) => numerator as f64 / denominator as f64,
        None => number.to_f64().unwrap_or(0.0),
    };
    if exact.is_nan() {
        0.0
    } else {
        exact.clamp(-LARGEST, LARGEST)
    }
}

/// Numbers along a side of the chart and where they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
    logarithmic: bool,
}

impl Scale {
    /// From `range` to the places from `start` to `end`.
    pub fn new(range: &Range, start: f64, end: f64) -> Self {
        let (start, end) = if range.descending { (end, start) } else { (start, end) };
        let ends = [range.low, range.high];
        let [low, high] = if range.logarithmic { ends.map(f64::log10) } else { ends };
        Self {
            low,
            high,
            start,
            end,
            logarithmic: range.logarithmic,
        }
    }

    pub fn at(&self, number: f64) -> f64 {
        let number = match (self.logarithmic, number > 0.0) {
            (false, _) => number,
            (true, true) => number.log10(),
            // Zero has no logarithm: it stands where the axis begins.
            (true, false) => self.low,
        };
        let part = (number - self.low) / (self.high - self.low);
        self.start + part.clamp(-1e4, 1e4) * (self.end - self.start)
    }
}

/// The stretch of numbers that a side shows, and the round step in it: mantissa times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub low: f64,
    pub high: f64,
    /// The step, or of a logarithmic range the mantissa: how many powers of ten from number to number.
    mantissa: i64,
    exponent: i32,
    logarithmic: bool,
    descending: bool,
}

impl Range {
    /// From zero (or below) to a round number at or above all `values`, in about `wanted` steps. Where `axis` says
    /// where it begins or ends, that comes before zero.
    pub fn round(values: &[f64], axis: &Axis, wanted: f64, ends: Ends) -> Self {
        if let Some(range) = Self::logarithmic(values, axis) {
            return range;
        }
        let (mut low, mut high) = extent(values, axis, ends);
        if axis.from.is_none() {
            low = low.min(0.0);
        }
        if axis.to.is_none() {
            high = high.max(0.0);
        }
        let mut range = Self::stepped(low, high, wanted).of(axis);
        let step = range.step();
        range.low = (low / step + 1e-9).floor() * step;
        range.high = (high / step - 1e-9).ceil() * step;
        range.widened()
    }

    /// From the first to the last of `values`, with about `wanted` round steps somewhere in between.
    pub fn tight(values: &[f64], axis: &Axis, wanted: f64, ends: Ends) -> Self {
        Self::logarithmic(values, axis).unwrap_or_else(|| {
            let (low, high) = extent(values, axis, ends);
            Self::stepped(low, high, wanted).of(axis)
        })
    }

    /// From one power of ten to another, where the axis asks for that and no number is negative; zeros do not count.
    fn logarithmic(values: &[f64], axis: &Axis) -> Option<Self> {
        let ends = axis.from.iter().chain(&axis.to).map(near);
        let values: Vec<f64> = ends
            .chain(values.iter().copied())
            .filter(|value| *value != 0.0)
            .collect();
        if !axis.logarithmic || values.is_empty() || values.iter().any(|value| *value < 0.0) {
            return None;
        }
        let logarithms = || values.iter().map(|value| value.log10());
        let low = (logarithms().fold(f64::INFINITY, f64::min) + 1e-9).floor();
        let high = (logarithms().fold(f64::NEG_INFINITY, f64::max) - 1e-9)
            .ceil()
            .max(low + 1.0);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "the logarithm of a finite number is small"
        )]
        let (exponent, mantissa) = (low as i32, ((high - low) / 6.0).ceil() as i64);
        Some(Self {
            low: 10_f64.powf(low),
            high: 10_f64.powf(high),
            mantissa,
            exponent,
            logarithmic: true,
            descending: axis.descending,
        })
    }

    fn stepped(low: f64, high: f64, wanted: f64) -> Self {
        let range = Self {
            low,
            high,
            mantissa: 1,
            exponent: 0,
            logarithmic: false,
            descending: false,
        }
        .widened();
        let rough = (range.high - range.low) / wanted;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "the logarithm of a finite number is small"
        )]
        let power = rough.log10().floor() as i32;
        let steps = |(mantissa, exponent)| {
            let step = step(mantissa, exponent);
            (range.high / step - 1e-9).ceil() - (range.low / step + 1e-9).floor()
        };
        let (mantissa, exponent) = [(1, power), (2, power), (5, power), (1, power + 1), (2, power + 1)]
            .into_iter()
            .min_by(|&left, &right| (steps(left) - wanted).abs().total_cmp(&(steps(right) - wanted).abs()))
            .unwrap_or((1, power + 1));
        Self {
            mantissa,
            exponent,
            ..range
        }
    }

    /// The same as `axis` wants it: running down, or in whole steps where its numbers are whole.
    fn of(self, axis: &Axis) -> Self {
        let whole = matches!(axis.display, Display::Whole | Display::WholeUp | Display::Signed);
        let (mantissa, exponent) = if whole && self.exponent < 0 {
            (1, 0)
        } else {
            (self.mantissa, self.exponent)
        };
        Self {
            mantissa,
            exponent,
            descending: axis.descending,
            ..self
        }
    }

    /// The same, but never so narrow that numbers and places cannot be told apart.
    fn widened(self) -> Self {
        let size = self.low.abs().max(self.high.abs());
        if self.high - self.low > size * 1e-9 && self.high - self.low > 1e-140 {
            return self;
        }
        let room = if size < 1e-130 { 1.0 } else { size };
        let high = self.low + room;
        Self { high, ..self }
    }

    pub fn step(&self) -> f64 {
        step(self.mantissa, self.exponent)
    }

    /// How far apart two numbers stand on an axis of this length.
    pub fn apart(&self, length: f64) -> f64 {
        if self.logarithmic {
            #[allow(clippy::cast_precision_loss, reason = "a handful of powers")]
            let powers = self.mantissa as f64;
            length * powers / (self.high / self.low).log10()
        } else {
            length * self.step() / (self.high - self.low)
        }
    }

    /// The same stretch in the next larger step: for texts that did not fit.
    pub fn coarser(self) -> Self {
        if self.logarithmic {
            return Self {
                mantissa: self.mantissa + 1,
                ..self
            };
        }
        let (mantissa, exponent) = match self.mantissa {
            1 => (2, self.exponent),
            2 => (5, self.exponent),
            _ => (1, self.exponent + 1),
        };
        Self {
            mantissa,
            exponent,
            ..self
        }
    }
}

fn step(mantissa: i64, exponent: i32) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "1, 2 or 5")]
    let mantissa = mantissa as f64;
    // Dividing by a power of ten is exact where multiplying by a tenth is not.
    if exponent < 0 {
        mantissa / 10_f64.powi(-exponent)
    } else {
        mantissa * 10_f64.powi(exponent)
    }
}

/// What the ends that an axis names mean for numbers beyond them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// The numbers stretch the axis: bars and points always show.
    Stretched,
    /// The axis cuts them off: a curve may run out of the picture.
    Strict,
}

fn extent(values: &[f64], axis: &Axis, ends: Ends) -> (f64, f64) {
    let (mut low, mut high) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(*value), high.max(*value))
        });
    if low > high {
        (low, high) = (0.0, 0.0);
    }
    let from = axis.from.as_ref().map_or(low, near);
    let to = axis.to.as_ref().map_or(high, near);
    if from < to && ends == Ends::Strict {
        (from, to)
    } else {
        (low.min(from), high.max(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::whole;
    use num_traits::Pow;

    fn shown(values: &[f64], axis: &Axis, small: bool) -> String {
        let range = Range::round(values, axis, 5.0, Ends::Strict);
        let ticks = ticks(&range, axis, small);
        let texts: Vec<String> = ticks.texts.into_iter().map(|(_, text)| text).collect();
        format!("{} {}", texts.join(" "), ticks.note.unwrap_or_default())
            .trim()
            .replace('\u{a0}', " ")
    }

    #[test]
    fn round_steps_with_quiet_texts() {
        let (euro, percent) = (Axis::euro(""), Axis::percent(""));
        for (values, axis, small, expected) in [
            (
                &[250_000.0][..],
                &euro,
                false,
                "0 50.000 100.000 150.000 200.000 € 250.000",
            ),
            (&[250_000.0], &euro, true, "0 50 100 150 200 250 in duizend €"),
            (&[79_000.0], &euro, true, "0 20.000 40.000 60.000 € 80.000"),
            (&[99_000.0], &euro, false, "0 20.000 40.000 60.000 80.000 € 100.000"),
            (&[12e6], &euro, false, "0 2 4 6 8 10 12 in miljoen €"),
            (&[0.37], &percent, false, "0% 10% 20% 30% 40%"),
            (&[0.04], &percent, false, "0% 1% 2% 3% 4%"),
            (&[0.004], &percent, false, "0,0% 0,1% 0,2% 0,3% 0,4%"),
            (&[2.4], &euro, false, "0,0 0,5 1,0 1,5 2,0 € 2,5"),
            (&[-30.0, 70.0], &euro, false, "-40 -20 0 20 40 60 € 80"),
            (&[-100.0], &euro, false, "-100 -80 -60 -40 -20 € 0"),
            (&[0.0], &euro, false, "0,0 0,2 0,4 0,6 0,8 € 1,0"),
            (&[1e24], &euro, false, "0 200 400 600 800 1.000 in 10²¹ €"),
            (&[], &euro, false, "0,0 0,2 0,4 0,6 0,8 € 1,0"),
        ] {
            assert_eq!(shown(values, axis, small), expected, "{values:?}");
        }
    }

    #[test]
    fn powers_of_ten_where_the_axis_asks_for_them() {
        let (plain, euro) = (
            Axis::new("", Display::Decimals(2)).logarithmic(),
            Axis::euro("").logarithmic(),
        );
        for (values, axis, expected) in [
            (&[0.3, 4.0][..], &plain, "0,1 1 10"),
            (&[0.0, 1.0], &plain, "1 10"),
            (&[3.0, 1e7], &euro, "1 100 10.000 1.000.000"),
            (&[-1.0, 4.0], &plain, "-1 0 1 2 3 4"),
            (&[], &plain, "0,0 0,2 0,4 0,6 0,8 1,0"),
        ] {
            assert_eq!(shown(values, axis, false), expected, "{values:?}");
        }
        let fixed = Axis::percent("").from(whole(0)).to(whole(1));
        for (ends, high) in [(Ends::Strict, 1.0), (Ends::Stretched, 1.5)] {
            assert!(
                (Range::round(&[1.4], &fixed, 3.0, ends).high - high).abs() < 1e-9,
                "{ends:?}"
            );
        }
        let range = Range::round(&[0.1, 10.0], &plain.descending(), 5.0, Ends::Stretched);
        let scale = Scale::new(&range, 0.0, 100.0);
        let places = [10.0, 1.0, 0.1, 0.0].map(|number| scale.at(number).round());
        assert_eq!(format!("{places:?}"), "[0.0, 50.0, 100.0, 100.0]");
    }

    #[test]
    fn near_is_always_finite() {
        for number in ["0", "1/3", "-7"] {
            assert!(near(&number.parse().unwrap()).is_finite());
        }
        assert!(near(&whole(10).pow(400)) >= LARGEST);
        assert!(near(&whole(10).pow(-400)).abs() < f64::MIN_POSITIVE);
    }
}
