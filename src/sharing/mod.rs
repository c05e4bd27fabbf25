//! The docent's loop without a server: a practice set goes out as a link, a code or a file.
//!
//! | text | looks like | read and written in |
//! | --- | --- | --- |
//! | code of a set, in a link behind `#/r/` | `1` and base64url of zlib of JSON | `code` |
//! | terms for Anki and spreadsheets, cards from there | text with tabs, CSV | `cards` |
//! | file of a set | `{"accountwijs":"reeks","v":1,…}` | `file` |
//!
//! Whatever comes in may be cut off, made up or meant to do harm: sizes are limited before anything is unpacked, every
//! number and text is checked, and what cannot be used is one of a few reasons. Samples of every released version lie in
//! `tests/shared/`.

mod cards;
mod code;
mod file;
mod own;
mod reference;
mod seeds;
mod set;
mod wire;

pub use cards::{Found, MAX_CARDS, MAX_CARDS_BYTES, Refused, Write, read_cards, write_anki, write_csv};
pub use code::{LONGEST_CODE, LONGEST_FOR_QR, read_code, write_code};
pub use file::{MAX_FILE_BYTES, read_file, write_file};
pub use own::{OwnExercise, OwnKind, OwnOption, OwnProblem};
pub use reference::Reference;
pub use seeds::{StudentCode, question_seed};
pub use set::{Hints, Item, Mode, Numbers, PracticeSet, SetId, SetProblem};

/// Why a link, code or file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is something else.
    NotOurs,
    /// It is ours but cut off or damaged.
    Broken,
    /// A newer version of the app made it.
    Newer,
    /// It is larger than anything the app makes.
    TooLarge,
}
