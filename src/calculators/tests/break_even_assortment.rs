//! Tests of break_even_assortment: Break-even van een assortiment

use crate::calculators::break_even_assortment::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | F | € | >= 0 |  |
| `producten` | producten |  | rijen | 1-20 rijen |  |
| `producten[].naam` | product |  | tekst | vrij |  |
| `producten[].prijs` | verkoopprijs | p | € | > 0 |  |
| `producten[].variabele_kosten` | variabele kosten | v | € | >= 0 |  |
| `producten[].mix` | aandeel in de verkoop (stuks) | m | verhouding | > 0 |  |
| `gemiddelde_contributie` | gewogen contributie per stuk | som(m x (p - v)) / som(m) | €, 2 decimalen | € 5,25 |
| `break_even_stuks` | totale break-evenafzet | F / gewogen contributie, naar boven afgerond | geheel, naar boven | 8.000 |
| `stuks_per_product` | break-evenafzet per product | exacte totale afzet x m / som(m), naar boven afgerond | geheel, naar boven | 6.000 / 2.000 |
| `break_even_omzet` | break-evenomzet | exacte totale afzet x som(m x p) / som(m) | €, 2 decimalen | € 100.000,00 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let units = figures.found("break_even_stuks");
    assert_eq!(figures.sum("stuks_per_product"), units, "the exact shares make the exact total");
    assert_eq!(units * figures.found("gemiddelde_contributie"), figures.typed("vaste_kosten"));
}


