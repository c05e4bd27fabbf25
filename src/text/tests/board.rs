//! What a calculator shows while somebody types.

use super::*;
use crate::calculators::{ALL, find};
use crate::text::calculator::{Working, working};

fn sheet() -> &'static Sheet {
    find("break-even").unwrap()
}

/// The worked example with other texts in some fields.
fn with(texts: &[(&'static str, &str)]) -> Form {
    let mut form = Form::example(sheet());
    for (key, text) in texts {
        form.set(key, (*text).to_owned());
    }
    form
}

fn line(figure: &Figure) -> String {
    let reason = figure.reason.as_ref().map(|reason| format!(": {reason}"));
    let shown = [&figure.name, " ", &figure.text, " ", figure.counted].concat();
    [shown.trim(), &reason.unwrap_or_default()]
        .concat()
        .replace('\u{a0}', " ")
}

#[test]
fn every_example_is_shown_in_full() {
    for sheet in ALL {
        let board = Board::of(sheet, &Form::example(sheet), None);
        assert_eq!(board.standing, Standing::Current, "{}", sheet.id);
        assert_eq!(board.others.len() + 1, sheet.outputs.len(), "{}", sheet.id);
        assert!(board.chart.is_some() && board.flaws.is_empty(), "{}", sheet.id);
        assert!(!board.worked.is_empty(), "{}", sheet.id);
        assert!(board.headline.text != "n.v.t.", "{}", sheet.id);
    }
}

#[test]
fn the_worked_example() {
    let board = Board::of(sheet(), &with(&[]), None);
    assert_eq!(line(&board.headline), "Break-evenafzet 6.000 stuks");
    assert_eq!(line(&board.others[0]), "Contributie per stuk € 10,00");
    assert_eq!(board.spoken(), "Break-evenafzet: 6.000 stuks.");
    assert!(!board.rounded, "nothing had to be rounded");
    assert!(Board::of(sheet(), &with(&[("prijs", "22")]), None).rounded);
}

#[test]
fn not_applicable_says_why() {
    for (why, texts, output, expected) in [
        (
            "an empty field",
            &[("afzet", "")][..],
            "winst",
            "Winst bij de afzet n.v.t.: geen afzet ingevuld",
        ),
        (
            "through a step in between",
            &[("afzet", "")],
            "dol",
            "Operationele hefboom (DOL) n.v.t.: geen afzet ingevuld",
        ),
        (
            "a division by zero",
            &[("afzet", "0")],
            "veiligheidsmarge_pct",
            "Veiligheidsmarge n.v.t.: afzet is 0",
        ),
        (
            "a division by a result that is zero",
            &[("afzet", "6.000")],
            "dol",
            "Operationele hefboom (DOL) n.v.t.: winst bij de afzet is 0",
        ),
    ] {
        let board = Board::of(sheet(), &with(texts), None);
        let position = others(sheet()).position(|key| key == output).unwrap();
        assert_eq!(line(&board.others[position]), expected, "{why}");
        assert!(
            board.worked.iter().all(|line| line.key != output),
            "{why}: no line without a figure"
        );
    }
}

#[test]
fn figures_stay_while_something_is_missing() {
    let before = Board::of(sheet(), &with(&[]), None);
    for (why, key, text, sentence, flaw) in [
        ("empty", "prijs", "", "Vul verkoopprijs excl. btw in.", Flaw::Empty),
        (
            "unreadable",
            "prijs",
            "2x",
            "Verkoopprijs excl. btw: dit is geen geldig getal.",
            Flaw::Unreadable,
        ),
        (
            "out of range",
            "prijs",
            "0",
            "Verkoopprijs excl. btw moet groter dan 0 zijn.",
            Flaw::Unusable("Verkoopprijs excl. btw moet groter dan 0 zijn.".to_owned()),
        ),
    ] {
        let board = Board::of(sheet(), &with(&[(key, text)]), Some(&before));
        assert_eq!(board.standing, Standing::Stale(sentence.to_owned()), "{why}");
        assert_eq!(board.flaw(Spot::Field(key)), Some(&flaw), "{why}");
        assert_eq!(
            (&board.headline, &board.others),
            (&before.headline, &before.others),
            "{why}"
        );
        assert_eq!((&board.chart, &board.worked), (&before.chart, &before.worked), "{why}");
        assert_eq!(board.spoken(), sentence, "{why}");
    }
    let first = Board::of(sheet(), &Form::empty(sheet()), None);
    assert_eq!(line(&first.headline), "Break-evenafzet –");
}

#[test]
fn without_a_solution_there_is_still_a_chart() {
    let before = Board::of(sheet(), &with(&[]), None);
    let board = Board::of(sheet(), &with(&[("variabele_kosten", "30")]), Some(&before));
    let Standing::NoSolution(sentence) = &board.standing else {
        panic!("{:?}", board.standing)
    };
    assert_eq!(
        sentence,
        "De contributie per stuk is niet positief: er is geen break-evenpunt."
    );
    assert!(board.chart.is_some() && board.worked.is_empty());
    assert_eq!(line(&board.others[0]), "Contributie per stuk –");
    assert!(board.flaw(Spot::Field("variabele_kosten")).is_some());
}

#[test]
fn fields_that_contradict_each_other_leave_the_figures() {
    let sheet = find("vendor-rating").unwrap();
    let mut form = Form::example(sheet);
    let before = Board::of(sheet, &form, None);
    form.set("gewicht_prijs", "90".to_owned());
    let board = Board::of(sheet, &form, Some(&before));
    assert!(matches!(board.standing, Standing::Stale(_)));
    assert_eq!(board.headline, before.headline);
    assert!(board.flaw(Spot::Field("gewicht_kwaliteit")).is_some());
}

#[test]
fn a_problem_in_a_table_names_its_row() {
    let sheet = find("pareto-analyse").unwrap();
    let mut form = Form::example(sheet);
    let third = form.rows("klanten")[2].id;
    form.set_cell("klanten", third, 1, String::new());
    let board = Board::of(sheet, &form, None);
    assert_eq!(board.standing, Standing::Stale("Rij 3: vul omzet in.".to_owned()));
    assert_eq!(board.flaw(Spot::Cell("klanten", third, 1)), Some(&Flaw::Empty));
    form.set_cell("klanten", third, 1, "x".to_owned());
    let board = Board::of(sheet, &form, None);
    assert!(
        board.spoken().starts_with("Rij 3: omzet: dit is geen geldig getal."),
        "{}",
        board.spoken()
    );
}

#[test]
fn long_lists_are_abridged() {
    let sheet = find("pareto-analyse").unwrap();
    let board = Board::of(sheet, &Form::example(sheet), None);
    let list = board.others.last().map(line).unwrap_or_default();
    assert!(list.matches('/').count() <= 5, "{list}");
}

#[test]
fn workings_say_nothing_twice() {
    let sheet = find("pareto-analyse").unwrap();
    let board = Board::of(sheet, &Form::example(sheet), None);
    let written = |key: &str| {
        let line = board.worked.iter().find(|line| line.key == key).unwrap();
        match working(line) {
            Working::Formula(whole) => whole.plain(),
            Working::Words(result, because) => format!("{result}: {because}").replace('\u{a0}', " "),
        }
    };
    for (key, expected) in [
        ("aantal_klanten", "10: aantal rijen"),
        (
            "klanten_tot_drempel",
            "4 klanten: 4 grootste klanten bereiken samen de drempel",
        ),
        ("klanten_tot_drempel_pct", "k / n = 4 / 10 = 40,00%"),
    ] {
        assert_eq!(written(key), expected);
    }
}

#[test]
fn the_first_rows_of_a_list_are_worked_out() {
    let sheet = find("pareto-analyse").unwrap();
    let board = Board::of(sheet, &Form::example(sheet), None);
    let rows = board.worked.iter().filter(|line| line.key == "cumulatief");
    let rows: Vec<_> = rows.map(|line| (line.name.as_str(), line.result.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("cumulatief omzetaandeel, van groot naar klein (1)", "60,00%"),
            ("cumulatief omzetaandeel, van groot naar klein (2)", "69,00%"),
            ("cumulatief omzetaandeel, van groot naar klein (3)", "77,00%"),
        ]
    );
}

#[test]
fn long_sums_break_before_their_signs() {
    let sheet = find("vendor-rating").unwrap();
    let board = Board::of(sheet, &Form::example(sheet), None);
    let line = board.worked.iter().find(|line| line.key == "totaal").unwrap();
    let Working::Formula(whole) = working(line) else {
        panic!("a formula")
    };
    let pieces: Vec<String> = whole.terms().iter().map(crate::quantity::Math::plain).collect();
    assert_eq!(pieces.len(), 9, "{pieces:?}");
    assert!(
        pieces[1].starts_with(" + ") && pieces[4].starts_with(" = "),
        "{pieces:?}"
    );
}
