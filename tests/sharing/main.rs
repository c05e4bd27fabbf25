//! What a docent sends out arrives whole, and what is made up does no harm.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod anki;
mod cards;
mod class;
mod exchange;
mod hostile;
mod own;
mod pupils;
mod result;
#[path = "../support/unzipped.rs"]
mod unzipped;

use accountwijs::sharing::{
    Hints, Item, Mode, Numbers, OwnExercise, OwnKind, OwnOption, PracticeSet, Reference, SetProblem, Unreadable,
    read_code, read_file, write_code, write_file,
};
use accountwijs::time::Day;

/// A set with everything in it.
pub fn full_set() -> PracticeSet {
    PracticeSet {
        title: "Week 6: break-even".to_owned(),
        instruction: "Maak dit voor de les.\nJe mag je boek gebruiken.".to_owned(),
        author: "Docent B2B".to_owned(),
        deadline: Some(Day::from_number(20_800)),
        numbers: Numbers::Own,
        hints: Hints::Withheld,
        mode: Mode::Test,
        seed: 4_000_000_000,
        items: vec![
            Item::Exercise(Reference::of("6.12/bakkerij")),
            Item::Own(own_choice()),
            Item::Concepts("6.12".to_owned()),
            Item::Exercise(Reference::of("1.5/korting-laatste-instrument")),
        ],
        key: Some([7; 32]),
    }
}

/// An own exercise with one choice.
pub fn own_choice() -> OwnExercise {
    let option = |text: &str, correct, feedback: &str| OwnOption {
        text: text.to_owned(),
        correct,
        feedback: feedback.to_owned(),
    };
    OwnExercise {
        title: "Wie belt eerst?".to_owned(),
        prompt: "Noor, inkoper, vraagt een offerte.\n\nWat doe je eerst?".to_owned(),
        explanation: String::new(),
        kind: OwnKind::Choice(vec![
            option(
                "Vragen waarvoor ze het nodig heeft",
                true,
                "Zonder behoefte geen aanbod.",
            ),
            option("De prijslijst mailen", false, ""),
        ]),
    }
}

/// A set of `count` exercises.
pub fn plain_set(count: usize) -> PracticeSet {
    let items = (0..count).map(|number| Item::Exercise(Reference::of(&format!("4.1.{number}/een-verhaal-{number}"))));
    PracticeSet {
        title: "Alles van hoofdstuk 4".to_owned(),
        seed: 123_456_789,
        items: items.collect(),
        ..PracticeSet::default()
    }
}

#[test]
fn what_goes_out_comes_in() {
    for (why, set) in [
        ("everything in it", full_set()),
        ("one exercise", plain_set(1)),
        ("as many as fit", plain_set(100)),
    ] {
        assert_eq!(read_code(&write_code(&set)).as_ref(), Ok(&set), "{why}, as a code");
        assert_eq!(read_file(&write_file(&set)).as_ref(), Ok(&set), "{why}, as a file");
        let link = format!("https://voorbeeld.be/oefenen/#/r/{}\n", write_code(&set));
        assert_eq!(read_code(&link).as_ref(), Ok(&set), "{why}, as a pasted link");
    }
}

#[test]
fn forty_exercises_fit_600_characters() {
    let code = write_code(&plain_set(40));
    assert!(code.len() <= 600, "{} characters: {code}", code.len());
}

#[test]
fn what_keeps_a_set_from_being_shared() {
    let with = |change: &dyn Fn(&mut PracticeSet)| {
        let mut set = full_set();
        change(&mut set);
        set.problem()
    };
    for (why, found, expected) in [
        ("nothing", with(&|_| {}), None),
        (
            "no name",
            with(&|set| set.title = " ".to_owned()),
            Some(SetProblem::NoTitle),
        ),
        (
            "a name of 81 signs",
            with(&|set| set.title = "x".repeat(81)),
            Some(SetProblem::Text),
        ),
        (
            "a name of two lines",
            with(&|set| set.title = "a\nb".to_owned()),
            Some(SetProblem::Text),
        ),
        (
            "no questions",
            with(&|set| set.items.clear()),
            Some(SetProblem::NoItems),
        ),
        (
            "100 questions are enough",
            with(&|set| set.items = plain_set(100).items),
            None,
        ),
        (
            "101 are not",
            with(&|set| set.items = plain_set(101).items),
            Some(SetProblem::TooManyItems),
        ),
        (
            "a section with a space",
            with(&|set| set.items.push(Item::Concepts("6 12".to_owned()))),
            Some(SetProblem::Concepts(4)),
        ),
    ] {
        assert_eq!(found, expected, "{why}");
    }
}

#[test]
fn a_set_is_known_by_its_content() {
    let set = full_set();
    let mut other = set.clone();
    other.seed += 1;
    assert_eq!(read_code(&write_code(&set)).unwrap().id(), set.id());
    assert_ne!(other.id(), set.id());
}

/// Links live for ever: whatever a released version wrote is read by every later one.
#[test]
fn samples_of_every_version_open() {
    let v1 = include_str!("../shared/v1-reeks.txt");
    assert_eq!(read_code(v1), Ok(full_set()));
    assert_eq!(
        full_set().id().to_string(),
        include_str!("../shared/v1-reeks-id.txt").trim()
    );
    assert_eq!(read_file(include_str!("../shared/v1-reeks.json")), Ok(full_set()));
}

#[test]
fn what_cannot_be_used_says_why() {
    let code = write_code(&full_set());
    let file = write_file(&full_set());
    for (why, found, expected) in [
        ("nothing", read_code(""), Unreadable::NotOurs),
        ("another text", read_code("hallo"), Unreadable::NotOurs),
        (
            "a link that was cut off",
            read_code(&code[..code.len() - 9]),
            Unreadable::Broken,
        ),
        (
            "one letter changed",
            read_code(&code.replacen('e', "f", 1)),
            Unreadable::Broken,
        ),
        (
            "a version of later",
            read_code(&format!("2{}", &code[1..])),
            Unreadable::Newer,
        ),
        ("a book", read_code(&"1".repeat(60_001)), Unreadable::TooLarge),
        (
            "a backup",
            read_file(r#"{"accountwijs":"back-up","v":1}"#),
            Unreadable::NotOurs,
        ),
        ("a picture", read_file("\u{89}PNG"), Unreadable::NotOurs),
        (
            "a file that was cut off",
            read_file(&file[..file.len() / 2]),
            Unreadable::Broken,
        ),
        (
            "a file of later",
            read_file(r#"{"accountwijs":"reeks","v":2,"reeks":0}"#),
            Unreadable::Newer,
        ),
        ("a film", read_file(&" ".repeat(1024 * 1024 + 1)), Unreadable::TooLarge),
    ] {
        assert_eq!(found, Err(expected), "{why}");
    }
}

/// What a docent has on the desk comes back, finished or not.
#[test]
fn drafts_and_own_exercises_are_kept() {
    use accountwijs::sharing::{read_draft, read_own_file, write_draft, write_own_file};
    for set in [full_set(), plain_set(2), PracticeSet::default()] {
        assert_eq!(read_draft(&write_draft(&set)), Ok(set));
    }
    let own = [own_choice()];
    assert_eq!(read_own_file(&write_own_file(&own)).as_deref(), Ok(&own[..]));
    let nameless = OwnExercise {
        title: String::new(),
        ..own_choice()
    };
    for (why, text, expected) in [
        ("a set", write_file(&full_set()), Unreadable::NotOurs),
        (
            "an exercise without a title",
            write_own_file(&[nameless]),
            Unreadable::Broken,
        ),
        (
            "a later one",
            write_own_file(&[]).replace("\"v\":1", "\"v\":2"),
            Unreadable::Newer,
        ),
        ("a picture", "\u{89}PNG".to_owned(), Unreadable::NotOurs),
    ] {
        assert_eq!(read_own_file(&text).map(|own| own.len()), Err(expected), "{why}");
    }
}

/// Written down once, never to change: printed sheets depend on it.
#[test]
fn seeds_of_printed_variants() {
    use accountwijs::sharing::{paper_seed, question_seed};
    let set = plain_set(3);
    assert_eq!(
        paper_seed(&set, 2, 0),
        question_seed(&set, None, 2),
        "variant A is what everyone gets on screen"
    );
    let seeds: Vec<_> = (0..6).map(|variant| paper_seed(&set, 0, variant)).collect();
    let mut different = seeds.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), 6, "{seeds:?}");
}
