//! Marktvraag met de kettingratiomethode. Section 6.2.

use super::{Choice, Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Unit, Value, Work};

const BASE: Field = Field::number("basis", "vertrekpunt (bv. inwoners)", "B")
    .unit(Unit::PIECE)
    .above_zero()
    .with_slider();
const NAME: Field = Field::name("naam", "omschrijving");
const KIND: Field = Field::choice(
    "soort",
    "bewerking",
    &[
        Choice {
            key: PERCENT,
            name: "procent",
        },
        Choice {
            key: TIMES,
            name: "maal",
        },
        Choice {
            key: DIVIDED,
            name: "gedeeld door",
        },
    ],
);
const FACTOR: Field = Field::number("waarde", "waarde", "x").above_zero();
const STEPS: Field = Field::table("stappen", "stappen", &[NAME, KIND, FACTOR], 1, 12);
const PRICE: Field = Field::amount("prijs", "prijs per eenheid", "p")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .optional()
    .with_slider();

const PERCENT: &str = "procent";
const TIMES: &str = "maal";
const DIVIDED: &str = "delen";

static INTERMEDIATE: Label = Label::decimals("tussenresultaten", "resultaat na elke stap", 2)
    .unit(Unit::PIECE)
    .per(&["stappen"]);
static DEMAND: Label = Label::decimals("vraag", "marktvraag", 2).symbol("V").unit(Unit::PIECE);
static TURNOVER: Label = Label::euro("marktomzet", "marktvraag in euro");

/// Start × ratio × ratio …: each step takes a share, a number for each, or one for so many of what the one before it
/// left.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let results = chain(entered, after);
    work.list(&INTERMEDIATE, results.clone());
    let last = results.last().cloned().unwrap_or_else(|| entered.get(&BASE));
    let demand = work.step(&DEMAND, last);
    work.step(&TURNOVER, demand * entered.get(&PRICE));
    Ok(())
}

/// What is left after each step when `after` takes them.
fn chain(entered: &Entered, after: fn(&Value, &'static str, Value) -> Value) -> Vec<Value> {
    let mut result = entered.get(&BASE);
    let steps = entered.rows(&STEPS).iter().map(|step| {
        result = after(&result, step.choice(&KIND), step.get(&FACTOR));
        result.clone()
    });
    steps.collect()
}

/// One step taken as it should be.
fn after(before: &Value, kind: &str, factor: Value) -> Value {
    match kind {
        DIVIDED => before / factor,
        TIMES => before * factor,
        _ => before * (factor / 100),
    }
}

/// The end of the chain for someone who takes the steps another way; `None` where no step is of this kind.
fn astray(entered: &Entered, kind: &str, after: fn(&Value, &'static str, Value) -> Value) -> Option<Value> {
    let concerned = entered.rows(&STEPS).iter().any(|step| step.choice(&KIND) == kind);
    chain(entered, after).last().filter(|_| concerned).cloned()
}

/// The end of the chain with the percentages added up in place of taken after each other; `None` with fewer than two.
fn percentages_added(entered: &Entered) -> Option<Value> {
    let (percentages, others): (Vec<_>, Vec<_>) = entered
        .rows(&STEPS)
        .iter()
        .partition(|step| step.choice(&KIND) == PERCENT);
    if percentages.len() < 2 {
        return None;
    }
    let shares = percentages.iter().map(|step| step.get(&FACTOR) / 100).collect();
    let others = others.iter().fold(entered.get(&BASE), |before, step| {
        after(&before, step.choice(&KIND), step.get(&FACTOR))
    });
    Some(others * Value::total(shares, Unit::NONE))
}

/// The start and what is left after each step.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let results = solution.list(&INTERMEDIATE).iter();
    let rows = entered.rows(&STEPS).iter().enumerate().zip(results);
    let chart = Chart::waterfall("Van vertrekpunt tot marktvraag")
        .along(Axis::new("aantal", DEMAND.display))
        .total("vertrekpunt", entered.get(&BASE).amount().cloned());
    let chart = rows.fold(chart, |chart, ((position, step), result)| {
        chart.total(step.name_or_row(&NAME, position), result.amount().cloned())
    });
    let steps = dutch::plural(entered.rows(&STEPS).len(), "stap", "stappen");
    let (base, demand) = (entered.shown(&BASE), solution.shown(&DEMAND));
    let result = format!("Uit een vertrekpunt van {base} volgt na {steps} een marktvraag van {demand}");
    Some(chart.summary(if solution.get(&TURNOVER).amount().is_some() {
        let (price, turnover) = (entered.shown(&PRICE), solution.shown(&TURNOVER));
        format!("{result}. Tegen {price} per eenheid is dat {turnover}.")
    } else {
        format!("{result}.")
    }))
}

/// Kettingratiomethode as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "kettingratio",
    title: "Marktvraag met de kettingratiomethode",
    question: "Hoe groot is een markt, uitgaande van de bevolking en een reeks verhoudingen?",
    section: "6.2",
    layer: Layer::Core,
    synonyms: &[
        "kettingratiomethode",
        "marktpotentieel",
        "marktomvang",
        "marktvraag schatten",
        "verhoudingen",
    ],
    fields: &[BASE, STEPS, PRICE],
    outputs: &[&INTERMEDIATE, &DEMAND, &TURNOVER],
    headline: "vraag",
    recognition: "Een vraag schatten uit een bevolking en een reeks verhoudingen.",
    structure: "Basis × verhouding × verhouding … (× prijs).",
    calculation: "Reken stap na stap.",
    example: &[
        ("basis", Sample::Text("6.000.000")),
        (
            "stappen",
            Sample::Rows(&[
                &["doelgroep", "procent", "40"],
                &["koopt", "procent", "25"],
                &["per jaar", "maal", "3"],
            ]),
        ),
        ("prijs", Sample::Text("8")),
    ],
    note: Some(
        "Kies bij elke stap de bewerking: een percentage van wat overblijft, maal een aantal (aankopen per koper), of \
         gedeeld door een aantal (personen per gezin).",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "percentages-opgeteld",
            output: "vraag",
            wrong: |entered, _| percentages_added(entered),
            says: "Je telt de percentages op. Elke stap neemt een deel van wat na de vorige overblijft: vermenigvuldig \
                   de percentages met elkaar.",
        },
        Mistake {
            name: "percentage-als-getal",
            output: "vraag",
            wrong: |entered, _| {
                astray(entered, PERCENT, |before, kind, factor| match kind {
                    PERCENT => before * factor,
                    _ => after(before, kind, factor),
                })
            },
            says: "Je vermenigvuldigt met het percentage als heel getal. Een percentage is een deel van honderd: deel \
                   eerst door honderd.",
        },
        Mistake {
            name: "maal-als-delen",
            output: "vraag",
            wrong: |entered, _| {
                astray(entered, TIMES, |before, kind, factor| match kind {
                    TIMES => before / factor,
                    _ => after(before, kind, factor),
                })
            },
            says: "Je deelt waar je moet vermenigvuldigen. Als elke koper meer dan één keer koopt, is de vraag groter \
                   dan het aantal kopers.",
        },
        Mistake {
            name: "delen-als-maal",
            output: "vraag",
            wrong: |entered, _| {
                astray(entered, DIVIDED, |before, kind, factor| match kind {
                    DIVIDED => before * factor,
                    _ => after(before, kind, factor),
                })
            },
            says: "Je vermenigvuldigt waar je moet delen. Als meerdere personen samen één eenheid nodig hebben, is de \
                   vraag kleiner dan hun aantal.",
        },
        Mistake {
            name: "laatste-stap-vergeten",
            output: "vraag",
            wrong: |_, solution| {
                let results = solution.list(&INTERMEDIATE);
                results.get(results.len().checked_sub(2)?).cloned()
            },
            says: "Je stopt een stap te vroeg. De marktvraag is wat er na de laatste verhouding van de ketting staat.",
        },
        Mistake {
            name: "omzet-van-vertrekpunt",
            output: "marktomzet",
            wrong: |entered, _| Some(entered.get(&BASE) * entered.get(&PRICE)),
            says: "Je vermenigvuldigt de prijs met het vertrekpunt. Niet iedereen koopt: vermenigvuldig met de \
                   marktvraag, het einde van de ketting.",
        },
        Mistake {
            name: "vraag-door-prijs",
            output: "marktomzet",
            wrong: |entered, solution| Some(solution.get(&DEMAND) / entered.get(&PRICE)),
            says: "Je deelt de marktvraag door de prijs. Omzet is aantal maal prijs.",
        },
    ],
};
