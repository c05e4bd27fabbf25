//! Hoeveel afzet mag een prijsverhoging kosten? Section 1.5.

use super::mistake::rounded_down;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end, sampled};
use crate::quantity::{Label, Unit, Work, whole};

const MARGIN: Field = Field::percent("marge", "contributiemarge in % van de oude prijs", "m")
    .above_zero()
    .at_most(100)
    .with_slider();
const RISE: Field = Field::percent("prijsverhoging", "prijsverhoging", "h")
    .at_least_zero()
    .at_most(1000)
    .with_slider();
const VOLUME: Field = Field::number("afzet", "huidige afzet", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .optional();

static FALL: Label = Label::percent("toegelaten_daling_pct", "toegelaten afzetdaling");
static NEW_MARGIN: Label = Label::percent("nieuwe_marge_pct", "marge in % van de nieuwe prijs");
static LEAST_VOLUME: Label = Label::whole_up("minimale_afzet", "afzet die nodig blijft")
    .unit(Unit::PIECE)
    .counted("stuks");

/// Fall = h ÷ (m + h): the same contribution from m + h per unit as before from m. All shares are of the old price,
/// and m is the contribution margin.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let margin = entered.get(&MARGIN);
    let rise = entered.get(&RISE);
    let new_margin = &margin + &rise;
    work.step(&FALL, &rise / &new_margin);
    work.step(&NEW_MARGIN, &new_margin / (1 + &rise));
    work.step(&LEAST_VOLUME, entered.get(&VOLUME) * &margin / &new_margin);
    Ok(())
}

/// The fall that each rise allows, to twice the learner's rise.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let margin = entered.get(&MARGIN).amount()?.clone();
    let rise = entered.get(&RISE);
    let end = round_end(&if rise.is_positive() {
        rise.amount()? * whole(2)
    } else {
        margin.clone()
    });
    let points = sampled(&whole(0), &end, 80, |rise| Some(rise / (&margin + rise)));
    let fall = solution.get(&FALL).amount()?.clone();
    Some(
        Chart::lines("Prijsverhoging en toegelaten afzetdaling")
            .across(Axis::percent("prijsverhoging").from(whole(0)).to(end))
            .up(Axis::percent("toegelaten afzetdaling").from(whole(0)))
            .curve("toegelaten afzetdaling", points)
            .mark(Some((rise.amount()?.clone(), fall)), "jouw prijsverhoging")
            .summary(summary(entered, solution)),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> String {
    if entered.get(&RISE).is_zero() {
        return "Zonder prijsverhoging mag de afzet niet dalen.".to_owned();
    }
    let (margin, rise, fall) = (entered.shown(&MARGIN), entered.shown(&RISE), solution.shown(&FALL));
    let volumes = if entered.get(&VOLUME).is_positive() {
        format!(
            ", van {} naar {}",
            entered.shown(&VOLUME),
            solution.shown(&LEAST_VOLUME)
        )
    } else {
        String::new()
    };
    format!("Bij een marge van {margin} mag de afzet na een prijsverhoging van {rise} met {fall} dalen{volumes}.")
}

/// Prijsverhoging en volumedaling as the app, the exercises and the command line know them.
pub static SHEET: Sheet = Sheet {
    id: "prijsverhoging-volumedaling",
    title: "Hoeveel afzet mag een prijsverhoging kosten?",
    question: "Hoeveel procent afzet mag je na een prijsverhoging verliezen zonder minder te verdienen?",
    section: "1.5",
    layer: Layer::Core,
    synonyms: &[
        "prijsstijging",
        "afzetdaling",
        "volumeverlies",
        "volume-effect",
        "compensatie",
        "prijs verhogen",
    ],
    fields: &[MARGIN, RISE, VOLUME],
    outputs: &[&FALL, &NEW_MARGIN, &LEAST_VOLUME],
    headline: "toegelaten_daling_pct",
    recognition: "Een prijsverhoging en de vraag hoeveel afzet men mag verliezen zonder winst te verliezen.",
    structure: "Toegelaten daling = verhoging / (marge + verhoging).",
    calculation: "Vul de percentages van de oude prijs in.",
    example: &[
        ("marge", Sample::Text("25")),
        ("prijsverhoging", Sample::Text("4")),
        ("afzet", Sample::Text("1.160")),
    ],
    note: Some(
        "De marge is hier de contributiemarge: prijs min variabele kosten, in procent van de oude prijs. De afzet \
         rondt naar boven af: met een stuk minder verdien je net iets minder dan voor de verhoging.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "door-marge",
            output: "toegelaten_daling_pct",
            wrong: |entered, _| Some(entered.get(&RISE) / entered.get(&MARGIN)),
            says: "Je deelt door de marge van voor de verhoging. Elk stuk brengt nu meer op: de noemer is de nieuwe \
                   marge, m + h.",
        },
        Mistake {
            name: "zoals-bij-korting",
            output: "toegelaten_daling_pct",
            wrong: |entered, _| {
                let left = entered.get(&MARGIN) - entered.get(&RISE);
                Some(entered.get(&RISE) / &left).filter(|_| left.is_positive())
            },
            says: "Dat is de formule voor een korting, waar de marge kleiner wordt. Na een verhoging groeit de marge \
                   per stuk: de noemer is m + h.",
        },
        Mistake {
            name: "door-nieuwe-prijs",
            output: "toegelaten_daling_pct",
            wrong: |entered, _| {
                let rise = entered.get(&RISE);
                Some(&rise / (1 + &rise))
            },
            says: "Met die daling blijft de omzet gelijk, niet de winst. De vraag gaat over de contributie: deel door \
                   de nieuwe marge, m + h.",
        },
        Mistake {
            name: "daling-is-verhoging",
            output: "toegelaten_daling_pct",
            wrong: |entered, _| Some(entered.get(&RISE)),
            says: "Je laat de afzet evenveel procent dalen als de prijs stijgt. De marge per stuk groeit veel sterker \
                   dan de prijs: deel de verhoging door m + h.",
        },
        Mistake {
            name: "marge-opgeteld",
            output: "nieuwe_marge_pct",
            wrong: |entered, _| Some(entered.get(&MARGIN) + entered.get(&RISE)),
            says: "Dat is de nieuwe marge in procent van de oude prijs. De prijs zelf is ook gestegen: deel nog door \
                   1 + h.",
        },
        Mistake {
            name: "marge-op-nieuwe-prijs",
            output: "nieuwe_marge_pct",
            wrong: |entered, _| Some(entered.get(&MARGIN) / (1 + entered.get(&RISE))),
            says: "Je laat de marge in euro gelijk. De verhoging komt volledig bij de marge: tel h eerst bij m op en \
                   deel dan door 1 + h.",
        },
        Mistake {
            name: "afzet-door-marge",
            output: "minimale_afzet",
            wrong: |entered, _| Some(entered.get(&VOLUME) * (1 - entered.get(&RISE) / entered.get(&MARGIN))),
            says: "Je berekent de daling met de marge van voor de verhoging. Elk stuk brengt nu meer op: de daling is \
                   h / (m + h).",
        },
        Mistake {
            name: "alleen-verlies",
            output: "minimale_afzet",
            wrong: |entered, solution| Some(entered.get(&VOLUME) * solution.get(&FALL)),
            says: "Dat is de afzet die je mag verliezen. Gevraagd is wat er moet overblijven: trek dat van de huidige \
                   afzet af.",
        },
        Mistake {
            name: "afzet-met-verhoging",
            output: "minimale_afzet",
            wrong: |entered, _| Some(entered.get(&VOLUME) * (1 - entered.get(&RISE))),
            says: "Je laat de afzet evenveel procent dalen als de prijs stijgt. Reken eerst de toegelaten daling uit: \
                   h / (m + h).",
        },
        Mistake {
            name: "afzet-naar-beneden",
            output: "minimale_afzet",
            wrong: |_, solution| rounded_down(&solution.get(&LEAST_VOLUME), "q × m / (m + h), naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal verdien je net iets minder dan voor de verhoging: rond \
                   naar boven af.",
        },
    ],
};
