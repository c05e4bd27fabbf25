//! Wat kost een nieuwe klant? Section 5.1.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Value, Work};

const ACQUISITION: Field = Field::amount("wervingskosten", "totale wervingskosten", "A")
    .at_least_zero()
    .with_slider();
const NEW_CUSTOMERS: Field = Field::number("nieuwe_klanten", "gewonnen klanten", "n")
    .unit(Unit::CUSTOMER)
    .counted("klanten")
    .above_zero()
    .whole()
    .with_slider();
const RETENTION: Field = Field::amount("behoudkosten", "totale kosten voor klantenbehoud", "R")
    .at_least_zero()
    .with_slider();
const KEPT_CUSTOMERS: Field = Field::number("bestaande_klanten", "behouden klanten", "b")
    .unit(Unit::CUSTOMER)
    .counted("klanten")
    .above_zero()
    .whole();
const MARGIN: Field = Field::amount("jaarmarge", "jaarlijkse contributie per klant", "m")
    .unit(Unit::EURO.per(Unit::CUSTOMER).per(Unit::YEAR))
    .at_least_zero()
    .optional()
    .with_slider();

static NEW_COST: Label = Label::euro("kost_per_nieuwe_klant", "kost per nieuwe klant")
    .symbol("kN")
    .unit(Unit::EURO.per(Unit::CUSTOMER));
static KEPT_COST: Label = Label::euro("kost_per_behouden_klant", "kost per behouden klant")
    .symbol("kB")
    .unit(Unit::EURO.per(Unit::CUSTOMER));
static RATIO: Label = Label::decimals("verhouding", "werven tegenover behouden", 2);
static PAYBACK: Label = Label::decimals("terugverdientijd", "terugverdientijd (maanden)", 1)
    .unit(Unit::MONTH)
    .counted("maanden");

/// The margin is per customer and year, so the payback comes out in years; twelve months make one.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let new = work.step(&NEW_COST, entered.get(&ACQUISITION) / entered.get(&NEW_CUSTOMERS));
    let kept = work.step(&KEPT_COST, entered.get(&RETENTION) / entered.get(&KEPT_CUSTOMERS));
    work.step(&RATIO, &new / kept);
    work.step(&PAYBACK, new / entered.get(&MARGIN) * months_in_a_year());
    Ok(())
}

fn months_in_a_year() -> Value {
    Value::constant(12, Unit::MONTH.per(Unit::YEAR))
}

/// What a new customer costs beside one who stays.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let bars = [&NEW_COST, &KEPT_COST].into_iter().fold(
        Chart::bars("Werven en behouden").along(Axis::euro("kost per klant")),
        |bars, label| bars.bar(label.name, solution.get(label).amount().cloned()),
    );
    let [new, kept, ratio, payback] = [&NEW_COST, &KEPT_COST, &RATIO, &PAYBACK].map(|label| solution.shown(label));
    let costs = format!("Een nieuwe klant winnen kost {new}, een klant behouden {kept}");
    let costs = match solution.amount(RATIO.key) {
        Some(_) => format!("{costs}: een verhouding van {ratio}."),
        None => format!("{costs}."),
    };
    let summary = match solution.amount(PAYBACK.key) {
        Some(_) => format!("{costs} De werving is na {payback} terugverdiend."),
        None => costs,
    };
    Some(bars.lying().summary(summary))
}

/// The cost of a new customer as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "wervingskost-klant",
    title: "Wat kost een nieuwe klant?",
    question: "Hoeveel duurder is een klant winnen dan een klant behouden?",
    section: "5.1",
    layer: Layer::Core,
    synonyms: &[
        "acquisitiekost",
        "customer acquisition cost",
        "CAC",
        "klantenwerving",
        "klantenbehoud",
        "behoudkost",
        "terugverdientijd",
    ],
    fields: &[ACQUISITION, NEW_CUSTOMERS, RETENTION, KEPT_CUSTOMERS, MARGIN],
    outputs: &[&NEW_COST, &KEPT_COST, &RATIO, &PAYBACK],
    headline: "verhouding",
    recognition: "Kosten van werving en van behoud met de aantallen klanten.",
    structure: "Kost per klant = kosten / aantal; verhouding = werven / behouden.",
    calculation: "Deel; bereken de terugverdientijd.",
    example: &[
        ("wervingskosten", Sample::Text("60.000")),
        ("nieuwe_klanten", Sample::Text("30")),
        ("behoudkosten", Sample::Text("40.000")),
        ("bestaande_klanten", Sample::Text("100")),
        ("jaarmarge", Sample::Text("1.200")),
    ],
    note: Some(
        "Deel de wervingskosten alleen door de klanten die gewonnen zijn, niet door iedereen die benaderd is. De \
         terugverdientijd rekent met de contributie van een klant, niet met zijn omzet.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "werving-door-alle-klanten",
            output: "kost_per_nieuwe_klant",
            wrong: |entered, _| {
                let customers = entered.get(&NEW_CUSTOMERS) + entered.get(&KEPT_CUSTOMERS);
                Some(entered.get(&ACQUISITION) / customers)
            },
            says: "Je deelt door alle klanten. Werving brengt alleen de nieuwe klanten binnen: deel door de gewonnen \
                   klanten.",
        },
        Mistake {
            name: "alle-kosten-op-nieuwe",
            output: "kost_per_nieuwe_klant",
            wrong: |entered, _| {
                let costs = entered.get(&ACQUISITION) + entered.get(&RETENTION);
                Some(costs / entered.get(&NEW_CUSTOMERS))
            },
            says: "Je rekent ook de kosten van klantenbehoud aan de nieuwe klanten aan. Alleen de wervingskosten horen \
                   bij hen: A / n.",
        },
        Mistake {
            name: "behoud-door-nieuwe",
            output: "kost_per_behouden_klant",
            wrong: |entered, _| Some(entered.get(&RETENTION) / entered.get(&NEW_CUSTOMERS)),
            says: "Je deelt de kosten van behoud door de nieuwe klanten. Dat geld gaat naar wie al klant was: deel door \
                   de behouden klanten.",
        },
        Mistake {
            name: "behoud-door-alle-klanten",
            output: "kost_per_behouden_klant",
            wrong: |entered, _| {
                let customers = entered.get(&NEW_CUSTOMERS) + entered.get(&KEPT_CUSTOMERS);
                Some(entered.get(&RETENTION) / customers)
            },
            says: "Je telt de nieuwe klanten mee. De kosten van behoud horen alleen bij de behouden klanten: R / b.",
        },
        Mistake {
            name: "totalen-vergeleken",
            output: "verhouding",
            wrong: |entered, _| Some(entered.get(&ACQUISITION) / entered.get(&RETENTION)),
            says: "Je vergelijkt de totale kosten. Er zijn niet evenveel nieuwe als behouden klanten: vergelijk de \
                   kosten per klant.",
        },
        Mistake {
            name: "verhouding-omgekeerd",
            output: "verhouding",
            wrong: |_, solution| Some(solution.get(&KEPT_COST) / solution.get(&NEW_COST)),
            says: "Je deelt behouden door werven. Gevraagd is hoe zwaar werven weegt tegenover behouden: kN / kB.",
        },
        Mistake {
            name: "in-jaren",
            output: "terugverdientijd",
            wrong: |entered, solution| Some(solution.get(&NEW_COST) / entered.get(&MARGIN)),
            says: "Dat is de tijd in jaren, want de contributie is die van een jaar. Vermenigvuldig met het aantal \
                   maanden in een jaar.",
        },
        Mistake {
            name: "terugverdiend-omgekeerd",
            output: "terugverdientijd",
            wrong: |entered, solution| Some(entered.get(&MARGIN) / solution.get(&NEW_COST) * months_in_a_year()),
            says: "Je deelt de contributie door de kost. De tijd zegt hoe vaak de jaarlijkse contributie in de kost \
                   past: deel de kost door m.",
        },
        Mistake {
            name: "met-behoudkost",
            output: "terugverdientijd",
            wrong: |entered, solution| Some(solution.get(&KEPT_COST) / entered.get(&MARGIN) * months_in_a_year()),
            says: "Je rekent met de kost van een behouden klant. De nieuwe klant moet zijn eigen wervingskost \
                   terugverdienen.",
        },
    ],
};
