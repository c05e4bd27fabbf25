//! One calculation with its numbers.

use num_traits::{Signed, ToPrimitive};

use super::asked::named_row;
use super::{Asked, Generator, arithmetic};
use crate::calculators::{Entered, Field, FieldKind, Inputs, Mistake, Sheet, Solution, Typed, cell_key, row_key};
use crate::content::{Calculation, Draw, Requirement, Values};
use crate::dutch::{self, Notation, capitalised};
use crate::ordered::SortedMap;
use crate::quantity::{Display, Label, Rational, Value, Work, whole};
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

/// Why a draw makes no sound question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Blocked<'a> {
    /// The calculator refuses the numbers.
    Refused,
    /// What is asked under this key has no value.
    NoValue(&'a str),
    /// What is required of this key is not met.
    Required(&'a str),
    /// This mistake gives the answer, or nearly so.
    GivesAnswer(&'a str),
    /// These two mistakes give the same.
    Alike(&'a str, &'a str),
    /// The point does not lie clear of the lines and of the wrong places.
    Unclear,
}

/// What a draw is held to.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a, 'keys> {
    /// Numbers and mistakes.
    pub calculation: &'a Calculation,
    /// What is asked, each with its decimals where they are not those of its display.
    keys: &'keys [(&'a str, Option<u8>)],
    /// Whether a mistake that gives the answer may be left out there, because other rows ask the same.
    in_rows: bool,
}

impl<'a, 'keys> Wanted<'a, 'keys> {
    /// One question about `keys`.
    pub const fn alone(calculation: &'a Calculation, keys: &'keys [(&'a str, Option<u8>)]) -> Self {
        Self {
            calculation,
            keys,
            in_rows: false,
        }
    }

    /// A question about `keys` that other rows of a table ask too.
    pub const fn in_rows(calculation: &'a Calculation, keys: &'keys [(&'a str, Option<u8>)]) -> Self {
        Self {
            calculation,
            keys,
            in_rows: true,
        }
    }
}

impl Variant {
    /// The variant with these inputs, if they make a sound question.
    pub(super) fn accepted<'a>(
        sheet: &'static Sheet,
        wanted: Wanted<'a, '_>,
        inputs: Inputs,
    ) -> Result<Self, Blocked<'a>> {
        let entered = sheet.read(&inputs).map_err(|_| Blocked::Refused)?;
        let solution = sheet
            .solve_with(&entered, Work::default())
            .map_err(|_| Blocked::Refused)?;
        let mut variant = Self {
            sheet,
            inputs,
            entered,
            solution,
            asked: Vec::new(),
        };
        for &(key, decimals) in wanted.keys {
            let asked = variant.ask(key, decimals).ok_or(Blocked::NoValue(key))?;
            variant.asked.push(asked);
        }
        for (key, requirement) in &wanted.calculation.require {
            let amount = variant.amount(key);
            if !amount.is_some_and(|amount| requirement.is_met(&amount, variant.label(key))) {
                return Err(Blocked::Required(key));
            }
        }
        let mut clashes = variant.asked.iter().filter_map(|asked| variant.clash(wanted, asked));
        match clashes.next() {
            Some(blocked) => Err(blocked),
            None => Ok(variant),
        }
    }

    fn ask(&self, key: &str, decimals: Option<u8>) -> Option<Asked> {
        let asked = Asked::new(self.label(key)?, decimals, self.amount(key)?);
        if let Some((table, row, column)) = cell_key(key) {
            let (table, _) = self.sheet.column(table, column)?;
            return Some(asked.in_cell(table.label.key, row, &self.row_name(key)?));
        }
        Some(match row_key(key).1 {
            Some(row) => asked.in_row(row, &self.row_name(key)?),
            None => asked,
        })
    }

    /// The listed mistakes about what is asked, each with the value it leads to.
    pub(super) fn mistakes<'a>(&self, calculation: &'a Calculation, asked: &Asked) -> Vec<(&'a str, Rational)> {
        let of_sheet = calculation.mistakes.iter().filter_map(|name| {
            let mistake = self.sheet.mistake(name)?;
            let is_here = asked.is_output(mistake.output);
            Some((name.as_str(), is_here.then(|| self.wrong_value(mistake, asked))??))
        });
        let key = asked.key();
        let own = calculation.own_mistakes.iter().filter(|own| own.output == key);
        let own = own.filter_map(|own| Some((own.name.as_str(), self.arithmetic(&own.value)?)));
        of_sheet.chain(own).collect()
    }

    /// What keeps somebody who makes a listed mistake from a number of their own, farther from the answer than rounding
    /// on the way can lead.
    fn clash<'a>(&self, wanted: Wanted<'a, '_>, asked: &Asked) -> Option<Blocked<'a>> {
        let near = |value: &Rational| (value - &asked.exact).abs() * whole(200) <= asked.exact.abs();
        let mut before: Vec<(&str, Rational)> = Vec::new();
        for (name, value) in self.mistakes(wanted.calculation, asked) {
            let shown = asked.round(&value);
            if shown == asked.rounded && wanted.in_rows {
                continue;
            }
            if shown == asked.rounded || !asked.is_whole() && near(&shown) {
                return Some(Blocked::GivesAnswer(name));
            }
            if let Some((other, _)) = before.iter().find(|(_, value)| *value == shown) {
                return Some(Blocked::Alike(other, name));
            }
            before.push((name, shown));
        }
        None
    }

    /// The value that a mistake leads to for what is asked, which is what it is about.
    pub fn wrong_value(&self, mistake: &Mistake, asked: &Asked) -> Option<Rational> {
        self.wrong(mistake, asked.row)?.amount().cloned()
    }

    /// The wrong route of a mistake, in one row where it is about a list.
    pub(super) fn wrong(&self, mistake: &Mistake, row: Option<usize>) -> Option<Value> {
        match row {
            None => (mistake.wrong)(&self.entered, &self.solution),
            Some(row) => mistake.values(&self.entered, &self.solution).into_iter().nth(row)?,
        }
    }

    /// The value of arithmetic over the inputs and outputs.
    pub fn arithmetic(&self, text: &str) -> Option<Rational> {
        arithmetic::parse(text).ok()?.value(&|key| self.amount(key))
    }

    /// The exact value of an input that is filled in or of a cell of a table input, else of an output.
    pub fn amount(&self, key: &str) -> Option<Rational> {
        if let Some((table, row, column)) = cell_key(key) {
            let (table, column) = self.sheet.column(table, column)?;
            return self.entered.rows(table).get(row)?.get(column).amount().cloned();
        }
        let typed = self.entered.number(key).and_then(Value::amount);
        typed.or_else(|| self.solution.amount(key)).cloned()
    }

    /// The name of the row that a key names: of a list, or of a table input.
    fn row_name(&self, key: &str) -> Option<String> {
        if let Some((table, row, column)) = cell_key(key) {
            let (table, _) = self.sheet.column(table, column)?;
            let names = self.sheet.row_names(table, &self.entered);
            return Some(names.into_iter().nth(row).unwrap_or_else(|| (row + 1).to_string()));
        }
        Some(self.name_in_list(self.label(key)?, row_key(key).1?))
    }

    /// The name of a row of a list: that of the row it follows, else its number counted from 1.
    pub fn name_in_list(&self, list: &Label, row: usize) -> String {
        let names = self.sheet.names_per(list, &self.entered);
        names.into_iter().nth(row).unwrap_or_else(|| (row + 1).to_string())
    }

    /// What the quantity under a key is called, with the name of its row.
    pub fn name(&self, key: &str) -> Option<String> {
        let label = self.label(key)?;
        Some(match self.row_name(key) {
            Some(row) => named_row(label, &row),
            None => label.name.to_owned(),
        })
    }

    /// What a quantity is called.
    pub fn label(&self, key: &str) -> Option<&'static Label> {
        self.sheet.label(key)
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
            // An input as it was given; an outcome no finer than it is shown everywhere else.
            (Some(amount), Some(label)) if self.entered.number(key).is_some() => dutch::plain(&amount, label.display),
            (Some(amount), Some(label)) => dutch::plain(&dutch::rounded(&amount, label.display), label.display),
            _ => match (self.solution.step(key), self.written_rows(key)) {
                (Some(step), _) => text::outcome(step),
                (None, Some((heads, rows))) => {
                    let lines = std::iter::once(heads).chain(rows).map(|row| row.join(" | "));
                    lines.collect::<Vec<_>>().join("\n")
                }
                (None, None) => String::new(),
            },
        }
    }

    /// Columns that are empty in every row are left out, and a cell that is asked is a question mark. A list with a number for each row of another table has a
    /// column for each; rows without names of their own have those of the rows they follow.
    fn written_rows(&self, key: &str) -> Option<(Vec<String>, Vec<Vec<String>>)> {
        let field = self.sheet.fields.iter().find(|field| field.label.key == key)?;
        let Typed::Rows(typed) = self.inputs.get(key)? else {
            return None;
        };
        let rows = self.entered.rows(field);
        let names = self.sheet.names_per(&field.label, &self.entered);
        let mut heads = Vec::new();
        let mut cells: Vec<Vec<String>> = vec![Vec::new(); rows.len()];
        if names.len() == rows.len() && !names.is_empty() {
            heads.push(capitalised(field.label.name));
            cells.iter_mut().zip(names).for_each(|(line, name)| line.push(name));
        }
        let columns = field.columns().iter();
        for column in columns.filter(|column| typed.iter().any(|row| row.contains_key(column.label.key))) {
            let names = self.sheet.names_per(&column.label, &self.entered);
            if !names.is_empty() && rows.iter().all(|row| row.list(column).len() == names.len()) {
                heads.extend(names);
                for (line, row) in cells.iter_mut().zip(rows) {
                    line.extend(row.list(column).iter().map(|number| number_text(number, column)));
                }
            } else {
                heads.push(column.label.name.to_owned());
                for (position, (line, row)) in cells.iter_mut().zip(rows).enumerate() {
                    let is_asked = |asked: &Asked| asked.is_cell(key, position, column.label.key);
                    line.push(if self.asked.iter().any(is_asked) {
                        "?".to_owned()
                    } else {
                        cell_text(row, column)
                    });
                }
            }
        }
        Some((heads, cells))
    }
}

fn number_text(number: &Value, column: &Field) -> String {
    let amount = number.amount();
    amount.map_or_else(String::new, |amount| dutch::plain(amount, column.label.display))
}

/// What stands in a cell of a table input, as it is written in a sentence.
fn cell_text(row: &Entered, column: &Field) -> String {
    if let FieldKind::Choice(choices) = column.kind {
        let chosen = choices.iter().find(|choice| choice.key == row.choice(column));
        return chosen.map(|choice| choice.name.to_owned()).unwrap_or_default();
    }
    let number = row.get(column);
    match row.list(column) {
        [] if number.amount().is_some() => number_text(&number, column),
        [] => row.name(column).to_owned(),
        list => {
            let numbers = list.iter().map(|number| number_text(number, column));
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
