//! Tests of price_chain: Prijsketen van fabrikant tot consument

use crate::calculators::price_chain::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `richting` | richting |  | keuze | terug / vooruit | standaard terug |
| `prijs` | consumentenprijs incl. btw (terug) of fabrieksprijs (vooruit) | P | € | > 0 |  |
| `btw` | btw-tarief | b | % | >= 0, <= 100 | leeg = 21 |
| `marge_op` | marge uitgedrukt in % van |  | keuze | verkoopprijs / inkoopprijs | standaard verkoopprijs |
| `schakels` | schakels, van de consument naar de fabrikant |  | rijen | 1-6 rijen |  |
| `schakels[].naam` | schakel |  | tekst | vrij |  |
| `schakels[].marge` | marge | m | % | >= 0, <= 1000 |  |
| `consumentenprijs_incl` | consumentenprijs incl. btw | excl. x (1 + b) | €, 2 decimalen | € 12,10 |
| `btw_bedrag` | btw | incl. - excl. | €, 2 decimalen | € 2,10 |
| `consumentenprijs_excl` | consumentenprijs excl. btw | incl. / (1 + b) | €, 2 decimalen | € 10,00 |
| `inkoopprijzen` | inkoopprijs per schakel | verkoopprijs: eigen verkoopprijs x (1 - m); inkoopprijs: eigen verkoopprijs / (1 + m) | €, 2 decimalen | € 6,00 / € 4,80 |
| `margebedragen` | margebedrag per schakel | verkoopprijs - inkoopprijs van de schakel | €, 2 decimalen | € 4,00 / € 1,20 |
| `fabrieksprijs` | prijs van de fabrikant | inkoopprijs van de laatste schakel | €, 2 decimalen | € 4,80 |
| `aandeel_fabrikant_pct` | aandeel van de fabrikant in de consumentenprijs incl. btw | fabrieksprijs / consumentenprijs incl. btw | %, 2 decimalen | 39,67% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let parts = figures.found("fabrieksprijs") + figures.sum("margebedragen") + figures.found("btw_bedrag");
    assert_eq!(parts, figures.found("consumentenprijs_incl"), "the parts make the price");
}


