//! Sentences for what is wrong with an input: what it is and what to do, never a reproach.

use crate::calculators::{Bound, Problem, Range, What, WrongUse};
use crate::dutch;
use crate::quantity::Display;

/// What is the matter and what to do, as the specification words it.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Refused(refusal) => refusal.message.to_owned(),
        Problem::Input(input) => {
            let name = input.name;
            match input.what {
                What::Empty => format!("Vul {name} in."),
                What::NotANumber(_) => format!(
                    "{name}: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56."
                ),
                What::OutOfRange(bounds) => format!("{name} moet {} zijn.", range(bounds)),
                What::TooLarge => format!("{name} moet hoogstens 1.000.000.000.000 zijn."),
                What::TooSmall => format!("{name} moet minstens -1.000.000.000.000 zijn."),
                What::RowCount(least, most) => format!("Het aantal rijen moet tussen {least} en {most} liggen."),
                What::UnknownChoice => format!("{name} moet een van de keuzes uit de lijst zijn."),
            }
        }
    }
}

/// What a caller of the command line did wrong. English: authors and testers read it.
pub fn wrong_use(wrong: &WrongUse) -> String {
    match wrong {
        WrongUse::UnknownField(key) => format!("the calculator has no field `{key}`"),
        WrongUse::WrongShape(key) => format!("field `{key}` has another shape: text, list or rows"),
    }
}

/// The bounds in words: *groter dan 0 en kleiner dan 100 en een geheel getal*.
fn range(range: Range) -> String {
    let number = |bound: Bound| dutch::plain(&bound.number(), Display::Decimals(4));
    let lowest = range.lowest.map(|bound| match bound {
        Bound::Inclusive(_) => format!("minstens {}", number(bound)),
        Bound::Exclusive(_) => format!("groter dan {}", number(bound)),
    });
    let highest = range.highest.map(|bound| match bound {
        Bound::Inclusive(_) => format!("hoogstens {}", number(bound)),
        Bound::Exclusive(_) => format!("kleiner dan {}", number(bound)),
    });
    let whole = range.whole.then(|| "een geheel getal".to_owned());
    [lowest, highest, whole]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" en ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators::Field;

    #[test]
    fn bounds_in_words() {
        let field = Field::number("x", "x", "x");
        for (field, expected) in [
            (field.at_least(-1000).below(100), "minstens -1.000 en kleiner dan 100"),
            (field.above_zero().whole(), "groter dan 0 en een geheel getal"),
            (
                field.at_least_fraction(1, 2).at_most(100),
                "minstens 0,5 en hoogstens 100",
            ),
        ] {
            assert_eq!(range(field.range), expected);
        }
    }
}
