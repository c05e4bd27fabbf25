//! Tests of swot: Confrontatiematrix

use crate::calculators::swot::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::Rational;

const SPECIFICATION: &str = "
| `sterktes` | sterktes |  | rijen | 1-6 rijen |  |
| `sterktes[].naam` | sterkte |  | tekst | vrij |  |
| `zwaktes` | zwaktes |  | rijen | 1-6 rijen |  |
| `zwaktes[].naam` | zwakte |  | tekst | vrij |  |
| `kansen` | kansen |  | rijen | 1-6 rijen |  |
| `kansen[].naam` | kans |  | tekst | vrij |  |
| `bedreigingen` | bedreigingen |  | rijen | 1-6 rijen |  |
| `bedreigingen[].naam` | bedreiging |  | tekst | vrij |  |
| `scores` | scores |  | rijen | 2-12 rijen |  |
| `scores[].rij` | scores van de rij (lijst) | s | -2..+2 | >= -2, <= 2, geheel |  |
| `rijtotalen` | totaal per sterkte en zwakte | som van de rij (eerst sterktes, dan zwaktes) | geheel, half van nul weg | 2 / 3 / -3 |
| `kolomtotalen` | totaal per kans en bedreiging | som van de kolom (eerst kansen, dan bedreigingen) | geheel, half van nul weg | 2 / 3 / -3 |
| `sk` | sterktes x kansen (aanvallen / groeien) | som van het kwadrant | geheel, half van nul weg | 6 |
| `sb` | sterktes x bedreigingen (verdedigen) | som van het kwadrant | geheel, half van nul weg | -1 |
| `zk` | zwaktes x kansen (verbeteren) | som van het kwadrant | geheel, half van nul weg | -1 |
| `zb` | zwaktes x bedreigingen (terugtrekken / ombuigen) | som van het kwadrant | geheel, half van nul weg | -2 |
| `dominant` | kwadrant met het grootste gewicht | grootste absolute som: 'SK', 'SB', 'ZK' of 'ZB'; 'gelijk' als twee of meer kwadranten samen de grootste zijn | tekst | SK |
";

/// Rows, columns and quadrants add up to the same.
pub fn always(figures: &Figures) {
    let quadrants: Rational = ["sk", "sb", "zk", "zb"].iter().map(|key| figures.found(key)).sum();
    assert_eq!(figures.sum("rijtotalen"), quadrants);
    assert_eq!(figures.sum("kolomtotalen"), quadrants);
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
            "Het kwadrant SK weegt het zwaarst: aanvallen en groeien. De sommen zijn SK 6, SB -1, ZK -1, ZB -2.",
        ),
        (
            "scores = (0 0 0); (0 0 0); (0 0 -2)",
            "Het kwadrant ZB weegt het zwaarst: terugtrekken of ombuigen. De sommen zijn SK 0, SB 0, ZK 0, ZB -2.",
        ),
        (
            "scores = (2 0 0); (0 0 0); (0 0 -2)",
            "Geen enkel kwadrant weegt alleen het zwaarst. De sommen zijn SK 2, SB 0, ZK 0, ZB -2.",
        ),
        ("kansen = (Export)", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("sk", "Σ sSK", "2 + 1 + 1 + 2"),
            ("sb", "Σ sSB", "(-1) + 0"),
            ("zb", "sZB", "-2"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(
            &SHEET,
            "bedreigingen = (Import); (Wet); scores = (2 1 -1 1); (1 -1 0 -2); (-1 0 -2 1)",
        ),
        &[
            ("hele-rij", "Σ sSK + Σ sSB", "1"),
            ("hele-kolom", "Σ sSK + Σ sZK", "2"),
            ("gemiddelde", "(Σ sSK) / aantal scores", "1"),
            ("alleen-plus", "som van de positieve scores", "1"),
            ("kwadrant-verwisseld", "SB", "-2"),
            ("min-weggelaten", "som zonder mintekens", "3"),
            ("grootste-met-teken", "", "-"),
        ],
    );
}

#[test]
fn the_largest_sum_need_not_weigh_most() {
    let inputs = changed(&SHEET, "scores = (1 0 -2); (1 0 -2); (0 0 0)");
    let (entered, solution) = (SHEET.read(&inputs).unwrap(), SHEET.calculate(&inputs).unwrap());
    let mistake = SHEET.mistake("grootste-met-teken").unwrap();
    assert_eq!(mistake.words(&entered, &solution).as_deref(), Some("SK"));
    assert!(shown_of(&SHEET, &inputs).ends_with("; SB"));
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "the smallest matrix",
            "sterktes = (S); kansen = (K); scores = (1 0); (0 -2)",
            "1 / -2; 1 / -2; 1; 0; 0; -2; ZB",
        ),
        (
            "nothing has to do with anything",
            "scores = (0 0 0); (0 0 0); (0 0 0)",
            "0 / 0 / 0; 0 / 0 / 0; 0; 0; 0; 0; gelijk",
        ),
        (
            "equal but for the sign",
            "scores = (1 1 -1); (0 0 -1); (0 0 0)",
            "1 / -1 / 0; 1 / 1 / -2; 2; -2; 0; 0; gelijk",
        ),
        (
            "a negative quadrant weighs most",
            "scores = (1 0 0); (0 0 0); (-2 -2 0)",
            "1 / 0 / -4; -1 / -2 / 0; 1; 0; -4; 0; ZK",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let size = "inconsistent scores: De matrix moet een rij hebben per sterkte en zwakte en een kolom per kans en \
                bedreiging.";
    let range = "scores van de rij (lijst) moet minstens -2 en hoogstens 2 en een geheel getal zijn.";
    for (why, answers, expected) in [
        ("a row too few", "scores = (2 1 -1); (1 2 0)", size),
        ("a row too many", "scores = (2 1 -1); (1 2 0); (1 2 0); (1 2 0)", size),
        ("a column too few", "scores = (2 1); (1 2 0); (-1 0 -2)", size),
        ("a column too many", "scores = (2 1 -1); (1 2 0 1); (-1 0 -2)", size),
        (
            "a row without scores",
            "scores = (2 1 -1); (); (-1 0 -2)",
            "leeg scores[1].rij: Vul scores van de rij (lijst) in.",
        ),
        (
            "too strong",
            "scores = (2 1 -1); (1 3 0); (-1 0 -2)",
            &format!("buiten-bereik scores[1].rij[1]: {range}"),
        ),
        (
            "half a score",
            "scores = (2 1 -1); (1 2 0); (-1 0 -1,5)",
            &format!("buiten-bereik scores[2].rij[2]: {range}"),
        ),
        (
            "fields go first",
            "kansen = (a); (b); (c); (d); (e); (f); (g)",
            "buiten-bereik kansen: Het aantal rijen moet tussen 1 en 6 liggen.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
