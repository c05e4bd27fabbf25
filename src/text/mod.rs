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
pub mod plan;
mod problems;
pub mod profile;
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
mod worked;

pub use board::{Board, Figure, Flaw, Standing};
pub use date::date;
pub use echo::{Echo, echo, echo_in_gap, echo_of_answer, echo_on_axis, not_a_sum};
pub use formula::{Form, formula, outcome, value};
pub use model::{ModelLine, model_in_words, on_axis};
pub use problems::{problem, wrong_use};
pub use verdicts::{Sentence, judgement, judgement_of_options, why_right};
pub use worked::{ROUNDING_NOTE, WorkedLine, lines, worked, worked_solution};
