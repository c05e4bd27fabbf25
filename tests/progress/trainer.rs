//! The trainer's events: what follows from them and how they are saved.

use accountwijs::progress::{
    Day, Event, Jotted, Learned, Log, Noted, Reviewed, Scope, Settings, Time, What, Zone, read_chunk, read_event,
    write_chunk, write_event,
};
use accountwijs::training::Rating::{Again, Easy, Good, Hard};
use accountwijs::training::{self, Buttons, Deck, Direction, Practice, Rating, Retention};

use super::{SATURDAY, event, history, id};

pub(super) const DAY: u64 = 86_400;

pub(super) fn reviewed(card: &str, number: u16, rating: Rating) -> What {
    What::Reviewed(Reviewed {
        card: card.into(),
        number,
        rating,
        practice: Practice::Learn,
        days_ahead: 0,
    })
}

fn jotted(front: &str, back: &str) -> What {
    What::Jotted(Jotted {
        card: "6.12/+0000000001-5".into(),
        front: front.into(),
        back: back.into(),
    })
}

fn noted(text: &str) -> What {
    What::Noted(Noted {
        concept: "veiligheidsmarge".into(),
        text: text.into(),
    })
}

/// An event so many days after Saturday.
pub(super) fn on(day: u64, number: u32, what: What) -> Event {
    Event {
        at: Time::from_seconds(SATURDAY + day * DAY + u64::from(number)),
        ..event(number, what)
    }
}

fn saturday() -> Day {
    Zone::default().day(Time::from_seconds(SATURDAY))
}

/// One event of every kind and shape.
fn every_kind() -> Vec<Event> {
    vec![
        event(0, reviewed("6.12/veiligheidsmarge", 0, Good)),
        event(
            1,
            What::Reviewed(Reviewed {
                card: "/+0000000001-5".into(),
                number: 12,
                rating: Again,
                practice: Practice::Reread,
                days_ahead: -1,
            }),
        ),
        event(
            2,
            What::Reviewed(Reviewed {
                card: "B1/btw".into(),
                number: 3,
                rating: Easy,
                practice: Practice::Test,
                days_ahead: 1,
            }),
        ),
        event(3, reviewed("1.5/klant", 0, Hard)),
        event(4, jotted("Wat is \"marge\"?", "Prijs min kost,\nin euro.")),
        event(5, jotted("", "")),
        event(6, noted("Zie ook 6.8")),
        event(7, noted("")),
        event(8, reviewed("6.8/marge", 0, Good)),
    ]
}

/// Samples of a released version; never change one.
#[test]
fn released_versions_stay_readable() {
    let sample = include_str!("../saved/v1-log-trainer.json").trim();
    assert_eq!(read_chunk(sample).events, every_kind());
    assert_eq!(write_chunk(&every_kind()), sample);
    let sample = include_str!("../saved/v1-settings-trainer.json").trim();
    let settings = Settings {
        training: training::Settings {
            new_per_day: 20,
            direction: Direction::Cloze,
            buttons: Buttons::Four,
            retention: Retention::percent(85),
            exam: Some(saturday()),
            minutes_per_day: 45,
        },
        ..Settings::default()
    };
    assert_eq!(Settings::read(sample), Ok(settings.clone()));
    assert_eq!(settings.write(), sample);
}

#[test]
fn settings_out_of_range_are_brought_back() {
    let read =
        Settings::read(r#"{"v":1,"retention":12,"new_per_day":60000,"minutes_per_day":1,"exam":-4,"buttons":"nine"}"#);
    let training = read.unwrap().training;
    assert_eq!(
        (
            training.retention.in_percent(),
            training.new_per_day,
            training.minutes_per_day
        ),
        (80, 100, 10)
    );
    assert_eq!((training.exam, training.buttons), (None, Buttons::Two));
}

#[test]
fn what_no_app_writes_is_refused() {
    for text in [
        r#""s":"""#,
        r#""s":"veiligheidsmarge""#,
        r#""s":"6.12/""#,
        r#""s":"6.12/x 0 5""#,
        r#""s":"6.12/x 0 0""#,
        r#""s":"6.12/x 0 3 6""#,
        r#""s":"6.12/x 0 3 0 2""#,
        r#""s":"6.12/x 0 3 0 1 0""#,
        r#""s":"6.12/x 65536""#,
        r#""s":"6.12/x ""#,
        r#""s":{"k":"6.12/x"}"#,
        r#""j":["6.12/x","a","b"]"#,
        r#""j":["6.12/+","a","b"]"#,
        r#""j":["6.12/+1","a"]"#,
        r#""j":["6.12/+1","a","b","c"]"#,
        r#""j":["6.12/+1","a\u0000","b"]"#,
        r#""n":[]"#,
        r#""n":[""]"#,
    ] {
        let text = format!(r#"{{"i":"0000000001-0","t":1,{text}}}"#);
        assert!(read_event(&text).is_err(), "{text}");
    }
    let long = |length| on(0, 0, jotted(&"a".repeat(length), "b"));
    assert!(read_event(&write_event(&long(300))).is_ok() && read_event(&write_event(&long(301))).is_err());
}

#[test]
fn an_answer_in_a_list_goes_on_from_the_event_before() {
    let list = |rest: &str| {
        let text = format!(r#"{{"v":1,"e":[{{"i":"0000000001-0","t":{SATURDAY},"s":"6.12/churn"}},{rest}]}}"#);
        let read = read_chunk(&text);
        (read.events, read.unreadable.len())
    };
    let at = |seconds: u64, number, card, before| Event {
        at: Time::from_seconds(seconds),
        ..event(number, reviewed(card, before, Good))
    };
    let first = || at(SATURDAY, 0, "6.12/churn", 0);
    for (why, rest, expected, unreadable) in [
        (
            "twelve seconds later",
            r#""12 6.8/marge 4""#,
            vec![first(), at(SATURDAY + 12, 1, "6.8/marge", 4)],
            0,
        ),
        (
            "a clock that was put back an hour",
            r#""-3600 6.8/marge 4""#,
            vec![first(), at(SATURDAY - 3_600, 1, "6.8/marge", 4)],
            0,
        ),
        (
            "a clock before its own beginning",
            r#""-99999999999 6.8/marge""#,
            vec![first()],
            1,
        ),
        ("no seconds", r#""6.8/marge""#, vec![first()], 1),
        (
            "behind what cannot be read there is nothing to go on from",
            r#"{"i":1},"12 6.8/marge 4""#,
            vec![first()],
            2,
        ),
    ] {
        assert_eq!(list(rest), (expected, unreadable), "{why}");
    }
    let cut_off = format!(r#"{{"v":1,"e":[{{"i":"0000000001-0","t":{SATURDAY},"s":"6.12/churn"}},"12 6.8/marge 4","9"#);
    assert_eq!(
        read_chunk(&cut_off).events.len(),
        2,
        "what is whole of a text that was cut off"
    );
}

/// Browsers keep 5,242,880 units of text per site, keys included.
#[test]
fn a_hundred_thousand_answers_fit_in_storage() {
    let cards = history::cards_of_the_book();
    let texts = history::texts(history::sessions(&cards, Time::from_seconds(SATURDAY)));
    let units: usize = { texts.iter() }
        .map(|(key, text)| key.len() + text.encode_utf16().count())
        .sum();
    let start = std::time::Instant::now();
    let read: usize = texts.iter().map(|(_, text)| read_chunk(text).events.len()).sum();
    println!("100,000 answers: {units} units, read in {:?}", start.elapsed());
    assert_eq!(read, history::REVIEWS);
    assert!(units < 4_000_000, "{units} units");
}

#[test]
fn cards_keep_up_with_the_progress() {
    let churn = |day, number| on(day, number, reviewed("6.12/churn", 0, Good));
    let mut learned = Learned::default();
    let mut log = Log::default();
    for (why, event) in [
        ("a first answer", churn(0, 0)),
        ("one more", churn(2, 1)),
        ("one that comes late", churn(1, 2)),
        ("one taken back", on(3, 3, What::Undone { event: id(1, 1) })),
        ("another card", on(3, 4, reviewed("1.5/klant", 0, Again))),
    ] {
        log.add(event);
        let progress = log.progress();
        learned.follow(&progress);
        assert_eq!(learned, Learned::of(&progress), "{why}");
    }
    assert_eq!(learned.deck().standings(saturday().plus(3)).count(), 2);
}

#[test]
fn the_deck_follows_from_the_log() {
    let mut log = Log::of([
        on(0, 0, reviewed("6.12/churn", 0, Good)),
        on(2, 1, reviewed("6.12/churn", 1, Good)),
        on(3, 2, reviewed("1.5/klant", 0, Again)),
    ]);
    let today = saturday().plus(3);
    let reviews = |log: &Log, card: &str| {
        Learned::of(&log.progress())
            .deck()
            .standing(card, today)
            .map_or(0, |standing| standing.reviews)
    };
    assert_eq!((reviews(&log, "churn"), reviews(&log, "klant")), (2, 1));
    let progress = log.progress();
    assert!(!progress.is_new());
    assert_eq!(Learned::of(&progress).deck().section("churn"), Some("6.12"));
    assert_eq!(progress.reviews().last().unwrap().reviewed.id(), "klant");
    // Taking back goes from the last to the first.
    for (number, expected) in [(10, (2, 0)), (11, (1, 0)), (12, (0, 0))] {
        let last = log.progress().reviews().last().unwrap().event;
        log.add(on(3, number, What::Undone { event: last }));
        assert_eq!((reviews(&log, "churn"), reviews(&log, "klant")), expected);
    }
    assert_eq!(log.progress().reviews(), []);
}

#[test]
fn the_day_is_that_of_the_learner() {
    let brussels = Zone::minutes_ahead(60);
    // Half past midnight in Brussels on Sunday is still Saturday in UTC.
    let at = Time::from_seconds(SATURDAY + DAY - 30 * 60);
    let reviewed = Reviewed::now(&Deck::default(), "6.12", "churn", Good, Practice::Learn, at, brussels);
    assert_eq!((reviewed.days_ahead, reviewed.review(at).day), (1, saturday().plus(1)));
    let mut deck = Deck::default();
    deck.tell("6.12", "churn", reviewed.review(at));
    let next = Reviewed::now(&deck, "6.12", "churn", Good, Practice::Learn, at, Zone::default());
    assert_eq!((next.number, next.days_ahead, &*next.card), (1, 0, "6.12/churn"));
}

#[test]
fn clearing_a_part_of_the_book_clears_its_cards() {
    for (why, scope, cards) in [
        ("an exercise of the same name", Scope::Exercise("6.12/churn".into()), 3),
        ("its section", Scope::Section("6.12".into()), 2),
        ("its chapter", Scope::Chapter("6".into()), 1),
        ("everything", Scope::All, 0),
    ] {
        let mut log = Log::of([
            on(0, 0, reviewed("6.12/churn", 0, Good)),
            on(0, 1, reviewed("6.8/marge", 0, Good)),
            on(0, 2, reviewed("1.5/klant", 0, Good)),
            on(0, 3, jotted("voor", "achter")),
            on(0, 4, noted("notitie")),
        ]);
        let cleared = log.clearing(scope.clone());
        log.add(on(0, 5, What::Cleared(cleared)));
        let progress = log.progress();
        assert_eq!(
            Learned::of(&progress).deck().standings(saturday()).count(),
            cards,
            "{why}"
        );
        let keeps_notes = scope != Scope::All;
        assert_eq!(progress.note("veiligheidsmarge").is_some(), keeps_notes, "{why}");
        assert_eq!(progress.own_cards().count(), usize::from(keeps_notes), "{why}");
    }
}

#[test]
fn own_cards_and_notes_are_changed_and_taken_away() {
    let fronts =
        |log: &Log| -> Vec<String> { log.progress().own_cards().map(|(_, card)| card.front.clone()).collect() };
    let mut log = Log::of([
        event(0, jotted("eerst", "x")),
        event(1, jotted("daarna", "x")),
        event(2, noted("een")),
    ]);
    assert_eq!(fronts(&log), ["daarna"]);
    log.add(event(3, jotted("", "")));
    assert!(fronts(&log).is_empty());
    log.add(event(4, What::Undone { event: id(1, 3) }));
    assert_eq!(fronts(&log), ["daarna"]);
    assert_eq!(log.progress().note("veiligheidsmarge"), Some("een"));
    log.add(event(5, noted("")));
    assert_eq!(log.progress().note("veiligheidsmarge"), None);
}

#[test]
fn reviews_alone_are_worth_a_backup() {
    let progress =
        Log::of((0..50).map(|number| on(0, number, reviewed(&format!("6.12/b{number}"), 0, Good)))).progress();
    assert!(progress.is_backup_due(Time::from_seconds(SATURDAY + 60), Zone::default()));
    let one = Log::of([on(0, 0, reviewed("6.12/churn", 0, Good))]).progress();
    let due = |day: u64| one.is_backup_due(Time::from_seconds(SATURDAY + day * DAY), Zone::default());
    assert_eq!((due(6), due(7)), (false, true));
}
