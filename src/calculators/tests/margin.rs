//! Tests of margin: Marge en opslag

use crate::calculators::Inputs;
use crate::calculators::margin::SHEET;
use crate::calculators::testing::{as_specified, chart_says, formulas_of, inputs, mistakes, problem_of, shown_of};

const SPECIFICATION: &str = "
| `inkoopprijs` | inkoopprijs (kostprijs) excl. btw | i | € | >= 0 | mag leeg |
| `verkoopprijs` | verkoopprijs excl. btw | p | € | > 0 | mag leeg |
| `marge` | brutowinstmarge in % van de verkoopprijs | m | % | >= -1000, < 100 | mag leeg |
| `opslag` | brutowinstopslag in % van de inkoopprijs | o | % | > -100, <= 10000 | mag leeg |
| `inkoopprijs` | inkoopprijs | p x (1 - m) = p / (1 + o) | €, 2 decimalen | € 75,00 |
| `verkoopprijs` | verkoopprijs | i / (1 - m) = i x (1 + o) | €, 2 decimalen | € 100,00 |
| `brutowinst` | brutowinst | p - i | €, 2 decimalen | € 25,00 |
| `marge_pct` | brutowinstmarge | (p - i) / p = o / (1 + o) | %, 2 decimalen | 25,00% |
| `opslag_pct` | brutowinstopslag | (p - i) / i = m / (1 - m) (n.v.t. als i = 0) | %, 2 decimalen | 33,33% |
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
            "Van € 100,00 verkoopprijs is € 25,00 brutowinst: 25,00% van de verkoopprijs en 33,33% van de inkoopprijs.",
        ),
        (
            "marge =; opslag = 25; inkoopprijs =",
            "Een marge van 20,00% van de verkoopprijs is een opslag van 25,00% op de inkoopprijs.",
        ),
        (
            "marge =; verkoopprijs = 50",
            "De verkoopprijs van € 50,00 ligt € 25,00 onder de inkoopprijs: een marge van -50,00% en een opslag van -33,33%.",
        ),
        (
            "inkoopprijs = 0; marge =; verkoopprijs = 50",
            "Van € 50,00 verkoopprijs is € 50,00 brutowinst: 100,00% van de verkoopprijs.",
        ),
        ("marge =", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn the_seven_combinations() {
    for (why, answers, expected) in [
        (
            "two prices",
            ["75", "100", "", ""],
            "€ 75,00; € 100,00; € 25,00; 25,00%; 33,33%",
        ),
        (
            "purchase and margin",
            ["75", "", "25", ""],
            "€ 75,00; € 100,00; € 25,00; 25,00%; 33,33%",
        ),
        (
            "purchase and mark-up",
            ["75", "", "", "25"],
            "€ 75,00; € 93,75; € 18,75; 20,00%; 25,00%",
        ),
        (
            "selling and margin",
            ["", "100", "25", ""],
            "€ 75,00; € 100,00; € 25,00; 25,00%; 33,33%",
        ),
        (
            "selling and mark-up",
            ["", "100", "", "25"],
            "€ 80,00; € 100,00; € 20,00; 20,00%; 25,00%",
        ),
        (
            "margin alone",
            ["", "", "25", ""],
            "n.v.t.; n.v.t.; n.v.t.; 25,00%; 33,33%",
        ),
        (
            "mark-up alone",
            ["", "", "", "25"],
            "n.v.t.; n.v.t.; n.v.t.; 20,00%; 25,00%",
        ),
        (
            "sold at a loss",
            ["75", "50", "", ""],
            "€ 75,00; € 50,00; € -25,00; -50,00%; -33,33%",
        ),
        (
            "sold at cost",
            ["75", "75", "", ""],
            "€ 75,00; € 75,00; € 0,00; 0,00%; 0,00%",
        ),
        (
            "got for nothing",
            ["0", "75", "", ""],
            "€ 0,00; € 75,00; € 75,00; 100,00%; n.v.t.",
        ),
        (
            "the deepest loss",
            ["", "10", "-1.000", ""],
            "€ 110,00; € 10,00; € -100,00; -1.000,00%; -90,91%",
        ),
        (
            "almost all margin",
            ["1", "", "99,9", ""],
            "€ 1,00; € 1.000,00; € 999,00; 99,90%; 99.900,00%",
        ),
        (
            "the largest mark-up",
            ["", "101", "", "10.000"],
            "€ 1,00; € 101,00; € 100,00; 99,01%; 10.000,00%",
        ),
        (
            "a negative mark-up",
            ["", "", "", "-50%"],
            "n.v.t.; n.v.t.; n.v.t.; -100,00%; -50,00%",
        ),
        (
            "spellings",
            ["€ 1.250,50", "", "", "100 %"],
            "€ 1.250,50; € 2.501,00; € 1.250,50; 50,00%; 100,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &form(answers)), expected, "{why}");
    }
}

fn form([purchase, selling, margin, mark_up]: [&str; 4]) -> Inputs {
    inputs(&[
        ("inkoopprijs", purchase),
        ("verkoopprijs", selling),
        ("marge", margin),
        ("opslag", mark_up),
    ])
}

#[test]
fn other_combinations_and_nothing_to_mark_up() {
    let combination = "inconsistent combinatie: Vul twee gegevens in: twee prijzen, of een prijs en een \
                       percentage. Vul enkel een percentage in om marge en opslag om te rekenen.";
    let nothing = "geen-oplossing inkoopprijs: Bij een inkoopprijs van 0 is de verkoopprijs niet uit een \
                   percentage te berekenen.";
    for (why, answers, expected) in [
        ("nothing", ["", "", "", ""], combination),
        ("a purchase price alone", ["75", "", "", ""], combination),
        ("a selling price alone", ["", "75", "", ""], combination),
        ("two percentages", ["", "", "25", "25"], combination),
        ("three with margin", ["75", "100", "25", ""], combination),
        ("three with mark-up", ["75", "100", "", "25"], combination),
        ("purchase and both percentages", ["0", "", "20", "25"], combination),
        ("selling and both percentages", ["", "100", "20", "25"], combination),
        ("all four", ["75", "100", "25", "33"], combination),
        ("0 with a margin", ["0", "", "25", ""], nothing),
        ("0 with a mark-up", ["0", "", "", "25"], nothing),
        ("0 with a percentage of 0", ["0", "", "", "0"], nothing),
        (
            "fields go first",
            ["75", "0", "25", ""],
            "buiten-bereik verkoopprijs: verkoopprijs excl. btw moet groter dan 0 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &form(answers)), expected, "{why}");
    }
}

#[test]
fn formulas_of_each_combination() {
    for (answers, expected) in [
        (
            ["75", "100", "", ""],
            [
                ("brutowinst", "p − i", "100 − 75"),
                ("opslag_pct", "(p − i) / i", "25 / 75"),
            ],
        ),
        (
            ["75", "", "25", ""],
            [
                ("verkoopprijs", "i / (1 − m)", "75 / (1 − 25 %)"),
                ("marge_pct", "(p − i) / p", "25 / 100"),
            ],
        ),
        (
            ["75", "", "", "25"],
            [
                ("verkoopprijs", "i × (1 + o)", "75 × (1 + 25 %)"),
                ("opslag_pct", "(p − i) / i", "18,75 / 75"),
            ],
        ),
        (
            ["", "100", "25", ""],
            [
                ("inkoopprijs", "p × (1 − m)", "100 × (1 − 25 %)"),
                ("opslag_pct", "(p − i) / i", "25 / 75"),
            ],
        ),
        (
            ["", "100", "", "25"],
            [
                ("inkoopprijs", "p / (1 + o)", "100 / (1 + 25 %)"),
                ("marge_pct", "(p − i) / p", "20 / 100"),
            ],
        ),
        (
            ["", "", "25", ""],
            [
                ("marge_pct", "m", "25 %"),
                ("opslag_pct", "m / (1 − m)", "25 % / (1 − 25 %)"),
            ],
        ),
        (
            ["", "", "", "25"],
            [
                ("opslag_pct", "o", "25 %"),
                ("marge_pct", "o / (1 + o)", "25 % / (1 + 25 %)"),
            ],
        ),
    ] {
        formulas_of(&SHEET, &form(answers), &expected);
    }
}

#[test]
fn wrong_routes() {
    const NONE: &str = "-";
    for (answers, expected) in [
        (
            ["75", "", "25", ""],
            [
                "€ 93,75",
                "€ 300,00",
                "€ 18,75",
                "25,00%",
                "20,00%",
                "75,00%",
                "33,33%",
                "50,00%",
                "66,67%",
                NONE,
                NONE,
            ],
        ),
        (
            ["", "100", "", "25"],
            [
                NONE,
                NONE,
                NONE,
                "20,00%",
                "16,67%",
                "80,00%",
                "25,00%",
                "33,33%",
                "75,00%",
                "€ 75,00",
                "€ 25,00",
            ],
        ),
    ] {
        let names = [
            ("prijs-met-opslag", "i × (1 + m)"),
            ("prijs-gedeeld-door-marge", "i / m"),
            ("prijs-alleen-marge", "i × m"),
            ("opslag-is-marge", "m"),
            ("opslag-met-som", "m / (1 + m)"),
            ("opslag-complement", "1 − m"),
            ("marge-is-opslag", "o"),
            ("marge-met-verschil", "o / (1 − o)"),
            ("marge-complement", "1 − o"),
            ("inkoop-met-aftrek", "p × (1 − o)"),
            ("inkoop-als-opslag", "p × o"),
        ];
        let rows: Vec<_> = names
            .iter()
            .zip(expected)
            .map(|((name, formula), value)| (*name, *formula, value))
            .collect();
        mistakes(&SHEET, &form(answers), &rows);
    }
}
