//! Tests of forecast_error: Kwaliteit van verkoopvoorspellingen

use num_traits::Signed;

use crate::calculators::forecast_error::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = r"
| `perioden` | perioden |  | rijen | 1-60 rijen |  |
| `perioden[].naam` | periode |  | tekst | vrij |  |
| `perioden[].prognose` | prognose | P | aantal | >= 0 |  |
| `perioden[].werkelijk` | werkelijk | W | aantal | >= 0 |  |
| `afwijkingen` | afwijking per periode | W - P | 2 decimalen | 25,00 / -30,00 |
| `bias` | gemiddelde afwijking (bias) | som(W - P) / n | 2 decimalen | -2,50 |
| `mad` | gemiddelde absolute afwijking | som(\|W - P\|) / n | 2 decimalen | 27,50 |
| `mape_pct` | gemiddelde absolute procentuele fout | gemiddelde van \|W - P\| / W over perioden met W > 0 | %, 2 decimalen | 22,50% |
| `trefzekerheid_pct` | trefzekerheid | 1 - som(\|W - P\|) / som(W) | %, 2 decimalen | 77,55% |
";

/// Leaving the signs out makes no deviation smaller; nothing is surer than sure.
pub fn always(figures: &Figures) {
    assert!(figures.found("bias").abs() <= figures.found("mad"));
    assert!(
        figures
            .maybe("trefzekerheid_pct")
            .is_none_or(|accuracy| accuracy <= whole(1))
    );
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
            "Gemiddeld verkocht je per periode 2,50 minder dan voorspeld; de prognose zat er gemiddeld 27,50 naast. De trefzekerheid is 77,55%.",
        ),
        (
            "perioden = (Q1 / 100 / 125); (Q2 / 100 / 75)",
            "Over alle perioden samen was de prognose juist; de prognose zat er gemiddeld 25,00 naast. De trefzekerheid is 75,00%.",
        ),
        (
            "perioden = (Q1 / 0 / 5)",
            "Gemiddeld verkocht je per periode 5,00 meer dan voorspeld; de prognose zat er gemiddeld 5,00 naast. De trefzekerheid is 0,00%.",
        ),
        (
            "perioden = (Q1 / 4 / 0)",
            "Gemiddeld verkocht je per periode 4,00 minder dan voorspeld; de prognose zat er gemiddeld 4,00 naast.",
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
            ("bias", "(Σ (W − P)) / n", "((125 − 100) + (120 − 150)) / 2"),
            ("mad", "(Σ |W − P|) / n", "(25 + 30) / 2"),
            ("mape_pct", "(Σ |W − P| / W) / m", "(25 / 125 + 30 / 120) / 2"),
            (
                "trefzekerheid_pct",
                "1 − (Σ |W − P|) / (Σ W)",
                "1 − (25 + 30) / (125 + 120)",
            ),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "perioden = (Q1 / 100 / 125); (Q2 / 160 / 120)"),
        &[
            ("prognose-eerst", "P − W", "-25,00 / 40,00"),
            ("bias-zonder-teken", "MAD", "32,50"),
            ("bias-omgekeerd", "(Σ (P − W)) / n", "7,50"),
            ("bias-niet-gedeeld", "Σ (W − P)", "-15,00"),
            ("mad-met-teken", "bias zonder teken", "7,50"),
            ("mad-niet-gedeeld", "Σ |W − P|", "65,00"),
            ("mape-op-prognose", "(Σ |W − P| / P) / m", "25,00%"),
            ("mape-van-totalen", "(Σ |W − P|) / (Σ W)", "26,53%"),
            ("mape-niet-gedeeld", "Σ |W − P| / W", "53,33%"),
            ("fout-als-trefzekerheid", "(Σ |W − P|) / (Σ W)", "26,53%"),
            ("een-min-mape", "1 − MAPE", "73,33%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "right on the mark",
            "perioden = (Q1 / 100 / 100)",
            "0,00; 0,00; 0,00; 0,00%; 100,00%",
        ),
        (
            "a period without sales does not count in the MAPE",
            "perioden = (Q1 / 100 / 125); (Q2 / 20 / 0)",
            "25,00 / -20,00; 2,50; 22,50; 20,00%; 64,00%",
        ),
        (
            "nothing was sold at all",
            "perioden = (Q1 / 10 / 0); (Q2 / 0 / 0)",
            "-10,00 / 0,00; -5,00; 5,00; n.v.t.; n.v.t.",
        ),
        (
            "off by more than was sold",
            "perioden = (Q1 / 30 / 10)",
            "-20,00; -20,00; 20,00; 200,00%; -100,00%",
        ),
        (
            "decimals",
            "perioden = ( / 1,5 / 1,25); ( / 1 / 2)",
            "-0,25 / 1,00; 0,38; 0,63; 35,00%; 61,54%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "a forecast below nothing",
            "perioden = (Q1 / 1 / 1); (Q2 / -1 / -1)",
            "buiten-bereik perioden[1].prognose: prognose moet minstens 0 zijn.",
        ),
        (
            "empty goes first",
            "perioden = (Q1 / x / 1); (Q2 / 1 / )",
            "leeg perioden[1].werkelijk: Vul werkelijk in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
