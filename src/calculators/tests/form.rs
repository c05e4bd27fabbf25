//! What can be done on the form of a calculator.

use super::*;
use crate::calculators::{ALL, find};

fn pareto() -> &'static Sheet {
    find("pareto-analyse").unwrap()
}

fn customers() -> &'static Field {
    &pareto().fields[0]
}

/// Rows as `naam|omzet`, joined.
fn rows(form: &Form) -> String {
    let rows = form.rows("klanten").iter().map(|row| row.cells.join("|"));
    rows.collect::<Vec<_>>().join(" ")
}

fn with_rows(texts: &str) -> Form {
    let mut form = Form::default();
    for row in texts.split(' ') {
        form.push("klanten", row.split('|').map(str::to_owned).collect());
    }
    form
}

#[test]
fn examples_are_computed_as_the_specification_has_them() {
    for sheet in ALL {
        let form = Form::example(sheet);
        let (own, theirs) = (
            sheet.calculate(&form.inputs(sheet)),
            sheet.calculate(&sheet.example_inputs()),
        );
        let shown = |solution: &crate::calculators::Solution| {
            solution.steps.iter().map(crate::text::outcome).collect::<Vec<_>>()
        };
        assert_eq!(shown(&own.unwrap()), shown(&theirs.unwrap()), "{}", sheet.id);
    }
}

#[test]
fn what_is_saved_and_linked_comes_back() {
    for sheet in ALL {
        let form = Form::example(sheet);
        let again = Form::saved(sheet, &form.texts(), &form.tables(sheet));
        assert_eq!(again, form, "{}", sheet.id);
        let (linked, fit) = Form::linked(sheet, &form.link(sheet), form.clone());
        assert_eq!((linked, fit), (form, Fit::Whole), "{}", sheet.id);
    }
}

#[test]
fn links_may_hold_anything() {
    let sheet = find("break-even").unwrap();
    let pair = |key: &str, text: &str| (key.to_owned(), text.to_owned());
    let (form, fit) = Form::linked(sheet, &[pair("prijs", "2x"), pair("weg", "1")], Form::example(sheet));
    assert_eq!((form.text("prijs"), form.text("afzet"), fit), ("2x", "", Fit::Partly));
    let (form, fit) = Form::linked(pareto(), &[pair("klanten", "1")], with_rows("a|1"));
    assert_eq!(
        (rows(&form).as_str(), fit),
        ("a|1", Fit::Partly),
        "tables stay as they are"
    );
}

#[test]
fn rows_come_and_go() {
    let mut form = with_rows("a|1 b|2 c|3");
    let before = form.clone();
    let second = form.rows("klanten")[1].id;
    let (position, row) = form.remove_row("klanten", second).unwrap();
    assert_eq!(rows(&form), "a|1 c|3");
    let new = form.add_row(customers());
    form.set_cell("klanten", new, 1, "4".to_owned());
    assert_eq!(form.cell("klanten", new, 1), "4");
    assert_eq!(form.row_number("klanten", new), Some(3));
    form.remove_row("klanten", new);
    form.put_back("klanten", position, row);
    assert_eq!(
        form.rows("klanten"),
        before.rows("klanten"),
        "the same rows with the same identity"
    );
}

#[test]
fn pasting_fills_from_a_cell_on() {
    for (why, column, text, expected, left_out) in [
        ("new rows below", 0, "x\t7\ny\t8\nz\t9", "a|1 x|7 y|8 z|9", 0),
        ("one column of numbers", 1, "7\n8\n9", "a|1 b|7 c|8 |9", 0),
        ("too many columns", 1, "7\t8", "a|1 b|7 c|3", 0),
        (
            "a lot",
            1,
            &"5\n".repeat(600),
            &format!("a|1 b|5 c|5{}", " |5".repeat(497)),
            101,
        ),
    ] {
        let mut form = with_rows("a|1 b|2 c|3");
        let second = form.rows("klanten")[1].id;
        let pasted = form.paste(customers(), second, column, text).unwrap();
        assert_eq!((rows(&form).as_str(), pasted.left_out), (expected, left_out), "{why}");
        assert_ne!(
            form.rows("klanten")[1].id,
            second,
            "{why}: the page shows its new texts"
        );
    }
    let mut form = with_rows("a|1");
    let first = form.rows("klanten")[0].id;
    assert_eq!(form.paste(customers(), first, 1, " 12 \n"), None);
}

#[test]
fn rows_without_any_text_are_not_there_for_the_calculator() {
    let form = with_rows("| a|1 | b|x");
    let path = sheet_problem(&form).expect("x is no number");
    assert_eq!(path, "klanten[1].omzet");
    let third = form.rows("klanten")[3].id;
    assert_eq!(form.spot(pareto(), &path), Some(Spot::Cell("klanten", third, 1)));
    assert_eq!(form.spot(pareto(), "klanten"), Some(Spot::Field("klanten")));
    assert_eq!(form.spot(pareto(), "drempel"), Some(Spot::Field("drempel")));
    assert_eq!(form.spot(pareto(), "combinatie"), None);
}

fn sheet_problem(form: &Form) -> Option<String> {
    let problems = pareto().calculate(&form.inputs(pareto())).err()?;
    problems.first().map(|problem| problem.field().to_owned())
}
