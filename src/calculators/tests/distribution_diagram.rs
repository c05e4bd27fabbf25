//! Tests of distribution_diagram: Distributiediagram

use crate::calculators::distribution_diagram::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::{Rational, whole};

const SPECIFICATION: &str = "
| `omzet_markt` | omzet van de productklasse | O | € | > 0 |  |
| `ds` | numerieke distributie | DS | % | >= 0, <= 100 |  |
| `mb` | gewogen distributie (marktbereik) | MB | % | >= 0, <= 100 |  |
| `oa` | omzetaandeel | OA | % | >= 0, <= 100 |  |
| `vak_merk` | eigen merk in de voerende verkooppunten | O x MB x OA | €, 2 decimalen | € 900.000,00 |
| `vak_concurrenten` | concurrenten in de voerende verkooppunten | O x MB x (1 - OA) | €, 2 decimalen | € 3.600.000,00 |
| `vak_buiten` | omzet buiten het marktbereik | O x (1 - MB) | €, 2 decimalen | € 5.500.000,00 |
| `aandelen` | de drie vakken in % van de markt | MB x OA; MB x (1 - OA); 1 - MB | %, 2 decimalen | 9,00% / 36,00% / 55,00% |
| `si` | selectie-indicator | MB / DS | 2 decimalen | 1,50 |
| `index_niet_voerend` | gemiddelde grootte van de niet-voerende verkooppunten | (1 - MB) / (1 - DS) | 2 decimalen | 0,79 |
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
            "Van de markt is 9,00% voor het merk en 36,00% voor concurrenten in dezelfde verkooppunten; 55,00% ligt \
             buiten het marktbereik.",
        ),
        ("ds = 0", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "nowhere: no selection, but the others are average",
            "ds = 0; mb = 0",
            "€ 0,00; € 0,00; € 10.000.000,00; 0,00% / 0,00% / 100,00%; n.v.t.; 1,00",
        ),
        (
            "everywhere: nothing outside, and no others",
            "ds = 100; mb = 100",
            "€ 2.000.000,00; € 8.000.000,00; € 0,00; 20,00% / 80,00% / 0,00%; 1,00; n.v.t.",
        ),
        (
            "outlets without turnover",
            "mb = 0",
            "€ 0,00; € 0,00; € 10.000.000,00; 0,00% / 0,00% / 100,00%; 0,00; 1,43",
        ),
        (
            "alone on the shelf",
            "oa = 100",
            "€ 4.500.000,00; € 0,00; € 5.500.000,00; 45,00% / 0,00% / 55,00%; 1,50; 0,79",
        ),
        (
            "all turnover in some of the outlets",
            "mb = 100",
            "€ 2.000.000,00; € 8.000.000,00; € 0,00; 20,00% / 80,00% / 0,00%; 3,33; 0,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "a reach without outlets",
            "ds = 0; mb = 0,01",
            "inconsistent mb: Zonder verkooppunten kan er geen marktbereik zijn.",
        ),
        (
            "everywhere, but not all of the turnover",
            "ds = 100; mb = 99,99",
            "inconsistent mb: Als alle verkooppunten het merk voeren, is het marktbereik 100 %.",
        ),
        (
            "fields go first",
            "ds = 0; oa = 101",
            "buiten-bereik oa: omzetaandeel moet minstens 0 en hoogstens 100 zijn.",
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
            ("vak_merk", "O × MB × OA", "10.000.000 × 45 % × 20 %"),
            (
                "vak_concurrenten",
                "O × MB × (1 − OA)",
                "10.000.000 × 45 % × (1 − 20 %)",
            ),
            ("vak_buiten", "O × (1 − MB)", "10.000.000 × (1 − 45 %)"),
            ("si", "MB / DS", "45 % / 30 %"),
            ("index_niet_voerend", "(1 − MB) / (1 − DS)", "(1 − 45 %) / (1 − 30 %)"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("merk-met-spreiding", "O × DS × OA", "€ 600.000,00"),
            ("merk-zonder-bereik", "O × OA", "€ 2.000.000,00"),
            ("hele-bereik", "O × MB", "€ 4.500.000,00"),
            ("concurrenten-zonder-bereik", "O × (1 − OA)", "€ 8.000.000,00"),
            ("buiten-met-spreiding", "O × (1 − DS)", "€ 7.000.000,00"),
            ("alles-behalve-merk", "O − O × MB × OA", "€ 9.100.000,00"),
            ("si-omgekeerd", "DS / MB", "0,67"),
            ("index-omgekeerd", "(1 − DS) / (1 − MB)", "1,27"),
            ("index-op-voerende", "(1 − MB) / DS", "1,83"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let parts = ["vak_merk", "vak_concurrenten", "vak_buiten"].map(|key| figures.found(key));
    assert_eq!(
        parts.iter().sum::<Rational>(),
        figures.typed("omzet_markt"),
        "the whole market"
    );
    assert_eq!(figures.sum("aandelen"), whole(1));
}
