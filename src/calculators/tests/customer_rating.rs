//! Tests of customer_rating: Customer rating (rangsommethode)

use crate::calculators::customer_rating::SHEET;
use crate::calculators::testing::{Figures, as_specified, changed, chart_says, mistakes, problem_of, shown_of};
use crate::quantity::whole;

const SPECIFICATION: &str = "
| `criteria` | criteria |  | rijen | 1-5 rijen |  |
| `criteria[].naam` | criterium |  | tekst | vrij |  |
| `accounts` | accounts |  | rijen | 2-50 rijen |  |
| `accounts[].naam` | account |  | tekst | vrij |  |
| `accounts[].rangen` | rangnummers (lijst) | r | rang | >= 1, <= 50, geheel |  |
| `totalen` | rangsom per account | som van de rangnummers | geheel, half van nul weg | 6 / 4 / 8 |
| `rangorde` | eindrangorde (laagste som = 1, gelijke stand deelt de plaats) | 1 + aantal accounts met een lagere som | geheel, half van nul weg | 2 / 1 / 3 |
| `beste` | interessantste account | laagste rangsom, bij gelijke stand de eerste | tekst | B |
";

/// The ranks of each criterion together are those of all accounts.
pub fn always(figures: &Figures) {
    let number = |field: usize| i64::try_from(figures.entered.rows(&SHEET.fields[field]).len()).unwrap();
    let (criteria, accounts) = (number(0), number(1));
    assert_eq!(figures.sum("totalen"), whole(criteria * accounts * (accounts + 1) / 2));
    let places = figures.solution.list(SHEET.output("rangorde").unwrap());
    assert!(
        places.iter().any(|place| place.amount() == Some(&whole(1))),
        "somebody is first"
    );
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
            "B heeft de laagste rangsom, 4, en is de interessantste van de 3 accounts.",
        ),
        (
            "accounts = (A / 1 2 3); ( / 2 1 1); (C / 3 3 2)",
            "rij 2 heeft de laagste rangsom, 4, en is de interessantste van de 3 accounts.",
        ),
        (
            "accounts = (A / 1 3 2); (B / 2 1 3); (C / 3 2 1)",
            "3 accounts delen de laagste rangsom, 6; A staat als eerste in de lijst.",
        ),
        ("accounts = (A / 1 1 1); (B / 1 2 2)", "-"),
    ] {
        assert_eq!(chart_says(&SHEET, answers), expected, "{answers}");
    }
}

#[test]
fn wrong_routes() {
    mistakes(
        &SHEET,
        &changed(&SHEET, "accounts = (A / 1 4 2); (B / 2 1 3); (C / 3 3 1); (D / 4 2 4)"),
        &[
            ("gemiddelde-rang", "(Σ r) / aantal criteria", "2 / 2 / 2 / 3"),
            ("omgekeerde-punten", "Σ (aantal accounts + 1 − r)", "8 / 9 / 8 / 5"),
            ("hoogste-som-eerst", "1 + aantal accounts dat voorgaat", "2 / 4 / 2 / 1"),
            ("gelijke-stand-doorgeteld", "doorgeteld", "2 / 1 / 3 / 4"),
            ("hoogste-som", "", "D"),
            ("alleen-eerste-criterium", "", "A"),
        ],
    );
}

#[test]
fn without_ties_nobody_counts_on() {
    let example = SHEET.example_inputs();
    let (entered, solution) = (SHEET.read(&example).unwrap(), SHEET.calculate(&example).unwrap());
    let mistake = SHEET.mistake("gelijke-stand-doorgeteld").unwrap();
    assert!(mistake.values(&entered, &solution).iter().all(Option::is_none));
}

#[test]
fn edges() {
    for (why, answers, expected) in [
        (
            "two accounts, one criterion",
            "criteria = (Omzet); accounts = (A / 2); (B / 1)",
            "2 / 1; 2 / 1; B",
        ),
        (
            "equal sums share the place, and the next one falls away",
            "accounts = (A / 1 2 3); (B / 2 3 1); (C / 3 1 2)",
            "6 / 6 / 6; 1 / 1 / 1; A",
        ),
        (
            "two share the first place",
            "accounts = (A / 1 4 2); (B / 2 1 4); (C / 3 3 1); (D / 4 2 3)",
            "7 / 7 / 7 / 9; 1 / 1 / 1 / 4; A",
        ),
        (
            "an empty name is its row",
            "criteria = (); accounts = ( / 2); ( / 1)",
            "2 / 1; 2 / 1; rij 2",
        ),
        (
            "five criteria",
            "criteria = (a); (b); (c); (d); (e); accounts = (A / 1 1 1 1 1); (B / 2 2 2 2 2)",
            "5 / 10; 1 / 2; A",
        ),
        (
            "spellings",
            "criteria = (Omzet); accounts = (A / +2,0); (B / 1,)",
            "2 / 1; 2 / 1; B",
        ),
    ] {
        assert_eq!(shown_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}

#[test]
fn refusals_and_their_order() {
    let missing = "inconsistent accounts: Elke account moet voor elk criterium een rangnummer hebben.";
    let no_ranking = "inconsistent accounts: Per criterium moet elk rangnummer van 1 tot het aantal accounts precies \
                      eenmaal voorkomen.";
    for (why, answers, expected) in [
        ("a rank too few", "accounts = (A / 1 2); (B / 2 1)", missing),
        ("a rank too many", "accounts = (A / 1 2 1 1); (B / 2 1 2 2)", missing),
        (
            "one account of three",
            "accounts = (A / 1 3 2); (B / 2 1); (C / 3 2 3)",
            missing,
        ),
        ("a rank twice", "accounts = (A / 1 1 1); (B / 1 2 2)", no_ranking),
        (
            "a rank beyond the number of accounts",
            "accounts = (A / 1 1 1); (B / 2 2 3)",
            no_ranking,
        ),
        (
            "only the last criterion",
            "accounts = (A / 1 3 2); (B / 2 1 1); (C / 3 2 1)",
            no_ranking,
        ),
        ("missing goes first", "accounts = (A / 1 1 1); (B / 1 1)", missing),
        (
            "no ranks",
            "accounts = (A / ); (B / 1 1 1)",
            "leeg accounts[0].rangen: Vul rangnummers (lijst) in.",
        ),
        (
            "a rank of nothing",
            "accounts = (A / 1 1 1); (B / 2 0 2)",
            "buiten-bereik accounts[1].rangen[1]: rangnummers (lijst) moet minstens 1 en hoogstens 50 en een geheel \
             getal zijn.",
        ),
        (
            "half a rank",
            "accounts = (A / 1 1 1,5); (B / 2 2 2)",
            "buiten-bereik accounts[0].rangen[2]: rangnummers (lijst) moet minstens 1 en hoogstens 50 en een geheel \
             getal zijn.",
        ),
        (
            "empty goes before unreadable",
            "accounts = (A / x 1 1); (B / )",
            "leeg accounts[1].rangen: Vul rangnummers (lijst) in.",
        ),
        (
            "one account",
            "accounts = (A / 1 1 1)",
            "buiten-bereik accounts: Het aantal rijen moet tussen 2 en 50 liggen.",
        ),
        (
            "six criteria",
            "criteria = (a); (b); (c); (d); (e); (f)",
            "buiten-bereik criteria: Het aantal rijen moet tussen 1 en 5 liggen.",
        ),
    ] {
        assert_eq!(problem_of(&SHEET, &changed(&SHEET, answers)), expected, "{why}");
    }
}
