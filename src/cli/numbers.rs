//! `read` and `show`: the notation of numbers, line by line, for testers.

use std::io::{self, BufRead, Write};

use clap::ValueEnum;
use serde_json::json;

use crate::dutch::{self, NotANumber, Notation};
use crate::quantity::{Display, Rational};

/// Kinds of field, as the command line names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FieldName {
    /// An amount in euro.
    Geld,
    /// A percentage.
    Procent,
    /// A plain number.
    Getal,
}

/// Displays, as the command line names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DisplayName {
    /// € 1.234,50
    Eur,
    /// 12,50%
    Pct,
    /// One decimal.
    Getal1,
    /// Two decimals.
    Getal2,
    /// Whole, half away from zero.
    Aantal,
    /// Whole, rounded up.
    Omhoog,
    /// Whole, with its sign.
    Nps,
}

/// Reads each line of standard input as a person's text in such a field: `{"exact": …}` or `{"fout": …}` per line.
/// Only the line end is taken off; what spaces mean is for the reader of numbers to say.
pub fn read(field: FieldName) -> Result<(), String> {
    let notation = match field {
        FieldName::Geld => Notation::Money,
        FieldName::Procent => Notation::Percent,
        FieldName::Getal => Notation::Plain,
    };
    each_line(|line| {
        let answer = match dutch::read(line, notation) {
            Ok(number) => json!({ "exact": number.to_string() }),
            Err(NotANumber::Empty) => json!({ "fout": "leeg" }),
            Err(NotANumber::EnglishNotation | NotANumber::Unreadable) => json!({ "fout": "geen-getal" }),
        };
        Ok(answer.to_string())
    })
}

/// Writes each line of standard input, a rational such as `35/18`, as the display shows it.
pub fn show(display: DisplayName) -> Result<(), String> {
    let display = match display {
        DisplayName::Eur => Display::Euro,
        DisplayName::Pct => Display::Percent,
        DisplayName::Getal1 => Display::Decimals(1),
        DisplayName::Getal2 => Display::Decimals(2),
        DisplayName::Aantal => Display::Whole,
        DisplayName::Omhoog => Display::WholeUp,
        DisplayName::Nps => Display::Signed,
    };
    each_line(|line| {
        let number: Result<Rational, _> = line.trim().parse();
        let number = number.map_err(|_| format!("`{line}` is not a fraction of whole numbers, such as 35/18"))?;
        Ok(dutch::show(&number, display))
    })
}

/// Answers each line of standard input with a line; the first that cannot be answered ends it.
fn each_line(answer: impl Fn(&str) -> Result<String, String>) -> Result<(), String> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().split(b'\n') {
        let line = line.map_err(|problem| problem.to_string())?;
        let line = String::from_utf8_lossy(&line);
        let line = line.strip_suffix('\r').unwrap_or(&line);
        writeln!(out, "{}", answer(line)?).map_err(|problem| problem.to_string())?;
    }
    Ok(())
}
