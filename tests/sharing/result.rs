//! Results go out whole, plain and sealed, and what is made up does no harm.

use accountwijs::exercises::Filled;
use accountwijs::ordered::SortedMap;
use accountwijs::progress::Time;
use accountwijs::sharing::{
    Closed, Incoming, KeyPair, LONGEST_FOR_QR, MAX_RESULT_BYTES, Mode, PracticeSet, SetResult, Tried, Underway,
    Unreadable, read_result, write_result_code, write_result_file,
};

use super::pupils::Chance;
use super::{full_set, plain_set};

const CHANCE: [u8; 32] = [5; 32];

fn tried(text: &str, option: u16) -> Tried {
    let mut filled = Filled::default();
    filled.fields.insert("waarde0".to_owned(), text.to_owned());
    filled.choices.insert("keuze".to_owned(), vec![option]);
    Tried {
        seed: 3_597_027_954,
        filled,
        hints: 2,
        solution_shown: true,
        seconds: 95,
        claimed_right: true,
    }
}

/// A result with everything in it.
fn full_result(set: &PracticeSet) -> SetResult {
    let mut result = SetResult::begin(set, "a1b2c3", " Noor  12 ", Time::from_seconds(1_790_000_000));
    result.add(0, tried("€ 1.250,50", 0), Time::from_seconds(1_790_000_100));
    result.add(
        0,
        Tried {
            hints: 0,
            solution_shown: false,
            claimed_right: false,
            ..tried("=2+2", 1)
        },
        Time::from_seconds(1_790_000_200),
    );
    result.add(
        3,
        Tried {
            seed: 7,
            ..Tried::default()
        },
        Time::from_seconds(1_790_000_300),
    );
    result
}

fn keyless() -> PracticeSet {
    PracticeSet {
        key: None,
        ..full_set()
    }
}

/// The keys whose public half stands in the sample set.
fn keys() -> KeyPair {
    KeyPair::new([9; 32])
}

fn sealed_set() -> PracticeSet {
    PracticeSet {
        key: Some(keys().public()),
        ..full_set()
    }
}

/// A text that a released version wrote.
fn sample(name: &str) -> String {
    std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/shared")
            .join(name),
    )
    .unwrap()
}

fn plain(read: Result<Incoming, Unreadable>) -> Result<SetResult, Unreadable> {
    match read? {
        Incoming::Plain(result) => Ok(*result),
        Incoming::Sealed(sealed) => panic!("sealed for {}", sealed.key),
    }
}

#[test]
fn what_goes_out_comes_in() {
    let result = full_result(&keyless());
    assert_eq!(
        plain(read_result(&write_result_file(&result, CHANCE))).as_ref(),
        Ok(&result),
        "file"
    );
    let code = write_result_code(&result, CHANCE);
    assert_eq!(plain(read_result(&code)).as_ref(), Ok(&result), "code");
    let broken_up = format!(" {}\n{}\n", &code[..40], &code[40..]);
    assert_eq!(
        plain(read_result(&broken_up)).as_ref(),
        Ok(&result),
        "a code that a mail program broke"
    );
    let reformatted = write_result_file(&result, CHANCE).replace(",\"", ",\n  \"");
    assert_eq!(
        plain(read_result(&reformatted)).as_ref(),
        Ok(&result),
        "a file that an editor saved again"
    );
}

/// As long as both fit a QR code the set goes along, else the result goes alone.
#[test]
fn a_code_is_as_short_as_it_can_be() {
    let set = plain_set(40);
    let mut result = SetResult::begin(&set, "a1b2c3", "Noor", Time::from_seconds(1));
    let short = write_result_code(&result, CHANCE);
    assert!(plain(read_result(&short)).unwrap().of.is_some());
    let mut chance = Chance(1);
    for position in 0..40 {
        for _ in 0..3 {
            let text = format!("{}", chance.below(1_000_000_000));
            let seed = u32::try_from(chance.below(1 << 31)).unwrap();
            result.add(
                position,
                Tried {
                    seed,
                    ..tried(&text, 0)
                },
                Time::from_seconds(2),
            );
        }
    }
    let long = write_result_code(&result, CHANCE);
    assert!(long.len() > LONGEST_FOR_QR, "{}", long.len());
    assert_eq!(plain(read_result(&long)).unwrap().of, None);
}

#[test]
fn only_the_docent_opens_what_is_sealed() {
    let result = full_result(&sealed_set());
    for (how, text) in [
        ("file", write_result_file(&result, CHANCE)),
        ("code", write_result_code(&result, CHANCE)),
    ] {
        assert!(!text.contains("Noor"), "{how}");
        let Ok(Incoming::Sealed(sealed)) = read_result(&text) else {
            panic!("{how}: {text}");
        };
        assert_eq!(sealed.open(&keys()).as_ref(), Ok(&result), "{how}");
        assert_eq!(sealed.open(&KeyPair::new([8; 32])), Err(Closed::OtherKey), "{how}");
        // The name of the key may be forged; the seal still holds.
        let other = KeyPair::new([8; 32]);
        let forged = text.replace(&keys().name(), &other.name());
        let Ok(Incoming::Sealed(forged)) = read_result(&forged) else {
            panic!("{how}")
        };
        assert_eq!(
            forged.open(&other),
            Err(Closed::Unreadable(Unreadable::Broken)),
            "{how}"
        );
    }
    assert_ne!(
        write_result_file(&result, [1; 32]),
        write_result_file(&result, [2; 32]),
        "fresh chance, another text"
    );
}

#[test]
fn keys_go_to_a_file_and_back() {
    let text = keys().write();
    assert_eq!(KeyPair::read(&text), Ok(keys()));
    assert!(
        !format!("{:?}", keys()).contains(&text[40..60]),
        "no secret in messages"
    );
    for (why, text, expected) in [
        ("nothing", String::new(), Unreadable::NotOurs),
        (
            "a result",
            write_result_file(&full_result(&keyless()), CHANCE),
            Unreadable::NotOurs,
        ),
        ("a later one", text.replace("\"v\":1", "\"v\":2"), Unreadable::Newer),
        (
            "a sign changed",
            text.replacen("geheim\":\"", "geheim\":\"A", 1),
            Unreadable::Broken,
        ),
    ] {
        assert_eq!(KeyPair::read(&text), Err(expected), "{why}");
    }
}

/// Standard cryptography: libsodium made this box for the key of the test, and it opens here.
#[test]
fn a_box_of_libsodium_opens() {
    let secret = "{\"accountwijs\":\"sleutel\",\"v\":1,";
    assert!(keys().write().starts_with(secret));
    let sealed = sample("libsodium-zegel.txt");
    let bytes: Vec<u8> = (0..sealed.trim().len() / 2)
        .map(|at| u8::from_str_radix(&sealed[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    assert_eq!(keys().open(&bytes).as_deref(), Some("Vraag 1 van 8".as_bytes()));
}

#[test]
fn what_cannot_be_used_says_why() {
    let result = full_result(&keyless());
    let file = write_result_file(&result, CHANCE);
    let code = write_result_code(&result, CHANCE);
    for (why, text, expected) in [
        ("nothing", String::new(), Unreadable::NotOurs),
        (
            "a set",
            accountwijs::sharing::write_file(&full_set()),
            Unreadable::NotOurs,
        ),
        (
            "the code of a set",
            accountwijs::sharing::write_code(&full_set()),
            Unreadable::NotOurs,
        ),
        ("a letter", "Rustig aan".to_owned(), Unreadable::NotOurs),
        (
            "a file that was cut off",
            file[..file.len() / 2].to_owned(),
            Unreadable::Broken,
        ),
        (
            "a code that was cut off",
            code[..code.len() - 9].to_owned(),
            Unreadable::Broken,
        ),
        (
            "a figure that was changed",
            file.replacen("1.250,50", "1.350,50", 1),
            Unreadable::Broken,
        ),
        (
            "a name that was changed",
            file.replacen("Noor", "Noah", 1),
            Unreadable::Broken,
        ),
        (
            "a later file",
            file.replacen("\"v\":1", "\"v\":2", 1),
            Unreadable::Newer,
        ),
        ("a later code", code.replacen("R1", "R2", 1), Unreadable::Newer),
        ("a film", " ".repeat(MAX_RESULT_BYTES + 1), Unreadable::TooLarge),
    ] {
        assert_eq!(plain(read_result(&text)), Err(expected), "{why}");
    }
}

/// The largest result that can be made is still a file that can be read.
#[test]
fn the_largest_result_fits() {
    let mut chance = Chance(3);
    let set = plain_set(100);
    let mut result = SetResult::begin(&set, "a1b2c3", "Noor", Time::from_seconds(1));
    for position in 0..100 {
        for _ in 0..25 {
            let letters: String = (0..4_000)
                .map(|_| char::from(b'a' + u8::try_from(chance.below(26)).unwrap()))
                .collect();
            result.add(position, tried(&letters, 0), Time::from_seconds(2));
        }
        assert_eq!(result.questions[position].len(), SetResult::MOST_TRIES);
    }
    let read = plain(read_result(&write_result_file(&result, CHANCE))).unwrap();
    assert_eq!(
        (read.questions[7].first(), read.questions[7].last()),
        (result.questions[7].first(), result.questions[7].last())
    );
}

/// Files lie on disks for ever: whatever a released version wrote is read by every later one.
#[test]
fn samples_of_every_version_open() {
    let result = full_result(&keyless());
    assert_eq!(plain(read_result(&sample("v1-resultaat.json"))), Ok(result.clone()));
    assert_eq!(plain(read_result(&sample("v1-resultaat.txt"))), Ok(result));
    let sealed = full_result(&sealed_set());
    assert_eq!(KeyPair::read(&sample("v1-sleutel.json")), Ok(keys()));
    for text in [sample("v1-zegel.json"), sample("v1-zegel.txt")] {
        let Ok(Incoming::Sealed(found)) = read_result(&text) else {
            panic!("{text}")
        };
        assert_eq!(found.open(&keys()), Ok(sealed.clone()));
    }
    assert_eq!(Underway::read(&sample("v1-bezig.json")), Ok(underway()));
}

/// Writes the samples; run by hand, once per version: `cargo test --test sharing -- --ignored write_samples`.
#[test]
#[ignore = "writes the samples of a new version"]
fn write_samples() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shared");
    let result = full_result(&keyless());
    let sealed = full_result(&sealed_set());
    for (name, text) in [
        ("v1-resultaat.json", write_result_file(&result, CHANCE)),
        ("v1-resultaat.txt", write_result_code(&result, CHANCE)),
        ("v1-zegel.json", write_result_file(&sealed, CHANCE)),
        ("v1-zegel.txt", write_result_code(&sealed, CHANCE)),
        ("v1-sleutel.json", keys().write()),
        ("v1-bezig.json", underway().write()),
    ] {
        std::fs::write(folder.join(name), text).unwrap();
    }
}

fn underway() -> Underway {
    let set = keyless();
    let mut underway = Underway::begin(&set, "a1b2c3", "Noor 12", Time::from_seconds(1_790_000_000));
    underway.skip();
    underway.tried(1, tried("7", 1), Time::from_seconds(1_790_000_050));
    underway.go_on();
    underway
}

#[test]
fn a_set_under_way() {
    let mut one = underway();
    assert_eq!(
        (one.order.as_slice(), one.at, one.left()),
        ([1, 2, 3, 0].as_slice(), 1, 3)
    );
    assert_eq!(Underway::read(&one.write()).as_ref(), Ok(&one), "kept and read again");
    // The set is a test: an answer can be changed, the last one is what the docent sees, the time adds up.
    assert_eq!(one.set.mode, Mode::Test);
    one.tried(1, tried("8", 0), Time::from_seconds(1_790_000_090));
    assert_eq!(
        one.result.questions[1],
        [Tried {
            seconds: 190,
            ..tried("8", 0)
        }]
    );
    one.jump(0);
    one.go_on();
    assert_eq!(one.current(), Some(2), "what was not done comes first");
    for position in [2, 3, 0] {
        one.tried(position, tried("1", 0), Time::from_seconds(1_790_000_100));
        one.go_on();
    }
    assert_eq!((one.current(), one.left()), (None, 0));
    for (why, text, expected) in [
        ("nothing", String::new(), Unreadable::NotOurs),
        (
            "a later one",
            one.write().replacen("\"v\":1", "\"v\":2", 1),
            Unreadable::Newer,
        ),
        (
            "an order that is none",
            one.write().replacen("\"o\":[1,2", "\"o\":[1,1", 1),
            Unreadable::Broken,
        ),
        (
            "a place beyond",
            one.write().replacen("\"p\":4", "\"p\":9", 1),
            Unreadable::Broken,
        ),
    ] {
        assert_eq!(Underway::read(&text), Err(expected), "{why}");
    }
}

/// What was read may only be a result that could be handed in again as it is.
fn is_sound(text: &str) -> bool {
    match read_result(text) {
        Ok(Incoming::Plain(result)) => {
            let again = write_result_file(
                &SetResult {
                    of: None,
                    ..(*result).clone()
                },
                CHANCE,
            );
            read_result(&again) == Ok(Incoming::Plain(Box::new(SetResult { of: None, ..*result })))
        }
        Ok(Incoming::Sealed(sealed)) => {
            // Opened by nobody: a sign that changed breaks the seal.
            sealed.open(&keys()).is_err() || sealed.open(&keys()) == Ok(full_result(&sealed_set()))
        }
        Err(_) => true,
    }
}

#[test]
fn random_and_mutated_results_are_refused_or_sound() {
    let mut chance = Chance(1);
    let plain = full_result(&keyless());
    let sealed = full_result(&sealed_set());
    let texts = [
        write_result_file(&plain, CHANCE),
        write_result_code(&plain, CHANCE),
        write_result_file(&sealed, CHANCE),
        write_result_code(&sealed, CHANCE),
        underway().write(),
    ];
    for round in 0..100_000 {
        let mut bytes = match round % 6 {
            5 => (0..chance.below(200))
                .map(|_| u8::try_from(chance.below(256)).unwrap())
                .collect(),
            kind => texts[kind].clone().into_bytes(),
        };
        for _ in 0..=chance.below(4) {
            let place = chance.below(bytes.len());
            match chance.below(3) {
                0 if place < bytes.len() => {
                    bytes.remove(place);
                }
                1 if place < bytes.len() => bytes[place] = u8::try_from(chance.below(256)).unwrap(),
                _ => bytes.insert(place, u8::try_from(chance.below(128)).unwrap()),
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        let sound = match round % 6 {
            4 => Underway::read(&text).map_or(true, |read| Underway::read(&read.write()) == Ok(read)),
            _ => is_sound(&text),
        };
        assert!(sound, "round {round}: {text}");
    }
}

#[test]
fn bombs_are_refused() {
    use base64::Engine as _;
    let packed = |json: &str| {
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(json.as_bytes(), 6);
        format!("R1{}", base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(packed))
    };
    let head = r#"{"r":"32ff1c71f54657ec","b":1,"c":2,"#;
    let many = format!("{head}\"q\":[{}[]]}}", "[],".repeat(100_000));
    let tries = format!("{head}\"q\":[[{}{{\"z\":1}}]]}}", "{\"z\":1},".repeat(21));
    let deep = format!("{head}\"q\":{}{}}}", "[".repeat(50_000), "]".repeat(50_000));
    let wide: SortedMap<String, String> = (0..121).map(|number| (format!("n{number}"), String::new())).collect();
    let wide = format!(
        "{head}\"q\":[[{{\"z\":1,\"f\":{}}}]]}}",
        serde_json::to_string(&wide).unwrap()
    );
    for (why, json) in [
        (
            "unpacks to 40 MB",
            format!("{head}\"n\":\"{}\",\"q\":[[]]}}", "a".repeat(40_000_000)),
        ),
        ("100,000 questions", many),
        ("22 tries", tries),
        ("50,000 deep", deep),
        ("121 fields", wide),
        ("no questions", format!("{head}\"q\":[]}}")),
        (
            "ends before it began",
            r#"{"r":"32ff1c71f54657ec","b":3,"c":2,"q":[[]]}"#.to_owned(),
        ),
        (
            "a day that never comes",
            r#"{"r":"32ff1c71f54657ec","b":3,"c":999999999999999,"q":[[]]}"#.to_owned(),
        ),
        ("a seed that is none", format!("{head}\"q\":[[{{\"z\":4294967296}}]]}}")),
        (
            "a field with a strange name",
            format!("{head}\"q\":[[{{\"z\":1,\"f\":{{\"<b>\":\"x\"}}}}]]}}"),
        ),
        ("a key that is not known", format!("{head}\"q\":[[]],\"x\":1}}")),
    ] {
        let code = packed(&json);
        let begun = std::time::Instant::now();
        assert_eq!(plain(read_result(&code)), Err(Unreadable::Broken), "{why}");
        assert!(begun.elapsed().as_millis() < 500, "{why}: {:?}", begun.elapsed());
    }
}
