//! Times, days and the learner's time zone, as far as progress and the trainer need them. Nothing here asks a clock.

use serde::{Deserialize, Serialize};

const SECONDS_PER_DAY: i64 = 86_400;

/// A moment, in whole seconds since 1 January 1970 in UTC.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(u64);

impl Time {
    /// The last second of the year 9999: whatever claims to be later is damaged.
    pub const LATEST: Self = Self(253_402_300_799);

    /// The moment this many seconds after the start of 1970.
    pub const fn from_seconds(seconds: u64) -> Self {
        Self(seconds)
    }

    /// Seconds since the start of 1970.
    pub const fn seconds(self) -> u64 {
        self.0
    }

    /// Seconds from `earlier` to this moment; none when the clock was put back.
    pub const fn seconds_since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// How far the learner's clock runs ahead of UTC, in minutes; Brussels in winter is 60.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Zone {
    minutes_ahead: i32,
}

impl Zone {
    /// A zone this many minutes ahead of UTC; west of Greenwich is negative. Nowhere on earth exceeds a day.
    pub fn minutes_ahead(minutes: i32) -> Self {
        Self {
            minutes_ahead: minutes.clamp(-24 * 60, 24 * 60),
        }
    }

    /// The learner's calendar day at `time`.
    pub fn day(self, time: Time) -> Day {
        let seconds = i64::try_from(time.0.min(Time::LATEST.0)).unwrap_or_default();
        Day((seconds + i64::from(self.minutes_ahead) * 60).div_euclid(SECONDS_PER_DAY))
    }
}

/// A calendar day, counted from 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i64);

impl Day {
    /// Days from `earlier` to this day; negative when `earlier` is later.
    pub const fn days_since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// This many days later; earlier when negative. As in other arithmetic on times, the ends of time are far away.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from 1 January 1970 to this day.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The day this many days after 1 January 1970.
    pub const fn from_number(days: i64) -> Self {
        Self(days)
    }

    /// The Monday on or before this day. Day 0 was a Thursday.
    #[must_use]
    pub const fn monday(self) -> Self {
        Self(self.0 - (self.0 + 3).rem_euclid(7))
    }

    /// The day as file names carry it: `2026-03-14`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The day that [`Self::iso`] wrote; none if there is no such day.
    pub fn read_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(str::parse::<i64>);
        let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
        if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        // The inverse of `civil`, after the same source.
        let year_from_march = if month <= 2 { year - 1 } else { year };
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let (era, year_of_era) = (year_from_march.div_euclid(400), year_from_march.rem_euclid(400));
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Self(era * 146_097 + day_of_era - 719_468);
        (found.civil() == (year, month, day)).then_some(found)
    }

    /// Year, month (1-12) and day of the month.
    ///
    /// The proleptic Gregorian calendar in spans of 400 years, each starting on 1 March so that the leap day comes
    /// last (Hinnant, "chrono-compatible low-level date algorithms").
    pub const fn civil(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar() {
        for (why, seconds, minutes_ahead, expected) in [
            ("the first day", 0, 0, "1970-01-01"),
            ("a leap day", 1_709_210_000, 60, "2024-02-29"),
            (
                "just before midnight in UTC is the next day in Brussels",
                1_773_529_199 - 600,
                60,
                "2026-03-14",
            ),
            ("just after midnight in Brussels", 1_773_529_199 + 1, 60, "2026-03-15"),
            ("west of Greenwich it is still the day before", 0, -60, "1969-12-31"),
        ] {
            let day = Zone::minutes_ahead(minutes_ahead).day(Time::from_seconds(seconds));
            assert_eq!(day.iso(), expected, "{why}");
        }
    }

    #[test]
    fn days_read_back() {
        for number in (0..60_000).step_by(37) {
            let day = Day::from_number(number);
            assert_eq!(Day::read_iso(&day.iso()), Some(day));
        }
        for text in [
            "",
            "2026",
            "2026-02-30",
            "2025-02-29",
            "2026-13-01",
            "2026-00-10",
            "1969-12-31",
            "2026-03-14x",
        ] {
            assert_eq!(Day::read_iso(text), None, "{text}");
        }
        assert!(Day::read_iso("2024-02-29").is_some());
    }

    #[test]
    fn weeks_start_on_monday() {
        // 14 March 2026 was a Saturday.
        let saturday = Zone::default().day(Time::from_seconds(1_773_446_400));
        assert_eq!(
            (saturday.iso(), saturday.monday().iso()),
            ("2026-03-14".into(), "2026-03-09".into())
        );
        assert_eq!(saturday.monday().monday(), saturday.monday());
    }
}
