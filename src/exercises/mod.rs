//! Exercises: drawing the numbers, marking the answer, saying what went wrong.
//!
//! Everything here is a pure function of exercise, seed and answer.

mod again;
pub mod answer;
pub mod arithmetic;
mod asked;
mod filled;
mod formulas;
mod generator;
mod judge;
mod mark;
mod model;
mod numbers;
mod order;
mod place;
pub mod sum;
mod variant;
pub mod word;

#[cfg(not(target_arch = "wasm32"))]
pub mod proof;

pub use again::{LAST_TIMES, last_times, other_seed};
pub use answer::Answer;
pub use asked::Asked;
pub use filled::{Filled, names};
pub use formulas::{FormulaOption, legend};
pub use generator::Generator;
pub use judge::{Judgement, Reason, Slip};
pub use mark::{Part, Verdict, mark, mark_options, own_solutions};
pub use model::model_answer;
pub use numbers::{NoVariant, Numbers};
pub use order::{first_order, option_order};
pub use place::{Point, quadrant, target};
pub use variant::{Blocked, Variant};

/// Which numbers and which order of options an exercise shows.
pub type Seed = u32;
