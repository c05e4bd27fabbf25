//! Tests of break_even_turnover: Break-evenomzet uit percentages

use crate::calculators::break_even_turnover::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | F | € | >= 0 |  |
| `brutowinst` | brutowinst in % van de omzet | b | % | >= 0, <= 100 |  |
| `variabele_kosten` | overige variabele kosten in % van de omzet | v | % | >= 0, <= 100 | leeg = 0 |
| `omzet` | (verwachte) omzet | O | € | >= 0 | mag leeg |
| `dekkingsbijdrage_pct` | dekkingsbijdrage in % van de omzet | b - v | %, 2 decimalen | 30,00% |
| `break_even_omzet` | break-evenomzet | F / (b - v) | €, 2 decimalen | € 500.000,00 |
| `winst` | winst bij de omzet | (b - v) x O - F | €, 2 decimalen | € 30.000,00 |
| `veiligheidsmarge_pct` | veiligheidsmarge | (O - BEO) / O | %, 2 decimalen | 16,67% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let covered = figures.found("dekkingsbijdrage_pct") * figures.found("break_even_omzet");
    assert_eq!(covered, figures.typed("vaste_kosten"), "no profit at the exact point");
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Vanaf € 500.000,00 omzet maak je geen verlies meer. Bij € 600.000 mag de omzet nog 16,67% zakken voor de winst weg is.",
        ),
        ("omzet =", "Vanaf € 500.000,00 omzet maak je geen verlies meer."),
        (
            "omzet = 400.000",
            "Vanaf € 500.000,00 omzet maak je geen verlies meer. Bij € 400.000 is er een verlies van € 30.000,00.",
        ),
        (
            "omzet = 500.000",
            "Vanaf € 500.000,00 omzet maak je geen verlies meer. Bij € 500.000 is de winst precies nul.",
        ),
        (
            "omzet = 0",
            "Vanaf € 500.000,00 omzet maak je geen verlies meer. Bij € 0,00 is er een verlies van € 150.000,00.",
        ),
        (
            "vaste_kosten = 0; omzet =",
            "Zonder vaste kosten is er vanaf de eerste euro omzet geen verlies.",
        ),
        (
            "brutowinst = 10",
            "Er is geen break-evenpunt: van een euro omzet blijft niets over voor de vaste kosten.",
        ),
        (
            "brutowinst = 0; vaste_kosten = 0; omzet =",
            "Er is geen break-evenpunt: van een euro omzet blijft niets over voor de vaste kosten.",
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
            ("dekkingsbijdrage_pct", "b − v", "40 % − 10 %"),
            ("break_even_omzet", "F / (b − v)", "150.000 / 30 %"),
            ("winst", "(b − v) × O − F", "30 % × 600.000 − 150.000"),
            ("veiligheidsmarge_pct", "(O − BEO) / O", "(600.000 − 500.000) / 600.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("percentages-opgeteld", "b + v", "50,00%"),
            ("kostenpercentage", "1 − b", "60,00%"),
            ("alleen-brutowinst", "F / b", "€ 375.000,00"),
            ("deelt-door-som", "F / (b + v)", "€ 300.000,00"),
            ("vermenigvuldigd", "F × (b − v)", "€ 45.000,00"),
            ("winst-zonder-vaste-kosten", "(b − v) × O", "€ 180.000,00"),
            ("winst-uit-omzet", "O − F", "€ 450.000,00"),
            ("winst-uit-brutowinst", "b × O − F", "€ 90.000,00"),
            ("marge-op-beo", "(O − BEO) / BEO", "20,00%"),
            ("marge-beo-aandeel", "BEO / O", "83,33%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "without what may stay empty",
            "variabele_kosten =; omzet =",
            "40,00%; € 375.000,00; n.v.t.; n.v.t.",
        ),
        (
            "nothing to earn back",
            "vaste_kosten = 0",
            "30,00%; € 0,00; € 180.000,00; 100,00%",
        ),
        (
            "below the point the margin is negative",
            "omzet = 400.000",
            "30,00%; € 500.000,00; € -30.000,00; -25,00%",
        ),
        (
            "exactly at the point",
            "omzet = 500.000",
            "30,00%; € 500.000,00; € 0,00; 0,00%",
        ),
        (
            "no turnover: no margin of it",
            "omzet = 0",
            "30,00%; € 500.000,00; € -150.000,00; n.v.t.",
        ),
        (
            "all of it is left",
            "brutowinst = 100; variabele_kosten = 0; omzet = 150.000",
            "100,00%; € 150.000,00; € 0,00; 0,00%",
        ),
        (
            "a margin of tenths",
            "vaste_kosten = 100; brutowinst = 33,3; variabele_kosten = 0; omzet = 1.000",
            "33,30%; € 300,30; € 233,00; 69,97%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "nothing is left",
            "variabele_kosten = 40",
            "geen-oplossing variabele_kosten: De dekkingsbijdrage is niet positief: er is geen break-evenpunt.",
        ),
        (
            "less than nothing",
            "variabele_kosten = 40,01",
            "geen-oplossing variabele_kosten: De dekkingsbijdrage is niet positief: er is geen break-evenpunt.",
        ),
        ("a little is enough", "variabele_kosten = 39,99", "no problem"),
        (
            "without gross profit",
            "brutowinst = 0; variabele_kosten =",
            "geen-oplossing variabele_kosten: De dekkingsbijdrage is niet positief: er is geen break-evenpunt.",
        ),
        (
            "fields go first",
            "variabele_kosten = 40; omzet = -1",
            "buiten-bereik omzet: (verwachte) omzet moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
