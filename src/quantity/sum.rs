//! Adding up many numbers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::Rational;

/// A sum that grows term by term. It keeps one denominator for all terms and reduces the fraction only when asked,
/// where `+` would do so at every step: for the rows of a long table that is most of the work.
#[derive(Debug, Clone)]
pub struct Sum {
    numerator: BigInt,
    denominator: BigInt,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            numerator: BigInt::zero(),
            denominator: BigInt::one(),
        }
    }
}

impl Sum {
    /// Adds one more term.
    pub fn add(&mut self, term: &Rational) {
        if !self.denominator.is_multiple_of(term.denom()) {
            let common = self.denominator.lcm(term.denom());
            self.numerator *= &common / &self.denominator;
            self.denominator = common;
        }
        self.numerator += term.numer() * (&self.denominator / term.denom());
    }

    /// What the terms so far add up to.
    pub fn amount(&self) -> Rational {
        Rational::new(self.numerator.clone(), self.denominator.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_as_plus_does() {
        let mut sum = Sum::default();
        let mut expected = Rational::zero();
        for (numerator, denominator) in [(1, 2), (1, 3), (-5, 6), (7, 100), (3, 25), (0, 1), (-12, 1), (1, 7)] {
            let term = Rational::new(numerator.into(), denominator.into());
            expected += &term;
            sum.add(&term);
            assert_eq!(sum.amount(), expected, "after {term}");
        }
    }
}
