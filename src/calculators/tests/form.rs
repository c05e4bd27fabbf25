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
        let (link, fits) = form.link(sheet);
        assert_eq!(fits, Fit::Whole, "{}: an example fits in a link", sheet.id);
        let (linked, fit) = Form::linked(sheet, &link, Form::empty(sheet));
        assert_eq!(
            (linked.inputs(sheet), fit),
            (form.inputs(sheet), Fit::Whole),
            "{}",
            sheet.id
        );
    }
}

#[test]
fn links_may_hold_anything() {
    let sheet = find("break-even").unwrap();
    let pair = |key: &str, text: &str| (key.to_owned(), text.to_owned());
    let (form, fit) = Form::linked(sheet, &[pair("prijs", "2x"), pair("weg", "1")], Form::example(sheet));
    assert_eq!((form.text("prijs"), form.text("afzet"), fit), ("2x", "", Fit::Partly));
    for (why, text, expected, fit) in [
        ("rows", "x;7\ny;8,50", "x|7 y|8,50", Fit::Whole),
        ("cells left out", "x\n;8", "x| |8", Fit::Whole),
        ("cells too many", "x;7;9\ny;8", "y|8", Fit::Partly),
        ("a name with signs", "\"x; \"\"y\"\"\";7", "x; \"y\"|7", Fit::Whole),
        ("nothing", "", "|", Fit::Whole),
        (
            "too many rows",
            &"a;1\n".repeat(501),
            "a|1 ".repeat(500).trim(),
            Fit::Partly,
        ),
    ] {
        let (form, found) = Form::linked(pareto(), &[pair("klanten", text)], with_rows("a|1"));
        assert_eq!((rows(&form).as_str(), found), (expected, fit), "{why}");
    }
    let (form, _) = Form::linked(pareto(), &[pair("drempel", "80")], with_rows("a|1"));
    assert_eq!(rows(&form), "a|1", "a table that it does not speak of stays");
}

#[test]
fn a_table_that_makes_a_link_too_long_stays_out() {
    let mut form = with_rows("een-klant|1250,50 ".repeat(200).trim());
    form.set("drempel", "80".to_owned());
    let (link, fit) = form.link(pareto());
    assert_eq!(
        (link, fit),
        (vec![("drempel".to_owned(), "80".to_owned())], Fit::Partly)
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
fn a_file_takes_the_place_of_what_stands_there() {
    for (why, text, expected) in [
        (
            "with headings and a mark",
            "\u{feff}Klant;Omzet\r\nx;7\r\ny;8,50;extra\r\n",
            Some("x|7 y|8,50"),
        ),
        ("with tabs", "x\t7\ny\t8", Some("x|7 y|8")),
        ("a single row", "x;7", Some("x|7")),
        ("commas part no cells", "x,7\ny,8", None),
        ("nothing", "", None),
    ] {
        let mut form = with_rows("a|1 b|2 c|3");
        let loaded = form.load(customers(), text);
        let after = rows(&form);
        match expected {
            Some(expected) => assert_eq!((after.as_str(), loaded.is_some()), (expected, true), "{why}"),
            None => assert_eq!((after.as_str(), loaded), ("a|1 b|2 c|3", None), "{why}"),
        }
    }
    let mut form = with_rows("a|1");
    let loaded = form.load(customers(), &"x;5\n".repeat(600)).unwrap();
    assert_eq!((loaded.rows, loaded.left_out), (500, 100));
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
