//! Tests of satisfaction: Klanttevredenheid met gewogen criteria

use crate::calculators::satisfaction::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `criteria` | criteria |  | rijen | 1-30 rijen |  |
| `criteria[].naam` | criterium |  | tekst | vrij |  |
| `criteria[].belang` | belang (gewicht) | w | punten | >= 0, <= 100 |  |
| `criteria[].score` | score | s | punten | >= 0, <= 100 |  |
| `schaal_max` | hoogste score op de schaal | M | punten | > 0, <= 100 | leeg = 10 |
| `gewogen_score` | gewogen tevredenheidsscore | som(w x s) / som(w) | 2 decimalen | 7,10 |
| `gemiddelde_score` | ongewogen gemiddelde | som(s) / n | 2 decimalen | 7,67 |
| `tevredenheid_pct` | in % van de hoogste score | gewogen score / M | %, 2 decimalen | 71,00% |
| `prioriteit` | eerste verbeterpunt | grootste w x (M - s), bij gelijke stand het eerste; 'geen' als alles maximaal is | tekst | Levering |
";

/// A mean stays on the scale.
pub fn always(figures: &Figures) {
    assert!((whole(0)..=whole(1)).contains(&figures.found("tevredenheid_pct")));
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
            "De gewogen score is 7,10, lager dan het gewone gemiddelde van 7,67: wat zwaar weegt, scoort minder goed. Het eerste verbeterpunt is Levering.",
        ),
        (
            "criteria = (Levering / 5 / 10); (Product / 1 / 4)",
            "De gewogen score is 9,00, hoger dan het gewone gemiddelde van 7,00: wat zwaar weegt, scoort goed. Het eerste verbeterpunt is Product.",
        ),
        (
            "criteria = (Levering / 5 / 10)",
            "De gewogen score is 10,00, gelijk aan het gewone gemiddelde. Er is geen verbeterpunt.",
        ),
        ("schaal_max = 5", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            (
                "gewogen_score",
                "(Σ w × s) / (Σ w)",
                "(5 × 6 + 4 × 8 + 1 × 9) / (5 + 4 + 1)",
            ),
            ("gemiddelde_score", "(Σ s) / aantal criteria", "(6 + 8 + 9) / 3"),
            ("tevredenheid_pct", "G / M", "7,1 / 10"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(
            &SHEET,
            "criteria = (Levering / 6 / 9); (Product / 4 / 7); (Administratie / 1 / 6); schaal_max = 12",
        ),
        &[
            ("zonder-gewichten", "(Σ s) / aantal criteria", "7,33"),
            ("gedeeld-door-aantal", "(Σ w × s) / aantal criteria", "29,33"),
            ("niet-gedeeld", "Σ w × s", "88,00"),
            ("door-som-van-scores", "(Σ w × s) / (Σ s)", "4,00"),
            ("scores-niet-gedeeld", "Σ s", "22,00"),
            ("op-honderd", "G / 100", "8,00%"),
            ("ongewogen-op-de-schaal", "((Σ s) / aantal criteria) / M", "61,11%"),
            ("laagste-score", "", "Administratie"),
            ("grootste-belang", "", "Levering"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "one criterion",
            "criteria = (Levering / 5 / 6)",
            "6,00; 6,00; 60,00%; Levering",
        ),
        (
            "equal room to improve: the first",
            "criteria = (Levering / 2 / 6); (Product / 4 / 8)",
            "7,33; 7,00; 73,33%; Levering",
        ),
        (
            "everything as high as can be",
            "criteria = (Levering / 5 / 10); (Product / 4 / 10)",
            "10,00; 10,00; 100,00%; geen",
        ),
        (
            "what has no weight is not to be improved",
            "criteria = (Levering / 0 / 2); (Product / 4 / 10)",
            "10,00; 6,00; 100,00%; geen",
        ),
        (
            "nothing is good",
            "criteria = ( / 1 / 0); ( / 2 / 0)",
            "0,00; 0,00; 0,00%; rij 2",
        ),
        (
            "another scale, exactly at its end",
            "criteria = (Levering / 1 / 7); (Product / 1 / 6,5); schaal_max = 7",
            "6,75; 6,75; 96,43%; Product",
        ),
        (
            "weights need not be a hundred",
            "criteria = (Levering / 100 / 6); (Product / 100 / 8); (Administratie / 0,5 / 100); schaal_max = 100",
            "7,23; 38,00; 7,23%; Levering",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let too_high = "inconsistent criteria: Een score kan niet hoger zijn dan de hoogste score van de schaal.";
    let no_weight = "geen-oplossing criteria: Minstens een criterium moet een gewicht hebben.";
    for (why, answers, expected) in [
        ("just above the scale", "criteria = (Levering / 5 / 10,01)", too_high),
        ("a lower scale", "schaal_max = 8,99", too_high),
        (
            "no weight at all",
            "criteria = (Levering / 0 / 6); (Product / 0 / 7)",
            no_weight,
        ),
        (
            "the scale goes before the weights",
            "criteria = (Levering / 0 / 11)",
            too_high,
        ),
        (
            "fields go first",
            "criteria = (Levering / 0 / 11); schaal_max = 0",
            "buiten-bereik schaal_max: hoogste score op de schaal moet groter dan 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
