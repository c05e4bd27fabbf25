//! Marking words: gaps, terms, answers in own words.

use super::{Row, check, marked};
use crate::samples::sample;

#[test]
fn cloze() {
    check(
        "cloze",
        3,
        &[
            (
                "all right",
                r#"{"cloze": ["inkoopprijs", "verkoopprijs", "50"]}"#,
                3,
                true,
                "juist juist juist",
            ),
            (
                "a synonym, capitals, spaces",
                r#"{"cloze": [" De Aankoopprijs", "verkoopprijs", " 50 "]}"#,
                3,
                true,
                "juist juist juist",
            ),
            (
                "one slip in a long word",
                r#"{"cloze": ["inkoopprjis", "verkoopprijs", "50"]}"#,
                3,
                true,
                "tikfout juist juist",
            ),
            (
                "none in digits",
                r#"{"cloze": ["inkoopprijs", "verkoopprijs", "51"]}"#,
                2,
                true,
                "juist juist gat-3",
            ),
            (
                "no slip is forgiven in a choice",
                r#"{"cloze": ["inkoopprijs", "verkoopprjs", "50"]}"#,
                2,
                true,
                "juist gat-2 juist",
            ),
            (
                "another choice",
                r#"{"cloze": ["omzet", "omzet", ""]}"#,
                0,
                true,
                "gat-1 gat-2 leeg",
            ),
            ("nothing", r#"{"cloze": ["", " ", ""]}"#, 0, false, "leeg leeg leeg"),
        ],
    );
}

#[test]
fn term() {
    check(
        "term",
        1,
        &[
            ("right", r#"{"term": "portier"}"#, 1, true, "juist"),
            (
                "with article and capital",
                r#"{"term": "De Portier"}"#,
                1,
                true,
                "juist",
            ),
            ("also right", r#"{"term": "poortwachter"}"#, 1, true, "juist"),
            ("one slip", r#"{"term": "poortwacther"}"#, 1, true, "tikfout"),
            ("English", r#"{"term": "gatekeeper"}"#, 0, false, "engels"),
            ("English with a slip", r#"{"term": "gatekeper"}"#, 0, false, "engels"),
            (
                "another word for it",
                r#"{"term": "deurwachter"}"#,
                0,
                false,
                "ander-woord",
            ),
            ("taken for it", r#"{"term": "beslisser"}"#, 0, true, "begrip-1"),
            (
                "taken for it, with a slip",
                r#"{"term": "beslister"}"#,
                0,
                true,
                "begrip-1",
            ),
            ("something else", r#"{"term": "koper"}"#, 0, true, "niet-het-woord"),
            ("nothing", r#"{"term": "  "}"#, 0, false, "leeg"),
        ],
    );
}

#[test]
fn open() {
    let answer = |text: &str, compared: bool, ticks: &str| {
        format!(r#"{{"open": {{"text": "{text}", "compared": {compared}, "ticks": {ticks}}}}}"#)
    };
    let rows = [
        (
            "nothing written",
            answer(" ", true, "[2, 2, 2]"),
            0,
            false,
            "niets-geschreven",
        ),
        (
            "not compared",
            answer("Nee.", false, "[2, 2, 2]"),
            0,
            false,
            "niet-vergeleken",
        ),
        (
            "all of it",
            answer("Nee.", true, "[2, 2, 2]"),
            6,
            true,
            "eigen-beoordeling",
        ),
        (
            "half of a point",
            answer("Nee.", true, "[2, 0, 1]"),
            3,
            true,
            "eigen-beoordeling",
        ),
        (
            "nothing of it",
            answer("Nee.", true, "[]"),
            0,
            true,
            "eigen-beoordeling",
        ),
        (
            "no more than there is",
            answer("Nee.", true, "[9, 2, 2, 2]"),
            6,
            true,
            "eigen-beoordeling",
        ),
    ];
    let rows: Vec<Row> = rows
        .iter()
        .map(|(why, answer, points, is_attempt, words)| (*why, answer.as_str(), *points, *is_attempt, *words))
        .collect();
    check("open", 6, &rows);
    let exercise = sample("open");
    for (ticks, is_right) in [("[2, 1, 1]", true), ("[2, 1, 0]", false)] {
        let found = marked(&exercise, &answer("Nee.", true, ticks)).is_right();
        assert_eq!(found, is_right, "right from two thirds on: {ticks}");
    }
}
