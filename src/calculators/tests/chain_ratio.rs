//! Tests of chain_ratio: Marktvraag met de kettingratiomethode

use crate::calculators::chain_ratio::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_of, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `basis` | vertrekpunt (bv. inwoners) | B | aantal | > 0 |  |
| `stappen` | stappen |  | rijen | 1-12 rijen |  |
| `stappen[].naam` | omschrijving |  | tekst | vrij |  |
| `stappen[].soort` | bewerking |  | keuze | procent / maal / delen | standaard procent |
| `stappen[].waarde` | waarde | x | % of getal | > 0 |  |
| `prijs` | prijs per eenheid | p | € | >= 0 | mag leeg |
| `tussenresultaten` | resultaat na elke stap | procent: x / 100 maal; maal: x maal; delen: gedeeld door x | 2 decimalen | 2.400.000,00 / 600.000,00 / 1.800.000,00 |
| `vraag` | marktvraag | laatste tussenresultaat | 2 decimalen | 1.800.000,00 |
| `marktomzet` | marktvraag in euro | marktvraag x p | €, 2 decimalen | € 14.400.000,00 |
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
            "Uit een vertrekpunt van 6.000.000 volgt na 3 stappen een marktvraag van 1.800.000,00. Tegen € 8,00 per \
             eenheid is dat € 14.400.000,00.",
        ),
        (
            "prijs = ",
            "Uit een vertrekpunt van 6.000.000 volgt na 3 stappen een marktvraag van 1.800.000,00.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
    let one = changed(&SHEET, "stappen = ( /  / 50); prijs = ");
    assert_eq!(
        chart_of(&SHEET, &one).unwrap().summary,
        "Uit een vertrekpunt van 6.000.000 volgt na 1 stap een marktvraag van 3.000.000,00."
    );
}

#[test]
fn edges() {
    for (why, rows, answers, expected) in [
        (
            "one step, a percentage because nothing was chosen",
            "( /  / 12,5)",
            "basis = 80; prijs = ",
            "10,00; 10,00; n.v.t.",
        ),
        (
            "divided: persons in a household",
            "(gezinnen / delen / 2,5); ( / maal / 3)",
            "basis = 1.000",
            "400,00 / 1.200,00; 1.200,00; € 9.600,00",
        ),
        (
            "thirds stay exact from step to step",
            "( / delen / 3); ( / maal / 3)",
            "basis = 100; prijs = 0",
            "33,33 / 100,00; 100,00; € 0,00",
        ),
        (
            "more than everyone",
            "( / procent / 150)",
            "basis = 10; prijs = 1",
            "15,00; 15,00; € 15,00",
        ),
    ] {
        assert_eq!(
            shown_of(&SHEET, &changed(&SHEET, &format!("stappen = {rows}; {answers}"))),
            expected,
            "{why}"
        );
    }
}

#[test]
fn problems_and_their_order() {
    for (why, rows, answers, expected) in [
        (
            "the start goes before the steps",
            "( /  / 0)",
            "basis = 0",
            "buiten-bereik basis: vertrekpunt (bv. inwoners) moet groter dan 0 zijn.",
        ),
        (
            "a step of nothing",
            "( / maal / 2); ( / procent / 0)",
            "",
            "buiten-bereik stappen[1].waarde: waarde moet groter dan 0 zijn.",
        ),
        (
            "an unknown kind goes before its value",
            "( / plus / -1)",
            "",
            "buiten-bereik stappen[0].soort: bewerking moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "a percent sign is not read where a number may stand",
            "( / procent / 40%)",
            "",
            "geen-getal stappen[0].waarde: waarde: dit is geen geldig getal. Gebruik een komma voor decimalen, \
             bijvoorbeeld 1.234,56.",
        ),
    ] {
        let form = changed(&SHEET, &format!("stappen = {rows}; {answers}"));
        assert_eq!(problem_of(&SHEET, &form), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            (
                "vraag",
                "B × x / 100 × x / 100 × x",
                "6.000.000 × 40 / 100 × 25 / 100 × 3",
            ),
            ("marktomzet", "V × p", "1.800.000 × 8"),
        ],
    );
}

#[test]
fn wrong_routes() {
    let steps = "(doelgroep / procent / 40); (koopt / procent / 25); (per jaar / maal / 4); (gezinnen / delen / 2)";
    mistakes(
        &SHEET,
        &changed(&SHEET, &format!("stappen = {steps}; basis = 1.000")),
        &[
            ("percentages-opgeteld", "(B × x) / x × (Σ x / 100)", "1.300,00"),
            ("percentage-als-getal", "(B × x × x × x) / x", "2.000.000,00"),
            ("maal-als-delen", "((B × x / 100 × x / 100) / x) / x", "12,50"),
            ("delen-als-maal", "B × x / 100 × x / 100 × x × x", "800,00"),
            ("laatste-stap-vergeten", "B × x / 100 × x / 100 × x", "400,00"),
            ("omzet-van-vertrekpunt", "B × p", "€ 8.000,00"),
            ("vraag-door-prijs", "V / p", "€ 25,00"),
        ],
    );
    mistakes(
        &SHEET,
        &changed(&SHEET, "stappen = ( / procent / 40); basis = 1.000; prijs = "),
        &[
            ("percentages-opgeteld", "", "-"),
            ("percentage-als-getal", "B × x", "40.000,00"),
            ("maal-als-delen", "", "-"),
            ("delen-als-maal", "", "-"),
            ("laatste-stap-vergeten", "", "-"),
            ("omzet-van-vertrekpunt", "", "-"),
            ("vraag-door-prijs", "", "-"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    if let Some(turnover) = figures.maybe("marktomzet") {
        assert_eq!(turnover, figures.found("vraag") * figures.typed("prijs"));
    }
    assert!(figures.found("vraag") > whole(0));
}
