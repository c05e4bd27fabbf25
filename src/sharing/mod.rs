//! The docent's loop without a server: a practice set goes out as a link, a code or a file; results come back as files or
//! codes and are marked again.
//!
//! | text | looks like | read and written in |
//! | --- | --- | --- |
//! | code of a set, in a link behind `#/r/` | `1` and base64url of zlib of JSON | `code` |
//! | terms for Anki and spreadsheets, cards from there | text with tabs, CSV | `cards` |
//! | file of a set | `{"accountwijs":"reeks","v":1,…}` | `file` |
//! | file of a result | `{"accountwijs":"resultaat","v":1,…}` | `result_text` |
//! | code of a result, to paste | `R1` or, sealed, `Z1`, and base64url | `result_text` |
//! | file of a docent's keys | `{"accountwijs":"sleutel","v":1,…}` | `seal` |
//! | a set for other programs, GIFT from them | Moodle XML, GIFT, QTI, CSV, SCORM | `exchange` |
//! | a set under way, in storage | `{"accountwijs":"bezig","v":1,…}` | `underway` |
//!
//! Whatever comes in may be cut off, made up or meant to do harm: sizes are limited before anything is unpacked, every
//! number and text is checked, and what cannot be used is one of a few reasons. Samples of every released version lie in
//! `tests/shared/`.

mod cards;
mod class;
mod code;
mod csv;
mod desk;
pub mod exchange;
mod file;
mod hash;
mod intake;
mod own;
mod own_exercise;
mod own_form;
mod paper;
mod question;
mod reference;
mod result;
mod result_text;
mod result_wire;
mod seal;
mod seeds;
mod set;
mod underway;
mod wire;

pub use cards::{Found, MAX_CARDS, MAX_CARDS_BYTES, Refused, Write, read_cards, write_anki, write_csv};
pub use class::{
    BADLY_MADE, Class, ClassMistake, Given, LEAST_FOR_DISCRIMINATION, MarkedTry, PartFigures, QuestionFigures,
    SharedNumbers, Student, Which,
};
pub use code::{LONGEST_CODE, LONGEST_FOR_QR, read_code, write_code};
pub use csv::{Cell, Flavour, csv};
pub use desk::{merged_own, read_draft, read_own_file, write_draft, write_own_file};
pub use file::{MAX_FILE_BYTES, read_file, write_file};
pub use intake::{FileLine, FileState, Intake};
pub use own::{OwnExercise, OwnKind, OwnOption, OwnProblem};
pub use own_exercise::paragraphs;
pub use own_form::OwnForm;
pub use paper::{paper_points, paper_seed};
pub use question::{CONCEPTS_LEARNED, Question, own_id};
pub use reference::Reference;
pub use result::{SetResult, Tried, filled_in, is_blank};
pub use result_text::{
    Closed, Incoming, LONGEST_RESULT_CODE, MAX_RESULT_BYTES, Sealed, read_result, write_result_code, write_result_file,
};
pub use seal::{Chance, KeyPair, key_name};
pub use seeds::{StudentCode, question_seed};
pub use set::{Hints, Item, Mode, Numbers, PracticeSet, SetId, SetProblem};
pub use underway::Underway;

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
