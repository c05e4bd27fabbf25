//! Hoeveel meer verkopen om een korting goed te maken? Section 1.5.

use super::mistake::rounded_down;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart, round_end, sampled};
use crate::quantity::{Label, Rational, Unit, Work, whole};

const MARGIN: Field = Field::percent("marge", "contributiemarge in % van de oude prijs", "m")
    .above_zero()
    .at_most(100)
    .with_slider();
const DISCOUNT: Field = Field::percent("korting", "korting", "k")
    .at_least_zero()
    .below(100)
    .with_slider();
const VOLUME: Field = Field::number("afzet", "huidige afzet", "q")
    .unit(Unit::PIECE)
    .counted("stuks")
    .at_least_zero()
    .optional();

static RISE: Label = Label::percent("extra_volume_pct", "nodige afzetstijging");
static FACTOR: Label = Label::decimals("volumefactor", "nieuwe afzet gedeeld door oude afzet", 2);
static NEW_MARGIN: Label = Label::percent("nieuwe_marge_pct", "marge in % van de nieuwe prijs");
static TURNOVER_CHANGE: Label = Label::percent("omzetwijziging_pct", "wijziging van de omzet bij die afzet");
static NEW_VOLUME: Label = Label::whole_up("nieuwe_afzet", "nodige afzet")
    .unit(Unit::PIECE)
    .counted("stuks");

static NO_MARGIN_LEFT: Refusal = Refusal::no_solution(
    "korting",
    "De korting is minstens even groot als de marge: geen enkele afzetstijging maakt dit goed.",
);

/// Rise = k ÷ (m − k): the same contribution from m − k per unit as before from m. All shares are of the old price,
/// and m is the contribution margin, not the margin after fixed costs.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let margin = entered.get(&MARGIN);
    let discount = entered.get(&DISCOUNT);
    if discount >= margin {
        return Err(&NO_MARGIN_LEFT);
    }
    let left = &margin - &discount;
    work.step(&RISE, &discount / &left);
    let factor = work.step(&FACTOR, &margin / &left);
    work.step(&NEW_MARGIN, &left / (1 - &discount));
    work.step(&TURNOVER_CHANGE, (1 - &discount) * &factor - 1);
    work.step(&NEW_VOLUME, entered.get(&VOLUME) * &factor);
    Ok(())
}

/// The rise that each discount asks for, up to the margin, where none is enough.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let margin = entered.get(&MARGIN).amount()?.clone();
    let discount = entered.get(&DISCOUNT).amount()?.clone();
    let rise = solution.and_then(|solution| solution.get(&RISE).amount().cloned());
    // The curve goes on for ever: it is drawn up to three times the volume, or to a little above the learner's point.
    let lowest_top = whole(2);
    let above = rise
        .as_ref()
        .map(|rise| round_end(&(rise * Rational::new(5.into(), 4.into()))));
    let top = above.filter(|top| *top > lowest_top).unwrap_or(lowest_top);
    let last = &margin * &top / (whole(1) + &top);
    let points = sampled(&whole(0), &last, 80, |discount| Some(discount / (&margin - discount)));
    let summary = summary(entered, solution);
    let across = Axis::percent("korting")
        .from(whole(0))
        .to(round_end(&(&margin * Rational::new(6.into(), 5.into()))));
    Some(
        Chart::lines("Korting en volumecompensatie")
            .across(across)
            .up(Axis::percent("nodige afzetstijging").from(whole(0)).to(top))
            .curve("nodige afzetstijging", points)
            .asymptote(margin, "korting = marge")
            .mark(rise.map(|rise| (discount, rise)), "jouw korting")
            .summary(summary),
    )
}

fn summary(entered: &Entered, solution: Option<&Solution>) -> String {
    let (margin, discount) = (entered.shown(&MARGIN), entered.shown(&DISCOUNT));
    let Some(solution) = solution else {
        return format!(
            "Een korting van {discount} is niet goed te maken met een marge van {margin}: er blijft per stuk niets \
             over."
        );
    };
    if entered.get(&DISCOUNT).is_zero() {
        return "Zonder korting hoeft de afzet niet te stijgen.".to_owned();
    }
    let volumes = if entered.get(&VOLUME).is_positive() {
        format!(", van {} naar {}", entered.shown(&VOLUME), solution.shown(&NEW_VOLUME))
    } else {
        String::new()
    };
    let rise = solution.shown(&RISE);
    format!("Bij een marge van {margin} moet de afzet na {discount} korting met {rise} stijgen{volumes}.")
}

/// Volumecompensatie as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "korting-volumecompensatie",
    title: "Hoeveel meer verkopen om een korting goed te maken?",
    question: "Hoeveel procent meer moet je verkopen om na een korting evenveel te verdienen?",
    section: "1.5",
    layer: Layer::Core,
    synonyms: &[
        "volume-effect",
        "afzetstijging",
        "prijsverlaging",
        "compensatie",
        "korting terugverdienen",
    ],
    fields: &[MARGIN, DISCOUNT, VOLUME],
    outputs: &[&RISE, &FACTOR, &NEW_MARGIN, &TURNOVER_CHANGE, &NEW_VOLUME],
    headline: "extra_volume_pct",
    recognition: "Er wordt korting gegeven en men vraagt hoeveel meer er verkocht moet worden om evenveel te \
                  verdienen.",
    structure: "Nodige stijging = korting / (marge − korting), alles in procent van de oude prijs.",
    calculation: "Vul beide percentages in; een marge op basis van de variabele kosten gebruiken.",
    example: &[
        ("marge", Sample::Text("50")),
        ("korting", Sample::Text("10")),
        ("afzet", Sample::Text("800")),
    ],
    note: Some(
        "De marge is hier de contributiemarge: prijs min variabele kosten, in procent van de oude prijs. Met een \
         marge waar ook vaste kosten af zijn, lijkt de nodige stijging te groot.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "door-marge",
            output: "extra_volume_pct",
            wrong: |entered, _| Some(entered.get(&DISCOUNT) / entered.get(&MARGIN)),
            says: "Je deelt door de marge van voor de korting. Elk stuk brengt nu minder op: de noemer is de marge \
                   die overblijft, m − k.",
        },
        Mistake {
            name: "door-nieuwe-prijs",
            output: "extra_volume_pct",
            wrong: |entered, _| Some(entered.get(&DISCOUNT) / (1 - entered.get(&DISCOUNT))),
            says: "Je zoekt hoeveel meer stuks dezelfde omzet geven. Het gaat om dezelfde winst: de noemer is de \
                   marge die overblijft, m − k.",
        },
        Mistake {
            name: "verschil-van-percentages",
            output: "extra_volume_pct",
            wrong: |entered, _| Some(entered.get(&MARGIN) - entered.get(&DISCOUNT)),
            says: "Dat is de marge die na de korting overblijft, in procent van de oude prijs. Deel de korting nog \
                   door die marge.",
        },
        Mistake {
            name: "factor-als-stijging",
            output: "extra_volume_pct",
            wrong: |_, solution| Some(solution.get(&FACTOR)),
            says: "Dat is de nieuwe afzet tegenover de oude. De stijging is wat erbij komt: trek de oude afzet er \
                   nog af, of deel k door m − k.",
        },
        Mistake {
            name: "afzet-door-marge",
            output: "nieuwe_afzet",
            wrong: |entered, _| Some(entered.get(&VOLUME) * (1 + entered.get(&DISCOUNT) / entered.get(&MARGIN))),
            says: "Je berekent de stijging met de marge van voor de korting. Elk stuk brengt nu minder op: deel de \
                   korting door m − k.",
        },
        Mistake {
            name: "afzet-door-nieuwe-prijs",
            output: "nieuwe_afzet",
            wrong: |entered, _| {
                let discount = entered.get(&DISCOUNT);
                Some(entered.get(&VOLUME) * (1 + &discount / (1 - &discount)))
            },
            says: "Met dat aantal blijft de omzet gelijk, niet de winst. Van elk stuk blijft alleen m − k over: deel \
                   de korting daardoor.",
        },
        Mistake {
            name: "alleen-extra",
            output: "nieuwe_afzet",
            wrong: |entered, solution| Some(entered.get(&VOLUME) * solution.get(&RISE)),
            says: "Dat zijn alleen de extra stuks. De nodige afzet is de huidige afzet plus die extra stuks.",
        },
        Mistake {
            name: "afzet-naar-beneden",
            output: "nieuwe_afzet",
            wrong: |_, solution| rounded_down(&solution.get(&NEW_VOLUME), "q × m / (m − k), naar beneden afgerond"),
            says: "Je rondt naar beneden af. Met dat aantal verdien je net iets minder dan voor de korting: rond \
                   naar boven af.",
        },
    ],
};
