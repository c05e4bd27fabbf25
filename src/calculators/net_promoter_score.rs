//! Net Promoter Score. Section 5.8.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Label, Unit, Value, Work, whole};

const PROMOTERS: Field = Field::number("promotors", "promotors (9-10)", "P")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .whole()
    .with_slider();
const PASSIVES: Field = Field::number("passieven", "passieven (7-8)", "N")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .whole()
    .with_slider();
const DETRACTORS: Field = Field::number("criticasters", "criticasters (0-6)", "C")
    .unit(Unit::CUSTOMER)
    .at_least_zero()
    .whole()
    .with_slider();

static RESPONDENTS: Label = Label::whole("respondenten", "aantal respondenten")
    .symbol("R")
    .unit(Unit::CUSTOMER);
static PROMOTERS_SHARE: Label = Label::percent("promotors_pct", "aandeel promotors");
static PASSIVES_SHARE: Label = Label::percent("passieven_pct", "aandeel passieven");
static DETRACTORS_SHARE: Label = Label::percent("criticasters_pct", "aandeel criticasters");
static SCORE: Label = Label::signed("nps", "NPS (getal van -100 tot +100)");

static NO_ANSWERS: Refusal = Refusal::no_solution("promotors", "Zonder antwoorden is er geen NPS.");

/// NPS = 100 × (P − C) ÷ R. A number with a sign, not a percentage; passives count in the total alone.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let [promoters, passives, detractors] = groups(entered);
    let respondents = work.step(&RESPONDENTS, &promoters + &passives + &detractors);
    if respondents.is_zero() {
        return Err(&NO_ANSWERS);
    }
    work.step(&PROMOTERS_SHARE, &promoters / &respondents);
    work.step(&PASSIVES_SHARE, passives / &respondents);
    work.step(&DETRACTORS_SHARE, &detractors / &respondents);
    work.step(&SCORE, 100 * (promoters - detractors) / respondents);
    Ok(())
}

fn groups(entered: &Entered) -> [Value; 3] {
    [PROMOTERS, PASSIVES, DETRACTORS].map(|field| entered.get(&field))
}

/// The three groups as parts of one bar, and below it where the score stands between its ends.
fn chart(_: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let shares = [&DETRACTORS_SHARE, &PASSIVES_SHARE, &PROMOTERS_SHARE];
    let [detractors, passives, promoters] = shares.map(|label| solution.get(label).amount().cloned());
    let summary = format!(
        "Van de {} respondenten is {} promotor en {} criticaster: de NPS is {}.",
        solution.shown(&RESPONDENTS),
        solution.shown(&PROMOTERS_SHARE),
        solution.shown(&DETRACTORS_SHARE),
        solution.shown(&SCORE),
    );
    let groups = Chart::bars("Promotors, passieven en criticasters")
        .along(Axis::percent("deel van de respondenten").from(whole(0)).to(whole(1)))
        .groups(["respondenten"])
        .series("promotors (9-10)", [promoters])
        .series("passieven (7-8)", [passives])
        .series("criticasters (0-6)", [detractors])
        .stacked()
        .lying();
    let gauge = Chart::bars("NPS tussen -100 en +100")
        .along(Axis::new("NPS", SCORE.display).from(whole(-100)).to(whole(100)))
        .bar("NPS", solution.get(&SCORE).amount().cloned())
        .limit(whole(-100), "laagste")
        .limit(whole(100), "hoogste")
        .lying();
    Some(groups.above(gauge).summary(summary))
}

/// Net Promoter Score as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "nps",
    title: "Net Promoter Score",
    question: "Hoeveel meer klanten bevelen je aan dan er je afraden?",
    section: "5.8",
    layer: Layer::Core,
    synonyms: &[
        "NPS",
        "aanbevelingsvraag",
        "promotors",
        "criticasters",
        "klantloyaliteit",
        "tevredenheid",
    ],
    fields: &[PROMOTERS, PASSIVES, DETRACTORS],
    outputs: &[
        &RESPONDENTS,
        &PROMOTERS_SHARE,
        &PASSIVES_SHARE,
        &DETRACTORS_SHARE,
        &SCORE,
    ],
    headline: "nps",
    recognition: "Antwoorden op een schaal van 0 tot 10 op de aanbevelingsvraag.",
    structure: "NPS = % promotors − % criticasters.",
    calculation: "Tel de drie groepen, trek af.",
    example: &[
        ("promotors", Sample::Text("45")),
        ("passieven", Sample::Text("35")),
        ("criticasters", Sample::Text("20")),
    ],
    note: Some(
        "De NPS is een geheel getal met een teken, geen percentage. De groepen 0-6, 7-8 en 9-10 gelden ook in \
         Vlaanderen, al geven Vlaamse klanten minder vaak een 9 of een 10: vergelijk dus vooral met scores uit \
         dezelfde streek.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "aandeel-zonder-passieven",
            output: "promotors_pct",
            wrong: |entered, _| {
                let [promoters, _, detractors] = groups(entered);
                Some(&promoters / (&promoters + detractors))
            },
            says: "Je laat de passieven uit het totaal. Ook zij hebben geantwoord: deel door alle respondenten.",
        },
        Mistake {
            name: "met-passieven-als-promotors",
            output: "promotors_pct",
            wrong: |entered, solution| {
                let [promoters, passives, _] = groups(entered);
                Some((promoters + passives) / solution.get(&RESPONDENTS))
            },
            says: "Je rekent de passieven bij de promotors. Een score van 7 of 8 is tevreden, maar beveelt niet actief \
                   aan: alleen 9 en hoger telt als promotor.",
        },
        Mistake {
            name: "criticasters-opgeteld",
            output: "nps",
            wrong: |entered, solution| {
                let [promoters, _, detractors] = groups(entered);
                Some(100 * (promoters + detractors) / solution.get(&RESPONDENTS))
            },
            says: "Je telt de criticasters erbij. Zij raden je af en gaan er dus af: promotors min criticasters.",
        },
        Mistake {
            name: "zonder-passieven",
            output: "nps",
            wrong: |entered, _| {
                let [promoters, _, detractors] = groups(entered);
                Some(100 * (&promoters - &detractors) / (promoters + detractors))
            },
            says: "Je laat de passieven uit het totaal. In de teller staan ze niet, maar in de noemer tellen alle \
                   respondenten mee.",
        },
        Mistake {
            name: "alleen-promotors",
            output: "nps",
            wrong: |entered, solution| Some(100 * entered.get(&PROMOTERS) / solution.get(&RESPONDENTS)),
            says: "Dat is het percentage promotors. Trek daar het percentage criticasters nog van af.",
        },
        Mistake {
            name: "verschil-van-aantallen",
            output: "nps",
            wrong: |entered, _| {
                let [promoters, _, detractors] = groups(entered);
                Some(promoters - detractors)
            },
            says: "Je trekt aantallen van elkaar af. Een NPS vergelijkt aandelen: deel door het aantal respondenten en \
                   reken om naar honderd.",
        },
        Mistake {
            name: "passieven-als-promotors",
            output: "nps",
            wrong: |entered, solution| {
                let [promoters, passives, detractors] = groups(entered);
                Some(100 * (promoters + passives - detractors) / solution.get(&RESPONDENTS))
            },
            says: "Je rekent de passieven bij de promotors. Ze tellen mee in het totaal, niet in de score.",
        },
    ],
};
