//! Tests of discount_volume: Hoeveel meer verkopen om een korting goed te maken?

use crate::calculators::discount_volume::SHEET;
use crate::calculators::testing::{as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `marge` | contributiemarge in % van de oude prijs | m | % | > 0, <= 100 |  |
| `korting` | korting | k | % | >= 0, < 100 |  |
| `afzet` | huidige afzet | q | aantal | >= 0 | mag leeg |
| `extra_volume_pct` | nodige afzetstijging | k / (m - k) | %, 2 decimalen | 25,00% |
| `volumefactor` | nieuwe afzet gedeeld door oude afzet | m / (m - k) | 2 decimalen | 1,25 |
| `nieuwe_marge_pct` | marge in % van de nieuwe prijs | (m - k) / (1 - k) | %, 2 decimalen | 44,44% |
| `omzetwijziging_pct` | wijziging van de omzet bij die afzet | (1 - k) x m / (m - k) - 1 | %, 2 decimalen | 12,50% |
| `nieuwe_afzet` | nodige afzet | q x m / (m - k), naar boven afgerond | geheel, naar boven | 1.000 |
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
            "Bij een marge van 50 % moet de afzet na 10 % korting met 25,00% stijgen, van 800 stuks naar 1.000 stuks.",
        ),
        (
            "afzet =",
            "Bij een marge van 50 % moet de afzet na 10 % korting met 25,00% stijgen.",
        ),
        ("korting = 0", "Zonder korting hoeft de afzet niet te stijgen."),
        (
            "korting = 50",
            "Een korting van 50 % is niet goed te maken met een marge van 50 %: er blijft per stuk niets over.",
        ),
        (
            "afzet = 0",
            "Bij een marge van 50 % moet de afzet na 10 % korting met 25,00% stijgen.",
        ),
        (
            "korting = 49",
            "Bij een marge van 50 % moet de afzet na 49 % korting met 4.900,00% stijgen, van 800 stuks naar 40.000 stuks.",
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
            ("extra_volume_pct", "k / (m − k)", "10 % / (50 % − 10 %)"),
            ("volumefactor", "m / (m − k)", "50 % / (50 % − 10 %)"),
            ("nieuwe_marge_pct", "(m − k) / (1 − k)", "(50 % − 10 %) / (1 − 10 %)"),
            (
                "omzetwijziging_pct",
                "(1 − k) × m / (m − k) − 1",
                "(1 − 10 %) × 1,25 − 1",
            ),
            ("nieuwe_afzet", "q × m / (m − k)", "800 × 1,25"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "afzet = 801"),
        &[
            ("door-marge", "k / m", "20,00%"),
            ("door-nieuwe-prijs", "k / (1 − k)", "11,11%"),
            ("verschil-van-percentages", "m − k", "40,00%"),
            ("factor-als-stijging", "m / (m − k)", "125,00%"),
            ("afzet-door-marge", "q × (1 + k / m)", "962"),
            ("afzet-door-nieuwe-prijs", "q × (1 + k / (1 − k))", "890"),
            ("alleen-extra", "q × k / (m − k)", "201"),
            ("afzet-naar-beneden", "q × m / (m − k), naar beneden afgerond", "1.001"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "the second pair of the book",
            "marge = 20",
            "100,00%; 2,00; 11,11%; 80,00%; 1.600",
        ),
        ("without a volume", "afzet = ", "25,00%; 1,25; 44,44%; 12,50%; n.v.t."),
        ("without a discount", "korting = 0", "0,00%; 1,00; 50,00%; 0,00%; 800"),
        (
            "a part of a unit is a whole unit",
            "marge = 30; afzet = 100",
            "50,00%; 1,50; 22,22%; 35,00%; 150",
        ),
        (
            "rounded up",
            "marge = 40; afzet = 100",
            "33,33%; 1,33; 33,33%; 20,00%; 134",
        ),
        ("nothing sold", "afzet = 0", "25,00%; 1,25; 44,44%; 12,50%; 0"),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "equal",
            "marge = 10",
            "geen-oplossing korting: De korting is minstens even groot als de marge: geen enkele afzetstijging maakt dit goed.",
        ),
        (
            "larger",
            "marge = 9,99",
            "geen-oplossing korting: De korting is minstens even groot als de marge: geen enkele afzetstijging maakt dit goed.",
        ),
        ("a margin left", "marge = 10,01", "no problem"),
        (
            "fields go first",
            "marge = 5; afzet = x",
            "geen-getal afzet: huidige afzet: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
