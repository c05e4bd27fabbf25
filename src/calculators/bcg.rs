//! BCG-portfoliomatrix. Section 4.3.2.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark};
use crate::quantity::{Display, Label, Rational, Value, Work, whole};

const TURNOVER: Field = Field::amount("eigen_omzet", "eigen omzet", "o")
    .at_least_zero()
    .with_slider();
const COMPETITOR: Field = Field::amount("grootste_concurrent", "omzet van de grootste concurrent", "c")
    .above_zero()
    .with_slider();
const OLD_MARKET: Field = Field::amount("markt_oud", "marktomvang vorig jaar", "M0").above_zero();
const NEW_MARKET: Field = Field::amount("markt_nieuw", "marktomvang dit jaar", "M1").above_zero();
const GROWTH_LIMIT: Field = Field::percent("groeigrens", "groeigrens", "g*")
    .at_least(-100)
    .at_most(100)
    .or("10");
const SHARE_LIMIT: Field = Field::number("rma_grens", "grens relatief marktaandeel", "r*")
    .above_zero()
    .or("1");

static MARKET_SHARE: Label = Label::percent("marktaandeel_pct", "eigen marktaandeel");
static RELATIVE_SHARE: Label = Label::decimals("relatief_marktaandeel", "relatief marktaandeel", 2);
static GROWTH: Label = Label::percent("marktgroei_pct", "marktgroei");
static QUADRANT: Label = Label::text("kwadrant", "kwadrant");

static TOO_LARGE: Refusal = Refusal::inconsistent(
    "markt_nieuw",
    "Eigen omzet en grootste concurrent zijn samen groter dan de markt.",
);

/// Relative share is against the largest competitor, whoever leads: for the leader that is number two. A figure on the
/// boundary is high.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let turnover = entered.get(&TURNOVER);
    let competitor = entered.get(&COMPETITOR);
    let (old, new) = (entered.get(&OLD_MARKET), entered.get(&NEW_MARKET));
    if &turnover + &competitor > new {
        return Err(&TOO_LARGE);
    }
    work.step(&MARKET_SHARE, &turnover / &new);
    let share = work.step(&RELATIVE_SHARE, turnover / competitor);
    let growth = work.step(&GROWTH, (new - &old) / old);
    let (share_side, growth_side) = (
        Side::of(&share, entered, &SHARE_LIMIT),
        Side::of(&growth, entered, &GROWTH_LIMIT),
    );
    work.text(
        &QUADRANT,
        quadrant(share_side, growth_side),
        format!(
            "Het relatieve marktaandeel is {}, de marktgroei is {}.",
            share_side.word(),
            growth_side.word()
        ),
    );
    Ok(())
}

/// On which side of its boundary a figure lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    High,
    Low,
}

impl Side {
    fn of(figure: &Value, entered: &Entered, limit: &Field) -> Self {
        if *figure >= entered.get(limit) {
            Self::High
        } else {
            Self::Low
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::High => "hoog",
            Self::Low => "laag",
        }
    }
}

fn quadrant(share: Side, growth: Side) -> &'static str {
    match (share, growth) {
        (Side::High, Side::High) => "Star",
        (Side::High, Side::Low) => "Cash cow",
        (Side::Low, Side::High) => "Question mark",
        (Side::Low, Side::Low) => "Dog",
    }
}

/// The sides of relative share and growth.
fn sides(entered: &Entered, solution: &Solution) -> (Side, Side) {
    (
        Side::of(&solution.get(&RELATIVE_SHARE), entered, &SHARE_LIMIT),
        Side::of(&solution.get(&GROWTH), entered, &GROWTH_LIMIT),
    )
}

/// The matrix as it is always drawn: relative share from high to low on a logarithmic axis, growth upwards, the circle
/// as large as the turnover.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let (share, growth) = (solution.get(&RELATIVE_SHARE), solution.get(&GROWTH));
    let (share_side, growth_side) = sides(entered, solution);
    let name = quadrant(share_side, growth_side);
    let share_limit = entered.get(&SHARE_LIMIT).amount()?.clone();
    let growth_limit = entered.get(&GROWTH_LIMIT).amount()?.clone();
    // A logarithmic axis has no place for nothing.
    let at = Mark::point(&share, &growth).filter(|_| share.is_positive());
    let reach = whole(10).max(&share_limit * whole(10));
    let nearest = Rational::new(1.into(), 10.into()).min(&share_limit / whole(10));
    let height = Rational::new(1.into(), 5.into());
    let summary = format!(
        "Het relatieve marktaandeel is {} ({}, de grens is {}) en de marktgroei {} ({}, de grens is {}): een {name}.",
        solution.shown(&RELATIVE_SHARE),
        share_side.word(),
        entered.shown(&SHARE_LIMIT),
        solution.shown(&GROWTH),
        growth_side.word(),
        entered.shown(&GROWTH_LIMIT),
    );
    Some(
        Chart::matrix("BCG-matrix")
            .across(
                Axis::new("relatief marktaandeel", Display::Decimals(2))
                    .logarithmic()
                    .descending()
                    .from(nearest)
                    .to(reach),
            )
            .up(Axis::percent("marktgroei")
                .from(&growth_limit - &height)
                .to(&growth_limit + &height))
            .divide([share_limit], [growth_limit])
            .cells(["Star", "Question mark", "Cash cow", "Dog"])
            .sized(Axis::euro("eigen omzet"))
            .bubble("jouw product", at, entered.get(&TURNOVER).amount().cloned())
            .summary(summary),
    )
}

/// BCG as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "bcg-positie",
    title: "BCG-portfoliomatrix",
    question: "In welk kwadrant van de BCG-matrix ligt een product?",
    section: "4.3.2",
    layer: Layer::Core,
    synonyms: &[
        "Boston Consulting Group",
        "portfolioanalyse",
        "productportfolio",
        "groei-aandeelmatrix",
        "melkkoe",
        "star",
        "cash cow",
        "question mark",
        "dog",
        "relatief marktaandeel",
    ],
    fields: &[TURNOVER, COMPETITOR, OLD_MARKET, NEW_MARKET, GROWTH_LIMIT, SHARE_LIMIT],
    outputs: &[&MARKET_SHARE, &RELATIVE_SHARE, &GROWTH, &QUADRANT],
    headline: "kwadrant",
    recognition: "Marktgroei en de omzet van de grootste concurrent zijn gegeven.",
    structure: "Relatief marktaandeel = eigen omzet / grootste concurrent; groei = (nieuw − oud) / oud.",
    calculation: "Plaats het product in het kwadrant.",
    example: &[
        ("eigen_omzet", Sample::Text("2.000.000")),
        ("grootste_concurrent", Sample::Text("1.600.000")),
        ("markt_oud", Sample::Text("9.000.000")),
        ("markt_nieuw", Sample::Text("10.080.000")),
    ],
    note: Some(
        "De grenzen, 10 % groei en een relatief marktaandeel van 1, kun je aanpassen. Op de grens is hoog. Ben je zelf \
         marktleider, dan is de grootste concurrent de nummer twee.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "aandeel-oude-markt",
            output: "marktaandeel_pct",
            wrong: |entered, _| Some(entered.get(&TURNOVER) / entered.get(&OLD_MARKET)),
            says: "Je deelt door de markt van vorig jaar. De eigen omzet is die van dit jaar: deel door M1.",
        },
        Mistake {
            name: "aandeel-van-twee",
            output: "marktaandeel_pct",
            wrong: |entered, _| {
                let turnover = entered.get(&TURNOVER);
                Some(&turnover / (&turnover + entered.get(&COMPETITOR)))
            },
            says: "Je telt alleen jezelf en de grootste concurrent. Het marktaandeel vergelijkt met de hele markt: deel \
                   door M1.",
        },
        Mistake {
            name: "eigen-aandeel",
            output: "relatief_marktaandeel",
            wrong: |entered, _| Some(entered.get(&TURNOVER) / entered.get(&NEW_MARKET)),
            says: "Dat is je aandeel in de hele markt. Relatief betekent tegenover de sterkste rivaal: deel door de \
                   grootste concurrent.",
        },
        Mistake {
            name: "concurrent-eerst",
            output: "relatief_marktaandeel",
            wrong: |entered, _| Some(entered.get(&COMPETITOR) / entered.get(&TURNOVER)),
            says: "Je deelt de omzet van de concurrent door je eigen omzet. Een marktleider heeft een relatief \
                   aandeel boven 1: zet je eigen omzet boven de streep.",
        },
        Mistake {
            name: "verschil-met-concurrent",
            output: "relatief_marktaandeel",
            wrong: |entered, _| Some((entered.get(&TURNOVER) - entered.get(&COMPETITOR)) / entered.get(&NEW_MARKET)),
            says: "Je neemt het verschil tussen de twee marktaandelen. Het relatieve marktaandeel is een verhouding: \
                   eigen omzet / grootste concurrent.",
        },
        Mistake {
            name: "groei-op-nieuw",
            output: "marktgroei_pct",
            wrong: |entered, _| {
                let new = entered.get(&NEW_MARKET);
                Some((&new - entered.get(&OLD_MARKET)) / new)
            },
            says: "Je deelt door de markt van dit jaar. Groei vergelijk je met waar je vandaan komt: deel door M0.",
        },
        Mistake {
            name: "verhouding-als-groei",
            output: "marktgroei_pct",
            wrong: |entered, _| Some(entered.get(&NEW_MARKET) / entered.get(&OLD_MARKET)),
            says: "Dat is de nieuwe markt in procent van de oude. De groei is alleen wat erbij kwam: trek M0 eerst van \
                   M1 af.",
        },
        Mistake {
            name: "assen-verwisseld",
            output: "kwadrant",
            wrong: |entered, solution| {
                let (share, growth) = sides(entered, solution);
                (share != growth).then(|| Value::words(quadrant(growth, share)))
            },
            says: "Je wisselt de twee assen om. Een Cash cow heeft een hoog aandeel in een trage markt, een Question \
                   mark een laag aandeel in een snelle.",
        },
    ],
};
