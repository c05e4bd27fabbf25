//! The formats in which progress is saved, each with its version; what was released once stays readable for ever.
//!
//! | text | key or file | read and written in |
//! | --- | --- | --- |
//! | events of one session, at most about 2 kB | `accountwijs.1.log.{session}.{nnnn}` | `events` |
//! | an exercise somebody is in the middle of | `accountwijs.1.draft.{exercise}` | `draft` |
//! | what was typed in a calculator | `accountwijs.1.calc.{calculator}` | `draft` |
//! | settings | `accountwijs.1.settings` | `settings` |
//! | a set of a docent, and what docents keep | `accountwijs.1.papier.{name}` | `sharing`, by the pages they belong to |
//! | everything, to take elsewhere | `accountwijs-{date}.json` | `backup` |
//!
//! Samples of every released version lie in `tests/saved/`.

mod backup;
mod draft;
mod events;
mod reviews;
mod settings;
mod shelf;

pub use backup::{Backup, MAX_BACKUP_BYTES, read_backup, write_backup};
pub use draft::{CalculatorInputs, Draft, PROFILE_FOLDER, Place, TooLarge};
pub(super) use events::{CHUNK_END, CHUNK_START, write_event_after};
pub use events::{ReadLog, read_chunk, read_event, write_chunk, write_event};
pub(super) use reviews::Before;
pub use settings::{Motion, Settings, Shortcuts, TextSize, Theme};
pub use shelf::{Key, Shelf};

/// The version that is written.
const VERSION: u32 = 1;

/// Why a saved text cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is something else.
    NotOurs,
    /// A newer version of the app wrote it.
    Newer,
    /// It is ours, but broken.
    Damaged,
    /// It is larger than anything the app writes.
    TooLarge,
}

/// The version a text claims, when nothing else of it is needed.
#[derive(serde::Deserialize)]
struct Versioned {
    v: u32,
}

/// Reads `text` as a `T` of a version that is known here.
fn read_versioned<'a, T: serde::Deserialize<'a>>(text: &'a str) -> Result<T, Unusable> {
    let version = serde_json::from_str::<Versioned>(text).map_err(|_| Unusable::Damaged)?;
    if version.v > VERSION {
        return Err(Unusable::Newer);
    }
    serde_json::from_str(text).map_err(|_| Unusable::Damaged)
}

/// `value` as compact text.
fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("texts, numbers and lists of these always become text")
}
