//! The trainer without a browser: the memory model against its reference, the queue, the modes, the plan.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(not(target_arch = "wasm32"))]

mod reference;
