//! The frame around every page: skip link, navigation, strips of trouble, the live region, the list of shortcuts.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::components::button::{Look, PressButton};
use super::components::icon::{Icon, Symbol};
use super::desk::{Desk, Fetched};
use super::parts::Parts;
use super::preferences::{Preferences, Shortcuts};
use super::router::{self, Router};
use super::store::Store;
use crate::progress::Trouble;
use crate::route::{Place, Route};
use crate::text::{pages, shell as text};

/// Keys of a page with what they do.
pub type Keys = &'static [(&'static str, &'static str)];

/// What pages may ask of the frame.
#[derive(Clone, Copy)]
pub struct Shell {
    status: RwSignal<String>,
    keys: RwSignal<Keys>,
    wants_search: StoredValue<bool>,
}

impl Shell {
    /// A frame that has nothing to say yet.
    pub fn new() -> Self {
        Self {
            status: RwSignal::default(),
            keys: RwSignal::new(&[]),
            wants_search: StoredValue::new(false),
        }
    }

    /// Says one sentence to who listens; the same sentence twice is said twice.
    pub fn say(self, sentence: &str) {
        self.status.update(|status| {
            let again = *status == sentence;
            status.clear();
            status.push_str(sentence);
            if again {
                status.push('\u{a0}');
            }
        });
    }

    /// Whether the page was opened to search it; only the first who asks is told.
    pub fn takes_search(self) -> bool {
        let wants = self.wants_search.get_value();
        self.wants_search.set_value(false);
        wants
    }

    /// Lists the keys of the open page in the dialog of shortcuts.
    pub fn offer_keys(self, keys: Keys) {
        self.keys.set(keys);
    }
}

impl Default for Shell {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether a key that is pressed now belongs to a field.
pub fn is_typing() -> bool {
    document()
        .active_element()
        .is_some_and(|element| match element.tag_name().as_str() {
            "TEXTAREA" | "SELECT" => true,
            "INPUT" => !matches!(element.get_attribute("type").as_deref(), Some("radio" | "checkbox")),
            _ => false,
        })
}

/// `/` goes to the search field of the page, or opens Boek to search there.
fn search_with_a_key(router: Router, shell: Shell) {
    let preferences = expect_context::<Preferences>();
    window_event_listener(ev::keydown, move |event| {
        let wanted = event.key() == "/" && !is_typing() && preferences.shortcuts.get_untracked() == Shortcuts::On;
        if !wanted || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        let field = document().query_selector("main input[type=search]").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = field.focus();
        } else {
            shell.wants_search.set_value(true);
            router.go(&Route::Book);
        }
    });
}

/// The frame with the open page in it.
#[component]
pub fn ShellView<P>(
    /// The open page; called again when another one opens.
    page: P,
) -> impl IntoView
where
    P: Fn() -> AnyView + Send + 'static,
{
    let router = expect_context::<Router>();
    let shell = expect_context::<Shell>();
    let store = Store::of_the_app();
    let route = router.signal();
    let session = move || route.with(Route::is_session).then_some("");
    let skip = move |event: ev::MouseEvent| {
        // The address belongs to the pages.
        event.prevent_default();
        router::focus_heading();
    };
    Effect::new(move || {
        route.track();
        store.keep();
        shell.offer_keys(&[]);
        router.settle();
    });
    search_with_a_key(router, shell);
    view! {
        <a class="skip" href="#inhoud" on:click=skip>{text::SKIP}</a>
        <div class="shell" data-session=session>
            <header>
                <TopRow route />
                <SideBar route />
            </header>
            <div class="content">
                <Strips />
                <main id="inhoud">{page}</main>
            </div>
            <nav class="bar" aria-label=text::MAIN_MENU>
                <Places route />
            </nav>
        </div>
        <p class="visually-hidden" role="status">{move || shell.status.get()}</p>
        <ShortcutList />
    }
}

/// Phones: the name or the way back, and the rest.
#[component]
fn TopRow(
    /// The open page.
    route: Signal<Route>,
) -> impl IntoView {
    let back = move || match route.with(Route::up) {
        Some(up) => view! { <a class="back" href=up.write()>{pages::back_to(&up)}</a> }.into_any(),
        None => view! { <a class="brand" href="#/">{text::NAME}</a> }.into_any(),
    };
    view! {
        <div class="top">
            {back}
            <a class="menu" href="#/meer">
                <Icon symbol=Symbol::More />
                <span class="visually-hidden">{text::MORE}</span>
            </a>
        </div>
    }
}

/// From 48rem: name, places, the rest, the line of state.
#[component]
fn SideBar(
    /// The open page.
    route: Signal<Route>,
) -> impl IntoView {
    let rest = [
        (Route::Teachers, Symbol::Teacher),
        (Route::Settings, Symbol::Settings),
        (Route::About, Symbol::About),
    ];
    let rest = rest.map(|(target, symbol)| {
        let name = pages::title(&target);
        let address = target.write();
        let current = move || route.with(|route| *route == target).then_some("page");
        view! {
            <li>
                <a href=address aria-current=current>
                    <Icon symbol />
                    {name}
                </a>
            </li>
        }
    });
    view! {
        <div class="side">
            <a class="brand" href="#/">
                {text::NAME} <small>{text::BESIDE}</small>
            </a>
            <nav aria-label=text::MAIN_MENU>
                <Places route />
            </nav>
            <div class="foot">
                <nav aria-label=text::OTHER_MENU>
                    <ul class="places">{rest.into_iter().collect_view()}</ul>
                </nav>
                <SavingLine />
            </div>
        </div>
    }
}

/// The five places.
#[component]
fn Places(
    /// The open page.
    route: Signal<Route>,
) -> impl IntoView {
    let rows = Place::ALL.map(|place| {
        let symbol = match place {
            Place::Start => Symbol::Start,
            Place::Book => Symbol::Book,
            Place::Concepts => Symbol::Concept,
            Place::Calculators => Symbol::Calculator,
            Place::Progress => Symbol::Progress,
        };
        let current = move || {
            route.with(|route| {
                (route.place() == Some(place)).then(|| if *route == place.route() { "page" } else { "true" })
            })
        };
        let count = (place == Place::Concepts).then(|| view! { <DueCount /> });
        view! {
            <li>
                <a href=place.route().write() aria-current=current>
                    <Icon symbol />
                    {text::place(place)}
                    {count}
                </a>
            </li>
        }
    });
    view! { <ul class="places">{rows.into_iter().collect_view()}</ul> }
}

/// How many terms are due today, once the trainer is there to say so.
#[component]
fn DueCount() -> impl IntoView {
    let due = expect_context::<Parts>().due;
    let count = Memo::new(move |_| match due.known() {
        Fetched::Ready(due) => due(),
        Fetched::Loading | Fetched::Failed => 0,
    });
    move || {
        let count = count.get();
        (count > 0).then(|| {
            view! { <span class="count">{count}<span class="visually-hidden">{text::DUE}</span></span> }
        })
    }
}

/// The line of state at the foot of the side bar.
#[component]
fn SavingLine() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let store = Store::of_the_app();
    // What was set aside is an old trouble: all that happens now is kept.
    let kept = move || {
        store
            .trouble
            .with(|trouble| trouble.iter().all(|one| *one == Trouble::Unreadable))
    };
    let line = move || match (kept(), desk.offline.get()) {
        (false, _) => text::NOT_SAVED,
        (true, true) => text::OFFLINE,
        (true, false) => text::SAVED,
    };
    view! {
        <p class="saved" data-saved=move || if kept() { "yes" } else { "no" }>
            {move || view! { <Icon symbol=if kept() { Symbol::Yes } else { Symbol::No } /> }}
            {line}
        </p>
    }
}

/// Trouble with saving and with the address, and what can be taken back, on top of the page.
#[component]
fn Strips() -> impl IntoView {
    let router = expect_context::<Router>();
    let views = expect_context::<Parts>().strips;
    let store = Store::of_the_app();
    let trouble = move || {
        let trouble = store.trouble.get();
        (!trouble.is_empty()).then(|| match views.get() {
            Fetched::Ready(views) => trouble.into_iter().map(views.trouble).collect_view().into_any(),
            Fetched::Loading | Fetched::Failed => ().into_any(),
        })
    };
    let skipped = move || {
        router
            .skipped()
            .get()
            .then(|| view! { <div class="strip"><p role="alert">{text::SKIPPED}</p></div> })
    };
    let undo = move || {
        store.undoable.get().map(|undoable| match views.get() {
            Fetched::Ready(views) => (views.undo)(undoable),
            Fetched::Loading | Fetched::Failed => ().into_any(),
        })
    };
    view! { <div class="strips">{trouble} {skipped} {undo}</div> }
}

/// The dialog that `?` opens.
#[component]
fn ShortcutList() -> impl IntoView {
    let shell = expect_context::<Shell>();
    let preferences = expect_context::<Preferences>();
    let dialog = NodeRef::<html::Dialog>::new();
    window_event_listener(ev::keydown, move |event| {
        let wanted = event.key() == "?" && !is_typing() && preferences.shortcuts.get_untracked() == Shortcuts::On;
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| wanted && !dialog.open()) {
            event.prevent_default();
            let _ = dialog.unchecked_into::<web_sys::HtmlDialogElement>().show_modal();
        }
    });
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let rows = move || {
        let keys = shell.keys.get().iter().chain(text::KEYS);
        keys.map(|(key, what)| view! { <dt><kbd>{*key}</kbd></dt><dd>{*what}</dd> })
            .collect_view()
    };
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="sneltoetsen">
            <h2 id="sneltoetsen">{text::SHORTCUTS}</h2>
            <dl class="keys">{rows}</dl>
            <PressButton look=Look::Quiet text=text::CLOSE on_press=close />
        </dialog>
    }
}
