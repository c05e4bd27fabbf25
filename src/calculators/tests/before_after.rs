//! Tests of before_after: Voor-en-na-analyse

use crate::calculators::before_after::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
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


