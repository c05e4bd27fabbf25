//! Marking: what each kind says of an answer, and what it is worth.

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
