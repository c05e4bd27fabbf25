//! Tests of profit_and_costs: Brutowinst, nettowinst en kosten

use crate::calculators::profit_and_costs::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::Rational;

const SPECIFICATION: &str = "
| `omzet` | omzet excl. btw | O | € | > 0 |  |
| `inkoopwaarde` | inkoopwaarde van de omzet | I | € | >= 0 |  |
| `personeel` | personeelskosten | k1 | € | >= 0 | leeg = 0 |
| `huisvesting` | huisvestingskosten | k2 | € | >= 0 | leeg = 0 |
| `overige` | overige bedrijfskosten | k3 | € | >= 0 | leeg = 0 |
| `interest` | financiele kosten | r | € | >= 0 | leeg = 0 |
| `brutowinst` | brutowinst | O - I | €, 2 decimalen | € 190.000,00 |
| `brutowinst_pct` | brutowinst in % van de omzet | brutowinst / O | %, 2 decimalen | 38,00% |
| `bedrijfskosten` | bedrijfskosten | k1 + k2 + k3 | €, 2 decimalen | € 155.000,00 |
| `bedrijfsresultaat` | bedrijfsresultaat | brutowinst - bedrijfskosten | €, 2 decimalen | € 35.000,00 |
| `nettowinst` | nettowinst voor belasting | bedrijfsresultaat - r | €, 2 decimalen | € 30.000,00 |
| `nettowinst_pct` | nettowinst in % van de omzet | nettowinst / O | %, 2 decimalen | 6,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let costs = SHEET.fields[1..].iter().map(|field| figures.typed(field.label.key));
    let left = figures.typed("omzet") - costs.sum::<Rational>();
    assert_eq!(left, figures.found("nettowinst"));
}


