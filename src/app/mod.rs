//! The app in the browser: everything that needs a page.
//!
//! Pages put components together; components show and report. What a native test could check is decided in the core.

#![allow(clippy::needless_pass_by_value, reason = "components own their props")]

pub mod browser;
pub mod canvas;
pub mod components;
pub mod desk;
pub mod library;
pub mod pages;
pub mod parts;
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

use desk::Desk;
use library::Library;
use parts::Parts;
use preferences::Preferences;
use router::Router;
use shell::{Shell, ShellView};
use store::Store;
use trainer::TrainerPlace;

/// Time after the start at which the rest of the app is fetched; the first page is there by then.
const CALM: Duration = Duration::from_secs(4);

/// Starts the app in the place of the static first paint of `index.html`.
pub fn start() {
    stopped::show_when_the_app_stops();
    let Some(place) = document()
        .get_element_by_id("app")
        .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    // Both happen within one task, so nothing is painted in between.
    place.set_text_content(None);
    mount_to(place, App).forget();
}

/// The whole app: what its parts share, and the frame with the page in it.
#[component]
fn App() -> impl IntoView {
    let router = Router::open();
    provide_context(router);
    let shell = Shell::new();
    provide_context(shell);
    let store = Store::provide();
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
