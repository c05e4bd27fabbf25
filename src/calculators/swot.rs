//! Confrontatiematrix of a SWOT. Section 4.2.5.

use std::ops::Range;

use num_traits::Signed;

use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::dutch;
use crate::quantity::{Display, Label, Rational, Unit, Value, Work, whole};

const STRENGTH: Field = Field::name("naam", "sterkte");
const STRENGTHS: Field = Field::table("sterktes", "sterktes", &[STRENGTH], 1, 6);
const WEAKNESS: Field = Field::name("naam", "zwakte");
const WEAKNESSES: Field = Field::table("zwaktes", "zwaktes", &[WEAKNESS], 1, 6);
const OPPORTUNITY: Field = Field::name("naam", "kans");
const OPPORTUNITIES: Field = Field::table("kansen", "kansen", &[OPPORTUNITY], 1, 6);
const THREAT: Field = Field::name("naam", "bedreiging");
const THREATS: Field = Field::table("bedreigingen", "bedreigingen", &[THREAT], 1, 6);
const ROW: Field = Field::numbers("rij", "scores van de rij (lijst)")
    .symbol("s")
    .at_least(-2)
    .at_most(2)
    .whole()
    .per(&["kansen", "bedreigingen"]);
const SCORES: Field = Field::table("scores", "scores", &[ROW], 2, 12).per(&["sterktes", "zwaktes"]);

static ROW_TOTALS: Label = Label::whole("rijtotalen", "totaal per sterkte en zwakte").per(&["sterktes", "zwaktes"]);
static COLUMN_TOTALS: Label =
    Label::whole("kolomtotalen", "totaal per kans en bedreiging").per(&["kansen", "bedreigingen"]);
static ATTACK: Label = Label::whole("sk", "sterktes x kansen (aanvallen / groeien)").symbol("SK");
static DEFEND: Label = Label::whole("sb", "sterktes x bedreigingen (verdedigen)").symbol("SB");
static IMPROVE: Label = Label::whole("zk", "zwaktes x kansen (verbeteren)").symbol("ZK");
static WITHDRAW: Label = Label::whole("zb", "zwaktes x bedreigingen (terugtrekken / ombuigen)").symbol("ZB");
static DOMINANT: Label = Label::text("dominant", "kwadrant met het grootste gewicht");

/// The quadrants as they are named, with what to do in each.
const QUADRANTS: [(&Label, &str, &str); 4] = [
    (&ATTACK, "SK", "aanvallen en groeien"),
    (&DEFEND, "SB", "verdedigen"),
    (&IMPROVE, "ZK", "verbeteren"),
    (&WITHDRAW, "ZB", "terugtrekken of ombuigen"),
];
/// A score by where it stands; in the order of [`QUADRANTS`].
const IN_QUADRANT: [Label; 4] = [
    Label::whole("s", "score van een sterkte bij een kans").symbol("sSK"),
    Label::whole("s", "score van een sterkte bij een bedreiging").symbol("sSB"),
    Label::whole("s", "score van een zwakte bij een kans").symbol("sZK"),
    Label::whole("s", "score van een zwakte bij een bedreiging").symbol("sZB"),
];
/// What stands in place of a quadrant where several weigh most.
const EQUAL: &str = "gelijk";

static WRONG_SIZE: Refusal = Refusal::inconsistent(
    "scores",
    "De matrix moet een rij hebben per sterkte en zwakte en een kolom per kans en bedreiging.",
);

/// +2 strongly helps, −2 strongly hinders. The quadrant with the largest absolute sum weighs most, whichever its sign.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let matrix = Matrix::of(entered);
    if !matrix.fits() {
        return Err(&WRONG_SIZE);
    }
    let (rows, columns) = (matrix.rows.len(), matrix.columns());
    let row_totals = (0..rows).map(|row| matrix.total(row..row + 1, 0..columns));
    work.list(&ROW_TOTALS, row_totals.collect());
    let column_totals = (0..columns).map(|column| matrix.total(0..rows, column..column + 1));
    work.list(&COLUMN_TOTALS, column_totals.collect());
    let mut sums = Vec::new();
    for (quadrant, (label, ..)) in matrix.quadrants().into_iter().zip(QUADRANTS) {
        sums.push(work.step(label, total(quadrant)));
    }
    let (dominant, because) = heaviest(&sums, Rational::abs);
    work.text(&DOMINANT, dominant, because);
    Ok(())
}

/// The scores with the places where the quadrants meet.
struct Matrix<'a> {
    /// The scores: first the strengths, then the weaknesses.
    rows: Vec<&'a [Value]>,
    strengths: usize,
    weaknesses: usize,
    opportunities: usize,
    threats: usize,
}

impl<'a> Matrix<'a> {
    fn of(entered: &'a Entered) -> Self {
        let [strengths, weaknesses, opportunities, threats] =
            [STRENGTHS, WEAKNESSES, OPPORTUNITIES, THREATS].map(|field| entered.rows(&field).len());
        Self {
            rows: entered.rows(&SCORES).iter().map(|row| row.list(&ROW)).collect(),
            strengths,
            weaknesses,
            opportunities,
            threats,
        }
    }

    /// Number of columns there should be.
    fn columns(&self) -> usize {
        self.opportunities + self.threats
    }

    fn fits(&self) -> bool {
        self.rows.len() == self.strengths + self.weaknesses && self.rows.iter().all(|row| row.len() == self.columns())
    }

    fn part(&self, rows: Range<usize>, columns: Range<usize>) -> Vec<Value> {
        let part = self.rows[rows].iter();
        part.flat_map(|row| row[columns.clone()].iter().cloned()).collect()
    }

    fn total(&self, rows: Range<usize>, columns: Range<usize>) -> Value {
        total(self.part(rows, columns))
    }

    /// The scores of each quadrant, in the order of [`QUADRANTS`], under a symbol that tells the quadrants apart.
    fn quadrants(&self) -> [Vec<Value>; 4] {
        let (upper, lower) = (0..self.strengths, self.strengths..self.rows.len());
        let (left, right) = (0..self.opportunities, self.opportunities..self.columns());
        let named = |scores: Vec<Value>, label: Label| {
            let scores = scores.iter().map(|score| Value::input(label, score.amount().cloned()));
            scores.collect()
        };
        let [attack, defend, improve, withdraw] = IN_QUADRANT;
        [
            named(self.part(upper.clone(), left.clone()), attack),
            named(self.part(upper, right.clone()), defend),
            named(self.part(lower.clone(), left), improve),
            named(self.part(lower, right), withdraw),
        ]
    }
}

fn total(scores: Vec<Value>) -> Value {
    Value::total(scores, Unit::NONE)
}

/// The quadrant whose sum has the largest `weight`, and why.
fn heaviest(sums: &[Value], weight: fn(&Rational) -> Rational) -> (&'static str, String) {
    let weights: Vec<_> = sums.iter().map(|sum| sum.amount().map(weight)).collect();
    let largest = weights.iter().max().cloned().flatten().unwrap_or_default();
    let shown = dutch::show(&largest, Display::Whole);
    let mut heaviest = weights
        .iter()
        .zip(QUADRANTS)
        .filter(|(weight, _)| **weight == Some(largest.clone()));
    match (heaviest.next(), heaviest.next()) {
        (Some((_, (_, name, _))), None) => (name, format!("De som zonder teken is daar het grootst: {shown}.")),
        _ => (
            EQUAL,
            format!("Meer dan één kwadrant heeft de grootste som zonder teken: {shown}."),
        ),
    }
}

/// The sums of the quadrants.
fn sums(solution: &Solution) -> Vec<Value> {
    QUADRANTS.iter().map(|(label, ..)| solution.get(label)).collect()
}

/// The sum of a quadrant, by its place in [`QUADRANTS`], of someone who makes something else of each score.
fn changed(entered: &Entered, quadrant: usize, change: fn(&Rational) -> Rational, because: &str) -> Value {
    let scores = Matrix::of(entered).quadrants()[quadrant].clone();
    let sum = scores.iter().filter_map(Value::amount).map(change).sum();
    Value::found(sum, Unit::NONE, because)
}

/// The scores as a heat map with the totals beside and below, and the sums of the four quadrants.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let matrix = Matrix::of(entered);
    let names = |table: &Field, column: &Field| {
        let rows = entered.rows(table).iter().enumerate();
        rows.map(|(position, row)| row.name_or_row(column, position))
            .collect::<Vec<_>>()
    };
    let amounts = |label: &Label| {
        solution
            .list(label)
            .iter()
            .map(|total| total.amount().cloned())
            .collect::<Vec<_>>()
    };
    let rows = names(&STRENGTHS, &STRENGTH)
        .into_iter()
        .chain(names(&WEAKNESSES, &WEAKNESS));
    let chart = Chart::heat("Confrontatiematrix")
        .along(Axis::new("score", Display::Signed).from(whole(-2)).to(whole(2)))
        .columns(names(&OPPORTUNITIES, &OPPORTUNITY))
        .columns(names(&THREATS, &THREAT));
    let chart = rows.zip(&matrix.rows).fold(chart, |chart, (name, scores)| {
        chart.row(name, scores.iter().map(|score| score.amount().cloned()))
    });
    let tiles = QUADRANTS
        .iter()
        .fold(Chart::tiles("Som per kwadrant"), |tiles, (label, ..)| {
            tiles.figure(label.name, solution.shown(label))
        });
    Some(
        chart
            .beside(Axis::new("totaal", Display::Signed), amounts(&ROW_TOTALS))
            .below(Axis::new("totaal", Display::Signed), amounts(&COLUMN_TOTALS))
            .divided(matrix.strengths, matrix.opportunities)
            .above(tiles)
            .summary(summary(solution)),
    )
}

fn summary(solution: &Solution) -> String {
    let (dominant, _) = heaviest(&sums(solution), Rational::abs);
    let sums: Vec<String> = QUADRANTS
        .iter()
        .map(|(label, name, _)| format!("{name} {}", solution.shown(label)))
        .collect();
    let sums = sums.join(", ");
    match QUADRANTS.iter().find(|(_, name, _)| *name == dominant) {
        Some((_, name, advice)) => format!("Het kwadrant {name} weegt het zwaarst: {advice}. De sommen zijn {sums}."),
        None => format!("Geen enkel kwadrant weegt alleen het zwaarst. De sommen zijn {sums}."),
    }
}

/// The confrontation matrix as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "swot-confrontatiematrix",
    title: "Confrontatiematrix",
    question: "Welke combinatie van sterktes, zwaktes, kansen en bedreigingen weegt het zwaarst?",
    section: "4.2.5",
    layer: Layer::Core,
    synonyms: &[
        "SWOT",
        "SWOT-analyse",
        "TOWS",
        "SWOT-matrix",
        "confrontatieanalyse",
        "sterktes en zwaktes",
        "kansen en bedreigingen",
    ],
    fields: &[STRENGTHS, WEAKNESSES, OPPORTUNITIES, THREATS, SCORES],
    outputs: &[
        &ROW_TOTALS,
        &COLUMN_TOTALS,
        &ATTACK,
        &DEFEND,
        &IMPROVE,
        &WITHDRAW,
        &DOMINANT,
    ],
    headline: "dominant",
    recognition: "Sterktes en zwaktes tegenover kansen en bedreigingen met scores van -2 tot +2.",
    structure: "Tel per rij, per kolom en per kwadrant.",
    calculation: "Zoek het kwadrant met de grootste absolute som.",
    example: &[
        ("sterktes", Sample::Rows(&[&["Merk"], &["Service"]])),
        ("zwaktes", Sample::Rows(&[&["Prijs"]])),
        ("kansen", Sample::Rows(&[&["Export"], &["Digitaal"]])),
        ("bedreigingen", Sample::Rows(&[&["Import"]])),
        ("scores", Sample::Rows(&[&["2; 1; -1"], &["1; 2; 0"], &["-1; 0; -2"]])),
    ],
    note: Some(
        "Een score van +2 helpt sterk, -2 hindert sterk, 0 is geen verband; andere auteurs gebruiken andere schalen. \
         Typ een rij scores per sterkte en daarna per zwakte, met een puntkomma tussen de scores: eerst de kansen, dan \
         de bedreigingen.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "hele-rij",
            output: "sk",
            wrong: |entered, _| {
                let [attack, defend, ..] = Matrix::of(entered).quadrants().map(total);
                Some(attack + defend)
            },
            says: "Je telt de hele rij van elke sterkte op. Dit kwadrant bevat alleen de scores onder de kansen; die \
                   onder de bedreigingen horen bij het kwadrant ernaast.",
        },
        Mistake {
            name: "hele-kolom",
            output: "sk",
            wrong: |entered, _| {
                let [attack, _, improve, _] = Matrix::of(entered).quadrants().map(total);
                Some(attack + improve)
            },
            says: "Je telt de hele kolom van elke kans op. Dit kwadrant bevat alleen de rijen van de sterktes; de \
                   zwaktes vormen het kwadrant eronder.",
        },
        Mistake {
            name: "gemiddelde",
            output: "sk",
            wrong: |entered, _| {
                let [attack, ..] = Matrix::of(entered).quadrants();
                let number = Value::count(attack.len(), Unit::NONE, "aantal scores");
                Some(total(attack) / number)
            },
            says: "Dat is de gemiddelde score van het kwadrant. Het gewicht van een kwadrant is de som van zijn scores.",
        },
        Mistake {
            name: "alleen-plus",
            output: "sb",
            wrong: |entered, _| {
                let positive = |score: &Rational| score.max(&Rational::default()).clone();
                Some(changed(entered, 1, positive, "som van de positieve scores"))
            },
            says: "Je telt alleen de positieve scores. Een negatieve score zegt dat een bedreiging een sterkte hindert: \
                   ook die hoort in de som.",
        },
        Mistake {
            name: "kwadrant-verwisseld",
            output: "zk",
            wrong: |_, solution| Some(solution.get(&DEFEND).by_name()),
            says: "Je leest het kwadrant van sterktes en bedreigingen. Zwaktes staan in de onderste rijen, kansen in de \
                   linkse kolommen.",
        },
        Mistake {
            name: "min-weggelaten",
            output: "zb",
            wrong: |entered, _| Some(changed(entered, 3, Rational::abs, "som zonder mintekens")),
            says: "Je laat de mintekens weg. Scores met een verschillend teken heffen elkaar op: tel ze op met hun \
                   teken, en laat het teken pas weg als je de kwadranten vergelijkt.",
        },
        Mistake {
            name: "grootste-met-teken",
            output: "dominant",
            wrong: |_, solution| {
                let sums = sums(solution);
                let (highest, heaviest) = (heaviest(&sums, Rational::clone).0, heaviest(&sums, Rational::abs).0);
                (highest != heaviest).then(|| Value::words(highest))
            },
            says: "Je kiest de hoogste som. Een sterk negatief kwadrant weegt ook zwaar: vergelijk de sommen zonder \
                   hun teken.",
        },
    ],
};
