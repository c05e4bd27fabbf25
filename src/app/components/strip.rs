//! A strip on top of a page: one line and a button.

use leptos::prelude::*;

use super::button::{Look, PressButton};
use super::icon::{Icon, Symbol};

/// Trouble, and what helps; or what was done, and how to take it back.
#[component]
pub fn Strip(
    /// What is the matter, in one or two sentences.
    #[prop(into)]
    sentence: String,
    /// Text of the button.
    #[prop(into)]
    button: String,
    /// Nothing is wrong.
    #[prop(optional)]
    calm: bool,
    /// Told when it is pressed.
    on_press: Callback<()>,
) -> impl IntoView {
    let icon = (!calm).then(|| view! { <Icon symbol=Symbol::About /> });
    view! {
        <div class="strip" data-tone=if calm { "undo" } else { "trouble" }>
            <p role=if calm { "status" } else { "alert" }>
                {icon}
                <span>{sentence}</span>
            </p>
            <PressButton look=Look::Text text=button on_press />
        </div>
    }
}
