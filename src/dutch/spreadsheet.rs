//! Rows for a spreadsheet: a CSV file as Dutch ones read it, or cells for the clipboard.

use super::{Notation, read, show};
use crate::quantity::{Display, Rational};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A number, as it is shown but without what a spreadsheet would stumble over: `60000,00`, `12,50%`.
    Number(Rational, Display),
    /// Words, or a number that is written already.
    Text(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Cell {
    fn text(&self) -> String {
        match self {
            Self::Number(number, display) => {
                let shown = show(number, *display).replace('.', "");
                shown.trim_start_matches(['€', '\u{a0}', '+']).to_owned()
            }
            Self::Text(text) => harmless(text),
        }
    }
}

/// A CSV file: `;` between cells, decimal commas, quotation marks where they are needed. It begins with the mark by
/// which Excel knows UTF-8.
pub fn csv(rows: &[Vec<Cell>]) -> String {
    let line = |row: &Vec<Cell>| {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&cell.text())).collect();
        cells.join(";") + "\r\n"
    };
    std::iter::once("\u{feff}".to_owned())
        .chain(rows.iter().map(line))
        .collect()
}

/// Cells for the clipboard, with tabs between them: spreadsheets and word processors take them as a table.
pub fn tabbed(rows: &[Vec<Cell>]) -> String {
    let line = |row: &Vec<Cell>| {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| cell.text().replace(['\t', '\n', '\r'], " "))
            .collect();
        cells.join("\t") + "\n"
    };
    rows.iter().map(line).collect()
}

/// A cell in quotation marks, where it holds a sign that would end it.
pub fn quoted(text: &str) -> String {
    if text.contains([';', '"', '\n', '\r', '\t']) || text.trim() != text {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text.to_owned()
    }
}

/// The text of a file that a spreadsheet wrote: UTF-8, or what Excel in Western Europe writes without asking
/// (Windows-1252).
pub fn decoded(bytes: &[u8]) -> String {
    /// What stands in the places that Latin-1 leaves open.
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let western = |byte: &u8| match byte {
        0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(western).collect(),
    }
}

/// A text that no spreadsheet takes for a formula. A number with its sign is none.
fn harmless(text: &str) -> String {
    let starts_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_number = || {
        let notations = [Notation::Plain, Notation::Percent, Notation::Money];
        notations.into_iter().any(|notation| read(text, notation).is_ok())
    };
    if starts_formula && !is_number() {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::whole;

    fn number(number: i64, parts: i64, display: Display) -> Cell {
        Cell::Number(Rational::new(number.into(), parts.into()), display)
    }

    #[test]
    fn a_file_that_excel_opens_with_a_double_click() {
        let rows = [
            vec![Cell::from("naam"), Cell::from("omzet")],
            vec![Cell::from("Jansen; \"Bakker\""), number(12_345_678, 100, Display::Euro)],
            vec![Cell::from("regel 1\nregel 2"), number(-1, 8, Display::Percent)],
        ];
        assert_eq!(
            csv(&rows),
            "\u{feff}naam;omzet\r\n\"Jansen; \"\"Bakker\"\"\";123456,78\r\n\"regel 1\nregel 2\";-12,50%\r\n"
        );
    }

    #[test]
    fn numbers_lose_what_a_spreadsheet_stumbles_over() {
        for (cell, expected) in [
            (number(60_000, 1, Display::Euro), "60000,00"),
            (number(-5, 1, Display::Euro), "-5,00"),
            (number(1, 3, Display::Decimals(4)), "0,3333"),
            (number(25, 1, Display::Signed), "25"),
            (number(60_001, 10, Display::WholeUp), "6001"),
            (Cell::Number(whole(1), Display::Percent), "100,00%"),
        ] {
            assert_eq!(cell.text(), expected);
        }
    }

    #[test]
    fn cells_that_start_a_formula_are_made_harmless() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+32 2 123", "'+32 2 123"),
            ("-korting", "'-korting"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("-12,50", "-12,50"),
            ("-12,50%", "-12,50%"),
            ("Jansen = Bakker", "Jansen = Bakker"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), expected);
        }
        assert_eq!(csv(&[vec![Cell::from("=1;2")]]), "\u{feff}\"'=1;2\"\r\n");
    }

    #[test]
    fn files_in_the_letters_of_excel() {
        for bytes in ["café;€ 5".as_bytes(), b"caf\xe9;\x80 5"] {
            assert_eq!(decoded(bytes), "café;€ 5");
        }
    }

    #[test]
    fn the_clipboard_gets_tabs() {
        let rows = [vec![Cell::from("a\tb"), Cell::from("1.000,00")], vec![Cell::from("=x")]];
        assert_eq!(tabbed(&rows), "a b\t1.000,00\n'=x\n");
    }
}
