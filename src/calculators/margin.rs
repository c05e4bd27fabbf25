//! Marge en opslag. Section 6.8.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Work, whole};

const PURCHASE: Field = Field::amount("inkoopprijs", "inkoopprijs (kostprijs) excl. btw", "i")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .optional()
    .with_slider();
const SELLING: Field = Field::amount("verkoopprijs", "verkoopprijs excl. btw", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .optional()
    .with_slider();
const MARGIN: Field = Field::percent("marge", "brutowinstmarge in % van de verkoopprijs", "m")
    .at_least(-1000)
    .below(100)
    .optional()
    .with_slider();
const MARK_UP: Field = Field::percent("opslag", "brutowinstopslag in % van de inkoopprijs", "o")
    .above(-100)
    .at_most(10_000)
    .optional()
    .with_slider();

static PURCHASE_PRICE: Label = Label::euro("inkoopprijs", "inkoopprijs")
    .symbol("i")
    .unit(Unit::EURO_PER_PIECE);
static SELLING_PRICE: Label = Label::euro("verkoopprijs", "verkoopprijs")
    .symbol("p")
    .unit(Unit::EURO_PER_PIECE);
static GROSS_PROFIT: Label = Label::euro("brutowinst", "brutowinst").unit(Unit::EURO_PER_PIECE);
static MARGIN_RATE: Label = Label::percent("marge_pct", "brutowinstmarge").symbol("m");
static MARK_UP_RATE: Label = Label::percent("opslag_pct", "brutowinstopslag").symbol("o");

static COMBINATION: Refusal = Refusal::inconsistent(
    "combinatie",
    "Vul twee gegevens in: twee prijzen, of een prijs en een percentage. Vul enkel een percentage in om marge en \
     opslag om te rekenen.",
);
static NOTHING_TO_MARK_UP: Refusal = Refusal::no_solution(
    "inkoopprijs",
    "Bij een inkoopprijs van 0 is de verkoopprijs niet uit een percentage te berekenen.",
);

/// Margin is a share of the selling price, mark-up of the purchase price, both excluding VAT. Which formula serves
/// follows from what is known; with a percentage alone the amounts are n.v.t. and the percentage is converted.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let purchase = entered.get(&PURCHASE);
    let selling = entered.get(&SELLING);
    let margin = entered.get(&MARGIN);
    let mark_up = entered.get(&MARK_UP);
    let given = [&purchase, &selling, &margin, &mark_up].map(|value| value.amount().is_some());
    let (purchase, selling) = match given {
        // With a percentage alone both prices stay n.v.t.
        [true, true, false, false] | [false, false, true, false] | [false, false, false, true] => (purchase, selling),
        [true, false, true, false] | [true, false, false, true] if purchase.is_zero() => {
            return Err(&NOTHING_TO_MARK_UP);
        }
        [true, false, true, false] => (purchase.clone(), purchase / (1 - &margin)),
        [true, false, false, true] => (purchase.clone(), purchase * (1 + &mark_up)),
        [false, true, true, false] => (&selling * (1 - &margin), selling),
        [false, true, false, true] => (&selling / (1 + &mark_up), selling),
        _ => return Err(&COMBINATION),
    };
    let purchase = work.step(&PURCHASE_PRICE, purchase);
    let selling = work.step(&SELLING_PRICE, selling);
    let profit = work.step(&GROSS_PROFIT, &selling - &purchase);
    let converted_margin = &mark_up / (1 + &mark_up);
    let converted_mark_up = &margin / (1 - &margin);
    work.step(&MARGIN_RATE, (&profit / &selling).or(margin).or(converted_margin));
    work.step(&MARK_UP_RATE, (&profit / &purchase).or(mark_up).or(converted_mark_up));
    Ok(())
}

/// One bar: purchase price and gross profit make the selling price. With a percentage alone it stands for the whole.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [margin, mark_up] = [&MARGIN_RATE, &MARK_UP_RATE].map(|label| solution.get(label));
    let profit = solution.get(&GROSS_PROFIT);
    let (axis, purchase, profit) = if let Some(profit) = profit.amount() {
        let purchase = solution.get(&PURCHASE_PRICE).amount()?.clone();
        (Axis::euro("bedrag"), purchase, profit.clone())
    } else {
        let rate = margin.amount()?.clone();
        (Axis::percent("deel van de verkoopprijs"), whole(1) - &rate, rate)
    };
    let chart = Chart::bars("Opbouw van de verkoopprijs")
        .along(axis)
        .groups(["verkoopprijs"])
        .series("inkoopprijs", [purchase])
        .series("brutowinst", [profit])
        .note(format!("{} van de verkoopprijs", solution.shown(&MARGIN_RATE)));
    let chart = if mark_up.amount().is_some() {
        chart.note(format!("{} van de inkoopprijs", solution.shown(&MARK_UP_RATE)))
    } else {
        chart
    };
    Some(chart.stacked().summary(summary(solution)))
}

fn summary(solution: &Solution) -> String {
    let profit = solution.get(&GROSS_PROFIT);
    let (margin, mark_up) = (solution.shown(&MARGIN_RATE), solution.shown(&MARK_UP_RATE));
    let selling = solution.shown(&SELLING_PRICE);
    let Some(amount) = profit.amount() else {
        return format!("Een marge van {margin} van de verkoopprijs is een opslag van {mark_up} op de inkoopprijs.");
    };
    let amount = dutch::show(&amount.abs(), Display::Euro);
    if profit.is_negative() {
        return format!(
            "De verkoopprijs van {selling} ligt {amount} onder de inkoopprijs: een marge van {margin} en een opslag \
             van {mark_up}."
        );
    }
    let of_purchase = if solution.get(&MARK_UP_RATE).amount().is_some() {
        format!(" en {mark_up} van de inkoopprijs")
    } else {
        String::new()
    };
    format!("Van {selling} verkoopprijs is {amount} brutowinst: {margin} van de verkoopprijs{of_purchase}.")
}

/// Marge en opslag as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "marge-opslag",
    title: "Marge en opslag",
    question: "Hoe reken je tussen inkoopprijs, verkoopprijs, marge en opslag?",
    section: "6.8",
    layer: Layer::Core,
    synonyms: &[
        "brutowinst",
        "brutomarge",
        "winstmarge",
        "winstopslag",
        "mark-up",
        "marge omrekenen",
    ],
    fields: &[PURCHASE, SELLING, MARGIN, MARK_UP],
    outputs: &[
        &PURCHASE_PRICE,
        &SELLING_PRICE,
        &GROSS_PROFIT,
        &MARGIN_RATE,
        &MARK_UP_RATE,
    ],
    headline: "verkoopprijs",
    recognition: "Twee van de gegevens inkoopprijs, verkoopprijs, marge of opslag.",
    structure: "Marge = brutowinst / verkoopprijs; opslag = brutowinst / inkoopprijs.",
    calculation: "Kies de basis, reken de ontbrekende uit.",
    example: &[("inkoopprijs", Sample::Text("75")), ("marge", Sample::Text("25"))],
    note: Some(
        "Marge is een deel van de verkoopprijs zonder btw, opslag een deel van de inkoopprijs. Sommige teksten \
         noemen ook de opslag marge: kijk altijd naar de basis. Met alleen een percentage reken je het ene om in het \
         andere.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "prijs-met-opslag",
            output: "verkoopprijs",
            wrong: |entered, _| Some(entered.get(&PURCHASE) * (1 + entered.get(&MARGIN))),
            says: "Je rekent de marge op de inkoopprijs, alsof het een opslag is. Marge is een deel van de \
                   verkoopprijs: deel de inkoopprijs door 1 − m.",
        },
        Mistake {
            name: "prijs-gedeeld-door-marge",
            output: "verkoopprijs",
            wrong: |entered, _| Some(entered.get(&PURCHASE) / entered.get(&MARGIN)),
            says: "Je deelt door de marge. De inkoopprijs is het deel van de verkoopprijs dat na de marge \
                   overblijft: deel door 1 − m.",
        },
        Mistake {
            name: "prijs-alleen-marge",
            output: "verkoopprijs",
            wrong: |entered, _| Some(entered.get(&PURCHASE) * entered.get(&MARGIN)),
            says: "Je neemt een percentage van de inkoopprijs. De verkoopprijs is inkoopprijs plus brutowinst, en de \
                   marge rekent op de verkoopprijs: deel door 1 − m.",
        },
        Mistake {
            name: "opslag-is-marge",
            output: "opslag_pct",
            wrong: |_, solution| Some(solution.get(&MARGIN_RATE).by_name()),
            says: "Je neemt de marge over als opslag. De brutowinst is dezelfde, maar opslag deelt door de \
                   inkoopprijs en marge door de verkoopprijs.",
        },
        Mistake {
            name: "opslag-met-som",
            output: "opslag_pct",
            wrong: |_, solution| {
                let margin = solution.get(&MARGIN_RATE);
                Some(&margin / (1 + &margin))
            },
            says: "Zo reken je een opslag om naar een marge. Van marge naar opslag wordt de noemer kleiner: deel \
                   door 1 − m.",
        },
        Mistake {
            name: "opslag-complement",
            output: "opslag_pct",
            wrong: |_, solution| Some(1 - solution.get(&MARGIN_RATE)),
            says: "Dat is het deel van de verkoopprijs dat naar de inkoop gaat. De opslag vergelijkt de brutowinst \
                   met de inkoopprijs: deel de marge door dat deel.",
        },
        Mistake {
            name: "marge-is-opslag",
            output: "marge_pct",
            wrong: |_, solution| Some(solution.get(&MARK_UP_RATE).by_name()),
            says: "Je neemt de opslag over als marge. De brutowinst is dezelfde, maar marge deelt door de \
                   verkoopprijs en opslag door de inkoopprijs.",
        },
        Mistake {
            name: "marge-met-verschil",
            output: "marge_pct",
            wrong: |_, solution| {
                let mark_up = solution.get(&MARK_UP_RATE);
                Some(&mark_up / (1 - &mark_up))
            },
            says: "Zo reken je een marge om naar een opslag. Van opslag naar marge wordt de noemer groter: deel door \
                   1 + o.",
        },
        Mistake {
            name: "marge-complement",
            output: "marge_pct",
            wrong: |_, solution| Some(1 - solution.get(&MARK_UP_RATE)),
            says: "Je trekt de opslag van het geheel af. Opslag en marge vullen elkaar niet aan: de marge is de \
                   brutowinst gedeeld door de verkoopprijs, o / (1 + o).",
        },
        Mistake {
            name: "inkoop-met-aftrek",
            output: "inkoopprijs",
            wrong: |entered, _| Some(entered.get(&SELLING) * (1 - entered.get(&MARK_UP))),
            says: "Je trekt de opslag van de verkoopprijs af, alsof het een marge is. De opslag rekent op de \
                   inkoopprijs: deel de verkoopprijs door 1 + o.",
        },
        Mistake {
            name: "inkoop-als-opslag",
            output: "inkoopprijs",
            wrong: |entered, _| Some(entered.get(&SELLING) * entered.get(&MARK_UP)),
            says: "Je neemt een percentage van de verkoopprijs. De opslag rekent op de inkoopprijs: deel de \
                   verkoopprijs door 1 + o.",
        },
    ],
};
