//! Tests of churn: Klantverloop en retentie

use crate::calculators::churn::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `begin` | klanten aan het begin | B | aantal | > 0, geheel |  |
| `nieuw` | nieuwe klanten in de periode | N | aantal | >= 0, geheel |  |
| `einde` | klanten aan het einde | E | aantal | >= 0, geheel |  |
| `behouden` | behouden klanten | E - N | geheel, half van nul weg | 360 |
| `verloren` | verloren klanten | B - (E - N) | geheel, half van nul weg | 40 |
| `retentie_pct` | retentie | (E - N) / B | %, 2 decimalen | 90,00% |
| `churn_pct` | churn | verloren / B | %, 2 decimalen | 10,00% |
| `klantduur` | gemiddelde klantduur (perioden) | 1 / churn (n.v.t. als churn = 0) | 2 decimalen | 10,00 |
| `groei_pct` | groei van het klantenbestand | (E - B) / B | %, 2 decimalen | 2,50% |
";

/// Who was there at the beginning stayed or left.
pub fn always(figures: &Figures) {
    assert_eq!(
        figures.found("behouden") + figures.found("verloren"),
        figures.typed("begin")
    );
    assert_eq!(figures.found("retentie_pct") + figures.found("churn_pct"), whole(1));
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Het klantenbestand gaat van 400 naar 410: 40 verloren, een churn van 10,00%, en 50 nieuw.",
        ),
        (
            "einde = 50",
            "Het klantenbestand gaat van 400 naar 50: 400 verloren, een churn van 100,00%, en 50 nieuw.",
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
            ("behouden", "E − N", "410 − 50"),
            ("verloren", "B − (E − N)", "400 − 360"),
            ("retentie_pct", "(E − N) / B", "360 / 400"),
            ("churn_pct", "V / B", "40 / 400"),
            ("klantduur", "1 / c", "1 / 10 %"),
            ("groei_pct", "(E − B) / B", "(410 − 400) / 400"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("nieuwe-meegeteld", "E", "410"),
            ("nieuwe-van-begin", "B − N", "350"),
            ("verschil-begin-einde", "B − E", "-10"),
            ("groei-als-retentie", "(E − B) / B", "2,50%"),
            ("einde-op-begin", "E / B", "102,50%"),
            ("retentie-op-einde", "(E − N) / E", "87,80%"),
            ("retentie-is-churn", "V / B", "10,00%"),
            ("churn-als-daling", "(B − E) / B", "-2,50%"),
            ("churn-op-einde", "V / E", "9,76%"),
            ("churn-op-gemiddelde", "V / ((B + E) / 2)", "9,88%"),
            ("duur-door-retentie", "1 / ((E − N) / B)", "1,11"),
            ("duur-met-percentage", "1 / (100 × c)", "0,10"),
            ("groei-zonder-nieuwe", "(E − N − B) / B", "-10,00%"),
            ("groei-op-einde", "(E − B) / E", "2,44%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "nobody left: no duration",
            "einde = 450",
            "400; 0; 100,00%; 0,00%; n.v.t.; 12,50%",
        ),
        (
            "everybody left, others came",
            "einde = 50",
            "0; 400; 0,00%; 100,00%; 1,00; -87,50%",
        ),
        (
            "nobody is left",
            "nieuw = 0; einde = 0",
            "0; 400; 0,00%; 100,00%; 1,00; -100,00%",
        ),
        (
            "one customer",
            "begin = 1; nieuw = 0; einde = 1",
            "1; 0; 100,00%; 0,00%; n.v.t.; 0,00%",
        ),
        (
            "thirds",
            "begin = 3; nieuw = 0; einde = 2",
            "2; 1; 66,67%; 33,33%; 3,00; -33,33%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "fewer at the end than came",
            "einde = 49",
            "inconsistent einde: Er kunnen op het einde niet minder klanten zijn dan er nieuw bij kwamen.",
        ),
        (
            "more kept than there were",
            "einde = 451",
            "inconsistent einde: Er zijn meer behouden klanten dan klanten aan het begin: controleer de cijfers.",
        ),
        (
            "fields go first",
            "einde = 49; begin = 0",
            "buiten-bereik begin: klanten aan het begin moet groter dan 0 en een geheel getal zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
