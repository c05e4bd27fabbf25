//! The samples, as the rest of these tests uses them.

use std::path::PathBuf;

use accountwijs::calculators;
use accountwijs::content::source::{Library, packs};
use accountwijs::content::{Exercise, Index, Kind, MockExam, Packed, Section};
use accountwijs::exercises::{LAST_TIMES, Numbers, Seed, other_seed, proof};

/// Where the samples lie.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/content/exercises")
}

/// All of them.
pub fn library() -> Library {
    Library::read(&root())
}

/// The sample of a kind, by the name of its file.
pub fn sample(name: &str) -> Exercise {
    library().exercise(&format!("6.12/{name}")).unwrap().clone()
}

pub fn numbers(exercise: &Exercise, seed: Seed) -> Numbers {
    Numbers::draw(exercise, seed, calculators::ALL).unwrap()
}

#[test]
fn every_kind_has_a_sample_without_problems() {
    let library = library();
    assert_eq!(library.problems, []);
    let mut kinds: Vec<Kind> = library.exercises().map(|exercise| exercise.task.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 13);
    let minutes = |name: &str| sample(name).minutes;
    assert_eq!([minutes("open"), minutes("term"), minutes("table")], [8, 1, 5]);
    assert_eq!(minutes("case"), 1 + 3 + 3 + 2, "those of its parts");
}

#[test]
fn every_sample_is_proven() {
    for exercise in library().exercises() {
        assert_eq!(proof::prove(exercise, 400).lines(), [""; 0], "{}", exercise.id);
    }
}

#[test]
fn packs_open_to_what_was_written() {
    let library = library();
    let packs = packs(&library).unwrap();
    let read = |id: &str| packs.iter().find(|pack| pack.id == id).unwrap();
    let section: Section = postcard::from_bytes(&read("6.12").bytes).unwrap();
    let exam: MockExam = postcard::from_bytes(&read("examen-1").bytes).unwrap();
    for packed in section.exercises.iter().chain(&exam.exercises) {
        let written = library.exercise(&packed.id).unwrap();
        let is_open = matches!(packed.task, Packed::Choice { .. } | Packed::Multiple { .. });
        let of_options = matches!(written.task.kind(), Kind::Choice | Kind::Multiple);
        assert_eq!(is_open, of_options, "{}: only options travel open", packed.id);
        assert_eq!(packed.task.kind(), written.task.kind());
        assert_eq!(packed.task.has_numbers(), written.task.has_numbers());
        assert_eq!(packed.opened().as_ref(), Some(written));
    }
    let index: Index = postcard::from_bytes(&read("index").bytes).unwrap();
    let entry = &index.mock_exams[0];
    assert_eq!(
        (entry.minutes, entry.pack.as_str()),
        (120, read("examen-1").file.as_str())
    );
    assert_eq!(entry.questions[0].section, "6.12");
    assert_eq!(entry.questions[0].exercise.objective, 1);
}

/// A pack of another version is refused, not misread.
#[test]
fn a_damaged_task_does_not_open() {
    let mut packed = sample("matching").packed().unwrap();
    if let Packed::Sealed { bytes, .. } = &mut packed.task {
        bytes.truncate(bytes.len() / 2);
    }
    assert_eq!(packed.opened(), None);
}

/// Rows and parts take their numbers from one stream. Written down once, never to change.
#[test]
fn numbers_of_rows_and_parts() {
    let drawn = |name: &str, seed: Seed| -> Vec<String> {
        let exercise = sample(name);
        let numbers = numbers(&exercise, seed);
        let variants = numbers.variants().into_iter();
        variants
            .map(|variant| serde_json::to_string(&variant.inputs).unwrap())
            .collect()
    };
    assert_eq!(
        drawn("table", 3),
        [
            r#"{"eigen_afzet":"7.800","eigen_omzet":"80000","markt_afzet":"44.000","markt_omzet":"500000"}"#,
            r#"{"eigen_afzet":"2.600","eigen_omzet":"30000","markt_afzet":"44.000","markt_omzet":"500000"}"#,
        ]
    );
    assert_eq!(
        drawn("case", 3),
        [r#"{"doelwinst":"41.300","prijs":"2100","variabele_kosten":"1400","vaste_kosten":"84000"}"#]
    );
    assert_ne!(drawn("table", 4), drawn("table", 3));
}

/// Twenty times in a row, also where hardly more sets of numbers exist than that.
#[test]
fn other_numbers_are_others() {
    for name in ["number", "table", "case"] {
        let exercise = sample(name);
        let inputs = |seed: Seed| {
            let numbers = numbers(&exercise, seed);
            let variants = numbers.variants().into_iter();
            variants.map(|variant| variant.inputs.clone()).collect::<Vec<_>>()
        };
        let mut seen: Vec<Seed> = Vec::new();
        let mut last = 0;
        for time in 0..60 {
            let mut next = || {
                // Chance that likes to come back to the same seeds.
                last = (last * 7 + 3) % 97;
                last
            };
            let other = other_seed(&exercise, &seen, calculators::ALL, &mut next);
            assert!(
                seen.iter().all(|&before| inputs(before) != inputs(other)),
                "{name}, time {time}"
            );
            seen.insert(0, other);
            seen.truncate(LAST_TIMES);
        }
    }
}
