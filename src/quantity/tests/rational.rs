use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use proptest::prelude::*;

use super::super::whole;
use super::*;

/// Numbers at and round the ends of a machine word, and ordinary ones.
fn integer() -> impl Strategy<Value = i128> {
    let ends = [i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX].map(i128::from);
    prop_oneof![
        4 => -1_000_i128..1_000,
        2 => -10_000_000_000_i128..10_000_000_000,
        2 => proptest::sample::select(ends.to_vec()),
        1 => any::<i64>().prop_map(i128::from),
        1 => any::<i128>(),
    ]
}

fn number() -> impl Strategy<Value = BigRational> {
    let below = integer().prop_filter("not below the line", |number| *number != 0);
    (integer(), below).prop_map(|(above, below)| BigRational::new(above.into(), below.into()))
}

/// The number in the form that belongs to it: small exactly when it fits.
fn same(number: &Rational, expected: &BigRational) -> bool {
    let fits = expected.numer().to_i64().is_some() && expected.denom().to_i64().is_some();
    number.numer() == *expected.numer() && number.denom() == *expected.denom() && number.small().is_some() == fits
}

proptest! {
    #[test]
    fn computes_as_integers_of_any_size_do(left in number(), right in number()) {
        let (one, other) = (Rational::of(left.clone()), Rational::of(right.clone()));
        prop_assert!(same(&one, &left));
        prop_assert!(same(&(&one + &other), &(&left + &right)));
        prop_assert!(same(&(&one - &other), &(&left - &right)));
        prop_assert!(same(&(&one * &other), &(&left * &right)));
        if !right.is_zero() {
            prop_assert!(same(&(&one / &other), &(&left / &right)));
            prop_assert!(same(&(&one % &other), &(&left % &right)));
        }
        prop_assert_eq!(one.cmp(&other), left.cmp(&right));
        prop_assert_eq!(one == other, left == right);
    }

    #[test]
    fn one_number_is_what_it_was(number in number()) {
        let own = Rational::of(number.clone());
        prop_assert!(same(&-&own, &-number.clone()));
        prop_assert!(same(&own.abs(), &number.abs()));
        prop_assert!(same(&own.floor(), &number.floor()));
        prop_assert!(same(&own.ceil(), &number.ceil()));
        prop_assert!(same(&own.round(), &number.round()));
        prop_assert_eq!(own.to_integer(), number.to_integer());
        prop_assert_eq!(own.is_integer(), number.is_integer());
        prop_assert_eq!((own.is_positive(), own.is_negative()), (number.is_positive(), number.is_negative()));
        prop_assert_eq!(own.to_f64(), number.to_f64());
        prop_assert_eq!(own.to_string(), number.to_string());
        prop_assert_eq!(own.to_string().parse::<Rational>().unwrap(), own.clone());
        prop_assert_eq!(Rational::new(number.numer().clone(), number.denom().clone()), own);
    }

    #[test]
    fn powers(number in number(), exponent in -20_i32..20) {
        prop_assume!(exponent >= 0 || !number.is_zero());
        prop_assert!(same(&Rational::of(number.clone()).pow(exponent), &number.pow(exponent)));
    }
}

#[test]
fn fractions_are_reduced_and_keep_their_sign_above() {
    for (above, below, expected) in [(6, 4, "3/2"), (6, -4, "-3/2"), (0, -5, "0"), (-8, -2, "4")] {
        assert_eq!(Rational::new(above.into(), below.into()).to_string(), expected);
    }
    assert_eq!(Rational::from(Ratio::new_raw(4, 6)).to_string(), "2/3");
    assert_eq!(Rational::fraction(-15, 10).to_string(), "-3/2");
    assert_eq!(whole(i64::MIN) - whole(1), "-9223372036854775809".parse().unwrap());
}

#[test]
#[should_panic(expected = "")]
fn nothing_is_divided_by_zero() {
    let _ = whole(1) / whole(0);
}
