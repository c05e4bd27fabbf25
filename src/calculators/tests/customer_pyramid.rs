//! Tests of customer_pyramid: Klantenpiramide van Curry

use crate::calculators::Inputs;
use crate::calculators::customer_pyramid::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, chart_of, formulas, mistakes, problem_of, shown_of, spaced, table,
};
use crate::quantity::{Rational, whole};

const SPECIFICATION: &str = "
| `klanten` | klanten |  | rijen | 1-500 rijen |  |
| `klanten[].naam` | klant |  | tekst | vrij |  |
| `klanten[].omzet` | omzet | o | € | >= 0 |  |
| `aantal_top` | aantal topklanten | grens = 1 % van de actieve klanten, naar boven | geheel, half van nul weg | 1 |
| `aantal_groot` | aantal grote klanten | grens = 5 %, naar boven, min de vorige | geheel, half van nul weg | 0 |
| `aantal_midden` | aantal middelgrote klanten | grens = 20 %, naar boven, min de vorige | geheel, half van nul weg | 1 |
| `aantal_klein` | aantal kleine klanten | de rest van de actieve klanten | geheel, half van nul weg | 8 |
| `aantal_inactief` | aantal inactieve klanten | klanten met omzet 0 | geheel, half van nul weg | 1 |
| `omzetaandelen` | omzetaandeel top, groot, midden, klein | omzet van de laag / totale omzet | %, 2 decimalen | 50,00% / 0,00% / 20,00% / 30,00% |
";

/// Every customer is in one layer, and there is a top.
pub fn always(figures: &Figures) {
    let layers = ["aantal_top", "aantal_groot", "aantal_midden", "aantal_klein"].map(|key| figures.found(key));
    assert!(layers[0] >= whole(1) && layers.iter().all(|count| *count >= whole(0)));
    let active: Rational = layers.iter().sum();
    let rows = figures.entered.rows(&SHEET.fields[0]).len();
    assert_eq!(
        active + figures.found("aantal_inactief"),
        Rational::from_integer(rows.into())
    );
    assert_eq!(figures.sum("omzetaandelen"), whole(1));
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

fn customers(turnovers: &[&str]) -> Inputs {
    let rows: Vec<_> = turnovers.iter().map(|turnover| ("", *turnover)).collect();
    Inputs::from([("klanten".to_owned(), table(&rows, ["naam", "omzet"]))])
}

#[test]
fn what_the_chart_says() {
    for (inputs, expected) in [
        (
            SHEET.example_inputs(),
            "De top telt 1 klant van de 10 actieve en heeft 50,00% van de omzet, de laag klein telt 8 klanten en heeft 30,00%. De piramide is bedoeld voor langere lijsten: met minder dan 21 actieve klanten is de laag groot leeg.",
        ),
        (
            customers(&["1"; 21]),
            "De top telt 1 klant van de 21 actieve en heeft 4,76% van de omzet, de laag klein telt 16 klanten en heeft 76,19%.",
        ),
    ] {
        assert_eq!(spaced(&chart_of(&SHEET, &inputs).unwrap().summary), expected);
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("aantal_klanten", "aantal rijen", "11"),
            ("aantal_actief", "aantal klanten met omzet", "10"),
            ("totale_omzet", "Σ o", "50.000 + 20.000 + 10.000 + …"),
            ("grens_top", "1 % van de klanten, naar boven afgerond", "1"),
            ("aantal_top", "1 % van de klanten, naar boven afgerond", "1"),
            ("aantal_groot", "g2 − g1", "1 − 1"),
            ("aantal_midden", "g3 − g2", "2 − 1"),
            ("aantal_klein", "n − g3", "10 − 2"),
            ("aantal_inactief", "N − n", "11 − 10"),
        ],
    );
}

#[test]
fn edges() {
    let many = |count: usize| customers(&vec!["10"; count]);
    for (why, inputs, expected) in [
        (
            "one customer is the top",
            many(1),
            "1; 0; 0; 0; 0; 100,00% / 0,00% / 0,00% / 0,00%",
        ),
        (
            "20 customers: no large ones",
            many(20),
            "1; 0; 3; 16; 0; 5,00% / 0,00% / 15,00% / 80,00%",
        ),
        (
            "21 customers: the first large one",
            many(21),
            "1; 1; 3; 16; 0; 4,76% / 4,76% / 14,29% / 76,19%",
        ),
        (
            "100 customers: Curry's own shares",
            many(100),
            "1; 4; 15; 80; 0; 1,00% / 4,00% / 15,00% / 80,00%",
        ),
        (
            "101 customers: every bound rounds up",
            many(101),
            "2; 4; 15; 80; 0; 1,98% / 3,96% / 14,85% / 79,21%",
        ),
        (
            "500 customers",
            many(500),
            "5; 20; 75; 400; 0; 1,00% / 4,00% / 15,00% / 80,00%",
        ),
        (
            "ranked first, without those who buy nothing",
            customers(&["0", "1", "6", "0", "3"]),
            "1; 0; 0; 2; 2; 60,00% / 0,00% / 0,00% / 40,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &inputs), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, turnovers, expected) in [
        (
            "nobody buys",
            &["0", "0"][..],
            "geen-oplossing klanten: Er is geen enkele klant met omzet.",
        ),
        (
            "fields go first",
            &["0", "-1"],
            "buiten-bereik klanten[1].omzet: omzet moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &customers(turnovers)), expected, "{why}");
    }
}

#[test]
fn wrong_routes() {
    // 101 buy, four of them more than the rest; 100 do not.
    let mut turnovers = vec!["0"; 100];
    turnovers.extend(["1"; 97]);
    turnovers.extend(["100"; 4]);
    mistakes(
        &SHEET,
        &customers(&turnovers),
        &[
            ("top-naar-beneden", "1 % van de klanten, naar beneden afgerond", "1"),
            ("top-van-alle-klanten", "1 % van de klanten, naar boven afgerond", "3"),
            ("groot-met-top", "5 % van de klanten, naar boven afgerond", "6"),
            (
                "groot-van-alle-klanten",
                "5 % van de klanten, naar boven afgerond − 1 % van de klanten, naar boven afgerond",
                "8",
            ),
            (
                "midden-met-hogere-lagen",
                "20 % van de klanten, naar boven afgerond",
                "21",
            ),
            (
                "midden-van-alle-klanten",
                "20 % van de klanten, naar boven afgerond − 5 % van de klanten, naar boven afgerond",
                "30",
            ),
            ("klein-met-inactieve", "N − g3", "180"),
            ("klein-zonder-midden", "n − g1 − (g3 − g2)", "84"),
            ("aandeel-van-klanten", "g1 / n", "1,98% / 3,96% / 14,85% / 79,21%"),
            (
                "aandeel-niet-gerangschikt",
                "(Σ o) / O",
                "0,40% / 0,80% / 3,02% / 95,77%",
            ),
            ("aandeel-cumulatief", "(Σ o) / O", "40,24% / 80,89% / 83,90% / 100,00%"),
        ],
    );
}
