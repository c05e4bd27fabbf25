//! What stands under a field while somebody types: what was read, or what helps.

use crate::dutch::{self, NotANumber, Notation};
use crate::quantity::{Display, Label, Rational, whole};

/// What was read from a field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Echo {
    /// Nothing typed yet.
    #[default]
    Silent,
    /// "€ 1.250,50": stands behind "ik lees:".
    Read(String),
    /// A whole sentence: what is wrong and what to do, or what else it could mean.
    Says(String),
}

/// The echo of `typed` in a field for `label`; never rounded, so that it shows what is computed with.
pub fn echo(typed: &str, notation: Notation, label: &Label) -> Echo {
    let number = match dutch::read(typed, notation) {
        Ok(number) => number,
        Err(NotANumber::Empty) => return Echo::Silent,
        Err(NotANumber::EnglishNotation | NotANumber::Unreadable) => {
            return Echo::Says(format!(
                "dit lees ik niet: {}. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
                typed.trim()
            ));
        }
    };
    let read = read(&number, notation, label);
    let takes_decimals = !matches!(label.display, Display::Whole | Display::WholeUp | Display::Signed);
    if takes_decimals && dutch::could_mean_decimals(typed) {
        let other = typed.trim().replacen('.', ",", 1);
        return Echo::Says(format!(
            "ik lees: {read} (de punt scheidt duizendtallen). Bedoel je {other}? Typ een komma."
        ));
    }
    Echo::Read(read)
}

/// `number` with every decimal that was typed.
fn read(number: &Rational, notation: Notation, label: &Label) -> String {
    let exact = |number: &Rational, least: u8| {
        let decimals = (least..12).find(|&decimals| dutch::rounded(number, Display::Decimals(decimals)) == *number);
        dutch::show(number, Display::Decimals(decimals.unwrap_or(12)))
    };
    match notation {
        Notation::Money => format!("€\u{a0}{}", exact(number, 2)),
        Notation::Percent => format!("{}%", exact(&(number * whole(100)), 0)),
        Notation::Plain if label.counted.is_empty() => exact(number, 0),
        Notation::Plain => format!("{}\u{a0}{}", exact(number, 0), label.counted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn echoes() {
        let money = Label::euro("prijs", "prijs");
        let share = Label::percent("marge", "marge");
        let count = Label::whole("winkels", "winkels").counted("winkels");
        let number = Label::decimals("afzet", "afzet", 4);
        for (typed, notation, label, expected) in [
            ("", Notation::Money, money, ""),
            ("1250,5", Notation::Money, money, "ik lees: € 1.250,50"),
            ("1,2345", Notation::Money, money, "ik lees: € 1,2345"),
            ("25", Notation::Percent, share, "ik lees: 25%"),
            ("0,12", Notation::Percent, share, "ik lees: 0,12%"),
            ("8.000", Notation::Plain, count, "ik lees: 8.000 winkels"),
            (
                "1.234",
                Notation::Plain,
                number,
                "ik lees: 1.234 (de punt scheidt duizendtallen). Bedoel je 1,234? Typ een komma.",
            ),
            (
                "12x",
                Notation::Plain,
                number,
                "dit lees ik niet: 12x. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
            ),
        ] {
            let found = match echo(typed, notation, &label) {
                Echo::Silent => String::new(),
                Echo::Read(read) => format!("ik lees: {read}"),
                Echo::Says(sentence) => sentence,
            };
            assert_eq!(found.replace('\u{a0}', " "), expected, "{typed}");
        }
    }
}
