//! In which order lists are shown.

use super::{Generator, Seed};

/// In which order the options of an exercise are shown. `salt` parts the lists within one exercise.
pub fn option_order(exercise: &str, salt: &str, seed: Seed, count: usize) -> Vec<usize> {
    Generator::new(&[exercise, "#", salt].concat(), seed).order(count)
}

/// In which order the steps of an ordering exercise stand at first: never in the right one.
pub fn first_order(exercise: &str, seed: Seed, count: usize) -> Vec<usize> {
    let mut order = option_order(exercise, super::names::ORDER, seed, count);
    if order.is_sorted() {
        order.reverse();
    }
    order
}
