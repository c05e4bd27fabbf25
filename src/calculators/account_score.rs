//! Accountselectie met gewogen criteria. Section 4.1.2.

use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const CRITERION: Field = Field::name("naam", "criterium");
const WEIGHT: Field = Field::percent("gewicht", "gewicht", "w").at_least_zero().at_most(100);
const CRITERIA: Field = Field::table("criteria", "criteria", &[CRITERION, WEIGHT], 1, 12);
const NAME: Field = Field::name("naam", "account");
const SCORES: Field = Field::numbers("scores", "scores (lijst)")
    .symbol("s")
    .at_least_zero()
    .at_most(100)
    .per(&["criteria"]);
const ACCOUNTS: Field = Field::table("accounts", "accounts", &[NAME, SCORES], 1, 30);
const HIGHEST: Field = Field::number("schaal_max", "hoogste score op de schaal", "M")
    .above_zero()
    .at_most(100)
    .or("10");

static TOTALS: Label = Label::decimals("totalen", "gewogen score per account", 2).per(&["accounts"]);
static RATES: Label = Label::percent("pct_van_max", "in % van de hoogst mogelijke score").per(&["accounts"]);
static RANKS: Label =
    Label::whole("rangorde", "rangorde (1 = beste, gelijke stand deelt de plaats)").per(&["accounts"]);
static BEST: Label = Label::text("beste", "beste account");

static WEIGHTS: Refusal = Refusal::inconsistent("criteria", "De gewichten moeten samen 100 % zijn.");
static NOT_FULL: Refusal = Refusal::inconsistent("accounts", "Elke account moet voor elk criterium een score hebben.");
static ABOVE_SCALE: Refusal = Refusal::inconsistent(
    "accounts",
    "Een score kan niet hoger zijn dan de hoogste score van de schaal.",
);

/// Score = Σ weight × score; equal scores share a place.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let accounts = entered.rows(&ACCOUNTS);
    let highest = entered.get(&HIGHEST);
    let weights = weights(entered);
    if Value::total(weights.clone(), Unit::NONE).amount() != Some(&whole(1)) {
        return Err(&WEIGHTS);
    }
    if accounts.iter().any(|row| row.list(&SCORES).len() != weights.len()) {
        return Err(&NOT_FULL);
    }
    if accounts
        .iter()
        .flat_map(|row| row.list(&SCORES))
        .any(|score| *score > highest)
    {
        return Err(&ABOVE_SCALE);
    }
    let totals: Vec<Value> = accounts.iter().map(|row| weighted(&weights, row)).collect();
    let best = best(&totals);
    work.list(&TOTALS, totals.clone());
    work.list(&RATES, totals.iter().map(|total| total / &highest).collect());
    work.list(&RANKS, ranks(&totals, |other, own| other > own));
    work.text(
        &BEST,
        accounts[best].name_or_row(&NAME, best),
        "Deze account heeft de hoogste gewogen score.",
    );
    Ok(())
}

fn weights(entered: &Entered) -> Vec<Value> {
    entered.rows(&CRITERIA).iter().map(|row| row.get(&WEIGHT)).collect()
}

/// Weight times score, added up.
fn weighted(weights: &[Value], row: &Entered) -> Value {
    let terms = weights.iter().zip(row.list(&SCORES));
    Value::total(terms.map(|(weight, score)| weight * score).collect(), Unit::NONE)
}

/// The scores of an account, all alike.
fn unweighted(row: &Entered) -> Value {
    Value::total(row.list(&SCORES).to_vec(), Unit::NONE)
}

/// The place of each total: one more than there are accounts that go before it.
fn ranks(totals: &[Value], goes_before: fn(&Value, &Value) -> bool) -> Vec<Value> {
    let rank = |own: &Value| {
        let before = totals.iter().filter(|other| goes_before(other, own)).count();
        let because = "één meer dan het aantal accounts met een hogere score";
        Value::found(Rational::from_integer((before + 1).into()), Unit::NONE, because)
    };
    totals.iter().map(rank).collect()
}

/// Position of the highest total; of equals the first.
fn best(totals: &[Value]) -> usize {
    let amounts = totals.iter().map(Value::amount).enumerate();
    let best = amounts.rev().max_by_key(|(_, amount)| *amount);
    best.map(|(position, _)| position).unwrap_or_default()
}

/// What each criterion adds to the score of each account.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let accounts = entered.rows(&ACCOUNTS);
    let name = |position: usize| accounts[position].name_or_row(&NAME, position);
    let axis = Axis::new("gewogen score", TOTALS.display);
    let chart = Chart::bars("Gewogen score per account")
        .along(axis.from(whole(0)).to(entered.get(&HIGHEST).amount().cloned()))
        .groups((0..accounts.len()).map(name));
    let criteria = entered.rows(&CRITERIA).iter().enumerate();
    let chart = criteria.fold(chart, |chart, (position, row)| {
        let weight = row.get(&WEIGHT);
        let parts = accounts.iter().map(|account| {
            let score = account.list(&SCORES).get(position)?;
            (&weight * score).amount().cloned()
        });
        let criterion = row.name_or_row(&CRITERION, position);
        chart.series(format!("{criterion} ({})", row.shown(&WEIGHT)), parts)
    });
    let best = best(solution.list(&TOTALS));
    let (total, rate) = (solution.shown_at(&TOTALS, best), solution.shown_at(&RATES, best));
    let highest = entered.shown(&HIGHEST);
    Some(chart.stacked().lying().summary(format!(
        "De beste account is {} met {total} op {highest}, {rate} van de hoogst mogelijke score.",
        name(best)
    )))
}

/// Accountselectie as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "account-selectiescore",
    title: "Accountselectie met gewogen criteria",
    question: "Welke account scoort het best op de criteria die voor jou tellen?",
    section: "4.1.2",
    layer: Layer::Core,
    synonyms: &[
        "accountselectie",
        "gewogen score",
        "scoringsmodel",
        "multicriteria",
        "key account kiezen",
        "criteria wegen",
    ],
    fields: &[CRITERIA, ACCOUNTS, HIGHEST],
    outputs: &[&TOTALS, &RATES, &RANKS, &BEST],
    headline: "beste",
    recognition: "Criteria met gewichten en scores per account.",
    structure: "Score = som(gewicht × score).",
    calculation: "Reken per account, rangschik.",
    example: &[
        (
            "criteria",
            Sample::Rows(&[&["Omzet", "40"], &["Potentieel", "35"], &["Relatie", "25"]]),
        ),
        ("accounts", Sample::Rows(&[&["Alfa", "9; 5; 6"], &["Beta", "6; 8; 7"]])),
    ],
    note: Some(
        "De gewichten moeten samen precies 100 % zijn. Zet bij elke account puntkomma's tussen de scores, in de \
         volgorde van de criteria.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "gewichten-van-honderd",
            output: "totalen",
            wrong: |entered, _| {
                let percentages: Vec<Value> = weights(entered).iter().map(|weight| 100 * weight).collect();
                each(entered.rows(&ACCOUNTS), |row| weighted(&percentages, row))
            },
            says: "Je gebruikt de gewichten als hele getallen, zodat de score honderd keer te groot wordt. Een gewicht \
                   in procent is een deel van één: de gewichten zijn samen 1.",
        },
        Mistake {
            name: "zonder-gewichten",
            output: "totalen",
            wrong: |entered, _| {
                let number = Value::found(
                    Rational::from_integer(entered.rows(&CRITERIA).len().into()),
                    Unit::NONE,
                    "aantal criteria",
                );
                each(entered.rows(&ACCOUNTS), |row| unweighted(row) / &number)
            },
            says: "Je neemt het gewone gemiddelde. De criteria wegen niet even zwaar: vermenigvuldig elke score met \
                   haar gewicht.",
        },
        Mistake {
            name: "scores-opgeteld",
            output: "totalen",
            wrong: |entered, _| each(entered.rows(&ACCOUNTS), unweighted),
            says: "Je telt de scores gewoon op. Vermenigvuldig elke score eerst met het gewicht van haar criterium.",
        },
        Mistake {
            name: "op-honderd",
            output: "pct_van_max",
            wrong: |_, solution| each(solution.list(&TOTALS), |total| total / 100),
            says: "Je leest de score als een percentage. Deel ze door de hoogste score van de schaal, M.",
        },
        Mistake {
            name: "op-de-beste",
            output: "pct_van_max",
            wrong: |_, solution| {
                let totals = solution.list(&TOTALS);
                let best = totals.get(best(totals))?;
                each(totals, |total| total / best)
            },
            says: "Je vergelijkt met de beste account. Gevraagd is het deel van de hoogst mogelijke score: deel door M.",
        },
        Mistake {
            name: "laagste-eerst",
            output: "rangorde",
            wrong: |_, solution| Some(Value::list(ranks(solution.list(&TOTALS), |other, own| other < own))),
            says: "Je geeft de laagste score plaats 1. Een hogere score is beter: de hoogste staat op 1.",
        },
        Mistake {
            name: "rang-zonder-gewichten",
            output: "rangorde",
            wrong: |entered, _| {
                let sums: Vec<Value> = entered.rows(&ACCOUNTS).iter().map(unweighted).collect();
                Some(Value::list(ranks(&sums, |other, own| other > own)))
            },
            says: "Je rangschikt op de gewone som van de scores. De gewichten kunnen de volgorde omkeren: rangschik op \
                   de gewogen score.",
        },
    ],
};
