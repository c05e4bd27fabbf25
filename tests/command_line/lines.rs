//! What is read and shown line by line: numbers, reviews.

use super::run;

#[test]
fn texts_are_read_line_by_line() {
    for (field, lines, expected) in [
        (
            "getal",
            "1,5\n\n1.234\n1,234.56\n € 5\n",
            "{\"exact\":\"3/2\"}\n{\"fout\":\"leeg\"}\n{\"exact\":\"1234\"}\n{\"fout\":\"geen-getal\"}\n{\"fout\":\"geen-getal\"}\n",
        ),
        (
            "procent",
            "25\n12,5 %\r\n€ 5",
            "{\"exact\":\"1/4\"}\n{\"exact\":\"1/8\"}\n{\"fout\":\"geen-getal\"}\n",
        ),
        (
            "geld",
            "€ 1.250,50\n5%\n \u{a0}\n",
            "{\"exact\":\"2501/2\"}\n{\"fout\":\"geen-getal\"}\n{\"fout\":\"leeg\"}\n",
        ),
    ] {
        let left = run(&["read", "--veld", field], lines);
        assert_eq!((left.out.as_str(), left.code), (expected, Some(0)), "{field}");
    }
}

#[test]
fn rationals_are_shown_line_by_line() {
    for (display, lines, expected) in [
        ("eur", "2675/1000\n-1/200\n-12\n", "€ 2,68\n€ -0,01\n€ -12,00\n"),
        ("pct", "1/8\n-1/3", "12,50%\n-33,33%\n"),
        ("getal1", "-1/30\n97/4", "0,0\n24,3\n"),
        ("getal2", "3/2", "1,50\n"),
        ("aantal", "2469/2\n1234567", "1.235\n1.234.567\n"),
        ("omhoog", "1000/3\n-1/3", "334\n0\n"),
        ("nps", "25\n-2/5\n0", "+25\n0\n0\n"),
    ] {
        let left = run(&["show", "--weergave", display], lines);
        assert_eq!(
            (left.out.replace('\u{a0}', " ").as_str(), left.code),
            (expected, Some(0)),
            "{display}"
        );
    }
}

#[test]
fn reviews_are_scheduled() {
    let left = run(
        &["schedule"],
        r#"[{"dag": 0, "oordeel": 3}, {"dag": 2, "oordeel": 3}, {"oordeel": 1, "dag": 13}]"#,
    );
    assert_eq!((left.code, left.problem.as_str()), (Some(0), ""));
    let states: serde_json::Value = serde_json::from_str(&left.out).unwrap();
    // As py-fsrs 6.3.2 gives them; `tests/training/` has hundreds.
    for (state, expected) in states.as_array().unwrap().iter().zip([
        (2.3065, 2.118_104, 2),
        (10.964_332, 2.111_214, 11),
        (1.538_337, 7.392_238, 2),
    ]) {
        let is_close = |key: &str, expected: f64| (state[key].as_f64().unwrap() - expected).abs() < 1e-4;
        assert!(
            is_close("stabiliteit", expected.0) && is_close("moeilijkheid", expected.1),
            "{state}"
        );
        assert_eq!(state["interval"], expected.2);
    }
    assert_eq!(run(&["schedule"], " [] \n").out, "[]\n");
}

#[test]
fn reviews_that_cannot_be_scheduled() {
    for input in [
        "",
        "geen JSON",
        "{}",
        "null",
        "[1]",
        r#"{"dag": 0, "oordeel": 3}"#,
        r#"[{"dag": 0}]"#,
        r#"[{"oordeel": 3}]"#,
        r#"[{"dag": 0, "oordeel": 0}]"#,
        r#"[{"dag": 0, "oordeel": 5}]"#,
        r#"[{"dag": 0, "oordeel": "3"}]"#,
        r#"[{"dag": 0, "oordeel": 2.5}]"#,
        r#"[{"dag": -1, "oordeel": 3}]"#,
        r#"[{"dag": 1.5, "oordeel": 3}]"#,
        r#"[{"dag": 0, "oordeel": 3, "kaart": "x"}]"#,
        r#"[{"dag": 0, "oordeel": 3}"#,
        r#"[{"dag": 0, "oordeel": 3}] []"#,
    ] {
        let left = run(&["schedule"], input);
        assert_eq!((left.code, left.out.as_str()), (Some(2), ""), "{input}");
        assert_eq!(left.problem.lines().count(), 1, "{input}: {}", left.problem);
    }
}
