//! The concept trainer: a first session with undo and reload, the keyboard alone, a test, pairs, typed terms, own cards,
//! and a plan towards an exam.

use crate::journey;
use crate::support::Visitor;
use fantoccini::key::Key;
use serde_json::json;

journey!(a_first_session_is_undone_reloaded_and_done);
journey!(the_keyboard_is_enough_for_a_session);
journey!(a_test_goes_on_after_a_reload_and_moves_no_schedule);
journey!(pairs_are_tapped_together);
journey!(a_term_is_typed);
journey!(an_own_card_is_written_and_taken_away);
journey!(an_exam_date_gives_a_plan);

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
    visitor.the("field", "Examendatum").await;
    let choose = "const field = document.getElementById('examendatum');
        const day = new Date(Date.now() + 40 * 86400000);
        field.value = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    visitor.asks(choose, &[]).await;
    visitor.goes_to("#/voortgang/plan").await;
    visitor.reads("Nog 40 dagen tot je examen").await;
    visitor.reads("Wat je dan nog weet").await;
    visitor.reloads().await;
    visitor.reads("Nog 40 dagen tot je examen").await;
}

/// What the open card asks.
async fn asked(visitor: &Visitor) -> String {
    let script = "return document.querySelector('.card-ask')?.textContent;";
    let text = visitor.waits_for("a card", script, &[]).await;
    text.as_str().unwrap().to_owned()
}

/// Waits until the card that asks this is gone.
async fn leaves(visitor: &Visitor, card: &str) {
    let script = "return document.querySelector('.card-ask')?.textContent !== arguments[0];";
    visitor.waits_for("the next card", script, &[json!(card)]).await;
}
