//! Every calculator: from one key until its figures and its chart follow, with its example and with long tables.

use crate::charts::{Times, change_a_little};
use crate::numbers::{heading, median, print, worst};
use crate::support::{Kind, Visit, Visitor, run};
use accountwijs::calculators::{ALL, FieldKind, Form, Sheet};
use accountwijs::progress::{CalculatorInputs, Key, Time};
use std::cell::RefCell;

/// Rows of a long table, where a calculator takes so many.
const ROWS: usize = 500;

/// With the worked example of each. A browser of its own for each, because one that has drawn for minutes is slower.
pub fn with_example(visit: fn() -> Visit) {
    heading("every calculator with its example, one key, ms: figures median and worst; chart median and worst");
    let all = RefCell::new(Times::default());
    for sheet in ALL {
        run(Kind::Chromium, sheet.id, visit(), &async |visitor: &Visitor| {
            if let Some(times) = one(visitor, sheet, sheet.id).await {
                all.borrow_mut().add(times);
            }
        });
    }
    print_times("all of them together", &all.into_inner());
}

/// With as many rows as it takes, at most [`ROWS`].
pub fn with_long_tables(visit: fn() -> Visit) {
    heading("calculators with long tables, one key, ms: figures median and worst; chart median and worst");
    for sheet in ALL {
        let Some((rows, inputs)) = long_table(sheet) else {
            continue;
        };
        let Ok(text) = inputs.write() else {
            print(sheet.id, format_args!("{rows} rows are more than a saved form holds"));
            continue;
        };
        run(Kind::Chromium, sheet.id, visit(), &async |visitor: &Visitor| {
            visitor.goes_to("").await;
            visitor
                .stores(&Key::Calculator(sheet.id.to_owned()).to_string(), &text)
                .await;
            one(visitor, sheet, &format!("{}, {rows} rows", sheet.id)).await;
        });
    }
}

async fn one(visitor: &Visitor, sheet: &Sheet, name: &str) -> Option<Times> {
    visitor.driver.client.goto("about:blank").await.unwrap();
    visitor.goes_to(&format!("#/rekenen/{}", sheet.id)).await;
    visitor.reads("Toon de berekening").await;
    let times = change_a_little(visitor).await;
    match &times {
        Some(times) => print_times(name, times),
        None => print(name, "no number changes the chart"),
    }
    times
}

fn print_times(name: &str, Times { figures, chart }: &Times) {
    print(
        name,
        format_args!(
            "{:>6.1} {:>6.1}   {:>6.1} {:>6.1}",
            median(figures),
            worst(figures),
            median(chart),
            worst(chart)
        ),
    );
}

/// The example with the rows of its longest table repeated, if that takes more than fifty.
fn long_table(sheet: &'static Sheet) -> Option<(usize, CalculatorInputs)> {
    let most = |kind: &FieldKind| match kind {
        FieldKind::Table { rows: (_, most), .. } if *most > 50 => Some((*most).min(ROWS)),
        _ => None,
    };
    let (table, rows) = sheet
        .fields
        .iter()
        .find_map(|field| Some((field.label.key, most(&field.kind)?)))?;
    let example = Form::example(sheet);
    let mut tables = example.tables(sheet);
    let own = tables.get(table)?.clone();
    tables.insert(table.to_owned(), own.into_iter().cycle().take(rows).collect());
    Some((
        rows,
        CalculatorInputs {
            at: Time::default(),
            fields: example.texts(),
            tables,
        },
    ))
}
