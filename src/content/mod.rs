//! What the book, its sections, exercises and concepts are, as the app reads them from the packs.
//!
//! Authors write TOML and Markdown (see `exercises/README.md`); the build checks it and writes packs. Nothing here
//! can be broken any more: a file that could not be read stops the build.

mod book;
mod calculation;
mod exercise;
mod packed;
mod place;
mod profile;
mod rich;
mod search;
mod table;
mod task;

#[cfg(not(target_arch = "wasm32"))]
pub mod source;

pub use book::{
    CalculatorEntry, ChapterEntry, Concept, Concepts, ExerciseEntry, Index, MockExam, MockExamEntry, MockExamQuestion,
    Objective, Opening, Section, SectionEntry, chapter_of,
};
pub use calculation::{Calculation, Draw, OwnMistake, Requirement};
pub use exercise::{Exercise, Kind, Level, PackedExercise};
pub use packed::Packed;
pub use place::{Misplaced, Place, PlaceAxis, Target};
pub use profile::{Competence, PROFILE_SCALE, Profile, Statement};
pub use rich::{Block, Inline, RichText, Values};
pub use search::Hit;
pub use table::{Cell, Table, TableRow};
pub use task::{
    AnswerOption, Axes, Case, CaseChapter, CasePlan, Cloze, Gap, Matching, Number, Open, OrderedStep, Ordering, Pair,
    RubricPoint, SortedItem, Sorting, Steps, Task, Term, WrongWord,
};

/// Version of the pack format; the app refuses packs of another one.
pub const PACK_VERSION: u32 = 4;
