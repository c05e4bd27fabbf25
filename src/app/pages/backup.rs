//! Back-up: progress to a file and back.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser::{self, Failure};
use crate::app::components::button::{Look, PressButton};
use crate::app::components::file_picker::FilePicker;
use crate::app::components::page::{Page, PageHead};
use crate::app::shell::Shell;
use crate::app::store::{Brings, Store};
use crate::app::strips::save_backup;
use crate::progress::{MAX_BACKUP_BYTES, Unusable};
use crate::route::Route;
use crate::text::pages::{self, progress as text};
use crate::text::progress as words;

/// What became of a chosen file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Chosen {
    /// None was chosen.
    #[default]
    Nothing,
    /// It can be put back: its text, and what that would bring.
    Fits(String, Brings),
    /// It cannot, and why.
    Refused(&'static str),
}

/// Saving a file and merging one.
#[component]
pub fn BackupPage() -> impl IntoView {
    let shell = expect_context::<Shell>();
    let store = Store::of_the_app();
    let chosen = RwSignal::new(Chosen::default());
    let block = NodeRef::<html::Section>::new();
    let on_files = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let read = browser::read_file(&file, MAX_BACKUP_BYTES).await;
            let outcome = match read {
                Ok(text) => store.preview(&text).map(|brings| Chosen::Fits(text, brings)),
                Err(Failure::TooLarge) => Err(Unusable::TooLarge),
                Err(Failure::Refused) => Ok(Chosen::Refused(text::NOT_READ)),
            };
            chosen.set(outcome.unwrap_or_else(|reason| Chosen::Refused(words::refused(reason))));
        });
    });
    let put_away = move || {
        chosen.set(Chosen::Nothing);
        if let Some(block) = block.get_untracked() {
            let _ = block.focus();
        }
    };
    let merge = Callback::new(move |()| {
        let Chosen::Fits(text, _) = chosen.get_untracked() else {
            return;
        };
        match store.import(&text) {
            Ok(_) => put_away(),
            Err(reason) => chosen.set(Chosen::Refused(words::refused(reason))),
        }
    });
    let not_now = Callback::new(move |()| put_away());
    // Once a file lies ready, putting it back is the next step.
    let offers = Memo::new(move |_| chosen.with(|chosen| matches!(chosen, Chosen::Fits(..))));
    let save = move || {
        let look = if offers.get() { Look::Quiet } else { Look::Primary };
        let on_press = Callback::new(move |()| save_backup(store, shell));
        view! { <PressButton look text=text::SAVE on_press /> }
    };
    let outcome = move || match chosen.get() {
        Chosen::Nothing => ().into_any(),
        Chosen::Refused(reason) => view! { <p class="refused" role="alert">{reason}</p> }.into_any(),
        Chosen::Fits(_, brings) => view! { <Offer brings merge not_now /> }.into_any(),
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Backup) lead=text::SAVE_MORE />
            <p class="buttons block">{save}</p>
            {browser::may_wipe_storage().then(|| view! { <p class="note block">{text::SAFARI}</p> })}
            <section class="block restore" node_ref=block tabindex="-1" aria-labelledby="terugzetten">
                <h2 id="terugzetten">{text::RESTORE}</h2>
                <p class="soft">{text::RESTORE_MORE}</p>
                <p class="buttons">
                    <FilePicker text=text::CHOOSE_FILE accept=".json,application/json" on_files />
                </p>
                {outcome}
            </section>
        </Page>
    }
}

/// What the file would bring, and the buttons to decide.
#[component]
fn Offer(
    /// What it would bring.
    brings: Brings,
    /// Puts it back.
    merge: Callback<()>,
    /// Leaves it.
    not_now: Callback<()>,
) -> impl IntoView {
    let offer = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(offer) = offer.get() {
            let _ = offer.focus();
        }
    });
    view! {
        <div class="note" node_ref=offer tabindex="-1" role="group" aria-label=text::PREVIEW>
            <p role="status">{words::import_preview(&brings.progress)} {words::import_papers(brings.papers)}</p>
            <p class="buttons">
                <PressButton look=Look::Primary text=text::MERGE on_press=merge />
                <PressButton look=Look::Text text=text::NOT_NOW on_press=not_now />
            </p>
        </div>
    }
}
