//! A zip file: the form in which packages travel. Deflate, no encryption, no clock: every file bears the same date, so
//! that the same set is the same package.

use miniz_oxide::deflate::compress_to_vec;

/// A file in a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path with slashes: `items/v1.xml`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// 1 January 2026, 00:00, as MS-DOS counts days.
const DATE: u16 = (2026 - 1980) << 9 | 1 << 5 | 1;
/// Version 2.0 is needed to unpack it: deflate and folders.
const NEEDED: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;

/// The bytes of a zip file with these files. Each must be smaller than 4 GiB, and there can be at most 65,535: far more
/// than any browser holds.
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut whole = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let start = size(whole.len());
        let packed = compress_to_vec(&entry.bytes, 6);
        // What does not get smaller goes as it is.
        let (method, body): (u16, &[u8]) = if packed.len() < entry.bytes.len() {
            (8, &packed)
        } else {
            (0, &entry.bytes)
        };
        let mut common = Vec::new();
        for number in [NEEDED, UTF8, method, 0, DATE] {
            common.extend(number.to_le_bytes());
        }
        for number in [crc32(&entry.bytes), size(body.len()), size(entry.bytes.len())] {
            common.extend(number.to_le_bytes());
        }
        common.extend(count(entry.name.len()).to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        whole.extend(0x0403_4b50_u32.to_le_bytes());
        whole.extend(&common);
        whole.extend(entry.name.as_bytes());
        whole.extend(body);
        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(NEEDED.to_le_bytes());
        directory.extend(&common);
        // No comment, on the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let start = size(whole.len());
    whole.extend(&directory);
    whole.extend(0x0605_4b50_u32.to_le_bytes());
    whole.extend([0; 4]);
    whole.extend(count(entries.len()).to_le_bytes());
    whole.extend(count(entries.len()).to_le_bytes());
    whole.extend(size(directory.len()).to_le_bytes());
    whole.extend(start.to_le_bytes());
    whole.extend([0; 2]);
    whole
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn count(things: usize) -> u16 {
    u16::try_from(things).unwrap_or(u16::MAX)
}

/// The check sum that zip files carry (CRC-32, reversed polynomial 0xEDB88320).
fn crc32(bytes: &[u8]) -> u32 {
    let table: Vec<u32> = (0..256_u32)
        .map(|byte| {
            (0..8).fold(byte, |rest, _| {
                if rest & 1 == 1 {
                    rest >> 1 ^ 0xedb8_8320
                } else {
                    rest >> 1
                }
            })
        })
        .collect();
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        let place = usize::from(sum.to_le_bytes()[0] ^ byte);
        sum >> 8 ^ table[place]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value that every description of CRC-32 gives.
    #[test]
    fn check_sums() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
