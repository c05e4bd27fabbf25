//! FNV-1a: a small hash that tells what is different by accident. It keeps nobody from making the same one on purpose.

/// FNV-1a (64 bits) over bytes.
pub(super) fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
