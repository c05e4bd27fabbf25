//! Levenscycluskost: twee producten per gebruikseenheid. Section 1.5.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

/// Pieces wear out together: so many at once on one device.
const PIECES_PER_DEVICE: Unit = Unit::PIECE.per(Unit::DEVICE);

const PRICE_A: Field = Field::amount("prijs_a", "aankoopprijs A", "pA")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const LIFE_A: Field = Field::number("levensduur_a", "levensduur A", "LA")
    .unit(Unit::USAGE)
    .above_zero()
    .with_slider();
const PRICE_B: Field = Field::amount("prijs_b", "aankoopprijs B", "pB")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const LIFE_B: Field = Field::number("levensduur_b", "levensduur B", "LB")
    .unit(Unit::USAGE)
    .above_zero()
    .with_slider();
const PER: Field = Field::number("per", "rekeneenheid", "e")
    .unit(Unit::USAGE)
    .above_zero()
    .or("1000");
const PIECES: Field = Field::number("stuks", "stuks per toestel", "s")
    .unit(PIECES_PER_DEVICE)
    .above_zero()
    .whole()
    .or("1");
const DEVICES: Field = Field::number("toestellen", "aantal toestellen", "t")
    .unit(Unit::DEVICE)
    .above_zero()
    .whole()
    .or("1");
const USAGE: Field = Field::number("gebruik", "gebruik per toestel per jaar", "g")
    .unit(Unit::USAGE.per(Unit::YEAR))
    .above_zero();

static COST_A: Label = Label::euro("kost_a", "kost A per rekeneenheid")
    .symbol("kA")
    .unit(Unit::EURO_PER_PIECE);
static COST_B: Label = Label::euro("kost_b", "kost B per rekeneenheid")
    .symbol("kB")
    .unit(Unit::EURO_PER_PIECE);
static DIFFERENCE: Label =
    Label::euro("verschil_per_stuk", "verschil per stuk per rekeneenheid").unit(Unit::EURO_PER_PIECE);
static DEVICE_DIFFERENCE: Label =
    Label::euro("verschil_per_toestel", "verschil per toestel per rekeneenheid").unit(Unit::EURO.per(Unit::DEVICE));
static YEAR_DIFFERENCE: Label =
    Label::euro("jaarverschil", "verschil per jaar voor het hele park").unit(Unit::EURO.per(Unit::YEAR));
static EQUAL_PRICE: Label =
    Label::euro("indifferentieprijs_a", "prijs waarbij A even duur is als B").unit(Unit::EURO_PER_PIECE);
static CHEAPEST: Label = Label::text("voordeligste", "voordeligste product");

/// Cost per unit of use = price ÷ life × e. A positive difference means that B costs more. The yearly difference goes
/// on with the unrounded one: (kB − kA) × s × t × g ÷ e.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let per = entered.get(&PER);
    let (life_a, life_b) = (entered.get(&LIFE_A), entered.get(&LIFE_B));
    let price_b = entered.get(&PRICE_B);
    let cost_a = work.step(&COST_A, entered.get(&PRICE_A) / &life_a * &per);
    let cost_b = work.step(&COST_B, &price_b / &life_b * &per);
    let difference = work.step(&DIFFERENCE, &cost_b - &cost_a);
    let device_difference = work.step(&DEVICE_DIFFERENCE, &difference * entered.get(&PIECES));
    work.step(&YEAR_DIFFERENCE, in_a_year(entered, &device_difference));
    work.step(&EQUAL_PRICE, price_b * life_a / life_b);
    let (cheapest, because) = if cost_a < cost_b {
        ("A", "Kost A is lager dan kost B.")
    } else if cost_a > cost_b {
        ("B", "Kost A is hoger dan kost B.")
    } else {
        ("gelijk", "Kost A is gelijk aan kost B.")
    };
    work.text(&CHEAPEST, cheapest, because);
    Ok(())
}

/// From one device and one unit of use to all devices and a year.
fn in_a_year(entered: &Entered, device_difference: &Value) -> Value {
    device_difference * entered.get(&DEVICES) * (entered.get(&USAGE) / entered.get(&PER))
}

/// The yearly difference of someone who goes on with the rounded difference per device.
fn from_rounded(entered: &Entered, solution: &Solution) -> Option<Value> {
    let exact = solution.get(&DEVICE_DIFFERENCE);
    let rounded = Value::found(
        dutch::rounded(exact.amount()?, DEVICE_DIFFERENCE.display),
        DEVICE_DIFFERENCE.unit,
        "afgerond verschil per toestel",
    );
    Some(in_a_year(entered, &rounded))
}

/// The cost per unit of use, and below it what each product costs as use goes on.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [cost_a, cost_b] = [&COST_A, &COST_B].map(|label| solution.get(label));
    let per = entered.get(&PER);
    let (life_a, life_b) = (entered.get(&LIFE_A), entered.get(&LIFE_B));
    let longest = if life_a > life_b { life_a } else { life_b };
    let end = round_end(longest.amount()?);
    let line = |cost: &Value| {
        let rate = (cost / &per).amount().cloned();
        [(whole(0), Some(whole(0))), (end.clone(), rate.map(|rate| rate * &end))]
    };
    let unit = if per == Value::constant(1, Unit::USAGE) {
        "eenheid gebruik".to_owned()
    } else {
        format!("{} eenheden gebruik", entered.shown(&PER))
    };
    let [shown_a, shown_b] = [&COST_A, &COST_B].map(|label| solution.shown(label));
    let year = solution.get(&YEAR_DIFFERENCE).amount()?.clone();
    let advantage = dutch::show(&year.abs(), Display::Euro);
    let costs = format!("Per {unit} kost A {shown_a} en B {shown_b}");
    let summary = if year.is_positive() {
        format!("{costs}; voor het hele park is A {advantage} per jaar goedkoper.")
    } else if year.is_negative() {
        format!("{costs}; voor het hele park is B {advantage} per jaar goedkoper.")
    } else {
        format!("{costs}: ze zijn even duur.")
    };
    Some(
        Chart::bars(format!("Kost per {unit}"))
            .along(Axis::euro(format!("kost per {unit}")))
            .groups([format!("per {unit}")])
            .series("A", [cost_a.amount().cloned()])
            .series("B", [cost_b.amount().cloned()])
            .lying()
            .above(
                Chart::lines("Kost bij toenemend gebruik")
                    .across(Axis::new("gebruik", Display::Whole).from(whole(0)).to(end.clone()))
                    .up(Axis::euro("kost per stuk"))
                    .line("A", line(&cost_a))
                    .line("B", line(&cost_b)),
            )
            .summary(summary),
    )
}

/// Levenscycluskost as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "levenscycluskost",
    title: "Levenscycluskost: twee producten per gebruikseenheid",
    question: "Welk van twee producten is het goedkoopst in gebruik?",
    section: "1.5",
    layer: Layer::Core,
    synonyms: &[
        "gebruikskost",
        "life cycle cost",
        "kost per kilometer",
        "levensduur",
        "totale kosten",
        "banden",
    ],
    fields: &[PRICE_A, LIFE_A, PRICE_B, LIFE_B, PER, PIECES, DEVICES, USAGE],
    outputs: &[
        &COST_A,
        &COST_B,
        &DIFFERENCE,
        &DEVICE_DIFFERENCE,
        &YEAR_DIFFERENCE,
        &EQUAL_PRICE,
        &CHEAPEST,
    ],
    headline: "jaarverschil",
    recognition: "Twee alternatieven met een prijs en een levensduur; welke is het goedkoopst in gebruik?",
    structure: "Kost per rekeneenheid = prijs / levensduur × rekeneenheid.",
    calculation: "Bereken beide, neem het verschil, vermenigvuldig met stuks, toestellen en gebruik.",
    example: &[
        ("prijs_a", Sample::Text("85")),
        ("levensduur_a", Sample::Text("47.685")),
        ("prijs_b", Sample::Text("85")),
        ("levensduur_b", Sample::Text("44.348")),
        ("per", Sample::Text("1.000")),
        ("stuks", Sample::Text("4")),
        ("toestellen", Sample::Text("30")),
        ("gebruik", Sample::Text("80.000")),
    ],
    note: Some(
        "Er is gerekend met onafgeronde cijfers; met de afgeronde tussenresultaten kan de uitkomst enkele centen \
         verschillen.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "omgekeerd",
            output: "kost_a",
            wrong: |entered, _| Some(entered.get(&LIFE_A) / entered.get(&PRICE_A) * entered.get(&PER)),
            says: "Je deelt de levensduur door de prijs. Dan weet je hoeveel gebruik je per euro krijgt. De kost per \
                   gebruik is de prijs gedeeld door de levensduur.",
        },
        Mistake {
            name: "zonder-rekeneenheid",
            output: "kost_a",
            wrong: |entered, _| Some(entered.get(&PRICE_A) / entered.get(&LIFE_A)),
            says: "Dat is de kost voor één eenheid gebruik. Vermenigvuldig nog met de rekeneenheid.",
        },
        Mistake {
            name: "levensduren-omgewisseld",
            output: "kost_a",
            wrong: |entered, _| Some(entered.get(&PRICE_A) / entered.get(&LIFE_B) * entered.get(&PER)),
            says: "Je deelt de prijs van A door de levensduur van B. Houd per product prijs en levensduur bij elkaar.",
        },
        Mistake {
            name: "omgekeerd-b",
            output: "kost_b",
            wrong: |entered, _| Some(entered.get(&LIFE_B) / entered.get(&PRICE_B) * entered.get(&PER)),
            says: "Je deelt de levensduur door de prijs. Dan weet je hoeveel gebruik je per euro krijgt. De kost per \
                   gebruik is de prijs gedeeld door de levensduur.",
        },
        Mistake {
            name: "zonder-rekeneenheid-b",
            output: "kost_b",
            wrong: |entered, _| Some(entered.get(&PRICE_B) / entered.get(&LIFE_B)),
            says: "Dat is de kost voor één eenheid gebruik. Vermenigvuldig nog met de rekeneenheid.",
        },
        Mistake {
            name: "zonder-stuks",
            output: "jaarverschil",
            wrong: |entered, solution| Some(in_a_year(entered, &solution.get(&DIFFERENCE))),
            says: "Je rekent met het verschil van één stuk. Op een toestel zitten er meer: neem het verschil per \
                   toestel.",
        },
        Mistake {
            name: "zonder-toestellen",
            output: "jaarverschil",
            wrong: |entered, solution| {
                Some(solution.get(&DEVICE_DIFFERENCE) * (entered.get(&USAGE) / entered.get(&PER)))
            },
            says: "Dat is het verschil voor één toestel. Vermenigvuldig nog met het aantal toestellen in het park.",
        },
        Mistake {
            name: "per-rekeneenheid-gerekend",
            output: "jaarverschil",
            wrong: |entered, solution| {
                Some(solution.get(&DEVICE_DIFFERENCE) * entered.get(&DEVICES) * entered.get(&USAGE))
            },
            says: "Je vermenigvuldigt het verschil per rekeneenheid met het volledige gebruik. Deel het gebruik \
                   eerst door de rekeneenheid.",
        },
        Mistake {
            name: "afgerond-doorgerekend",
            output: "jaarverschil",
            wrong: from_rounded,
            says: "Je rekent door met het afgeronde verschil per toestel. Dat kleine verschil wordt mee \
                   vermenigvuldigd: reken door met onafgeronde cijfers.",
        },
    ],
};
