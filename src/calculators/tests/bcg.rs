//! Tests of bcg: BCG-portfoliomatrix

use crate::calculators::bcg::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `eigen_omzet` | eigen omzet | o | € | >= 0 |  |
| `grootste_concurrent` | omzet van de grootste concurrent | c | € | > 0 |  |
| `markt_oud` | marktomvang vorig jaar | M0 | € | > 0 |  |
| `markt_nieuw` | marktomvang dit jaar | M1 | € | > 0 |  |
| `groeigrens` | groeigrens | g* | % | >= -100, <= 100 | leeg = 10 |
| `rma_grens` | grens relatief marktaandeel | r* | factor | > 0 | leeg = 1 |
| `marktaandeel_pct` | eigen marktaandeel | o / M1 | %, 2 decimalen | 19,84% |
| `relatief_marktaandeel` | relatief marktaandeel | o / c | 2 decimalen | 1,25 |
| `marktgroei_pct` | marktgroei | (M1 - M0) / M0 | %, 2 decimalen | 12,00% |
| `kwadrant` | kwadrant | hoog = op of boven de grens: Star (hoog aandeel, hoge groei), Cash cow (hoog, laag), Question mark (laag, hoog), Dog (laag, laag) | tekst | Star |
";

/// The old market grows into the new one, and nobody has more than all of it.
pub fn always(figures: &Figures) {
    let growth = figures.found("marktgroei_pct");
    assert_eq!(
        figures.typed("markt_oud") * (whole(1) + growth),
        figures.typed("markt_nieuw")
    );
    assert!(figures.found("marktaandeel_pct") < whole(1));
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
            "Het relatieve marktaandeel is 1,25 (hoog, de grens is 1) en de marktgroei 12,00% (hoog, de grens is 10 %): een Star.",
        ),
        (
            "eigen_omzet = 0; groeigrens = 12,5",
            "Het relatieve marktaandeel is 0,00 (laag, de grens is 1) en de marktgroei 12,00% (laag, de grens is 12,5 %): een Dog.",
        ),
        ("eigen_omzet = 9.000.000", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("marktaandeel_pct", "o / M1", "2.000.000 / 10.080.000"),
            ("relatief_marktaandeel", "o / c", "2.000.000 / 1.600.000"),
            (
                "marktgroei_pct",
                "(M1 − M0) / M0",
                "(10.080.000 − 9.000.000) / 9.000.000",
            ),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "groeigrens = 15"),
        &[
            ("aandeel-oude-markt", "o / M0", "22,22%"),
            ("aandeel-van-twee", "o / (o + c)", "55,56%"),
            ("eigen-aandeel", "o / M1", "0,20"),
            ("concurrent-eerst", "c / o", "0,80"),
            ("verschil-met-concurrent", "(o − c) / M1", "0,04"),
            ("groei-op-nieuw", "(M1 − M0) / M1", "10,71%"),
            ("verhouding-als-groei", "M1 / M0", "112,00%"),
            ("assen-verwisseld", "", "Question mark"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "exactly on both boundaries is high",
            "eigen_omzet = 1.600.000; markt_nieuw = 9.900.000",
            "16,16%; 1,00; 10,00%; Star",
        ),
        (
            "just below one, although it shows the same",
            "eigen_omzet = 1.599.999,99; markt_nieuw = 9.900.000",
            "16,16%; 1,00; 10,00%; Question mark",
        ),
        (
            "just below the other",
            "eigen_omzet = 1.600.000; markt_nieuw = 9.899.999,99",
            "16,16%; 1,00; 10,00%; Cash cow",
        ),
        (
            "below both",
            "eigen_omzet = 1.000.000; markt_nieuw = 9.000.000",
            "11,11%; 0,63; 0,00%; Dog",
        ),
        (
            "nothing sold yet",
            "eigen_omzet = 0",
            "0,00%; 0,00; 12,00%; Question mark",
        ),
        (
            "a shrinking market with a boundary below zero",
            "markt_nieuw = 8.100.000; groeigrens = -10; rma_grens = 1,25",
            "24,69%; 1,25; -10,00%; Star",
        ),
        (
            "the two of them are the market",
            "markt_nieuw = 3.600.000; markt_oud = 3.600.000",
            "55,56%; 1,25; 0,00%; Cash cow",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let too_large = "inconsistent markt_nieuw: Eigen omzet en grootste concurrent zijn samen groter dan de markt.";
    for (why, answers, expected) in [
        ("a cent more than the market", "markt_nieuw = 3.599.999,99", too_large),
        (
            "fields go first",
            "markt_nieuw = 1; rma_grens = 0",
            "buiten-bereik rma_grens: grens relatief marktaandeel moet groter dan 0 zijn.",
        ),
        (
            "no competitor",
            "grootste_concurrent =",
            "leeg grootste_concurrent: Vul omzet van de grootste concurrent in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
