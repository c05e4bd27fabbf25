//! The concept trainer: a first session with undo and reload, the keyboard alone, a test, pairs, typed terms, own cards,
//! and a plan towards an exam.

use crate::journey;
use crate::support::Visitor;
use fantoccini::key::Key;
use serde_json::json;

journey!(a_first_session_is_undone_reloaded_and_done);
journey!(the_keyboard_is_enough_for_a_session);
journey!(four_buttons_are_pressed_with_four_keys);
journey!(every_way_to_practise_goes_with_the_keyboard);
journey!(a_test_goes_on_after_a_reload_and_moves_no_schedule);
journey!(pairs_are_tapped_together);
journey!(a_term_is_typed);
journey!(an_own_card_is_written_and_taken_away);
journey!(an_exam_date_gives_a_plan);
journey!(an_exam_that_comes_too_soon_says_so);

async fn a_first_session_is_undone_reloaded_and_done(visitor: &Visitor) {
    visitor.goes_to("#/begrippen").await;
    visitor.reads("Nog geen begrippen geleerd.").await;
    visitor.follows("Begin").await;
    visitor.presses("Toon het antwoord").await;
    visitor.presses("Ik wist het").await;
    visitor.reads("nog 9").await;
    visitor.presses("Ongedaan maken").await;
    visitor.reads("nog 10").await;
    // The card stands there again with its answer.
    visitor.presses("Nog niet").await;
    visitor.reads("Toon het antwoord").await;
    let card = asked(visitor).await;
    visitor.reloads().await;
    visitor.reads("Toon het antwoord").await;
    assert_eq!(asked(visitor).await, card, "the same card after a reload");
    for _ in 0..10 {
        visitor.presses("Toon het antwoord").await;
        let before = asked(visitor).await;
        visitor.presses("Ik wist het").await;
        leaves(visitor, &before).await;
    }
    visitor.is_on_page("Klaar voor vandaag").await;
    visitor.reads("Je leerde 10 nieuwe begrippen.").await;
    visitor.presses("Leer 5 nieuwe").await;
    visitor.reads("nog 5").await;
    visitor.goes_to("#/voortgang").await;
    visitor.reads("Te herhalen de komende 7 dagen").await;
    visitor.reads("Vandaag komt niets terug").await;
}

async fn the_keyboard_is_enough_for_a_session(visitor: &Visitor) {
    visitor.goes_to("#/begrippen").await;
    visitor.reads("Nog geen begrippen geleerd.").await;
    visitor.tabs_to("Begin").await;
    visitor.key(Key::Enter).await;
    visitor.reads("Toon het antwoord").await;
    // On a control the space bar presses that; on the heading, where the focus is, it turns the card.
    for (keys, sign) in [
        (" ", "Ik wist het"),
        ("2", "nog 9"),
        ("z", "nog 10"),
        ("1", "nog 10"),
        (" ", "Ik wist het"),
        ("2", "nog 9"),
    ] {
        visitor.types(keys).await;
        visitor.reads(sign).await;
    }
    visitor.reads("Toon het antwoord").await;
    visitor.tabs_to("Toon het antwoord").await;
    visitor.types(" ").await;
    visitor.reads("Ik wist het").await;
    visitor.types("?").await;
    visitor.reads("ongedaan maken").await;
}

async fn four_buttons_are_pressed_with_four_keys(visitor: &Visitor) {
    visitor.goes_to("#/instellingen").await;
    visitor.picks("Vier: nog niet, moeizaam, goed, makkelijk").await;
    visitor.goes_to("#/begrippen/leren").await;
    // Laborious comes back today, the others on another day.
    for (key, button, left) in [
        ("2", "Moeizaam", 10),
        ("3", "Goed", 9),
        ("4", "Makkelijk", 8),
        ("1", "Nog niet", 8),
    ] {
        visitor.reads("Toon het antwoord").await;
        visitor.types(" ").await;
        visitor.reads(button).await;
        let before = asked(visitor).await;
        visitor.types(key).await;
        leaves(visitor, &before).await;
        visitor.reads(&format!("nog {left}")).await;
    }
    visitor.types("z").await;
    visitor.reads("Makkelijk").await;
    visitor.reads("straks opnieuw").await;
}

async fn every_way_to_practise_goes_with_the_keyboard(visitor: &Visitor) {
    visitor.goes_to("#/begrippen?uit=6.12").await;
    visitor.reads("Nog geen begrippen geleerd.").await;
    visitor.tabs_to("Leren").await;
    visitor.key(Key::Enter).await;
    visitor.reads("Toon het antwoord").await;
    visitor.types(" ").await;
    visitor.reads("Ik wist het").await;
    visitor.types("2").await;
    visitor.reads("nog 9").await;

    visitor.goes_to("#/begrippen/toets?uit=6.12").await;
    for number in 1..=10 {
        visitor.reads(&format!("Vraag {number} van 10")).await;
        let is_typed = visitor
            .asks("return Boolean(document.getElementById('antwoord'));", &[])
            .await;
        if is_typed == json!(true) {
            visitor.tabs_to("Typ het").await;
            visitor.types("zeppelin").await;
            visitor.key(Key::Enter).await;
        } else {
            visitor.types("1").await;
            visitor
                .waits_for("a choice", "return document.querySelector('main input:checked');", &[])
                .await;
            visitor
                .tabs_to(if number == 10 { "Toon de uitslag" } else { "Volgende" })
                .await;
            visitor.key(Key::Enter).await;
        }
    }
    visitor.is_on_page("Toets klaar").await;

    visitor
        .goes_to("#/begrippen/schrijven?uit=6.12&begrip=veiligheidsmarge")
        .await;
    visitor.reads("Vraag 1 van").await;
    visitor.tabs_to("Typ het begrip").await;
    visitor.types("zeppelin").await;
    visitor.key(Key::Enter).await;
    visitor.reads("Niet juist.").await;
    visitor.key(Key::Enter).await;
    visitor.reads("Vraag 2 van").await;

    visitor.goes_to("#/begrippen/koppelen?uit=6").await;
    visitor.reads("nog 6").await;
    let first = "return nameOf(document.querySelectorAll('.pairs ul')[arguments[0]].querySelector('.tile'));";
    let term = visitor.asks(first, &[json!(0)]).await;
    visitor.tabs_to(term.as_str().unwrap()).await;
    visitor.types(" ").await;
    let picked = "return document.querySelector('.tile[aria-pressed=true]');";
    visitor.waits_for("a tile that is picked", picked, &[]).await;
    let description = visitor.asks(first, &[json!(1)]).await;
    visitor.tabs_to(description.as_str().unwrap()).await;
    visitor.key(Key::Enter).await;
    visitor
        .waits_for(
            "both tiles let go",
            "return !document.querySelector('.tile[aria-pressed=true]');",
            &[],
        )
        .await;
}

async fn a_test_goes_on_after_a_reload_and_moves_no_schedule(visitor: &Visitor) {
    visitor.goes_to("#/begrippen/toets?uit=6.12").await;
    visitor.reads("Vraag 1 van 10").await;
    for number in 1..=10 {
        visitor.reads(&format!("Vraag {number} van 10")).await;
        let script = "const option = document.querySelector('main input[type=radio]');
            if (option) { option.click(); }
            return true;";
        visitor.asks(script, &[]).await;
        if number == 3 {
            let question = asked(visitor).await;
            visitor.reloads().await;
            visitor.reads("Vraag 3 van 10").await;
            assert_eq!(asked(visitor).await, question, "the same question after a reload");
            visitor.presses("Vorige").await;
            visitor.reads("Vraag 2 van 10").await;
            visitor.presses("Volgende").await;
            visitor.reads("Vraag 3 van 10").await;
        }
        visitor
            .presses(if number == 10 { "Toon de uitslag" } else { "Volgende" })
            .await;
    }
    visitor.is_on_page("Toets klaar").await;
    visitor
        .reads("van de 10 juist. Extra oefenen verandert je planning niet.")
        .await;
    visitor.goes_to("#/begrippen").await;
    visitor.reads("Nog geen begrippen geleerd.").await;
}

async fn pairs_are_tapped_together(visitor: &Visitor) {
    visitor.goes_to("#/begrippen/koppelen?uit=6").await;
    visitor.reads("nog 6").await;
    let tap =
        "const tile = document.querySelectorAll('.pairs ul')[arguments[0]].querySelectorAll('.tile')[arguments[1]];
        if (tile) { tile.click(); }
        return true;";
    let found = "return document.querySelectorAll('.tile[data-state=matched]').length / 2 || 'none';";
    let mut open: Vec<u32> = (0..6).collect();
    for term in 0..6 {
        for place in open.clone() {
            visitor.asks(tap, &[json!(0), json!(term)]).await;
            visitor.asks(tap, &[json!(1), json!(place)]).await;
            let is_done = open.len() == 1;
            if is_done || visitor.asks(found, &[]).await == json!(term + 1) {
                open.retain(|other| *other != place);
                break;
            }
        }
        if term == 1 {
            visitor.reloads().await;
            visitor.reads("nog 4").await;
        }
    }
    visitor.is_on_page("Alle paren gevonden").await;
    visitor.reads("6 paren gevonden").await;
}

async fn a_term_is_typed(visitor: &Visitor) {
    visitor
        .goes_to("#/begrippen/schrijven?uit=6.12&begrip=veiligheidsmarge")
        .await;
    visitor.reads("Vraag 1 van").await;
    visitor.presses("Nakijken").await;
    visitor.reads("Nog niet ingevuld.").await;
    visitor.fills("Typ het begrip", "zeppelin").await;
    visitor.key(Key::Enter).await;
    visitor.reads("Niet juist. Gevraagd was").await;
    visitor.presses("Volgende").await;
    visitor.reads("Vraag 2 van").await;
}

async fn an_own_card_is_written_and_taken_away(visitor: &Visitor) {
    visitor.goes_to("#/begrippen/kaarten").await;
    visitor.presses("Bewaar de kaart").await;
    visitor.reads("Vul de voorkant in.").await;
    visitor.fills("Voorkant", "Wat is een zeppelin?").await;
    visitor.fills("Achterkant", "Een luchtschip.").await;
    visitor.presses("Bewaar de kaart").await;
    visitor.reads("Je kaarten (1)").await;
    visitor.reloads().await;
    visitor.presses("Verwijder").await;
    visitor.reads("De kaart ‘Wat is een zeppelin?’ is verwijderd.").await;
    visitor.presses("Ongedaan maken").await;
    visitor.follows("Wat is een zeppelin?").await;
    visitor.is_on_page("Wat is een zeppelin?").await;
    visitor.presses("Wijzig").await;
    visitor.fills("Achterkant", "Een luchtschip met een geraamte.").await;
    visitor.presses("Bewaar de kaart").await;
    visitor.reads("Een luchtschip met een geraamte.").await;
    // Own cards without a section come first.
    visitor.goes_to("#/begrippen/leren").await;
    visitor.reads("Een luchtschip met een geraamte.").await;
}

async fn an_exam_date_gives_a_plan(visitor: &Visitor) {
    visitor.goes_to("#/voortgang/plan").await;
    visitor.follows("Kies een datum").await;
    has_exam_in(visitor, 40).await;
    visitor.goes_to("#/voortgang/plan").await;
    visitor.reads("Nog 40 dagen tot je examen").await;
    visitor.reads("Wat je dan nog weet").await;
    visitor.reloads().await;
    visitor.reads("Nog 40 dagen tot je examen").await;
    // What the plan has for today is what Begrippen asks, and it goes down with every card.
    let day = "return document.querySelector('.plan-days li .row-about')?.textContent.match(/(\\d+) nieuwe/)?.[1];";
    let planned = visitor.waits_for("the plan of today", day, &[]).await;
    let planned: u32 = planned.as_str().unwrap().parse().unwrap();
    visitor.goes_to("#/begrippen/leren").await;
    visitor.reads(&format!("nog {planned}")).await;
    visitor.presses("Toon het antwoord").await;
    visitor.presses("Ik wist het").await;
    visitor.reads(&format!("nog {}", planned - 1)).await;
    visitor.goes_to("#/voortgang/plan").await;
    visitor.reads(&format!("{} nieuwe begrippen", planned - 1)).await;
}

async fn an_exam_that_comes_too_soon_says_so(visitor: &Visitor) {
    visitor.goes_to("#/instellingen").await;
    has_exam_in(visitor, 3).await;
    visitor.fills("Minuten per dag", "10").await;
    visitor.key(Key::Tab).await;
    visitor.goes_to("#/voortgang/plan").await;
    visitor.reads("Dat lukt niet meer helemaal").await;
    visitor.reads("in 10 minuten per dag").await;
}

/// Chooses an exam date so many days ahead, on the page of settings.
async fn has_exam_in(visitor: &Visitor, days: u32) {
    visitor.the("field", "Examendatum").await;
    let choose = "const field = document.getElementById('examendatum');
        const day = new Date(Date.now() + arguments[0] * 86400000);
        field.value = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    visitor.asks(choose, &[json!(days)]).await;
}

/// What the open card asks.
pub async fn asked(visitor: &Visitor) -> String {
    let script = "return document.querySelector('.card-ask')?.textContent;";
    let text = visitor.waits_for("a card", script, &[]).await;
    text.as_str().unwrap().to_owned()
}

/// Waits until the card that asks this is gone.
pub async fn leaves(visitor: &Visitor, card: &str) {
    let script = "return document.querySelector('.card-ask')?.textContent !== arguments[0];";
    visitor.waits_for("the next card", script, &[json!(card)]).await;
}
