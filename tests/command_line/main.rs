//! The command line as testers and other programs use it: text in, text out, exit codes.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod calculations;
mod exercises;
mod lines;

use std::io::Write;
use std::process::{Command, Stdio};

/// What a run left behind: standard output, standard error and the exit code.
struct Left {
    out: String,
    problem: String,
    code: Option<i32>,
}

fn run(arguments: &[&str], input: &str) -> Left {
    run_in(env!("CARGO_MANIFEST_DIR"), arguments, input)
}

/// Runs where the samples of every kind are the content.
fn run_on_samples(arguments: &[&str], input: &str) -> Left {
    run_in(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/content"), arguments, input)
}

fn run_in(folder: &str, arguments: &[&str], input: &str) -> Left {
    let mut child = Command::new(env!("CARGO_BIN_EXE_accountwijs"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Wrong arguments end the program before it reads; then there is nobody to write to.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Left {
        out: String::from_utf8(output.stdout).unwrap(),
        problem: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code(),
    }
}

#[test]
fn wrong_arguments_are_said_on_standard_error() {
    for (why, arguments, input, said) in [
        ("no calculator named", &["calculate"][..], "{}", "required"),
        (
            "both ways",
            &["calculate", "break-even", "--batch"],
            "{}",
            "cannot be used with",
        ),
        ("no field named", &["read"], "1", "--veld"),
        (
            "no such field kind",
            &["read", "--veld", "euro"],
            "1",
            "possible values: geld, procent, getal",
        ),
        (
            "no such display",
            &["show", "--weergave", "euro"],
            "1",
            "eur, pct, getal1, getal2, aantal, omhoog, nps",
        ),
        (
            "no fraction",
            &["show", "--weergave", "eur"],
            "1,5",
            "`1,5` is not a fraction",
        ),
        (
            "over zero",
            &["show", "--weergave", "eur"],
            "1/0",
            "`1/0` is not a fraction",
        ),
        ("an exercise without its seed", &["mark", "6.12/number"], "{}", "<SEED>"),
        ("no such command", &["compute"], "", "unrecognized"),
    ] {
        wrong_use(why, arguments, input, said);
    }
}

fn wrong_use(why: &str, arguments: &[&str], input: &str, said: &str) {
    let left = run(arguments, input);
    assert!(left.problem.contains(said), "{why}: {}", left.problem);
    assert_eq!((left.code, left.out.as_str()), (Some(2), ""), "{why}");
}
