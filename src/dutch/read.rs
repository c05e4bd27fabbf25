//! Reading numbers in Dutch notation.

use crate::quantity::{Rational, whole};

/// Longest text that is read as a number.
const LONGEST: usize = 40;
/// So many digits always fit in a machine word.
const DIGITS_OF_A_WORD: usize = 18;

/// What may stand around the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// An amount: one € in front or behind.
    Money,
    /// A percentage: one % behind. 25 is read as a quarter.
    Percent,
    /// Digits only.
    Plain,
}

/// Why a text was not read as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing was typed.
    Empty,
    /// A comma before a dot, or more than one comma: `1,234.56`. A guess would be worse.
    EnglishNotation,
    /// Anything else that is not a number.
    Unreadable,
}

/// The exact number that `text` stands for; a percentage as a fraction (25 is 1/4).
///
/// The comma is the decimal sign; dots or spaces may part groups of three; a single dot that cannot part
/// thousands is read as a decimal sign. What could mean two things is refused.
pub fn read(text: &str, notation: Notation) -> Result<Rational, NotANumber> {
    let text = trimmed(text);
    if text.is_empty() {
        return Err(NotANumber::Empty);
    }
    if text.len() > LONGEST && text.chars().count() > LONGEST {
        return Err(NotANumber::Unreadable);
    }
    let number = match notation {
        Notation::Plain => signed(text)?,
        Notation::Money => money(text)?,
        Notation::Percent => {
            let bare = text.strip_suffix('%').map_or(text, str::trim_end);
            signed(bare)? / whole(100)
        }
    };
    Ok(number)
}

/// `text` without the spaces around it. Most numbers have none, and looking at two bytes says so.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [only] if only.is_ascii_graphic() => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Whether `text` holds one dot with exactly three digits behind it: read as thousands, but some people mean a
/// decimal sign. The echo beside the field then asks.
pub fn could_mean_decimals(text: &str) -> bool {
    let digits = |part: &str| part.chars().all(|letter| letter.is_ascii_digit());
    let bare = text
        .trim()
        .trim_matches(['€', '%', '+', '-', '\u{2212}', ' ', '\u{a0}']);
    bare.split_once('.').is_some_and(|(first, rest)| {
        // Nobody types three decimals that are all 0.
        (1..=3).contains(&first.len())
            && first != "0"
            && rest.len() == 3
            && rest != "000"
            && digits(first)
            && digits(rest)
    })
}

fn money(text: &str) -> Result<Rational, NotANumber> {
    let (sign, rest) = split_sign(text);
    match rest.strip_prefix('€').map(str::trim_start) {
        Some(amount) if rest.len() == text.len() => signed(amount),
        Some(amount) => Ok(sign.of(unsigned(amount)?)),
        None => signed(text.strip_suffix('€').map_or(text, str::trim_end)),
    }
}

/// What stands in front of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

impl Sign {
    fn of(self, number: Rational) -> Rational {
        match self {
            Self::Plus => number,
            Self::Minus => -number,
        }
    }
}

fn split_sign(text: &str) -> (Sign, &str) {
    match text.chars().next() {
        Some('+') => (Sign::Plus, &text[1..]),
        Some(sign @ ('-' | '\u{2212}')) => (Sign::Minus, &text[sign.len_utf8()..]),
        _ => (Sign::Plus, text),
    }
}

fn signed(text: &str) -> Result<Rational, NotANumber> {
    let (sign, rest) = split_sign(text);
    Ok(sign.of(unsigned(rest)?))
}

fn unsigned(text: &str) -> Result<Rational, NotANumber> {
    // Proofs read numbers by the million, nearly all as plain as this.
    let (integer, decimals) = text.split_once(',').unwrap_or((text, ""));
    if are_digits(integer) && are_digits(decimals) {
        return number(integer, decimals);
    }
    let is_space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}');
    let known = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',' || is_space(letter);
    if !text.chars().all(known) {
        return Err(NotANumber::Unreadable);
    }
    let commas = text.matches(',').count();
    if commas > 1 || text.find(',').is_some_and(|comma| text[comma..].contains('.')) {
        return Err(NotANumber::EnglishNotation);
    }
    if text.contains(is_space) {
        let (integer, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
        let groups: Vec<&str> = integer.split(is_space).collect();
        return if are_thousands(&groups) {
            number(&groups.concat(), decimals)
        } else {
            Err(NotANumber::Unreadable)
        };
    }
    let (integer, decimals) = text.split_once(',').unwrap_or((text, ""));
    let groups: Vec<&str> = integer.split('.').collect();
    if groups.len() == 1 {
        return number(integer, decimals);
    }
    if are_thousands(&groups) {
        return number(&groups.concat(), decimals);
    }
    match (commas, groups.as_slice()) {
        (0, [integer, decimals]) => number(integer, decimals),
        _ => Err(NotANumber::Unreadable),
    }
}

/// Whether the parts between dots or spaces are thousands: one to three digits that are not 0, then threes.
fn are_thousands(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    !rest.is_empty() && (1..=3).contains(&first.len()) && *first != "0" && rest.iter().all(|group| group.len() == 3)
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|letter| letter.is_ascii_digit())
}

/// The number with these digits before and behind the decimal sign; one side may be empty, not both.
fn number(integer: &str, decimals: &str) -> Result<Rational, NotANumber> {
    if integer.len() + decimals.len() == 0 || !are_digits(integer) || !are_digits(decimals) {
        return Err(NotANumber::Unreadable);
    }
    if integer.len() + decimals.len() <= DIGITS_OF_A_WORD {
        let digits = integer.bytes().chain(decimals.bytes());
        let number = digits.fold(0, |number: i64, digit| number * 10 + i64::from(digit - b'0'));
        let below = decimals.bytes().fold(1, |below: i64, _| below * 10);
        return Ok(Rational::fraction(number.into(), below));
    }
    let number: Rational = [integer, decimals]
        .concat()
        .parse()
        .map_err(|_| NotANumber::Unreadable)?;
    let places = i32::try_from(decimals.len()).map_err(|_| NotANumber::Unreadable)?;
    Ok(number / whole(10).pow(places))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str, notation: Notation) -> String {
        match read(text, notation) {
            Ok(number) => number.to_string(),
            Err(problem) => format!("{problem:?}"),
        }
    }

    #[test]
    fn plain_numbers() {
        for (text, expected) in [
            ("1234,5", "2469/2"),
            (",5", "1/2"),
            ("5,", "5"),
            ("1.234", "1234"),
            ("1.234.567,8", "6172839/5"),
            ("1.5", "3/2"),
            ("12.50", "25/2"),
            ("0.125", "1/8"),
            ("1234.567", "1234567/1000"),
            (".5", "1/2"),
            ("1 234,5", "2469/2"),
            ("1\u{a0}234", "1234"),
            ("1\u{202f}234.5", "2469/2"),
            ("  7  ", "7"),
            ("+7", "7"),
            ("-7", "-7"),
            ("\u{2212}7,5", "-15/2"),
            ("007", "7"),
            ("", "Empty"),
            (" \u{a0}", "Empty"),
            ("1,234.56", "EnglishNotation"),
            ("1,2,3", "EnglishNotation"),
            ("1.2345,6", "Unreadable"),
            ("1.23.4", "Unreadable"),
            ("0.123,4", "Unreadable"),
            ("12 34", "Unreadable"),
            ("1  234", "Unreadable"),
            ("7-", "Unreadable"),
            ("(7)", "Unreadable"),
            ("--7", "Unreadable"),
            (",", "Unreadable"),
            (".", "Unreadable"),
            ("-", "Unreadable"),
            ("1e3", "Unreadable"),
            ("twaalf", "Unreadable"),
            ("1/2", "Unreadable"),
            ("\u{664}", "Unreadable"),
            ("\u{ff11}", "Unreadable"),
            ("€ 5", "Unreadable"),
            ("5%", "Unreadable"),
        ] {
            assert_eq!(exact(text, Notation::Plain), expected, "{text:?}");
        }
    }

    #[test]
    fn amounts_take_one_euro_sign() {
        for (text, expected) in [
            ("€ 1.250,50", "2501/2"),
            ("1250,5€", "2501/2"),
            ("12 €", "12"),
            ("€\u{a0}-12,00", "-12"),
            ("-€ 12", "-12"),
            ("€ 5 €", "Unreadable"),
            ("€€5", "Unreadable"),
            ("-€ -5", "Unreadable"),
            ("€", "Unreadable"),
            ("5 EUR", "Unreadable"),
            ("5%", "Unreadable"),
        ] {
            assert_eq!(exact(text, Notation::Money), expected, "{text:?}");
        }
    }

    #[test]
    fn percentages_are_fractions() {
        for (text, expected) in [
            ("25", "1/4"),
            ("25%", "1/4"),
            ("12,5 %", "1/8"),
            ("0,12", "3/2500"),
            ("-5%", "-1/20"),
            ("%", "Unreadable"),
            ("%5", "Unreadable"),
            ("5%%", "Unreadable"),
            ("€ 5", "Unreadable"),
        ] {
            assert_eq!(exact(text, Notation::Percent), expected, "{text:?}");
        }
    }

    #[test]
    fn forty_characters_at_most() {
        assert_eq!(exact(&"9".repeat(40), Notation::Plain), "9".repeat(40));
        assert_eq!(exact(&"9".repeat(41), Notation::Plain), "Unreadable");
    }

    #[test]
    fn one_dot_before_three_digits_is_asked_about() {
        for (text, asked) in [
            ("1.234", true),
            ("€ 1.234", true),
            ("1.234,0", false),
            ("1.23", false),
            ("0.123", false),
            ("1.234.567", false),
            ("60.000", false),
        ] {
            assert_eq!(could_mean_decimals(text), asked, "{text}");
        }
    }
}
