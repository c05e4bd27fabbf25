//! Tests of lifetime_value: Customer lifetime value

use crate::calculators::lifetime_value::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `jaarmarge` | jaarlijkse contributie van de klant | m | € | >= 0 |  |
| `retentie` | retentie per jaar | r | % | >= 0, <= 100 |  |
| `discontovoet` | discontovoet | i | % | >= 0, <= 100 | leeg = 0 |
| `wervingskost` | kost om de klant te winnen | A | € | >= 0 | leeg = 0 |
| `jaren` | aantal jaren (leeg = onbeperkt) | n | jaar | >= 1, <= 100, geheel | mag leeg |
| `verwachte_duur` | verwachte duur van de relatie (jaar) | 1 / (1 - r) (n.v.t. als r = 100 %) | 2 decimalen | 5,00 |
| `clv_bruto` | klantwaarde voor wervingskost | onbeperkt: m x (1 + i) / (1 + i - r); n jaar: som over t = 0..n-1 van m x (r / (1 + i))^t | €, 2 decimalen | € 3.666,67 |
| `clv_netto` | customer lifetime value | klantwaarde - A | €, 2 decimalen | € 2.166,67 |
";

/// What is left after winning the customer, who is worth a year at least.
pub fn always(figures: &Figures) {
    let worth = figures.found("clv_bruto");
    assert!(worth >= figures.typed("jaarmarge"));
    assert_eq!(worth - figures.typed("wervingskost"), figures.found("clv_netto"));
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Een klant brengt naar verwachting € 3.666,67 op; na € 1.500 wervingskost blijft € 2.166,67 over. De wervingskost is terugverdiend in jaar 2.",
        ),
        ("wervingskost = ", "Een klant is naar verwachting € 3.666,67 waard."),
        (
            "wervingskost = 4.000",
            "Een klant brengt naar verwachting € 3.666,67 op; na € 4.000 wervingskost blijft € -333,33 over. De wervingskost wordt niet terugverdiend.",
        ),
        (
            "wervingskost = 3.600",
            "Een klant brengt naar verwachting € 3.666,67 op; na € 3.600 wervingskost blijft € 66,67 over.",
        ),
        (
            "jaren = 1; wervingskost = 1.000",
            "Een klant brengt naar verwachting € 1.000,00 op; na € 1.000 wervingskost blijft € 0,00 over. De wervingskost is terugverdiend in jaar 1.",
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
            ("verwachte_duur", "1 / (1 − r)", "1 / (1 − 80 %)"),
            (
                "clv_bruto",
                "(m × (1 + i)) / (1 + i − r)",
                "(1.000 × (1 + 10 %)) / (1 + 10 % − 80 %)",
            ),
            ("clv_netto", "KW − A", "3.666,67 − 1.500"),
        ],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "jaren = 5"),
        &[(
            "clv_bruto",
            "m × (r / (1 + i))^0 + m × (r / (1 + i))^1 + m × (r / (1 + i))^2 + …",
            "1.000 × (80 % / (1 + 10 %))^0 + 1.000 × (80 % / (1 + 10 %))^1 + 1.000 × (80 % / (1 + 10 %))^2 + 1.000 × (80 % / (1 + 10 %))^3 + 1.000 × (80 % / (1 + 10 %))^4",
        )],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "jaren = 2; discontovoet = 0"),
        &[("clv_bruto", "m × r^0 + m × r^1", "1.000 × 80 %^0 + 1.000 × 80 %^1")],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("eerste-jaar-vergeten", "(m × r) / (1 + i − r)", "€ 2.666,67"),
            ("zonder-discontovoet", "m / (1 − r)", "€ 5.000,00"),
            (
                "verloop-als-retentie",
                "(m × (1 + i)) / (1 + i − (1 − r))",
                "€ 1.222,22",
            ),
            ("iedereen-blijft", "", "-"),
            ("een-jaar", "m", "€ 1.000,00"),
            ("zonder-wervingskost", "KW", "€ 3.666,67"),
            ("wervingskost-erbij", "KW + A", "€ 5.166,67"),
            ("netto-zonder-eerste-jaar", "(m × r) / (1 + i − r) − A", "€ 1.166,67"),
            ("duur-door-retentie", "1 / r", "1,25"),
            ("duur-zonder-eerste-jaar", "r / (1 − r)", "4,00"),
        ],
    );
    let first = "m × (r / (1 + i))^1 + m × (r / (1 + i))^2 + m × (r / (1 + i))^3 + …";
    mistakes(
        &SHEET,
        &changed(&SHEET, "jaren = 5"),
        &[
            ("eerste-jaar-vergeten", first, "€ 1.920,63"),
            ("zonder-discontovoet", "m × r^0 + m × r^1 + m × r^2 + …", "€ 3.361,60"),
            ("verloop-als-retentie", "", "-"),
            ("iedereen-blijft", "n × m", "€ 5.000,00"),
            ("een-jaar", "m", "€ 1.000,00"),
            ("zonder-wervingskost", "KW", "€ 2.920,63"),
            ("wervingskost-erbij", "KW + A", "€ 4.420,63"),
            ("netto-zonder-eerste-jaar", &format!("{first} − A"), "€ 420,63"),
            ("duur-door-retentie", "1 / r", "1,25"),
            ("duur-zonder-eerste-jaar", "r / (1 − r)", "4,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "defaults: no discounting, nothing paid to win the customer",
            "discontovoet = ; wervingskost = ",
            "5,00; € 5.000,00; € 5.000,00",
        ),
        ("five years", "jaren = 5", "5,00; € 2.920,63; € 1.420,63"),
        (
            "five years without discounting",
            "jaren = 5; discontovoet = 0",
            "5,00; € 3.361,60; € 1.861,60",
        ),
        (
            "everybody leaves after a year",
            "retentie = 0",
            "1,00; € 1.000,00; € -500,00",
        ),
        (
            "and with a number of years",
            "retentie = 0; jaren = 10",
            "1,00; € 1.000,00; € -500,00",
        ),
        (
            "nobody ever leaves, discounted",
            "retentie = 100",
            "n.v.t.; € 11.000,00; € 9.500,00",
        ),
        (
            "nobody leaves for so many years",
            "retentie = 100; discontovoet = 0; jaren = 100",
            "n.v.t.; € 100.000,00; € 98.500,00",
        ),
        ("one year", "jaren = 1", "5,00; € 1.000,00; € -500,00"),
        ("no contribution", "jaarmarge = 0", "5,00; € 0,00; € -1.500,00"),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let endless = "geen-oplossing jaren: Zonder klantverloop en zonder discontering is de som oneindig: vul een aantal \
                   jaren in.";
    for (why, answers, expected) in [
        ("no end", "retentie = 100; discontovoet = 0", endless),
        ("the default rate", "retentie = 100; discontovoet = ", endless),
        ("just short of it", "retentie = 99,99; discontovoet = 0", "no problem"),
        (
            "fields go first",
            "retentie = 100; discontovoet = 0; wervingskost = -1",
            "buiten-bereik wervingskost: kost om de klant te winnen moet minstens 0 zijn.",
        ),
        (
            "whole years only",
            "jaren = 2,5",
            "buiten-bereik jaren: aantal jaren (leeg = onbeperkt) moet minstens 1 en hoogstens 100 en een geheel getal zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
