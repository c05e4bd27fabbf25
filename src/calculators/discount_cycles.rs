//! Hoeveel verkoopcycli tot de doelgroei? Section 1.5.

use num_traits::ToPrimitive;

use super::mistake::rounded_down;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const GROWTH: Field = Field::percent("groei_per_cyclus", "afzetstijging per cyclus", "g")
    .at_least_fraction(1, 2)
    .at_most(100)
    .with_slider();
const TARGET: Field = Field::percent("doelgroei", "gewenste totale stijging", "D")
    .above_zero()
    .at_most(1000)
    .with_slider();

static SIMPLE: Label = Label::whole_up("cycli_lineair", "aantal cycli, eenvoudig opgeteld");
static COMPOUND: Label = Label::whole("cycli_samengesteld", "aantal cycli, samengesteld").symbol("n");
static TOTAL_GROWTH: Label = Label::percent("groei_na_cycli_pct", "samengestelde stijging na dat aantal cycli");

/// More cycles than this are drawn as a smooth line with so many pieces.
const STEPS_SHOWN: i64 = 40;

/// Simple: D ÷ g, rounded up. Compound: the smallest n with (1 + g)^n ≥ 1 + D; at least 0,5 % a cycle keeps n below
/// five hundred.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let growth = entered.get(&GROWTH);
    let target = entered.get(&TARGET);
    work.step(&SIMPLE, &target / &growth);
    let cycles = work.step(&COMPOUND, compound(&growth, &target));
    work.step(&TOTAL_GROWTH, (1 + &growth).to_the(&cycles) - 1);
    Ok(())
}

/// The smallest number of cycles after which the growth reaches the target.
fn compound(growth: &Value, target: &Value) -> Value {
    let (Some(growth), Some(target)) = (growth.amount(), target.amount()) else {
        return Value::found(whole(0), Unit::NONE, "").not_applicable();
    };
    let (factor, goal) = (whole(1) + growth, whole(1) + target);
    let mut index = factor.clone();
    let mut cycles = 1_i64;
    while index < goal {
        // Powers of a reduced fraction are reduced: no common factor to look for.
        index = Rational::new_raw(index.numer() * factor.numer(), index.denom() * factor.denom());
        cycles += 1;
    }
    let before = match cycles - 1 {
        0 => String::new(),
        1 => "na 1 cyclus is (1 + g)^n nog kleiner dan 1 + D, ".to_owned(),
        several => format!("na {several} cycli is (1 + g)^n nog kleiner dan 1 + D, "),
    };
    let count = counted(cycles);
    Value::found(whole(cycles), Unit::NONE, format!("{before}na {count} niet meer"))
}

/// `1 cyclus`, `4 cycli`.
fn counted(cycles: i64) -> String {
    let word = if cycles == 1 { "cyclus" } else { "cycli" };
    format!("{} {word}", dutch::show(&whole(cycles), Display::Whole))
}

/// A number of cycles as a whole number; those that are needed round up.
fn cycles(solution: &Solution, label: &Label) -> Option<i64> {
    solution.get(label).amount()?.ceil().to_integer().to_i64()
}

/// What somebody gets who stops a cycle early, as a number of cycles.
fn one_fewer(solution: &Solution) -> Value {
    solution.get(&COMPOUND) - 1
}

/// The number of cycles of someone who only adds up.
fn added_up(solution: &Solution) -> Option<Value> {
    let number = solution.get(&SIMPLE).amount()?.ceil();
    Some(Value::found(number, Unit::NONE, "D / g, naar boven afgerond"))
}

/// The index of the volume after each cycle, added up and compounded, with the target across.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let growth = entered.get(&GROWTH).amount()?.clone();
    let goal = (whole(1) + entered.get(&TARGET).amount()?) * whole(100);
    let (simple, compound) = (cycles(solution, &SIMPLE)?, cycles(solution, &COMPOUND)?);
    let stride = (simple + STEPS_SHOWN - 1) / STEPS_SHOWN;
    // Every cycle, or where there are many some of them and the last.
    let places = |last: i64| (0..last).filter(move |cycle| cycle % stride == 0).chain([last]);
    let added = |cycle: i64| (whole(1) + &growth * whole(cycle)) * whole(100);
    let factor = whole(1) + &growth;
    let compounded = |cycle: i64| factor.pow(i32::try_from(cycle).unwrap_or_default()) * whole(100);
    let added = places(simple).map(|cycle| (whole(cycle), added(cycle)));
    let compounded = places(compound).map(|cycle| (whole(cycle), compounded(cycle)));
    let chart = Chart::lines("Afzet per verkoopcyclus")
        .across(Axis::count("verkoopcycli", "").from(whole(0)).to(whole(simple)))
        .up(Axis::new("afzet, begin = 100", Display::Decimals(1)));
    let chart = if stride == 1 {
        chart.steps("samengesteld", compounded).steps("opgeteld", added)
    } else {
        chart.line("samengesteld", compounded).line("opgeteld", added)
    };
    let (growth, target) = (entered.shown(&GROWTH), entered.shown(&TARGET));
    let reached = if simple == compound {
        format!("{target} na {}, opgeteld en samengesteld", counted(simple))
    } else {
        format!(
            "{target} opgeteld na {} en samengesteld na {}",
            counted(simple),
            counted(compound)
        )
    };
    Some(chart.target(goal, "doel").summary(format!(
        "Met {growth} meer afzet per verkoopcyclus bereik je {reached}. Na {} is de samengestelde stijging {}.",
        counted(compound),
        solution.shown(&TOTAL_GROWTH)
    )))
}

/// Kortingscycli as the app, the exercises and the command line know them.
pub static SHEET: Sheet = Sheet {
    id: "kortingscycli",
    title: "Hoeveel verkoopcycli tot de doelgroei?",
    question: "Na hoeveel verkoopcycli levert een korting de gewenste afzetstijging op?",
    section: "1.5",
    layer: Layer::Extension,
    synonyms: &[
        "samengestelde groei",
        "groei per cyclus",
        "verkoopcyclus",
        "doelgroei",
        "aantal perioden",
        "korting herhalen",
    ],
    fields: &[GROWTH, TARGET],
    outputs: &[&SIMPLE, &COMPOUND, &TOTAL_GROWTH],
    headline: "cycli_samengesteld",
    recognition: "Een korting geeft per verkoopcyclus een kleine afzetstijging; hoeveel cycli tot het doel?",
    structure: "Eenvoudig: doel / stijging. Samengesteld: kleinste n met (1 + g)^n ≥ 1 + doel.",
    calculation: "Deel, of vermenigvuldig herhaald; rond naar boven af.",
    example: &[
        ("groei_per_cyclus", Sample::Text("5")),
        ("doelgroei", Sample::Text("20")),
    ],
    note: Some(
        "Het boek rekent met 3 % korting die 5 tot 6 % extra afzet geeft: 20 % meer vraagt dan 4 cycli. Met 5 % en \
         met 6 % komen beide telwijzen op 4 uit; bij een groter doel is samengesteld sneller.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "omgekeerd",
            output: "cycli_lineair",
            wrong: |entered, _| Some(entered.get(&GROWTH) / entered.get(&TARGET)),
            says: "Je deelt de stijging van een cyclus door het doel. Je zoekt hoe vaak die stijging in het doel past: \
                   deel D door g.",
        },
        Mistake {
            name: "naar-beneden",
            output: "cycli_lineair",
            wrong: |_, solution| rounded_down(&solution.get(&SIMPLE), "D / g, naar beneden afgerond"),
            says: "Je rondt naar beneden af. Na dat aantal cycli is het doel nog niet bereikt: een begonnen cyclus \
                   telt mee.",
        },
        Mistake {
            name: "samengesteld-geteld",
            output: "cycli_lineair",
            wrong: |_, solution| Some(solution.get(&COMPOUND).by_name()),
            says: "Je laat elke cyclus op de vorige verder groeien. Eenvoudig opgeteld komt er elke cyclus evenveel \
                   bij: deel D door g.",
        },
        Mistake {
            name: "eenvoudig-opgeteld",
            output: "cycli_samengesteld",
            wrong: |_, solution| added_up(solution),
            says: "Je telt de stijgingen gewoon op. Samengesteld groeit elke cyclus verder op de vorige, dus is het \
                   doel eerder bereikt: zoek de kleinste n met (1 + g)^n ≥ 1 + D.",
        },
        Mistake {
            name: "een-cyclus-te-weinig",
            output: "cycli_samengesteld",
            wrong: |_, solution| Some(one_fewer(solution)),
            says: "Je stopt een cyclus te vroeg. Zolang (1 + g)^n kleiner is dan 1 + D, is het doel nog niet bereikt.",
        },
        Mistake {
            name: "een-cyclus-te-veel",
            output: "cycli_samengesteld",
            wrong: |_, solution| Some(solution.get(&COMPOUND) + 1),
            says: "Je telt een cyclus te veel. Aan het begin staat de afzet op 1; na n cycli heb je n keer met 1 + g \
                   vermenigvuldigd.",
        },
        Mistake {
            name: "groei-opgeteld",
            output: "groei_na_cycli_pct",
            wrong: |entered, solution| Some(solution.get(&COMPOUND) * entered.get(&GROWTH)),
            says: "Je telt de stijgingen op. Elke cyclus groeit verder op de vorige: neem (1 + g)^n en trek er 1 af.",
        },
        Mistake {
            name: "groei-is-doel",
            output: "groei_na_cycli_pct",
            wrong: |entered, _| Some(entered.get(&TARGET)),
            says: "Je neemt het doel over. Na een heel aantal cycli ligt de stijging meestal iets hoger: reken \
                   (1 + g)^n − 1 uit.",
        },
        Mistake {
            name: "factor-als-groei",
            output: "groei_na_cycli_pct",
            wrong: |entered, solution| Some((1 + entered.get(&GROWTH)).to_the(&solution.get(&COMPOUND))),
            says: "Dat is de nieuwe afzet tegenover de oude. De stijging is wat erbij kwam: trek er 1 af.",
        },
    ],
};
