//! Distributiediagram. Section 6.4.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Display, Label, Unit, Value, Work, whole};

const TURNOVER: Field = Field::amount("omzet_markt", "omzet van de productklasse", "O").above_zero();
const SPREAD: Field = Field::percent("ds", "numerieke distributie", "DS")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const REACH: Field = Field::percent("mb", "gewogen distributie (marktbereik)", "MB")
    .at_least_zero()
    .at_most(100)
    .with_slider();
const SHARE: Field = Field::percent("oa", "omzetaandeel", "OA")
    .at_least_zero()
    .at_most(100)
    .with_slider();

static BRAND: Label = Label::euro("vak_merk", "eigen merk in de voerende verkooppunten");
static COMPETITORS: Label = Label::euro("vak_concurrenten", "concurrenten in de voerende verkooppunten");
static OUTSIDE: Label = Label::euro("vak_buiten", "omzet buiten het marktbereik");
static SHARES: Label = Label::percent("aandelen", "de drie vakken in % van de markt");
static SELECTION: Label = Label::decimals("si", "selectie-indicator", 2).symbol("SI");
static OTHERS_INDEX: Label = Label::decimals(
    "index_niet_voerend",
    "gemiddelde grootte van de niet-voerende verkooppunten",
    2,
);

static REACH_WITHOUT_OUTLETS: Refusal =
    Refusal::inconsistent("mb", "Zonder verkooppunten kan er geen marktbereik zijn.");
static NO_FULL_REACH: Refusal = Refusal::inconsistent(
    "mb",
    "Als alle verkooppunten het merk voeren, is het marktbereik 100 %.",
);

/// The market in three: the brand, its competitors in the same outlets, and the outlets without the brand.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let turnover = entered.get(&TURNOVER);
    let [spread, reach, share] = rates(entered);
    let all = Value::constant(1, Unit::NONE);
    if spread.is_zero() && reach.is_positive() {
        return Err(&REACH_WITHOUT_OUTLETS);
    }
    if spread == all && reach < all {
        return Err(&NO_FULL_REACH);
    }
    work.step(&BRAND, &turnover * &reach * &share);
    work.step(&COMPETITORS, &turnover * &reach * (1 - &share));
    work.step(&OUTSIDE, turnover * (1 - &reach));
    work.list(&SHARES, vec![&reach * &share, &reach * (1 - &share), 1 - &reach]);
    work.step(&SELECTION, &reach / &spread);
    work.step(&OTHERS_INDEX, (1 - reach) / (1 - spread));
    Ok(())
}

fn rates(entered: &Entered) -> [Value; 3] {
    [SPREAD, REACH, SHARE].map(|field| entered.get(&field))
}

/// A column of outlets with the brand and one without: as wide as their number, as high as their mean size.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let [spread, _, share] = rates(entered).map(|value| value.amount().cloned());
    let (spread, share) = (spread?, share?);
    let [brand, competitors, outside] = [&BRAND, &COMPETITORS, &OUTSIDE].map(|label| solution.shown(label));
    let [in_brand, in_competitors, in_outside] = [0, 1, 2].map(|part| solution.shown_at(&SHARES, part));
    let height = |label: &Label| solution.get(label).amount().cloned();
    let summary = format!(
        "Van de markt is {in_brand} voor het merk en {in_competitors} voor concurrenten in dezelfde verkooppunten; \
         {in_outside} ligt buiten het marktbereik."
    );
    Some(
        Chart::mosaic("Distributiediagram")
            .across(Axis::percent("deel van de verkooppunten"))
            .up(Axis::new("gemiddelde grootte (1 = gemiddeld)", Display::Decimals(2)))
            .column("voerende verkooppunten", spread.clone(), height(&SELECTION))
            .piece("eigen merk", share.clone(), brand)
            .piece("concurrenten", whole(1) - share, competitors)
            .column("andere verkooppunten", whole(1) - spread, height(&OTHERS_INDEX))
            .piece("buiten het marktbereik", whole(1), outside)
            .summary(summary),
    )
}

/// Distributiediagram as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "distributiediagram",
    title: "Distributiediagram",
    question: "Hoe verdeelt de markt zich over eigen merk, concurrenten en winkels zonder het merk?",
    section: "6.4",
    layer: Layer::Core,
    synonyms: &[
        "distributiespreiding",
        "marktbereik",
        "gewogen distributie",
        "omzetaandeel",
        "selectie-indicator",
        "voerende winkels",
    ],
    fields: &[TURNOVER, SPREAD, REACH, SHARE],
    outputs: &[&BRAND, &COMPETITORS, &OUTSIDE, &SHARES, &SELECTION, &OTHERS_INDEX],
    headline: "vak_merk",
    recognition: "De markt verdelen in eigen merk, concurrenten in dezelfde winkels en winkels zonder het merk.",
    structure: "Merk = MB × OA; concurrenten = MB × (1 − OA); buiten bereik = 1 − MB.",
    calculation: "Vul het diagram in met procenten en euro's.",
    example: &[
        ("omzet_markt", Sample::Text("10.000.000")),
        ("ds", Sample::Text("30")),
        ("mb", Sample::Text("45")),
        ("oa", Sample::Text("20")),
    ],
    note: Some(
        "Het diagram volgt de kengetallen van dit hoofdstuk: een kolom is zo breed als het aandeel in de verkooppunten \
         en zo hoog als hun gemiddelde grootte. Zo is elk vak zo groot als zijn omzet.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "merk-met-spreiding",
            output: "vak_merk",
            wrong: |entered, _| {
                let [spread, _, share] = rates(entered);
                Some(entered.get(&TURNOVER) * spread * share)
            },
            says: "Je rekent met het aandeel in de verkooppunten, alsof alle winkels even groot zijn. Voor omzet neem \
                   je het marktbereik: O × MB × OA.",
        },
        Mistake {
            name: "merk-zonder-bereik",
            output: "vak_merk",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * entered.get(&SHARE)),
            says: "Je past het omzetaandeel toe op de hele markt. Het geldt alleen in de winkels die het merk voeren: \
                   vermenigvuldig ook met het marktbereik.",
        },
        Mistake {
            name: "hele-bereik",
            output: "vak_concurrenten",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * entered.get(&REACH)),
            says: "Dat is alle omzet in de voerende winkels, je eigen merk inbegrepen. Vermenigvuldig nog met 1 − OA.",
        },
        Mistake {
            name: "concurrenten-zonder-bereik",
            output: "vak_concurrenten",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * (1 - entered.get(&SHARE))),
            says: "Je neemt de rest van de hele markt. Dit vak telt alleen de concurrenten in de winkels die je merk \
                   voeren: vermenigvuldig ook met het marktbereik.",
        },
        Mistake {
            name: "buiten-met-spreiding",
            output: "vak_buiten",
            wrong: |entered, _| Some(entered.get(&TURNOVER) * (1 - entered.get(&SPREAD))),
            says: "Je telt verkooppunten in plaats van omzet. Wat buiten bereik ligt, is de omzet die niet in voerende \
                   winkels gebeurt: O × (1 − MB).",
        },
        Mistake {
            name: "alles-behalve-merk",
            output: "vak_buiten",
            wrong: |entered, solution| Some(entered.get(&TURNOVER) - solution.get(&BRAND)),
            says: "Dat is alle omzet die niet van je merk is. De concurrenten in dezelfde winkels liggen binnen je \
                   bereik: trek ook hun omzet af.",
        },
        Mistake {
            name: "si-omgekeerd",
            output: "si",
            wrong: |entered, _| Some(entered.get(&SPREAD) / entered.get(&REACH)),
            says: "Je keert de breuk om. De selectie-indicator is groter dan 1 als het merk in grote winkels ligt: \
                   MB / DS.",
        },
        Mistake {
            name: "index-omgekeerd",
            output: "index_niet_voerend",
            wrong: |entered, _| {
                let [spread, reach, _] = rates(entered);
                Some((1 - spread) / (1 - reach))
            },
            says: "Je keert de breuk om. Grootte is omzet per winkel: het deel van de omzet staat in de teller, \
                   (1 − MB) / (1 − DS).",
        },
        Mistake {
            name: "index-op-voerende",
            output: "index_niet_voerend",
            wrong: |entered, _| {
                let [spread, reach, _] = rates(entered);
                Some((1 - reach) / spread)
            },
            says: "Je deelt de omzet buiten bereik door de winkels die het merk wel voeren. Deel door de andere \
                   winkels: 1 − DS.",
        },
    ],
};
