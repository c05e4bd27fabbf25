//! The forecast of the trainer: picture, sentence, words.

use super::training;
use crate::chart::{Axis, Chart};
use crate::quantity::{Display, whole};
use crate::time::Day;

/// Heading.
pub const HEADING: &str = "Te herhalen de komende 7 dagen";
/// Nothing was learned yet.
pub const EMPTY: &str = "Hier verschijnt wanneer je begrippen terugkomen, zodra je er leerde.";
/// Opens the figures.
pub const TABLE: &str = "Toon de cijfers als tabel";

/// Short names of the days, Monday first.
const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

/// Bars with how many come back on each day; `counts` begins with today.
pub fn chart(counts: &[u32], today: Day) -> Chart {
    let names = (0_i64..).zip(counts).map(|(ahead, _)| match ahead {
        0 => "vandaag".to_owned(),
        _ => weekday(today.plus(ahead)),
    });
    Chart::bars(HEADING)
        .along(Axis::new("begrippen", Display::Whole))
        .groups(names)
        .series("", counts.iter().map(|count| whole((*count).into())))
        .summary(training::forecast(counts))
}

/// "ma 16"
fn weekday(day: Day) -> String {
    let name = usize::try_from(day.days_since(day.monday())).ok();
    let name = name.and_then(|name| DAYS.get(name)).copied().unwrap_or_default();
    let (.., of_month) = day.civil();
    format!("{name} {of_month}")
}
