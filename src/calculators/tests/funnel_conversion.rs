//! Tests of funnel_conversion: Sales funnel: hoeveel leads zijn nodig?

use crate::calculators::funnel_conversion::SHEET;
use crate::calculators::testing::{
    Figures, as_specified, changed, chart_says, formulas, formulas_of, mistakes, problem_of, shown_of,
};

const SPECIFICATION: &str = "
| `doel` | gewenst aantal orders | D | aantal | > 0, geheel |  |
| `fasen` | fasen |  | rijen | 1-12 rijen |  |
| `fasen[].naam` | fase |  | tekst | vrij |  |
| `fasen[].conversie` | conversie naar de volgende fase | c | % | > 0, <= 100 |  |
| `weken` | beschikbare weken | w | weken | > 0 | mag leeg |
| `benodigd` | nodig aan het begin van elke fase | D / product van de conversies vanaf die fase, naar boven afgerond | geheel, naar boven | 240 / 60 / 30 |
| `totale_conversie_pct` | totale conversie | product van de conversies | %, 2 decimalen | 5,00% |
| `leads` | nodig aantal leads | D / totale conversie, naar boven afgerond | geheel, naar boven | 240 |
| `leads_per_week` | nodig per week | (D / totale conversie) / w, naar boven afgerond | geheel, naar boven | 20 |
";

/// The leads come through to the target, and the first phase needs all of them.
pub fn always(figures: &Figures) {
    let leads = figures.found("leads");
    assert_eq!(&leads * figures.found("totale_conversie_pct"), figures.typed("doel"));
    let needed = figures.solution.list(SHEET.output("benodigd").unwrap());
    assert_eq!(needed[0].amount(), Some(&leads));
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
            "Voor 12 orders heb je 240 leads nodig, of 20 per week: 5,00% van de leads wordt een order.",
        ),
        (
            "weken =",
            "Voor 12 orders heb je 240 leads nodig: 5,00% van de leads wordt een order.",
        ),
        (
            "doel = 1; fasen = (Lead / 100); weken = 3",
            "Voor 1 order heb je 1 lead nodig, of 1 per week: 100,00% van de leads wordt een order.",
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
            ("totale_conversie_pct", "c1 × c2 × c3", "25 % × 50 % × 40 %"),
            ("leads", "D / (c1 × c2 × c3)", "12 / 5 %"),
            ("leads_per_week", "L / w", "240 / 12"),
        ],
    );
    let twelve = "fasen = (a / 50); (b / 50); (c / 50); (d / 50); (e / 50); (f / 50); (g / 50); (h / 50); (i / 50); \
                  (j / 50); (k / 50); (l / 50)";
    formulas_of(
        &SHEET,
        &changed(&SHEET, twelve),
        &[(
            "leads",
            "D / (c1 × c2 × c3 × c4 × c5 × c6 × c7 × c8 × c9 × c10 × c11 × c12)",
            "12 / 0,0244 %",
        )],
    );
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(
            &SHEET,
            "doel = 7; fasen = (Lead / 30); (Afspraak / 55); (Offerte / 60); weken = 8",
        ),
        &[
            ("alleen-eigen-conversie", "D / c1", "24 / 13 / 12"),
            ("conversies-opgeteld", "c1 + c2 + c3", "145,00%"),
            ("gemiddelde-conversie", "(c1 + c2 + c3) / aantal fasen", "48,33%"),
            ("doel-maal-conversie", "D × c1 × c2 × c3", "1"),
            ("doel-door-som", "D / (c1 + c2 + c3)", "5"),
            ("een-fase", "D / c3", "12"),
            ("tussentijds-afgerond", "elke fase naar boven afgerond", "74"),
            ("naar-beneden", "D / totale conversie, naar beneden afgerond", "70"),
            ("maal-weken", "L × w", "566"),
            ("orders-per-week", "D / w", "1"),
            ("week-naar-beneden", "L / w, naar beneden afgerond", "8"),
        ],
    );
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "nobody falls away",
            "fasen = (Lead / 100); weken = 1",
            "12; 100,00%; 12; 12",
        ),
        ("no weeks", "weken =", "240 / 60 / 30; 5,00%; 240; n.v.t."),
        (
            "thirds: a phase is not rounded before the next",
            "doel = 1; fasen = (a / 30); (b / 30); weken = 0,5",
            "12 / 4; 9,00%; 12; 23",
        ),
        (
            "a quarter of a percent",
            "doel = 3; fasen = (a / 0,25%); weken = 52",
            "1.200; 0,25%; 1.200; 24",
        ),
        (
            "one lead a week is the least",
            "fasen = (Lead / 100); weken = 1.000",
            "12; 100,00%; 12; 1",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn problems_and_their_order() {
    for (why, answers, expected) in [
        (
            "a phase that lets nobody through",
            "fasen = (Lead / 25); (Afspraak / 0)",
            "buiten-bereik fasen[1].conversie: conversie naar de volgende fase moet groter dan 0 en hoogstens 100 zijn.",
        ),
        (
            "half an order",
            "doel = 0,5",
            "buiten-bereik doel: gewenst aantal orders moet groter dan 0 en een geheel getal zijn.",
        ),
        (
            "no time",
            "weken = 0",
            "buiten-bereik weken: beschikbare weken moet groter dan 0 zijn.",
        ),
        (
            "the target goes before the phases",
            "doel = 0; fasen = (Lead / 101)",
            "buiten-bereik doel: gewenst aantal orders moet groter dan 0 en een geheel getal zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
