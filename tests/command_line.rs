//! The command line as testers and other programs use it: text in, text out, exit codes.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

const NOT_A_NUMBER: &str = "dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.";

/// What a run left behind: standard output, standard error and the exit code.
struct Left {
    out: String,
    problem: String,
    code: Option<i32>,
}

fn run(arguments: &[&str], input: &str) -> Left {
    run_in(env!("CARGO_MANIFEST_DIR"), arguments, input)
}

/// Runs where the samples of every kind are the content.
fn run_on_samples(arguments: &[&str], input: &str) -> Left {
    run_in(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/content"), arguments, input)
}

fn run_in(folder: &str, arguments: &[&str], input: &str) -> Left {
    let mut child = Command::new(env!("CARGO_BIN_EXE_accountwijs"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Wrong arguments end the program before it reads; then there is nobody to write to.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Left {
        out: String::from_utf8(output.stdout).unwrap(),
        problem: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code(),
    }
}

#[test]
fn a_calculation_prints_its_outputs_in_order() {
    let left = run(
        &["calculate", "levenscycluskost"],
        r#"{"prijs_a": "85", "levensduur_a": "47.685", "prijs_b": "85", "levensduur_b": "44.348",
            "per": null, "stuks": "4", "toestellen": "", "gebruik": "80 000"}"#,
    );
    assert_eq!((left.code, left.problem.as_str()), (Some(0), ""));
    assert_eq!(
        left.out.replace('\u{a0}', " "),
        concat!(
            r#"{"uitkomst":{"kost_a":{"exact":"1000/561","toon":"€ 1,78"},"#,
            r#""kost_b":{"exact":"21250/11087","toon":"€ 1,92"},"#,
            r#""verschil_per_stuk":{"exact":"834250/6219807","toon":"€ 0,13"},"#,
            r#""verschil_per_toestel":{"exact":"3337000/6219807","toon":"€ 0,54"},"#,
            r#""jaarverschil":{"exact":"266960000/6219807","toon":"€ 42,92"},"#,
            r#""indifferentieprijs_a":{"exact":"4053225/44348","toon":"€ 91,40"},"#,
            r#""voordeligste":{"exact":"A","toon":"A"}}}"#,
            "\n"
        )
    );
}

#[test]
fn what_a_calculation_answers() {
    for (why, id, input, expected) in [
        (
            "n.v.t. is null",
            "korting-volumecompensatie",
            r#"{"marge": "50", "korting": "10"}"#,
            r#""nieuwe_afzet":{"exact":null,"toon":"n.v.t."}"#.to_owned(),
        ),
        (
            "a list",
            "pareto-analyse",
            r#"{"klanten": [{"naam": "A", "omzet": "1"}, {"naam": null, "omzet": "€ 2"}]}"#,
            r#""cumulatief":{"exact":["2/3","1"],"toon":["66,67%","100,00%"]}"#.to_owned(),
        ),
        (
            "a percentage is a fraction",
            "marge-opslag",
            r#"{"opslag": "25"}"#,
            r#""marge_pct":{"exact":"1/5","toon":"20,00%"}"#.to_owned(),
        ),
        (
            "an empty field",
            "break-even",
            "{}",
            r#"{"fout":{"boodschap":"Vul vaste kosten in.","soort":"leeg","veld":"vaste_kosten"}}"#.to_owned(),
        ),
        (
            "no rows, as a list",
            "pareto-analyse",
            r#"{"klanten": []}"#,
            r#"{"fout":{"boodschap":"Vul klanten in.","soort":"leeg","veld":"klanten"}}"#.to_owned(),
        ),
        (
            "a field of a row",
            "pareto-analyse",
            r#"{"klanten": [{"naam": "A", "omzet": "1"}, {"naam": "B", "omzet": "veel"}]}"#,
            format!(
                r#"{{"fout":{{"boodschap":"omzet: {NOT_A_NUMBER}","soort":"geen-getal","veld":"klanten[1].omzet"}}}}"#
            ),
        ),
        (
            "no answer",
            "marge-opslag",
            r#"{"inkoopprijs": "0", "marge": "25%"}"#,
            r#""soort":"geen-oplossing","veld":"inkoopprijs""#.to_owned(),
        ),
    ] {
        let left = run(&["calculate", id], input);
        assert!(left.out.contains(&expected), "{why}: {}", left.out);
        assert_eq!((left.code, left.problem.as_str()), (Some(0), ""), "{why}");
    }
}

#[test]
fn wrong_use_is_said_on_standard_error() {
    for (why, arguments, input, said) in [
        (
            "no such calculator",
            &["calculate", "breek-even"][..],
            "{}",
            "there is no calculator `breek-even`",
        ),
        (
            "not JSON",
            &["calculate", "break-even"],
            "prijs = 25",
            "the input is not JSON",
        ),
        ("nothing", &["calculate", "break-even"], "", "the input is not JSON"),
        ("no object", &["calculate", "break-even"], "[]", "not an object"),
        (
            "no such field",
            &["calculate", "break-even"],
            r#"{"winst": "1"}"#,
            "no field `winst`",
        ),
        (
            "a number",
            &["calculate", "break-even"],
            r#"{"prijs": 25}"#,
            "field `prijs`: 25 is a number",
        ),
        (
            "a truth",
            &["calculate", "break-even"],
            r#"{"prijs": true}"#,
            "field `prijs` has another shape",
        ),
        (
            "a list for a text",
            &["calculate", "break-even"],
            r#"{"prijs": ["1"]}"#,
            "field `prijs` has another shape",
        ),
        (
            "a text for rows",
            &["calculate", "pareto-analyse"],
            r#"{"klanten": "A"}"#,
            "field `klanten` has another shape",
        ),
        (
            "texts for rows",
            &["calculate", "pareto-analyse"],
            r#"{"klanten": ["A"]}"#,
            "field `klanten` has another shape",
        ),
        (
            "no such column",
            &["calculate", "pareto-analyse"],
            r#"{"klanten": [{"o": "1"}]}"#,
            "no field `o`",
        ),
        (
            "a number in a row",
            &["calculate", "pareto-analyse"],
            r#"{"klanten": [{"omzet": 1}]}"#,
            "1 is a number",
        ),
    ] {
        wrong_use(why, arguments, input, said);
    }
}

#[test]
fn wrong_arguments_are_said_on_standard_error() {
    for (why, arguments, input, said) in [
        ("no calculator named", &["calculate"][..], "{}", "required"),
        (
            "both ways",
            &["calculate", "break-even", "--batch"],
            "{}",
            "cannot be used with",
        ),
        ("no field named", &["read"], "1", "--veld"),
        (
            "no such field kind",
            &["read", "--veld", "euro"],
            "1",
            "possible values: geld, procent, getal",
        ),
        (
            "no such display",
            &["show", "--weergave", "euro"],
            "1",
            "eur, pct, getal1, getal2, aantal, omhoog, nps",
        ),
        (
            "no fraction",
            &["show", "--weergave", "eur"],
            "1,5",
            "`1,5` is not a fraction",
        ),
        (
            "over zero",
            &["show", "--weergave", "eur"],
            "1/0",
            "`1/0` is not a fraction",
        ),
        ("no such command", &["compute"], "", "unrecognized"),
    ] {
        wrong_use(why, arguments, input, said);
    }
}

fn wrong_use(why: &str, arguments: &[&str], input: &str, said: &str) {
    let left = run(arguments, input);
    assert!(left.problem.contains(said), "{why}: {}", left.problem);
    assert_eq!((left.code, left.out.as_str()), (Some(2), ""), "{why}");
}

#[test]
fn a_batch_answers_every_line_in_order() {
    let lines = [
        r#"{"id": "marge-opslag", "invoer": {"opslag": "25"}}"#,
        "geen JSON",
        r#"{"id": "marge-opslag", "invoer": {}}"#,
        r#"{"id": "onbekend", "invoer": {}}"#,
        r#"{"id": "marge-opslag"}"#,
        "",
        r#"{"id": "marge-opslag", "invoer": {"marge": "20"}}"#,
    ];
    let left = run(&["calculate", "--batch"], &format!("{}\n", lines.join("\n")));
    let answers: Vec<&str> = left.out.lines().collect();
    assert_eq!(answers.len(), lines.len());
    for (answer, expected) in answers.iter().zip([
        r#""marge_pct":{"exact":"1/5""#,
        r#""soort":"gebruik""#,
        r#""soort":"inconsistent""#,
        r#""soort":"gebruik""#,
        r#""soort":"gebruik""#,
        r#""soort":"gebruik""#,
        r#""opslag_pct":{"exact":"1/4""#,
    ]) {
        assert!(answer.contains(expected), "{answer}");
    }
    assert!(
        left.problem.contains("line 2: ") && left.problem.contains("4 lines could not be used"),
        "{}",
        left.problem
    );
    assert_eq!(left.code, Some(2));
    let fine = run(&["calculate", "--batch"], &format!("{}\n{}", lines[0], lines[2]));
    assert_eq!(
        (fine.code, fine.problem.as_str(), fine.out.lines().count()),
        (Some(0), "", 2)
    );
}

#[test]
fn a_batch_answers_while_the_lines_come_in() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_accountwijs"))
        .args(["calculate", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for (margin, expected) in [("20", r#""exact":"1/4""#), ("50", r#""exact":"1""#)] {
        writeln!(input, r#"{{"id": "marge-opslag", "invoer": {{"marge": "{margin}"}}}}"#).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.contains(expected), "{line}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

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

#[test]
fn every_kind_is_counted() {
    let left = run_on_samples(&["check", "--json", "--seeds", "20"], "");
    assert_eq!(left.code, Some(0), "{}", left.problem);
    let report: serde_json::Value = serde_json::from_str(&left.out).unwrap();
    let exercises = &report["exercises"];
    for (key, count) in [
        ("total", 14),
        ("calculation", 4),
        ("cases", 1),
        ("open", 2),
        ("mock_exams", 1),
    ] {
        assert_eq!(exercises[key], count, "{key}");
    }
    assert_eq!(exercises["by_kind"].as_object().unwrap().len(), 13);
    let quality = &report["quality"];
    assert_eq!(quality["case_parts"]["6.12/case"], 4);
    assert_eq!(quality["summary_words"]["6.12"], 9);
    // The question of the mock examination is a copy of the open sample.
    let repeated = &quality["repeated_wording"][0]["exercises"];
    assert_eq!(*repeated, serde_json::json!(["6.12/open", "examen-1/vraag-1"]));
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
