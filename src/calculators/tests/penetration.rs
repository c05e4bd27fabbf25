//! Tests of penetration: Penetratiegraad

use crate::calculators::penetration::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `bezitters` | bezitters of kopers | b | aantal | >= 0 |  |
| `potentieel` | marktpotentieel | P | aantal | > 0 |  |
| `vorige_bezitters` | bezitters of kopers vorige periode | b0 | aantal | >= 0 | mag leeg |
| `penetratie_pct` | penetratiegraad | b / P | %, 2 decimalen | 30,00% |
| `resterend` | nog te winnen | P - b | geheel, half van nul weg | 2.100.000 |
| `toename_pct` | toename in procentpunten | (b - b0) / P | %, 2 decimalen | 5,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    let now = "Van de 3.000.000 mogelijke kopers hebben er 900.000 het product: een penetratiegraad van 30,00%.";
    for (answers, expected) in [
        (
            "",
            "Dat is 5 procentpunt meer dan in de vorige periode; er blijven er 2.100.000 te winnen.",
        ),
        (
            "vorige_bezitters = 1.000.000",
            "Dat is 3,33 procentpunt minder dan in de vorige periode; er blijven er 2.100.000 te winnen.",
        ),
        (
            "vorige_bezitters = 900.000",
            "Dat is evenveel als in de vorige periode; er blijven er 2.100.000 te winnen.",
        ),
        ("vorige_bezitters = ", "Er blijven er 2.100.000 te winnen."),
    ] {
        assert_eq!(chart_says(&SHEET, answers), format!("{now} {expected}"), "{answers}");
    }
    assert_eq!(chart_says(&SHEET, "bezitters = 3.000.001"), "-");
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        ("no former period", "vorige_bezitters = ", "30,00%; 2.100.000; n.v.t."),
        (
            "nobody yet",
            "bezitters = 0; vorige_bezitters = 0",
            "0,00%; 3.000.000; 0,00%",
        ),
        (
            "everyone, now and then",
            "bezitters = 3.000.000; vorige_bezitters = 3.000.000",
            "100,00%; 0; 0,00%",
        ),
        (
            "a fall, with a sign",
            "vorige_bezitters = 1.000.000",
            "30,00%; 2.100.000; -3,33%",
        ),
        (
            "thousands of people with decimals",
            "bezitters = 0,9; potentieel = 3,5; vorige_bezitters = ",
            "25,71%; 3; n.v.t.",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more owners than possible",
            "bezitters = 3.000.000,5",
            "inconsistent bezitters: Er kunnen niet meer bezitters zijn dan het marktpotentieel.",
        ),
        (
            "more former owners than possible",
            "vorige_bezitters = 3.000.001",
            "inconsistent vorige_bezitters: Er kunnen niet meer bezitters zijn dan het marktpotentieel.",
        ),
        (
            "the present goes first",
            "bezitters = 4.000.000; vorige_bezitters = 4.000.000",
            "inconsistent bezitters: Er kunnen niet meer bezitters zijn dan het marktpotentieel.",
        ),
        (
            "fields go before that",
            "bezitters = 4.000.000; vorige_bezitters = -1",
            "buiten-bereik vorige_bezitters: bezitters of kopers vorige periode moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("penetratie_pct", "b / P", "900.000 / 3.000.000"),
            ("resterend", "P − b", "3.000.000 − 900.000"),
            ("toename_pct", "(b − b0) / P", "(900.000 − 750.000) / 3.000.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("omgekeerd", "P / b", "333,33%"),
            ("op-wie-overblijft", "b / (P − b)", "42,86%"),
            ("nog-te-winnen-deel", "(P − b) / P", "70,00%"),
            ("potentieel-min-vorige", "P − b0", "2.250.000"),
            ("nieuwe-bezitters", "b − b0", "150.000"),
            ("groei-van-bezitters", "(b − b0) / b0", "20,00%"),
            ("groei-op-nieuw", "(b − b0) / b", "16,67%"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let potential = figures.typed("potentieel");
    assert_eq!(figures.found("resterend") + figures.typed("bezitters"), potential);
    assert_eq!(figures.found("penetratie_pct") * potential, figures.typed("bezitters"));
}
