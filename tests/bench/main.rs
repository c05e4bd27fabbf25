//! The figures of a release: `make bench`, or after `make build`
//! `cargo test --test bench -- --ignored --nocapture`. All in a headless Chromium, files compressed with brotli.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]
#![allow(dead_code, reason = "the support is shared, no target uses all of it")]

#[path = "../support/history.rs"]
mod history;
#[path = "../support/mod.rs"]
mod support;

#[path = "../sharing/pupils.rs"]
mod pupils;

mod answering;
mod calculators;
mod charts;
mod class;
mod first_visit;
mod numbers;
mod trainer;

use support::{Kind, Visit, Visitor, run};

/// One browser per group of figures, so that no group warms up another.
fn measure(name: &str, visit: Visit, figures: &impl AsyncFn(&Visitor)) {
    run(Kind::Chromium, name, visit, figures);
}

const UNLIMITED: fn() -> Visit = || Visit::default().unlimited_frames();

// Named so that they run, and print, in this order.
#[test]
#[ignore = "prints figures: make bench"]
fn a_first_visit() {
    numbers::heading("first visit");
    measure("bytes", Visit::default().compressed(), &first_visit::bytes);
    for address in first_visit::addresses() {
        first_visit::times(&address);
    }
}

#[test]
#[ignore = "prints figures: make bench"]
fn b_redraw() {
    measure("redraw", charts::with_drawing_page(UNLIMITED()), &charts::redraw);
}

#[test]
#[ignore = "prints figures: make bench"]
fn c_calculators() {
    calculators::with_example(UNLIMITED);
    calculators::with_long_tables(UNLIMITED);
}

#[test]
#[ignore = "prints figures: make bench"]
fn d_saving() {
    numbers::heading("saving");
    measure("answering", Visit::default(), &answering::writing);
    measure("start-up", Visit::default(), &answering::start_up);
}

#[test]
#[ignore = "prints figures: make bench"]
fn e_trainer() {
    println!();
    measure("trainer", Visit::default(), &trainer::session);
}

#[test]
#[ignore = "prints figures: make bench"]
fn f_class() {
    println!();
    measure("class", Visit::default(), &class::opens);
}
