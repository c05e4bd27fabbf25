//! The book with what the learner knows of it.

use accountwijs::content::{Hit, Index, Kind, Level};
use accountwijs::progress::{Judgement, Log, Progress, Time, What, exercise_of, outline, section_state};
use accountwijs::text;

use super::{SATURDAY, answered, event, right, wrong};

const DAY: u64 = 86_400;

fn book() -> Index {
    super::book(&[
        ("1.4", "Bedrijfsstrategie", 2, &[]),
        ("1.5", "En dan de prijs", 3, &[("a", 0), ("b", 0), ("c", 1)]),
        ("6.12", "Break-evenanalyse", 1, &[("bakkerij", 0)]),
    ])
}

fn progress(events: &[What]) -> Progress {
    let events = events.iter().cloned();
    Log::of((0..).zip(events).map(|(number, what)| event(number, what))).progress()
}

#[test]
fn how_far_one_is() {
    let helped = |exercise: &str| What::Answered(answered(exercise, Judgement::RightWithHelp));
    let everything = [right("1.5/a"), right("1.5/b"), right("1.5/c")];
    for (why, events, days, state, known) in [
        ("nothing done", &[][..], 0, "nog niet begonnen", 0),
        ("begun", &[wrong("1.5/a")], 0, "bezig", 0),
        (
            "one of two exercises of an objective is not enough",
            &[right("1.5/a")],
            0,
            "bezig",
            0,
        ),
        ("one objective", &[right("1.5/a"), right("1.5/b")], 0, "bezig", 1),
        ("with help is not yet known", &[helped("1.5/c")], 0, "bezig", 0),
        (
            "an objective without exercises does not keep it back",
            &everything,
            27,
            "gekend",
            2,
        ),
        ("after four weeks", &everything, 28, "opfrissen", 2),
    ] {
        let (index, progress) = (book(), progress(events));
        let now = Time::from_seconds(SATURDAY + 2 + days * DAY);
        let chapter = &outline(&index, &progress, now).chapters[0];
        let found = chapter.sections[1].state.map(text::progress::section_state);
        assert_eq!(found, Some(state), "{why}");
        assert_eq!((chapter.known, chapter.objectives), (known, 5), "{why}");
    }
}

#[test]
fn what_there_is() {
    let index = book();
    let now = Time::from_seconds(SATURDAY);
    assert_eq!(
        section_state(&index.chapters[0].sections[0], &Progress::default(), now),
        None,
        "without exercises there is no telling"
    );
    let outline = outline(&index, &Progress::default(), now);
    let about: Vec<_> = outline
        .chapters
        .iter()
        .flat_map(|chapter| chapter.sections.iter().map(text::progress::section_about))
        .collect();
    assert_eq!(
        about,
        [
            "4 begrippen",
            "3 oefeningen · 4 begrippen · 3 rekenmodellen",
            "1 oefening · 4 begrippen · 1 rekenmodel"
        ]
    );
}

#[test]
fn an_exercise_about_a_calculator() {
    let mut index = book();
    for exercise in &mut index.chapters[0].sections[1].exercises {
        exercise.calculator = Some("korting".into());
    }
    for (why, events, expected) in [
        ("the first one", &[][..], "1.5/a"),
        ("what is new", &[right("1.5/a")], "1.5/b"),
        ("what was not right", &[right("1.5/a"), wrong("1.5/b")], "1.5/b"),
        (
            "what was answered longest ago",
            &[right("1.5/b"), right("1.5/c"), right("1.5/a")],
            "1.5/b",
        ),
    ] {
        let found = exercise_of(&index, &progress(events), "korting").map(|exercise| exercise.id.as_str());
        assert_eq!(found, Some(expected), "{why}");
    }
    assert_eq!(exercise_of(&index, &Progress::default(), "break-even"), None);
}

#[test]
fn where_a_new_visitor_begins() {
    let mut index = book();
    let first = |index: &Index| index.first_exercise().map(|exercise| exercise.1.id.clone());
    assert_eq!(first(&index).as_deref(), Some("1.5/a"));
    index.chapters[0].sections[1].exercises[0].kind = Kind::Multiple;
    assert_eq!(
        first(&index).as_deref(),
        Some("1.5/b"),
        "one choice is the simplest kind"
    );
    index.chapters[0].sections[1].exercises[1].level = Level::Toepassen;
    assert_eq!(first(&index).as_deref(), Some("1.5/c"), "nothing to work out yet");
    index.chapters[0].sections[1].exercises[0].kind = Kind::Choice;
    index.chapters[0].sections[1].exercises[0].objective = 2;
    assert_eq!(
        first(&index).as_deref(),
        Some("1.5/c"),
        "the first objective comes first"
    );
    index.chapters.remove(0);
    assert_eq!(first(&index), None);
}

#[test]
fn searching() {
    let index = book();
    for (typed, expected) in [
        ("", ""),
        ("  ", ""),
        ("zeppelin", ""),
        ("1.", "1.4 1.5"),
        ("6.12", "6.12"),
        ("PRIJS dan", "1.5"),
        ("breakeven", "6.12 break-even"),
        ("over a", "1.5/a 6.12/bakkerij"),
    ] {
        let found: Vec<&str> = index
            .search(typed)
            .into_iter()
            .map(|hit| match hit {
                Hit::Section(section) => section.id.as_str(),
                Hit::Calculator(entry) => entry.id.as_str(),
                Hit::Exercise(_, exercise) => exercise.id.as_str(),
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{typed}");
    }
}
