//! Formulas and figures as the learner reads them.

use crate::dutch;
use crate::quantity::{Display, Expression, Finding, Label, Math, Operator, Step, Value};

/// Shown where a quantity has no meaning or was not asked for.
const NOT_APPLICABLE: &str = "n.v.t.";

/// A sum of at most so many numbers is written out: the learner adds them up.
const NUMBERS_WRITTEN_OUT: usize = 6;
/// Of any other sum so many terms are shown, and an ellipsis.
const TERMS_SHOWN: usize = 3;

/// Which of its two faces a formula shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// With symbols: F / (p − v).
    Symbols,
    /// With the numbers filled in: 60.000 / 10.
    Numbers,
}

/// What a step found, as shown: a figure, figures joined by ` / `, or words.
pub fn outcome(step: &Step) -> String {
    match &step.finding {
        Finding::Figure { value: figure, .. } => value(figure, step.label.display),
        Finding::List(values) => values
            .iter()
            .map(|figure| value(figure, step.label.display))
            .collect::<Vec<_>>()
            .join(" / "),
        Finding::Text { text, .. } => text.clone().unwrap_or_else(|| NOT_APPLICABLE.to_owned()),
        Finding::Texts(texts) => texts.join(" / "),
    }
}

/// A figure as `display` shows it, or n.v.t.
pub fn value(figure: &Value, display: Display) -> String {
    figure
        .amount()
        .map_or_else(|| NOT_APPLICABLE.to_owned(), |amount| dutch::show(amount, display))
}

/// The formula behind a figure. The figure itself is looked into; named figures inside it show their symbol, or,
/// where they have none, how they were made.
pub fn formula(figure: &Value, form: Form) -> Math {
    match figure.expression() {
        Expression::Named(_, Some(source)) => build(source, form).0,
        _ => build(figure, form).0,
    }
}

/// How tightly a piece holds together, to know where brackets are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tightness {
    Sum,
    /// A Σ: what stands behind it belongs to it, up to the next plus or minus.
    Series,
    Product,
    Atom,
}

fn build(figure: &Value, form: Form) -> (Math, Tightness) {
    match figure.expression() {
        Expression::Constant => number(figure, Display::Decimals(4)),
        Expression::Named(label, source) => named(figure, label, source.as_ref(), form),
        Expression::Found(because) => match form {
            Form::Symbols => (Math::Words(because.clone()), Tightness::Atom),
            Form::Numbers => number(figure, Display::Decimals(4)),
        },
        Expression::Total(terms) => total(terms, form),
        Expression::Combined(operator, left, right) => combined(*operator, left, right, form),
        Expression::Power(base, exponent) => {
            let base = bracketed(build(base, form), Tightness::Atom);
            let power = Math::Power(Box::new(base), Box::new(build(exponent, form).0));
            (power, Tightness::Atom)
        }
        // A formula is that of one row.
        Expression::List(rows) => rows
            .first()
            .map_or_else(|| (Math::Row(Vec::new()), Tightness::Atom), |first| build(first, form)),
    }
}

fn named(figure: &Value, label: &Label, source: Option<&Value>, form: Form) -> (Math, Tightness) {
    match (form, label.symbol, source) {
        (Form::Numbers, ..) => number(figure, label.display),
        (Form::Symbols, Some(symbol), _) => (Math::Symbol(symbol.to_owned()), Tightness::Atom),
        (Form::Symbols, None, Some(source)) => build(source, form),
        (Form::Symbols, None, None) => (Math::Words(label.name.to_owned()), Tightness::Atom),
    }
}

/// A number inside a formula: only the decimals it needs, and brackets round a minus sign.
fn number(figure: &Value, display: Display) -> (Math, Tightness) {
    let Some(amount) = figure.amount() else {
        return (Math::Words(NOT_APPLICABLE.to_owned()), Tightness::Atom);
    };
    let text = match display {
        Display::Percent => dutch::plain(amount, Display::Percent),
        Display::Euro if !amount.is_integer() => dutch::show(amount, Display::Decimals(2)),
        _ => dutch::plain(amount, Display::Decimals(4)),
    };
    let tightness = if text.starts_with('-') {
        Tightness::Sum
    } else {
        Tightness::Atom
    };
    (Math::Number(text), tightness)
}

/// The first terms of a sum; with symbols that are all the same it is a Σ: the rows of a table.
fn total(terms: &[Value], form: Form) -> (Math, Tightness) {
    match terms {
        [] => return (Math::Number("0".to_owned()), Tightness::Atom),
        [only] => return build(only, form),
        _ => {}
    }
    if let (Form::Symbols, [first, rest @ ..]) = (form, terms) {
        let first = build(first, form);
        if rest.iter().take(TERMS_SHOWN).all(|term| build(term, form).0 == first.0) {
            let first = bracketed(first, Tightness::Product);
            return (Math::Row(vec![Math::Sign("Σ".to_owned()), first]), Tightness::Series);
        }
    }
    let shown = match form {
        Form::Numbers if terms.len() <= NUMBERS_WRITTEN_OUT => terms.len(),
        _ => TERMS_SHOWN,
    };
    let mut pieces = Vec::new();
    for (position, term) in terms.iter().take(shown).enumerate() {
        if position > 0 {
            pieces.push(Math::Sign("+".to_owned()));
        }
        pieces.push(bracketed(build(term, form), Tightness::Series));
    }
    if terms.len() > shown {
        pieces.push(Math::Sign("+".to_owned()));
        pieces.push(Math::Words("…".to_owned()));
    }
    (Math::Row(pieces), Tightness::Sum)
}

fn combined(operator: Operator, left: &Value, right: &Value, form: Form) -> (Math, Tightness) {
    let (left, right) = (build(left, form), build(right, form));
    match operator {
        Operator::Add => (Math::joined(left.0, "+", bracketed_minus(right)), Tightness::Sum),
        Operator::Subtract => (
            Math::joined(left.0, "−", bracketed(right, Tightness::Series)),
            Tightness::Sum,
        ),
        Operator::Multiply => (
            Math::joined(
                bracketed(left, Tightness::Product),
                "×",
                bracketed(right, Tightness::Product),
            ),
            Tightness::Product,
        ),
        Operator::Divide => (Math::Fraction(Box::new(left.0), Box::new(right.0)), Tightness::Product),
    }
}

fn bracketed((math, tightness): (Math, Tightness), least: Tightness) -> Math {
    if tightness < least { math.bracketed() } else { math }
}

/// After a plus only a number with a minus sign needs brackets.
fn bracketed_minus((math, _): (Math, Tightness)) -> Math {
    match &math {
        Math::Number(text) if text.starts_with('-') => math.bracketed(),
        _ => math,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators;

    #[test]
    fn break_even_with_symbols_and_with_numbers() {
        let sheet = calculators::find("break-even").unwrap();
        let solution = sheet.calculate(&sheet.example_inputs()).unwrap();
        for (key, symbols, numbers) in [
            ("contributie_per_stuk", "p − v", "25 − 15"),
            ("break_even_afzet", "F / (p − v)", "60.000 / 10"),
            ("break_even_omzet", "F / ((p − v) / p)", "60.000 / (10 / 25)"),
            ("doelafzet", "(F + W) / (p − v)", "(60.000 + 15.000) / 10"),
            ("winst", "(p − v) × q − F", "10 × 8.000 − 60.000"),
            ("veiligheidsmarge_pct", "(q − BEA) / q", "(8.000 − 6.000) / 8.000"),
        ] {
            let Finding::Figure { computed, .. } = &solution.step(key).unwrap().finding else {
                panic!("{key}")
            };
            assert_eq!(formula(computed, Form::Symbols).plain(), symbols, "{key}");
            assert_eq!(formula(computed, Form::Numbers).plain(), numbers, "{key}");
        }
    }
}
