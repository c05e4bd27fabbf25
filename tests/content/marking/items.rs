//! Marking items that get a place.

use super::check;

#[test]
fn matching() {
    check(
        "matching",
        4,
        &[
            (
                "all right",
                r#"{"matching": [0, 1, 2, 3]}"#,
                4,
                true,
                "juist juist juist juist",
            ),
            (
                "two changed places",
                r#"{"matching": [1, 0, 2, 3]}"#,
                2,
                true,
                "paar-1 paar-2 juist juist",
            ),
            (
                "the spare one",
                r#"{"matching": [4, 1, 2, 3]}"#,
                3,
                true,
                "paar-1 juist juist juist",
            ),
            (
                "some open",
                r#"{"matching": [0, null, 2]}"#,
                2,
                true,
                "juist leeg juist leeg",
            ),
            ("nothing", r#"{"matching": []}"#, 0, false, "leeg leeg leeg leeg"),
            (
                "no such item",
                r#"{"matching": [9, 9, 9, 9]}"#,
                0,
                false,
                "leeg leeg leeg leeg",
            ),
        ],
    );
}

#[test]
fn ordering() {
    check(
        "ordering",
        4,
        &[
            ("right", r#"{"ordering": [0, 1, 2, 3, 4]}"#, 4, true, "juist"),
            (
                "two neighbours changed places",
                r#"{"ordering": [0, 1, 3, 2, 4]}"#,
                1,
                true,
                "deels-in-volgorde",
            ),
            (
                "the last one in front",
                r#"{"ordering": [4, 0, 1, 2, 3]}"#,
                3,
                true,
                "deels-in-volgorde",
            ),
            (
                "turned round",
                r#"{"ordering": [4, 3, 2, 1, 0]}"#,
                0,
                true,
                "deels-in-volgorde",
            ),
            ("untouched", r#"{"ordering": []}"#, 0, false, "leeg"),
            ("one missing", r#"{"ordering": [0, 1, 2, 3]}"#, 0, false, "leeg"),
            ("one twice", r#"{"ordering": [0, 1, 2, 3, 3]}"#, 0, false, "leeg"),
        ],
    );
}

#[test]
fn sorting() {
    check(
        "sorting",
        6,
        &[
            (
                "all right",
                r#"{"sorting": [0, 0, 1, 2, 2, 3]}"#,
                6,
                true,
                "juist juist juist juist juist juist",
            ),
            (
                "one wrong",
                r#"{"sorting": [0, 0, 1, 2, 2, 2]}"#,
                5,
                true,
                "juist juist juist juist juist item-6",
            ),
            (
                "some open",
                r#"{"sorting": [1, null, 1]}"#,
                1,
                true,
                "item-1 leeg juist leeg leeg leeg",
            ),
            (
                "nothing",
                r#"{"sorting": []}"#,
                0,
                false,
                "leeg leeg leeg leeg leeg leeg",
            ),
            (
                "no such class",
                r#"{"sorting": [7]}"#,
                0,
                false,
                "leeg leeg leeg leeg leeg leeg",
            ),
        ],
    );
}
