//! Klanttevredenheid met gewogen criteria. Section 5.3.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark, round_end};
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

const CRITERION: Field = Field::name("naam", "criterium");
const IMPORTANCE: Field = Field::number("belang", "belang (gewicht)", "w")
    .at_least_zero()
    .at_most(100);
const SCORE: Field = Field::number("score", "score", "s").at_least_zero().at_most(100);
const CRITERIA: Field = Field::table("criteria", "criteria", &[CRITERION, IMPORTANCE, SCORE], 1, 30);
const HIGHEST: Field = Field::number("schaal_max", "hoogste score op de schaal", "M")
    .above_zero()
    .at_most(100)
    .or("10");

static WEIGHTED: Label = Label::decimals("gewogen_score", "gewogen tevredenheidsscore", 2).symbol("G");
static MEAN: Label = Label::decimals("gemiddelde_score", "ongewogen gemiddelde", 2);
static SATISFACTION: Label = Label::percent("tevredenheid_pct", "in % van de hoogste score");
static PRIORITY: Label = Label::text("prioriteit", "eerste verbeterpunt");

static SCORE_TOO_HIGH: Refusal = Refusal::inconsistent(
    "criteria",
    "Een score kan niet hoger zijn dan de hoogste score van de schaal.",
);
static NO_WEIGHT: Refusal = Refusal::no_solution("criteria", "Minstens een criterium moet een gewicht hebben.");

/// Importance is in points that need not be 100 together: they are divided by their sum. What to improve first is
/// where importance and room to improve are largest together; where nothing is to be gained, nothing is.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let criteria = entered.rows(&CRITERIA);
    let highest = entered.get(&HIGHEST);
    if criteria.iter().any(|criterion| criterion.get(&SCORE) > highest) {
        return Err(&SCORE_TOO_HIGH);
    }
    let importance = sum(criteria, |criterion| criterion.get(&IMPORTANCE));
    if importance.is_zero() {
        return Err(&NO_WEIGHT);
    }
    let weighted = work.step(&WEIGHTED, sum(criteria, weighted) / importance);
    work.step(&MEAN, mean(criteria, |criterion| criterion.get(&SCORE)));
    work.step(&SATISFACTION, weighted / &highest);
    let (priority, because) = match priority(criteria, &highest) {
        Some(first) => (
            name(criteria, first),
            "Belang maal wat er aan de hoogste score ontbreekt is daar het grootst.",
        ),
        None => (
            NOTHING.to_owned(),
            "Nergens is met enig belang nog een hogere score te halen.",
        ),
    };
    work.text(&PRIORITY, priority, because);
    Ok(())
}

/// What stands in place of a criterion where nothing is to be improved.
const NOTHING: &str = "geen";

fn sum(criteria: &[Entered], of: fn(&Entered) -> Value) -> Value {
    Value::total(criteria.iter().map(of).collect(), Unit::NONE)
}

fn mean(criteria: &[Entered], of: fn(&Entered) -> Value) -> Value {
    sum(criteria, of) / Value::count(criteria.len(), Unit::NONE, "aantal criteria")
}

fn weighted(criterion: &Entered) -> Value {
    criterion.get(&IMPORTANCE) * criterion.get(&SCORE)
}

fn name(criteria: &[Entered], position: usize) -> String {
    criteria[position].name_or_row(&CRITERION, position)
}

/// The criterion where importance times room to improve is largest; of equal ones the first. None where it is nothing.
fn priority(criteria: &[Entered], highest: &Value) -> Option<usize> {
    largest(criteria, |criterion| {
        criterion.get(&IMPORTANCE) * (highest - criterion.get(&SCORE))
    })
}

/// The first criterion with the largest positive figure.
fn largest(criteria: &[Entered], of: impl Fn(&Entered) -> Value) -> Option<usize> {
    let figures: Vec<_> = criteria
        .iter()
        .map(|criterion| of(criterion).amount().cloned())
        .collect();
    let largest = figures.iter().max()?;
    let is_positive = largest.as_ref().is_some_and(num_traits::Signed::is_positive);
    figures
        .iter()
        .position(|figure| figure == largest)
        .filter(|_| is_positive)
}

/// The criteria by importance and score, in four fields that say what to do; below, the scores against the weighted
/// one.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let criteria = entered.rows(&CRITERIA);
    let highest = entered.get(&HIGHEST).amount()?.clone();
    let importance = mean(criteria, |criterion| criterion.get(&IMPORTANCE)).amount()?.clone();
    let satisfaction = solution.get(&MEAN).amount()?.clone();
    let most = criteria
        .iter()
        .filter_map(|criterion| criterion.get(&IMPORTANCE).amount().cloned())
        .max()?;
    let matrix = Chart::matrix("Belang en tevredenheid")
        .across(Axis::new("score", WEIGHTED.display).from(whole(0)).to(highest.clone()))
        .up(Axis::new("belang", Display::Decimals(2))
            .from(whole(0))
            .to(round_end(&most)))
        .divide([satisfaction], [importance])
        .cells(["eerst verbeteren", "zo houden", "later verbeteren", "niet overdrijven"]);
    let bars =
        Chart::bars("Score per criterium").along(Axis::new("score", WEIGHTED.display).from(whole(0)).to(highest));
    let (mut matrix, mut bars) = (matrix, bars);
    for (position, criterion) in criteria.iter().enumerate() {
        let (importance, score) = (criterion.get(&IMPORTANCE), criterion.get(&SCORE));
        matrix = matrix.point(name(criteria, position), Mark::point(&score, &importance));
        bars = bars.bar(name(criteria, position), score.amount().cloned());
    }
    let weighted = solution.get(&WEIGHTED).amount().cloned();
    Some(
        matrix
            .above(bars.limit(weighted, "gewogen score").lying())
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let criteria = entered.rows(&CRITERIA);
    let (weighted, mean) = (solution.get(&WEIGHTED), solution.get(&MEAN));
    let [shown, plain] = [&WEIGHTED, &MEAN].map(|label| solution.shown(label));
    let compared = if weighted < mean {
        format!("lager dan het gewone gemiddelde van {plain}: wat zwaar weegt, scoort minder goed")
    } else if weighted > mean {
        format!("hoger dan het gewone gemiddelde van {plain}: wat zwaar weegt, scoort goed")
    } else {
        "gelijk aan het gewone gemiddelde".to_owned()
    };
    let first = match priority(criteria, &entered.get(&HIGHEST)) {
        Some(first) => format!("Het eerste verbeterpunt is {}.", name(criteria, first)),
        None => "Er is geen verbeterpunt.".to_owned(),
    };
    format!("De gewogen score is {shown}, {compared}. {first}")
}

/// Weighted satisfaction as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "klanttevredenheid",
    title: "Klanttevredenheid met gewogen criteria",
    question: "Hoe tevreden is een klant als niet elk criterium even zwaar weegt?",
    section: "5.3",
    layer: Layer::Core,
    synonyms: &[
        "tevredenheidsonderzoek",
        "tevredenheidsscore",
        "gewogen gemiddelde",
        "belang en tevredenheid",
        "verbeterpunt",
        "customer satisfaction",
        "CSAT",
    ],
    fields: &[CRITERIA, HIGHEST],
    outputs: &[&WEIGHTED, &MEAN, &SATISFACTION, &PRIORITY],
    headline: "gewogen_score",
    recognition: "Criteria met een belang en een score.",
    structure: "Gewogen score = som(w × s) / som(w).",
    calculation: "Bereken en vergelijk met het ongewogen gemiddelde.",
    example: &[(
        "criteria",
        Sample::Rows(&[
            &["Levering", "5", "6"],
            &["Product", "4", "8"],
            &["Administratie", "1", "9"],
        ]),
    )],
    note: Some(
        "Het belang geef je in punten; samen hoeven die geen 100 te zijn, want er wordt door hun som gedeeld. Het eerste \
         verbeterpunt is het criterium waar belang maal ruimte tot de hoogste score het grootst is.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "zonder-gewichten",
            output: "gewogen_score",
            wrong: |entered, _| Some(mean(entered.rows(&CRITERIA), |criterion| criterion.get(&SCORE))),
            says: "Dat is het gewone gemiddelde. Wat de klant belangrijk vindt, moet zwaarder tellen: vermenigvuldig \
                   elke score met haar belang en deel door de som van de gewichten.",
        },
        Mistake {
            name: "gedeeld-door-aantal",
            output: "gewogen_score",
            wrong: |entered, _| Some(mean(entered.rows(&CRITERIA), weighted)),
            says: "Je deelt door het aantal criteria. De scores zijn met hun belang vermenigvuldigd: deel door de som van \
                   de gewichten.",
        },
        Mistake {
            name: "niet-gedeeld",
            output: "gewogen_score",
            wrong: |entered, _| Some(sum(entered.rows(&CRITERIA), weighted)),
            says: "Je deelt de gewogen som niet. De uitkomst moet op de schaal van de scores liggen: deel door de som van \
                   de gewichten.",
        },
        Mistake {
            name: "door-som-van-scores",
            output: "gewogen_score",
            wrong: |entered, _| {
                let criteria = entered.rows(&CRITERIA);
                Some(sum(criteria, weighted) / sum(criteria, |criterion| criterion.get(&SCORE)))
            },
            says: "Je deelt door de som van de scores. Dat geeft het gemiddelde belang: deel door de som van de \
                   gewichten.",
        },
        Mistake {
            name: "scores-niet-gedeeld",
            output: "gemiddelde_score",
            wrong: |entered, _| {
                let criteria = entered.rows(&CRITERIA);
                (criteria.len() > 1).then(|| sum(criteria, |criterion| criterion.get(&SCORE)))
            },
            says: "Je telt de scores op. Een gemiddelde is de som gedeeld door het aantal criteria.",
        },
        Mistake {
            name: "op-honderd",
            output: "tevredenheid_pct",
            wrong: |_, solution| Some(solution.get(&WEIGHTED) / 100),
            says: "Je leest de score als een percentage. Vergelijk ze met de hoogste score die kan: deel door M.",
        },
        Mistake {
            name: "ongewogen-op-de-schaal",
            output: "tevredenheid_pct",
            wrong: |entered, solution| Some(solution.get(&MEAN) / entered.get(&HIGHEST)),
            says: "Je vertrekt van het gewone gemiddelde. De tevredenheid houdt rekening met wat de klant belangrijk \
                   vindt: deel de gewogen score door M.",
        },
        Mistake {
            name: "laagste-score",
            output: "prioriteit",
            wrong: |entered, _| {
                let criteria = entered.rows(&CRITERIA);
                let highest = entered.get(&HIGHEST);
                let lowest = largest(criteria, |criterion| &highest - criterion.get(&SCORE))?;
                (priority(criteria, &highest) != Some(lowest)).then(|| Value::words(name(criteria, lowest)))
            },
            says: "Je kiest de laagste score. Een lage score op iets wat de klant nauwelijks belangrijk vindt, levert \
                   weinig op: kijk naar belang maal ruimte, w × (M − s).",
        },
        Mistake {
            name: "grootste-belang",
            output: "prioriteit",
            wrong: |entered, _| {
                let criteria = entered.rows(&CRITERIA);
                let most = largest(criteria, |criterion| criterion.get(&IMPORTANCE))?;
                let first = priority(criteria, &entered.get(&HIGHEST));
                (first != Some(most)).then(|| Value::words(name(criteria, most)))
            },
            says: "Je kiest het belangrijkste criterium. Waar de score al bijna maximaal is, valt weinig te winnen: kijk \
                   naar belang maal ruimte, w × (M − s).",
        },
    ],
};
