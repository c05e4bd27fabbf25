//! Sealing (verzegelen): a result that only one docent can read.
//!
//! Sealed boxes as in NaCl and libsodium (`crypto_box_seal`: X25519, XSalsa20-Poly1305, BLAKE2b), by the crate
//! `crypto_box`. Whoever seals needs only the public key, which travels in the set; the secret key stays in the docent's
//! browser and in the file that the docent keeps. A seal keeps others out and shows damage; it proves nothing about who
//! made what is in it.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use crypto_box::{PublicKey, SecretKey};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde::{Deserialize, Serialize};

use super::Unreadable;
use super::hash::fnv;

/// Chance from the browser's own generator: each seal and each key takes fresh bytes.
pub type Chance = [u8; 32];

/// The docent's keys.
#[derive(Clone)]
pub struct KeyPair {
    secret: SecretKey,
}

impl std::fmt::Debug for KeyPair {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The secret shows up in no message.
        formatter.debug_struct("KeyPair").field("name", &self.name()).finish()
    }
}

impl PartialEq for KeyPair {
    fn eq(&self, other: &Self) -> bool {
        self.public() == other.public()
    }
}

impl Eq for KeyPair {}

/// The version of the file of a key pair.
const KEY_VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    accountwijs: String,
    v: u32,
    geheim: String,
    som: String,
}

impl KeyPair {
    /// A new pair.
    pub fn new(chance: Chance) -> Self {
        Self {
            secret: SecretKey::generate(&mut ChaCha20Rng::from_seed(chance)),
        }
    }

    /// What goes into a set.
    pub fn public(&self) -> [u8; 32] {
        *self.secret.public_key().as_bytes()
    }

    /// Eight signs by which a docent tells one key from another.
    pub fn name(&self) -> String {
        key_name(&self.public())
    }

    /// The text of the file that the docent keeps.
    pub fn write(&self) -> String {
        let secret = BASE64_URL_SAFE_NO_PAD.encode(self.secret.to_bytes());
        let file = KeyFile {
            accountwijs: "sleutel".to_owned(),
            v: KEY_VERSION,
            som: format!("{:016x}", fnv(secret.bytes())),
            geheim: secret,
        };
        format!("{}\n", super::wire::to_json(&file))
    }

    /// Reads such a file.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Claim {
            accountwijs: String,
            v: u32,
        }
        if text.len() > 1024 {
            return Err(Unreadable::NotOurs);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        let claim: Claim = serde_json::from_str(text).map_err(|_| Unreadable::NotOurs)?;
        if claim.accountwijs != "sleutel" {
            return Err(Unreadable::NotOurs);
        }
        if claim.v > KEY_VERSION {
            return Err(Unreadable::Newer);
        }
        let file: KeyFile = serde_json::from_str(text).map_err(|_| Unreadable::Broken)?;
        if file.som != format!("{:016x}", fnv(file.geheim.bytes())) {
            return Err(Unreadable::Broken);
        }
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(&file.geheim).ok();
        let bytes = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        Ok(Self {
            secret: SecretKey::from_bytes(bytes.ok_or(Unreadable::Broken)?),
        })
    }

    /// Opens what was sealed for this key; none when it was sealed for another, or is damaged.
    pub fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        self.secret.unseal(sealed).ok()
    }
}

/// Seals `text` so that only the owner of `public` reads it.
pub(super) fn seal(public: &[u8; 32], text: &[u8], chance: Chance) -> Vec<u8> {
    let sealed = PublicKey::from_bytes(*public).seal(&mut ChaCha20Rng::from_seed(chance), text);
    sealed.expect("a result is far shorter than the longest text that can be sealed")
}

/// Eight signs by which a docent tells one public key from another.
pub fn key_name(public: &[u8; 32]) -> String {
    format!("{:08x}", fnv(public.iter().copied()) >> 32)
}
