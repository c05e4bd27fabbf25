//! Tests of supplier_credit: Wat kost leverancierskrediet?

use crate::calculators::supplier_credit::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `korting` | korting contant | k | % | > 0, < 100 |  |
| `korting_dagen` | termijn met korting | d | dagen | >= 0 |  |
| `netto_dagen` | termijn zonder korting | n | dagen | > 0 |  |
| `dagen` | dagen per jaar |  | keuze | 365 / 360 | standaard 365 |
| `kost_periode_pct` | kost over de periode | k / (1 - k) | %, 2 decimalen | 2,04% |
| `jaarkost_pct` | kost op jaarbasis | k / (1 - k) x dagen / (n - d) | %, 2 decimalen | 33,86% |
| `benadering_pct` | vuistregel op jaarbasis | k x dagen / (n - d) | %, 2 decimalen | 33,18% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let borrowed = whole(1) - figures.typed("korting");
    assert_eq!(figures.found("jaarkost_pct") * borrowed, figures.found("benadering_pct"));
}


