//! Tests of buying_centre: Dekking van de DMU door de PSU

use crate::calculators::Inputs;
use crate::calculators::buying_centre::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, chart_of, formulas, mistakes, problem_of, rows_of, shown_of, spaced,
};
use crate::quantity::whole;
use crate::text;

const SPECIFICATION: &str = "
| `leden` | leden van de DMU |  | rijen | 1-30 rijen |  |
| `leden[].naam` | DMU-lid |  | tekst | vrij |  |
| `leden[].invloed` | invloed op de beslissing | w | 1-5 | >= 1, <= 5, geheel |  |
| `leden[].contact` | kwaliteit van het contact | c | 0-3 | >= 0, <= 3, geheel |  |
| `dekking_pct` | gewogen dekkingsgraad | som(w x c) / (3 x som(w)) | %, 2 decimalen | 48,48% |
| `ongedekt` | aantal leden zonder contact | aantal met c = 0 | geheel, half van nul weg | 1 |
| `eerste_actie` | grootste lacune | lid met de grootste w x (3 - c); bij gelijke stand het eerste; 'geen' als alles 3 is | tekst | Directeur |
";

/// Coverage is a share; it is whole when nothing is left to do.
pub fn always(figures: &Figures) {
    let coverage = figures.found("dekking_pct");
    assert!((whole(0)..=whole(1)).contains(&coverage));
    let action = text::outcome(figures.solution.step("eerste_actie").unwrap());
    assert!(coverage < whole(1) || action == "geen", "{action}");
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

fn members(rows: &[&[&str]]) -> Inputs {
    Inputs::from([("leden".to_owned(), rows_of(&SHEET, "leden", rows))])
}

#[test]
fn what_the_chart_says() {
    for (inputs, expected) in [
        (
            SHEET.example_inputs(),
            "De gewogen dekking is 48,48%; zonder contact: 1 van 3 leden. De grootste lacune is Directeur: invloed 5, contact 0.",
        ),
        (
            members(&[&["Inkoper", "4", "3"]]),
            "De gewogen dekking is 100,00%; zonder contact: 0 van 1 lid. Met elk lid is het contact op zijn best.",
        ),
    ] {
        assert_eq!(spaced(&chart_of(&SHEET, &inputs).unwrap().summary), expected);
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            (
                "dekking_pct",
                "(Σ w × c) / (3 × (Σ w))",
                "(5 × 0 + 4 × 3 + 2 × 2) / (3 × (5 + 4 + 2))",
            ),
            ("ongedekt", "leden met c = 0", "1"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &members(&[
            &["Directeur", "5", "0"],
            &["Inkoper", "4", "3"],
            &["Gebruiker", "2", "2"],
            &["Technicus", "1", "1"],
        ]),
        &[
            ("zonder-invloed", "(Σ c) / (3 × aantal leden)", "50,00%"),
            ("niet-door-hoogste", "(Σ w × c) / (Σ w)", "141,67%"),
            (
                "leden-met-contact",
                "(aantal leden − leden met c = 0) / aantal leden",
                "75,00%",
            ),
            ("zwak-contact-als-geen", "leden met c ≤ 1", "2"),
            ("niet-het-beste", "leden met c < 3", "3"),
            ("leden-met-contact-geteld", "aantal leden − leden met c = 0", "3"),
        ],
    );
}

#[test]
fn edges() {
    for (why, rows, expected) in [
        (
            "nobody is reached",
            &[&["A", "5", "0"][..], &["B", "1", "0"]][..],
            "0,00%; 2; A",
        ),
        (
            "allies everywhere",
            &[&["A", "5", "3"], &["B", "1", "3"]],
            "100,00%; 0; geen",
        ),
        (
            "of equal gaps the first: 2 × 3 and 3 × 2",
            &[&["A", "2", "0"], &["B", "3", "1"]],
            "20,00%; 1; A",
        ),
        (
            "influence outweighs the quality of the contact",
            &[&["A", "1", "0"], &["B", "5", "2"]],
            "55,56%; 1; B",
        ),
        ("no name", &[&["", "1", "3"], &["", "4", "1"]], "46,67%; 0; rij 2"),
        ("one member", &[&["A", "3", "2"]], "66,67%; 0; A"),
    ] {
        assert_eq!(shown_of(&SHEET, &members(rows)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, rows, expected) in [
        (
            "no half contacts",
            &[&["A", "5", "1,5"][..]][..],
            "buiten-bereik leden[0].contact: kwaliteit van het contact moet minstens 0 en hoogstens 3 en een geheel getal zijn.",
        ),
        (
            "empty goes first",
            &[&["A", "6", "0"], &["B", "", "0"]],
            "leeg leden[1].invloed: Vul invloed op de beslissing in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &members(rows)), expected, "{why}");
    }
}
