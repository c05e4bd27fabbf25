//! Marktaandeel in afzet en omzet. Section 6.2.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::Chart;
use crate::quantity::{Label, Unit, Value, Work};

const VOLUME: Field = Field::number("eigen_afzet", "eigen afzet", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .with_slider();
const MARKET_VOLUME: Field = Field::number("markt_afzet", "afzet van de markt", "Q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .above_zero();
const TURNOVER: Field = Field::amount("eigen_omzet", "eigen omzet", "o")
    .at_least_zero()
    .with_slider();
const MARKET_TURNOVER: Field = Field::amount("markt_omzet", "omzet van de markt", "O").above_zero();

static VOLUME_SHARE: Label = Label::percent("afzetaandeel_pct", "marktaandeel in afzet").symbol("MAq");
static TURNOVER_SHARE: Label = Label::percent("omzetaandeel_pct", "marktaandeel in omzet").symbol("MAo");
static PRICE: Label = Label::euro("eigen_prijs", "eigen gemiddelde prijs").unit(Unit::EURO_PER_PIECE);
static MARKET_PRICE: Label = Label::euro("marktprijs", "gemiddelde marktprijs").unit(Unit::EURO_PER_PIECE);
static PRICE_INDEX: Label = Label::decimals("prijsindex", "relatieve prijs", 2);

static TOO_MUCH_VOLUME: Refusal =
    Refusal::inconsistent("eigen_afzet", "De eigen afzet kan niet groter zijn dan de markt.");
static TOO_MUCH_TURNOVER: Refusal =
    Refusal::inconsistent("eigen_omzet", "De eigen omzet kan niet groter zijn dan de markt.");

/// Share = own ÷ market, once in pieces and once in euro: selective demand ÷ primary demand. Their quotient is the own
/// price against that of the market.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let (volume, market_volume) = (entered.get(&VOLUME), entered.get(&MARKET_VOLUME));
    let (turnover, market_turnover) = (entered.get(&TURNOVER), entered.get(&MARKET_TURNOVER));
    if volume > market_volume {
        return Err(&TOO_MUCH_VOLUME);
    }
    if turnover > market_turnover {
        return Err(&TOO_MUCH_TURNOVER);
    }
    let volume_share = work.step(&VOLUME_SHARE, &volume / &market_volume);
    let turnover_share = work.step(&TURNOVER_SHARE, &turnover / &market_turnover);
    work.step(&PRICE, turnover / volume);
    work.step(&MARKET_PRICE, market_turnover / market_volume);
    work.step(&PRICE_INDEX, turnover_share / volume_share);
    Ok(())
}

/// One ring for the share in pieces, one for the share in euro.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let share = |label: &Label| solution.get(label).amount().cloned();
    Some(
        Chart::rings("Marktaandeel in afzet en omzet")
            .part("marktaandeel in afzet", share(&VOLUME_SHARE))
            .figure("eigen afzet", entered.shown(&VOLUME))
            .figure("markt", entered.shown(&MARKET_VOLUME))
            .part("marktaandeel in omzet", share(&TURNOVER_SHARE))
            .figure("eigen omzet", entered.shown(&TURNOVER))
            .figure("markt", entered.shown(&MARKET_TURNOVER))
            .summary(summary(solution)),
    )
}

fn summary(solution: &Solution) -> String {
    let [volume, turnover, index] = [&VOLUME_SHARE, &TURNOVER_SHARE, &PRICE_INDEX].map(|label| solution.shown(label));
    let shares = format!("Je verkoopt {volume} van de stuks en haalt {turnover} van de omzet.");
    let one = Value::constant(1, Unit::NONE);
    let relative = solution.get(&PRICE_INDEX);
    let [price, market_price] = [&PRICE, &MARKET_PRICE].map(|label| solution.shown(label));
    if relative < one {
        format!(
            "{shares} Met {price} per stuk zit je onder de marktprijs van {market_price} (relatieve prijs {index})."
        )
    } else if relative > one {
        format!(
            "{shares} Met {price} per stuk zit je boven de marktprijs van {market_price} (relatieve prijs {index})."
        )
    } else if relative == one {
        format!("{shares} Je prijs is gelijk aan de marktprijs van {market_price}.")
    } else {
        shares
    }
}

/// Marktaandeel as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "marktaandeel",
    title: "Marktaandeel in afzet en omzet",
    question: "Welk deel van de markt heb je, in stuks en in euro?",
    section: "6.2",
    layer: Layer::Core,
    synonyms: &[
        "afzetaandeel",
        "omzetaandeel",
        "relatieve prijs",
        "prijsindex",
        "selectieve vraag",
        "primaire vraag",
    ],
    fields: &[VOLUME, MARKET_VOLUME, TURNOVER, MARKET_TURNOVER],
    outputs: &[&VOLUME_SHARE, &TURNOVER_SHARE, &PRICE, &MARKET_PRICE, &PRICE_INDEX],
    headline: "omzetaandeel_pct",
    recognition: "Eigen verkoop en die van de markt, in stuks of in euro.",
    structure: "Marktaandeel = eigen / totaal; relatieve prijs = aandeel in omzet / aandeel in afzet.",
    calculation: "Deel en vergelijk beide aandelen.",
    example: &[
        ("eigen_afzet", Sample::Text("20.000")),
        ("markt_afzet", Sample::Text("100.000")),
        ("eigen_omzet", Sample::Text("300.000")),
        ("markt_omzet", Sample::Text("2.000.000")),
    ],
    note: Some(
        "Marktaandeel is de selectieve vraag (naar jouw merk) gedeeld door de primaire vraag (naar de productklasse). \
         Zeg er altijd bij of het in stuks of in euro is: de twee verschillen zodra je prijs afwijkt van die van de \
         markt.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "euro-door-stuks",
            output: "afzetaandeel_pct",
            wrong: |entered, _| Some(entered.get(&TURNOVER) / entered.get(&MARKET_VOLUME)),
            says: "Je deelt euro door stuks. Teller en noemer staan in dezelfde eenheid: eigen afzet door afzet van de \
                   markt.",
        },
        Mistake {
            name: "afzet-op-concurrenten",
            output: "afzetaandeel_pct",
            wrong: |entered, _| {
                let volume = entered.get(&VOLUME);
                Some(&volume / (entered.get(&MARKET_VOLUME) - &volume))
            },
            says: "Je deelt door de afzet van de concurrenten. Je eigen afzet hoort ook bij de markt: deel door het \
                   totaal.",
        },
        Mistake {
            name: "afzet-omgekeerd",
            output: "afzetaandeel_pct",
            wrong: |entered, _| Some(entered.get(&MARKET_VOLUME) / entered.get(&VOLUME)),
            says: "Je deelt de markt door je eigen afzet. Een aandeel is een deel van het geheel: eigen / totaal.",
        },
        Mistake {
            name: "omzetaandeel-in-stuks",
            output: "omzetaandeel_pct",
            wrong: |_, solution| Some(solution.get(&VOLUME_SHARE).by_name()),
            says: "Dat is het aandeel in stuks. Het aandeel in omzet deelt euro door euro: o / O.",
        },
        Mistake {
            name: "stuks-door-euro",
            output: "omzetaandeel_pct",
            wrong: |entered, _| Some(entered.get(&VOLUME) / entered.get(&MARKET_TURNOVER)),
            says: "Je deelt stuks door euro. Teller en noemer staan in dezelfde eenheid: eigen omzet door omzet van de \
                   markt.",
        },
        Mistake {
            name: "omzet-op-concurrenten",
            output: "omzetaandeel_pct",
            wrong: |entered, _| {
                let turnover = entered.get(&TURNOVER);
                Some(&turnover / (entered.get(&MARKET_TURNOVER) - &turnover))
            },
            says: "Je deelt door de omzet van de concurrenten. Je eigen omzet hoort ook bij de markt: deel door het \
                   totaal.",
        },
        Mistake {
            name: "prijs-omgekeerd",
            output: "eigen_prijs",
            wrong: |entered, _| Some(entered.get(&VOLUME) / entered.get(&TURNOVER)),
            says: "Je deelt de afzet door de omzet. Een gemiddelde prijs is wat een stuk opbrengt: omzet / afzet.",
        },
        Mistake {
            name: "index-omgekeerd",
            output: "prijsindex",
            wrong: |_, solution| Some(solution.get(&VOLUME_SHARE) / solution.get(&TURNOVER_SHARE)),
            says: "Je keert de breuk om. Wie duurder is dan de markt, moet boven 1 uitkomen: aandeel in omzet / \
                   aandeel in afzet.",
        },
        Mistake {
            name: "index-verschil",
            output: "prijsindex",
            wrong: |_, solution| Some(solution.get(&TURNOVER_SHARE) - solution.get(&VOLUME_SHARE)),
            says: "Je trekt de aandelen van elkaar af. De relatieve prijs is een verhouding: deel het aandeel in omzet \
                   door het aandeel in afzet.",
        },
    ],
};
