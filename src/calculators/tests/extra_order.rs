//! Tests of extra_order: Extra order (differentiële calculatie)

use crate::calculators::extra_order::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `aantal` | aantal stuks | a | aantal | > 0 |  |
| `prijs` | geboden prijs per stuk | p | € | >= 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `extra_vaste_kosten` | extra vaste kosten | X | € | >= 0 | leeg = 0 |
| `vrije_capaciteit` | vrije capaciteit | c | aantal | >= 0 | leeg = 0 |
| `verdrongen_contributie` | contributie per verdrongen stuk | d | € | >= 0 | leeg = 0 |
| `verdrongen` | verdrongen stuks | max(0, a - c) | geheel, half van nul weg | 100 |
| `extra_opbrengst` | extra opbrengst | a x p | €, 2 decimalen | € 7.000,00 |
| `extra_kosten` | extra kosten en gemiste contributie | a x v + X + verdrongen x d | €, 2 decimalen | € 6.800,00 |
| `extra_winst` | extra winst | opbrengst - kosten | €, 2 decimalen | € 200,00 |
| `minimumprijs` | minimumprijs | extra kosten / a | €, 2 decimalen | € 13,60 |
| `advies` | advies | > 0 aanvaarden, < 0 weigeren, 0 neutraal | tekst | aanvaarden |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let above = figures.typed("prijs") - figures.found("minimumprijs");
    assert_eq!(above * figures.typed("aantal"), figures.found("extra_winst"), "the lowest price earns nothing");
}


