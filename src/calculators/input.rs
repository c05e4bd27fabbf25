//! From what was typed to what is computed with.

use num_traits::Signed;
use serde::{Deserialize, Serialize};

use super::{Bound, Choice, Field, FieldKind, InputProblem, Presence, Range, What, WrongUse};
use crate::dutch::{self, NotANumber, Notation};
use crate::ordered::SortedMap;
use crate::quantity::{Rational, Value, whole};

/// Everything typed into a form: field key to what stands there.
pub type Inputs = SortedMap<String, Typed>;

/// What stands in one field, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Typed {
    /// A text or the key of a choice.
    Text(String),
    /// A list of texts.
    List(Vec<String>),
    /// Rows of a table: column key to text or list.
    Rows(Vec<SortedMap<String, Typed>>),
}

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Typed {
    /// A text in the shape in which `field` is read; a list is typed with semicolons between its numbers.
    pub(super) fn read_as(field: &Field, text: &str) -> Self {
        match field.kind {
            FieldKind::Numbers(_) if text.trim().is_empty() => Self::List(Vec::new()),
            FieldKind::Numbers(_) => Self::List(text.split(';').map(|part| part.trim().to_owned()).collect()),
            _ => Self::Text(text.to_owned()),
        }
    }
}

/// The fields of a form, or of one row of a table, read and found valid.
#[derive(Debug, Clone, Default)]
pub struct Entered(Vec<(&'static str, Taken)>);

#[derive(Debug, Clone)]
enum Taken {
    Number(Value),
    /// A number that nobody typed: what is read when the field is empty.
    Default(Value),
    Numbers(Vec<Value>),
    Name(String),
    Choice(&'static str),
    Rows(Vec<Entered>),
}

/// Largest number that is accepted, in absolute value.
const LARGEST: i64 = 1_000_000_000_000;

impl Entered {
    /// Reads `inputs` by `fields`; all problems in the order in which the specification reports them.
    pub(super) fn read(fields: &'static [Field], inputs: &Inputs) -> Result<Self, Vec<InputProblem>> {
        let mut problems = Vec::new();
        let entered = Self::read_row(fields, inputs, None, &mut problems);
        if problems.is_empty() {
            return Ok(entered);
        }
        problems.sort_by_key(|problem| problem.what.precedence());
        Err(problems)
    }

    /// Whether every key and shape of `inputs` belongs to `fields`.
    pub(super) fn fits(fields: &'static [Field], inputs: &Inputs) -> Result<(), WrongUse> {
        for (key, typed) in inputs {
            let field = fields
                .iter()
                .find(|field| field.label.key == key)
                .ok_or_else(|| WrongUse::UnknownField(key.clone()))?;
            match (field.kind, typed) {
                (FieldKind::Number(_) | FieldKind::Name | FieldKind::Choice(_), Typed::Text(_))
                // A list that comes as one text is written as on the form.
                | (FieldKind::Numbers(_), Typed::List(_) | Typed::Text(_)) => {}
                (FieldKind::Table { columns, .. }, Typed::Rows(rows)) => {
                    rows.iter().try_for_each(|row| Self::fits(columns, row))?;
                }
                // An empty JSON list says neither texts nor rows; an empty text is an untouched table.
                (FieldKind::Table { .. }, Typed::List(list)) if list.is_empty() => {}
                (FieldKind::Table { .. }, Typed::Text(text)) if text.is_empty() => {}
                (FieldKind::Numbers(_), Typed::Rows(rows)) if rows.is_empty() => {}
                _ => return Err(WrongUse::WrongShape(key.clone())),
            }
        }
        Ok(())
    }

    fn read_row(
        fields: &'static [Field],
        inputs: &Inputs,
        row: Option<RowOf>,
        problems: &mut Vec<InputProblem>,
    ) -> Self {
        let read = |field: &'static Field| {
            let key = field.label.key;
            (key, read_field(field, inputs.get(key), row, problems))
        };
        Self(fields.iter().map(read).collect())
    }

    fn taken(&self, field: &Field) -> Option<&Taken> {
        self.0
            .iter()
            .find(|(key, _)| *key == field.label.key)
            .map(|(_, taken)| taken)
    }

    /// The number in `field`; n.v.t. when it was left empty.
    pub fn get(&self, field: &Field) -> Value {
        match self.taken(field) {
            Some(Taken::Number(value) | Taken::Default(value)) => value.clone(),
            _ => Value::input(field.label, None),
        }
    }

    /// Whether `field` was left empty, so that its default was read.
    pub(super) fn is_default(&self, field: &Field) -> bool {
        matches!(self.taken(field), Some(Taken::Default(_)))
    }

    /// The number in `field` with the decimals it needs and its counted word, for a sentence.
    pub(super) fn shown(&self, field: &Field) -> String {
        let number = self.get(field);
        let shown = number.amount().map(|amount| dutch::plain(amount, field.label.display));
        match (shown, field.label.counted) {
            (None, _) => "n.v.t.".to_owned(),
            (Some(shown), "") => shown,
            (Some(shown), counted) => format!("{shown}\u{a0}{counted}"),
        }
    }

    /// The numbers in a list.
    pub fn list(&self, field: &Field) -> &[Value] {
        match self.taken(field) {
            Some(Taken::Numbers(values)) => values,
            _ => &[],
        }
    }

    /// The rows of a table.
    pub fn rows(&self, field: &Field) -> &[Self] {
        match self.taken(field) {
            Some(Taken::Rows(rows)) => rows,
            _ => &[],
        }
    }

    /// A name; may be empty.
    pub fn name(&self, field: &Field) -> &str {
        match self.taken(field) {
            Some(Taken::Name(name)) => name,
            _ => "",
        }
    }

    /// A name, or where it was left empty the number of the row, counted from 1; `position` counts from 0.
    pub(super) fn name_or_row(&self, field: &Field, position: usize) -> String {
        match self.name(field) {
            "" => format!("rij {}", position + 1),
            name => name.to_owned(),
        }
    }

    /// Key of the chosen option.
    pub fn choice(&self, field: &Field) -> &'static str {
        match self.taken(field) {
            Some(Taken::Choice(key)) => key,
            _ => "",
        }
    }

    /// The number under a key, for exercises that name inputs in a file.
    pub fn number(&self, key: &str) -> Option<&Value> {
        self.0.iter().find_map(|(own, taken)| match taken {
            Taken::Number(value) | Taken::Default(value) if *own == key => Some(value),
            _ => None,
        })
    }
}

/// A row of a table: key of the table and position. Written out only for a problem, because numbers are read by the
/// million and problems are rare.
#[derive(Clone, Copy)]
struct RowOf(&'static str, usize);

/// Where a problem lies: `prijs`, `klanten[2].omzet`, `scores[1]`.
fn path(row: Option<RowOf>, field: &Field, position: Option<usize>) -> String {
    let row = row.map_or_else(String::new, |RowOf(table, row)| format!("{table}[{row}]."));
    let position = position.map_or_else(String::new, |position| format!("[{position}]"));
    format!("{row}{}{position}", field.label.key)
}

fn read_field(
    field: &'static Field,
    typed: Option<&Typed>,
    row: Option<RowOf>,
    problems: &mut Vec<InputProblem>,
) -> Taken {
    let mut report = |position: Option<usize>, what: What| {
        problems.push(InputProblem {
            field: path(row, field, position),
            name: field.label.name,
            what,
        });
    };
    let text = match typed {
        Some(Typed::Text(text)) => text.as_str(),
        _ => "",
    };
    match field.kind {
        FieldKind::Number(notation) => {
            let (text, made): (_, fn(Value) -> Taken) = match field.presence {
                Presence::Default(default) if text.trim().is_empty() => (default, Taken::Default),
                _ => (text, Taken::Number),
            };
            let amount = match read_number(field, notation, text) {
                Err(What::Empty) if field.presence == Presence::Optional => None,
                Err(what) => {
                    report(None, what);
                    None
                }
                Ok(number) => Some(number),
            };
            made(Value::input(field.label, amount))
        }
        FieldKind::Numbers(notation) => {
            let read = match typed {
                Some(Typed::Text(text)) => Typed::read_as(field, text),
                Some(other) => other.clone(),
                None => Typed::List(Vec::new()),
            };
            let texts = if let Typed::List(texts) = read {
                texts
            } else {
                Vec::new()
            };
            if texts.is_empty() && field.presence == Presence::Required {
                report(None, What::Empty);
            }
            let values = texts.iter().enumerate().map(|(position, text)| {
                let amount = read_number(field, notation, text)
                    .map_err(|what| report(Some(position), what))
                    .ok();
                Value::input(field.label, amount)
            });
            Taken::Numbers(values.collect())
        }
        FieldKind::Name => Taken::Name(text.trim().to_owned()),
        FieldKind::Choice(choices) => Taken::Choice(chosen(choices, text).unwrap_or_else(|what| {
            report(None, what);
            ""
        })),
        FieldKind::Table {
            columns,
            rows: (least, most),
        } => {
            let rows = if let Some(Typed::Rows(rows)) = typed {
                rows.as_slice()
            } else {
                &[]
            };
            if rows.is_empty() {
                report(None, What::Empty);
            } else if !(least..=most).contains(&rows.len()) {
                report(None, What::RowCount(least, most));
            }
            // Rows beyond the maximum are not read: the count is what has to be said.
            let read = rows.iter().take(most).enumerate().map(|(position, row)| {
                let place = RowOf(field.label.key, position);
                Entered::read_row(columns, row, Some(place), problems)
            });
            Taken::Rows(read.collect())
        }
    }
}

impl Field {
    /// The number that is read from what was typed here; none where it is no number, out of range or left out.
    pub fn read(&self, text: &str) -> Option<Rational> {
        let FieldKind::Number(notation) = self.kind else {
            return None;
        };
        let text = match self.presence {
            Presence::Default(default) if text.trim().is_empty() => default,
            _ => text,
        };
        read_number(self, notation, text).ok()
    }
}

fn chosen(choices: &'static [Choice], text: &str) -> Result<&'static str, What> {
    let text = text.trim();
    let found = choices.iter().find(|choice| choice.key == text || text.is_empty());
    found.map(|choice| choice.key).ok_or(What::UnknownChoice)
}

fn read_number(field: &Field, notation: Notation, text: &str) -> Result<Rational, What> {
    let number = dutch::read(text, notation).map_err(|problem| match problem {
        NotANumber::Empty => What::Empty,
        other => What::NotANumber(other),
    })?;
    // The range is stated as people type it: 25 for 25 %.
    let as_typed = if notation == Notation::Percent {
        &number * whole(100)
    } else {
        number.clone()
    };
    if !field.range.contains(&as_typed) {
        return Err(What::OutOfRange(field.range));
    }
    if as_typed.abs() > whole(LARGEST) {
        return Err(if as_typed.is_positive() {
            What::TooLarge
        } else {
            What::TooSmall
        });
    }
    Ok(number)
}

impl Range {
    /// Whether `number`, in display units, is valid.
    pub fn contains(&self, number: &Rational) -> bool {
        let above = match self.lowest {
            None => true,
            Some(bound @ Bound::Inclusive(_)) => *number >= bound.number(),
            Some(bound @ Bound::Exclusive(_)) => *number > bound.number(),
        };
        let below = match self.highest {
            None => true,
            Some(bound @ Bound::Inclusive(_)) => *number <= bound.number(),
            Some(bound @ Bound::Exclusive(_)) => *number < bound.number(),
        };
        above && below && (!self.whole || number.is_integer())
    }
}
