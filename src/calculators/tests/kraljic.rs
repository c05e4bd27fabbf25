//! Tests of kraljic: Kraljic-matrix

use crate::calculators::kraljic::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `winstinvloed` | invloed op het resultaat |  | rijen | 1-12 rijen |  |
| `winstinvloed[].naam` | factor |  | tekst | vrij |  |
| `winstinvloed[].gewicht` | gewicht | w | % | >= 0, <= 100 |  |
| `winstinvloed[].score` | score | s | 1-5 | >= 1, <= 5 |  |
| `toeleveringsrisico` | toeleveringsrisico |  | rijen | 1-12 rijen |  |
| `toeleveringsrisico[].naam` | factor |  | tekst | vrij |  |
| `toeleveringsrisico[].gewicht` | gewicht | w | % | >= 0, <= 100 |  |
| `toeleveringsrisico[].score` | score | s | 1-5 | >= 1, <= 5 |  |
| `grens` | grens tussen laag en hoog | g | 1-5 | >= 1, <= 5 | leeg = 3 |
| `score_winstinvloed` | gewogen invloed op het resultaat | som(w x s) | 2 decimalen | 4,30 |
| `score_risico` | gewogen toeleveringsrisico | som(w x s) | 2 decimalen | 3,60 |
| `kwadrant` | kwadrant | hoog = op of boven de grens: strategisch (hoog, hoog), hefboom (hoge invloed, laag risico), knelpunt (lage invloed, hoog risico), routine (laag, laag) | tekst | strategisch |
";

/// What is weighted stays on the scale.
pub fn always(figures: &Figures) {
    super::ge_mckinsey::stays_on_the_scale(figures, &["score_winstinvloed", "score_risico"]);
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
            "De invloed op het resultaat is 4,30 (hoog) en het toeleveringsrisico 3,60 (hoog): een product in het kwadrant strategisch. Het gewone advies is: zoek een duurzaam partnerschap met de leverancier.",
        ),
        (
            "grens = 4",
            "De invloed op het resultaat is 4,30 (hoog) en het toeleveringsrisico 3,60 (laag): een product in het kwadrant hefboom. Het gewone advies is: laat leveranciers tegen elkaar concurreren.",
        ),
        ("winstinvloed = (Volume / 70 / 4)", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("score_winstinvloed", "Σ w × s", "70 % × 4 + 30 % × 5"),
            ("score_risico", "Σ w × s", "60 % × 4 + 40 % × 3"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "grens = 4"),
        &[
            ("invloed-zonder-gewichten", "(Σ s) / aantal factoren", "4,50"),
            ("invloed-hele-gewichten", "Σ 100 × w × s", "430,00"),
            ("invloed-opgeteld", "Σ s", "9,00"),
            ("risico-zonder-gewichten", "(Σ s) / aantal factoren", "3,50"),
            ("risico-hele-gewichten", "Σ 100 × w × s", "360,00"),
            ("risico-gedeeld", "(Σ w × s) / aantal factoren", "1,80"),
            ("assen-verwisseld", "", "knelpunt"),
            ("alleen-risico", "", "routine"),
        ],
    );
}

#[test]
fn quadrants() {
    for (why, impact, risk, limit, expected) in [
        ("high and high", "3", "3", "", "strategisch"),
        ("just below in risk", "3", "2,99", "", "hefboom"),
        ("just below in impact", "2,99", "3", "", "knelpunt"),
        ("just below in both", "2,99", "2,99", "", "routine"),
        ("the lowest boundary: all is high", "1", "1", "1", "strategisch"),
        ("the highest boundary", "4,9", "5", "5", "knelpunt"),
    ] {
        let answers =
            format!("winstinvloed = (a / 100 / {impact}); toeleveringsrisico = (b / 100 / {risk}); grens = {limit}");
        let shown = shown_of(&SHEET, &changed(&SHEET, &answers));
        assert!(shown.ends_with(&format!("; {expected}")), "{why}: {shown}");
    }
}

#[test]
fn refusals_and_their_order() {
    let [impact, risk] = ["winstinvloed", "toeleveringsrisico"]
        .map(|key| format!("inconsistent {key}: De gewichten moeten samen 100 % zijn."));
    for (why, answers, expected) in [
        ("below a whole", "winstinvloed = (a / 99,99 / 4)", impact.as_str()),
        ("above a whole", "winstinvloed = (a / 50 / 4); (b / 50,01 / 3)", &impact),
        ("the other list", "toeleveringsrisico = (a / 99,99 / 4)", &risk),
        (
            "impact goes first",
            "winstinvloed = (a / 1 / 4); toeleveringsrisico = (a / 1 / 4)",
            &impact,
        ),
        (
            "fields go first",
            "winstinvloed = (a / 1 / 4); grens = 0,99",
            "buiten-bereik grens: grens tussen laag en hoog moet minstens 1 en hoogstens 5 zijn.",
        ),
        (
            "rows go before the boundary",
            "winstinvloed = (a / 100 / 0,99); grens = 6",
            "buiten-bereik winstinvloed[0].score: score moet minstens 1 en hoogstens 5 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
