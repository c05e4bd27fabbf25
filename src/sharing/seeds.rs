//! Which numbers a student gets. **A promise**: a docent rebuilds every student's variants from the set and the code.

use super::PracticeSet;
use super::hash::fnv;
use super::set::Numbers;
use crate::exercises::Seed;

/// The name or code that a student agreed on with the docent, in the form that counts: without space around it, in lower
/// case, each space within it single.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudentCode(String);

impl StudentCode {
    /// The longest code, in characters.
    pub const LONGEST: usize = 60;

    /// The code in what was typed; none when nothing readable was, or too much.
    pub fn read(typed: &str) -> Option<Self> {
        let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        let code = words.join(" ");
        let fits = !code.is_empty() && code.chars().count() <= Self::LONGEST && !code.contains(char::is_control);
        fits.then_some(Self(code))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Seed of the question at `position` (from 0) of `set`, for the student with `code`; without numbers of one's own the code
/// does not matter.
///
/// FNV-1a (64 bits) over the seed of the set and the position as four bytes each, the least first, and, with numbers of
/// one's own, the UTF-8 of the code; the upper half mixed into the lower.
pub fn question_seed(set: &PracticeSet, code: Option<&StudentCode>, position: usize) -> Seed {
    let position = u32::try_from(position).unwrap_or(u32::MAX);
    let code = match (set.numbers, code) {
        (Numbers::Own, Some(code)) => code.as_str().as_bytes(),
        _ => &[],
    };
    let bytes = set.seed.to_le_bytes().into_iter().chain(position.to_le_bytes());
    let hash = fnv(bytes.chain(code.iter().copied()));
    // Truncation is the point: 32 of the 64 bits.
    #[expect(clippy::cast_possible_truncation, reason = "half of a hash is a hash")]
    let seed = (hash ^ (hash >> 32)) as Seed;
    seed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(numbers: Numbers) -> PracticeSet {
        PracticeSet {
            seed: 7,
            numbers,
            ..PracticeSet::default()
        }
    }

    #[test]
    fn codes_are_read_generously() {
        for (typed, code) in [
            ("Noor 12", Some("noor 12")),
            ("  NOOR   12\t", Some("noor 12")),
            ("Aïcha", Some("aïcha")),
            ("", None),
            ("   ", None),
            (&"n".repeat(61), None),
        ] {
            assert_eq!(
                StudentCode::read(typed).as_ref().map(StudentCode::as_str),
                code,
                "{typed:?}"
            );
        }
    }

    /// Written down once, never to change: results depend on it.
    #[test]
    fn fixed_seeds() {
        let noor = StudentCode::read("noor").unwrap();
        assert_eq!(question_seed(&set(Numbers::Same), None, 0), 1_285_290_101);
        assert_eq!(question_seed(&set(Numbers::Same), Some(&noor), 0), 1_285_290_101);
        assert_eq!(question_seed(&set(Numbers::Own), Some(&noor), 0), 3_597_027_954);
        assert_eq!(question_seed(&set(Numbers::Own), Some(&noor), 1), 1_338_681_137);
    }
}
