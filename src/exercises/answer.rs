//! Answers as machines write them: typed by kind, on the command line and in results (`exercises/README.md`).

use serde::{Deserialize, Serialize};

use super::filled::{Filled, names};
use crate::content::Task;

/// An answer of one of the kinds; positions count from 0 in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Position of the chosen option.
    Choice(Option<usize>),
    /// Positions of the chosen options.
    Multiple(Vec<usize>),
    /// A number as typed.
    Number(String),
    /// The three parts.
    Steps(StepsAnswer),
    /// For each left item the position of its right one.
    Matching(Vec<Option<usize>>),
    /// Positions of the steps from top to bottom.
    Ordering(Vec<usize>),
    /// For each item the position of its class.
    Sorting(Vec<Option<usize>>),
    /// What stands in each gap.
    Cloze(Vec<String>),
    /// The word.
    Term(String),
    /// The text and what its writer thinks of it.
    Open(OpenAnswer),
    /// What stands in each asked cell, in reading order.
    Table(Vec<String>),
    /// Where the point stands.
    Place(PlaceAnswer),
    /// An answer for each part; `null` for a part that was left open.
    Case(Vec<Option<Answer>>),
}

/// Herkenning, Antwoordstructuur and Berekening as filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepsAnswer {
    /// Position of the chosen type of problem.
    pub recognition: Option<usize>,
    /// Position of the chosen formula.
    pub structure: Option<usize>,
    /// The numbers as typed.
    pub values: Vec<String>,
}

/// An answer in own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenAnswer {
    /// The answer.
    pub text: String,
    /// Whether its writer has seen the model answer.
    pub compared: bool,
    /// Half points for each point of the rubric.
    pub ticks: Vec<usize>,
}

/// A point on a chart, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlaceAnswer {
    /// On the horizontal axis.
    pub x: String,
    /// On the vertical axis.
    pub y: String,
}

/// The answer is of another kind than the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindMismatch;

impl Answer {
    /// What a learner who answers so has filled in.
    pub fn filled(&self, task: &Task) -> Result<Filled, KindMismatch> {
        let mut filled = Filled::default();
        match (task, self) {
            (Task::Choice { .. }, Self::Choice(chosen)) => filled.choose(names::OPTIONS, chosen.as_slice()),
            (Task::Multiple { .. }, Self::Multiple(chosen)) => filled.choose(names::OPTIONS, chosen),
            (Task::Number(_), Self::Number(text)) => filled.write(&names::value(0), text),
            (Task::Steps(_), Self::Steps(steps)) => {
                filled.choose(names::RECOGNITION, steps.recognition.as_slice());
                filled.choose(names::STRUCTURE, steps.structure.as_slice());
                write_all(&mut filled, &steps.values, names::value);
            }
            (Task::Matching(_), Self::Matching(chosen)) => choose_all(&mut filled, chosen, names::pair),
            (Task::Ordering(_), Self::Ordering(order)) => filled.choose(names::ORDER, order),
            (Task::Sorting(_), Self::Sorting(chosen)) => choose_all(&mut filled, chosen, names::item),
            (Task::Cloze(_), Self::Cloze(texts)) => write_all(&mut filled, texts, names::gap),
            (Task::Term(_), Self::Term(text)) => filled.write(names::TERM, text),
            (Task::Open(_), Self::Open(open)) => {
                filled.write(names::TEXT, &open.text);
                filled.choose(names::COMPARED, if open.compared { &[0] } else { &[] });
                filled.choose(names::TICKS, &open.ticks);
            }
            (Task::Table(_), Self::Table(texts)) => write_all(&mut filled, texts, names::cell),
            (Task::Place(_), Self::Place(place)) => {
                for (name, text) in names::AXES.iter().zip([&place.x, &place.y]) {
                    filled.write(name, text);
                }
            }
            (Task::Case(case), Self::Case(answers)) => {
                for (position, (part, answer)) in case.parts.iter().zip(answers).enumerate() {
                    if let Some(answer) = answer {
                        filled.add_part(position, answer.filled(&part.task)?);
                    }
                }
            }
            _ => return Err(KindMismatch),
        }
        Ok(filled)
    }
}

fn write_all(filled: &mut Filled, texts: &[String], name: fn(usize) -> String) {
    for (position, text) in texts.iter().enumerate() {
        filled.write(&name(position), text);
    }
}

fn choose_all(filled: &mut Filled, chosen: &[Option<usize>], name: fn(usize) -> String) {
    for (position, chosen) in chosen.iter().enumerate() {
        filled.choose(&name(position), chosen.as_slice());
    }
}
