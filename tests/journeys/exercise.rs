//! An exercise from the first tap to the last verdict: choices, numbers, what a reload keeps, and the keyboard alone.

use crate::journey;
use crate::support::{Visit, Visitor};
use fantoccini::key::Key;
use std::time::Duration;

journey!(a_first_visit_ends_in_a_verdict);
journey!(an_exercise_works_below_a_path, Visit::default().below("/vak/oefenen/"));
journey!(numbers_are_read_judged_and_followed_through);
journey!(a_mistake_in_a_number_is_recognised);
journey!(hints_and_solution_help);
journey!(a_reload_halfway_loses_nothing);
journey!(back_and_forward_return_to_the_exercise);
journey!(the_keyboard_is_enough);

/// Fixed costs € 79.200, price € 25, variable costs € 16.
pub const BAKERY: &str = "#/oefening/6.12/bakkerij?zaad=243";
pub const BAKERY_TITLE: &str = "Bakkerij De Halve Maan";
const FIRST_TITLE: &str = "Drie klanten, één inkoper";
const CONTRIBUTION: &str = "Contributie per stuk";
const VOLUME: &str = "Break-evenafzet";
const TURNOVER: &str = "Break-evenomzet";

async fn a_first_visit_ends_in_a_verdict(visitor: &Visitor) {
    visitor.goes_to("").await;
    visitor.follows("Begin met een oefening").await;
    visitor.is_on_page(FIRST_TITLE).await;
    answers_the_first_exercise(visitor).await;
}

async fn an_exercise_works_below_a_path(visitor: &Visitor) {
    a_first_visit_ends_in_a_verdict(visitor).await;
    let asked = visitor.server.asked();
    assert!(
        asked.iter().all(|line| line.starts_with("200 /vak/oefenen/")),
        "{asked:#?}"
    );
}

/// First wrong, then right.
pub async fn answers_the_first_exercise(visitor: &Visitor) {
    visitor.picks("Weinig: de groep").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist. De hoeveelheid blijft misschien gelijk").await;
    visitor.presses("Probeer opnieuw").await;
    visitor
        .waits_for("the verdict to go", "return !document.querySelector('.verdict');", &[])
        .await;
    visitor.picks("Er staat meer op het spel").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist. Boutvast wint of verliest nu drie klanten in één keer").await;
    visitor.reads("Nog een oefening").await;
}

/// Waits until a verdict on the page says this; what only who listens is told does not count.
pub async fn is_told(visitor: &Visitor, text: &str) {
    let script = "return [...document.querySelectorAll('.verdict')].some((verdict) =>
        visible(verdict) && tidy(verdict.innerText).includes(tidy(arguments[0])));";
    visitor
        .waits_for(&format!("the verdict “{text}”"), script, &[text.into()])
        .await;
}

async fn numbers_are_read_judged_and_followed_through(visitor: &Visitor) {
    visitor.goes_to(BAKERY).await;
    visitor.is_on_page(BAKERY_TITLE).await;
    // Nothing that can be read: no attempt.
    visitor.fills(VOLUME, "12x").await;
    visitor.reads("dit lees ik niet: 12x.").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Kan ik niet lezen.").await;
    is_told(visitor, "Dit telt niet als poging.").await;
    assert!(!visitor.text().await.contains("poging 1"));
    // A wrong intermediate result, and a right one made with it: 79.200 / 8.
    visitor.fills(CONTRIBUTION, "8").await;
    visitor.fills(VOLUME, "9900").await;
    visitor.reads("ik lees: 9.900 stuks").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist doorgerekend.").await;
    is_told(visitor, "Je krijgt hier het punt.").await;
    visitor.reads("poging 1").await;
    // Everything right. Fields were still empty, so the button goes on checking.
    visitor.picks("Break-evenanalyse").await;
    picks_the_formula(visitor).await;
    visitor.fills(CONTRIBUTION, "9").await;
    visitor.fills(VOLUME, "8.800").await;
    visitor.fills(TURNOVER, "220.000").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "79.200 / 9 = 8.800 stuks.").await;
    visitor.reads("5 van 5 punten · poging 2").await;
    visitor.presses("Nog eens met andere getallen").await;
    visitor.no_longer_reads("5 van 5 punten").await;
    visitor.is_on_page(BAKERY_TITLE).await;
    assert_ne!(visitor.address().await, BAKERY);
}

async fn a_mistake_in_a_number_is_recognised(visitor: &Visitor) {
    visitor.goes_to(BAKERY).await;
    // 79.200 / 25: the price where the contribution belongs.
    visitor.fills(VOLUME, "3168").await;
    visitor.presses("Nakijken").await;
    is_told(
        visitor,
        "Niet juist. Je deelt door de prijs. Een stuk brengt niet zijn hele prijs op",
    )
    .await;
    visitor.reads("poging 1").await;
}

/// Picks F / (p − v): a formula has no name but itself.
async fn picks_the_formula(visitor: &Visitor) {
    let script = r"const text = (option) => option.closest('label').querySelector('mfrac')?.textContent.replace(/\s/g, '');
        const right = [...document.querySelectorAll('input[name=structuur]')].find((option) => text(option) === 'Fp−v');
        right?.click();
        return right?.checked ?? false;";
    visitor.waits_for("the formula of break-even", script, &[]).await;
}

async fn hints_and_solution_help(visitor: &Visitor) {
    visitor.goes_to(BAKERY).await;
    visitor.presses("Hint 1 van 3").await;
    visitor.reads("1 · Richting").await;
    visitor
        .reads("Een hint mag: de vraag telt dan als juist met hulp.")
        .await;
    visitor.presses("Hint 2 van 3").await;
    visitor.presses("Hint 3 van 3").await;
    visitor.reads("Eén taart draagt € 25,00 − € 16,00 bij.").await;
    visitor.presses("Toon de uitwerking").await;
    visitor.reads("Uitwerking").await;
    visitor.reads("8.800 stuks").await;
    visitor.reads("€ 220.000,00").await;
}

async fn a_reload_halfway_loses_nothing(visitor: &Visitor) {
    visitor.goes_to("#/oefening/6.12/bakkerij").await;
    visitor.is_on_page(BAKERY_TITLE).await;
    visitor.fills(CONTRIBUTION, "7,5").await;
    visitor.picks("Marge en opslag").await;
    visitor.presses("Hint 1 van 3").await;
    let stem = visitor.asks(STEM, &[]).await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.asks(STEM, &[]).await, stem);
    assert_eq!(visitor.value(CONTRIBUTION).await, "7,5");
    visitor.reads("1 · Richting").await;
    let chosen = visitor
        .asks("return nameOf(document.querySelector('input:checked'));", &[])
        .await;
    assert!(chosen.as_str().unwrap().contains("Marge en opslag"), "{chosen}");
}

/// The question with its numbers.
const STEM: &str = "return tidy(document.querySelector('.stem').innerText);";

async fn back_and_forward_return_to_the_exercise(visitor: &Visitor) {
    visitor.goes_to("#/boek/6.12").await;
    visitor.follows(BAKERY_TITLE).await;
    visitor.is_on_page(BAKERY_TITLE).await;
    visitor.fills(CONTRIBUTION, "7,5").await;
    let stem = visitor.asks(STEM, &[]).await;
    visitor.goes_back().await;
    visitor.reads("Leerdoelen").await;
    visitor.goes_forward().await;
    visitor.is_on_page(BAKERY_TITLE).await;
    assert_eq!(visitor.asks(STEM, &[]).await, stem);
    assert_eq!(visitor.value(CONTRIBUTION).await, "7,5");
}

/// From Start to a verdict and on, with no mouse at all.
async fn the_keyboard_is_enough(visitor: &Visitor) {
    visitor.goes_to("").await;
    // The address of the first exercise comes with the book.
    visitor
        .waits_for(
            "the way to the first exercise",
            "return find('link', 'Begin met een oefening')?.hash.includes('oefening');",
            &[],
        )
        .await;
    visitor.tabs_to("Begin met een oefening").await;
    visitor.key(Key::Enter).await;
    visitor.is_on_page(FIRST_TITLE).await;
    visitor
        .waits_for(
            "focus on the heading",
            "return document.activeElement?.matches('h1');",
            &[],
        )
        .await;
    while !visitor.asks(ON_AN_OPTION, &[]).await.as_bool().unwrap() {
        visitor.key(Key::Tab).await;
    }
    visitor.types(" ").await;
    for _ in 0..3 {
        if visitor.focus().await.contains("Er staat meer op het spel") {
            break;
        }
        visitor.key(Key::Down).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    visitor.tabs_to("Nakijken").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist. Boutvast wint of verliest nu drie klanten in één keer").await;
    assert_eq!(
        visitor.focus().await,
        "Nog een oefening",
        "the verdict leaves focus on the button"
    );
}

const ON_AN_OPTION: &str = "return document.activeElement.matches('input[type=radio]');";
