//! Tests of direct_costing: Direct costing en absorption costing

use crate::calculators::direct_costing::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `prijs` | verkoopprijs | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `vaste_kosten` | vaste kosten | C | € | >= 0 |  |
| `normale_productie` | normale productie | N | aantal | > 0 |  |
| `productie` | werkelijke productie | W | aantal | >= 0 |  |
| `afzet` | afzet | q | aantal | >= 0 |  |
| `beginvoorraad` | beginvoorraad | V0 | aantal | >= 0 | leeg = 0 |
| `kostprijs` | integrale kostprijs | v + C / N | €, 2 decimalen | € 40,00 |
| `dekkingsbijdrage` | totale dekkingsbijdrage | (p - v) x q | €, 2 decimalen | € 285.000,00 |
| `resultaat_dc` | resultaat direct costing | dekkingsbijdrage - C | €, 2 decimalen | € 85.000,00 |
| `transactieresultaat` | transactieresultaat | (p - kostprijs) x q | €, 2 decimalen | € 95.000,00 |
| `bezettingsresultaat` | bezettingsresultaat | (W - N) x C / N | €, 2 decimalen | € 20.000,00 |
| `resultaat_ac` | resultaat absorption costing | transactieresultaat + bezettingsresultaat | €, 2 decimalen | € 115.000,00 |
| `verschil` | verschil AC - DC | (W - q) x C / N | €, 2 decimalen | € 30.000,00 |
| `eindvoorraad` | eindvoorraad | V0 + W - q | geheel, half van nul weg | 1.500 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let difference = figures.found("resultaat_ac") - figures.found("resultaat_dc");
    assert_eq!(difference, figures.found("verschil"));
    assert!(figures.found("eindvoorraad") >= whole(0));
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Direct costing geeft een winst van € 85.000,00, absorption costing een winst van € 115.000,00: de voorraad groeit en neemt € 30.000,00 vaste kosten mee.",
        ),
        (
            "productie = 9.000; beginvoorraad = 500",
            "Direct costing geeft een winst van € 85.000,00, absorption costing een winst van € 75.000,00: de voorraad krimpt en daarin zat € 10.000,00 vaste kosten.",
        ),
        (
            "productie = 9.500",
            "Alles wat gemaakt is, is verkocht: beide methoden geven een winst van € 85.000,00.",
        ),
        (
            "vaste_kosten = 300.000",
            "Direct costing geeft een verlies van € 15.000,00, absorption costing een winst van € 30.000,00: de voorraad groeit en neemt € 45.000,00 vaste kosten mee.",
        ),
        ("afzet = 11.001", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("kostprijs", "v + C / N", "20 + 200.000 / 10.000"),
            ("dekkingsbijdrage", "(p − v) × q", "(50 − 20) × 9.500"),
            ("resultaat_dc", "D − C", "285.000 − 200.000"),
            ("transactieresultaat", "(p − k) × q", "(50 − 40) × 9.500"),
            (
                "bezettingsresultaat",
                "(W − N) × C / N",
                "(11.000 − 10.000) × 200.000 / 10.000",
            ),
            ("resultaat_ac", "T + B", "95.000 + 20.000"),
            ("verschil", "(W − q) × C / N", "(11.000 − 9.500) × 200.000 / 10.000"),
            ("eindvoorraad", "V0 + W − q", "0 + 11.000 − 9.500"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "beginvoorraad = 200"),
        &[
            ("vast-door-werkelijke-productie", "v + C / W", "€ 38,18"),
            ("bijdrage-van-de-productie", "(p − v) × W", "€ 330.000,00"),
            ("dc-zonder-vaste-kosten", "D", "€ 285.000,00"),
            ("dc-met-kostprijs", "T", "€ 95.000,00"),
            ("bezetting-omgekeerd", "(N − W) × C / N", "€ -20.000,00"),
            ("bezetting-tegen-kostprijs", "(W − N) × k", "€ 40.000,00"),
            ("ac-zonder-bezetting", "T", "€ 95.000,00"),
            ("ac-met-vaste-kosten-eraf", "T − C", "€ -105.000,00"),
            ("verschil-tegen-kostprijs", "(W − q) × k", "€ 60.000,00"),
            ("verschil-met-bezetting", "B", "€ 20.000,00"),
            ("voorraad-zonder-begin", "W − q", "1.500"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "stock shrinks to nothing",
            "productie = 9.000; beginvoorraad = 500",
            "€ 40,00; € 285.000,00; € 85.000,00; € 95.000,00; € -20.000,00; € 75.000,00; € -10.000,00; 0",
        ),
        (
            "all of a normal output is sold",
            "productie = 10.000; afzet = 10.000; beginvoorraad =",
            "€ 40,00; € 300.000,00; € 100.000,00; € 100.000,00; € 0,00; € 100.000,00; € 0,00; 0",
        ),
        (
            "no fixed costs and a year of nothing",
            "vaste_kosten = 0; productie = 0; afzet = 0",
            "€ 20,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; 0",
        ),
        (
            "sold below its variable costs",
            "prijs = 15; productie = 8.000; afzet = 8.000; beginvoorraad = 100",
            "€ 40,00; € -40.000,00; € -240.000,00; € -200.000,00; € -40.000,00; € -240.000,00; € 0,00; 100",
        ),
        (
            "half a unit in stock is shown as a whole one",
            "vaste_kosten = 100; normale_productie = 3; productie = 2,5; afzet = 1",
            "€ 53,33; € 30,00; € -70,00; € -3,33; € -16,67; € -20,00; € 50,00; 2",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more sold than there is",
            "afzet = 11.000,01",
            "inconsistent afzet: Er kan niet meer verkocht worden dan er in voorraad is en geproduceerd wordt.",
        ),
        (
            "exactly what there is",
            "afzet = 11.500; beginvoorraad = 500",
            "no problem",
        ),
        (
            "fields go first",
            "afzet = 20.000; beginvoorraad = -1",
            "buiten-bereik beginvoorraad: beginvoorraad moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
