//! Adding up many numbers.

use num_bigint::BigInt;
use num_integer::Integer;

use super::Rational;

/// A sum that grows term by term. Once it is no longer small it keeps one denominator for all terms and reduces the
/// fraction only when asked, where `+` would do so at every step: for the rows of a long table that is most of the work.
#[derive(Debug, Clone, Default)]
pub struct Sum {
    small: Rational,
    /// Numerator and denominator of what became too large for that.
    large: Option<(BigInt, BigInt)>,
}

impl Sum {
    /// Adds one more term.
    pub fn add(&mut self, term: &Rational) {
        let Some((numerator, denominator)) = &mut self.large else {
            self.small += term;
            if self.small.small().is_none() {
                self.large = Some((self.small.numer(), self.small.denom()));
            }
            return;
        };
        if !denominator.is_multiple_of(&term.denom()) {
            let common = denominator.lcm(&term.denom());
            *numerator *= &common / &*denominator;
            *denominator = common;
        }
        *numerator += term.numer() * (&*denominator / term.denom());
    }

    /// What the terms so far add up to.
    pub fn amount(&self) -> Rational {
        match &self.large {
            None => self.small.clone(),
            Some((numerator, denominator)) => Rational::new(numerator.clone(), denominator.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use num_traits::Zero;

    use super::*;

    #[test]
    fn adds_as_plus_does() {
        let mut sum = Sum::default();
        let mut expected = Rational::zero();
        for (numerator, denominator) in [
            (1, 2),
            (1, 3),
            (-5, 6),
            (7, 100),
            (3, 25),
            (0, 1),
            (-12, 1),
            (1, 7),
            // From here on it no longer fits in a word.
            (1, i64::MAX),
            (1, 9),
            (i64::MAX, 2),
        ] {
            let term = Rational::new(numerator.into(), denominator.into());
            expected += &term;
            sum.add(&term);
            assert_eq!(sum.amount(), expected, "after {term}");
        }
    }
}
