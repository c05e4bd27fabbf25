//! Tests of loop_matrix: LOOP-matrix (scorematrix per DMU-lid)

use crate::calculators::Inputs;
use crate::calculators::loop_matrix::SHEET;
use crate::calculators::testing::{Figures, as_specified, chart_of, mistakes, problem_of, rows_of, shown_of, spaced};
use crate::quantity::Rational;

const SPECIFICATION: &str = "
| `kolommen` | kolommen |  | rijen | 2-6 rijen |  |
| `kolommen[].naam` | kolom |  | tekst | vrij |  |
| `leden` | DMU-leden |  | rijen | 1-20 rijen |  |
| `leden[].naam` | DMU-lid |  | tekst | vrij |  |
| `leden[].scores` | scores (lijst) | s | 0-5 | >= 0, <= 5, geheel |  |
| `rijtotalen` | totaal per DMU-lid | som van de scores in de rij | geheel, half van nul weg | 14 / 10 |
| `kolomgemiddelden` | gemiddelde per kolom | som van de kolom / aantal leden | 2 decimalen | 3,00 / 3,50 / 2,50 / 3,00 |
| `zwakste_kolom` | zwakste kolom | kolom met het laagste gemiddelde, bij gelijke stand de eerste | tekst | O2 |
| `zwakste_lid` | zwakste DMU-lid | rij met het laagste totaal, bij gelijke stand de eerste | tekst | Gebruiker |
";

/// Rows and columns add up to the same.
pub fn always(figures: &Figures) {
    let members = figures.entered.rows(&SHEET.fields[1]).len();
    assert_eq!(
        figures.sum("rijtotalen"),
        figures.sum("kolomgemiddelden") * Rational::from_integer(members.into())
    );
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// Columns with these names, members with these scores.
fn matrix(columns: &[&str], members: &[&[&str]]) -> Inputs {
    let columns: Vec<_> = columns.iter().map(std::slice::from_ref).collect();
    Inputs::from([
        ("kolommen".to_owned(), rows_of(&SHEET, "kolommen", &columns)),
        ("leden".to_owned(), rows_of(&SHEET, "leden", members)),
    ])
}

#[test]
fn what_the_chart_says() {
    let inputs = SHEET.example_inputs();
    assert_eq!(
        spaced(&chart_of(&SHEET, &inputs).unwrap().summary),
        "De zwakste kolom is O2, gemiddeld 2,50; het zwakste DMU-lid is Gebruiker, met een totaal van 10."
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("rijgemiddelde", "(Σ s) / aantal kolommen", "4 / 3"),
            ("laatste-kolom-vergeten", "Σ s", "9 / 9"),
            ("kolomtotaal", "Σ s", "6,00 / 7,00 / 5,00 / 6,00"),
            (
                "door-aantal-kolommen",
                "(Σ s) / aantal kolommen",
                "1,50 / 1,75 / 1,25 / 1,50",
            ),
            (
                "deel-van-hoogste-score",
                "(Σ s) / (5 × aantal DMU-leden)",
                "0,60 / 0,70 / 0,50 / 0,60",
            ),
        ],
    );
}

#[test]
fn edges() {
    for (why, columns, members, expected) in [
        (
            "one member, two columns, no names",
            &["", ""][..],
            &[&["", "5; 0"][..]][..],
            "5; 5,00 / 0,00; rij 2; rij 1",
        ),
        (
            "of equals the first",
            &["A", "B"],
            &[&["X", "3; 3"], &["Y", "3; 3"]],
            "6 / 6; 3,00 / 3,00; A; X",
        ),
        (
            "thirds",
            &["A", "B"],
            &[&["X", "1; 5"], &["Y", "1; 5"], &["Z", "2; 5"]],
            "6 / 6 / 7; 1,33 / 5,00; A; X",
        ),
        (
            "six columns",
            &["A", "B", "C", "D", "E", "F"],
            &[&["X", "1; 2; 3; 4; 5; 0"]],
            "15; 1,00 / 2,00 / 3,00 / 4,00 / 5,00 / 0,00; F; X",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &matrix(columns, members)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let not_full = "inconsistent leden: Elk DMU-lid moet voor elke kolom een score hebben.";
    for (why, members, expected) in [
        ("a score too few", &[&["X", "1; 2"][..], &["Y", "1"]][..], not_full),
        ("a score too many", &[&["X", "1; 2; 3"], &["Y", "1; 2"]], not_full),
        (
            "no scores at all",
            &[&["X", "1; 2"], &["Y", ""]],
            "leeg leden[1].scores: Vul scores (lijst) in.",
        ),
        (
            "an empty score",
            &[&["X", "1; 2"], &["Y", "1; "]],
            "leeg leden[1].scores[1]: Vul scores (lijst) in.",
        ),
        (
            "a score above the scale",
            &[&["X", "1; 6"], &["Y", "1"]],
            "buiten-bereik leden[0].scores[1]: scores (lijst) moet minstens 0 en hoogstens 5 en een geheel getal zijn.",
        ),
        (
            "no number goes before the range",
            &[&["X", "1; 6"], &["Y", "1; x"]],
            "geen-getal leden[1].scores[1]: scores (lijst): dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &matrix(&["A", "B"], members)), expected, "{why}");
    }
}
