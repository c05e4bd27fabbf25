//! Tests of profit_and_costs: Brutowinst, nettowinst en kosten

use crate::calculators::profit_and_costs::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::Rational;

const SPECIFICATION: &str = "
| `omzet` | omzet excl. btw | O | € | > 0 |  |
| `inkoopwaarde` | inkoopwaarde van de omzet | I | € | >= 0 |  |
| `personeel` | personeelskosten | k1 | € | >= 0 | leeg = 0 |
| `huisvesting` | huisvestingskosten | k2 | € | >= 0 | leeg = 0 |
| `overige` | overige bedrijfskosten | k3 | € | >= 0 | leeg = 0 |
| `interest` | financiele kosten | r | € | >= 0 | leeg = 0 |
| `brutowinst` | brutowinst | O - I | €, 2 decimalen | € 190.000,00 |
| `brutowinst_pct` | brutowinst in % van de omzet | brutowinst / O | %, 2 decimalen | 38,00% |
| `bedrijfskosten` | bedrijfskosten | k1 + k2 + k3 | €, 2 decimalen | € 155.000,00 |
| `bedrijfsresultaat` | bedrijfsresultaat | brutowinst - bedrijfskosten | €, 2 decimalen | € 35.000,00 |
| `nettowinst` | nettowinst voor belasting | bedrijfsresultaat - r | €, 2 decimalen | € 30.000,00 |
| `nettowinst_pct` | nettowinst in % van de omzet | nettowinst / O | %, 2 decimalen | 6,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let costs = SHEET.fields[1..].iter().map(|field| figures.typed(field.label.key));
    let left = figures.typed("omzet") - costs.sum::<Rational>();
    assert_eq!(left, figures.found("nettowinst"));
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Van € 500.000 omzet blijft € 190.000,00 brutowinst over (38,00%). Na alle kosten is er een winst van € 30.000,00: 6,00% van de omzet.",
        ),
        (
            "personeel = 150.000",
            "Van € 500.000 omzet blijft € 190.000,00 brutowinst over (38,00%). Na alle kosten is er een verlies van € 30.000,00: -6,00% van de omzet.",
        ),
        (
            "personeel = 120.000",
            "Van € 500.000 omzet blijft € 190.000,00 brutowinst over (38,00%). Na alle kosten is er geen winst en geen verlies.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("brutowinst", "O − I", "500.000 − 310.000"),
            ("brutowinst_pct", "BW / O", "190.000 / 500.000"),
            ("bedrijfskosten", "k1 + k2 + k3", "90.000 + 40.000 + 25.000"),
            ("bedrijfsresultaat", "BW − K", "190.000 − 155.000"),
            ("nettowinst", "BR − r", "35.000 − 5.000"),
            ("nettowinst_pct", "NW / O", "30.000 / 500.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("brutowinst-na-kosten", "O − K", "€ 345.000,00"),
            ("inkoop-als-brutowinst", "I", "€ 310.000,00"),
            ("brutowinst-op-inkoop", "BW / I", "61,29%"),
            ("inkoop-in-procent", "I / O", "62,00%"),
            ("kosten-met-inkoop", "I + k1 + k2 + k3", "€ 465.000,00"),
            ("kosten-met-interest", "k1 + k2 + k3 + r", "€ 160.000,00"),
            ("bedrijfsresultaat-zonder-inkoop", "O − K", "€ 345.000,00"),
            ("bedrijfsresultaat-na-interest", "BR − r", "€ 30.000,00"),
            ("nettowinst-zonder-interest", "BR", "€ 35.000,00"),
            ("nettowinst-zonder-inkoop", "O − (K + r)", "€ 340.000,00"),
            ("nettowinst-op-brutowinst", "NW / BW", "15,79%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "no costs filled in",
            "personeel =; huisvesting =; overige =; interest =",
            "€ 190.000,00; 38,00%; € 0,00; € 190.000,00; € 190.000,00; 38,00%",
        ),
        (
            "sold below the purchase value",
            "omzet = 100; inkoopwaarde = 130; personeel = 20; huisvesting =; overige =; interest =",
            "€ -30,00; -30,00%; € 20,00; € -50,00; € -50,00; -50,00%",
        ),
        (
            "a third",
            "omzet = 3; inkoopwaarde = 2; personeel =; huisvesting =; overige =; interest =",
            "€ 1,00; 33,33%; € 0,00; € 1,00; € 1,00; 33,33%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "no turnover, no percentages",
            "omzet = 0",
            "buiten-bereik omzet: omzet excl. btw moet groter dan 0 zijn.",
        ),
        (
            "unreadable goes before out of range",
            "omzet = 0; interest = 5%",
            "geen-getal interest: financiele kosten: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
