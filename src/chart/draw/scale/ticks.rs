//! The texts along an axis.

use num_traits::Pow;

use super::{Range, step};
use crate::chart::Axis;
use crate::dutch;
use crate::quantity::{Display, whole};

/// The texts along a side.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::chart::draw) struct Ticks {
    /// Where, as a number, and what stands there.
    pub texts: Vec<(f64, String)>,
    /// What the numbers count when that is not the unit itself: `in duizend €`.
    pub note: Option<String>,
}

/// The round numbers in `range` as `axis` shows them; where the chart is `small`, thousands from 100.000.
pub(in crate::chart::draw) fn ticks(range: &Range, axis: &Axis, small: bool) -> Ticks {
    if range.logarithmic {
        return powers(range, axis);
    }
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
    let slack = (range.high - range.low) * 1e-6;
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
        // A step may be far larger than the range.
        .filter(|(at, _)| (range.low - slack..=range.high + slack).contains(at))
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

/// The powers of ten in `range`.
fn powers(range: &Range, axis: &Axis) -> Ticks {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the logarithm of a finite number is small"
    )]
    let last = range.high.log10().round() as i32;
    let apart = usize::try_from(range.mantissa).unwrap_or(1).max(1);
    let percent = axis.display == Display::Percent;
    let text = |exponent: i32| {
        let shown = if percent { exponent + 2 } else { exponent };
        let number = if (-6..9).contains(&shown) {
            let decimals = u8::try_from(-shown).unwrap_or(0);
            dutch::show(&whole(10).pow(shown), Display::Decimals(decimals))
        } else {
            power_of_ten(shown)
        };
        match axis.display {
            Display::Percent => format!("{number}%"),
            Display::Euro if exponent == last => format!("€\u{a0}{number}"),
            _ => number,
        }
    };
    Ticks {
        texts: (range.exponent..=last)
            .step_by(apart)
            .map(|exponent| (step(1, exponent), text(exponent)))
            .collect(),
        note: None,
    }
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
        _ => power_of_ten(shift),
    }
}

/// `10²¹`
fn power_of_ten(exponent: i32) -> String {
    let digits = exponent.to_string();
    let raised = digits.chars().map(|letter| match letter {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        digit => char::from_u32(0x2070 + digit.to_digit(10).unwrap_or(0)).unwrap_or(digit),
    });
    format!("10{}", raised.collect::<String>())
}
