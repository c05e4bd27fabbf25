//! The memory model against histories of the reference implementation; how these were made stands in their files.

use accountwijs::training::{DayReview, Memory, Rating, Retention, Stage, State, replay};

/// What the reference says after one review.
struct Expected {
    day: u32,
    rating: Rating,
    memory: Memory,
    /// Interval or wait, as it stands in the file.
    wait: String,
}

/// `12:3=46.28,2.1,46`.
fn expected(text: &str) -> Expected {
    let (review, after) = text.split_once('=').unwrap();
    let (day, rating) = review.split_once(':').unwrap();
    let mut after = after.split(',');
    let mut number = || after.next().unwrap().parse().unwrap();
    Expected {
        day: day.parse().unwrap(),
        rating: rating.parse::<u8>().unwrap().try_into().unwrap(),
        memory: Memory { stability: number(), difficulty: number() },
        wait: after.next().unwrap().to_owned(),
    }
}

fn histories(file: &str) -> Vec<&str> {
    file.lines().filter(|line| !line.starts_with('#')).collect()
}

#[track_caller]
fn assert_close(found: Memory, expected: Memory, history: &str) {
    let is_close = |found: f64, expected: f64| (found - expected).abs() < 1e-6;
    assert!(
        is_close(found.stability, expected.stability) && is_close(found.difficulty, expected.difficulty),
        "{found:?} in place of {expected:?}: {history}"
    );
}

#[test]
fn whole_days() {
    let histories = histories(include_str!("days.txt"));
    assert!(histories.len() >= 200, "the histories are where this test looks");
    for history in histories {
        let (retention, reviews) = history.split_once(' ').unwrap();
        let expected: Vec<Expected> = reviews.split(' ').map(expected).collect();
        let reviews: Vec<DayReview> = expected
            .iter()
            .map(|expected| DayReview { day: expected.day, rating: expected.rating })
            .collect();
        let found = replay(&reviews, Retention::percent(retention.parse().unwrap()));
        assert_eq!(found.len(), expected.len());
        for ((memory, interval), expected) in found.into_iter().zip(expected) {
            assert_close(memory, expected.memory, history);
            assert_eq!(interval.to_string(), expected.wait, "{history}");
        }
    }
}

#[test]
fn steps_within_the_day() {
    let intervals = accountwijs::training::Intervals::at(Retention::default());
    for history in histories(include_str!("steps.txt")) {
        let mut last: Option<(u32, State)> = None;
        for expected in history.split(' ').map(expected) {
            let days = last.map_or(0, |(day, _)| expected.day - day);
            let state = State::after(last.map(|(_, state)| state), expected.rating, days);
            assert_close(state.memory, expected.memory, history);
            let wait = match state.stage {
                Stage::Step { minutes } => format!("{minutes}m"),
                Stage::Review => format!("{}d", intervals.days(state.memory)),
            };
            assert_eq!(wait, expected.wait, "{history}");
            last = Some((expected.day, state));
        }
    }
}
