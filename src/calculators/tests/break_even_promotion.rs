//! Tests of break_even_promotion: Break-even van een verkoopactie

use crate::calculators::break_even_promotion::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `afzet` | normale afzet in de periode | q | aantal | > 0 |  |
| `prijs` | normale prijs | p | € | > 0 |  |
| `variabele_kosten` | variabele kosten per stuk | v | € | >= 0 |  |
| `actieprijs` | actieprijs | pa | € | > 0 |  |
| `actiekosten` | kosten van de actie | K | € | >= 0 | leeg = 0 |
| `contributie_voor` | contributie per stuk normaal | p - v | €, 2 decimalen | € 4,00 |
| `contributie_actie` | contributie per stuk in de actie | pa - v | €, 2 decimalen | € 3,00 |
| `nodige_afzet` | nodige afzet in de actie | (q x (p - v) + K) / (pa - v), naar boven afgerond | geheel, naar boven | 1.500 |
| `nodige_stijging_pct` | nodige afzetstijging | exacte nodige afzet / q - 1 | %, 2 decimalen | 50,00% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let during = figures.found("nodige_afzet") * figures.found("contributie_actie") - figures.typed("actiekosten");
    assert_eq!(
        during,
        figures.typed("afzet") * figures.found("contributie_voor"),
        "as much as without it"
    );
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "De contributie per stuk gaat in de actie van € 4,00 naar € 3,00. Om evenveel over te houden als zonder actie zijn 1.500 stuks nodig: 50,00% meer dan de normale 1.000 stuks.",
        ),
        (
            "actieprijs = 12; actiekosten =",
            "De contributie per stuk gaat in de actie van € 4,00 naar € 6,00. Om evenveel over te houden als zonder actie zijn 667 stuks nodig: 33,33% minder dan de normale 1.000 stuks.",
        ),
        (
            "actieprijs = 10; actiekosten =",
            "De contributie per stuk gaat in de actie van € 4,00 naar € 4,00. Om evenveel over te houden als zonder actie zijn 1.000 stuks nodig: precies de normale afzet.",
        ),
        (
            "actieprijs = 6",
            "Er is geen break-evenpunt: in de actie brengt een stuk niet meer op dan het kost.",
        ),
        (
            "prijs = 6",
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
            ("contributie_voor", "p − v", "10 − 6"),
            ("contributie_actie", "pa − v", "9 − 6"),
            ("nodige_afzet", "(q × (p − v) + K) / (pa − v)", "(1.000 × 4 + 500) / 3"),
            ("nodige_stijging_pct", "qa / q − 1", "1.500 / 1.000 − 1"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "actiekosten = 501"),
        &[
            ("contributie-met-normale-prijs", "p − v", "€ 4,00"),
            ("prijsverschil-als-contributie", "p − pa", "€ 1,00"),
            ("alleen-actiekosten", "K / (pa − v)", "167"),
            ("zonder-actiekosten", "(q × (p − v)) / (pa − v)", "1.334"),
            ("deelt-door-normale-contributie", "(q × (p − v) + K) / (p − v)", "1.126"),
            ("deelt-door-actieprijs", "(q × (p − v) + K) / pa", "501"),
            (
                "naar-beneden",
                "(q × (p − v) + K) / (pa − v), naar beneden afgerond",
                "1.500",
            ),
            ("op-nodige-afzet", "(qa − q) / qa", "33,35%"),
            ("factor-als-stijging", "qa / q", "150,03%"),
            ("stijging-is-korting", "(p − pa) / p", "10,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "without costs of its own",
            "actiekosten =",
            "€ 4,00; € 3,00; 1.334; 33,33%",
        ),
        (
            "nothing changes",
            "actieprijs = 10; actiekosten =",
            "€ 4,00; € 4,00; 1.000; 0,00%",
        ),
        (
            "a dearer offer needs less",
            "actieprijs = 12; actiekosten =",
            "€ 4,00; € 6,00; 667; -33,33%",
        ),
        (
            "a cent left",
            "actieprijs = 6,01",
            "€ 4,00; € 0,01; 450.000; 44.900,00%",
        ),
        (
            "a part of a unit is a whole unit, the rise is that of the exact volume",
            "actiekosten = 501",
            "€ 4,00; € 3,00; 1.501; 50,03%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "the offer pays just the costs",
            "actieprijs = 6",
            "geen-oplossing actieprijs: De actieprijs dekt de variabele kosten niet: geen enkele afzet maakt de actie goed.",
        ),
        (
            "the offer loses on each",
            "actieprijs = 5,99",
            "geen-oplossing actieprijs: De actieprijs dekt de variabele kosten niet: geen enkele afzet maakt de actie goed.",
        ),
        (
            "no contribution without the offer either",
            "prijs = 6",
            "geen-oplossing variabele_kosten: Ook zonder actie is er geen positieve contributie.",
        ),
        (
            "the offer goes first",
            "prijs = 5; actieprijs = 5",
            "geen-oplossing actieprijs: De actieprijs dekt de variabele kosten niet: geen enkele afzet maakt de actie goed.",
        ),
        (
            "fields go first",
            "actieprijs = 5; afzet = 0",
            "buiten-bereik afzet: normale afzet in de periode moet groter dan 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
