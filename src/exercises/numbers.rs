//! The numbers of an exercise, drawn from its seed.

use super::place::is_sound;
use super::variant::{Blocked, Wanted, draw_row};
use super::{Generator, Seed, Variant};
use crate::calculators::Sheet;
use crate::content::{Calculation, Cell, Exercise, Table, TableRow, Task, Values};

/// How often numbers are drawn before an exercise is called impossible.
const DRAWS: u32 = 200;

/// The numbers of an exercise.
#[derive(Debug, Clone)]
pub enum Numbers {
    /// A kind without.
    Absent,
    /// One calculation.
    One(Box<Variant>),
    /// A table in which each row is a calculation; none for a row that asks nothing of it.
    Rows(Vec<Option<Variant>>),
    /// Those of each part of a case.
    Parts(Vec<Self>),
}

/// Why an exercise has no numbers. The build proves that this does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoVariant {
    /// The calculator does not exist in this version.
    UnknownCalculator,
    /// No draw met the requirements.
    NoDraw,
}

/// The key of what is asked, and the decimals where they are not those of its display.
type AskedKey<'a> = (&'a str, Option<u8>);

impl Numbers {
    /// Draws the numbers of `exercise` for calculators among `sheets`: all of them from one stream, rows and parts in
    /// the order of the file.
    pub fn draw(exercise: &Exercise, seed: Seed, sheets: &[&'static Sheet]) -> Result<Self, NoVariant> {
        Self::drawn(exercise, seed, sheets).map_err(|(problem, _)| problem)
    }

    /// As [`Self::draw`]; where it fails with what stood in the way of each draw.
    pub(super) fn drawn<'a>(
        exercise: &'a Exercise,
        seed: Seed,
        sheets: &'a [&'static Sheet],
    ) -> Result<Self, (NoVariant, Vec<Blocked<'a>>)> {
        let mut draws = Draws {
            sheets,
            generator: Generator::new(&exercise.id, seed),
            blocked: Vec::new(),
        };
        draws.of(&exercise.task).map_err(|problem| (problem, draws.blocked))
    }

    /// The calculation, where there is one for the whole.
    pub fn one(&self) -> Option<&Variant> {
        match self {
            Self::One(variant) => Some(variant),
            Self::Absent | Self::Rows(_) | Self::Parts(_) => None,
        }
    }

    /// The calculation that a row of a table belongs to.
    pub fn of_row(&self, row: usize) -> Option<&Variant> {
        match self {
            Self::One(variant) => Some(variant),
            Self::Rows(rows) => rows.get(row)?.as_ref(),
            Self::Absent | Self::Parts(_) => None,
        }
    }

    /// The numbers of a part of a case.
    pub fn of_part(&self, position: usize) -> &Self {
        match self {
            Self::Parts(parts) => parts.get(position).unwrap_or(&Self::Absent),
            Self::Absent | Self::One(_) | Self::Rows(_) => &Self::Absent,
        }
    }

    /// All calculations in order.
    pub fn variants(&self) -> Vec<&Variant> {
        match self {
            Self::Absent => Vec::new(),
            Self::One(variant) => vec![variant],
            Self::Rows(rows) => rows.iter().flatten().collect(),
            Self::Parts(parts) => parts.iter().flat_map(Self::variants).collect(),
        }
    }

    /// What fills the values of a text: of a table of many calculations the first one; a row has its own.
    fn spoken_of(&self) -> Option<&Variant> {
        match self {
            Self::One(variant) => Some(variant),
            Self::Rows(rows) => rows.iter().flatten().next(),
            Self::Absent | Self::Parts(_) => None,
        }
    }
}

impl Values for Numbers {
    fn written(&self, key: &str) -> String {
        self.spoken_of().map(|variant| variant.written(key)).unwrap_or_default()
    }

    fn written_rows(&self, key: &str) -> Option<(Vec<String>, Vec<Vec<String>>)> {
        self.spoken_of()?.written_rows(key)
    }
}

struct Draws<'a> {
    sheets: &'a [&'static Sheet],
    generator: Generator,
    /// What stood in the way of each draw that was thrown away.
    blocked: Vec<Blocked<'a>>,
}

impl<'a> Draws<'a> {
    fn of(&mut self, task: &'a Task) -> Result<Numbers, NoVariant> {
        match task {
            Task::Number(number) => {
                let keys = [(number.ask.as_str(), number.decimals)];
                self.one(&number.calculation, &keys, |_| None)
            }
            Task::Steps(steps) => {
                let keys: Vec<AskedKey> = steps.compute.iter().map(|key| (key.as_str(), None)).collect();
                self.one(&steps.calculation, &keys, |_| None)
            }
            Task::Table(table) => match &table.calculation {
                None => Ok(Numbers::Absent),
                Some(calculation) if table.is_by_row() => self.rows(table, calculation),
                Some(calculation) => {
                    let keys: Vec<AskedKey> = table.rows.iter().flat_map(asked_of).collect();
                    self.draw(calculation, &keys, true, |variant| {
                        shows_nowhere(calculation, &[variant])
                    })
                }
            },
            Task::Place(place) => match &place.calculation {
                None => Ok(Numbers::Absent),
                Some(calculation) => {
                    let axes = [&place.x, &place.y].into_iter();
                    let keys: Vec<AskedKey> = axes.filter_map(|axis| Some((axis.target.key()?, None))).collect();
                    let is_clear = |variant: &Variant| is_sound(place, Some(variant));
                    self.one(calculation, &keys, |variant| {
                        (!is_clear(variant)).then_some(Blocked::Unclear)
                    })
                }
            },
            Task::Case(case) => {
                let parts = case.parts.iter().map(|part| self.of(&part.task));
                Ok(Numbers::Parts(parts.collect::<Result<_, _>>()?))
            }
            Task::Choice { .. }
            | Task::Multiple { .. }
            | Task::Matching(_)
            | Task::Ordering(_)
            | Task::Sorting(_)
            | Task::Cloze(_)
            | Task::Term(_)
            | Task::Open(_) => Ok(Numbers::Absent),
        }
    }

    fn sheet(&self, calculation: &Calculation) -> Result<&'static Sheet, NoVariant> {
        let known = |sheet: &&&Sheet| sheet.id == calculation.calculator;
        self.sheets
            .iter()
            .find(known)
            .copied()
            .ok_or(NoVariant::UnknownCalculator)
    }

    /// One calculation: drawn until it is sound and nothing else stands in the way.
    fn one(
        &mut self,
        calculation: &'a Calculation,
        keys: &[AskedKey<'a>],
        blocked: impl Fn(&Variant) -> Option<Blocked<'a>>,
    ) -> Result<Numbers, NoVariant> {
        self.draw(calculation, keys, false, blocked)
    }

    fn draw(
        &mut self,
        calculation: &'a Calculation,
        keys: &[AskedKey<'a>],
        in_rows: bool,
        blocked: impl Fn(&Variant) -> Option<Blocked<'a>>,
    ) -> Result<Numbers, NoVariant> {
        let sheet = self.sheet(calculation)?;
        let wanted = Wanted {
            calculation,
            keys,
            in_rows,
        };
        for _ in 0..DRAWS {
            let inputs = draw_row(&calculation.given, &mut self.generator);
            let drawn = Variant::accepted(sheet, wanted, inputs);
            match drawn.and_then(|variant| blocked(&variant).map_or(Ok(variant), Err)) {
                Ok(variant) => return Ok(Numbers::One(Box::new(variant))),
                Err(blocked) => self.blocked.push(blocked),
            }
        }
        Err(NoVariant::NoDraw)
    }

    /// A calculation for each row: the numbers of the table once for all, then those of the rows.
    fn rows(&mut self, table: &'a Table, calculation: &'a Calculation) -> Result<Numbers, NoVariant> {
        let sheet = self.sheet(calculation)?;
        for _ in 0..DRAWS {
            let shared = draw_row(&calculation.given, &mut self.generator);
            let rows = table.rows.iter().map(|row| {
                if row.given.is_empty() && !row.asks() {
                    return Some(None);
                }
                let keys: Vec<AskedKey> = asked_of(row).collect();
                let wanted = Wanted {
                    calculation,
                    keys: &keys,
                    in_rows: true,
                };
                (0..DRAWS).find_map(|_| {
                    let mut inputs = shared.clone();
                    inputs.extend(draw_row(&row.given, &mut self.generator));
                    let drawn = Variant::accepted(sheet, wanted, inputs);
                    drawn.map_err(|blocked| self.blocked.push(blocked)).ok().map(Some)
                })
            });
            let Some(rows) = rows.collect::<Option<Vec<_>>>() else {
                continue;
            };
            let asking: Vec<&Variant> = rows.iter().flatten().collect();
            match shows_nowhere(calculation, &asking) {
                None => return Ok(Numbers::Rows(rows)),
                Some(blocked) => self.blocked.push(blocked),
            }
        }
        Err(NoVariant::NoDraw)
    }
}

/// A mistake that gives the answer in every row it is about: left out of each of them, nobody could make it.
fn shows_nowhere<'a>(calculation: &'a Calculation, rows: &[&Variant]) -> Option<Blocked<'a>> {
    let cells = rows
        .iter()
        .flat_map(|row| row.asked.iter().map(move |asked| (row, asked)));
    let mut shows: Vec<(&str, bool)> = Vec::new();
    for (row, asked) in cells {
        for (name, value) in row.mistakes(calculation, asked) {
            let differs = asked.round(&value) != asked.rounded;
            match shows.iter_mut().find(|(known, _)| *known == name) {
                Some((_, shown)) => *shown |= differs,
                None => shows.push((name, differs)),
            }
        }
    }
    let nowhere = shows.into_iter().find(|(_, shown)| !shown);
    nowhere.map(|(name, _)| Blocked::GivesAnswer(name))
}

/// What the cells of a row ask of the calculator.
fn asked_of(row: &TableRow) -> impl Iterator<Item = AskedKey<'_>> {
    row.cells.iter().filter_map(|cell| match cell {
        Cell::Ask { key, decimals } => Some((key.as_str(), *decimals)),
        Cell::Show(_) | Cell::Number { .. } | Cell::Choose { .. } => None,
    })
}
