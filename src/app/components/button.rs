//! Buttons and links that look like them.

use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Filled; at most one per page.
    Primary,
    /// With an edge.
    Quiet,
    /// Only text.
    Text,
}

impl Look {
    /// Its name in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Text => "text",
        }
    }
}

/// A button that does something on this page.
#[component]
pub fn PressButton(
    /// How it looks.
    look: Look,
    /// Verb first, no more than three words.
    #[prop(into)]
    text: Signal<String>,
    /// Told when it is pressed.
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button class="button" type="button" data-look=look.name() on:click=move |_| on_press.run(())>
            {move || text.get()}
        </button>
    }
}

/// A link that looks like a button: it opens another page.
#[component]
pub fn LinkButton(
    /// How it looks.
    look: Look,
    /// Verb first, no more than three words.
    #[prop(into)]
    text: String,
    /// Where it leads, from `#` on.
    #[prop(into)]
    address: Signal<String>,
) -> impl IntoView {
    view! { <a class="button" data-look=look.name() href=move || address.get()>{text}</a> }
}
