//! Tests of floor_productivity: Vloerproductiviteit

use crate::calculators::floor_productivity::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `omzet` | omzet per jaar (excl. btw) | O | € | >= 0 |  |
| `brutowinstmarge` | brutowinstmarge | b | % | >= -100, <= 100 |  |
| `oppervlakte` | verkoopvloeroppervlakte | A | m² | > 0 |  |
| `vte` | verkooppersoneel | f | vte | > 0 | mag leeg |
| `norm` | norm omzet per m² | n | €/m² | > 0 | mag leeg |
| `omzet_per_m2` | vloerproductiviteit | O / A | €, 2 decimalen | € 6.000,00 |
| `brutowinst_per_m2` | brutowinst per m² | O x b / A | €, 2 decimalen | € 1.800,00 |
| `omzet_per_vte` | arbeidsproductiviteit | O / f | €, 2 decimalen | € 300.000,00 |
| `index` | index tegenover de norm | 100 x (O / A) / n | 1 decimaal | 120,0 |
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
            "Elke vierkante meter brengt € 6.000,00 omzet en € 1.800,00 brutowinst op. Dat is meer dan de norm: index \
             120,0.",
        ),
        (
            "norm = 8.000; brutowinstmarge = -5",
            "Elke vierkante meter brengt € 6.000,00 omzet en € -300,00 brutowinst op. Dat is minder dan de norm: index \
             75,0.",
        ),
        (
            "norm = 6.000",
            "Elke vierkante meter brengt € 6.000,00 omzet en € 1.800,00 brutowinst op. Dat is precies de norm: index \
             100,0.",
        ),
        (
            "norm = ",
            "Elke vierkante meter brengt € 6.000,00 omzet en € 1.800,00 brutowinst op.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "no staff and no norm",
            "vte = ; norm = ",
            "€ 6.000,00; € 1.800,00; n.v.t.; n.v.t.",
        ),
        ("nothing sold", "omzet = 0", "€ 0,00; € 0,00; € 0,00; 0,0"),
        (
            "sold at a loss",
            "brutowinstmarge = -100",
            "€ 6.000,00; € -6.000,00; € 300.000,00; 120,0",
        ),
        (
            "half a worker on a small floor",
            "omzet = 100.000; oppervlakte = 33,5; vte = 0,5",
            "€ 2.985,07; € 895,52; € 200.000,00; 59,7",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "no floor",
            "oppervlakte = 0",
            "buiten-bereik oppervlakte: verkoopvloeroppervlakte moet groter dan 0 zijn.",
        ),
        (
            "unreadable goes before out of range",
            "oppervlakte = 0; norm = € 5.000",
            "geen-getal norm: norm omzet per m²: dit is geen geldig getal. Gebruik een komma voor decimalen, \
             bijvoorbeeld 1.234,56.",
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
            ("omzet_per_m2", "O / A", "2.400.000 / 400"),
            ("brutowinst_per_m2", "(O × b) / A", "(2.400.000 × 30 %) / 400"),
            ("omzet_per_vte", "O / f", "2.400.000 / 8"),
            ("index", "(100 × O / A) / n", "(100 × 6.000) / 5.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("met-btw", "(O × (1 + btw)) / A", "€ 7.260,00"),
            ("omgekeerd", "A / O", "€ 0,00"),
            ("brutowinst-als-omzet", "(O × b) / A", "€ 1.800,00"),
            ("zonder-marge", "O / A", "€ 6.000,00"),
            ("inkoop-per-m2", "(O × (1 − b)) / A", "€ 4.200,00"),
            ("per-m2-en-per-vte", "(O / A) / f", "€ 750,00"),
            ("index-omgekeerd", "(100 × n) / (O / A)", "83,3"),
            ("alleen-het-verschil", "(100 × (O / A − n)) / n", "20,0"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    assert_eq!(
        figures.found("omzet_per_m2") * figures.typed("brutowinstmarge"),
        figures.found("brutowinst_per_m2")
    );
}
