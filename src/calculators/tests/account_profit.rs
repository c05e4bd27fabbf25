//! Tests of account_profit: Winstgevendheid van een account

use crate::calculators::account_profit::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};
use crate::quantity::Rational;

const SPECIFICATION: &str = "
| `bruto_omzet` | bruto-omzet | B | € | > 0 |  |
| `kortingen` | kortingen op de factuur | k | € | >= 0 | leeg = 0 |
| `bonus` | bonus achteraf | b | € | >= 0 | leeg = 0 |
| `variabele_kosten` | variabele kosten van de leveringen | v | € | >= 0 |  |
| `bezoekkosten` | kosten van accountmanagement en bezoeken | a | € | >= 0 | leeg = 0 |
| `servicekosten` | kosten van service en logistiek | s | € | >= 0 | leeg = 0 |
| `overhead` | toegerekende vaste kosten | h | € | >= 0 | leeg = 0 |
| `netto_omzet` | netto-omzet | B - k - b | €, 2 decimalen | € 180.000,00 |
| `contributie` | contributie | netto-omzet - v | €, 2 decimalen | € 60.000,00 |
| `accountbijdrage` | accountbijdrage | contributie - a - s | €, 2 decimalen | € 40.000,00 |
| `accountresultaat` | accountresultaat | accountbijdrage - h | €, 2 decimalen | € 15.000,00 |
| `accountbijdrage_pct` | accountbijdrage in % van de netto-omzet | accountbijdrage / netto-omzet | %, 2 decimalen | 22,22% |
| `prijslek_pct` | kortingen en bonus in % van de bruto-omzet | (k + b) / B | %, 2 decimalen | 10,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let costs = SHEET.fields[1..].iter().map(|field| figures.typed(field.label.key));
    let left = figures.typed("bruto_omzet") - costs.sum::<Rational>();
    assert_eq!(left, figures.found("accountresultaat"));
}


