//! Terms to a file for Anki or a spreadsheet, and cards from such a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::own::Removed;
use crate::app::browser::{self, Failure};
use crate::app::components::button::{Look, PressButton};
use crate::app::components::file_picker::FilePicker;
use crate::app::router::focus_heading;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::app::trainer::Trainer;
use crate::sharing::{self, Found, MAX_CARDS_BYTES, Refused};
use crate::text::glossary as text;

/// Writes files.
#[component]
pub(super) fn ExportBlock() -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let store = Store::of_the_app();
    let shell = expect_context::<Shell>();
    let save = move |name: &'static str, kind: &'static str, write: sharing::Write| {
        Callback::new(move |()| {
            let written = untrack(|| {
                store
                    .progress
                    .with(|progress| trainer.look(|desk| write(desk.glossary, &|id| progress.note(id))))
            });
            let name = [
                name,
                "-",
                &browser::today().iso(),
                if kind == "text/csv" { ".csv" } else { ".txt" },
            ]
            .concat();
            let saved = written.map(|written| browser::download(&name, kind, &written));
            shell.say(if saved == Some(Ok(())) {
                text::SAVED
            } else {
                text::NOT_SAVED
            });
        })
    };
    view! {
        <section class="block">
            <h2>{text::EXPORT}</h2>
            <p class="soft">{text::EXPORT_MORE}</p>
            <p class="buttons">
                <PressButton
                    look=Look::Quiet
                    text=text::FOR_ANKI
                    on_press=save("accountwijs-anki", "text/plain", sharing::write_anki)
                />
                <PressButton
                    look=Look::Quiet
                    text=text::AS_CSV
                    on_press=save("accountwijs-begrippen", "text/csv", sharing::write_csv)
                />
            </p>
        </section>
    }
}

/// What became of a chosen file.
#[derive(Debug, Clone, PartialEq, Default)]
enum Chosen {
    #[default]
    Nothing,
    Fits(Found),
    Refused(&'static str),
}

/// Reads a file, and adds its cards once the learner agrees.
#[component]
pub(super) fn ImportBlock(
    /// Told what was added.
    done: RwSignal<Option<Removed>>,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let chosen = RwSignal::new(Chosen::default());
    let on_files = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let outcome = match browser::read_file(&file, MAX_CARDS_BYTES).await {
                Ok(text) => untrack(|| trainer.look(|desk| sharing::read_cards(&text, desk.glossary)))
                    .unwrap_or(Err(Refused::NoCards)),
                Err(Failure::TooLarge) => Err(Refused::TooLarge),
                Err(Failure::Refused) => Err(Refused::Unreadable),
            };
            chosen.set(match outcome {
                Ok(found) => Chosen::Fits(found),
                Err(refused) => Chosen::Refused(text::refused(refused)),
            });
        });
    });
    let add = Callback::new(move |()| {
        if let Chosen::Fits(found) = chosen.get_untracked() {
            let imported = Removed::imported(&found.cards);
            imported.take_away();
            done.set(Some(imported));
            chosen.set(Chosen::Nothing);
            focus_heading();
        }
    });
    let not_now = Callback::new(move |()| chosen.set(Chosen::Nothing));
    let outcome = move || match chosen.get() {
        Chosen::Nothing => ().into_any(),
        Chosen::Refused(why) => view! { <p class="refused" role="alert">{why}</p> }.into_any(),
        Chosen::Fits(found) => {
            let brings = !found.cards.is_empty();
            view! {
                <div class="note" role="group" aria-label=text::IMPORT>
                    <p role="status">{text::preview(&found)}</p>
                    <p class="buttons">
                        {brings.then(|| view! {
                            <PressButton look=Look::Quiet text=text::ADD_CARDS on_press=add />
                        })}
                        <PressButton look=Look::Text text=text::NOT_NOW on_press=not_now />
                    </p>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section class="block">
            <h2>{text::IMPORT}</h2>
            <p class="soft">{text::IMPORT_MORE}</p>
            <p class="buttons">
                <FilePicker text=text::CHOOSE_FILE accept=".txt,.csv,.tsv,text/plain,text/csv" on_files />
            </p>
            {outcome}
        </section>
    }
}
