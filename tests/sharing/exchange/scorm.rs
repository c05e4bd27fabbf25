//! SCORM 1.2: the package, and what an environment is told and keeps.

use crate::unzipped::unzipped;
use accountwijs::exercises::{Filled, names};
use accountwijs::progress::Time;
use accountwijs::sharing::exchange::{
    Entry, LONGEST_STATE, read_app_files, read_lms_state, write_lms_report, write_scorm,
};
use accountwijs::sharing::{Mode, Numbers, PracticeSet, Question, Tried, Underway, read_code};
use roxmltree::Document;

use crate::pupils::{Chance, find, handed_in, library, right, set_of, wrong};

const CHOICE: &str = "1.5/korting-laatste-instrument";
const BAKERY: &str = "6.12/bakkerij";

fn begin(set: &PracticeSet) -> Underway {
    Underway::begin(set, "editie", "Noor", Time::from_seconds(1_790_000_000))
}

#[test]
fn the_package_holds_the_app_and_the_set() {
    let set = PracticeSet {
        title: "Week 6 & \"meer\"".to_owned(),
        ..set_of(&[CHOICE, BAKERY], Numbers::Own)
    };
    let entry = |name: &str, text: &str| Entry {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let app = vec![
        entry("index.html", "<!doctype html>"),
        entry("packs/6.12-a.pack", "bytes"),
    ];
    let files = unzipped(&write_scorm(&set, app, "Open"));
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let manifest = text("imsmanifest.xml");
    let manifest = Document::parse(&manifest).unwrap();
    let resource = manifest
        .descendants()
        .find(|node| node.has_tag_name(("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "resource")))
        .unwrap();
    assert_eq!(resource.attribute("href"), Some("reeks.html"));
    assert_eq!(
        resource.attribute(("http://www.adlnet.org/xsd/adlcp_rootv1p2", "scormtype")),
        Some("sco")
    );
    let mut named: Vec<&str> = resource.children().filter_map(|node| node.attribute("href")).collect();
    named.sort_unstable();
    let there: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|name| *name != "imsmanifest.xml")
        .collect();
    assert_eq!(named, there);
    let titles = manifest.descendants().filter(|node| node.tag_name().name() == "title");
    assert!(titles.filter_map(|node| node.text()).all(|title| title == set.title));
    let script = text("reeks.js");
    let code = script.split("#/r/").nth(1).unwrap().trim_end_matches("\");\n");
    assert_eq!(read_code(code), Ok(set), "the script leads to the set: {script}");
    assert!(text("reeks.html").contains("src=\"./reeks.js\""));
}

#[test]
fn the_list_of_files_of_the_app() {
    let read = |text: &str| read_app_files(text).map(|files| files.len());
    assert_eq!(
        read(r#"[{"n":"index.html","b":9},{"n":"packs/index-ab.pack","b":1}]"#),
        Some(2)
    );
    for (why, text) in [
        ("no list", "<!doctype html>"),
        ("without the page", r#"[{"n":"a.js","b":1}]"#),
        ("elsewhere", r#"[{"n":"index.html","b":1},{"n":"../geheim","b":1}]"#),
        ("another host", r#"[{"n":"index.html","b":1},{"n":"//elders/x","b":1}]"#),
        ("too large", r#"[{"n":"index.html","b":999999999}]"#),
    ] {
        assert_eq!(read(text), None, "{why}");
    }
}

#[test]
fn score_and_completion() {
    let set = set_of(&[CHOICE, BAKERY], Numbers::Own);
    let questions = Question::all(&set, &find);
    let exercise = |at: usize| questions[at].exercise().unwrap();
    let mut underway = begin(&set);
    let report = write_lms_report(&underway, &questions);
    assert_eq!((report.score, report.is_complete), (Some(0), false));
    let seed = underway.seed(0);
    let try_at = |underway: &mut Underway, at: usize, filled: Filled| {
        let seed = underway.seed(at);
        underway.tried(
            at,
            Tried {
                seed,
                filled,
                ..Tried::default()
            },
            Time::from_seconds(1_790_000_100),
        );
    };
    try_at(&mut underway, 0, wrong(exercise(0), seed, &mut Chance(1)));
    assert_eq!(write_lms_report(&underway, &questions).score, Some(0));
    try_at(&mut underway, 0, right(exercise(0), seed));
    let half = write_lms_report(&underway, &questions);
    assert!(half.score.is_some_and(|score| score > 0 && score < 100), "{half:?}");
    assert!(!half.is_complete);
    let seed = underway.seed(1);
    try_at(&mut underway, 1, right(exercise(1), seed));
    let whole = write_lms_report(&underway, &questions);
    assert_eq!((whole.score, whole.is_complete), (Some(100), true));
    // A test says nothing before it is finished.
    let mut test = Underway {
        set: PracticeSet {
            mode: Mode::Test,
            ..set.clone()
        },
        ..underway
    };
    assert_eq!(write_lms_report(&test, &questions).score, None);
    test.finished = true;
    let report = write_lms_report(&test, &questions);
    assert_eq!((report.score, report.is_complete), (Some(100), true));
}

#[test]
fn the_state_comes_back() {
    let set = set_of(&[CHOICE, BAKERY], Numbers::Own);
    let questions = Question::all(&set, &find);
    let mut underway = begin(&set);
    underway.result = handed_in(&set, &questions, "Noor", 50, &mut Chance(4));
    underway.jump(1);
    let state = write_lms_report(&underway, &questions).state;
    assert_eq!(read_lms_state(&set, &state).as_ref(), Some(&underway));
    let other = PracticeSet { seed: 3, ..set.clone() };
    for (why, found) in [
        ("nothing", read_lms_state(&set, "")),
        ("another set", read_lms_state(&other, &state)),
        ("something else", read_lms_state(&set, "bladwijzer=3")),
        ("cut off", read_lms_state(&set, &state[..state.len() - 4])),
        (
            "too long",
            read_lms_state(&set, &format!("{state}{}", "A".repeat(LONGEST_STATE))),
        ),
    ] {
        assert_eq!(found, None, "{why}");
    }
}

/// However much was done, it fits; and what was right stays right.
#[test]
fn the_state_always_fits() {
    let ids: Vec<&str> = library().exercises().map(|exercise| exercise.id.as_str()).collect();
    for first in [0, 150, 300] {
        let chosen: Vec<&str> = ids.iter().skip(first).take(100).copied().collect();
        let set = set_of(&chosen, Numbers::Own);
        let questions = Question::all(&set, &find);
        let mut underway = begin(&set);
        underway.result = handed_in(&set, &questions, "Noor", 60, &mut Chance(9));
        let state = write_lms_report(&underway, &questions).state;
        assert!(state.len() <= LONGEST_STATE, "{} characters", state.len());
        let back = read_lms_state(&set, &state).expect("the state can be read");
        assert_eq!(
            back.result.done(),
            underway.result.done(),
            "nothing that was done is lost"
        );
    }
    // A hundred essays.
    let open = library()
        .exercises()
        .find(|exercise| matches!(exercise.task, accountwijs::content::Task::Open(_)))
        .unwrap();
    let set = set_of(&vec![open.id.as_str(); 100], Numbers::Same);
    let questions = Question::all(&set, &find);
    let mut underway = begin(&set);
    let mut chance = Chance(1);
    for position in 0..100 {
        let seed = underway.seed(position);
        let mut filled = right(open, seed);
        let letters: String = (0..3_000)
            .map(|_| char::from(b'a' + u8::try_from(chance.below(26)).unwrap()))
            .collect();
        filled.write(names::TEXT, &letters);
        underway.tried(
            position,
            Tried {
                seed,
                filled,
                seconds: 77,
                ..Tried::default()
            },
            Time::from_seconds(1_790_000_100),
        );
    }
    let state = write_lms_report(&underway, &questions).state;
    assert!(state.len() <= LONGEST_STATE, "{} characters", state.len());
    assert_eq!(read_lms_state(&set, &state).map(|back| back.result.done()), Some(100));
}
