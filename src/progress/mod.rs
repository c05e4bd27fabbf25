//! What a learner did and how it stands: an append-only log of events and everything that follows from it.
//!
//! Nothing here looks at a clock, throws dice or touches storage: times, seeds and session names come in as
//! arguments, texts to save go out. So every state can be replayed in a test.

mod attempt;
mod calculations;
mod chunks;
mod event;
mod exam;
mod learned;
mod left;
mod log;
mod merge;
mod now;
mod overview;
mod practice;
mod profile;
mod run;
mod saved;
mod standing;

pub use crate::time::{Day, Time, Zone};
pub use attempt::{Attempt, Marker, Next};
pub use calculations::{calculation_halfway, calculations, exercise_to_repeat, open_cases};
pub use chunks::{Chunk, Chunks};
pub use event::{Answered, Cleared, Event, EventId, Judgement, MAX_MISTAKES, MAX_NAME, Scope, Session, What};
pub use exam::{
    Clock, EXAM_SIZES, Exam, ExamQuestion, MAX_EXAMS, Mark, ObjectiveScore, Score, TimeAllowed, Warning, draw_exam,
    exam_key, exams,
};
pub use learned::{Jotted, Learned, MAX_NOTE, Noted, OWN_CARD, Reviewed, Told};
pub use left::{Left, LeftOff, left_off};
pub use log::{Follows, Log};
pub use merge::{Preview, preview};
pub use now::{Proposal, SetLeft, TermsToday, Today, proposal, today};
pub use overview::{
    ChapterOutline, Outline, SectionOutline, SectionState, by_level, exercise_of, objectives, outline, section_state,
};
pub use practice::{Sitting, board_draft, taps};
pub use profile::{MAX_PROFILES, SelfAssessment, self_assessments, statements};
pub use run::{Order, Question, Run, order_of_run};
pub use saved::{
    Backup, CalculatorInputs, Draft, Key, MAX_BACKUP_BYTES, Motion, Place, ReadLog, Settings, Shelf, Shortcuts,
    TextSize, Theme, TooLarge, Unusable, read_backup, read_chunk, read_event, write_backup, write_chunk, write_event,
};
pub use standing::{Answer, ExerciseState, HistoryDay, Mastery, Progress, Week};

/// What keeps progress from being saved or read as it should, the gravest first. The learner goes on in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trouble {
    /// The browser allows no storage: everything lives until the tab is closed.
    Forbidden,
    /// The browser's storage is full: the last events are still only in memory.
    Full,
    /// A newer version of the app wrote here: this one reads what it can and writes nothing.
    Newer,
    /// A part could not be read; it was set aside and nothing was overwritten.
    Unreadable,
}
