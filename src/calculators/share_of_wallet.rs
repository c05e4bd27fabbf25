//! Share of wallet (klantaandeel). Sections 2.3 and 4.2.5.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Work};

const OWN: Field = Field::amount("eigen_omzet", "eigen omzet bij de account", "o")
    .at_least_zero()
    .with_slider();
const PURCHASES: Field = Field::amount("totale_inkoop", "totale inkoop van de account in de categorie", "T")
    .above_zero()
    .with_slider();
const TARGET: Field = Field::percent("doelaandeel", "doelaandeel", "d")
    .at_least_zero()
    .at_most(100)
    .optional()
    .with_slider();
const MARGIN: Field = Field::percent("marge", "contributiemarge", "m")
    .at_least_zero()
    .at_most(100)
    .optional();

static SHARE: Label = Label::percent("share_of_wallet_pct", "share of wallet").symbol("s");
static POTENTIAL: Label = Label::euro("potentieel", "nog niet benut potentieel");
static EXTRA: Label = Label::euro("extra_omzet", "extra omzet bij het doelaandeel").symbol("x");
static EXTRA_CONTRIBUTION: Label = Label::euro("extra_contributie", "extra contributie");

static MORE_THAN_ALL: Refusal = Refusal::inconsistent(
    "eigen_omzet",
    "De eigen omzet kan niet groter zijn dan de totale inkoop van de account.",
);

/// A target below the present share is an answer too: turnover falls.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let own = entered.get(&OWN);
    let purchases = entered.get(&PURCHASES);
    if own > purchases {
        return Err(&MORE_THAN_ALL);
    }
    work.step(&SHARE, &own / &purchases);
    work.step(&POTENTIAL, &purchases - &own);
    let extra = work.step(&EXTRA, entered.get(&TARGET) * &purchases - &own);
    work.step(&EXTRA_CONTRIBUTION, extra * entered.get(&MARGIN));
    Ok(())
}

/// What the account buys: from us, up or down to the target, and elsewhere.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let own = entered.get(&OWN).amount()?.clone();
    let potential = solution.get(&POTENTIAL).amount()?.clone();
    let extra = solution.get(&EXTRA).amount().cloned();
    let chart = Chart::bars("Wat de account inkoopt")
        .along(Axis::euro("inkoop in de categorie"))
        .groups(["de account"]);
    let chart = match extra {
        Some(extra) if extra.is_positive() => chart
            .series("eigen omzet", [own])
            .series("tot het doelaandeel", [extra.clone()])
            .series("bij anderen", [potential - extra]),
        Some(fall) if fall.is_negative() => chart
            .series("eigen omzet", [own + &fall])
            .series("boven het doelaandeel", [-fall])
            .hatched()
            .series("bij anderen", [potential]),
        Some(_) | None => chart.series("eigen omzet", [own]).series("bij anderen", [potential]),
    };
    Some(chart.stacked().lying().summary(summary(entered, solution)))
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    let share = solution.shown(&SHARE);
    let extra = solution.get(&EXTRA);
    let Some(amount) = extra.amount() else {
        let rest = solution.shown(&POTENTIAL);
        return format!("Van wat de account inkoopt, komt {share} van jou; voor {rest} koopt ze elders.");
    };
    let (target, size) = (entered.shown(&TARGET), dutch::show(&amount.abs(), Display::Euro));
    let change = if extra.is_positive() {
        format!("met een doelaandeel van {target} komt daar {size} bij")
    } else if extra.is_negative() {
        format!("met een doelaandeel van {target} daalt je omzet met {size}")
    } else {
        "dat is precies het doelaandeel".to_owned()
    };
    format!("Van wat de account inkoopt, komt {share} van jou; {change}.")
}

/// Share of wallet as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "share-of-wallet",
    title: "Share of wallet (klantaandeel)",
    question: "Welk deel van wat een account inkoopt, koopt ze bij jou?",
    section: "2.3 / 4.2.5",
    layer: Layer::Core,
    synonyms: &[
        "klantaandeel",
        "share of customer",
        "aandeel in de inkoop",
        "groeipotentieel",
        "doelaandeel",
        "cross-selling",
    ],
    fields: &[OWN, PURCHASES, TARGET, MARGIN],
    outputs: &[&SHARE, &POTENTIAL, &EXTRA, &EXTRA_CONTRIBUTION],
    headline: "share_of_wallet_pct",
    recognition: "De eigen omzet bij een klant en diens totale inkoop in de categorie.",
    structure: "Share of wallet = eigen omzet / totale inkoop.",
    calculation: "Bereken het aandeel en de extra omzet bij een doelaandeel.",
    example: &[
        ("eigen_omzet", Sample::Text("120.000")),
        ("totale_inkoop", Sample::Text("400.000")),
        ("doelaandeel", Sample::Text("45")),
        ("marge", Sample::Text("25")),
    ],
    note: Some(
        "Tel bij de totale inkoop alleen de categorie die je zelf kunt leveren. Ligt het doelaandeel onder het aandeel \
         van nu, dan is de extra omzet negatief: een daling.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "omgekeerd",
            output: "share_of_wallet_pct",
            wrong: |entered, _| Some(entered.get(&PURCHASES) / entered.get(&OWN)),
            says: "Je deelt de totale inkoop door je eigen omzet. Een aandeel is een deel van het geheel: deel o door \
                   T.",
        },
        Mistake {
            name: "op-de-rest",
            output: "share_of_wallet_pct",
            wrong: |entered, solution| Some(entered.get(&OWN) / solution.get(&POTENTIAL)),
            says: "Je vergelijkt met wat de account bij anderen koopt. Een aandeel deelt door het geheel, je eigen \
                   omzet inbegrepen: T.",
        },
        Mistake {
            name: "aandeel-van-anderen",
            output: "share_of_wallet_pct",
            wrong: |entered, solution| Some(solution.get(&POTENTIAL) / entered.get(&PURCHASES)),
            says: "Dat is het deel dat de account bij anderen koopt. Je eigen aandeel is je omzet gedeeld door de \
                   totale inkoop.",
        },
        Mistake {
            name: "hele-inkoop",
            output: "potentieel",
            wrong: |entered, _| Some(entered.get(&PURCHASES)),
            says: "Je neemt de hele inkoop. Een deel daarvan heb je al: trek je eigen omzet af.",
        },
        Mistake {
            name: "doelomzet",
            output: "extra_omzet",
            wrong: |entered, _| Some(entered.get(&TARGET) * entered.get(&PURCHASES)),
            says: "Dat is de hele omzet bij het doelaandeel. Een deel daarvan heb je al: trek je eigen omzet af.",
        },
        Mistake {
            name: "doel-van-eigen-omzet",
            output: "extra_omzet",
            wrong: |entered, _| Some(entered.get(&TARGET) * entered.get(&OWN)),
            says: "Je neemt het doelaandeel van je eigen omzet. Het is een aandeel in de totale inkoop: d × T − o.",
        },
        Mistake {
            name: "punten-van-eigen-omzet",
            output: "extra_omzet",
            wrong: |entered, solution| Some((entered.get(&TARGET) - solution.get(&SHARE)) * entered.get(&OWN)),
            says: "Je rekent de stijging van het aandeel op je eigen omzet. Die procentpunten zijn een deel van de \
                   totale inkoop: vermenigvuldig met T.",
        },
        Mistake {
            name: "zonder-marge",
            output: "extra_contributie",
            wrong: |_, solution| Some(solution.get(&EXTRA).by_name()),
            says: "Dat is de extra omzet. Van elke euro omzet blijft alleen de marge over: vermenigvuldig met m.",
        },
        Mistake {
            name: "marge-op-doelomzet",
            output: "extra_contributie",
            wrong: |entered, _| Some(entered.get(&TARGET) * entered.get(&PURCHASES) * entered.get(&MARGIN)),
            says: "Je neemt de marge op alle omzet bij het doelaandeel. Gevraagd is wat erbij komt: reken met de extra \
                   omzet.",
        },
    ],
};
