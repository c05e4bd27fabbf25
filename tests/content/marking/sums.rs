//! Small sums in the place of a number.

use accountwijs::content::Exercise;
use accountwijs::dutch::Notation;
use accountwijs::exercises::{Numbers, sum};
use accountwijs::quantity::Rational;
use proptest::prelude::*;

use super::{check, marked, word};
use crate::samples::{numbers, sample};

/// The exact values of the inputs under these keys, as they would be typed.
fn typed<const N: usize>(numbers: &Numbers, keys: [&str; N]) -> [String; N] {
    keys.map(|key| numbers.one().unwrap().amount(key).unwrap().to_string())
}

/// What a number exercise says of an answer, whether it is a try, and the sentence.
fn said(exercise: &Exercise, answer: &str) -> (String, bool, String) {
    let verdict = marked(exercise, &serde_json::json!({ "number": answer }).to_string());
    let judgement = &verdict.parts[0].judgement;
    let sentence = accountwijs::text::judgement(judgement);
    (
        word(judgement),
        verdict.is_attempt(),
        sentence.reason.to_plain(&|_| String::new()),
    )
}

#[test]
fn a_number() {
    let exercise = sample("number");
    let drawn = numbers(&exercise, 3);
    let [fixed, price, variable, profit] = typed(&drawn, ["vaste_kosten", "prijs", "variabele_kosten", "doelwinst"]);
    let decimal = |text: &str| match text.split_once('/') {
        Some((above, below)) => format!("({above}/{below})"),
        None => text.to_owned(),
    };
    let price = decimal(&price);
    let right = drawn.one().unwrap().asked[0].rounded.to_string();
    for (why, answer, expected, is_try) in [
        ("a sum that gives the answer", format!("{right}*3/3"), "juist", true),
        ("with the word behind it", format!("{right} + 0 stuks"), "juist", true),
        (
            "a mistake worked out in the box, not rounded",
            format!("{fixed}/({price}-{variable})"),
            "doel-zonder-winst",
            true,
        ),
        (
            "another one",
            format!("({fixed}+{profit})/{price}"),
            "doel-door-prijs",
            true,
        ),
        (
            "divided by zero",
            format!("{fixed}/({variable}-{variable})"),
            "geen-som",
            false,
        ),
        ("not finished", format!("({fixed}+{profit})/"), "geen-som", false),
        ("a bracket too many", format!("{fixed}+{profit})"), "geen-som", false),
        ("a date", "12/5/2026".to_owned(), "geen-som", false),
        ("words", "vaste kosten / contributie".to_owned(), "onleesbaar", false),
    ] {
        let (word, attempt, _) = said(&exercise, &answer);
        assert_eq!((word.as_str(), attempt), (expected, is_try), "{why}: {answer}");
    }
    let (_, _, sentence) = said(&exercise, "60000/0");
    assert_eq!(
        sentence,
        "Delen door nul kan niet: kijk na wat je door wat deelt. Dit telt niet als poging."
    );
}

/// Each step worked out in the box: what does not end stays exact, and is right without being rounded.
#[test]
fn steps() {
    let exercise = sample("steps");
    let drawn = numbers(&exercise, 3);
    let [fixed, price, variable] = typed(&drawn, ["vaste_kosten", "prijs", "variabele_kosten"]);
    let units = drawn.one().unwrap().asked[1].rounded.to_string();
    let values = [
        format!("{price}-{variable}"),
        units,
        format!("{fixed}/(({price}-{variable})/{price})"),
    ];
    let answer = serde_json::json!({ "steps": { "values": values } }).to_string();
    let verdict = marked(&exercise, &answer);
    let words: Vec<String> = verdict.parts[2..].iter().map(|part| word(&part.judgement)).collect();
    assert_eq!(words, ["juist", "juist", "juist"], "{answer}");
}

/// Seed 3: merk A 7.800 of 44.000 is 17,7 %, merk B 2.600 of 44.000 is 5,9 %.
#[test]
fn cells() {
    check(
        "table",
        4,
        &[
            (
                "worked out in percent",
                r#"{"table": ["7800/44000*100", "100/8", "groeit", "2.600 / 44.000 * 100"]}"#,
                4,
                true,
                "juist juist juist juist",
            ),
            (
                "a fraction where a percentage is asked",
                r#"{"table": ["7800/44000", "12,5", "groeit", ""]}"#,
                2,
                false,
                "bedoelt-procent juist juist leeg",
            ),
            (
                "one sum that comes to nothing",
                r#"{"table": ["7800/", "12,5", "groeit", "5,9"]}"#,
                3,
                false,
                "geen-som juist juist juist",
            ),
        ],
    );
}

#[test]
fn a_point_and_a_gap() {
    check(
        "place",
        2,
        &[
            (
                "both axes",
                r#"{"place": {"x": "3/2", "y": "0,8*10"}}"#,
                2,
                true,
                "juist juist",
            ),
            (
                "a percentage in it",
                r#"{"place": {"x": "1,5", "y": "5 % + 3 %"}}"#,
                2,
                true,
                "juist juist",
            ),
            (
                "by zero",
                r#"{"place": {"x": "3/0", "y": "8"}}"#,
                1,
                false,
                "geen-som juist",
            ),
        ],
    );
    check(
        "cloze",
        3,
        &[
            (
                "a sum",
                r#"{"cloze": ["inkoopprijs", "verkoopprijs", "150/3"]}"#,
                3,
                true,
                "juist juist juist",
            ),
            (
                "spelled otherwise",
                r#"{"cloze": ["inkoopprijs", "verkoopprijs", "50,0"]}"#,
                3,
                true,
                "juist juist juist",
            ),
            (
                "another outcome",
                r#"{"cloze": ["inkoopprijs", "verkoopprijs", "100/3"]}"#,
                2,
                true,
                "juist juist gat-3",
            ),
            (
                "not finished",
                r#"{"cloze": ["inkoopprijs", "verkoopprijs", "150/"]}"#,
                2,
                false,
                "juist juist geen-som",
            ),
            (
                "a sum for a word",
                r#"{"cloze": ["150/3", "verkoopprijs", "50"]}"#,
                2,
                true,
                "gat-1 juist juist",
            ),
        ],
    );
}

const NOTATIONS: [Notation; 3] = [Notation::Plain, Notation::Money, Notation::Percent];

proptest! {
    /// No text at all makes the reader stumble.
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,200}", signs in "[-0-9 ,.+*/x:()%€=−×÷·]{0,120}") {
        for notation in NOTATIONS {
            let _ = sum::read(&text, notation);
            let _ = sum::read(&signs, notation);
        }
    }

    /// Brackets and signs without end are refused, not followed.
    #[test]
    fn depth_and_length_have_an_end(bracket in "[-(+*1]", count in 0_usize..50_000) {
        let text = format!("1+{}", bracket.repeat(count));
        for notation in NOTATIONS {
            let _ = sum::read(&text, notation);
        }
    }

    /// A sum of two numbers comes to what arithmetic says, exactly.
    #[test]
    fn sums_are_exact(left in 1_i64..1_000_000, right in 1_i64..1_000_000) {
        let number = |text: &str| sum::read(text, Notation::Plain).map(|read| read.number);
        let whole = |number: i64| Rational::from_integer(number.into());
        prop_assert_eq!(number(&format!("{left} + {right}")), Ok(whole(left + right)));
        prop_assert_eq!(number(&format!("{left} - {right}")), Ok(whole(left - right)));
        prop_assert_eq!(number(&format!("{left} * {right}")), Ok(whole(left * right)));
        prop_assert_eq!(number(&format!("{left} / {right}")), Ok(whole(left) / whole(right)));
        prop_assert_eq!(number(&format!("({left} / {right}) * {right}")), Ok(whole(left)));
    }
}
