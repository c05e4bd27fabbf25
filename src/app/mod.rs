//! The app in the browser: everything that needs a page.
//!
//! Pages put components together; components show and report. What a native test could check is decided in the core.

#![allow(clippy::needless_pass_by_value, reason = "components own their props")]

pub mod browser;
pub mod canvas;
pub mod components;
pub mod desk;
pub mod library;
pub mod lms;
pub mod pages;
pub mod parts;
mod picture;
pub mod preferences;
pub mod router;
pub mod shell;
mod stopped;
pub mod store;
pub mod strips;
pub mod trainer;

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
// Leptos' own has no executor before something is mounted.
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use desk::Desk;
use library::Library;
use parts::{NotFetched, Parts};
use preferences::Preferences;
use router::Router;
use shell::{Shell, ShellView};
use store::{Reader, Store};
use trainer::TrainerPlace;

/// Time after the start at which the rest of the app is fetched; the first page is there by then.
const CALM: Duration = Duration::from_secs(4);

/// Starts the app in the place of the static first paint of `index.html`.
pub fn start() {
    stopped::show_when_the_app_stops();
    let Some(place) = document()
        .get_element_by_id("app")
        .and_then(|found| found.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    if !Store::is_anything_saved() {
        show(place, None);
        return;
    }
    spawn_local(async move {
        match parts::fetch_reader().await {
            Ok(reader) => show(place, Some(reader)),
            // Going on without what was saved would look as if it were lost.
            Err(NotFetched) => show_not_loaded(),
        }
    });
}

/// Puts the app in the place of the static page.
fn show(place: HtmlElement, reader: Option<&'static Reader>) {
    // Both happen within one task, so nothing is painted in between.
    place.set_text_content(None);
    mount_to(place, move || view! { <App reader /> }).forget();
}

/// Says in the static page that the app could not be loaded, as its start script does.
fn show_not_loaded() {
    if let Some(loading) = document().get_element_by_id("laden") {
        loading.remove();
    }
    if let Some(sentence) = document().get_element_by_id("niet-geladen") {
        let _ = sentence.remove_attribute("hidden");
    }
}

/// The whole app: what its parts share, and the frame with the page in it.
#[component]
fn App(
    /// What reads saved texts, where there are any.
    reader: Option<&'static Reader>,
) -> impl IntoView {
    let router = Router::open();
    provide_context(router);
    let shell = Shell::new();
    provide_context(shell);
    let store = Store::open(reader);
    provide_context(store);
    provide_context(Preferences::open(store));
    let library = Library::open();
    provide_context(library);
    provide_context(TrainerPlace::default());
    let parts = Parts::new();
    provide_context(parts);
    provide_context(Desk::open(library, parts, store));
    let fetch_rest = move || {
        library.index();
        parts.fetch_all();
    };
    set_timeout(fetch_rest, CALM);
    view! { <ShellView page=move || pages::page(router.route(), parts) /> }
}
