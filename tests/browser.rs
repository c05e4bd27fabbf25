//! What only a browser can show: `.tools/test.sh` runs this in a headless Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn what_is_stored_can_be_read_again() {
    let written = vec!["6.12/bakkerij".to_owned(), "één € en een half".to_owned()];
    LocalStorage::set("proef", &written).unwrap();
    assert_eq!(LocalStorage::get::<Vec<String>>("proef").unwrap(), written);
    LocalStorage::delete("proef");
    assert!(LocalStorage::get::<Vec<String>>("proef").is_err());
}
