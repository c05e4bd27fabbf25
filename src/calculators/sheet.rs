//! What a calculator is: its questions, its outputs, its formula and what people do wrong.

use super::{Entered, Field, FieldKind, Inputs, Mistake, Problem, Refusal, Typed, WrongUse};
use crate::chart::Chart;
use crate::dutch;
use crate::quantity::{Finding, Label, Rational, Step, Value, Work};

/// A calculator as the app, the exercises and the command line know it.
#[derive(Debug)]
pub struct Sheet {
    /// Id in links and files.
    pub id: &'static str,
    /// Title.
    pub title: &'static str,
    /// The question it answers, for the list and below the title.
    pub question: &'static str,
    /// Paragraaf of the book, or several: `5.5 / 6.13`.
    pub section: &'static str,
    /// Kern or uitbreiding.
    pub layer: Layer,
    /// Other words by which people look for it.
    pub synonyms: &'static [&'static str],
    /// The questions in order.
    pub fields: &'static [Field],
    /// The outputs in order; each is a step of the calculation.
    pub outputs: &'static [&'static Label],
    /// Key of the output that is shown large.
    pub headline: &'static str,
    /// Herkenning: by which data and question you know this type of problem.
    pub recognition: &'static str,
    /// Antwoordstructuur: which formula, with which quantities.
    pub structure: &'static str,
    /// Berekening: how to fill in and compute.
    pub calculation: &'static str,
    /// The worked example of the specification, as typed.
    pub example: &'static [(&'static str, Sample)],
    /// What a user must know about the convention, if anything.
    pub note: Option<&'static str>,
    /// Computes and names the steps.
    pub solve: fn(&Entered, &mut Work) -> Result<(), &'static Refusal>,
    /// What is drawn; also without a solution where that still shows something.
    pub chart: fn(&Entered, Option<&Solution>) -> Option<Chart>,
    /// Typical mistakes (section 5 of the specification).
    pub mistakes: &'static [Mistake],
}

/// A key, and behind it the row of a list in brackets, counted from 0 as in the paths of fields: `totalen[1]`.
pub fn row_key(key: &str) -> (&str, Option<usize>) {
    let parted = key.strip_suffix(']').and_then(|rest| rest.split_once('['));
    match parted.and_then(|(key, row)| Some((key, row.parse().ok()?))) {
        Some((key, row)) => (key, Some(row)),
        None => (key, None),
    }
}

/// The table, row and column of a cell of a table input: `klanten[0].omzet`.
pub fn cell_key(key: &str) -> Option<(&str, usize, &str)> {
    let (row, column) = key.split_once("].")?;
    let (table, row) = row.split_once('[')?;
    Some((table, row.parse().ok()?, column))
}

/// Which part of the work a calculator belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Kern.
    Core,
    /// Uitbreiding.
    Extension,
}

/// One field of an example, as typed.
#[derive(Debug, Clone, Copy)]
pub enum Sample {
    /// A text.
    Text(&'static str),
    /// Rows with a text for each column; in a list semicolons part the numbers, as on the form.
    Rows(&'static [&'static [&'static str]]),
}

/// A calculation that was carried out.
#[derive(Debug, Clone)]
pub struct Solution {
    /// All steps in order; the outputs are among them.
    pub steps: Vec<Step>,
}

impl Sheet {
    /// Computes from what was typed. All problems in the order of the specification: the first is the one to report.
    pub fn calculate(&self, inputs: &Inputs) -> Result<Solution, Vec<Problem>> {
        let entered = self.read(inputs)?;
        self.solve_with(&entered, Work::default())
            .map_err(|refusal| vec![Problem::Refused(refusal)])
    }

    /// Reads and checks what was typed.
    pub fn read(&self, inputs: &Inputs) -> Result<Entered, Vec<Problem>> {
        Entered::read(self.fields, inputs).map_err(|problems| problems.into_iter().map(Problem::Input).collect())
    }

    /// Computes from checked input, with the learner's own values for the steps that `work` replaces.
    pub fn solve_with(&self, entered: &Entered, mut work: Work) -> Result<Solution, &'static Refusal> {
        (self.solve)(entered, &mut work)?;
        Ok(Solution {
            steps: work.into_steps(),
        })
    }

    /// Whether `inputs` has the shape of the form; a caller's mistake if not.
    pub fn fits(&self, inputs: &Inputs) -> Result<(), WrongUse> {
        Entered::fits(self.fields, inputs)
    }

    /// The worked example, as typed.
    pub fn example_inputs(&self) -> Inputs {
        let columns = |key: &str| {
            self.fields
                .iter()
                .find(|field| field.label.key == key)
                .map_or(&[][..], Field::columns)
        };
        self.example
            .iter()
            .map(|(key, sample)| {
                let typed = match sample {
                    Sample::Text(text) => Typed::from(*text),
                    Sample::Rows(rows) => Typed::Rows(
                        rows.iter()
                            .map(|row| {
                                let cells = columns(key).iter().zip(*row);
                                cells
                                    .map(|(column, text)| (column.label.key.to_owned(), Typed::read_as(column, text)))
                                    .collect()
                            })
                            .collect(),
                    ),
                };
                ((*key).to_owned(), typed)
            })
            .collect()
    }

    /// The output with this key.
    pub fn output(&self, key: &str) -> Option<&'static Label> {
        self.outputs.iter().copied().find(|label| label.key == key)
    }

    /// The field or output with this key, the list of which it names a row, or the column of which it names a cell;
    /// where both have it the field, see [`Self::output`].
    pub fn label(&self, key: &str) -> Option<&'static Label> {
        if let Some((table, _, column)) = cell_key(key) {
            return self.column(table, column).map(|(_, column)| &column.label);
        }
        let (key, _) = row_key(key);
        let fields = self.fields.iter().map(|field| &field.label);
        fields
            .chain(self.outputs.iter().copied())
            .find(|label| label.key == key)
    }

    /// The column of a table input.
    pub fn column(&self, table: &str, column: &str) -> Option<(&'static Field, &'static Field)> {
        let table = self.fields.iter().find(|field| field.label.key == table)?;
        let column = table.columns().iter().find(|field| field.label.key == column)?;
        Some((table, column))
    }

    /// What the figures of a list, or the rows of a table without names, are called in order; none where they follow
    /// no other rows.
    pub fn names_per(&self, label: &Label, entered: &Entered) -> Vec<String> {
        let tables = label.per.iter();
        let tables = tables.filter_map(|key| self.fields.iter().find(|field| field.label.key == *key));
        tables.flat_map(|table| self.row_names(table, entered)).collect()
    }

    /// What the rows of a table are called in order; none where they have no names.
    pub fn row_names(&self, table: &Field, entered: &Entered) -> Vec<String> {
        let Some(name) = table
            .columns()
            .iter()
            .find(|column| matches!(column.kind, FieldKind::Name))
        else {
            return self.names_per(&table.label, entered);
        };
        let rows = entered.rows(table).iter().enumerate();
        rows.map(|(position, row)| row.name_or_row(name, position)).collect()
    }

    /// The mistake with this name.
    pub fn mistake(&self, name: &str) -> Option<&'static Mistake> {
        self.mistakes.iter().find(|mistake| mistake.name == name)
    }
}

impl Field {
    /// The columns of a table; none for other fields.
    pub const fn columns(&self) -> &'static [Self] {
        match self.kind {
            super::FieldKind::Table { columns, .. } => columns,
            _ => &[],
        }
    }
}

impl Solution {
    /// The step with this key.
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.label.key == key)
    }

    /// The figure of `label` as the calculation went on with it; n.v.t. when it found none.
    pub fn get(&self, label: &Label) -> Value {
        match self.step(label.key).map(|step| &step.finding) {
            Some(Finding::Figure { value, .. }) => value.clone(),
            _ => Value::input(*label, None),
        }
    }

    /// The figures of a list, one for each row; none when it is no list.
    pub fn list(&self, label: &Label) -> &[Value] {
        match self.step(label.key).map(|step| &step.finding) {
            Some(Finding::List(values)) => values,
            _ => &[],
        }
    }

    /// The figure of `label` as it is shown, with its counted word, for a sentence.
    pub(super) fn shown(&self, label: &Label) -> String {
        let figure = self.get(label);
        let amount = figure.amount();
        amount.map_or_else(|| "n.v.t.".to_owned(), |amount| dutch::show_counted(amount, label))
    }

    /// As [`Self::shown`], for one row of a list.
    pub(super) fn shown_at(&self, label: &Label, row: usize) -> String {
        let amount = self.list(label).get(row).and_then(Value::amount);
        amount.map_or_else(|| "n.v.t.".to_owned(), |amount| dutch::show_counted(amount, label))
    }

    /// The exact figure under a key, or under the key of a row of a list, if it has one.
    pub fn amount(&self, key: &str) -> Option<&Rational> {
        match row_key(key) {
            (key, None) => self.step(key).and_then(Step::amount),
            (key, Some(row)) => match &self.step(key)?.finding {
                Finding::List(values) => values.get(row)?.amount(),
                Finding::Figure { .. } | Finding::Text { .. } | Finding::Texts(_) => None,
            },
        }
    }
}
