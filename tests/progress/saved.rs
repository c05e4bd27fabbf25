//! What is saved stays readable for ever; what is not ours, newer or broken is told apart.

use accountwijs::progress::{
    Answered, CalculatorInputs, Draft, Event, Judgement, Log, Place, Scope, Settings, Shelf, Shortcuts, TextSize,
    Theme, Time, TooLarge, Unusable, What, read_backup, read_chunk, write_backup, write_chunk,
};

use accountwijs::ordered::SortedMap;
use accountwijs::sharing::write_own_file;

use super::{SATURDAY, answered, event, id, right};

/// One event of every kind.
fn every_kind() -> Vec<Event> {
    let mut log = Log::of([
        event(0, right("6.12/bakkerij")),
        event(
            1,
            What::Answered(Answered {
                exercise: "6.12/festival".into(),
                seed: u32::MAX,
                judgement: Judgement::NotRight,
                points: 1,
                of: 3,
                tries: 2,
                hints: 3,
                solution_shown: true,
                mistakes: vec!["deelt-door-prijs".into(), "naar-beneden".into()],
            }),
        ),
        event(2, What::Answered(answered("B1/btw", Judgement::RightWithHelp))),
        event(
            3,
            What::ClaimedRight {
                exercise: "6.12/festival".into(),
                seed: u32::MAX,
            },
        ),
        event(
            4,
            What::CalculatorUsed {
                calculator: "break-even".into(),
            },
        ),
        event(5, What::BackedUp),
    ]);
    for (number, scope) in (6..).zip([
        Scope::Exercise("6.12/bakkerij".into()),
        Scope::Section("6.12".into()),
        Scope::Chapter("B".into()),
        Scope::All,
    ]) {
        let cleared = log.clearing(scope);
        log.add(event(number, What::Cleared(cleared)));
    }
    log.add(event(10, What::Undone { event: id(1, 9) }));
    let later = r#"{"i":"0000000001-11","t":1773446411,"w":{"b":"marge", "g":4}}"#;
    log.add(event(11, What::Later(later.into())));
    log.events().cloned().collect()
}

fn draft() -> Draft {
    Draft {
        at: Time::from_seconds(SATURDAY),
        seed: 12,
        fields: [("break_even_afzet".to_owned(), " 6.000 ".to_owned())].into(),
        choices: [("herkenning".to_owned(), vec![2]), ("structuur".to_owned(), vec![])].into(),
        hints: 1,
        tries: 2,
        solution_shown: false,
        checked: true,
        place: Place::Step(3),
        parts: Vec::new(),
    }
}

fn inputs() -> CalculatorInputs {
    CalculatorInputs {
        at: Time::from_seconds(SATURDAY),
        fields: [("prijs".to_owned(), "25,50".to_owned())].into(),
        tables: [(
            "klanten".to_owned(),
            vec![[("naam".to_owned(), "Noord \"&\" Zuid".to_owned())].into()],
        )]
        .into(),
    }
}

fn settings() -> Settings {
    Settings {
        theme: Theme::Dark,
        text_size: TextSize::Percent130,
        shortcuts: Shortcuts::Off,
        ..Settings::default()
    }
}

/// Samples of released versions. Never change a sample: add the next version beside it.
#[test]
fn released_versions_stay_readable() {
    assert_eq!(
        read_chunk(include_str!("../saved/v1-log.json").trim()).events,
        every_kind()
    );
    assert_eq!(Draft::read(include_str!("../saved/v1-draft.json")), Ok(draft()));
    assert_eq!(
        CalculatorInputs::read(include_str!("../saved/v1-calc.json")),
        Ok(inputs())
    );
    assert_eq!(
        Settings::read(include_str!("../saved/v1-settings.json")),
        Ok(settings())
    );
    for (version, text, expected) in [
        (1, include_str!("../saved/v1-backup.json"), SortedMap::new()),
        (2, include_str!("../saved/v2-backup.json"), papers()),
    ] {
        let backup = read_backup(text).unwrap();
        assert_eq!(
            (backup.log.events, backup.log.unreadable.len()),
            (every_kind(), 0),
            "version {version}"
        );
        assert_eq!(
            (backup.settings, backup.at),
            (Some(settings()), Some(Time::from_seconds(SATURDAY))),
            "version {version}"
        );
        assert_eq!(backup.papers, expected, "version {version}");
    }
}

/// What a docent keeps, as a backup carries it.
fn papers() -> SortedMap<String, String> {
    std::iter::once(("docent.eigen".to_owned(), write_own_file(&[]))).collect()
}

/// These are the versions that are written today. Once there is a next one, its sample takes the place of that here.
#[test]
fn samples_are_what_is_written() {
    let log = Log::of(every_kind());
    for (name, sample, written) in [
        ("log", include_str!("../saved/v1-log.json"), write_chunk(log.events())),
        (
            "draft",
            include_str!("../saved/v1-draft.json"),
            draft().write().unwrap(),
        ),
        ("calc", include_str!("../saved/v1-calc.json"), inputs().write().unwrap()),
        (
            "settings",
            include_str!("../saved/v1-settings.json"),
            settings().write(),
        ),
        (
            "backup",
            include_str!("../saved/v2-backup.json"),
            write_backup(&log, &settings(), [], [], &papers(), Time::from_seconds(SATURDAY)),
        ),
    ] {
        assert_eq!(written.trim_end(), sample.trim_end(), "{name}");
    }
}

#[test]
fn chunks_that_are_not_whole() {
    let whole = write_chunk(&every_kind());
    let count = every_kind().len();
    for (why, text, events, unreadable, newer) in [
        ("whole", whole.clone(), count, 0, false),
        ("cut off", whole[..whole.len() - 10].to_owned(), count - 1, 1, false),
        (
            "one number is too large",
            whole.replacen("4294967295", "4294967296", 1),
            count - 1,
            1,
            false,
        ),
        (
            "more points than there were",
            whole.replacen("\"p\":2,\"o\":2", "\"p\":3,\"o\":2", 1),
            count - 1,
            1,
            false,
        ),
        (
            "a year that will not come",
            whole.replacen("1773446400", "253402300800", 1),
            count - 1,
            1,
            false,
        ),
        (
            "two kinds",
            whole.replacen("\"b\":1", "\"b\":1,\"k\":\"x\"", 1),
            count - 1,
            1,
            false,
        ),
        ("newer", whole.replacen("\"v\":1", "\"v\":2", 1), count, 0, true),
        ("newer and quite different", "{\"v\":2,\"e\":{}}".to_owned(), 0, 0, true),
        ("something else", "hallo".to_owned(), 0, 1, false),
        ("nothing", String::new(), 0, 1, false),
        ("no version", "{\"e\":[]}".to_owned(), 0, 1, false),
    ] {
        let read = read_chunk(&text);
        assert_eq!(
            (read.events.len(), read.unreadable.len(), read.newer),
            (events, unreadable, newer),
            "{why}"
        );
    }
}

#[test]
fn backups_that_are_not_whole() {
    let whole = write_backup(
        &Log::of(every_kind()),
        &settings(),
        [],
        [],
        &papers(),
        Time::from_seconds(SATURDAY),
    );
    let count = every_kind().len();
    for (why, text, expected) in [
        ("whole", whole.clone(), Ok((count, 0))),
        (
            "saved again by an editor",
            format!("\u{feff}\n{whole}\r\n"),
            Ok((count, 0)),
        ),
        (
            "cut off",
            whole[..whole.find("\n],").unwrap() - 3].to_owned(),
            Ok((count - 1, 1)),
        ),
        (
            "cut off before the first event",
            whole[..60].to_owned(),
            Err(Unusable::Damaged),
        ),
        ("newer", whole.replacen("\"v\":2", "\"v\":3", 1), Err(Unusable::Newer)),
        (
            "newer and quite different",
            "{\"accountwijs\":\"back-up\",\"v\":9}".into(),
            Err(Unusable::Newer),
        ),
        ("another file", "{\"a\":1}".into(), Err(Unusable::NotOurs)),
        ("no JSON", "naam;punten\n".into(), Err(Unusable::NotOurs)),
        ("nothing", String::new(), Err(Unusable::NotOurs)),
        ("far too large", " ".repeat(17 * 1024 * 1024), Err(Unusable::TooLarge)),
    ] {
        let read = read_backup(&text).map(|backup| (backup.log.events.len(), backup.log.unreadable.len()));
        assert_eq!(read, expected, "{why}");
    }
}

#[test]
fn drafts_and_settings_that_are_not_whole() {
    for (text, expected) in [
        ("{\"v\":2,\"d\":{}}", Unusable::Newer),
        ("{\"v\":1,\"d\":{}}", Unusable::Damaged),
        ("{\"v\":1,\"d\":{\"at\":253402300800,\"seed\":1}}", Unusable::Damaged),
        ("{\"v\":1", Unusable::Damaged),
        ("[]", Unusable::Damaged),
    ] {
        assert_eq!(Draft::read(text), Err(expected), "{text}");
    }
    let mut long = draft();
    long.fields.insert("open".into(), "x".repeat(70_000));
    assert_eq!(long.write(), Err(TooLarge));

    assert_eq!(Settings::read("{\"v\":2}"), Err(Unusable::Newer));
    assert_eq!(Settings::read("[]"), Err(Unusable::Damaged));
    let odd = Settings::read(r#"{"v":1,"theme":"sepia","text_size":130,"cards":{"new":10}}"#).unwrap();
    assert_eq!(
        (odd.theme, odd.text_size),
        (Theme::Device, TextSize::Percent100),
        "unknown values become the usual"
    );
    assert!(
        odd.write().contains(r#""cards":{"new":10}"#),
        "settings of a newer version are written back"
    );
}

#[test]
fn shelves() {
    let texts =
        |texts: &[(&str, String)]| Shelf::read(texts.iter().map(|(key, text)| ((*key).to_owned(), text.clone())));
    let shelf = texts(&[
        ("accountwijs.1.log.0000000001.0000", write_chunk(&every_kind())),
        ("accountwijs.1.draft.6.12/bakkerij", draft().write().unwrap()),
        ("accountwijs.1.calc.break-even", inputs().write().unwrap()),
        ("accountwijs.1.settings", settings().write()),
        ("accountwijs.apart.1.settings.1", "{".into()),
        ("somebody.else", "{".into()),
    ]);
    assert_eq!(shelf.events.len(), every_kind().len());
    assert_eq!(shelf.chunks["0000000001.0000"].len(), every_kind().len());
    assert_eq!(shelf.drafts["6.12/bakkerij"], draft());
    assert_eq!(shelf.calculators["break-even"], inputs());
    assert_eq!(shelf.settings, Some(settings()));
    assert!(!shelf.newer && shelf.unreadable.is_empty());

    assert!(texts(&[("accountwijs.2.log", String::new())]).newer);
    assert!(texts(&[("accountwijs.1.settings", "{\"v\":2}".into())]).newer);
    assert_eq!(texts(&[("accountwijs.1.settings", "{".into())]).unreadable.len(), 1);
}
