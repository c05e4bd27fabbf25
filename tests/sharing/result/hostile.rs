//! Results that somebody made up: refused within 50 ms and 1 MiB, without a panic.

use accountwijs::ordered::SortedMap;
use accountwijs::sharing::{
    Incoming, MAX_RESULT_BYTES, SetResult, Underway, Unreadable, read_result, write_result_code, write_result_file,
};

use super::{CHANCE, full_result, keyless, keys, plain, sealed_set, underway};
use crate::hostile::refused_at_once;
use crate::pupils::Chance;

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
        assert_eq!(plain(read_result(&code)), Err(Unreadable::Broken), "{why}");
        refused_at_once(why, || read_result(&code).is_err());
    }
}

/// What is read is never unpacked beyond 1 MiB: just below it is looked at, just above it is not.
#[test]
fn nothing_unpacks_beyond_a_mebibyte() {
    use base64::Engine as _;
    let with = |signs: usize| {
        // A name of so many signs is refused too, but only after it was unpacked: as a broken result, not as a bomb.
        let json = format!(
            r#"{{"r":"32ff1c71f54657ec","b":1,"c":2,"n":"{}","q":[[]]}}"#,
            "a".repeat(signs)
        );
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(json.as_bytes(), 6);
        let limit = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&packed, MAX_RESULT_BYTES);
        let code = format!("R1{}", base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(&packed));
        (limit.is_ok(), code)
    };
    for (signs, fits) in [
        (MAX_RESULT_BYTES - 100, true),
        (MAX_RESULT_BYTES, false),
        (64 * MAX_RESULT_BYTES, false),
    ] {
        let (is_below, code) = with(signs);
        assert_eq!(is_below, fits, "{signs} signs");
        assert_eq!(plain(read_result(&code)), Err(Unreadable::Broken), "{signs} signs");
        refused_at_once(&format!("{signs} signs"), || read_result(&code).is_err());
    }
    let file = "{".repeat(MAX_RESULT_BYTES + 1);
    assert_eq!(plain(read_result(&file)), Err(Unreadable::TooLarge));
    refused_at_once("a large file", || read_result(&file).is_err());
    let nested = format!(
        "{{\"accountwijs\":\"resultaat\",\"v\":1,\"x\":{}",
        "[".repeat(MAX_RESULT_BYTES - 60)
    );
    refused_at_once("a deep file", || read_result(&nested).is_err());
}
