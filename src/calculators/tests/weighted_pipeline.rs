//! Tests of weighted_pipeline: Gewogen pipeline

use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, chart_says, formulas, mistakes, problem_of, shown_of, spaced,
};
use crate::calculators::weighted_pipeline::SHEET;
use crate::chart;
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `deals` | opportuniteiten |  | rijen | 1-200 rijen |  |
| `deals[].naam` | opportuniteit |  | tekst | vrij |  |
| `deals[].waarde` | waarde | W | € | >= 0 |  |
| `deals[].kans` | slaagkans | k | % | >= 0, <= 100 |  |
| `doel` | omzetdoel | D | € | > 0 | mag leeg |
| `totale_waarde` | totale waarde | som(W) | €, 2 decimalen | € 120.000,00 |
| `gewogen_waarde` | gewogen waarde | som(W x k) | €, 2 decimalen | € 50.000,00 |
| `gemiddelde_kans_pct` | gemiddelde slaagkans | gewogen / totaal | %, 2 decimalen | 41,67% |
| `dekking_pct` | dekking van het doel | gewogen / D | %, 2 decimalen | 83,33% |
| `kloof` | kloof tot het doel | D - gewogen | €, 2 decimalen | € 10.000,00 |
";

/// Nothing is worth more than in full.
pub fn always(figures: &Figures) {
    let weighted = figures.found("gewogen_waarde");
    assert!((whole(0)..=figures.found("totale_waarde")).contains(&weighted));
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
            "De pipeline van € 120.000,00 is gewogen € 50.000,00 waard: dat dekt 83,33% van het doel, er ontbreekt nog € 10.000,00.",
        ),
        ("doel =", "De pipeline van € 120.000,00 is gewogen € 50.000,00 waard."),
        (
            "doel = 50.000",
            "De pipeline van € 120.000,00 is gewogen € 50.000,00 waard: precies het doel.",
        ),
        (
            "doel = 40.000",
            "De pipeline van € 120.000,00 is gewogen € 50.000,00 waard: dat dekt 125,00% van het doel, € 10.000,00 meer dan nodig.",
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
            ("totale_waarde", "Σ W", "80.000 + 40.000"),
            ("gewogen_waarde", "Σ W × k", "80.000 × 25 % + 40.000 × 75 %"),
            ("gemiddelde_kans_pct", "G / T", "50.000 / 120.000"),
            ("dekking_pct", "G / D", "50.000 / 60.000"),
            ("kloof", "D − G", "60.000 − 50.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("zonder-kans", "Σ W", "€ 120.000,00"),
            (
                "gewone-gemiddelde-kans",
                "(Σ W) × (Σ k) / aantal opportuniteiten",
                "€ 60.000,00",
            ),
            ("kans-als-heel-getal", "Σ W × 100 × k", "€ 5.000.000,00"),
            ("kans-op-verlies", "Σ W × (1 − k)", "€ 70.000,00"),
            ("kans-ongewogen", "(Σ k) / aantal opportuniteiten", "50,00%"),
            ("kansen-opgeteld", "Σ k", "100,00%"),
            ("dekking-met-totaal", "T / D", "200,00%"),
            ("dekking-omgekeerd", "D / G", "120,00%"),
            ("kloof-met-totaal", "D − T", "€ -60.000,00"),
            ("kloof-omgekeerd", "G − D", "€ -10.000,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "won for sure",
            "deals = (A / 60.000 / 100)",
            "€ 60.000,00; € 60.000,00; 100,00%; 100,00%; € 0,00",
        ),
        (
            "lost for sure",
            "deals = (A / 60.000 / 0)",
            "€ 60.000,00; € 0,00; 0,00%; 0,00%; € 60.000,00",
        ),
        (
            "worth nothing: no mean",
            "deals = (A / 0 / 50); (B / 0 / 20); doel =",
            "€ 0,00; € 0,00; n.v.t.; n.v.t.; n.v.t.",
        ),
        (
            "more than the target",
            "doel = 0,01",
            "€ 120.000,00; € 50.000,00; 41,67%; 500.000.000,00%; € -49.999,99",
        ),
        (
            "spellings",
            "deals = ( / € 1.000,50 / 33,33%); doel = 1000 €",
            "€ 1.000,50; € 333,47; 33,33%; 33,35%; € 666,53",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn many_deals_share_a_bar() {
    let rows: Vec<String> = (1..=200)
        .map(|number| format!("({number} / {number}000 / 50)"))
        .collect();
    let inputs = changed(&SHEET, &format!("deals = {}", rows.join("; ")));
    let tables = chart::table(&chart_of(&SHEET, &inputs).unwrap());
    let last = tables[1].rows.last().unwrap();
    assert_eq!(tables[1].rows.len(), 21);
    assert_eq!(
        (last.name.as_str(), spaced(&last.cells[1])),
        ("180 andere samen", "€ 9.945.000,00".to_owned())
    );
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "surer than sure",
            "deals = (A / 1 / 100,01)",
            "buiten-bereik deals[0].kans: slaagkans moet minstens 0 en hoogstens 100 zijn.",
        ),
        (
            "a target of nothing",
            "doel = 0",
            "buiten-bereik doel: omzetdoel moet groter dan 0 zijn.",
        ),
        (
            "unreadable goes before out of range",
            "deals = (A / -1 / 50); (B / 1 / veel)",
            "geen-getal deals[1].kans: slaagkans: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
