//! Marking numbers: cells, steps that follow each other, points.

use super::{check, marked, word};
use crate::samples::{numbers, sample};

/// Seed 3: merk A 7.800 of 44.000 is 17,7 %, merk B 2.600 of 44.000 is 5,9 %.
#[test]
fn table() {
    check(
        "table",
        4,
        &[
            (
                "all right",
                r#"{"table": ["17,7", "12,5", "groeit", "5,9"]}"#,
                4,
                true,
                "juist juist juist juist",
            ),
            (
                "signs and more decimals",
                r#"{"table": ["17,73%", "12,50", "groeit", "5,91 %"]}"#,
                4,
                true,
                "juist juist juist juist",
            ),
            (
                "shares of the others",
                r#"{"table": ["21,5", "12,5", "krimpt", "6,3"]}"#,
                1,
                true,
                "afzet-op-concurrenten juist cel-3 afzet-op-concurrenten",
            ),
            (
                "shares of the others, as fractions",
                r#"{"table": ["0,215", "12,5", "groeit", "0,063"]}"#,
                2,
                true,
                "afzet-op-concurrenten juist juist afzet-op-concurrenten",
            ),
            (
                "a fraction",
                r#"{"table": ["0,177", "0,125", "", ""]}"#,
                0,
                false,
                "bedoelt-procent bedoelt-procent leeg leeg",
            ),
            (
                "cannot be read",
                r#"{"table": ["zeventien", "12,5", "", ""]}"#,
                1,
                false,
                "onleesbaar juist leeg leeg",
            ),
            (
                "two digits changed places",
                r#"{"table": ["", "15,2", "", ""]}"#,
                0,
                true,
                "leeg cijfers-verwisseld leeg leeg",
            ),
            ("nothing", r#"{"table": []}"#, 0, false, "leeg leeg leeg leeg"),
        ],
    );
}

/// Seed 3 of the sample in steps, whatever its numbers: with an earlier value of one's own, and with a trivial one.
#[test]
fn following_through() {
    let exercise = sample("steps");
    let numbers = numbers(&exercise, 3);
    let variant = numbers.one().unwrap();
    let amount = |key: &str| variant.amount(key).unwrap().to_string().parse::<u32>().unwrap();
    let [fixed, price, variable] = ["vaste_kosten", "prijs", "variabele_kosten"].map(amount);
    let judged = |contribution: u32, units: u32| {
        let answer = format!(r#"{{"steps": {{"values": ["{contribution}", "{units}", ""]}}}}"#);
        word(&marked(&exercise, &answer).parts[3].judgement)
    };
    let wrong = price - variable + 1;
    assert_eq!(judged(price - variable, fixed.div_ceil(price - variable)), "juist");
    assert_eq!(judged(wrong, fixed.div_ceil(wrong)), "doorgerekend");
    assert_ne!(
        judged(1, fixed),
        "doorgerekend",
        "divided by 1 it is the number that was given"
    );
    assert_ne!(
        judged(fixed, 1),
        "doorgerekend",
        "no contribution that anybody believes"
    );
}

#[test]
fn place() {
    check(
        "place",
        2,
        &[
            ("right", r#"{"place": {"x": "1,5", "y": "8"}}"#, 2, true, "juist juist"),
            (
                "near enough",
                r#"{"place": {"x": "1,7", "y": "7 %"}}"#,
                2,
                true,
                "juist juist",
            ),
            (
                "one axis off, same quadrant",
                r#"{"place": {"x": "2", "y": "8"}}"#,
                1,
                true,
                "elders juist",
            ),
            (
                "a listed mistake",
                r#"{"place": {"x": "0,4", "y": "8"}}"#,
                1,
                true,
                "tegenover-markt juist",
            ),
            (
                "near a listed mistake",
                r#"{"place": {"x": "0,5", "y": "9"}}"#,
                1,
                true,
                "tegenover-markt juist",
            ),
            (
                "the axes changed places",
                r#"{"place": {"x": "8", "y": "1,5"}}"#,
                0,
                true,
                "assen-verwisseld assen-verwisseld",
            ),
            (
                "another quadrant",
                r#"{"place": {"x": "1,5", "y": "15"}}"#,
                1,
                true,
                "juist ander-kwadrant",
            ),
            ("one axis only", r#"{"place": {"x": "1,5"}}"#, 1, true, "juist leeg"),
            (
                "cannot be read",
                r#"{"place": {"x": "midden", "y": "8"}}"#,
                1,
                false,
                "onleesbaar juist",
            ),
            ("nothing", r#"{"place": {}}"#, 0, false, "leeg leeg"),
        ],
    );
}
