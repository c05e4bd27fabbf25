//! Tests of spider_graph: Spider graph: score tegenover norm

use crate::calculators::spider_graph::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_of, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `assen` | assen |  | rijen | 3-12 rijen |  |
| `assen[].naam` | as |  | tekst | vrij |  |
| `assen[].score` | score | s | punten | >= 0, <= 100 |  |
| `assen[].norm` | norm | n | punten | >= 0, <= 100 |  |
| `kloof` | kloof per as | n - s | 2 decimalen | 2,00 / -1,00 / 3,00 / 0,00 |
| `gemiddelde_kloof` | gemiddelde kloof | som(n - s) / aantal assen | 2 decimalen | 1,00 |
| `grootste_kloof` | as met de grootste kloof | grootste n - s, bij gelijke stand de eerste | tekst | Service |
| `oppervlakte_pct` | oppervlakte van de score in % van de norm | som(s_i x s_i+1) / som(n_i x n_i+1), assen in volgorde en rondlopend | %, 2 decimalen | 73,05% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (rows, expected) in [
        (
            "(Prijs / 6 / 8); (Levering / 9 / 8); (Service / 5 / 8)",
            "De grootste kloof zit bij Service: de score ligt daar 3,00 onder de norm. De oppervlakte van de score is \
             67,19% van die van de norm.",
        ),
        (
            "(A / 8 / 8); (B / 9 / 8); (C / 10 / 8)",
            "Geen enkele score ligt onder de norm. De oppervlakte van de score is 126,04% van die van de norm.",
        ),
        (
            "(A / 9 / 8); (B / 9 / 8); (C / 10 / 8)",
            "Elke score ligt boven de norm. De oppervlakte van de score is 135,94% van die van de norm.",
        ),
        (
            "( / 0 / 5); (B / 1 / 0); (C / 1 / 0)",
            "De grootste kloof zit bij rij 1: de score ligt daar 5,00 onder de norm.",
        ),
    ] {
        let form = changed(&SHEET, &format!("assen = {rows}"));
        assert_eq!(chart_of(&SHEET, &form).unwrap().summary, expected);
    }
}

#[test]
fn edges() {
    for (why, rows, expected) in [
        (
            "three axes, all as the norm has them",
            "(A / 7 / 7); (B / 7 / 7); (C / 7 / 7)",
            "0,00 / 0,00 / 0,00; 0,00; A; 100,00%",
        ),
        (
            "of equal gaps the first",
            "(A / 7 / 8); (B / 6 / 8); (C / 6 / 8)",
            "1,00 / 2,00 / 2,00; 1,67; B; 62,50%",
        ),
        (
            "no names",
            "( / 8 / 8); ( / 7 / 8); ( / 8 / 8)",
            "0,00 / 1,00 / 0,00; 0,33; rij 2; 91,67%",
        ),
        (
            "all above the norm: the least negative gap is the largest",
            "(A / 10 / 8); (B / 9 / 8); (C / 10 / 8)",
            "-2,00 / -1,00 / -2,00; -1,67; B; 145,83%",
        ),
        (
            "no norm, no area",
            "(A / 1 / 0); (B / 2 / 0); (C / 3 / 0)",
            "-1,00 / -2,00 / -3,00; -2,00; A; n.v.t.",
        ),
        (
            "a norm on one axis has no area either",
            "(A / 1 / 100); (B / 0 / 0); (C / 0,5 / 0)",
            "99,00 / 0,00 / -0,50; 32,83; A; n.v.t.",
        ),
        (
            "the order of the axes changes the area, not the gaps",
            "(Prijs / 6 / 8); (Service / 5 / 8); (Levering / 9 / 8); (Kwaliteit / 8 / 8)",
            "2,00 / 3,00 / -1,00 / 0,00; 1,00; Service; 76,17%",
        ),
    ] {
        assert_eq!(
            shown_of(&SHEET, &changed(&SHEET, &format!("assen = {rows}"))),
            expected,
            "{why}"
        );
    }
}

#[test]
fn problems_and_their_order() {
    for (why, rows, expected) in [
        (
            "two axes make no web",
            "(A / 1 / 1); (B / 1 / 1)",
            "buiten-bereik assen: Het aantal rijen moet tussen 3 en 12 liggen.",
        ),
        (
            "empty goes before unreadable",
            "(A / x / 1); (B / 1 / ); (C / 1 / 1)",
            "leeg assen[1].norm: Vul norm in.",
        ),
        (
            "within a row the score goes first",
            "(A / 1 / 1); (B / 101 / -1); (C / 1 / 1)",
            "buiten-bereik assen[1].score: score moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(
            problem_of(&SHEET, &changed(&SHEET, &format!("assen = {rows}"))),
            expected,
            "{why}"
        );
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("aantal_assen", "aantal rijen", "4"),
            (
                "gemiddelde_kloof",
                "(Σ (n − s)) / a",
                "((8 − 6) + (8 − 9) + (8 − 5) + (8 − 8)) / 4",
            ),
            (
                "oppervlakte_pct",
                "(Σ s × s′) / (Σ n × n′)",
                "(6 × 9 + 9 × 5 + 5 × 8 + 8 × 6) / (8 × 8 + 8 × 8 + 8 × 8 + 8 × 8)",
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
            ("kloof-omgekeerd", "(Σ (s − n)) / a", "-1,00"),
            ("som-van-kloven", "Σ (n − s)", "4,00"),
            ("alleen-tekorten", "(Σ (n − s)) / a", "1,25"),
            ("zonder-minteken", "((n − s) + (0 − (n − s)) + (n − s) + …) / a", "1,50"),
            ("som-van-scores", "(Σ s) / (Σ n)", "87,50%"),
            ("kwadraten", "(Σ s × s) / (Σ n × n)", "80,47%"),
            ("niet-rondgelopen", "(Σ s × s′) / (Σ n × n′)", "72,40%"),
            ("oppervlakte-omgekeerd", "(Σ n × n′) / (Σ s × s′)", "136,90%"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let count = figures.found("aantal_assen");
    assert_eq!(figures.found("gemiddelde_kloof") * count, figures.sum("kloof"));
}
