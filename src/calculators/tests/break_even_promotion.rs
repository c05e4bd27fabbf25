//! Tests of break_even_promotion: Break-even van een verkoopactie

use crate::calculators::break_even_promotion::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `afzet` | normale afzet in de periode | q | aantal | > 0 |  |
| `prijs` | normale prijs | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `actieprijs` | actieprijs | pa | € | > 0 |  |
| `actiekosten` | kosten van de actie | K | € | >= 0 | leeg = 0 |
| `contributie_voor` | contributie per stuk normaal | p - v | €, 2 decimalen | € 4,00 |
| `contributie_actie` | contributie per stuk in de actie | pa - v | €, 2 decimalen | € 3,00 |
| `nodige_afzet` | nodige afzet in de actie | (q x (p - v) + K) / (pa - v), naar boven afgerond | geheel, naar boven | 1.500 |
| `nodige_stijging_pct` | nodige afzetstijging | exacte nodige afzet / q - 1 | %, 2 decimalen | 50,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let during = figures.found("nodige_afzet") * figures.found("contributie_actie") - figures.typed("actiekosten");
    assert_eq!(during, figures.typed("afzet") * figures.found("contributie_voor"), "as much as without it");
}


