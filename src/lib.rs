//! Accountwijs: the exercises, concept trainer and calculators that go with the textbook *Account management 3.0*.
//!
//! Everything that can be decided without a browser is plain Rust and tests natively; the app itself exists only
//! in the browser build.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod calculators;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod content;
pub mod dutch;
pub mod exercises;
pub mod ordered;
pub mod progress;
pub mod quantity;
pub mod route;
pub mod sharing;
pub mod text;
pub mod time;
pub mod training;
