//! Tests of account_groups: Accountgroepen vergelijken

use crate::calculators::Inputs;
use crate::calculators::account_groups::SHEET;
use crate::calculators::testing::{Figures, as_specified, chart_of, mistakes, problem_of, rows_of, shown_of, spaced};
use crate::quantity::{Rational, whole};

const SPECIFICATION: &str = "
| `groepen` | accountgroepen |  | rijen | 2-10 rijen |  |
| `groepen[].naam` | groep |  | tekst | vrij |  |
| `groepen[].klanten` | aandeel klanten | k | % | > 0, <= 100 |  |
| `groepen[].omzet` | aandeel omzet | o | % | >= 0, <= 100 |  |
| `groepen[].winst` | aandeel winst | w | % | >= -1000, <= 1000 |  |
| `omzetindex` | omzetindex per groep | o / k | 2 decimalen | 100,00 / 1,88 / 0,24 |
| `winstindex` | winstindex per groep | w / k | 2 decimalen | 50,00 / 2,50 / 0,42 |
| `rendabiliteitsindex` | rendabiliteitsindex per groep | w / o | 2 decimalen | 0,50 / 1,33 / 1,75 |
";

/// Weighed by their customers, the indices average to 1.
pub fn always(figures: &Figures) {
    let indices = figures.solution.list(SHEET.outputs[0]);
    let groups = figures.entered.rows(&SHEET.fields[0]).iter().zip(indices);
    let weighed = groups.map(|(row, index)| row.number("klanten").unwrap() * index);
    assert_eq!(
        weighed.map(|part| part.amount().unwrap().clone()).sum::<Rational>(),
        whole(1)
    );
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

fn groups(rows: &[&[&str]]) -> Inputs {
    Inputs::from([("groepen".to_owned(), rows_of(&SHEET, "groepen", rows))])
}

#[test]
fn edges() {
    for (why, rows, expected) in [
        (
            "two groups without names",
            &[&["", "50", "50", "50"][..], &["", "50", "50", "50"]][..],
            "1,00 / 1,00; 1,00 / 1,00; 1,00 / 1,00",
        ),
        (
            "a loss in one group and more than all profit in the other",
            &[&["A", "20", "60", "130"], &["B", "80", "40", "-30"]],
            "3,00 / 0,50; 6,50 / -0,38; 2,17 / -0,75",
        ),
        (
            "no turnover: there is no return on it",
            &[&["A", "10", "100", "90"], &["B", "90", "0", "10"]],
            "10,00 / 0,00; 9,00 / 0,11; 0,90 / n.v.t.",
        ),
        (
            "thirds are exact to the digit",
            &[
                &["A", "33,33", "33,33%", "33.33"],
                &["B", "33,33", "33,33", "33,33"],
                &["C", "33,34", "33,34", "33,34"],
            ],
            "1,00 / 1,00 / 1,00; 1,00 / 1,00 / 1,00; 1,00 / 1,00 / 1,00",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &groups(rows)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let not_a_whole = "inconsistent groepen: De aandelen klanten, omzet en winst moeten elk samen 100 % zijn.";
    for (why, rows, expected) in [
        (
            "too few customers",
            &[&["A", "49,99", "50", "50"][..], &["B", "50", "50", "50"]][..],
            not_a_whole,
        ),
        (
            "too much turnover",
            &[&["A", "50", "50,01", "50"], &["B", "50", "50", "50"]],
            not_a_whole,
        ),
        (
            "profits that do not add up",
            &[&["A", "50", "50", "120"], &["B", "50", "50", "-10"]],
            not_a_whole,
        ),
        (
            "empty goes first, from top to bottom and from left to right",
            &[&["A", "x", "50", ""], &["B", "", "50", "50"]],
            "leeg groepen[0].winst: Vul aandeel winst in.",
        ),
        (
            "fields go before their sum",
            &[&["A", "0", "50", "50"], &["B", "50", "50", "50"]],
            "buiten-bereik groepen[0].klanten: aandeel klanten moet groter dan 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &groups(rows)), expected, "{why}");
    }
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &SHEET.example_inputs(),
        &[
            ("omzet-omgekeerd", "k / o", "0,01 / 0,53 / 4,18"),
            ("omzet-verschil", "o − k", "0,50 / 0,14 / -0,64"),
            ("omzet-als-winst", "w / k", "50,00 / 2,50 / 0,42"),
            ("winst-omgekeerd", "k / w", "0,02 / 0,40 / 2,39"),
            ("winst-op-omzet", "w / o", "0,50 / 1,33 / 1,75"),
            ("rendabiliteit-omgekeerd", "o / w", "2,00 / 0,75 / 0,57"),
            ("rendabiliteit-op-klanten", "w / k", "50,00 / 2,50 / 0,42"),
            ("rendabiliteit-verschil", "w − o", "-0,25 / 0,10 / 0,15"),
        ],
    );
}

#[test]
fn what_the_chart_says() {
    for (inputs, expected) in [
        (
            SHEET.example_inputs(),
            "De groep Key accounts telt 0,5 % van de klanten en zorgt voor 50 % van de omzet en 25 % van de winst: een rendabiliteitsindex van 0,50.",
        ),
        (
            groups(&[&["", "50", "50", "40"], &["", "50", "50", "60"]]),
            "De groep rij 1 telt 50 % van de klanten en zorgt voor 50 % van de omzet en 40 % van de winst: een rendabiliteitsindex van 0,80.",
        ),
    ] {
        assert_eq!(spaced(&chart_of(&SHEET, &inputs).unwrap().summary), expected);
    }
}
