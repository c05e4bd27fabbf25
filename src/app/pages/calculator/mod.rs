//! One page for every calculator: what you know on the left, what follows on the right.

mod inputs;
mod print;
mod results;
mod scenarios;
mod session;
mod table;
mod tools;
mod views;

use leptos::ev;
use leptos::prelude::*;

use self::inputs::Inputs;
use self::print::OnPaper;
use self::results::{Headline, Results};
use self::session::Session;
use self::tools::Tools;
use self::views::{Views, WorkedCalculation};
use super::not_found::NotFoundPage;
use crate::app::components::page::{Page, PageHead, Width};
use crate::app::preferences::{Preferences, Shortcuts};
use crate::app::router::name_page;
use crate::app::shell::{Shell, is_typing};
use crate::calculators::find;
use crate::text::ROUNDING_NOTE;
use crate::text::calculator as text;

/// A calculator.
#[component]
pub fn CalculatorPage(
    /// `break-even`.
    id: String,
    /// Texts of fields in the address.
    fields: Vec<(String, String)>,
) -> impl IntoView {
    let Some(sheet) = find(&id) else {
        return view! { <NotFoundPage /> }.into_any();
    };
    name_page(sheet.title);
    let session = Session::open(sheet, &fields);
    follow_keys(session);
    let is_printing = RwSignal::new(false);
    let over = [text::PLACE, " · ", sheet.section].concat();
    let lead = [sheet.question, " ", text::INVITATION].concat();
    // The worked calculation says this itself, where it applies.
    let note = sheet.note.filter(|note| *note != ROUNDING_NOTE);
    view! {
        <Page width=Width::Wide>
            <PageHead over heading=sheet.title lead />
            <Headline session />
            <div class="calculator">
                <Inputs session />
                <div class="outcome">
                    <Results session />
                    <Views session />
                    <WorkedCalculation session />
                    {note.map(|note| view! { <p class="note calculator-note">{note}</p> })}
                    <Tools session is_printing />
                    <OnPaper session is_printing />
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// Z takes back what was cleared.
fn follow_keys(session: Session) {
    let preferences = expect_context::<Preferences>();
    expect_context::<Shell>().offer_keys(text::KEYS);
    let listener = window_event_listener(ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if modified || is_typing() || preferences.shortcuts.get_untracked() == Shortcuts::Off {
            return;
        }
        if matches!(event.key().as_str(), "z" | "Z") {
            session.undo();
        }
    });
    on_cleanup(move || listener.remove());
}
