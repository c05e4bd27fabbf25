//! Tests of invoice: Factuur met rabat, korting contant of kredietbeperking

use crate::calculators::invoice::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `bedrag` | brutobedrag excl. btw | B | € | >= 0 |  |
| `rabat` | handelskorting (rabat) | r | % | >= 0, <= 100 | leeg = 0 |
| `korting_contant` | korting contant | k | % | >= 0, <= 100 | leeg = 0 |
| `kredietbeperking` | kredietbeperkingstoeslag | t | % | >= 0, <= 100 | leeg = 0 |
| `btw` | btw-tarief | b | % | >= 0, <= 100 | leeg = 21 |
| `btw_basis` | btw berekend op |  | keuze | na-korting-contant / voor-korting-contant | standaard na-korting-contant |
| `netto` | nettobedrag excl. btw | B x (1 - r), op de cent | €, 2 decimalen | € 900,00 |
| `korting_contant_bedrag` | bedrag korting contant | na-korting-contant: netto x k; voor-korting-contant: (netto + btw) x k; op de cent | €, 2 decimalen | € 18,00 |
| `btw_bedrag` | btw | na-korting-contant: (netto - korting contant) x b; voor-korting-contant: netto x b; op de cent | €, 2 decimalen | € 185,22 |
| `toeslag` | kredietbeperkingstoeslag | (netto + btw) x t, op de cent | €, 2 decimalen | € 0,00 |
| `te_betalen_tijdig` | te betalen binnen de termijn | netto + btw - korting contant | €, 2 decimalen | € 1.067,22 |
| `te_betalen_laat` | te betalen na de termijn | netto + btw + toeslag | €, 2 decimalen | € 1.085,22 |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let [net, discount, vat, surcharge, in_time, late] = SHEET.outputs.iter().map(|output| figures.found(output.key)).collect::<Vec<_>>().try_into().unwrap();
    for amount in [&net, &discount, &vat, &surcharge, &in_time, &late] {
        assert!((amount * whole(100)).is_integer(), "{amount} is no amount that can be paid");
    }
    assert!(in_time <= late);
    assert_eq!(&net + &vat - discount, in_time);
    assert_eq!(net + vat + surcharge, late);
}


