//! Tests of discount_cycles: Hoeveel verkoopcycli tot de doelgroei?

use crate::calculators::discount_cycles::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, shown_of};

const SPECIFICATION: &str = "
| `groei_per_cyclus` | afzetstijging per cyclus | g | % | >= 0,5, <= 100 |  |
| `doelgroei` | gewenste totale stijging | D | % | > 0, <= 1000 |  |
| `cycli_lineair` | aantal cycli, eenvoudig opgeteld | D / g, naar boven afgerond | geheel, naar boven | 4 |
| `cycli_samengesteld` | aantal cycli, samengesteld | kleinste n met (1 + g)^n >= 1 + D | geheel, half van nul weg | 4 |
| `groei_na_cycli_pct` | samengestelde stijging na dat aantal cycli | (1 + g)^n - 1 | %, 2 decimalen | 21,55% |
";

/// Compounding is never slower than adding up, and reaches the target.
pub fn always(figures: &Figures) {
    assert!(figures.found("cycli_samengesteld") <= figures.found("cycli_lineair").ceil());
    assert!(figures.found("groei_na_cycli_pct") >= figures.typed("doelgroei"));
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
            "Met 5 % meer afzet per verkoopcyclus bereik je 20 % na 4 cycli, opgeteld en samengesteld. Na 4 cycli is de samengestelde stijging 21,55%.",
        ),
        (
            "groei_per_cyclus = 4; doelgroei = 30",
            "Met 4 % meer afzet per verkoopcyclus bereik je 30 % opgeteld na 8 cycli en samengesteld na 7 cycli. Na 7 cycli is de samengestelde stijging 31,59%.",
        ),
        (
            "groei_per_cyclus = 25",
            "Met 25 % meer afzet per verkoopcyclus bereik je 20 % na 1 cyclus, opgeteld en samengesteld. Na 1 cyclus is de samengestelde stijging 25,00%.",
        ),
        (
            "groei_per_cyclus = 0,5; doelgroei = 1.000",
            "Met 0,5 % meer afzet per verkoopcyclus bereik je 1.000 % opgeteld na 2.000 cycli en samengesteld na 481 cycli. Na 481 cycli is de samengestelde stijging 1.001,22%.",
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
            ("cycli_lineair", "D / g", "20 % / 5 %"),
            (
                "cycli_samengesteld",
                "na 3 cycli is (1 + g)^n nog kleiner dan 1 + D, na 4 cycli niet meer",
                "4",
            ),
            ("groei_na_cycli_pct", "(1 + g)^n − 1", "(1 + 5 %)^4 − 1"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "groei_per_cyclus = 4; doelgroei = 30"),
        &[
            ("omgekeerd", "g / D", "1"),
            ("naar-beneden", "D / g, naar beneden afgerond", "7"),
            ("samengesteld-geteld", "n", "7"),
            ("eenvoudig-opgeteld", "D / g, naar boven afgerond", "8"),
            ("een-cyclus-te-weinig", "n − 1", "6"),
            ("een-cyclus-te-veel", "n + 1", "8"),
            ("groei-opgeteld", "n × g", "28,00%"),
            ("groei-is-doel", "D", "30,00%"),
            ("factor-als-groei", "(1 + g)^n", "131,59%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        ("the other rate of the book", "groei_per_cyclus = 6", "4; 4; 26,25%"),
        (
            "the target is reached exactly",
            "groei_per_cyclus = 10; doelgroei = 21",
            "3; 2; 21,00%",
        ),
        (
            "and just not",
            "groei_per_cyclus = 10; doelgroei = 21,0001",
            "3; 3; 33,10%",
        ),
        (
            "one cycle is enough",
            "groei_per_cyclus = 20; doelgroei = 20",
            "1; 1; 20,00%",
        ),
        (
            "more than enough",
            "groei_per_cyclus = 20; doelgroei = 0,01",
            "1; 1; 20,00%",
        ),
        (
            "doubling",
            "groei_per_cyclus = 100; doelgroei = 1.000",
            "10; 4; 1.500,00%",
        ),
        (
            "the slowest growth to the highest target",
            "groei_per_cyclus = 0,5; doelgroei = 1.000",
            "2.000; 481; 1.001,22%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn many_digits_are_no_work() {
    let answers = "groei_per_cyclus = 0,50000000000000000000000000000000000001; doelgroei = 1.000";
    assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), "2.000; 481; 1.001,22%");
}
