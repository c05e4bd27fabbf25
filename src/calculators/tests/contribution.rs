//! Tests of contribution: Contributiemarge (dekkingsbijdrage)

use crate::calculators::contribution::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `prijs` | verkoopprijs excl. btw | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `afzet` | afzet | q | aantal | >= 0 |  |
| `vaste_kosten` | vaste kosten | F | € | >= 0 | leeg = 0 |
| `contributie_per_stuk` | contributie per stuk | p - v | €, 2 decimalen | € 12,00 |
| `contributie_pct` | contributiemarge | (p - v) / p | %, 2 decimalen | 30,00% |
| `omzet` | omzet | p x q | €, 2 decimalen | € 100.000,00 |
| `totale_contributie` | totale contributie | (p - v) x q | €, 2 decimalen | € 30.000,00 |
| `winst` | winst | totale contributie - F | €, 2 decimalen | € 6.000,00 |
| `dekking_pct` | dekking van de vaste kosten | totale contributie / F | %, 2 decimalen | 125,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let total = figures.found("totale_contributie");
    assert_eq!(figures.found("contributie_pct") * figures.found("omzet"), total);
    assert_eq!(total - figures.typed("vaste_kosten"), figures.found("winst"));
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Een stuk draagt € 12,00 bij (30,00% van de prijs). Met 2.500 stuks is dat € 30.000,00; na € 24.000 vaste kosten is er een winst van € 6.000,00.",
        ),
        (
            "vaste_kosten =",
            "Een stuk draagt € 12,00 bij (30,00% van de prijs). Met 2.500 stuks is dat € 30.000,00.",
        ),
        (
            "vaste_kosten = 30.000",
            "Een stuk draagt € 12,00 bij (30,00% van de prijs). Met 2.500 stuks is dat € 30.000,00; na € 30.000 vaste kosten is er geen winst en geen verlies.",
        ),
        (
            "variabele_kosten = 45; vaste_kosten = 0",
            "Let op: elk extra stuk vergroot het verlies, want een stuk draagt € -5,00 bij. In totaal is er een verlies van € 12.500,00.",
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
            ("contributie_per_stuk", "p − v", "40 − 28"),
            ("contributie_pct", "(p − v) / p", "12 / 40"),
            ("omzet", "p × q", "40 × 2.500"),
            ("totale_contributie", "(p − v) × q", "12 × 2.500"),
            ("winst", "C − F", "30.000 − 24.000"),
            ("dekking_pct", "C / F", "30.000 / 24.000"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("vaste-kosten-per-stuk-eraf", "p − v − F / q", "€ 2,40"),
            ("prijs-plus-kosten", "p + v", "€ 68,00"),
            ("op-de-kosten", "(p − v) / v", "42,86%"),
            ("deel-van-de-kosten", "v / p", "70,00%"),
            ("omzet-als-contributie", "p × q", "€ 100.000,00"),
            ("winst-als-contributie", "C − F", "€ 6.000,00"),
            ("winst-zonder-vaste-kosten", "C", "€ 30.000,00"),
            ("winst-uit-omzet", "p × q − F", "€ 76.000,00"),
            ("dekking-omgekeerd", "F / C", "80,00%"),
            ("dekking-met-winst", "(C − F) / F", "25,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "a loss on each unit is an answer",
            "variabele_kosten = 45; afzet = 100; vaste_kosten = 1.000",
            "€ -5,00; -12,50%; € 4.000,00; € -500,00; € -1.500,00; -50,00%",
        ),
        (
            "no fixed costs: nothing to cover",
            "vaste_kosten =",
            "€ 12,00; 30,00%; € 100.000,00; € 30.000,00; € 30.000,00; n.v.t.",
        ),
        (
            "nothing sold",
            "afzet = 0; vaste_kosten = 500",
            "€ 12,00; 30,00%; € 0,00; € 0,00; € -500,00; 0,00%",
        ),
        (
            "sold at cost",
            "variabele_kosten = 40; afzet = 10; vaste_kosten = 0",
            "€ 0,00; 0,00%; € 400,00; € 0,00; € 0,00; n.v.t.",
        ),
        (
            "a third",
            "prijs = 3; variabele_kosten = 2; afzet = 1; vaste_kosten = 1",
            "€ 1,00; 33,33%; € 3,00; € 1,00; € 0,00; 100,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "a price of nothing",
            "prijs = 0",
            "buiten-bereik prijs: verkoopprijs excl. btw moet groter dan 0 zijn.",
        ),
        (
            "empty goes before unreadable",
            "prijs = x; afzet =",
            "leeg afzet: Vul afzet in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
