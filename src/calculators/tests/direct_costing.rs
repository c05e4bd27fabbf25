//! Tests of direct_costing: Direct costing en absorption costing

use crate::calculators::direct_costing::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `prijs` | verkoopprijs | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `vaste_kosten` | vaste kosten | C | € | >= 0 |  |
| `normale_productie` | normale productie | N | aantal | > 0 |  |
| `productie` | werkelijke productie | W | aantal | >= 0 |  |
| `afzet` | afzet | q | aantal | >= 0 |  |
| `beginvoorraad` | beginvoorraad | V0 | aantal | >= 0 | leeg = 0 |
| `kostprijs` | integrale kostprijs | v + C / N | €, 2 decimalen | € 40,00 |
| `dekkingsbijdrage` | totale dekkingsbijdrage | (p - v) x q | €, 2 decimalen | € 285.000,00 |
| `resultaat_dc` | resultaat direct costing | dekkingsbijdrage - C | €, 2 decimalen | € 85.000,00 |
| `transactieresultaat` | transactieresultaat | (p - kostprijs) x q | €, 2 decimalen | € 95.000,00 |
| `bezettingsresultaat` | bezettingsresultaat | (W - N) x C / N | €, 2 decimalen | € 20.000,00 |
| `resultaat_ac` | resultaat absorption costing | transactieresultaat + bezettingsresultaat | €, 2 decimalen | € 115.000,00 |
| `verschil` | verschil AC - DC | (W - q) x C / N | €, 2 decimalen | € 30.000,00 |
| `eindvoorraad` | eindvoorraad | V0 + W - q | geheel, half van nul weg | 1.500 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let difference = figures.found("resultaat_ac") - figures.found("resultaat_dc");
    assert_eq!(difference, figures.found("verschil"));
    assert!(figures.found("eindvoorraad") >= whole(0));
}


