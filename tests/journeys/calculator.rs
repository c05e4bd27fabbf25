//! A calculator: opened from an exercise with its numbers, by the field, by the slider, as a table, written out.

use super::exercise::{BAKERY, BAKERY_TITLE};
use crate::journey;
use crate::support::Visitor;
use fantoccini::key::Key;

journey!(the_calculator_follows_what_is_typed);

const PRICE: &str = "Verkoopprijs excl. btw";
const MAIN: &str = "return tidy(document.querySelector('.main-result').innerText);";

async fn the_calculator_follows_what_is_typed(visitor: &Visitor) {
    visitor.goes_to(BAKERY).await;
    visitor.is_on_page(BAKERY_TITLE).await;
    visitor.follows("Open in Rekenen met deze getallen").await;
    visitor.is_on_page("Break-evenanalyse").await;
    shows(visitor, "8.800 stuks").await;
    assert_eq!(visitor.value(PRICE).await, "25");
    assert_eq!(visitor.value("Variabele kosten per stuk").await, "16");
    // By typing: 79.200 / (28 - 16).
    visitor.fills(PRICE, "28").await;
    shows(visitor, "6.600 stuks").await;
    // By the slider, with the keyboard.
    let slider =
        "const slider = find('field', 'Verkoopprijs excl. btw, schuiver'); slider.focus(); return slider.value;";
    let before = visitor.asks(slider, &[]).await;
    visitor.key(Key::Right).await;
    visitor.no_longer_reads("6.600 stuks").await;
    assert_ne!(visitor.asks(slider, &[]).await, before);
    assert_ne!(visitor.value(PRICE).await, "28", "the field follows its slider");
    // As figures.
    visitor.fills(PRICE, "28").await;
    shows(visitor, "6.600 stuks").await;
    visitor.follows("Tabel").await;
    visitor
        .waits_for(
            "a table with the break-even point",
            "return [...document.querySelectorAll('table')].some((table) => table.innerText.includes('6.600'));",
            &[],
        )
        .await;
    visitor.presses("Toon de berekening").await;
    visitor.reads("Antwoordstructuur").await;
    visitor
        .waits_for(
            "the worked calculation",
            "return [...document.querySelectorAll('.worked li')].some((line) => tidy(line.innerText).includes('6.600 stuks'));",
            &[],
        )
        .await;
}

/// The main result becomes this.
async fn shows(visitor: &Visitor, figure: &str) {
    let script = format!("const shown = (() => {{ {MAIN} }})(); return shown.includes(arguments[0]);");
    visitor
        .waits_for(&format!("the result {figure}"), &script, &[figure.into()])
        .await;
}
