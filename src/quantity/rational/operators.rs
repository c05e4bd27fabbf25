//! The operators of exact fractions, and what other code may ask of any kind of number.

use std::cmp::Ordering;
use std::iter;
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, Sub, SubAssign};

use num_rational::{BigRational, ParseRatioError};
use num_traits::{Num, One, Pow, Signed, ToPrimitive, Zero};

use super::{Form, Rational};

/// Up to here every whole number is exact as a floating-point number.
const EXACT_IN_F64: u64 = 1 << 53;

/// Writes an operator for numbers and references on either side, and its assignment.
macro_rules! operator {
    ($trait:ident, $method:ident, $by:ident) => {
        impl $trait<&Rational> for &Rational {
            type Output = Rational;
            fn $method(self, other: &Rational) -> Rational {
                self.$by(other)
            }
        }
        impl $trait<Rational> for &Rational {
            type Output = Rational;
            fn $method(self, other: Rational) -> Rational {
                self.$by(&other)
            }
        }
        impl $trait<&Rational> for Rational {
            type Output = Rational;
            fn $method(self, other: &Rational) -> Rational {
                self.$by(other)
            }
        }
        impl $trait<Rational> for Rational {
            type Output = Rational;
            fn $method(self, other: Rational) -> Rational {
                self.$by(&other)
            }
        }
    };
    ($trait:ident, $method:ident, $by:ident, $assign:ident, $assigned:ident) => {
        operator!($trait, $method, $by);
        impl $assign<&Rational> for Rational {
            fn $assigned(&mut self, other: &Rational) {
                *self = self.$by(other);
            }
        }
        impl $assign<Rational> for Rational {
            fn $assigned(&mut self, other: Rational) {
                *self = self.$by(&other);
            }
        }
    };
}

operator!(Add, add, plus, AddAssign, add_assign);
operator!(Sub, sub, minus, SubAssign, sub_assign);
operator!(Mul, mul, times, MulAssign, mul_assign);
operator!(Div, div, over, DivAssign, div_assign);
operator!(Rem, rem, remainder);

impl Neg for &Rational {
    type Output = Rational;
    fn neg(self) -> Rational {
        match &self.0 {
            Form::Small(numerator, denominator) => Rational::reduced(-i128::from(*numerator), (*denominator).into()),
            Form::Big(big) => Rational::of(-big.as_ref()),
        }
    }
}

impl Neg for Rational {
    type Output = Self;
    fn neg(self) -> Self {
        -&self
    }
}

impl Pow<i32> for Rational {
    type Output = Self;
    fn pow(self, exponent: i32) -> Self {
        Self::pow(&self, exponent)
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) if b == d => a.cmp(&c),
            (Some((a, b)), Some((c, d))) => (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b))),
            _ => self.big().cmp(&other.big()),
        }
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl iter::Sum for Rational {
    fn sum<I: Iterator<Item = Self>>(terms: I) -> Self {
        terms.fold(Self::zero(), Add::add)
    }
}

impl<'a> iter::Sum<&'a Self> for Rational {
    fn sum<I: Iterator<Item = &'a Self>>(terms: I) -> Self {
        terms.fold(Self::zero(), Add::add)
    }
}

impl<'a> iter::Product<&'a Self> for Rational {
    fn product<I: Iterator<Item = &'a Self>>(factors: I) -> Self {
        factors.fold(Self::one(), Mul::mul)
    }
}

impl Zero for Rational {
    fn zero() -> Self {
        Self(Form::Small(0, 1))
    }

    fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small(0, _))
    }
}

impl One for Rational {
    fn one() -> Self {
        Self(Form::Small(1, 1))
    }
}

impl Num for Rational {
    type FromStrRadixErr = ParseRatioError;

    fn from_str_radix(text: &str, radix: u32) -> Result<Self, ParseRatioError> {
        BigRational::from_str_radix(text, radix).map(Self::of)
    }
}

impl Signed for Rational {
    fn abs(&self) -> Self {
        if self.is_negative() { -self } else { self.clone() }
    }

    fn abs_sub(&self, other: &Self) -> Self {
        if self > other { self - other } else { Self::zero() }
    }

    fn signum(&self) -> Self {
        match self.cmp(&Self::zero()) {
            Ordering::Less => -Self::one(),
            Ordering::Equal => Self::zero(),
            Ordering::Greater => Self::one(),
        }
    }

    fn is_positive(&self) -> bool {
        match &self.0 {
            Form::Small(numerator, _) => *numerator > 0,
            Form::Big(big) => big.is_positive(),
        }
    }

    fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(numerator, _) => *numerator < 0,
            Form::Big(big) => big.is_negative(),
        }
    }
}

impl ToPrimitive for Rational {
    fn to_i64(&self) -> Option<i64> {
        self.to_integer().to_i64()
    }

    fn to_u64(&self) -> Option<u64> {
        self.to_integer().to_u64()
    }

    #[allow(clippy::cast_precision_loss, reason = "both are exact below 2^53")]
    fn to_f64(&self) -> Option<f64> {
        let exact = |number: i64| (number.unsigned_abs() <= EXACT_IN_F64).then_some(number as f64);
        let quotient = self
            .small()
            .and_then(|(above, below)| Some(exact(above)? / exact(below)?));
        quotient.or_else(|| self.big().to_f64())
    }
}
