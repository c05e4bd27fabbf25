//! Tests of price_rise: Hoeveel afzet mag een prijsverhoging kosten?

use crate::calculators::price_rise::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `marge` | contributiemarge in % van de oude prijs | m | % | > 0, <= 100 |  |
| `prijsverhoging` | prijsverhoging | h | % | >= 0, <= 1000 |  |
| `afzet` | huidige afzet | q | aantal | >= 0 | mag leeg |
| `toegelaten_daling_pct` | toegelaten afzetdaling | h / (m + h) | %, 2 decimalen | 13,79% |
| `nieuwe_marge_pct` | marge in % van de nieuwe prijs | (m + h) / (1 + h) | %, 2 decimalen | 27,88% |
| `minimale_afzet` | afzet die nodig blijft | q x m / (m + h), naar boven afgerond | geheel, naar boven | 1.000 |
";

/// As much is earned after the fall as before.
pub fn always(figures: &Figures) {
    let (margin, rise) = (figures.typed("marge"), figures.typed("prijsverhoging"));
    assert_eq!(
        (&margin + rise) * (whole(1) - figures.found("toegelaten_daling_pct")),
        margin
    );
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
            "Bij een marge van 25 % mag de afzet na een prijsverhoging van 4 % met 13,79% dalen, van 1.160 stuks naar 1.000 stuks.",
        ),
        (
            "afzet = ",
            "Bij een marge van 25 % mag de afzet na een prijsverhoging van 4 % met 13,79% dalen.",
        ),
        ("prijsverhoging = 0", "Zonder prijsverhoging mag de afzet niet dalen."),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("toegelaten_daling_pct", "h / (m + h)", "4 % / (25 % + 4 %)"),
            ("nieuwe_marge_pct", "(m + h) / (1 + h)", "(25 % + 4 %) / (1 + 4 %)"),
            ("minimale_afzet", "(q × m) / (m + h)", "(1.160 × 25 %) / (25 % + 4 %)"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "afzet = 1.000"),
        &[
            ("door-marge", "h / m", "16,00%"),
            ("zoals-bij-korting", "h / (m − h)", "19,05%"),
            ("door-nieuwe-prijs", "h / (1 + h)", "3,85%"),
            ("daling-is-verhoging", "h", "4,00%"),
            ("marge-opgeteld", "m + h", "29,00%"),
            ("marge-op-nieuwe-prijs", "m / (1 + h)", "24,04%"),
            ("afzet-door-marge", "q × (1 − h / m)", "840"),
            ("alleen-verlies", "q × h / (m + h)", "138"),
            ("afzet-met-verhoging", "q × (1 − h)", "960"),
            ("afzet-naar-beneden", "q × m / (m + h), naar beneden afgerond", "862"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        ("no rise", "prijsverhoging = 0", "0,00%; 25,00%; 1.160"),
        ("no volume given", "afzet = ", "13,79%; 27,88%; n.v.t."),
        ("nothing sold", "afzet = 0", "13,79%; 27,88%; 0"),
        ("all is margin", "marge = 100", "3,85%; 100,00%; 1.116"),
        ("the largest rise", "prijsverhoging = 1.000", "97,56%; 93,18%; 29"),
        ("a hair of margin", "marge = 0,01%; afzet = 10", "99,75%; 3,86%; 1"),
        (
            "one unit more than the broken number",
            "afzet = 1.161",
            "13,79%; 27,88%; 1.001",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
