//! Tests of supplier_credit: Wat kost leverancierskrediet?

use crate::calculators::supplier_credit::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `korting` | korting contant | k | % | > 0, < 100 |  |
| `korting_dagen` | termijn met korting | d | dagen | >= 0 |  |
| `netto_dagen` | termijn zonder korting | n | dagen | > 0 |  |
| `dagen` | dagen per jaar |  | keuze | 365 / 360 | standaard 365 |
| `kost_periode_pct` | kost over de periode | k / (1 - k) | %, 2 decimalen | 2,04% |
| `jaarkost_pct` | kost op jaarbasis | k / (1 - k) x dagen / (n - d) | %, 2 decimalen | 33,86% |
| `benadering_pct` | vuistregel op jaarbasis | k x dagen / (n - d) | %, 2 decimalen | 33,18% |
";

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

/// What must hold whatever was typed.
pub fn always(figures: &Figures) {
    let borrowed = whole(1) - figures.typed("korting");
    assert_eq!(
        figures.found("jaarkost_pct") * borrowed,
        figures.found("benadering_pct")
    );
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Wie 2 % korting laat liggen om 22 dagen later te betalen, leent tegen 33,86% per jaar. Vergelijk dat met de rente van de bank.",
        ),
        (
            "korting_dagen = 0; netto_dagen = 30,5; dagen = 360",
            "Wie 2 % korting laat liggen om 30,5 dagen later te betalen, leent tegen 24,09% per jaar. Vergelijk dat met de rente van de bank.",
        ),
        (
            "netto_dagen = 9",
            "Wie 2 % korting laat liggen om 1 dag later te betalen, leent tegen 744,90% per jaar. Vergelijk dat met de rente van de bank.",
        ),
        ("netto_dagen = 8", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("kost_periode_pct", "k / (1 − k)", "2 % / (1 − 2 %)"),
            (
                "jaarkost_pct",
                "(k / (1 − k) × dagen) / (n − d)",
                "(2,0408 % × 365) / (30 − 8)",
            ),
            ("benadering_pct", "(k × dagen) / (n − d)", "(2 % × 365) / (30 − 8)"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, ""),
        &[
            ("korting-als-kost", "k", "2,00%"),
            ("noemer-met-plus", "k / (1 + k)", "1,96%"),
            ("hele-termijn", "(k / (1 − k) × dagen) / n", "24,83%"),
            ("termijnen-opgeteld", "(k / (1 − k) × dagen) / (n + d)", "19,60%"),
            ("kortingstermijn", "(k / (1 − k) × dagen) / d", "93,11%"),
            ("vuistregel", "(k × dagen) / (n − d)", "33,18%"),
            ("vuistregel-hele-termijn", "(k × dagen) / n", "24,33%"),
            (
                "vuistregel-niet-vereenvoudigd",
                "(k / (1 − k) × dagen) / (n − d)",
                "33,86%",
            ),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        ("as in Dutch exams", "dagen = 360", "2,04%; 33,40%; 32,73%"),
        (
            "the discount is for paying at once",
            "korting = 3; korting_dagen = 0",
            "3,09%; 37,63%; 36,50%",
        ),
        (
            "almost all of it, for half a day",
            "korting = 99,9; korting_dagen = 0,5; netto_dagen = 1",
            "99.900,00%; 72.927.000,00%; 72.927,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "no extra days",
            "netto_dagen = 8",
            "inconsistent netto_dagen: De termijn zonder korting moet langer zijn dan de termijn met korting.",
        ),
        (
            "fewer days",
            "netto_dagen = 7,9",
            "inconsistent netto_dagen: De termijn zonder korting moet langer zijn dan de termijn met korting.",
        ),
        ("a moment is enough", "netto_dagen = 8,1", "no problem"),
        (
            "a year of another length",
            "dagen = 366",
            "buiten-bereik dagen: dagen per jaar moet een van de keuzes uit de lijst zijn.",
        ),
        (
            "fields go first",
            "netto_dagen = 8; korting = 100",
            "buiten-bereik korting: korting contant moet groter dan 0 en kleiner dan 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
