//! Small arithmetic: `vaste_kosten / (prijs - variabele_kosten)`, `60000 / 10`.

use num_traits::Zero;

use crate::dutch::{self, Notation};
use crate::quantity::Rational;

/// Deepest nesting of brackets that is read; nobody needs more, and a hostile text could ask for a million.
const DEEPEST: usize = 20;

/// Arithmetic as a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// A number.
    Number(Rational),
    /// A key that stands for a number.
    Key(String),
    /// Minus in front.
    Negated(Box<Tree>),
    /// Two parts with `+ - * /` between them.
    Combined(char, Box<Tree>, Box<Tree>),
}

/// Why a text is not arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotArithmetic {
    /// A number, key or opening bracket was expected.
    ValueExpected,
    /// A closing bracket was expected.
    BracketExpected,
    /// Something stands behind the end.
    Trailing,
    /// A number that cannot be read.
    Number,
    /// Too many brackets inside one another.
    TooDeep,
}

/// Reads arithmetic: numbers in Dutch notation, keys, `+ - * /` and brackets.
pub fn parse(text: &str) -> Result<Tree, NotArithmetic> {
    let mut reader = Reader { rest: text, depth: 0 };
    let tree = reader.sum()?;
    reader.skip_spaces();
    if reader.rest.is_empty() {
        Ok(tree)
    } else {
        Err(NotArithmetic::Trailing)
    }
}

impl Tree {
    /// The value, with `value` saying what the keys stand for; `None` when a key has no value or on division by 0.
    pub fn value(&self, value: &dyn Fn(&str) -> Option<Rational>) -> Option<Rational> {
        match self {
            Self::Number(number) => Some(number.clone()),
            Self::Key(key) => value(key),
            Self::Negated(inner) => inner.value(value).map(|number| -number),
            Self::Combined(sign, left, right) => {
                let (left, right) = (left.value(value)?, right.value(value)?);
                match sign {
                    '+' => Some(left + right),
                    '-' => Some(left - right),
                    '*' => Some(left * right),
                    _ => (!right.is_zero()).then(|| left / right),
                }
            }
        }
    }

    /// The keys it mentions.
    pub fn keys(&self) -> Vec<&str> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Key(key) => vec![key],
            Self::Negated(inner) => inner.keys(),
            Self::Combined(_, left, right) => [left.keys(), right.keys()].concat(),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Takes the next sign if it is one of `signs`.
    fn sign(&mut self, signs: &[char]) -> Option<char> {
        self.skip_spaces();
        let sign = self.rest.chars().next().filter(|sign| signs.contains(sign))?;
        self.rest = &self.rest[sign.len_utf8()..];
        Some(sign)
    }

    fn sum(&mut self) -> Result<Tree, NotArithmetic> {
        let mut left = self.product()?;
        while let Some(sign) = self.sign(&['+', '-', '−']) {
            let sign = if sign == '+' { '+' } else { '-' };
            left = Tree::Combined(sign, Box::new(left), Box::new(self.product()?));
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Tree, NotArithmetic> {
        let mut left = self.factor()?;
        while let Some(sign) = self.sign(&['*', '/', '×', ':']) {
            let sign = if matches!(sign, '*' | '×') { '*' } else { '/' };
            left = Tree::Combined(sign, Box::new(left), Box::new(self.factor()?));
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Tree, NotArithmetic> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotArithmetic::TooDeep);
        }
        let tree = if self.sign(&['(']).is_some() {
            let inner = self.sum()?;
            self.sign(&[')']).ok_or(NotArithmetic::BracketExpected)?;
            inner
        } else if self.sign(&['-', '−']).is_some() {
            Tree::Negated(Box::new(self.factor()?))
        } else {
            self.atom()?
        };
        self.depth -= 1;
        Ok(tree)
    }

    fn atom(&mut self) -> Result<Tree, NotArithmetic> {
        self.skip_spaces();
        let first = self.rest.chars().next().ok_or(NotArithmetic::ValueExpected)?;
        let is_number = first.is_ascii_digit() || first == ',' || first == '.';
        if !is_number && !first.is_ascii_lowercase() {
            return Err(NotArithmetic::ValueExpected);
        }
        let belongs = |letter: char| {
            if is_number {
                letter.is_ascii_digit() || matches!(letter, ',' | '.')
            } else {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_'
            }
        };
        let end = self.rest.find(|letter| !belongs(letter)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if is_number {
            dutch::read(word, Notation::Plain)
                .map(Tree::Number)
                .map_err(|_| NotArithmetic::Number)
        } else {
            Ok(Tree::Key(word.to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::whole;

    #[test]
    fn sums() {
        for (text, expected) in [
            ("60000/10", "6000"),
            ("60.000 / (25 - 15)", "6000"),
            ("1 - 2 - 3", "-4"),
            ("8 / 4 / 2", "1"),
            ("2 + 3 × 4", "14"),
            ("-(2 + 3)", "-5"),
            ("f / (p - v)", "6000"),
            ("0,5 * p", "25/2"),
        ] {
            let keys = |key: &str| match key {
                "f" => Some(whole(60_000)),
                "p" => Some(whole(25)),
                "v" => Some(whole(15)),
                _ => None,
            };
            assert_eq!(
                parse(text).unwrap().value(&keys).unwrap().to_string(),
                expected,
                "{text}"
            );
        }
        assert_eq!(parse("1 / 0").unwrap().value(&|_| None), None);
        assert_eq!(parse("f").unwrap().value(&|_| None), None);
    }

    #[test]
    fn what_is_no_sum() {
        for (text, problem) in [
            ("", NotArithmetic::ValueExpected),
            ("1 +", NotArithmetic::ValueExpected),
            ("(1", NotArithmetic::BracketExpected),
            ("1 2", NotArithmetic::Trailing),
            ("1.23.4", NotArithmetic::Number),
            ("P", NotArithmetic::ValueExpected),
        ] {
            assert_eq!(parse(text), Err(problem), "{text}");
        }
        assert_eq!(parse(&"(".repeat(100_000)), Err(NotArithmetic::TooDeep));
        assert_eq!(parse(&"-".repeat(100_000)), Err(NotArithmetic::TooDeep));
    }
}
