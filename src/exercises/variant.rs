//! One calculation with its numbers.

use num_traits::{Signed, ToPrimitive};

use super::{Asked, Generator, arithmetic};
use crate::calculators::{Entered, Field, FieldKind, Inputs, Mistake, Sheet, Solution, Typed, cell_key, row_key};
use crate::content::{Calculation, Draw, Requirement, Steps, Values};
use crate::dutch::{self, Notation};
use crate::ordered::SortedMap;
use crate::quantity::{Display, Expression, Finding, Label, Math, Rational, Value, Work, whole};
use crate::text;

/// A calculation with numbers, computed.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The calculator.
    pub sheet: &'static Sheet,
    /// What would be typed into the calculator.
    pub inputs: Inputs,
    /// The same, read.
    pub entered: Entered,
    /// The whole calculation.
    pub solution: Solution,
    /// What the learner has to find, in order.
    pub asked: Vec<Asked>,
}

/// A formula to choose in Antwoordstructuur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaOption {
    /// The formula in symbols.
    pub formula: Math,
    /// The mistake it stands for; `None` is the right one.
    pub mistake: Option<&'static str>,
}

impl Variant {
    /// The variant with these inputs, if they make a sound question about `keys`, each with the decimals that are asked.
    pub(super) fn accepted(
        sheet: &'static Sheet,
        calculation: &Calculation,
        keys: &[(&str, Option<u8>)],
        inputs: Inputs,
    ) -> Option<Self> {
        let entered = sheet.read(&inputs).ok()?;
        let solution = sheet.solve_with(&entered, Work::default()).ok()?;
        let mut variant = Self {
            sheet,
            inputs,
            entered,
            solution,
            asked: Vec::new(),
        };
        for &(key, decimals) in keys {
            let asked = Asked::new(variant.label(key)?, decimals, variant.amount(key)?);
            variant.asked.push(asked.in_row(row_key(key).1));
        }
        let meets = |(key, requirement): (&String, &Requirement)| {
            variant
                .amount(key)
                .is_some_and(|amount| requirement.is_met(&amount, variant.label(key)))
        };
        (calculation.require.iter().all(meets) && variant.mistakes_differ(calculation)).then_some(variant)
    }

    /// Whether everyone who makes one of the listed mistakes gets a number of their own, farther from the answer than
    /// rounding on the way can lead.
    fn mistakes_differ(&self, calculation: &Calculation) -> bool {
        self.asked.iter().all(|asked| {
            let mut shown = vec![asked.rounded.clone()];
            for name in calculation.mistakes.iter().map(String::as_str) {
                let Some(mistake) = self
                    .sheet
                    .mistake(name)
                    .filter(|mistake| mistake.output == asked.label.key)
                else {
                    continue;
                };
                shown.extend(self.wrong_value(mistake, asked).map(|value| asked.round(&value)));
            }
            for own in calculation.own_mistakes.iter().filter(|own| own.output == asked.key()) {
                shown.extend(self.arithmetic(&own.value).map(|value| asked.round(&value)));
            }
            let near = |value: &Rational| (value - &asked.exact).abs() * whole(200) <= asked.exact.abs();
            let is_apart = |position: usize| {
                let value = &shown[position];
                !shown[..position].contains(value) && (asked.is_whole() || !near(value))
            };
            (1..shown.len()).all(is_apart)
        })
    }

    /// The value that a mistake leads to for what is asked, which is what it is about.
    pub fn wrong_value(&self, mistake: &Mistake, asked: &Asked) -> Option<Rational> {
        self.wrong(mistake, asked.row)?.amount().cloned()
    }

    /// The wrong route of a mistake, in one row where it is about a list.
    fn wrong(&self, mistake: &Mistake, row: Option<usize>) -> Option<Value> {
        match row {
            None => (mistake.wrong)(&self.entered, &self.solution),
            Some(row) => mistake.values(&self.entered, &self.solution).into_iter().nth(row)?,
        }
    }

    /// The value of arithmetic over the inputs and outputs.
    pub fn arithmetic(&self, text: &str) -> Option<Rational> {
        arithmetic::parse(text).ok()?.value(&|key| self.amount(key))
    }

    /// The exact value of an input that is filled in, else of an output.
    pub fn amount(&self, key: &str) -> Option<Rational> {
        let typed = self.entered.number(key).and_then(Value::amount);
        typed.or_else(|| self.solution.amount(key)).cloned()
    }

    /// What a quantity is called.
    pub fn label(&self, key: &str) -> Option<&'static Label> {
        self.sheet.label(key)
    }

    /// The formulas to choose from, the right one first; [`option_order`] says in which order they are shown.
    pub fn formulas(&self, steps: &Steps) -> Vec<FormulaOption> {
        let (key, row) = row_key(&steps.structure);
        let computed = match (self.solution.step(key).map(|step| &step.finding), row) {
            (Some(Finding::Figure { computed, .. }), None) => Some(computed),
            (Some(Finding::List(values)), Some(row)) => values.get(row),
            _ => None,
        };
        let Some(computed) = computed else {
            return Vec::new();
        };
        let right = FormulaOption {
            formula: text::formula(computed, text::Form::Symbols),
            mistake: None,
        };
        let wrong = steps.calculation.mistakes.iter().filter_map(|name| {
            let mistake = self.sheet.mistake(name).filter(|mistake| mistake.output == key)?;
            let value = self.wrong(mistake, row)?;
            // A number that was only rounded the wrong way has no formula of its own.
            let has_formula = !matches!(value.expression(), Expression::Found(_));
            has_formula.then(|| FormulaOption {
                formula: text::formula(&value, text::Form::Symbols),
                mistake: Some(mistake.name),
            })
        });
        let mut options = vec![right];
        for option in wrong {
            if options.iter().all(|known| known.formula != option.formula) {
                options.push(option);
            }
        }
        options
    }
}

impl Values for Variant {
    fn written(&self, key: &str) -> String {
        if let Some((table, row, column)) = cell_key(key) {
            let found = self.sheet.column(table, column);
            let cell = found.and_then(|(table, column)| Some(cell_text(self.entered.rows(table).get(row)?, column)));
            return cell.unwrap_or_default();
        }
        match (self.amount(key), self.label(key)) {
            (Some(amount), Some(label)) => dutch::plain(&amount, label.display),
            _ => self.solution.step(key).map(text::outcome).unwrap_or_default(),
        }
    }

    /// Columns that are empty in every row are left out.
    fn written_rows(&self, key: &str) -> Option<(Vec<&'static str>, Vec<Vec<String>>)> {
        let field = self.sheet.fields.iter().find(|field| field.label.key == key)?;
        let Typed::Rows(rows) = self.inputs.get(key)? else {
            return None;
        };
        let columns: Vec<_> = field
            .columns()
            .iter()
            .filter(|column| rows.iter().any(|row| row.contains_key(column.label.key)))
            .collect();
        let cells = self.entered.rows(field).iter();
        let cells = cells.map(|row| columns.iter().map(|column| cell_text(row, column)).collect());
        Some((
            columns.iter().map(|column| column.label.name).collect(),
            cells.collect(),
        ))
    }
}

/// What stands in a cell of a table input, as it is written in a sentence.
fn cell_text(row: &Entered, column: &Field) -> String {
    let written = |amount: &Rational| dutch::plain(amount, column.label.display);
    if let FieldKind::Choice(choices) = column.kind {
        let chosen = choices.iter().find(|choice| choice.key == row.choice(column));
        return chosen.map(|choice| choice.name.to_owned()).unwrap_or_default();
    }
    match (row.list(column), row.get(column).amount()) {
        ([], Some(amount)) => written(amount),
        ([], None) => row.name(column).to_owned(),
        (list, _) => {
            let numbers = list.iter().filter_map(Value::amount).map(written);
            numbers.collect::<Vec<_>>().join("; ")
        }
    }
}

impl Requirement {
    fn is_met(&self, amount: &Rational, label: Option<&Label>) -> bool {
        let Some(label) = label else { return false };
        let shown = if label.display == Display::Percent {
            amount * whole(100)
        } else {
            amount.clone()
        };
        let bound = |text: &Option<String>| text.as_deref().map(|text| dutch::read(text, Notation::Plain));
        let above = bound(&self.from).is_none_or(|bound| bound.is_ok_and(|bound| shown >= bound));
        let below = bound(&self.to).is_none_or(|bound| bound.is_ok_and(|bound| shown <= bound));
        above && below && (!self.exact || dutch::rounded(amount, label.display) == *amount)
    }
}

/// Draws all inputs, in the order of their keys.
pub(super) fn draw_row(given: &SortedMap<String, Draw>, generator: &mut Generator) -> Inputs {
    given
        .iter()
        .map(|(key, draw)| (key.clone(), draw_one(draw, generator)))
        .collect()
}

fn draw_one(draw: &Draw, generator: &mut Generator) -> Typed {
    match draw {
        Draw::Fixed(text) => Typed::Text(text.clone()),
        Draw::OneOf(texts) => {
            let position = usize::try_from(generator.below(texts.len() as u64)).unwrap_or(0);
            Typed::Text(texts.get(position).cloned().unwrap_or_default())
        }
        Draw::Range { from, to, step } => Typed::Text(draw_range(from, to, step, generator)),
        Draw::Rows(rows) => Typed::Rows(rows.iter().map(|row| draw_row(row, generator)).collect()),
    }
}

/// A number of the range as it would be typed; the lower end when the range cannot be read, which the build refuses.
fn draw_range(from: &str, to: &str, step: &str, generator: &mut Generator) -> String {
    let read = |text: &str| dutch::read(text, Notation::Plain);
    let (Ok(low), Ok(high), Ok(step)) = (read(from), read(to), read(step)) else {
        return from.to_owned();
    };
    let count = ((high - &low) / &step).floor().to_integer().to_u64().unwrap_or(0) + 1;
    let number = low + step * Rational::from_integer(generator.below(count).into());
    dutch::plain(&number, Display::Decimals(4))
}
