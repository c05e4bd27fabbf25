//! Tests of bants: Lead kwalificeren met BANTS

use crate::calculators::bants::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `budget` | budget | s | 0-5 | >= 0, <= 5, geheel |  |
| `bevoegdheid` | bevoegdheid (authority) | s | 0-5 | >= 0, <= 5, geheel |  |
| `behoefte` | behoefte (need) | s | 0-5 | >= 0, <= 5, geheel |  |
| `termijn` | termijn (time frame) | s | 0-5 | >= 0, <= 5, geheel |  |
| `koopbereid` | koopbereid (sales ready) | s | 0-5 | >= 0, <= 5, geheel |  |
| `gewicht_budget` | gewicht budget | w | % | >= 0, <= 100 | leeg = 20 |
| `gewicht_bevoegdheid` | gewicht bevoegdheid (authority) | w | % | >= 0, <= 100 | leeg = 20 |
| `gewicht_behoefte` | gewicht behoefte (need) | w | % | >= 0, <= 100 | leeg = 20 |
| `gewicht_termijn` | gewicht termijn (time frame) | w | % | >= 0, <= 100 | leeg = 20 |
| `gewicht_koopbereid` | gewicht koopbereid (sales ready) | w | % | >= 0, <= 100 | leeg = 20 |
| `drempel` | drempel | d | % | >= 0, <= 100 | leeg = 60 |
| `score_pct` | BANTS-score | som(w x s) / 5 | %, 2 decimalen | 72,00% |
| `zwakste` | zwakste criterium | laagste score, bij gelijke stand het eerste in de volgorde B-A-N-T-S | tekst | termijn |
| `oordeel` | oordeel | 'gekwalificeerd' als score >= drempel en geen enkel criterium 0 is, anders 'niet gekwalificeerd' | tekst | gekwalificeerd |
";

/// A score is a share of the highest.
pub fn always(figures: &Figures) {
    assert!((whole(0)..=whole(1)).contains(&figures.found("score_pct")));
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
            "De lead scoort 72,00%; de drempel is 60 %, dus de lead is gekwalificeerd. Het zwakste criterium is termijn met 2.",
        ),
        (
            "drempel = 80",
            "De lead scoort 72,00%; de drempel is 80 %, dus de lead is niet gekwalificeerd. Het zwakste criterium is termijn met 2.",
        ),
        (
            "bevoegdheid = 0; koopbereid = 5",
            "De lead scoort 64,00%; bevoegdheid scoort 0, dus de lead is niet gekwalificeerd, welke score hij ook haalt. Het zwakste criterium is bevoegdheid met 0.",
        ),
        ("gewicht_budget = 0", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[(
            "score_pct",
            "(wB × sB + wA × sA + wN × sN + wT × sT + wS × sS) / 5",
            "(20 % × 5 + 20 % × 3 + 20 % × 4 + 20 % × 2 + 20 % × 4) / 5",
        )],
    );
}

#[test]
fn wrong_routes() {
    let all = "(wB × sB + wA × sA + wN × sN + wT × sT + wS × sS)";
    let percentages = "(100 × wB × sB + 100 × wA × sA + 100 × wN × sN + 100 × wT × sT + 100 × wS × sS) / 5";
    let without = all.replace(" + wS × sS", "") + " / 5";
    let rows = |values: [&'static str; 7]| {
        [
            ("niet-door-schaal", &all[1..all.len() - 1]),
            ("zonder-gewichten", "(sB + sA + sN + sT + sS) / (5 × 5)"),
            ("hele-gewichten", percentages),
            ("zonder-koopbereid", without.as_str()),
            ("sterkste-criterium", ""),
            ("nul-over-het-hoofd", ""),
            ("drempel-niet-gehaald", ""),
        ]
        .iter()
        .zip(values)
        .map(|((name, formula), value)| (*name, *formula, value))
        .collect::<Vec<_>>()
    };
    let weights = "gewicht_budget = 40; gewicht_bevoegdheid = 0";
    for (answers, values) in [
        (
            "bevoegdheid = 0",
            [
                "400,00%",
                "60,00%",
                "8.000,00%",
                "64,00%",
                "budget",
                "gekwalificeerd",
                "-",
            ],
        ),
        (
            "drempel = 90",
            [
                "400,00%",
                "72,00%",
                "8.000,00%",
                "64,00%",
                "budget",
                "-",
                "gekwalificeerd",
            ],
        ),
    ] {
        mistakes(
            &SHEET,
            &changed(&SHEET, &format!("{weights}; {answers}")),
            &rows(values),
        );
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "exactly on the threshold",
            "budget = 3; bevoegdheid = 3; behoefte = 3; termijn = 3; koopbereid = 3",
            "60,00%; budget; gekwalificeerd",
        ),
        (
            "just below it",
            "budget = 3; bevoegdheid = 3; behoefte = 3; termijn = 3; koopbereid = 3; drempel = 60,01",
            "60,00%; budget; niet gekwalificeerd",
        ),
        (
            "a zero disqualifies, however high the rest",
            "budget = 5; bevoegdheid = 5; behoefte = 5; termijn = 5; koopbereid = 0",
            "80,00%; koopbereid; niet gekwalificeerd",
        ),
        (
            "even where it has no weight",
            "termijn = 0; gewicht_termijn = 0; gewicht_budget = 40",
            "84,00%; termijn; niet gekwalificeerd",
        ),
        (
            "no threshold, and still the zero",
            "budget = 0; bevoegdheid = 0; behoefte = 0; termijn = 0; koopbereid = 0; drempel = 0",
            "0,00%; budget; niet gekwalificeerd",
        ),
        (
            "all right",
            "budget = 5; bevoegdheid = 5; behoefte = 5; termijn = 5; koopbereid = 5; drempel = 100",
            "100,00%; budget; gekwalificeerd",
        ),
        (
            "the first of the weakest",
            "budget = 5; bevoegdheid = 4; behoefte = 1; termijn = 1; koopbereid = 5",
            "64,00%; behoefte; gekwalificeerd",
        ),
        (
            "weights with decimals",
            "gewicht_budget = 33,33; gewicht_bevoegdheid = 33,33; gewicht_behoefte = 33,34%; gewicht_termijn = 0; gewicht_koopbereid = 0",
            "80,00%; termijn; gekwalificeerd",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let weights = "inconsistent gewicht_budget: De gewichten moeten samen 100 % zijn.";
    for (why, answers, expected) in [
        ("below a whole", "gewicht_termijn = 19,99", weights),
        ("above a whole", "gewicht_termijn = 20,01", weights),
        (
            "fields go first",
            "gewicht_termijn = 0; drempel = 101",
            "buiten-bereik drempel: drempel moet minstens 0 en hoogstens 100 zijn.",
        ),
        (
            "half a point",
            "behoefte = 2,5",
            "buiten-bereik behoefte: behoefte (need) moet minstens 0 en hoogstens 5 en een geheel getal zijn.",
        ),
        (
            "empty goes first",
            "budget = 6; koopbereid =",
            "leeg koopbereid: Vul koopbereid (sales ready) in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
