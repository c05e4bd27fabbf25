//! A practice set as a file, for sets that are too large for a link.

use serde::Deserialize;

use super::wire::{self, Wire};
use super::{PracticeSet, Unreadable};

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 1024 * 1024;

/// The text of the file.
pub fn write_file(set: &PracticeSet) -> String {
    format!(
        "{{\"accountwijs\":\"reeks\",\"v\":{},\"reeks\":{}}}\n",
        wire::VERSION,
        wire::json(set)
    )
}

/// Reads a file.
pub fn read_file(text: &str) -> Result<PracticeSet, Unreadable> {
    #[derive(Deserialize)]
    struct Claim {
        accountwijs: String,
        v: u32,
    }
    #[derive(Deserialize)]
    struct Frame {
        reeks: Wire,
    }
    if text.len() > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge);
    }
    // Some editors put a mark before a text that they save again.
    let text = text.trim_start_matches('\u{feff}').trim();
    match serde_json::from_str::<Claim>(text) {
        Ok(claim) if claim.accountwijs != "reeks" => Err(Unreadable::NotOurs),
        Ok(claim) if claim.v > wire::VERSION => Err(Unreadable::Newer),
        Ok(_) => serde_json::from_str::<Frame>(text)
            .map_err(|_| Unreadable::Broken)?
            .reeks
            .into_set(),
        Err(_) if text.starts_with("{\"accountwijs\":\"reeks\"") => Err(Unreadable::Broken),
        Err(_) => Err(Unreadable::NotOurs),
    }
}
