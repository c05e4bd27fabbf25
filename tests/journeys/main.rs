//! Journeys of a learner through the release, in real browsers: `make test`, or after `make build`
//! `cargo test --test journeys -- --ignored`. Each journey is one function and two tests, one per browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]
#![allow(dead_code, reason = "the support is shared, no target uses all of it")]

#[path = "../support/history.rs"]
mod history;
#[path = "../sharing/pupils.rs"]
mod pupils;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/unzipped.rs"]
mod unzipped;

mod barriers;
mod calculator;
mod cards;
mod docent;
mod exam;
mod exchange;
mod exercise;
mod kinds;
mod opening;
mod portfolio;
mod run;
mod storage;
mod trainer;
mod width;
