//! Tests of growth_gap: Groeikloof dichten met Ansoff

use crate::calculators::growth_gap::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `huidige_omzet` | huidige omzet | H | € | >= 0 |  |
| `autonome_groei` | autonome groei | g | % | >= -100, <= 1000 | leeg = 0 |
| `doelomzet` | doelomzet | D | € | > 0 |  |
| `marktpenetratie` | extra omzet marktpenetratie | x1 | € | >= 0 | leeg = 0 |
| `marktontwikkeling` | extra omzet marktontwikkeling | x2 | € | >= 0 | leeg = 0 |
| `productontwikkeling` | extra omzet productontwikkeling | x3 | € | >= 0 | leeg = 0 |
| `diversificatie` | extra omzet diversificatie | x4 | € | >= 0 | leeg = 0 |
| `verwachte_omzet` | verwachte omzet zonder actie | H x (1 + g) | €, 2 decimalen | € 1.020.000,00 |
| `planningskloof` | planningskloof | D - verwachte omzet | €, 2 decimalen | € 180.000,00 |
| `gedekt` | gedekt door de vier strategieen | x1 + x2 + x3 + x4 | €, 2 decimalen | € 150.000,00 |
| `resterend` | resterende kloof (negatief = marge) | kloof - gedekt | €, 2 decimalen | € 30.000,00 |
| `dekking_pct` | dekking van de kloof | gedekt / kloof (n.v.t. als kloof <= 0) | %, 2 decimalen | 83,33% |
";

/// What is expected, covered and left makes the target.
pub fn always(figures: &Figures) {
    let [expected, covered, left] = ["verwachte_omzet", "gedekt", "resterend"].map(|key| figures.found(key));
    assert_eq!(expected + covered + left, figures.typed("doelomzet"));
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
            "De planningskloof is € 180.000,00. De strategieën dekken daarvan 83,33%: er blijft € 30.000,00 te vinden.",
        ),
        (
            "diversificatie = 30.000",
            "De planningskloof is € 180.000,00. De strategieën dekken daarvan 100,00%: de kloof is precies gedicht.",
        ),
        (
            "diversificatie = 48.000",
            "De planningskloof is € 180.000,00. De strategieën dekken daarvan 110,00%: dat is € 18.000,00 meer dan nodig.",
        ),
        (
            "autonome_groei = 20",
            "Zonder actie is de omzet € 1.200.000,00: het doel van € 1.200.000 wordt gehaald, er is geen kloof.",
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
            ("verwachte_omzet", "H × (1 + g)", "1.000.000 × (1 + 2 %)"),
            ("planningskloof", "D − V", "1.200.000 − 1.020.000"),
            ("gedekt", "x1 + x2 + x3 + x4", "60.000 + 50.000 + 40.000 + 0"),
            ("resterend", "K − X", "180.000 − 150.000"),
            ("dekking_pct", "X / K", "150.000 / 180.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "diversificatie = 3.000"),
        &[
            ("alleen-de-groei", "H × g", "€ 20.000,00"),
            ("groei-afgetrokken", "H × (1 − g)", "€ 980.000,00"),
            ("zonder-groei", "D − H", "€ 200.000,00"),
            ("kloof-omgekeerd", "V − D", "€ -180.000,00"),
            ("zonder-diversificatie", "x1 + x2 + x3", "€ 150.000,00"),
            ("gedekt-en-kloof-opgeteld", "K + X", "€ 333.000,00"),
            ("rest-van-het-doel", "D − X", "€ 1.047.000,00"),
            ("dekking-van-het-doel", "X / D", "12,75%"),
            ("dekking-omgekeerd", "K / X", "117,65%"),
            ("wat-niet-gedekt-is", "(K − X) / K", "15,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "nothing is done",
            "autonome_groei =; marktpenetratie =; marktontwikkeling =; productontwikkeling =; diversificatie =",
            "€ 1.000.000,00; € 200.000,00; € 0,00; € 200.000,00; 0,00%",
        ),
        (
            "no gap: nothing to cover",
            "autonome_groei = 20",
            "€ 1.200.000,00; € 0,00; € 150.000,00; € -150.000,00; n.v.t.",
        ),
        (
            "more than the target by itself",
            "autonome_groei = 50",
            "€ 1.500.000,00; € -300.000,00; € 150.000,00; € -450.000,00; n.v.t.",
        ),
        (
            "a cent of a gap",
            "huidige_omzet = 1.199.999,99; autonome_groei = 0; marktpenetratie = 0; marktontwikkeling = 0; productontwikkeling = 0,01",
            "€ 1.199.999,99; € 0,01; € 0,01; € 0,00; 100,00%",
        ),
        (
            "all of it lost",
            "autonome_groei = -100",
            "€ 0,00; € 1.200.000,00; € 150.000,00; € 1.050.000,00; 12,50%",
        ),
        (
            "a new business",
            "huidige_omzet = 0; autonome_groei = 1.000%",
            "€ 0,00; € 1.200.000,00; € 150.000,00; € 1.050.000,00; 12,50%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "no target",
            "huidige_omzet = x; doelomzet =",
            "leeg doelomzet: Vul doelomzet in.",
        ),
        (
            "below nothing",
            "autonome_groei = -100,01",
            "buiten-bereik autonome_groei: autonome groei moet minstens -100 en hoogstens 1.000 zijn.",
        ),
        (
            "a target of nothing",
            "doelomzet = 0; diversificatie = -1",
            "buiten-bereik doelomzet: doelomzet moet groter dan 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
