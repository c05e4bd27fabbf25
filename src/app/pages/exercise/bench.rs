//! What the views of the kinds share: the open exercise, what was said of its parts, what who listens is told.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::session::Session;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::content::{Exercise, RichText};
use crate::exercises::{Judgement, Numbers};
use crate::text;

/// Calls `look` with the exercise on the bench and its numbers; nothing where it could not be opened.
pub(super) fn on_bench<T: Default>(session: Session, look: impl FnOnce(&Exercise, &Numbers) -> T) -> T {
    session.bench.with_value(|bench| {
        bench
            .as_ref()
            .map(|bench| look(bench.exercise(), bench.numbers()))
            .unwrap_or_default()
    })
}

/// A text of the exercise in one line, for a label or for who listens.
pub(super) fn plain(session: Session, text: &RichText) -> String {
    text.to_plain(&|key| session.written(key))
}

/// Seed of the attempt.
pub(super) fn seed(session: Session) -> u32 {
    session.attempt.with_untracked(|attempt| attempt.seed)
}

/// The verdict on a part, once it is judged; what is still open is remarked upon only by the whole.
pub(super) fn verdict(session: Session, part: usize, id: Option<String>) -> Option<AnyView> {
    session.part(part).filter(|part| part.judgement != Judgement::Empty)?;
    let (tone, word, reason) = session.remark(part)?;
    Some(view! { <VerdictView tone word reason id=id.unwrap_or_default() /> }.into_any())
}

/// How much of the whole is right, or still open; nothing before it was checked. `open` says what is missing.
pub(super) fn overall(session: Session, open: fn(usize) -> String) -> Option<AnyView> {
    let (right, missing, of) = session.attempt.with(|attempt| {
        let parts = &attempt.verdict.as_ref()?.parts;
        let count = |is: fn(&Judgement) -> bool| parts.iter().filter(|part| is(&part.judgement)).count();
        Some((
            count(Judgement::is_right),
            count(|one| *one == Judgement::Empty),
            parts.len(),
        ))
    })?;
    let missing_more = if missing > 0 { open(missing) } else { String::new() };
    let (tone, word, reason) = if missing == of {
        (Tone::Unread, "Nog niet ingevuld.", missing_more)
    } else if right == of {
        (Tone::Right, "Juist.", text::kinds::right(right, of))
    } else {
        let (tone, word) = if right > 0 {
            (Tone::Partly, "Deels juist.")
        } else {
            (Tone::Wrong, "Niet juist.")
        };
        (
            tone,
            word,
            [&text::kinds::right(right, of), " ", &missing_more].concat(),
        )
    };
    Some(view! { <VerdictView tone word reason /> }.into_any())
}

/// Brings focus to the first element that fits, once it stands there.
pub(super) fn focus_on(selector: String) {
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = found.focus();
        }
    });
}
