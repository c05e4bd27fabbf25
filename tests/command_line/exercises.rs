//! `check`, `variant` and `mark`, on the samples of every kind.

use super::run_on_samples;

#[test]
fn every_kind_is_counted() {
    let left = run_on_samples(&["check", "--json", "--seeds", "20"], "");
    assert_eq!(left.code, Some(0), "{}", left.problem);
    let report: serde_json::Value = serde_json::from_str(&left.out).unwrap();
    let exercises = &report["exercises"];
    for (key, count) in [
        ("total", 15),
        ("calculation", 5),
        ("cases", 2),
        ("open", 2),
        ("mock_exams", 1),
    ] {
        assert_eq!(exercises[key], count, "{key}");
    }
    assert_eq!(exercises["by_kind"].as_object().unwrap().len(), 13);
    let quality = &report["quality"];
    assert_eq!(quality["case_parts"]["6.12/case"], 4);
    assert_eq!(quality["summary_words"]["6.12"], 9);
    let words = quality["words_of_one_country"].as_array().unwrap();
    let words: Vec<&str> = words.iter().filter_map(serde_json::Value::as_str).collect();
    assert_eq!(
        words,
        [
            "exercises/h6/6.12-break-evenanalyse/case.toml:5: `zaakvoerder` is common in one country, `directeur` in both",
            "exercises/h6/6.12-break-evenanalyse/plan.toml:5: `zaakvoerder` is common in one country, `directeur` in both"
        ]
    );
    // The question of the mock examination is a copy of the open sample; the guided plan borrows a part of the case.
    let repeated = quality["repeated_wording"].as_array().unwrap();
    for pair in [["6.12/open", "examen-1/vraag-1"], ["6.12/case", "6.12/plan"]] {
        let pair = serde_json::json!(pair);
        assert!(repeated.iter().any(|found| found["exercises"] == pair), "{pair}");
    }
}

/// What `variant` prints as the model answer, `mark` finds right.
#[test]
fn the_model_answer_of_every_kind_is_right() {
    for kind in [
        "choice", "multiple", "number", "steps", "matching", "ordering", "sorting", "cloze", "term", "open", "table",
        "place", "case",
    ] {
        let exercise = format!("6.12/{kind}");
        let shown = run_on_samples(&["variant", &exercise, "5", "--solution"], "");
        let (_, model) = shown.out.rsplit_once("Modelantwoord: ").unwrap();
        let question = format!(r#"{{"oefening": "{exercise}", "zaad": 5, "antwoord": {model}}}"#);
        let left = run_on_samples(&["mark"], &question);
        assert_eq!(left.code, Some(0), "{kind}: {}", left.problem);
        let verdict: serde_json::Value = serde_json::from_str(&left.out).unwrap();
        assert_eq!(verdict["juist"], true, "{kind}");
        assert_eq!(verdict["punten"], verdict["van"], "{kind}");
        let named = run_on_samples(&["mark", &exercise, "5"], model);
        assert_eq!(named.out, left.out, "{kind}: the exercise named beside the command");
    }
}

#[test]
fn marking_says_why() {
    for (why, exercise, answer, words) in [
        (
            "a slip of the pen",
            "cloze",
            r#"{"cloze": ["inkoopprjis", "verkoopprijs", "50"]}"#,
            "Een tikfout telt niet als fout: we lezen ‘inkoopprijs’.",
        ),
        (
            "English",
            "term",
            r#"{"term": "gatekeeper"}"#,
            "Je gaf de Engelse term; gevraagd is de Nederlandse.",
        ),
        (
            "another word",
            "term",
            r#"{"term": "deurwachter"}"#,
            "Juist, we zochten een ander woord voor hetzelfde. Probeer nog eens.",
        ),
        (
            "nothing written",
            "open",
            r#"{"open": {}}"#,
            "Schrijf eerst een antwoord, ook al is het kort.",
        ),
        (
            "half points",
            "open",
            r#"{"open": {"text": "Nee.", "compared": true, "ticks": [2, 1]}}"#,
            "1,5 van de 3 punten.",
        ),
        (
            "another quadrant",
            "place",
            r#"{"place": {"x": "1,5", "y": "15"}}"#,
            "Je punt ligt in ‘Ster’",
        ),
        (
            "neighbours",
            "ordering",
            r#"{"ordering": [4, 0, 1, 2, 3]}"#,
            "3 van de 4 keer volgt een stap juist op de vorige.",
        ),
    ] {
        let question = format!(r#"{{"oefening": "6.12/{exercise}", "zaad": 1, "antwoord": {answer}}}"#);
        let left = run_on_samples(&["mark"], &question);
        assert!(left.out.contains(words), "{why}: {}", left.out);
    }
    let left = run_on_samples(
        &["mark"],
        r#"{"oefening": "6.12/term", "zaad": 1, "antwoord": {"choice": 0}}"#,
    );
    assert_eq!(left.code, Some(2), "an answer of another kind");
}
