//! Writing numbers in Dutch notation: the one place that rounds.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Pow, Signed};

use crate::quantity::{Display, Label, Rational};

/// Space that keeps a number and its sign on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// `number` as `display` writes it: `€ 1.234,50`, `12,50%`, `+25`.
pub fn show(number: &Rational, display: Display) -> String {
    match display {
        Display::Euro => format!("€{NO_BREAK_SPACE}{}", decimal(number, 2)),
        Display::Percent => format!("{}%", decimal(&percentage(number), 2)),
        Display::Decimals(decimals) => decimal(number, decimals),
        Display::Whole | Display::Text => decimal(number, 0),
        Display::WholeUp => decimal(&number.ceil(), 0),
        Display::Signed => {
            let text = decimal(number, 0);
            if text == "0" || text.starts_with('-') {
                text
            } else {
                format!("+{text}")
            }
        }
    }
}

/// `number` as its label shows it, with the word of what it counts: `6.000 stuks`.
pub fn show_counted(number: &Rational, label: &Label) -> String {
    let shown = show(number, label.display);
    if label.counted.is_empty() {
        shown
    } else {
        format!("{shown}{NO_BREAK_SPACE}{}", label.counted)
    }
}

/// `number` with just the decimals it needs, four at the most: as in the middle of a formula or a sentence.
/// Amounts get their euro sign and two decimals unless they are whole; percentages get their sign.
pub fn plain(number: &Rational, display: Display) -> String {
    match display {
        Display::Euro => {
            let decimals = if number.is_integer() && number.abs() >= Rational::from_integer(1_000.into()) {
                0
            } else {
                2
            };
            format!("€{NO_BREAK_SPACE}{}", decimal(number, decimals))
        }
        Display::Percent => format!("{}{NO_BREAK_SPACE}%", shortest(&percentage(number))),
        Display::Decimals(_) => shortest(number),
        Display::Whole | Display::Text | Display::WholeUp | Display::Signed => show(number, display),
    }
}

/// The number that `display` shows: rounded to its decimals, as an exact value. A percentage stays a fraction.
pub fn rounded(number: &Rational, display: Display) -> Rational {
    let hundred = || Rational::from_integer(100.into());
    match display {
        Display::Percent => round_half_away(&percentage(number), 2) / hundred(),
        Display::WholeUp => number.ceil(),
        Display::Euro | Display::Decimals(_) | Display::Whole | Display::Signed | Display::Text => {
            round_half_away(number, display.decimals())
        }
    }
}

fn percentage(share: &Rational) -> Rational {
    share * Rational::from_integer(100.into())
}

fn power_of_ten(exponent: u8) -> BigInt {
    BigInt::from(10).pow(u32::from(exponent))
}

/// `number` rounded to `decimals`, half away from zero, as a whole number of its last decimals.
fn scaled(number: &Rational, decimals: u8) -> BigInt {
    // In whole numbers: a fraction would be reduced on the way, and tables show figures by the hundreds.
    let two = BigInt::from(2);
    let doubled: BigInt = number.numer().abs() * power_of_ten(decimals) * &two;
    let size = (doubled + number.denom()) / (number.denom() * two);
    if number.is_negative() { -size } else { size }
}

fn round_half_away(number: &Rational, decimals: u8) -> Rational {
    Rational::new(scaled(number, decimals), power_of_ten(decimals))
}

fn shortest(number: &Rational) -> String {
    let decimals = (0..4)
        .find(|&decimals| round_half_away(number, decimals) == *number)
        .unwrap_or(4);
    decimal(number, decimals)
}

fn decimal(number: &Rational, decimals: u8) -> String {
    let scaled = scaled(number, decimals);
    let (integer, fraction) = scaled.abs().div_rem(&power_of_ten(decimals));
    let sign = if scaled.is_negative() { "-" } else { "" };
    let integer = grouped(&integer.to_string());
    if decimals == 0 {
        format!("{sign}{integer}")
    } else {
        format!(
            "{sign}{integer},{:0>width$}",
            fraction.to_string(),
            width = usize::from(decimals)
        )
    }
}

/// Digits in groups of three: `1234567` is `1.234.567`.
fn grouped(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (position, digit) in digits.char_indices() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i64, denominator: i64) -> Rational {
        Rational::new(numerator.into(), denominator.into())
    }

    #[test]
    fn displays_of_the_specification() {
        for (numerator, denominator, display, expected) in [
            (123_450, 100, Display::Euro, "€\u{a0}1.234,50"),
            (-12, 1, Display::Euro, "€\u{a0}-12,00"),
            (2_675, 1_000, Display::Euro, "€\u{a0}2,68"),
            (-5, 1_000, Display::Euro, "€\u{a0}-0,01"),
            (-4, 1_000, Display::Euro, "€\u{a0}0,00"),
            (1, 8, Display::Percent, "12,50%"),
            (1, 3, Display::Percent, "33,33%"),
            (3, 2, Display::Decimals(2), "1,50"),
            (-1, 30, Display::Decimals(1), "0,0"),
            (1_234_567, 1, Display::Whole, "1.234.567"),
            (2_469, 2, Display::Whole, "1.235"),
            (-1, 2, Display::Whole, "-1"),
            (1_000, 3, Display::WholeUp, "334"),
            (-1_000, 3, Display::WholeUp, "-333"),
            (-1, 3, Display::WholeUp, "0"),
            (25, 1, Display::Signed, "+25"),
            (-25, 1, Display::Signed, "-25"),
            (2, 5, Display::Signed, "0"),
            (-2, 5, Display::Signed, "0"),
        ] {
            assert_eq!(
                show(&ratio(numerator, denominator), display),
                expected,
                "{numerator}/{denominator}"
            );
        }
    }

    #[test]
    fn plain_numbers_in_a_sentence() {
        for (numerator, denominator, display, expected) in [
            (60_000, 1, Display::Euro, "€\u{a0}60.000"),
            (25, 1, Display::Euro, "€\u{a0}25,00"),
            (1, 8, Display::Percent, "12,5\u{a0}%"),
            (1, 3, Display::Decimals(2), "0,3333"),
            (3, 2, Display::Decimals(2), "1,5"),
        ] {
            assert_eq!(plain(&ratio(numerator, denominator), display), expected);
        }
    }

    #[test]
    fn rounded_is_what_is_shown() {
        assert_eq!(rounded(&ratio(1, 3), Display::Percent), ratio(3_333, 10_000));
        assert_eq!(rounded(&ratio(2_675, 1_000), Display::Euro), ratio(268, 100));
        assert_eq!(rounded(&ratio(1_000, 3), Display::WholeUp), ratio(334, 1));
    }
}
