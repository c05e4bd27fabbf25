//! Factors with a weight and a score from 1 to 5: one axis of a portfolio matrix.

use super::{Entered, Field};
use crate::quantity::{Unit, Value, whole};

const FACTOR: Field = Field::name("naam", "factor");
const WEIGHT: Field = Field::percent("gewicht", "gewicht", "w").at_least_zero().at_most(100);
const SCORE: Field = Field::number("score", "score", "s").at_least(1).at_most(5);

/// What is said when the weights are not a whole.
pub(super) const NOT_A_WHOLE: &str = "De gewichten moeten samen 100 % zijn.";
/// What is said of [`unweighted`].
pub(super) const SAYS_UNWEIGHTED: &str = "Je neemt het gewone gemiddelde van de scores. De factoren wegen niet even \
                                          zwaar: vermenigvuldig elke score met haar gewicht en tel op.";
/// What is said of [`with_whole_weights`].
pub(super) const SAYS_WHOLE_WEIGHTS: &str = "Je gebruikt de gewichten als hele getallen. Een gewicht in procent is \
                                             een deel van één, anders wordt de score honderd keer te groot.";
/// What is said of [`added_up`].
pub(super) const SAYS_ADDED_UP: &str = "Je telt de scores op zonder te wegen. Vermenigvuldig elke score eerst met \
                                        haar gewicht: dan blijft de uitkomst op de schaal van 1 tot 5.";
/// What is said of [`divided`].
pub(super) const SAYS_DIVIDED: &str = "Je deelt de gewogen som nog door het aantal factoren. De gewichten zijn samen \
                                       al een geheel: de som zelf is de gewogen score.";

/// A table of 1 to 12 factors.
pub(super) const fn factors(key: &'static str, name: &'static str) -> Field {
    Field::table(key, name, &[FACTOR, WEIGHT, SCORE], 1, 12)
}

/// Whether the weights are exactly 100 %.
pub(super) fn is_whole(factors: &[Entered]) -> bool {
    let weights = factors.iter().map(|factor| factor.get(&WEIGHT)).collect();
    Value::total(weights, Unit::NONE).amount() == Some(&whole(1))
}

/// Σ w × s: the weighted score.
pub(super) fn score(factors: &[Entered]) -> Value {
    total(factors, |factor| factor.get(&WEIGHT) * factor.get(&SCORE))
}

/// The plain mean of the scores.
pub(super) fn unweighted(factors: &[Entered]) -> Value {
    added_up(factors) / number(factors)
}

/// The weighted score of someone who takes 40 % for 40.
pub(super) fn with_whole_weights(factors: &[Entered]) -> Value {
    total(factors, |factor| 100 * factor.get(&WEIGHT) * factor.get(&SCORE))
}

/// The sum of the scores.
pub(super) fn added_up(factors: &[Entered]) -> Value {
    total(factors, |factor| factor.get(&SCORE))
}

/// The weighted score divided by the number of factors.
pub(super) fn divided(factors: &[Entered]) -> Value {
    score(factors) / number(factors)
}

fn total(factors: &[Entered], of: impl Fn(&Entered) -> Value) -> Value {
    Value::total(factors.iter().map(of).collect(), Unit::NONE)
}

fn number(factors: &[Entered]) -> Value {
    Value::count(factors.len(), Unit::NONE, "aantal factoren")
}
