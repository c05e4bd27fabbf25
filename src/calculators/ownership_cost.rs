//! Total cost of ownership. Section 1.5.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Unit, Value, Work};

const PURCHASE: Field = Field::amount("aanschaf", "aankoopprijs", "A")
    .at_least_zero()
    .with_slider();
const ONCE: Field = Field::amount("eenmalig", "eenmalige kosten (levering, installatie, opleiding)", "S")
    .at_least_zero()
    .or("0");
const YEARLY: Field = Field::amount("jaarkosten", "jaarlijkse kosten (energie, onderhoud, verbruik)", "J")
    .unit(Unit::EURO.per(Unit::YEAR))
    .at_least_zero()
    .with_slider();
const YEARS: Field = Field::number("jaren", "gebruiksduur", "n")
    .unit(Unit::YEAR)
    .counted("jaar")
    .at_least(1)
    .at_most(50)
    .whole()
    .with_slider();
const RESIDUAL: Field = Field::amount("restwaarde", "restwaarde", "R").at_least_zero().or("0");
const RATE: Field = Field::percent("discontovoet", "discontovoet", "i")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const USAGE: Field = Field::number("gebruik", "gebruik per jaar", "g")
    .unit(Unit::USAGE.per(Unit::YEAR))
    .above_zero()
    .optional();

static YEARLY_TOTAL: Label = Label::euro("contante_jaarkosten", "(contante waarde van de) jaarkosten").symbol("CJ");
static TOTAL: Label = Label::euro("tco", "total cost of ownership").symbol("TCO");
static PER_YEAR: Label = Label::euro("tco_per_jaar", "TCO per jaar").unit(Unit::EURO.per(Unit::YEAR));
static PER_USAGE: Label = Label::euro("kost_per_eenheid", "TCO per gebruikseenheid").unit(Unit::EURO.per(Unit::USAGE));
static PURCHASE_SHARE: Label = Label::percent("aandeel_aanschaf_pct", "aandeel van de aankoopprijs in de kosten");

static RESIDUAL_TOO_HIGH: Refusal =
    Refusal::inconsistent("restwaarde", "De restwaarde kan niet hoger zijn dan de aankoopprijs.");

/// Yearly costs fall at the end of each year. Without a discount rate, as in the book, they are n × J and the residual
/// value goes off as it is.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let purchase = entered.get(&PURCHASE);
    let years = entered.get(&YEARS);
    if entered.get(&RESIDUAL) > purchase {
        return Err(&RESIDUAL_TOO_HIGH);
    }
    let yearly_total = work.step(&YEARLY_TOTAL, yearly_total(entered));
    let costs = &purchase + entered.get(&ONCE) + &yearly_total;
    let total = work.step(&TOTAL, &costs - residual_now(entered));
    work.step(&PER_YEAR, &total / &years);
    work.step(&PER_USAGE, &total / (&years * entered.get(&USAGE)));
    work.step(&PURCHASE_SHARE, &purchase / costs);
    Ok(())
}

/// What the yearly costs are worth now.
fn yearly_total(entered: &Entered) -> Value {
    if is_discounted(entered) {
        discounted(entered, 1)
    } else {
        undiscounted(entered)
    }
}

/// The yearly costs of all years, those of the first year discounted over `first` years.
fn discounted(entered: &Entered, first: i64) -> Value {
    let yearly = entered.get(&YEARLY).for_one(Unit::YEAR);
    let growth = 1 + entered.get(&RATE);
    let terms = (first..).take(number_of_years(entered));
    let terms = terms.map(|year| &yearly / growth.to_the(&Value::constant(year, Unit::YEAR)));
    Value::total(terms.collect(), Unit::EURO)
}

/// The yearly costs of all years, a euro then as much as a euro now.
fn undiscounted(entered: &Entered) -> Value {
    entered.get(&YEARS) * entered.get(&YEARLY)
}

/// What the residual value is worth now.
fn residual_now(entered: &Entered) -> Value {
    let residual = entered.get(&RESIDUAL);
    if is_discounted(entered) {
        residual / (1 + entered.get(&RATE)).to_the(&entered.get(&YEARS))
    } else {
        residual
    }
}

fn is_discounted(entered: &Entered) -> bool {
    entered.get(&RATE).is_positive()
}

fn number_of_years(entered: &Entered) -> usize {
    let years = entered.get(&YEARS);
    let years = years.amount().map(|years| usize::try_from(years.to_integer()));
    years.and_then(Result::ok).unwrap_or_default()
}

/// Purchase and what comes with it at once.
fn at_once(entered: &Entered) -> Value {
    entered.get(&PURCHASE) + entered.get(&ONCE)
}

/// An iceberg: what is paid at once lies above the water, all other costs below.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let amount = |value: Value| value.amount().cloned();
    let below = entered.get(&ONCE) + solution.get(&YEARLY_TOTAL);
    let residual = residual_now(entered);
    let years = entered.shown(&YEARS);
    let chart = Chart::bars("IJsberg van de kosten")
        .along(Axis::euro("kosten"))
        .groups([format!("kosten in {years}")])
        .series("jaarkosten", [amount(solution.get(&YEARLY_TOTAL))])
        .series("eenmalige kosten", [amount(entered.get(&ONCE))])
        .series("aankoopprijs", [amount(entered.get(&PURCHASE))]);
    let chart = match residual.amount().filter(|_| residual.is_positive()) {
        Some(residual) => chart.note(format!("min restwaarde {}", dutch::show(residual, TOTAL.display))),
        None => chart,
    };
    let [total, per_year, share] = [&TOTAL, &PER_YEAR, &PURCHASE_SHARE].map(|label| solution.shown(label));
    let costs = if solution.get(&PURCHASE_SHARE).amount().is_some() {
        format!(" De aankoopprijs is {share} van alle kosten; de rest ligt onder water.")
    } else {
        String::new()
    };
    let chart = chart.stacked().limit(amount(below), "waterlijn");
    Some(chart.summary(format!(
        "Over {years} is de total cost of ownership {total}, of {per_year} per jaar.{costs}"
    )))
}

/// Total cost of ownership as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "tco",
    title: "Total cost of ownership",
    question: "Wat kost een aankoop echt, over de hele gebruiksduur?",
    section: "1.5",
    layer: Layer::Core,
    synonyms: &[
        "TCO",
        "totale kosten van eigendom",
        "gebruikskost",
        "restwaarde",
        "ijsberg",
        "life cycle cost",
        "contante waarde",
    ],
    fields: &[PURCHASE, ONCE, YEARLY, YEARS, RESIDUAL, RATE, USAGE],
    outputs: &[&YEARLY_TOTAL, &TOTAL, &PER_YEAR, &PER_USAGE, &PURCHASE_SHARE],
    headline: "tco",
    recognition: "Naast de aankoopprijs zijn er kosten over meerdere jaren en een restwaarde.",
    structure: "TCO = aankoop + eenmalig + som van de (contante) jaarkosten − (contante) restwaarde.",
    calculation: "Tel op; deel door jaren en door gebruik om te vergelijken.",
    example: &[
        ("aanschaf", Sample::Text("30.000")),
        ("eenmalig", Sample::Text("2.000")),
        ("jaarkosten", Sample::Text("4.500")),
        ("jaren", Sample::Text("4")),
        ("restwaarde", Sample::Text("6.000")),
        ("discontovoet", Sample::Text("0")),
        ("gebruik", Sample::Text("25.000")),
    ],
    note: Some(
        "De jaarkosten vallen op het einde van elk jaar. Het boek rekent zonder discontovoet: laat die op 0 staan, of \
         vul er een in om later geld minder zwaar te laten wegen.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "alleen-aankoop",
            output: "tco",
            wrong: |entered, _| Some(entered.get(&PURCHASE)),
            says: "Je kijkt alleen naar de aankoopprijs. Die is het topje van de ijsberg: tel de eenmalige kosten en de \
                   jaarkosten erbij en trek de restwaarde af.",
        },
        Mistake {
            name: "restwaarde-erbij",
            output: "tco",
            wrong: |entered, solution| Some(at_once(entered) + solution.get(&YEARLY_TOTAL) + residual_now(entered)),
            says: "Je telt de restwaarde bij de kosten op. Dat geld krijg je op het einde terug: de restwaarde gaat \
                   eraf.",
        },
        Mistake {
            name: "zonder-restwaarde",
            output: "tco",
            wrong: |entered, solution| Some(at_once(entered) + solution.get(&YEARLY_TOTAL)),
            says: "Je vergeet de restwaarde. Wat het product op het einde nog opbrengt, gaat van de kosten af.",
        },
        Mistake {
            name: "een-jaar-gerekend",
            output: "tco",
            wrong: |entered, _| {
                Some(at_once(entered) + entered.get(&YEARLY).for_one(Unit::YEAR) - residual_now(entered))
            },
            says: "Je telt de jaarkosten maar één keer. Ze komen elk jaar terug: tel ze over de hele gebruiksduur.",
        },
        Mistake {
            name: "zonder-eenmalige-kosten",
            output: "tco",
            wrong: |entered, solution| {
                Some(entered.get(&PURCHASE) + solution.get(&YEARLY_TOTAL) - residual_now(entered))
            },
            says: "Je laat de eenmalige kosten weg. Levering, installatie en opleiding horen bij wat de aankoop kost.",
        },
        Mistake {
            name: "restwaarde-niet-contant",
            output: "tco",
            wrong: |entered, solution| {
                let total = at_once(entered) + solution.get(&YEARLY_TOTAL) - entered.get(&RESIDUAL);
                is_discounted(entered).then_some(total)
            },
            says: "Je trekt de restwaarde af alsof je ze nu krijgt. Ze komt pas na n jaar: deel ze door (1 + i)^n.",
        },
        Mistake {
            name: "jaarkosten-een-jaar",
            output: "contante_jaarkosten",
            wrong: |entered, _| Some(entered.get(&YEARLY).for_one(Unit::YEAR)),
            says: "Dat zijn de kosten van één jaar. Tel ze over de hele gebruiksduur.",
        },
        Mistake {
            name: "niet-contant",
            output: "contante_jaarkosten",
            wrong: |entered, _| is_discounted(entered).then(|| undiscounted(entered)),
            says: "Je telt de jaarkosten op zonder ze contant te maken. Kosten die later vallen, wegen nu minder: deel \
                   die van jaar t door (1 + i)^t.",
        },
        Mistake {
            name: "begin-van-het-jaar",
            output: "contante_jaarkosten",
            wrong: |entered, _| is_discounted(entered).then(|| discounted(entered, 0)),
            says: "Je laat de kosten aan het begin van elk jaar vallen. Hier vallen ze op het einde: ook die van het \
                   eerste jaar deel je door 1 + i.",
        },
        Mistake {
            name: "alleen-afschrijving",
            output: "tco_per_jaar",
            wrong: |entered, _| Some((entered.get(&PURCHASE) - entered.get(&RESIDUAL)) / entered.get(&YEARS)),
            says: "Je spreidt alleen aankoop min restwaarde. Per jaar komen er de jaarkosten en een deel van de \
                   eenmalige kosten bij: deel de TCO door n.",
        },
        Mistake {
            name: "gebruik-van-een-jaar",
            output: "kost_per_eenheid",
            wrong: |entered, solution| Some(solution.get(&TOTAL) / entered.get(&USAGE)),
            says: "Je deelt de kosten van alle jaren door het gebruik van één jaar. Deel door het gebruik over de hele \
                   gebruiksduur, n × g.",
        },
        Mistake {
            name: "aankoop-per-eenheid",
            output: "kost_per_eenheid",
            wrong: |entered, _| Some(entered.get(&PURCHASE) / (entered.get(&YEARS) * entered.get(&USAGE))),
            says: "Je deelt alleen de aankoopprijs door het gebruik. De kost per eenheid rekent met alle kosten: deel \
                   de TCO.",
        },
        Mistake {
            name: "aandeel-in-tco",
            output: "aandeel_aanschaf_pct",
            wrong: |entered, solution| Some(entered.get(&PURCHASE) / solution.get(&TOTAL)),
            says: "Je deelt door de TCO, waar de restwaarde al af is. Het aandeel vergelijkt met alle kosten: A + S + \
                   jaarkosten.",
        },
        Mistake {
            name: "aandeel-zonder-eenmalige",
            output: "aandeel_aanschaf_pct",
            wrong: |entered, solution| {
                let purchase = entered.get(&PURCHASE);
                Some(&purchase / (&purchase + solution.get(&YEARLY_TOTAL)))
            },
            says: "Je laat de eenmalige kosten uit de noemer weg. Alle kosten tellen mee: A + S + jaarkosten.",
        },
    ],
};
