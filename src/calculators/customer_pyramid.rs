//! Klantenpiramide van Curry. Section 2.3.1.

use super::customers::{CUSTOMERS, counted, listed, ranked};
use super::mistake::each;
use super::{Entered, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::Chart;
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

static ALL: Label = Label::whole("aantal_klanten", "aantal klanten")
    .symbol("N")
    .unit(Unit::CUSTOMER);
static ACTIVE: Label = Label::whole("aantal_actief", "aantal actieve klanten")
    .symbol("n")
    .unit(Unit::CUSTOMER);
static TOTAL: Label = Label::euro("totale_omzet", "totale omzet").symbol("O");
static TOP_BOUND: Label = bound("grens_top", "grens van de top", "g1");
static LARGE_BOUND: Label = bound("grens_groot", "grens van groot", "g2");
static MIDDLE_BOUND: Label = bound("grens_midden", "grens van midden", "g3");
static TOP: Label = layer("aantal_top", "aantal topklanten");
static LARGE: Label = layer("aantal_groot", "aantal grote klanten");
static MIDDLE: Label = layer("aantal_midden", "aantal middelgrote klanten");
static SMALL: Label = layer("aantal_klein", "aantal kleine klanten");
static INACTIVE: Label = layer("aantal_inactief", "aantal inactieve klanten");
static SHARES: Label = Label::percent("omzetaandelen", "omzetaandeel top, groot, midden, klein")
    .each(&["top", "groot", "midden", "klein"]);

/// The layers from the top down, with their names.
const LAYERS: [(&Label, &str); 4] = [(&TOP, "top"), (&LARGE, "groot"), (&MIDDLE, "midden"), (&SMALL, "klein")];
/// How many of the active customers are in the top, in the top and large, and in all but the small: in percent.
const BOUNDS: [i64; 3] = [1, 5, 20];
/// Fewest active customers for which there are large ones.
const FEWEST: i64 = 21;

static NOBODY_BUYS: Refusal = Refusal::no_solution("klanten", "Er is geen enkele klant met omzet.");

const fn layer(key: &'static str, name: &'static str) -> Label {
    Label::whole(key, name).unit(Unit::CUSTOMER)
}

const fn bound(key: &'static str, name: &'static str, symbol: &'static str) -> Label {
    layer(key, name).symbol(symbol)
}

/// Curry: 1, 4, 15 and 80 % of the active customers. The bounds round up, so that a list of one customer has a top;
/// customers of equal turnover keep the order of the list.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let ranked = ranked(entered);
    let active: Vec<Value> = ranked.iter().filter(|one| one.is_positive()).cloned().collect();
    if active.is_empty() {
        return Err(&NOBODY_BUYS);
    }
    let all = work.step(&ALL, counted(ranked.len(), "aantal rijen"));
    let number = work.step(&ACTIVE, counted(active.len(), "aantal klanten met omzet"));
    let total = work.step(&TOTAL, Value::total(active.clone(), Unit::EURO));
    let [top, large, middle] = bounds(&number);
    let top = work.step(&TOP_BOUND, top);
    let large = work.step(&LARGE_BOUND, large);
    let middle = work.step(&MIDDLE_BOUND, middle);
    let counts = [
        work.step(&TOP, top.clone()),
        work.step(&LARGE, &large - &top),
        work.step(&MIDDLE, &middle - &large),
        work.step(&SMALL, &number - &middle),
    ];
    work.step(&INACTIVE, &all - &number);
    let layers = in_layers(&active, &counts);
    work.list(&SHARES, layers.into_iter().map(|turnover| turnover / &total).collect());
    Ok(())
}

/// The three bounds for so many customers, rounded up.
fn bounds(customers: &Value) -> [Value; 3] {
    BOUNDS.map(|percent| share_of(customers, percent, Rational::ceil, "naar boven"))
}

/// A percentage of a number of customers, made whole by `round`.
fn share_of(customers: &Value, percent: i64, round: fn(&Rational) -> Rational, way: &str) -> Value {
    let number = customers
        .amount()
        .map(|number| round(&(number * whole(percent) / whole(100))));
    let because = format!("{percent} % van de klanten, {way} afgerond");
    Value::found(number.unwrap_or_default(), Unit::CUSTOMER, because)
}

/// The turnover of each layer, taken off the list as it stands.
fn in_layers(turnovers: &[Value], counts: &[Value]) -> Vec<Value> {
    let mut rest = turnovers.iter();
    let mut taken = |count: &Value| {
        let count = count.amount().map(|count| usize::try_from(count.to_integer()));
        let count = count.and_then(Result::ok).unwrap_or_default();
        Value::total(rest.by_ref().take(count).cloned().collect(), Unit::EURO)
    };
    counts.iter().map(&mut taken).collect()
}

/// How many customers each layer has.
fn counts(solution: &Solution) -> [Value; 4] {
    LAYERS.map(|(label, _)| solution.get(label))
}

/// The bounds of someone who counts the inactive customers too.
fn bounds_of_all(solution: &Solution) -> [Value; 3] {
    bounds(&solution.get(&ALL))
}

/// The layers with their number of customers and their share of turnover.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let shares = solution.list(&SHARES).iter().map(|share| share.amount().cloned());
    let layers = LAYERS.iter().zip(shares);
    let chart = layers.fold(Chart::pyramid("Klantenpiramide"), |chart, ((label, name), share)| {
        chart.part(*name, share).figure("klanten", solution.shown(label))
    });
    Some(chart.summary(summary(solution)?))
}

fn summary(solution: &Solution) -> Option<String> {
    let customers = |label: &Label| {
        let number = usize::try_from(solution.get(label).amount()?.to_integer()).ok()?;
        Some(dutch::plural(number, "klant", "klanten"))
    };
    let active = solution.get(&ACTIVE);
    let (top, small) = (customers(&TOP)?, customers(&SMALL)?);
    let [top_share, small_share] = [0, 3].map(|row| solution.shown_at(&SHARES, row));
    let caution = if active < Value::constant(FEWEST, Unit::CUSTOMER) {
        " De piramide is bedoeld voor langere lijsten: met minder dan 21 actieve klanten is de laag groot leeg."
    } else {
        ""
    };
    Some(format!(
        "De top telt {top} van de {} actieve en heeft {top_share} van de omzet, de laag klein telt {small} en heeft \
         {small_share}.{caution}",
        solution.shown(&ACTIVE)
    ))
}

/// Klantenpiramide as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "klantenpiramide",
    title: "Klantenpiramide van Curry",
    question: "Hoeveel topklanten, grote, middelgrote en kleine klanten heb je, en wat brengen ze op?",
    section: "2.3.1",
    layer: Layer::Core,
    synonyms: &[
        "Curry",
        "customer pyramid",
        "topklanten",
        "klantenlagen",
        "inactieve klanten",
        "klantenlijst",
    ],
    fields: &[CUSTOMERS],
    outputs: &[&TOP, &LARGE, &MIDDLE, &SMALL, &INACTIVE, &SHARES],
    headline: "aantal_top",
    recognition: "Een lijst klanten met omzet; men wil de lagen top, groot, middelgroot, klein.",
    structure: "Rangschik op omzet; grenzen op 1 %, 5 % en 20 % van het aantal actieve klanten.",
    calculation: "Tel klanten en omzet per laag; bereken de aandelen.",
    example: &[(
        "klanten",
        Sample::Rows(&[
            &["K1", "50.000"],
            &["K2", "20.000"],
            &["K3", "10.000"],
            &["K4", "6.000"],
            &["K5", "4.000"],
            &["K6", "3.000"],
            &["K7", "2.500"],
            &["K8", "2.000"],
            &["K9", "1.500"],
            &["K10", "1.000"],
            &["K11", "0"],
        ]),
    )],
    note: Some(
        "Curry verdeelt de actieve klanten in 1, 4, 15 en 80 %. De grenzen ronden naar boven af, zodat er altijd een \
         topklant is. De piramide is bedoeld voor lange lijsten: met minder dan 21 actieve klanten is de laag groot \
         leeg.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "top-naar-beneden",
            output: "aantal_top",
            wrong: |_, solution| {
                let customers = solution.get(&ACTIVE);
                let lower = share_of(&customers, BOUNDS[0], Rational::floor, "naar beneden");
                (lower != solution.get(&TOP)).then_some(lower)
            },
            says: "Je rondt de grens naar beneden af. Dan blijft de top bij korte lijsten leeg: elke grens rondt naar \
                   boven af.",
        },
        Mistake {
            name: "top-van-alle-klanten",
            output: "aantal_top",
            wrong: |_, solution| Some(bounds_of_all(solution)[0].clone()),
            says: "Je telt ook de klanten zonder omzet mee. De grenzen gelden voor de actieve klanten.",
        },
        Mistake {
            name: "groot-met-top",
            output: "aantal_groot",
            wrong: |_, solution| Some(solution.get(&LARGE_BOUND)),
            says: "Dat zijn de top en de grote klanten samen. Trek het aantal topklanten er nog af.",
        },
        Mistake {
            name: "groot-van-alle-klanten",
            output: "aantal_groot",
            wrong: |_, solution| {
                let [top, large, _] = bounds_of_all(solution);
                Some(large - top)
            },
            says: "Je telt ook de klanten zonder omzet mee. De grenzen gelden voor de actieve klanten.",
        },
        Mistake {
            name: "midden-met-hogere-lagen",
            output: "aantal_midden",
            wrong: |_, solution| Some(solution.get(&MIDDLE_BOUND)),
            says: "Dat zijn de top, de grote en de middelgrote klanten samen. Trek de twee hogere lagen er nog af.",
        },
        Mistake {
            name: "midden-van-alle-klanten",
            output: "aantal_midden",
            wrong: |_, solution| {
                let [_, large, middle] = bounds_of_all(solution);
                Some(middle - large)
            },
            says: "Je telt ook de klanten zonder omzet mee. De grenzen gelden voor de actieve klanten.",
        },
        Mistake {
            name: "klein-met-inactieve",
            output: "aantal_klein",
            wrong: |_, solution| Some(solution.get(&ALL) - solution.get(&MIDDLE_BOUND)),
            says: "Je rekent de inactieve klanten bij de kleine. Wie niets koopt, staat buiten de piramide: tel alleen \
                   de actieve klanten.",
        },
        Mistake {
            name: "klein-zonder-midden",
            output: "aantal_klein",
            wrong: |_, solution| Some(solution.get(&ACTIVE) - solution.get(&TOP) - solution.get(&MIDDLE)),
            says: "Je trekt niet alle hogere lagen af. Klein is wat er overblijft na top, groot en midden samen.",
        },
        Mistake {
            name: "aandeel-van-klanten",
            output: "omzetaandelen",
            wrong: |_, solution| {
                let customers = solution.get(&ACTIVE);
                each(counts(solution), |count| count / &customers)
            },
            says: "Dat is het deel van de klanten. Gevraagd is het deel van de omzet: tel de omzet van de laag op en \
                   deel door de totale omzet.",
        },
        Mistake {
            name: "aandeel-niet-gerangschikt",
            output: "omzetaandelen",
            wrong: |entered, solution| {
                let active: Vec<Value> = listed(entered).into_iter().filter(Value::is_positive).collect();
                let total = solution.get(&TOTAL);
                each(in_layers(&active, &counts(solution)), |turnover| turnover / &total)
            },
            says: "Je verdeelt de klanten in de volgorde van de lijst. Rangschik ze eerst van groot naar klein.",
        },
        Mistake {
            name: "aandeel-cumulatief",
            output: "omzetaandelen",
            wrong: |_, solution| {
                let shares = solution.list(&SHARES);
                each(1..=shares.len(), |count| {
                    Value::total(shares[..count].to_vec(), Unit::NONE)
                })
            },
            says: "Je telt bij elke laag de hogere lagen mee. Gevraagd is wat elke laag alleen opbrengt; samen is dat \
                   het geheel.",
        },
    ],
};
