//! Spider graph: score tegenover norm. Section 5.3.

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Label, Rational, Unit, Value, Work};

const NAME: Field = Field::name("naam", "as");
const SCORE: Field = Field::number("score", "score", "s").at_least_zero().at_most(100);
const NORM: Field = Field::number("norm", "norm", "n").at_least_zero().at_most(100);
const AXES: Field = Field::table("assen", "assen", &[NAME, SCORE, NORM], 3, 12);

/// Score of the next axis round the graph.
const NEXT_SCORE: Label = Label::decimals("score_volgende", "score van de volgende as", 4).symbol("s′");
/// Norm of the next axis round the graph.
const NEXT_NORM: Label = Label::decimals("norm_volgende", "norm van de volgende as", 4).symbol("n′");

static COUNT: Label = Label::whole("aantal_assen", "aantal assen").symbol("a");
static GAP: Label = Label::decimals("kloof", "kloof per as", 2).per(&["assen"]);
static MEAN_GAP: Label = Label::decimals("gemiddelde_kloof", "gemiddelde kloof", 2);
static LARGEST: Label = Label::text("grootste_kloof", "as met de grootste kloof");
static AREA: Label = Label::percent("oppervlakte_pct", "oppervlakte van de score in % van de norm");

/// Gap = norm − score: negative is better than the norm. The triangles between neighbouring axes all have the same
/// angle, so their areas are to each other as the products of their sides; the area depends on the order of the axes.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every calculator may refuse; this one never does"
)]
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let gaps = gaps(entered);
    let count = Rational::from_integer(gaps.len().into());
    let count = work.step(&COUNT, Value::found(count, Unit::NONE, "aantal rijen"));
    work.list(&GAP, gaps.clone());
    work.step(&MEAN_GAP, total(gaps.clone()) / count);
    if let Some((position, name)) = largest(entered) {
        let gap = gaps[position].amount().cloned().unwrap_or_default();
        let gap = dutch::show(&gap, GAP.display);
        work.text(
            &LARGEST,
            name,
            format!("Norm min score is daar {gap}, het meest van alle assen."),
        );
    }
    let (score, norm) = (neighbours(entered, &SCORE), neighbours(entered, &NORM));
    work.step(&AREA, total(score) / total(norm));
    Ok(())
}

/// Norm − score of each axis.
fn gaps(entered: &Entered) -> Vec<Value> {
    let rows = entered.rows(&AXES).iter();
    rows.map(|row| row.get(&NORM) - row.get(&SCORE)).collect()
}

/// The axis with the largest gap, the first among equals: its place and its name.
fn largest(entered: &Entered) -> Option<(usize, String)> {
    let gaps = gaps(entered).into_iter().enumerate();
    let (position, _) = gaps.reduce(|largest, other| if other.1 > largest.1 { other } else { largest })?;
    Some((position, entered.rows(&AXES)[position].name_or_row(&NAME, position)))
}

/// Each figure times that of the next axis; after the last comes the first again.
fn neighbours(entered: &Entered, field: &Field) -> Vec<Value> {
    let rows = entered.rows(&AXES);
    let next_label = if field.label.key == NORM.label.key {
        NEXT_NORM
    } else {
        NEXT_SCORE
    };
    let next = rows.iter().cycle().skip(1);
    rows.iter()
        .zip(next)
        .map(|(row, next)| row.get(field) * Value::input(next_label, next.get(field).amount().cloned()))
        .collect()
}

/// The figures of all axes.
fn listed(entered: &Entered, field: &Field) -> Vec<Value> {
    entered.rows(&AXES).iter().map(|row| row.get(field)).collect()
}

fn total(terms: Vec<Value>) -> Value {
    Value::total(terms, Unit::NONE)
}

/// Score and norm on one spoke per axis.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let rows = entered.rows(&AXES);
    let names = rows
        .iter()
        .enumerate()
        .map(|(position, row)| row.name_or_row(&NAME, position));
    let figures = |field: &Field| {
        rows.iter()
            .map(|row| row.get(field).amount().cloned())
            .collect::<Vec<_>>()
    };
    Some(
        Chart::radar("Score tegenover norm")
            .along(Axis::new("punten", GAP.display))
            .spokes(names)
            .series("score", figures(&SCORE))
            .series("norm", figures(&NORM))
            .summary(summary(entered, solution)?),
    )
}

fn summary(entered: &Entered, solution: &Solution) -> Option<String> {
    let (position, name) = largest(entered)?;
    let gap = &solution.list(&GAP)[position];
    let first = if gap.is_positive() {
        let size = solution.shown_at(&GAP, position);
        format!("De grootste kloof zit bij {name}: de score ligt daar {size} onder de norm.")
    } else if gap.is_zero() {
        "Geen enkele score ligt onder de norm.".to_owned()
    } else {
        "Elke score ligt boven de norm.".to_owned()
    };
    Some(if solution.get(&AREA).amount().is_some() {
        format!(
            "{first} De oppervlakte van de score is {} van die van de norm.",
            solution.shown(&AREA)
        )
    } else {
        first
    })
}

/// Spider graph as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "spider-graph",
    title: "Spider graph: score tegenover norm",
    question: "Op welke punten blijft de score achter op de norm?",
    section: "5.3",
    layer: Layer::Core,
    synonyms: &[
        "spinnenweb",
        "radardiagram",
        "kloofanalyse",
        "gap-analyse",
        "klanttevredenheid",
    ],
    fields: &[AXES],
    outputs: &[&GAP, &MEAN_GAP, &LARGEST, &AREA],
    headline: "grootste_kloof",
    recognition: "Scores en normen op minstens drie assen.",
    structure: "Kloof = norm − score; oppervlakte met de som van producten van buurassen: s × s′, waarbij s′ de score \
                van de volgende as is en na de laatste as weer de eerste komt.",
    calculation: "Zoek de grootste kloof.",
    example: &[(
        "assen",
        Sample::Rows(&[
            &["Prijs", "6", "8"],
            &["Levering", "9", "8"],
            &["Service", "5", "8"],
            &["Kwaliteit", "8", "8"],
        ]),
    )],
    note: Some(
        "Een negatieve kloof is beter dan de norm. De oppervlakte hangt af van de volgorde van de assen: zet ze in een \
         andere volgorde en ze verandert, ook al blijven alle scores gelijk.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "kloof-omgekeerd",
            output: "gemiddelde_kloof",
            wrong: |entered, solution| {
                let rows = entered.rows(&AXES).iter();
                let turned = rows.map(|row| row.get(&SCORE) - row.get(&NORM)).collect();
                Some(total(turned) / solution.get(&COUNT))
            },
            says: "Je trekt de norm van de score af. Een kloof is wat er nog ontbreekt: norm − score. Een score boven \
                   de norm geeft dus een negatieve kloof.",
        },
        Mistake {
            name: "som-van-kloven",
            output: "gemiddelde_kloof",
            wrong: |entered, _| Some(total(gaps(entered))),
            says: "Dat is de som van de kloven. Voor het gemiddelde deel je nog door het aantal assen.",
        },
        Mistake {
            name: "alleen-tekorten",
            output: "gemiddelde_kloof",
            wrong: |entered, solution| {
                let short = gaps(entered).into_iter().filter(Value::is_positive).collect();
                Some(total(short) / solution.get(&COUNT))
            },
            says: "Je telt alleen de assen onder de norm. Een score boven de norm telt mee met een negatieve kloof en \
                   trekt het gemiddelde omlaag.",
        },
        Mistake {
            name: "zonder-minteken",
            output: "gemiddelde_kloof",
            wrong: |entered, solution| {
                let sizes = gaps(entered).into_iter();
                let sizes = sizes.map(|gap| if gap.is_negative() { 0 - gap } else { gap }).collect();
                Some(total(sizes) / solution.get(&COUNT))
            },
            says: "Je laat het minteken weg, alsof elke score onder de norm ligt. Boven de norm is de kloof negatief: \
                   tel ze op met hun teken.",
        },
        Mistake {
            name: "som-van-scores",
            output: "oppervlakte_pct",
            wrong: |entered, _| Some(total(listed(entered, &SCORE)) / total(listed(entered, &NORM))),
            says: "Je deelt de som van de scores door de som van de normen. Een oppervlakte ontstaat uit twee zijden: \
                   vermenigvuldig telkens twee buurassen en tel die producten op.",
        },
        Mistake {
            name: "kwadraten",
            output: "oppervlakte_pct",
            wrong: |entered, _| {
                let squares = |field| listed(entered, field).iter().map(|value| value * value).collect();
                Some(total(squares(&SCORE)) / total(squares(&NORM)))
            },
            says: "Je vermenigvuldigt elke as met zichzelf. Elke driehoek ligt tussen twee assen: vermenigvuldig de as \
                   met haar buur.",
        },
        Mistake {
            name: "niet-rondgelopen",
            output: "oppervlakte_pct",
            wrong: |entered, _| {
                let open = |field| {
                    let mut products = neighbours(entered, field);
                    products.pop();
                    total(products)
                };
                Some(open(&SCORE) / open(&NORM))
            },
            says: "Je vergeet het laatste product. Het web loopt rond: de laatste as heeft de eerste als buur.",
        },
        Mistake {
            name: "oppervlakte-omgekeerd",
            output: "oppervlakte_pct",
            wrong: |entered, _| Some(total(neighbours(entered, &NORM)) / total(neighbours(entered, &SCORE))),
            says: "Je deelt de norm door de score. Gevraagd is de score in procent van de norm: de norm staat in de \
                   noemer.",
        },
    ],
};
