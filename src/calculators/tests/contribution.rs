//! Tests of contribution: Contributiemarge (dekkingsbijdrage)

use crate::calculators::contribution::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `prijs` | verkoopprijs excl. btw | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `afzet` | afzet | q | aantal | >= 0 |  |
| `vaste_kosten` | vaste kosten | F | € | >= 0 | leeg = 0 |
| `contributie_per_stuk` | contributie per stuk | p - v | €, 2 decimalen | € 12,00 |
| `contributie_pct` | contributiemarge | (p - v) / p | %, 2 decimalen | 30,00% |
| `omzet` | omzet | p x q | €, 2 decimalen | € 100.000,00 |
| `totale_contributie` | totale contributie | (p - v) x q | €, 2 decimalen | € 30.000,00 |
| `winst` | winst | totale contributie - F | €, 2 decimalen | € 6.000,00 |
| `dekking_pct` | dekking van de vaste kosten | totale contributie / F | %, 2 decimalen | 125,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let total = figures.found("totale_contributie");
    assert_eq!(figures.found("contributie_pct") * figures.found("omzet"), total);
    assert_eq!(total - figures.typed("vaste_kosten"), figures.found("winst"));
}


