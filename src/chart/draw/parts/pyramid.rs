//! A pyramid: narrow layers on top of wide ones, each with a bar for its share.

use super::shown;
use crate::chart::draw::Look;
use crate::chart::draw::layout::{Area, count, shortened, text_width};
use crate::chart::draw::palette::Fill;
use crate::chart::draw::picture::{Anchor, Ink, Lettering, Picture};
use crate::chart::draw::scale::near;
use crate::chart::{Part, Parts};

/// Thickness of the bar of a share, in CSS pixels.
const THICK: f64 = 10.0;

/// Two lines of text and a bar for each layer.
pub(super) fn height(whole: &Parts, text_scale: f64) -> f64 {
    count(whole.parts.len()) * layer(whole, 18.0 * text_scale) + 8.0
}

fn layer(whole: &Parts, line: f64) -> f64 {
    let lines = if whole.parts.iter().any(|part| !part.figures.is_empty()) {
        2.0
    } else {
        1.0
    };
    line * lines + THICK + 18.0
}

pub(super) fn draw(picture: &mut Picture, whole: &Parts, area: Area, look: &Look) {
    let layers = count(whole.parts.len());
    let width = (area.width() * 0.4).min(area.height() * 1.1);
    let triangle = Area {
        right: area.left + width,
        top: area.top + 2.0,
        bottom: area.bottom - 2.0,
        ..area
    }
    .at_least_a_pixel();
    let texts = Area {
        left: triangle.right + 20.0,
        right: area.right - 1.0,
        ..area
    };
    let middle = f64::midpoint(triangle.left, triangle.right);
    let colour = look.palette.series(0);
    let each = triangle.height() / layers;
    for (position, part) in whole.parts.iter().enumerate() {
        let top = triangle.top + each * count(position);
        let bottom = top + each - if position + 1 < whole.parts.len() { 3.0 } else { 0.0 };
        let half = |y: f64| (y - triangle.top) / triangle.height() * triangle.width() / 2.0;
        let corners = vec![
            (middle - half(top), top),
            (middle + half(top), top),
            (middle + half(bottom), bottom),
            (middle - half(bottom), bottom),
        ];
        // From full at the top to a tint at the foot.
        let opacity = 1.0 - 0.75 * count(position) / (layers - 1.0).max(1.0);
        picture.polygon(corners, Ink(colour, opacity));
        let row = Area {
            top,
            bottom: top + each,
            ..texts
        };
        let edge = middle + half(f64::midpoint(top, bottom));
        let level = f64::midpoint(row.top, row.bottom);
        picture.drop_line((edge + 4.0, level), (row.left - 6.0, level), look.palette.ink_faint);
        write(picture, part, &row, look);
    }
}

/// Name and share on one line, below it a bar as long as the share, below that the other figures.
fn write(picture: &mut Picture, part: &Part, row: &Area, look: &Look) {
    let (size, line) = (look.text_size(), look.line_height());
    let figures: Vec<String> = part
        .figures
        .iter()
        .map(|(name, shown)| format!("{shown} {name}"))
        .collect();
    let below = if figures.is_empty() { 0.0 } else { line };
    let top = f64::midpoint(row.top, row.bottom) - (line + THICK + 4.0 + below) / 2.0;
    let share = shown(part);
    let room = row.width() - text_width(&share, size, true) - 10.0;
    let name = shortened(&part.name, size, true, room);
    let y = top + line / 2.0;
    picture.text((row.left, y), &name, &Lettering::strong(look, Anchor::Start));
    picture.text((row.right, y), &share, &Lettering::strong(look, Anchor::End));
    let track = Area {
        top: top + line + 1.0,
        bottom: top + line + 1.0 + THICK,
        ..*row
    }
    .at_least_a_pixel();
    picture.rect(track, look.palette.rule);
    let filled = part.share.as_ref().map_or(0.0, near).clamp(0.0, 1.0);
    let bar = Area {
        right: track.left + track.width() * filled,
        ..track
    };
    picture.bar(bar, look.palette.series(0), Fill::Full, look.palette.page);
    let text = shortened(&figures.join(" · "), size, false, row.width());
    let spot = (row.left, track.bottom + 3.0 + line / 2.0);
    picture.text(spot, &text, &Lettering::soft(look, Anchor::Start));
}
