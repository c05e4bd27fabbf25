//! Vloerproductiviteit. Section 6.5.

use super::figures::VAT_BELGIUM;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch::{self, Notation};
use crate::quantity::{Label, Unit, Value, Work};

const TURNOVER: Field = Field::amount("omzet", "omzet per jaar (excl. btw)", "O")
    .at_least_zero()
    .with_slider();
const MARGIN: Field = Field::percent("brutowinstmarge", "brutowinstmarge", "b")
    .at_least(-100)
    .at_most(100)
    .with_slider();
const AREA: Field = Field::number("oppervlakte", "verkoopvloeroppervlakte", "A")
    .unit(Unit::AREA)
    .counted("m²")
    .above_zero()
    .with_slider();
const STAFF: Field = Field::number("vte", "verkooppersoneel", "f")
    .unit(Unit::WORKER)
    .counted("vte")
    .above_zero()
    .optional()
    .with_slider();
const NORM: Field = Field::number("norm", "norm omzet per m²", "n")
    .unit(EURO_PER_AREA)
    .counted("€/m²")
    .above_zero()
    .optional();

const EURO_PER_AREA: Unit = Unit::EURO.per(Unit::AREA);

static PER_AREA: Label = Label::euro("omzet_per_m2", "vloerproductiviteit").unit(EURO_PER_AREA);
static PROFIT_PER_AREA: Label = Label::euro("brutowinst_per_m2", "brutowinst per m²").unit(EURO_PER_AREA);
static PER_WORKER: Label = Label::euro("omzet_per_vte", "arbeidsproductiviteit").unit(Unit::EURO.per(Unit::WORKER));
static INDEX: Label = Label::decimals("index", "index tegenover de norm", 1);

/// Only to recognise a turnover that includes it.
static VAT: Label = Label::percent("btw", "btw-tarief").symbol("btw");

/// Turnover without VAT per square metre of sales floor: storage and offices do not count.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let turnover = entered.get(&TURNOVER);
    let area = entered.get(&AREA);
    let per_area = work.step(&PER_AREA, &turnover / &area);
    work.step(&PROFIT_PER_AREA, &turnover * entered.get(&MARGIN) / area);
    work.step(&PER_WORKER, turnover / entered.get(&STAFF));
    work.step(&INDEX, 100 * per_area / entered.get(&NORM));
    Ok(())
}

/// What a square metre brings in, parted in purchase value and gross profit, with the norm across it.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [turnover, profit] = [&PER_AREA, &PROFIT_PER_AREA].map(|label| solution.get(label));
    Some(
        Chart::bars("Vloerproductiviteit")
            .along(Axis::euro("bedrag per m²"))
            .groups(["omzet per m²"])
            .series("inkoopwaarde", [(turnover - &profit).amount().cloned()])
            .series("brutowinst", [profit.amount().cloned()])
            .limit(entered.get(&NORM).amount().cloned(), "norm")
            .stacked()
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let [turnover, profit, index] = [&PER_AREA, &PROFIT_PER_AREA, &INDEX].map(|label| solution.shown(label));
    let floor = format!("Elke vierkante meter brengt {turnover} omzet en {profit} brutowinst op.");
    let per_area = solution.get(&PER_AREA);
    let norm = entered.get(&NORM);
    let compared = if per_area > norm {
        "meer dan de norm"
    } else if per_area < norm {
        "minder dan de norm"
    } else if per_area == norm {
        "precies de norm"
    } else {
        return floor;
    };
    format!("{floor} Dat is {compared}: index {index}.")
}

/// Vloerproductiviteit as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "vloerproductiviteit",
    title: "Vloerproductiviteit",
    question: "Hoeveel omzet en brutowinst levert een vierkante meter winkelvloer op?",
    section: "6.5",
    layer: Layer::Core,
    synonyms: &[
        "omzet per m²",
        "winkelvloeroppervlakte",
        "wvo",
        "arbeidsproductiviteit",
        "brutowinst per vierkante meter",
    ],
    fields: &[TURNOVER, MARGIN, AREA, STAFF, NORM],
    outputs: &[&PER_AREA, &PROFIT_PER_AREA, &PER_WORKER, &INDEX],
    headline: "omzet_per_m2",
    recognition: "Omzet en verkoopvloeroppervlakte van een winkel of afdeling.",
    structure: "Vloerproductiviteit = omzet / m².",
    calculation: "Deel; vergelijk met de norm of met andere afdelingen.",
    example: &[
        ("omzet", Sample::Text("2.400.000")),
        ("brutowinstmarge", Sample::Text("30")),
        ("oppervlakte", Sample::Text("400")),
        ("vte", Sample::Text("8")),
        ("norm", Sample::Text("5.000")),
    ],
    note: Some(
        "Neem de winkelvloeroppervlakte (wvo), zonder magazijn en kantoor, en de omzet zonder btw. Cijfers die btw of \
         de hele oppervlakte meetellen, zijn niet vergelijkbaar; Duitse bronnen rekenen vaak met btw.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "met-btw",
            output: "omzet_per_m2",
            wrong: |entered, _| {
                let rate = dutch::read(VAT_BELGIUM[0].percent, Notation::Percent).ok();
                Some(entered.get(&TURNOVER) * (1 + Value::input(VAT, rate)) / entered.get(&AREA))
            },
            says: "Je rekent met de omzet inclusief btw. De btw is niet van de winkel: haal ze er eerst af.",
        },
        Mistake {
            name: "omgekeerd",
            output: "omzet_per_m2",
            wrong: |entered, _| Some(entered.get(&AREA) / entered.get(&TURNOVER)),
            says: "Je deelt de oppervlakte door de omzet. Vloerproductiviteit is wat een vierkante meter opbrengt: \
                   omzet / m².",
        },
        Mistake {
            name: "brutowinst-als-omzet",
            output: "omzet_per_m2",
            wrong: |_, solution| Some(solution.get(&PROFIT_PER_AREA)),
            says: "Dat is de brutowinst per vierkante meter. De vloerproductiviteit neemt de volledige omzet.",
        },
        Mistake {
            name: "zonder-marge",
            output: "brutowinst_per_m2",
            wrong: |_, solution| Some(solution.get(&PER_AREA)),
            says: "Dat is de omzet per vierkante meter. Van de omzet is alleen de marge brutowinst: vermenigvuldig met \
                   b.",
        },
        Mistake {
            name: "inkoop-per-m2",
            output: "brutowinst_per_m2",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * (1 - entered.get(&MARGIN)) / entered.get(&AREA)),
            says: "Dat is de inkoopwaarde per vierkante meter. De brutowinst is het deel dat overblijft: \
                   vermenigvuldig met b.",
        },
        Mistake {
            name: "per-m2-en-per-vte",
            output: "omzet_per_vte",
            wrong: |entered, solution| Some(solution.get(&PER_AREA) / entered.get(&STAFF)),
            says: "Je deelt de omzet per vierkante meter door het personeel. Arbeidsproductiviteit is de hele omzet \
                   per medewerker: O / f.",
        },
        Mistake {
            name: "index-omgekeerd",
            output: "index",
            wrong: |entered, solution| Some(100 * entered.get(&NORM) / solution.get(&PER_AREA)),
            says: "Je deelt de norm door het resultaat. Wie beter doet dan de norm, moet boven honderd uitkomen: deel \
                   door de norm.",
        },
        Mistake {
            name: "alleen-het-verschil",
            output: "index",
            wrong: |entered, solution| {
                let norm = entered.get(&NORM);
                Some(100 * (solution.get(&PER_AREA) - &norm) / norm)
            },
            says: "Dat is hoeveel procent je van de norm afwijkt. Een index zet de norm op honderd: deel het volledige \
                   resultaat door de norm.",
        },
    ],
};
