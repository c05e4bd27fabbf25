//! Drawing a heat map.

use super::label::Label;
use super::layout::{Area, clamped, count, shortened, text_width, wrapped};
use super::palette::Colour;
use super::picture::{Anchor, Ink, Lettering, Picture};
use super::scale::near;
use super::{Look, text_size};
use crate::chart::{Axis, Heat};
use crate::quantity::Rational;

/// How much of a colour shows in the most shaded cell: texts in ink stay readable on it.
const DEEPEST: f64 = 0.45;
/// Lines of text in a head, at most.
const HEAD_LINES: usize = 3;

/// The height that the cells need.
pub(super) fn height(heat: &Heat, width: f64, text_scale: f64) -> f64 {
    let plan = Plan::new(heat, width, text_size(width, text_scale));
    plan.above + plan.heads + count(rows(heat)) * (plan.row + 6.0) + 8.0
}

/// Rows of the map, that of totals included.
fn rows(heat: &Heat) -> usize {
    heat.rows.len() + usize::from(heat.below.is_some())
}

/// How the width is divided, and what heads and rows need.
struct Plan {
    names: f64,
    cell: f64,
    beside: f64,
    /// Heads that do not fit above their columns are letters there, and explained in rows above the map.
    keys: Vec<Vec<String>>,
    /// Height of those rows, of the heads, and of a row of cells.
    above: f64,
    heads: f64,
    row: f64,
}

impl Plan {
    fn new(heat: &Heat, width: f64, size: f64) -> Self {
        let line = (size * 1.25).ceil();
        let total = heat.below.iter().map(|(axis, _)| axis.name.as_str());
        let names = || heat.rows.iter().map(|row| row.name.as_str()).chain(total.clone());
        let longest = widest(names(), size, false);
        let names_width = (longest + 12.0).min(width * if width < super::SMALL { 0.34 } else { 0.3 });
        let beside = heat.beside.as_ref().map_or(0.0, |(axis, values)| {
            let texts: Vec<String> = values.iter().map(|value| text(axis, value.as_ref())).collect();
            let name = text_width(&axis.name, size, false).min(width * 0.16);
            widest(texts.iter().map(String::as_str), size, true)
                .min(width * 0.3)
                .max(name)
                + 8.0
        });
        let cell = ((width - names_width - beside - 2.0) / count(heat.columns.len().max(1))).max(1.0);
        let room = cell - 6.0;
        let words = heat.columns.iter().flat_map(|head| head.split(' '));
        let keyed = widest(words, size, false) > room;
        let keys = if keyed {
            keys(&heat.columns, width, size)
        } else {
            Vec::new()
        };
        let heads = heat.columns.iter().map(|head| {
            if keyed {
                1
            } else {
                wrapped(head, size, false, room).len()
            }
        });
        let lines = names().map(|name| wrapped(name, size, false, names_width - 8.0).len().min(2));
        Self {
            names: names_width,
            cell,
            beside,
            above: count(keys.len()) * line + if keyed { 6.0 } else { 0.0 },
            keys,
            heads: count(heads.max().unwrap_or(0).min(HEAD_LINES)) * line + 8.0,
            row: count(lines.max().unwrap_or(1)) * line + 10.0,
        }
    }
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64, strong: bool) -> f64 {
    texts.map(|text| text_width(text, size, strong)).fold(0.0, f64::max)
}

/// The letter above a column.
fn letter(column: usize) -> char {
    ('A'..='Z').cycle().nth(column).unwrap_or('A')
}

/// What the letters stand for, in rows of at most `width`.
fn keys(columns: &[String], width: f64, size: f64) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut used = f64::INFINITY;
    for (column, head) in columns.iter().enumerate() {
        let text = shortened(&format!("{} {head}", letter(column)), size, false, width);
        let wide = text_width(&text, size, false) + size * 1.5;
        if used + wide > width + size * 1.5 {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += wide;
        rows.last_mut().into_iter().for_each(|row| row.push(text.clone()));
    }
    rows
}

fn text(axis: &Axis, value: Option<&Rational>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| axis.label(value))
}

/// Draws `heat` in `area`.
pub(super) fn draw(picture: &mut Picture, heat: &Heat, area: Area, look: &Look) {
    let (size, line) = (look.text_size(), look.line_height());
    let plan = Plan::new(heat, area.width(), size);
    for (row, keys) in plan.keys.iter().enumerate() {
        let mut x = area.left;
        for key in keys {
            let y = area.top + line * (count(row) + 0.5);
            picture.text((x, y), key, &Lettering::soft(look, Anchor::Start));
            x += text_width(key, size, false) + size * 1.5;
        }
    }
    let map = Area {
        left: area.left + plan.names,
        top: area.top + plan.above + plan.heads,
        bottom: area.bottom - 4.0,
        ..area
    }
    .at_least_a_pixel();
    let high = (map.height() / count(rows(heat).max(1))).min(plan.row * 1.6);
    let columns = heat.columns.len();
    let cell = |row: usize, column: usize| Area {
        left: map.left + plan.cell * count(column),
        right: map.left + plan.cell * count(column) + if column < columns { plan.cell } else { plan.beside } - 2.0,
        top: map.top + high * count(row),
        bottom: map.top + high * count(row + 1) - 2.0,
    };
    let total = heat.beside.iter().map(|(axis, _)| axis.name.as_str());
    for (column, head) in heat.columns.iter().map(String::as_str).chain(total).enumerate() {
        let place = cell(0, column);
        let lines = if column < columns && !plan.keys.is_empty() {
            vec![letter(column).to_string()]
        } else {
            clamped(head, size, false, place.width() - 4.0, HEAD_LINES)
        };
        for (position, text) in lines.iter().rev().enumerate() {
            let spot = (
                f64::midpoint(place.left, place.right),
                map.top - 6.0 - line * (count(position) + 0.5),
            );
            picture.text(spot, text, &Lettering::soft(look, Anchor::Middle));
        }
    }
    let extent = Extent::of(heat);
    let below = heat
        .below
        .iter()
        .map(|(axis, values)| (axis.name.as_str(), axis, values, false));
    let shaded = heat
        .rows
        .iter()
        .map(|row| (row.name.as_str(), &heat.axis, &row.values, true));
    for (row, (name, axis, values, shade)) in shaded.chain(below).enumerate() {
        let middle = f64::midpoint(cell(row, 0).top, cell(row, 0).bottom);
        Label::soft(name, look, plan.names - 8.0, 2).write(picture, (area.left, middle), Anchor::Start, look);
        for column in 0..columns {
            let value = values.get(column).and_then(Option::as_ref);
            let place = cell(row, column);
            if shade {
                let (colour, depth) = extent.shade(value, look);
                picture.rect(place, Ink(colour, depth));
            }
            write(picture, &text(axis, value), &place, !shade, look);
        }
        if let (Some((axis, values)), true) = (&heat.beside, shade) {
            let value = values.get(row).and_then(Option::as_ref);
            write(picture, &text(axis, value), &cell(row, columns), true, look);
        }
    }
    if let Some((after_rows, after_columns)) = heat.divided {
        let ends = (cell(0, columns).left - 2.0, cell(heat.rows.len(), 0).top - 2.0);
        let (x, y) = (cell(0, after_columns).left - 1.0, cell(after_rows, 0).top - 1.0);
        if after_columns > 0 && after_columns < columns {
            picture.line(vec![(x, map.top), (x, ends.1)], look.palette.ink, &[], 2.0);
        }
        if after_rows > 0 && after_rows < heat.rows.len() {
            picture.line(vec![(map.left, y), (ends.0, y)], look.palette.ink, &[], 2.0);
        }
    }
}

/// The value of a cell in its middle; of a total in strong letters.
fn write(picture: &mut Picture, text: &str, place: &Area, strong: bool, look: &Look) {
    let middle = (
        f64::midpoint(place.left, place.right),
        f64::midpoint(place.top, place.bottom),
    );
    let lettering = Lettering {
        strong,
        ..Lettering::strong(look, Anchor::Middle)
    };
    let text = shortened(text, lettering.size, strong, place.width() + 1.0);
    picture.text(middle, &text, &lettering);
}

/// From which value to which cells are shaded.
struct Extent {
    low: f64,
    high: f64,
}

impl Extent {
    fn of(heat: &Heat) -> Self {
        let values = heat.rows.iter().flat_map(|row| &row.values).flatten();
        let ends = heat.axis.from.iter().chain(&heat.axis.to);
        let numbers = values.chain(ends).map(near);
        let (low, high) = numbers.fold((0.0_f64, 0.0_f64), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        Self { low, high }
    }

    /// The colour of a cell and how much of it shows. Both sides of zero deepen alike.
    fn shade(&self, value: Option<&Rational>, look: &Look) -> (Colour, f64) {
        let Some(value) = value.map(near) else {
            return (look.palette.rule, 0.0);
        };
        let end = self.high.max(-self.low);
        let depth = if end > 0.0 { (value.abs() / end).min(1.0) } else { 0.0 };
        let series = usize::from(value < 0.0);
        (look.palette.series(series), 0.05 + depth * (DEEPEST - 0.05))
    }
}
