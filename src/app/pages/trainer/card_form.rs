//! The form for a card of the learner's own.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::overview::{Choice, options};
use crate::app::components::button::{Look, PressButton};
use crate::app::desk::Fetched;
use crate::app::trainer::Trainer;
use crate::text::glossary as text;
use crate::training::OwnCard;

/// Front, back and section of a card.
#[component]
pub(super) fn CardForm(
    /// What stands there at first.
    card: OwnCard,
    /// Told the card when it is saved.
    on_save: Callback<OwnCard>,
    /// Told when nothing is to be saved; without it there is no such button.
    #[prop(optional_no_strip)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let typed = RwSignal::new(card.clone());
    let missing = RwSignal::new(None::<&'static str>);
    let front = NodeRef::<html::Input>::new();
    let back = NodeRef::<html::Textarea>::new();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let card = typed.with_untracked(OwnCard::tidy);
        if card.front.is_empty() {
            missing.set(Some(text::FRONT_MISSING));
            if let Some(field) = front.get_untracked() {
                let _ = field.focus();
            }
        } else if card.back.is_empty() {
            missing.set(Some(text::BACK_MISSING));
            if let Some(field) = back.get_untracked() {
                let _ = field.focus();
            }
        } else {
            missing.set(None);
            let section = card.section.clone();
            on_save.run(card);
            // Ready for the next one, which often belongs to the same section.
            let _ = typed.try_set(OwnCard {
                section,
                front: String::new(),
                back: String::new(),
            });
            if let Some(field) = front.try_get_untracked().flatten() {
                let _ = field.focus();
            }
        }
    };
    let sections = match Trainer::of_the_app().index.get_untracked() {
        Fetched::Ready(index) => options(&index, Choice::Sections, &card.section),
        Fetched::Loading | Fetched::Failed => ().into_any(),
    };
    let cancel =
        on_cancel.map(|on_cancel| view! { <PressButton look=Look::Text text=text::CANCEL on_press=on_cancel /> });
    let choose = move |event: ev::Event| {
        let id = event_target_value(&event);
        typed.update(|card| card.section = id);
    };
    view! {
        <form class="card-form block" novalidate on:submit=submit>
            <div class="field">
                <label for="voorkant">{text::FRONT}</label>
                <div class="box">
                    <input
                        node_ref=front
                        id="voorkant"
                        type="text"
                        data-text
                        autocomplete="off"
                        maxlength=text::LONGEST_FRONT
                        aria-describedby="kaart-fout"
                        prop:value=move || typed.with(|card| card.front.clone())
                        on:input=move |event: ev::Event| typed.update(|card| card.front = event_target_value(&event))
                    />
                </div>
            </div>
            <div class="field">
                <label for="achterkant">{text::BACK}</label>
                <div class="box">
                    <textarea
                        node_ref=back
                        id="achterkant"
                        rows="3"
                        maxlength=text::LONGEST_NOTE
                        aria-describedby="kaart-fout"
                        prop:value=move || typed.with(|card| card.back.clone())
                        on:input=move |event: ev::Event| typed.update(|card| card.back = event_target_value(&event))
                    ></textarea>
                </div>
            </div>
            <div class="field">
                <label for="kaart-deel">{text::BELONGS_TO}</label>
                <div class="box">
                    <select id="kaart-deel" on:change=choose>
                        <option value="">{text::NO_SECTION}</option>
                        {sections}
                    </select>
                </div>
            </div>
            <p id="kaart-fout" class="refused" role="alert">{move || missing.get()}</p>
            <p class="buttons">
                <button class="button" type="submit" data-look="primary">{text::SAVE_CARD}</button>
                {cancel}
            </p>
        </form>
    }
}
