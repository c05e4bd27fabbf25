//! Tests of funnel_quota: Sales funnel: quota en succesratio's

use crate::calculators::Mistake;
use crate::calculators::funnel_quota::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, mistakes, problem_of, shown_of,
};
use crate::quantity::{Rational, Value};

const SPECIFICATION: &str = "
| `fasen` | fasen |  | rijen | 1-12 rijen |  |
| `fasen[].naam` | fase |  | tekst | vrij |  |
| `fasen[].quotum` | quotum | Q | aantal | > 0, geheel |  |
| `fasen[].gerealiseerd` | gerealiseerd | R | aantal | >= 0, geheel |  |
| `fasen[].weken` | duur van de fase | d | weken | >= 0 | leeg = 0 |
| `succesratio` | succesratio per fase | R / Q | %, 2 decimalen | 76,92% / 80,00% / 63,64% |
| `tekort` | tekort per fase (negatief = overschot) | Q - R | geheel, half van nul weg | 6 / 3 / 4 |
| `conversie` | doorstroom vanuit de vorige fase | R / R van de vorige fase (n.v.t. in fase 1 of als de vorige 0 is) | %, 2 decimalen | n.v.t. / 60,00% / 58,33% |
| `totale_conversie_pct` | doorstroom van eerste naar laatste fase | R laatste / R eerste | %, 2 decimalen | 35,00% |
| `totale_duur` | duur van de salescyclus (weken) | som van de weken | 1 decimaal | 7,0 |
";

/// The steps through the funnel multiply to the whole way, where each of them exists.
pub fn always(figures: &Figures) {
    let steps = figures.solution.list(SHEET.output("conversie").unwrap());
    let steps: Option<Vec<&Rational>> = steps[1..].iter().map(Value::amount).collect();
    if let (Some(steps), Some(whole)) = (steps, figures.maybe("totale_conversie_pct")) {
        assert_eq!(steps.into_iter().product::<Rational>(), whole);
    }
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "De eerste fase onder haar quotum is Offerte: 20 van 26, een succesratio van 76,92%. Van de eerste naar de laatste fase stroomt 35,00% door.",
        ),
        (
            "fasen = (Offerte / 20 / 20 / ); ( / 10 / 9 / )",
            "De eerste fase onder haar quotum is rij 2: 9 van 10, een succesratio van 90,00%. Van de eerste naar de laatste fase stroomt 45,00% door.",
        ),
        ("fasen = (Offerte / 5 / 5 / )", "Elke fase haalt haar quotum."),
        (
            "fasen = (Offerte / 5 / 0 / ); (Contract / 1 / 1 / )",
            "De eerste fase onder haar quotum is Offerte: 0 van 5, een succesratio van 0,00%.",
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
            ("totale_conversie_pct", "Rn / R1", "7 / 20"),
            ("totale_duur", "Σ d", "3 + 2 + 2"),
        ],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("succesratio-omgekeerd", "Q / R", "130,00% / 125,00% / 157,14%"),
            ("deel-dat-ontbreekt", "(Q − R) / Q", "23,08% / 20,00% / 36,36%"),
            ("tekort-omgekeerd", "R − Q", "-6 / -3 / -4"),
            ("doorstroom-op-quotum", "R / Q", "- / 46,15% / 46,67%"),
            ("doorstroom-vanaf-begin", "R / R1", "- / 60,00% / 35,00%"),
            ("gemiddelde-doorstroom", "(Σ R / R) / aantal overgangen", "59,17%"),
            ("op-quotum-van-begin", "Rn / Q1", "26,92%"),
            ("doorstroom-omgekeerd", "R1 / Rn", "285,71%"),
            (
                "gemiddelde-duur",
                "duur van de salescyclus (weken) / aantal fasen",
                "2,3",
            ),
        ],
    );
}

#[test]
fn one_phase_has_no_mean() {
    let inputs = changed(&SHEET, "fasen = (Offerte / 26 / 20 / 3)");
    let (entered, solution) = (SHEET.read(&inputs).unwrap(), SHEET.calculate(&inputs).unwrap());
    for name in ["gemiddelde-doorstroom", "gemiddelde-duur"] {
        let value = SHEET
            .mistake(name)
            .and_then(|mistake: &Mistake| mistake.value(&entered, &solution));
        assert!(value.is_none(), "{name}");
    }
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "one phase: nothing comes from before",
            "fasen = (Offerte / 26 / 20 / )",
            "76,92%; 6; n.v.t.; 100,00%; 0,0",
        ),
        (
            "nothing to begin with",
            "fasen = (a / 1 / 0 / 0,5); (b / 1 / 1 / 0,25)",
            "0,00% / 100,00%; 1 / 0; n.v.t. / n.v.t.; n.v.t.; 0,8",
        ),
        (
            "nothing in between",
            "fasen = (a / 10 / 10 / ); (b / 10 / 0 / ); (c / 10 / 5 / )",
            "100,00% / 0,00% / 50,00%; 0 / 10 / 5; n.v.t. / 0,00% / n.v.t.; 50,00%; 0,0",
        ),
        (
            "more than asked, and more than before",
            "fasen = (a / 10 / 15 / 1); (b / 10 / 30 / 1)",
            "150,00% / 300,00%; -5 / -20; n.v.t. / 200,00%; 200,00%; 2,0",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "a quota of nothing",
            "fasen = (a / 0 / 1 / )",
            "buiten-bereik fasen[0].quotum: quotum moet groter dan 0 en een geheel getal zijn.",
        ),
        (
            "empty goes first",
            "fasen = (a / 0 / 1 / ); (b / 1 / / )",
            "leeg fasen[1].gerealiseerd: Vul gerealiseerd in.",
        ),
        (
            "time does not run back",
            "fasen = (a / 1 / 1 / -1)",
            "buiten-bereik fasen[0].weken: duur van de fase moet minstens 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
