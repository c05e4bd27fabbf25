//! Fields for a line and for a passage of text.

use leptos::prelude::*;

/// A field for one line of text.
#[component]
pub fn TextLine(
    /// Unique on the page.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What a browser may fill in: `name`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// What stands in it.
    #[prop(into)]
    typed: Signal<String>,
    /// Told the text at every key.
    on_type: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="box">
                <input
                    id=id
                    type="text"
                    data-text
                    autocomplete=autocomplete
                    prop:value=move || typed.get()
                    on:input=move |event| on_type.run(event_target_value(&event))
                />
            </div>
        </div>
    }
}

/// A field for a passage of text.
#[component]
pub fn TextPassage(
    /// Unique on the page.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// How many lines are seen at once.
    rows: u8,
    /// What stands in it.
    #[prop(into)]
    typed: Signal<String>,
    /// Told the text at every key, line ends as `\n`.
    on_type: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                id=id
                rows=rows.to_string()
                prop:value=move || typed.get()
                on:input=move |event| on_type.run(event_target_value(&event).replace('\r', ""))
            ></textarea>
        </div>
    }
}
