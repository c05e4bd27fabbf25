//! Tests of break_even_turnover: Break-evenomzet uit percentages

use crate::calculators::break_even_turnover::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | F | € | >= 0 |  |
| `brutowinst` | brutowinst in % van de omzet | b | % | >= 0, <= 100 |  |
| `variabele_kosten` | overige variabele kosten in % van de omzet | v | % | >= 0, <= 100 | leeg = 0 |
| `omzet` | (verwachte) omzet | O | € | >= 0 | mag leeg |
| `dekkingsbijdrage_pct` | dekkingsbijdrage in % van de omzet | b - v | %, 2 decimalen | 30,00% |
| `break_even_omzet` | break-evenomzet | F / (b - v) | €, 2 decimalen | € 500.000,00 |
| `winst` | winst bij de omzet | (b - v) x O - F | €, 2 decimalen | € 30.000,00 |
| `veiligheidsmarge_pct` | veiligheidsmarge | (O - BEO) / O | %, 2 decimalen | 16,67% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let covered = figures.found("dekkingsbijdrage_pct") * figures.found("break_even_omzet");
    assert_eq!(covered, figures.typed("vaste_kosten"), "no profit at the exact point");
}


