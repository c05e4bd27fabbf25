//! The tables of everything that is not drawn against an axis from left to right.

use super::{Row, Table, cell};
use crate::chart::{
    Axis, Bubble, Figures, Funnel, Heat, Matrix, Mosaic, Parts, Radar, Series, Shape, Stage, Waterfall,
};
use crate::quantity::Rational;

/// A table without caption: the head of its names, the other heads, the rows.
fn new(head: &str, heads: Vec<String>, rows: Vec<Row>) -> Table {
    let mut columns = heads;
    columns.insert(0, head.to_owned());
    Table {
        columns,
        rows,
        ..Table::default()
    }
}

fn row(name: &str, cells: Vec<String>) -> Row {
    Row {
        name: name.to_owned(),
        cells,
    }
}

pub(super) fn of_parts(whole: &Parts) -> Table {
    let share = Axis::percent("");
    let figures = |figures: &[(String, String)]| {
        let texts: Vec<String> = figures.iter().map(|(name, shown)| format!("{name} {shown}")).collect();
        texts.join(", ")
    };
    let rows = whole.parts.iter().map(|part| {
        let cells = vec![cell(&share, part.share.as_ref()), figures(&part.figures)];
        row(&part.name, cells)
    });
    let head = match whole.shape {
        Shape::Nested => "aandeel in het geheel",
        Shape::Pyramid | Shape::Rings => "aandeel",
    };
    new("", vec![head.to_owned(), "kengetallen".to_owned()], rows.collect())
}

pub(super) fn of_waterfall(waterfall: &Waterfall) -> Table {
    let rows = waterfall.steps.iter().zip(waterfall.runs()).map(|(step, (_, level))| {
        let value = step.value.as_ref();
        let change = if step.is_total {
            String::new()
        } else {
            cell(&waterfall.axis, value)
        };
        row(&step.name, vec![change, cell(&waterfall.axis, value.map(|_| &level))])
    });
    let heads = ["wijziging", "stand"].map(str::to_owned).to_vec();
    new("", heads, rows.collect())
}

pub(super) fn of_matrix(matrix: &Matrix) -> Table {
    let sized = matrix.points.iter().any(|point| point.size.is_some());
    let named = !matrix.cells.is_empty();
    let bubble = |point: &Bubble| {
        let (x, y) = &point.at;
        let mut cells = vec![matrix.across.cell(x), matrix.up.cell(y)];
        cells.extend(sized.then(|| cell(&matrix.size, point.size.as_ref())));
        cells.extend(named.then(|| matrix.cell_at(&point.at).unwrap_or_default().to_owned()));
        row(&point.name, cells)
    };
    let mut heads = vec![matrix.across.name.clone(), matrix.up.name.clone()];
    heads.extend(sized.then(|| matrix.size.name.clone()));
    heads.extend(named.then(|| "vak".to_owned()));
    let mut rows: Vec<Row> = matrix.points.iter().map(bubble).collect();
    for (axis, thresholds) in [(&matrix.across, &matrix.columns), (&matrix.up, &matrix.rows)] {
        let limit = |at: &Rational| format!("grens {}: {}", axis.name, axis.cell(at));
        rows.extend(
            thresholds
                .iter()
                .map(|at| row(&limit(at), vec![String::new(); heads.len()])),
        );
    }
    new("", heads, rows)
}

pub(super) fn of_radar(radar: &Radar) -> Table {
    let rows = radar.spokes.iter().enumerate().map(|(position, spoke)| {
        let values = radar.series.iter();
        row(
            spoke,
            values.map(|series| cell(&radar.axis, series.value(position))).collect(),
        )
    });
    let heads = radar.series.iter().map(|series| series.name.clone());
    new(&radar.axis.name, heads.collect(), rows.collect())
}

pub(super) fn of_funnel(funnel: &Funnel) -> Table {
    let share = Axis::percent("");
    let has = |figure: fn(&Stage) -> Option<&Rational>| funnel.stages.iter().any(|stage| figure(stage).is_some());
    let (target, rate) = (has(|stage| stage.target.as_ref()), has(|stage| stage.rate.as_ref()));
    let rows = funnel.stages.iter().map(|stage| {
        let mut cells = vec![cell(&funnel.axis, stage.value.as_ref())];
        cells.extend(target.then(|| cell(&funnel.axis, stage.target.as_ref())));
        cells.extend(rate.then(|| cell(&share, stage.rate.as_ref())));
        row(&stage.name, cells)
    });
    let mut heads = vec![funnel.axis.name.clone()];
    heads.extend(target.then(|| funnel.target.clone()));
    heads.extend(rate.then(|| "doorstroom".to_owned()));
    new("fase", heads, rows.collect())
}

pub(super) fn of_heat(heat: &Heat) -> Table {
    let total = |extra: &Option<(Axis, Vec<Option<Rational>>)>, position: usize| {
        let (axis, values) = extra.as_ref()?;
        Some(cell(axis, values.get(position).and_then(Option::as_ref)))
    };
    let columns = 0..heat.columns.len();
    let line = |(position, series): (usize, &Series)| {
        let values = columns.clone().map(|column| cell(&heat.axis, series.value(column)));
        row(&series.name, values.chain(total(&heat.beside, position)).collect())
    };
    let mut rows: Vec<Row> = heat.rows.iter().enumerate().map(line).collect();
    rows.extend(heat.below.as_ref().map(|(axis, _)| {
        let values = columns.filter_map(|column| total(&heat.below, column));
        let corner = heat.beside.as_ref().map(|_| String::new());
        row(&axis.name, values.chain(corner).collect())
    }));
    let beside = heat.beside.iter().map(|(axis, _)| axis.name.clone());
    let heads = heat.columns.iter().cloned().chain(beside).collect();
    new(&heat.axis.name, heads, rows)
}

pub(super) fn of_mosaic(mosaic: &Mosaic) -> Table {
    let share = Axis::percent("");
    let mut rows = Vec::new();
    for column in &mosaic.columns {
        let size = [
            mosaic.across.cell(&column.width),
            cell(&mosaic.up, column.height.as_ref()),
        ];
        rows.push(row(
            &column.name,
            size.into_iter().chain([String::new(), String::new()]).collect(),
        ));
        // As one reads the picture: from the top down.
        rows.extend(column.pieces.iter().rev().map(|piece| {
            let cells = vec![
                String::new(),
                String::new(),
                share.cell(&piece.share),
                piece.shown.clone(),
            ];
            row(&piece.name, cells)
        }));
    }
    let heads = vec![
        mosaic.across.name.clone(),
        mosaic.up.name.clone(),
        "aandeel in de kolom".to_owned(),
        "waarde".to_owned(),
    ];
    new("", heads, rows)
}

pub(super) fn of_figures(figures: &Figures) -> Table {
    let rows = figures.figures.iter();
    let rows = rows.map(|figure| row(&figure.name, vec![figure.shown.clone()]));
    new("", vec!["waarde".to_owned()], rows.collect())
}
