//! Voor docenten: what there is, and the key.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping;
use crate::app::browser;
use crate::app::components::button::{Look, PressButton};
use crate::app::components::file_picker::FilePicker;
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::store::Store;
use crate::route::{ResultsView, Route, TeacherPage};
use crate::sharing::KeyPair;
use crate::text::teacher as text;

/// The rows, and the key below them.
#[component]
pub fn HomePage() -> impl IntoView {
    let rows = [
        (TeacherPage::Compose, text::COMPOSE),
        (TeacherPage::Results(ResultsView::Class), text::RESULTS),
        (
            TeacherPage::Beamer {
                id: String::new(),
                seed: None,
            },
            text::BEAMER,
        ),
        (TeacherPage::Own, text::OWN),
    ];
    let rows = rows.map(|(page, (title, about))| view! { <Row address=Route::Teacher(page).write() title about /> });
    view! {
        <Page>
            <PageHead heading=text::HOME lead=text::HOME_LEAD />
            <ul class="rows block">{rows.into_iter().collect_view()}</ul>
            <Keys />
        </Page>
    }
}

/// The docent's key: made, saved, put back.
#[component]
fn Keys() -> impl IntoView {
    let store = Store::of_the_app();
    let key = RwSignal::new(keeping::key(store).map(|key| (key.name(), key.write())));
    let trouble = RwSignal::new("");
    let take = move |pair: &KeyPair| {
        keeping::keep_key(store, pair);
        key.set(Some((pair.name(), pair.write())));
        trouble.set("");
    };
    let make = Callback::new(move |()| match browser::secret_bytes() {
        Ok(chance) => take(&KeyPair::new(chance)),
        Err(_) => trouble.set(text::NO_CHANCE),
    });
    let save = Callback::new(move |()| {
        if let Some((name, file)) = key.get_untracked() {
            let _ = browser::download(&format!("sleutel-{name}.json"), "application/json", &file);
        }
    });
    let on_files = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let read = browser::read_file(&file, 1024).await.ok();
            match read.and_then(|text| KeyPair::read(&text).ok()) {
                Some(pair) => take(&pair),
                None => trouble.set(text::KEY_REFUSED),
            }
        });
    });
    view! {
        <section class="block">
            <h2>{text::KEY}</h2>
            <p class="soft">{text::KEY_MORE}</p>
            {move || key.get().map(|(name, _)| view! { <p role="status">{text::key_name(&name)}</p> })}
            <p class="buttons">
                {move || match key.get() {
                    Some(_) => view! { <PressButton look=Look::Quiet text=text::KEY_SAVE on_press=save /> },
                    None => view! { <PressButton look=Look::Quiet text=text::KEY_MAKE on_press=make /> },
                }}
                <FilePicker look=Look::Text text=text::KEY_OPEN accept=".json,application/json" on_files />
            </p>
            {move || (!trouble.get().is_empty()).then(|| view! { <p class="refused" role="alert">{trouble.get()}</p> })}
        </section>
    }
}
