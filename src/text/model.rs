//! The model answer in words, for kinds in which no calculation shows it.

use crate::content::{
    Cell, Cloze, Matching, Open, Ordering, Place, PlaceAxis, RichText, Sorting, Table, Task, Term, Values as _,
};
use crate::dutch;
use crate::exercises::{Asked, Numbers, quadrant, target};
use crate::quantity::{Display, Rational};

/// One line of a model answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelLine {
    /// What it is about: the left item of a pair, the number of a step or gap, row and column of a cell.
    pub about: RichText,
    /// What is right.
    pub answer: RichText,
    /// Why, where the author says so.
    pub because: RichText,
}

impl ModelLine {
    fn new(about: &str, answer: &str) -> Self {
        Self {
            about: RichText::plain(about),
            answer: RichText::plain(answer),
            because: RichText::default(),
        }
    }
}

/// The model answer in words; none for options, which say it themselves, for one number and for steps, which are
/// worked out, and for a case, of which the parts have their own.
pub fn model_in_words(task: &Task, numbers: &Numbers) -> Vec<ModelLine> {
    match task {
        Task::Choice { .. } | Task::Multiple { .. } | Task::Number(_) | Task::Steps(_) | Task::Case(_) => Vec::new(),
        Task::Matching(matching) => pairs(matching),
        Task::Ordering(ordering) => steps(ordering),
        Task::Sorting(sorting) => items(sorting),
        Task::Cloze(cloze) => gaps(cloze),
        Task::Term(term) => vec![word(term)],
        Task::Open(open) => essay(open),
        Task::Table(table) => cells(table, numbers),
        Task::Place(place) => point(place, numbers),
    }
}

fn pairs(matching: &Matching) -> Vec<ModelLine> {
    let pairs = matching.pairs.iter().map(|pair| ModelLine {
        about: pair.left.clone(),
        answer: pair.right.clone(),
        because: RichText::default(),
    });
    pairs.collect()
}

fn steps(ordering: &Ordering) -> Vec<ModelLine> {
    let steps = ordering.steps.iter().zip(1..).map(|(step, number)| ModelLine {
        about: RichText::plain(&number.to_string()),
        answer: step.text.clone(),
        because: step.feedback.clone(),
    });
    steps.collect()
}

fn items(sorting: &Sorting) -> Vec<ModelLine> {
    let items = sorting.items.iter().map(|item| ModelLine {
        about: item.text.clone(),
        answer: RichText::plain(sorting.classes.get(item.class).map_or("", String::as_str)),
        because: item.feedback.clone(),
    });
    items.collect()
}

fn gaps(cloze: &Cloze) -> Vec<ModelLine> {
    let gaps = cloze.gaps.iter().zip(1..);
    gaps.map(|(gap, number)| ModelLine::new(&number.to_string(), &with_others(&gap.answer, &gap.accepted)))
        .collect()
}

fn word(term: &Term) -> ModelLine {
    ModelLine::new("Begrip", &with_others(&term.answer, &term.accepted))
}

/// "inkoopprijs (ook juist: aankoopprijs, inkoopwaarde)".
fn with_others(answer: &str, accepted: &[String]) -> String {
    if accepted.is_empty() {
        answer.to_owned()
    } else {
        format!("{answer} (ook juist: {})", accepted.join(", "))
    }
}

fn essay(open: &Open) -> Vec<ModelLine> {
    let line = |about: &str, answer: &RichText| ModelLine {
        about: RichText::plain(about),
        answer: answer.clone(),
        because: RichText::default(),
    };
    let other = open.other_model.iter().map(|other| line("Ook goed", other));
    let frequent = open
        .frequent
        .iter()
        .map(|frequent| line("Wat vaak fout gaat", frequent));
    let rubric = open.rubric.iter().zip(1..).map(|(point, number)| ModelLine {
        about: RichText::plain(&format!("Punt {number}")),
        answer: point.point.clone(),
        because: match &point.half {
            Some(half) => RichText::plain(&format!("Half punt: {}", half.to_plain(&|_| String::new()))),
            None => RichText::default(),
        },
    });
    std::iter::once(line("Modelantwoord", &open.model))
        .chain(other)
        .chain(frequent)
        .chain(rubric)
        .collect()
}

fn cells(table: &Table, numbers: &Numbers) -> Vec<ModelLine> {
    let variants = numbers.variants().into_iter();
    let mut quantities = variants.flat_map(|variant| &variant.asked);
    let mut lines = Vec::new();
    for (position, row) in table.rows.iter().enumerate() {
        for (cell, head) in row.cells.iter().zip(table.heads.iter().skip(1)) {
            let (answer, because) = match cell {
                Cell::Show(_) => continue,
                Cell::Ask { .. } => (quantities.next().map(shown).unwrap_or_default(), None),
                Cell::Number { value, unit } => {
                    (Asked::fixed(value, unit).as_ref().map(shown).unwrap_or_default(), None)
                }
                Cell::Choose {
                    options,
                    right,
                    feedback,
                } => (options.get(*right).cloned().unwrap_or_default(), Some(feedback)),
            };
            let written = |text: &RichText| {
                let value = |key: &str| numbers.of_row(position).map(|variant| variant.written(key));
                RichText::plain(&text.to_plain(&|key| value(key).unwrap_or_default()))
            };
            lines.push(ModelLine {
                about: RichText::plain(&format!("{}, {head}", row.name)),
                answer: RichText::plain(&answer),
                because: because.map(written).unwrap_or_default(),
            });
        }
    }
    lines
}

/// The answer as asked, with the word of what it counts.
fn shown(asked: &Asked) -> String {
    let shown = asked.show(&asked.exact);
    if asked.counted.is_empty() {
        shown
    } else {
        format!("{shown}\u{a0}{}", asked.counted)
    }
}

fn point(place: &Place, numbers: &Numbers) -> Vec<ModelLine> {
    let Some(right) = target(place, numbers.one()) else {
        return Vec::new();
    };
    let axes = [(&place.x, &right.x), (&place.y, &right.y)];
    let mut lines: Vec<ModelLine> = axes
        .into_iter()
        .map(|(axis, number)| {
            let shown = dutch::rounded(number, Display::Decimals(2));
            ModelLine::new(&axis.name, &on_axis(axis, &shown))
        })
        .collect();
    if let Some(name) = quadrant(place, &right).and_then(|quadrant| place.names.get(quadrant)) {
        lines.push(ModelLine::new("Kwadrant", name));
    }
    lines
}

/// A number of an axis, with its unit: "€ 12,50", "8 %", "3 bezoeken".
pub fn on_axis(axis: &PlaceAxis, number: &Rational) -> String {
    let number = dutch::plain(number, Display::Decimals(2));
    match axis.unit.as_str() {
        "" => number,
        "€" => format!("€\u{a0}{number}"),
        unit => format!("{number}\u{a0}{unit}"),
    }
}
