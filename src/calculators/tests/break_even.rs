//! Tests of break_even: Break-evenanalyse

use crate::calculators::break_even::SHEET;
use crate::calculators::testing::{as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `vaste_kosten` | vaste kosten | F | € | >= 0 |  |
| `prijs` | verkoopprijs excl. btw | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `afzet` | (verwachte) afzet | q | aantal | >= 0 | mag leeg |
| `doelwinst` | gewenste winst | W | € | >= 0 | mag leeg |
| `contributie_per_stuk` | contributie per stuk | p - v | €, 2 decimalen | € 10,00 |
| `break_even_afzet` | break-evenafzet | F / (p - v), naar boven afgerond | geheel, naar boven | 6.000 |
| `break_even_omzet` | break-evenomzet | F / ((p - v) / p), op het exacte punt | €, 2 decimalen | € 150.000,00 |
| `doelafzet` | afzet voor de gewenste winst | (F + W) / (p - v), naar boven afgerond | geheel, naar boven | 7.500 |
| `winst` | winst bij de afzet | (p - v) x q - F | €, 2 decimalen | € 20.000,00 |
| `veiligheidsmarge_pct` | veiligheidsmarge | (q - BEA) / q met de exacte BEA (n.v.t. als q = 0) | %, 2 decimalen | 25,00% |
| `dol` | operationele hefboom (DOL) | (p - v) x q / winst (n.v.t. als winst = 0) | 2 decimalen | 4,00 |
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
            "Vanaf 6.000 stuks maak je geen verlies meer. Bij 8.000 stuks mag de afzet nog 25,00% zakken voor de winst weg is.",
        ),
        ("afzet =", "Vanaf 6.000 stuks maak je geen verlies meer."),
        (
            "afzet = 4.000",
            "Vanaf 6.000 stuks maak je geen verlies meer. Bij 4.000 stuks is er een verlies van € 20.000,00.",
        ),
        (
            "afzet = 6.000",
            "Vanaf 6.000 stuks maak je geen verlies meer. Bij 6.000 stuks is de winst precies nul.",
        ),
        (
            "afzet = 0",
            "Vanaf 6.000 stuks maak je geen verlies meer. Bij 0 stuks is er een verlies van € 60.000,00.",
        ),
        (
            "vaste_kosten = 0",
            "Vanaf het eerste stuk maak je geen verlies meer. Bij 8.000 stuks mag de afzet nog 100,00% zakken voor de winst weg is.",
        ),
        (
            "variabele_kosten = 25",
            "Er is geen break-evenpunt: een stuk brengt niet meer op dan het kost.",
        ),
        (
            "afzet =; variabele_kosten = 30; vaste_kosten = 0",
            "Er is geen break-evenpunt: een stuk brengt niet meer op dan het kost.",
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
            ("contributie_per_stuk", "p − v", "25 − 15"),
            ("break_even_afzet", "F / (p − v)", "60.000 / 10"),
            ("break_even_omzet", "F / ((p − v) / p)", "60.000 / (10 / 25)"),
            ("doelafzet", "(F + W) / (p − v)", "(60.000 + 15.000) / 10"),
            ("winst", "(p − v) × q − F", "10 × 8.000 − 60.000"),
            ("veiligheidsmarge_pct", "(q − BEA) / q", "(8.000 − 6.000) / 8.000"),
            ("dol", "((p − v) × q) / ((p − v) × q − F)", "(10 × 8.000) / 20.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "vaste_kosten = 60.001"),
        &[
            ("deelt-door-prijs", "F / p", "2.401"),
            ("deelt-door-variabel", "F / v", "4.001"),
            ("deelt-door-som", "F / (p + v)", "1.501"),
            ("naar-beneden", "F / (p − v), naar beneden afgerond", "6.000"),
            ("omzet-met-variabel", "BEA × v", "€ 90.001,50"),
            ("omzet-vaste-kosten", "F", "€ 60.001,00"),
            ("doel-zonder-winst", "F / (p − v)", "6.001"),
            ("doel-alleen-winst", "W / (p − v)", "1.500"),
            ("doel-door-prijs", "(F + W) / p", "3.001"),
            ("doel-naar-beneden", "(F + W) / (p − v), naar beneden afgerond", "7.500"),
            ("winst-zonder-vaste-kosten", "(p − v) × q", "€ 80.000,00"),
            ("winst-omzet", "p × q − F", "€ 139.999,00"),
            ("marge-op-bea", "(q − BEA) / BEA", "33,33%"),
            ("marge-bea-aandeel", "BEA / q", "75,00%"),
            ("marge-in-prijs", "(q − F / p) / q", "70,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "a part of a unit is a whole unit",
            "vaste_kosten = 1.000; prijs = 10; variabele_kosten = 7; afzet = ; doelwinst = ",
            "€ 3,00; 334; € 3.333,33; n.v.t.; n.v.t.; n.v.t.; n.v.t.",
        ),
        (
            "nothing to earn back",
            "vaste_kosten = 0; afzet = 5; doelwinst = 0",
            "€ 10,00; 0; € 0,00; 0; € 50,00; 100,00%; 1,00",
        ),
        (
            "below break-even the margin is negative",
            "afzet = 4.000",
            "€ 10,00; 6.000; € 150.000,00; 7.500; € -20.000,00; -50,00%; -2,00",
        ),
        (
            "no volume: no margin of it",
            "afzet = 0",
            "€ 10,00; 6.000; € 150.000,00; 7.500; € -60.000,00; n.v.t.; 0,00",
        ),
        (
            "exactly at the point there is no leverage",
            "afzet = 6.000",
            "€ 10,00; 6.000; € 150.000,00; 7.500; € 0,00; 0,00%; n.v.t.",
        ),
        (
            "spellings",
            "vaste_kosten = € 60 000,00; prijs = 25.0; afzet = +8.000",
            "€ 10,00; 6.000; € 150.000,00; 7.500; € 20.000,00; 25,00%; 4,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "empty goes before unreadable",
            "vaste_kosten = ; prijs = x",
            "leeg vaste_kosten: Vul vaste kosten in.",
        ),
        (
            "unreadable goes before out of range",
            "vaste_kosten = -1; prijs = x",
            "geen-getal prijs: verkoopprijs excl. btw: dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        ),
        (
            "no contribution",
            "variabele_kosten = 25",
            "geen-oplossing variabele_kosten: De contributie per stuk is niet positief: er is geen break-evenpunt.",
        ),
        (
            "a loss on each",
            "variabele_kosten = 25,01",
            "geen-oplossing variabele_kosten: De contributie per stuk is niet positief: er is geen break-evenpunt.",
        ),
        ("a cent is enough", "variabele_kosten = 24,99", "no problem"),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
