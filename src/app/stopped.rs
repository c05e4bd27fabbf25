//! The page that stands when the app itself has stopped.

use std::panic::PanicHookInfo;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

use crate::text::shell as text;

/// From now on a failure of the app shows a page that says so, in place of one that no longer reacts.
pub fn show_when_the_app_stops() {
    std::panic::set_hook(Box::new(|problem| {
        // Nothing here may rely on the state of the app: plain elements, plain listeners.
        let _ = show(problem);
    }));
}

fn show(problem: &PanicHookInfo<'_>) -> Option<()> {
    let message = problem.to_string();
    let main = element("main", "content")?;
    let page = append(&main, "div", "page", "")?;
    let column = append(&page, "div", "text", "")?;
    let heading = append(&column, "h1", "page-head", text::STOPPED)?;
    heading.set_attribute("tabindex", "-1").ok()?;
    let buttons = append(&column, "p", "buttons", "")?;
    let reload = append(&buttons, "button", "button", text::RELOAD)?;
    reload.set_attribute("data-look", "primary").ok()?;
    on_click(&reload, || {
        let _ = leptos::prelude::window().location().reload();
    });
    let copy = append(&buttons, "button", "button", text::COPY_ERROR)?;
    copy.set_attribute("data-look", "quiet").ok()?;
    let copied = message.clone();
    on_click(&copy, move || {
        let _ = leptos::prelude::window().navigator().clipboard().write_text(&copied);
    });
    append(&column, "p", "small soft", &message)?;

    let body = document().body()?;
    body.set_text_content(None);
    body.append_child(&main).ok()?;
    heading.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

fn element(name: &str, class: &str) -> Option<Element> {
    let made = document().create_element(name).ok()?;
    made.set_class_name(class);
    Some(made)
}

fn append(parent: &Element, name: &str, class: &str, text: &str) -> Option<Element> {
    let made = element(name, class)?;
    if !text.is_empty() {
        made.set_text_content(Some(text));
    }
    parent.append_child(&made).ok()?;
    Some(made)
}

fn on_click(button: &Element, act: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(act);
    let _ = button.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}
