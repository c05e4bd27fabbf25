//! Kanaaldiagram: marktaandeel per distributiekanaal. Section 6.4.

use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Unit, Value, Work, whole};

const NAME: Field = Field::name("naam", "kanaal");
const MARKET: Field = Field::percent("markt", "aandeel in de markt", "a")
    .above_zero()
    .at_most(100);
const OWN: Field = Field::percent("eigen", "aandeel in de eigen afzet", "e")
    .at_least_zero()
    .at_most(100);
const CHANNELS: Field = Field::table("kanalen", "kanalen", &[NAME, MARKET, OWN], 2, 12);
const SHARE: Field = Field::percent("marktaandeel", "totaal marktaandeel", "MA")
    .at_least_zero()
    .at_most(100)
    .with_slider();

static INDEX: Label = Label::whole("index", "kanaalindex (100 = evenredig)").per(&["kanalen"]);
static CHANNEL_SHARE: Label = Label::percent("ma_kanaal_pct", "marktaandeel in het kanaal").per(&["kanalen"]);

static NOT_WHOLE: Refusal = Refusal::inconsistent("kanalen", "De aandelen moeten per kolom samen 100 % zijn.");
static ABOVE_ALL: Refusal = Refusal::inconsistent(
    "marktaandeel",
    "In minstens een kanaal zou het marktaandeel boven 100 % liggen: de gegevens spreken elkaar tegen.",
);

/// Share in a channel = own sales there ÷ market there = MA × e ÷ a. Above 100 the index says that the channel sells
/// more of this supplier than of the market.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let rows = entered.rows(&CHANNELS);
    let sum = |field: &Field| Value::total(rows.iter().map(|row| row.get(field)).collect(), Unit::NONE);
    let all = Value::constant(1, Unit::NONE);
    if sum(&MARKET) != all || sum(&OWN) != all {
        return Err(&NOT_WHOLE);
    }
    let share = entered.get(&SHARE);
    let shares: Vec<_> = rows
        .iter()
        .map(|row| &share * row.get(&OWN) / row.get(&MARKET))
        .collect();
    if shares.iter().any(|share| *share > all) {
        return Err(&ABOVE_ALL);
    }
    let indices = rows.iter().map(|row| 100 * row.get(&OWN) / row.get(&MARKET));
    work.list(&INDEX, indices.collect());
    work.list(&CHANNEL_SHARE, shares);
    Ok(())
}

/// The market and the own sales as two stacks of channels, joined to show where the own share is larger or smaller.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let rows = entered.rows(&CHANNELS);
    let chart = Chart::bars("Kanaaldiagram")
        .along(Axis::percent("deel van het geheel").from(whole(0)).to(whole(1)))
        .groups(["markt", "eigen afzet"]);
    let chart = rows.iter().enumerate().fold(chart, |chart, (position, row)| {
        let shares = [&MARKET, &OWN].map(|field| row.get(field).amount().cloned());
        chart.series(row.name_or_row(&NAME, position), shares)
    });
    let (position, strongest) = solution
        .list(&INDEX)
        .iter()
        .enumerate()
        .reduce(|best, other| if other.1 > best.1 { other } else { best })?;
    let name = rows[position].name_or_row(&NAME, position);
    let share = solution.shown_at(&CHANNEL_SHARE, position);
    let total = dutch::show(entered.get(&SHARE).amount()?, CHANNEL_SHARE.display);
    let summary = if *strongest == Value::constant(100, Unit::NONE) {
        format!("De eigen afzet is verdeeld zoals de markt: in elk kanaal is het marktaandeel {total}.")
    } else {
        format!(
            "Het sterkste kanaal is {name}, met index {}: daar is het marktaandeel {share}, tegenover {total} in \
             totaal.",
            solution.shown_at(&INDEX, position),
        )
    };
    Some(chart.stacked().joined().summary(summary))
}

/// Kanaaldiagram as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "kanaaldiagram",
    title: "Kanaaldiagram: marktaandeel per distributiekanaal",
    question: "In welk distributiekanaal sta je sterk en in welk zwak?",
    section: "6.4",
    layer: Layer::Extension,
    synonyms: &[
        "kanaalindex",
        "marktaandeel per kanaal",
        "distributiekanaal",
        "kanaalverdeling",
        "supermarkt",
        "online",
    ],
    fields: &[CHANNELS, SHARE],
    outputs: &[&INDEX, &CHANNEL_SHARE],
    headline: "ma_kanaal_pct",
    recognition: "Verdeling van de markt en van de eigen afzet over kanalen.",
    structure: "Marktaandeel in een kanaal = totaal marktaandeel × eigen aandeel / marktaandeel van het kanaal.",
    calculation: "Reken per kanaal; index boven 100 = sterk.",
    example: &[
        (
            "kanalen",
            Sample::Rows(&[&["Supermarkt", "60", "75"], &["Online", "40", "25"]]),
        ),
        ("marktaandeel", Sample::Text("16")),
    ],
    note: Some(
        "De aandelen in de markt zijn samen 100 %, die in de eigen afzet ook. Een index van 100 betekent dat een \
         kanaal in je eigen afzet even zwaar weegt als in de markt.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "index-omgekeerd",
            output: "index",
            wrong: |entered, _| each(entered.rows(&CHANNELS), |row| 100 * row.get(&MARKET) / row.get(&OWN)),
            says: "Je keert de breuk om. Een kanaal waar je sterk staat, moet boven honderd uitkomen: eigen aandeel / \
                   aandeel in de markt.",
        },
        Mistake {
            name: "index-verschil",
            output: "index",
            wrong: |entered, _| each(entered.rows(&CHANNELS), |row| 100 * (row.get(&OWN) - row.get(&MARKET))),
            says: "Je trekt de aandelen van elkaar af. Een index is een verhouding: deel het eigen aandeel door dat in \
                   de markt en vermenigvuldig met honderd.",
        },
        Mistake {
            name: "index-met-marktaandeel",
            output: "index",
            wrong: |entered, _| {
                each(entered.rows(&CHANNELS), |row| {
                    100 * entered.get(&SHARE) * row.get(&OWN) / row.get(&MARKET)
                })
            },
            says: "Dat is het marktaandeel in het kanaal. De index vergelijkt alleen de verdelingen: het totale \
                   marktaandeel telt er niet in mee.",
        },
        Mistake {
            name: "zonder-markt-van-kanaal",
            output: "ma_kanaal_pct",
            wrong: |entered, _| each(entered.rows(&CHANNELS), |row| entered.get(&SHARE) * row.get(&OWN)),
            says: "Dat is je afzet in het kanaal als deel van de hele markt. Het marktaandeel in het kanaal vergelijkt \
                   met de markt van dat kanaal: deel nog door a.",
        },
        Mistake {
            name: "aandelen-omgewisseld",
            output: "ma_kanaal_pct",
            wrong: |entered, _| {
                each(entered.rows(&CHANNELS), |row| {
                    entered.get(&SHARE) * row.get(&MARKET) / row.get(&OWN)
                })
            },
            says: "Je wisselt teller en noemer. Weegt een kanaal zwaarder in je eigen afzet dan in de markt, dan is je \
                   marktaandeel daar hoger: e staat in de teller.",
        },
        Mistake {
            name: "eigen-aandeel-als-marktaandeel",
            output: "ma_kanaal_pct",
            wrong: |entered, _| each(entered.rows(&CHANNELS), |row| row.get(&OWN)),
            says: "Dat is hoe je eigen afzet over de kanalen verdeeld is. Het marktaandeel zet je afzet \
                   tegenover die van de hele markt in dat kanaal.",
        },
        Mistake {
            name: "in-elk-kanaal-gelijk",
            output: "ma_kanaal_pct",
            wrong: |entered, _| each(entered.rows(&CHANNELS), |_| entered.get(&SHARE)),
            says: "Je neemt het totale marktaandeel over. Per kanaal verschilt het: vermenigvuldig met e / a.",
        },
    ],
};
