//! Cells of a table.

use super::items::wrong;
use super::{Part, values};
use crate::calculators::Solution;
use crate::content::{Cell, Table};
use crate::exercises::judge::{self, Judgement};
use crate::exercises::{Asked, Filled, Numbers, Variant, names};

/// One part for each asked cell, in reading order.
pub(super) fn table(table: &Table, numbers: &Numbers, filled: &Filled) -> Vec<Part> {
    let mut of_calculator = calculated(table, numbers, filled);
    let cells = table.asked().enumerate();
    let judged = cells.map(|(position, (_, cell))| {
        let text = filled.text(&names::cell(position));
        Part::one(match cell {
            Cell::Ask { .. } => of_calculator.next().unwrap_or(Judgement::Empty),
            Cell::Number { value, unit } => {
                Asked::fixed(value, unit).map_or(Judgement::Empty, |asked| judge::alone(&asked, text))
            }
            Cell::Choose {
                options,
                right,
                feedback,
            } => match text.trim() {
                "" => Judgement::Empty,
                chosen if options.get(*right).is_some_and(|right| right == chosen) => Judgement::Right {
                    because: Some(feedback.clone()),
                },
                _ => wrong("cel", position, feedback),
            },
            Cell::Show(_) => Judgement::Empty,
        })
    });
    judged.collect()
}

/// Judgements of the cells that ask a quantity of the calculator, in reading order.
fn calculated<'a>(table: &'a Table, numbers: &'a Numbers, filled: &'a Filled) -> impl Iterator<Item = Judgement> + 'a {
    let calculations = calculations(table, numbers, filled).into_iter();
    calculations.flat_map(move |(variant, typed)| {
        table
            .calculation
            .as_ref()
            .map(|calculation| values::values(variant, calculation, &typed))
            .unwrap_or_default()
    })
}

/// Each calculation with what was typed for what it asks: one, or one for each row.
fn calculations<'a>(table: &Table, numbers: &'a Numbers, filled: &Filled) -> Vec<(&'a Variant, Vec<String>)> {
    let asked = table.asked().enumerate();
    let typed = asked
        .filter(|(_, (_, cell))| matches!(cell, Cell::Ask { .. }))
        .map(|(position, (row, _))| (row, filled.text(&names::cell(position)).to_owned()));
    let typed: Vec<(usize, String)> = typed.collect();
    if let Some(variant) = numbers.one() {
        return vec![(variant, typed.into_iter().map(|(_, text)| text).collect())];
    }
    let rows = (0..table.rows.len()).filter_map(|row| {
        let of_row = typed.iter().filter(|(of, _)| *of == row).map(|(_, text)| text.clone());
        Some((numbers.of_row(row)?, of_row.collect()))
    });
    rows.collect()
}

pub(super) fn own_solutions<'a>(
    table: &Table,
    numbers: &'a Numbers,
    filled: &Filled,
) -> Vec<(&'a Variant, Option<Solution>)> {
    let calculations = calculations(table, numbers, filled).into_iter();
    calculations
        .map(|(variant, typed)| (variant, values::own_solution(variant, &typed)))
        .collect()
}
