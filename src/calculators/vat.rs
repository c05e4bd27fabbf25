//! Btw rekenen. Section 6.8.

use super::cents::to_cent;
use super::figures::VAT_BELGIUM;
use super::{Choice, Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Work};

/// Btw-tarief, as every calculator that asks for it does; any rate, for old exercises have 19 %.
pub(super) const RATE: Field = Field::percent("btw", "btw-tarief", "b")
    .at_least_zero()
    .at_most(100)
    .or(VAT_BELGIUM[0].percent);

const FROM_EXCLUDING: Choice = Choice {
    key: "excl-naar-incl",
    name: "van excl. naar incl. btw",
};
const FROM_INCLUDING: Choice = Choice {
    key: "incl-naar-excl",
    name: "van incl. naar excl. btw",
};
const DIRECTION: Field = Field::choice("richting", "richting", &[FROM_EXCLUDING, FROM_INCLUDING]);
const AMOUNT: Field = Field::amount("bedrag", "bedrag", "B").with_slider();
const SLIDING_RATE: Field = RATE.with_slider();

static EXCLUDING: Label = Label::euro("excl", "bedrag excl. btw").symbol("excl");
static VAT: Label = Label::euro("btw_bedrag", "btw").symbol("btw");
static INCLUDING: Label = Label::euro("incl", "bedrag incl. btw").symbol("incl");

/// Incl. = excl. × (1 + b). These are payable amounts, so each is rounded to the cent, the typed one first; the
/// third follows from the other two, so that they always add up. A negative amount is a credit note.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let amount = to_cent(&entered.get(&AMOUNT));
    let rate = entered.get(&SLIDING_RATE);
    if starts_including(entered) {
        let including = work.step(&INCLUDING, amount);
        let excluding = work.step(&EXCLUDING, to_cent(&(&including / (1 + rate))));
        work.step(&VAT, including - excluding);
    } else {
        let excluding = work.step(&EXCLUDING, amount);
        let vat = work.step(&VAT, to_cent(&(&excluding * rate)));
        work.step(&INCLUDING, excluding + vat);
    }
    Ok(())
}

fn starts_including(entered: &Entered) -> bool {
    entered.choice(&DIRECTION) == FROM_INCLUDING.key
}

/// One bar: the amount without VAT and the VAT upon it.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [excluding, vat] = [&EXCLUDING, &VAT].map(|label| solution.get(label).amount().cloned());
    let rate = entered.shown(&SLIDING_RATE);
    let [without, tax, with] = [&EXCLUDING, &VAT, &INCLUDING].map(|label| solution.shown(label));
    let summary = if starts_including(entered) {
        format!("In {with} zit {tax} btw aan {rate}: zonder btw is dat {without}.")
    } else {
        format!("Op {without} komt {tax} btw aan {rate}: samen {with}.")
    };
    Some(
        Chart::bars("Bedrag en btw")
            .along(Axis::euro("bedrag"))
            .groups(["bedrag incl. btw"])
            .series("bedrag excl. btw", [excluding])
            .series("btw", [vat])
            .stacked()
            .lying()
            .summary(summary),
    )
}

/// Btw as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "btw",
    title: "Btw rekenen",
    question: "Hoeveel is een bedrag met of zonder btw?",
    section: "6.8",
    layer: Layer::Core,
    synonyms: &[
        "belasting over de toegevoegde waarde",
        "btw-tarief",
        "inclusief",
        "exclusief",
        "omzetbelasting",
        "creditnota",
    ],
    fields: &[DIRECTION, AMOUNT, SLIDING_RATE],
    outputs: &[&EXCLUDING, &VAT, &INCLUDING],
    headline: "btw_bedrag",
    recognition: "Een bedrag met of zonder btw.",
    structure: "Incl. = excl. × (1 + b); excl. = incl. / (1 + b).",
    calculation: "Kies de richting en rond op de cent af.",
    example: &[
        ("richting", Sample::Text("incl-naar-excl")),
        ("bedrag", Sample::Text("242")),
        ("btw", Sample::Text("21")),
    ],
    note: Some(
        "Tarieven in België: 21, 12, 6 en 0 %; in Nederland: 21, 9 en 0 %. Elk ander tarief mag ook, bijvoorbeeld 19 % \
         uit een oude opgave. Elk bedrag is op de cent afgerond. Een negatief bedrag is een creditnota. Dit is geen \
         fiscaal advies.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "btw-van-inclusief-afgetrokken",
            output: "excl",
            wrong: |entered, solution| {
                let including = solution.get(&INCLUDING).by_name() * (1 - entered.get(&SLIDING_RATE));
                starts_including(entered).then_some(including)
            },
            says: "Je trekt het percentage af van het bedrag met btw. De btw is een percentage van het bedrag zonder \
                   btw: deel door 1 + b.",
        },
        Mistake {
            name: "btw-er-nog-eens-bij",
            output: "excl",
            wrong: |entered, solution| {
                let including = solution.get(&INCLUDING).by_name() * (1 + entered.get(&SLIDING_RATE));
                starts_including(entered).then_some(including)
            },
            says: "Je telt de btw er nog eens bij. In dit bedrag zit de btw al: deel door 1 + b om ze eruit te halen.",
        },
        Mistake {
            name: "btw-op-inclusief",
            output: "btw_bedrag",
            wrong: |entered, solution| {
                let tax = solution.get(&INCLUDING).by_name() * entered.get(&SLIDING_RATE);
                starts_including(entered).then_some(tax)
            },
            says: "Je neemt het percentage van het bedrag met btw. De btw is een percentage van het bedrag zonder \
                   btw: deel eerst door 1 + b.",
        },
        Mistake {
            name: "exclusief-als-btw",
            output: "btw_bedrag",
            wrong: |_, solution| Some(solution.get(&EXCLUDING).by_name()),
            says: "Dat is het bedrag zonder btw. De btw is het verschil tussen het bedrag met en zonder btw.",
        },
        Mistake {
            name: "btw-uit-exclusief-gehaald",
            output: "btw_bedrag",
            wrong: |entered, solution| {
                let excluding = solution.get(&EXCLUDING).by_name();
                let tax = &excluding - &excluding / (1 + entered.get(&SLIDING_RATE));
                (!starts_including(entered)).then_some(tax)
            },
            says: "Je haalt btw uit een bedrag waar ze nog niet in zit. Dit bedrag is zonder btw: vermenigvuldig het \
                   met b.",
        },
        Mistake {
            name: "alleen-de-btw",
            output: "incl",
            wrong: |entered, solution| {
                let tax = solution.get(&VAT).by_name();
                (!starts_including(entered)).then_some(tax)
            },
            says: "Dat is alleen de btw. Het bedrag met btw is het bedrag zonder btw plus die btw.",
        },
        Mistake {
            name: "gedeeld-door-complement",
            output: "incl",
            wrong: |entered, solution| {
                let including = solution.get(&EXCLUDING).by_name() / (1 - entered.get(&SLIDING_RATE));
                (!starts_including(entered)).then_some(including)
            },
            says: "Je deelt door 1 − b, alsof de btw een deel van het bedrag met btw is. Ze komt op het bedrag zonder \
                   btw: vermenigvuldig met 1 + b.",
        },
        Mistake {
            name: "btw-eraf",
            output: "incl",
            wrong: |entered, solution| {
                let reduced = solution.get(&EXCLUDING).by_name() * (1 - entered.get(&SLIDING_RATE));
                (!starts_including(entered)).then_some(reduced)
            },
            says: "Je trekt de btw af. Het bedrag is nog zonder btw: de btw komt erbij, vermenigvuldig met 1 + b.",
        },
    ],
};

#[cfg(test)]
mod tests {
    use super::SHEET;
    use crate::calculators::figures::{Rate, VAT_BELGIUM, VAT_NETHERLANDS};

    #[test]
    fn the_note_offers_the_rates_that_hold() {
        let listed = |country: &str, rates: &[Rate]| {
            let percents: Vec<_> = rates.iter().map(|rate| rate.percent).collect();
            let (last, others) = percents.split_last().unwrap();
            format!("in {country}: {} en {last} %", others.join(", "))
        };
        let note = SHEET.note.unwrap();
        for offered in [listed("België", VAT_BELGIUM), listed("Nederland", VAT_NETHERLANDS)] {
            assert!(note.contains(&offered), "{offered}");
        }
    }
}
