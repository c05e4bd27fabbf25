//! Promises that hold for any log and any text.

use accountwijs::ordered::SortedMap;
use accountwijs::progress::{
    Answered, CalculatorInputs, Draft, Event, EventId, Follows, Jotted, Judgement, Log, Noted, Progress, Reviewed,
    Scope, Session, Settings, Time, What, read_backup, read_chunk, read_event, write_backup, write_chunk, write_event,
};
use accountwijs::training::{Practice, Rating};
use proptest::collection::vec;
use proptest::prelude::*;

fn exercise() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["1.5/klant", "6.12/bakkerij", "6.12/festival", "B1/btw"]).prop_map(String::from)
}

fn reviewed() -> impl Strategy<Value = Reviewed> {
    let card = prop::sample::select(vec!["6.12/churn", "1.5/klant", "/+0000000001-5"]);
    (card, 0..5_u16, 1..5_u8, 0..6_u8, -1..2_i8).prop_map(|(card, number, rating, practice, days_ahead)| Reviewed {
        card: card.into(),
        number,
        rating: Rating::try_from(rating).unwrap(),
        practice: Practice::try_from(practice).unwrap(),
        days_ahead,
    })
}

fn judgement() -> impl Strategy<Value = Judgement> {
    prop::sample::select(vec![
        Judgement::RightAtOnce,
        Judgement::RightWithHelp,
        Judgement::NotRight,
    ])
}

fn what() -> impl Strategy<Value = What> {
    let answered = (
        exercise(),
        0..3_u32,
        judgement(),
        0..4_u16,
        1..4_u16,
        0..3_u8,
        any::<bool>(),
    )
        .prop_map(|(exercise, seed, judgement, points, tries, hints, solution_shown)| {
            What::Answered(Answered {
                exercise,
                seed,
                judgement,
                points,
                of: 4,
                tries,
                hints,
                solution_shown,
                mistakes: vec!["deelt-door-prijs \"é\"".into(); hints.into()],
            })
        });
    let scope = prop_oneof![
        exercise().prop_map(Scope::Exercise),
        Just(Scope::Section("6.12".into())),
        Just(Scope::Chapter("6".into())),
        Just(Scope::All),
    ];
    let cleared = (scope, prop::collection::btree_map(0..4_u64, 0..8_u32, 0..4)).prop_map(|(scope, up_to)| {
        let up_to = up_to
            .into_iter()
            .map(|(session, last)| (Session::from_random(session), last));
        What::Cleared(accountwijs::progress::Cleared {
            scope,
            up_to: up_to.collect(),
        })
    });
    prop_oneof![
        8 => answered,
        1 => (exercise(), 0..3_u32).prop_map(|(exercise, seed)| What::ClaimedRight { exercise, seed }),
        1 => prop::sample::select(vec!["break-even", "marge-opslag"])
            .prop_map(|calculator| What::CalculatorUsed { calculator: calculator.into() }),
        3 => reviewed().prop_map(What::Reviewed),
        1 => (0..3_u8, prop::bool::ANY).prop_map(|(card, kept)| What::Jotted(Jotted {
            card: format!("6.12/+{card}"),
            front: if kept { "Vraag?".into() } else { String::new() },
            back: if kept { "Antwoord\nen meer".into() } else { String::new() },
        })),
        1 => prop::sample::select(vec!["", "Een \"notitie\""]).prop_map(|text| What::Noted(Noted {
            concept: "churn".into(),
            text: text.into(),
        })),
        1 => Just(What::BackedUp),
        1 => cleared,
        1 => (0..4_u64, 0..8_u32).prop_map(|(session, number)| What::Undone { event: id(session, number) }),
    ]
}

fn id(session: u64, number: u32) -> EventId {
    EventId {
        session: Session::from_random(session),
        number,
    }
}

/// Events of few sessions and few numbers, so that logs overlap, and even contradict each other.
fn event() -> impl Strategy<Value = Event> {
    (0..4_u64, 0..8_u32, 0..20_u64, what()).prop_map(|(session, number, at, what)| Event {
        at: Time::from_seconds(at),
        id: id(session, number),
        what,
    })
}

fn log() -> impl Strategy<Value = Log> {
    vec(event(), 0..20).prop_map(Log::of)
}

fn merged(one: &Log, other: &Log) -> Log {
    Log::of(one.events().chain(other.events()).cloned())
}

proptest! {
    #[test]
    fn merging_is_associative_commutative_and_idempotent(one in log(), two in log(), three in log()) {
        prop_assert_eq!(merged(&one, &merged(&two, &three)), merged(&merged(&one, &two), &three));
        prop_assert_eq!(merged(&one, &two), merged(&two, &one));
        prop_assert_eq!(merged(&one, &one), one.clone());
        prop_assert_eq!(merged(&one, &two).progress(), merged(&two, &one).progress());
    }

    #[test]
    fn telling_events_one_by_one_gives_the_same_progress(events in vec(event(), 0..30)) {
        let mut log = Log::default();
        let mut progress = Progress::default();
        for event in events {
            match log.add(event.clone()) {
                Follows::AsBefore => {}
                Follows::ByTheEvent => progress = progress.after(&event),
                Follows::FromTheLog => progress = log.progress(),
            }
            prop_assert_eq!(&progress, &log.progress());
        }
    }

    #[test]
    fn a_clearing_clears_and_its_undoing_restores(log in log()) {
        for scope in [Scope::Exercise("6.12/bakkerij".into()), Scope::Section("6.12".into()), Scope::Chapter("6".into()), Scope::All] {
            let before = log.progress();
            let cleared = Event {
                at: Time::from_seconds(20),
                id: id(9, 0),
                what: What::Cleared(log.clearing(scope.clone())),
            };
            let mut log = log.clone();
            log.add(cleared);
            if scope == Scope::All {
                prop_assert!(log.progress().is_new());
            }
            for exercise in ["1.5/klant", "6.12/bakkerij", "6.12/festival", "B1/btw"] {
                let expected = if scope.contains(exercise) { &[] } else { before.answers(exercise) };
                let after = log.progress();
                prop_assert_eq!(after.answers(exercise), expected);
            }
            log.add(Event { at: Time::from_seconds(0), id: id(9, 1), what: What::Undone { event: id(9, 0) } });
            prop_assert_eq!(log.progress(), before);
        }
    }

    #[test]
    fn events_chunks_and_backups_read_back(log in log()) {
        for event in log.events() {
            prop_assert_eq!(read_event(&write_event(event)), Ok(event.clone()));
        }
        let chunk = read_chunk(&write_chunk(log.events()));
        prop_assert!(chunk.unreadable.is_empty() && !chunk.newer);
        prop_assert_eq!(Log::of(chunk.events), log.clone());
        let backup = read_backup(&write_backup(&log, &Settings::default(), [], [], &SortedMap::new(), Time::from_seconds(9))).unwrap();
        prop_assert_eq!(Log::of(backup.log.events), log);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,80}") {
        read_everything(&text);
    }

    #[test]
    fn any_mutation_is_read_without_a_panic(
        log in log(),
        changes in vec((any::<prop::sample::Index>(), prop::sample::select(vec!["", "{", "}", "[", "]", "\"", ",", ":", "-", "9", "null", "é"])), 1..5),
    ) {
        for whole in [
            write_chunk(log.events()),
            write_backup(&log, &Settings::default(), [], [], &SortedMap::new(), Time::from_seconds(9)),
            Draft::default().write().unwrap(),
        ] {
            let mut letters: Vec<String> = whole.chars().map(String::from).collect();
            for (index, change) in &changes {
                *index.get_mut(&mut letters) = (*change).to_owned();
            }
            read_everything(&letters.concat());
        }
    }

    #[test]
    fn what_a_later_version_added_is_kept_to_the_letter(
        at in 0..1_000_000_u64,
        key in "[d-hlmo-qv-z][a-z]{0,5}",
        value in prop::sample::select(vec!["1", "1.50", " {\"b\": [1,2 ] }", "\"\\u00e9\"", "123456789012345678901234567890"]),
    ) {
        let text = format!(r#"{{"i":"0000000001-7", "{key}":{value},"t":{at}}}"#);
        let event = read_event(&text).unwrap();
        prop_assert_eq!(&event.what, &What::Later(text.clone()));
        prop_assert_eq!(write_event(&event), text);
    }
}

/// Whatever is read can be shown, written and read again.
fn read_everything(text: &str) {
    let chunk = read_chunk(text);
    let log = Log::of(chunk.events);
    let _ = log.progress().history(accountwijs::progress::Zone::minutes_ahead(60));
    assert_eq!(Log::of(read_chunk(&write_chunk(log.events())).events), log);
    if let Ok(backup) = read_backup(text) {
        let _ = Log::of(backup.log.events).progress();
    }
    if let Ok(draft) = Draft::read(text) {
        assert_eq!(Draft::read(&draft.write().expect("it was small enough")), Ok(draft));
    }
    let _ = CalculatorInputs::read(text);
    if let Ok(settings) = Settings::read(text) {
        assert_eq!(Settings::read(&settings.write()), Ok(settings));
    }
}
