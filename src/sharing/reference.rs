//! A short name for an exercise, so that forty of them fit a link.

use std::fmt;

/// FNV-1a (32 bits) over the id of an exercise. Ids never change, so neither do these; `check` refuses two exercises with
/// the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(u32);

impl Reference {
    /// Characters of a written reference.
    const LENGTH: usize = 6;

    /// The reference of an exercise.
    pub fn of(exercise: &str) -> Self {
        Self(exercise.bytes().fold(0x811c_9dc5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        }))
    }

    /// Reads six signs of the alphabet of base64url.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.len() != Self::LENGTH {
            return None;
        }
        let mut number: u64 = 0;
        for sign in text.bytes() {
            let value = ALPHABET.iter().position(|known| *known == sign)?;
            number = number << 6 | u64::try_from(value).ok()?;
        }
        u32::try_from(number).ok().map(Self)
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl fmt::Display for Reference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..Self::LENGTH).rev() {
            let value = usize::try_from(self.0.checked_shr(6 * u32::try_from(place).unwrap_or(0)).unwrap_or(0) & 63);
            write!(formatter, "{}", char::from(ALPHABET[value.unwrap_or(0)]))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written down once, never to change: links depend on it.
    #[test]
    fn fixed_references() {
        for (exercise, written) in [
            ("", "CBHJ3F"),
            ("6.12/bakkerij", "Bl4o8g"),
            ("1.1/drie-klanten", "DaAUUA"),
        ] {
            let reference = Reference::of(exercise);
            assert_eq!(reference.to_string(), written, "{exercise}");
            assert_eq!(Reference::read(written), Some(reference), "{exercise}");
        }
    }

    #[test]
    fn what_is_no_reference() {
        for text in ["", "CBHJ3", "CBHJ3FA", "CBHJ3+", "______", "CBHJ3é"] {
            assert_eq!(Reference::read(text), None, "{text}");
        }
    }
}
