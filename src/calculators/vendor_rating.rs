//! Vendor rating. Sections 5.5 and 6.13.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Unit, Value, Work, whole};

const DELIVERED: Field = Field::number("geleverd", "geleverde eenheden", "G")
    .unit(Unit::PIECE)
    .above_zero();
const REJECTED: Field = Field::number("afgekeurd", "afgekeurde eenheden", "a")
    .unit(Unit::PIECE)
    .at_least_zero()
    .with_slider();
const DELIVERIES: Field = Field::number("leveringen", "aantal leveringen", "L")
    .unit(Unit::DELIVERY)
    .above_zero()
    .whole();
const ON_TIME: Field = Field::number("op_tijd", "leveringen op tijd", "t")
    .unit(Unit::DELIVERY)
    .at_least_zero()
    .whole()
    .with_slider();
const PRICE: Field = Field::amount("prijs", "prijs van de leverancier", "p")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero()
    .with_slider();
const LOWEST_PRICE: Field = Field::amount("laagste_prijs", "laagste vergelijkbare prijs", "p*")
    .unit(Unit::EURO_PER_PIECE)
    .above_zero();
const SERVICE: Field = Field::number("servicescore", "servicescore", "s")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const QUALITY_WEIGHT: Field = Field::percent("gewicht_kwaliteit", "gewicht kwaliteit", "wK")
    .at_least_zero()
    .at_most(100)
    .or("40");
const DELIVERY_WEIGHT: Field = Field::percent("gewicht_levering", "gewicht levering", "wL")
    .at_least_zero()
    .at_most(100)
    .or("30");
const PRICE_WEIGHT: Field = Field::percent("gewicht_prijs", "gewicht prijs", "wP")
    .at_least_zero()
    .at_most(100)
    .or("20");
const SERVICE_WEIGHT: Field = Field::percent("gewicht_service", "gewicht service", "wS")
    .at_least_zero()
    .at_most(100)
    .or("10");

static QUALITY: Label = Label::decimals("kwaliteit", "kwaliteitsrating", 1).symbol("rK");
static DELIVERY: Label = Label::decimals("levering", "leveringsrating", 1).symbol("rL");
static PRICE_RATING: Label = Label::decimals("prijsrating", "prijsrating", 1).symbol("rP");
static TOTAL: Label = Label::decimals("totaal", "vendor rating", 1);
static CLASS: Label = Label::text("klasse", "klasse");

/// Lowest totals of classes A, B and C; below the last it is D. Ours: the book's own questionnaire is not available.
const CLASSES: [(&str, i64); 3] = [("A", 90), ("B", 75), ("C", 60)];

static TOO_MANY_REJECTED: Refusal =
    Refusal::inconsistent("afgekeurd", "Er kunnen niet meer eenheden afgekeurd zijn dan geleverd.");
static TOO_MANY_ON_TIME: Refusal = Refusal::inconsistent(
    "op_tijd",
    "Er kunnen niet meer leveringen op tijd zijn dan er leveringen waren.",
);
static LOWEST_IS_HIGHER: Refusal = Refusal::inconsistent(
    "laagste_prijs",
    "De laagste vergelijkbare prijs kan niet hoger zijn dan de prijs van deze leverancier.",
);
static WEIGHTS: Refusal = Refusal::inconsistent("gewicht_kwaliteit", "De gewichten moeten samen 100 % zijn.");

/// Each rating is out of 100; the lowest price scores 100, a dearer one less. The class follows the exact total.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let delivered = entered.get(&DELIVERED);
    let rejected = entered.get(&REJECTED);
    let deliveries = entered.get(&DELIVERIES);
    let on_time = entered.get(&ON_TIME);
    let price = entered.get(&PRICE);
    let lowest_price = entered.get(&LOWEST_PRICE);
    if rejected > delivered {
        return Err(&TOO_MANY_REJECTED);
    }
    if on_time > deliveries {
        return Err(&TOO_MANY_ON_TIME);
    }
    if lowest_price > price {
        return Err(&LOWEST_IS_HIGHER);
    }
    if Value::total(weights(entered).into(), Unit::NONE).amount() != Some(&whole(1)) {
        return Err(&WEIGHTS);
    }
    let ratings = [
        work.step(&QUALITY, 100 * (&delivered - rejected) / delivered),
        work.step(&DELIVERY, 100 * on_time / deliveries),
        work.step(&PRICE_RATING, 100 * lowest_price / price),
        entered.get(&SERVICE),
    ];
    let total = work.step(&TOTAL, weighted(&weights(entered), &ratings));
    let (class, because) = class(&total);
    work.text(&CLASS, class, because);
    Ok(())
}

/// The weights in the order of the ratings.
fn weights(entered: &Entered) -> [Value; 4] {
    [QUALITY_WEIGHT, DELIVERY_WEIGHT, PRICE_WEIGHT, SERVICE_WEIGHT].map(|field| entered.get(&field))
}

/// The ratings in the order of the weights.
fn ratings(entered: &Entered, solution: &Solution) -> [Value; 4] {
    let [quality, delivery, price] = [&QUALITY, &DELIVERY, &PRICE_RATING].map(|label| solution.get(label));
    [quality, delivery, price, entered.get(&SERVICE)]
}

/// Weight times rating, added up in full: four terms, none hidden behind an ellipsis.
fn weighted([quality, delivery, price, service]: &[Value; 4], ratings: &[Value; 4]) -> Value {
    quality * &ratings[0] + delivery * &ratings[1] + price * &ratings[2] + service * &ratings[3]
}

/// The class of a total, and why.
fn class(total: &Value) -> (&'static str, String) {
    let reached = |lowest: i64| total.amount().is_some_and(|total| *total >= whole(lowest));
    CLASSES.iter().find(|(_, lowest)| reached(*lowest)).map_or_else(
        || ("D", format!("Het totaal is lager dan {}.", CLASSES[2].1)),
        |(class, lowest)| (*class, format!("Het totaal is minstens {lowest}.")),
    )
}

/// The total of someone who turns the price rating upside down.
fn with_price_reversed(entered: &Entered, solution: &Solution) -> Value {
    let mut ratings = ratings(entered, solution);
    ratings[2] = 100 * entered.get(&PRICE) / entered.get(&LOWEST_PRICE);
    weighted(&weights(entered), &ratings)
}

/// The plain mean of the ratings.
fn unweighted(entered: &Entered, solution: &Solution) -> Value {
    let [quality, delivery, price, service] = ratings(entered, solution);
    (quality + delivery + price + service) / 4
}

/// The total without the part of service.
fn without_service(entered: &Entered, solution: &Solution) -> Value {
    let [quality, delivery, price, _] = weights(entered);
    let [first, second, third, _] = ratings(entered, solution);
    quality * first + delivery * second + price * third
}

/// A score card: the ratings with their weights, and the total across them.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let weights = [QUALITY_WEIGHT, DELIVERY_WEIGHT, PRICE_WEIGHT, SERVICE_WEIGHT].map(|field| entered.shown(&field));
    let ratings = ratings(entered, solution).map(|rating| rating.amount().cloned());
    let parts = ["kwaliteit", "levering", "prijs", "service"];
    let (weakest, lowest) = parts
        .iter()
        .zip(ratings.iter().flatten())
        .min_by_key(|(_, rating)| *rating)?;
    let total = solution.get(&TOTAL);
    let (class, _) = class(&total);
    let summary = format!(
        "De leverancier haalt {} op 100: klasse {class}. Het zwakste onderdeel is {weakest} met {}.",
        solution.shown(&TOTAL),
        dutch::show(lowest, TOTAL.display),
    );
    let chart =
        Chart::bars("Scorekaart van de leverancier").along(Axis::new("score op 100", TOTAL.display).to(whole(100)));
    let bars = parts.iter().zip(weights).zip(ratings.iter().cloned());
    let chart = bars.fold(chart, |chart, ((part, weight), rating)| {
        chart.bar(format!("{part} ({weight})"), rating)
    });
    Some(chart.limit(total.amount().cloned(), "totaal").lying().summary(summary))
}

/// Vendor rating as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "vendor-rating",
    title: "Vendor rating",
    question: "Hoe goed presteert een leverancier op kwaliteit, levering, prijs en service?",
    section: "5.5 / 6.13",
    layer: Layer::Core,
    synonyms: &[
        "leveranciersbeoordeling",
        "leveranciersrating",
        "vendorrating",
        "leveranciersprestatie",
        "scorekaart",
    ],
    fields: &[
        DELIVERED,
        REJECTED,
        DELIVERIES,
        ON_TIME,
        PRICE,
        LOWEST_PRICE,
        SERVICE,
        QUALITY_WEIGHT,
        DELIVERY_WEIGHT,
        PRICE_WEIGHT,
        SERVICE_WEIGHT,
    ],
    outputs: &[&QUALITY, &DELIVERY, &PRICE_RATING, &TOTAL, &CLASS],
    headline: "totaal",
    recognition: "Leveranciersprestaties op kwaliteit, levering, prijs en service.",
    structure: "Rating per onderdeel op 100; totaal = som(gewicht × rating).",
    calculation: "Reken elk onderdeel, weeg en klasseer.",
    example: &[
        ("geleverd", Sample::Text("5.000")),
        ("afgekeurd", Sample::Text("100")),
        ("leveringen", Sample::Text("40")),
        ("op_tijd", Sample::Text("36")),
        ("prijs", Sample::Text("25")),
        ("laagste_prijs", Sample::Text("24")),
        ("servicescore", Sample::Text("70")),
    ],
    note: Some(
        "De gewichten en de klassen A (vanaf 90), B (vanaf 75), C (vanaf 60) en D zijn een keuze van deze module. De \
         gewichten kun je aanpassen. De klasse volgt het onafgeronde totaal.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "afkeur-als-kwaliteit",
            output: "kwaliteit",
            wrong: |entered, _| Some(100 * entered.get(&REJECTED) / entered.get(&DELIVERED)),
            says: "Dat is het deel dat afgekeurd werd. De kwaliteitsrating telt wat goed was: trek de afgekeurde \
                   eenheden eerst van de geleverde af.",
        },
        Mistake {
            name: "te-laat",
            output: "levering",
            wrong: |entered, _| {
                let deliveries = entered.get(&DELIVERIES);
                Some(100 * (&deliveries - entered.get(&ON_TIME)) / deliveries)
            },
            says: "Dat is het deel dat te laat kwam. De leveringsrating telt de leveringen op tijd.",
        },
        Mistake {
            name: "leveringen-omgekeerd",
            output: "levering",
            wrong: |entered, _| Some(100 * entered.get(&DELIVERIES) / entered.get(&ON_TIME)),
            says: "Je deelt alle leveringen door die op tijd. De rating is het deel dat op tijd kwam: deel t door L.",
        },
        Mistake {
            name: "op-geleverd",
            output: "levering",
            wrong: |entered, _| Some(100 * entered.get(&ON_TIME) / entered.get(&DELIVERED)),
            says: "Je deelt leveringen door eenheden. Vergelijk leveringen met leveringen: deel t door L.",
        },
        Mistake {
            name: "prijs-omgekeerd",
            output: "prijsrating",
            wrong: |entered, _| Some(100 * entered.get(&PRICE) / entered.get(&LOWEST_PRICE)),
            says: "Je deelt door de laagste prijs. Dan scoort een duurdere leverancier hoger. Duurder moet lager \
                   scoren: laagste prijs / prijs.",
        },
        Mistake {
            name: "prijsverschil",
            output: "prijsrating",
            wrong: |entered, _| {
                let price = entered.get(&PRICE);
                Some(100 * (&price - entered.get(&LOWEST_PRICE)) / price)
            },
            says: "Dat is hoeveel duurder de leverancier is. De rating geeft de laagste prijs de volle score: \
                   laagste prijs / prijs.",
        },
        Mistake {
            name: "prijs-omgekeerd-totaal",
            output: "totaal",
            wrong: |entered, solution| Some(with_price_reversed(entered, solution)),
            says: "In je totaal staat de prijsrating omgekeerd. Duurder moet lager scoren: laagste prijs / prijs.",
        },
        Mistake {
            name: "zonder-gewichten",
            output: "totaal",
            wrong: |entered, solution| Some(unweighted(entered, solution)),
            says: "Je neemt het gewone gemiddelde. De onderdelen wegen niet even zwaar: vermenigvuldig elke rating \
                   met haar gewicht.",
        },
        Mistake {
            name: "gewichten-van-honderd",
            output: "totaal",
            wrong: |entered, solution| {
                let percentages = weights(entered).map(|weight| 100 * weight);
                Some(weighted(&percentages, &ratings(entered, solution)))
            },
            says: "Je gebruikt de gewichten als hele getallen. Een gewicht in procent is een deel van één, anders \
                   wordt het totaal honderd keer te groot.",
        },
        Mistake {
            name: "zonder-service",
            output: "totaal",
            wrong: |entered, solution| Some(without_service(entered, solution)),
            says: "Je laat de service weg. Ook die score telt mee met haar gewicht, anders zijn de gewichten samen \
                   geen geheel.",
        },
    ],
};
