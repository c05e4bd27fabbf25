//! Customer rating: accounts compared by the sum of their ranks. Section 4.1.2.

use std::cmp::Reverse;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const CRITERION: Field = Field::name("naam", "criterium");
const CRITERIA: Field = Field::table("criteria", "criteria", &[CRITERION], 1, 5);
const ACCOUNT: Field = Field::name("naam", "account");
const RANKS: Field = Field::numbers("rangen", "rangnummers (lijst)")
    .symbol("r")
    .at_least(1)
    .at_most(50)
    .whole()
    .per(&["criteria"]);
const ACCOUNTS: Field = Field::table("accounts", "accounts", &[ACCOUNT, RANKS], 2, 50);

static SUMS: Label = Label::whole("totalen", "rangsom per account").per(&["accounts"]);
static PLACES: Label = Label::whole(
    "rangorde",
    "eindrangorde (laagste som = 1, gelijke stand deelt de plaats)",
)
.per(&["accounts"]);
static BEST: Label = Label::text("beste", "interessantste account");

static RANK_MISSING: Refusal = Refusal::inconsistent(
    "accounts",
    "Elke account moet voor elk criterium een rangnummer hebben.",
);
static NO_RANKING: Refusal = Refusal::inconsistent(
    "accounts",
    "Per criterium moet elk rangnummer van 1 tot het aantal accounts precies eenmaal voorkomen.",
);

/// Rank 1 is the most interesting, so the lowest sum wins. No ties within a criterion; ties in the result share the
/// place (1, 1, 3).
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let criteria = entered.rows(&CRITERIA).len();
    let accounts = entered.rows(&ACCOUNTS);
    if accounts.iter().any(|account| account.list(&RANKS).len() != criteria) {
        return Err(&RANK_MISSING);
    }
    if !(0..criteria).all(|criterion| is_ranking(accounts, criterion)) {
        return Err(&NO_RANKING);
    }
    let sums = sums(accounts);
    work.list(&SUMS, sums.clone());
    work.list(&PLACES, places(&sums, |other, own| other < own));
    let best = first(&sums, |sum| sum);
    work.text(
        &BEST,
        name(accounts, best),
        format!("De laagste rangsom is {}.", shown(&sums[best])),
    );
    Ok(())
}

/// Whether the ranks of a criterion are 1, 2, … up to the number of accounts, each once.
fn is_ranking(accounts: &[Entered], criterion: usize) -> bool {
    let ranks = accounts.iter().map(|account| account.list(&RANKS)[criterion].amount());
    let mut ranks: Vec<_> = ranks.flatten().cloned().collect();
    ranks.sort();
    ranks.into_iter().eq((1..).map(whole).take(accounts.len()))
}

/// The sum of the ranks of each account.
fn sums(accounts: &[Entered]) -> Vec<Value> {
    let sums = accounts.iter().map(|account| account.list(&RANKS));
    sums.map(|ranks| Value::total(ranks.to_vec(), Unit::NONE)).collect()
}

/// The place of each account: one after all whose sum `goes_before` its own.
fn places(sums: &[Value], goes_before: fn(&Value, &Value) -> bool) -> Vec<Value> {
    let place = |own: &Value| 1 + sums.iter().filter(|other| goes_before(other, own)).count();
    sums.iter()
        .map(|own| Value::count(place(own), Unit::NONE, "1 + aantal accounts dat voorgaat"))
        .collect()
}

/// The places of someone who counts on where accounts are equal; `None` where none are.
fn without_shared_places(sums: &[Value]) -> Option<Value> {
    let mut order: Vec<usize> = (0..sums.len()).collect();
    order.sort_by_cached_key(|&account| sums[account].amount().cloned());
    let is_shared = order.windows(2).any(|pair| sums[pair[0]] == sums[pair[1]]);
    let place = |account| {
        order
            .iter()
            .position(|&own| own == account)
            .map_or(0, |before| before + 1)
    };
    let places = (0..sums.len()).map(|account| Value::count(place(account), Unit::NONE, "doorgeteld"));
    is_shared.then(|| Value::list(places.collect()))
}

/// The first account with the lowest `key` of its sum.
fn first<K: Ord>(sums: &[Value], key: fn(Option<Rational>) -> K) -> usize {
    let lowest = (0..sums.len()).min_by_key(|&account| key(sums[account].amount().cloned()));
    lowest.unwrap_or_default()
}

fn name(accounts: &[Entered], position: usize) -> String {
    accounts[position].name_or_row(&ACCOUNT, position)
}

fn shown(sum: &Value) -> String {
    sum.amount()
        .map(|sum| dutch::show(sum, Display::Whole))
        .unwrap_or_default()
}

/// The accounts from the lowest sum to the highest: the shortest bar is the best.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let sums = solution?.list(&SUMS);
    let accounts = entered.rows(&ACCOUNTS);
    let mut order: Vec<usize> = (0..accounts.len()).collect();
    order.sort_by_cached_key(|&account| sums[account].amount().cloned());
    let best = *order.first()?;
    let shared = sums.iter().filter(|sum| **sum == sums[best]).count();
    let (best_name, lowest) = (name(accounts, best), shown(&sums[best]));
    let summary = if shared == 1 {
        format!(
            "{best_name} heeft de laagste rangsom, {lowest}, en is de interessantste van de {} accounts.",
            accounts.len()
        )
    } else {
        format!("{shared} accounts delen de laagste rangsom, {lowest}; {best_name} staat als eerste in de lijst.")
    };
    let chart = Chart::bars("Rangsom per account: kort is goed").along(Axis::new("rangsom", Display::Whole));
    let chart = order.into_iter().fold(chart, |chart, account| {
        chart.bar(name(accounts, account), sums[account].amount().cloned())
    });
    Some(chart.lying().summary(summary))
}

/// Customer rating as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "customer-rating",
    title: "Customer rating (rangsommethode)",
    question: "Welke account is het interessantst als je ze per criterium rangschikt?",
    section: "4.1.2",
    layer: Layer::Core,
    synonyms: &[
        "rangsom",
        "rangnummers",
        "rangschikken",
        "accountselectie",
        "klanten rangschikken",
        "prioriteiten",
    ],
    fields: &[CRITERIA, ACCOUNTS],
    outputs: &[&SUMS, &PLACES, &BEST],
    headline: "beste",
    recognition: "Accounts per criterium gerangschikt, 1 = interessantst.",
    structure: "Rangsom = som van de rangnummers; de laagste wint.",
    calculation: "Tel per account de rangnummers op en orden van laag naar hoog.",
    example: &[
        ("criteria", Sample::Rows(&[&["Omzet"], &["Groei"], &["Strategie"]])),
        (
            "accounts",
            Sample::Rows(&[&["A", "1; 3; 2"], &["B", "2; 1; 1"], &["C", "3; 2; 3"]]),
        ),
    ],
    note: Some(
        "Werk met hoogstens vijf criteria. Binnen een criterium krijgt elke account een eigen rangnummer; in de \
         eindrangorde delen accounts met dezelfde rangsom de plaats (1, 1, 3). Typ de rangnummers van een account met \
         een puntkomma ertussen, in de volgorde van de criteria.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "gemiddelde-rang",
            output: "totalen",
            wrong: |entered, _| {
                let criteria = Value::count(entered.rows(&CRITERIA).len(), Unit::NONE, "aantal criteria");
                let sums = sums(entered.rows(&ACCOUNTS));
                Some(Value::list(sums.iter().map(|sum| sum / &criteria).collect()))
            },
            says: "Dat is de gemiddelde rang. De rangsom is de som van de rangnummers zelf, zonder te delen.",
        },
        Mistake {
            name: "omgekeerde-punten",
            output: "totalen",
            wrong: |entered, _| {
                let accounts = entered.rows(&ACCOUNTS);
                let number = Value::count(accounts.len(), Unit::NONE, "aantal accounts");
                let points = accounts.iter().map(|account| {
                    let ranks = account.list(&RANKS).iter();
                    Value::total(ranks.map(|rank| &number + 1 - rank).collect(), Unit::NONE)
                });
                Some(Value::list(points.collect()))
            },
            says: "Je geeft de beste de meeste punten. Dat kan ook, maar dan wint de hoogste som; een rangsom telt de \
                   rangnummers zelf op, en daar wint de laagste.",
        },
        Mistake {
            name: "hoogste-som-eerst",
            output: "rangorde",
            wrong: |entered, _| {
                let sums = sums(entered.rows(&ACCOUNTS));
                Some(Value::list(places(&sums, |other, own| other > own)))
            },
            says: "Je geeft plaats 1 aan de hoogste rangsom. Rang 1 is het best, dus de laagste som staat bovenaan.",
        },
        Mistake {
            name: "gelijke-stand-doorgeteld",
            output: "rangorde",
            wrong: |entered, _| without_shared_places(&sums(entered.rows(&ACCOUNTS))),
            says: "Je telt door bij een gelijke stand. Accounts met dezelfde rangsom zijn even interessant: ze delen \
                   de plaats, en de plaats erna valt weg.",
        },
        Mistake {
            name: "hoogste-som",
            output: "beste",
            wrong: |entered, _| {
                let accounts = entered.rows(&ACCOUNTS);
                Some(Value::words(name(accounts, first(&sums(accounts), Reverse))))
            },
            says: "Je kiest de hoogste rangsom. Rang 1 is het best: de laagste som wint.",
        },
        Mistake {
            name: "alleen-eerste-criterium",
            output: "beste",
            wrong: |entered, _| {
                let accounts = entered.rows(&ACCOUNTS);
                let ranks: Vec<_> = accounts.iter().map(|account| account.list(&RANKS)[0].clone()).collect();
                Some(Value::words(name(accounts, first(&ranks, |rank| rank))))
            },
            says: "Je kijkt alleen naar het eerste criterium. De methode weegt alle criteria even zwaar: tel per \
                   account alle rangnummers op en kies de laagste som.",
        },
    ],
};
