//! Drawing figures as they are: the lines of an invoice, or tiles.

use super::layout::{Area, count, text_width, wrapped};
use super::picture::{Anchor, Ink, Lettering, Picture};
use super::{Look, text_size};
use crate::chart::{Figure, Figures, Manner, Weight};

/// Wider than this, in CSS pixels, names and amounts stand too far apart.
const WIDEST: f64 = 460.0;
/// Narrower than this, in CSS pixels, tiles go on in the next row.
const NARROWEST: f64 = 132.0;
/// Space inside a line or tile, in CSS pixels.
const PAD: f64 = 10.0;
/// What of the width of a tile is not for its texts.
const TILE_PAD: f64 = PAD * 2.0 + 14.0;
/// How much larger the figure of a tile is than its name.
const LARGER: f64 = 1.5;

/// The height that the figures need.
pub(super) fn height(figures: &Figures, width: f64, text_scale: f64) -> f64 {
    let size = text_size(width, text_scale);
    match figures.manner {
        Manner::Ledger => {
            figures
                .figures
                .iter()
                .map(|figure| line(figure, width, size).1)
                .sum::<f64>()
                + 8.0
        }
        Manner::Tiles => {
            let (columns, rows) = grid(figures, width, size);
            tile_height(figures, width / count(columns), size) * count(rows)
        }
    }
}

/// Draws `figures` in `area`.
pub(super) fn draw(picture: &mut Picture, figures: &Figures, area: Area, look: &Look) {
    match figures.manner {
        Manner::Ledger => ledger(picture, figures, area, look),
        Manner::Tiles => tiles(picture, figures, area, look),
    }
}

/// The lines of a name beside its figure, and the height they take.
fn line(figure: &Figure, width: f64, size: f64) -> (Vec<String>, f64) {
    let strong = figure.weight != Weight::Plain;
    let room = width.min(WIDEST) - text_width(&figure.shown, size, strong) - PAD * 3.0;
    let lines = wrapped(&figure.name, size, strong, room.max(size * 4.0));
    let height = count(lines.len().max(1)) * (size * 1.25).ceil() + PAD;
    (lines, height)
}

fn ledger(picture: &mut Picture, figures: &Figures, area: Area, look: &Look) {
    let spare = (area.width() - WIDEST).max(0.0) / 2.0;
    let (left, right) = (area.left + spare, area.right - spare);
    let mut top = area.top + 4.0;
    for figure in &figures.figures {
        let (lines, height) = line(figure, area.width(), look.text_size());
        let row = Area {
            left,
            right,
            top,
            bottom: top + height,
        };
        match figure.weight {
            Weight::Plain => {}
            Weight::Total => picture.hairline((left, top), (right, top), look.palette.ink),
            Weight::Sought => highlight(picture, &row, look),
        }
        let lettering = |anchor| {
            if figure.weight == Weight::Plain {
                Lettering {
                    colour: look.palette.ink,
                    ..Lettering::soft(look, anchor)
                }
            } else {
                Lettering::strong(look, anchor)
            }
        };
        let first = top + PAD / 2.0 + look.line_height() / 2.0;
        for (position, text) in lines.iter().enumerate() {
            let y = first + count(position) * look.line_height();
            picture.text((left + PAD, y), text, &lettering(Anchor::Start));
        }
        picture.text((right - PAD, first), &figure.shown, &lettering(Anchor::End));
        top += height;
    }
}

/// A tint and a stroke at the left for what was looked for.
fn highlight(picture: &mut Picture, area: &Area, look: &Look) {
    let colour = look.palette.series(0);
    picture.rect(*area, Ink(colour, 0.1));
    let stroke = Area {
        right: area.left + 4.0,
        ..*area
    };
    picture.rect(stroke, colour);
}

/// How many tiles stand beside each other, in how many rows: rows alike where that is possible.
fn grid(figures: &Figures, width: f64, size: f64) -> (usize, usize) {
    let all = figures.figures.len().max(1);
    let words = figures.figures.iter().flat_map(|figure| figure.name.split(' '));
    let longest = words.map(|word| text_width(word, size, false)).fold(0.0, f64::max);
    let least = NARROWEST.max(longest + TILE_PAD);
    let fit = (1..=all).rev().find(|columns| width / count(*columns) >= least);
    let rows = all.div_ceil(fit.unwrap_or(1));
    (all.div_ceil(rows), rows)
}

fn tile_height(figures: &Figures, wide: f64, size: f64) -> f64 {
    let lines = figures
        .figures
        .iter()
        .map(|figure| tile_lines(figure, wide, size).len());
    let lines = count(lines.max().unwrap_or(0).max(1));
    (size * 1.25).ceil() * lines + size * LARGER * 1.4 + PAD * 3.0
}

fn tile_lines(figure: &Figure, wide: f64, size: f64) -> Vec<String> {
    wrapped(&figure.name, size, false, wide - TILE_PAD)
}

fn tiles(picture: &mut Picture, figures: &Figures, area: Area, look: &Look) {
    let (columns, _) = grid(figures, area.width(), look.text_size());
    let (size, wide) = (look.text_size(), area.width() / count(columns));
    let high = tile_height(figures, wide, size);
    for (position, figure) in figures.figures.iter().enumerate() {
        let (column, row) = (position % columns, position / columns);
        let (left, top) = (area.left + wide * count(column), area.top + high * count(row));
        let tile = Area {
            left: left + 4.0,
            right: left + wide - 4.0,
            top: top + 4.0,
            bottom: top + high - 4.0,
        };
        picture.outline(&tile, look.palette.edge);
        if figure.weight != Weight::Plain {
            highlight(picture, &tile, look);
        }
        let x = tile.left + PAD + 4.0;
        let first = tile.top + PAD + look.line_height() / 2.0;
        for (position, text) in tile_lines(figure, wide, size).iter().enumerate() {
            let y = first + count(position) * look.line_height();
            picture.text((x, y), text, &Lettering::soft(look, Anchor::Start));
        }
        // As large as the tile allows.
        let room = tile.right - x - 4.0;
        let fitting = room / text_width(&figure.shown, 1.0, true).max(0.1);
        let lettering = Lettering {
            size: (size * LARGER).min(fitting).max(size * 0.7),
            ..Lettering::strong(look, Anchor::Start)
        };
        let y = tile.bottom - PAD - size * LARGER * 0.5;
        picture.text((x, y), &figure.shown, &lettering);
    }
}
