//! Gewogen pipeline. Section 4.2.5 and the sales cycle.

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Unit, Value, Work};

const DEAL: Field = Field::name("naam", "opportuniteit");
const WORTH: Field = Field::amount("waarde", "waarde", "W").at_least_zero();
const CHANCE: Field = Field::percent("kans", "slaagkans", "k").at_least_zero().at_most(100);
const DEALS: Field = Field::table("deals", "opportuniteiten", &[DEAL, WORTH, CHANCE], 1, 200);
const TARGET: Field = Field::amount("doel", "omzetdoel", "D")
    .above_zero()
    .optional()
    .with_slider();

static TOTAL: Label = Label::euro("totale_waarde", "totale waarde").symbol("T");
static WEIGHTED: Label = Label::euro("gewogen_waarde", "gewogen waarde").symbol("G");
static MEAN_CHANCE: Label = Label::percent("gemiddelde_kans_pct", "gemiddelde slaagkans");
static COVERAGE: Label = Label::percent("dekking_pct", "dekking van het doel");
static GAP: Label = Label::euro("kloof", "kloof tot het doel");

/// The mean chance is weighted by worth. A negative gap is an answer: the pipeline is worth more than the target.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let target = entered.get(&TARGET);
    let total = work.step(&TOTAL, total(entered));
    let weighted = work.step(&WEIGHTED, sum(entered, Unit::EURO, weighted));
    work.step(&MEAN_CHANCE, &weighted / total);
    work.step(&COVERAGE, &weighted / &target);
    work.step(&GAP, target - weighted);
    Ok(())
}

fn sum(entered: &Entered, unit: Unit, of: fn(&Entered) -> Value) -> Value {
    Value::total(entered.rows(&DEALS).iter().map(of).collect(), unit)
}

/// What all deals are worth together, whatever their chances.
fn total(entered: &Entered) -> Value {
    sum(entered, Unit::EURO, |deal| deal.get(&WORTH))
}

/// What a deal is worth, counted for its chance.
fn weighted(deal: &Entered) -> Value {
    deal.get(&WORTH) * deal.get(&CHANCE)
}

/// The mean of the chances of someone who lets every deal count alike.
fn plain_mean(entered: &Entered) -> Value {
    let number = Value::count(entered.rows(&DEALS).len(), Unit::NONE, "aantal opportuniteiten");
    sum(entered, Unit::NONE, |deal| deal.get(&CHANCE)) / number
}

/// More deals than this get no bars of their own.
const DEALS_SHOWN: usize = 20;

/// Worth and weighted worth of all deals together against the target; below, of each deal.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let bars = [&TOTAL, &WEIGHTED].into_iter().fold(
        Chart::bars("Pipeline en doel").along(Axis::euro("bedrag")),
        |bars, label| bars.bar(label.name, solution.get(label).amount().cloned()),
    );
    let deals = entered.rows(&DEALS);
    let (shown, rest) = deals.split_at(deals.len().min(DEALS_SHOWN));
    let names = shown.iter().enumerate();
    let names = names.map(|(position, deal)| deal.name_or_row(&DEAL, position));
    let others = (!rest.is_empty()).then(|| format!("{} andere samen", rest.len()));
    let amounts = |of: fn(&Entered) -> Value| {
        let others = others
            .as_ref()
            .map(|_| Value::total(rest.iter().map(of).collect(), Unit::EURO));
        let values = shown.iter().map(of).chain(others);
        values.map(|value| value.amount().cloned()).collect::<Vec<_>>()
    };
    Some(
        bars.limit(entered.get(&TARGET).amount().cloned(), "omzetdoel")
            .lying()
            .above(
                Chart::bars("Waarde en gewogen waarde per opportuniteit")
                    .along(Axis::euro("bedrag"))
                    .series("waarde", amounts(|deal| deal.get(&WORTH)))
                    .series("gewogen waarde", amounts(weighted))
                    .groups(names.chain(others))
                    .lying(),
            )
            .summary(summary(solution)),
    )
}

fn summary(solution: &Solution) -> String {
    let [total, weighted, coverage] = [&TOTAL, &WEIGHTED, &COVERAGE].map(|label| solution.shown(label));
    let worth = format!("De pipeline van {total} is gewogen {weighted} waard");
    let gap = solution.get(&GAP);
    let Some(size) = gap.amount() else {
        return format!("{worth}.");
    };
    let size = dutch::show(&size.abs(), Display::Euro);
    if gap.is_positive() {
        format!("{worth}: dat dekt {coverage} van het doel, er ontbreekt nog {size}.")
    } else if gap.is_zero() {
        format!("{worth}: precies het doel.")
    } else {
        format!("{worth}: dat dekt {coverage} van het doel, {size} meer dan nodig.")
    }
}

/// The weighted pipeline as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "gewogen-pipeline",
    title: "Gewogen pipeline",
    question: "Hoeveel omzet mag je verwachten van de opportuniteiten in je pipeline?",
    section: "4.2.5 / salescyclus",
    layer: Layer::Extension,
    synonyms: &[
        "pijplijn",
        "weighted pipeline",
        "opportuniteiten",
        "verkoopkansen",
        "slaagkans",
        "scoringskans",
        "verkoopprognose",
        "salescyclus",
    ],
    fields: &[DEALS, TARGET],
    outputs: &[&TOTAL, &WEIGHTED, &MEAN_CHANCE, &COVERAGE, &GAP],
    headline: "gewogen_waarde",
    recognition: "Opportuniteiten met waarde en slaagkans.",
    structure: "Gewogen waarde = som(waarde × kans).",
    calculation: "Vergelijk met het doel.",
    example: &[
        ("deals", Sample::Rows(&[&["A", "80.000", "25"], &["B", "40.000", "75"]])),
        ("doel", Sample::Text("60.000")),
    ],
    note: Some(
        "De gewogen waarde is een verwachting over veel opportuniteiten samen: een enkele wordt gewonnen of verloren. \
         De gemiddelde slaagkans weegt met de waarde.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "zonder-kans",
            output: "gewogen_waarde",
            wrong: |entered, _| Some(total(entered)),
            says: "Je telt elke opportuniteit volledig mee. Een deel ervan verlies je: vermenigvuldig elke waarde met \
                   haar slaagkans.",
        },
        Mistake {
            name: "gewone-gemiddelde-kans",
            output: "gewogen_waarde",
            wrong: |entered, _| Some(total(entered) * plain_mean(entered)),
            says: "Je vermenigvuldigt het totaal met de gemiddelde kans. Een grote opportuniteit met een kleine kans \
                   telt dan te zwaar: weeg elke waarde met haar eigen kans.",
        },
        Mistake {
            name: "kans-als-heel-getal",
            output: "gewogen_waarde",
            wrong: |entered, _| {
                Some(sum(entered, Unit::EURO, |deal| {
                    deal.get(&WORTH) * (100 * deal.get(&CHANCE))
                }))
            },
            says: "Je gebruikt de kansen als hele getallen. Een kans in procent is een deel van één, anders wordt de \
                   waarde honderd keer te groot.",
        },
        Mistake {
            name: "kans-op-verlies",
            output: "gewogen_waarde",
            wrong: |entered, _| {
                Some(sum(entered, Unit::EURO, |deal| {
                    deal.get(&WORTH) * (1 - deal.get(&CHANCE))
                }))
            },
            says: "Je weegt met de kans om te verliezen. Wat je mag verwachten is de waarde maal de kans om te winnen: W \
                   × k.",
        },
        Mistake {
            name: "kans-ongewogen",
            output: "gemiddelde_kans_pct",
            wrong: |entered, _| Some(plain_mean(entered)),
            says: "Je laat elke opportuniteit even zwaar tellen. Hier weegt de kans met de waarde: deel de gewogen \
                   waarde door de totale waarde.",
        },
        Mistake {
            name: "kansen-opgeteld",
            output: "gemiddelde_kans_pct",
            wrong: |entered, _| {
                let is_several = entered.rows(&DEALS).len() > 1;
                is_several.then(|| sum(entered, Unit::NONE, |deal| deal.get(&CHANCE)))
            },
            says: "Je telt de kansen op. Een gemiddelde kans ligt tussen de kleinste en de grootste: deel de gewogen \
                   waarde door de totale waarde.",
        },
        Mistake {
            name: "dekking-met-totaal",
            output: "dekking_pct",
            wrong: |entered, solution| Some(solution.get(&TOTAL) / entered.get(&TARGET)),
            says: "Je vergelijkt de volledige waarde met het doel. Reken met wat je mag verwachten: de gewogen waarde \
                   gedeeld door het doel.",
        },
        Mistake {
            name: "dekking-omgekeerd",
            output: "dekking_pct",
            wrong: |entered, solution| Some(entered.get(&TARGET) / solution.get(&WEIGHTED)),
            says: "Je deelt het doel door de gewogen waarde. De dekking is het deel van het doel dat je mag verwachten: \
                   G / D.",
        },
        Mistake {
            name: "kloof-met-totaal",
            output: "kloof",
            wrong: |entered, solution| Some(entered.get(&TARGET) - solution.get(&TOTAL)),
            says: "Je trekt de volledige waarde van het doel af. Niet elke opportuniteit wordt een order: trek de gewogen \
                   waarde af.",
        },
        Mistake {
            name: "kloof-omgekeerd",
            output: "kloof",
            wrong: |entered, solution| Some(solution.get(&WEIGHTED) - entered.get(&TARGET)),
            says: "Je trekt het doel van de gewogen waarde af. De kloof is wat er aan het doel ontbreekt: D − G, en \
                   negatief is meer dan nodig.",
        },
    ],
};
