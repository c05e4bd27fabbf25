//! Tests of parfitt_collins: Marktaandeel voorspellen (Parfitt-Collins)

use crate::calculators::parfitt_collins::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;
use crate::text::{Echo, calculator::echo_of};

const SPECIFICATION: &str = "
| `penetratie` | cumulatieve penetratie | P | % | >= 0, <= 100 |  |
| `herhaling` | herhalingsaankopen | H | % | >= 0, <= 100 |  |
| `intensiteit` | verbruiksintensiteitsindex (1 = gemiddeld) | I | factor | >= 0, <= 100 |  |
| `vaste_kopers_pct` | blijvende kopers | P x H | %, 2 decimalen | 12,00% |
| `marktaandeel_pct` | te verwachten marktaandeel | P x H x I | %, 2 decimalen | 10,80% |
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
            "Van de 40 % die ooit koopt, blijft 30 % kopen: 12,00% van de markt. Zij verbruiken minder dan gemiddeld: \
             het marktaandeel wordt 10,80%.",
        ),
        (
            "intensiteit = 1,5",
            "Van de 40 % die ooit koopt, blijft 30 % kopen: 12,00% van de markt. Zij verbruiken meer dan gemiddeld: \
             het marktaandeel wordt 18,00%.",
        ),
        (
            "intensiteit = 1",
            "Van de 40 % die ooit koopt, blijft 30 % kopen: 12,00% van de markt. Zij verbruiken evenveel als \
             gemiddeld: het marktaandeel wordt 12,00%.",
        ),
        ("intensiteit = 90", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn an_index_that_looks_like_a_percentage_gets_a_hint() {
    let index = &SHEET.fields[2];
    assert_eq!(echo_of(index, "0,9"), Echo::Read("0,9".to_owned()));
    assert_eq!(echo_of(index, "10"), Echo::Read("10".to_owned()));
    let Echo::Says(hint) = echo_of(index, "90") else {
        panic!("a hint")
    };
    assert!(
        hint.starts_with("ik lees: 90. Een index van 1 is gemiddeld verbruik."),
        "{hint}"
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        ("nobody tries it", "penetratie = 0", "0,00%; 0,00%"),
        ("nobody comes back", "herhaling = 0", "0,00%; 0,00%"),
        ("they use nothing", "intensiteit = 0", "12,00%; 0,00%"),
        (
            "the whole market, exactly",
            "penetratie = 100; herhaling = 100; intensiteit = 1",
            "100,00%; 100,00%",
        ),
        (
            "a high index on few buyers is fine",
            "penetratie = 5; herhaling = 5; intensiteit = 90",
            "0,25%; 22,50%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let above = "inconsistent intensiteit: Het marktaandeel zou boven 100 % uitkomen: controleer de index (1 = \
                 gemiddeld verbruik).";
    for (why, answers, expected) in [
        ("the index as a percentage", "intensiteit = 90", above),
        (
            "just above the whole market",
            "penetratie = 100; herhaling = 100; intensiteit = 1,0001",
            above,
        ),
        (
            "fields go first",
            "herhaling = 101; intensiteit = 90",
            "buiten-bereik herhaling: herhalingsaankopen moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("vaste_kopers_pct", "P × H", "40 % × 30 %"),
            ("marktaandeel_pct", "P × H × I", "12 % × 0,9"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("afhakers", "P × (1 − H)", "28,00%"),
            ("kopers-opgeteld", "P + H", "70,00%"),
            ("kopers-afgetrokken", "P − H", "10,00%"),
            ("index-in-procent", "P × H × 100 × I", "1.080,00%"),
            ("zonder-intensiteit", "blijvende kopers", "12,00%"),
            ("zonder-herhaling", "P × I", "36,00%"),
            ("gedeeld-door-intensiteit", "(P × H) / I", "13,33%"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let share = figures.found("marktaandeel_pct");
    assert!(share <= whole(1));
    assert_eq!(figures.found("vaste_kopers_pct") * figures.typed("intensiteit"), share);
}
