//! Tests of break_even_assortment: Break-even van een assortiment

use crate::calculators::break_even_assortment::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, formulas, inputs, mistakes, problem_of, shown_of,
};
use crate::calculators::{Inputs, Typed};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | F | € | >= 0 |  |
| `producten` | producten |  | rijen | 1-20 rijen |  |
| `producten[].naam` | product |  | tekst | vrij |  |
| `producten[].prijs` | verkoopprijs | p | € | > 0 |  |
| `producten[].variabele_kosten` | variabele kosten | v | € | >= 0 |  |
| `producten[].mix` | aandeel in de verkoop (stuks) | m | verhouding | > 0 |  |
| `gemiddelde_contributie` | gewogen contributie per stuk | som(m x (p - v)) / som(m) | €, 2 decimalen | € 5,25 |
| `break_even_stuks` | totale break-evenafzet | F / gewogen contributie, naar boven afgerond | geheel, naar boven | 8.000 |
| `stuks_per_product` | break-evenafzet per product | exacte totale afzet x m / som(m), naar boven afgerond | geheel, naar boven | 6.000 / 2.000 |
| `break_even_omzet` | break-evenomzet | exacte totale afzet x som(m x p) / som(m) | €, 2 decimalen | € 100.000,00 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let units = figures.found("break_even_stuks");
    assert_eq!(
        figures.sum("stuks_per_product"),
        units,
        "the exact shares make the exact total"
    );
    assert_eq!(
        units * figures.found("gemiddelde_contributie"),
        figures.typed("vaste_kosten")
    );
}

fn assortment(products: &[[&str; 4]], answers: &str) -> Inputs {
    let row = |texts: &[&str; 4]| {
        let keys = ["naam", "prijs", "variabele_kosten", "mix"];
        inputs(&keys.into_iter().zip(*texts).collect::<Vec<_>>())
    };
    let mut form = changed(&SHEET, answers);
    form.insert("producten".to_owned(), Typed::Rows(products.iter().map(row).collect()));
    form
}

#[test]
fn what_the_chart_says() {
    let loss = "Er is geen break-evenpunt: gemiddeld brengt een stuk niet meer op dan het kost.";
    for (products, answers, expected) in [
        (
            &[["A", "10", "6", "3"], ["", "20", "11", "1"]][..],
            "",
            "In deze verhouding is er geen verlies meer vanaf 8.000 stuks: 6.000 van A, 2.000 van rij 2. \
             Dat is een omzet van € 100.000,00.",
        ),
        (
            &[["A", "10", "6", "3"]],
            "",
            "In deze verhouding is er geen verlies meer vanaf 10.500 stuks. Dat is een omzet van € 105.000,00.",
        ),
        (&[["A", "10", "6", "1"], ["B", "5", "9", "1"]], "", loss),
        (&[["A", "10", "12", "1"]], "vaste_kosten = 0", loss),
    ] {
        let chart = chart_of(&SHEET, &assortment(products, answers)).unwrap();
        assert_eq!(chart.summary.replace('\u{a0}', " "), expected);
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("som_mix", "Σ m", "3 + 1"),
            (
                "gemiddelde_contributie",
                "(Σ m × (p − v)) / M",
                "(3 × (10 − 6) + 1 × (20 − 11)) / 4",
            ),
            ("break_even_stuks", "F / c", "42.000 / 5,25"),
            ("gemiddelde_prijs", "(Σ m × p) / M", "(3 × 10 + 1 × 20) / 4"),
            ("break_even_omzet", "BEA × (Σ m × p) / M", "8.000 × 12,50"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "vaste_kosten = 42.001"),
        &[
            ("gewoon-gemiddelde", "(Σ (p − v)) / aantal producten", "€ 6,50"),
            ("niet-gedeeld-door-de-mix", "Σ m × (p − v)", "€ 21,00"),
            ("prijs-in-plaats-van-contributie", "(Σ m × p) / M", "€ 12,50"),
            (
                "afzet-met-gewoon-gemiddelde",
                "F / ((Σ (p − v)) / aantal producten)",
                "6.462",
            ),
            ("deelt-door-gemiddelde-prijs", "F / ((Σ m × p) / M)", "3.361"),
            ("pakketten-geteld", "F / (Σ m × (p − v))", "2.001"),
            ("naar-beneden", "F / c, naar beneden afgerond", "8.000"),
            ("gelijk-verdeeld", "BEA / aantal producten", "4.001 / 4.001"),
            ("niet-gedeeld-door-de-som", "BEA × m", "24.001 / 8.001"),
            (
                "omzet-met-gewone-prijs",
                "BEA × (Σ p) / aantal producten",
                "€ 120.002,86",
            ),
            ("omzet-is-vaste-kosten", "F", "€ 42.001,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, products, answers, expected) in [
        (
            "one product",
            &[["A", "10", "6", "3"]][..],
            "",
            "€ 4,00; 10.500; 10.500; € 105.000,00",
        ),
        (
            "nothing to earn back",
            &[["A", "10", "6", "3"], ["B", "20", "11", "1"]],
            "vaste_kosten = 0",
            "€ 5,25; 0; 0 / 0; € 0,00",
        ),
        (
            "one sells at a loss, one at cost, and the mix is in parts of one",
            &[
                ["A", "10", "7", "0,5"],
                ["B", "5", "6", "0,25"],
                ["C", "8", "8", "0,25"],
            ],
            "vaste_kosten = 1.000",
            "€ 1,25; 800; 400 / 200 / 200; € 6.600,00",
        ),
        (
            "each rounds up by itself",
            &[["A", "10", "6", "3"], ["B", "20", "11", "1"]],
            "vaste_kosten = 42.001",
            "€ 5,25; 8.001; 6.001 / 2.001; € 100.002,38",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &assortment(products, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let none = "geen-oplossing producten: De contributie per stuk is niet positief: er is geen break-evenpunt.";
    for (why, products, answers, expected) in [
        ("all at cost", &[["A", "10", "10", "1"]][..], "", none),
        (
            "the loss on one eats what the other brings in",
            &[["A", "10", "6", "1"], ["B", "5", "9", "1"]],
            "",
            none,
        ),
        (
            "a little more of the good one",
            &[["A", "10", "6", "1,01"], ["B", "5", "9", "1"]],
            "",
            "no problem",
        ),
        (
            "fields go first",
            &[["A", "10", "10", "0"]],
            "",
            "buiten-bereik producten[0].mix: aandeel in de verkoop (stuks) moet groter dan 0 zijn.",
        ),
        (
            "a row without a price",
            &[["A", "10", "6", "1"], ["B", "", "x", "1"]],
            "vaste_kosten = -1",
            "leeg producten[1].prijs: Vul verkoopprijs in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &assortment(products, answers)), expected, "{why}");
    }
}
