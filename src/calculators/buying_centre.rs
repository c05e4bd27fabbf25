//! Dekking van de DMU door de PSU. Sections 2.4.4 and 4.2.5.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const NAME: Field = Field::name("naam", "DMU-lid");
const INFLUENCE: Field = Field::number("invloed", "invloed op de beslissing", "w")
    .at_least(1)
    .at_most(5)
    .whole();
const CONTACT: Field = Field::number("contact", "kwaliteit van het contact", "c")
    .at_least_zero()
    .at_most(BEST)
    .whole();
const MEMBERS: Field = Field::table("leden", "leden van de DMU", &[NAME, INFLUENCE, CONTACT], 1, 30);

/// The best contact: an ally. The scale is ours; the article that asks for a contact matrix prescribes no numbers.
const BEST: i64 = 3;
/// Names of the contacts from 0 up.
const CONTACTS: [&str; 4] = ["geen", "bekend", "regelmatig", "bondgenoot"];

static COVERAGE: Label = Label::percent("dekking_pct", "gewogen dekkingsgraad");
static UNCOVERED: Label = Label::whole("ongedekt", "aantal leden zonder contact");
static FIRST_ACTION: Label = Label::text("eerste_actie", "grootste lacune");

/// Coverage is the weighted contact as a share of what it would be with an ally in every seat.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let weighted = Value::total(all(entered, weighted), Unit::NONE);
    let influence = Value::total(all(entered, |row| row.get(&INFLUENCE)), Unit::NONE);
    work.step(&COVERAGE, weighted / (BEST * influence));
    work.step(&UNCOVERED, counted(entered, "leden met c = 0", Value::is_zero));
    match largest_gap(entered) {
        Some((position, row)) => {
            let because = "Bij dit lid is w × (3 − c) het grootst.";
            work.text(&FIRST_ACTION, row.name_or_row(&NAME, position), because);
        }
        None => work.text(&FIRST_ACTION, "geen", "Met elk lid is het contact op zijn best."),
    }
    Ok(())
}

/// Something of each member.
fn all(entered: &Entered, of: impl Fn(&Entered) -> Value) -> Vec<Value> {
    entered.rows(&MEMBERS).iter().map(of).collect()
}

fn weighted(row: &Entered) -> Value {
    row.get(&INFLUENCE) * row.get(&CONTACT)
}

/// How many members have such a contact.
fn counted(entered: &Entered, because: &str, has: impl Fn(&Value) -> bool) -> Value {
    let number = entered.rows(&MEMBERS).iter().filter(|row| has(&row.get(&CONTACT)));
    Value::found(Rational::from_integer(number.count().into()), Unit::NONE, because)
}

/// What is missing with a member, weighed by influence.
fn gap(row: &Entered) -> Value {
    row.get(&INFLUENCE) * (BEST - row.get(&CONTACT))
}

/// The first member with the largest gap; none where nothing is missing.
fn largest_gap(entered: &Entered) -> Option<(usize, &Entered)> {
    let open = entered.rows(&MEMBERS).iter().enumerate();
    let open = open.filter(|(_, row)| gap(row).is_positive());
    // Of equals `max_by_key` gives the last one.
    open.rev().max_by_key(|(_, row)| gap(row).amount().cloned())
}

/// Number of members.
fn number(entered: &Entered) -> Value {
    counted(entered, "aantal leden", |_| true)
}

/// Influence by contact for every member, and below it how far each is covered.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let members = || entered.rows(&MEMBERS).iter().enumerate();
    let heat = Chart::heat("DMU-leden volgens contact")
        .along(
            Axis::new("invloed op de beslissing", Display::Whole)
                .from(whole(0))
                .to(whole(5)),
        )
        .columns(CONTACTS);
    let heat = members().fold(heat, |heat, (position, row)| {
        let contact = row.get(&CONTACT);
        let at = |level: usize| contact == Value::constant(i64::try_from(level).unwrap_or(-1), Unit::NONE);
        let cells = (0..CONTACTS.len()).map(|level| row.get(&INFLUENCE).amount().cloned().filter(|_| at(level)));
        heat.row(row.name_or_row(&NAME, position), cells)
    });
    let bars = Chart::bars("Dekking per DMU-lid").along(Axis::percent("dekking").from(whole(0)).to(whole(1)));
    let bars = members().fold(bars, |bars, (position, row)| {
        let covered = row.get(&CONTACT) / BEST;
        bars.bar(row.name_or_row(&NAME, position), covered.amount().cloned())
    });
    let uncovered = solution.shown(&UNCOVERED);
    let members = dutch::plural(entered.rows(&MEMBERS).len(), "lid", "leden");
    let action = largest_gap(entered).map_or_else(
        || "Met elk lid is het contact op zijn best.".to_owned(),
        |(position, row)| {
            let (influence, contact) = (row.shown(&INFLUENCE), row.shown(&CONTACT));
            let name = row.name_or_row(&NAME, position);
            format!("De grootste lacune is {name}: invloed {influence}, contact {contact}.")
        },
    );
    Some(heat.above(bars.lying()).summary(format!(
        "De gewogen dekking is {}; zonder contact: {uncovered} van {members}. {action}",
        solution.shown(&COVERAGE)
    )))
}

/// Dekking van de DMU as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "dmu-psu-dekking",
    title: "Dekking van de DMU door de PSU",
    question: "Hoe goed is je contact met iedereen die over de aankoop beslist?",
    section: "2.4.4 / 4.2.5",
    layer: Layer::Core,
    synonyms: &[
        "contactmatrix",
        "decision making unit",
        "problem solving unit",
        "beslissingsgroep",
        "DMU-PSU-matrix",
        "buying centre",
        "dekkingsgraad",
    ],
    fields: &[MEMBERS],
    outputs: &[&COVERAGE, &UNCOVERED, &FIRST_ACTION],
    headline: "dekking_pct",
    recognition: "Een lijst DMU-leden met hun invloed en de kwaliteit van het contact.",
    structure: "Dekking = som(invloed × contact) / (3 × som(invloed)).",
    calculation: "Weeg, tel op, zoek de grootste lacune.",
    example: &[(
        "leden",
        Sample::Rows(&[
            &["Directeur", "5", "0"],
            &["Inkoper", "4", "3"],
            &["Gebruiker", "2", "2"],
        ]),
    )],
    note: Some(
        "De schalen zijn een keuze van deze module. Invloed gaat van 1 tot 5. Contact: 0 geen, 1 bekend, 2 regelmatig, \
         3 bondgenoot.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "zonder-invloed",
            output: "dekking_pct",
            wrong: |entered, _| {
                let contacts = Value::total(all(entered, |row| row.get(&CONTACT)), Unit::NONE);
                Some(contacts / (BEST * number(entered)))
            },
            says: "Je telt elk lid even zwaar. Wie veel invloed heeft, telt meer mee: vermenigvuldig elk contact met de \
                   invloed.",
        },
        Mistake {
            name: "niet-door-hoogste",
            output: "dekking_pct",
            wrong: |entered, _| {
                let influence = Value::total(all(entered, |row| row.get(&INFLUENCE)), Unit::NONE);
                Some(Value::total(all(entered, weighted), Unit::NONE) / influence)
            },
            says: "Dat is het gewogen gemiddelde contact. Een dekkingsgraad vergelijkt met het beste contact: deel ook \
                   nog door 3.",
        },
        Mistake {
            name: "leden-met-contact",
            output: "dekking_pct",
            wrong: |entered, solution| {
                let members = number(entered);
                Some((&members - solution.get(&UNCOVERED)) / members)
            },
            says: "Je telt hoeveel leden je kent. De dekking houdt ook rekening met hun invloed en met hoe goed het \
                   contact is.",
        },
        Mistake {
            name: "zwak-contact-als-geen",
            output: "ongedekt",
            wrong: |entered, _| {
                let is_weak = |contact: &Value| *contact <= Value::constant(1, Unit::NONE);
                Some(counted(entered, "leden met c ≤ 1", is_weak))
            },
            says: "Je telt ook de leden mee die je nog maar net kent. Ongedekt is alleen wie geen contact heeft: c = 0.",
        },
        Mistake {
            name: "niet-het-beste",
            output: "ongedekt",
            wrong: |entered, _| {
                let is_less = |contact: &Value| *contact < Value::constant(BEST, Unit::NONE);
                Some(counted(entered, "leden met c < 3", is_less))
            },
            says: "Je telt iedereen met wie het contact beter kan. Ongedekt is alleen wie geen contact heeft: c = 0.",
        },
        Mistake {
            name: "leden-met-contact-geteld",
            output: "ongedekt",
            wrong: |entered, solution| Some(number(entered) - solution.get(&UNCOVERED)),
            says: "Dat zijn de leden met contact. Gevraagd is met hoeveel leden er nog geen contact is.",
        },
    ],
};
