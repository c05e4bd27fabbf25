//! Pareto-analyse (80/20). Section 4.1.1.

use super::customers::{CUSTOMERS, NAME, NO_TURNOVER, TURNOVER, counted, listed, ranked, ranked_rows, running};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const THRESHOLD: Field = Field::percent("drempel", "omzetdrempel", "d")
    .above_zero()
    .at_most(100)
    .or("80")
    .with_slider();
const TOP: Field = Field::percent("top", "topgroep", "t")
    .above_zero()
    .at_most(100)
    .or("20")
    .with_slider();

static COUNT: Label = Label::whole("aantal_klanten", "aantal klanten")
    .symbol("n")
    .unit(Unit::CUSTOMER);
static TOTAL: Label = Label::euro("totale_omzet", "totale omzet").symbol("O");
static NEEDED: Label = Label::whole("klanten_tot_drempel", "aantal klanten tot de drempel")
    .symbol("k")
    .unit(Unit::CUSTOMER)
    .counted("klanten");
static NEEDED_SHARE: Label = Label::percent("klanten_tot_drempel_pct", "dat aantal in % van de klanten");
static TOP_COUNT: Label = Label::whole_up("klanten_top", "aantal klanten in de topgroep").unit(Unit::CUSTOMER);
static TOP_TURNOVER: Label = Label::euro("omzet_top", "omzet van de topgroep").symbol("OT");
static TOP_SHARE: Label = Label::percent("omzetaandeel_top_pct", "omzetaandeel van de topgroep");
static CUMULATIVE: Label = Label::percent("cumulatief", "cumulatief omzetaandeel, van groot naar klein");

/// The customers are ranked from large to small; equal ones keep the order of the list. The threshold counts as
/// reached when the cumulative share equals it, and the top group rounds up.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let ranked = ranked(entered);
    let count = work.step(&COUNT, counted(ranked.len(), "aantal rijen"));
    let total = work.step(&TOTAL, Value::total(listed(entered), Unit::EURO));
    if total.is_zero() {
        return Err(&NO_TURNOVER);
    }
    let running = running(&ranked);
    let needed = work.step(
        &NEEDED,
        needed(&running, &(entered.get(&THRESHOLD) * &total), "grootste"),
    );
    work.step(&NEEDED_SHARE, needed / &count);
    let top = work.step(&TOP_COUNT, entered.get(&TOP) * &count);
    let top_turnover = work.step(&TOP_TURNOVER, sum_of_first(&ranked, &top, Rational::ceil));
    work.step(&TOP_SHARE, top_turnover / &total);
    work.list(&CUMULATIVE, running.iter().map(|part| part / &total).collect());
    Ok(())
}

/// The smallest number of customers that together reach `threshold`; `which` says in what order they were taken.
fn needed(running: &[Value], threshold: &Value, which: &str) -> Value {
    running.iter().position(|part| part >= threshold).map_or_else(
        || counted(0, "de drempel wordt niet bereikt").not_applicable(),
        |before| {
            let number = before + 1;
            counted(number, format!("{number} {which} klanten bereiken samen de drempel"))
        },
    )
}

/// What the first `number` bring in, a broken number made whole by `round`.
fn sum_of_first(turnovers: &[Value], number: &Value, round: fn(&Rational) -> Rational) -> Value {
    let number = number
        .amount()
        .and_then(|number| usize::try_from(round(number).to_integer()).ok());
    let first = turnovers.iter().take(number.unwrap_or_default()).cloned().collect();
    Value::total(first, Unit::EURO).only_if(number.is_some())
}

/// How many customers someone needs who follows the order of the list.
fn needed_unranked(entered: &Entered, solution: &Solution) -> Value {
    let threshold = entered.get(&THRESHOLD) * solution.get(&TOTAL);
    needed(&running(&listed(entered)), &threshold, "eerste")
}

/// One customer fewer than needed.
fn one_fewer(solution: &Solution) -> Value {
    solution.get(&NEEDED) - Value::constant(1, Unit::CUSTOMER)
}

/// The share of a top group that was rounded down; `None` where there is nothing to round or nobody left.
fn top_rounded_down(entered: &Entered, solution: &Solution) -> Option<Value> {
    let top = solution.get(&TOP_COUNT);
    top.amount()
        .filter(|number| !number.is_integer() && **number > whole(1))?;
    Some(sum_of_first(&ranked(entered), &top, Rational::floor) / solution.get(&TOTAL))
}

/// The threshold applied to the number of customers.
fn threshold_of_customers(entered: &Entered, solution: &Solution) -> Option<Value> {
    let number = entered.get(&THRESHOLD) * solution.get(&COUNT);
    Some(Value::found(
        number.amount()?.ceil(),
        Unit::CUSTOMER,
        "d × n, naar boven afgerond",
    ))
}

/// The customers from large to small with the cumulative share, and where it passes the threshold.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let total = solution.get(&TOTAL).amount()?.clone();
    let chart = Chart::pareto("Pareto van de omzet")
        .across("klanten, van groot naar klein")
        .along(Axis::of(&TURNOVER.label))
        .threshold(entered.get(&THRESHOLD).amount().cloned(), entered.shown(&THRESHOLD));
    let cumulative = solution.list(&CUMULATIVE);
    let rows = ranked_rows(entered).into_iter().zip(cumulative);
    let chart = rows.fold(chart, |chart, ((position, row), cumulative)| {
        let turnover = row.get(&TURNOVER).amount().cloned().unwrap_or_default();
        let name = row.name_or_row(&NAME, position);
        let share = &turnover / &total;
        chart.item(name, turnover, share, cumulative.amount().cloned().unwrap_or_default())
    });
    let needed = solution.get(&NEEDED);
    let count = usize::try_from(needed.amount()?.to_integer()).ok()?;
    let share = cumulative.get(count.checked_sub(1)?)?.amount()?;
    let share = dutch::show(share, CUMULATIVE.display);
    let of_all = solution.shown(&COUNT);
    let part = solution.shown(&NEEDED_SHARE);
    let (largest, reached) = if count == 1 {
        (
            format!("De grootste van de {of_all} klanten ({part}) zorgt"),
            format!("1 klant ({part})"),
        )
    } else {
        (
            format!(
                "De {} grootste van de {of_all} klanten ({part}) zorgen samen",
                dutch::show(needed.amount()?, NEEDED.display)
            ),
            format!("{} ({part})", solution.shown(&NEEDED)),
        )
    };
    let (top, top_share) = (entered.shown(&TOP), solution.shown(&TOP_SHARE));
    Some(chart.reached(count, reached).summary(format!(
        "{largest} voor {share} van de omzet. De grootste {top} van de klanten heeft {top_share}."
    )))
}

/// Pareto-analyse as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "pareto-analyse",
    title: "Pareto-analyse (80/20)",
    question: "Hoeveel klanten zorgen samen voor het grootste deel van de omzet?",
    section: "4.1.1",
    layer: Layer::Core,
    synonyms: &[
        "80/20-regel",
        "70/30-regel",
        "tachtig-twintig",
        "wet van Pareto",
        "omzetconcentratie",
        "klantenlijst",
    ],
    fields: &[CUSTOMERS, THRESHOLD, TOP],
    outputs: &[&TOTAL, &NEEDED, &NEEDED_SHARE, &TOP_SHARE, &CUMULATIVE],
    headline: "klanten_tot_drempel_pct",
    recognition: "Een klantenlijst met omzet; geldt 80/20?",
    structure: "Rangschik, cumuleer, zoek het aantal klanten tot 80 % en het aandeel van de grootste 20 %.",
    calculation: "Deel door aantal klanten en totale omzet.",
    example: &[(
        "klanten",
        Sample::Rows(&[
            &["K1", "300"],
            &["K2", "45"],
            &["K3", "40"],
            &["K4", "35"],
            &["K5", "30"],
            &["K6", "20"],
            &["K7", "12"],
            &["K8", "8"],
            &["K9", "6"],
            &["K10", "4"],
        ]),
    )],
    note: Some(
        "De topgroep rondt naar boven af. De drempel is bereikt zodra het cumulatieve aandeel er precies aan gelijk \
         is. Vul 70 en 30 in voor de 70/30-regel.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "niet-gerangschikt",
            output: "klanten_tot_drempel",
            wrong: |entered, solution| Some(needed_unranked(entered, solution)),
            says: "Je telt de klanten in de volgorde van de lijst op. Rangschik ze eerst van groot naar klein.",
        },
        Mistake {
            name: "een-klant-te-weinig",
            output: "klanten_tot_drempel",
            wrong: |_, solution| Some(one_fewer(solution)),
            says: "Je stopt een klant te vroeg. Tel door tot het cumulatieve aandeel de drempel haalt; de klant die \
                   erover gaat, telt mee.",
        },
        Mistake {
            name: "drempel-van-klanten",
            output: "klanten_tot_drempel",
            wrong: threshold_of_customers,
            says: "Je neemt de drempel van het aantal klanten. De drempel gaat over de omzet: cumuleer de omzet tot \
                   daar en tel dan de klanten.",
        },
        Mistake {
            name: "aandeel-niet-gerangschikt",
            output: "klanten_tot_drempel_pct",
            wrong: |entered, solution| Some(needed_unranked(entered, solution) / solution.get(&COUNT)),
            says: "Je telt de klanten in de volgorde van de lijst op. Rangschik ze eerst van groot naar klein.",
        },
        Mistake {
            name: "aandeel-een-te-weinig",
            output: "klanten_tot_drempel_pct",
            wrong: |_, solution| Some(one_fewer(solution) / solution.get(&COUNT)),
            says: "Je stopt een klant te vroeg. De klant waarmee het cumulatieve aandeel de drempel haalt, telt mee.",
        },
        Mistake {
            name: "aantal-op-honderd",
            output: "klanten_tot_drempel_pct",
            wrong: |_, solution| Some(solution.get(&NEEDED) / 100),
            says: "Je leest het aantal klanten als een percentage. Deel het door het totale aantal klanten, n.",
        },
        Mistake {
            name: "top-niet-gerangschikt",
            output: "omzetaandeel_top_pct",
            wrong: |entered, solution| {
                let first = sum_of_first(&listed(entered), &solution.get(&TOP_COUNT), Rational::ceil);
                Some(first / solution.get(&TOTAL))
            },
            says: "Je neemt de eerste klanten van de lijst. De topgroep zijn de grootste klanten: rangschik eerst \
                   van groot naar klein.",
        },
        Mistake {
            name: "top-naar-beneden",
            output: "omzetaandeel_top_pct",
            wrong: top_rounded_down,
            says: "Je rondt het aantal klanten in de topgroep naar beneden af. De topgroep rondt naar boven af: een \
                   begonnen klant telt mee.",
        },
        Mistake {
            name: "omzet-van-de-grootste",
            output: "omzetaandeel_top_pct",
            wrong: |entered, solution| {
                let largest = ranked(entered).into_iter().next()?;
                Some(largest / solution.get(&TOTAL))
            },
            says: "Je neemt alleen de grootste klant. De topgroep is een deel van alle klanten: tel eerst hoeveel \
                   klanten dat zijn.",
        },
    ],
};
