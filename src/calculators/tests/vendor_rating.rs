//! Tests of vendor_rating: Vendor rating

use crate::calculators::testing::{as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::calculators::vendor_rating::SHEET;

const SPECIFICATION: &str = "
| `geleverd` | geleverde eenheden | G | aantal | > 0 |  |
| `afgekeurd` | afgekeurde eenheden | a | aantal | >= 0 |  |
| `leveringen` | aantal leveringen | L | aantal | > 0, geheel |  |
| `op_tijd` | leveringen op tijd | t | aantal | >= 0, geheel |  |
| `prijs` | prijs van de leverancier | p | € | > 0 |  |
| `laagste_prijs` | laagste vergelijkbare prijs | p* | € | > 0 |  |
| `servicescore` | servicescore | s | 0-100 | >= 0, <= 100 |  |
| `gewicht_kwaliteit` | gewicht kwaliteit | w | % | >= 0, <= 100 | leeg = 40 |
| `gewicht_levering` | gewicht levering | w | % | >= 0, <= 100 | leeg = 30 |
| `gewicht_prijs` | gewicht prijs | w | % | >= 0, <= 100 | leeg = 20 |
| `gewicht_service` | gewicht service | w | % | >= 0, <= 100 | leeg = 10 |
| `kwaliteit` | kwaliteitsrating | 100 x (G - a) / G | 1 decimaal | 98,0 |
| `levering` | leveringsrating | 100 x t / L | 1 decimaal | 90,0 |
| `prijsrating` | prijsrating | 100 x p* / p | 1 decimaal | 96,0 |
| `totaal` | vendor rating | som(gewicht x rating) | 1 decimaal | 92,4 |
| `klasse` | klasse | A >= 90, B >= 75, C >= 60, anders D | tekst | A |
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
            "De leverancier haalt 92,4 op 100: klasse A. Het zwakste onderdeel is service met 70,0.",
        ),
        (
            "servicescore = 100; op_tijd = 10",
            "De leverancier haalt 75,9 op 100: klasse B. Het zwakste onderdeel is levering met 25,0.",
        ),
        ("gewicht_service = 0", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("kwaliteit", "(100 × (G − a)) / G", "(100 × (5.000 − 100)) / 5.000"),
            ("levering", "(100 × t) / L", "(100 × 36) / 40"),
            ("prijsrating", "(100 × p*) / p", "(100 × 24) / 25"),
            (
                "totaal",
                "wK × rK + wL × rL + wP × rP + wS × s",
                "40 % × 98 + 30 % × 90 + 20 % × 96 + 10 % × 70",
            ),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("afkeur-als-kwaliteit", "(100 × a) / G", "2,0"),
            ("te-laat", "(100 × (L − t)) / L", "10,0"),
            ("leveringen-omgekeerd", "(100 × L) / t", "111,1"),
            ("op-geleverd", "(100 × t) / G", "0,7"),
            ("prijs-omgekeerd", "(100 × p) / p*", "104,2"),
            ("prijsverschil", "(100 × (p − p*)) / p", "4,0"),
            (
                "prijs-omgekeerd-totaal",
                "wK × rK + wL × rL + wP × (100 × p) / p* + wS × s",
                "94,0",
            ),
            ("zonder-gewichten", "(rK + rL + rP + s) / 4", "88,5"),
            (
                "gewichten-van-honderd",
                "100 × wK × rK + 100 × wL × rL + 100 × wP × rP + 100 × wS × s",
                "9.240,0",
            ),
            ("zonder-service", "wK × rK + wL × rL + wP × rP", "85,4"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "exactly on a boundary is the higher class",
            "servicescore = 46",
            "98,0; 90,0; 96,0; 90,0; A",
        ),
        (
            "just below it, although it shows the same",
            "servicescore = 45,99",
            "98,0; 90,0; 96,0; 90,0; B",
        ),
        ("C", "op_tijd = 12; servicescore = 46", "98,0; 30,0; 96,0; 72,0; C"),
        (
            "all wrong but the price",
            "afgekeurd = 5.000; op_tijd = 0; servicescore = 0",
            "0,0; 0,0; 96,0; 19,2; D",
        ),
        (
            "all right",
            "afgekeurd = 0; op_tijd = 40; prijs = 24; servicescore = 100",
            "100,0; 100,0; 100,0; 100,0; A",
        ),
        (
            "weights of its own",
            "gewicht_kwaliteit = 0; gewicht_levering = 100%; gewicht_prijs = 0; gewicht_service = 0",
            "98,0; 90,0; 96,0; 90,0; A",
        ),
        (
            "thirds of weights are exact to the digit",
            "gewicht_kwaliteit = 33,33; gewicht_levering = 33,33; gewicht_prijs = 33,34; gewicht_service = 0",
            "98,0; 90,0; 96,0; 94,7; A",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more rejected than delivered",
            "afgekeurd = 5.000,5",
            "inconsistent afgekeurd: Er kunnen niet meer eenheden afgekeurd zijn dan geleverd.",
        ),
        (
            "more on time than there were",
            "op_tijd = 41",
            "inconsistent op_tijd: Er kunnen niet meer leveringen op tijd zijn dan er leveringen waren.",
        ),
        (
            "dearer than the supplier",
            "laagste_prijs = 25,01",
            "inconsistent laagste_prijs: De laagste vergelijkbare prijs kan niet hoger zijn dan de prijs van deze leverancier.",
        ),
        (
            "weights below a whole",
            "gewicht_service = 9,99",
            "inconsistent gewicht_kwaliteit: De gewichten moeten samen 100 % zijn.",
        ),
        (
            "weights above a whole",
            "gewicht_service = 10,01",
            "inconsistent gewicht_kwaliteit: De gewichten moeten samen 100 % zijn.",
        ),
        (
            "rejected goes first",
            "afgekeurd = 6.000; op_tijd = 50; laagste_prijs = 30; gewicht_prijs = 0",
            "inconsistent afgekeurd: Er kunnen niet meer eenheden afgekeurd zijn dan geleverd.",
        ),
        (
            "on time goes before the price",
            "op_tijd = 50; laagste_prijs = 30; gewicht_prijs = 0",
            "inconsistent op_tijd: Er kunnen niet meer leveringen op tijd zijn dan er leveringen waren.",
        ),
        (
            "the price goes before the weights",
            "laagste_prijs = 30; gewicht_prijs = 0",
            "inconsistent laagste_prijs: De laagste vergelijkbare prijs kan niet hoger zijn dan de prijs van deze leverancier.",
        ),
        (
            "fields go first",
            "afgekeurd = 6.000; servicescore = 101",
            "buiten-bereik servicescore: servicescore moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
