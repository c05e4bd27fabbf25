//! Tests of bonus_offer: Kost van een bonusactie

use crate::calculators::bonus_offer::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `betaald` | betaalde stuks | x | aantal | > 0, geheel |  |
| `gratis` | gratis stuks | y | aantal | >= 0, geheel |  |
| `prijs` | normale prijs per stuk | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `korting_pct` | effectieve korting | y / (x + y) | %, 2 decimalen | 33,33% |
| `gemiddelde_prijs` | gemiddelde opbrengst per stuk | p x x / (x + y) | €, 2 decimalen | € 4,00 |
| `contributie_voor` | contributie per stuk voor de actie | p - v | €, 2 decimalen | € 3,00 |
| `contributie_na` | contributie per stuk in de actie | gemiddelde prijs - v | €, 2 decimalen | € 1,00 |
| `nodige_stijging_pct` | nodige afzetstijging | contributie voor / contributie na - 1 | %, 2 decimalen | 200,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let mean_price = figures.found("gemiddelde_prijs");
    assert_eq!((whole(1) - figures.found("korting_pct")) * figures.typed("prijs"), mean_price);
    let factor = whole(1) + figures.found("nodige_stijging_pct");
    assert_eq!(figures.found("contributie_na") * factor, figures.found("contributie_voor"));
}


