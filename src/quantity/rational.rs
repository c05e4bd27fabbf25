//! Exact fractions. Nearly all of them are small, so these are computed in machine words; what does not fit goes on in
//! integers of any size. Which of the two holds a number cannot be seen from outside.

mod operators;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::{BigRational, ParseRatioError};
use num_traits::{Pow, ToPrimitive, Zero};

use super::Ratio;

/// An exact number: a fraction of integers of any size.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rational(Form);

/// The same number always has the same form, so forms can be compared as they are.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    /// Numerator and denominator, without common factor; the denominator is above zero.
    Small(i64, i64),
    /// What does not fit there, reduced as well.
    Big(Box<BigRational>),
}

impl Rational {
    /// The fraction `numerator / denominator`, reduced.
    ///
    /// # Panics
    /// When the denominator is zero.
    pub fn new(numerator: BigInt, denominator: BigInt) -> Self {
        match (numerator.to_i64(), denominator.to_i64()) {
            (Some(numerator), Some(denominator)) if denominator > 0 => Self::fraction(numerator.into(), denominator),
            _ => Self::of(BigRational::new(numerator, denominator)),
        }
    }

    /// The fraction `numerator / denominator` of numbers that have no common factor and a denominator above zero.
    pub fn new_raw(numerator: BigInt, denominator: BigInt) -> Self {
        Self::of(BigRational::new_raw(numerator, denominator))
    }

    /// The whole number `number`.
    pub fn from_integer(number: BigInt) -> Self {
        match number.to_i64() {
            Some(number) => Self(Form::Small(number, 1)),
            None => Self(Form::Big(Box::new(number.into()))),
        }
    }

    /// The fraction `numerator / denominator`, reduced; the denominator is above zero.
    pub(crate) fn fraction(numerator: i128, denominator: i64) -> Self {
        let common = common(wide_remainder(numerator, denominator), denominator);
        Self::reduced(numerator / i128::from(common), i128::from(denominator / common))
    }

    /// Numerator and denominator where both are small.
    pub(crate) fn small(&self) -> Option<(i64, i64)> {
        match self.0 {
            Form::Small(numerator, denominator) => Some((numerator, denominator)),
            Form::Big(_) => None,
        }
    }

    /// The number above the line.
    pub fn numer(&self) -> BigInt {
        match &self.0 {
            Form::Small(numerator, _) => (*numerator).into(),
            Form::Big(big) => big.numer().clone(),
        }
    }

    /// The number below the line, above zero.
    pub fn denom(&self) -> BigInt {
        match &self.0 {
            Form::Small(_, denominator) => (*denominator).into(),
            Form::Big(big) => big.denom().clone(),
        }
    }

    /// Whether nothing stands below the line.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Small(_, denominator) => *denominator == 1,
            Form::Big(big) => big.is_integer(),
        }
    }

    /// The largest whole number that is not above this one.
    #[must_use]
    pub fn floor(&self) -> Self {
        match &self.0 {
            Form::Small(numerator, denominator) => Self(Form::Small(Integer::div_floor(numerator, denominator), 1)),
            Form::Big(big) => Self::of(big.floor()),
        }
    }

    /// The smallest whole number that is not below this one.
    #[must_use]
    pub fn ceil(&self) -> Self {
        match &self.0 {
            Form::Small(numerator, denominator) => Self(Form::Small(Integer::div_ceil(numerator, denominator), 1)),
            Form::Big(big) => Self::of(big.ceil()),
        }
    }

    /// The nearest whole number, halves away from zero.
    #[must_use]
    pub fn round(&self) -> Self {
        match &self.0 {
            Form::Small(numerator, denominator) => {
                let (numerator, denominator) = (i128::from(*numerator), i128::from(*denominator));
                let rounded = (2 * numerator + numerator.signum() * denominator) / (2 * denominator);
                Self::reduced(rounded, 1)
            }
            Form::Big(big) => Self::of(big.round()),
        }
    }

    /// The whole number that is left when everything behind the decimal sign is dropped.
    pub fn to_integer(&self) -> BigInt {
        match &self.0 {
            Form::Small(numerator, denominator) => (numerator / denominator).into(),
            Form::Big(big) => big.to_integer(),
        }
    }

    /// This number to the power `exponent`.
    ///
    /// # Panics
    /// When this is zero and the exponent below zero.
    #[must_use]
    pub fn pow(&self, exponent: i32) -> Self {
        let small = u32::try_from(exponent).ok().zip(self.small());
        let power = small.and_then(|(exponent, (numerator, denominator))| {
            Some((numerator.checked_pow(exponent)?, denominator.checked_pow(exponent)?))
        });
        match power {
            Some((numerator, denominator)) => Self(Form::Small(numerator, denominator)),
            None => Self::of(Pow::pow(self.big().as_ref(), exponent)),
        }
    }

    /// A fraction that is reduced already.
    fn reduced(numerator: i128, denominator: i128) -> Self {
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Self(Form::Small(numerator, denominator)),
            _ => Self(Form::Big(Box::new(BigRational::new_raw(
                numerator.into(),
                denominator.into(),
            )))),
        }
    }

    /// The same number in the form that belongs to it.
    fn of(big: BigRational) -> Self {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Self(Form::Small(numerator, denominator)),
            _ => Self(Form::Big(Box::new(big))),
        }
    }

    fn big(&self) -> Cow<'_, BigRational> {
        match &self.0 {
            Form::Small(numerator, denominator) => {
                Cow::Owned(BigRational::new_raw((*numerator).into(), (*denominator).into()))
            }
            Form::Big(big) => Cow::Borrowed(big),
        }
    }

    fn plus(&self, other: &Self) -> Self {
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => sum((a.into(), b), (c.into(), d)),
            _ => Self::of(self.big().as_ref() + other.big().as_ref()),
        }
    }

    fn minus(&self, other: &Self) -> Self {
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => sum((a.into(), b), (-i128::from(c), d)),
            _ => Self::of(self.big().as_ref() - other.big().as_ref()),
        }
    }

    fn times(&self, other: &Self) -> Self {
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => product((a, b.unsigned_abs()), (c, d.unsigned_abs())),
            _ => Self::of(self.big().as_ref() * other.big().as_ref()),
        }
    }

    fn over(&self, other: &Self) -> Self {
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) if c != 0 => {
                product((a, b.unsigned_abs()), (d * c.signum(), c.unsigned_abs()))
            }
            _ => Self::of(self.big().as_ref() / other.big().as_ref()),
        }
    }

    /// What is left after taking away `other` a whole number of times, with the sign of this number.
    fn remainder(&self, other: &Self) -> Self {
        self.minus(&other.times(&Self::from_integer(self.over(other).to_integer())))
    }
}

/// Of two numbers, the second above zero.
fn common(one: i64, other: i64) -> i64 {
    let common = one.unsigned_abs().gcd(&other.unsigned_abs());
    // It divides a number that fits.
    i64::try_from(common).unwrap_or(1)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a remainder is smaller than what was divided by"
)]
fn wide_remainder(number: i128, by: i64) -> i64 {
    match i64::try_from(number) {
        Ok(number) => number % by,
        Err(_) => (number % i128::from(by)) as i64,
    }
}

/// a/b + c/d as Knuth adds fractions (The Art of Computer Programming, 4.5.1): what is left to reduce divides what the
/// denominators have in common. Every product of two words fits in two.
fn sum((a, b): (i128, i64), (c, d): (i128, i64)) -> Rational {
    let shared = common(b, d);
    let (b, rest) = (i128::from(b / shared), i128::from(d / shared));
    let numerator = a * rest + c * b;
    if shared == 1 {
        return Rational::reduced(numerator, b * i128::from(d));
    }
    let left = common(wide_remainder(numerator, shared), shared);
    Rational::reduced(numerator / i128::from(left), b * i128::from(d / left))
}

/// a/b × c/d: common factors can only stand crosswise.
fn product((a, b): (i64, u64), (c, d): (i64, u64)) -> Rational {
    let (one, other) = (a.unsigned_abs().gcd(&d), c.unsigned_abs().gcd(&b));
    let numerator = (i128::from(a) / i128::from(one)) * (i128::from(c) / i128::from(other));
    Rational::reduced(numerator, i128::from(b / other) * i128::from(d / one))
}

impl Default for Rational {
    fn default() -> Self {
        Self::zero()
    }
}

impl From<i64> for Rational {
    fn from(number: i64) -> Self {
        Self(Form::Small(number, 1))
    }
}

impl From<Ratio> for Rational {
    fn from(ratio: Ratio) -> Self {
        let (above, below) = (i128::from(*ratio.numer()), *ratio.denom());
        Self::fraction(above * i128::from(below.signum()), below.abs())
    }
}

impl FromStr for Rational {
    type Err = ParseRatioError;

    fn from_str(text: &str) -> Result<Self, ParseRatioError> {
        match text.parse::<i64>() {
            Ok(number) => Ok(number.into()),
            Err(_) => text.parse().map(Self::of),
        }
    }
}

impl fmt::Display for Rational {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Small(numerator, 1) => write!(formatter, "{numerator}"),
            Form::Small(numerator, denominator) => write!(formatter, "{numerator}/{denominator}"),
            Form::Big(big) => write!(formatter, "{big}"),
        }
    }
}

impl fmt::Debug for Rational {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
#[path = "tests/rational.rs"]
mod tests;
