//! Sales funnel: how many leads an order takes. Section 4.2.5 and the sales cycle.

use num_traits::One;

use super::mistake::{each, rounded_down};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const TARGET: Field = Field::number("doel", "gewenst aantal orders", "D")
    .above_zero()
    .whole()
    .with_slider();
const PHASE: Field = Field::name("naam", "fase");
const CONVERSION: Field = Field::percent("conversie", "conversie naar de volgende fase", "c")
    .above_zero()
    .at_most(100);
const PHASES: Field = Field::table("fasen", "fasen", &[PHASE, CONVERSION], 1, 12);
const WEEKS: Field = Field::number("weken", "beschikbare weken", "w")
    .unit(Unit::WEEK)
    .counted("weken")
    .above_zero()
    .optional()
    .with_slider();

static NEEDED: Label = Label::whole_up("benodigd", "nodig aan het begin van elke fase").per(&["fasen"]);
static TOTAL_CONVERSION: Label = Label::percent("totale_conversie_pct", "totale conversie");
static LEADS: Label = Label::whole_up("leads", "nodig aantal leads").symbol("L");
static LEADS_A_WEEK: Label = Label::whole_up("leads_per_week", "nodig per week").unit(Unit::NONE.per(Unit::WEEK));

/// The conversions as they stand in a product.
const SYMBOLS: [&str; 12] = [
    "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12",
];

/// Exact until the end: a phase is not rounded before the next one is computed. The values stay exact and round up
/// when shown, because half a lead cannot be called.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let target = entered.get(&TARGET);
    let conversions = conversions(entered);
    let needed = (0..conversions.len()).map(|phase| &target / product(&conversions[phase..]));
    work.list(&NEEDED, needed.collect());
    let total = work.step(&TOTAL_CONVERSION, product(&conversions));
    let leads = work.step(&LEADS, target / total);
    work.step(&LEADS_A_WEEK, leads / entered.get(&WEEKS));
    Ok(())
}

/// The conversions, each with a symbol of its own.
fn conversions(entered: &Entered) -> Vec<Value> {
    let rows = entered.rows(&PHASES).iter().zip(SYMBOLS);
    rows.map(|(phase, symbol)| {
        let amount = phase.get(&CONVERSION).amount().cloned();
        Value::input(CONVERSION.label.symbol(symbol), amount)
    })
    .collect()
}

fn product(conversions: &[Value]) -> Value {
    let product = conversions.iter().cloned().reduce(|product, next| product * next);
    product.unwrap_or_else(|| Value::constant(1, Unit::NONE))
}

fn sum(conversions: Vec<Value>) -> Value {
    Value::total(conversions, Unit::NONE)
}

/// The leads of someone who rounds every phase up before the next; `None` where that makes no difference.
fn rounded_on_the_way(entered: &Entered, solution: &Solution) -> Option<Value> {
    let target = entered.get(&TARGET).amount()?.clone();
    let conversions: Vec<Rational> = conversions(entered).iter().filter_map(Value::amount).cloned().collect();
    let back = |needed: Rational, conversion: &Rational| (needed / conversion).ceil();
    let leads = conversions.iter().rev().fold(target, back);
    let right = solution.get(&LEADS).amount()?.ceil();
    (leads != right).then(|| Value::found(leads, Unit::NONE, "elke fase naar boven afgerond"))
}

/// The funnel as it is worked out, from the orders back to the first phase.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let chart = Chart::funnel("Sales funnel").along(Axis::new("nodig aan het begin van de fase", NEEDED.display));
    let mut rate = None;
    let mut stages = chart;
    for (position, (phase, needed)) in entered.rows(&PHASES).iter().zip(solution.list(&NEEDED)).enumerate() {
        let name = phase.name_or_row(&PHASE, position);
        stages = stages.stage(name, needed.amount().cloned()).rate(rate);
        rate = phase.get(&CONVERSION).amount().cloned();
    }
    let target = entered.get(&TARGET).amount()?.clone();
    Some(
        stages
            .stage("orders", target)
            .rate(rate)
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let orders = entered.get(&TARGET);
    let orders = match orders.amount() {
        Some(number) if number.is_one() => "1 order".to_owned(),
        _ => format!("{} orders", entered.shown(&TARGET)),
    };
    let leads = solution.get(&LEADS);
    let leads = match leads.amount() {
        Some(number) if number.ceil() == whole(1) => "1 lead".to_owned(),
        _ => format!("{} leads", solution.shown(&LEADS)),
    };
    let conversion = solution.shown(&TOTAL_CONVERSION);
    let a_week = solution.get(&LEADS_A_WEEK);
    let a_week = a_week.amount().map(|number| dutch::show(number, LEADS_A_WEEK.display));
    let a_week = a_week
        .map(|number| format!(", of {number} per week"))
        .unwrap_or_default();
    format!("Voor {orders} heb je {leads} nodig{a_week}: {conversion} van de leads wordt een order.")
}

/// The funnel worked backwards as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "funnel-conversie",
    title: "Sales funnel: hoeveel leads zijn nodig?",
    question: "Hoeveel leads heb je nodig om een aantal orders te halen?",
    section: "4.2.5 / salescyclus",
    layer: Layer::Core,
    synonyms: &[
        "verkooptrechter",
        "trechter",
        "conversie",
        "conversieratio",
        "leadgeneratie",
        "prospectie",
        "salescyclus",
        "hitrate",
    ],
    fields: &[TARGET, PHASES, WEEKS],
    outputs: &[&NEEDED, &TOTAL_CONVERSION, &LEADS, &LEADS_A_WEEK],
    headline: "leads",
    recognition: "Een gewenst aantal orders en conversies per fase.",
    structure: "Nodig = orders / product van de conversies.",
    calculation: "Werk van achter naar voren; rond pas op het einde naar boven af.",
    example: &[
        ("doel", Sample::Text("12")),
        (
            "fasen",
            Sample::Rows(&[&["Lead", "25"], &["Afspraak", "50"], &["Offerte", "40"]]),
        ),
        ("weken", Sample::Text("12")),
    ],
    note: Some(
        "Er wordt pas op het einde naar boven afgerond: een fase wordt niet afgerond voor de volgende berekend is. De \
         conversie van een fase is het deel dat de volgende fase haalt; die van de laatste fase leidt tot een order.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "alleen-eigen-conversie",
            output: "benodigd",
            wrong: |entered, _| each(conversions(entered), |conversion| entered.get(&TARGET) / conversion),
            says: "Je deelt het doel alleen door de conversie van de fase zelf. Na die fase valt er nog meer af: deel \
                   door het product van alle conversies vanaf die fase.",
        },
        Mistake {
            name: "conversies-opgeteld",
            output: "totale_conversie_pct",
            wrong: |entered, _| Some(sum(conversions(entered))),
            says: "Je telt de conversies op. Elke fase neemt een deel van wat overbleef: vermenigvuldig de conversies.",
        },
        Mistake {
            name: "gemiddelde-conversie",
            output: "totale_conversie_pct",
            wrong: |entered, _| {
                let conversions = conversions(entered);
                let number = Value::count(conversions.len(), Unit::NONE, "aantal fasen");
                Some(sum(conversions) / number)
            },
            says: "Dat is de gemiddelde conversie. Een lead moet alle fasen na elkaar halen: vermenigvuldig de \
                   conversies.",
        },
        Mistake {
            name: "doel-maal-conversie",
            output: "leads",
            wrong: |entered, solution| Some(entered.get(&TARGET) * solution.get(&TOTAL_CONVERSION)),
            says: "Je vermenigvuldigt het doel met de conversies. Dan heb je minder leads dan orders, terwijl onderweg \
                   leads afvallen: deel het doel door het product van de conversies.",
        },
        Mistake {
            name: "doel-door-som",
            output: "leads",
            wrong: |entered, _| Some(entered.get(&TARGET) / sum(conversions(entered))),
            says: "Je deelt door de som van de conversies. Deel het doel door het product van de conversies: elke fase \
                   neemt een deel van wat overbleef.",
        },
        Mistake {
            name: "een-fase",
            output: "leads",
            wrong: |entered, _| Some(entered.get(&TARGET) / conversions(entered).pop()?),
            says: "Je rekent alleen met de laatste fase. Ook in de fasen ervoor vallen leads af: deel door het product \
                   van alle conversies.",
        },
        Mistake {
            name: "tussentijds-afgerond",
            output: "leads",
            wrong: rounded_on_the_way,
            says: "Je rondt elke fase naar boven af voor je verder rekent. Die afrondingen stapelen zich op: reken door \
                   met onafgeronde cijfers en rond pas op het einde af.",
        },
        Mistake {
            name: "naar-beneden",
            output: "leads",
            wrong: |_, solution| rounded_down(&solution.get(&LEADS), "D / totale conversie, naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal leads haal je het doel net niet: rond naar boven af.",
        },
        Mistake {
            name: "maal-weken",
            output: "leads_per_week",
            wrong: |entered, solution| Some(solution.get(&LEADS) * entered.get(&WEEKS)),
            says: "Je vermenigvuldigt met de weken. De leads zijn nodig over de hele periode: verdeel ze over de weken, \
                   dus deel.",
        },
        Mistake {
            name: "orders-per-week",
            output: "leads_per_week",
            wrong: |entered, _| Some(entered.get(&TARGET) / entered.get(&WEEKS)),
            says: "Dat zijn de orders per week. Gevraagd zijn de leads: deel het nodige aantal leads door de weken.",
        },
        Mistake {
            name: "week-naar-beneden",
            output: "leads_per_week",
            wrong: |_, solution| rounded_down(&solution.get(&LEADS_A_WEEK), "L / w, naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal per week kom je op het einde leads tekort: rond naar boven \
                   af.",
        },
    ],
};
