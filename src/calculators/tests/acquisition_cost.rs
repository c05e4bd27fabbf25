//! Tests of acquisition_cost: Wat kost een nieuwe klant?

use crate::calculators::acquisition_cost::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `wervingskosten` | totale wervingskosten | A | € | >= 0 |  |
| `nieuwe_klanten` | gewonnen klanten | n | aantal | > 0, geheel |  |
| `behoudkosten` | totale kosten voor klantenbehoud | R | € | >= 0 |  |
| `bestaande_klanten` | behouden klanten | b | aantal | > 0, geheel |  |
| `jaarmarge` | jaarlijkse contributie per klant | m | € | >= 0 | mag leeg |
| `kost_per_nieuwe_klant` | kost per nieuwe klant | A / n | €, 2 decimalen | € 2.000,00 |
| `kost_per_behouden_klant` | kost per behouden klant | R / b | €, 2 decimalen | € 400,00 |
| `verhouding` | werven tegenover behouden | (A / n) / (R / b) | 2 decimalen | 5,00 |
| `terugverdientijd` | terugverdientijd (maanden) | (A / n) / m x 12 | 1 decimaal | 20,0 |
";

/// The costs per customer add up to the costs again.
pub fn always(figures: &Figures) {
    for (cost, customers, total) in [
        ("kost_per_nieuwe_klant", "nieuwe_klanten", "wervingskosten"),
        ("kost_per_behouden_klant", "bestaande_klanten", "behoudkosten"),
    ] {
        assert_eq!(figures.found(cost) * figures.typed(customers), figures.typed(total));
    }
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
            "Een nieuwe klant winnen kost € 2.000,00, een klant behouden € 400,00: een verhouding van 5,00. De werving is na 20,0 maanden terugverdiend.",
        ),
        (
            "jaarmarge =",
            "Een nieuwe klant winnen kost € 2.000,00, een klant behouden € 400,00: een verhouding van 5,00.",
        ),
        (
            "behoudkosten = 0; jaarmarge = 0",
            "Een nieuwe klant winnen kost € 2.000,00, een klant behouden € 0,00.",
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
            ("kost_per_nieuwe_klant", "A / n", "60.000 / 30"),
            ("kost_per_behouden_klant", "R / b", "40.000 / 100"),
            ("verhouding", "kN / kB", "2.000 / 400"),
            ("terugverdientijd", "kN / m × 12", "2.000 / 1.200 × 12"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("werving-door-alle-klanten", "A / (n + b)", "€ 461,54"),
            ("alle-kosten-op-nieuwe", "(A + R) / n", "€ 3.333,33"),
            ("behoud-door-nieuwe", "R / n", "€ 1.333,33"),
            ("behoud-door-alle-klanten", "R / (n + b)", "€ 307,69"),
            ("totalen-vergeleken", "A / R", "1,50"),
            ("verhouding-omgekeerd", "kB / kN", "0,20"),
            ("in-jaren", "kN / m", "1,7"),
            ("terugverdiend-omgekeerd", "m / kN × 12", "7,2"),
            ("met-behoudkost", "kB / m × 12", "4,0"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        ("no margin known", "jaarmarge =", "€ 2.000,00; € 400,00; 5,00; n.v.t."),
        (
            "a customer who brings in nothing",
            "jaarmarge = 0",
            "€ 2.000,00; € 400,00; 5,00; n.v.t.",
        ),
        (
            "keeping costs nothing",
            "behoudkosten = 0",
            "€ 2.000,00; € 0,00; n.v.t.; 20,0",
        ),
        (
            "they come by themselves",
            "wervingskosten = 0",
            "€ 0,00; € 400,00; 0,00; 0,0",
        ),
        (
            "cheaper to win than to keep",
            "wervingskosten = 6.000; nieuwe_klanten = 30",
            "€ 200,00; € 400,00; 0,50; 2,0",
        ),
        (
            "thirds stay exact",
            "wervingskosten = 100; nieuwe_klanten = 3; behoudkosten = 100; bestaande_klanten = 7; jaarmarge = 100",
            "€ 33,33; € 14,29; 2,33; 4,0",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "nobody won",
            "nieuwe_klanten = 0; bestaande_klanten = 0",
            "buiten-bereik nieuwe_klanten: gewonnen klanten moet groter dan 0 en een geheel getal zijn.",
        ),
        (
            "empty goes first",
            "wervingskosten = -1; behoudkosten =",
            "leeg behoudkosten: Vul totale kosten voor klantenbehoud in.",
        ),
        (
            "a margin below nothing",
            "jaarmarge = -0,01",
            "buiten-bereik jaarmarge: jaarlijkse contributie per klant moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
