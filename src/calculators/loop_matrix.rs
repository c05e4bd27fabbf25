//! LOOP-matrix (scorematrix per DMU-lid). Section 2.4.5.

use std::cmp::Reverse;

use super::mistake::each;
use super::{Entered, Field, Layer, Mistake, Refusal, Sample, Sheet, Solution};
use crate::chart::{Axis, Chart};
use crate::quantity::{Display, Finding, Label, Rational, Unit, Value, Work, whole};

const COLUMN_NAME: Field = Field::name("naam", "kolom");
const COLUMNS: Field = Field::table("kolommen", "kolommen", &[COLUMN_NAME], 2, 6);
const NAME: Field = Field::name("naam", "DMU-lid");
const SCORES: Field = Field::numbers("scores", "scores (lijst)")
    .symbol("s")
    .at_least_zero()
    .at_most(HIGHEST)
    .whole()
    .per(&["kolommen"]);
const MEMBERS: Field = Field::table("leden", "DMU-leden", &[NAME, SCORES], 1, 20);

/// Highest score.
const HIGHEST: i64 = 5;

static ROW_TOTALS: Label = Label::whole("rijtotalen", "totaal per DMU-lid").per(&["leden"]);
static COLUMN_MEANS: Label = Label::decimals("kolomgemiddelden", "gemiddelde per kolom", 2).per(&["kolommen"]);
static WEAKEST_COLUMN: Label = Label::text("zwakste_kolom", "zwakste kolom");
static WEAKEST_MEMBER: Label = Label::text("zwakste_lid", "zwakste DMU-lid");

static NOT_FULL: Refusal = Refusal::inconsistent("leden", "Elk DMU-lid moet voor elke kolom een score hebben.");

/// A neutral matrix of scores: no source tells what the letters of LOOP stand for, so the columns are the learner's.
fn solve(entered: &Entered, work: &mut Work) -> Result<(), &'static Refusal> {
    let columns = entered.rows(&COLUMNS);
    let members = entered.rows(&MEMBERS);
    if members.iter().any(|row| row.list(&SCORES).len() != columns.len()) {
        return Err(&NOT_FULL);
    }
    let totals: Vec<Value> = members.iter().map(row_total).collect();
    let means: Vec<Value> = column_totals(entered)
        .iter()
        .map(|total| total / number_of(&MEMBERS, entered))
        .collect();
    let (member, column) = (lowest(&totals), lowest(&means));
    work.list(&ROW_TOTALS, totals);
    work.list(&COLUMN_MEANS, means);
    let name = |rows: &[Entered], field: &Field, row: usize| rows[row].name_or_row(field, row);
    work.text(
        &WEAKEST_COLUMN,
        name(columns, &COLUMN_NAME, column),
        "Deze kolom heeft het laagste gemiddelde.",
    );
    work.text(
        &WEAKEST_MEMBER,
        name(members, &NAME, member),
        "Dit lid heeft het laagste totaal.",
    );
    Ok(())
}

fn row_total(row: &Entered) -> Value {
    Value::total(row.list(&SCORES).to_vec(), Unit::NONE)
}

/// The scores of each column added up.
fn column_totals(entered: &Entered) -> Vec<Value> {
    let members = entered.rows(&MEMBERS);
    let column = |column: usize| {
        let scores = members.iter().filter_map(|row| row.list(&SCORES).get(column).cloned());
        Value::total(scores.collect(), Unit::NONE)
    };
    (0..entered.rows(&COLUMNS).len()).map(column).collect()
}

/// How many rows a table has.
fn number_of(table: &Field, entered: &Entered) -> Value {
    let number = Rational::from_integer(entered.rows(table).len().into());
    Value::found(number, Unit::NONE, format!("aantal {}", table.label.name))
}

/// Position of the lowest figure; of equals the first.
fn lowest(values: &[Value]) -> usize {
    let amounts = values.iter().map(|value| value.amount().cloned()).enumerate();
    let lowest = amounts.rev().max_by_key(|(_, amount)| Reverse(amount.clone()));
    lowest.map(|(position, _)| position).unwrap_or_default()
}

/// The scores as a heat map, with the totals beside and the averages below.
fn chart(entered: &Entered, solution: Option<&Solution>) -> Option<Chart> {
    let solution = solution?;
    let columns = entered.rows(&COLUMNS).iter().enumerate();
    let heat = Chart::heat("Scores per DMU-lid")
        .along(Axis::new("score", Display::Whole).from(whole(0)).to(whole(HIGHEST)))
        .columns(columns.map(|(position, row)| row.name_or_row(&COLUMN_NAME, position)));
    let members = entered.rows(&MEMBERS).iter().enumerate();
    let heat = members.fold(heat, |heat, (position, row)| {
        let scores = row.list(&SCORES).iter().map(|score| score.amount().cloned());
        heat.row(row.name_or_row(&NAME, position), scores)
    });
    let figures = |label: &Label| {
        let figures = solution.list(label).iter().map(|figure| figure.amount().cloned());
        figures.collect::<Vec<_>>()
    };
    let (totals, means) = (solution.list(&ROW_TOTALS), solution.list(&COLUMN_MEANS));
    let mean = solution.shown_at(&COLUMN_MEANS, lowest(means));
    let total = solution.shown_at(&ROW_TOTALS, lowest(totals));
    let [column, member] = [&WEAKEST_COLUMN, &WEAKEST_MEMBER].map(|label| said(solution, label));
    Some(
        heat.beside(Axis::new("totaal", ROW_TOTALS.display), figures(&ROW_TOTALS))
            .below(Axis::new("gemiddelde", COLUMN_MEANS.display), figures(&COLUMN_MEANS))
            .summary(format!(
                "De zwakste kolom is {column}, gemiddeld {mean}; het zwakste DMU-lid is {member}, met een totaal van \
                 {total}."
            )),
    )
}

/// The words that were found for `label`.
fn said(solution: &Solution, label: &Label) -> String {
    match solution.step(label.key).map(|step| &step.finding) {
        Some(Finding::Text { text: Some(text), .. }) => text.clone(),
        _ => String::new(),
    }
}

/// LOOP-matrix as the app, the exercises and the command line know it.
pub static SHEET: Sheet = Sheet {
    id: "loop-matrix",
    title: "LOOP-matrix (scorematrix per DMU-lid)",
    question: "Bij welk DMU-lid en in welke kolom sta je het zwakst?",
    section: "2.4.5",
    layer: Layer::Extension,
    synonyms: &[
        "scorematrix",
        "DMU-leden scoren",
        "KOOP-matrix",
        "heatmap",
        "decision making unit",
    ],
    fields: &[COLUMNS, MEMBERS],
    outputs: &[&ROW_TOTALS, &COLUMN_MEANS, &WEAKEST_COLUMN, &WEAKEST_MEMBER],
    headline: "zwakste_kolom",
    recognition: "Per DMU-lid en per kolom van de LOOP-matrix een score.",
    structure: "Rijtotaal per lid, gemiddelde per kolom.",
    calculation: "Tel op en zoek het laagste.",
    example: &[
        ("kolommen", Sample::Rows(&[&["L"], &["O"], &["O2"], &["P"]])),
        (
            "leden",
            Sample::Rows(&[&["Inkoper", "4; 3; 2; 5"], &["Gebruiker", "2; 4; 3; 1"]]),
        ),
    ],
    note: Some(
        "Geef de kolommen zelf een naam, zoals in je cursus. Scoor elk lid van 0 tot 5 en zet puntkomma's tussen de \
         scores, in de volgorde van de kolommen.",
    ),
    solve,
    chart,
    mistakes: &[
        Mistake {
            name: "rijgemiddelde",
            output: "rijtotalen",
            wrong: |entered, _| {
                let columns = number_of(&COLUMNS, entered);
                each(entered.rows(&MEMBERS), |row| row_total(row) / &columns)
            },
            says: "Dat is het gemiddelde van de rij. Per lid tel je de scores op; alleen per kolom neem je het \
                   gemiddelde.",
        },
        Mistake {
            name: "laatste-kolom-vergeten",
            output: "rijtotalen",
            wrong: |entered, _| {
                each(entered.rows(&MEMBERS), |row| {
                    let scores = row.list(&SCORES);
                    Value::total(scores[..scores.len().saturating_sub(1)].to_vec(), Unit::NONE)
                })
            },
            says: "Je laat de laatste kolom weg. Tel bij elk lid de scores van alle kolommen op.",
        },
        Mistake {
            name: "kolomtotaal",
            output: "kolomgemiddelden",
            wrong: |entered, _| Some(Value::list(column_totals(entered))),
            says: "Dat is het totaal van de kolom. Deel het nog door het aantal leden.",
        },
        Mistake {
            name: "door-aantal-kolommen",
            output: "kolomgemiddelden",
            wrong: |entered, _| {
                let columns = number_of(&COLUMNS, entered);
                each(column_totals(entered), |total| total / &columns)
            },
            says: "Je deelt door het aantal kolommen. In een kolom staat een score per lid: deel door het aantal leden.",
        },
        Mistake {
            name: "deel-van-hoogste-score",
            output: "kolomgemiddelden",
            wrong: |entered, _| {
                let highest = HIGHEST * number_of(&MEMBERS, entered);
                each(column_totals(entered), |total| total / &highest)
            },
            says: "Je vergelijkt met de hoogst mogelijke score. Gevraagd is het gemiddelde: deel het totaal van de kolom \
                   door het aantal leden.",
        },
    ],
};
