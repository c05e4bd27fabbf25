//! Interface wording: every fact that the core reports turned into a Dutch sentence.

mod board;
pub mod calculator;
mod date;
mod echo;
pub mod exam;
pub mod exchange;
pub mod exercise;
pub mod export;
pub mod forecast;
mod formula;
pub mod glossary;
pub mod kinds;
mod model;
pub mod pages;
mod problems;
pub mod progress;
pub mod reading;
pub mod scenario;
pub mod session;
pub mod sharing;
pub mod shell;
pub mod teacher;
pub mod trainer_settings;
pub mod training;
mod verdicts;

pub use board::{Board, Figure, Flaw, Standing};
pub use date::date;
pub use echo::{Echo, echo};
pub use formula::{Form, formula, outcome, value};
pub use model::{ModelLine, model_in_words, on_axis};
pub use problems::{problem, wrong_use};
pub use verdicts::{ROUNDING_NOTE, Sentence, WorkedLine, judgement, lines, why_right, worked, worked_solution};
