//! Wat doet een korting met de winst? Section 1.5.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Value, Work};

const PRICE: Field = Field::amount("prijs", "verkoopprijs per stuk", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten per stuk", "f")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();
const DISCOUNT: Field = Field::percent("korting", "korting", "k")
    .at_least_zero()
    .at_most(100)
    .with_slider();

static OLD_PROFIT: Label = Label::euro("oude_winst", "winst voor korting")
    .symbol("W0")
    .unit(Unit::EURO_PER_PIECE);
static OLD_RATE: Label = Label::percent("oude_winst_pct", "winst voor korting in % van de prijs");
static REDUCTION: Label = Label::euro("kortingsbedrag", "kortingsbedrag").unit(Unit::EURO_PER_PIECE);
static NEW_PRICE: Label = Label::euro("nieuwe_prijs", "prijs na korting")
    .symbol("p1")
    .unit(Unit::EURO_PER_PIECE);
static NEW_PROFIT: Label = Label::euro("nieuwe_winst", "winst na korting")
    .symbol("W1")
    .unit(Unit::EURO_PER_PIECE);
static NEW_RATE: Label = Label::percent("nieuwe_winst_pct", "winst na korting in % van de nieuwe prijs");
static FALL: Label = Label::percent("winstdaling_pct", "daling van de winst");

/// W0 = p − f − v, p1 = p × (1 − k), W1 = p1 − f − v; all per unit, at unchanged volume. The fall has a meaning only
/// where there was a profit to lose.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let price = entered.get(&PRICE);
    let fixed_costs = entered.get(&FIXED_COSTS);
    let variable_costs = entered.get(&VARIABLE_COSTS);
    let discount = entered.get(&DISCOUNT);
    let old_profit = work.step(&OLD_PROFIT, &price - &fixed_costs - &variable_costs);
    work.step(&OLD_RATE, &old_profit / &price);
    work.step(&REDUCTION, &price * &discount);
    let new_price = work.step(&NEW_PRICE, &price * (1 - &discount));
    let new_profit = work.step(&NEW_PROFIT, &new_price - &fixed_costs - &variable_costs);
    work.step(&NEW_RATE, &new_profit / &new_price);
    let fall = (&old_profit - &new_profit) / &old_profit;
    work.step(&FALL, fall.only_if(old_profit.is_positive()));
    Ok(())
}

/// Before and after: what the price is made up of. The discount is taken out of the profit alone.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let twice = |value: Value| [value.amount().cloned(), value.amount().cloned()];
    let profits = [&OLD_PROFIT, &NEW_PROFIT].map(|label| solution.get(label).amount().cloned());
    let reduction = solution.get(&REDUCTION);
    let discount = entered.shown(&DISCOUNT);
    let [old, new] = [&OLD_PROFIT, &NEW_PROFIT].map(|label| solution.shown(label));
    let summary = if reduction.is_zero() {
        format!("Zonder korting blijft de winst per stuk {old}.")
    } else if solution.get(&OLD_PROFIT).is_positive() {
        let fall = solution.shown(&FALL);
        format!("Met {discount} korting gaat de winst per stuk van {old} naar {new}: een daling van {fall}.")
    } else {
        format!("Met {discount} korting gaat het resultaat per stuk van {old} naar {new}.")
    };
    Some(
        Chart::bars("Korting en winst")
            .along(Axis::euro("bedrag per stuk"))
            .groups(["zonder korting", "met korting"])
            .series("variabele kosten", twice(entered.get(&VARIABLE_COSTS)))
            .series("vaste kosten", twice(entered.get(&FIXED_COSTS)))
            .series("winst", profits)
            .series("korting", [None, reduction.amount().cloned()])
            .hatched()
            .stacked()
            .summary(summary),
    )
}

/// Korting en winst as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "korting-winsteffect",
    title: "Wat doet een korting met de winst?",
    question: "Hoeveel winst blijft er over na een korting?",
    section: "1.5",
    layer: Layer::Core,
    synonyms: &[
        "prijsverlaging",
        "prijsdaling",
        "winstdaling",
        "winstmarge",
        "korting geven",
    ],
    fields: &[PRICE, FIXED_COSTS, VARIABLE_COSTS, DISCOUNT],
    outputs: &[
        &OLD_PROFIT,
        &OLD_RATE,
        &REDUCTION,
        &NEW_PRICE,
        &NEW_PROFIT,
        &NEW_RATE,
        &FALL,
    ],
    headline: "winstdaling_pct",
    recognition: "Een prijs, kosten per stuk en een kortingspercentage; gevraagd wordt wat er met de winst gebeurt \
                  bij gelijke afzet.",
    structure: "Winst = prijs − vaste − variabele kosten; de korting gaat volledig van de winst af.",
    calculation: "Trek het kortingsbedrag af van de winst en vergelijk met de winst vooraf.",
    example: &[
        ("prijs", Sample::Text("1.000")),
        ("vaste_kosten", Sample::Text("200")),
        ("variabele_kosten", Sample::Text("700")),
        ("korting", Sample::Text("5")),
    ],
    note: Some(
        "De vaste kosten per stuk zijn alleen gelijk zolang de afzet gelijk blijft. Verkoop je door de korting meer, \
         dan verandert dat bedrag en klopt deze berekening niet meer.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "daling-is-korting",
            output: "winstdaling_pct",
            wrong: |entered, _| Some(entered.get(&DISCOUNT)),
            says: "Je laat de winst met het kortingspercentage dalen. De korting rekent op de prijs en gaat volledig \
                   van de winst af, want de kosten dalen niet mee. Vergelijk het kortingsbedrag met de winst vooraf.",
        },
        Mistake {
            name: "daling-op-prijs",
            output: "winstdaling_pct",
            wrong: |entered, _| {
                let costs = entered.get(&FIXED_COSTS) + entered.get(&VARIABLE_COSTS);
                Some(entered.get(&DISCOUNT) * entered.get(&PRICE) / costs)
            },
            says: "Je deelt het kortingsbedrag door de kosten. De daling is een deel van de winst vooraf: deel door \
                   W0.",
        },
        Mistake {
            name: "op-nieuwe-winst",
            output: "winstdaling_pct",
            wrong: |_, solution| {
                let new_profit = solution.get(&NEW_PROFIT);
                Some((solution.get(&OLD_PROFIT) - &new_profit) / new_profit)
            },
            says: "Je deelt door de winst na de korting. Een daling vergelijk je met hoe het was: deel door W0.",
        },
        Mistake {
            name: "korting-op-winst",
            output: "nieuwe_winst",
            wrong: |entered, solution| Some(solution.get(&OLD_PROFIT) * (1 - entered.get(&DISCOUNT))),
            says: "Je past het percentage toe op de winst. De klant krijgt de korting op de prijs: bereken eerst \
                   hoeveel euro dat is en trek dat bedrag van de winst af.",
        },
        Mistake {
            name: "korting-niet-op-winst",
            output: "nieuwe_winst",
            wrong: |entered, solution| Some(solution.get(&NEW_PRICE) - entered.get(&VARIABLE_COSTS)),
            says: "Je trekt alleen de variabele kosten af. Wat dan overblijft is de contributie; voor de winst gaan \
                   ook de vaste kosten per stuk eraf.",
        },
        Mistake {
            name: "korting-op-kosten",
            output: "nieuwe_winst",
            wrong: |entered, solution| {
                let costs = entered.get(&FIXED_COSTS) + entered.get(&VARIABLE_COSTS);
                Some(solution.get(&NEW_PRICE) - costs * (1 - entered.get(&DISCOUNT)))
            },
            says: "Je laat de kosten mee dalen met de korting. Wat je zelf betaalt, verandert niet: trek de \
                   volledige kosten van de nieuwe prijs af.",
        },
    ],
};
