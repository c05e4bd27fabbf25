//! Tests of vat: Btw rekenen

use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};
use crate::calculators::vat::SHEET;
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `richting` | richting |  | keuze | excl-naar-incl / incl-naar-excl | standaard excl-naar-incl |
| `bedrag` | bedrag | B | € | elk getal |  |
| `btw` | btw-tarief | b | % | >= 0, <= 100 | leeg = 21 |
| `excl` | bedrag excl. btw | incl. / (1 + b), op de cent | €, 2 decimalen | € 200,00 |
| `btw_bedrag` | btw | excl. x b, op de cent; of incl. - excl. | €, 2 decimalen | € 42,00 |
| `incl` | bedrag incl. btw | excl. + btw | €, 2 decimalen | € 242,00 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let [excluding, vat, including] = ["excl", "btw_bedrag", "incl"].map(|key| figures.found(key));
    for amount in [&excluding, &vat, &including] {
        assert!(
            (amount * whole(100)).is_integer(),
            "{amount} is no amount that can be paid"
        );
    }
    assert_eq!(excluding + vat, including);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        ("", "In € 242,00 zit € 42,00 btw aan 21 %: zonder btw is dat € 200,00."),
        (
            "richting =; bedrag = 200; btw = 6",
            "Op € 200,00 komt € 12,00 btw aan 6 %: samen € 212,00.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("incl", "B", "242"),
            ("excl", "incl / (1 + b)", "242 / (1 + 21 %)"),
            ("btw_bedrag", "incl − excl", "242 − 200"),
        ],
    );
}

#[test]
fn formulas_the_other_way() {
    formulas_of(
        &SHEET,
        &changed(&SHEET, "richting =; bedrag = 200"),
        &[
            ("excl", "B", "200"),
            ("btw_bedrag", "excl × b", "200 × 21 %"),
            ("incl", "excl + btw", "200 + 42"),
        ],
    );
}

#[test]
fn wrong_routes() {
    const NAMES: [&str; 8] = [
        "btw-van-inclusief-afgetrokken",
        "btw-er-nog-eens-bij",
        "btw-op-inclusief",
        "exclusief-als-btw",
        "btw-uit-exclusief-gehaald",
        "alleen-de-btw",
        "gedeeld-door-complement",
        "btw-eraf",
    ];
    for (answers, expected) in [
        (
            "",
            [
                ("incl × (1 − b)", "€ 191,18"),
                ("incl × (1 + b)", "€ 292,82"),
                ("incl × b", "€ 50,82"),
                ("excl", "€ 200,00"),
                ("", "-"),
                ("", "-"),
                ("", "-"),
                ("", "-"),
            ],
        ),
        (
            "richting = excl-naar-incl; bedrag = 200",
            [
                ("", "-"),
                ("", "-"),
                ("", "-"),
                ("excl", "€ 200,00"),
                ("excl − excl / (1 + b)", "€ 34,71"),
                ("btw", "€ 42,00"),
                ("excl / (1 − b)", "€ 253,16"),
                ("excl × (1 − b)", "€ 158,00"),
            ],
        ),
    ] {
        let rows: Vec<_> = NAMES
            .iter()
            .zip(expected)
            .map(|(name, (formula, value))| (*name, formula, value))
            .collect();
        mistakes(&SHEET, &changed(&SHEET, answers), &rows);
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "the other way, at the default rate",
            "richting =; bedrag = 200; btw =",
            "€ 200,00; € 42,00; € 242,00",
        ),
        (
            "VAT is rounded to the cent",
            "richting = excl-naar-incl; bedrag = 19,99",
            "€ 19,99; € 4,20; € 24,19",
        ),
        (
            "a credit note",
            "richting = excl-naar-incl; bedrag = € -100; btw = 6",
            "€ -100,00; € -6,00; € -106,00",
        ),
        (
            "a credit note with VAT in it",
            "bedrag = -242",
            "€ -200,00; € -42,00; € -242,00",
        ),
        (
            "the three add up all the same",
            "bedrag = 99,99",
            "€ 82,64; € 17,35; € 99,99",
        ),
        (
            "half a cent is rounded first",
            "bedrag = 10,005",
            "€ 8,27; € 1,74; € 10,01",
        ),
        ("no VAT", "bedrag = 50; btw = 0", "€ 50,00; € 0,00; € 50,00"),
        (
            "the highest rate",
            "richting = excl-naar-incl; bedrag = 50; btw = 100",
            "€ 50,00; € 50,00; € 100,00",
        ),
        ("nothing", "bedrag = 0", "€ 0,00; € 0,00; € 0,00"),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "no such direction",
            "richting = terug",
            "buiten-bereik richting: richting moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "far below zero",
            "bedrag = -1.000.000.000.001",
            "buiten-bereik bedrag: bedrag moet minstens -1.000.000.000.000 zijn.",
        ),
        ("just not", "bedrag = -1.000.000.000.000", "no problem"),
        (
            "unreadable goes before out of range",
            "bedrag = x; btw = -1",
            "geen-getal bedrag: bedrag: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
