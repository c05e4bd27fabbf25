//! Every kind of exercise beyond options and numbers, with samples of its own: empty, wrong, reloaded, right, and by
//! keyboard alone.

mod arranged;
mod keyboard;
mod numbers;
mod sums;
mod words;

use super::exercise::is_told;
use crate::journey;
use crate::support::accessibility::Size;
use crate::support::{Visit, Visitor};
use fantoccini::key::Key;
use serde_json::json;

/// One exercise of each kind, all in section 6.12.
fn samples() -> Visit {
    Visit::default().with_content("tests/content/exercises")
}

journey!(kinds_have_no_barriers, samples());

async fn opens(visitor: &Visitor, kind: &str) {
    opens_with(visitor, kind, 3).await;
}

async fn opens_with(visitor: &Visitor, kind: &str, seed: u32) {
    visitor.goes_to(&format!("#/oefening/6.12/{kind}?zaad={seed}")).await;
    visitor.reads("Nakijken").await;
}

/// Pressed before anything is filled in: it says what is missing and costs nothing.
async fn checks_empty(visitor: &Visitor, says: &str) {
    visitor.presses("Nakijken").await;
    is_told(visitor, says).await;
    assert!(!visitor.text().await.contains("poging 1"));
}

/// Waits until who listens was told this.
async fn hears(visitor: &Visitor, text: &str) {
    let script = "return tidy(document.querySelector('[role=status]').textContent).includes(tidy(arguments[0]));";
    visitor
        .waits_for(&format!("“{text}” to be said"), script, &[json!(text)])
        .await;
}

/// The keyboard reaches something with this name and presses it.
///
/// From the heading on, where the skip link leads: a round past the last element goes through the browser's own parts.
async fn keys_to(visitor: &Visitor, name: &str) {
    visitor.rests().await;
    let script = "const heading = document.querySelector('main h1'); heading.tabIndex = -1; heading.focus();";
    visitor.asks(script, &[]).await;
    visitor.tabs_to(name).await;
    visitor.key(Key::Enter).await;
}

/// Chooses an entry of a list.
async fn chooses(visitor: &Visitor, field: &str, entry: &str) {
    let script = "const list = find('field', arguments[0]);
        const entry = [...(list?.options ?? [])].find((entry) => tidy(entry.textContent).startsWith(tidy(arguments[1])));
        if (!entry) return false;
        list.value = entry.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    visitor
        .waits_for(&format!("{entry} in {field}"), script, &[json!(field), json!(entry)])
        .await;
}

const KINDS: [&str; 9] = [
    "matching", "ordering", "sorting", "cloze", "term", "open", "table", "place", "case",
];

async fn kinds_have_no_barriers(visitor: &Visitor) {
    let mut found = Vec::new();
    for (size, seed) in [(Size::Phone, 3), (Size::Desktop, 4)] {
        visitor.takes_screen(size).await;
        for kind in KINDS {
            visitor.driver.client.goto("about:blank").await.unwrap();
            // Numbers of its own each time: a draft would go on where the look before ended.
            opens_with(visitor, kind, seed).await;
            found.extend(
                visitor
                    .axe_here()
                    .await
                    .into_iter()
                    .map(|rule| format!("{kind}: {rule}")),
            );
            if matches!(size, Size::Phone) {
                visitor.presses("Meer").await;
            }
            visitor.presses("Toon de uitwerking").await;
            visitor.reads("Uitwerking").await;
            let judged = visitor.axe_here().await;
            found.extend(judged.into_iter().map(|rule| format!("{kind}, solution: {rule}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
