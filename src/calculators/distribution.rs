//! Distributiekengetallen. Section 6.3.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::Chart;
use crate::quantity::{Label, Unit, Work, whole};

const OUTLETS: Field = Field::number("winkels_totaal", "verkooppunten van de productklasse", "n")
    .unit(Unit::OUTLET)
    .above_zero()
    .whole();
const BRAND_OUTLETS: Field = Field::number("winkels_merk", "verkooppunten die het merk voeren", "nm")
    .unit(Unit::OUTLET)
    .at_least_zero()
    .whole()
    .with_slider();
const TURNOVER: Field =
    Field::amount("omzet_totaal", "omzet van de productklasse, alle verkooppunten", "O").above_zero();
const HANDLERS_TURNOVER: Field = Field::amount(
    "omzet_voerend",
    "omzet van de productklasse in de voerende verkooppunten",
    "Ov",
)
.at_least_zero()
.with_slider();
const BRAND_TURNOVER: Field = Field::amount("omzet_merk", "omzet van het merk", "om")
    .at_least_zero()
    .with_slider();

static SPREAD: Label = Label::percent("ds_pct", "numerieke distributie (distributiespreiding, DS)").symbol("DS");
static REACH: Label = Label::percent("mb_pct", "gewogen distributie (marktbereik, MB)").symbol("MB");
static SELECTION: Label = Label::decimals("si", "selectie-indicator (SI)", 2).symbol("SI");
static TURNOVER_SHARE: Label = Label::percent("oa_pct", "omzetaandeel (OA)").symbol("OA");
static MARKET_SHARE: Label = Label::percent("ma_pct", "marktaandeel (MA)").symbol("MA");
static HANDLERS_MEAN: Label =
    Label::euro("gem_voerend", "gemiddelde omzet per voerend verkooppunt").unit(Unit::EURO.per(Unit::OUTLET));
static MEAN: Label = Label::euro("gem_totaal", "gemiddelde omzet per verkooppunt").unit(Unit::EURO.per(Unit::OUTLET));

static TOO_MANY_OUTLETS: Refusal = Refusal::inconsistent(
    "winkels_merk",
    "Het merk kan niet in meer verkooppunten liggen dan er zijn.",
);
static TOO_MUCH_TURNOVER: Refusal = Refusal::inconsistent(
    "omzet_voerend",
    "De omzet van de voerende verkooppunten kan niet groter zijn dan de totale omzet.",
);
static TOO_MUCH_BRAND: Refusal = Refusal::inconsistent(
    "omzet_merk",
    "De omzet van het merk kan niet groter zijn dan de omzet van de productklasse in de voerende verkooppunten.",
);
static NO_OUTLETS: Refusal = Refusal::inconsistent("winkels_merk", "Zonder verkooppunten kan er geen omzet zijn.");

/// MA = DS × SI × OA, which is om ÷ O; where SI or OA has no meaning (nothing sold at the handlers) om ÷ O still has.
/// Weighted distribution uses the turnover of the product class: with the brand's own it would be the market share.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let outlets = entered.get(&OUTLETS);
    let brand_outlets = entered.get(&BRAND_OUTLETS);
    let turnover = entered.get(&TURNOVER);
    let handlers_turnover = entered.get(&HANDLERS_TURNOVER);
    let brand_turnover = entered.get(&BRAND_TURNOVER);
    if brand_outlets > outlets {
        return Err(&TOO_MANY_OUTLETS);
    }
    if handlers_turnover > turnover {
        return Err(&TOO_MUCH_TURNOVER);
    }
    if brand_turnover > handlers_turnover {
        return Err(&TOO_MUCH_BRAND);
    }
    if brand_outlets.is_zero() && handlers_turnover.is_positive() {
        return Err(&NO_OUTLETS);
    }
    let spread = work.step(&SPREAD, &brand_outlets / &outlets);
    let reach = work.step(&REACH, &handlers_turnover / &turnover);
    let selection = work.step(&SELECTION, reach / &spread);
    let share = work.step(&TURNOVER_SHARE, &brand_turnover / &handlers_turnover);
    work.step(
        &MARKET_SHARE,
        (spread * selection * share).or(brand_turnover / &turnover),
    );
    work.step(&HANDLERS_MEAN, handlers_turnover / brand_outlets);
    work.step(&MEAN, turnover / outlets);
    Ok(())
}

/// All outlets, those that carry the brand, and the brand, as areas by turnover.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let share = |label: &Label| solution.get(label).amount().cloned();
    let [spread, reach, selection, turnover_share, market_share] =
        [&SPREAD, &REACH, &SELECTION, &TURNOVER_SHARE, &MARKET_SHARE].map(|label| solution.shown(label));
    let summary = if entered.get(&HANDLERS_TURNOVER).is_zero() {
        format!("Het merk ligt in {spread} van de verkooppunten. Daar is nog geen omzet van de productklasse.")
    } else {
        format!(
            "Het merk ligt in {spread} van de verkooppunten. Die doen {reach} van de omzet van de productklasse, en \
             daarvan is {turnover_share} voor het merk: een marktaandeel van {market_share}."
        )
    };
    Some(
        Chart::nested("Distributiekengetallen")
            .part("alle verkooppunten", whole(1))
            .figure("omzet van de productklasse", entered.shown(&TURNOVER))
            .part("voerende verkooppunten", share(&REACH))
            .figure("distributiespreiding", spread)
            .figure("marktbereik", reach)
            .figure("selectie-indicator", selection)
            .part("het merk", share(&MARKET_SHARE))
            .figure("omzetaandeel", turnover_share)
            .figure("marktaandeel", market_share)
            .summary(summary),
    )
}

/// Distributiekengetallen as the app, the exercises and the command line know them.
pub static SHEET: Sheet = Sheet {
    id: "distributiekengetallen",
    title: "Distributiekengetallen",
    question: "Hoe goed ligt een merk in de winkels, en welk marktaandeel volgt daaruit?",
    section: "6.3",
    layer: Layer::Core,
    synonyms: &[
        "distributiespreiding",
        "marktbereik",
        "numerieke distributie",
        "ongewogen distributie",
        "gewogen distributie",
        "selectie-indicator",
        "omzetaandeel",
        "marktaandeel",
    ],
    fields: &[OUTLETS, BRAND_OUTLETS, TURNOVER, HANDLERS_TURNOVER, BRAND_TURNOVER],
    outputs: &[
        &SPREAD,
        &REACH,
        &SELECTION,
        &TURNOVER_SHARE,
        &MARKET_SHARE,
        &HANDLERS_MEAN,
        &MEAN,
    ],
    headline: "ma_pct",
    recognition: "Aantallen winkels en omzetten van merk en productklasse.",
    structure: "DS = winkels met merk / alle winkels; MB = omzet voerende winkels / totale omzet; SI = MB / DS; OA = \
                omzet merk / omzet voerende winkels; MA = DS × SI × OA.",
    calculation: "Bereken eerst DS en MB, dan SI en OA, dan MA.",
    example: &[
        ("winkels_totaal", Sample::Text("2.000")),
        ("winkels_merk", Sample::Text("600")),
        ("omzet_totaal", Sample::Text("10.000.000")),
        ("omzet_voerend", Sample::Text("4.500.000")),
        ("omzet_merk", Sample::Text("900.000")),
    ],
    note: Some(
        "Alle omzet is die van de productklasse, behalve de omzet van het merk. Een SI boven 1 zegt dat het merk in \
         grotere winkels ligt dan gemiddeld. Het omzetaandeel telt alleen de voerende verkooppunten en is dus niet \
         het marktaandeel.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "ds-omgekeerd",
            output: "ds_pct",
            wrong: |entered, _| Some(entered.get(&OUTLETS) / entered.get(&BRAND_OUTLETS)),
            says: "Je deelt alle verkooppunten door die met het merk. Een distributie is een deel van het geheel: nm \
                   / n.",
        },
        Mistake {
            name: "ds-omzet",
            output: "ds_pct",
            wrong: |entered, _| Some(entered.get(&HANDLERS_TURNOVER) / entered.get(&TURNOVER)),
            says: "Dat is de gewogen distributie, het marktbereik. De numerieke distributie telt verkooppunten, geen \
                   omzet: nm / n.",
        },
        Mistake {
            name: "mb-met-merkomzet",
            output: "mb_pct",
            wrong: |entered, _| Some(entered.get(&BRAND_TURNOVER) / entered.get(&TURNOVER)),
            says: "Dat is het marktaandeel. Het marktbereik kijkt naar de omzet van de hele productklasse in de \
                   voerende verkooppunten: Ov / O.",
        },
        Mistake {
            name: "mb-winkels",
            output: "mb_pct",
            wrong: |entered, _| Some(entered.get(&BRAND_OUTLETS) / entered.get(&OUTLETS)),
            says: "Dat is de numerieke distributie: elk verkooppunt telt even zwaar. Het marktbereik weegt met de \
                   omzet van de productklasse: Ov / O.",
        },
        Mistake {
            name: "omgekeerd-si",
            output: "si",
            wrong: |_, solution| Some(solution.get(&SPREAD) / solution.get(&REACH)),
            says: "Je keert de breuk om. De selectie-indicator is groter dan 1 als het merk in grote winkels ligt: \
                   MB / DS.",
        },
        Mistake {
            name: "si-keer",
            output: "si",
            wrong: |_, solution| Some(solution.get(&REACH) * solution.get(&SPREAD)),
            says: "Je vermenigvuldigt marktbereik en spreiding. De selectie-indicator vergelijkt ze: deel MB door DS.",
        },
        Mistake {
            name: "si-verschil",
            output: "si",
            wrong: |_, solution| Some(solution.get(&REACH) - solution.get(&SPREAD)),
            says: "Je neemt het verschil van marktbereik en spreiding. De selectie-indicator is een verhouding: deel \
                   MB door DS.",
        },
        Mistake {
            name: "oa-totaal",
            output: "oa_pct",
            wrong: |entered, _| Some(entered.get(&BRAND_TURNOVER) / entered.get(&TURNOVER)),
            says: "Dat is het marktaandeel. Het omzetaandeel kijkt alleen naar de verkooppunten die het merk voeren: \
                   deel door Ov.",
        },
        Mistake {
            name: "ma-zonder-si",
            output: "ma_pct",
            wrong: |_, solution| Some(solution.get(&SPREAD) * solution.get(&TURNOVER_SHARE)),
            says: "Je doet alsof alle winkels even groot zijn. Weeg de spreiding eerst met de selectie-indicator: MA \
                   = DS × SI × OA.",
        },
        Mistake {
            name: "ma-oa",
            output: "ma_pct",
            wrong: |_, solution| Some(solution.get(&TURNOVER_SHARE).by_name()),
            says: "Dat is het omzetaandeel, in de winkels die het merk voeren. Het marktaandeel telt alle winkels \
                   mee: vermenigvuldig met het marktbereik, DS × SI.",
        },
        Mistake {
            name: "ma-som",
            output: "ma_pct",
            wrong: |_, solution| Some(solution.get(&SPREAD) + solution.get(&TURNOVER_SHARE)),
            says: "Je telt spreiding en omzetaandeel op. Het zijn delen van elkaar: vermenigvuldig, MA = DS × SI × \
                   OA.",
        },
    ],
};
