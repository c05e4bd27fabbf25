//! Days in words.

use crate::progress::Day;

const WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day in full: "vrijdag 21 november 2025".
pub fn date(day: Day) -> String {
    let (year, month, day_of_month) = day.civil();
    // Both remainders lie within their lists.
    let name = |names: &[&'static str], number: i64| {
        usize::try_from(number)
            .ok()
            .and_then(|number| names.get(number))
            .copied()
            .unwrap_or_default()
    };
    format!(
        "{} {day_of_month} {} {year}",
        name(&WEEKDAYS, day.days_since(day.monday())),
        name(&MONTHS, month - 1)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Time, Zone};

    #[test]
    fn days() {
        for (seconds, expected) in [
            (0, "donderdag 1 januari 1970"),
            (1_763_683_200, "vrijdag 21 november 2025"),
            (1_773_446_400, "zaterdag 14 maart 2026"),
            (1_773_532_800, "zondag 15 maart 2026"),
        ] {
            assert_eq!(date(Zone::default().day(Time::from_seconds(seconds))), expected);
        }
    }
}
