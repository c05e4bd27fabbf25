//! Clearing, undoing and putting back backups: nothing gets lost that nobody meant to lose.

use accountwijs::progress::{
    Backup, Chunks, Draft, ExerciseState, Follows, Log, Preview, Scope, Session, Time, What, preview, read_backup,
    read_chunk, write_backup, write_event,
};
use accountwijs::text;

use super::{SATURDAY, event, id, right, wrong};

fn started() -> Log {
    Log::of([
        event(0, right("6.12/bakkerij")),
        event(1, wrong("6.12/festival")),
        event(2, right("1.5/klant")),
        event(
            3,
            What::CalculatorUsed {
                calculator: "break-even".into(),
            },
        ),
        event(4, What::BackedUp),
    ])
}

#[test]
fn clearing_clears_its_scope_and_undoing_restores_everything() {
    for (why, scope, left, calculators) in [
        (
            "one exercise",
            Scope::Exercise("6.12/bakkerij".into()),
            [false, true, true],
            1,
        ),
        ("a section", Scope::Section("6.12".into()), [false, false, true], 1),
        ("a chapter", Scope::Chapter("1".into()), [true, true, false], 1),
        ("another chapter", Scope::Chapter("2".into()), [true, true, true], 1),
        ("everything", Scope::All, [false, false, false], 0),
    ] {
        let mut log = started();
        let before = log.progress();
        assert_eq!(
            log.add(event(5, What::Cleared(log.clearing(scope)))),
            Follows::FromTheLog
        );
        let cleared = log.progress();
        for (exercise, left) in ["6.12/bakkerij", "6.12/festival", "1.5/klant"].into_iter().zip(left) {
            assert_eq!(
                cleared.exercise_state(exercise) != ExerciseState::New,
                left,
                "{why}: {exercise}"
            );
        }
        assert_eq!(cleared.last_used_calculators().len(), calculators, "{why}");

        log.add(event(6, What::Undone { event: id(1, 5) }));
        assert_eq!(log.progress(), before, "{why}");
        log.add(event(7, What::Undone { event: id(1, 6) }));
        assert_eq!(log.progress(), before, "{why}: an undoing cannot be undone");
    }
}

#[test]
fn what_comes_after_a_clearing_counts_whatever_the_clock_says() {
    let mut log = started();
    let mut cleared = event(5, What::Cleared(log.clearing(Scope::All)));
    cleared.at = Time::from_seconds(SATURDAY + 1_000_000);
    log.add(cleared);
    log.add(event(6, right("6.12/bakkerij")));
    assert_eq!(
        log.progress().answered(),
        1,
        "the clock was put back after the clearing"
    );

    let mut elsewhere = event(0, right("1.5/klant"));
    elsewhere.id = id(2, 0);
    log.add(elsewhere);
    assert_eq!(
        log.progress().answered(),
        2,
        "the clearing did not know of an earlier answer on another device"
    );
}

#[test]
fn only_a_clearing_of_everything_wipes() {
    let mut log = started();
    log.add(event(5, What::Cleared(log.clearing(Scope::Chapter("6".into())))));
    assert!(log.wiped().is_empty());
    log.add(event(6, What::Cleared(log.clearing(Scope::All))));
    let wiped = log.wiped();
    assert!(
        (0..5).all(|number| wiped.contains(&id(1, number)) || number < 2),
        "{wiped:?}"
    );
    assert!(
        !wiped.contains(&id(1, 5)) && !wiped.contains(&id(1, 6)),
        "clearings stay"
    );
    let before = log.progress();
    assert_eq!(log.without(&wiped).progress(), before);
}

/// What is looked back at lies in the backup too, and comes back as it was.
#[test]
fn exams_travel_in_a_backup() {
    let exam = Draft::read(include_str!("../saved/v1-exam.json")).unwrap();
    let settings = accountwijs::progress::Settings::default();
    let text = write_backup(
        &started(),
        &settings,
        [&exam],
        [],
        &accountwijs::ordered::SortedMap::new(),
        Time::from_seconds(SATURDAY),
    );
    let backup = read_backup(&text).unwrap();
    assert_eq!(backup.exams, std::slice::from_ref(&exam));
    let brings = preview(&Log::default(), &backup);
    assert_eq!(brings.exams, 1);
    assert!(
        text::progress::import_preview(&brings).starts_with("In dit bestand: 3 antwoorden en 1 proefexamen."),
        "{}",
        text::progress::import_preview(&brings)
    );
    let other = Draft {
        seed: 8,
        ..Draft::default()
    };
    let damaged = text.replace("tijd", "duur");
    assert_eq!(
        read_backup(&damaged).unwrap().exams,
        [],
        "an exam that cannot be read is left out, the rest stays"
    );
    let with_another = write_backup(
        &started(),
        &settings,
        [&other, &exam],
        [],
        &accountwijs::ordered::SortedMap::new(),
        Time::from_seconds(SATURDAY),
    );
    assert_eq!(read_backup(&with_another).unwrap().exams, [exam], "only exams");
}

#[test]
fn preview_of_a_backup() {
    let mut mine = started();
    let file = Log::of([
        event(0, right("6.12/bakkerij")),
        event(1, wrong("6.12/festival")),
        event(8, right("6.3/korting")),
    ]);
    let text = write_backup(
        &file,
        &accountwijs::progress::Settings::default(),
        [],
        [],
        &accountwijs::ordered::SortedMap::new(),
        Time::from_seconds(SATURDAY),
    );
    let backup = read_backup(&text).unwrap();
    let brings = preview(&mine, &backup);
    assert_eq!(
        brings,
        Preview {
            in_file: 3,
            already_here: 2,
            added: 1,
            lost: 0,
            unreadable: 0,
            exams: 0,
            works: 0,
        }
    );
    assert_eq!(
        text::progress::import_preview(&brings),
        "In dit bestand: 3 antwoorden. Al op dit toestel: 2 daarvan. Er komt 1 antwoord bij; er verdwijnt niets."
    );
    for event in backup.log.events {
        mine.add(event);
    }
    assert_eq!(mine.progress().answered(), 4);
}

#[test]
fn a_backup_that_clears_says_so() {
    let mut elsewhere = started();
    elsewhere.add(event(9, What::Cleared(elsewhere.clearing(Scope::Chapter("6".into())))));
    let backup = Backup {
        log: accountwijs::progress::ReadLog {
            events: elsewhere.events().cloned().collect(),
            ..Default::default()
        },
        ..Backup::default()
    };
    let brings = preview(&started(), &backup);
    assert_eq!((brings.added, brings.lost), (0, 2));
    assert!(
        text::progress::import_preview(&brings)
            .ends_with("Er komen 0 antwoorden bij; 2 antwoorden verdwijnen, omdat je ze op het andere toestel wiste.")
    );
}

#[test]
fn the_sentence_of_the_interface() {
    let brings = Preview {
        in_file: 1_214,
        already_here: 1_180,
        added: 34,
        ..Preview::default()
    };
    assert_eq!(
        text::progress::import_preview(&brings),
        "In dit bestand: 1.214 antwoorden. Al op dit toestel: 1.180 daarvan. Er komen 34 antwoorden bij; er verdwijnt niets."
    );
}

#[test]
fn chunks_stay_small_and_each_is_written_under_one_name() {
    let session = Session::from_random(99);
    let mut chunks = Chunks::of(session);
    let mut storage = std::collections::BTreeMap::new();
    for number in 0..100 {
        let id = chunks.next_id();
        assert_eq!((id.session, id.number), (session, number));
        let event = accountwijs::progress::Event {
            id,
            ..event(number, right("6.12/bakkerij"))
        };
        let text = write_event(&event);
        assert!(text.len() <= 100, "{} bytes for one answer: {text}", text.len());
        chunks.append(&event);
        assert_eq!(chunks.unsaved().len(), 1, "one answer writes one chunk");
        for chunk in chunks.unsaved() {
            assert!(chunk.text.len() <= 2_048);
            storage.insert(chunk.name.clone(), chunk.text.clone());
        }
        chunks.saved(1);
    }
    let events: Vec<_> = storage.values().flat_map(|text| read_chunk(text).events).collect();
    assert_eq!(events.len(), 100);
    assert!((4..=7).contains(&storage.len()), "{}", storage.len());
    assert!(storage.keys().next().unwrap().ends_with(".0000"));
}

#[test]
fn what_is_not_saved_stays_until_it_is() {
    let mut chunks = Chunks::of(Session::from_random(1));
    for number in 0..50 {
        chunks.append(&event(number, right("6.12/bakkerij")));
    }
    let unsaved = chunks.unsaved().to_vec();
    assert!(unsaved.len() > 1);
    chunks.saved(1);
    assert_eq!(chunks.unsaved(), &unsaved[1..]);
    chunks.close();
    let first = chunks.next_number();
    chunks.append(&event(50, right("1.5/klant")));
    chunks.close();
    let taken_back = chunks.take_back(first..chunks.next_number());
    assert_eq!(taken_back.len(), 1);
    assert_eq!(chunks.unsaved(), &unsaved[1..], "what was there before stays as it was");
}

/// Not a promise about this machine, but what 20,000 answers should never come near to.
#[test]
fn twenty_thousand_answers_are_read_and_counted_quickly() {
    let mut chunks = Chunks::of(Session::from_random(1));
    for number in 0..20_000_u32 {
        let exercise = format!("6.{}/oefening-{}", number % 15, number % 300);
        let What::Answered(mut answered) = right(&exercise) else {
            unreachable!()
        };
        answered.seed = number.wrapping_mul(2_654_435_761);
        chunks.append(&event(number, What::Answered(answered)));
    }
    let start = std::time::Instant::now();
    let log = Log::of(chunks.unsaved().iter().flat_map(|chunk| read_chunk(&chunk.text).events));
    let read = start.elapsed();
    let start = std::time::Instant::now();
    let progress = log.progress();
    let counted = start.elapsed();
    println!("20.000 answers: read in {read:?}, counted in {counted:?}");
    assert_eq!(progress.answered(), 20_000);
    assert!(counted.as_millis() < 500, "{counted:?}");
}
