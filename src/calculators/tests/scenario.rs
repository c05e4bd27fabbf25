//! What is kept and what is compared.

use super::*;
use crate::calculators::find;
use crate::dutch;

fn sheet() -> &'static Sheet {
    find("break-even").unwrap()
}

/// The worked example of break-even with other texts in some fields.
fn with(texts: &[(&'static str, &str)]) -> Form {
    let mut form = Form::example(sheet());
    for (key, text) in texts {
        form.set(key, (*text).to_owned());
    }
    form
}

fn kept(letter: Letter, texts: &[(&'static str, &str)]) -> Scenario {
    Scenario {
        letter,
        form: with(texts),
    }
}

/// A row as `10,00 / 9,00 (-1,00)`.
fn row(row: &Compared) -> String {
    let cells = row.cells.iter().map(|cell| match cell {
        Cell::Figure(amount, None) => dutch::show(amount, row.label.display),
        Cell::Figure(amount, Some(more)) => format!(
            "{} ({})",
            dutch::show(amount, row.label.display),
            dutch::show(more, row.label.display)
        ),
        Cell::Found(step) => crate::text::outcome(step),
        Cell::Words(words) => words.clone(),
        Cell::Rows(count, others) => format!("{count} rijen, anders: {others:?}"),
        Cell::Nothing => "–".to_owned(),
    });
    let cells = cells.collect::<Vec<_>>().join(" / ").replace('\u{a0}', " ");
    format!("{}: {cells}", row.label.key)
}

fn rows(compared: &[Compared]) -> Vec<String> {
    compared.iter().map(row).collect()
}

#[test]
fn letters_are_handed_out_and_stay() {
    let mut scenarios = Scenarios::default();
    for letter in Letter::ALL {
        assert_eq!(scenarios.free(), Some(letter));
        scenarios.put(kept(letter, &[]));
    }
    assert_eq!(scenarios.free(), None, "three is the most");
    let before = scenarios.clone();
    let second = scenarios.remove(Letter::B).unwrap();
    let letters: Vec<_> = scenarios.all().iter().map(|kept| kept.letter.name()).collect();
    assert_eq!(letters, ["A", "C"], "C stays C");
    assert_eq!(scenarios.free(), Some(Letter::B));
    scenarios.put(second);
    assert_eq!(scenarios, before, "put back as it was");
}

#[test]
fn the_form_is_a_column_while_it_is_something_else_and_there_is_room() {
    let now = with(&[("prijs", "22")]);
    let letters = |scenarios: &Scenarios| {
        let columns = scenarios.columns(sheet(), &now);
        let names = columns.iter().map(|(letter, _)| letter.map_or("nu", Letter::name));
        names.collect::<Vec<_>>().join(" ")
    };
    for (why, kept, expected) in [
        ("nothing is kept", vec![], "nu"),
        ("something else is kept", vec![kept(Letter::A, &[])], "A nu"),
        ("just this is kept", vec![kept(Letter::A, &[("prijs", "22")])], "A"),
        ("no room", Letter::ALL.map(|letter| kept(letter, &[])).to_vec(), "A B C"),
    ] {
        assert_eq!(letters(&Scenarios::of(kept)), expected, "{why}");
    }
}

#[test]
fn inputs_that_differ_and_all_outputs() {
    let (a, b) = (with(&[]), with(&[("prijs", "22"), ("vaste_kosten", "60.000,00")]));
    let compared = Comparison::of(sheet(), &[&a, &b]);
    assert_eq!(
        rows(&compared.inputs),
        ["prijs: € 25,00 / € 22,00 (€ -3,00)"],
        "60000 and 60.000,00 are the same"
    );
    assert_eq!(
        row(&compared.outputs[0]),
        "break_even_afzet: 6.000 / 8.572 (2.572)",
        "whole units differ by whole units: 60.000 / 7 is not whole"
    );
    assert_eq!(compared.outputs.len(), sheet().outputs.len());
    assert!(compared.charts.iter().all(Option::is_some));
}

#[test]
fn what_has_no_answer_says_so_and_leaves_its_cells_empty() {
    let compared = Comparison::of(
        sheet(),
        &[&with(&[]), &with(&[("prijs", "15")]), &with(&[("prijs", "x")])],
    );
    let kinds: Vec<_> = compared
        .problems
        .iter()
        .map(|problem| problem.as_ref().map(Problem::kind))
        .collect();
    assert_eq!(kinds, [None, Some("geen-oplossing"), Some("geen-getal")]);
    assert_eq!(row(&compared.outputs[0]), "break_even_afzet: 6.000 / – / –");
    assert_eq!(rows(&compared.inputs), ["prijs: € 25,00 / € 15,00 (€ -10,00) / x"]);
}

#[test]
fn an_empty_first_cell_has_no_difference_to_it() {
    let compared = Comparison::of(sheet(), &[&with(&[("afzet", "")]), &with(&[])]);
    assert_eq!(rows(&compared.inputs), ["afzet: – / 8.000,0000"]);
    let profit = compared.outputs.iter().find(|row| row.label.key == "winst").unwrap();
    assert_eq!(row(profit), "winst: – / € 20.000,00");
}

#[test]
fn tables_and_choices() {
    let sheet = find("kettingratio").unwrap();
    let one = Form::example(sheet);
    let mut other = one.clone();
    let second = other.rows("stappen")[1].id;
    other.set_cell("stappen", second, 2, "7".to_owned());
    let count = one.rows("stappen").len();
    let compared = Comparison::of(sheet, &[&one, &other, &one]);
    assert_eq!(
        rows(&compared.inputs),
        [format!(
            "stappen: {count} rijen, anders: None / {count} rijen, anders: Some(1) / {count} rijen, anders: Some(0)"
        )]
    );
    let sheet = find("btw").unwrap();
    let one = Form::example(sheet);
    let (mut one, mut other) = (one.clone(), one);
    one.set("richting", String::new());
    other.set("richting", "excl-naar-incl".to_owned());
    let same = Comparison::of(sheet, &[&one, &other]);
    assert!(
        same.inputs.is_empty(),
        "an untouched choice is the first: {:?}",
        rows(&same.inputs)
    );
    other.set("richting", "incl-naar-excl".to_owned());
    let compared = Comparison::of(sheet, &[&one, &other]);
    assert_eq!(
        rows(&compared.inputs),
        ["richting: van excl. naar incl. btw / van incl. naar excl. btw"]
    );
}
