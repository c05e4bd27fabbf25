//! Tests of account_profit: Winstgevendheid van een account

use crate::calculators::account_profit::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
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

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "De account draagt bij: van € 200.000 bruto-omzet blijft € 40.000,00 accountbijdrage over (22,22% van de netto-omzet). Na de toegerekende vaste kosten is er een winst van € 15.000,00.",
        ),
        (
            "overhead = 45.000",
            "De account draagt bij: van € 200.000 bruto-omzet blijft € 40.000,00 accountbijdrage over (22,22% van de netto-omzet). Na de toegerekende vaste kosten is er een verlies van € 5.000,00.",
        ),
        (
            "variabele_kosten = 170.000",
            "De account kost meer dan hij opbrengt: de accountbijdrage is € -10.000,00 op € 200.000 bruto-omzet. Na de toegerekende vaste kosten is er een verlies van € 35.000,00.",
        ),
        (
            "variabele_kosten = 160.000; overhead =",
            "De account brengt precies op wat hij kost: de accountbijdrage is € 0,00 op € 200.000 bruto-omzet. Na de toegerekende vaste kosten is er geen winst en geen verlies.",
        ),
        ("kortingen = 300.000", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("netto_omzet", "B − k − b", "200.000 − 16.000 − 4.000"),
            ("contributie", "N − v", "180.000 − 120.000"),
            ("accountbijdrage", "C − a − s", "60.000 − 12.000 − 8.000"),
            ("accountresultaat", "A − h", "40.000 − 25.000"),
            ("accountbijdrage_pct", "A / N", "40.000 / 180.000"),
            ("prijslek_pct", "(k + b) / B", "(16.000 + 4.000) / 200.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("bonus-vergeten", "B − k", "€ 184.000,00"),
            ("kortingen-erbij", "B + k + b", "€ 220.000,00"),
            ("contributie-van-bruto", "B − v", "€ 80.000,00"),
            ("bijdrage-na-overhead", "A − h", "€ 15.000,00"),
            ("zonder-accountkosten", "C", "€ 60.000,00"),
            ("zonder-service", "C − a", "€ 48.000,00"),
            ("resultaat-is-bijdrage", "A", "€ 40.000,00"),
            ("bijdrage-op-bruto", "A / B", "20,00%"),
            ("contributie-in-procent", "C / N", "33,33%"),
            ("prijslek-op-netto", "(k + b) / N", "11,11%"),
            ("prijslek-zonder-bonus", "k / B", "8,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "only what must be filled in",
            "bruto_omzet = 100; kortingen =; bonus =; variabele_kosten = 120; bezoekkosten =; servicekosten =; overhead =",
            "€ 100,00; € -20,00; € -20,00; € -20,00; -20,00%; 0,00%",
        ),
        (
            "everything given away: no percentage of nothing",
            "bruto_omzet = 100; kortingen = 60; bonus = 40; variabele_kosten = 10; bezoekkosten =; servicekosten =; overhead =",
            "€ 0,00; € -10,00; € -10,00; € -10,00; n.v.t.; 100,00%",
        ),
        (
            "overhead alone makes it a loss",
            "bruto_omzet = 1.000; kortingen = 50,50; bonus = 0; variabele_kosten = 300; bezoekkosten = 100; servicekosten = 50; overhead = 600",
            "€ 949,50; € 649,50; € 499,50; € -100,50; 52,61%; 5,05%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more given than sold",
            "kortingen = 196.000,01",
            "inconsistent kortingen: Kortingen en bonus kunnen samen niet groter zijn dan de bruto-omzet.",
        ),
        ("exactly all of it", "kortingen = 196.000", "no problem"),
        (
            "fields go first",
            "kortingen = 300.000; overhead = -1",
            "buiten-bereik overhead: toegerekende vaste kosten moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
