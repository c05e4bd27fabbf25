//! Verkoopportfolio: how a supplier looks at an account. Section 4.6.

use super::weighted::{self, factors, score};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark, round_end};
use crate::quantity::{Label, Unit, Value, Work, whole};

const ATTRACTIVENESS: Field = factors("aantrekkelijkheid", "aantrekkelijkheid van de account");
const TURNOVER: Field = Field::amount("omzet_account", "omzet bij de account", "o")
    .at_least_zero()
    .with_slider();
const TOTAL: Field = Field::amount("totale_omzet", "totale eigen omzet", "T").above_zero();
const LIMIT: Field = Field::percent("omzetgrens", "grens omzetaandeel", "g")
    .above_zero()
    .at_most(100)
    .or("5")
    .with_slider();

static SHARE: Label = Label::percent("omzetaandeel_pct", "aandeel van de account in de eigen omzet");
static SCORE: Label = Label::decimals("score_aantrekkelijkheid", "gewogen aantrekkelijkheid", 2);
static QUADRANT: Label = Label::text("kwadrant", "kwadrant");

/// From this score on an account is attractive.
const ATTRACTIVE: i64 = 3;

static WEIGHTS: Refusal = Refusal::inconsistent("aantrekkelijkheid", weighted::NOT_A_WHOLE);
static TOO_MUCH: Refusal = Refusal::inconsistent(
    "omzet_account",
    "De omzet bij een account kan niet groter zijn dan de totale omzet.",
);

/// The four names translate the usual supplier-preferencing model: core, development, exploitable, nuisance. A figure
/// on the boundary is high.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let factors = entered.rows(&ATTRACTIVENESS);
    let (turnover, total) = (entered.get(&TURNOVER), entered.get(&TOTAL));
    if !weighted::is_whole(factors) {
        return Err(&WEIGHTS);
    }
    if turnover > total {
        return Err(&TOO_MUCH);
    }
    let share = work.step(&SHARE, turnover / total);
    let score = work.step(&SCORE, score(factors));
    let account = Account::of(&score, &share, &entered.get(&LIMIT));
    work.text(
        &QUADRANT,
        account.name(),
        format!("De account is {} en {}.", account.appeal(), account.size()),
    );
    Ok(())
}

/// How an account looks to its supplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Account {
    is_attractive: bool,
    is_large: bool,
}

impl Account {
    fn of(score: &Value, share: &Value, limit: &Value) -> Self {
        Self {
            is_attractive: *score >= Value::constant(ATTRACTIVE, Unit::NONE),
            is_large: share >= limit,
        }
    }

    fn found(entered: &Entered, solution: &Solution) -> Self {
        Self::of(&solution.get(&SCORE), &solution.get(&SHARE), &entered.get(&LIMIT))
    }

    const fn name(self) -> &'static str {
        match (self.is_attractive, self.is_large) {
            (true, true) => "kernklant",
            (true, false) => "ontwikkelklant",
            (false, true) => "exploitatieklant",
            (false, false) => "marginale klant",
        }
    }

    const fn appeal(self) -> &'static str {
        if self.is_attractive {
            "aantrekkelijk"
        } else {
            "niet aantrekkelijk"
        }
    }

    const fn size(self) -> &'static str {
        if self.is_large { "groot" } else { "klein" }
    }

    /// The account with size and appeal confused.
    const fn turned(self) -> Self {
        Self {
            is_attractive: self.is_large,
            is_large: self.is_attractive,
        }
    }
}

/// Two by two cells: share of turnover to the right, attractiveness upwards.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let account = Account::found(entered, solution);
    let (share, score) = (solution.get(&SHARE), solution.get(&SCORE));
    let limit = entered.get(&LIMIT).amount()?.clone();
    let reach = round_end(&(&limit * whole(2)).max(share.amount()?.clone())).min(whole(1));
    Some(
        Chart::matrix("Verkoopportfolio")
            .across(Axis::percent("aandeel in de eigen omzet").from(whole(0)).to(reach))
            .up(Axis::new("aantrekkelijkheid", SCORE.display)
                .from(whole(1))
                .to(whole(5)))
            .divide([limit], [whole(ATTRACTIVE)])
            .cells(["ontwikkelklant", "kernklant", "marginale klant", "exploitatieklant"])
            .point("de account", Mark::point(&share, &score))
            .summary(format!(
                "De account scoort {} op aantrekkelijkheid en is {} van de eigen omzet: {} en {}, dus een {}.",
                solution.shown(&SCORE),
                solution.shown(&SHARE),
                account.appeal(),
                account.size(),
                account.name(),
            )),
    )
}

/// The sales portfolio as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "verkoopportfolio-positie",
    title: "Verkoopportfolio: hoe kijkt de leverancier naar de account?",
    question: "Is een account voor de leverancier een kernklant, een ontwikkelklant of iets anders?",
    section: "4.6",
    layer: Layer::Extension,
    synonyms: &[
        "supplier preferencing",
        "leveranciersvoorkeur",
        "kernklant",
        "ontwikkelklant",
        "exploitatieklant",
        "marginale klant",
        "klantenportfolio",
    ],
    fields: &[ATTRACTIVENESS, TURNOVER, TOTAL, LIMIT],
    outputs: &[&SHARE, &SCORE, &QUADRANT],
    headline: "kwadrant",
    recognition: "Aantrekkelijkheid van een account en het aandeel in de eigen omzet.",
    structure: "Gewogen score en omzetaandeel tegen twee grenzen.",
    calculation: "Lees het kwadrant af en leg het naast de Kraljic-positie.",
    example: &[
        (
            "aantrekkelijkheid",
            Sample::Rows(&[&["Groei", "50", "4"], &["Relatie", "50", "3"]]),
        ),
        ("omzet_account", Sample::Text("40.000")),
        ("totale_omzet", Sample::Text("1.000.000")),
    ],
    note: Some(
        "De namen van de vier kwadranten en de grenzen zijn een keuze van deze module: aantrekkelijk vanaf score 3, \
         groot vanaf 5 % van de omzet. De grens van het omzetaandeel kun je aanpassen.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "aandeel-omgekeerd",
            output: "omzetaandeel_pct",
            wrong: |entered, _| Some(entered.get(&TOTAL) / entered.get(&TURNOVER)),
            says: "Je deelt de totale omzet door die van de account. Een aandeel is een deel van het geheel: o / T.",
        },
        Mistake {
            name: "aandeel-van-de-rest",
            output: "omzetaandeel_pct",
            wrong: |entered, _| {
                let turnover = entered.get(&TURNOVER);
                Some(&turnover / (entered.get(&TOTAL) - &turnover))
            },
            says: "Je deelt door de omzet van de andere accounts. De account zelf hoort bij het geheel: deel door de \
                   totale omzet.",
        },
        Mistake {
            name: "zonder-gewichten",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::unweighted(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_UNWEIGHTED,
        },
        Mistake {
            name: "hele-gewichten",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::with_whole_weights(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_WHOLE_WEIGHTS,
        },
        Mistake {
            name: "opgeteld",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::added_up(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_ADDED_UP,
        },
        Mistake {
            name: "gedeeld",
            output: "score_aantrekkelijkheid",
            wrong: |entered, _| Some(weighted::divided(entered.rows(&ATTRACTIVENESS))),
            says: weighted::SAYS_DIVIDED,
        },
        Mistake {
            name: "assen-verwisseld",
            output: "kwadrant",
            wrong: |entered, solution| {
                let account = Account::found(entered, solution);
                (account.turned() != account).then(|| Value::words(account.turned().name()))
            },
            says: "Je wisselt de twee assen om. Een ontwikkelklant is aantrekkelijk maar nog klein, een \
                   exploitatieklant is groot maar weinig aantrekkelijk.",
        },
    ],
};
