//! Tests of value_pricing: Prijszetting op basis van klantwaarde

use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::calculators::value_pricing::SHEET;

const SPECIFICATION: &str = "
| `waarde` | waarde voor de klant | W | € | > 0 |  |
| `kosten` | kosten voor de leverancier | c | € | >= 0 |  |
| `opslag` | opslag bij cost based pricing | o | % | >= 0, <= 1000 |  |
| `klantaandeel` | deel van het surplus voor de klant | a | % | >= 0, <= 100 |  |
| `cost_based_prijs` | prijs cost based | c x (1 + o) | €, 2 decimalen | € 1.080,00 |
| `waardesurplus` | waardesurplus | W - c | €, 2 decimalen | € 600,00 |
| `value_based_prijs` | prijs value based | W - a x (W - c) | €, 2 decimalen | € 1.200,00 |
| `klantvoordeel` | voordeel voor de klant | a x (W - c) | €, 2 decimalen | € 300,00 |
| `leveranciersmarge` | marge voor de leverancier | (1 - a) x (W - c) | €, 2 decimalen | € 300,00 |
| `leveranciersmarge_pct` | marge in % van de prijs | leveranciersmarge / prijs value based | %, 2 decimalen | 25,00% |
| `extra_winst` | verschil met de prijs cost based | prijs value based - prijs cost based | €, 2 decimalen | € 120,00 |
";

/// The two parts make the surplus, and costs and margin the price.
pub fn always(figures: &Figures) {
    let margin = figures.found("leveranciersmarge");
    assert_eq!(figures.found("klantvoordeel") + &margin, figures.found("waardesurplus"));
    assert_eq!(figures.typed("kosten") + margin, figures.found("value_based_prijs"));
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
            "Bij een prijs van € 1.200,00 houdt de klant € 300,00 voordeel over van de waarde van € 1.500 en de leverancier € 300,00 marge. Dat is € 120,00 meer dan cost based.",
        ),
        (
            "opslag = 50",
            "Bij een prijs van € 1.200,00 houdt de klant € 300,00 voordeel over van de waarde van € 1.500 en de leverancier € 300,00 marge. Dat is € 150,00 minder dan cost based.",
        ),
        (
            "kosten = 1.000; opslag = 25",
            "Bij een prijs van € 1.250,00 houdt de klant € 250,00 voordeel over van de waarde van € 1.500 en de leverancier € 250,00 marge. Dat is evenveel als cost based.",
        ),
        (
            "kosten = 1.500",
            "De kosten van € 1.500 zijn minstens even hoog als de waarde voor de klant, € 1.500: er valt niets te verdelen.",
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
            ("cost_based_prijs", "c × (1 + o)", "900 × (1 + 20 %)"),
            ("waardesurplus", "W − c", "1.500 − 900"),
            ("value_based_prijs", "W − a × S", "1.500 − 50 % × 600"),
            ("klantvoordeel", "a × S", "50 % × 600"),
            ("leveranciersmarge", "(1 − a) × S", "(1 − 50 %) × 600"),
            ("leveranciersmarge_pct", "M / pv", "300 / 1.200"),
            ("extra_winst", "pv − pc", "1.200 − 1.080"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "klantaandeel = 40"),
        &[
            ("opslag-als-marge", "c / (1 − o)", "€ 1.125,00"),
            ("alleen-opslag", "c × o", "€ 180,00"),
            ("surplus-tegenover-prijs", "W − pc", "€ 420,00"),
            ("delen-omgewisseld", "c + a × S", "€ 1.140,00"),
            ("deel-van-waarde", "W − a × W", "€ 900,00"),
            ("cost-based", "pc", "€ 1.080,00"),
            ("heel-surplus", "S", "€ 600,00"),
            ("marge-is-klantdeel", "a × S", "€ 240,00"),
            ("marge-op-kosten", "M / c", "40,00%"),
            ("marge-is-deel", "1 − a", "60,00%"),
            ("verschil-met-kosten", "pv − c", "€ 360,00"),
            ("verschil-met-waarde", "W − pc", "€ 420,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "all for the customer",
            "klantaandeel = 100",
            "€ 1.080,00; € 600,00; € 900,00; € 600,00; € 0,00; 0,00%; € -180,00",
        ),
        (
            "all for the supplier",
            "klantaandeel = 0",
            "€ 1.080,00; € 600,00; € 1.500,00; € 0,00; € 600,00; 40,00%; € 420,00",
        ),
        (
            "a consultant who gets 10 % of the savings",
            "waarde = 50.000; kosten = 0; opslag = 0; klantaandeel = 90",
            "€ 0,00; € 50.000,00; € 5.000,00; € 45.000,00; € 5.000,00; 100,00%; € 5.000,00",
        ),
        (
            "a price of nothing has no margin rate",
            "kosten = 0; klantaandeel = 100",
            "€ 0,00; € 1.500,00; € 0,00; € 1.500,00; € 0,00; n.v.t.; € 0,00",
        ),
        (
            "a mark-up beyond the value is an answer",
            "opslag = 1.000",
            "€ 9.900,00; € 600,00; € 1.200,00; € 300,00; € 300,00; 25,00%; € -8.700,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let no_surplus = "geen-oplossing waarde: De waarde voor de klant dekt de kosten niet: er is geen prijs waarbij \
                      beide partijen winnen.";
    for (why, answers, expected) in [
        ("worth as much as it costs", "kosten = 1.500", no_surplus),
        ("worth less", "waarde = 899,99", no_surplus),
        ("worth a cent more", "waarde = 900,01", "no problem"),
        (
            "fields go first",
            "kosten = 1.500; klantaandeel = 101",
            "buiten-bereik klantaandeel: deel van het surplus voor de klant moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
