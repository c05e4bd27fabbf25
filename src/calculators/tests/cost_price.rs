//! Tests of cost_price: Integrale kostprijs en bezettingsresultaat

use crate::calculators::cost_price::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | C | € | >= 0 |  |
| `normale_productie` | normale productie | N | aantal | > 0 |  |
| `variabele_kosten` | variabele kosten (totaal) bij de verwachte productie | V | € | >= 0 |  |
| `verwachte_productie` | verwachte productie | W | aantal | > 0 |  |
| `werkelijke_productie` | werkelijke productie | Wr | aantal | >= 0 | mag leeg |
| `winstopslag` | winstopslag op de kostprijs | o | % | >= 0, <= 1000 | mag leeg |
| `vast_per_stuk` | vaste kosten per stuk | C / N | €, 2 decimalen | € 30,00 |
| `variabel_per_stuk` | variabele kosten per stuk | V / W | €, 2 decimalen | € 20,00 |
| `kostprijs` | integrale kostprijs | C / N + V / W | €, 2 decimalen | € 50,00 |
| `bezettingsresultaat` | bezettingsresultaat (negatief = onderbezetting) | (Wr - N) x C / N | €, 2 decimalen | € -30.000,00 |
| `verkoopprijs` | verkoopprijs excl. btw | kostprijs x (1 + o) | €, 2 decimalen | € 62,50 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let covered = figures.found("vast_per_stuk") * figures.typed("normale_productie");
    assert_eq!(covered, figures.typed("vaste_kosten"), "normal output covers the fixed costs");
}


