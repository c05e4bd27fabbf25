//! The same exercise once more, with other numbers.

use super::{Numbers, Seed};
use crate::calculators::{Inputs, Sheet};
use crate::content::Exercise;

/// "Nog eens met andere getallen" never gives the numbers of so many last times.
pub const LAST_TIMES: usize = 20;

/// How many seeds are tried. The build proves that an exercise has at least 30 sets of numbers, so a third of all seeds
/// give numbers that were not among the last 20 times, and as good as never all of these fail.
const TRIES: u32 = 200;

/// The seeds whose numbers are not to come again: of now, of those that were passed over without an answer, and of those
/// that were answered, each the latest first; no more than the last times.
pub fn last_times(now: Seed, passed_over: &[Seed], answered: &[Seed]) -> Vec<Seed> {
    let mut seeds = vec![now];
    for &seed in passed_over.iter().chain(answered) {
        if seeds.len() < LAST_TIMES && !seeds.contains(&seed) {
            seeds.push(seed);
        }
    }
    seeds
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_times() {
        assert_eq!(last_times(9, &[], &[]), [9]);
        assert_eq!(
            last_times(9, &[8, 7], &[7, 6]),
            [9, 8, 7, 6],
            "passed over and then answered"
        );
        let many: Vec<Seed> = (100..150).collect();
        let seeds = last_times(9, &[8], &many);
        assert_eq!((seeds.len(), seeds[1], seeds[2]), (LAST_TIMES, 8, 100));
    }
}
