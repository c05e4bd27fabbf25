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
    write_text(&key.to_string(), text)
}

fn write_text(key: &str, text: &str) -> Result<(), Trouble> {
    if !is_allowed() {
        return Err(Trouble::Forbidden);
    }
    LocalStorage::raw().set_item(key, text).map_err(|refusal| {
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

/// Where papers lie: texts that belong to one page, which reads them when it opens.
const PAPERS: &str = "accountwijs.1.papier.";

/// The paper with this name.
pub fn paper(name: &str) -> Option<String> {
    if !is_allowed() {
        return None;
    }
    LocalStorage::raw().get_item(&[PAPERS, name].concat()).ok().flatten()
}

/// Writes a paper.
pub fn write_paper(name: &str, text: &str) -> Result<(), Trouble> {
    write_text(&[PAPERS, name].concat(), text)
}

/// Removes a paper.
pub fn remove_paper(name: &str) {
    if is_allowed() {
        LocalStorage::delete([PAPERS, name].concat());
    }
}

/// Names and texts of all papers.
pub fn papers() -> Vec<(String, String)> {
    let named = |(key, text): (String, String)| Some((key.strip_prefix(PAPERS)?.to_owned(), text));
    texts().into_iter().filter_map(named).collect()
}
