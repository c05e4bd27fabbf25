//! The same exercise once more, with other numbers.

use super::{Numbers, Seed};
use crate::calculators::{Inputs, Sheet};
use crate::content::Exercise;

/// "Nog eens met andere getallen" never gives the numbers of so many last times.
pub const LAST_TIMES: usize = 20;

/// How many seeds are tried. The build proves that an exercise has at least 30 sets of numbers, so a third of all seeds
/// give numbers that were not among the last 20 times, and as good as never all of these fail.
const TRIES: u32 = 200;

/// The first seed of `next` that gives other numbers than all of `seen`.
pub fn other_seed(
    exercise: &Exercise,
    seen: &[Seed],
    sheets: &[&'static Sheet],
    next: &mut dyn FnMut() -> Seed,
) -> Seed {
    let inputs = |seed: Seed| -> Option<Vec<Inputs>> {
        let numbers = Numbers::draw(exercise, seed, sheets).ok()?;
        Some(
            numbers
                .variants()
                .into_iter()
                .map(|variant| variant.inputs.clone())
                .collect(),
        )
    };
    let used: Vec<_> = seen.iter().filter_map(|&seed| inputs(seed)).collect();
    let is_other = |seed: Seed| inputs(seed).is_some_and(|inputs| !used.contains(&inputs));
    let mut candidate = next();
    for _ in 0..TRIES {
        if is_other(candidate) {
            break;
        }
        candidate = next();
    }
    candidate
}
