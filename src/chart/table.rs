//! Every figure of a chart as a table.

mod shapes;

use std::collections::BTreeMap;

use super::{Arrangement, Axis, Bars, Chart, Form, Line, Lines, Pareto, Run};
use crate::quantity::Rational;

/// What stands in a cell without a number.
const NOT_APPLICABLE: &str = "n.v.t.";
/// Rows that a sampled formula gets; figures get a row each.
const SAMPLES: usize = 11;

/// The figures of a chart, in Dutch, for who does not see the picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows: the name of the chart.
    pub caption: String,
    /// Heads of all columns, the one above the names of the rows included.
    pub columns: Vec<String>,
    /// The rows in the order of the picture.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its head.
    pub name: String,
    /// One text per remaining column.
    pub cells: Vec<String>,
}

/// Every figure that `chart` draws: one table, or one per panel.
pub fn table(chart: &Chart) -> Vec<Table> {
    of_form(&chart.name, &chart.form)
}

fn of_form(name: &str, form: &Form) -> Vec<Table> {
    let single = match form {
        Form::Lines(lines) => of_lines(lines),
        Form::Bars(bars) => of_bars(bars),
        Form::Pareto(pareto) => of_pareto(pareto),
        Form::Parts(whole) => shapes::of_parts(whole),
        Form::Waterfall(waterfall) => shapes::of_waterfall(waterfall),
        Form::Matrix(matrix) => shapes::of_matrix(matrix),
        Form::Radar(radar) => shapes::of_radar(radar),
        Form::Funnel(funnel) => shapes::of_funnel(funnel),
        Form::Heat(heat) => shapes::of_heat(heat),
        Form::Mosaic(mosaic) => shapes::of_mosaic(mosaic),
        Form::Figures(figures) => shapes::of_figures(figures),
        Form::Panels(panels) => return panels.iter().flat_map(|(name, form)| of_form(name, form)).collect(),
    };
    vec![Table {
        caption: name.to_owned(),
        ..single
    }]
}

fn cell(axis: &Axis, value: Option<&Rational>) -> String {
    value.map_or_else(|| NOT_APPLICABLE.to_owned(), |value| axis.cell(value))
}

fn of_lines(lines: &Lines) -> Table {
    let mut names: BTreeMap<&Rational, Vec<&str>> = BTreeMap::new();
    for line in &lines.lines {
        for x in rows_of(line) {
            names.entry(x).or_default();
        }
    }
    for mark in &lines.marks {
        names.entry(&mark.at.0).or_default().push(&mark.name);
    }
    for band in &lines.bands {
        names.entry(&band.from).or_default();
        names.entry(&band.to).or_default();
    }
    let mut rows: Vec<Row> = names
        .into_iter()
        .map(|(x, names)| {
            let marks = || lines.marks.iter().filter(|mark| mark.at.0 == *x);
            Row {
                name: with_names(&lines.across.cell(x), &names),
                cells: lines
                    .lines
                    .iter()
                    .map(|line| {
                        cell_at(line, x, &lines.up).unwrap_or_else(|| {
                            // A special point lies on the only line, between its samples.
                            let mark = marks().next().filter(|_| lines.lines.len() == 1);
                            mark.map_or_else(String::new, |mark| lines.up.cell(&mark.at.1))
                        })
                    })
                    .collect(),
            }
        })
        .collect();
    for limit in &lines.limits {
        let axis = match limit.side {
            super::Side::Across => &lines.across,
            super::Side::Up => &lines.up,
        };
        rows.push(Row {
            name: format!("{}: {}", limit.name, axis.cell(&limit.at)),
            cells: vec![String::new(); lines.lines.len()],
        });
    }
    for band in &lines.bands {
        rows.push(Row {
            name: format!(
                "{}: van {} tot {}",
                band.name,
                lines.across.cell(&band.from),
                lines.across.cell(&band.to)
            ),
            cells: vec![String::new(); lines.lines.len()],
        });
    }
    Table {
        columns: std::iter::once(lines.across.name.clone())
            .chain(lines.lines.iter().map(|line| line.name.clone()))
            .collect(),
        rows,
        ..Table::default()
    }
}

fn with_names(text: &str, names: &[&str]) -> String {
    if names.is_empty() {
        text.to_owned()
    } else {
        format!("{text} ({})", names.join(", "))
    }
}

/// The places of a line that get a row: all figures, some samples.
fn rows_of(line: &Line) -> impl Iterator<Item = &Rational> {
    let step = match line.run {
        Run::Curve => line.points.len().div_ceil(SAMPLES).max(1),
        Run::Straight | Run::Steps => 1,
    };
    let last = line.points.len().saturating_sub(1);
    line.points
        .iter()
        .enumerate()
        .filter(move |(position, _)| position % step == 0 || *position == last)
        .map(|(_, (x, _))| x)
}

/// The text of a line at `x`; `None` where the line says nothing about it.
fn cell_at(line: &Line, x: &Rational, axis: &Axis) -> Option<String> {
    let points = line.points.as_slice();
    if let Ok(position) = points.binary_search_by(|(at, _)| at.cmp(x)) {
        return Some(cell(axis, points[position].1.as_ref()));
    }
    match (line.run, points) {
        (Run::Straight, [(x0, Some(y0)), (x1, Some(y1))]) if x0 < x && x < x1 => {
            Some(axis.cell(&(y0 + (y1 - y0) * (x - x0) / (x1 - x0))))
        }
        (Run::Steps, points) => {
            let before = points.iter().rev().find(|(at, _)| at < x)?;
            Some(cell(axis, before.1.as_ref()))
        }
        _ => None,
    }
}

fn of_bars(bars: &Bars) -> Table {
    let totals = bars.arrangement == Arrangement::Stacked && bars.series.len() > 1;
    let mut rows: Vec<Row> = bars
        .groups
        .iter()
        .zip(bars.totals())
        .enumerate()
        .map(|(position, (group, total))| Row {
            name: group.clone(),
            cells: bars
                .series
                .iter()
                .map(|series| cell(&bars.axis, series.value(position)))
                .chain(totals.then(|| cell(&bars.axis, total.as_ref())))
                .chain(bars.lines.iter().map(|line| cell(&bars.axis, line.value(position))))
                .collect(),
        })
        .collect();
    let columns: Vec<String> = std::iter::once(String::new())
        .chain(bars.series.iter().map(|series| {
            let name = if series.name.is_empty() {
                &bars.axis.name
            } else {
                &series.name
            };
            if series.notes.is_empty() {
                name.clone()
            } else {
                format!("{name} ({})", series.notes.join(", "))
            }
        }))
        .chain(totals.then(|| "samen".to_owned()))
        .chain(bars.lines.iter().map(|line| line.name.clone()))
        .collect();
    for limit in &bars.limits {
        rows.push(Row {
            name: format!("{}: {}", limit.name, bars.axis.cell(&limit.at)),
            cells: vec![String::new(); columns.len() - 1],
        });
    }
    Table {
        columns,
        rows,
        ..Table::default()
    }
}

fn of_pareto(pareto: &Pareto) -> Table {
    let share = Axis::percent("");
    let classes = || {
        let named = pareto
            .classes
            .iter()
            .flat_map(|(count, name)| std::iter::repeat_n(name, *count));
        named.cloned().chain(std::iter::repeat(String::new()))
    };
    let has_classes = !pareto.classes.is_empty();
    let mut rows: Vec<Row> = pareto
        .items
        .iter()
        .zip(classes())
        .map(|(item, class)| Row {
            name: item.name.clone(),
            cells: [
                pareto.axis.cell(&item.value),
                share.cell(&item.share),
                share.cell(&item.cumulative),
            ]
            .into_iter()
            .chain(has_classes.then_some(class))
            .collect(),
        })
        .collect();
    let columns: Vec<String> = [
        pareto.across.as_str(),
        &pareto.axis.name,
        "aandeel",
        "cumulatief aandeel",
    ]
    .into_iter()
    .chain(has_classes.then_some("klasse"))
    .map(str::to_owned)
    .collect();
    let words = |words: &str| Row {
        name: words.to_owned(),
        cells: vec![String::new(); columns.len() - 1],
    };
    rows.extend(
        pareto
            .thresholds
            .iter()
            .map(|(at, name)| words(&format!("{name}: {}", share.cell(at)))),
    );
    rows.extend(pareto.reached.iter().map(|(_, text)| words(text)));
    Table {
        columns,
        rows,
        ..Table::default()
    }
}
