//! A button that lets one choose files, with the hidden field behind it.

use leptos::html;
use leptos::prelude::*;
use web_sys::File;

use super::button::{Look, PressButton};

/// The button. The same file may be chosen twice in a row: it may have changed.
#[component]
pub fn FilePicker(
    /// How it looks.
    #[prop(default = Look::Quiet)]
    look: Look,
    /// Verb first, no more than three words.
    text: &'static str,
    /// Which files the system offers first: `.json,application/json`.
    accept: &'static str,
    /// Whether several can be chosen at once.
    #[prop(optional)]
    multiple: bool,
    /// Told the files.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let open = Callback::new(move |()| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    });
    let chosen = move |_| {
        let Some(field) = field.get_untracked() else { return };
        if let Some(list) = field.files() {
            on_files.run((0..list.length()).filter_map(|at| list.get(at)).collect());
        }
        field.set_value("");
    };
    view! {
        <input node_ref=field type="file" accept=accept multiple=multiple hidden aria-label=text on:change=chosen />
        <PressButton look text on_press=open />
    }
}
