//! Writing numbers in Dutch notation: the one place that rounds.

use num_traits::Signed;

use crate::quantity::{Display, Label, Rational, whole};

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
            let decimals = if number.is_integer() && number.abs() >= whole(1_000) {
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
    match display {
        Display::Percent => round_half_away(&percentage(number), 2) / whole(100),
        Display::WholeUp => number.ceil(),
        Display::Euro | Display::Decimals(_) | Display::Whole | Display::Signed | Display::Text => {
            round_half_away(number, display.decimals())
        }
    }
}

fn percentage(share: &Rational) -> Rational {
    share * whole(100)
}

/// `number` rounded to `decimals`, half away from zero, as a whole number of its last decimals.
fn scaled(number: &Rational, decimals: u8) -> Rational {
    // Proofs show numbers by the million: nearly all are small, and then no fraction has to be reduced on the way.
    let small = number.small().filter(|_| decimals <= 9);
    let rounded = small.and_then(|(above, below)| {
        let (above, below) = (i128::from(above) * 10_i128.pow(decimals.into()), i128::from(below));
        i64::try_from((2 * above + above.signum() * below) / (2 * below)).ok()
    });
    rounded.map_or_else(|| (number * ten_to_the(decimals)).round(), whole)
}

fn ten_to_the(exponent: u8) -> Rational {
    whole(10).pow(exponent.into())
}

fn round_half_away(number: &Rational, decimals: u8) -> Rational {
    scaled(number, decimals) / ten_to_the(decimals)
}

fn shortest(number: &Rational) -> String {
    let decimals = (0..4)
        .find(|&decimals| (number * ten_to_the(decimals)).is_integer())
        .unwrap_or(4);
    decimal(number, decimals)
}

fn decimal(number: &Rational, decimals: u8) -> String {
    let scaled = scaled(number, decimals).to_string();
    let (sign, digits) = match scaled.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", scaled.as_str()),
    };
    let decimals = usize::from(decimals);
    let (integer, fraction) = digits.split_at(digits.len().saturating_sub(decimals));
    let mut text = String::with_capacity(digits.len() * 4 / 3 + decimals + 3);
    text.push_str(sign);
    push_grouped(&mut text, if integer.is_empty() { "0" } else { integer });
    if decimals > 0 {
        text.push(',');
        text.extend(std::iter::repeat_n('0', decimals - fraction.len()));
        text.push_str(fraction);
    }
    text
}

/// Digits in groups of three: `1234567` is `1.234.567`.
fn push_grouped(text: &mut String, digits: &str) {
    let (first, mut rest) = digits.split_at(digits.len() % 3);
    text.push_str(first);
    while !rest.is_empty() {
        let (group, behind) = rest.split_at(3);
        if text.ends_with(|letter: char| letter.is_ascii_digit()) {
            text.push('.');
        }
        text.push_str(group);
        rest = behind;
    }
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
