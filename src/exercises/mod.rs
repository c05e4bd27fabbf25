//! Exercises: drawing the numbers, marking the answer, saying what went wrong.
//!
//! Everything here is a pure function of exercise, seed and answer.

pub mod arithmetic;
mod asked;
mod generator;
mod judge;
mod mark;
mod model;
mod variant;

#[cfg(not(target_arch = "wasm32"))]
pub mod proof;

pub use asked::Asked;
pub use generator::Generator;
pub use judge::{Judgement, Reason, Slip};
pub use mark::{Answer, KindMismatch, Part, StepsAnswer, Verdict, mark, mark_options, own_solution};
pub use model::model_answer;
pub use variant::{FormulaOption, NoVariant, Variant, option_order};

/// Which numbers and which order of options an exercise shows.
pub type Seed = u32;
