//! Tests of cost_price: Integrale kostprijs en bezettingsresultaat

use crate::calculators::cost_price::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | C | € | >= 0 |  |
| `normale_productie` | normale productie | N | aantal | > 0 |  |
| `variabele_kosten` | variabele kosten (totaal) bij de verwachte productie | V | € | >= 0 |  |
| `verwachte_productie` | verwachte productie | W | aantal | > 0 |  |
| `werkelijke_productie` | werkelijke productie | Wr | aantal | >= 0 | mag leeg |
| `winstopslag` | winstopslag op de kostprijs | o | % | >= 0, <= 1000 | mag leeg |
| `vast_per_stuk` | vaste kosten per stuk | C / N | €, 2 decimalen | € 30,00 |
| `variabel_per_stuk` | variabele kosten per stuk | V / W | €, 2 decimalen | € 20,00 |
| `kostprijs` | integrale kostprijs | C / N + V / W | €, 2 decimalen | € 50,00 |
| `bezettingsresultaat` | bezettingsresultaat (negatief = onderbezetting) | (Wr - N) x C / N | €, 2 decimalen | € -30.000,00 |
| `verkoopprijs` | verkoopprijs excl. btw | kostprijs x (1 + o) | €, 2 decimalen | € 62,50 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let covered = figures.found("vast_per_stuk") * figures.typed("normale_productie");
    assert_eq!(
        covered,
        figures.typed("vaste_kosten"),
        "normal output covers the fixed costs"
    );
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Een stuk kost € 50,00: € 30,00 vast en € 20,00 variabel. Met 9.000 stuks in plaats van 10.000 stuks blijft € 30.000,00 vaste kosten ongedekt: onderbezetting.",
        ),
        (
            "werkelijke_productie = 12.000",
            "Een stuk kost € 50,00: € 30,00 vast en € 20,00 variabel. Met 12.000 stuks in plaats van 10.000 stuks is € 60.000,00 meer gedekt dan de vaste kosten: overbezetting.",
        ),
        (
            "werkelijke_productie = 10.000",
            "Een stuk kost € 50,00: € 30,00 vast en € 20,00 variabel. Met 10.000 stuks zijn de vaste kosten precies gedekt.",
        ),
        (
            "werkelijke_productie =",
            "Een stuk kost € 50,00: € 30,00 vast en € 20,00 variabel.",
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
            ("vast_per_stuk", "C / N", "300.000 / 10.000"),
            ("variabel_per_stuk", "V / W", "180.000 / 9.000"),
            ("kostprijs", "C / N + V / W", "30 + 20"),
            ("bezettingsresultaat", "(Wr − N) × C / N", "(9.000 − 10.000) × 30"),
            ("verkoopprijs", "k × (1 + o)", "50 × (1 + 25 %)"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("vast-door-verwachte-productie", "C / W", "€ 33,33"),
            ("variabel-door-normale-productie", "V / N", "€ 18,00"),
            ("alles-door-verwachte-productie", "(C + V) / W", "€ 53,33"),
            ("alles-door-normale-productie", "(C + V) / N", "€ 48,00"),
            ("bezetting-omgekeerd", "(N − Wr) × C / N", "€ 30.000,00"),
            ("bezetting-tegen-kostprijs", "(Wr − N) × k", "€ -50.000,00"),
            ("bezetting-tegenover-verwacht", "(Wr − W) × C / N", "€ 0,00"),
            ("opslag-als-marge", "k / (1 − o)", "€ 66,67"),
            ("alleen-de-opslag", "k × o", "€ 12,50"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "without what may stay empty",
            "werkelijke_productie =; winstopslag =",
            "€ 30,00; € 20,00; € 50,00; n.v.t.; n.v.t.",
        ),
        (
            "more than normal is a gain",
            "werkelijke_productie = 12.000; winstopslag = 0",
            "€ 30,00; € 20,00; € 50,00; € 60.000,00; € 50,00",
        ),
        (
            "exactly normal, the largest mark-up",
            "werkelijke_productie = 10.000; winstopslag = 1.000",
            "€ 30,00; € 20,00; € 50,00; € 0,00; € 550,00",
        ),
        (
            "no costs",
            "vaste_kosten = 0; normale_productie = 3; variabele_kosten = 0; verwachte_productie = 7; werkelijke_productie = 0; winstopslag = 5",
            "€ 0,00; € 0,00; € 0,00; € 0,00; € 0,00",
        ),
        (
            "thirds and sevenths",
            "vaste_kosten = 100; normale_productie = 3; variabele_kosten = 50; verwachte_productie = 7; werkelijke_productie = 2,5; winstopslag = 10",
            "€ 33,33; € 7,14; € 40,48; € -16,67; € 44,52",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "nothing is not normal",
            "normale_productie = 0",
            "buiten-bereik normale_productie: normale productie moet groter dan 0 zijn.",
        ),
        (
            "empty goes first",
            "normale_productie = 0; variabele_kosten =",
            "leeg variabele_kosten: Vul variabele kosten (totaal) bij de verwachte productie in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
