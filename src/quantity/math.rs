//! A formula as a tree, written out as MathML or as plain text.

use serde::{Deserialize, Serialize};

/// A piece of mathematics as it is laid out. One tree serves the screen (MathML) and plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Math {
    /// Pieces side by side.
    Row(Vec<Math>),
    /// A symbol: F, p; digits behind the letters become a subscript.
    Symbol(String),
    /// A number as it is shown.
    Number(String),
    /// An operator, a bracket or an equals sign.
    Sign(String),
    /// Words.
    Words(String),
    /// One piece above another.
    Fraction(Box<Math>, Box<Math>),
    /// A piece with an exponent.
    Power(Box<Math>, Box<Math>),
}

/// Signs before which a line may break.
const BREAKS_BEFORE: [&str; 4] = ["=", "+", "−", "/"];
/// What has more signs than this is too wide to stay in one piece on a phone.
const LONG: usize = 20;
/// The longest side of a fraction that fits the column of an exercise on a wide screen.
const WIDEST_IN_A_COLUMN: usize = 40;

impl Math {
    /// `left sign right`.
    #[must_use]
    pub fn joined(left: Self, sign: &str, right: Self) -> Self {
        Self::Row(vec![left, Self::Sign(sign.to_owned()), right])
    }

    /// The piece between brackets.
    #[must_use]
    pub fn bracketed(self) -> Self {
        Self::Row(vec![Self::Sign("(".to_owned()), self, Self::Sign(")".to_owned())])
    }

    /// Letters and subscript of a symbol: `W0` is W with 0, `pA` is p with A.
    pub fn split_symbol(symbol: &str) -> (&str, &str) {
        let base = symbol.chars().next().map_or(0, char::len_utf8);
        let rest = &symbol[base..];
        let subscript = !rest.is_empty()
            && rest
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter.is_ascii_uppercase());
        // DS, MB, OA are names in capitals, not a letter with a subscript; pA and W0 are.
        let is_name = symbol.chars().all(|letter| letter.is_ascii_uppercase());
        if subscript && !is_name {
            symbol.split_at(base)
        } else {
            (symbol, "")
        }
    }

    /// The tree as one line of text: `F / (p − v)`.
    pub fn plain(&self) -> String {
        match self {
            Self::Row(pieces) => {
                let mut line = String::new();
                for piece in pieces {
                    match piece {
                        Self::Sign(sign) if sign == "(" || sign == ")" => line.push_str(sign),
                        Self::Sign(sign) if sign == "Σ" => line.push_str("Σ "),
                        Self::Sign(sign) => {
                            line.push(' ');
                            line.push_str(sign);
                            line.push(' ');
                        }
                        other => line.push_str(&other.plain()),
                    }
                }
                line
            }
            Self::Symbol(text) | Self::Number(text) | Self::Sign(text) | Self::Words(text) => text.clone(),
            Self::Fraction(above, below) => format!("{} / {}", above.plain_operand(), below.plain_operand()),
            Self::Power(base, exponent) => format!("{}^{}", base.plain(), exponent.plain_operand()),
        }
    }

    /// The terms of a formula, each from the second on with the sign before it: between them a line may break.
    pub fn terms(&self) -> Vec<Self> {
        let mut leaves = Vec::new();
        self.leaves(&mut leaves);
        let mut terms = vec![Vec::new()];
        let mut follows_a_value = false;
        for leaf in leaves {
            if follows_a_value && matches!(leaf, Self::Sign(sign) if BREAKS_BEFORE.contains(&sign.as_str())) {
                // Empty words before a sign make browsers leave room on both its sides.
                terms.push(vec![Self::Words(String::new())]);
            }
            follows_a_value = !matches!(leaf, Self::Sign(sign) if sign != ")");
            if let Some(term) = terms.last_mut() {
                term.push(leaf.clone());
            }
        }
        terms.into_iter().map(Self::Row).collect()
    }

    fn leaves<'a>(&'a self, into: &mut Vec<&'a Self>) {
        match self {
            Self::Row(pieces) if self.may_break() => pieces.iter().for_each(|piece| piece.leaves(into)),
            whole => into.push(whole),
        }
    }

    /// What begins with a sign stays together while it is short: (p − v), −1, Σ m × q.
    fn may_break(&self) -> bool {
        match self {
            Self::Row(pieces) => !matches!(pieces.first(), Some(Self::Sign(_))) || self.is_longer_than(LONG),
            _ => false,
        }
    }

    fn is_longer_than(&self, signs: usize) -> bool {
        self.plain().chars().count() > signs
    }

    /// The formula with only such fractions stacked as fit the column of an exercise on a wide screen; in any other the
    /// line goes on: `(a + b + c) / 5`.
    #[must_use]
    pub fn for_a_column(&self) -> Self {
        self.stacked_up_to(WIDEST_IN_A_COLUMN)
    }

    /// The same for a narrow screen.
    #[must_use]
    pub fn for_a_phone(&self) -> Self {
        self.stacked_up_to(LONG)
    }

    fn stacked_up_to(&self, signs: usize) -> Self {
        let operand = |piece: &Self| match piece {
            Self::Row(_) | Self::Fraction(..) => piece.stacked_up_to(signs).bracketed(),
            _ => piece.clone(),
        };
        match self {
            Self::Row(pieces) => Self::Row(pieces.iter().map(|piece| piece.stacked_up_to(signs)).collect()),
            Self::Fraction(above, below) if above.is_longer_than(signs) || below.is_longer_than(signs) => {
                Self::joined(operand(above), "/", operand(below))
            }
            _ => self.clone(),
        }
    }

    fn plain_operand(&self) -> String {
        match self {
            Self::Row(_) | Self::Fraction(..) => format!("({})", self.plain()),
            _ => self.plain(),
        }
    }

    /// The tree as presentation MathML, without the surrounding `<math>` element.
    pub fn mathml(&self) -> String {
        match self {
            Self::Row(pieces) => format!("<mrow>{}</mrow>", pieces.iter().map(Self::mathml).collect::<String>()),
            Self::Symbol(symbol) => match Self::split_symbol(symbol) {
                (base, "") => format!("<mi>{}</mi>", escaped(base)),
                (base, below) => {
                    format!("<msub><mi>{}</mi><mn>{}</mn></msub>", escaped(base), escaped(below))
                }
            },
            Self::Number(number) => format!("<mn>{}</mn>", escaped(number)),
            Self::Sign(sign) => format!("<mo>{}</mo>", escaped(sign)),
            Self::Words(words) => format!("<mtext>{}</mtext>", escaped(words)),
            Self::Fraction(above, below) => format!("<mfrac>{}{}</mfrac>", above.mathml(), below.mathml()),
            Self::Power(base, exponent) => format!("<msup>{}{}</msup>", base.mathml(), exponent.mathml()),
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_tree_two_scripts() {
        let symbol = |name: &str| Math::Symbol(name.to_owned());
        let formula = Math::Fraction(
            Box::new(symbol("W0")),
            Box::new(Math::joined(symbol("p"), "−", symbol("v"))),
        );
        assert_eq!(formula.plain(), "W0 / (p − v)");
        assert_eq!(
            formula.mathml(),
            "<mfrac><msub><mi>W</mi><mn>0</mn></msub><mrow><mi>p</mi><mo>−</mo><mi>v</mi></mrow></mfrac>"
        );
    }

    #[test]
    fn a_long_formula_has_places_to_break() {
        let number = |text: &str| Math::Number(text.to_owned());
        let symbol = |name: &str| Math::Symbol(name.to_owned());
        let product = |weight: &str, score: &str| Math::joined(symbol(weight), "×", symbol(score));
        let sum = |left, right| Math::joined(left, "+", right);
        let scores = sum(sum(product("wB", "sB"), product("wA", "sA")), product("wN", "sN"));
        let mean = Math::Fraction(Box::new(scores), Box::new(number("5")));
        let short = Math::joined(number("1"), "−", symbol("k")).bracketed();
        let whole = Math::joined(symbol("s"), "=", Math::joined(mean, "×", short));
        let written = |tree: &Math| tree.terms().iter().map(Math::plain).collect::<Vec<_>>();
        assert_eq!(written(&whole), ["s", " = (wB × sB + wA × sA + wN × sN) / 5 × (1 − k)"]);
        assert_eq!(whole.for_a_column(), whole, "there is room for it on a wide screen");
        let narrow = whole.for_a_phone();
        assert_eq!(narrow.plain(), "s = (wB × sB + wA × sA + wN × sN) / 5 × (1 − k)");
        assert_eq!(
            written(&narrow),
            ["s", " = (wB × sB", " + wA × sA", " + wN × sN)", " / 5 × (1 − k)"]
        );
        let short = Math::Fraction(
            Box::new(symbol("F")),
            Box::new(Math::joined(symbol("p"), "−", symbol("v"))),
        );
        assert_eq!(short.for_a_phone(), short, "a short fraction stays");
        let sum = |terms| (1..terms).fold(number("1.000,00"), |sum, _| Math::joined(sum, "+", number("1.000,00")));
        let over_two = |terms| Math::Fraction(Box::new(sum(terms)), Box::new(number("2")));
        assert_eq!(over_two(3).for_a_column(), over_two(3), "30 signs above the bar");
        assert_eq!(
            over_two(4).for_a_column().plain(),
            "(1.000,00 + 1.000,00 + 1.000,00 + 1.000,00) / 2",
            "41 signs"
        );
        let words = Math::joined(Math::Words("aantal accounts".to_owned()), "+", number("1"));
        let ranks = Math::joined(words, "−", symbol("r")).bracketed();
        let series = Math::joined(symbol("R"), "=", Math::Row(vec![Math::Sign("Σ".to_owned()), ranks]));
        assert_eq!(
            written(&series).len(),
            4,
            "also a long series breaks: {:?}",
            written(&series)
        );
        let negative = Math::Row(vec![Math::Sign("−".to_owned()), number("2")]);
        let times = Math::joined(number("3"), "×", negative);
        assert_eq!(times.terms().len(), 1, "a minus that belongs to its number");
    }

    #[test]
    fn powers() {
        let number = |text: &str| Math::Number(text.to_owned());
        let base = Math::joined(number("1"), "+", Math::Symbol("i".to_owned())).bracketed();
        let power = Math::Power(Box::new(base), Box::new(number("2")));
        assert_eq!(power.plain(), "(1 + i)^2");
        assert!(power.mathml().starts_with("<msup><mrow><mo>(</mo>") && power.mathml().ends_with("<mn>2</mn></msup>"));
    }

    #[test]
    fn names_in_capitals_are_not_split() {
        for (symbol, parts) in [
            ("DS", ("DS", "")),
            ("pA", ("p", "A")),
            ("W0", ("W", "0")),
            ("Ov", ("Ov", "")),
        ] {
            assert_eq!(Math::split_symbol(symbol), parts, "{symbol}");
        }
    }
}
