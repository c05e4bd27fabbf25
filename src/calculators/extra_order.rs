//! Extra order (differentiële calculatie). Section 6.11.

use super::sentence::size;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Rational, Unit, Value, Work, whole};

const PIECES: Field = Field::number("aantal", "aantal stuks", "a")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero()
    .with_slider();
const PRICE: Field = Field::amount("prijs", "geboden prijs per stuk", "p")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const EXTRA_FIXED: Field = Field::amount("extra_vaste_kosten", "extra vaste kosten", "X")
    .at_least_zero()
    .or("0");
const FREE_CAPACITY: Field = Field::number("vrije_capaciteit", "vrije capaciteit", "c")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .or("0")
    .with_slider();
const LOST_CONTRIBUTION: Field = Field::amount("verdrongen_contributie", "contributie per verdrongen stuk", "d")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .or("0");

static DISPLACED: Label = Label::whole("verdrongen", "verdrongen stuks")
    .symbol("m")
    .unit(Unit::PIECE)
    .counted("stuks");
static REVENUE: Label = Label::euro("extra_opbrengst", "extra opbrengst").symbol("R");
static COSTS: Label = Label::euro("extra_kosten", "extra kosten en gemiste contributie").symbol("K");
static PROFIT: Label = Label::euro("extra_winst", "extra winst");
static LOWEST_PRICE: Label = Label::euro("minimumprijs", "minimumprijs").unit(Unit::EURO_PER_PIECE);
static ADVICE: Label = Label::text("advies", "advies");

/// Only what the order changes counts: its revenue, its own costs, and the contribution of the regular units that it
/// pushes out. Fixed costs that are there anyway play no part.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let pieces = entered.get(&PIECES);
    let free = entered.get(&FREE_CAPACITY);
    let displaced = if pieces > free {
        &pieces - free
    } else {
        Value::found(whole(0), Unit::PIECE, "de vrije capaciteit volstaat")
    };
    let displaced = work.step(&DISPLACED, displaced);
    let revenue = work.step(&REVENUE, &pieces * entered.get(&PRICE));
    let costs = own_costs(entered) + displaced * entered.get(&LOST_CONTRIBUTION);
    let costs = work.step(&COSTS, costs);
    let profit = work.step(&PROFIT, revenue - &costs);
    work.step(&LOWEST_PRICE, costs / pieces);
    let (advice, because) = if profit.is_positive() {
        ("aanvaarden", "De extra winst is groter dan 0.")
    } else if profit.is_negative() {
        ("weigeren", "De extra winst is kleiner dan 0.")
    } else {
        ("neutraal", "De extra winst is precies 0.")
    };
    work.text(&ADVICE, advice, because);
    Ok(())
}

/// What the order itself costs, without what it pushes out.
fn own_costs(entered: &Entered) -> Value {
    entered.get(&PIECES) * entered.get(&VARIABLE_COSTS) + entered.get(&EXTRA_FIXED)
}

/// Revenue against costs, and the offered price against the lowest one that pays.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |value: Value| value.amount().cloned();
    let variable = entered.get(&PIECES) * entered.get(&VARIABLE_COSTS);
    let lost = solution.get(&DISPLACED) * entered.get(&LOST_CONTRIBUTION);
    let only_costs = |value: Value| [None::<Rational>, amount(value)];
    Some(
        Chart::bars("Opbrengst en kosten van de order")
            .along(Axis::euro("bedrag"))
            .groups(["extra opbrengst", "extra kosten"])
            .series("opbrengst", [amount(solution.get(&REVENUE)), None])
            .series("variabele kosten", only_costs(variable))
            .series("extra vaste kosten", only_costs(entered.get(&EXTRA_FIXED)))
            .series("gemiste contributie", only_costs(lost))
            .stacked()
            .lying()
            .above(
                Chart::bars("Geboden prijs en minimumprijs")
                    .along(Axis::euro("prijs per stuk"))
                    .bar("geboden prijs", amount(entered.get(&PRICE)))
                    .limit(amount(solution.get(&LOWEST_PRICE)), "minimumprijs")
                    .lying(),
            )
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let profit = solution.get(&PROFIT);
    let (price, lowest) = (entered.shown(&PRICE), solution.shown(&LOWEST_PRICE));
    let advice = if profit.is_positive() {
        format!("Aanvaarden: de order brengt {} extra winst op.", size(&profit))
    } else if profit.is_negative() {
        format!("Weigeren: de order kost {} winst.", size(&profit))
    } else {
        "Neutraal: de order verandert de winst niet.".to_owned()
    };
    let asks = if entered.is_default(&FREE_CAPACITY) {
        " De vrije capaciteit is leeg en telt als 0: zit de capaciteit echt vol? Vul ze anders in."
    } else {
        ""
    };
    format!("{advice} De geboden prijs is {price}, de minimumprijs {lowest}.{asks}")
}

/// Extra order as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "extra-order",
    title: "Extra order (differentiële calculatie)",
    question: "Neem je een eenmalige order aan, en vanaf welke prijs?",
    section: "6.11",
    layer: Layer::Core,
    synonyms: &[
        "differentiële calculatie",
        "minimumprijs",
        "eenmalige order",
        "opportuniteitskosten",
        "vrije capaciteit",
        "private label",
    ],
    fields: &[
        PIECES,
        PRICE,
        VARIABLE_COSTS,
        EXTRA_FIXED,
        FREE_CAPACITY,
        LOST_CONTRIBUTION,
    ],
    outputs: &[&DISPLACED, &REVENUE, &COSTS, &PROFIT, &LOWEST_PRICE, &ADVICE],
    headline: "extra_winst",
    recognition: "Een eenmalige order naast de normale verkoop.",
    structure: "Extra winst = extra opbrengst − extra kosten − gemiste contributie.",
    calculation: "Alleen de kosten tellen die door de order ontstaan.",
    example: &[
        ("aantal", Sample::Text("500")),
        ("prijs", Sample::Text("14")),
        ("variabele_kosten", Sample::Text("11")),
        ("extra_vaste_kosten", Sample::Text("800")),
        ("vrije_capaciteit", Sample::Text("400")),
        ("verdrongen_contributie", Sample::Text("5")),
    ],
    note: Some(
        "Laat je de vrije capaciteit leeg, dan verdringt elk stuk van de order een gewoon stuk. De vaste kosten die er \
         al zijn, tellen niet mee: die zijn er met of zonder de order. Wat de order doet met de prijs bij andere \
         klanten, weeg je zelf af.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "alles-verdrongen",
            output: "verdrongen",
            wrong: |entered, _| {
                let free = entered.get(&FREE_CAPACITY).is_positive();
                free.then(|| entered.get(&PIECES))
            },
            says: "Je laat de hele order gewone verkoop verdringen. Eerst vult de order de vrije capaciteit: alleen \
                   wat daarboven gaat, verdringt.",
        },
        Mistake {
            name: "zonder-gemiste-contributie",
            output: "extra_kosten",
            wrong: |entered, _| Some(own_costs(entered)),
            says: "Je vergeet de gemiste contributie. Elk gewoon stuk dat je nu niet verkoopt, brengt zijn contributie \
                   niet meer op: ook dat kost de order.",
        },
        Mistake {
            name: "zonder-extra-vaste-kosten",
            output: "extra_kosten",
            wrong: |entered, solution| {
                let variable = entered.get(&PIECES) * entered.get(&VARIABLE_COSTS);
                let lost = solution.get(&DISPLACED).by_name() * entered.get(&LOST_CONTRIBUTION);
                entered.get(&EXTRA_FIXED).is_positive().then(|| variable + lost)
            },
            says: "Je vergeet de extra vaste kosten. Die ontstaan door deze order en tellen dus mee.",
        },
        Mistake {
            name: "contributie-van-alle-stuks-gemist",
            output: "extra_kosten",
            wrong: |entered, _| {
                let lost = entered.get(&PIECES) * entered.get(&LOST_CONTRIBUTION);
                entered
                    .get(&FREE_CAPACITY)
                    .is_positive()
                    .then(|| own_costs(entered) + lost)
            },
            says: "Je rekent gemiste contributie op elk stuk van de order. Wat in de vrije capaciteit past, verdringt \
                   niets: neem alleen de verdrongen stuks.",
        },
        Mistake {
            name: "winst-zonder-verdringing",
            output: "extra_winst",
            wrong: |entered, solution| Some(solution.get(&REVENUE).by_name() - own_costs(entered)),
            says: "Je vergeet wat de order verdringt. Trek ook de gemiste contributie van de gewone stuks af.",
        },
        Mistake {
            name: "alleen-contributie",
            output: "extra_winst",
            wrong: |entered, _| {
                let contribution = entered.get(&PRICE) - entered.get(&VARIABLE_COSTS);
                Some(entered.get(&PIECES) * contribution)
            },
            says: "Dat is de contributie van de order. De extra vaste kosten en de gemiste contributie moeten er nog af.",
        },
        Mistake {
            name: "minimum-is-variabel",
            output: "minimumprijs",
            wrong: |entered, _| Some(entered.get(&VARIABLE_COSTS)),
            says: "Je neemt alleen de variabele kosten. Ook de extra vaste kosten en de gemiste contributie moet de \
                   prijs goedmaken: deel alle extra kosten door het aantal.",
        },
        Mistake {
            name: "minimum-zonder-verdringing",
            output: "minimumprijs",
            wrong: |entered, _| Some(own_costs(entered) / entered.get(&PIECES)),
            says: "Je vergeet de gemiste contributie. De prijs moet ook goedmaken wat je aan gewone stuks verliest.",
        },
        Mistake {
            name: "volle-prijs-als-minimum",
            output: "minimumprijs",
            wrong: |entered, _| Some(entered.get(&VARIABLE_COSTS) + entered.get(&LOST_CONTRIBUTION)),
            says: "Je neemt de gewone prijs als minimum, met de volle bijdrage aan kosten die er al zijn. Voor een \
                   extra order tellen alleen de extra kosten: deel ze door het aantal.",
        },
    ],
};
