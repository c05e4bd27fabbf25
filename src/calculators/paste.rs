//! A piece of a spreadsheet or of a CSV file, as it comes from the clipboard.

use super::{Choice, Field, FieldKind};
use crate::dutch::{self, NotANumber};

/// The cells of `text`, row by row; `None` if it is a single one, which needs no help. The first cell belongs under
/// the first of `columns`. A first row of headings is left out.
///
/// Spreadsheets part cells by tabs, Dutch CSV files by semicolons. A comma parts no cells: it is half of a number.
pub(super) fn cells(text: &str, columns: &[Field]) -> Option<Vec<Vec<String>>> {
    let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']);
    let separator = if text.contains('\t') { '\t' } else { ';' };
    if !text.contains([separator, '\n', '\r']) {
        return None;
    }
    let mut rows = parted(text, separator);
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    if rows.len() > 1 && is_heading(&rows[0], columns) {
        rows.remove(0);
    }
    for row in &mut rows {
        for (text, column) in row.iter_mut().zip(columns) {
            if let Some(choice) = chosen(column, text) {
                choice.key.clone_into(text);
            }
        }
    }
    Some(rows)
}

/// The rows of a table as they stand in a link: every row is data.
pub(super) fn rows(text: &str, columns: &[Field]) -> Vec<Vec<String>> {
    let mut rows = parted(text, ';');
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    for row in &mut rows {
        row.truncate(columns.len().max(1) + 1);
    }
    rows
}

/// The option that a text means: people write its name, in capitals or not.
fn chosen(column: &Field, text: &str) -> Option<&'static Choice> {
    let FieldKind::Choice(choices) = column.kind else {
        return None;
    };
    let text = text.to_lowercase();
    choices
        .iter()
        .find(|choice| choice.key.to_lowercase() == text || choice.name.to_lowercase() == text)
}

/// The cells of `text`, row by row, whatever they are meant for; `None` if it is a single one.
pub fn pasted(text: &str) -> Option<Vec<Vec<String>>> {
    cells(text, &[])
}

/// Whether a row has words where every number should be.
fn is_heading(row: &[String], columns: &[Field]) -> bool {
    let mut numbers = row
        .iter()
        .zip(columns)
        .filter_map(|(text, column)| Some(dutch::read(text, column.notation()?)))
        .peekable();
    numbers.peek().is_some()
        && numbers.all(|read| matches!(read, Err(NotANumber::Unreadable | NotANumber::EnglishNotation)))
        && row
            .iter()
            .all(|text| !text.chars().any(|letter| letter.is_ascii_digit()))
}

/// Rows of cells without spaces around them. A cell in quotation marks may hold separators, ends of lines and
/// doubled quotation marks.
fn parted(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    let finish = |cell: &mut String, rows: &mut Vec<Vec<String>>| {
        let text = cell.trim().to_owned();
        cell.clear();
        if let Some(row) = rows.last_mut() {
            row.push(text);
        }
    };
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => quoted = true,
            '\r' if !quoted && letters.peek() == Some(&'\n') => {}
            '\r' | '\n' if !quoted => {
                finish(&mut cell, &mut rows);
                rows.push(Vec::new());
            }
            letter if letter == separator && !quoted => finish(&mut cell, &mut rows),
            letter => cell.push(letter),
        }
    }
    finish(&mut cell, &mut rows);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Field; 2] = [Field::name("naam", "klant"), Field::amount("omzet", "omzet", "o")];

    #[test]
    fn a_choice_may_be_written_by_its_name() {
        const KINDS: &[Choice] = &[
            Choice {
                key: "aantal",
                name: "aantal",
            },
            Choice {
                key: "pct",
                name: "procent",
            },
        ];
        let columns = [Field::name("naam", "stap"), Field::choice("soort", "soort", KINDS)];
        let found = cells("a\tProcent\nb\tpct\nc\t\nd\tdeel", &columns).unwrap();
        let kinds: Vec<&str> = found.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(
            kinds,
            ["pct", "pct", "", "deel"],
            "what is none of them stays as it came"
        );
    }

    #[test]
    fn what_the_clipboard_holds() {
        for (why, text, expected) in [
            ("one cell needs no help", "1.250,50", None),
            ("one cell with the end of its line", "1.250,50\r\n", None),
            (
                "a spreadsheet",
                "Jansen\t€ 12,50\r\nPeeters\t7\r\n",
                Some("Jansen|€ 12,50/Peeters|7"),
            ),
            ("a CSV file", "Jansen; 12,50\nPeeters;7", Some("Jansen|12,50/Peeters|7")),
            ("one column", "1\n2\n3", Some("1/2/3")),
            ("headings are no data", "Klant\tOmzet\nJansen\t5", Some("Jansen|5")),
            (
                "a name that is a number is data",
                "2024\tveel\nJansen\t5",
                Some("2024|veel/Jansen|5"),
            ),
            ("empty lines are no rows", "a\t1\n\n\nb\t2", Some("a|1/b|2")),
            (
                "quotation marks",
                "\"Jansen; \"\"Bakker\"\"\";5\nP;6",
                Some("Jansen; \"Bakker\"|5/P|6"),
            ),
            ("old line ends", "a\t1\rb\t2", Some("a|1/b|2")),
        ] {
            let found =
                cells(text, &COLUMNS).map(|rows| rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/"));
            assert_eq!(found.as_deref(), expected, "{why}");
        }
    }
}
