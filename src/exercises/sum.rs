//! What is typed for a number: the number itself, or a small sum such as `60000/10`.

use super::arithmetic::{self, NotArithmetic, Tree};
use crate::dutch::{self, NotANumber, Notation};
use crate::quantity::{Rational, whole};

/// Longest sum that is read.
const LONGEST: usize = 80;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The exact number; a percentage as a fraction.
    pub number: Rational,
    /// Whether it came of a sum.
    pub is_sum: bool,
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// No number, and nothing that looks like a sum; also an empty text.
    Number(NotANumber),
    /// A sum that comes to nothing.
    Sum(NotASum),
}

/// Why a sum comes to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotASum {
    /// A number or a closing bracket is missing.
    Unfinished,
    /// A closing bracket too many.
    Bracket,
    /// No sign between two numbers.
    NoSign,
    /// A number in it that cannot be read.
    Number,
    /// Division by zero.
    ByZero,
    /// `200 - 15 %`: a percentage of what?
    PercentOfWhat,
    /// `12/5/2026`, `2024-2025`, `16:30`: a date, a year or a time.
    Date,
    /// Too long, or too many brackets inside one another.
    TooLong,
}

/// Reads a number by the rules of [`dutch::read`], and where it is none a sum of numbers with `+ - * /`, brackets and
/// percentages: `3*(4+5)`, `200 * 15 %`, `€ 60.000 / 10`.
///
/// What a sum comes to is read as if it was typed: `24/120` in a field for percentages is 0,2 %. Only where the sum has
/// a percentage in it, it is a fraction already: `15 % + 5 %` is 20 % there.
pub fn read(text: &str, notation: Notation) -> Result<Reading, Unread> {
    let problem = match dutch::read(text, notation) {
        Ok(number) => return Ok(Reading { number, is_sum: false }),
        Err(problem) => problem,
    };
    // Spreadsheets and calculators put an equals sign before or behind.
    let bare = text.trim();
    let bare = bare.strip_prefix('=').unwrap_or(bare);
    let bare = bare.strip_suffix('=').unwrap_or(bare).trim();
    if !is_like_a_sum(bare) {
        return Err(Unread::Number(problem));
    }
    sum(bare, notation)
        .map(|number| Reading { number, is_sum: true })
        .map_err(Unread::Sum)
}

/// What was typed without the word of a unit behind it.
pub fn without_word<'a>(typed: &'a str, word: &str) -> &'a str {
    let bare = typed.trim();
    let is_word = |word: &&str| !word.is_empty();
    let without = Some(word).filter(is_word).and_then(|word| bare.strip_suffix(word));
    without.map_or(bare, str::trim_end)
}

fn sum(text: &str, notation: Notation) -> Result<Rational, NotASum> {
    if text.chars().count() > LONGEST {
        return Err(NotASum::TooLong);
    }
    if is_date(text) {
        return Err(NotASum::Date);
    }
    let tree = arithmetic::parse_typed(text).map_err(|problem| match problem {
        NotArithmetic::ValueExpected | NotArithmetic::BracketExpected => NotASum::Unfinished,
        NotArithmetic::Trailing if has_more_closed(text) => NotASum::Bracket,
        NotArithmetic::Trailing => NotASum::NoSign,
        NotArithmetic::Number => NotASum::Number,
        NotArithmetic::TooDeep => NotASum::TooLong,
    })?;
    if is_percent_of_nothing(&tree) {
        return Err(NotASum::PercentOfWhat);
    }
    let number = tree.value(&|_| None).ok_or(NotASum::ByZero)?;
    Ok(if notation == Notation::Percent && !has_percent(&tree) {
        number / whole(100)
    } else {
        number
    })
}

/// Whether a text holds nothing but numbers and signs, and a sign behind the first number.
fn is_like_a_sum(text: &str) -> bool {
    let Some(first) = text.find(|letter: char| letter.is_ascii_digit()) else {
        return false;
    };
    let belongs =
        |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || ",.+-−*×·/:÷()€%xX".contains(letter);
    let behind = &text[first..];
    let is_times = |at: usize| {
        behind[at + 1..]
            .trim_start()
            .starts_with(|next: char| next.is_ascii_digit() || "(€,".contains(next))
    };
    text.chars().all(belongs)
        && behind.char_indices().any(|(at, letter)| match letter {
            'x' | 'X' => is_times(at),
            letter => "+-−*×·/:÷".contains(letter),
        })
}

fn has_more_closed(text: &str) -> bool {
    let count = |bracket| text.matches(bracket).count();
    count(')') > count('(')
}

/// Whether a text without spaces is how people write a date, a school year or a time. With a space round the sign it is
/// a sum: who means one is told so.
fn is_date(text: &str) -> bool {
    let is_sign = |letter: char| matches!(letter, '/' | '-' | ':');
    let parts: Vec<&str> = text.split(is_sign).collect();
    let plain = |part: &&str| {
        part.parse::<u16>()
            .ok()
            .filter(|_| part.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let is_year = |part: &str| part.len() == 4 && plain(&part).is_some_and(|year| (1900..2100).contains(&year));
    let upto =
        |part: &str, most: u16| part.len() <= 2 && plain(&part).is_some_and(|number| (1..=most).contains(&number));
    let is_round = |part: &str| part.ends_with("00");
    match parts.as_slice() {
        [day, month, year] if is_year(year) => upto(day, 31) && upto(month, 31),
        [year, month, day] if is_year(year) => upto(month, 12) && upto(day, 31),
        [hours, minutes] if text.contains(':') => {
            minutes.len() == 2
                && plain(hours).is_some_and(|hour| hour < 24)
                && plain(minutes).is_some_and(|minute| minute < 60)
        }
        [month, year] if text.contains('/') && is_year(year) => upto(month, 12) || !is_round(year),
        [year, next] if is_year(year) => {
            let (Some(year), Some(next)) = (plain(year), plain(next)) else {
                return false;
            };
            year + 1 == next || (year + 1) % 100 == next
        }
        _ => false,
    }
}

fn has_percent(tree: &Tree) -> bool {
    match tree {
        Tree::Number(_) | Tree::Key(_) => false,
        Tree::Percent(_) => true,
        Tree::Negated(inner) => has_percent(inner),
        Tree::Combined(_, left, right) => has_percent(left) || has_percent(right),
    }
}

/// Whether a percentage is added to or taken from a number other than 1: some calculators take it as a percentage of
/// that number, arithmetic does not.
fn is_percent_of_nothing(tree: &Tree) -> bool {
    match tree {
        Tree::Number(_) | Tree::Key(_) => false,
        Tree::Negated(inner) | Tree::Percent(inner) => is_percent_of_nothing(inner),
        Tree::Combined(sign, left, right) => {
            let is_mixed = |one: &Tree, other: &Tree| {
                matches!(one, Tree::Percent(_)) && !has_percent(other) && *other != Tree::Number(whole(1))
            };
            let here = matches!(sign, '+' | '-') && (is_mixed(left, right) || is_mixed(right, left));
            here || is_percent_of_nothing(left) || is_percent_of_nothing(right)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, notation: Notation) -> String {
        match read(text, notation) {
            Ok(Reading { number, is_sum: true }) => format!("som {number}"),
            Ok(Reading { number, .. }) => number.to_string(),
            Err(Unread::Number(problem)) => format!("{problem:?}"),
            Err(Unread::Sum(problem)) => format!("som {problem:?}"),
        }
    }

    #[test]
    fn sums_in_a_box() {
        for (text, expected) in [
            ("60000/10", "som 6000"),
            ("60.000 / (25 - 15)", "som 6000"),
            ("3*(4+5)", "som 27"),
            ("3 x 4", "som 12"),
            ("3x4", "som 12"),
            ("12 ÷ 8", "som 3/2"),
            ("1 200 / 3", "som 400"),
            ("7\u{a0}500 + 500", "som 8000"),
            ("€ 60.000 / € 10", "som 6000"),
            ("12 € + 3 €", "som 15"),
            ("100/3", "som 100/3"),
            ("200 * 15 %", "som 30"),
            ("200 * (1 - 15 %)", "som 170"),
            ("100 / (1 + 21%)", "som 10000/121"),
            ("-5 - -3", "som -2"),
            ("5 − 3", "som 2"),
            ("=60000/10", "som 6000"),
            ("60000/10=", "som 6000"),
            ("60000/2000", "som 30"),
            ("1.000 / 2024", "som 125/253"),
            ("1.000/2.024", "som 125/253"),
            ("2000-1950", "som 50"),
            ("6.000", "6000"),
            ("-7", "-7"),
            ("", "Empty"),
        ] {
            assert_eq!(found(text, Notation::Plain), expected, "{text}");
        }
    }

    #[test]
    fn what_comes_to_nothing() {
        for (text, expected) in [
            ("60000/0", "som ByZero"),
            ("1/(2-2)", "som ByZero"),
            ("60000/", "som Unfinished"),
            ("3*(4+5", "som Unfinished"),
            ("3 + * 4", "som Unfinished"),
            ("7-", "som Unfinished"),
            ("3*4)", "som Bracket"),
            ("3(4+5)", "som NoSign"),
            ("3+4 (5)", "som NoSign"),
            ("1.23.4 + 1", "som Number"),
            ("1 2 + 3", "som Number"),
            ("1,234.56 * 2", "som Number"),
            ("200 - 15 %", "som PercentOfWhat"),
            ("15 % + 200", "som PercentOfWhat"),
            ("1.000/2024", "som Date"),
            ("12/2000", "som Date"),
            ("12/5/2026", "som Date"),
            ("31-12-2026", "som Date"),
            ("2026-11-29", "som Date"),
            ("2024-2025", "som Date"),
            ("2024/2025", "som Date"),
            ("2024-25", "som Date"),
            ("16:30", "som Date"),
        ] {
            assert_eq!(found(text, Notation::Plain), expected, "{text}");
        }
        let long = ["1"; 60].join("+");
        assert_eq!(found(&long, Notation::Plain), "som TooLong");
        let deep = ["(".repeat(30), "1+1".to_owned(), ")".repeat(30)].concat();
        assert_eq!(found(&deep, Notation::Plain), "som TooLong");
    }

    #[test]
    fn what_is_no_sum_stays_what_it_was() {
        for text in [
            "(7)",
            "--7",
            "7 stuks",
            "1e3",
            "12x",
            "x",
            "a+b",
            "1/2 liter",
            "80 / twintig",
            "€",
            "+",
            "5%%",
        ] {
            assert_eq!(found(text, Notation::Plain), "Unreadable", "{text}");
        }
        assert_eq!(
            found("15 %", Notation::Plain),
            "Unreadable",
            "a percentage alone keeps its unit"
        );
        assert_eq!(found("1,234.56", Notation::Plain), "EnglishNotation");
    }

    #[test]
    fn percentages() {
        for (text, expected) in [
            ("15 %", "3/20"),
            ("24/120*100", "som 1/5"),
            ("24/120", "som 1/500"),
            ("15 % + 5 %", "som 1/5"),
            ("100 % - 15 %", "som 17/20"),
            ("20 - 5 %", "som PercentOfWhat"),
        ] {
            assert_eq!(found(text, Notation::Percent), expected, "{text}");
        }
    }
}
