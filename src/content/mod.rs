//! What the book, its sections, exercises and concepts are, as the app reads them from the packs.
//!
//! Authors write TOML and Markdown (see `exercises/README.md`); the build checks it and writes packs. Nothing here
//! can be broken any more: a file that could not be read stops the build.

mod book;
mod exercise;
mod rich;
mod search;

#[cfg(not(target_arch = "wasm32"))]
pub mod source;

pub use book::{
    CalculatorEntry, Chapter, ChapterEntry, Concept, Concepts, ExerciseEntry, Index, Objective, Opening, Section,
    SectionEntry, chapter_of,
};
pub use exercise::{
    AnswerOption, Calculation, Draw, Exercise, Kind, Level, Number, OwnMistake, Requirement, Steps, Task,
};
pub use rich::{Block, Inline, RichText, Values};
pub use search::Hit;

/// Version of the pack format; the app refuses packs of another one.
pub const PACK_VERSION: u32 = 2;
