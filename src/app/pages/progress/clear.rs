//! Wissen: a chapter at once, everything after a word; both can be taken back until the page is left.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::app::components::button::{Look, PressButton};
use crate::app::desk::{Desk, Fetched};
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::app::strips::save_backup;
use crate::progress::Scope;
use crate::text::pages::progress as text;
use crate::text::progress as words;

/// Buttons for the chapters in which something was done when the page opened: they stay while it is open, so that
/// focus stays too.
#[component]
pub fn Clear() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let store = Store::of_the_app();
    let index = desk.index();
    move || {
        let Fetched::Ready(index) = index.get() else {
            return ().into_any();
        };
        let drafts = store.drafts();
        let is_touched = |exercise: &String| {
            store
                .progress
                .with_untracked(|progress| progress.last_answer(exercise).is_some())
                || drafts.iter().any(|(draft, _)| draft == exercise)
        };
        let touched = index.chapters.iter().filter(|chapter| {
            let mut exercises = chapter.sections.iter().flat_map(|section| &section.exercises);
            exercises.any(|exercise| is_touched(&exercise.id))
        });
        let chapters: Vec<_> = touched
            .map(|chapter| chapter_button(store, chapter.id.clone()))
            .collect();
        let is_new = store.progress.with_untracked(crate::progress::Progress::is_new);
        if chapters.is_empty() && is_new && store.papers("").is_empty() {
            return ().into_any();
        }
        view! {
            <section class="block">
                <h2>{text::CLEAR}</h2>
                <p class="soft">{text::CLEAR_MORE}</p>
                <ul class="clear">{chapters}</ul>
                <ClearAll />
            </section>
        }
        .into_any()
    }
}

fn chapter_button(store: Store, id: String) -> AnyView {
    let words = words::clear_chapter(&id);
    let clear = Callback::new(move |()| store.clear(Scope::Chapter(id.clone())));
    view! { <li><PressButton look=Look::Quiet text=words on_press=clear /></li> }.into_any()
}

/// First the backup, then the word, then the button.
#[component]
fn ClearAll() -> impl IntoView {
    let shell = expect_context::<Shell>();
    let store = Store::of_the_app();
    let typed = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    let clear = Callback::new(move |()| {
        if typed.with_untracked(|typed| typed.trim() == text::CLEAR_WORD) {
            is_missing.set(false);
            typed.set(String::new());
            store.clear(Scope::All);
        } else {
            is_missing.set(true);
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
            }
        }
    });
    let save = Callback::new(move |()| save_backup(store, shell));
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            clear.run(());
        }
    };
    view! {
        <details class="clear-all">
            <summary>{text::CLEAR_ALL}</summary>
            <p>{text::CLEAR_ALL_MORE}</p>
            <p><PressButton look=Look::Quiet text=words::SAVE_A_BACKUP on_press=save /></p>
            <div class="field">
                <label for="wis-woord">{text::TYPE_WORD}</label>
                <div class="box" data-mark=move || is_missing.get().then_some("unread")>
                    <input
                        node_ref=field
                        id="wis-woord"
                        type="text"
                        data-text
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby="wis-fout"
                        aria-invalid=move || is_missing.get().then_some("true")
                        prop:value=move || typed.get()
                        on:input=move |event| {
                            typed.set(event_target_value(&event));
                            is_missing.set(false);
                        }
                        on:keydown=on_key
                    />
                </div>
                <p class="echo" id="wis-fout" data-echo="unread">
                    {move || is_missing.get().then_some(text::WORD_MISSING)}
                </p>
            </div>
            <p><PressButton look=Look::Quiet text=text::CLEAR_ALL_NOW on_press=clear /></p>
        </details>
    }
}
