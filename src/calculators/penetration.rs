//! Penetratiegraad. Section 6.2.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

const OWNERS: Field = Field::number("bezitters", "bezitters of kopers", "b")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .with_slider();
const POTENTIAL: Field = Field::number("potentieel", "marktpotentieel", "P")
    .unit(Unit::CUSTOMER)
    .above_zero()
    .with_slider();
const FORMER_OWNERS: Field = Field::number("vorige_bezitters", "bezitters of kopers vorige periode", "b0")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .optional()
    .with_slider();

static PENETRATION: Label = Label::percent("penetratie_pct", "penetratiegraad");
static LEFT: Label = Label::whole("resterend", "nog te winnen").unit(Unit::CUSTOMER);
static RISE: Label = Label::percent("toename_pct", "toename in procentpunten");

static TOO_MANY: Refusal = Refusal::inconsistent(
    "bezitters",
    "Er kunnen niet meer bezitters zijn dan het marktpotentieel.",
);
static TOO_MANY_BEFORE: Refusal = Refusal::inconsistent(
    "vorige_bezitters",
    "Er kunnen niet meer bezitters zijn dan het marktpotentieel.",
);

/// Penetration = owners ÷ potential. The rise is the difference of two penetrations, in percentage points of the same
/// potential.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let owners = entered.get(&OWNERS);
    let potential = entered.get(&POTENTIAL);
    let former = entered.get(&FORMER_OWNERS);
    if owners > potential {
        return Err(&TOO_MANY);
    }
    if former > potential {
        return Err(&TOO_MANY_BEFORE);
    }
    work.step(&PENETRATION, &owners / &potential);
    work.step(&LEFT, &potential - &owners);
    work.step(&RISE, (owners - former) / potential);
    Ok(())
}

/// How far the potential has been reached, with where the period before stood.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let penetration = solution.get(&PENETRATION);
    let left = (1 - &penetration).amount().cloned();
    let before = (entered.get(&FORMER_OWNERS) / entered.get(&POTENTIAL))
        .amount()
        .cloned();
    Some(
        Chart::bars("Penetratiegraad")
            .along(
                Axis::percent("deel van het marktpotentieel")
                    .from(whole(0))
                    .to(whole(1)),
            )
            .groups(["marktpotentieel"])
            .series("bezitters of kopers", [penetration.amount().cloned()])
            .series("nog te winnen", [left])
            .limit(before, "vorige periode")
            .stacked()
            .lying()
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let count = |value: &Value| {
        let amount = value.amount().cloned().unwrap_or_default();
        dutch::show(&amount, Display::Whole)
    };
    let [owners, potential] = [&OWNERS, &POTENTIAL].map(|field| count(&entered.get(field)));
    let (penetration, left) = (solution.shown(&PENETRATION), solution.shown(&LEFT));
    let now = format!(
        "Van de {potential} mogelijke kopers hebben er {owners} het product: een penetratiegraad van {penetration}."
    );
    let rise = solution.get(&RISE);
    let points = rise.amount().map(|amount| {
        let points = dutch::rounded(&(amount.abs() * whole(100)), Display::Decimals(2));
        let points = dutch::plain(&points, Display::Decimals(2));
        format!("{points} procentpunt")
    });
    match points {
        Some(points) if rise.is_positive() => {
            format!("{now} Dat is {points} meer dan in de vorige periode; er blijven er {left} te winnen.")
        }
        Some(points) if rise.is_negative() => {
            format!("{now} Dat is {points} minder dan in de vorige periode; er blijven er {left} te winnen.")
        }
        Some(_) => format!("{now} Dat is evenveel als in de vorige periode; er blijven er {left} te winnen."),
        None => format!("{now} Er blijven er {left} te winnen."),
    }
}

/// Penetratiegraad as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "penetratiegraad",
    title: "Penetratiegraad",
    question: "Welk deel van de mogelijke kopers heeft het product al?",
    section: "6.2",
    layer: Layer::Core,
    synonyms: &[
        "penetratie",
        "bezitsgraad",
        "marktpotentieel",
        "procentpunten",
        "verzadiging",
    ],
    fields: &[OWNERS, POTENTIAL, FORMER_OWNERS],
    outputs: &[&PENETRATION, &LEFT, &RISE],
    headline: "penetratie_pct",
    recognition: "Bezitters of kopers tegenover het marktpotentieel.",
    structure: "Penetratiegraad = bezitters / potentieel.",
    calculation: "Deel; het verschil is de ruimte die overblijft.",
    example: &[
        ("bezitters", Sample::Text("900.000")),
        ("potentieel", Sample::Text("3.000.000")),
        ("vorige_bezitters", Sample::Text("750.000")),
    ],
    note: Some(
        "Bij verbruiksgoederen tel je wie in de periode minstens één keer kocht, bij duurzame goederen wie het product \
         bezit. De noemer is het marktpotentieel: alle mogelijke kopers, niet alle inwoners.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "omgekeerd",
            output: "penetratie_pct",
            wrong: |entered, _| Some(entered.get(&POTENTIAL) / entered.get(&OWNERS)),
            says: "Je deelt het potentieel door de bezitters. Een penetratiegraad is een deel van het geheel: \
                   bezitters / potentieel.",
        },
        Mistake {
            name: "op-wie-overblijft",
            output: "penetratie_pct",
            wrong: |entered, solution| Some(entered.get(&OWNERS) / solution.get(&LEFT)),
            says: "Je deelt door wie nog niet gekocht heeft. De noemer is het hele marktpotentieel, bezitters \
                   inbegrepen.",
        },
        Mistake {
            name: "nog-te-winnen-deel",
            output: "penetratie_pct",
            wrong: |entered, solution| Some(solution.get(&LEFT) / entered.get(&POTENTIAL)),
            says: "Dat is het deel dat nog te winnen is. De penetratiegraad telt wie het product al heeft.",
        },
        Mistake {
            name: "potentieel-min-vorige",
            output: "resterend",
            wrong: |entered, _| Some(entered.get(&POTENTIAL) - entered.get(&FORMER_OWNERS)),
            says: "Je rekent met de bezitters van de vorige periode. Wat nog te winnen is, hangt af van wie het \
                   product nu heeft.",
        },
        Mistake {
            name: "nieuwe-bezitters",
            output: "resterend",
            wrong: |entered, _| Some(entered.get(&OWNERS) - entered.get(&FORMER_OWNERS)),
            says: "Dat zijn de bezitters die er in de periode bij kwamen. Nog te winnen is het potentieel min alle \
                   bezitters.",
        },
        Mistake {
            name: "groei-van-bezitters",
            output: "toename_pct",
            wrong: |entered, _| {
                let former = entered.get(&FORMER_OWNERS);
                Some((entered.get(&OWNERS) - &former) / former)
            },
            says: "Dat is hoeveel procent het aantal bezitters groeide. Procentpunten zijn het verschil tussen twee \
                   penetratiegraden: deel door het marktpotentieel.",
        },
        Mistake {
            name: "groei-op-nieuw",
            output: "toename_pct",
            wrong: |entered, _| {
                let owners = entered.get(&OWNERS);
                Some((&owners - entered.get(&FORMER_OWNERS)) / owners)
            },
            says: "Dat is welk deel van de bezitters erbij kwam. Procentpunten zijn het verschil tussen twee \
                   penetratiegraden: deel door het marktpotentieel.",
        },
    ],
};
