//! Tests of vat: Btw rekenen

use crate::calculators::vat::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `richting` | richting |  | keuze | excl-naar-incl / incl-naar-excl | standaard excl-naar-incl |
| `bedrag` | bedrag | B | € | elk getal |  |
| `btw` | btw-tarief | b | % | >= 0, <= 100 | leeg = 21 |
| `excl` | bedrag excl. btw | incl. / (1 + b), op de cent | €, 2 decimalen | € 200,00 |
| `btw_bedrag` | btw | excl. x b, op de cent; of incl. - excl. | €, 2 decimalen | € 42,00 |
| `incl` | bedrag incl. btw | excl. + btw | €, 2 decimalen | € 242,00 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let [excluding, vat, including] = ["excl", "btw_bedrag", "incl"].map(|key| figures.found(key));
    for amount in [&excluding, &vat, &including] {
        assert!((amount * whole(100)).is_integer(), "{amount} is no amount that can be paid");
    }
    assert_eq!(excluding + vat, including);
}


