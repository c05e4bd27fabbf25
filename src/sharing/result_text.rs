//! A result as a file to hand in and as a code to paste; plain, or sealed for the docent of the set.
//!
//! | text | looks like |
//! | --- | --- |
//! | file | `{"accountwijs":"resultaat","v":1,"som":"…","resultaat":{…}}` |
//! | sealed file | `{"accountwijs":"resultaat","v":1,"sleutel":"…","zegel":"…"}` |
//! | code | `R1` and base64url of zlib of JSON |
//! | sealed code | `Z1`, eight signs that name the key, and base64url of the seal |
//!
//! `som` is the integrity code. What lies under a seal is zlib of JSON.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde::Deserialize;

use super::Unreadable;
use super::code::LONGEST_FOR_QR;
use super::result::SetResult;
use super::result_wire::{RESULT_VERSION, ResultWire, integrity, integrity_of, read_result_json, result_json};
use super::seal::{Chance, KeyPair, key_name, seal};

/// The largest file of a result that is read, in bytes.
pub const MAX_RESULT_BYTES: usize = 1024 * 1024;
/// The longest code of a result that is read.
pub const LONGEST_RESULT_CODE: usize = 400_000;
/// Signs of the name of a key.
const KEY_NAME: usize = 8;
/// What a file of a result says to be.
const KIND: &str = "resultaat";

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A result that anyone can read.
    Plain(Box<SetResult>),
    /// A result that only the owner of a key can read.
    Sealed(Sealed),
}

/// A sealed result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Which key opens it.
    pub key: String,
    sealed: Vec<u8>,
}

/// Why a sealed result stays closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It was sealed for another key.
    OtherKey,
    /// What came out cannot be used.
    Unreadable(Unreadable),
}

impl Sealed {
    /// Opens it.
    pub fn open(&self, key: &KeyPair) -> Result<SetResult, Closed> {
        if self.key != key.name() {
            return Err(Closed::OtherKey);
        }
        let packed = key.open(&self.sealed).ok_or(Closed::Unreadable(Unreadable::Broken))?;
        unpacked(&packed).map_err(Closed::Unreadable)
    }
}

/// The text of the file; sealed when the set carries a key. Of a result that is too large only the first and the last try
/// of each question go along.
pub fn write_result_file(result: &SetResult, chance: Chance) -> String {
    let text = file_text(result, chance);
    if text.len() <= MAX_RESULT_BYTES {
        return text;
    }
    file_text(&result.thinned(), chance)
}

fn file_text(result: &SetResult, chance: Chance) -> String {
    let body = match key_of(result) {
        None => {
            let json = result_json(result);
            format!("\"som\":\"{}\",\"resultaat\":{json}", integrity_of(&json))
        }
        Some(key) => {
            let sealed = BASE64_URL_SAFE_NO_PAD.encode(seal(&key, &packed(result), chance));
            format!("\"sleutel\":\"{}\",\"zegel\":\"{sealed}\"", key_name(&key))
        }
    };
    format!("{{\"accountwijs\":\"{KIND}\",\"v\":{RESULT_VERSION},{body}}}\n")
}

/// The code to paste; the set goes along where a QR code still holds both.
pub fn write_result_code(result: &SetResult, chance: Chance) -> String {
    let whole = code_text(result, key_of(result), chance);
    if whole.len() <= LONGEST_FOR_QR {
        return whole;
    }
    let alone = SetResult {
        of: None,
        ..result.clone()
    };
    let code = code_text(&alone, key_of(result), chance);
    if code.len() <= LONGEST_RESULT_CODE {
        return code;
    }
    code_text(&alone.thinned(), key_of(result), chance)
}

fn code_text(result: &SetResult, key: Option<[u8; 32]>, chance: Chance) -> String {
    match key {
        None => format!("R{RESULT_VERSION}{}", BASE64_URL_SAFE_NO_PAD.encode(packed(result))),
        Some(key) => {
            let sealed = seal(&key, &packed(result), chance);
            format!(
                "Z{RESULT_VERSION}{}{}",
                key_name(&key),
                BASE64_URL_SAFE_NO_PAD.encode(sealed)
            )
        }
    }
}

fn key_of(result: &SetResult) -> Option<[u8; 32]> {
    result.of.as_ref()?.key
}

fn packed(result: &SetResult) -> Vec<u8> {
    compress_to_vec_zlib(result_json(result).as_bytes(), 9)
}

fn unpacked(packed: &[u8]) -> Result<SetResult, Unreadable> {
    let json = decompress_to_vec_zlib_with_limit(packed, MAX_RESULT_BYTES).map_err(|_| Unreadable::Broken)?;
    read_result_json(&json)
}

/// Reads a file, or a code that was pasted.
pub fn read_result(text: &str) -> Result<Incoming, Unreadable> {
    if text.len() > MAX_RESULT_BYTES {
        return Err(Unreadable::TooLarge);
    }
    // Some editors put a mark before a text that they save again.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        read_file(text)
    } else {
        read_code(text)
    }
}

fn read_code(text: &str) -> Result<Incoming, Unreadable> {
    let is_code = text
        .bytes()
        .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_') || sign.is_ascii_whitespace());
    let code: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (kind, version, rest) = match code.as_bytes() {
        [kind @ (b'R' | b'Z'), version @ b'1'..=b'9', ..] if is_code => (*kind, *version, &code[2..]),
        _ => return Err(Unreadable::NotOurs),
    };
    if version > b'1' {
        return Err(Unreadable::Newer);
    }
    if code.len() > LONGEST_RESULT_CODE {
        return Err(Unreadable::TooLarge);
    }
    let decoded = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| Unreadable::Broken);
    if kind == b'R' {
        return unpacked(&decoded(rest)?).map(Box::new).map(Incoming::Plain);
    }
    let (key, sealed) = rest.split_at_checked(KEY_NAME).ok_or(Unreadable::Broken)?;
    Ok(Incoming::Sealed(Sealed {
        key: key.to_owned(),
        sealed: decoded(sealed)?,
    }))
}

fn read_file(text: &str) -> Result<Incoming, Unreadable> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Frame {
        accountwijs: String,
        v: u32,
        som: Option<String>,
        resultaat: Option<ResultWire>,
        sleutel: Option<String>,
        zegel: Option<String>,
    }
    let frame: Frame = serde_json::from_str(text).map_err(|_| why_no_frame(text))?;
    if let Some(why) = refused(&frame.accountwijs, frame.v) {
        return Err(why);
    }
    match (frame.som, frame.resultaat, frame.sleutel, frame.zegel) {
        (Some(sum), Some(wire), None, None) => {
            let result = wire.into_result()?;
            // Written anew only where the text is no longer as it was written: an editor may have laid it out otherwise.
            if is_as_written(text, &sum) || sum == integrity(&result) {
                Ok(Incoming::Plain(Box::new(result)))
            } else {
                Err(Unreadable::Broken)
            }
        }
        (None, None, Some(key), Some(seal)) => Ok(Incoming::Sealed(Sealed {
            key,
            sealed: BASE64_URL_SAFE_NO_PAD.decode(seal).map_err(|_| Unreadable::Broken)?,
        })),
        _ => Err(Unreadable::Broken),
    }
}

/// Why a file that says to be `kind` in `version` is not read further.
fn refused(kind: &str, version: u32) -> Option<Unreadable> {
    if kind != KIND {
        return Some(Unreadable::NotOurs);
    }
    (version > RESULT_VERSION).then_some(Unreadable::Newer)
}

/// What stands in the way of a text that is no file of this version.
fn why_no_frame(text: &str) -> Unreadable {
    #[derive(Deserialize)]
    struct Claim {
        accountwijs: String,
        v: u32,
    }
    match serde_json::from_str::<Claim>(text) {
        Ok(claim) => refused(&claim.accountwijs, claim.v).unwrap_or(Unreadable::Broken),
        Err(_) if text.starts_with(&format!("{{\"accountwijs\":\"{KIND}\"")) => Unreadable::Broken,
        Err(_) => Unreadable::NotOurs,
    }
}

/// Whether the result in the text of a file is, sign for sign, the one whose integrity code is `sum`.
fn is_as_written(text: &str, sum: &str) -> bool {
    let result = text
        .split_once("\"resultaat\":")
        .and_then(|(_, rest)| rest.strip_suffix('}'));
    result.is_some_and(|json| integrity_of(json) == sum)
}
