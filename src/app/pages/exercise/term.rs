//! Het begrip geven: one field for a word.

use leptos::prelude::*;

use super::session::Session;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::exercises::{Judgement, names};
use crate::text::kinds as text;

const ID: &str = "begrip";
const VERDICT: &str = "begrip-oordeel";

/// The field.
#[component]
pub(super) fn TermView(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let said = move || {
        let part = session.part(0)?;
        let (tone, word, reason) = session.remark(0)?;
        Some(if part.judgement == Judgement::Empty {
            view! { <VerdictView tone=Tone::Unread word reason=text::TYPE_TERM id=VERDICT /> }
        } else {
            view! { <VerdictView tone word reason id=VERDICT /> }
        })
    };
    let tone = move || session.remark(0).map(|(tone, ..)| tone);
    let is_invalid = move || matches!(tone(), Some(Tone::Wrong | Tone::Unread)).then_some("true");
    view! {
        <div class="field" data-part="0">
            <label for=ID>{text::TERM}</label>
            <div class="box" data-mark=move || tone().map(Tone::name)>
                <input
                    id=ID
                    type="text"
                    data-text=""
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="done"
                    aria-describedby=VERDICT
                    aria-invalid=is_invalid
                    prop:value=move || session.attempt.with(|attempt| attempt.answer.text(names::TERM).to_owned())
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        session.attempt.update(|attempt| attempt.write(names::TERM, &text));
                    }
                />
            </div>
            {said}
        </div>
    }
}
