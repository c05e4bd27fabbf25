//! Results go out whole, plain and sealed, and what is made up does no harm.

mod hostile;

use accountwijs::exercises::Filled;
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
