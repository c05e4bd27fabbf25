//! The slider under a field: where it begins and ends, how finely it moves, and what it writes into the field.
//!
//! All figures are in display units, as people type them: 25 is € 25 or 25 %.

use num_traits::{Signed, Zero};

use super::{Bound, Field, Presence};
use crate::dutch::{self, Notation};
use crate::quantity::{Display, Rational, whole};

/// Fewer steps than this from end to end, and the steps become ten times finer: one euro is much on a price of € 2.
const FEWEST_STEPS: i64 = 20;
/// More steps than this, and they become ten times coarser: no hand chooses one of a million places.
const MOST_STEPS: i64 = 2_000;
/// Ends that lie no further apart than this are both shown: a share, a score.
const NATURAL: i64 = 100;

/// Ends and step of a slider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Left end; valid in its field.
    pub low: Rational,
    /// Right end; valid in its field.
    pub high: Rational,
    /// How far one press of an arrow key goes: one unit of the display, unless that is much or next to nothing.
    pub step: Rational,
}

impl Span {
    /// Ends round `value`: from zero to at least twice the value, rounded up to 1, 2 or 5; the whole range of a field
    /// whose range is small. Without a value, as if it were 0.
    pub fn around(field: &Field, value: Option<&Rational>) -> Self {
        let (lowest, highest) = (
            field.range.lowest.map(Bound::number),
            field.range.highest.map(Bound::number),
        );
        let (low, high) = match (&lowest, &highest) {
            (Some(lowest), Some(highest)) if highest - lowest <= whole(NATURAL) => (lowest.clone(), highest.clone()),
            _ => {
                let top = match value {
                    Some(value) if !value.is_zero() => round_up(&(value.abs() * whole(2))),
                    _ => whole(NATURAL),
                };
                let is_negative = value.is_some_and(Signed::is_negative);
                let low = if is_negative { -top.clone() } else { whole(0) };
                (
                    lowest.map_or(low.clone(), |lowest| lowest.max(low)),
                    highest.map_or(top.clone(), |highest| highest.min(top)),
                )
            }
        };
        let step = step(&(&high - &low), field.range.whole);
        let excluded = |bound: Option<Bound>, end: &Rational| {
            bound.is_some_and(|bound| matches!(bound, Bound::Exclusive(_)) && bound.number() == *end)
        };
        Self {
            low: if excluded(field.range.lowest, &low) {
                &low + &step
            } else {
                low
            },
            high: if excluded(field.range.highest, &high) {
                &high - &step
            } else {
                high
            },
            step,
        }
    }

    /// The ends to go on with once `value` is in the field: these as long as it lies between them, so that the thumb
    /// stays where it was put; new ones when it lies outside, or at an end from which people want to go on.
    #[must_use]
    pub fn kept(&self, field: &Field, value: Option<&Rational>) -> Self {
        let fits = value.is_none_or(|value| self.low <= *value && *value <= self.high);
        let new = Self::around(field, value);
        // A thumb pushed against its end wants more room; where there is none, nothing changes.
        let at_the_end = value.is_some_and(|value| *value == self.high) && new.high > self.high;
        // A thumb that hardly moves because the value became so small wants a finer slider.
        let cramped = value.is_some_and(|value| value.is_positive() && value * whole(NATURAL) < self.high);
        if fits && !at_the_end && !cramped {
            self.clone()
        } else {
            new
        }
    }

    /// How far along the slider `value` stands, for the style sheet: `37.50%`.
    pub fn share(&self, value: &Rational) -> String {
        let length = &self.high - &self.low;
        let share = if length.is_zero() {
            whole(0)
        } else {
            ((value - &self.low) / length).clamp(whole(0), whole(1))
        };
        format!(
            "{}%",
            dutch::show(&(share * whole(100)), Display::Decimals(2)).replace(',', ".")
        )
    }
}

impl Bound {
    /// The number at which the range ends, valid itself or not.
    pub fn number(self) -> Rational {
        let (Self::Inclusive(number) | Self::Exclusive(number)) = self;
        number.into()
    }
}

/// What stands in `field`, in display units: what its slider shows. Nothing if that is no number.
pub fn value(field: &Field, typed: &str) -> Option<Rational> {
    let text = match field.presence {
        Presence::Default(text) if typed.trim().is_empty() => text,
        _ => typed,
    };
    let notation = field.notation()?;
    let number = dutch::read(text, notation).ok()?;
    Some(if notation == Notation::Percent {
        number * whole(100)
    } else {
        number
    })
}

/// What a slider at `place` writes into its field; `place` is as browsers write it: `25.5`. No thousands are parted:
/// `8.137` could mean two things.
pub fn typed(place: &str) -> Option<String> {
    let number = dutch::read(&place.replace('.', ","), Notation::Plain).ok()?;
    Some(digits(&number))
}

/// A figure as browsers read it: `25.5`.
pub fn attribute(number: &Rational) -> String {
    digits(number).replace(',', ".")
}

/// The digits of a number with a decimal comma where it needs one, at most four decimals behind it.
fn digits(number: &Rational) -> String {
    dutch::plain(number, Display::Decimals(4)).replace('.', "")
}

/// One unit, a power of ten finer or coarser where that gives too few or too many steps.
fn step(length: &Rational, only_whole: bool) -> Rational {
    let mut step = whole(1);
    if length.is_positive() {
        while !only_whole && *length < &step * whole(FEWEST_STEPS) {
            step /= whole(10);
        }
        while *length > &step * whole(MOST_STEPS) {
            step *= whole(10);
        }
    }
    step
}

/// The smallest 1, 2 or 5 with zeros, before or behind the comma, that is at least `number`; `number` is above zero.
fn round_up(number: &Rational) -> Rational {
    let mut power = whole(1);
    while power < *number {
        power *= whole(10);
    }
    while &power / whole(10) >= *number {
        power /= whole(10);
    }
    // Now power ÷ 10 < number ≤ power.
    [5, 2]
        .iter()
        .map(|&divisor| &power / whole(divisor))
        .find(|candidate| candidate >= number)
        .unwrap_or(power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PRICE: Field = Field::amount("prijs", "prijs", "p").above_zero();
    const COST: Field = Field::amount("kost", "kost", "v").at_least_zero();
    const SHARE: Field = Field::percent("drempel", "drempel", "d")
        .above_zero()
        .at_most(100)
        .or("80");
    const MARGIN: Field = Field::percent("marge", "marge", "m").at_least(-1000).below(100);
    const PIECES: Field = Field::number("stuks", "stuks", "s").at_least_zero().whole();

    fn shown(span: &Span) -> String {
        [&span.low, &span.high, &span.step].map(digits).join(" ")
    }

    #[test]
    fn ends_are_round_and_steps_have_a_size_for_hands() {
        for (why, field, typed, expected) in [
            ("twice the value", PRICE, "25", "1 50 1"),
            ("zero is valid here", COST, "25", "0 50 1"),
            ("rounded up to 1, 2 or 5", COST, "60", "0 200 1"),
            ("a small price moves by tenths", PRICE, "2,50", "0,1 5 0,1"),
            ("cents", PRICE, "0,35", "0,01 1 0,01"),
            ("large amounts move by ten", COST, "8.000", "0 20000 10"),
            ("the whole range where it is small", SHARE, "80", "1 100 1"),
            ("the default of an empty field", SHARE, "", "1 100 1"),
            ("below zero: both sides", MARGIN, "-20", "-50 50 1"),
            ("not beyond what is valid", MARGIN, "60", "0 99 1"),
            ("only whole pieces", PIECES, "3", "0 10 1"),
            ("nothing typed", COST, "", "0 100 1"),
            ("no number", COST, "x", "0 100 1"),
            ("zero", COST, "0", "0 100 1"),
        ] {
            let span = Span::around(&field, value(&field, typed).as_ref());
            assert_eq!(shown(&span), expected, "{why}");
        }
    }

    #[test]
    fn ends_stay_while_the_value_lies_between_them() {
        let span = Span::around(&COST, Some(&whole(25)));
        for (why, value, high) in [
            ("inside: the thumb stays under the finger", 49, 50),
            ("far left", 1, 50),
            ("against the end: more room", 50, 100),
            ("typed beyond the end", 400, 1_000),
            ("nothing left of it", 0, 50),
        ] {
            assert_eq!(span.kept(&COST, Some(&whole(value))).high, whole(high), "{why}");
        }
        assert_eq!(span.kept(&COST, None), span, "empty for a moment");
        let share = Span::around(&SHARE, Some(&whole(80)));
        assert_eq!(share.kept(&SHARE, Some(&whole(100))), share, "there is no more room");
    }

    #[test]
    fn what_it_writes_can_mean_one_thing() {
        for (place, expected) in [
            ("25", "25"),
            ("25.5", "25,5"),
            ("8137", "8137"),
            ("0.35", "0,35"),
            ("-3", "-3"),
        ] {
            assert_eq!(typed(place).as_deref(), Some(expected));
        }
        assert_eq!(typed("x"), None);
        assert_eq!(attribute(&Rational::new(51.into(), 2.into())), "25.5");
        assert_eq!(attribute(&whole(20_000)), "20000");
    }

    #[test]
    fn share_of_the_way() {
        let span = Span::around(&COST, Some(&whole(25)));
        for (value, expected) in [(0, "0.00%"), (25, "50.00%"), (50, "100.00%"), (80, "100.00%")] {
            assert_eq!(span.share(&whole(value)), expected);
        }
    }

    proptest! {
        #[test]
        fn both_ends_are_valid_and_the_value_lies_between_them(cents in 1_i64..100_000_000, index in 0_usize..5) {
            let field = [PRICE, COST, SHARE, MARGIN, PIECES][index];
            let number = Rational::new(cents.into(), 100.into());
            prop_assume!(field.range.contains(&number));
            let span = Span::around(&field, Some(&number));
            prop_assert!(field.range.contains(&span.low) && field.range.contains(&span.high), "{}", shown(&span));
            prop_assert!(span.high >= number && span.high > span.low);
            prop_assert!(span.low <= number || number < span.step);
        }
    }
}
