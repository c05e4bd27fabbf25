//! Tests of pareto: Pareto-analyse (80/20)

use crate::calculators::Inputs;
use crate::calculators::pareto::SHEET;
use crate::calculators::testing::{
    answers_in, as_specified, chart_says, formulas, mistakes, problem_of, shown_of, table,
};
use crate::quantity::{Expression, Finding, Value, whole};

const SPECIFICATION: &str = "
| `klanten` | klanten |  | rijen | 1-500 rijen |  |
| `klanten[].naam` | klant |  | tekst | vrij |  |
| `klanten[].omzet` | omzet | o | € | >= 0 |  |
| `drempel` | omzetdrempel | d | % | > 0, <= 100 | leeg = 80 |
| `top` | topgroep | t | % | > 0, <= 100 | leeg = 20 |
| `totale_omzet` | totale omzet | som van de omzetten | €, 2 decimalen | € 500,00 |
| `klanten_tot_drempel` | aantal klanten tot de drempel | kleinste k waarvoor de k grootste klanten samen >= d x totaal | geheel, half van nul weg | 4 |
| `klanten_tot_drempel_pct` | dat aantal in % van de klanten | k / n | %, 2 decimalen | 40,00% |
| `omzetaandeel_top_pct` | omzetaandeel van de topgroep | omzet van de (t x n naar boven) grootste klanten / totaal | %, 2 decimalen | 69,00% |
| `cumulatief` | cumulatief omzetaandeel, van groot naar klein | lopende som / totaal | %, 2 decimalen | 60,00% / 69,00% / 77,00% / 84,00% / 90,00% / 94,00% / 96,40% / 98,00% / 99,20% / 100,00% |
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
            "De 4 grootste van de 10 klanten (40,00%) zorgen samen voor 84,00% van de omzet. De grootste 20 % van de klanten heeft 69,00%.",
        ),
        (
            "drempel = 60",
            "De grootste van de 10 klanten (10,00%) zorgt voor 60,00% van de omzet. De grootste 20 % van de klanten heeft 69,00%.",
        ),
        (
            "top = 100",
            "De 4 grootste van de 10 klanten (40,00%) zorgen samen voor 84,00% van de omzet. De grootste 100 % van de klanten heeft 100,00%.",
        ),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

fn customers(turnovers: &[(&str, &str)]) -> Inputs {
    Inputs::from_iter([("klanten".to_owned(), table(turnovers, ["naam", "omzet"]))])
}

#[test]
fn edges() {
    for (why, rows, answers, expected) in [
        (
            "one customer",
            &[("A", "5")][..],
            "",
            "€ 5,00; 1; 100,00%; 100,00%; 100,00%",
        ),
        (
            "no names",
            &[("", "1"), ("", "3")],
            "",
            "€ 4,00; 2; 100,00%; 75,00%; 75,00% / 100,00%",
        ),
        (
            "the threshold is reached exactly",
            &[("A", "1"), ("B", "4")],
            "",
            "€ 5,00; 1; 50,00%; 80,00%; 80,00% / 100,00%",
        ),
        (
            "and just not",
            &[("A", "1"), ("B", "3,99")],
            "",
            "€ 4,99; 2; 100,00%; 79,96%; 79,96% / 100,00%",
        ),
        (
            "the rule of 70 and 30",
            &[("A", "7"), ("B", "2"), ("C", "1")],
            "drempel = 70; top = 30%",
            "€ 10,00; 1; 33,33%; 70,00%; 70,00% / 90,00% / 100,00%",
        ),
        (
            "all of it: customers without turnover are not needed",
            &[("A", "0"), ("B", "2"), ("C", "2")],
            "drempel = 100; top = 100",
            "€ 4,00; 2; 66,67%; 100,00%; 50,00% / 100,00% / 100,00%",
        ),
        (
            "spellings",
            &[("A", "€ 1.000,50"), ("B", "999.50")],
            "",
            "€ 2.000,00; 2; 100,00%; 50,03%; 50,03% / 100,00%",
        ),
    ] {
        let mut form = customers(rows);
        form.extend(answers_in(answers));
        assert_eq!(shown_of(&SHEET, &form), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    for (why, rows, answers, expected) in [
        (
            "nothing to share",
            &[("A", "0"), ("B", "0")][..],
            "",
            "geen-oplossing klanten: De totale omzet is 0: er valt niets te verdelen.",
        ),
        (
            "fields go first",
            &[("A", "0")],
            "top = 0",
            "buiten-bereik top: topgroep moet groter dan 0 en hoogstens 100 zijn.",
        ),
        (
            "empty goes before unreadable",
            &[("A", "x"), ("B", "")],
            "",
            "leeg klanten[1].omzet: Vul omzet in.",
        ),
        (
            "rows go before the fields behind them",
            &[("A", "-1")],
            "drempel = 0",
            "buiten-bereik klanten[0].omzet: omzet moet minstens 0 zijn.",
        ),
    ] {
        let mut form = customers(rows);
        form.extend(answers_in(answers));
        assert_eq!(problem_of(&SHEET, &form), expected, "{why}");
    }
}

#[test]
fn formulas_of_the_outputs() {
    formulas(
        &SHEET,
        &[
            ("aantal_klanten", "aantal rijen", "10"),
            ("totale_omzet", "Σ o", "300 + 45 + 40 + …"),
            (
                "klanten_tot_drempel",
                "4 grootste klanten bereiken samen de drempel",
                "4",
            ),
            ("klanten_tot_drempel_pct", "k / n", "4 / 10"),
            ("klanten_top", "t × n", "20 % × 10"),
            ("omzet_top", "Σ o", "300 + 45"),
            ("omzetaandeel_top_pct", "OT / O", "345 / 500"),
        ],
    );
}

#[test]
fn wrong_routes() {
    let unranked = [
        ("A", "10"),
        ("B", "60"),
        ("C", "8"),
        ("D", "15"),
        ("E", "4"),
        ("F", "3"),
    ];
    mistakes(
        &SHEET,
        &customers(&unranked),
        &[
            ("niet-gerangschikt", "4 eerste klanten bereiken samen de drempel", "4"),
            ("een-klant-te-weinig", "k − 1", "2"),
            ("drempel-van-klanten", "d × n, naar boven afgerond", "5"),
            (
                "aandeel-niet-gerangschikt",
                "4 eerste klanten bereiken samen de drempel / n",
                "66,67%",
            ),
            ("aandeel-een-te-weinig", "(k − 1) / n", "33,33%"),
            ("aantal-op-honderd", "k / 100", "3,00%"),
            ("top-niet-gerangschikt", "(Σ o) / O", "70,00%"),
            ("top-naar-beneden", "o / O", "60,00%"),
            ("omzet-van-de-grootste", "o / O", "60,00%"),
        ],
    );
}

#[test]
fn five_hundred_customers_are_no_work() {
    let texts: Vec<String> = (0..500)
        .map(|row| format!("{},{:02}", row * 7_919 % 100_000, row % 100))
        .collect();
    let rows: Vec<_> = texts.iter().map(|text| ("", text.as_str())).collect();
    let solution = SHEET.calculate(&customers(&rows)).unwrap();
    let Some(Finding::List(shares)) = solution.step("cumulatief").map(|step| &step.finding) else {
        panic!("a list")
    };
    assert_eq!(shares.len(), 500);
    assert_eq!(shares[499].amount(), Some(&whole(1)));
    // Each share is one quotient of two sums, not a tree of all before it.
    assert_eq!(depth(&shares[499]), 3);
}

fn depth(value: &Value) -> usize {
    match value.expression() {
        Expression::Combined(_, left, right) | Expression::Power(left, right) => 1 + depth(left).max(depth(right)),
        Expression::Total(terms) | Expression::List(terms) => 1 + terms.iter().map(depth).max().unwrap_or_default(),
        Expression::Named(_, Some(source)) => depth(source),
        Expression::Named(_, None) | Expression::Constant | Expression::Found(_) => 1,
    }
}
