//! Elasticiteit van de vraag. Section 6.2.

use num_traits::{Signed, Zero};

use super::{Choice, Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const PRICE: &str = "prijs";
const CROSS: &str = "kruis";
const INCOME: &str = "inkomen";
const OLD_VALUE: &str = "oude-waarde";
const MIDDLE: &str = "midden";

const KIND: Field = Field::choice(
    "soort",
    "soort elasticiteit",
    &[
        Choice {
            key: PRICE,
            name: "prijselasticiteit",
        },
        Choice {
            key: CROSS,
            name: "kruiselingse elasticiteit",
        },
        Choice {
            key: INCOME,
            name: "inkomenselasticiteit",
        },
    ],
);
const METHOD: Field = Field::choice(
    "methode",
    "rekenwijze",
    &[
        Choice {
            key: OLD_VALUE,
            name: "op de oude waarde",
        },
        Choice {
            key: MIDDLE,
            name: "op het gemiddelde",
        },
    ],
);
const OLD_CAUSE: Field = Field::amount("x_oud", "oude prijs of inkomen", "x0")
    .above_zero()
    .with_slider();
const NEW_CAUSE: Field = Field::amount("x_nieuw", "nieuwe prijs of inkomen", "x1")
    .at_least_zero()
    .with_slider();
const OLD_VOLUME: Field = Field::number("q_oud", "oude hoeveelheid", "q0")
    .unit(Unit::PIECE)
    .above_zero()
    .with_slider();
const NEW_VOLUME: Field = Field::number("q_nieuw", "nieuwe hoeveelheid", "q1")
    .unit(Unit::PIECE)
    .at_least_zero()
    .with_slider();

static CAUSE_CHANGE: Label = Label::percent("dx_pct", "verandering van de oorzaak").symbol("dx");
static VOLUME_CHANGE: Label = Label::percent("dq_pct", "verandering van de hoeveelheid").symbol("dq");
static ELASTICITY: Label = Label::decimals("elasticiteit", "elasticiteit", 2).symbol("E");
static CLASS: Label = Label::text("indeling", "indeling");

static NO_CHANGE: Refusal = Refusal::no_solution(
    "x_nieuw",
    "Er is geen verandering van de oorzaak: de elasticiteit is niet te berekenen.",
);

/// E = % change of the volume ÷ % change of what caused it. The sign stays: it tells substitutes from complements and
/// luxury from inferior goods.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    if entered.get(&NEW_CAUSE) == entered.get(&OLD_CAUSE) {
        return Err(&NO_CHANGE);
    }
    let base = base(entered);
    let cause = work.step(&CAUSE_CHANGE, change(entered, CAUSE, base));
    let volume = work.step(&VOLUME_CHANGE, change(entered, VOLUME, base));
    let elasticity = work.step(&ELASTICITY, volume / cause);
    if let Some(amount) = elasticity.amount() {
        let (class, because) = class(entered.choice(&KIND), amount);
        work.text(&CLASS, class, because);
    }
    Ok(())
}

/// Two fields that hold a figure before and after.
type Pair = [&'static Field; 2];
const CAUSE: Pair = [&OLD_CAUSE, &NEW_CAUSE];
const VOLUME: Pair = [&OLD_VOLUME, &NEW_VOLUME];

/// What a change is a percentage of, from the figures before and after.
type Base = fn(&Value, &Value) -> Value;

/// The base that the learner chose.
fn base(entered: &Entered) -> Base {
    if entered.choice(&METHOD) == MIDDLE { middle } else { old }
}

fn old(before: &Value, _: &Value) -> Value {
    before.clone()
}

fn new(_: &Value, after: &Value) -> Value {
    after.clone()
}

fn middle(before: &Value, after: &Value) -> Value {
    (before + after) / 2
}

/// The relative change of a pair on some base.
fn change(entered: &Entered, pair: Pair, base: Base) -> Value {
    let [before, after] = pair.map(|field| entered.get(field));
    (&after - &before) / base(&before, &after)
}

/// The figure after as a share of the figure before.
fn ratio(entered: &Entered, pair: Pair) -> Value {
    let [before, after] = pair.map(|field| entered.get(field));
    after / before
}

/// The class of an elasticity of this kind, and why.
fn class(kind: &str, elasticity: &Rational) -> (&'static str, &'static str) {
    let one = whole(1);
    match kind {
        CROSS if elasticity.is_positive() => ("substituten", "De elasticiteit is positief."),
        CROSS if elasticity.is_negative() => ("complementair", "De elasticiteit is negatief."),
        INCOME if *elasticity > one => ("luxe", "De elasticiteit is groter dan 1."),
        INCOME if elasticity.is_positive() => ("noodzakelijk", "De elasticiteit ligt tussen 0 en 1."),
        INCOME if elasticity.is_negative() => ("inferieur", "De elasticiteit is negatief."),
        CROSS | INCOME => ("onafhankelijk", "De elasticiteit is 0."),
        _ if elasticity.is_zero() => ("volkomen inelastisch", "De elasticiteit is 0."),
        _ if elasticity.abs() > one => ("elastisch", "Zonder teken is de elasticiteit groter dan 1."),
        _ if elasticity.abs() < one => ("inelastisch", "Zonder teken is de elasticiteit kleiner dan 1."),
        _ => ("eenheidselastisch", "Zonder teken is de elasticiteit precies 1."),
    }
}

/// The two points before and after with the segment between them.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [before, after] = [0, 1].map(|moment| Mark::point(&entered.get(CAUSE[moment]), &entered.get(VOLUME[moment])));
    let (before, after) = (before?, after?);
    let mut points = [before.clone(), after.clone()];
    points.sort();
    let elasticity = solution.get(&ELASTICITY);
    let kind = entered.choice(&KIND);
    let (class, _) = class(kind, elasticity.amount()?);
    let (what, across) = match kind {
        CROSS => ("De prijs van het andere product", "prijs van het andere product"),
        INCOME => ("Het inkomen", "inkomen"),
        _ => ("De prijs", "prijs"),
    };
    let [cause, volume] = [&CAUSE_CHANGE, &VOLUME_CHANGE].map(|label| moved(&solution.get(label)));
    let shown = solution.shown(&ELASTICITY);
    let summary = format!("{what} {cause} en de hoeveelheid {volume}: een elasticiteit van {shown}, {class}.");
    Some(
        Chart::lines("Hoeveelheid voor en na de verandering")
            .across(Axis::euro(across))
            .up(Axis::new("hoeveelheid", Display::Whole))
            .line(class, points)
            .mark(Some(before), "voor")
            .mark(Some(after), "na")
            .summary(summary),
    )
}

/// How a figure moved: `daalt met 7,00%`.
fn moved(change: &Value) -> String {
    let size = change
        .amount()
        .map(|amount| dutch::show(&amount.abs(), Display::Percent));
    let size = size.unwrap_or_default();
    if change.is_positive() {
        format!("stijgt met {size}")
    } else if change.is_negative() {
        format!("daalt met {size}")
    } else {
        "blijft gelijk".to_owned()
    }
}

/// Elasticiteit as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "prijselasticiteit",
    title: "Elasticiteit van de vraag",
    question: "Hoe sterk reageert de vraag op een andere prijs of een ander inkomen?",
    section: "6.2",
    layer: Layer::Core,
    synonyms: &[
        "prijselasticiteit",
        "kruiselingse elasticiteit",
        "inkomenselasticiteit",
        "elastisch",
        "inelastisch",
        "prijsgevoeligheid",
        "substituten",
        "complementair",
    ],
    fields: &[KIND, METHOD, OLD_CAUSE, NEW_CAUSE, OLD_VOLUME, NEW_VOLUME],
    outputs: &[&CAUSE_CHANGE, &VOLUME_CHANGE, &ELASTICITY, &CLASS],
    headline: "elasticiteit",
    recognition: "Prijs (of inkomen) en hoeveelheid voor en na een wijziging.",
    structure: "Elasticiteit = % verandering hoeveelheid / % verandering oorzaak.",
    calculation: "Bereken beide percentages, deel, klasseer.",
    example: &[
        ("soort", Sample::Text("prijs")),
        ("x_oud", Sample::Text("50")),
        ("x_nieuw", Sample::Text("55")),
        ("q_oud", Sample::Text("400")),
        ("q_nieuw", Sample::Text("372")),
    ],
    note: Some(
        "De percentages rekenen op de oude waarde, tenzij je het gemiddelde van oud en nieuw kiest. Het teken blijft \
         staan; of de vraag elastisch is, lees je af aan het getal zonder teken.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "dx-op-nieuw",
            output: "dx_pct",
            wrong: |entered, _| Some(change(entered, CAUSE, new)),
            says: "Je deelt door de nieuwe waarde. Een verandering rekent op wat er eerst was: deel door de oude \
                   waarde.",
        },
        Mistake {
            name: "dx-verhouding",
            output: "dx_pct",
            wrong: |entered, _| Some(ratio(entered, CAUSE)),
            says: "Dat is de nieuwe waarde in procent van de oude. De verandering is alleen het verschil: trek eerst \
                   de oude waarde af.",
        },
        Mistake {
            name: "dq-op-nieuw",
            output: "dq_pct",
            wrong: |entered, _| Some(change(entered, VOLUME, new)),
            says: "Je deelt door de nieuwe hoeveelheid. Een verandering rekent op wat er eerst was: deel door de oude \
                   hoeveelheid.",
        },
        Mistake {
            name: "dq-verhouding",
            output: "dq_pct",
            wrong: |entered, _| Some(ratio(entered, VOLUME)),
            says: "Dat is de nieuwe hoeveelheid in procent van de oude. De verandering is alleen het verschil: trek \
                   eerst de oude hoeveelheid af.",
        },
        Mistake {
            name: "omgekeerd",
            output: "elasticiteit",
            wrong: |_, solution| Some(solution.get(&CAUSE_CHANGE) / solution.get(&VOLUME_CHANGE)),
            says: "Je keert de breuk om. Elasticiteit is gevolg gedeeld door oorzaak: de hoeveelheid staat in de \
                   teller.",
        },
        Mistake {
            name: "op-nieuwe-waarde",
            output: "elasticiteit",
            wrong: |entered, _| Some(change(entered, VOLUME, new) / change(entered, CAUSE, new)),
            says: "Je rekent beide veranderingen op de nieuwe waarde. Reken op de oude waarde: gevolg gedeeld door \
                   oorzaak.",
        },
        Mistake {
            name: "midden-gebruikt",
            output: "elasticiteit",
            wrong: |entered, _| {
                let other = entered.choice(&METHOD) == OLD_VALUE;
                Some((change(entered, VOLUME, middle) / change(entered, CAUSE, middle)).only_if(other))
            },
            says: "Je deelt door het gemiddelde van oud en nieuw. Hier rekenen de percentages op de oude waarde.",
        },
        Mistake {
            name: "oude-waarde-gebruikt",
            output: "elasticiteit",
            wrong: |entered, _| {
                let other = entered.choice(&METHOD) == MIDDLE;
                Some((change(entered, VOLUME, old) / change(entered, CAUSE, old)).only_if(other))
            },
            says: "Je deelt door de oude waarde. Hier rekenen de percentages op het gemiddelde van oud en nieuw.",
        },
        Mistake {
            name: "zonder-procenten",
            output: "elasticiteit",
            wrong: |entered, _| {
                let difference = |[before, after]: Pair| entered.get(after) - entered.get(before);
                Some(difference(VOLUME) / difference(CAUSE))
            },
            says: "Je deelt stuks door euro. Een elasticiteit vergelijkt veranderingen in procent: deel elk verschil \
                   eerst door zijn oude waarde.",
        },
        Mistake {
            name: "verhoudingen",
            output: "elasticiteit",
            wrong: |entered, _| Some(ratio(entered, VOLUME) / ratio(entered, CAUSE)),
            says: "Je deelt telkens de nieuwe waarde door de oude en vergelijkt die verhoudingen. Het gaat om de \
                   veranderingen: trek eerst de oude waarde af.",
        },
    ],
};
