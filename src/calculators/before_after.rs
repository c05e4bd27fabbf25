//! Voor-en-na-analyse. Section 6.7.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Work};

const OLD_PRICE: Field = Field::amount("prijs_voor", "prijs per stuk voor", "p0")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero();
const OLD_VOLUME: Field = Field::number("afzet_voor", "afzet voor", "q0")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero();
const OLD_VARIABLE: Field = Field::amount("variabel_voor", "variabele kosten per stuk voor", "v0")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero();
const OLD_FIXED: Field = Field::amount("vast_voor", "vaste kosten voor", "F0").at_least_zero();
const NEW_PRICE: Field = Field::amount("prijs_na", "prijs per stuk na", "p1")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const NEW_VOLUME: Field = Field::number("afzet_na", "afzet na", "q1")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .with_slider();
const NEW_VARIABLE: Field = Field::amount("variabel_na", "variabele kosten per stuk na", "v1")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const NEW_FIXED: Field = Field::amount("vast_na", "vaste kosten na", "F1")
    .at_least_zero()
    .with_slider();

static OLD_TURNOVER: Label = Label::euro("omzet_voor", "omzet voor").symbol("O0");
static NEW_TURNOVER: Label = Label::euro("omzet_na", "omzet na").symbol("O1");
static OLD_CONTRIBUTION: Label = Label::euro("contributie_voor", "contributie voor").symbol("C0");
static NEW_CONTRIBUTION: Label = Label::euro("contributie_na", "contributie na").symbol("C1");
static OLD_PROFIT: Label = Label::euro("winst_voor", "winst voor").symbol("W0");
static NEW_PROFIT: Label = Label::euro("winst_na", "winst na").symbol("W1");
static DIFFERENCE: Label = Label::euro("winstverschil", "verschil in winst");
static PRICE_EFFECT: Label = Label::euro("prijseffect", "waarvan prijs");
static VOLUME_EFFECT: Label = Label::euro("volume_effect", "waarvan volume");
static COST_EFFECT: Label = Label::euro("kosteneffect", "waarvan variabele kosten");
static FIXED_EFFECT: Label = Label::euro("vaste_kosteneffect", "waarvan vaste kosten");
static CHANGE: Label = Label::percent("winstwijziging_pct", "wijziging van de winst");

/// Profit = (p − v) × q − F, before and after. Price and variable costs are valued at the new volume, volume at the
/// old contribution, so that the four effects add up to the difference exactly. The change has a meaning only where
/// there was a profit.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let [p0, q0, v0, f0] = [OLD_PRICE, OLD_VOLUME, OLD_VARIABLE, OLD_FIXED].map(|field| entered.get(&field));
    let [p1, q1, v1, f1] = [NEW_PRICE, NEW_VOLUME, NEW_VARIABLE, NEW_FIXED].map(|field| entered.get(&field));
    work.step(&OLD_TURNOVER, &p0 * &q0);
    work.step(&NEW_TURNOVER, &p1 * &q1);
    let old_contribution = work.step(&OLD_CONTRIBUTION, (&p0 - &v0) * &q0);
    let new_contribution = work.step(&NEW_CONTRIBUTION, (&p1 - &v1) * &q1);
    let old_profit = work.step(&OLD_PROFIT, old_contribution - &f0);
    let new_profit = work.step(&NEW_PROFIT, new_contribution - &f1);
    let difference = work.step(&DIFFERENCE, new_profit - &old_profit);
    work.step(&PRICE_EFFECT, (p1 - &p0) * &q1);
    work.step(&VOLUME_EFFECT, (&q1 - q0) * (p0 - &v0));
    work.step(&COST_EFFECT, (v0 - v1) * q1);
    work.step(&FIXED_EFFECT, f0 - f1);
    work.step(&CHANGE, (difference / &old_profit).only_if(old_profit.is_positive()));
    Ok(())
}

/// The four effects and their names in the picture and its sentence.
const EFFECTS: [(&Label, &str); 4] = [
    (&PRICE_EFFECT, "prijs"),
    (&VOLUME_EFFECT, "volume"),
    (&COST_EFFECT, "variabele kosten"),
    (&FIXED_EFFECT, "vaste kosten"),
];

/// A waterfall from the profit before to the profit after, by the four effects.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |label: &Label| solution.get(label).amount().cloned();
    let [before, after] = [&OLD_PROFIT, &NEW_PROFIT].map(|label| solution.shown(label));
    let difference = solution.get(&DIFFERENCE);
    let course = if difference.is_zero() {
        format!("De winst blijft {after}")
    } else {
        let way = if difference.is_positive() { "stijgt" } else { "daalt" };
        format!("De winst {way} van {before} naar {after}")
    };
    let [price, volume, cost, fixed] = EFFECTS.map(|(label, _)| solution.shown(label));
    let chart = Chart::waterfall("Van winst voor naar winst na")
        .along(Axis::euro("winst"))
        .total("winst voor", amount(&OLD_PROFIT));
    let chart = EFFECTS
        .into_iter()
        .fold(chart, |chart, (label, name)| chart.change(name, amount(label)));
    Some(chart.total("winst na", amount(&NEW_PROFIT)).summary(format!(
        "{course}: {price} door de prijs, {volume} door het volume, {cost} door de variabele kosten en {fixed} door de \
         vaste kosten."
    )))
}

/// Voor-en-na-analyse as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "voor-en-na-analyse",
    title: "Voor-en-na-analyse",
    question: "Wat doet een commerciële maatregel met de winst, en waardoor?",
    section: "6.7",
    layer: Layer::Core,
    synonyms: &[
        "prijseffect",
        "volume-effect",
        "kosteneffect",
        "winstverschil",
        "verschillenanalyse",
        "voor en na",
    ],
    fields: &[
        OLD_PRICE,
        OLD_VOLUME,
        OLD_VARIABLE,
        OLD_FIXED,
        NEW_PRICE,
        NEW_VOLUME,
        NEW_VARIABLE,
        NEW_FIXED,
    ],
    outputs: &[
        &OLD_TURNOVER,
        &NEW_TURNOVER,
        &OLD_CONTRIBUTION,
        &NEW_CONTRIBUTION,
        &OLD_PROFIT,
        &NEW_PROFIT,
        &DIFFERENCE,
        &PRICE_EFFECT,
        &VOLUME_EFFECT,
        &COST_EFFECT,
        &FIXED_EFFECT,
        &CHANGE,
    ],
    headline: "winstverschil",
    recognition: "Twee situaties: voor en na een commerciële maatregel.",
    structure: "Winst = (p − v) × q − F in beide situaties; verschil ontleden in prijs, volume en kosten.",
    calculation: "Reken beide uit en verklaar het verschil.",
    example: &[
        ("prijs_voor", Sample::Text("20")),
        ("afzet_voor", Sample::Text("1.000")),
        ("variabel_voor", Sample::Text("12")),
        ("vast_voor", Sample::Text("5.000")),
        ("prijs_na", Sample::Text("18")),
        ("afzet_na", Sample::Text("1.400")),
        ("variabel_na", Sample::Text("11,50")),
        ("vast_na", Sample::Text("5.500")),
    ],
    note: Some(
        "Prijs en variabele kosten rekenen met de afzet na, het volume met de contributie per stuk voor. Zo geven de \
         vier effecten samen precies het verschil. Er bestaan andere volgordes van ontleden; het totaal blijft gelijk.",
    ),
    solve,
    chart,
    mistakes: MISTAKES,
};

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "winst-na-zonder-vaste-kosten",
        output: "winst_na",
        wrong: |_, solution| Some(solution.get(&NEW_CONTRIBUTION).by_name()),
        says: "Dat is de contributie na de maatregel. Voor de winst gaan de vaste kosten er nog af.",
    },
    Mistake {
        name: "oude-vaste-kosten",
        output: "winst_na",
        wrong: |entered, solution| Some(solution.get(&NEW_CONTRIBUTION).by_name() - entered.get(&OLD_FIXED)),
        says: "Je trekt de vaste kosten van voor de maatregel af. Ook die kunnen veranderen: gebruik F1.",
    },
    Mistake {
        name: "verschil-van-de-omzet",
        output: "winstverschil",
        wrong: |_, solution| Some(solution.get(&NEW_TURNOVER).by_name() - solution.get(&OLD_TURNOVER).by_name()),
        says: "Je vergelijkt de omzet. Meer omzet kan minder winst zijn: trek in beide situaties eerst alle kosten af.",
    },
    Mistake {
        name: "verschil-van-de-contributie",
        output: "winstverschil",
        wrong: |_, solution| {
            Some(solution.get(&NEW_CONTRIBUTION).by_name() - solution.get(&OLD_CONTRIBUTION).by_name())
        },
        says: "Je vergelijkt de contributie. De vaste kosten kunnen ook veranderen: vergelijk de winst, W1 − W0.",
    },
    Mistake {
        name: "prijs-bij-oude-afzet",
        output: "prijseffect",
        wrong: |entered, _| Some((entered.get(&NEW_PRICE) - entered.get(&OLD_PRICE)) * entered.get(&OLD_VOLUME)),
        says: "Je rekent het prijsverschil met de oude afzet. Dan blijft er een stuk onverklaard, want de effecten \
               moeten samen het verschil geven: reken de prijs met de afzet na.",
    },
    Mistake {
        name: "prijs-met-omzetverschil",
        output: "prijseffect",
        wrong: |_, solution| Some(solution.get(&NEW_TURNOVER).by_name() - solution.get(&OLD_TURNOVER).by_name()),
        says: "Dat is het hele verschil in omzet; daar zit ook het volume in. Voor de prijs alleen hou je de afzet \
               gelijk: (p1 − p0) × q1.",
    },
    Mistake {
        name: "volume-tegen-prijs",
        output: "volume_effect",
        wrong: |entered, _| Some((entered.get(&NEW_VOLUME) - entered.get(&OLD_VOLUME)) * entered.get(&OLD_PRICE)),
        says: "Je vermenigvuldigt de extra stuks met de prijs. Elk extra stuk brengt ook variabele kosten mee: reken \
               met de contributie per stuk, p0 − v0.",
    },
    Mistake {
        name: "volume-tegen-contributie-na",
        output: "volume_effect",
        wrong: |entered, _| {
            let contribution = entered.get(&NEW_PRICE) - entered.get(&NEW_VARIABLE);
            Some((entered.get(&NEW_VOLUME) - entered.get(&OLD_VOLUME)) * contribution)
        },
        says: "Je rekent het volume met de contributie na. De verandering van prijs en kosten zit al in de andere \
               effecten: gebruik de contributie voor, p0 − v0.",
    },
    Mistake {
        name: "kosten-met-omgekeerd-teken",
        output: "kosteneffect",
        wrong: |entered, _| Some((entered.get(&NEW_VARIABLE) - entered.get(&OLD_VARIABLE)) * entered.get(&NEW_VOLUME)),
        says: "Je teken staat omgekeerd. Lagere kosten per stuk verhogen de winst: trek de kosten na af van de kosten \
               voor.",
    },
    Mistake {
        name: "kosten-bij-oude-afzet",
        output: "kosteneffect",
        wrong: |entered, _| Some((entered.get(&OLD_VARIABLE) - entered.get(&NEW_VARIABLE)) * entered.get(&OLD_VOLUME)),
        says: "Je rekent het kostenverschil met de oude afzet. Dan geven de effecten samen het verschil niet: reken \
               met de afzet na.",
    },
    Mistake {
        name: "vaste-kosten-met-omgekeerd-teken",
        output: "vaste_kosteneffect",
        wrong: |entered, _| Some(entered.get(&NEW_FIXED) - entered.get(&OLD_FIXED)),
        says: "Je teken staat omgekeerd. Hogere vaste kosten verlagen de winst: F0 − F1.",
    },
    Mistake {
        name: "op-de-winst-na",
        output: "winstwijziging_pct",
        wrong: |_, solution| Some(solution.get(&DIFFERENCE) / solution.get(&NEW_PROFIT).by_name()),
        says: "Je deelt door de winst na. Een wijziging vergelijk je met hoe het was: deel door W0.",
    },
    Mistake {
        name: "verhouding-als-wijziging",
        output: "winstwijziging_pct",
        wrong: |_, solution| Some(solution.get(&NEW_PROFIT).by_name() / solution.get(&OLD_PROFIT).by_name()),
        says: "Dat is de winst na als deel van de winst voor. De wijziging is wat er bij of af gaat: deel het verschil \
               door W0.",
    },
];
