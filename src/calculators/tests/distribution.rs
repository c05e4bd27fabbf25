//! Tests of distribution: Distributiekengetallen

use crate::calculators::distribution::SHEET;
use crate::calculators::testing::{as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `winkels_totaal` | verkooppunten van de productklasse | n | aantal | > 0, geheel |  |
| `winkels_merk` | verkooppunten die het merk voeren | nm | aantal | >= 0, geheel |  |
| `omzet_totaal` | omzet van de productklasse, alle verkooppunten | O | € | > 0 |  |
| `omzet_voerend` | omzet van de productklasse in de voerende verkooppunten | Ov | € | >= 0 |  |
| `omzet_merk` | omzet van het merk | om | € | >= 0 |  |
| `ds_pct` | numerieke distributie (distributiespreiding, DS) | nm / n | %, 2 decimalen | 30,00% |
| `mb_pct` | gewogen distributie (marktbereik, MB) | Ov / O | %, 2 decimalen | 45,00% |
| `si` | selectie-indicator (SI) | MB / DS | 2 decimalen | 1,50 |
| `oa_pct` | omzetaandeel (OA) | om / Ov | %, 2 decimalen | 20,00% |
| `ma_pct` | marktaandeel (MA) | om / O = DS x SI x OA = MB x OA | %, 2 decimalen | 9,00% |
| `gem_voerend` | gemiddelde omzet per voerend verkooppunt | Ov / nm | €, 2 decimalen | € 7.500,00 |
| `gem_totaal` | gemiddelde omzet per verkooppunt | O / n | €, 2 decimalen | € 5.000,00 |
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
            "Het merk ligt in 30,00% van de verkooppunten. Die doen 45,00% van de omzet van de productklasse, en daarvan is 20,00% voor het merk: een marktaandeel van 9,00%.",
        ),
        (
            "omzet_voerend = 0; omzet_merk = 0",
            "Het merk ligt in 30,00% van de verkooppunten. Daar is nog geen omzet van de productklasse.",
        ),
        ("winkels_merk = 3.000", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("ds_pct", "nm / n", "600 / 2.000"),
            ("mb_pct", "Ov / O", "4.500.000 / 10.000.000"),
            ("si", "MB / DS", "45 % / 30 %"),
            ("oa_pct", "om / Ov", "900.000 / 4.500.000"),
            ("ma_pct", "DS × SI × OA", "30 % × 1,5 × 20 %"),
            ("gem_voerend", "Ov / nm", "4.500.000 / 600"),
            ("gem_totaal", "O / n", "10.000.000 / 2.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("ds-omgekeerd", "n / nm", "333,33%"),
            ("ds-omzet", "Ov / O", "45,00%"),
            ("mb-met-merkomzet", "om / O", "9,00%"),
            ("mb-winkels", "nm / n", "30,00%"),
            ("omgekeerd-si", "DS / MB", "0,67"),
            ("si-keer", "MB × DS", "0,14"),
            ("si-verschil", "MB − DS", "0,15"),
            ("oa-totaal", "om / O", "9,00%"),
            ("ma-zonder-si", "DS × OA", "6,00%"),
            ("ma-oa", "OA", "20,00%"),
            ("ma-som", "DS + OA", "50,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "the brand is nowhere",
            "winkels_merk = 0; omzet_voerend = 0; omzet_merk = 0",
            "0,00%; 0,00%; n.v.t.; n.v.t.; 0,00%; n.v.t.; € 5.000,00",
        ),
        (
            "handlers that sell nothing",
            "omzet_voerend = 0; omzet_merk = 0",
            "30,00%; 0,00%; 0,00; n.v.t.; 0,00%; € 0,00; € 5.000,00",
        ),
        (
            "the brand is everywhere and alone",
            "winkels_merk = 2.000; omzet_voerend = 10.000.000; omzet_merk = 10.000.000",
            "100,00%; 100,00%; 1,00; 100,00%; 100,00%; € 5.000,00; € 5.000,00",
        ),
        (
            "small shops",
            "omzet_voerend = 1.500.000; omzet_merk = 0",
            "30,00%; 15,00%; 0,50; 0,00%; 0,00%; € 2.500,00; € 5.000,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more shops than there are",
            "winkels_merk = 2.001",
            "inconsistent winkels_merk: Het merk kan niet in meer verkooppunten liggen dan er zijn.",
        ),
        (
            "more turnover than there is",
            "omzet_voerend = 10.000.000,01",
            "inconsistent omzet_voerend: De omzet van de voerende verkooppunten kan niet groter zijn dan de totale omzet.",
        ),
        (
            "more of the brand than of the class",
            "omzet_merk = 4.500.000,01",
            "inconsistent omzet_merk: De omzet van het merk kan niet groter zijn dan de omzet van de productklasse in de voerende verkooppunten.",
        ),
        (
            "turnover without shops",
            "winkels_merk = 0",
            "inconsistent winkels_merk: Zonder verkooppunten kan er geen omzet zijn.",
        ),
        (
            "shops go before turnover",
            "winkels_merk = 3.000; omzet_voerend = 11.000.000",
            "inconsistent winkels_merk: Het merk kan niet in meer verkooppunten liggen dan er zijn.",
        ),
        (
            "turnover goes before the brand",
            "omzet_voerend = 11.000.000; omzet_merk = 12.000.000",
            "inconsistent omzet_voerend: De omzet van de voerende verkooppunten kan niet groter zijn dan de totale omzet.",
        ),
        (
            "the brand goes before no shops",
            "winkels_merk = 0; omzet_merk = 5.000.000",
            "inconsistent omzet_merk: De omzet van het merk kan niet groter zijn dan de omzet van de productklasse in de voerende verkooppunten.",
        ),
        (
            "fields go first",
            "winkels_merk = 3.000; omzet_merk = ",
            "leeg omzet_merk: Vul omzet van het merk in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
