//! An own exercise as an exercise like any other.

use super::own::{OwnExercise, OwnKind, OwnOption};
use crate::content::{
    AnswerOption, Block, Cell, Exercise, Inline, Level, Matching, Open, Pair, RichText, RubricPoint, Table, TableRow,
    Task, Term,
};
use crate::ordered::SortedMap;

/// About how many words an own open question asks for.
const WORDS: u16 = 100;

impl OwnExercise {
    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Exercise {
        let options = |options: &[OwnOption]| options.iter().map(option).collect();
        let task = match &self.kind {
            OwnKind::Choice(list) => Task::Choice { options: options(list) },
            OwnKind::Multiple(list) => Task::Multiple { options: options(list) },
            OwnKind::Number { answer, unit } => Task::Table(number(answer, unit)),
            OwnKind::Term { answer, accepted } => Task::Term(Term {
                answer: answer.clone(),
                accepted: accepted.clone(),
                english: Vec::new(),
                near: Vec::new(),
                wrong: Vec::new(),
            }),
            OwnKind::Open { model, rubric } => Task::Open(Open {
                words: WORDS,
                model: paragraphs(model),
                other_model: None,
                frequent: None,
                rubric: rubric.iter().map(|point| rubric_point(point)).collect(),
            }),
            OwnKind::Matching(pairs) => Task::Matching(Matching {
                left: String::new(),
                right: String::new(),
                pairs: pairs.iter().map(|(left, right)| pair(left, right)).collect(),
                spare: Vec::new(),
            }),
        };
        Exercise {
            id: id.to_owned(),
            title: self.title.clone(),
            level: Level::Toepassen,
            objective: 0,
            minutes: 2,
            prompt: paragraphs(&self.prompt),
            hints: Vec::new(),
            solution: paragraphs(&self.explanation),
            task,
        }
    }
}

/// A number that is always the same: a table of one cell.
fn number(answer: &str, unit: &str) -> Table {
    Table {
        calculation: None,
        heads: vec![String::new(), "Antwoord".to_owned()],
        rows: vec![TableRow {
            name: "Je antwoord".to_owned(),
            given: SortedMap::new(),
            cells: vec![Cell::Number {
                value: answer.to_owned(),
                unit: unit.to_owned(),
            }],
        }],
    }
}

fn option(option: &OwnOption) -> AnswerOption {
    AnswerOption {
        text: RichText::plain(&option.text),
        correct: option.correct,
        feedback: some(&option.feedback),
    }
}

fn rubric_point(point: &str) -> RubricPoint {
    RubricPoint {
        point: RichText::plain(point),
        half: None,
    }
}

fn pair(left: &str, right: &str) -> Pair {
    Pair {
        left: RichText::plain(left),
        right: RichText::plain(right),
        feedback: RichText::default(),
    }
}

fn some(text: &str) -> RichText {
    if text.is_empty() {
        RichText::default()
    } else {
        RichText::plain(text)
    }
}

/// Plain text in paragraphs: an empty line parts them.
pub fn paragraphs(text: &str) -> RichText {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    RichText(
        parts
            .map(|part| Block::P(vec![Inline::T(part.replace('\n', " "))]))
            .collect(),
    )
}
