//! The browser's storage: the only file that touches it.

use gloo_storage::{LocalStorage, Storage};
use js_sys::Reflect;

use crate::progress::{Key, Trouble};

/// Whether the browser lets this page store anything. gloo-storage panics when it does not, so every function here
/// asks first; a learner can withdraw the permission at any time.
pub fn is_allowed() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// All keys, also those of others who share this address.
pub fn keys() -> Vec<String> {
    if !is_allowed() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or_default();
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .collect()
}

/// All keys with their texts.
pub fn texts() -> Vec<(String, String)> {
    let keys = keys().into_iter();
    keys.filter_map(|key| {
        let text = LocalStorage::raw().get_item(&key).ok().flatten()?;
        Some((key, text))
    })
    .collect()
}

/// Writes `text` under `key`.
pub fn write(key: &Key, text: &str) -> Result<(), Trouble> {
    if !is_allowed() {
        return Err(Trouble::Forbidden);
    }
    LocalStorage::raw().set_item(&key.to_string(), text).map_err(|refusal| {
        let name = Reflect::get(&refusal, &"name".into())
            .ok()
            .and_then(|name| name.as_string());
        match name.as_deref() {
            Some("SecurityError") => Trouble::Forbidden,
            _ => Trouble::Full,
        }
    })
}

/// Removes `key`.
pub fn remove(key: &Key) {
    if is_allowed() {
        LocalStorage::delete(key.to_string());
    }
}
