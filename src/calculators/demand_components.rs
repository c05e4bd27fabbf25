//! Initiële, additionele en vervangingsvraag. Section 6.2.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Work};

/// Counted in pieces: each household stands for the one piece that it may own.
const HOUSEHOLDS: Field = Field::number("huishoudens", "aantal mogelijke afnemers", "H")
    .unit(Unit::PIECE)
    .above_zero();
const START: Field = Field::percent("penetratie_begin", "penetratie begin van de periode", "b")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const END: Field = Field::percent("penetratie_einde", "penetratie einde van de periode", "e")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const ADDITIONAL: Field = Field::number("additioneel", "additionele aankopen (tweede exemplaar)", "a")
    .unit(Unit::PIECE)
    .at_least_zero()
    .or("0")
    .with_slider();
const LIFE: Field = Field::number("levensduur", "gemiddelde levensduur", "L")
    .above_zero()
    .with_slider();
const PRICE: Field = Field::amount("prijs", "gemiddelde prijs", "p")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .optional();

static INITIAL: Label = Label::whole("initiele_vraag", "initiele vraag")
    .symbol("I")
    .unit(Unit::PIECE);
static SECOND: Label = Label::whole("additionele_vraag", "additionele vraag")
    .symbol("A")
    .unit(Unit::PIECE);
static EXPANSION: Label = Label::whole("uitbreidingsvraag", "uitbreidingsvraag")
    .symbol("U")
    .unit(Unit::PIECE);
static REPLACEMENT: Label = Label::whole("vervangingsvraag", "vervangingsvraag")
    .symbol("V")
    .unit(Unit::PIECE);
static DEMAND: Label = Label::whole("totale_vraag", "effectieve vraag")
    .symbol("E")
    .unit(Unit::PIECE)
    .counted("stuks");
static TURNOVER: Label = Label::euro("marktomzet", "marktomvang in euro");

static SHRINKING: Refusal = Refusal::inconsistent(
    "penetratie_einde",
    "De penetratie op het einde kan hier niet lager zijn dan aan het begin.",
);

/// Demand = initial + additional + replacement. Replacement is estimated from those who own at the beginning, each once
/// in a lifetime of the product.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let households = entered.get(&HOUSEHOLDS);
    let (start, end) = (entered.get(&START), entered.get(&END));
    if end < start {
        return Err(&SHRINKING);
    }
    let initial = work.step(&INITIAL, &households * (end - &start));
    let additional = work.step(&SECOND, entered.get(&ADDITIONAL));
    let expansion = work.step(&EXPANSION, initial + additional);
    let replacement = work.step(&REPLACEMENT, households * start / entered.get(&LIFE));
    let demand = work.step(&DEMAND, expansion + replacement);
    work.step(&TURNOVER, demand * entered.get(&PRICE));
    Ok(())
}

/// The three components on top of each other.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |label: &Label| [solution.get(label).amount().cloned()];
    let [demand, initial, additional, replacement, turnover] =
        [&DEMAND, &INITIAL, &SECOND, &REPLACEMENT, &TURNOVER].map(|label| solution.shown(label));
    let parts = format!(
        "De effectieve vraag is {demand}: {initial} initieel, {additional} additioneel en {replacement} vervanging."
    );
    let summary = if solution.get(&TURNOVER).amount().is_some() {
        format!("{parts} De markt is {turnover} groot.")
    } else {
        parts
    };
    Some(
        Chart::bars("Opbouw van de effectieve vraag")
            .along(Axis::count("vraag in stuks", ""))
            .groups(["effectieve vraag"])
            .series("vervangingsvraag", amount(&REPLACEMENT))
            .series("initiële vraag", amount(&INITIAL))
            .series("additionele vraag", amount(&SECOND))
            .stacked()
            .summary(summary),
    )
}

/// De componenten van de marktvraag as the app, the exercises and the command line know them.
pub static SHEET: Sheet = Sheet {
    id: "marktvraag-componenten",
    title: "Initiële, additionele en vervangingsvraag",
    question: "Hoeveel stuks van een duurzaam goed worden er in een periode gekocht?",
    section: "6.2",
    layer: Layer::Core,
    synonyms: &[
        "initiële vraag",
        "additionele vraag",
        "vervangingsvraag",
        "uitbreidingsvraag",
        "effectieve vraag",
        "duurzame goederen",
        "marktomvang",
    ],
    fields: &[HOUSEHOLDS, START, END, ADDITIONAL, LIFE, PRICE],
    outputs: &[&INITIAL, &SECOND, &EXPANSION, &REPLACEMENT, &DEMAND, &TURNOVER],
    headline: "totale_vraag",
    recognition: "Duurzaam goed: nieuwe bezitters, tweede exemplaren en vervanging.",
    structure: "Effectieve vraag = initieel + additioneel + vervanging.",
    calculation: "Bereken elk deel uit penetratie, bezit en levensduur.",
    example: &[
        ("huishoudens", Sample::Text("5.000.000")),
        ("penetratie_begin", Sample::Text("60")),
        ("penetratie_einde", Sample::Text("64")),
        ("additioneel", Sample::Text("40.000")),
        ("levensduur", Sample::Text("8")),
        ("prijs", Sample::Text("500")),
    ],
    note: Some(
        "De vervanging is een schatting: wie het product aan het begin bezit, koopt eens per levensduur een nieuw. \
         Druk de levensduur uit in dezelfde perioden als de penetratie. Uitbreidingsvraag is initieel plus \
         additioneel.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "alle-bezitters",
            output: "initiele_vraag",
            wrong: |entered, _| Some(entered.get(&HOUSEHOLDS) * entered.get(&END)),
            says: "Dat zijn alle bezitters op het einde. De initiële vraag telt alleen wie er in de periode bij kwam: \
                   vermenigvuldig met e − b.",
        },
        Mistake {
            name: "wie-nog-niet-heeft",
            output: "initiele_vraag",
            wrong: |entered, _| Some(entered.get(&HOUSEHOLDS) * (1 - entered.get(&START))),
            says: "Dat is iedereen die het product nog niet heeft. Niet al die afnemers kopen in deze periode: \
                   vermenigvuldig met e − b.",
        },
        Mistake {
            name: "initieel-als-groei",
            output: "initiele_vraag",
            wrong: |entered, _| {
                let start = entered.get(&START);
                Some(entered.get(&HOUSEHOLDS) * ((entered.get(&END) - &start) / start))
            },
            says: "Je rekent met de groei van de penetratie in procent. De stijging in procentpunten zegt welk deel \
                   van de afnemers erbij kwam: e − b.",
        },
        Mistake {
            name: "uitbreiding-zonder-tweede",
            output: "uitbreidingsvraag",
            wrong: |_, solution| Some(solution.get(&INITIAL).by_name()),
            says: "Dat is alleen de initiële vraag. Een tweede exemplaar is ook uitbreiding: tel de additionele vraag \
                   erbij.",
        },
        Mistake {
            name: "iedereen-vervangt",
            output: "vervangingsvraag",
            wrong: |entered, _| Some(entered.get(&HOUSEHOLDS) / entered.get(&LIFE)),
            says: "Je laat alle mogelijke afnemers vervangen. Alleen wie het product al bezit, vervangt het: \
                   vermenigvuldig eerst met de penetratie aan het begin.",
        },
        Mistake {
            name: "vervanging-op-einde",
            output: "vervangingsvraag",
            wrong: |entered, _| Some(entered.get(&HOUSEHOLDS) * entered.get(&END) / entered.get(&LIFE)),
            says: "Je neemt de bezitters op het einde. Wie in de periode zijn eerste kocht, vervangt die nog niet: \
                   reken met de penetratie aan het begin.",
        },
        Mistake {
            name: "maal-levensduur",
            output: "vervangingsvraag",
            wrong: |entered, _| Some(entered.get(&HOUSEHOLDS) * entered.get(&START) * entered.get(&LIFE)),
            says: "Je vermenigvuldigt met de levensduur. Hoe langer een product meegaat, hoe minder er vervangen \
                   wordt: deel door de levensduur.",
        },
        Mistake {
            name: "zonder-vervanging",
            output: "totale_vraag",
            wrong: |_, solution| Some(solution.get(&EXPANSION).by_name()),
            says: "Dat is de uitbreidingsvraag. Tel er de vervangingsvraag nog bij.",
        },
        Mistake {
            name: "zonder-additioneel",
            output: "totale_vraag",
            wrong: |_, solution| Some(solution.get(&INITIAL) + solution.get(&REPLACEMENT)),
            says: "Je vergeet de tweede exemplaren. De effectieve vraag telt ook de additionele aankopen mee.",
        },
        Mistake {
            name: "omzet-zonder-vervanging",
            output: "marktomzet",
            wrong: |entered, solution| Some(solution.get(&EXPANSION) * entered.get(&PRICE)),
            says: "Je rekent alleen de uitbreidingsvraag om naar euro. Ook vervanging is omzet: vermenigvuldig de \
                   effectieve vraag met de prijs.",
        },
    ],
};
