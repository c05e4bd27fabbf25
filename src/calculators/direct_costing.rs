//! Direct costing en absorption costing. Section 6.11.

use super::sentence::{profit_or_loss, size};
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Value, Work};

const PRICE: Field = Field::amount("prijs", "verkoopprijs", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero();
const FIXED_COSTS: Field = Field::amount("vaste_kosten", "vaste kosten", "C")
    .at_least_zero()
    .with_slider();
const NORMAL_OUTPUT: Field = Field::number("normale_productie", "normale productie", "N")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero();
const OUTPUT: Field = Field::number("productie", "werkelijke productie", "W")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .with_slider();
const VOLUME: Field = Field::number("afzet", "afzet", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .with_slider();
const OPENING_STOCK: Field = Field::number("beginvoorraad", "beginvoorraad", "V0")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .or("0");

static COST_PRICE: Label = Label::euro("kostprijs", "integrale kostprijs")
    .symbol("k")
    .unit(Unit::EURO_PER_PIECE);
static CONTRIBUTION: Label = Label::euro("dekkingsbijdrage", "totale dekkingsbijdrage").symbol("D");
static DIRECT: Label = Label::euro("resultaat_dc", "resultaat direct costing").symbol("DC");
static SALES_RESULT: Label = Label::euro("transactieresultaat", "transactieresultaat").symbol("T");
static OCCUPATION: Label = Label::euro("bezettingsresultaat", "bezettingsresultaat").symbol("B");
static ABSORPTION: Label = Label::euro("resultaat_ac", "resultaat absorption costing").symbol("AC");
static DIFFERENCE: Label = Label::euro("verschil", "verschil AC - DC");
static CLOSING_STOCK: Label = Label::whole("eindvoorraad", "eindvoorraad")
    .unit(Unit::PIECE)
    .counted("stuks");

static SOLD_TOO_MUCH: Refusal = Refusal::inconsistent(
    "afzet",
    "Er kan niet meer verkocht worden dan er in voorraad is en geproduceerd wordt.",
);

/// DC takes the fixed costs off at once; AC puts them into the cost price, so what goes into stock takes its share
/// along: AC − DC = (W − q) × C ÷ N. Opening stock is valued at the same cost price.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let price = entered.get(&PRICE);
    let variable_costs = entered.get(&VARIABLE_COSTS);
    let fixed_costs = entered.get(&FIXED_COSTS);
    let normal = entered.get(&NORMAL_OUTPUT);
    let output = entered.get(&OUTPUT);
    let volume = entered.get(&VOLUME);
    let available = entered.get(&OPENING_STOCK) + &output;
    if volume > available {
        return Err(&SOLD_TOO_MUCH);
    }
    let fixed_rate = fixed_rate(entered);
    let cost_price = work.step(&COST_PRICE, &variable_costs + &fixed_rate);
    let contribution = work.step(&CONTRIBUTION, (&price - variable_costs) * &volume);
    work.step(&DIRECT, contribution - fixed_costs);
    let sales_result = work.step(&SALES_RESULT, (price - cost_price) * &volume);
    let occupation = work.step(&OCCUPATION, (&output - normal) * &fixed_rate);
    work.step(&ABSORPTION, sales_result + occupation);
    work.step(&DIFFERENCE, (output - &volume) * fixed_rate);
    work.step(&CLOSING_STOCK, available - volume);
    Ok(())
}

/// Fixed costs in the cost price of a unit.
fn fixed_rate(entered: &Entered) -> Value {
    entered.get(&FIXED_COSTS) / entered.get(&NORMAL_OUTPUT)
}

/// What goes into stock: output less sales.
fn stock_change(entered: &Entered) -> Value {
    entered.get(&OUTPUT) - entered.get(&VOLUME)
}

/// Both results, and between them the fixed costs that went into stock or came out of it.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |label: &Label| solution.get(label).amount().cloned();
    Some(
        Chart::waterfall("Direct costing en absorption costing")
            .along(Axis::euro("resultaat"))
            .total("direct costing", amount(&DIRECT))
            .change("vaste kosten in de voorraadwijziging", amount(&DIFFERENCE))
            .total("absorption costing", amount(&ABSORPTION))
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let [direct, absorption] = [&DIRECT, &ABSORPTION].map(|label| profit_or_loss(&solution.get(label)));
    let change = stock_change(entered);
    let difference = size(&solution.get(&DIFFERENCE));
    if change.is_zero() {
        return format!("Alles wat gemaakt is, is verkocht: beide methoden geven {direct}.");
    }
    let reason = if change.is_positive() {
        format!("de voorraad groeit en neemt {difference} vaste kosten mee")
    } else {
        format!("de voorraad krimpt en daarin zat {difference} vaste kosten")
    };
    format!("Direct costing geeft {direct}, absorption costing {absorption}: {reason}.")
}

/// Direct costing as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "direct-costing",
    title: "Direct costing en absorption costing",
    question: "Hoeveel winst toont elke methode, en waar komt het verschil vandaan?",
    section: "6.11",
    layer: Layer::Core,
    synonyms: &[
        "variabele kostencalculatie",
        "integrale kostencalculatie",
        "absorption costing",
        "voorraadwaardering",
        "transactieresultaat",
        "bezettingsresultaat",
    ],
    fields: &[
        PRICE,
        VARIABLE_COSTS,
        FIXED_COSTS,
        NORMAL_OUTPUT,
        OUTPUT,
        VOLUME,
        OPENING_STOCK,
    ],
    outputs: &[
        &COST_PRICE,
        &CONTRIBUTION,
        &DIRECT,
        &SALES_RESULT,
        &OCCUPATION,
        &ABSORPTION,
        &DIFFERENCE,
        &CLOSING_STOCK,
    ],
    headline: "verschil",
    recognition: "Winst onder direct costing en onder absorption costing vergelijken.",
    structure: "DC: (p − v) × q − C. AC: (p − kostprijs) × q + (W − N) × C / N.",
    calculation: "Bereken beide; het verschil is de voorraadwijziging × vaste kosten per stuk.",
    example: &[
        ("prijs", Sample::Text("50")),
        ("variabele_kosten", Sample::Text("20")),
        ("vaste_kosten", Sample::Text("200.000")),
        ("normale_productie", Sample::Text("10.000")),
        ("productie", Sample::Text("11.000")),
        ("afzet", Sample::Text("9.500")),
        ("beginvoorraad", Sample::Text("0")),
    ],
    note: Some(
        "Absorption costing heet ook integrale kostencalculatie, direct costing ook variabele kostencalculatie. De \
         beginvoorraad staat aan dezelfde kostprijs. Over alle jaren samen geven beide methoden dezelfde winst.",
    ),
    solve,
    chart,
    mistakes: MISTAKES,
};

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "vast-door-werkelijke-productie",
        output: "kostprijs",
        wrong: |entered, _| Some(entered.get(&VARIABLE_COSTS) + entered.get(&FIXED_COSTS) / entered.get(&OUTPUT)),
        says: "Je verdeelt de vaste kosten over de werkelijke productie. De integrale kostprijs rekent met de normale \
               productie: deel door N.",
    },
    Mistake {
        name: "bijdrage-van-de-productie",
        output: "dekkingsbijdrage",
        wrong: |entered, _| Some((entered.get(&PRICE) - entered.get(&VARIABLE_COSTS)) * entered.get(&OUTPUT)),
        says: "Je rekent met de productie. Alleen wat verkocht is, draagt bij: vermenigvuldig met de afzet.",
    },
    Mistake {
        name: "dc-zonder-vaste-kosten",
        output: "resultaat_dc",
        wrong: |_, solution| Some(solution.get(&CONTRIBUTION).by_name()),
        says: "Dat is de dekkingsbijdrage. Bij direct costing gaan alle vaste kosten van de periode er in één keer af.",
    },
    Mistake {
        name: "dc-met-kostprijs",
        output: "resultaat_dc",
        wrong: |_, solution| Some(solution.get(&SALES_RESULT).by_name()),
        says: "Je trekt de integrale kostprijs af. Direct costing zet de vaste kosten niet in de kostprijs: neem \
               (p − v) × q en trek dan C af.",
    },
    Mistake {
        name: "bezetting-omgekeerd",
        output: "bezettingsresultaat",
        wrong: |entered, _| Some((entered.get(&NORMAL_OUTPUT) - entered.get(&OUTPUT)) * fixed_rate(entered)),
        says: "Je teken staat omgekeerd. Meer produceren dan normaal is een voordeel: W − N.",
    },
    Mistake {
        name: "bezetting-tegen-kostprijs",
        output: "bezettingsresultaat",
        wrong: |entered, solution| {
            let gap = entered.get(&OUTPUT) - entered.get(&NORMAL_OUTPUT);
            Some(gap * solution.get(&COST_PRICE).by_name())
        },
        says: "Je rekent met de hele kostprijs. Het bezettingsresultaat gaat alleen over vaste kosten: C / N per stuk.",
    },
    Mistake {
        name: "ac-zonder-bezetting",
        output: "resultaat_ac",
        wrong: |_, solution| Some(solution.get(&SALES_RESULT).by_name()),
        says: "Dat is het transactieresultaat. Tel het bezettingsresultaat er nog bij: de productie week af van de \
               normale.",
    },
    Mistake {
        name: "ac-met-vaste-kosten-eraf",
        output: "resultaat_ac",
        wrong: |entered, solution| Some(solution.get(&SALES_RESULT).by_name() - entered.get(&FIXED_COSTS)),
        says: "Je trekt de vaste kosten twee keer af. Bij absorption costing zitten ze al in de kostprijs; alleen het \
               bezettingsresultaat komt er nog bij.",
    },
    Mistake {
        name: "verschil-tegen-kostprijs",
        output: "verschil",
        wrong: |entered, solution| Some(stock_change(entered) * solution.get(&COST_PRICE).by_name()),
        says: "Je waardeert de voorraadwijziging aan de hele kostprijs. Variabele kosten behandelen beide methoden \
               gelijk: alleen de vaste kosten per stuk zitten in het verschil.",
    },
    Mistake {
        name: "verschil-met-bezetting",
        output: "verschil",
        wrong: |_, solution| Some(solution.get(&OCCUPATION).by_name()),
        says: "Dat is het bezettingsresultaat. Het verschil tussen de methoden komt van de voorraad: productie min \
               afzet, maal C / N.",
    },
    Mistake {
        name: "voorraad-zonder-begin",
        output: "eindvoorraad",
        wrong: |entered, _| {
            let opening = entered.get(&OPENING_STOCK).is_positive();
            opening.then(|| stock_change(entered))
        },
        says: "Je vergeet de beginvoorraad. Wat er al lag, telt mee: beginvoorraad plus productie min afzet.",
    },
];
