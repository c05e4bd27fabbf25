//! Tests of market_share: Marktaandeel in afzet en omzet

use crate::calculators::market_share::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `eigen_afzet` | eigen afzet | q | aantal | >= 0 |  |
| `markt_afzet` | afzet van de markt | Q | aantal | > 0 |  |
| `eigen_omzet` | eigen omzet | o | € | >= 0 |  |
| `markt_omzet` | omzet van de markt | O | € | > 0 |  |
| `afzetaandeel_pct` | marktaandeel in afzet | q / Q | %, 2 decimalen | 20,00% |
| `omzetaandeel_pct` | marktaandeel in omzet | o / O | %, 2 decimalen | 15,00% |
| `eigen_prijs` | eigen gemiddelde prijs | o / q | €, 2 decimalen | € 15,00 |
| `marktprijs` | gemiddelde marktprijs | O / Q | €, 2 decimalen | € 20,00 |
| `prijsindex` | relatieve prijs | aandeel in omzet / aandeel in afzet | 2 decimalen | 0,75 |
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
            "Je verkoopt 20,00% van de stuks en haalt 15,00% van de omzet. Met € 15,00 per stuk zit je onder de \
             marktprijs van € 20,00 (relatieve prijs 0,75).",
        ),
        (
            "eigen_omzet = 500.000",
            "Je verkoopt 20,00% van de stuks en haalt 25,00% van de omzet. Met € 25,00 per stuk zit je boven de \
             marktprijs van € 20,00 (relatieve prijs 1,25).",
        ),
        (
            "eigen_omzet = 400.000",
            "Je verkoopt 20,00% van de stuks en haalt 20,00% van de omzet. Je prijs is gelijk aan de marktprijs van \
             € 20,00.",
        ),
        (
            "eigen_afzet = 0; eigen_omzet = 0",
            "Je verkoopt 0,00% van de stuks en haalt 0,00% van de omzet.",
        ),
        ("eigen_afzet = 200.000", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "nothing sold: no own price, and no index either",
            "eigen_afzet = 0; eigen_omzet = 0",
            "0,00%; 0,00%; n.v.t.; € 20,00; n.v.t.",
        ),
        ("given away", "eigen_omzet = 0", "20,00%; 0,00%; € 0,00; € 20,00; 0,00"),
        (
            "the whole market",
            "eigen_afzet = 100.000; eigen_omzet = 2.000.000",
            "100,00%; 100,00%; € 20,00; € 20,00; 1,00",
        ),
        (
            "tons instead of pieces",
            "eigen_afzet = 0,5; markt_afzet = 1,5; eigen_omzet = 900; markt_omzet = 1.800",
            "33,33%; 50,00%; € 1.800,00; € 1.200,00; 1,50",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "more pieces than the market",
            "eigen_afzet = 100.000,01",
            "inconsistent eigen_afzet: De eigen afzet kan niet groter zijn dan de markt.",
        ),
        (
            "more turnover than the market",
            "eigen_omzet = 2.000.000,01",
            "inconsistent eigen_omzet: De eigen omzet kan niet groter zijn dan de markt.",
        ),
        (
            "pieces go first",
            "eigen_afzet = 200.000; eigen_omzet = 3.000.000",
            "inconsistent eigen_afzet: De eigen afzet kan niet groter zijn dan de markt.",
        ),
        (
            "fields go before that",
            "eigen_afzet = 200.000; markt_omzet = 0",
            "buiten-bereik markt_omzet: omzet van de markt moet groter dan 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("afzetaandeel_pct", "q / Q", "20.000 / 100.000"),
            ("omzetaandeel_pct", "o / O", "300.000 / 2.000.000"),
            ("eigen_prijs", "o / q", "300.000 / 20.000"),
            ("marktprijs", "O / Q", "2.000.000 / 100.000"),
            ("prijsindex", "MAo / MAq", "15 % / 20 %"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("euro-door-stuks", "o / Q", "300,00%"),
            ("afzet-op-concurrenten", "q / (Q − q)", "25,00%"),
            ("afzet-omgekeerd", "Q / q", "500,00%"),
            ("omzetaandeel-in-stuks", "MAq", "20,00%"),
            ("stuks-door-euro", "q / O", "1,00%"),
            ("omzet-op-concurrenten", "o / (O − o)", "17,65%"),
            ("prijs-omgekeerd", "q / o", "€ 0,07"),
            ("index-omgekeerd", "MAq / MAo", "1,33"),
            ("index-verschil", "MAo − MAq", "-0,05"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    if let (Some(index), Some(price)) = (figures.maybe("prijsindex"), figures.maybe("eigen_prijs")) {
        assert_eq!(
            index * figures.found("marktprijs"),
            price,
            "the index compares the prices"
        );
    }
}
