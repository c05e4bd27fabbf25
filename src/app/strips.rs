//! What the strips on top of a page say: trouble with saving, and what can be taken back.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::browser;
use super::components::strip::Strip;
use super::router;
use super::shell::Shell;
use super::store::{Store, Undoable};
use crate::progress::Trouble;
use crate::text::{pages, progress as words};

/// The strips; most visits never see one, so they come when there is something to say.
pub struct StripViews {
    /// What is wrong with storage.
    pub trouble: fn(Trouble) -> AnyView,
    /// What can be taken back.
    pub undo: fn(Undoable) -> AnyView,
}

/// All of them.
pub static VIEWS: StripViews = StripViews {
    trouble: trouble_strip,
    undo: undo_strip,
};

/// Saves progress as a file, or says that it could not be saved.
pub fn save_backup(store: Store, shell: Shell) {
    if store.save_backup().is_err() {
        shell.say(pages::progress::NOT_SAVED);
    }
}

fn trouble_strip(trouble: Trouble) -> AnyView {
    let shell = expect_context::<Shell>();
    let store = Store::of_the_app();
    let on_press = match trouble {
        Trouble::Forbidden | Trouble::Full => Callback::new(move |()| save_backup(store, shell)),
        Trouble::Newer => Callback::new(|()| browser::reload()),
        Trouble::Unreadable => Callback::new(move |()| {
            if store.save_set_aside().is_err() {
                shell.say(pages::progress::NOT_SAVED);
            }
        }),
    };
    let words = words::trouble(trouble);
    view! { <Strip sentence=words.says button=words.button on_press /> }.into_any()
}

fn undo_strip(undoable: Undoable) -> AnyView {
    let store = Store::of_the_app();
    // Where focus goes back to: what was pressed still stands.
    let pressed = StoredValue::new_local(document().active_element());
    let on_press = Callback::new(move |()| {
        let pressed = pressed.get_value();
        store.undo();
        match pressed.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            Some(element) if element.is_connected() => {
                let _ = element.focus();
            }
            _ => router::focus_heading(),
        }
    });
    let sentence = match undoable {
        Undoable::Cleared(scope) => words::cleared(&scope, ""),
        Undoable::Imported(added) => words::imported(added),
    };
    view! { <Strip sentence button=words::UNDO calm=true on_press /> }.into_any()
}
