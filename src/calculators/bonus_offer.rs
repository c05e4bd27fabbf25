//! Kost van een bonusactie (x + y gratis). Section 6.6.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

const PAID: Field = Field::number("betaald", "betaalde stuks", "x")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero()
    .whole()
    .with_slider();
const FREE: Field = Field::number("gratis", "gratis stuks", "y")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .whole()
    .with_slider();
const PRICE: Field = Field::amount("prijs", "normale prijs per stuk", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const VARIABLE_COSTS: Field = Field::amount("variabele_kosten", "variabele kosten per stuk", "v")
    .unit(Unit::EURO_PER_PIECE)
    .at_least_zero()
    .with_slider();

static DISCOUNT: Label = Label::percent("korting_pct", "effectieve korting");
static MEAN_PRICE: Label = Label::euro("gemiddelde_prijs", "gemiddelde opbrengst per stuk")
    .symbol("p1")
    .unit(Unit::EURO_PER_PIECE);
static BEFORE: Label = Label::euro("contributie_voor", "contributie per stuk voor de actie")
    .symbol("c0")
    .unit(Unit::EURO_PER_PIECE);
static AFTER: Label = Label::euro("contributie_na", "contributie per stuk in de actie")
    .symbol("c1")
    .unit(Unit::EURO_PER_PIECE);
static RISE: Label = Label::percent("nodige_stijging_pct", "nodige afzetstijging");

static NO_CONTRIBUTION: Refusal =
    Refusal::no_solution("variabele_kosten", "Ook zonder actie is er geen positieve contributie.");
static NOTHING_LEFT: Refusal = Refusal::no_solution(
    "gratis",
    "In de actie is de contributie per stuk niet positief: geen enkele afzetstijging maakt dit goed.",
);

/// Whoever takes x + y units pays for x of them, so a unit brings in p1 = p × x ÷ (x + y) and costs v all the same.
/// The rise c0 ÷ c1 − 1 brings in as much contribution as before.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let free = entered.get(&FREE);
    let taken = entered.get(&PAID) + &free;
    let variable_costs = entered.get(&VARIABLE_COSTS);
    work.step(&DISCOUNT, free / taken);
    let mean_price = work.step(&MEAN_PRICE, mean_price(entered));
    let before = work.step(&BEFORE, entered.get(&PRICE) - &variable_costs);
    if !before.is_positive() {
        return Err(&NO_CONTRIBUTION);
    }
    let after = work.step(&AFTER, mean_price - variable_costs);
    if !after.is_positive() {
        return Err(&NOTHING_LEFT);
    }
    work.step(&RISE, before / after - 1);
    Ok(())
}

fn mean_price(entered: &Entered) -> Value {
    let paid = entered.get(&PAID);
    entered.get(&PRICE) * &paid / (paid + entered.get(&FREE))
}

/// What a unit contributes before and in the promotion, and the volume that makes up for it. Without an answer the
/// first picture still shows why.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let variable_costs = entered.get(&VARIABLE_COSTS);
    let before = entered.get(&PRICE) - &variable_costs;
    let after = mean_price(entered) - variable_costs;
    let summary = summary(entered, solution);
    let contributions = Chart::bars("Contributie per stuk")
        .along(Axis::euro("contributie per stuk"))
        .bar("zonder actie", before.amount()?.clone())
        .bar("in de actie", after.amount()?.clone())
        .lying();
    let Some(rise) = solution.and_then(|solution| solution.get(&RISE).amount().cloned()) else {
        return Some(contributions.summary(summary));
    };
    let volumes = Chart::bars("Afzet om evenveel te verdienen")
        .along(Axis::percent("afzet tegenover zonder actie"))
        .bar("zonder actie", whole(1))
        .bar("in de actie", whole(1) + rise)
        .lying();
    Some(contributions.above(volumes).summary(summary))
}

fn summary(entered: &Entered, solution: Option<&Solution>) -> String {
    let number = |field: &Field| {
        let number = entered.get(field);
        number
            .amount()
            .map_or_else(String::new, |number| dutch::show(number, Display::Whole))
    };
    let offer = format!("{} + {} gratis", number(&PAID), number(&FREE));
    let Some(solution) = solution else {
        return if entered.get(&PRICE) > entered.get(&VARIABLE_COSTS) {
            format!("Bij {offer} brengt een stuk gemiddeld niet meer op dan het kost.")
        } else {
            "Ook zonder actie brengt een stuk niet meer op dan het kost.".to_owned()
        };
    };
    if entered.get(&FREE).is_zero() {
        return "Zonder gratis stuks is er geen korting en hoeft de afzet niet te stijgen.".to_owned();
    }
    let [discount, before, after, rise] = [&DISCOUNT, &BEFORE, &AFTER, &RISE].map(|label| solution.shown(label));
    format!(
        "{offer} is een korting van {discount}. De contributie per stuk gaat van {before} naar {after}: de afzet moet \
         met {rise} stijgen om evenveel te verdienen."
    )
}

/// Bonusactie as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "bonusactie",
    title: "Kost van een bonusactie (x + y gratis)",
    question: "Wat kost een actie met gratis stuks, en hoeveel meer moet je dan verkopen?",
    section: "6.6",
    layer: Layer::Core,
    synonyms: &[
        "gratis stuks",
        "2 + 1 gratis",
        "consumentenactie",
        "promotie",
        "korting in natura",
        "volumekorting",
    ],
    fields: &[PAID, FREE, PRICE, VARIABLE_COSTS],
    outputs: &[&DISCOUNT, &MEAN_PRICE, &BEFORE, &AFTER, &RISE],
    headline: "nodige_stijging_pct",
    recognition: "Een actie van het type x kopen, y gratis.",
    structure: "Korting = y / (x + y); nodige stijging = contributie voor / contributie na − 1.",
    calculation: "Bereken de gemiddelde opbrengst per stuk.",
    example: &[
        ("betaald", Sample::Text("2")),
        ("gratis", Sample::Text("1")),
        ("prijs", Sample::Text("6")),
        ("variabele_kosten", Sample::Text("3")),
    ],
    note: Some(
        "Ook een gratis stuk moet je maken of inkopen: daarom daalt de contributie veel sterker dan de prijs. De \
         berekening vergelijkt met de verkoop zonder actie en telt de kosten van de actie zelf, zoals folders, niet mee.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "deelt-door-betaalde-stuks",
            output: "korting_pct",
            wrong: |entered, _| Some(entered.get(&FREE) / entered.get(&PAID)),
            says: "Je deelt de gratis stuks door de betaalde stuks. De klant krijgt er x + y en betaalt er x: deel \
                   door alle stuks die hij krijgt, x + y.",
        },
        Mistake {
            name: "betaald-deel",
            output: "korting_pct",
            wrong: |entered, _| {
                let paid = entered.get(&PAID);
                Some(&paid / (&paid + entered.get(&FREE)))
            },
            says: "Dat is het deel dat de klant wel betaalt. De korting is het deel dat hij gratis krijgt: \
                   y / (x + y).",
        },
        Mistake {
            name: "prijs-met-korting-op-betaalde-stuks",
            output: "gemiddelde_prijs",
            wrong: |entered, _| Some(entered.get(&PRICE) * (1 - entered.get(&FREE) / entered.get(&PAID))),
            says: "Je trekt y / x van de prijs af. De opbrengst van x stuks spreid je over x + y stuks: \
                   p × x / (x + y).",
        },
        Mistake {
            name: "prijs-van-een-stuk-gespreid",
            output: "gemiddelde_prijs",
            wrong: |entered, _| {
                Some(entered.get(&PRICE) * Value::constant(1, Unit::PIECE) / (entered.get(&PAID) + entered.get(&FREE)))
            },
            says: "Je spreidt de prijs van één stuk over alle stuks. De klant betaalt x stuks: vermenigvuldig p eerst \
                   met x.",
        },
        Mistake {
            name: "kosten-alleen-van-betaalde-stuks",
            output: "contributie_na",
            wrong: |entered, solution| {
                let paid = entered.get(&PAID);
                Some(solution.get(&BEFORE) * &paid / (&paid + entered.get(&FREE)))
            },
            says: "Je rekent de variabele kosten alleen voor de betaalde stuks. Een gratis stuk kost je evenveel als \
                   een betaald stuk: trek v af van de gemiddelde opbrengst.",
        },
        Mistake {
            name: "contributie-met-normale-prijs",
            output: "contributie_na",
            wrong: |_, solution| Some(solution.get(&BEFORE).by_name()),
            says: "Je rekent nog met de normale prijs. In de actie brengt een stuk gemiddeld minder op: trek v af van \
                   p1.",
        },
        Mistake {
            name: "stijging-is-korting",
            output: "nodige_stijging_pct",
            wrong: |_, solution| Some(solution.get(&DISCOUNT)),
            says: "Je laat de afzet met het kortingspercentage stijgen. De korting gaat volledig van de contributie \
                   af: vergelijk de contributie voor en na, c0 / c1 − 1.",
        },
        Mistake {
            name: "factor-als-stijging",
            output: "nodige_stijging_pct",
            wrong: |_, solution| Some(solution.get(&BEFORE).by_name() / solution.get(&AFTER).by_name()),
            says: "Dat is hoeveel keer de oude afzet nodig is. De stijging is wat er bij komt: trek er 1 van af.",
        },
        Mistake {
            name: "daling-van-de-contributie",
            output: "nodige_stijging_pct",
            wrong: |_, solution| {
                let before = solution.get(&BEFORE);
                Some((&before - solution.get(&AFTER)) / before)
            },
            says: "Dat is hoeveel de contributie per stuk daalt. Om die daling goed te maken deel je door wat er \
                   overblijft: c0 / c1 − 1.",
        },
    ],
};
