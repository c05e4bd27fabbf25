//! Groeikloof dichten met Ansoff. Section 4.3.2.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Value, Work, whole};

const TURNOVER: Field = Field::amount("huidige_omzet", "huidige omzet", "H").at_least_zero();
const GROWTH: Field = Field::percent("autonome_groei", "autonome groei", "g")
    .at_least(-100)
    .at_most(1000)
    .or("0")
    .with_slider();
const TARGET: Field = Field::amount("doelomzet", "doelomzet", "D").above_zero();
const PENETRATION: Field = Field::amount("marktpenetratie", "extra omzet marktpenetratie", "x1")
    .at_least_zero()
    .or("0");
const MARKET_DEVELOPMENT: Field = Field::amount("marktontwikkeling", "extra omzet marktontwikkeling", "x2")
    .at_least_zero()
    .or("0");
const PRODUCT_DEVELOPMENT: Field = Field::amount("productontwikkeling", "extra omzet productontwikkeling", "x3")
    .at_least_zero()
    .or("0");
const DIVERSIFICATION: Field = Field::amount("diversificatie", "extra omzet diversificatie", "x4")
    .at_least_zero()
    .or("0");

static EXPECTED: Label = Label::euro("verwachte_omzet", "verwachte omzet zonder actie").symbol("V");
static GAP: Label = Label::euro("planningskloof", "planningskloof").symbol("K");
static COVERED: Label = Label::euro("gedekt", "gedekt door de vier strategieen").symbol("X");
static LEFT: Label = Label::euro("resterend", "resterende kloof (negatief = marge)");
static COVERAGE: Label = Label::percent("dekking_pct", "dekking van de kloof");

/// The gap is what is missing when nothing is done, so autonomous growth comes before it. A negative rest is a margin,
/// not an error; without a gap there is nothing to cover.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let expected = work.step(&EXPECTED, entered.get(&TURNOVER) * (1 + entered.get(&GROWTH)));
    let gap = work.step(&GAP, entered.get(&TARGET) - expected);
    let [penetration, market, product, diversification] = strategies(entered);
    let covered = work.step(&COVERED, penetration + market + product + diversification);
    work.step(&LEFT, &gap - &covered);
    work.step(&COVERAGE, (covered / &gap).only_if(gap.is_positive()));
    Ok(())
}

/// What the four strategies bring in, in the order of risk.
fn strategies(entered: &Entered) -> [Value; 4] {
    [PENETRATION, MARKET_DEVELOPMENT, PRODUCT_DEVELOPMENT, DIVERSIFICATION].map(|field| entered.get(&field))
}

/// From today to the target: turnover without action, and on top of it a wedge for each strategy.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let today = entered.get(&TURNOVER).amount()?.clone();
    let line = |end: &Rational| [(whole(0), today.clone()), (whole(1), end.clone())];
    let target = entered.get(&TARGET).amount()?.clone();
    let mut end = solution.get(&EXPECTED).amount()?.clone();
    let highest = (&end + solution.get(&COVERED).amount()?)
        .max(target.clone())
        .max(today.clone());
    let mut chart = Chart::lines("Groeikloof")
        .across(
            Axis::percent("tijd: 0% is vandaag, 100% het doel")
                .from(whole(0))
                .to(whole(1)),
        )
        .up(Axis::euro("omzet").from(start(&today.clone().min(end.clone()).min(target.clone()), &highest)))
        .line("verwachte omzet", line(&end));
    let names = [
        "marktpenetratie",
        "marktontwikkeling",
        "productontwikkeling",
        "diversificatie",
    ];
    for (name, extra) in names.into_iter().zip(strategies(entered)) {
        end += extra.amount()?;
        chart = chart.line(format!("+ {name}"), line(&end)).shaded();
    }
    Some(chart.target(target, "doelomzet").summary(summary(entered, solution)))
}

/// Where the axis begins: a round number below `lowest`, near enough for the gap to be seen.
fn start(lowest: &Rational, highest: &Rational) -> Rational {
    let unit = round_end(&(highest - lowest));
    (lowest / &unit).floor() * unit
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let expected = solution.shown(&EXPECTED);
    if !solution.get(&GAP).is_positive() {
        let target = entered.shown(&TARGET);
        return format!("Zonder actie is de omzet {expected}: het doel van {target} wordt gehaald, er is geen kloof.");
    }
    let (gap, coverage) = (solution.shown(&GAP), solution.shown(&COVERAGE));
    let left = solution.get(&LEFT);
    let amount = left
        .amount()
        .map(|left| dutch::show(&left.abs(), Display::Euro))
        .unwrap_or_default();
    let rest = if left.is_positive() {
        format!("er blijft {amount} te vinden")
    } else if left.is_zero() {
        "de kloof is precies gedicht".to_owned()
    } else {
        format!("dat is {amount} meer dan nodig")
    };
    format!("De planningskloof is {gap}. De strategieën dekken daarvan {coverage}: {rest}.")
}

/// Groeikloof as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "ansoff-groeikloof",
    title: "Groeikloof dichten met Ansoff",
    question: "Hoe groot is de kloof tussen verwachte omzet en doel, en welke strategieën dichten ze?",
    section: "4.3.2",
    layer: Layer::Core,
    synonyms: &[
        "Ansoff",
        "Ansoff-matrix",
        "groeistrategieën",
        "planningskloof",
        "gap-analyse",
        "gap analysis",
        "marktpenetratie",
        "marktontwikkeling",
        "productontwikkeling",
        "diversificatie",
    ],
    fields: &[
        TURNOVER,
        GROWTH,
        TARGET,
        PENETRATION,
        MARKET_DEVELOPMENT,
        PRODUCT_DEVELOPMENT,
        DIVERSIFICATION,
    ],
    outputs: &[&EXPECTED, &GAP, &COVERED, &LEFT, &COVERAGE],
    headline: "resterend",
    recognition: "Huidige omzet, doelomzet en extra omzet per groeistrategie.",
    structure: "Kloof = doel − verwachte omzet; dekking = som van de vier strategieën / kloof.",
    calculation: "Bereken wat resteert.",
    example: &[
        ("huidige_omzet", Sample::Text("1.000.000")),
        ("autonome_groei", Sample::Text("2")),
        ("doelomzet", Sample::Text("1.200.000")),
        ("marktpenetratie", Sample::Text("60.000")),
        ("marktontwikkeling", Sample::Text("50.000")),
        ("productontwikkeling", Sample::Text("40.000")),
        ("diversificatie", Sample::Text("0")),
    ],
    note: Some(
        "Autonome groei is de groei die er zonder actie komt, bijvoorbeeld omdat de markt groeit. Een negatieve \
         resterende kloof is marge: de strategieën brengen meer op dan nodig.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "alleen-de-groei",
            output: "verwachte_omzet",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * entered.get(&GROWTH)),
            says: "Dat is alleen wat erbij komt. De verwachte omzet is de huidige omzet plus die groei: H × (1 + g).",
        },
        Mistake {
            name: "groei-afgetrokken",
            output: "verwachte_omzet",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * (1 - entered.get(&GROWTH))),
            says: "Je trekt de groei af. Autonome groei maakt de omzet groter, krimp vul je in als een negatief \
                   percentage: H × (1 + g).",
        },
        Mistake {
            name: "zonder-groei",
            output: "planningskloof",
            wrong: |entered, _| Some(entered.get(&TARGET) - entered.get(&TURNOVER)),
            says: "Je vergelijkt het doel met de omzet van vandaag. Een deel komt vanzelf door de autonome groei: trek \
                   de verwachte omzet van het doel af.",
        },
        Mistake {
            name: "kloof-omgekeerd",
            output: "planningskloof",
            wrong: |entered, solution| Some(solution.get(&EXPECTED) - entered.get(&TARGET)),
            says: "Je trekt het doel van de verwachte omzet af. De kloof is wat er aan het doel ontbreekt: D − V.",
        },
        Mistake {
            name: "zonder-diversificatie",
            output: "gedekt",
            wrong: |entered, _| {
                let [penetration, market, product, _] = strategies(entered);
                Some(penetration + market + product)
            },
            says: "Je laat diversificatie weg. Met nieuwe producten naar nieuwe markten gaan is een van de vier \
                   strategieën: tel alle vier op.",
        },
        Mistake {
            name: "gedekt-en-kloof-opgeteld",
            output: "resterend",
            wrong: |_, solution| Some(solution.get(&GAP) + solution.get(&COVERED)),
            says: "Je telt de strategieën bij de kloof op. Ze maken de kloof kleiner: trek ze ervan af.",
        },
        Mistake {
            name: "rest-van-het-doel",
            output: "resterend",
            wrong: |entered, solution| Some(entered.get(&TARGET) - solution.get(&COVERED)),
            says: "Je trekt de strategieën van het hele doel af. De verwachte omzet draagt ook bij: begin bij de \
                   planningskloof.",
        },
        Mistake {
            name: "dekking-van-het-doel",
            output: "dekking_pct",
            wrong: |entered, solution| Some(solution.get(&COVERED) / entered.get(&TARGET)),
            says: "Je deelt door de doelomzet. De dekking zegt welk deel van de kloof gedicht is: deel door de \
                   planningskloof.",
        },
        Mistake {
            name: "dekking-omgekeerd",
            output: "dekking_pct",
            wrong: |_, solution| Some(solution.get(&GAP) / solution.get(&COVERED)),
            says: "Je deelt de kloof door wat gedekt is. Gevraagd is het deel van de kloof: gedekt / kloof.",
        },
        Mistake {
            name: "wat-niet-gedekt-is",
            output: "dekking_pct",
            wrong: |_, solution| Some(solution.get(&LEFT) / solution.get(&GAP)),
            says: "Dat is het deel dat nog openstaat. De dekking is het deel dat de strategieën wel dichten.",
        },
    ],
};
