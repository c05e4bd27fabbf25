//! `calculate`: one calculation, or a batch of them.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::{run, wrong_use};

const NOT_A_NUMBER: &str = "dit is geen geldig getal. Gebruik een komma voor decimalen, bijvoorbeeld 1.234,56.";

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
            "a list in a row, as texts or as typed on the form",
            "customer-rating",
            r#"{"criteria": [{"naam": "Omzet"}, {"naam": "Groei"}],
                "accounts": [{"naam": "A", "rangen": ["1", "2"]}, {"naam": "B", "rangen": "2; 1"}]}"#,
            r#""totalen":{"exact":["3","3"],"toon":["3","3"]}"#.to_owned(),
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
