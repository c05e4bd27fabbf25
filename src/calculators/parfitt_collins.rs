//! Marktaandeel voorspellen (Parfitt-Collins). Section 6.2.

use super::{Entered, Field, Hint, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, Mark};
use crate::quantity::{Label, Rational, Value, Work, whole};

const PENETRATION: Field = Field::percent("penetratie", "cumulatieve penetratie", "P")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const REPEAT: Field = Field::percent("herhaling", "herhalingsaankopen", "H")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const INTENSITY: Field = Field::number("intensiteit", "verbruiksintensiteitsindex (1 = gemiddeld)", "I")
    .at_least_zero()
    .at_most(100)
    .hint(Hint {
        above: 10,
        says: "Een index van 1 is gemiddeld verbruik. Bedoel je een percentage? Deel het door 100: 90 wordt 0,9.",
    });

static LOYAL: Label = Label::percent("vaste_kopers_pct", "blijvende kopers");
static SHARE: Label = Label::percent("marktaandeel_pct", "te verwachten marktaandeel");

static ABOVE_ALL: Refusal = Refusal::inconsistent(
    "intensiteit",
    "Het marktaandeel zou boven 100 % uitkomen: controleer de index (1 = gemiddeld verbruik).",
);

/// Share = penetration × repeat × intensity: who tries it, who comes back, and how much those buy against the average.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let loyal = entered.get(&PENETRATION) * entered.get(&REPEAT);
    if (&loyal * entered.get(&INTENSITY)).amount() > Some(&whole(1)) {
        return Err(&ABOVE_ALL);
    }
    let loyal = work.step(&LOYAL, loyal);
    work.step(&SHARE, loyal * entered.get(&INTENSITY));
    Ok(())
}

/// What is left of the buyers, and below it how the share grows with the penetration.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [penetration, repeat, intensity] = [&PENETRATION, &REPEAT, &INTENSITY].map(|field| entered.get(field));
    let [loyal, share] = [&LOYAL, &SHARE].map(|label| solution.get(label));
    let line = |slope: &Value| {
        let slope = slope.amount().cloned();
        [(whole(0), Some(whole(0))), (whole(1), slope)]
    };
    let amount = |value: &Value| value.amount().cloned();
    let names = ["ooit gekocht", "blijvende kopers", "marktaandeel"];
    let bars = names.into_iter().zip([&penetration, &loyal, &share]);
    let bars = bars.fold(
        Chart::bars("Van penetratie naar marktaandeel").along(Axis::percent("deel van de markt").from(whole(0))),
        |chart, (name, value)| chart.bar(name, amount(value)),
    );
    let lines = Chart::lines("Marktaandeel bij toenemende penetratie")
        .across(Axis::percent("cumulatieve penetratie").from(whole(0)).to(whole(1)))
        .up(Axis::percent("deel van de markt").from(whole(0)))
        .line("marktaandeel", line(&(&repeat * &intensity)))
        .line("blijvende kopers", line(&repeat))
        .mark(Mark::point(&penetration, &share), "jouw marktaandeel");
    Some(bars.above(lines).summary(summary(entered, solution)))
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let [penetration, repeat] = [&PENETRATION, &REPEAT].map(|field| entered.shown(field));
    let [loyal, share] = [&LOYAL, &SHARE].map(|label| solution.shown(label));
    let intensity = entered.get(&INTENSITY);
    let one = Rational::from_integer(1.into());
    let buying = match intensity.amount().map(|amount| amount.cmp(&one)) {
        Some(std::cmp::Ordering::Less) => "Zij verbruiken minder dan gemiddeld",
        Some(std::cmp::Ordering::Greater) => "Zij verbruiken meer dan gemiddeld",
        _ => "Zij verbruiken evenveel als gemiddeld",
    };
    format!(
        "Van de {penetration} die ooit koopt, blijft {repeat} kopen: {loyal} van de markt. {buying}: het marktaandeel \
         wordt {share}."
    )
}

/// Parfitt-Collins as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "parfitt-collins",
    title: "Marktaandeel voorspellen (Parfitt-Collins)",
    question: "Welk marktaandeel haalt een nieuw verbruiksgoed op termijn?",
    section: "6.2",
    layer: Layer::Core,
    synonyms: &[
        "herhalingsaankopen",
        "verbruiksintensiteit",
        "cumulatieve penetratie",
        "productintroductie",
        "nieuw product",
    ],
    fields: &[PENETRATION, REPEAT, INTENSITY],
    outputs: &[&LOYAL, &SHARE],
    headline: "marktaandeel_pct",
    recognition: "Nieuw verbruiksgoed met penetratie, herhaling en verbruiksintensiteit.",
    structure: "Marktaandeel = penetratie × herhaling × intensiteit.",
    calculation: "Vermenigvuldig de drie.",
    example: &[
        ("penetratie", Sample::Text("40")),
        ("herhaling", Sample::Text("30")),
        ("intensiteit", Sample::Text("0,9")),
    ],
    note: Some(
        "De intensiteit is een factor, geen percentage: 1 is gemiddeld verbruik, 0,9 is een tiende minder. De \
         herhaling is het deel van wie ooit kocht dat blijft kopen.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "afhakers",
            output: "vaste_kopers_pct",
            wrong: |entered, _| Some(entered.get(&PENETRATION) * (1 - entered.get(&REPEAT))),
            says: "Dat zijn de kopers die niet terugkomen. Blijvende kopers zijn de penetratie maal de herhaling.",
        },
        Mistake {
            name: "kopers-opgeteld",
            output: "vaste_kopers_pct",
            wrong: |entered, _| Some(entered.get(&PENETRATION) + entered.get(&REPEAT)),
            says: "Je telt twee percentages van een verschillend geheel op. De herhaling is een deel van wie ooit \
                   kocht: vermenigvuldig.",
        },
        Mistake {
            name: "kopers-afgetrokken",
            output: "vaste_kopers_pct",
            wrong: |entered, _| Some(entered.get(&PENETRATION) - entered.get(&REPEAT)),
            says: "Je trekt de herhaling van de penetratie af. De herhaling is een deel van wie ooit kocht: \
                   vermenigvuldig.",
        },
        Mistake {
            name: "index-in-procent",
            output: "marktaandeel_pct",
            wrong: |entered, solution| Some(solution.get(&LOYAL) * (100 * entered.get(&INTENSITY))),
            says: "Je vult de index in als percentage. De index is een factor: 1 is gemiddeld, minder dan 1 verlaagt \
                   het marktaandeel.",
        },
        Mistake {
            name: "zonder-intensiteit",
            output: "marktaandeel_pct",
            wrong: |_, solution| Some(solution.get(&LOYAL).by_name()),
            says: "Dat zijn de blijvende kopers. Ze kopen niet evenveel als gemiddeld: vermenigvuldig nog met de \
                   verbruiksintensiteit.",
        },
        Mistake {
            name: "zonder-herhaling",
            output: "marktaandeel_pct",
            wrong: |entered, _| Some(entered.get(&PENETRATION) * entered.get(&INTENSITY)),
            says: "Je doet alsof iedereen die ooit koopt, blijft kopen. Vermenigvuldig ook met de herhaling.",
        },
        Mistake {
            name: "gedeeld-door-intensiteit",
            output: "marktaandeel_pct",
            wrong: |entered, solution| Some(solution.get(&LOYAL) / entered.get(&INTENSITY)),
            says: "Je deelt door de intensiteit. Wie minder dan gemiddeld verbruikt, verlaagt het marktaandeel: \
                   vermenigvuldig.",
        },
    ],
};
