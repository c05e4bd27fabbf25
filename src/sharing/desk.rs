//! What lies on a docent's desk: the set that is being composed, and the own exercises.
//!
//! Saved as `{"accountwijs":"ontwerp","v":1,"reeks":{…}}` and `{"accountwijs":"eigen","v":1,"eigen":[…]}`; the second is
//! also the file in which own exercises travel. Samples lie in `tests/shared/`.

use serde::Deserialize;

use super::own::OwnExercise;
use super::wire::{self, Wire};
use super::{MAX_FILE_BYTES, PracticeSet, Unreadable};

/// Most own exercises that are kept.
const MOST_OWN: usize = 500;

/// The text of a set that is being composed; it may still lack what it needs to be shared.
pub fn write_draft(set: &PracticeSet) -> String {
    frame("ontwerp", "reeks", &wire::json(set))
}

/// Reads such a text.
pub fn read_draft(text: &str) -> Result<PracticeSet, Unreadable> {
    #[derive(Deserialize)]
    struct Body {
        reeks: Wire,
    }
    read::<Body>(text, "ontwerp")?.reeks.into_draft()
}

/// The text of a file with own exercises.
pub fn write_own_file(own: &[OwnExercise]) -> String {
    frame("eigen", "eigen", &wire::to_json(own))
}

/// Reads such a file.
pub fn read_own_file(text: &str) -> Result<Vec<OwnExercise>, Unreadable> {
    #[derive(Deserialize)]
    struct Body {
        eigen: Vec<OwnExercise>,
    }
    let own = read::<Body>(text, "eigen")?.eigen;
    let is_sound = own.len() <= MOST_OWN && own.iter().all(|one| one.problem().is_none());
    if is_sound { Ok(own) } else { Err(Unreadable::Broken) }
}

/// Two files with own exercises as one, those of the first file first; none when one of them is none.
pub fn merged_own(here: &str, there: &str) -> Option<String> {
    let mut own = read_own_file(here).ok()?;
    for one in read_own_file(there).ok()? {
        if !own.contains(&one) && own.len() < MOST_OWN {
            own.push(one);
        }
    }
    Some(write_own_file(&own))
}

fn frame(name: &str, key: &str, body: &str) -> String {
    format!(
        "{{\"accountwijs\":\"{name}\",\"v\":{},\"{key}\":{body}}}\n",
        wire::VERSION
    )
}

fn read<T: for<'de> Deserialize<'de>>(text: &str, name: &str) -> Result<T, Unreadable> {
    #[derive(Deserialize)]
    struct Claim {
        accountwijs: String,
        v: u32,
    }
    if text.len() > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    let claim: Claim = serde_json::from_str(text).map_err(|_| Unreadable::NotOurs)?;
    if claim.accountwijs != name {
        return Err(Unreadable::NotOurs);
    }
    if claim.v > wire::VERSION {
        return Err(Unreadable::Newer);
    }
    serde_json::from_str(text).map_err(|_| Unreadable::Broken)
}
