//! Exact numbers that know what they count and how they were made.
//!
//! A [`Value`] is a rational number with a [`Unit`] and the expression it came from. A calculator names its
//! steps through [`Work`], which can also be told to go on with somebody else's value for a step: that is
//! follow-through marking. Nothing here rounds or writes a number; see [`crate::dutch`] for that.

mod label;
mod math;
mod rational;
mod sum;
mod unit;
mod value;
mod work;

pub use label::{Display, Label, Per};
pub use math::Math;
pub use rational::Rational;
pub use sum::Sum;
pub use unit::Unit;
pub use value::{Expression, Operator, Value};
pub use work::{Finding, Step, Work};

/// A fraction that stands in the code itself, such as the end of a range.
pub type Ratio = num_rational::Ratio<i64>;

/// The whole number `number` as a rational.
pub fn whole(number: i64) -> Rational {
    number.into()
}
