//! A plan that a guided case builds, as a document: its steps with what the learner filled in, and the words around it.

use super::on_axis;
use crate::chart::Chart;
use crate::content::{
    AnswerOption, Axes, Case, Cell, Cloze, Exercise, Matching, Ordering, Place, RichText, Sorting, Steps, Table, Task,
    Values as _,
};
use crate::dutch::capitalised;
use crate::exercises::{Asked, Filled, Numbers, Variant, mark, names};
use crate::progress::Draft;

/// Name of the list of steps.
pub const STEPS: &str = "Stappen van je plan";
/// Opens the list of steps.
pub const ALL_STEPS: &str = "Alle stappen";
/// To the document.
pub const TO_PRINT: &str = "Druk je accountplan af";
/// Goes one step back.
pub const PREVIOUS: &str = "Vorige stap";
/// Goes one step on.
pub const NEXT: &str = "Volgende stap";
/// Opens the way to begin again.
pub const BEGIN_AGAIN: &str = "Opnieuw beginnen";
/// What beginning again does.
pub const BEGIN_AGAIN_MORE: &str =
    "Dit wist wat je in alle stappen invulde. Druk je plan eerst af als je het wilt houden.";
/// Begins again.
pub const CLEAR: &str = "Wis mijn plan";
/// Document: label of a field that is not kept.
pub const NAME: &str = "Je naam, alleen voor op papier";
/// Document: before the name.
pub const BY: &str = "Opgesteld door";
/// Document: before whom the plan is about.
pub const ACCOUNT: &str = "Account";
/// Document: before the day.
pub const DAY: &str = "Datum";
/// Document: asks for a page with the learner's own assessment.
pub const WITH_SCORES: &str = "Met mijn eigen beoordeling op een laatste blad";
/// Document: heading of that page.
pub const SCORES: &str = "Eigen beoordeling";
/// Document: prints.
pub const PRINT: &str = "Afdrukken";
/// Document: back to the steps.
pub const GO_ON: &str = "Werk verder";
/// Document: in place of a step that is still empty.
pub const OPEN: &str = "Nog in te vullen.";
/// Document: nothing was filled in yet.
pub const NOTHING: &str = "Je plan is nog leeg";
/// Document: what to do then.
pub const NOTHING_MORE: &str = "Begin met de eerste stap. Wat je invult, verschijnt hier.";
/// Document: no such plan.
pub const UNKNOWN: &str = "Dit plan bestaat niet";
/// How long a plan is kept.
pub const KEPT: &str =
    "Je plan staat in deze browser tot je het zelf wist of opnieuw begint. Een back-up neemt het mee.";

/// "Stap 3 van 18"
pub fn step_of(number: usize, count: usize) -> String {
    format!("Stap {number} van {count}")
}

/// "5 van 18 stappen klaar."
pub fn done(done: usize, count: usize) -> String {
    if done == count {
        format!("Alle {count} stappen zijn klaar.")
    } else {
        format!("{done} van {count} stappen klaar.")
    }
}

/// Name of the button that opens a step, for who listens.
pub fn step_state(number: usize, title: &str, is_done: bool) -> String {
    let state = if is_done { ", klaar" } else { "" };
    format!("Stap {number}: {title}{state}")
}

/// What the learner built so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Title of the case.
    pub title: String,
    /// Whom the plan is about.
    pub account: String,
    /// Chapters in the order of the document: what stands in front comes first.
    pub chapters: Vec<Chapter>,
    /// How many steps are filled in and checked.
    pub done: usize,
    /// How many steps there are.
    pub count: usize,
    /// How the learner assessed the own texts: heading of the step, and its points.
    pub scores: Vec<(String, String)>,
}

/// A chapter of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Heading.
    pub title: String,
    /// Steps in order.
    pub steps: Vec<Step>,
}

/// A step of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Heading.
    pub title: String,
    /// What was filled in; empty where nothing was.
    pub pieces: Vec<Piece>,
    /// The picture of its calculation, once the learner worked it out.
    pub chart: Option<Chart>,
}

/// Something that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A paragraph.
    Paragraph(String),
    /// A list in an order that says something.
    Ordered(Vec<String>),
    /// A table; the first cell of a row is its head. Heads may be empty.
    Table {
        /// Heads of the columns.
        heads: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
    /// Four classes in reading order, each with its items.
    Quadrants {
        /// What the axes say, where they say something.
        axes: Option<Axes>,
        /// Name and items of each.
        cells: Vec<(String, Vec<String>)>,
    },
}

/// The plan that a guided case builds, with what `draft` holds of it; none for any other exercise.
pub fn plan(exercise: &Exercise, numbers: &Numbers, draft: &Draft) -> Option<Plan> {
    let Task::Case(case) = &exercise.task else { return None };
    let outline = case.plan.as_ref()?;
    let mut chapters = Vec::new();
    for (first, chapter) in outline.chapters() {
        let steps = (first..first + chapter.parts).filter_map(|part| step(case, numbers, draft, part));
        let written = Chapter {
            title: chapter.title.clone(),
            steps: steps.collect(),
        };
        chapters.push((!chapter.in_front, written));
    }
    // Stable: the others keep their order.
    chapters.sort_by_key(|(comes_later, _)| *comes_later);
    let parts = case.parts.iter().zip(&draft.parts);
    let done = parts.clone().filter(|(_, draft)| draft.tries > 0).count();
    Some(Plan {
        title: exercise.title.clone(),
        account: outline.account.clone(),
        chapters: chapters.into_iter().map(|(_, chapter)| chapter).collect(),
        done,
        count: case.parts.len(),
        scores: parts
            .filter_map(|(part, draft)| score(part, &filled_of(draft)))
            .collect(),
    })
}

fn filled_of(draft: &Draft) -> Filled {
    Filled {
        fields: draft.fields.clone(),
        choices: draft.choices.clone(),
    }
}

fn step(case: &Case, numbers: &Numbers, draft: &Draft, position: usize) -> Option<Step> {
    let part = case.parts.get(position)?;
    let own = numbers.of_part(position);
    let draft = draft.parts.get(position);
    let filled = draft.map(filled_of).unwrap_or_default();
    // Before it is worked out the picture would give the answer away.
    let is_known = draft.is_some_and(|draft| draft.solution_shown) || mark(part, own, &filled).is_right();
    let chart = own
        .one()
        .filter(|_| is_known)
        .and_then(|variant| (variant.sheet.chart)(&variant.entered, Some(&variant.solution)));
    Some(Step {
        title: part.title.clone(),
        pieces: pieces(&part.task, own, &filled),
        chart,
    })
}

/// Points of an own text that was assessed.
fn score(part: &Exercise, filled: &Filled) -> Option<(String, String)> {
    let Task::Open(open) = &part.task else { return None };
    filled.choice(names::COMPARED)?;
    let halves: usize = filled.chosen(names::TICKS).iter().sum();
    let half = if halves % 2 == 1 { ",5" } else { "" };
    let points = format!("{}{half} van {} punten", halves / 2, open.rubric.len());
    Some((part.title.clone(), points))
}

/// What was filled in at a part; nothing where nothing was.
fn pieces(task: &Task, numbers: &Numbers, filled: &Filled) -> Vec<Piece> {
    if *filled == Filled::default() {
        return Vec::new();
    }
    match task {
        Task::Choice { options } | Task::Multiple { options } => {
            chosen(options, &filled.chosen(names::OPTIONS), numbers)
        }
        Task::Number(_) => quantities(numbers.one(), filled),
        Task::Steps(steps) => worked(steps, numbers, filled),
        Task::Matching(matching) => pairs(matching, numbers, filled),
        Task::Ordering(ordering) => ordered(ordering, numbers, filled),
        Task::Sorting(sorting) => sorted(sorting, numbers, filled),
        Task::Cloze(cloze) => completed(cloze, filled),
        Task::Term(_) => paragraphs(filled.text(names::TERM)),
        Task::Open(_) => paragraphs(filled.text(names::TEXT)),
        Task::Table(table) => cells(table, numbers, filled),
        Task::Place(place) => point(place, filled),
        Task::Case(_) => Vec::new(),
    }
}

fn plain(text: &RichText, numbers: &Numbers) -> String {
    text.to_plain(&|key| numbers.written(key))
}

/// What was written, line by line.
fn paragraphs(text: &str) -> Vec<Piece> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Piece::Paragraph(line.to_owned())).collect()
}

/// The text with its gaps filled, as far as they are.
fn completed(cloze: &Cloze, filled: &Filled) -> Vec<Piece> {
    let word = |position: usize| {
        let name = names::gap(position);
        let options = cloze.gaps.get(position)?.options();
        let picked = filled.choice(&name).and_then(|at| options.get(at).copied());
        let word = picked.unwrap_or_else(|| filled.text(&name)).trim().to_owned();
        Some(word).filter(|word| !word.is_empty())
    };
    let gap = |key: &str| {
        let number = key.parse::<usize>().ok();
        let word = number.and_then(|number| word(number.checked_sub(1)?));
        word.unwrap_or_else(|| "…".to_owned())
    };
    paragraphs(&cloze.text.to_plain(&gap))
}

fn chosen(options: &[AnswerOption], chosen: &[usize], numbers: &Numbers) -> Vec<Piece> {
    let options = chosen.iter().filter_map(|&position| options.get(position));
    options
        .map(|option| Piece::Paragraph(plain(&option.text, numbers)))
        .collect()
}

fn row_table(rows: Vec<Vec<String>>) -> Vec<Piece> {
    table(Vec::new(), rows)
}

fn table(heads: Vec<String>, rows: Vec<Vec<String>>) -> Vec<Piece> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Piece::Table { heads, rows }]
}

/// Each quantity with the number that was typed.
fn quantities(variant: Option<&Variant>, filled: &Filled) -> Vec<Piece> {
    let asked = variant.map(|variant| variant.asked.as_slice()).unwrap_or_default();
    let rows = asked.iter().enumerate().map(|(position, asked)| {
        let typed = filled.text(&names::value(position));
        vec![capitalised(&asked.name), typed_number(asked, typed)]
    });
    row_table(rows.filter(|row| !row[1].is_empty()).collect())
}

/// What was typed, in the notation of the answer; as typed where it is no number.
fn typed_number(asked: &Asked, typed: &str) -> String {
    match asked.read(typed) {
        Ok(reading) if asked.counted.is_empty() => asked.show(&reading.number),
        Ok(reading) => format!("{}\u{a0}{}", asked.show(&reading.number), asked.counted),
        Err(_) => typed.trim().to_owned(),
    }
}

fn worked(steps: &Steps, numbers: &Numbers, filled: &Filled) -> Vec<Piece> {
    let recognised = filled.chosen(names::RECOGNITION);
    let mut pieces = chosen(&steps.recognition, &recognised, numbers);
    pieces.extend(quantities(numbers.one(), filled));
    pieces
}

fn pairs(matching: &Matching, numbers: &Numbers, filled: &Filled) -> Vec<Piece> {
    let rows = matching.pairs.iter().enumerate().filter_map(|(position, pair)| {
        let right = matching.right_at(filled.choice(&names::pair(position))?)?;
        Some(vec![plain(&pair.left, numbers), plain(right, numbers)])
    });
    table(vec![matching.left.clone(), matching.right.clone()], rows.collect())
}

fn ordered(ordering: &Ordering, numbers: &Numbers, filled: &Filled) -> Vec<Piece> {
    let order = filled.chosen(names::ORDER);
    let steps = order.iter().filter_map(|&position| ordering.steps.get(position));
    let steps: Vec<String> = steps.map(|step| plain(&step.text, numbers)).collect();
    if steps.is_empty() {
        return Vec::new();
    }
    vec![Piece::Ordered(steps)]
}

fn sorted(sorting: &Sorting, numbers: &Numbers, filled: &Filled) -> Vec<Piece> {
    let items_of = |class: usize| -> Vec<String> {
        let items = sorting.items.iter().enumerate();
        items
            .filter(|(position, _)| filled.choice(&names::item(*position)) == Some(class))
            .map(|(_, item)| plain(&item.text, numbers))
            .collect()
    };
    let cells: Vec<(String, Vec<String>)> = sorting
        .classes
        .iter()
        .enumerate()
        .map(|(class, name)| (name.clone(), items_of(class)))
        .collect();
    if cells.iter().all(|(_, items)| items.is_empty()) {
        return Vec::new();
    }
    if cells.len() == 4 {
        return vec![Piece::Quadrants {
            axes: sorting.axes.clone(),
            cells,
        }];
    }
    let rows = cells.into_iter().map(|(name, items)| vec![name, items.join("; ")]);
    row_table(rows.collect())
}

fn cells(asked: &Table, numbers: &Numbers, filled: &Filled) -> Vec<Piece> {
    let variants = numbers.variants().into_iter();
    let mut quantities = variants.flat_map(|variant| &variant.asked);
    let mut position = 0;
    let mut rows = Vec::new();
    for (place, row) in asked.rows.iter().enumerate() {
        let mut cells = vec![row.name.clone()];
        for cell in &row.cells {
            let typed = filled.text(&names::cell(position)).trim();
            let number =
                |asked: Option<Asked>| asked.map_or_else(|| typed.to_owned(), |asked| typed_number(&asked, typed));
            cells.push(match cell {
                Cell::Show(text) => {
                    let of_row = numbers.of_row(place);
                    text.to_plain(&|key| of_row.map(|variant| variant.written(key)).unwrap_or_default())
                }
                Cell::Ask { .. } => number(quantities.next().cloned()),
                Cell::Number { value, unit } => number(Asked::fixed(value, unit)),
                Cell::Choose { .. } => typed.to_owned(),
            });
            position += usize::from(!matches!(cell, Cell::Show(_)));
        }
        rows.push(cells);
    }
    table(asked.heads.clone(), rows)
}

fn point(place: &Place, filled: &Filled) -> Vec<Piece> {
    let rows = [&place.x, &place.y].into_iter().zip(names::AXES).map(|(axis, name)| {
        let typed = filled.text(name).trim();
        let read = axis.read(typed);
        let number = read.map_or_else(|_| typed.to_owned(), |read| on_axis(axis, &read.number));
        vec![axis.name.clone(), number]
    });
    row_table(rows.filter(|row| !row[1].is_empty()).collect())
}
