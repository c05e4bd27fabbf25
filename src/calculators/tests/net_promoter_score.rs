//! Tests of net_promoter_score: Net Promoter Score

use crate::calculators::net_promoter_score::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `promotors` | promotors (9-10) | P | aantal | >= 0, geheel |  |
| `passieven` | passieven (7-8) | N | aantal | >= 0, geheel |  |
| `criticasters` | criticasters (0-6) | C | aantal | >= 0, geheel |  |
| `respondenten` | aantal respondenten | P + N + C | geheel, half van nul weg | 100 |
| `promotors_pct` | aandeel promotors | P / totaal | %, 2 decimalen | 45,00% |
| `passieven_pct` | aandeel passieven | N / totaal | %, 2 decimalen | 35,00% |
| `criticasters_pct` | aandeel criticasters | C / totaal | %, 2 decimalen | 20,00% |
| `nps` | NPS (getal van -100 tot +100) | 100 x (P - C) / totaal | geheel met teken | +25 |
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
            "Van de 100 respondenten is 45,00% promotor en 20,00% criticaster: de NPS is +25.",
        ),
        (
            "promotors = 0; passieven = 0; criticasters = 3",
            "Van de 3 respondenten is 0,00% promotor en 100,00% criticaster: de NPS is -100.",
        ),
        ("promotors = 0; passieven = 0; criticasters = 0", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "promoters alone",
            "passieven = 0; criticasters = 0",
            "45; 100,00%; 0,00%; 0,00%; +100",
        ),
        (
            "passives alone: no sign on zero",
            "promotors = 0; criticasters = 0",
            "35; 0,00%; 100,00%; 0,00%; 0",
        ),
        (
            "as many for as against",
            "promotors = 20",
            "75; 26,67%; 46,67%; 26,67%; 0",
        ),
        (
            "below zero",
            "promotors = 10; passieven = 10; criticasters = 13",
            "33; 30,30%; 30,30%; 39,39%; -9",
        ),
        (
            "half away from zero",
            "promotors = 1; passieven = 199; criticasters = 0",
            "200; 0,50%; 99,50%; 0,00%; +1",
        ),
        (
            "rounds to zero, so without a sign",
            "promotors = 0; passieven = 999; criticasters = 1",
            "1.000; 0,00%; 99,90%; 0,10%; 0",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, answers, expected) in [
        (
            "no answers",
            "promotors = 0; passieven = 0; criticasters = 0",
            "geen-oplossing promotors: Zonder antwoorden is er geen NPS.",
        ),
        (
            "fields go first",
            "promotors = 0; passieven = 0; criticasters = -1",
            "buiten-bereik criticasters: criticasters (0-6) moet minstens 0 en een geheel getal zijn.",
        ),
        (
            "half a respondent",
            "passieven = 0,5",
            "buiten-bereik passieven: passieven (7-8) moet minstens 0 en een geheel getal zijn.",
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
            ("respondenten", "P + N + C", "45 + 35 + 20"),
            ("promotors_pct", "P / R", "45 / 100"),
            ("passieven_pct", "N / R", "35 / 100"),
            ("criticasters_pct", "C / R", "20 / 100"),
            ("nps", "(100 × (P − C)) / R", "(100 × (45 − 20)) / 100"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "promotors = 90; passieven = 70; criticasters = 40"),
        &[
            ("aandeel-zonder-passieven", "P / (P + C)", "69,23%"),
            ("met-passieven-als-promotors", "(P + N) / R", "80,00%"),
            ("criticasters-opgeteld", "(100 × (P + C)) / R", "+65"),
            ("zonder-passieven", "(100 × (P − C)) / (P + C)", "+38"),
            ("alleen-promotors", "(100 × P) / R", "+45"),
            ("verschil-van-aantallen", "P − C", "+50"),
            ("passieven-als-promotors", "(100 × (P + N − C)) / R", "+60"),
        ],
    );
}

/// What must hold between the figures, whatever was typed.
pub(super) fn always(figures: &Figures) {
    let [promoters, passives, detractors] =
        ["promotors_pct", "passieven_pct", "criticasters_pct"].map(|key| figures.found(key));
    assert_eq!(&promoters + passives + &detractors, whole(1));
    assert_eq!((promoters - detractors) * whole(100), figures.found("nps"));
}
