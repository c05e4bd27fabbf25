//! Tests of cost_ratio: Effectieve prijs: kostenratiomethode en vendorratingindex

use crate::calculators::cost_ratio::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `prijs` | offerteprijs | p | € | > 0 |  |
| `kwaliteitskosten` | kwaliteitskosten in % van de inkoop | q | % | >= 0, <= 100 | leeg = 0 |
| `leverkosten` | kosten van late levering in % | l | % | >= 0, <= 100 | leeg = 0 |
| `servicekosten` | kosten van gebrekkige service in % | s | % | >= 0, <= 100 | leeg = 0 |
| `prestatie` | leverprestatie | r | % | > 0, <= 100 | leeg = 100 |
| `kostenratio_pct` | totale kostenratio | q + l + s | %, 2 decimalen | 6,00% |
| `effectieve_prijs` | effectieve prijs (kostenratiomethode) | p x (1 + q + l + s) | €, 2 decimalen | € 53,00 |
| `vendorratingindex` | prijs gedeeld door prestatie | p / r | €, 2 decimalen | € 52,63 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Met 6,00% kosten van slechte prestaties kost een offerte van € 50,00 in werkelijkheid € 53,00. De prijs \
             gedeeld door een prestatie van 95 % is € 52,63.",
        ),
        (
            "kwaliteitskosten = ; leverkosten = ; servicekosten = ; prestatie = ",
            "Zonder bijkomende kosten blijft de prijs € 50,00. De prijs gedeeld door een prestatie van 100 % is € 50,00.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "all defaults: nothing hidden",
            "kwaliteitskosten = ; leverkosten = ; servicekosten = ; prestatie = ",
            "0,00%; € 50,00; € 50,00",
        ),
        (
            "the highest costs",
            "kwaliteitskosten = 100; leverkosten = 100; servicekosten = 100",
            "300,00%; € 200,00; € 52,63",
        ),
        (
            "hardly any performance",
            "prestatie = 0,1",
            "6,00%; € 53,00; € 50.000,00",
        ),
        (
            "spellings",
            "prijs = € 1.250,50; kwaliteitskosten = 2,5 %; leverkosten = 0; servicekosten = 0,5",
            "3,00%; € 1.288,02; € 1.316,32",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "no performance at all cannot be divided by",
            "prestatie = 0",
            "buiten-bereik prestatie: leverprestatie moet groter dan 0 en hoogstens 100 zijn.",
        ),
        (
            "empty goes before out of range",
            "prijs = ; prestatie = 0",
            "leeg prijs: Vul offerteprijs in.",
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
            ("kostenratio_pct", "q + l + s", "2 % + 3 % + 1 %"),
            ("effectieve_prijs", "p × (1 + k)", "50 × (1 + 6 %)"),
            ("vendorratingindex", "p / r", "50 / 95 %"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("op-elkaar-gerekend", "(1 + q) × (1 + l) × (1 + s) − 1", "6,11%"),
            ("gemiddelde-van-kosten", "k / 3", "2,00%"),
            ("kosten-afgetrokken", "p × (1 − k)", "€ 47,00"),
            ("alleen-de-kosten", "p × k", "€ 3,00"),
            ("door-een-min-kosten", "p / (1 − k)", "€ 53,19"),
            ("maal-prestatie", "p × r", "€ 47,50"),
            ("tekort-erbij", "p × (1 + 1 − r)", "€ 52,50"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let price = figures.typed("prijs");
    let extra = figures.found("effectieve_prijs") - &price;
    assert_eq!(extra, &price * figures.found("kostenratio_pct"));
    assert_eq!(figures.found("vendorratingindex") * figures.typed("prestatie"), price);
}
