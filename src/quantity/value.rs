//! A number that remembers how it was made.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};
use std::rc::Rc;

use num_traits::{Signed, ToPrimitive, Zero};

use super::{Label, Rational, Sum, Unit, whole};

/// An exact number with its unit and the expression it came from; or *niet van toepassing* (n.v.t.).
///
/// Cloning is cheap. The operators compute and remember; n.v.t. goes through every operator, and every comparison
/// with it is false, so that formulas need no case of their own for it.
#[derive(Debug, Clone)]
pub struct Value(Rc<Node>);

/// Highest exponent that is computed; nothing in the book needs more, and the digits grow with it.
const HIGHEST_POWER: i32 = 1_000;

#[derive(Debug)]
struct Node {
    amount: Option<Rational>,
    /// None when unlike units were added on the way: a mistake in a formula, which its tests report.
    unit: Option<Unit>,
    expression: Expression,
}

/// How a value was made.
#[derive(Debug, Clone)]
pub enum Expression {
    /// A number that stands in the formula itself: the 1 of 1 − k.
    Constant,
    /// An input, or a step with what it was computed from.
    Named(Label, Option<Value>),
    /// Two values joined by an operator.
    Combined(Operator, Value, Value),
    /// A value multiplied by itself, so many times.
    Power(Value, Value),
    /// The sum of many.
    Total(Vec<Value>),
    /// Several values side by side: a figure for each row.
    List(Vec<Value>),
    /// Found by search, ranking or classing; the reason in words.
    Found(String),
}

/// The four operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Plus.
    Add,
    /// Minus.
    Subtract,
    /// Maal.
    Multiply,
    /// Gedeeld door.
    Divide,
}

impl Value {
    fn new(amount: Option<Rational>, unit: Option<Unit>, expression: Expression) -> Self {
        Self(Rc::new(Node {
            amount,
            unit,
            expression,
        }))
    }

    /// A number that belongs to the formula itself.
    pub fn constant(number: i64, unit: Unit) -> Self {
        Self::new(Some(whole(number)), Some(unit), Expression::Constant)
    }

    /// What was filled in for `label`; `None` when it was left empty.
    pub fn input(label: Label, amount: Option<Rational>) -> Self {
        Self::new(amount, Some(label.unit), Expression::Named(label, None))
    }

    /// Found by search, ranking or counting, with the reason in words.
    pub fn found(amount: Rational, unit: Unit, because: impl Into<String>) -> Self {
        Self::new(Some(amount), Some(unit), Expression::Found(because.into()))
    }

    /// A number of things that were counted, with what they are in words.
    pub fn count(number: usize, unit: Unit, because: impl Into<String>) -> Self {
        Self::found(Rational::from_integer(number.into()), unit, because)
    }

    /// Words in place of a number: what a wrong route makes of an output in words. It has no amount.
    pub fn words(words: impl Into<String>) -> Self {
        Self::new(None, Some(Unit::NONE), Expression::Found(words.into()))
    }

    /// The sum of all `terms`; of none it is 0 `unit`.
    pub fn total(terms: Vec<Self>, unit: Unit) -> Self {
        let sum = terms.iter().try_fold(Sum::default(), |mut sum, term| {
            sum.add(term.amount()?);
            Some(sum)
        });
        let amount = sum.map(|sum| sum.amount());
        let alike = terms.iter().all(|term| term.0.unit == Some(unit));
        Self::new(amount, alike.then_some(unit), Expression::Total(terms))
    }

    /// A value for each row, side by side. Itself it has no amount; see [`Self::rows`].
    pub fn list(rows: Vec<Self>) -> Self {
        Self::new(None, None, Expression::List(rows))
    }

    /// The values of a list; of any other value only itself.
    pub fn rows(&self) -> &[Self] {
        match &self.0.expression {
            Expression::List(rows) => rows,
            _ => std::slice::from_ref(self),
        }
    }

    /// This plain factor to the power `exponent`, a whole number of whatever from 0 to 1,000; n.v.t. for any other.
    #[must_use]
    pub fn to_the(&self, exponent: &Self) -> Self {
        let power = exponent.amount().filter(|exponent| exponent.is_integer());
        let power = power.and_then(ToPrimitive::to_i32);
        let power = power.filter(|power| (0..=HIGHEST_POWER).contains(power));
        let amount = self.amount().zip(power).map(|(base, power)| base.pow(power));
        let unit = self.0.unit.filter(|unit| *unit == Unit::NONE);
        Self::new(amount, unit, Expression::Power(self.clone(), exponent.clone()))
    }

    /// The same figure counted for a single `unit`: of costs per year the costs of one year.
    #[must_use]
    pub fn for_one(&self, unit: Unit) -> Self {
        Self::new(
            self.amount().cloned(),
            self.0.unit.map(|own| own.times(unit)),
            self.0.expression.clone(),
        )
    }

    /// The same number under a name; with `instead`, that number in its place.
    pub(super) fn named(&self, label: Label, instead: Option<Rational>) -> Self {
        let amount = instead.or_else(|| self.amount().cloned());
        Self::new(amount, Some(label.unit), Expression::Named(label, Some(self.clone())))
    }

    /// The same formula, not applicable: the specification says that the quantity has no meaning here.
    #[must_use]
    pub fn not_applicable(&self) -> Self {
        Self::new(None, self.0.unit, self.0.expression.clone())
    }

    /// This value where `meaningful`, else n.v.t.
    #[must_use]
    pub fn only_if(&self, meaningful: bool) -> Self {
        if meaningful {
            self.clone()
        } else {
            self.not_applicable()
        }
    }

    /// The same formula with `change` made to its number: rounded to what can be paid. n.v.t. stays n.v.t.
    #[must_use]
    pub fn adjusted(&self, change: impl FnOnce(&Rational) -> Rational) -> Self {
        Self::new(self.amount().map(change), self.0.unit, self.0.expression.clone())
    }

    /// This value, or `other` where only that one is applicable.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.amount().is_none() && other.amount().is_some() {
            other
        } else {
            self
        }
    }

    /// The symbols in the formula behind this figure, each with its name, in the order in which they are read. A symbol
    /// in it is not looked into.
    pub fn symbols(&self) -> Vec<(&'static str, &'static str)> {
        let mut found = Vec::new();
        match &self.0.expression {
            Expression::Named(_, Some(source)) => source.collect_symbols(&mut found),
            _ => self.collect_symbols(&mut found),
        }
        found
    }

    fn collect_symbols(&self, found: &mut Vec<(&'static str, &'static str)>) {
        match &self.0.expression {
            Expression::Named(label, source) => match (label.symbol, source) {
                (Some(symbol), _) if found.iter().any(|(known, _)| *known == symbol) => {}
                (Some(symbol), _) => found.push((symbol, label.name)),
                (None, Some(source)) => source.collect_symbols(found),
                (None, None) => {}
            },
            Expression::Combined(_, first, second) | Expression::Power(first, second) => {
                first.collect_symbols(found);
                second.collect_symbols(found);
            }
            Expression::Total(values) | Expression::List(values) => {
                for value in values {
                    value.collect_symbols(found);
                }
            }
            Expression::Constant | Expression::Found(_) => {}
        }
    }

    /// The figure under its name without what was before it: a formula of one symbol, such as the wrong route that
    /// takes an earlier step for the answer.
    #[must_use]
    pub fn by_name(&self) -> Self {
        match &self.0.expression {
            Expression::Named(label, _) => Self::input(*label, self.amount().cloned()),
            _ => self.clone(),
        }
    }

    /// The exact number; `None` is n.v.t.
    pub fn amount(&self) -> Option<&Rational> {
        self.0.amount.as_ref()
    }

    /// What it counts; `None` when unlike units were added on the way.
    pub fn unit(&self) -> Option<Unit> {
        self.0.unit
    }

    /// How it was made.
    pub fn expression(&self) -> &Expression {
        &self.0.expression
    }

    /// Above zero; n.v.t. is not.
    pub fn is_positive(&self) -> bool {
        self.amount().is_some_and(Signed::is_positive)
    }

    /// Below zero; n.v.t. is not.
    pub fn is_negative(&self) -> bool {
        self.amount().is_some_and(Signed::is_negative)
    }

    /// Exactly zero; n.v.t. is not.
    pub fn is_zero(&self) -> bool {
        self.amount().is_some_and(Zero::is_zero)
    }

    fn combined(&self, operator: Operator, other: &Self) -> Self {
        let amount = match (self.amount(), other.amount()) {
            (Some(left), Some(right)) => match operator {
                Operator::Add => Some(left + right),
                Operator::Subtract => Some(left - right),
                Operator::Multiply => Some(left * right),
                Operator::Divide => (!right.is_zero()).then(|| left / right),
            },
            _ => None,
        };
        let unit = match (self.0.unit, other.0.unit) {
            (Some(left), Some(right)) => match operator {
                Operator::Add | Operator::Subtract => (left == right).then_some(left),
                Operator::Multiply => Some(left.times(right)),
                Operator::Divide => Some(left.per(right)),
            },
            _ => None,
        };
        Self::new(
            amount,
            unit,
            Expression::Combined(operator, self.clone(), other.clone()),
        )
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.amount()?.cmp(other.amount()?))
    }
}

/// Writes one operator for values, references and whole numbers (a plain factor) on either side.
macro_rules! operator {
    ($trait:ident, $method:ident, $operator:expr) => {
        impl $trait<&Value> for &Value {
            type Output = Value;
            fn $method(self, other: &Value) -> Value {
                self.combined($operator, other)
            }
        }
        impl $trait<Value> for &Value {
            type Output = Value;
            fn $method(self, other: Value) -> Value {
                self.combined($operator, &other)
            }
        }
        impl $trait<&Value> for Value {
            type Output = Value;
            fn $method(self, other: &Value) -> Value {
                self.combined($operator, other)
            }
        }
        impl $trait<Value> for Value {
            type Output = Value;
            fn $method(self, other: Value) -> Value {
                self.combined($operator, &other)
            }
        }
        impl $trait<&Value> for i64 {
            type Output = Value;
            fn $method(self, other: &Value) -> Value {
                Value::constant(self, Unit::NONE).combined($operator, other)
            }
        }
        impl $trait<Value> for i64 {
            type Output = Value;
            fn $method(self, other: Value) -> Value {
                Value::constant(self, Unit::NONE).combined($operator, &other)
            }
        }
        impl $trait<i64> for &Value {
            type Output = Value;
            fn $method(self, other: i64) -> Value {
                self.combined($operator, &Value::constant(other, Unit::NONE))
            }
        }
        impl $trait<i64> for Value {
            type Output = Value;
            fn $method(self, other: i64) -> Value {
                self.combined($operator, &Value::constant(other, Unit::NONE))
            }
        }
    };
}

operator!(Add, add, Operator::Add);
operator!(Sub, sub, Operator::Subtract);
operator!(Mul, mul, Operator::Multiply);
operator!(Div, div, Operator::Divide);

#[cfg(test)]
mod tests {
    use super::*;

    const FIXED: Label = Label::euro("vaste_kosten", "vaste kosten").symbol("F");
    const PRICE: Label = Label::euro("prijs", "verkoopprijs")
        .symbol("p")
        .unit(Unit::EURO_PER_PIECE);

    fn input(label: Label, amount: i64) -> Value {
        Value::input(label, Some(whole(amount)))
    }

    #[test]
    fn a_quotient_over_zero_is_not_applicable_and_stays_so() {
        let none = input(FIXED, 5) / input(PRICE, 0);
        assert_eq!(none.amount(), None);
        assert_eq!((none.clone() + 1).amount(), None);
        assert!(!none.is_zero() && !none.is_positive() && none != none.clone());
        assert_eq!(none.unit(), Some(Unit::PIECE), "the unit is known all the same");
    }

    #[test]
    fn unlike_units_are_noticed() {
        assert_eq!((input(FIXED, 1) + input(PRICE, 1)).unit(), None);
        assert_eq!((1 - input(FIXED, 1)).unit(), None);
    }

    #[test]
    fn powers_are_of_plain_factors() {
        let factor = 1 + Value::constant(1, Unit::NONE) / 10;
        let of = |exponent: i64| factor.to_the(&Value::constant(exponent, Unit::NONE));
        assert_eq!(of(0).amount(), Some(&whole(1)));
        assert_eq!(of(2).amount(), Some(&Rational::new(121.into(), 100.into())));
        assert_eq!((of(-1).amount(), of(1_001).amount()), (None, None));
        assert_eq!(of(2).unit(), Some(Unit::NONE));
        assert_eq!(input(FIXED, 2).to_the(&Value::constant(2, Unit::NONE)).unit(), None);
    }

    #[test]
    fn one_year_of_costs_per_year_is_an_amount() {
        let costs = Value::input(FIXED.unit(Unit::EURO.per(Unit::YEAR)), Some(whole(5)));
        assert_eq!(costs.for_one(Unit::YEAR).unit(), Some(Unit::EURO));
    }

    #[test]
    fn thirds_stay_exact() {
        let third = input(FIXED, 1) / 3;
        assert_eq!((third * 3).amount(), Some(&whole(1)));
    }
}
