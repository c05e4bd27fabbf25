//! Where the numbers of an exercise come from.
//!
//! **This is a promise.** A seed in a link or in a docent's file must give the same numbers on every machine and in
//! every later version. The algorithm, for whoever has to write it again:
//!
//! - the state starts as FNV-1a (64 bits) over the exercise id, plus the first output of SplitMix64 on the seed,
//!   wrapping; the seed is mixed first because the state steps by a constant, and streams of neighbouring seeds would
//!   otherwise be the same stream one step apart;
//! - each number is the next output of SplitMix64 on that state (Steele, Lea and Flood, 2014);
//! - a choice among `n` takes the first output below the largest multiple of `n` that fits 64 bits, modulo `n`.

use super::Seed;

/// A stream of numbers that is the same for the same exercise and seed, always and everywhere.
#[derive(Debug, Clone)]
pub struct Generator {
    state: u64,
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Generator {
    /// The stream of `exercise` with `seed`.
    pub fn new(exercise: &str, seed: Seed) -> Self {
        let hash = exercise.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self {
            state: hash.wrapping_add(Self { state: u64::from(seed) }.next()),
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `count`; 0 when there is nothing to choose from.
    pub fn below(&mut self, count: u64) -> u64 {
        if count < 2 {
            return 0;
        }
        let fair = u64::MAX - u64::MAX % count;
        loop {
            let number = self.next();
            if number < fair {
                return number % count;
            }
        }
    }

    /// The positions 0 up to `count` in an order of chance (Fisher and Yates, from the last down).
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            let other = self.below(last as u64 + 1);
            order.swap(last, usize::try_from(other).unwrap_or(0));
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written down once, never to change: links and results depend on it.
    #[test]
    fn fixed_vectors() {
        let mut generator = Generator::new("6.12/bakkerij", 1);
        let numbers: Vec<u64> = (0..6).map(|_| generator.below(100)).collect();
        assert_eq!(numbers, [99, 51, 86, 71, 30, 77]);
        assert_eq!(Generator::new("1.5/x", 0).order(5), [2, 3, 1, 0, 4]);
        assert_eq!(Generator::new("1.5/x", u32::MAX).order(5), [3, 1, 4, 2, 0]);
    }

    /// Seeds are handed out one after the other, in worksheets and in proofs: their streams must not overlap.
    #[test]
    fn neighbouring_seeds_share_no_numbers() {
        let numbers = |seed| {
            let mut generator = Generator::new("6.12/bakkerij", seed);
            (0..200).map(|_| generator.next()).collect::<Vec<u64>>()
        };
        for seed in 0..20 {
            let (one, next) = (numbers(seed), numbers(seed + 1));
            assert!(one.iter().all(|number| !next.contains(number)), "seed {seed}");
        }
    }

    #[test]
    fn every_order_comes_up() {
        let orders: std::collections::BTreeSet<_> = (0..200).map(|seed| Generator::new("x", seed).order(3)).collect();
        assert_eq!(orders.len(), 6);
    }
}
