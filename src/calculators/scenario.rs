//! Scenario's: calculations that are kept to lay them beside each other, and what is compared.

use super::{Field, FieldKind, Form, Problem, Sheet, Solution};
use crate::chart::Chart;
use crate::quantity::{Display, Finding, Label, Rational, Step, Work};

/// More calculations than this are not laid beside each other.
pub const MOST: usize = Letter::ALL.len();

/// What a scenario is called; there are no more than these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Letter {
    /// The first.
    A,
    /// The second.
    B,
    /// The third.
    C,
}

impl Letter {
    /// All three.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// The letter, as people and storage read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// A calculation that was kept: everything that stood in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its letter, which stays when another one goes.
    pub letter: Letter,
    /// What was typed.
    pub form: Form,
}

/// The kept calculations of one calculator, by letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scenarios(Vec<Scenario>);

impl Scenarios {
    /// These scenarios.
    pub fn of(kept: impl IntoIterator<Item = Scenario>) -> Self {
        let mut scenarios = Self::default();
        for scenario in kept {
            scenarios.put(scenario);
        }
        scenarios
    }

    /// All of them, A first.
    pub fn all(&self) -> &[Scenario] {
        &self.0
    }

    /// The scenario with this letter.
    pub fn get(&self, letter: Letter) -> Option<&Scenario> {
        self.0.iter().find(|known| known.letter == letter)
    }

    /// The letter that the next one gets; none when there are three.
    pub fn free(&self) -> Option<Letter> {
        Letter::ALL.into_iter().find(|letter| self.get(*letter).is_none())
    }

    /// Keeps a scenario under its letter.
    pub fn put(&mut self, scenario: Scenario) {
        self.0.retain(|known| known.letter != scenario.letter);
        self.0.push(scenario);
        self.0.sort_by_key(|known| known.letter);
    }

    /// Takes a scenario away; gives it, to put it back.
    pub fn remove(&mut self, letter: Letter) -> Option<Scenario> {
        let position = self.0.iter().position(|known| known.letter == letter)?;
        Some(self.0.remove(position))
    }

    /// What is laid beside each other: every scenario, and what stands in the form `now` where that is something else
    /// and there is room for it.
    pub fn columns<'a>(&'a self, sheet: &Sheet, now: &'a Form) -> Vec<(Option<Letter>, &'a Form)> {
        let kept = self.0.iter().map(|kept| (Some(kept.letter), &kept.form));
        let typed = now.inputs(sheet);
        let is_new = self.free().is_some() && self.0.iter().all(|kept| kept.form.inputs(sheet) != typed);
        kept.chain(is_new.then_some((None, now))).collect()
    }
}

/// Calculations beside each other; each is compared with the first.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The inputs that are not everywhere the same.
    pub inputs: Vec<Compared>,
    /// All outputs, the main one first.
    pub outputs: Vec<Compared>,
    /// Why a calculation has no answer; none where it has one.
    pub problems: Vec<Option<Problem>>,
    /// The picture of each, where it has one.
    pub charts: Vec<Option<Chart>>,
}

/// One input or output in all calculations.
#[derive(Debug, Clone)]
pub struct Compared {
    /// What it is.
    pub label: &'static Label,
    /// What it is in each.
    pub cells: Vec<Cell>,
}

/// One input or output in one calculation.
#[derive(Debug, Clone)]
pub enum Cell {
    /// A figure, and how much more it is than the first one; none in the first column.
    Figure(Rational, Option<Rational>),
    /// What a step found that is no single figure.
    Found(Step),
    /// A name, a choice, or what cannot be read.
    Words(String),
    /// A table: its rows that are filled, and how many of its cells hold something else than in the first column.
    Rows(usize, Option<usize>),
    /// Left empty, n.v.t., or there is no answer.
    Nothing,
}

impl Comparison {
    /// What `sheet` makes of these forms.
    pub fn of(sheet: &'static Sheet, forms: &[&Form]) -> Self {
        let each: Vec<Calculated> = forms.iter().map(|form| Calculated::of(sheet, form)).collect();
        let inputs = sheet.fields.iter().filter_map(|field| input(field, forms));
        let main = sheet.outputs.iter().filter(|label| label.key == sheet.headline);
        let others = sheet.outputs.iter().filter(|label| label.key != sheet.headline);
        Self {
            inputs: inputs.collect(),
            outputs: main.chain(others).map(|label| output(label, &each)).collect(),
            problems: each.iter().map(|own| own.solution.as_ref().err().cloned()).collect(),
            charts: each.into_iter().map(|own| own.chart).collect(),
        }
    }
}

struct Calculated {
    solution: Result<Solution, Problem>,
    chart: Option<Chart>,
}

impl Calculated {
    fn of(sheet: &'static Sheet, form: &Form) -> Self {
        let entered = match sheet.read(&form.inputs(sheet)) {
            Ok(entered) => entered,
            Err(mut problems) => {
                return Self {
                    solution: Err(problems.swap_remove(0)),
                    chart: None,
                };
            }
        };
        let solution = sheet.solve_with(&entered, Work::default());
        Self {
            chart: (sheet.chart)(&entered, solution.as_ref().ok()),
            solution: solution.map_err(Problem::Refused),
        }
    }
}

/// What a field holds, as the calculator reads it: `1000` and `1.000` are the same.
#[derive(PartialEq)]
enum Reading {
    Number(Rational),
    Words(String),
    Rows(Vec<Vec<String>>),
    Nothing,
}

impl Reading {
    fn of(field: &Field, form: &Form) -> Self {
        let text = form.text(field.label.key).trim();
        match field.kind {
            FieldKind::Table { .. } => {
                let rows = form.rows(field.label.key).iter().filter(|row| row.is_filled());
                Self::Rows(
                    rows.map(|row| row.cells.iter().map(|text| text.trim().to_owned()).collect())
                        .collect(),
                )
            }
            FieldKind::Choice(choices) => {
                let known = choices.iter().find(|choice| choice.key == text);
                let chosen = known.or(choices.first().filter(|_| text.is_empty()));
                Self::Words(chosen.map_or(text, |choice| choice.name).to_owned())
            }
            FieldKind::Number(_) | FieldKind::Numbers(_) | FieldKind::Name => match field.read(text) {
                Some(number) => Self::Number(number),
                None if text.is_empty() => Self::Nothing,
                None => Self::Words(text.to_owned()),
            },
        }
    }

    fn beside(self, first: Option<&Self>, label: &Label) -> Cell {
        match (self, first) {
            (Self::Number(number), Some(Self::Number(first))) => figure(number, Some(first), label),
            (Self::Number(number), _) => figure(number, None, label),
            (Self::Rows(rows), Some(Self::Rows(first))) => Cell::Rows(rows.len(), Some(other_cells(first, &rows))),
            (Self::Rows(rows), _) => Cell::Rows(rows.len(), None),
            (Self::Words(words), _) => Cell::Words(words),
            (Self::Nothing, _) => Cell::Nothing,
        }
    }
}

/// An input in all forms; none where it is the same everywhere.
fn input(field: &'static Field, forms: &[&Form]) -> Option<Compared> {
    let read = |form: &&Form| Reading::of(field, form);
    let first = forms.first().map(read)?;
    if forms.iter().map(read).all(|other| other == first) {
        return None;
    }
    let readings = forms.iter().map(read).enumerate();
    let cells = readings.map(|(position, own)| own.beside(Some(&first).filter(|_| position > 0), &field.label));
    Some(Compared {
        label: &field.label,
        cells: cells.collect(),
    })
}

/// How many cells hold something else.
fn other_cells(one: &[Vec<String>], other: &[Vec<String>]) -> usize {
    let text = |rows: &[Vec<String>], row: usize, column: usize| -> String {
        let cell = rows.get(row).and_then(|row| row.get(column));
        cell.cloned().unwrap_or_default()
    };
    let columns = one.iter().chain(other).map(Vec::len).max().unwrap_or_default();
    let places = (0..one.len().max(other.len())).flat_map(|row| (0..columns).map(move |column| (row, column)));
    places
        .filter(|(row, column)| text(one, *row, *column) != text(other, *row, *column))
        .count()
}

fn output(label: &'static Label, each: &[Calculated]) -> Compared {
    let step = |own: &Calculated| {
        own.solution
            .as_ref()
            .ok()
            .and_then(|found| found.step(label.key).cloned())
    };
    let first = each.first().and_then(step);
    let first = first.as_ref().and_then(Step::amount);
    let cells = each.iter().enumerate().map(|(position, own)| match step(own) {
        None => Cell::Nothing,
        Some(step) => match (&step.finding, step.amount()) {
            (_, Some(amount)) => figure(amount.clone(), first.filter(|_| position > 0), label),
            (Finding::Figure { .. } | Finding::Text { text: None, .. }, None) => Cell::Nothing,
            (Finding::List(_) | Finding::Text { .. } | Finding::Texts(_), None) => Cell::Found(step),
        },
    });
    Compared {
        label,
        cells: cells.collect(),
    }
}

/// A figure beside that of the first column. What is rounded up counts whole things: so does the difference.
fn figure(amount: Rational, first: Option<&Rational>, label: &Label) -> Cell {
    let counted = |amount: &Rational| match label.display {
        Display::WholeUp => amount.ceil(),
        _ => amount.clone(),
    };
    let more = first.map(|first| counted(&amount) - counted(first));
    Cell::Figure(amount, more)
}

#[cfg(test)]
#[path = "tests/scenario.rs"]
mod tests;
