//! Tests of account_score: Accountselectie met gewogen criteria

use crate::calculators::Inputs;
use crate::calculators::account_score::SHEET;
use crate::calculators::testing::{
    Figures, answers_in, as_specified, chart_of, chart_says, mistakes, problem_of, rows_of, shown_of, spaced,
};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `criteria` | criteria |  | rijen | 1-12 rijen |  |
| `criteria[].naam` | criterium |  | tekst | vrij |  |
| `criteria[].gewicht` | gewicht | w | % | >= 0, <= 100 |  |
| `accounts` | accounts |  | rijen | 1-30 rijen |  |
| `accounts[].naam` | account |  | tekst | vrij |  |
| `accounts[].scores` | scores (lijst) | s | punten | >= 0, <= 100 |  |
| `schaal_max` | hoogste score op de schaal | M | punten | > 0, <= 100 | leeg = 10 |
| `totalen` | gewogen score per account | som(w x s) | 2 decimalen | 6,85 / 6,95 |
| `pct_van_max` | in % van de hoogst mogelijke score | score / M | %, 2 decimalen | 68,50% / 69,50% |
| `rangorde` | rangorde (1 = beste, gelijke stand deelt de plaats) | 1 + aantal accounts met een hogere score | geheel, half van nul weg | 2 / 1 |
| `beste` | beste account | hoogste score, bij gelijke stand de eerste | tekst | Beta |
";

/// No share of the highest score is above 1, and one account at least comes first.
pub fn always(figures: &Figures) {
    let list = |key: &str| figures.solution.list(SHEET.output(key).unwrap());
    let one = whole(1);
    assert!(list("pct_van_max").iter().all(|share| share.amount().unwrap() <= &one));
    assert!(list("rangorde").iter().any(|rank| rank.amount() == Some(&one)));
}

#[test]
fn the_specification() {
    as_specified(&SHEET, SPECIFICATION);
}

fn form(criteria: &[&[&str]], accounts: &[&[&str]], answers: &str) -> Inputs {
    let mut form = Inputs::from([
        ("criteria".to_owned(), rows_of(&SHEET, "criteria", criteria)),
        ("accounts".to_owned(), rows_of(&SHEET, "accounts", accounts)),
    ]);
    form.extend(answers_in(answers));
    form
}

#[test]
fn what_the_chart_says() {
    assert_eq!(
        chart_says(&SHEET, ""),
        "De beste account is Beta met 6,95 op 10, 69,50% van de hoogst mogelijke score."
    );
    let unnamed = form(&[&["", "100"]], &[&["", "2"], &["", "2"]], "schaal_max = 5");
    assert_eq!(
        spaced(&chart_of(&SHEET, &unnamed).unwrap().summary),
        "De beste account is rij 1 met 2,00 op 5, 40,00% van de hoogst mogelijke score."
    );
}

#[test]
fn wrong_routes() {
    let criteria: &[&[&str]] = &[&["Omzet", "40"], &["Potentieel", "35"], &["Relatie", "25"]];
    let rank = "één meer dan het aantal accounts met een hogere score";
    mistakes(
        &SHEET,
        &form(criteria, &[&["Alfa", "10; 5; 5"], &["Beta", "6; 8; 7"]], ""),
        &[
            ("gewichten-van-honderd", "Σ 100 × w × s", "700,00 / 695,00"),
            ("zonder-gewichten", "(Σ s) / aantal criteria", "6,67 / 7,00"),
            ("scores-opgeteld", "Σ s", "20,00 / 21,00"),
            ("op-honderd", "(Σ w × s) / 100", "7,00% / 6,95%"),
            ("op-de-beste", "(Σ w × s) / (Σ w × s)", "100,00% / 99,29%"),
            ("laagste-eerst", rank, "2 / 1"),
            ("rang-zonder-gewichten", rank, "2 / 1"),
        ],
    );
}

#[test]
fn edges() {
    for (why, criteria, accounts, answers, expected) in [
        (
            "one criterion, one account, no names",
            &[&["", "100"][..]][..],
            &[&["", "10"][..]][..],
            "",
            "10,00; 100,00%; 1; rij 1",
        ),
        (
            "equal scores share a place, the next is skipped",
            &[&["A", "50"], &["B", "50"]],
            &[&["X", "4; 6"], &["Y", "6; 4"], &["Z", "1; 1"], &["W", "9; 9"]],
            "",
            "5,00 / 5,00 / 1,00 / 9,00; 50,00% / 50,00% / 10,00% / 90,00%; 2 / 2 / 4 / 1; W",
        ),
        (
            "of equals the first is best",
            &[&["A", "50"], &["B", "50"]],
            &[&["X", "4; 6"], &["Y", "6; 4"]],
            "",
            "5,00 / 5,00; 50,00% / 50,00%; 1 / 1; X",
        ),
        (
            "a scale of its own, exactly reached",
            &[&["A", "100"]],
            &[&["X", "2,5"], &["Y", "0"]],
            "schaal_max = 2,5",
            "2,50 / 0,00; 100,00% / 0,00%; 1 / 2; X",
        ),
        (
            "a weight of nothing; thirds to the digit",
            &[&["A", "33,33"], &["B", "66,67"], &["C", "0"]],
            &[&["X", "3; 3; 9"]],
            "",
            "3,00; 30,00%; 1; X",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &form(criteria, accounts, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let weights = "inconsistent criteria: De gewichten moeten samen 100 % zijn.";
    let not_full = "inconsistent accounts: Elke account moet voor elk criterium een score hebben.";
    let above = "inconsistent accounts: Een score kan niet hoger zijn dan de hoogste score van de schaal.";
    for (why, criteria, accounts, answers, expected) in [
        (
            "weights below a whole",
            &[&["A", "99,99"][..]][..],
            &[&["X", "5"][..]][..],
            "",
            weights,
        ),
        (
            "weights above a whole",
            &[&["A", "60"], &["B", "40,01"]],
            &[&["X", "5; 5"]],
            "",
            weights,
        ),
        (
            "a score too few",
            &[&["A", "60"], &["B", "40"]],
            &[&["X", "5; 5"], &["Y", "5"]],
            "",
            not_full,
        ),
        ("a score too many", &[&["A", "100"]], &[&["X", "5; 5"]], "", not_full),
        ("above the scale", &[&["A", "100"]], &[&["X", "10,01"]], "", above),
        (
            "above a scale of its own",
            &[&["A", "100"]],
            &[&["X", "6"]],
            "schaal_max = 5",
            above,
        ),
        (
            "weights go before the number of scores",
            &[&["A", "60"]],
            &[&["X", "5; 5"]],
            "",
            weights,
        ),
        (
            "the number of scores goes before their height",
            &[&["A", "100"]],
            &[&["X", "50"], &["Y", "5; 5"]],
            "",
            not_full,
        ),
        (
            "no scores",
            &[&["A", "60"]],
            &[&["X", ""]],
            "",
            "leeg accounts[0].scores: Vul scores (lijst) in.",
        ),
        (
            "fields go first",
            &[&["A", "60"]],
            &[&["X", "-1"]],
            "",
            "buiten-bereik accounts[0].scores[0]: scores (lijst) moet minstens 0 en hoogstens 100 zijn.",
        ),
    ] {
        assert_eq!(
            problem_of(&SHEET, &form(criteria, accounts, answers)),
            expected,
            "{why}"
        );
    }
}
