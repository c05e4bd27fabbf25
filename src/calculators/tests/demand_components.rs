//! Tests of demand_components: Initiële, additionele en vervangingsvraag

use crate::calculators::demand_components::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::{Rational, whole};

const SPECIFICATION: &str = "
| `huishoudens` | aantal mogelijke afnemers | H | aantal | > 0 |  |
| `penetratie_begin` | penetratie begin van de periode | b | % | >= 0, <= 100 |  |
| `penetratie_einde` | penetratie einde van de periode | e | % | >= 0, <= 100 |  |
| `additioneel` | additionele aankopen (tweede exemplaar) | a | aantal | >= 0 | leeg = 0 |
| `levensduur` | gemiddelde levensduur | L | perioden | > 0 |  |
| `prijs` | gemiddelde prijs | p | € | >= 0 | mag leeg |
| `initiele_vraag` | initiele vraag | H x (e - b) | geheel, half van nul weg | 200.000 |
| `additionele_vraag` | additionele vraag | a | geheel, half van nul weg | 40.000 |
| `uitbreidingsvraag` | uitbreidingsvraag | initieel + additioneel | geheel, half van nul weg | 240.000 |
| `vervangingsvraag` | vervangingsvraag | H x b / L | geheel, half van nul weg | 375.000 |
| `totale_vraag` | effectieve vraag | uitbreiding + vervanging | geheel, half van nul weg | 615.000 |
| `marktomzet` | marktomvang in euro | effectieve vraag x p | €, 2 decimalen | € 307.500.000,00 |
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
            "De effectieve vraag is 615.000 stuks: 200.000 initieel, 40.000 additioneel en 375.000 vervanging. De \
             markt is € 307.500.000,00 groot.",
        ),
        (
            "additioneel = ; prijs = ",
            "De effectieve vraag is 575.000 stuks: 200.000 initieel, 0 additioneel en 375.000 vervanging.",
        ),
        ("penetratie_einde = 59", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "no second piece, no price",
            "additioneel = ; prijs = ",
            "200.000; 0; 200.000; 375.000; 575.000; n.v.t.",
        ),
        (
            "a penetration that stands still: replacement alone",
            "penetratie_einde = 60; additioneel = 0",
            "0; 0; 0; 375.000; 375.000; € 187.500.000,00",
        ),
        (
            "a new product: nobody replaces anything",
            "penetratie_begin = 0; penetratie_einde = 4",
            "200.000; 40.000; 240.000; 0; 240.000; € 120.000.000,00",
        ),
        (
            "lives shorter than the period",
            "levensduur = 0,5; prijs = 0",
            "200.000; 40.000; 240.000; 6.000.000; 6.240.000; € 0,00",
        ),
        (
            "shown whole, computed exactly",
            "huishoudens = 10; penetratie_begin = 33; penetratie_einde = 50; additioneel = 0; levensduur = 7; prijs = 100",
            "2; 0; 2; 0; 2; € 217,14",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "a falling penetration",
            "penetratie_einde = 59,99",
            "inconsistent penetratie_einde: De penetratie op het einde kan hier niet lager zijn dan aan het begin.",
        ),
        (
            "fields go first",
            "penetratie_einde = 50; levensduur = 0",
            "buiten-bereik levensduur: gemiddelde levensduur moet groter dan 0 zijn.",
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
            ("initiele_vraag", "H × (e − b)", "5.000.000 × (64 % − 60 %)"),
            ("additionele_vraag", "a", "40.000"),
            ("uitbreidingsvraag", "I + A", "200.000 + 40.000"),
            ("vervangingsvraag", "(H × b) / L", "(5.000.000 × 60 %) / 8"),
            ("totale_vraag", "U + V", "240.000 + 375.000"),
            ("marktomzet", "E × p", "615.000 × 500"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("alle-bezitters", "H × e", "3.200.000"),
            ("wie-nog-niet-heeft", "H × (1 − b)", "2.000.000"),
            ("initieel-als-groei", "H × (e − b) / b", "333.333"),
            ("uitbreiding-zonder-tweede", "I", "200.000"),
            ("iedereen-vervangt", "H / L", "625.000"),
            ("vervanging-op-einde", "(H × e) / L", "400.000"),
            ("maal-levensduur", "H × b × L", "24.000.000"),
            ("zonder-vervanging", "U", "240.000"),
            ("zonder-additioneel", "I + V", "575.000"),
            ("omzet-zonder-vervanging", "U × p", "€ 120.000.000,00"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let parts = ["initiele_vraag", "additionele_vraag", "vervangingsvraag"].map(|key| figures.found(key));
    assert!(parts.iter().all(|part| *part >= whole(0)));
    assert_eq!(parts.iter().sum::<Rational>(), figures.found("totale_vraag"));
}
