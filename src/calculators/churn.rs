//! Klantverloop en retentie. Sections 2.3.2 and 5.1.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Work};

const BEGIN: Field = Field::number("begin", "klanten aan het begin", "B")
    .unit(Unit::CUSTOMER)
    .above_zero()
    .whole();
const NEW: Field = Field::number("nieuw", "nieuwe klanten in de periode", "N")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .whole()
    .with_slider();
const END: Field = Field::number("einde", "klanten aan het einde", "E")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .whole()
    .with_slider();

static KEPT: Label = Label::whole("behouden", "behouden klanten").unit(Unit::CUSTOMER);
static LOST: Label = Label::whole("verloren", "verloren klanten")
    .symbol("V")
    .unit(Unit::CUSTOMER);
static RETENTION: Label = Label::percent("retentie_pct", "retentie");
static CHURN: Label = Label::percent("churn_pct", "churn").symbol("c");
static DURATION: Label = Label::decimals("klantduur", "gemiddelde klantduur (perioden)", 2);
static GROWTH: Label = Label::percent("groei_pct", "groei van het klantenbestand");

static FEWER_THAN_NEW: Refusal = Refusal::inconsistent(
    "einde",
    "Er kunnen op het einde niet minder klanten zijn dan er nieuw bij kwamen.",
);
static MORE_THAN_AT_FIRST: Refusal = Refusal::inconsistent(
    "einde",
    "Er zijn meer behouden klanten dan klanten aan het begin: controleer de cijfers.",
);

/// All against the customers at the beginning: an average would hide growth.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let begin = entered.get(&BEGIN);
    let new = entered.get(&NEW);
    let end = entered.get(&END);
    if end < new {
        return Err(&FEWER_THAN_NEW);
    }
    if &end - &new > begin {
        return Err(&MORE_THAN_AT_FIRST);
    }
    let kept = work.step(&KEPT, &end - &new);
    let lost = work.step(&LOST, &begin - &kept);
    work.step(&RETENTION, &kept / &begin);
    let churn = work.step(&CHURN, lost / &begin);
    work.step(&DURATION, 1 / churn);
    work.step(&GROWTH, (end - &begin) / &begin);
    Ok(())
}

/// From the customers at the beginning, by those lost and won, to those at the end.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let lost = solution.get(&LOST).amount()?.clone();
    let typed = |field: &Field| entered.get(field).amount().cloned();
    Some(
        Chart::waterfall("Verloop van het klantenbestand")
            .along(Axis::count("klanten", ""))
            .total("begin", typed(&BEGIN))
            .change("verloren", -lost)
            .change("nieuw", typed(&NEW))
            .total("einde", typed(&END))
            .summary(format!(
                "Het klantenbestand gaat van {} naar {}: {} verloren, een churn van {}, en {} nieuw.",
                entered.shown(&BEGIN),
                entered.shown(&END),
                solution.shown(&LOST),
                solution.shown(&CHURN),
                entered.shown(&NEW)
            )),
    )
}

/// Klantverloop as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "churn-retentie",
    title: "Klantverloop en retentie",
    question: "Hoeveel klanten behoud en verlies je in een periode?",
    section: "2.3.2 / 5.1",
    layer: Layer::Core,
    synonyms: &[
        "churn",
        "retentiegraad",
        "klantbehoud",
        "klantverlies",
        "verlooppercentage",
        "klantduur",
        "loyaliteit",
    ],
    fields: &[BEGIN, NEW, END],
    outputs: &[&KEPT, &LOST, &RETENTION, &CHURN, &DURATION, &GROWTH],
    headline: "retentie_pct",
    recognition: "Klanten aan het begin, nieuwe klanten en klanten aan het einde van een periode.",
    structure: "Retentie = (einde − nieuw) / begin; churn = 1 − retentie; duur = 1 / churn.",
    calculation: "Bereken behouden en verloren klanten, dan de percentages.",
    example: &[
        ("begin", Sample::Text("400")),
        ("nieuw", Sample::Text("50")),
        ("einde", Sample::Text("410")),
    ],
    note: Some(
        "Retentie en churn rekenen op de klanten aan het begin van de periode, niet op het gemiddelde. Nieuwe klanten \
         tellen niet mee als behouden.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "nieuwe-meegeteld",
            output: "behouden",
            wrong: |entered, _| Some(entered.get(&END)),
            says: "Je telt de nieuwe klanten mee als behouden. Wie in de periode binnenkwam, was er aan het begin nog \
                   niet: trek de nieuwe klanten af.",
        },
        Mistake {
            name: "nieuwe-van-begin",
            output: "behouden",
            wrong: |entered, _| Some(entered.get(&BEGIN) - entered.get(&NEW)),
            says: "Je trekt de nieuwe klanten van het begin af. Ze zitten in het aantal op het einde: trek ze daarvan \
                   af.",
        },
        Mistake {
            name: "verschil-begin-einde",
            output: "verloren",
            wrong: |entered, _| Some(entered.get(&BEGIN) - entered.get(&END)),
            says: "Je vergelijkt begin en einde. Nieuwe klanten verbergen wie vertrok: trek ze eerst van het einde af.",
        },
        Mistake {
            name: "groei-als-retentie",
            output: "retentie_pct",
            wrong: |entered, _| {
                let begin = entered.get(&BEGIN);
                Some((entered.get(&END) - &begin) / begin)
            },
            says: "Dat is de groei. Voor de retentie tel je alleen wie er al was: trek eerst de nieuwe klanten van het \
                   einde af en deel door het begin.",
        },
        Mistake {
            name: "einde-op-begin",
            output: "retentie_pct",
            wrong: |entered, _| Some(entered.get(&END) / entered.get(&BEGIN)),
            says: "Je telt de nieuwe klanten mee als behouden. Trek ze eerst van het einde af: (E − N) / B.",
        },
        Mistake {
            name: "retentie-op-einde",
            output: "retentie_pct",
            wrong: |entered, solution| Some(solution.get(&KEPT) / entered.get(&END)),
            says: "Je deelt door de klanten op het einde. Retentie zegt welk deel van de klanten aan het begin gebleven \
                   is: deel door B.",
        },
        Mistake {
            name: "retentie-is-churn",
            output: "retentie_pct",
            wrong: |_, solution| Some(solution.get(&CHURN)),
            says: "Dat is de churn, het deel dat vertrok. De retentie is het deel dat bleef.",
        },
        Mistake {
            name: "churn-als-daling",
            output: "churn_pct",
            wrong: |entered, _| {
                let begin = entered.get(&BEGIN);
                Some((&begin - entered.get(&END)) / begin)
            },
            says: "Dat is de daling van het klantenbestand. Nieuwe klanten verbergen wie vertrok: trek ze eerst van het \
                   einde af.",
        },
        Mistake {
            name: "churn-op-einde",
            output: "churn_pct",
            wrong: |entered, solution| Some(solution.get(&LOST) / entered.get(&END)),
            says: "Je deelt door de klanten op het einde. Wie vertrok, hoorde bij de klanten aan het begin: deel door B.",
        },
        Mistake {
            name: "churn-op-gemiddelde",
            output: "churn_pct",
            wrong: |entered, solution| {
                let mean = (entered.get(&BEGIN) + entered.get(&END)) / 2;
                Some(solution.get(&LOST) / mean)
            },
            says: "Je deelt door het gemiddelde van begin en einde. Dan lijkt het verloop kleiner als het bestand \
                   groeit: deel door het begin.",
        },
        Mistake {
            name: "duur-door-retentie",
            output: "klantduur",
            wrong: |_, solution| Some(1 / solution.get(&RETENTION)),
            says: "Je deelt door de retentie. Hoe lang klanten blijven, hangt af van hoeveel er vertrekken: deel 1 door \
                   de churn.",
        },
        Mistake {
            name: "duur-met-percentage",
            output: "klantduur",
            wrong: |_, solution| Some(1 / (100 * solution.get(&CHURN))),
            says: "Je vult het percentage als een heel getal in. Een percentage is een deel van één: deel 1 door de \
                   churn als breuk.",
        },
        Mistake {
            name: "groei-zonder-nieuwe",
            output: "groei_pct",
            wrong: |entered, solution| Some((solution.get(&KEPT) - entered.get(&BEGIN)) / entered.get(&BEGIN)),
            says: "Je laat de nieuwe klanten weg. Voor de groei van het bestand tellen ze mee: vergelijk het einde met \
                   het begin.",
        },
        Mistake {
            name: "groei-op-einde",
            output: "groei_pct",
            wrong: |entered, _| {
                let end = entered.get(&END);
                Some((&end - entered.get(&BEGIN)) / end)
            },
            says: "Je deelt door het einde. Groei vergelijk je met waar je vertrok: deel door het begin.",
        },
    ],
};
