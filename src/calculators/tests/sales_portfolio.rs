//! Tests of sales_portfolio: Verkoopportfolio

use crate::calculators::sales_portfolio::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `aantrekkelijkheid` | aantrekkelijkheid van de account |  | rijen | 1-12 rijen |  |
| `aantrekkelijkheid[].naam` | factor |  | tekst | vrij |  |
| `aantrekkelijkheid[].gewicht` | gewicht | w | % | >= 0, <= 100 |  |
| `aantrekkelijkheid[].score` | score | s | 1-5 | >= 1, <= 5 |  |
| `omzet_account` | omzet bij de account | o | € | >= 0 |  |
| `totale_omzet` | totale eigen omzet | T | € | > 0 |  |
| `omzetgrens` | grens omzetaandeel | g | % | > 0, <= 100 | leeg = 5 |
| `omzetaandeel_pct` | aandeel van de account in de eigen omzet | o / T | %, 2 decimalen | 4,00% |
| `score_aantrekkelijkheid` | gewogen aantrekkelijkheid | som(w x s) | 2 decimalen | 3,50 |
| `kwadrant` | kwadrant | aantrekkelijk = score >= 3, groot = aandeel >= grens: kernklant (aantrekkelijk, groot), ontwikkelklant (aantrekkelijk, klein), exploitatieklant (niet aantrekkelijk, groot), marginale klant | tekst | ontwikkelklant |
";

/// What is weighted stays on the scale.
pub fn always(figures: &Figures) {
    super::ge_mckinsey::stays_on_the_scale(figures, &["score_aantrekkelijkheid"]);
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
            "De account scoort 3,50 op aantrekkelijkheid en is 4,00% van de eigen omzet: aantrekkelijk en klein, dus een ontwikkelklant.",
        ),
        (
            "aantrekkelijkheid = (Groei / 100 / 2); omzet_account = 1.000.000",
            "De account scoort 2,00 op aantrekkelijkheid en is 100,00% van de eigen omzet: niet aantrekkelijk en groot, dus een exploitatieklant.",
        ),
        ("omzet_account = 1.000.001", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("omzetaandeel_pct", "o / T", "40.000 / 1.000.000"),
            ("score_aantrekkelijkheid", "Σ w × s", "50 % × 4 + 50 % × 3"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "aantrekkelijkheid = (Groei / 80 / 4); (Relatie / 20 / 3)"),
        &[
            ("aandeel-omgekeerd", "T / o", "2.500,00%"),
            ("aandeel-van-de-rest", "o / (T − o)", "4,17%"),
            ("zonder-gewichten", "(Σ s) / aantal factoren", "3,50"),
            ("hele-gewichten", "Σ 100 × w × s", "380,00"),
            ("opgeteld", "Σ s", "7,00"),
            ("gedeeld", "(Σ w × s) / aantal factoren", "1,90"),
            ("assen-verwisseld", "", "exploitatieklant"),
        ],
    );
}

#[test]
fn quadrants() {
    for (why, score, turnover, limit, expected) in [
        (
            "exactly on both boundaries",
            "3",
            "50.000",
            "",
            "5,00%; 3,00; kernklant",
        ),
        (
            "just below in share",
            "3",
            "49.999,99",
            "",
            "5,00%; 3,00; ontwikkelklant",
        ),
        (
            "just below in score",
            "2,999",
            "50.000",
            "",
            "5,00%; 3,00; exploitatieklant",
        ),
        (
            "just below in both",
            "2,999",
            "49.999,99",
            "",
            "5,00%; 3,00; marginale klant",
        ),
        ("no turnover yet", "5", "0", "", "0,00%; 5,00; ontwikkelklant"),
        ("the only account", "5", "1.000.000", "100", "100,00%; 5,00; kernklant"),
    ] {
        let answers =
            format!("aantrekkelijkheid = (a / 100 / {score}); omzet_account = {turnover}; omzetgrens = {limit}");
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, &answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let weights = "inconsistent aantrekkelijkheid: De gewichten moeten samen 100 % zijn.";
    let too_much = "inconsistent omzet_account: De omzet bij een account kan niet groter zijn dan de totale omzet.";
    for (why, answers, expected) in [
        ("below a whole", "aantrekkelijkheid = (a / 99,99 / 4)", weights),
        (
            "above a whole",
            "aantrekkelijkheid = (a / 50 / 4); (b / 50,01 / 3)",
            weights,
        ),
        ("a cent too much", "omzet_account = 1.000.000,01", too_much),
        (
            "weights go first",
            "aantrekkelijkheid = (a / 1 / 4); omzet_account = 2.000.000",
            weights,
        ),
        (
            "fields go first",
            "aantrekkelijkheid = (a / 1 / 4); omzetgrens = 0",
            "buiten-bereik omzetgrens: grens omzetaandeel moet groter dan 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
