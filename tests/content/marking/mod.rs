//! Marking: what each kind says of an answer, and what it is worth.

mod items;
mod numbers;
mod sums;
mod words;

use accountwijs::content::Exercise;
use accountwijs::exercises::{Answer, Judgement, Reason, Verdict, mark};

use crate::samples::{numbers, sample};

/// Marks an answer as `mark` reads it.
fn marked(exercise: &Exercise, answer: &str) -> Verdict {
    let numbers = numbers(exercise, 3);
    let answer: Answer = serde_json::from_str(answer).unwrap();
    mark(exercise, &numbers, &answer.filled(&exercise.task).unwrap())
}

/// A judgement in a word: `juist`, `leeg`, or the name of what went wrong.
fn word(judgement: &Judgement) -> String {
    let word = match judgement {
        Judgement::Empty => "leeg",
        Judgement::Unreadable(_) => "onleesbaar",
        Judgement::NotASum(_) => "geen-som",
        Judgement::MeansPercent { .. } => "bedoelt-procent",
        Judgement::OtherUnit => "andere-eenheid",
        Judgement::Right { .. } => "juist",
        Judgement::RightRounded { .. } => "juist-afgerond",
        Judgement::RightWithSlip { .. } => "tikfout",
        Judgement::English => "engels",
        Judgement::OtherName => "ander-woord",
        Judgement::NothingWritten => "niets-geschreven",
        Judgement::NotCompared => "niet-vergeleken",
        Judgement::OwnAssessment { .. } => "eigen-beoordeling",
        Judgement::PartlyOrdered { .. } => "deels-in-volgorde",
        Judgement::FollowedThrough { .. } => "doorgerekend",
        Judgement::Partly { .. } => "deels",
        Judgement::Wrong(Reason::Unknown) => "fout",
        Judgement::Wrong(Reason::Elsewhere) => "elders",
        Judgement::Wrong(Reason::OtherWord) => "niet-het-woord",
        Judgement::Wrong(_) => judgement.mistake().unwrap(),
    };
    word.to_owned()
}

/// Why, the answer, points earned, whether it is a try, and a word for each part.
type Row<'a> = (&'a str, &'a str, u16, bool, &'a str);

fn check(name: &str, of: u16, rows: &[Row]) {
    let exercise = sample(name);
    for (why, answer, points, is_attempt, words) in rows {
        let verdict = marked(&exercise, answer);
        let found: Vec<String> = verdict.parts.iter().map(|part| word(&part.judgement)).collect();
        assert_eq!(found.join(" "), *words, "{name}: {why}");
        assert_eq!((verdict.points(), verdict.of()), (*points, of), "{name}: {why}");
        assert_eq!(verdict.is_attempt(), *is_attempt, "{name}: {why}");
    }
}

/// Seed 3: 179 bicycles.
#[test]
fn case() {
    let sorted = "juist juist juist juist juist juist";
    check(
        "case",
        9,
        &[
            (
                "all right",
                r#"{"case": [{"term": "portier"}, {"number": "179"}, {"sorting": [0, 0, 0, 1, 1, 1]}, {"choice": 0}]}"#,
                9,
                true,
                &format!("juist juist {sorted} juist"),
            ),
            (
                "parts left open",
                r#"{"case": [null, {"number": "120"}, null, {"choice": 1}]}"#,
                0,
                true,
                "leeg doel-zonder-winst leeg leeg leeg leeg leeg leeg optie-2",
            ),
            (
                "nothing",
                r#"{"case": []}"#,
                0,
                false,
                "leeg leeg leeg leeg leeg leeg leeg leeg leeg",
            ),
        ],
    );
}

#[test]
fn another_kind_is_refused() {
    let exercise = sample("matching");
    for answer in [r#"{"choice": 0}"#, r#"{"sorting": [0]}"#, r#"{"case": []}"#] {
        let answer: Answer = serde_json::from_str(answer).unwrap();
        assert!(answer.filled(&exercise.task).is_err(), "{answer:?}");
    }
    let case = sample("case");
    let answer: Answer = serde_json::from_str(r#"{"case": [{"number": "1"}]}"#).unwrap();
    assert!(answer.filled(&case.task).is_err(), "the part is a term");
}
