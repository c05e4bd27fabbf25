//! Own exercises of a docent.

use accountwijs::sharing::{OwnExercise, OwnKind, OwnOption, OwnProblem};

use super::own_choice;

fn options(texts: &[(&str, bool)]) -> Vec<OwnOption> {
    let option = |(text, correct): &(&str, bool)| OwnOption {
        text: (*text).to_owned(),
        correct: *correct,
        feedback: String::new(),
    };
    texts.iter().map(option).collect()
}

fn number(answer: &str, unit: &str) -> OwnKind {
    OwnKind::Number {
        answer: answer.to_owned(),
        unit: unit.to_owned(),
    }
}

fn pairs(pairs: &[(&str, &str)]) -> OwnKind {
    OwnKind::Matching(
        pairs
            .iter()
            .map(|(left, right)| ((*left).to_owned(), (*right).to_owned()))
            .collect(),
    )
}

fn open(model: &str, rubric: &[&str]) -> OwnKind {
    OwnKind::Open {
        model: model.to_owned(),
        rubric: rubric.iter().map(|point| (*point).to_owned()).collect(),
    }
}

#[test]
fn what_an_own_exercise_needs() {
    use OwnProblem::{NoAnswer, NoNumber, OneRight, Options, Pairs, Rubric, SomeRight};
    let two = || options(&[("ja", true), ("nee", false)]);
    for (why, kind, expected) in [
        ("a choice", OwnKind::Choice(two()), None),
        (
            "one statement",
            OwnKind::Choice(options(&[("ja", true)])),
            Some(Options),
        ),
        (
            "an empty one",
            OwnKind::Choice(options(&[("ja", true), (" ", false)])),
            Some(Options),
        ),
        (
            "twice the same",
            OwnKind::Choice(options(&[("ja", true), ("ja ", false)])),
            Some(Options),
        ),
        (
            "none right",
            OwnKind::Choice(options(&[("ja", false), ("nee", false)])),
            Some(OneRight),
        ),
        (
            "both right",
            OwnKind::Choice(options(&[("ja", true), ("nee", true)])),
            Some(OneRight),
        ),
        ("several", OwnKind::Multiple(two()), None),
        (
            "all right",
            OwnKind::Multiple(options(&[("ja", true), ("nee", true)])),
            Some(SomeRight),
        ),
        ("euros", number("1.250,50", "€"), None),
        ("a percentage", number("12,5%", "%"), None),
        ("pieces", number("6000", "stuks"), None),
        ("words", number("zes", ""), Some(NoNumber)),
        ("no number", number("", "€"), Some(NoNumber)),
        (
            "no word",
            OwnKind::Term {
                answer: String::new(),
                accepted: Vec::new(),
            },
            Some(NoAnswer),
        ),
        ("an open question", open("Zo.", &["Noemt de prijs"]), None),
        ("without a model", open(" ", &["Noemt de prijs"]), Some(NoAnswer)),
        ("without points", open("Zo.", &[]), Some(Rubric)),
        ("pairs", pairs(&[("a", "1"), ("b", "1")]), None),
        ("one pair", pairs(&[("a", "1")]), Some(Pairs)),
        ("twice the same left", pairs(&[("a", "1"), ("a", "2")]), Some(Pairs)),
    ] {
        let exercise = OwnExercise { kind, ..own_choice() };
        assert_eq!(exercise.problem(), expected, "{why}");
    }
    let untitled = OwnExercise {
        title: String::new(),
        ..own_choice()
    };
    assert_eq!(untitled.problem(), Some(OwnProblem::Title));
    let unasked = OwnExercise {
        prompt: "\n".to_owned(),
        ..own_choice()
    };
    assert_eq!(unasked.problem(), Some(OwnProblem::Prompt));
}

/// Putting back a backup makes one list of two.
#[test]
fn two_lists_of_own_exercises_become_one() {
    use accountwijs::sharing::{merged_own, read_own_file, write_own_file};
    let one = own_choice();
    let other = OwnExercise {
        title: "Een andere".to_owned(),
        ..own_choice()
    };
    let here = write_own_file(std::slice::from_ref(&one));
    let there = write_own_file(&[other.clone(), one.clone()]);
    let merged = merged_own(&here, &there).unwrap();
    assert_eq!(read_own_file(&merged), Ok(vec![one, other]));
    assert_eq!(merged_own(&here, &here), Some(here.clone()), "nothing comes twice");
    assert_eq!(merged_own(&here, "een brief"), None);
}
