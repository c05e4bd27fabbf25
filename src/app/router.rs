//! Which page is open: reads the address, moves focus to what is new and back to what was left.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::route::Route;
use crate::text::{pages, shell};

/// The address as a signal, and the ways to change it.
#[derive(Clone, Copy)]
pub struct Router {
    route: RwSignal<Route>,
    skipped: RwSignal<bool>,
    visit: StoredValue<Visit>,
}

/// This stay on a page, and what was left behind on earlier ones.
struct Visit {
    /// Tells the entries of the browser's history apart: the bits of a random number.
    mark: u64,
    left: Vec<(u64, Left)>,
    /// Where to return to; set when an entry of the history is opened again.
    back_to: Option<Left>,
    /// Whether focus may still be moved: not once the visitor did something on the page.
    fresh: bool,
}

/// The spot at which a page was left.
#[derive(Clone)]
struct Left {
    scroll: f64,
    focus: Option<Focus>,
}

/// An element that can be found again after its page was drawn anew.
#[derive(Clone)]
enum Focus {
    Id(String),
    Link(String),
}

impl Router {
    /// Reads the address and follows it from now on.
    pub fn open() -> Self {
        let reading = Route::read(&hash());
        let router = Self {
            route: RwSignal::new(reading.route),
            skipped: RwSignal::new(reading.skipped),
            visit: StoredValue::new(Visit {
                mark: 0,
                left: Vec::new(),
                back_to: None,
                fresh: false,
            }),
        };
        let _ = history().map(|history| history.set_scroll_restoration(web_sys::ScrollRestoration::Manual));
        name_page(&router.route.with_untracked(pages::title));
        router.enter();

        window_event_listener(ev::hashchange, move |_| router.arrive());
        // A reload or a discarded tab finds its place again through the entry of the history itself. Written when
        // scrolling comes to rest: what is written while the page is being left does not reach the entry.
        window_event_listener(ev::Custom::<web_sys::Event>::new("scrollend"), move |_| {
            router.write_state(None);
        });
        window_event_listener(ev::keydown, move |_| router.touched());
        window_event_listener(ev::pointerdown, move |_| router.touched());
        window_event_listener(ev::wheel, move |_| router.touched());
        router
    }

    /// The open page; tracked.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The open page as a signal.
    pub fn signal(self) -> Signal<Route> {
        self.route.into()
    }

    /// Whether a part of the address could not be read.
    pub fn skipped(self) -> Signal<bool> {
        self.skipped.into()
    }

    /// Whether the page was open before and is being returned to.
    pub fn is_return(self) -> bool {
        self.visit.with_value(|visit| visit.back_to.is_some())
    }

    /// Says that a page could not use a part of its address.
    pub fn skipped_a_part(self) {
        self.skipped.set(true);
    }

    /// Opens a page as a new entry of the history.
    pub fn go(self, route: &Route) {
        let _ = window().location().set_hash(&route.write());
    }

    /// Changes the address of the page that is open, without opening it again: a seed that was picked, a field that
    /// was typed in.
    pub fn replace(self, route: &Route) {
        self.write_state(Some(&route.write()));
    }

    /// Puts focus and scroll where they belong, once what belongs to the page stands there. The shell calls this for
    /// every page; a page whose content arrives later calls it again then.
    pub fn settle(self) {
        request_animation_frame(move || {
            let Some((fresh, back_to)) = self.visit.try_with_value(|visit| (visit.fresh, visit.back_to.clone())) else {
                return;
            };
            if !fresh {
                return;
            }
            if let Some(left) = back_to {
                window().scroll_to_with_x_and_y(0.0, left.scroll);
                if let Some(found) = left.focus.as_ref().and_then(find) {
                    focus(&found);
                    return;
                }
            } else {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
            focus_heading();
        });
    }

    /// After the address changed: the old page still stands.
    fn arrive(self) {
        let left = Left {
            scroll: scroll_position(),
            focus: focused(),
        };
        self.visit.update_value(|visit| {
            let mark = visit.mark;
            visit.left.retain(|(known, _)| *known != mark);
            visit.left.push((mark, left));
            visit.fresh = true;
        });
        self.enter();
        let reading = Route::read(&hash());
        name_page(&pages::title(&reading.route));
        self.skipped.set(reading.skipped);
        self.route.set(reading.route);
    }

    /// Finds out which entry of the history this is, and marks it if it is new.
    fn enter(self) {
        let state = history().and_then(|history| history.state()).unwrap_or(JsValue::NULL);
        let noted = state.dyn_ref::<js_sys::Array>();
        let mark = noted.and_then(|pair| pair.get(0).as_f64()).map(f64::to_bits);
        let scroll = noted.and_then(|pair| pair.get(1).as_f64());
        self.visit.update_value(|visit| {
            let known = mark.and_then(|mark| visit.left.iter().find(|(known, _)| *known == mark));
            visit.back_to = match known {
                Some((_, left)) => Some(left.clone()),
                None => scroll.map(|scroll| Left { scroll, focus: None }),
            };
            visit.mark = mark.unwrap_or_else(|| js_sys::Math::random().to_bits());
            // On the very first page focus stays where the browser has it; only the scroll position may return.
            visit.fresh |= scroll.is_some();
        });
        if mark.is_none() {
            self.write_state(None);
        }
    }

    /// Notes mark and scroll position with the entry of the history, and its address if that changed.
    fn write_state(self, address: Option<&str>) {
        let mark = f64::from_bits(self.visit.with_value(|visit| visit.mark));
        let state = js_sys::Array::of2(&mark.into(), &scroll_position().into());
        let _ = history().map(|history| history.replace_state_with_url(&state, "", address));
    }

    fn touched(self) {
        self.visit.update_value(|visit| visit.fresh = false);
    }
}

/// Gives the tab its title; pages call this when they know better than their address.
pub fn name_page(title: &str) {
    document().set_title(&[title, " · ", shell::NAME].concat());
}

/// Puts focus on the heading of the page.
pub fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        let _ = heading.set_attribute("tabindex", "-1");
        focus(&heading);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

fn focused() -> Option<Focus> {
    let element = document().active_element()?;
    let id = element.id();
    if !id.is_empty() {
        return Some(Focus::Id(id));
    }
    element.get_attribute("href").map(Focus::Link)
}

fn find(focus: &Focus) -> Option<Element> {
    match focus {
        Focus::Id(id) => document().get_element_by_id(id),
        Focus::Link(address) => {
            let links = document().query_selector_all("main a").ok()?;
            (0..links.length())
                .filter_map(|position| links.get(position)?.dyn_into::<Element>().ok())
                .find(|link| link.get_attribute("href").as_ref() == Some(address))
        }
    }
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

fn history() -> Result<web_sys::History, JsValue> {
    window().history()
}

fn scroll_position() -> f64 {
    window().scroll_y().unwrap_or_default()
}
