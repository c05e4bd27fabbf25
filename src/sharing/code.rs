//! A practice set as a code: what stands behind `#/r/` in a link, and in a QR code.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::wire::{self, Wire};
use super::{PracticeSet, Unreadable};

/// The longest code that is read: a set of own exercises alone; browsers and chat programs carry it.
pub const LONGEST_CODE: usize = 60_000;
/// The longest code that a QR code of a readable size holds.
pub const LONGEST_FOR_QR: usize = 2_000;
/// The most that a code may unpack to, in bytes.
const MOST_UNPACKED: usize = 512 * 1024;

/// The code of a set: the version, then base64url of zlib of JSON. Zlib carries a checksum, so a link that was cut off
/// is known to be.
pub fn write_code(set: &PracticeSet) -> String {
    let packed = compress_to_vec_zlib(wire::json(set).as_bytes(), 10);
    format!("{}{}", wire::VERSION, BASE64_URL_SAFE_NO_PAD.encode(packed))
}

/// Reads a code, or a whole link with one.
pub fn read_code(text: &str) -> Result<PracticeSet, Unreadable> {
    if text.len() > LONGEST_CODE {
        return Err(Unreadable::TooLarge);
    }
    let text = text.trim();
    let code = text.rsplit_once("#/r/").map_or(text, |(_, code)| code);
    let packed = match code.as_bytes() {
        [b'1', packed @ ..] => packed,
        [b'2'..=b'9', ..] => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::NotOurs),
    };
    let packed = BASE64_URL_SAFE_NO_PAD.decode(packed).map_err(|_| Unreadable::Broken)?;
    let unpacked = decompress_to_vec_zlib_with_limit(&packed, MOST_UNPACKED).map_err(|_| Unreadable::Broken)?;
    let wire: Wire = serde_json::from_slice(&unpacked).map_err(|_| Unreadable::Broken)?;
    wire.into_set()
}
