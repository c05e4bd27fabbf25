//! Sales funnel: quota en succesratio's. Section 4.2.5 and the sales cycle.

use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work};

const PHASE: Field = Field::name("naam", "fase");
const QUOTA: Field = Field::number("quotum", "quotum", "Q").above_zero().whole();
const REALISED: Field = Field::number("gerealiseerd", "gerealiseerd", "R")
    .at_least_zero()
    .whole();
const WEEKS: Field = Field::number("weken", "duur van de fase", "d")
    .unit(Unit::WEEK)
    .counted("weken")
    .at_least_zero()
    .or("0");
const PHASES: Field = Field::table("fasen", "fasen", &[PHASE, QUOTA, REALISED, WEEKS], 1, 12);

static SUCCESS: Label = Label::percent("succesratio", "succesratio per fase").per(&["fasen"]);
static SHORTAGE: Label = Label::whole("tekort", "tekort per fase (negatief = overschot)").per(&["fasen"]);
static CONVERSION: Label = Label::percent("conversie", "doorstroom vanuit de vorige fase").per(&["fasen"]);
static TOTAL_CONVERSION: Label = Label::percent("totale_conversie_pct", "doorstroom van eerste naar laatste fase");
static DURATION: Label = Label::decimals("totale_duur", "duur van de salescyclus (weken)", 1)
    .unit(Unit::WEEK)
    .counted("weken");

/// Realised in the first and in the last phase, and the quota of the first, told apart in a formula.
const FIRST: Label = Label::whole("eerste", "gerealiseerd in de eerste fase").symbol("R1");
const LAST: Label = Label::whole("laatste", "gerealiseerd in de laatste fase").symbol("Rn");
const FIRST_QUOTA: Label = Label::whole("eerste_quotum", "quotum van de eerste fase").symbol("Q1");

/// The ratio is realised ÷ quota. The other way round does not fit the 77 % and the 7 of 11 of the source.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let phases = entered.rows(&PHASES);
    let each = |of: fn(&Entered) -> Value| phases.iter().map(of).collect::<Vec<_>>();
    work.list(&SUCCESS, each(|phase| phase.get(&REALISED) / phase.get(&QUOTA)));
    work.list(&SHORTAGE, each(|phase| phase.get(&QUOTA) - phase.get(&REALISED)));
    work.list(&CONVERSION, conversions(phases));
    let (first, last) = ends(phases);
    work.step(&TOTAL_CONVERSION, last / first);
    work.step(&DURATION, Value::total(each(|phase| phase.get(&WEEKS)), Unit::WEEK));
    Ok(())
}

/// What comes through from the phase before; n.v.t. in the first.
fn conversions(phases: &[Entered]) -> Vec<Value> {
    from_before(phases, |before, phase| phase.get(&REALISED) / before.get(&REALISED))
}

/// A figure of each phase and the one before it; n.v.t. in the first.
fn from_before(phases: &[Entered], of: fn(&Entered, &Entered) -> Value) -> Vec<Value> {
    let first = phases.first().map(|phase| of(phase, phase).not_applicable());
    let rest = phases.windows(2).map(|pair| of(&pair[0], &pair[1]));
    first.into_iter().chain(rest).collect()
}

/// What was realised in the first and in the last phase.
fn ends(phases: &[Entered]) -> (Value, Value) {
    let realised = |phase: Option<&Entered>| phase.and_then(|phase| phase.get(&REALISED).amount().cloned());
    (
        Value::input(FIRST, realised(phases.first())),
        Value::input(LAST, realised(phases.last())),
    )
}

/// The phases of the funnel, what was realised in each and what should have been.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let phases = entered.rows(&PHASES);
    let chart = Chart::funnel("Sales funnel")
        .along(Axis::new("gerealiseerd", Display::Whole))
        .targets("quotum");
    let rows = phases.iter().zip(solution.list(&CONVERSION)).enumerate();
    let chart = rows.fold(chart, |chart, (position, (phase, conversion))| {
        chart
            .stage(
                phase.name_or_row(&PHASE, position),
                phase.get(&REALISED).amount().cloned(),
            )
            .target(phase.get(&QUOTA).amount().cloned())
            .rate(conversion.amount().cloned())
    });
    Some(chart.summary(summary(phases, solution)))
}

fn summary(phases: &[Entered], solution: &Solution) -> String {
    let ratios = solution.list(&SUCCESS).iter();
    let mut below = phases
        .iter()
        .zip(ratios)
        .enumerate()
        .filter(|(_, (phase, _))| is_short(phase));
    let first = below.next().and_then(|(position, (phase, ratio))| {
        Some(format!(
            "De eerste fase onder haar quotum is {}: {} van {}, een succesratio van {}.",
            phase.name_or_row(&PHASE, position),
            phase.shown(&REALISED),
            phase.shown(&QUOTA),
            dutch::show(ratio.amount()?, SUCCESS.display),
        ))
    });
    let first = first.unwrap_or_else(|| "Elke fase haalt haar quotum.".to_owned());
    if phases.len() > 1 && solution.amount(TOTAL_CONVERSION.key).is_some() {
        let through = solution.shown(&TOTAL_CONVERSION);
        format!("{first} Van de eerste naar de laatste fase stroomt {through} door.")
    } else {
        first
    }
}

fn is_short(phase: &Entered) -> bool {
    phase.get(&REALISED) < phase.get(&QUOTA)
}

/// The funnel with quotas as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "funnel-quota",
    title: "Sales funnel: quota en succesratio's",
    question: "In welke fase van het verkoopproces loopt het mis?",
    section: "4.2.5 / salescyclus",
    layer: Layer::Core,
    synonyms: &[
        "verkooptrechter",
        "trechter",
        "succesratio",
        "quotum",
        "doorstroom",
        "salescyclus",
        "pijplijn",
    ],
    fields: &[PHASES],
    outputs: &[&SUCCESS, &SHORTAGE, &CONVERSION, &TOTAL_CONVERSION, &DURATION],
    headline: "totale_conversie_pct",
    recognition: "Per fase van het verkoopproces een quotum en een gerealiseerd aantal.",
    structure: "Succesratio = gerealiseerd / quotum; doorstroom = fase / vorige fase.",
    calculation: "Reken per fase en zoek de eerste fase onder 100 %.",
    example: &[(
        "fasen",
        Sample::Rows(&[
            &["Offerte", "26", "20", "3"],
            &["Bezwaren", "15", "12", "2"],
            &["Contract", "11", "7", "2"],
        ]),
    )],
    note: Some(
        "De succesratio vergelijkt wat er is met wat er moest zijn: gerealiseerd gedeeld door quotum. De doorstroom \
         vergelijkt een fase met de vorige en heeft met het quotum niets te maken.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "succesratio-omgekeerd",
            output: "succesratio",
            wrong: |entered, _| each(entered.rows(&PHASES), |phase| phase.get(&QUOTA) / phase.get(&REALISED)),
            says: "Je deelt het quotum door wat gerealiseerd is. Een fase die haar quotum niet haalt, moet onder honderd \
                   procent uitkomen: deel R door Q.",
        },
        Mistake {
            name: "deel-dat-ontbreekt",
            output: "succesratio",
            wrong: |entered, _| {
                each(entered.rows(&PHASES), |phase| {
                    (phase.get(&QUOTA) - phase.get(&REALISED)) / phase.get(&QUOTA)
                })
            },
            says: "Dat is het deel van het quotum dat nog ontbreekt. De succesratio is het deel dat wel gehaald is: R / \
                   Q.",
        },
        Mistake {
            name: "tekort-omgekeerd",
            output: "tekort",
            wrong: |entered, _| each(entered.rows(&PHASES), |phase| phase.get(&REALISED) - phase.get(&QUOTA)),
            says: "Je trekt het quotum van het gerealiseerde af. Een tekort is wat er aan het quotum ontbreekt: Q − R, \
                   en negatief is een overschot.",
        },
        Mistake {
            name: "doorstroom-op-quotum",
            output: "conversie",
            wrong: |entered, _| {
                let of = |before: &Entered, phase: &Entered| phase.get(&REALISED) / before.get(&QUOTA);
                Some(Value::list(from_before(entered.rows(&PHASES), of)))
            },
            says: "Je deelt door het quotum van de vorige fase. Doorstromen kan alleen wie er echt was: deel door wat in \
                   de vorige fase gerealiseerd is.",
        },
        Mistake {
            name: "doorstroom-vanaf-begin",
            output: "conversie",
            wrong: |entered, _| {
                let phases = entered.rows(&PHASES);
                let (first, _) = ends(phases);
                let of = |(position, phase): (usize, &Entered)| (phase.get(&REALISED) / &first).only_if(position > 0);
                each(phases.iter().enumerate(), of)
            },
            says: "Je deelt telkens door de eerste fase. De doorstroom per fase vergelijkt met de fase er net voor; \
                   alleen de totale doorstroom begint bij de eerste.",
        },
        Mistake {
            name: "gemiddelde-doorstroom",
            output: "totale_conversie_pct",
            wrong: |_, solution| {
                let steps = solution.list(&CONVERSION);
                let steps = steps.get(1..).filter(|steps| !steps.is_empty())?.to_vec();
                let number = Value::count(steps.len(), Unit::NONE, "aantal overgangen");
                Some(Value::total(steps, Unit::NONE) / number)
            },
            says: "Dat is de gemiddelde doorstroom per fase. Wat in elke fase afvalt, blijft weg: vergelijk de laatste \
                   fase met de eerste.",
        },
        Mistake {
            name: "op-quotum-van-begin",
            output: "totale_conversie_pct",
            wrong: |entered, _| {
                let phases = entered.rows(&PHASES);
                let quota = phases.first()?.get(&QUOTA).amount().cloned();
                Some(ends(phases).1 / Value::input(FIRST_QUOTA, quota))
            },
            says: "Je deelt door het quotum van de eerste fase. De doorstroom rekent met wat er echt was: deel door wat \
                   in de eerste fase gerealiseerd is.",
        },
        Mistake {
            name: "doorstroom-omgekeerd",
            output: "totale_conversie_pct",
            wrong: |entered, _| {
                let (first, last) = ends(entered.rows(&PHASES));
                Some(first / last)
            },
            says: "Je deelt de eerste fase door de laatste. De doorstroom is het deel van het begin dat het einde \
                   haalt: laatste / eerste.",
        },
        Mistake {
            name: "gemiddelde-duur",
            output: "totale_duur",
            wrong: |entered, solution| {
                let number = entered.rows(&PHASES).len();
                let is_several = number > 1;
                is_several.then(|| solution.get(&DURATION).by_name() / Value::count(number, Unit::NONE, "aantal fasen"))
            },
            says: "Dat is de gemiddelde duur van een fase. De fasen volgen op elkaar: de cyclus duurt zo lang als alle \
                   fasen samen.",
        },
    ],
};
