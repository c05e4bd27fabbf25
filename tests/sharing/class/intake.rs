//! Many files at once: what becomes of each.

use accountwijs::progress::Time;
use accountwijs::sharing::{
    FileState, Intake, KeyPair, Numbers, PracticeSet, SetResult, Tried, Unreadable, write_file, write_result_code,
    write_result_file,
};

use super::{CHANCE, CHOICE};
use crate::full_set;
use crate::pupils::set_of;

pub fn result(set: &PracticeSet, name: &str, changed: u64) -> SetResult {
    let mut result = SetResult::begin(set, "editie", name, Time::from_seconds(1));
    result.add(0, Tried::default(), Time::from_seconds(changed));
    result
}

#[test]
fn every_file_says_what_became_of_it() {
    let set = set_of(&[CHOICE], Numbers::Same);
    let other = PracticeSet { seed: 5, ..set.clone() };
    let keys = KeyPair::new([9; 32]);
    let sealed = PracticeSet {
        key: Some(keys.public()),
        ..set.clone()
    };
    let file = |result: &SetResult| write_result_file(result, CHANCE);
    let without_set = SetResult {
        of: None,
        set: full_set().id(),
        ..result(&set, "Wie", 9)
    };
    let mut intake = Intake::default();
    for (name, text) in [
        ("noor.json", file(&result(&set, "Noor", 10))),
        ("noor-2.json", file(&result(&set, " noor ", 20))),
        (
            "sam.json",
            file(&SetResult {
                edition: "ouder".to_owned(),
                ..result(&set, "Sam", 10)
            }),
        ),
        ("code", write_result_code(&result(&set, "Lotte", 10), CHANCE)),
        ("andere.json", file(&result(&other, "Noor", 30))),
        ("zonder.json", file(&without_set)),
        ("verzegeld.json", file(&result(&sealed, "Eva", 10))),
        ("foto.jpg", "\u{fffd}JFIF".to_owned()),
        ("half.json", file(&result(&set, "Half", 10))[..60].to_owned()),
        ("reeks.json", write_file(&set)),
    ] {
        intake.add(name, &text, &[]);
    }
    intake.add_refused("film.mp4", Unreadable::TooLarge);
    let states: Vec<_> = intake.files("editie").into_iter().map(|line| line.state).collect();
    assert_eq!(
        states,
        [
            FileState::Older,
            FileState::Read,
            FileState::OtherEdition,
            FileState::Read,
            FileState::OtherSet,
            FileState::NoSet,
            FileState::OtherKey,
            FileState::Unreadable(Unreadable::NotOurs),
            FileState::Unreadable(Unreadable::Broken),
            FileState::Set,
            FileState::Unreadable(Unreadable::TooLarge),
        ]
    );
    let names: Vec<_> = intake.results().into_iter().map(|result| result.name.clone()).collect();
    assert_eq!(names, ["noor", "Sam", "Lotte"], "three students, none twice");
    assert_eq!(intake.set(), Some(&set));
}

#[test]
fn the_right_key_opens_sealed_files_and_a_known_set_helps_those_without() {
    let keys = KeyPair::new([9; 32]);
    let set = PracticeSet {
        key: Some(keys.public()),
        ..set_of(&[CHOICE], Numbers::Same)
    };
    let mut intake = Intake::new([full_set()]);
    intake.add(
        "eva.json",
        &write_result_file(&result(&set, "Eva", 10), CHANCE),
        &[KeyPair::new([1; 32]), keys],
    );
    assert_eq!(intake.files("editie")[0].state, FileState::Read);
    let mut known = Intake::new([full_set()]);
    let alone = SetResult {
        of: None,
        ..SetResult::begin(&full_set(), "editie", "Wie", Time::from_seconds(1))
    };
    known.add("wie.json", &write_result_file(&alone, CHANCE), &[]);
    assert_eq!(known.files("editie")[0].state, FileState::Read);
}
