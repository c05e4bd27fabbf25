//! `schedule`: the memory model in whole days, for testers and for other programs.

use std::io::{self, Read, Write};

use serde::Deserialize;
use serde_json::json;

use crate::training::{DayReview, Rating, Retention, replay};

/// One review on standard input: `{"dag": 3, "oordeel": 1}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The day, counted from any day.
    dag: u32,
    /// 1 nog niet, 2 moeizaam, 3 goed, 4 makkelijk.
    oordeel: Rating,
}

/// The state after each review of the JSON list on standard input, at the retention of 90 %: whole days, no steps
/// within the day, no fuzz.
pub fn schedule() -> Result<(), String> {
    let mut text = String::new();
    io::stdin()
        .read_to_string(&mut text)
        .map_err(|problem| format!("the input cannot be read: {problem}"))?;
    let entries: Vec<Entry> = serde_json::from_str(&text)
        .map_err(|problem| format!(r#"the input is not a list of {{"dag": n, "oordeel": 1-4}}: {problem}"#))?;
    let reviews: Vec<DayReview> = entries
        .into_iter()
        .map(|entry| DayReview {
            day: entry.dag,
            rating: entry.oordeel,
        })
        .collect();
    let states: Vec<_> = replay(&reviews, Retention::default())
        .into_iter()
        .map(|(memory, interval)| {
            json!({
                "stabiliteit": memory.stability,
                "moeilijkheid": memory.difficulty,
                "interval": interval,
            })
        })
        .collect();
    writeln!(io::stdout(), "{}", json!(states)).map_err(|problem| problem.to_string())
}
