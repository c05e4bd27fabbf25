//! Tests of before_after: Voor-en-na-analyse

use crate::calculators::before_after::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::Rational;

const SPECIFICATION: &str = "
| `prijs_voor` | prijs per stuk voor | p0 | € | >= 0 |  |
| `afzet_voor` | afzet voor | q0 | aantal | >= 0 |  |
| `variabel_voor` | variabele kosten per stuk voor | v0 | € | >= 0 |  |
| `vast_voor` | vaste kosten voor | F0 | € | >= 0 |  |
| `prijs_na` | prijs per stuk na | p1 | € | >= 0 |  |
| `afzet_na` | afzet na | q1 | aantal | >= 0 |  |
| `variabel_na` | variabele kosten per stuk na | v1 | € | >= 0 |  |
| `vast_na` | vaste kosten na | F1 | € | >= 0 |  |
| `omzet_voor` | omzet voor | p0 x q0 | €, 2 decimalen | € 20.000,00 |
| `omzet_na` | omzet na | p1 x q1 | €, 2 decimalen | € 25.200,00 |
| `contributie_voor` | contributie voor | (p0 - v0) x q0 | €, 2 decimalen | € 8.000,00 |
| `contributie_na` | contributie na | (p1 - v1) x q1 | €, 2 decimalen | € 9.100,00 |
| `winst_voor` | winst voor | contributie voor - F0 | €, 2 decimalen | € 3.000,00 |
| `winst_na` | winst na | contributie na - F1 | €, 2 decimalen | € 3.600,00 |
| `winstverschil` | verschil in winst | winst na - winst voor | €, 2 decimalen | € 600,00 |
| `prijseffect` | waarvan prijs | (p1 - p0) x q1 | €, 2 decimalen | € -2.800,00 |
| `volume_effect` | waarvan volume | (q1 - q0) x (p0 - v0) | €, 2 decimalen | € 3.200,00 |
| `kosteneffect` | waarvan variabele kosten | -(v1 - v0) x q1 | €, 2 decimalen | € 700,00 |
| `vaste_kosteneffect` | waarvan vaste kosten | -(F1 - F0) | €, 2 decimalen | € -500,00 |
| `winstwijziging_pct` | wijziging van de winst | verschil / winst voor (n.v.t. als winst voor <= 0) | %, 2 decimalen | 20,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let effects = ["prijseffect", "volume_effect", "kosteneffect", "vaste_kosteneffect"];
    let together: Rational = effects.iter().map(|key| figures.found(key)).sum();
    assert_eq!(together, figures.found("winstverschil"), "the effects add up");
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "De winst stijgt van € 3.000,00 naar € 3.600,00: € -2.800,00 door de prijs, € 3.200,00 door het volume, € 700,00 door de variabele kosten en € -500,00 door de vaste kosten.",
        ),
        (
            "afzet_na = 1.000",
            "De winst daalt van € 3.000,00 naar € 1.000,00: € -2.000,00 door de prijs, € 0,00 door het volume, € 500,00 door de variabele kosten en € -500,00 door de vaste kosten.",
        ),
        (
            "vast_na = 6.100",
            "De winst blijft € 3.000,00: € -2.800,00 door de prijs, € 3.200,00 door het volume, € 700,00 door de variabele kosten en € -1.100,00 door de vaste kosten.",
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
            ("omzet_voor", "p0 × q0", "20 × 1.000"),
            ("contributie_na", "(p1 − v1) × q1", "(18 − 11,50) × 1.400"),
            ("winst_na", "C1 − F1", "9.100 − 5.500"),
            ("winstverschil", "W1 − W0", "3.600 − 3.000"),
            ("prijseffect", "(p1 − p0) × q1", "(18 − 20) × 1.400"),
            ("volume_effect", "(q1 − q0) × (p0 − v0)", "(1.400 − 1.000) × (20 − 12)"),
            ("kosteneffect", "(v0 − v1) × q1", "(12 − 11,50) × 1.400"),
            ("vaste_kosteneffect", "F0 − F1", "5.000 − 5.500"),
            ("winstwijziging_pct", "(W1 − W0) / W0", "600 / 3.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("winst-na-zonder-vaste-kosten", "C1", "€ 9.100,00"),
            ("oude-vaste-kosten", "C1 − F0", "€ 4.100,00"),
            ("verschil-van-de-omzet", "O1 − O0", "€ 5.200,00"),
            ("verschil-van-de-contributie", "C1 − C0", "€ 1.100,00"),
            ("prijs-bij-oude-afzet", "(p1 − p0) × q0", "€ -2.000,00"),
            ("prijs-met-omzetverschil", "O1 − O0", "€ 5.200,00"),
            ("volume-tegen-prijs", "(q1 − q0) × p0", "€ 8.000,00"),
            ("volume-tegen-contributie-na", "(q1 − q0) × (p1 − v1)", "€ 2.600,00"),
            ("kosten-met-omgekeerd-teken", "(v1 − v0) × q1", "€ -700,00"),
            ("kosten-bij-oude-afzet", "(v0 − v1) × q0", "€ 500,00"),
            ("vaste-kosten-met-omgekeerd-teken", "F1 − F0", "€ 500,00"),
            ("op-de-winst-na", "(W1 − W0) / W1", "16,67%"),
            ("verhouding-als-wijziging", "W1 / W0", "120,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "nothing changes",
            "prijs_na = 20; afzet_na = 1.000; variabel_na = 12; vast_na = 5.000",
            "€ 20.000,00; € 20.000,00; € 8.000,00; € 8.000,00; € 3.000,00; € 3.000,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; 0,00%",
        ),
        (
            "a loss before: no change in percent",
            "afzet_voor = 500",
            "€ 10.000,00; € 25.200,00; € 4.000,00; € 9.100,00; € -1.000,00; € 3.600,00; € 4.600,00; € -2.800,00; € 7.200,00; € 700,00; € -500,00; n.v.t.",
        ),
        (
            "no profit before",
            "afzet_voor = 625",
            "€ 12.500,00; € 25.200,00; € 5.000,00; € 9.100,00; € 0,00; € 3.600,00; € 3.600,00; € -2.800,00; € 6.200,00; € 700,00; € -500,00; n.v.t.",
        ),
        (
            "nothing at all",
            "prijs_voor = 0; afzet_voor = 0; variabel_voor = 0; vast_voor = 0; prijs_na = 0; afzet_na = 0; variabel_na = 0; vast_na = 0",
            "€ 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; € 0,00; n.v.t.",
        ),
        (
            "the customers stay away",
            "prijs_na = 20; afzet_na = 0; variabel_na = 12; vast_na = 5.000",
            "€ 20.000,00; € 0,00; € 8.000,00; € 0,00; € 3.000,00; € -5.000,00; € -8.000,00; € 0,00; € -8.000,00; € 0,00; € 0,00; -266,67%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "empty goes before unreadable",
            "prijs_voor = x; vast_na =",
            "leeg vast_na: Vul vaste kosten na in.",
        ),
        (
            "in the order of the form",
            "afzet_na = -1; prijs_na = -1",
            "buiten-bereik prijs_na: prijs per stuk na moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
