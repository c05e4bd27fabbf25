//! Tables as text for a spreadsheet: for a Dutch one, and for programs.

use crate::dutch;
use crate::quantity::{Display, Rational};

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// A spreadsheet set to Dutch: semicolons, decimal commas, a mark that says UTF-8.
    Dutch,
    /// A program: commas, decimal points, no mark.
    Machine,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Count(u64),
    /// A number, in two decimals.
    Number(Rational),
    /// A number in as many decimals as are written, with a decimal point: `-12.50`.
    Written(String),
}

/// The table as text.
pub fn csv(rows: &[Vec<Cell>], flavour: Flavour) -> String {
    let mut text = String::new();
    if flavour == Flavour::Dutch {
        text.push('\u{feff}');
    }
    let separator = match flavour {
        Flavour::Dutch => ';',
        Flavour::Machine => ',',
    };
    for row in rows {
        for (position, cell) in row.iter().enumerate() {
            if position > 0 {
                text.push(separator);
            }
            text.push_str(&written(cell, flavour, separator));
        }
        text.push_str("\r\n");
    }
    text
}

fn written(cell: &Cell, flavour: Flavour, separator: char) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number) => {
            let dutch = dutch::plain(&dutch::rounded(number, Display::Decimals(2)), Display::Decimals(2));
            // A dot between thousands makes a date of some numbers.
            let bare = dutch.replace('.', "").replace('−', "-");
            match flavour {
                Flavour::Dutch => bare,
                Flavour::Machine => bare.replace(',', "."),
            }
        }
        Cell::Written(number) => match flavour {
            Flavour::Dutch => number.replace('.', ","),
            Flavour::Machine => number.clone(),
        },
        Cell::Text(text) => quoted(&harmless(text), separator),
    }
}

/// A text that a spreadsheet would take for a formula gets a quote in front; so it stays a text.
fn harmless(text: &str) -> String {
    let is_formula = text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '−', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn quoted(text: &str, separator: char) -> String {
    if text.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
