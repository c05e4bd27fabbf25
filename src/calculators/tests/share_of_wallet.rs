//! Tests of share_of_wallet: Share of wallet (klantaandeel)

use crate::calculators::share_of_wallet::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `eigen_omzet` | eigen omzet bij de account | o | € | >= 0 |  |
| `totale_inkoop` | totale inkoop van de account in de categorie | T | € | > 0 |  |
| `doelaandeel` | doelaandeel | d | % | >= 0, <= 100 | mag leeg |
| `marge` | contributiemarge | m | % | >= 0, <= 100 | mag leeg |
| `share_of_wallet_pct` | share of wallet | o / T | %, 2 decimalen | 30,00% |
| `potentieel` | nog niet benut potentieel | T - o | €, 2 decimalen | € 280.000,00 |
| `extra_omzet` | extra omzet bij het doelaandeel | d x T - o | €, 2 decimalen | € 60.000,00 |
| `extra_contributie` | extra contributie | extra omzet x m | €, 2 decimalen | € 15.000,00 |
";

/// Our part and the rest make all that is bought.
pub fn always(figures: &Figures) {
    let (own, all) = (figures.typed("eigen_omzet"), figures.typed("totale_inkoop"));
    assert_eq!(figures.found("share_of_wallet_pct") * &all, own);
    assert_eq!(figures.found("potentieel") + own, all);
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
            "Van wat de account inkoopt, komt 30,00% van jou; met een doelaandeel van 45 % komt daar € 60.000,00 bij.",
        ),
        (
            "doelaandeel = 20",
            "Van wat de account inkoopt, komt 30,00% van jou; met een doelaandeel van 20 % daalt je omzet met € 40.000,00.",
        ),
        (
            "doelaandeel = 30",
            "Van wat de account inkoopt, komt 30,00% van jou; dat is precies het doelaandeel.",
        ),
        (
            "doelaandeel = ",
            "Van wat de account inkoopt, komt 30,00% van jou; voor € 280.000,00 koopt ze elders.",
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
            ("share_of_wallet_pct", "o / T", "120.000 / 400.000"),
            ("potentieel", "T − o", "400.000 − 120.000"),
            ("extra_omzet", "d × T − o", "45 % × 400.000 − 120.000"),
            ("extra_contributie", "x × m", "60.000 × 25 %"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("omgekeerd", "T / o", "333,33%"),
            ("op-de-rest", "o / (T − o)", "42,86%"),
            ("aandeel-van-anderen", "(T − o) / T", "70,00%"),
            ("hele-inkoop", "T", "€ 400.000,00"),
            ("doelomzet", "d × T", "€ 180.000,00"),
            ("doel-van-eigen-omzet", "d × o", "€ 54.000,00"),
            ("punten-van-eigen-omzet", "(d − s) × o", "€ 18.000,00"),
            ("zonder-marge", "x", "€ 60.000,00"),
            ("marge-op-doelomzet", "d × T × m", "€ 45.000,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "no target, no margin",
            "doelaandeel = ; marge = ",
            "30,00%; € 280.000,00; n.v.t.; n.v.t.",
        ),
        ("no margin", "marge = ", "30,00%; € 280.000,00; € 60.000,00; n.v.t."),
        (
            "a margin without a target",
            "doelaandeel = ",
            "30,00%; € 280.000,00; n.v.t.; n.v.t.",
        ),
        (
            "a target below the present share is a fall",
            "doelaandeel = 20",
            "30,00%; € 280.000,00; € -40.000,00; € -10.000,00",
        ),
        (
            "nothing yet",
            "eigen_omzet = 0",
            "0,00%; € 400.000,00; € 180.000,00; € 45.000,00",
        ),
        (
            "all of it",
            "eigen_omzet = 400.000; doelaandeel = 100",
            "100,00%; € 0,00; € 0,00; € 0,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more than the account buys",
            "eigen_omzet = 400.000,01",
            "inconsistent eigen_omzet: De eigen omzet kan niet groter zijn dan de totale inkoop van de account.",
        ),
        (
            "fields go first",
            "eigen_omzet = 500.000; marge = 101",
            "buiten-bereik marge: contributiemarge moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
