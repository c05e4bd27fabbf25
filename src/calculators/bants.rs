//! Lead kwalificeren met BANTS. Section 4.2.5 and the sales cycle.

use std::cmp::Reverse;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const BUDGET: Field = score("budget", "budget", "sB");
const AUTHORITY: Field = score("bevoegdheid", "bevoegdheid (authority)", "sA");
const NEED: Field = score("behoefte", "behoefte (need)", "sN");
const TIME_FRAME: Field = score("termijn", "termijn (time frame)", "sT");
const SALES_READY: Field = score("koopbereid", "koopbereid (sales ready)", "sS").with_slider();
const BUDGET_WEIGHT: Field = weight("gewicht_budget", "gewicht budget", "wB");
const AUTHORITY_WEIGHT: Field = weight("gewicht_bevoegdheid", "gewicht bevoegdheid (authority)", "wA");
const NEED_WEIGHT: Field = weight("gewicht_behoefte", "gewicht behoefte (need)", "wN");
const TIME_FRAME_WEIGHT: Field = weight("gewicht_termijn", "gewicht termijn (time frame)", "wT");
const SALES_READY_WEIGHT: Field = weight("gewicht_koopbereid", "gewicht koopbereid (sales ready)", "wS");
const THRESHOLD: Field = Field::percent("drempel", "drempel", "d")
    .at_least_zero()
    .at_most(100)
    .or("60")
    .with_slider();

static SCORE: Label = Label::percent("score_pct", "BANTS-score");
static WEAKEST: Label = Label::text("zwakste", "zwakste criterium");
static VERDICT: Label = Label::text("oordeel", "oordeel");

/// Name, score and weight.
type Criterion = (&'static str, &'static Field, &'static Field);

/// The five criteria in the order of their letters.
const CRITERIA: [Criterion; 5] = [
    ("budget", &BUDGET, &BUDGET_WEIGHT),
    ("bevoegdheid", &AUTHORITY, &AUTHORITY_WEIGHT),
    ("behoefte", &NEED, &NEED_WEIGHT),
    ("termijn", &TIME_FRAME, &TIME_FRAME_WEIGHT),
    ("koopbereid", &SALES_READY, &SALES_READY_WEIGHT),
];
/// Highest score of a criterion.
const HIGHEST: i64 = 5;

const QUALIFIED: &str = "gekwalificeerd";
const NOT_QUALIFIED: &str = "niet gekwalificeerd";

static WEIGHTS: Refusal = Refusal::inconsistent("gewicht_budget", "De gewichten moeten samen 100 % zijn.");

const fn score(key: &'static str, name: &'static str, symbol: &'static str) -> Field {
    Field::number(key, name, symbol)
        .at_least_zero()
        .at_most(HIGHEST)
        .whole()
}

const fn weight(key: &'static str, name: &'static str, symbol: &'static str) -> Field {
    Field::percent(key, name, symbol).at_least_zero().at_most(100).or("20")
}

/// Scores from 0 to 5, equal weights and a threshold of 60 % are ours; the letters are those of the source. A zero
/// disqualifies, however high the rest.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let weights = CRITERIA.iter().map(|(_, _, weight)| entered.get(weight)).collect();
    if Value::total(weights, Unit::NONE).amount() != Some(&whole(1)) {
        return Err(&WEIGHTS);
    }
    let score = work.step(&SCORE, weighted(entered) / HIGHEST);
    let (weakest, lowest) = weakest(entered);
    let lowest = entered.shown(lowest);
    work.text(&WEAKEST, weakest, format!("De laagste score is {lowest}."));
    let (verdict, because) = match zero(entered) {
        Some(zero) => (NOT_QUALIFIED, format!("Het criterium {zero} scoort 0.")),
        None if score >= entered.get(&THRESHOLD) => (QUALIFIED, "De score haalt de drempel.".to_owned()),
        None => (NOT_QUALIFIED, "De score is lager dan de drempel.".to_owned()),
    };
    work.text(&VERDICT, verdict, because);
    Ok(())
}

/// Weight times score, added up in full: five terms, none hidden behind an ellipsis.
fn weighted(entered: &Entered) -> Value {
    added_up(&CRITERIA, |weight, score| entered.get(weight) * entered.get(score))
}

/// The sum over `criteria` of what `of` makes of weight and score.
fn added_up(criteria: &[Criterion], of: impl Fn(&Field, &Field) -> Value) -> Value {
    let terms = criteria.iter().map(|(_, score, weight)| of(weight, score));
    terms
        .reduce(|sum, term| sum + term)
        .unwrap_or_else(|| Value::constant(0, Unit::NONE))
}

/// The criterion with the lowest score; of equal ones the first letter.
fn weakest(entered: &Entered) -> (&'static str, &'static Field) {
    extreme(entered, |score| score)
}

/// The first criterion with the lowest `key` of its score.
fn extreme<K: Ord>(entered: &Entered, key: fn(Option<Rational>) -> K) -> (&'static str, &'static Field) {
    let [first, ..] = CRITERIA;
    let lowest = CRITERIA
        .iter()
        .min_by_key(|(_, score, _)| key(entered.get(score).amount().cloned()));
    lowest.map_or((first.0, first.1), |(name, score, _)| (name, score))
}

/// The first criterion that scores nothing.
fn zero(entered: &Entered) -> Option<&'static str> {
    let zero = CRITERIA.iter().find(|(_, score, _)| entered.get(score).is_zero());
    zero.map(|(name, ..)| *name)
}

/// A radar of the five scores.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let (weakest, lowest) = weakest(entered);
    let lowest = entered.shown(lowest);
    let score = solution.shown(&SCORE);
    let threshold = entered.shown(&THRESHOLD);
    let verdict = match zero(entered) {
        Some(zero) => format!("{zero} scoort 0, dus de lead is niet gekwalificeerd, welke score hij ook haalt"),
        None if solution.get(&SCORE) >= entered.get(&THRESHOLD) => {
            format!("de drempel is {threshold}, dus de lead is gekwalificeerd")
        }
        None => format!("de drempel is {threshold}, dus de lead is niet gekwalificeerd"),
    };
    let scores = CRITERIA.map(|(_, score, _)| entered.get(score).amount().cloned());
    Some(
        Chart::radar("BANTS")
            .along(Axis::new("score", Display::Whole).from(whole(0)).to(whole(HIGHEST)))
            .spokes(CRITERIA.map(|(name, ..)| name))
            .series("score", scores)
            .summary(format!(
                "De lead scoort {score}; {verdict}. Het zwakste criterium is {weakest} met {lowest}."
            )),
    )
}

/// BANTS as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "bants-score",
    title: "Lead kwalificeren met BANTS",
    question: "Is een lead rijp genoeg om er verkooptijd in te steken?",
    section: "4.2.5 / salescyclus",
    layer: Layer::Core,
    synonyms: &[
        "BANT",
        "leadkwalificatie",
        "leadscore",
        "lead scoring",
        "budget authority need",
        "koopbereidheid",
        "salescyclus",
    ],
    fields: &[
        BUDGET,
        AUTHORITY,
        NEED,
        TIME_FRAME,
        SALES_READY,
        BUDGET_WEIGHT,
        AUTHORITY_WEIGHT,
        NEED_WEIGHT,
        TIME_FRAME_WEIGHT,
        SALES_READY_WEIGHT,
        THRESHOLD,
    ],
    outputs: &[&SCORE, &WEAKEST, &VERDICT],
    headline: "score_pct",
    recognition: "Een lead beoordelen op budget, bevoegdheid, behoefte, termijn en koopbereidheid.",
    structure: "Score = som(gewicht × score) / 5.",
    calculation: "Vergelijk met de drempel; een nul diskwalificeert.",
    example: &[
        ("budget", Sample::Text("5")),
        ("bevoegdheid", Sample::Text("3")),
        ("behoefte", Sample::Text("4")),
        ("termijn", Sample::Text("2")),
        ("koopbereid", Sample::Text("4")),
    ],
    note: Some(
        "De scores van 0 tot 5, de gelijke gewichten en de drempel van 60 % zijn een keuze van deze module. Gewichten \
         en drempel kun je aanpassen. Een criterium met score 0 maakt de lead ongeschikt, hoe hoog de rest ook is.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "niet-door-schaal",
            output: "score_pct",
            wrong: |entered, _| Some(weighted(entered)),
            says: "Dat is de gewogen score op 5. Om er een percentage van te maken deel je nog door de hoogste score, 5.",
        },
        Mistake {
            name: "zonder-gewichten",
            output: "score_pct",
            wrong: |entered, _| {
                let scores = added_up(&CRITERIA, |_, score| entered.get(score));
                Some(scores / (Value::constant(HIGHEST, Unit::NONE) * HIGHEST))
            },
            says: "Je laat elk criterium even zwaar tellen. Hier zijn de gewichten verschillend: vermenigvuldig elke \
                   score eerst met haar gewicht.",
        },
        Mistake {
            name: "hele-gewichten",
            output: "score_pct",
            wrong: |entered, _| {
                Some(
                    added_up(&CRITERIA, |weight, score| {
                        100 * entered.get(weight) * entered.get(score)
                    }) / HIGHEST,
                )
            },
            says: "Je gebruikt de gewichten als hele getallen. Een gewicht in procent is een deel van één, anders wordt \
                   de score honderd keer te groot.",
        },
        Mistake {
            name: "zonder-koopbereid",
            output: "score_pct",
            wrong: |entered, _| {
                let [bant @ .., _] = CRITERIA;
                Some(added_up(&bant, |weight, score| entered.get(weight) * entered.get(score)) / HIGHEST)
            },
            says: "Je rekent alleen met BANT. Ook de S, koopbereidheid, telt mee met haar gewicht.",
        },
        Mistake {
            name: "sterkste-criterium",
            output: "zwakste",
            wrong: |entered, _| Some(Value::words(extreme(entered, Reverse).0)),
            says: "Je kiest het criterium met de hoogste score. Het zwakste is dat met de laagste: daar zit het werk.",
        },
        Mistake {
            name: "nul-over-het-hoofd",
            output: "oordeel",
            wrong: |entered, solution| {
                let passes = solution.get(&SCORE) >= entered.get(&THRESHOLD);
                (passes && zero(entered).is_some()).then(|| Value::words(QUALIFIED))
            },
            says: "Je kijkt alleen naar het totaal. Een criterium met score 0 diskwalificeert: zonder budget of zonder \
                   beslisser komt er geen verkoop, hoe goed de rest ook is.",
        },
        Mistake {
            name: "drempel-niet-gehaald",
            output: "oordeel",
            wrong: |entered, solution| {
                let fails = solution.get(&SCORE) < entered.get(&THRESHOLD);
                (fails && zero(entered).is_none()).then(|| Value::words(QUALIFIED))
            },
            says: "Je keurt de lead goed omdat geen enkel criterium nul is. De score moet ook de drempel halen.",
        },
    ],
};
