//! Customer lifetime value. Section 2.3.2.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

const MARGIN: Field = Field::amount("jaarmarge", "jaarlijkse contributie van de klant", "m")
    .unit(Unit::EURO.per(Unit::YEAR))
    .at_least_zero()
    .with_slider();
const RETENTION: Field = Field::percent("retentie", "retentie per jaar", "r")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const RATE: Field = Field::percent("discontovoet", "discontovoet", "i")
    .at_least_zero()
    .at_most(100)
    .or("0")
    .with_slider();
const ACQUISITION: Field = Field::amount("wervingskost", "kost om de klant te winnen", "A")
    .at_least_zero()
    .or("0")
    .with_slider();
const YEARS: Field = Field::number("jaren", "aantal jaren (leeg = onbeperkt)", "n")
    .unit(Unit::YEAR)
    .counted("jaar")
    .at_least(1)
    .at_most(100)
    .whole()
    .optional();

static DURATION: Label = Label::decimals("verwachte_duur", "verwachte duur van de relatie (jaar)", 2).unit(Unit::YEAR);
static WORTH: Label = Label::euro("clv_bruto", "klantwaarde voor wervingskost").symbol("KW");
static NET_WORTH: Label = Label::euro("clv_netto", "customer lifetime value");

static ENDLESS: Refusal = Refusal::no_solution(
    "jaren",
    "Zonder klantverloop en zonder discontering is de som oneindig: vul een aantal jaren in.",
);

/// Years that are drawn where no number of years is given, and at the most.
const YEARS_SHOWN: (usize, usize) = (10, 30);

/// The first contribution falls at the start of the relation: a customer who was just won buys in the first year.
/// Then the value without discounting is m times the mean duration. Other texts leave the first year out.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let retention = entered.get(&RETENTION);
    let lost = 1 - &retention;
    if !is_limited(entered) && lost.is_zero() && entered.get(&RATE).is_zero() {
        return Err(&ENDLESS);
    }
    work.step(&DURATION, Value::constant(1, Unit::YEAR) / lost);
    let worth = if is_limited(entered) {
        of_years(entered, 0)
    } else {
        unlimited(entered, &retention)
    };
    let worth = work.step(&WORTH, worth);
    work.step(&NET_WORTH, worth - entered.get(&ACQUISITION));
    Ok(())
}

/// Whether a number of years was given.
fn is_limited(entered: &Entered) -> bool {
    entered.get(&YEARS).amount().is_some()
}

fn number_of_years(entered: &Entered) -> Option<usize> {
    usize::try_from(entered.get(&YEARS).amount()?.to_integer()).ok()
}

/// The contribution of one year.
fn margin(entered: &Entered) -> Value {
    entered.get(&MARGIN).for_one(Unit::YEAR)
}

/// The value of a relation without end in which `retention` stays each year.
fn unlimited(entered: &Entered, retention: &Value) -> Value {
    let growth = 1 + entered.get(&RATE);
    margin(entered) * &growth / (&growth - retention)
}

/// What is left of a euro of contribution a year later: the customer stayed, and the euro is discounted.
fn remainder(entered: &Entered) -> Value {
    let (retention, rate) = (entered.get(&RETENTION), entered.get(&RATE));
    if rate.is_zero() {
        retention
    } else {
        retention / (1 + rate)
    }
}

/// The expected contribution of `year`, counted from 0, as it is worth now.
fn of_year(entered: &Entered, year: usize) -> Value {
    let year = i64::try_from(year).unwrap_or(i64::MAX);
    margin(entered) * remainder(entered).to_the(&Value::constant(year, Unit::YEAR))
}

/// The contributions of the given number of years, the year `first` before all.
fn of_years(entered: &Entered, first: usize) -> Value {
    let years = first..number_of_years(entered).unwrap_or_default();
    Value::total(years.map(|year| of_year(entered, year)).collect(), Unit::EURO)
}

/// The value of someone who leaves the first year out.
fn without_first_year(entered: &Entered) -> Value {
    if is_limited(entered) {
        return of_years(entered, 1);
    }
    let retention = entered.get(&RETENTION);
    margin(entered) * &retention / (1 + entered.get(&RATE) - &retention)
}

/// The value of someone who does not discount; `None` where nobody does, or where that has no end.
fn undiscounted(entered: &Entered) -> Option<Value> {
    if entered.get(&RATE).is_zero() {
        return None;
    }
    let retention = entered.get(&RETENTION);
    let Some(years) = number_of_years(entered) else {
        return Some(margin(entered) / (1 - retention));
    };
    let years = (0..i64::try_from(years).ok()?).map(|year| Value::constant(year, Unit::YEAR));
    let terms = years.map(|year| margin(entered) * retention.to_the(&year));
    Some(Value::total(terms.collect(), Unit::EURO))
}

/// The value of someone who takes what is lost for what stays; without a number of years only.
fn of_churn(entered: &Entered) -> Option<Value> {
    let lost = 1 - entered.get(&RETENTION);
    (!is_limited(entered)).then(|| unlimited(entered, &lost))
}

/// The value of someone who lets every customer stay all years; with a number of years only.
fn without_loss(entered: &Entered) -> Option<Value> {
    is_limited(entered).then(|| entered.get(&YEARS) * entered.get(&MARGIN))
}

/// What each year is expected to bring, and below it how that adds up to pay back the acquisition.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let (usual, most) = YEARS_SHOWN;
    let shown = number_of_years(entered).map_or(usual, |years| years.min(most));
    let amounts = (0..shown).map(|year| of_year(entered, year).amount().cloned());
    let amounts: Vec<_> = amounts.collect::<Option<_>>()?;
    let acquisition = entered.get(&ACQUISITION).amount()?.clone();
    let mut level = whole(0);
    let levels = amounts.iter().map(|amount| {
        level += amount;
        level.clone()
    });
    let levels: Vec<_> = std::iter::once(whole(0)).chain(levels).collect();
    let paid_back = levels.iter().position(|level| *level >= acquisition);
    let paid_back = paid_back.filter(|year| *year > 0);
    let year = |year: usize| whole(i64::try_from(year).unwrap_or(i64::MAX));
    let point = paid_back.map(|at| (year(at), levels[at].clone()));
    let bars = Chart::bars("Verwachte contributie per jaar").along(Axis::euro("contante waarde"));
    let bars = amounts.into_iter().enumerate().fold(bars, |bars, (position, amount)| {
        bars.bar(format!("jaar {}", position + 1), amount)
    });
    let lines = Chart::lines("Opgeteld tegenover de wervingskost")
        .across(Axis::new("jaar", Display::Whole).from(whole(0)).to(year(shown)))
        .up(Axis::euro("opgetelde contributie").from(whole(0)))
        .line(
            "opgetelde contributie",
            levels.into_iter().enumerate().map(|(at, level)| (year(at), level)),
        )
        .target(
            entered.get(&ACQUISITION).is_positive().then_some(acquisition),
            "wervingskost",
        )
        .mark(point, "terugverdiend");
    Some(bars.above(lines).summary(summary(entered, solution, paid_back)))
}

fn summary(entered: &Entered, solution: &Solution, paid_back: Option<usize>) -> String {
    let [worth, net] = [&WORTH, &NET_WORTH].map(|label| solution.shown(label));
    if !entered.get(&ACQUISITION).is_positive() {
        return format!("Een klant is naar verwachting {worth} waard.");
    }
    let cost = entered.shown(&ACQUISITION);
    let back = if let Some(year) = paid_back {
        format!(" De wervingskost is terugverdiend in jaar {year}.")
    } else if solution.get(&NET_WORTH).is_negative() {
        " De wervingskost wordt niet terugverdiend.".to_owned()
    } else {
        String::new()
    };
    format!("Een klant brengt naar verwachting {worth} op; na {cost} wervingskost blijft {net} over.{back}")
}

/// Customer lifetime value as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "customer-lifetime-value",
    title: "Customer lifetime value",
    question: "Wat is een klant waard over de hele relatie?",
    section: "2.3.2",
    layer: Layer::Core,
    synonyms: &[
        "CLV",
        "klantwaarde",
        "levensduurwaarde",
        "lifetime value",
        "retentie",
        "wervingskost",
        "klantlevenscyclus",
    ],
    fields: &[MARGIN, RETENTION, RATE, ACQUISITION, YEARS],
    outputs: &[&DURATION, &WORTH, &NET_WORTH],
    headline: "clv_netto",
    recognition: "Jaarlijkse contributie, retentie en eventueel een discontovoet; wat is een klant waard?",
    structure: "Onbeperkt: m × (1 + i) / (1 + i − r) − A. Beperkt: som van de eerste n jaren − A.",
    calculation: "Vul in; vergelijk de klantwaarde met de wervingskost.",
    example: &[
        ("jaarmarge", Sample::Text("1.000")),
        ("retentie", Sample::Text("80")),
        ("discontovoet", Sample::Text("10")),
        ("wervingskost", Sample::Text("1.500")),
    ],
    note: Some(
        "Reken met de contributie, niet met de omzet. De eerste contributie valt hier aan het begin van de relatie: \
         wie net klant is, koopt in het eerste jaar. Sommige teksten laten dat eerste jaar weg en gebruiken \
         m × r / (1 + i − r).",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "eerste-jaar-vergeten",
            output: "clv_bruto",
            wrong: |entered, _| Some(without_first_year(entered)),
            says: "Je laat het eerste jaar weg. Een klant die je net wint, koopt meteen: de eerste contributie telt \
                   volledig mee.",
        },
        Mistake {
            name: "zonder-discontovoet",
            output: "clv_bruto",
            wrong: |entered, _| undiscounted(entered),
            says: "Je telt latere jaren even zwaar als het eerste. Met een discontovoet is geld dat later komt nu \
                   minder waard: deel per jaar door 1 + i.",
        },
        Mistake {
            name: "verloop-als-retentie",
            output: "clv_bruto",
            wrong: |entered, _| of_churn(entered),
            says: "Je rekent met de klanten die vertrekken in plaats van met wie blijft. Retentie is het deel dat \
                   blijft: vul r in, niet 1 − r.",
        },
        Mistake {
            name: "iedereen-blijft",
            output: "clv_bruto",
            wrong: |entered, _| without_loss(entered),
            says: "Je telt elk jaar de volle contributie. Elk jaar blijft maar een deel van de klanten: vermenigvuldig \
                   de contributie van elk volgend jaar nog eens met r.",
        },
        Mistake {
            name: "een-jaar",
            output: "clv_bruto",
            wrong: |entered, _| Some(margin(entered)),
            says: "Dat is de contributie van één jaar. De klantwaarde telt ook de volgende jaren mee, voor zover de \
                   klant blijft.",
        },
        Mistake {
            name: "zonder-wervingskost",
            output: "clv_netto",
            wrong: |_, solution| Some(solution.get(&WORTH).by_name()),
            says: "Dat is de klantwaarde voor de wervingskost. Wat het kost om de klant te winnen, gaat er nog af.",
        },
        Mistake {
            name: "wervingskost-erbij",
            output: "clv_netto",
            wrong: |entered, solution| Some(solution.get(&WORTH) + entered.get(&ACQUISITION)),
            says: "Je telt de wervingskost bij de klantwaarde op. Het is een kost: trek ze af.",
        },
        Mistake {
            name: "netto-zonder-eerste-jaar",
            output: "clv_netto",
            wrong: |entered, _| Some(without_first_year(entered) - entered.get(&ACQUISITION)),
            says: "Je laat het eerste jaar weg. Een klant die je net wint, koopt meteen: de eerste contributie telt \
                   volledig mee.",
        },
        Mistake {
            name: "duur-door-retentie",
            output: "verwachte_duur",
            wrong: |entered, _| Some(Value::constant(1, Unit::YEAR) / entered.get(&RETENTION)),
            says: "Je deelt door de retentie. De duur hangt af van wie vertrekt: deel 1 door het verloop, 1 − r.",
        },
        Mistake {
            name: "duur-zonder-eerste-jaar",
            output: "verwachte_duur",
            wrong: |entered, _| {
                let retention = entered.get(&RETENTION);
                Some(&retention / (1 - &retention))
            },
            says: "Je telt alleen de jaren na het eerste. Het eerste jaar is elke klant er: deel 1 door 1 − r.",
        },
    ],
};
