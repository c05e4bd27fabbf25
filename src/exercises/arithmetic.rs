//! Arithmetic as a tree: `vaste_kosten / (prijs - variabele_kosten)` of an author, `60000 / 10` of a learner.

use num_traits::Zero;

use crate::dutch::{self, Notation};
use crate::quantity::{Rational, whole};

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
    /// A percentage: one hundredth of a number.
    Percent(Box<Tree>),
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

/// Reads arithmetic as authors write it: numbers in Dutch notation, keys, `+ - * /` and brackets. A key may name a row
/// of a list (`totalen[1]`) or a cell of a table (`klanten[0].omzet`).
pub fn parse(text: &str) -> Result<Tree, NotArithmetic> {
    read(text, Hand::Author)
}

/// Reads arithmetic as learners type it: without keys, but numbers may hold spaces between thousands and carry € or %,
/// and the signs may be those of a calculator: `x`, `÷`.
pub(super) fn parse_typed(text: &str) -> Result<Tree, NotArithmetic> {
    read(text, Hand::Learner)
}

fn read(text: &str, hand: Hand) -> Result<Tree, NotArithmetic> {
    let mut reader = Reader {
        rest: text,
        depth: 0,
        hand,
    };
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
            Self::Percent(inner) => inner.value(value).map(|number| number / whole(100)),
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
            Self::Negated(inner) | Self::Percent(inner) => inner.keys(),
            Self::Combined(_, left, right) => [left.keys(), right.keys()].concat(),
        }
    }
}

/// Whose arithmetic it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Author,
    Learner,
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
    hand: Hand,
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
        let signs: &[char] = match self.hand {
            Hand::Author => &['*', '×', '/', ':'],
            Hand::Learner => &['*', '×', '·', 'x', 'X', '/', ':', '÷'],
        };
        while let Some(sign) = self.sign(signs) {
            let sign = if matches!(sign, '/' | ':' | '÷') { '/' } else { '*' };
            left = Tree::Combined(sign, Box::new(left), Box::new(self.factor()?));
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Tree, NotArithmetic> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotArithmetic::TooDeep);
        }
        if self.hand == Hand::Learner {
            self.sign(&['€']);
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
        match (first, self.hand) {
            ('0'..='9' | ',' | '.', Hand::Author) => self.number(|letter| matches!(letter, ',' | '.')),
            ('0'..='9' | ',' | '.', Hand::Learner) => {
                let number = self.number(|letter| matches!(letter, ',' | '.') || letter.is_whitespace())?;
                self.sign(&['€']);
                let is_percent = self.sign(&['%']).is_some();
                Ok(if is_percent {
                    Tree::Percent(Box::new(number))
                } else {
                    number
                })
            }
            ('a'..='z', Hand::Author) => Ok(Tree::Key(self.key().to_owned())),
            _ => Err(NotArithmetic::ValueExpected),
        }
    }

    /// A number of digits and what else may stand in it.
    fn number(&mut self, belongs: impl Fn(char) -> bool) -> Result<Tree, NotArithmetic> {
        let word = self.take(|letter| letter.is_ascii_digit() || belongs(letter));
        dutch::read(word, Notation::Plain)
            .map(Tree::Number)
            .map_err(|_| NotArithmetic::Number)
    }

    /// A key, with the row and the column that may stand behind it.
    fn key(&mut self) -> &str {
        let whole = self.rest;
        let is_word = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        self.take(is_word);
        if let Some((row, behind)) = self.rest.strip_prefix('[').and_then(|rest| rest.split_once(']'))
            && !row.is_empty()
            && row.bytes().all(|digit| digit.is_ascii_digit())
        {
            self.rest = behind;
            if let Some(column) = behind.strip_prefix('.') {
                self.rest = column;
                self.take(is_word);
            }
        }
        &whole[..whole.len() - self.rest.len()]
    }

    /// Takes the letters from here on that belong together.
    fn take(&mut self, belongs: impl Fn(char) -> bool) -> &str {
        let end = self.rest.find(|letter| !belongs(letter)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("klanten[0].omzet / totalen[1]", "1/4"),
        ] {
            let keys = |key: &str| match key {
                "f" => Some(whole(60_000)),
                "p" => Some(whole(25)),
                "v" => Some(whole(15)),
                "klanten[0].omzet" => Some(whole(5)),
                "totalen[1]" => Some(whole(20)),
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
            ("15 %", NotArithmetic::Trailing),
            ("totalen[x]", NotArithmetic::Trailing),
            ("totalen[1", NotArithmetic::Trailing),
        ] {
            assert_eq!(parse(text), Err(problem), "{text}");
        }
        assert_eq!(parse(&"(".repeat(100_000)), Err(NotArithmetic::TooDeep));
        assert_eq!(parse(&"-".repeat(100_000)), Err(NotArithmetic::TooDeep));
    }
}
