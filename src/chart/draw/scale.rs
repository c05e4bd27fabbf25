//! From numbers to places: round ends, steps of 1, 2 or 5, and the texts along an axis.

use num_traits::{Pow, ToPrimitive};

use crate::chart::Axis;
use crate::dutch;
use crate::quantity::{Display, Rational, whole};

/// Larger numbers, or closer to zero, are drawn as this.
const LARGEST: f64 = 1e150;

/// About `number`, always finite.
#[allow(clippy::cast_precision_loss, reason = "a picture needs no more")]
pub(super) fn near(number: &Rational) -> f64 {
    let exact = match (number.numer().to_i64(), number.denom().to_i64()) {
        (Some(numerator), Some(denominator)) => numerator as f64 / denominator as f64,
        _ => number.to_f64().unwrap_or(0.0),
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
}

impl Scale {
    /// From `range` to the places from `start` to `end`.
    pub fn new(range: &Range, start: f64, end: f64) -> Self {
        Self {
            low: range.low,
            high: range.high,
            start,
            end,
        }
    }

    pub fn at(&self, number: f64) -> f64 {
        let part = (number - self.low) / (self.high - self.low);
        self.start + part.clamp(-1e4, 1e4) * (self.end - self.start)
    }
}

/// The stretch of numbers that a side shows, and the round step in it: mantissa times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub low: f64,
    pub high: f64,
    mantissa: i64,
    exponent: i32,
}

impl Range {
    /// From zero (or below) to a round number at or above all `values`, in about `wanted` steps. What `axis` says
    /// about its ends comes first.
    pub fn round(values: impl IntoIterator<Item = f64>, axis: &Axis, wanted: f64) -> Self {
        let values = values.into_iter().chain([0.0]);
        let (low, high) = extent(values, axis);
        let mut range = Self::stepped(low, high, wanted);
        let step = range.step();
        range.low = (low / step + 1e-9).floor() * step;
        range.high = (high / step - 1e-9).ceil() * step;
        range.widened()
    }

    /// From the first to the last of `values`, with about `wanted` round steps somewhere in between.
    pub fn tight(values: impl IntoIterator<Item = f64>, axis: &Axis, wanted: f64) -> Self {
        let (low, high) = extent(values, axis);
        Self::stepped(low, high, wanted)
    }

    fn stepped(low: f64, high: f64, wanted: f64) -> Self {
        let range = Self {
            low,
            high,
            mantissa: 1,
            exponent: 0,
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

    /// The same stretch in the next larger step: for texts that did not fit.
    pub fn coarser(self) -> Self {
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

fn extent(values: impl IntoIterator<Item = f64>, axis: &Axis) -> (f64, f64) {
    let (mut low, mut high) = values
        .into_iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
    if low > high {
        (low, high) = (0.0, 0.0);
    }
    let from = axis.from.as_ref().map_or(low, near);
    let to = axis.to.as_ref().map_or(high, near);
    if from < to {
        (from, to)
    } else {
        (low.min(from), high.max(to))
    }
}

/// The texts along a side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ticks {
    /// Where, as a number, and what stands there.
    pub texts: Vec<(f64, String)>,
    /// What the numbers count when that is not the unit itself: `in duizend €`.
    pub note: Option<String>,
}

/// The round numbers in `range` as `axis` shows them; where the chart is `small`, thousands from 100.000.
pub(super) fn ticks(range: &Range, axis: &Axis, small: bool) -> Ticks {
    let step = range.step();
    #[allow(clippy::cast_possible_truncation, reason = "the cast stops at the ends of the range")]
    let (first, last) = (
        (range.low / step - 1e-9).ceil() as i64,
        (range.high / step + 1e-9).floor() as i64,
    );
    let last = last.min(first.saturating_add(20));
    let percent = axis.display == Display::Percent;
    let exponent = range.exponent + if percent { 2 } else { 0 };
    let size = range.low.abs().max(range.high.abs()) * if percent { 100.0 } else { 1.0 };
    let shift = shift(size, exponent, small);
    let decimals = u8::try_from((shift - exponent).clamp(0, 12)).unwrap_or(0);
    let texts = (first..=last)
        .map(|position| {
            #[allow(clippy::cast_precision_loss, reason = "a handful of steps")]
            let at = position as f64 * step;
            let shown = whole(position) * whole(range.mantissa) * whole(10).pow(exponent - shift);
            let number = dutch::show(&shown, Display::Decimals(decimals));
            let text = match axis.display {
                Display::Percent => format!("{number}%"),
                Display::Euro if position == last && shift == 0 => format!("€\u{a0}{number}"),
                Display::Signed if position > 0 => format!("+{number}"),
                _ => number,
            };
            (at, text)
        })
        .collect();
    let note = (shift != 0).then(|| {
        let unit = match axis.display {
            Display::Euro => "€",
            Display::Percent => "%",
            _ => &axis.counted,
        };
        format!("in {} {unit}", power_word(shift)).trim_end().to_owned()
    });
    Ticks { texts, note }
}

/// By which power of ten the numbers along an axis are divided.
fn shift(size: f64, step_exponent: i32, small: bool) -> i32 {
    if size == 0.0 || !size.is_finite() {
        return 0;
    }
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the logarithm of a finite number is small"
    )]
    let digits = (size * (1.0 + 1e-9)).log10().floor() as i32;
    let longest = if small { 5 } else { 7 };
    if digits >= longest {
        // Keep one to four digits before the comma.
        (digits - if small { 2 } else { 1 }).div_euclid(3) * 3
    } else if step_exponent < -6 {
        step_exponent
    } else {
        0
    }
}

fn power_word(shift: i32) -> String {
    match shift {
        3 => "duizend".to_owned(),
        6 => "miljoen".to_owned(),
        9 => "miljard".to_owned(),
        12 => "biljoen".to_owned(),
        _ => {
            let digits = shift.to_string();
            let raised = digits.chars().map(|letter| match letter {
                '-' => '⁻',
                '1' => '¹',
                '2' => '²',
                '3' => '³',
                digit => char::from_u32(0x2070 + digit.to_digit(10).unwrap_or(0)).unwrap_or(digit),
            });
            format!("10{}", raised.collect::<String>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(values: &[f64], axis: &Axis, small: bool) -> String {
        let range = Range::round(values.iter().copied(), axis, 5.0);
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
    fn near_is_always_finite() {
        for number in ["0", "1/3", "-7"] {
            assert!(near(&number.parse().unwrap()).is_finite());
        }
        assert!(near(&whole(10).pow(400)) >= LARGEST);
        assert!(near(&whole(10).pow(-400)).abs() < f64::MIN_POSITIVE);
    }
}
