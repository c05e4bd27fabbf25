//! Answers as tests write them: pairs, rows, and the notation of the specification.

use crate::calculators::{Field, FieldKind, Inputs, Sheet, Typed};

/// Fills a form from pairs of key and text.
pub fn inputs(pairs: &[(&str, &str)]) -> Inputs {
    pairs
        .iter()
        .map(|(key, text)| ((*key).to_owned(), Typed::from(*text)))
        .collect()
}

/// A table of one column of numbers beside names, as typed.
pub fn table(rows: &[(&str, &str)], columns: [&str; 2]) -> Typed {
    let row = |(first, second): &(&str, &str)| inputs(&[(columns[0], first), (columns[1], second)]);
    Typed::Rows(rows.iter().map(row).collect())
}

/// Answers in the notation of the specification: `prijs = 25; korting = 5`. Nothing behind the sign empties a field.
pub fn answers_in(line: &str) -> Inputs {
    let pairs = line.split("; ").filter_map(|pair| pair.split_once(" ="));
    pairs
        .map(|(key, text)| (key.to_owned(), Typed::from(text.trim())))
        .collect()
}

/// The worked example with these answers changed. Rows stand in brackets, as in the specification: `accounts = (A / 1 3
/// 2); (B / 2 1 1)`, with spaces between the numbers of a list.
pub fn changed(sheet: &Sheet, line: &str) -> Inputs {
    let mut changed = sheet.example_inputs();
    let mut table: Option<(&Field, Vec<Inputs>)> = None;
    for piece in line.split("; ") {
        let (key, text) = piece
            .split_once(" =")
            .map_or((None, piece), |(key, text)| (Some(key), text));
        let field = key.and_then(|key| sheet.fields.iter().find(|field| field.label.key == key));
        if !text.trim_start().starts_with('(') {
            changed.extend(answers_in(piece));
            continue;
        }
        if let Some(field) = field {
            table = Some((field, Vec::new()));
        }
        let (field, rows) = table.as_mut().unwrap_or_else(|| panic!("no table for {piece}"));
        rows.push(row_in(field, text));
        changed.insert(field.label.key.to_owned(), Typed::Rows(rows.clone()));
    }
    changed
}

/// A row in brackets: `(A / 80.000 / 25)`. A column that is left out is not there.
fn row_in(table: &Field, text: &str) -> Inputs {
    let cells = text.trim().trim_start_matches('(').trim_end_matches(')').split('/');
    let columns = table.columns().iter().zip(cells.map(str::trim));
    columns
        .map(|(column, text)| {
            let text = match column.kind {
                FieldKind::Numbers(_) => text.replace(' ', ";"),
                _ => text.to_owned(),
            };
            (column.label.key.to_owned(), Typed::read_as(column, &text))
        })
        .collect()
}

/// Rows of a table as typed on the form: a text for each column, with semicolons between the numbers of a list.
pub fn rows_of(sheet: &Sheet, table: &str, rows: &[&[&str]]) -> Typed {
    let field = sheet.fields.iter().find(|field| field.label.key == table).unwrap();
    let row = |row: &&[&str]| {
        let cells = field.columns().iter().zip(*row);
        cells
            .map(|(column, text)| (column.label.key.to_owned(), Typed::read_as(column, text)))
            .collect()
    };
    Typed::Rows(rows.iter().map(row).collect())
}
