//! Prijszetting op basis van klantwaarde. Section 1.5.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Work};

const WORTH: Field = Field::amount("waarde", "waarde voor de klant", "W")
    .above_zero()
    .with_slider();
const COSTS: Field = Field::amount("kosten", "kosten voor de leverancier", "c")
    .at_least_zero()
    .with_slider();
const MARK_UP: Field = Field::percent("opslag", "opslag bij cost based pricing", "o")
    .at_least_zero()
    .at_most(1000)
    .with_slider();
const CUSTOMER_SHARE: Field = Field::percent("klantaandeel", "deel van het surplus voor de klant", "a")
    .at_least_zero()
    .at_most(100)
    .with_slider();

static COST_PRICE: Label = Label::euro("cost_based_prijs", "prijs cost based").symbol("pc");
static SURPLUS: Label = Label::euro("waardesurplus", "waardesurplus").symbol("S");
static VALUE_PRICE: Label = Label::euro("value_based_prijs", "prijs value based").symbol("pv");
static ADVANTAGE: Label = Label::euro("klantvoordeel", "voordeel voor de klant");
static MARGIN: Label = Label::euro("leveranciersmarge", "marge voor de leverancier").symbol("M");
static MARGIN_RATE: Label = Label::percent("leveranciersmarge_pct", "marge in % van de prijs");
static EXTRA: Label = Label::euro("extra_winst", "verschil met de prijs cost based");

static NO_SURPLUS: Refusal = Refusal::no_solution(
    "waarde",
    "De waarde voor de klant dekt de kosten niet: er is geen prijs waarbij beide partijen winnen.",
);

/// The surplus W − c is divided by an agreed share. The book draws the idea without a formula; sharing out the surplus
/// is our choice, and it covers a fee in percent of savings too (costs 0).
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let worth = entered.get(&WORTH);
    let costs = entered.get(&COSTS);
    let share = entered.get(&CUSTOMER_SHARE);
    if worth <= costs {
        return Err(&NO_SURPLUS);
    }
    let cost_price = work.step(&COST_PRICE, &costs * (1 + entered.get(&MARK_UP)));
    let surplus = work.step(&SURPLUS, &worth - &costs);
    let price = work.step(&VALUE_PRICE, &worth - &share * &surplus);
    work.step(&ADVANTAGE, &share * &surplus);
    let margin = work.step(&MARGIN, (1 - &share) * &surplus);
    work.step(&MARGIN_RATE, &margin / &price);
    work.step(&EXTRA, price - cost_price);
    Ok(())
}

/// From the costs to the value for the customer, with both prices across; without a surplus both beside each other.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let costs = entered.get(&COSTS).amount()?.clone();
    let axis = Axis::euro("bedrag");
    let Some(solution) = solution else {
        return Some(
            Chart::bars("Waarde en kosten")
                .along(axis)
                .bar("kosten voor de leverancier", costs)
                .bar("waarde voor de klant", entered.get(&WORTH).amount().cloned())
                .summary(format!(
                    "De kosten van {} zijn minstens even hoog als de waarde voor de klant, {}: er valt niets te \
                     verdelen.",
                    entered.shown(&COSTS),
                    entered.shown(&WORTH)
                )),
        );
    };
    let amount = |label: &Label| solution.get(label).amount().cloned();
    Some(
        Chart::bars("Van kosten tot klantwaarde")
            .along(axis)
            .groups(["waarde voor de klant"])
            .series("kosten voor de leverancier", [costs])
            .series("marge voor de leverancier", [amount(&MARGIN)])
            .series("voordeel voor de klant", [amount(&ADVANTAGE)])
            .stacked()
            .limit(amount(&COST_PRICE), "prijs cost based")
            .limit(amount(&VALUE_PRICE), "prijs value based")
            .summary(summary(entered, solution)?),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> Option<String> {
    let [price, advantage, margin] = [&VALUE_PRICE, &ADVANTAGE, &MARGIN].map(|label| solution.shown(label));
    let extra = solution.get(&EXTRA).amount()?.clone();
    let size = dutch::show(&extra.abs(), Display::Euro);
    let compared = if extra.is_positive() {
        format!("Dat is {size} meer dan cost based.")
    } else if extra.is_negative() {
        format!("Dat is {size} minder dan cost based.")
    } else {
        "Dat is evenveel als cost based.".to_owned()
    };
    Some(format!(
        "Bij een prijs van {price} houdt de klant {advantage} voordeel over van de waarde van {} en de leverancier \
         {margin} marge. {compared}",
        entered.shown(&WORTH)
    ))
}

/// Value based pricing as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "value-based-pricing",
    title: "Prijszetting op basis van klantwaarde",
    question: "Welke prijs kun je verdedigen als je weet wat je aanbod de klant waard is?",
    section: "1.5",
    layer: Layer::Core,
    synonyms: &[
        "value based pricing",
        "cost based pricing",
        "waardeprijs",
        "klantwaarde",
        "waardesurplus",
        "no cure no pay",
        "prijsbepaling",
    ],
    fields: &[WORTH, COSTS, MARK_UP, CUSTOMER_SHARE],
    outputs: &[
        &COST_PRICE,
        &SURPLUS,
        &VALUE_PRICE,
        &ADVANTAGE,
        &MARGIN,
        &MARGIN_RATE,
        &EXTRA,
    ],
    headline: "value_based_prijs",
    recognition: "De waarde voor de klant en de kosten van de leverancier zijn bekend; welke prijs is verdedigbaar?",
    structure: "Prijs = waarde − klantaandeel × (waarde − kosten).",
    calculation: "Bereken het surplus, verdeel het, vergelijk met cost based.",
    example: &[
        ("waarde", Sample::Text("1.500")),
        ("kosten", Sample::Text("900")),
        ("opslag", Sample::Text("20")),
        ("klantaandeel", Sample::Text("50")),
    ],
    note: Some(
        "Het boek tekent het idee zonder formule; het surplus verdelen volgens een afgesproken deel is een keuze van \
         deze module. Een adviseur die een percentage van de besparing krijgt, past er ook in: kosten 0 en als \
         klantaandeel 100 % min dat percentage.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "opslag-als-marge",
            output: "cost_based_prijs",
            wrong: |entered, _| Some(entered.get(&COSTS) / (1 - entered.get(&MARK_UP))),
            says: "Je rekent de opslag als een marge op de verkoopprijs. Een opslag komt boven op de kosten: \
                   vermenigvuldig c met 1 + o.",
        },
        Mistake {
            name: "alleen-opslag",
            output: "cost_based_prijs",
            wrong: |entered, _| Some(entered.get(&COSTS) * entered.get(&MARK_UP)),
            says: "Dat is alleen de opslag in euro. De prijs is de kosten plus die opslag: c × (1 + o).",
        },
        Mistake {
            name: "surplus-tegenover-prijs",
            output: "waardesurplus",
            wrong: |entered, solution| Some(entered.get(&WORTH) - solution.get(&COST_PRICE)),
            says: "Je trekt de prijs cost based af. Het surplus is alles wat er te verdelen valt tussen klant en \
                   leverancier: waarde min kosten.",
        },
        Mistake {
            name: "delen-omgewisseld",
            output: "value_based_prijs",
            wrong: |entered, solution| {
                Some(entered.get(&COSTS) + entered.get(&CUSTOMER_SHARE) * solution.get(&SURPLUS))
            },
            says: "Je geeft het deel van de klant aan de leverancier. Wat de klant van het surplus houdt, gaat van de \
                   waarde af: W − a × (W − c).",
        },
        Mistake {
            name: "deel-van-waarde",
            output: "value_based_prijs",
            wrong: |entered, _| {
                let worth = entered.get(&WORTH);
                Some(&worth - entered.get(&CUSTOMER_SHARE) * &worth)
            },
            says: "Je geeft de klant een deel van de hele waarde. Te verdelen is alleen het surplus, wat na de kosten \
                   overblijft: W − c.",
        },
        Mistake {
            name: "cost-based",
            output: "value_based_prijs",
            wrong: |_, solution| Some(solution.get(&COST_PRICE).by_name()),
            says: "Dat is de prijs cost based: die vertrekt van de kosten. Value based vertrekt van wat het aanbod de \
                   klant waard is en laat hem een deel van het surplus.",
        },
        Mistake {
            name: "heel-surplus",
            output: "leveranciersmarge",
            wrong: |_, solution| Some(solution.get(&SURPLUS).by_name()),
            says: "Je geeft het hele surplus aan de leverancier. De klant krijgt er deel a van, de leverancier houdt \
                   1 − a over.",
        },
        Mistake {
            name: "marge-is-klantdeel",
            output: "leveranciersmarge",
            wrong: |entered, solution| Some(entered.get(&CUSTOMER_SHARE) * solution.get(&SURPLUS)),
            says: "Dat is het voordeel voor de klant. De leverancier krijgt de rest van het surplus: 1 − a.",
        },
        Mistake {
            name: "marge-op-kosten",
            output: "leveranciersmarge_pct",
            wrong: |entered, solution| Some(solution.get(&MARGIN) / entered.get(&COSTS)),
            says: "Je deelt door de kosten, en dat is een opslag. Een marge in % van de prijs deelt door de prijs.",
        },
        Mistake {
            name: "marge-is-deel",
            output: "leveranciersmarge_pct",
            wrong: |entered, _| Some(1 - entered.get(&CUSTOMER_SHARE)),
            says: "Dat is het deel van het surplus voor de leverancier. Gevraagd is de marge tegenover de prijs: deel \
                   de marge in euro door de prijs value based.",
        },
        Mistake {
            name: "verschil-met-kosten",
            output: "extra_winst",
            wrong: |entered, solution| Some(solution.get(&VALUE_PRICE) - entered.get(&COSTS)),
            says: "Je vergelijkt met de kosten. Gevraagd is wat je meer krijgt dan met de prijs cost based: trek die \
                   prijs af.",
        },
        Mistake {
            name: "verschil-met-waarde",
            output: "extra_winst",
            wrong: |entered, solution| Some(entered.get(&WORTH) - solution.get(&COST_PRICE)),
            says: "Je laat de klant de volle waarde betalen. Hij krijgt een deel van het surplus: vergelijk de twee \
                   prijzen.",
        },
    ],
};
