//! Tests of discount_profit: Wat doet een korting met de winst?

use crate::calculators::discount_profit::SHEET;
use crate::calculators::testing::{as_specified, changed, chart_says, formulas, mistakes, shown_of};

const SPECIFICATION: &str = "
| `prijs` | verkoopprijs per stuk | p | € | > 0 |  |
| `vaste_kosten` | vaste kosten per stuk | f | € | >= 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `korting` | korting | k | % | >= 0, <= 100 |  |
| `oude_winst` | winst voor korting | W0 = p - f - v | €, 2 decimalen | € 100,00 |
| `oude_winst_pct` | winst voor korting in % van de prijs | W0 / p | %, 2 decimalen | 10,00% |
| `kortingsbedrag` | kortingsbedrag | p x k | €, 2 decimalen | € 50,00 |
| `nieuwe_prijs` | prijs na korting | p1 = p x (1 - k) | €, 2 decimalen | € 950,00 |
| `nieuwe_winst` | winst na korting | W1 = p1 - f - v | €, 2 decimalen | € 50,00 |
| `nieuwe_winst_pct` | winst na korting in % van de nieuwe prijs | W1 / p1 (n.v.t. als p1 = 0) | %, 2 decimalen | 5,26% |
| `winstdaling_pct` | daling van de winst | (W0 - W1) / W0 (n.v.t. als W0 <= 0) | %, 2 decimalen | 50,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Met 5 % korting gaat de winst per stuk van € 100,00 naar € 50,00: een daling van 50,00%.",
        ),
        ("korting = 0", "Zonder korting blijft de winst per stuk € 100,00."),
        (
            "vaste_kosten = 300",
            "Met 5 % korting gaat het resultaat per stuk van € 0,00 naar € -50,00.",
        ),
        (
            "korting = 100",
            "Met 100 % korting gaat de winst per stuk van € 100,00 naar € -900,00: een daling van 1.000,00%.",
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
            ("oude_winst", "p − f − v", "1.000 − 200 − 700"),
            ("oude_winst_pct", "W0 / p", "100 / 1.000"),
            ("kortingsbedrag", "p × k", "1.000 × 5 %"),
            ("nieuwe_prijs", "p × (1 − k)", "1.000 × (1 − 5 %)"),
            ("nieuwe_winst", "p1 − f − v", "950 − 200 − 700"),
            ("nieuwe_winst_pct", "W1 / p1", "50 / 950"),
            ("winstdaling_pct", "(W0 − W1) / W0", "(100 − 50) / 100"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("daling-is-korting", "k", "5,00%"),
            ("daling-op-prijs", "(k × p) / (f + v)", "5,56%"),
            ("op-nieuwe-winst", "(W0 − W1) / W1", "100,00%"),
            ("korting-op-winst", "W0 × (1 − k)", "€ 95,00"),
            ("korting-niet-op-winst", "p1 − v", "€ 250,00"),
            ("korting-op-kosten", "p1 − (f + v) × (1 − k)", "€ 95,00"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "a one per cent discount on a slim margin",
            "vaste_kosten = 205; korting = 1",
            "€ 95,00; 9,50%; € 10,00; € 990,00; € 85,00; 8,59%; 10,53%",
        ),
        (
            "everything given away",
            "korting = 100",
            "€ 100,00; 10,00%; € 1.000,00; € 0,00; € -900,00; n.v.t.; 1.000,00%",
        ),
        (
            "nothing given away",
            "korting = 0",
            "€ 100,00; 10,00%; € 0,00; € 1.000,00; € 100,00; 10,00%; 0,00%",
        ),
        (
            "no profit to lose",
            "vaste_kosten = 300",
            "€ 0,00; 0,00%; € 50,00; € 950,00; € -50,00; -5,26%; n.v.t.",
        ),
        (
            "a loss cannot fall in per cent",
            "vaste_kosten = 400",
            "€ -100,00; -10,00%; € 50,00; € 950,00; € -150,00; -15,79%; n.v.t.",
        ),
        (
            "spellings",
            "prijs = € 1.250,50; vaste_kosten = 250.5€; korting = 10 %",
            "€ 300,00; 23,99%; € 125,05; € 1.125,45; € 174,95; 15,54%; 41,68%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
