//! A field to search with; `/` puts the cursor in it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, Symbol};
use crate::app::shell::Shell;

/// A search field; what it finds stands below it, made by whoever uses it.
#[component]
pub fn SearchField(
    /// Unique on the page.
    id: &'static str,
    /// What can be searched.
    label: &'static str,
    /// What is typed.
    typed: RwSignal<String>,
) -> impl IntoView {
    let shell = expect_context::<Shell>();
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(field) = field.get()
            && shell.takes_search()
        {
            // A new page first gives its heading the focus, in the frame to come.
            request_animation_frame(move || {
                request_animation_frame(move || {
                    let _ = field.focus();
                });
            });
        }
    });
    view! {
        <div class="field search" role="search">
            <label for=id>{label}</label>
            <div class="box">
                <span class="unit"><Icon symbol=Symbol::Search /></span>
                <input
                    node_ref=field
                    id=id
                    type="search"
                    data-text
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    prop:value=move || typed.get()
                    on:input=move |event: ev::Event| typed.set(event_target_value(&event))
                />
            </div>
        </div>
    }
}
