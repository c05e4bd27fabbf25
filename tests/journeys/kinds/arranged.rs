//! Items that get a place: matching, ordering, sorting.

use fantoccini::key::Key;
use serde_json::json;

use super::{checks_empty, chooses, hears, keys_to, opens, samples};
use crate::exercise::is_told;
use crate::journey;
use crate::support::Visitor;
use crate::support::accessibility::Size;

journey!(matching, samples());
journey!(matching_on_a_phone, samples());
journey!(ordering, samples());
journey!(sorting, samples());

/// The pairs of the sample.
const PAIRS: [(&str, &str); 4] = [
    ("Portier", "Bepaalt welke verkoper"),
    ("Gebruiker", "Werkt elke dag"),
    ("Inkoper", "Onderhandelt"),
    ("Beslisser", "Kiest de leverancier."),
];

async fn matching(visitor: &Visitor) {
    visitor.takes_screen(Size::Desktop).await;
    opens(visitor, "matching").await;
    checks_empty(visitor, "Nog 4 te koppelen.").await;
    visitor.presses("Portier").await;
    visitor.presses("Kiest de leverancier.").await;
    hears(visitor, "Portier: Kiest de leverancier. Nog 3 te koppelen.").await;
    visitor
        .waits_for(
            "a line",
            "return document.querySelectorAll('.match-board line').length === 1;",
            &[],
        )
        .await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist. Kijk wie de toegang tot anderen regelt.").await;
    is_told(visitor, "Nog 3 te koppelen.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    is_told(visitor, "Kijk wie de toegang tot anderen regelt.").await;
    // By keyboard alone.
    for (left, right) in PAIRS {
        keys_to(visitor, left).await;
        keys_to(visitor, right).await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Juist. 4 van de 4 zijn juist.").await;
}

async fn matching_on_a_phone(visitor: &Visitor) {
    visitor.takes_screen(Size::Phone).await;
    opens(visitor, "matching").await;
    for (left, right) in PAIRS {
        chooses(visitor, left, right).await;
    }
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. 4 van de 4 zijn juist.").await;
    visitor.presses("Meer").await;
    visitor.presses("Toon de uitwerking").await;
    visitor.reads("Uitwerking").await;
}

const STEPS: [&str; 5] = [
    "De behoefte omschrijven",
    "Leveranciers zoeken",
    "Offertes vergelijken",
    "De bestelling plaatsen",
    "De levering evalueren",
];

/// Where a step stands, from 0.
async fn place_of(visitor: &Visitor, step: &str) -> usize {
    let script = "return [...document.querySelectorAll('.order-step')].findIndex((step) => step.innerText.includes(arguments[0]));";
    let place = visitor.asks(script, &[json!(step)]).await;
    usize::try_from(place.as_u64().unwrap()).unwrap()
}

async fn ordering(visitor: &Visitor) {
    opens(visitor, "ordering").await;
    checks_empty(visitor, "Zet eerst de stappen in de juiste volgorde.").await;
    // The first in its place by its button, the others by the keyboard.
    while place_of(visitor, STEPS[0]).await > 0 {
        let before = place_of(visitor, STEPS[0]).await;
        visitor.presses(&format!("Omhoog: {}", STEPS[0])).await;
        hears(visitor, &format!("staat nu op plaats {before} van 5.")).await;
    }
    for (wanted, step) in STEPS.iter().enumerate().skip(1) {
        while place_of(visitor, step).await > wanted {
            let before = place_of(visitor, step).await;
            if !visitor.focus().await.ends_with(step) {
                visitor.tabs_to(&format!("Omhoog: {step}")).await;
            }
            visitor.chord(&[Key::Alt], Key::Up).await;
            hears(visitor, &format!("{step} staat nu op plaats {before} van 5.")).await;
            assert!(visitor.focus().await.contains(step), "focus stays with the step");
        }
    }
    visitor.presses(&format!("Omlaag: {}", STEPS[0])).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Deels juist.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(place_of(visitor, STEPS[0]).await, 1, "the order of before");
    visitor.presses(&format!("Omhoog: {}", STEPS[0])).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
}

async fn sorting(visitor: &Visitor) {
    opens(visitor, "sorting").await;
    checks_empty(visitor, "Nog 6 in te delen.").await;
    // All into the second class, with a key; what lies there is picked up and moved.
    for left in (0..6).rev() {
        visitor.types("2").await;
        hears(visitor, &format!("in Strategisch product. Nog {left}.")).await;
    }
    visitor.reads("Alles ligt ergens.").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Deels juist. 1 van de 6 zijn juist.").await;
    is_told(visitor, "Niet juist. Het bedrag is klein, maar zonder deze gist").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    for (item, key, class) in [
        ("Mout", "1", "Hefboomproduct"),
        ("Lege flesjes", "1", "Hefboomproduct"),
        ("Papier", "3", "Routineproduct"),
        ("Poetsdoeken", "3", "Routineproduct"),
        ("Gist", "4", "Knelpuntproduct"),
    ] {
        keys_to(visitor, item).await;
        visitor.types(key).await;
        hears(visitor, &format!("in {class}.")).await;
        assert!(visitor.focus().await.starts_with(item), "the focus goes along");
    }
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. 6 van de 6 zijn juist.").await;
}
