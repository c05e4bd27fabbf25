//! Text in addresses: pairs behind the `?`, and signs written as `%` and two digits.

/// What stands behind the `?`.
pub(super) struct Query {
    /// Keys with their text, each key once.
    pub(super) pairs: Vec<(String, String)>,
    /// Whether a pair made no sense, or a key came twice.
    pub(super) skipped: bool,
}

impl Query {
    /// Reads `key=text&key=text`.
    pub(super) fn read(text: &str) -> Self {
        let mut query = Self {
            pairs: Vec::new(),
            skipped: false,
        };
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let read = pair
                .split_once('=')
                .and_then(|(key, value)| Some((some(decoded(key)?)?, decoded(value)?)));
            match read {
                Some((key, value)) if query.pairs.iter().all(|(known, _)| *known != key) => {
                    query.pairs.push((key, value));
                }
                _ => query.skipped = true,
            }
        }
        query
    }

    /// A number under `key`; one that is none counts as skipped.
    pub(super) fn take_number(&mut self, key: &str) -> Option<u32> {
        let number = self.take(key)?.parse().ok();
        self.skipped |= number.is_none();
        number
    }

    /// The text under `key`.
    pub(super) fn take(&mut self, key: &str) -> Option<String> {
        let position = self.pairs.iter().position(|(known, _)| known == key)?;
        Some(self.pairs.remove(position).1)
    }

    /// All pairs that were not taken yet, in order.
    pub(super) fn take_all(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.pairs)
    }
}

/// Appends `text` with every sign that has a meaning in an address written as `%` and two hexadecimal digits. The
/// comma stays: it is half of what people type here.
pub(super) fn push(address: &mut String, before: &str, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    address.push_str(before);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.push(char::from(DIGITS[usize::from(byte >> 4)]));
            address.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// The text that [`push`] wrote; a `+` from elsewhere is a space. Nothing if a `%` makes no sense.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hexadecimal(rest.next()?)? * 16 + hexadecimal(rest.next()?)?,
            b'+' => b' ',
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// The text, unless it is empty.
pub(super) fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
