//! A set on paper.

use super::question::Question;
use super::seeds::{StudentCode, question_seed};
use super::set::{Numbers, PracticeSet};
use crate::exercises::{Filled, Seed};

/// Seed of a question on the worksheet of a variant, from 0. Variant A has the numbers that everyone gets on screen; the
/// others are drawn like those of students called `variant b` and so on. **A promise**: a sheet can be printed again.
pub fn paper_seed(set: &PracticeSet, position: usize, variant: usize) -> Seed {
    let letter = u8::try_from(variant % 26).map_or('z', |place| char::from(b'a' + place));
    let code = (variant > 0)
        .then(|| StudentCode::read(&format!("variant {letter}")))
        .flatten();
    let own = PracticeSet {
        numbers: Numbers::Own,
        seed: set.seed,
        ..PracticeSet::default()
    };
    question_seed(&own, code.as_ref(), position)
}

/// Points of a question on paper: those it is worth on screen.
pub fn paper_points(question: &Question, seed: Seed) -> usize {
    let verdict = question.mark(&question.draw(seed), &Filled::default());
    verdict.map_or(0, |verdict| usize::from(verdict.of()))
}
