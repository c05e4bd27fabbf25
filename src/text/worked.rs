//! The worked solution: the steps that lead to what was asked.

use crate::calculators::{Solution, row_key};
use crate::content::{Cell, Exercise, Task};
use crate::exercises::{Numbers, Variant};
use crate::quantity::{Expression, Finding, Label, Math, Step, Value};

use super::formula::{Form, formula, outcome, value};

/// One line of a worked solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedLine {
    /// Key of the step.
    pub key: &'static str,
    /// Name of the step; of a list with that of its row.
    pub name: String,
    /// The formula in symbols.
    pub symbols: Math,
    /// The formula with the numbers.
    pub numbers: Math,
    /// What it gives, as shown.
    pub result: String,
}

/// As many rows are worked out of a list of which no row in particular is asked: the others go the same way.
const ROWS_WORKED: usize = 3;

/// Below a worked solution in which a shown figure is a rounded one.
pub const ROUNDING_NOTE: &str = "Er is gerekend met onafgeronde cijfers; met de afgeronde tussenresultaten kan de \
                                 uitkomst enkele centen verschillen.";

/// The worked solution of an exercise: of each of its calculations the steps that lead to what was asked, and nothing
/// else. Of a case that of each part.
pub fn worked_solution(exercise: &Exercise, numbers: &Numbers) -> Vec<WorkedLine> {
    if let Task::Case(case) = &exercise.task {
        let parts = case.parts.iter().enumerate();
        return parts
            .flat_map(|(position, part)| worked_solution(part, numbers.of_part(position)))
            .collect();
    }
    let variants = numbers.variants().into_iter();
    variants
        .flat_map(|variant| worked(exercise, variant, &variant.solution))
        .collect()
}

/// The steps of one calculation of an exercise that lead to what was asked, as they went in `solution`: the right way,
/// or with the learner's own values.
pub fn worked(exercise: &Exercise, variant: &Variant, solution: &Solution) -> Vec<WorkedLine> {
    let mut needed = Needed::default();
    for asked in &variant.asked {
        match variant
            .solution
            .step(asked.label.key)
            .filter(|_| !asked.is_input(variant))
        {
            Some(step) => needed.step(step, asked.row),
            None => needed.turned_round(variant, &mentioned(exercise), asked.label.key),
        }
    }
    let name = |list: &Label, row: usize| variant.name_in_list(list, row);
    let wanted = solution
        .steps
        .iter()
        .filter_map(|step| Some((step, needed.rows(step)?)));
    wanted.flat_map(|(step, rows)| lines_of(step, rows, &name)).collect()
}

/// The lines of all steps; of a list those of its first rows.
pub fn lines(steps: &[Step]) -> Vec<WorkedLine> {
    let number = |_: &Label, row: usize| (row + 1).to_string();
    steps.iter().flat_map(|step| lines_of(step, &[], &number)).collect()
}

/// Keys of the quantities that the question states: in its prompt, and in the cells of its table.
fn mentioned(exercise: &Exercise) -> Vec<&str> {
    let mut keys = exercise.prompt.keys();
    if let Task::Table(table) = &exercise.task {
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            if let Cell::Show(text) = cell {
                keys.extend(text.keys());
            }
        }
    }
    keys
}

/// The steps that are needed, each with the rows of its list; without rows the whole step.
#[derive(Default)]
struct Needed(Vec<(&'static str, Vec<usize>)>);

impl Needed {
    /// The rows of a step, if it is needed.
    fn rows(&self, step: &Step) -> Option<&[usize]> {
        let found = self.0.iter().find(|(key, _)| *key == step.label.key);
        found.map(|(_, rows)| rows.as_slice())
    }

    /// Adds a step, or one row of its list, with every step that it was computed from.
    fn step(&mut self, step: &Step, row: Option<usize>) {
        let known = self.0.iter().position(|(key, _)| *key == step.label.key);
        let known = known.unwrap_or_else(|| {
            self.0.push((step.label.key, Vec::new()));
            self.0.len() - 1
        });
        match (&step.finding, row) {
            (Finding::Figure { computed, .. }, _) => self.computed(computed),
            (Finding::List(values), Some(row)) => {
                if !self.0[known].1.contains(&row) {
                    self.0[known].1.push(row);
                }
                if let Some(value) = values.get(row) {
                    self.computed(value);
                }
            }
            (Finding::List(values), None) => values.iter().take(ROWS_WORKED).for_each(|value| self.computed(value)),
            (Finding::Text { .. } | Finding::Texts(_), _) => {}
        }
    }

    /// Adds what a value was computed from.
    fn computed(&mut self, value: &Value) {
        match value.expression() {
            Expression::Constant | Expression::Found(_) | Expression::Named(_, None) => {}
            Expression::Named(label, Some(source)) => {
                if self.0.iter().all(|(key, _)| *key != label.key) {
                    self.0.push((label.key, Vec::new()));
                    self.computed(source);
                }
            }
            Expression::Combined(_, left, right) | Expression::Power(left, right) => {
                self.computed(left);
                self.computed(right);
            }
            Expression::Total(terms) | Expression::List(terms) => terms.iter().for_each(|term| self.computed(term)),
        }
    }

    /// Turned round: the asked input is found back through the outcomes that the question states. Where it states none
    /// that was computed from it, through everything that was.
    fn turned_round(&mut self, variant: &Variant, stated: &[&str], input: &str) {
        let steps = &variant.solution.steps;
        let stated = stated.iter().filter_map(|key| {
            let (key, row) = row_key(key);
            Some((steps.iter().find(|step| step.label.key == key)?, row))
        });
        let stated: Vec<(&Step, Option<usize>)> = stated.collect();
        let from_input = |(step, _): &&(&Step, Option<usize>)| comes_from(step, input);
        let found: Vec<_> = stated.iter().filter(from_input).copied().collect();
        let found = match (found.is_empty(), stated.is_empty()) {
            (false, _) => found,
            (true, false) => stated,
            (true, true) => steps
                .iter()
                .filter(|step| comes_from(step, input))
                .map(|step| (step, None))
                .collect(),
        };
        for (step, row) in found {
            self.step(step, row);
        }
    }
}

/// Whether a step was computed from an input.
fn comes_from(step: &Step, input: &str) -> bool {
    fn holds<'a>(value: &'a Value, input: &str, seen: &mut Vec<&'a str>) -> bool {
        match value.expression() {
            Expression::Constant | Expression::Found(_) => false,
            Expression::Named(label, None) => label.key == input,
            Expression::Named(label, Some(source)) => {
                if seen.contains(&label.key) {
                    return false;
                }
                seen.push(label.key);
                holds(source, input, seen)
            }
            Expression::Combined(_, left, right) | Expression::Power(left, right) => {
                holds(left, input, seen) || holds(right, input, seen)
            }
            Expression::Total(terms) | Expression::List(terms) => terms.iter().any(|term| holds(term, input, seen)),
        }
    }
    let mut seen = Vec::new();
    match &step.finding {
        Finding::Figure { computed, .. } => holds(computed, input, &mut seen),
        Finding::List(values) => values.iter().any(|value| holds(value, input, &mut seen)),
        Finding::Text { .. } | Finding::Texts(_) => false,
    }
}

/// The line of a step; of a list one for each of these rows, or where there are none for its first ones.
fn lines_of(step: &Step, rows: &[usize], name_of: &dyn Fn(&Label, usize) -> String) -> Vec<WorkedLine> {
    let line = |name: String, symbols: Math, numbers: Math, result: String| WorkedLine {
        key: step.label.key,
        name,
        symbols,
        numbers,
        result,
    };
    let name = || step.label.name.to_owned();
    match &step.finding {
        Finding::Figure { computed, .. } => {
            let [symbols, numbers] = [Form::Symbols, Form::Numbers].map(|form| formula(computed, form));
            vec![line(name(), symbols, numbers, counted(step))]
        }
        Finding::Text { because, .. } => {
            let because = Math::Words(because.clone());
            vec![line(name(), because.clone(), because, counted(step))]
        }
        Finding::List(values) => {
            let is_shown = |row: usize| {
                if rows.is_empty() {
                    row < ROWS_WORKED
                } else {
                    rows.contains(&row)
                }
            };
            let shown = values.iter().enumerate().filter(|(row, _)| is_shown(*row));
            let line = shown.map(|(row, figure)| {
                let [symbols, numbers] = [Form::Symbols, Form::Numbers].map(|form| formula(figure, form));
                let name = format!("{} ({})", step.label.name, name_of(step.label, row));
                line(name, symbols, numbers, value(figure, step.label.display))
            });
            line.collect()
        }
        Finding::Texts(_) => Vec::new(),
    }
}

/// What a step found, with the word of what it counts.
fn counted(step: &Step) -> String {
    let shown = outcome(step);
    if step.label.counted.is_empty() || step.amount().is_none() {
        shown
    } else {
        format!("{shown}\u{a0}{}", step.label.counted)
    }
}
