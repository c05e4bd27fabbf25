//! A set for other programs: every kind, every format, read by others than the one who wrote it.

mod gift;
mod moodle;
mod qti;
mod scorm;

use std::path::PathBuf;
use std::process::Command;

use accountwijs::content::{Kind, RichText};
use accountwijs::sharing::exchange::{Asks, GapKind, Portable, PortableSet, Remark, portable, table_of};
use accountwijs::sharing::{Cell, Flavour, Item, Numbers, PracticeSet, Question, Reference, csv};
use accountwijs::text::exchange::{HEADS, WORDS};

use super::own_choice;
use super::pupils::{find, library, set_of};

/// The first exercise of each kind, an own one and the concepts of a section.
pub fn every_kind() -> PracticeSet {
    let mut ids: Vec<&str> = Vec::new();
    let mut kinds: Vec<Kind> = Vec::new();
    for exercise in library().exercises() {
        if !kinds.contains(&exercise.task.kind()) {
            kinds.push(exercise.task.kind());
            ids.push(&exercise.id);
        }
    }
    assert_eq!(kinds.len(), 13, "every kind has an exercise: {kinds:?}");
    let mut set = set_of(&ids, Numbers::Same);
    set.title.clear();
    set.title.push_str("Alle soorten: 1/2 & meer");
    set.items.push(Item::Own(own_choice()));
    set.items.push(Item::Concepts("6.12".to_owned()));
    set.items.push(Item::Exercise(Reference::of("9.9/bestaat-niet")));
    set
}

pub fn made(set: &PracticeSet, variants: usize) -> PortableSet {
    portable(set, &Question::all(set, &find), variants, &WORDS)
}

/// Everything in the book, in sets of a hundred.
pub fn whole_book() -> impl Iterator<Item = PortableSet> {
    let ids: Vec<&str> = library().exercises().map(|exercise| exercise.id.as_str()).collect();
    let chunks: Vec<Vec<&str>> = ids.chunks(100).map(<[&str]>::to_vec).collect();
    chunks.into_iter().map(|ids| made(&set_of(&ids, Numbers::Own), 2))
}

/// A program of `.tools/setup.sh exchange`, run with node; none where that is not there.
pub fn node(script: &str, argument: &PathBuf) -> Option<String> {
    let tools = std::env::var_os("ACCOUNTWIJS_TOOLS").map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache/accountwijs"));
    let folder = tools.or_else(home)?.join("npm");
    if !folder.join("node_modules/gift-pegjs").is_dir() {
        eprintln!("skipped: gift-pegjs is not here. Install it with .tools/setup.sh exchange");
        return None;
    }
    let output = Command::new("node")
        .current_dir(&folder)
        .args(["-e", script])
        .arg(argument)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

pub fn temporary(name: &str, bytes: &[u8]) -> PathBuf {
    let file = std::env::temp_dir().join(format!("accountwijs-{}-{name}", std::process::id()));
    std::fs::write(&file, bytes).unwrap();
    file
}

/// Every text in the question, to see that no value was left open.
fn texts(question: &Portable) -> String {
    let mut all = vec![
        question.title.clone(),
        question.stem.to_plain(&|key| format!("OPEN[{key}]")),
        question.explanation.to_plain(&|key| format!("OPEN[{key}]")),
    ];
    let mut rich = |text: &RichText| all.push(text.to_plain(&|key| format!("OPEN[{key}]")));
    match &question.asks {
        Asks::Choice { options, .. } => {
            for option in options {
                rich(&option.text);
                rich(&option.feedback);
            }
        }
        Asks::Matching { pairs, spare } => {
            for (left, right) in pairs {
                rich(left);
                rich(right);
            }
            spare.iter().for_each(rich);
        }
        Asks::Order(steps) => steps.iter().for_each(rich),
        Asks::Essay { model } => rich(model),
        Asks::Gaps { gaps, .. } => assert!(!gaps.is_empty(), "{}: no gap", question.title),
    }
    all.join("\n")
}

#[test]
fn every_exercise_of_the_book_has_a_neutral_form() {
    let mut ids: Vec<String> = Vec::new();
    for set in whole_book() {
        let positions = 1 + set.questions.iter().map(|question| question.position).max().unwrap();
        let ids_here: Vec<_> = set.questions.iter().map(|question| question.id.clone()).collect();
        let mut unique = ids_here.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids_here.len(), "ids differ within a set");
        assert!(!set.remarks.iter().any(|(_, remark)| remark.stays_behind()));
        for position in 0..positions {
            assert!(
                set.questions.iter().any(|question| question.position == position),
                "question {position} of {} is lost",
                set.title
            );
        }
        for question in &set.questions {
            let text = texts(question);
            assert!(!text.contains("OPEN["), "a value is open: {text}");
            assert!(question.points > 0, "{}", question.title);
            if let Asks::Gaps { gaps, .. } = &question.asks {
                for gap in gaps {
                    match &gap.kind {
                        GapKind::Number {
                            value,
                            tolerance,
                            wrong,
                        } => {
                            let numbers = wrong.iter().map(|(number, _)| number).chain([value, tolerance]);
                            for number in numbers {
                                assert!(number.parse::<f64>().is_ok(), "{}: {number:?}", question.title);
                            }
                        }
                        GapKind::Word(words) => assert!(words.iter().all(|word| !word.is_empty())),
                        GapKind::Choose { options, right } => {
                            assert!(options.len() > 1 && *right < options.len(), "{}", question.title);
                        }
                    }
                }
            }
        }
        ids.extend(ids_here);
    }
    assert!(ids.len() > 500, "the book was read: {}", ids.len());
}

/// What a docent reads beside the file.
#[test]
fn what_changed_is_named() {
    let set = every_kind();
    let made = made(&set, 3);
    let told: Vec<(usize, Remark)> = made.remarks.clone();
    let kinds: Vec<Kind> = Question::all(&set, &find)
        .iter()
        .filter_map(|question| Some(question.exercise()?.task.kind()))
        .collect();
    let at = |kind: Kind| kinds.iter().position(|known| *known == kind).unwrap();
    for (position, remark) in [
        (at(Kind::Place), Remark::PointAsNumbers),
        (at(Kind::Case), Remark::PartsApart),
        (at(Kind::Open), Remark::ByHand),
        (14, Remark::Concepts),
        (15, Remark::Missing),
    ] {
        assert!(told.contains(&(position, remark)), "{position} {remark:?}: {told:?}");
    }
    assert!(
        told.iter().all(|(position, _)| *position != at(Kind::Choice)),
        "a choice goes as it is"
    );
}

#[test]
fn variants_have_other_numbers_and_the_first_is_that_of_the_worksheet() {
    let set = set_of(&["6.12/bakkerij"], Numbers::Same);
    let made = made(&set, 5);
    let titles: Vec<_> = made.questions.iter().map(|question| question.title.as_str()).collect();
    assert_eq!(titles[0], "1. Bakkerij De Halve Maan, variant A");
    assert_eq!(titles.len(), 5);
    let mut stems: Vec<_> = made
        .questions
        .iter()
        .map(|question| format!("{:?}", question.stem))
        .collect();
    stems.sort_unstable();
    stems.dedup();
    assert_eq!(stems.len(), 5, "every variant has numbers of its own");
    let whole = super::exchange::made(&set, 1);
    assert_eq!(whole.questions[0].stem, made.questions[0].stem);
    assert_eq!(whole.questions[0].variant, None, "one form is no variant");
}

#[test]
fn a_table_for_a_spreadsheet() {
    let rows = table_of(&made(&every_kind(), 2), HEADS);
    assert!(rows.iter().all(|row| row.len() == HEADS.len()));
    let numbers = rows.iter().filter(|row| matches!(row[6], Cell::Written(_)));
    assert!(numbers.count() > 3);
    let dutch = csv(&rows, Flavour::Dutch);
    assert!(dutch.starts_with("\u{feff}nummer;titel;variant;"), "{dutch}");
    let negative = vec![vec![Cell::Written("-1234.50".to_owned())]];
    assert_eq!(csv(&negative, Flavour::Dutch), "\u{feff}-1234,50\r\n");
    assert_eq!(csv(&negative, Flavour::Machine), "-1234.50\r\n");
}
