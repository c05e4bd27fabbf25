//! The learning environment (leeromgeving) that the app runs in, if it does: SCORM 1.2, as a package from the docent's
//! share page. The only file that speaks with it.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::browser::{self, Subscription};
use crate::sharing::exchange::LmsReport;

/// How many windows up the environment is looked for, as its standard advises.
const MOST_PARENTS: usize = 7;

/// The open conversation.
struct Lms {
    api: JsValue,
    begun: f64,
    is_complete: bool,
    _leaving: Subscription,
}

thread_local! {
    static LMS: RefCell<Option<Lms>> = const { RefCell::new(None) };
}

/// What the environment knows when the set opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who the student is.
    pub student: String,
    /// What was kept the last time; empty at the first.
    pub state: String,
}

/// Begins the conversation, or goes on with it; none outside an environment.
pub fn open() -> Option<Known> {
    let is_open = LMS.with_borrow(Option::is_some);
    if !is_open {
        let api = find()?;
        // An environment that was begun before says no, and answers all the same.
        let begun = call(&api, "LMSInitialize", &[""]);
        let answers = !call(&api, "LMSGetValue", &["cmi.core.lesson_status"]).is_empty();
        if begun != "true" && !answers {
            return None;
        }
        LMS.set(Some(Lms {
            api,
            begun: browser::milliseconds(),
            is_complete: false,
            _leaving: browser::on_leave(close),
        }));
    }
    let student = match value("cmi.core.student_name") {
        name if name.trim().is_empty() => value("cmi.core.student_id"),
        name => name,
    };
    Some(Known {
        student: student.trim().chars().take(60).collect(),
        state: value("cmi.suspend_data"),
    })
}

/// Whether there is an environment that was spoken with.
pub fn is_open() -> bool {
    LMS.with_borrow(Option::is_some)
}

/// Tells the environment how far the student is.
pub fn report(report: &LmsReport) {
    let status = if report.is_complete { "completed" } else { "incomplete" };
    set("cmi.suspend_data", &report.state);
    if let Some(score) = report.score {
        set("cmi.core.score.min", "0");
        set("cmi.core.score.max", "100");
        set("cmi.core.score.raw", &score.to_string());
    }
    set("cmi.core.lesson_status", status);
    LMS.with_borrow_mut(|lms| {
        if let Some(lms) = lms {
            lms.is_complete = report.is_complete;
            call(&lms.api, "LMSCommit", &[""]);
        }
    });
}

/// The page is left: how long it took, and the end.
fn close() {
    let Some(lms) = LMS.take() else { return };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive number of seconds"
    )]
    let seconds = ((browser::milliseconds() - lms.begun) / 1_000.0) as u64;
    let time = format!("{:04}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    call(&lms.api, "LMSSetValue", &["cmi.core.session_time", &time]);
    let exit = if lms.is_complete { "" } else { "suspend" };
    call(&lms.api, "LMSSetValue", &["cmi.core.exit", exit]);
    call(&lms.api, "LMSCommit", &[""]);
    call(&lms.api, "LMSFinish", &[""]);
}

fn value(name: &str) -> String {
    LMS.with_borrow(|lms| {
        lms.as_ref()
            .map(|lms| call(&lms.api, "LMSGetValue", &[name]))
            .unwrap_or_default()
    })
}

fn set(name: &str, text: &str) {
    LMS.with_borrow(|lms| lms.as_ref().map(|lms| call(&lms.api, "LMSSetValue", &[name, text])));
}

/// Looks in the windows above, and above the one that opened this one. Windows of another host give nothing.
fn find() -> Option<JsValue> {
    let window: JsValue = web_sys::window()?.into();
    let opener = Reflect::get(&window, &"opener".into()).ok();
    above(window).or_else(|| above(opener?))
}

fn above(mut window: JsValue) -> Option<JsValue> {
    for _ in 0..=MOST_PARENTS {
        if !window.is_object() {
            return None;
        }
        let api = Reflect::get(&window, &"API".into()).ok();
        if let Some(api) = api.filter(JsValue::is_object) {
            return Some(api);
        }
        let parent = Reflect::get(&window, &"parent".into()).ok()?;
        if parent == window {
            return None;
        }
        window = parent;
    }
    None
}

/// What a function of the environment answers; nothing where it has no such function, or stumbles.
fn call(api: &JsValue, name: &str, arguments: &[&str]) -> String {
    let function = Reflect::get(api, &name.into()).ok();
    let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) else {
        return String::new();
    };
    let arguments: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
    let answer = function.apply(api, &arguments).unwrap_or(JsValue::UNDEFINED);
    match (answer.as_string(), answer.as_bool()) {
        (Some(text), _) => text,
        (None, Some(truth)) => truth.to_string(),
        (None, None) => String::new(),
    }
}
