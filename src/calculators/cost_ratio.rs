//! Effectieve prijs: kostenratiomethode en vendorratingindex. Sections 5.5 and 6.13.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Value, Work};

const PRICE: Field = Field::amount("prijs", "offerteprijs", "p").above_zero();
const QUALITY: Field = Field::percent("kwaliteitskosten", "kwaliteitskosten in % van de inkoop", "q")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const DELIVERY: Field = Field::percent("leverkosten", "kosten van late levering in %", "l")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const SERVICE: Field = Field::percent("servicekosten", "kosten van gebrekkige service in %", "s")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const PERFORMANCE: Field = Field::percent("prestatie", "leverprestatie", "r")
    .above_zero()
    .at_most(100)
    .or("100")
    .with_slider();

static RATIO: Label = Label::percent("kostenratio_pct", "totale kostenratio").symbol("k");
static EFFECTIVE: Label = Label::euro("effectieve_prijs", "effectieve prijs (kostenratiomethode)");
static INDEX: Label = Label::euro("vendorratingindex", "prijs gedeeld door prestatie");

/// Two ways to put a price on poor performance: add its cost to the price, or divide the price by the performance.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let price = entered.get(&PRICE);
    let [quality, delivery, service] = rates(entered);
    let ratio = work.step(&RATIO, quality + delivery + service);
    work.step(&EFFECTIVE, &price * (1 + ratio));
    work.step(&INDEX, price / entered.get(&PERFORMANCE));
    Ok(())
}

fn rates(entered: &Entered) -> [Value; 3] {
    [QUALITY, DELIVERY, SERVICE].map(|field| entered.get(&field))
}

/// The price with what poor performance adds to it, and across it the price divided by the performance.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let price = entered.get(&PRICE);
    let [quality, delivery, service] = rates(entered).map(|rate| (&price * rate).amount().cloned());
    let [offer, effective, index] = [
        entered.shown(&PRICE),
        solution.shown(&EFFECTIVE),
        solution.shown(&INDEX),
    ];
    let costs = if solution.get(&RATIO).is_zero() {
        format!("Zonder bijkomende kosten blijft de prijs {offer}.")
    } else {
        let ratio = solution.shown(&RATIO);
        format!("Met {ratio} kosten van slechte prestaties kost een offerte van {offer} in werkelijkheid {effective}.")
    };
    let performance = entered.shown(&PERFORMANCE);
    Some(
        Chart::bars("Opbouw van de effectieve prijs")
            .along(Axis::euro("bedrag"))
            .groups(["effectieve prijs"])
            .series("offerteprijs", [price.amount().cloned()])
            .series("kwaliteitskosten", [quality])
            .series("late levering", [delivery])
            .series("gebrekkige service", [service])
            .limit(solution.get(&INDEX).amount().cloned(), "prijs / prestatie")
            .stacked()
            .summary(format!(
                "{costs} De prijs gedeeld door een prestatie van {performance} is {index}."
            )),
    )
}

/// Kostenratiomethode as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "kostenratio",
    title: "Effectieve prijs: kostenratiomethode en vendorratingindex",
    question: "Wat kost een offerte als je slechte prestaties meerekent?",
    section: "5.5 / 6.13",
    layer: Layer::Extension,
    synonyms: &[
        "kostenratiomethode",
        "vendorratingindex",
        "offertes vergelijken",
        "verborgen kosten",
        "leveranciersbeoordeling",
    ],
    fields: &[PRICE, QUALITY, DELIVERY, SERVICE, PERFORMANCE],
    outputs: &[&RATIO, &EFFECTIVE, &INDEX],
    headline: "effectieve_prijs",
    recognition: "Twee offertes vergelijken met de kosten van slechte prestaties.",
    structure: "Effectieve prijs = prijs × (1 + kostenratio); index = prijs / prestatie.",
    calculation: "Reken per leverancier; de laagste wint.",
    example: &[
        ("prijs", Sample::Text("50")),
        ("kwaliteitskosten", Sample::Text("2")),
        ("leverkosten", Sample::Text("3")),
        ("servicekosten", Sample::Text("1")),
        ("prestatie", Sample::Text("95")),
    ],
    note: Some(
        "De kostenratio telt op wat slechte kwaliteit, late levering en gebrekkige service kosten, telkens in procent \
         van de inkoop. De index deelt de prijs door de prestatie. Het zijn twee aparte methodes: vergelijk \
         leveranciers altijd met dezelfde.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "op-elkaar-gerekend",
            output: "kostenratio_pct",
            wrong: |entered, _| {
                let [quality, delivery, service] = rates(entered);
                Some((1 + quality) * (1 + delivery) * (1 + service) - 1)
            },
            says: "Je rekent de percentages op elkaar. Elk is een percentage van dezelfde inkoop: tel ze gewoon op.",
        },
        Mistake {
            name: "gemiddelde-van-kosten",
            output: "kostenratio_pct",
            wrong: |_, solution| Some(solution.get(&RATIO) / 3),
            says: "Je neemt het gemiddelde van de drie percentages. De kosten komen alle drie bij de prijs: tel ze op.",
        },
        Mistake {
            name: "kosten-afgetrokken",
            output: "effectieve_prijs",
            wrong: |entered, solution| Some(entered.get(&PRICE) * (1 - solution.get(&RATIO))),
            says: "Je trekt de kosten van de prijs af. Slechte prestaties maken een offerte duurder: vermenigvuldig \
                   met 1 + kostenratio.",
        },
        Mistake {
            name: "alleen-de-kosten",
            output: "effectieve_prijs",
            wrong: |entered, solution| Some(entered.get(&PRICE) * solution.get(&RATIO)),
            says: "Dat is alleen wat de slechte prestaties kosten. De effectieve prijs is de offerteprijs plus die \
                   kosten.",
        },
        Mistake {
            name: "door-een-min-kosten",
            output: "effectieve_prijs",
            wrong: |entered, solution| Some(entered.get(&PRICE) / (1 - solution.get(&RATIO))),
            says: "Je deelt door 1 − kostenratio, alsof de kosten een deel van de effectieve prijs zijn. Ze zijn een \
                   percentage van de inkoop: vermenigvuldig met 1 + kostenratio.",
        },
        Mistake {
            name: "maal-prestatie",
            output: "vendorratingindex",
            wrong: |entered, _| Some(entered.get(&PRICE) * entered.get(&PERFORMANCE)),
            says: "Je vermenigvuldigt met de prestatie. Dan lijkt een slechte leverancier goedkoper. Hoe lager de \
                   prestatie, hoe hoger de index: deel.",
        },
        Mistake {
            name: "tekort-erbij",
            output: "vendorratingindex",
            wrong: |entered, _| Some(entered.get(&PRICE) * (1 + (1 - entered.get(&PERFORMANCE)))),
            says: "Je telt het tekort aan prestatie als een toeslag bij de prijs. De index deelt de prijs door de \
                   prestatie.",
        },
    ],
};
