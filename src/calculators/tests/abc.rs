//! Tests of abc: ABC-indeling van accounts

use crate::calculators::Inputs;
use crate::calculators::abc::SHEET;
use crate::calculators::testing::{
    Figures, answers_in, as_specified, chart_says, formulas, mistakes, problem_of, shown_of, table,
};
use crate::quantity::{Rational, whole};

const SPECIFICATION: &str = "
| `klanten` | klanten |  | rijen | 1-500 rijen |  |
| `klanten[].naam` | klant |  | tekst | vrij |  |
| `klanten[].omzet` | omzet | o | € | >= 0 |  |
| `grens_a` | grens A | a | % | > 0, <= 100 | leeg = 80 |
| `grens_b` | grens B | b | % | > 0, <= 100 | leeg = 95 |
| `klassen` | klasse per klant, in de volgorde van invoer | A zolang het cumulatieve aandeel van de grotere klanten < a is; B zolang < b; anders C | tekst | A / A / A / B / B / C |
| `aantallen` | aantal A, B, C | telling | geheel, half van nul weg | 3 / 2 / 1 |
| `omzetaandelen` | omzetaandeel A, B, C | omzet van de klasse / totaal | %, 2 decimalen | 87,00% / 10,00% / 3,00% |
";

/// Every customer has a class, and one at least is A.
pub fn always(figures: &Figures) {
    let rows = figures.entered.rows(&SHEET.fields[0]).len();
    assert_eq!(figures.sum("aantallen"), Rational::from_integer(rows.into()));
    assert_eq!(figures.sum("omzetaandelen"), whole(1));
    let counts = figures.solution.list(SHEET.output("aantallen").unwrap());
    assert!(counts[0].is_positive());
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

fn customers(turnovers: &[(&str, &str)], answers: &str) -> Inputs {
    let mut form = Inputs::from([("klanten".to_owned(), table(turnovers, ["naam", "omzet"]))]);
    form.extend(answers_in(answers));
    form
}

#[test]
fn what_the_chart_says() {
    for (answers, expected) in [
        (
            "",
            "Klasse A telt 3 van de 6 klanten en 87,00% van de omzet, klasse B 2 en 10,00%, klasse C 1 en 3,00%.",
        ),
        (
            "grens_a = 50; grens_b = 100",
            "Klasse A telt 1 van de 6 klanten en 50,00% van de omzet, klasse B 5 en 50,00%, klasse C 0 en 0,00%.",
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
            ("aantal_klanten", "aantal rijen", "6"),
            ("totale_omzet", "Σ o", "500 + 250 + 120 + 60 + 40 + 30"),
        ],
    );
}

#[test]
fn wrong_routes() {
    let unranked = [
        ("A", "30"),
        ("B", "500"),
        ("C", "60"),
        ("D", "250"),
        ("E", "40"),
        ("F", "120"),
    ];
    mistakes(
        &SHEET,
        &customers(&unranked, ""),
        &[
            ("grensklant-lager", "aantal klanten in klasse A", "2 / 2 / 2"),
            ("niet-gerangschikt", "aantal klanten in klasse A", "4 / 2 / 0"),
            ("grens-van-klanten", "grens × n, naar boven afgerond", "5 / 1 / 0"),
            ("aandeel-grensklant-lager", "(Σ o) / O", "75,00% / 18,00% / 7,00%"),
            ("aandeel-niet-gerangschikt", "(Σ o) / O", "84,00% / 16,00% / 0,00%"),
            (
                "aandeel-van-klanten",
                "aantal klanten in klasse A / n",
                "50,00% / 33,33% / 16,67%",
            ),
            ("grenzen-als-aandeel", "a", "80,00% / 15,00% / 5,00%"),
        ],
    );
}

#[test]
fn edges() {
    for (why, rows, answers, expected) in [
        (
            "one customer is A",
            &[("K", "7")][..],
            "",
            "A; 1 / 0 / 0; 100,00% / 0,00% / 0,00%",
        ),
        (
            "classes stand in the order of the list",
            &[("K1", "3"), ("K2", "80"), ("K3", "17")],
            "",
            "C / A / B; 1 / 1 / 1; 80,00% / 17,00% / 3,00%",
        ),
        (
            "the bound is reached exactly: the next one is lower",
            &[("K1", "80"), ("K2", "15"), ("K3", "5")],
            "",
            "A / B / C; 1 / 1 / 1; 80,00% / 15,00% / 5,00%",
        ),
        (
            "and just not: the next one crosses it",
            &[("K1", "79,99"), ("K2", "15,01"), ("K3", "5")],
            "",
            "A / A / C; 2 / 0 / 1; 95,00% / 0,00% / 5,00%",
        ),
        (
            "who buys nothing is C",
            &[("K1", "10"), ("K2", "0")],
            "",
            "A / C; 1 / 0 / 1; 100,00% / 0,00% / 0,00%",
        ),
        (
            "equal customers keep the order of the list",
            &[("K1", "50"), ("K2", "50")],
            "grens_a = 50; grens_b = 60",
            "A / B; 1 / 1 / 0; 50,00% / 50,00% / 0,00%",
        ),
        (
            "the widest bounds",
            &[("K1", "60"), ("K2", "40")],
            "grens_a = 0,01; grens_b = 100",
            "A / B; 1 / 1 / 0; 60,00% / 40,00% / 0,00%",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &customers(rows, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let bounds = "inconsistent grens_b: Grens B moet hoger liggen dan grens A.";
    let nothing = "geen-oplossing klanten: De totale omzet is 0: er valt niets te verdelen.";
    for (why, rows, answers, expected) in [
        ("equal bounds", &[("A", "1")][..], "grens_b = 80", bounds),
        ("the other way round", &[("A", "1")], "grens_a = 96", bounds),
        ("nothing to share", &[("A", "0"), ("B", "0")], "", nothing),
        ("bounds go before that", &[("A", "0")], "grens_a = 95", bounds),
        (
            "fields go first",
            &[("A", "0")],
            "grens_a = 100,01; grens_b = 80",
            "buiten-bereik grens_a: grens A moet groter dan 0 en hoogstens 100 zijn.",
        ),
        (
            "rows go before them",
            &[("A", "")],
            "grens_a = x",
            "leeg klanten[0].omzet: Vul omzet in.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &customers(rows, answers)), expected, "{why}");
    }
}
