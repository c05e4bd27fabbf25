//! Tests of ge_mckinsey: GE/McKinsey-matrix

use crate::calculators::ge_mckinsey::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `aantrekkelijkheid` | marktaantrekkelijkheid |  | rijen | 1-12 rijen |  |
| `aantrekkelijkheid[].naam` | factor |  | tekst | vrij |  |
| `aantrekkelijkheid[].gewicht` | gewicht | w | % | >= 0, <= 100 |  |
| `aantrekkelijkheid[].score` | score | s | 1-5 | >= 1, <= 5 |  |
| `sterkte` | concurrentiekracht |  | rijen | 1-12 rijen |  |
| `sterkte[].naam` | factor |  | tekst | vrij |  |
| `sterkte[].gewicht` | gewicht | w | % | >= 0, <= 100 |  |
| `sterkte[].score` | score | s | 1-5 | >= 1, <= 5 |  |
| `score_aantrekkelijkheid` | gewogen marktaantrekkelijkheid | som(w x s) | 2 decimalen | 3,50 |
| `score_sterkte` | gewogen concurrentiekracht | som(w x s) | 2 decimalen | 3,20 |
| `niveau_aantrekkelijkheid` | niveau | laag < 7/3 <= midden < 11/3 <= hoog | tekst | midden |
| `niveau_sterkte` | niveau | idem | tekst | midden |
| `zone` | zone | laag = 0, midden = 1, hoog = 2; som >= 3 investeren, 2 selectief, <= 1 oogsten | tekst | selectief |
";

/// Both scores stay on the scale.
pub fn always(figures: &Figures) {
    stays_on_the_scale(figures, &["score_aantrekkelijkheid", "score_sterkte"]);
}

/// A weighted mean stays on the scale from 1 to 5.
pub fn stays_on_the_scale(figures: &Figures, scores: &[&str]) {
    for key in scores {
        assert!((whole(1)..=whole(5)).contains(&figures.found(key)), "{key}");
    }
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
            "De marktaantrekkelijkheid is 3,50 (midden) en de concurrentiekracht 3,20 (midden): de zone is selectief.",
        ),
        (
            "aantrekkelijkheid = (Groei / 100 / 1)",
            "De marktaantrekkelijkheid is 1,00 (laag) en de concurrentiekracht 3,20 (midden): de zone is oogsten.",
        ),
        ("sterkte = (Aandeel / 60 / 2)", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("score_aantrekkelijkheid", "Σ w × s", "50 % × 4 + 50 % × 3"),
            ("score_sterkte", "Σ w × s", "60 % × 2 + 40 % × 5"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "aantrekkelijkheid = (Groei / 75 / 4); (Marge / 25 / 3)"),
        &[
            ("aantrekkelijkheid-zonder-gewichten", "(Σ s) / aantal factoren", "3,50"),
            ("aantrekkelijkheid-hele-gewichten", "Σ 100 × w × s", "375,00"),
            ("aantrekkelijkheid-opgeteld", "Σ s", "7,00"),
            ("aantrekkelijkheid-gedeeld", "(Σ w × s) / aantal factoren", "1,88"),
            ("sterkte-zonder-gewichten", "(Σ s) / aantal factoren", "3,50"),
            ("sterkte-hele-gewichten", "Σ 100 × w × s", "320,00"),
            ("sterkte-gedeeld", "(Σ w × s) / aantal factoren", "1,60"),
            ("grenzen-op-hele-punten", "", "midden"),
            ("een-as", "", "-"),
        ],
    );
}

#[test]
fn one_axis_is_not_enough() {
    for (answers, expected) in [
        ("sterkte = (Aandeel / 100 / 1)", Some("selectief")),
        ("sterkte = (Aandeel / 100 / 5)", Some("selectief")),
        ("aantrekkelijkheid = (Groei / 100 / 5)", None),
    ] {
        let inputs = changed(&SHEET, answers);
        let (entered, solution) = (SHEET.read(&inputs).unwrap(), SHEET.calculate(&inputs).unwrap());
        let mistake = SHEET.mistake("een-as").unwrap();
        assert_eq!(mistake.words(&entered, &solution).as_deref(), expected, "{answers}");
    }
}

#[test]
fn levels_and_zones() {
    // What is typed has an end to its decimals, so no score lies exactly on 7/3 or 11/3: these come close.
    for (why, attractiveness, strength, expected) in [
        ("low and low", "1", "1", "laag; laag; oogsten"),
        ("low and middle", "1", "3", "laag; midden; oogsten"),
        ("low and high", "1", "5", "laag; hoog; selectief"),
        ("middle and low", "3", "1", "midden; laag; oogsten"),
        ("middle and high", "3", "5", "midden; hoog; investeren"),
        ("high and low", "5", "1", "hoog; laag; selectief"),
        ("high and middle", "5", "3", "hoog; midden; investeren"),
        ("high and high", "5", "5", "hoog; hoog; investeren"),
        (
            "just below the boundaries",
            "2,3333333333",
            "3,6666666666",
            "laag; midden; oogsten",
        ),
        (
            "just above them",
            "2,3333333334",
            "3,6666666667",
            "midden; hoog; investeren",
        ),
    ] {
        let answers = format!("aantrekkelijkheid = (a / 100 / {attractiveness}); sterkte = (s / 100 / {strength})");
        let shown = shown_of(&SHEET, &changed(&SHEET, &answers));
        let levels = shown.splitn(3, "; ").nth(2).unwrap();
        assert_eq!(levels, expected, "{why}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "a weight of nothing counts for nothing",
            "sterkte = (Aandeel / 100 / 2); (Kwaliteit / 0 / 5)",
            "3,50; 2,00; midden; laag; oogsten",
        ),
        (
            "weights with decimals",
            "sterkte = (a / 33,33 / 3); (b / 33,33 / 3); (c / 33,34 / 3)",
            "3,50; 3,00; midden; midden; selectief",
        ),
        (
            "no names",
            "sterkte = ( / 50% / 4,5); ( / 50% / 3)",
            "3,50; 3,75; midden; hoog; investeren",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let [attractiveness, strength] = ["aantrekkelijkheid", "sterkte"]
        .map(|key| format!("inconsistent {key}: De gewichten moeten samen 100 % zijn."));
    for (why, answers, expected) in [
        (
            "below a whole",
            "aantrekkelijkheid = (a / 99,99 / 4)",
            attractiveness.as_str(),
        ),
        (
            "above a whole",
            "aantrekkelijkheid = (a / 50 / 4); (b / 50,01 / 3)",
            &attractiveness,
        ),
        ("the other list", "sterkte = (a / 99,99 / 4)", &strength),
        (
            "attractiveness goes first",
            "aantrekkelijkheid = (a / 1 / 4); sterkte = (a / 1 / 4)",
            &attractiveness,
        ),
        (
            "fields go first",
            "aantrekkelijkheid = (a / 1 / 4); sterkte = (a / 100 / 5,01)",
            "buiten-bereik sterkte[0].score: score moet minstens 1 en hoogstens 5 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
