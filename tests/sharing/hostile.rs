//! Links and files that somebody made up: refused, quickly, without a panic and without filling the memory.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;

use accountwijs::sharing::{PracticeSet, Unreadable, read_code, read_file, write_code, write_file};

use super::full_set;

/// Numbers from a fixed start, so that a failure comes back.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % count.max(1)
    }
}

fn packed(json: &str) -> String {
    format!(
        "1{}",
        BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(json.as_bytes(), 6))
    )
}

/// What was read may only be a set that could be shared again as it is.
fn is_sound(read: Result<PracticeSet, Unreadable>) -> bool {
    read.is_err() || read.is_ok_and(|set| set.problem().is_none() && read_code(&write_code(&set)) == Ok(set))
}

#[test]
fn random_and_mutated_texts_are_refused_or_sound() {
    let mut chance = Chance(1);
    let code = write_code(&full_set());
    let file = write_file(&full_set());
    let json = file[file.find("\"reeks\":{").unwrap() + 8..file.len() - 2].to_owned();
    for round in 0..100_000 {
        let mut bytes = match round % 4 {
            0 => code.clone().into_bytes(),
            1 => file.clone().into_bytes(),
            2 => json.clone().into_bytes(),
            _ => (0..chance.below(200))
                .map(|_| u8::try_from(chance.below(256)).unwrap())
                .collect(),
        };
        for _ in 0..=chance.below(4) {
            let place = chance.below(bytes.len());
            match chance.below(3) {
                0 if place < bytes.len() => {
                    bytes.remove(place);
                }
                1 if place < bytes.len() => bytes[place] = u8::try_from(chance.below(256)).unwrap(),
                _ => bytes.insert(place, u8::try_from(chance.below(128)).unwrap()),
            }
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let sound = match round % 4 {
            0 | 3 => is_sound(read_code(&text)),
            1 => is_sound(read_file(&text)),
            _ => is_sound(read_code(&packed(&text))),
        };
        assert!(sound, "round {round}: {text}");
    }
}

/// Milliseconds that a refusal may take; a development build needs about four times as long.
const MOST_MS: u128 = if cfg!(debug_assertions) { 200 } else { 50 };

/// A refusal takes at most 50 ms; the best of five, because other tests run beside this one.
pub fn refused_at_once(why: &str, is_refused: impl Fn() -> bool) {
    let mut best = std::time::Duration::MAX;
    for _ in 0..5 {
        let begun = std::time::Instant::now();
        assert!(is_refused(), "{why} is not refused");
        best = best.min(begun.elapsed());
    }
    assert!(best.as_millis() < MOST_MS, "{why}: {best:?}");
}

#[test]
fn bombs_are_refused() {
    let huge_title = format!(r#"{{"t":"{}","x":"AAAAAA"}}"#, "a".repeat(40_000_000));
    let deep = format!(
        r#"{{"t":"x","x":"~","o":{}1{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let many = format!(r#"{{"t":"x","x":"{}"}}"#, "CBHJ3F,".repeat(60_000));
    let number = r#"{"t":"x","z":1e999,"x":"CBHJ3F"}"#;
    let day = r#"{"t":"x","d":9223372036854775807,"x":"CBHJ3F"}"#;
    for (why, json) in [
        ("unpacks to 40 MB", huge_title.as_str()),
        ("100,000 deep", &deep),
        ("60,000 questions", &many),
        ("a number that is none", number),
        ("a day that never comes", day),
        ("a key that is not known", r#"{"t":"x","x":"CBHJ3F","q":1}"#),
        ("an own exercise too many", r#"{"t":"x","x":"~,~","o":[]}"#),
        ("a switch that is not 0 or 1", r#"{"t":"x","n":2,"x":"CBHJ3F"}"#),
        ("a short key", r#"{"t":"x","x":"CBHJ3F","k":"AAAA"}"#),
    ] {
        let code = packed(json);
        let refused = read_code(&code);
        assert!(
            matches!(refused, Err(Unreadable::Broken | Unreadable::TooLarge)),
            "{why}: {:?}",
            refused.map(|set| set.title)
        );
        refused_at_once(why, || read_code(&code).is_err());
    }
}
