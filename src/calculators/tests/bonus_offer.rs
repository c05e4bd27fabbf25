//! Tests of bonus_offer: Kost van een bonusactie

use crate::calculators::bonus_offer::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `betaald` | betaalde stuks | x | aantal | > 0, geheel |  |
| `gratis` | gratis stuks | y | aantal | >= 0, geheel |  |
| `prijs` | normale prijs per stuk | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `korting_pct` | effectieve korting | y / (x + y) | %, 2 decimalen | 33,33% |
| `gemiddelde_prijs` | gemiddelde opbrengst per stuk | p x x / (x + y) | €, 2 decimalen | € 4,00 |
| `contributie_voor` | contributie per stuk voor de actie | p - v | €, 2 decimalen | € 3,00 |
| `contributie_na` | contributie per stuk in de actie | gemiddelde prijs - v | €, 2 decimalen | € 1,00 |
| `nodige_stijging_pct` | nodige afzetstijging | contributie voor / contributie na - 1 | %, 2 decimalen | 200,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let mean_price = figures.found("gemiddelde_prijs");
    assert_eq!(
        (whole(1) - figures.found("korting_pct")) * figures.typed("prijs"),
        mean_price
    );
    let factor = whole(1) + figures.found("nodige_stijging_pct");
    assert_eq!(
        figures.found("contributie_na") * factor,
        figures.found("contributie_voor")
    );
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "2 + 1 gratis is een korting van 33,33%. De contributie per stuk gaat van € 3,00 naar € 1,00: de afzet moet met 200,00% stijgen om evenveel te verdienen.",
        ),
        (
            "gratis = 0",
            "Zonder gratis stuks is er geen korting en hoeft de afzet niet te stijgen.",
        ),
        (
            "gratis = 2",
            "Bij 2 + 2 gratis brengt een stuk gemiddeld niet meer op dan het kost.",
        ),
        (
            "variabele_kosten = 6",
            "Ook zonder actie brengt een stuk niet meer op dan het kost.",
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
            ("korting_pct", "y / (x + y)", "1 / (2 + 1)"),
            ("gemiddelde_prijs", "(p × x) / (x + y)", "(6 × 2) / (2 + 1)"),
            ("contributie_voor", "p − v", "6 − 3"),
            ("contributie_na", "p1 − v", "4 − 3"),
            ("nodige_stijging_pct", "c0 / c1 − 1", "3 / 1 − 1"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("deelt-door-betaalde-stuks", "y / x", "50,00%"),
            ("betaald-deel", "x / (x + y)", "66,67%"),
            ("prijs-met-korting-op-betaalde-stuks", "p × (1 − y / x)", "€ 3,00"),
            ("prijs-van-een-stuk-gespreid", "(p × 1) / (x + y)", "€ 2,00"),
            ("kosten-alleen-van-betaalde-stuks", "(c0 × x) / (x + y)", "€ 2,00"),
            ("contributie-met-normale-prijs", "c0", "€ 3,00"),
            ("stijging-is-korting", "y / (x + y)", "33,33%"),
            ("factor-als-stijging", "c0 / c1", "300,00%"),
            ("daling-van-de-contributie", "(c0 − c1) / c0", "66,67%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "half of them free, a cent left",
            "betaald = 1; gratis = 1; prijs = 10; variabele_kosten = 4,99",
            "50,00%; € 5,00; € 5,01; € 0,01; 50.000,00%",
        ),
        (
            "no offer at all",
            "betaald = 3; gratis = 0; prijs = 10; variabele_kosten = 4",
            "0,00%; € 10,00; € 6,00; € 6,00; 0,00%",
        ),
        (
            "costs nothing to make",
            "betaald = 6; gratis = 1; prijs = € 1,75; variabele_kosten = 0",
            "14,29%; € 1,50; € 1,75; € 1,50; 16,67%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "no contribution without the offer either",
            "variabele_kosten = 6",
            "geen-oplossing variabele_kosten: Ook zonder actie is er geen positieve contributie.",
        ),
        (
            "a loss on each unit goes before the offer",
            "variabele_kosten = 6,01; gratis = 5",
            "geen-oplossing variabele_kosten: Ook zonder actie is er geen positieve contributie.",
        ),
        (
            "the offer takes all of it",
            "gratis = 2",
            "geen-oplossing gratis: In de actie is de contributie per stuk niet positief: geen enkele afzetstijging maakt dit goed.",
        ),
        (
            "the offer takes more",
            "gratis = 3",
            "geen-oplossing gratis: In de actie is de contributie per stuk niet positief: geen enkele afzetstijging maakt dit goed.",
        ),
        ("a cent is enough", "variabele_kosten = 3,99", "no problem"),
        (
            "half a unit cannot be given",
            "gratis = 0,5; variabele_kosten = 9",
            "buiten-bereik gratis: gratis stuks moet minstens 0 en een geheel getal zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
