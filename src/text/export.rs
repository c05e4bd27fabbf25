//! What leaves the page of a calculator: a CSV file, cells for the clipboard, names of files.

use super::calculator::heading;
use super::{date, outcome, problem};
use crate::calculators::{Field, FieldKind, Form, Problem, Row, Sheet, Solution};
use crate::chart::Table;
use crate::dutch::capitalised;
use crate::dutch::spreadsheet::{Cell, csv, tabbed};
use crate::progress::Day;
use crate::quantity::{Display, Finding, Label, Step, Work};

/// Copies the table beside the chart.
pub const COPY: &str = "Kopieer";
/// After that.
pub const COPIED: &str = "Tabel gekopieerd";
/// Where the browser copies nothing.
pub const NOT_COPIED: &str = "Je browser laat kopiëren niet toe. Bewaar de berekening als CSV.";
/// Saves inputs and outputs.
pub const CSV: &str = "Bewaar als CSV";
/// Saves the chart as dots.
pub const PNG: &str = "Bewaar als PNG";
/// Saves the chart as lines.
pub const SVG: &str = "Bewaar als SVG";
/// Prints inputs, outputs, working, chart and table.
pub const PRINT: &str = "Druk af";
/// After a file was saved.
pub const SAVED: &str = "Bestand bewaard";
/// Where the browser saves nothing.
pub const NOT_SAVED: &str = "Je browser bewaart dit bestand niet. Druk de berekening af, of kopieer de tabel.";
/// After a link was copied from which a table had to stay out.
pub const LINK_WITHOUT_TABLE: &str =
    "Link gekopieerd, zonder de tabel: die is te lang voor een link. Bewaar de rijen als CSV.";
/// The same for a link that goes to the sheet of the system.
pub const SHARED_WITHOUT_TABLE: &str = "De tabel is te lang voor een link en gaat niet mee. Bewaar de rijen als CSV.";

/// Name of a file with what a calculator shows: `break-even-2026-03-14.csv`.
pub fn file_name(sheet: &Sheet, day: Day, ending: &str) -> String {
    format!("{}-{}.{ending}", sheet.id, day.iso())
}

/// What stands under a chart that leaves the page: "Accountwijs · zaterdag 14 maart 2026".
pub fn origin(day: Day) -> String {
    format!("Accountwijs · {}", date(day))
}

/// A table beside a chart, for the clipboard.
pub fn tables(tables: &[Table]) -> String {
    let pieces = tables.iter().map(|table| {
        let head = table.columns.iter().map(|head| Cell::from(head.as_str())).collect();
        let rows = table.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| Cell::from(cell.as_str()));
            std::iter::once(Cell::from(row.name.as_str())).chain(cells).collect()
        });
        let rows: Vec<Vec<Cell>> = std::iter::once(head).chain(rows).collect();
        tabbed(&rows)
    });
    pieces.collect::<Vec<_>>().join("\n")
}

/// Everything that was typed and what follows from it, as a CSV file.
pub fn calculation(sheet: &'static Sheet, form: &Form, day: Day) -> String {
    let mut rows = vec![
        vec![Cell::from(sheet.title)],
        vec![Cell::from("Datum"), Cell::from(day.iso())],
        Vec::new(),
        vec![Cell::from("Gegevens")],
    ];
    let is_table = |field: &&Field| matches!(field.kind, FieldKind::Table { .. });
    for field in sheet.fields.iter().filter(|field| !is_table(field)) {
        rows.push(vec![
            Cell::from(capitalised(field.label.name)),
            typed(field, form.text(field.label.key)),
            Cell::from(unit(&field.label)),
        ]);
    }
    for field in sheet.fields.iter().filter(is_table) {
        rows.push(Vec::new());
        rows.push(vec![Cell::from(heading(field.label.name))]);
        rows.push(
            field
                .columns()
                .iter()
                .map(|column| Cell::from(heading(column.label.name)))
                .collect(),
        );
        let filled = form.rows(field.label.key).iter().filter(|row| row.is_filled());
        rows.extend(filled.map(|row| typed_row(field, row)));
    }
    rows.push(Vec::new());
    rows.push(vec![Cell::from("Resultaten")]);
    let entered = sheet
        .read(&form.inputs(sheet))
        .map_err(|mut problems| problems.swap_remove(0));
    let solution = entered.and_then(|entered| sheet.solve_with(&entered, Work::default()).map_err(Problem::Refused));
    match solution {
        Ok(solution) => rows.extend(results(sheet, &solution)),
        Err(found) => rows.push(vec![Cell::from(capitalised(&problem(&found)))]),
    }
    csv(&rows)
}

/// The text of a field as a spreadsheet computes with it, where it is a number.
fn typed(field: &Field, text: &str) -> Cell {
    match field.kind {
        FieldKind::Number(_) => field.read(text).map_or_else(
            || Cell::from(text),
            |number| {
                let display = match field.label.display {
                    // Inputs keep the decimals they have.
                    Display::Decimals(_) if number.is_integer() => Display::Whole,
                    display => display,
                };
                Cell::Number(number, display)
            },
        ),
        FieldKind::Choice(choices) => {
            let chosen = choices.iter().find(|choice| choice.key == text).or(choices.first());
            Cell::from(chosen.map_or(text, |choice| choice.name))
        }
        FieldKind::Numbers(_) | FieldKind::Name | FieldKind::Table { .. } => Cell::from(text),
    }
}

fn typed_row(table: &Field, row: &Row) -> Vec<Cell> {
    let cells = table.columns().iter().zip(&row.cells);
    cells.map(|(column, text)| typed(column, text)).collect()
}

/// Single results, then the lists as columns beside each other as far as they are equally long.
fn results(sheet: &Sheet, solution: &Solution) -> Vec<Vec<Cell>> {
    let steps = sheet.outputs.iter().filter_map(|label| solution.step(label.key));
    let (lists, single): (Vec<&Step>, Vec<&Step>) = steps.partition(|step| list(step).is_some());
    let mut rows: Vec<Vec<Cell>> = single
        .iter()
        .map(|step| {
            let figure = match step.amount() {
                Some(amount) => Cell::Number(amount.clone(), step.label.display),
                None => Cell::from(outcome(step)),
            };
            vec![
                Cell::from(capitalised(step.label.name)),
                figure,
                Cell::from(unit(step.label)),
            ]
        })
        .collect();
    let mut columns: Vec<(&Label, Vec<Cell>)> = Vec::new();
    for step in lists {
        let cells = list(step).unwrap_or_default();
        if columns.first().is_some_and(|(_, first)| first.len() != cells.len()) {
            rows.extend(side_by_side(&std::mem::take(&mut columns)));
        }
        columns.push((step.label, cells));
    }
    rows.extend(side_by_side(&columns));
    rows
}

/// The cells of a list; none for a single result.
fn list(step: &Step) -> Option<Vec<Cell>> {
    match &step.finding {
        Finding::List(values) => {
            let cell = |amount| Cell::Number(amount, step.label.display);
            let cells = values
                .iter()
                .map(|value| value.amount().cloned().map_or(Cell::from("n.v.t."), cell));
            Some(cells.collect())
        }
        Finding::Texts(texts) => Some(texts.iter().map(|text| Cell::from(text.as_str())).collect()),
        Finding::Figure { .. } | Finding::Text { .. } => None,
    }
}

fn side_by_side(columns: &[(&Label, Vec<Cell>)]) -> Vec<Vec<Cell>> {
    let Some((_, first)) = columns.first() else {
        return Vec::new();
    };
    let heads = columns.iter().map(|(label, _)| Cell::from(capitalised(label.name)));
    let head = std::iter::once(Cell::from("Nr.")).chain(heads).collect();
    let rows = (0..first.len()).map(|position| {
        let cells = columns.iter().filter_map(|(_, cells)| cells.get(position).cloned());
        std::iter::once(Cell::from((position + 1).to_string()))
            .chain(cells)
            .collect()
    });
    std::iter::once(Vec::new())
        .chain(std::iter::once(head))
        .chain(rows)
        .collect()
}

/// What a figure counts, in the column behind it.
fn unit(label: &Label) -> &'static str {
    match label.display {
        Display::Euro => "€",
        _ => label.counted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators::{ALL, find};

    fn today() -> Day {
        crate::time::Zone::minutes_ahead(0).day(crate::time::Time::from_seconds(1_773_446_400))
    }

    fn lines(id: &str, form: &Form) -> Vec<String> {
        let text = calculation(find(id).unwrap(), form, today());
        let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
        text.split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn inputs_and_outputs() {
        let form = Form::example(find("break-even").unwrap());
        let lines = lines("break-even", &form);
        assert_eq!(lines[..2], ["Break-evenanalyse", "Datum;2026-03-14"]);
        for expected in [
            "Vaste kosten;60000,00;€",
            "Break-evenafzet;6000;stuks",
            "Veiligheidsmarge;25,00%;",
        ] {
            assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:#?}");
        }
    }

    #[test]
    fn tables_and_lists() {
        let sheet = find("pareto-analyse").unwrap();
        let mut form = Form::example(sheet);
        let first = form.rows("klanten")[0].id;
        form.set_cell("klanten", first, 0, "=1+1".to_owned());
        let lines = lines("pareto-analyse", &form);
        let customers = form.rows("klanten").len();
        assert!(lines.iter().any(|line| line.starts_with("'=1+1;")), "{lines:#?}");
        let numbered = lines
            .iter()
            .filter(|line| line.split(';').next().is_some_and(|cell| cell.parse::<u32>().is_ok()));
        assert!(numbered.count() >= customers, "{lines:#?}");
    }

    #[test]
    fn without_an_answer_it_says_why() {
        let sheet = find("break-even").unwrap();
        let mut form = Form::example(sheet);
        form.set("prijs", String::new());
        let lines = lines("break-even", &form);
        assert_eq!(lines.last().map(String::as_str), Some("Vul verkoopprijs excl. btw in."));
    }

    #[test]
    fn every_example_becomes_a_file_and_a_table() {
        for sheet in ALL {
            let form = Form::example(sheet);
            let text = calculation(sheet, &form, today());
            assert!(text.lines().count() > sheet.fields.len() + 6, "{}: {text}", sheet.id);
            let board = super::super::Board::of(sheet, &form, None);
            let copied = tables(&crate::chart::table(&board.chart.expect("a chart")));
            assert!(
                copied.contains('\t') && copied.lines().count() > 1,
                "{}: {copied}",
                sheet.id
            );
        }
    }
}
