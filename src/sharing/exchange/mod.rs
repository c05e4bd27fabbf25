//! A set for other programs: questions for a learning environment (Moodle XML, GIFT, QTI 3.0), a table (CSV), and a
//! package that runs in one (SCORM 1.2). And questions from elsewhere: GIFT for own exercises.
//!
//! Every format is written from the same neutral questions ([`Portable`]): the values are filled in, a calculation is so
//! many fixed variants. What another program cannot hold is named ([`Remark`]), never dropped in silence.

mod convert;
mod form;
mod gaps;
mod gift;
mod gift_read;
mod html;
mod moodle;
mod qti;
mod qti_item;
mod scorm;
mod table;
mod xml;
mod zip;

pub use convert::{MOST_VARIANTS, Words, portable};
pub use form::{Asks, Gap, GapBlock, GapKind, GapPiece, Portable, PortableSet, Remark, Statement};
pub use gift::write_gift;
pub use gift_read::{GiftProblem, GiftQuestion, MOST_GIFT, read_gift};
pub use moodle::write_moodle;
pub use qti::write_qti;
pub use scorm::{
    APP_FILES, AppFile, LONGEST_STATE, LmsReport, read_app_files, read_lms_state, write_lms_report, write_scorm,
};
pub use table::table_of;
pub use zip::{Entry, zip};
