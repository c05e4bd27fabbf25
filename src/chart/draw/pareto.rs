//! Drawing a Pareto chart: bars and line share one axis, from 0 to 100 %.

use super::Look;
use super::bars::on_page;
use super::frame::{self, Upright};
use super::label::{Crowd, Label, Sample, column, legend};
use super::layout::{Area, count, text_width};
use super::lines::thinned;
use super::palette::{fill, line_pattern, marker};
use super::picture::{Anchor, Lettering, Picture, Spot};
use super::scale::{Ends, Range, near, ticks};
use crate::chart::{Axis, Item, Pareto};
use crate::dutch;
use crate::quantity::{Display, whole};

/// Draws `pareto` in `area`.
pub(super) fn draw(picture: &mut Picture, pareto: &Pareto, area: Area, look: &Look) {
    if pareto.items.is_empty() {
        return;
    }
    let axis = Axis::percent("");
    let shares: Vec<(f64, f64)> = pareto
        .items
        .iter()
        .map(|item| (near(&item.share), near(&item.cumulative)))
        .collect();
    // To 100 %, or further when the figures are odd.
    let tops = shares.iter().flat_map(|(share, cumulative)| [*share, *cumulative]);
    let thresholds = || pareto.thresholds.iter().map(|(share, _)| near(share));
    let tops: Vec<f64> = tops.chain(thresholds()).chain([1.0]).collect();
    let classes: Vec<(Sample, &str)> = pareto
        .classes
        .iter()
        .enumerate()
        .map(|(position, (_, name))| (class_sample(position, look), name.as_str()))
        .collect();
    let mut area = area;
    area.top += legend(picture, &classes, &area, look);
    let upright = Upright::new(&tops, &axis, area.height(), look);
    let width = look.width * if look.is_small() { 0.2 } else { 0.22 };
    let line_name = Label::name("cumulatief aandeel", look, width);
    let names = pareto.thresholds.iter().map(|(_, name)| Label::name(name, look, width));
    let names: Vec<Label> = names.collect();
    let gutter = names
        .iter()
        .chain([&line_name])
        .map(|label| label.width() + 8.0)
        .fold(0.0, f64::max);
    let plot = Area {
        left: area.left + upright.width(look),
        top: area.top + upright.top(look),
        right: area.right - gutter,
        bottom: area.bottom - look.line_height() * 2.5 - 5.0,
    }
    .at_least_a_pixel();
    let scale = upright.draw(picture, &plot, look);
    let slot = plot.width() / count(pareto.items.len());
    let middle = |position: usize| plot.left + slot * (count(position) + 0.5);
    let tops: Vec<f64> = shares.iter().map(|(share, _)| scale.at(*share)).collect();

    let mut first = 0;
    for (class, length) in classed(pareto) {
        let left = plot.left + slot * count(first);
        bars(
            picture,
            &tops[first..first + length],
            class,
            scale.at(0.0),
            (left, slot),
            look,
        );
        first += length;
    }
    let mut crowd = Crowd::default();
    for share in thresholds() {
        let y = scale.at(share);
        picture.limit(vec![(plot.left, y), (plot.right, y)], look);
        crowd.lines.push(((plot.left, y), (plot.right, y)));
    }
    let places = shares
        .iter()
        .enumerate()
        .map(|(position, (_, cumulative))| (middle(position), scale.at(*cumulative)));
    let line = thinned(places, look.ratio);
    crowd.lines.extend(line.windows(2).map(|pair| (pair[0], pair[1])));
    let (pattern, stroke) = line_pattern(1);
    let colour = look.palette.series(1);
    if slot >= 14.0 {
        for place in &line {
            picture.marker(marker(1), *place, colour, look.palette.page);
        }
    }
    let end = line.last().copied().unwrap_or((plot.right, plot.top));
    picture.line(line, colour, pattern, stroke);
    picture.hairline((plot.left, plot.bottom), (plot.right, plot.bottom), look.palette.edge);

    let mut ends = vec![(end.1, line_name)];
    ends.extend(thresholds().map(|share| scale.at(share)).zip(names));
    column(picture, &ends, plot.right + 8.0, area.top, plot.bottom, look);
    if let Some((reached, words)) = &pareto.reached
        && let Some(item) = reached.checked_sub(1).and_then(|last| pareto.items.get(last))
    {
        let place = (middle(*reached - 1), scale.at(near(&item.cumulative)));
        picture.drop_line(place, (place.0, plot.bottom), look.palette.ink_faint);
        picture.ring(place, 6.0, look.palette.ink, look.palette.page);
        crowd.boxes.push(Area::at(place).grown(7.0));
        crowd.lines.push((place, (place.0, plot.bottom)));
        let width = plot.width() * 0.6;
        let label =
            Label::name(words, look, width).value(&format!("samen {}", axis.label(&item.cumulative)), look, width);
        crowd.place_mark(picture, place, 6.0, &label, &plot, look);
    }
    write_shares(picture, &pareto.items, &tops, &plot, &mut crowd, look);
    name_bars(picture, pareto, &tops, &mut crowd, &plot, look);
    write_heads(picture, pareto, &plot, slot, look);
    frame::caption(picture, &pareto.across, &plot, 5.0 + look.line_height() * 1.3, look);
}

/// Which classes the bars fall in, from the largest on, and how many in each; what is left over has no class.
fn classed(pareto: &Pareto) -> Vec<(usize, usize)> {
    let mut left = pareto.items.len();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (class, (count, _)) in pareto.classes.iter().enumerate() {
        let length = left.min(*count);
        left -= length;
        runs.push((class, length));
    }
    runs.push((pareto.classes.len(), left));
    runs
}

/// The colour of a class: the second one is that of the line.
fn class_series(class: usize) -> usize {
    if class == 0 { 0 } else { class + 1 }
}

fn class_sample(class: usize, look: &Look) -> Sample {
    let series = class_series(class);
    Sample::Bar(series, fill(series, false, look.monochrome))
}

/// The bars of one class; where they are too narrow to be told apart, their outline as one area.
fn bars(picture: &mut Picture, tops: &[f64], class: usize, zero: f64, (start, slot): (f64, f64), look: &Look) {
    let series = class_series(class);
    let colour = look.palette.series(series);
    if slot * look.ratio >= 3.0 {
        let gap = (slot * 0.25).min(2.0_f64.max(slot * 0.2));
        for (position, top) in tops.iter().enumerate() {
            let left = start + slot * count(position) + gap / 2.0;
            let bar = Area {
                left,
                right: left + slot - gap,
                top: top.min(zero),
                bottom: top.max(zero),
            };
            let fill = fill(series, false, look.monochrome);
            picture.bar(bar, colour, fill, look.palette.page);
        }
        return;
    }
    let mut outline: Vec<Spot> = vec![(start, zero)];
    let corners = tops.iter().enumerate().flat_map(|(position, top)| {
        let left = start + slot * count(position);
        [(left, *top), (left + slot, *top)]
    });
    outline.extend(thinned(corners, look.ratio));
    outline.push((start + slot * count(tops.len()), zero));
    picture.polygon(outline, colour);
}

/// The share above each bar, when all of them fit.
fn write_shares(picture: &mut Picture, items: &[Item], tops: &[f64], plot: &Area, crowd: &mut Crowd, look: &Look) {
    let slot = plot.width() / count(items.len());
    if slot < look.text_size() {
        return;
    }
    let texts: Vec<String> = items.iter().map(share_text).collect();
    let widths: Vec<f64> = texts
        .iter()
        .map(|text| text_width(text, look.text_size(), false))
        .collect();
    let fits = widths.iter().all(|width| *width + 2.0 <= slot);
    for (position, (text, width)) in texts.iter().zip(widths).enumerate() {
        let place = (
            plot.left + slot * (count(position) + 0.5),
            tops[position] - look.line_height() * 0.55,
        );
        // The line begins in the middle of the first bar's top: its value would be under it.
        let half = width / 2.0;
        let bar = Area {
            left: place.0 - half,
            right: place.0 + half,
            top: place.1 - look.text_size() / 2.0,
            bottom: plot.bottom,
        };
        if fits && position > 0 {
            on_page(picture, text, place, Anchor::Middle, look);
            crowd.boxes.push(bar);
        } else {
            crowd.boxes.push(Area {
                top: tops[position],
                ..bar
            });
        }
    }
}

/// A share with at most one decimal: bars are narrow.
fn share_text(item: &Item) -> String {
    let percent = &item.share * whole(100);
    let decimals = u8::from(!percent.is_integer());
    format!("{}%", dutch::show(&percent, Display::Decimals(decimals)))
}

/// What the bars stand for, in the free room between them and the line.
fn name_bars(picture: &mut Picture, pareto: &Pareto, tops: &[f64], crowd: &mut Crowd, plot: &Area, look: &Look) {
    let slot = plot.width() / count(tops.len());
    let label = Label::name(&pareto.axis.name, look, plot.width() * 0.4);
    let places: Vec<(Anchor, Spot)> = [0.22, 0.3, 0.4, 0.5, 0.6]
        .into_iter()
        .flat_map(|part| {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a position in the list"
            )]
            let position = ((count(tops.len()) * part) as usize).min(tops.len() - 1);
            let x = plot.left + slot * (count(position) + 0.5);
            [1.6, 2.6, 4.0].map(|lines| (Anchor::Start, (x + 4.0, tops[position] - look.line_height() * lines)))
        })
        .collect();
    crowd.place(picture, &label, &places, plot, look);
}

/// Names below the bars when all fit, else their places in the ranking.
fn write_heads(picture: &mut Picture, pareto: &Pareto, plot: &Area, slot: f64, look: &Look) {
    let y = plot.bottom + 5.0 + look.line_height() * 0.7;
    let lettering = Lettering::soft(look, Anchor::Middle);
    let width = |text: &str| text_width(text, look.text_size(), false) + look.text_size() * 0.5;
    let mut write = |rank: usize, text: &str| {
        picture.text((plot.left + slot * (count(rank) - 0.5), y), text, &lettering);
    };
    let total = pareto.items.len();
    if pareto.items.iter().all(|item| width(&item.name) <= slot) {
        for (position, item) in pareto.items.iter().enumerate() {
            write(position + 1, &item.name);
        }
        return;
    }
    let axis = Axis::new("", Display::Whole).from(whole(1));
    let mut range = Range::tight(&[1.0, count(total).max(2.0)], &axis, 8.0, Ends::Strict);
    while range.step() < 1.0 || range.step() * slot < width(&dutch_count(total)) {
        range = range.coarser();
    }
    let shown = ticks(&range, &axis, false).texts;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole numbers from 1"
    )]
    let ranks = shown.into_iter().map(|(rank, text)| (rank as usize, text));
    // The first place always shows, unless the next stands too near.
    let ranks: Vec<(usize, String)> = ranks.filter(|(rank, _)| (1..=total).contains(rank)).collect();
    if ranks
        .first()
        .is_none_or(|(rank, _)| *rank > 1 && count(*rank - 1) * slot > width(&dutch_count(total)))
    {
        write(1, "1");
    }
    for (rank, text) in ranks {
        write(rank, &text);
    }
}

fn dutch_count(number: usize) -> String {
    dutch::show(&whole(i64::try_from(number).unwrap_or(i64::MAX)), Display::Whole)
}
