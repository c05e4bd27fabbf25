//! A set that a docent shared: it arrives, is done, and its result is handed in.

mod arrival;
mod concepts;
mod done;
pub mod qr;
mod questions;
mod run;
mod sheet;

use leptos::prelude::*;

pub use arrival::ArrivalPage;
pub use questions::{questions, section_of};
pub use run::SetPage;

use crate::app::store::Store;
use crate::sharing::{SetId, Underway};

/// Names of papers with a set under way begin so.
pub const UNDER_WAY: &str = "reeks.";

/// The style sheet of these pages and of those for docents, which the first visit does without.
const STYLE: &str = "later/docent.css";

/// Adds the style sheet of these pages, once.
pub fn wear_style() {
    wear(STYLE);
}

/// Adds a style sheet that the first visit does without, once.
pub fn wear(sheet: &str) {
    let document = document();
    let selector = ["link[href='", sheet, "']"].concat();
    if document.query_selector(&selector).ok().flatten().is_some() {
        return;
    }
    if let (Ok(link), Some(head)) = (document.create_element("link"), document.head()) {
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", sheet);
        let _ = head.append_child(&link);
    }
}

fn paper_name(set: SetId) -> String {
    [UNDER_WAY, &set.to_string()].concat()
}

/// A set that is open.
#[derive(Clone, Copy)]
struct Session {
    /// How far the student is.
    underway: RwSignal<Underway>,
    store: Store,
}

impl Session {
    fn change(self, act: impl FnOnce(&mut Underway)) {
        self.underway.update(act);
        self.keep();
    }

    fn keep(self) {
        let (name, text) = self
            .underway
            .with_untracked(|underway| (paper_name(underway.result.set), underway.write()));
        self.store.put_paper(&name, &text);
        self.store.drafts_changed.notify();
    }
}
