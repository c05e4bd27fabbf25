//! Tests of stock_ratios: Omzetsnelheid en brutorendement van de voorraad

use crate::calculators::stock_ratios::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `omzet` | omzet (excl. btw) | O | € | > 0 |  |
| `brutowinstmarge` | brutowinst in % van de omzet | b | % | >= -100, < 100 |  |
| `beginvoorraad` | beginvoorraad (inkoopwaarde) | V0 | € | >= 0 |  |
| `eindvoorraad` | eindvoorraad (inkoopwaarde) | V1 | € | >= 0 |  |
| `dagen` | dagen per jaar |  | keuze | 365 / 360 | standaard 365 |
| `inkoopwaarde` | inkoopwaarde van de omzet | O x (1 - b) | €, 2 decimalen | € 150.000,00 |
| `gemiddelde_voorraad` | gemiddelde voorraad | (V0 + V1) / 2 | €, 2 decimalen | € 25.000,00 |
| `omzetsnelheid` | omzetsnelheid | inkoopwaarde / gemiddelde voorraad | 2 decimalen | 6,00 |
| `omlooptijd` | gemiddelde opslagduur (dagen) | dagen / omzetsnelheid | 1 decimaal | 60,8 |
| `brutowinst_pct_inkoop` | brutowinst in % van de inkoop | b / (1 - b) | %, 2 decimalen | 33,33% |
| `brutorendement` | brutorendementsgetal | 100 x omzetsnelheid x brutowinst in % van de inkoop | 1 decimaal | 200,0 |
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
            "De voorraad gaat 6,00 keer per jaar om en ligt gemiddeld 60,8 dagen. Met 33,33% brutowinst op de inkoop \
             brengt elke € 100 voorraad in een jaar 200,0 euro brutowinst op.",
        ),
        (
            "brutowinstmarge = -25",
            "De voorraad gaat 10,00 keer per jaar om en ligt gemiddeld 36,5 dagen. Met -20,00% brutowinst op de inkoop \
             brengt elke € 100 voorraad in een jaar -200,0 euro brutowinst op.",
        ),
        ("beginvoorraad = 0; eindvoorraad = 0", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "a year of 360 days",
            "dagen = 360",
            "€ 150.000,00; € 25.000,00; 6,00; 60,0; 33,33%; 200,0",
        ),
        (
            "no stock at the beginning",
            "beginvoorraad = 0",
            "€ 150.000,00; € 13.000,00; 11,54; 31,6; 33,33%; 384,6",
        ),
        (
            "sold at cost",
            "brutowinstmarge = 0",
            "€ 200.000,00; € 25.000,00; 8,00; 45,6; 0,00%; 0,0",
        ),
        (
            "sold at half the cost",
            "brutowinstmarge = -100",
            "€ 400.000,00; € 25.000,00; 16,00; 22,8; -50,00%; -800,0",
        ),
        (
            "hardly any cost",
            "brutowinstmarge = 99,9",
            "€ 200,00; € 25.000,00; 0,01; 45.625,0; 99.900,00%; 799,2",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "no stock at all",
            "beginvoorraad = 0; eindvoorraad = 0",
            "geen-oplossing beginvoorraad: Zonder voorraad is er geen omzetsnelheid.",
        ),
        (
            "fields go first, choices too",
            "beginvoorraad = 0; eindvoorraad = 0; dagen = 366",
            "buiten-bereik dagen: dagen per jaar moet een van de keuzes uit de lijst zijn.",
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
            ("inkoopwaarde", "O × (1 − b)", "200.000 × (1 − 25 %)"),
            ("gemiddelde_voorraad", "(V0 + V1) / 2", "(24.000 + 26.000) / 2"),
            ("omzetsnelheid", "I / V", "150.000 / 25.000"),
            ("omlooptijd", "dagen / OS", "365 / 6"),
            ("brutowinst_pct_inkoop", "b / (1 − b)", "25 % / (1 − 25 %)"),
            ("brutorendement", "100 × OS × bI", "100 × 6 × 33,3333 %"),
        ],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "dagen = 360"),
        &[("omlooptijd", "dagen / OS", "360 / 6")],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("brutowinst-als-inkoop", "O × b", "€ 50.000,00"),
            ("marge-als-opslag", "O / (1 + b)", "€ 160.000,00"),
            ("som-van-voorraden", "V0 + V1", "€ 50.000,00"),
            ("verschil-van-voorraden", "V1 − V0", "€ 2.000,00"),
            ("omzet-door-voorraad", "O / V", "8,00"),
            ("op-eindvoorraad", "I / V1", "5,77"),
            ("snelheid-omgekeerd", "V / I", "0,17"),
            ("dagen-maal-snelheid", "dagen × OS", "2.190,0"),
            ("marge-van-de-omzet", "b", "25,00%"),
            ("opslag-met-som", "b / (1 + b)", "20,00%"),
            ("rendement-met-marge", "100 × OS × b", "150,0"),
            ("rendement-gedeeld", "(100 × bI) / OS", "5,6"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let profit = figures.typed("omzet") * figures.typed("brutowinstmarge");
    let yielded = figures.found("brutorendement") * figures.found("gemiddelde_voorraad");
    assert_eq!(yielded, profit * whole(100), "all gross profit, on the mean stock");
}
