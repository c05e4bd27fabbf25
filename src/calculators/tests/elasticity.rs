//! Tests of elasticity: Elasticiteit van de vraag

use crate::calculators::elasticity::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `soort` | soort elasticiteit |  | keuze | prijs / kruis / inkomen | standaard prijs |
| `methode` | rekenwijze |  | keuze | oude-waarde / midden | standaard oude-waarde |
| `x_oud` | oude prijs of inkomen | x0 | € | > 0 |  |
| `x_nieuw` | nieuwe prijs of inkomen | x1 | € | >= 0 |  |
| `q_oud` | oude hoeveelheid | q0 | aantal | > 0 |  |
| `q_nieuw` | nieuwe hoeveelheid | q1 | aantal | >= 0 |  |
| `dx_pct` | verandering van de oorzaak | (x1 - x0) / x0, of / gemiddelde bij 'midden' | %, 2 decimalen | 10,00% |
| `dq_pct` | verandering van de hoeveelheid | (q1 - q0) / q0, of / gemiddelde bij 'midden' | %, 2 decimalen | -7,00% |
| `elasticiteit` | elasticiteit | dq / dx | 2 decimalen | -0,70 |
| `indeling` | indeling | prijs: \\|E\\| > 1 elastisch, = 1 eenheidselastisch, < 1 inelastisch, 0 volkomen inelastisch; kruis: > 0 substituten, < 0 complementair, 0 onafhankelijk; inkomen: > 1 luxe, 0 < E <= 1 noodzakelijk, 0 onafhankelijk, < 0 inferieur | tekst | inelastisch |
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
            "De prijs stijgt met 10,00% en de hoeveelheid daalt met 7,00%: een elasticiteit van -0,70, inelastisch.",
        ),
        (
            "x_nieuw = 45; q_nieuw = 400",
            "De prijs daalt met 10,00% en de hoeveelheid blijft gelijk: een elasticiteit van 0,00, volkomen inelastisch.",
        ),
        (
            "soort = kruis; q_nieuw = 420",
            "De prijs van het andere product stijgt met 10,00% en de hoeveelheid stijgt met 5,00%: een elasticiteit \
             van 0,50, substituten.",
        ),
        (
            "soort = inkomen; q_nieuw = 480",
            "Het inkomen stijgt met 10,00% en de hoeveelheid stijgt met 20,00%: een elasticiteit van 2,00, luxe.",
        ),
        ("x_nieuw = 50", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn classes() {
    for (why, answers, expected) in [
        (
            "price: above 1",
            "q_nieuw = 359,99",
            "10,00%; -10,00%; -1,00; elastisch",
        ),
        (
            "price: exactly 1",
            "q_nieuw = 360",
            "10,00%; -10,00%; -1,00; eenheidselastisch",
        ),
        (
            "price: below 1",
            "q_nieuw = 360,01",
            "10,00%; -10,00%; -1,00; inelastisch",
        ),
        (
            "price: nothing happens",
            "q_nieuw = 400",
            "10,00%; 0,00%; 0,00; volkomen inelastisch",
        ),
        (
            "price: dearer and more wanted",
            "q_nieuw = 480",
            "10,00%; 20,00%; 2,00; elastisch",
        ),
        (
            "cross: up together",
            "soort = kruis; q_nieuw = 401",
            "10,00%; 0,25%; 0,03; substituten",
        ),
        (
            "cross: up and down",
            "soort = kruis; q_nieuw = 399",
            "10,00%; -0,25%; -0,03; complementair",
        ),
        (
            "cross: nothing happens",
            "soort = kruis; q_nieuw = 400",
            "10,00%; 0,00%; 0,00; onafhankelijk",
        ),
        (
            "income: above 1",
            "soort = inkomen; q_nieuw = 440,01",
            "10,00%; 10,00%; 1,00; luxe",
        ),
        (
            "income: exactly 1",
            "soort = inkomen; q_nieuw = 440",
            "10,00%; 10,00%; 1,00; noodzakelijk",
        ),
        (
            "income: just above 0",
            "soort = inkomen; q_nieuw = 401",
            "10,00%; 0,25%; 0,03; noodzakelijk",
        ),
        (
            "income: nothing happens",
            "soort = inkomen; q_nieuw = 400",
            "10,00%; 0,00%; 0,00; onafhankelijk",
        ),
        (
            "income: below 0",
            "soort = inkomen; q_nieuw = 399",
            "10,00%; -0,25%; -0,03; inferieur",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "choices left empty take the first",
            "soort = ; methode = ",
            "10,00%; -7,00%; -0,70; inelastisch",
        ),
        (
            "on the mean of old and new",
            "methode = midden",
            "9,52%; -7,25%; -0,76; inelastisch",
        ),
        (
            "given away, on the mean",
            "methode = midden; x_nieuw = 0; q_nieuw = 1.200",
            "-200,00%; 100,00%; -0,50; inelastisch",
        ),
        (
            "everyone stays away",
            "q_nieuw = 0",
            "10,00%; -100,00%; -10,00; elastisch",
        ),
        (
            "a lower price",
            "x_nieuw = 45; q_nieuw = 500",
            "-10,00%; 25,00%; -2,50; elastisch",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "nothing changed",
            "x_nieuw = 50,00",
            "geen-oplossing x_nieuw: Er is geen verandering van de oorzaak: de elasticiteit is niet te berekenen.",
        ),
        (
            "an unknown kind",
            "soort = reclame",
            "buiten-bereik soort: soort elasticiteit moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "the kind goes before the numbers",
            "methode = nieuw; x_oud = 0",
            "buiten-bereik methode: rekenwijze moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "fields go before the change",
            "x_nieuw = 50; q_oud = 0",
            "buiten-bereik q_oud: oude hoeveelheid moet groter dan 0 zijn.",
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
            ("dx_pct", "(x1 − x0) / x0", "(55 − 50) / 50"),
            ("dq_pct", "(q1 − q0) / q0", "(372 − 400) / 400"),
            ("elasticiteit", "dq / dx", "-7 % / 10 %"),
        ],
    );
    formulas_of(
        &SHEET,
        &changed(&SHEET, "methode = midden"),
        &[
            ("dx_pct", "(x1 − x0) / ((x0 + x1) / 2)", "(55 − 50) / ((50 + 55) / 2)"),
            (
                "dq_pct",
                "(q1 − q0) / ((q0 + q1) / 2)",
                "(372 − 400) / ((400 + 372) / 2)",
            ),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("dx-op-nieuw", "(x1 − x0) / x1", "9,09%"),
            ("dx-verhouding", "x1 / x0", "110,00%"),
            ("dq-op-nieuw", "(q1 − q0) / q1", "-7,53%"),
            ("dq-verhouding", "q1 / q0", "93,00%"),
            ("omgekeerd", "dx / dq", "-1,43"),
            ("op-nieuwe-waarde", "((q1 − q0) / q1) / ((x1 − x0) / x1)", "-0,83"),
            (
                "midden-gebruikt",
                "((q1 − q0) / ((q0 + q1) / 2)) / ((x1 − x0) / ((x0 + x1) / 2))",
                "-0,76",
            ),
            ("oude-waarde-gebruikt", "", "-"),
            ("zonder-procenten", "(q1 − q0) / (x1 − x0)", "-5,60"),
            ("verhoudingen", "(q1 / q0) / (x1 / x0)", "0,85"),
        ],
    );
    let on_the_mean = changed(&SHEET, "methode = midden");
    let entered = SHEET.read(&on_the_mean).unwrap();
    let solution = SHEET.calculate(&on_the_mean).unwrap();
    for (name, exists) in [("midden-gebruikt", false), ("oude-waarde-gebruikt", true)] {
        let mistake = SHEET.mistake(name).unwrap();
        assert_eq!(mistake.value(&entered, &solution).is_some(), exists, "{name}");
    }
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let volume = figures.found("elasticiteit") * figures.found("dx_pct");
    assert_eq!(volume, figures.found("dq_pct"));
}
