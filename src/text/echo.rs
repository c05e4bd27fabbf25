//! What stands under a field while somebody types: what was read, or what helps.

use crate::content::{Gap, PlaceAxis};
use crate::dutch::{self, NotANumber, Notation};
use crate::exercises::Asked;
use crate::exercises::sum::{self, NotASum, Reading, Unread};
use crate::quantity::{Display, Label, Rational, whole};

/// What was read from a field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Echo {
    /// Nothing typed yet.
    #[default]
    Silent,
    /// "€ 1.250,50": stands behind "ik lees:".
    Read(String),
    /// What a sum comes to: stands behind "Gelezen als:".
    Sum(String),
    /// A whole sentence: what is wrong and what to do, or what else it could mean.
    Says(String),
}

impl Echo {
    /// How it looks: whether something was read.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Silent | Self::Read(_) | Self::Sum(_) => "read",
            Self::Says(_) => "unread",
        }
    }
}

/// The echo of `typed` in a field for `label`; never rounded, so that it shows what is computed with.
pub fn echo(typed: &str, notation: Notation, label: &Label) -> Echo {
    let number = match dutch::read(typed, notation) {
        Ok(number) => number,
        Err(NotANumber::Empty) => return Echo::Silent,
        Err(NotANumber::EnglishNotation | NotANumber::Unreadable) => return unreadable(typed),
    };
    let read = read(&number, notation, label.counted);
    let takes_decimals = !matches!(label.display, Display::Whole | Display::WholeUp | Display::Signed);
    if takes_decimals && dutch::could_mean_decimals(typed) {
        let other = typed.trim().replacen('.', ",", 1);
        return Echo::Says(format!(
            "ik lees: {read} (de punt scheidt duizendtallen). Bedoel je {other}? Typ een komma."
        ));
    }
    Echo::Read(read)
}

/// The echo of an answer, where a small sum may stand too.
pub fn echo_of_answer(typed: &str, asked: &Asked) -> Echo {
    match asked.read(typed) {
        Ok(Reading { number, is_sum: true }) => Echo::Sum(read(&number, asked.notation(), &asked.counted)),
        Ok(Reading { number, .. }) if *asked.counted != *asked.label.counted => {
            Echo::Read(read(&number, asked.notation(), &asked.counted))
        }
        Ok(_) => echo(sum::without_word(typed, &asked.counted), asked.notation(), asked.label),
        Err(problem) => unread(typed, problem),
    }
}

/// The echo of a number on an axis.
pub fn echo_on_axis(typed: &str, axis: &PlaceAxis) -> Echo {
    match axis.read(typed) {
        Ok(Reading { number, is_sum }) => {
            let shown = super::on_axis(axis, &number);
            if is_sum { Echo::Sum(shown) } else { Echo::Read(shown) }
        }
        Err(problem) => unread(typed, problem),
    }
}

/// The echo of what stands in a gap of a text: only of a sum, what else was typed stands there to be read.
pub fn echo_in_gap(typed: &str, gap: &Gap) -> Echo {
    let Some((_, notation)) = gap.number() else {
        return Echo::Silent;
    };
    match sum::read(typed, notation) {
        Ok(Reading { number, is_sum: true }) => Echo::Sum(read(&number, notation, "")),
        Err(problem @ Unread::Sum(_)) => unread(typed, problem),
        Ok(_) | Err(Unread::Number(_)) => Echo::Silent,
    }
}

fn unread(typed: &str, problem: Unread) -> Echo {
    match problem {
        // Who is still typing a sum has not made a mistake in it.
        Unread::Number(NotANumber::Empty) | Unread::Sum(NotASum::Unfinished) => Echo::Silent,
        Unread::Number(_) => unreadable(typed),
        Unread::Sum(problem) => Echo::Says(not_a_sum(problem).to_owned()),
    }
}

fn unreadable(typed: &str) -> Echo {
    Echo::Says(format!(
        "dit lees ik niet: {}. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        typed.trim()
    ))
}

/// Why a sum comes to nothing, and what helps.
pub const fn not_a_sum(problem: NotASum) -> &'static str {
    match problem {
        NotASum::Unfinished => "De som is niet af: er ontbreekt een getal of een haakje.",
        NotASum::Bracket => "Er staat een haakje te veel in de som.",
        NotASum::NoSign => "Tussen twee getallen van de som ontbreekt een teken: +, -, * of /.",
        NotASum::Number => "Een getal in de som lees ik niet. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        NotASum::ByZero => "Delen door nul kan niet: kijk na wat je door wat deelt.",
        NotASum::PercentOfWhat => {
            "Een percentage waarvan? Schrijf het voluit, bijvoorbeeld 200 * 15 % of 200 * (1 - 15 %)."
        }
        NotASum::Date => {
            "Dit lijkt een datum, jaartal of uur. Wil je rekenen, zet dan spaties rond het teken: 1000 / 2024."
        }
        NotASum::TooLong => "De som is te lang. Reken ze in stukken uit.",
    }
}

/// `number` with every decimal that was typed; one of a sum that does not end with the first six.
fn read(number: &Rational, notation: Notation, counted: &str) -> String {
    let exact = |number: &Rational, least: u8| {
        let rounded = |decimals| dutch::rounded(number, Display::Decimals(decimals));
        match (least..=12).find(|&decimals| rounded(decimals) == *number) {
            Some(decimals) => dutch::show(number, Display::Decimals(decimals)),
            None => format!("{}…", dutch::show(number, Display::Decimals(6))),
        }
    };
    match notation {
        Notation::Money => format!("€\u{a0}{}", exact(number, 2)),
        Notation::Percent => format!("{}%", exact(&(number * whole(100)), 0)),
        Notation::Plain if counted.is_empty() => exact(number, 0),
        Notation::Plain => format!("{}\u{a0}{counted}", exact(number, 0)),
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
            assert_eq!(said(echo(typed, notation, &label)), expected, "{typed}");
        }
    }

    fn said(echo: Echo) -> String {
        let said = match echo {
            Echo::Silent => String::new(),
            Echo::Read(read) => format!("ik lees: {read}"),
            Echo::Sum(result) => format!("Gelezen als: {result}"),
            Echo::Says(sentence) => sentence,
        };
        said.replace('\u{a0}', " ")
    }

    #[test]
    fn echoes_of_sums() {
        static PRICE: Label = Label::euro("prijs", "prijs");
        static SHARE: Label = Label::percent("marge", "marge");
        static CAKES: Label = Label::whole_up("afzet", "afzet").counted("taarten");
        for (typed, label, expected) in [
            ("60000/10", &CAKES, "Gelezen als: 6.000 taarten"),
            ("60000/10 taarten", &CAKES, "Gelezen als: 6.000 taarten"),
            ("6000 taarten", &CAKES, "ik lees: 6.000 taarten"),
            ("3*(4+5)", &PRICE, "Gelezen als: € 27,00"),
            ("100/3", &PRICE, "Gelezen als: € 33,333333…"),
            ("24/120", &SHARE, "Gelezen als: 0,2%"),
            ("24/120*100", &SHARE, "Gelezen als: 20%"),
            ("60000/", &CAKES, ""),
            (
                "60000/0",
                &CAKES,
                "Delen door nul kan niet: kijk na wat je door wat deelt.",
            ),
            (
                "zes",
                &CAKES,
                "dit lees ik niet: zes. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
            ),
        ] {
            let asked = Asked::new(label, None, whole(6_000));
            assert_eq!(said(echo_of_answer(typed, &asked)), expected, "{typed}");
        }
        let asked = Asked::fixed("12", "winkels").unwrap();
        assert_eq!(said(echo_of_answer("24/2", &asked)), "Gelezen als: 12 winkels");
        assert_eq!(said(echo_of_answer("12", &asked)), "ik lees: 12 winkels");
    }
}
