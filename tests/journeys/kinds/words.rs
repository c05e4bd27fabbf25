//! Words: gaps, terms, answers in own words.

use fantoccini::key::Key;

use super::{checks_empty, chooses, keys_to, opens, samples};
use crate::exercise::is_told;
use crate::journey;
use crate::support::Visitor;
use crate::support::accessibility::Size;

journey!(cloze, samples());
journey!(term, samples());
journey!(open, samples());
journey!(a_press_out_of_a_field, samples());

async fn cloze(visitor: &Visitor) {
    opens(visitor, "cloze").await;
    checks_empty(visitor, "Vul de 3 lege gaten in.").await;
    visitor.fills("Gat 1", "inkoopprjs").await;
    chooses(visitor, "Gat 2", "omzet").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Een tikfout telt niet als fout: we lezen ‘inkoopprijs’.").await;
    is_told(visitor, "Gat 2: niet juist.").await;
    is_told(visitor, "Vul het lege gat in.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Gat 1").await, "inkoopprjs");
    assert_eq!(visitor.value("Gat 2").await, "omzet");
    chooses(visitor, "Gat 2", "verkoopprijs").await;
    visitor.tabs_to("Gat 3").await;
    visitor.types("50").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist. 3 van de 3 zijn juist.").await;
}

async fn term(visitor: &Visitor) {
    opens(visitor, "term").await;
    checks_empty(visitor, "Typ eerst een begrip.").await;
    visitor.fills("Begrip", "gatekeeper").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Je gaf de Engelse term; gevraagd is de Nederlandse.").await;
    assert!(!visitor.text().await.contains("poging 1"), "no attempt");
    visitor.fills("Begrip", "beslisser").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist. De beslisser kiest de leverancier.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Begrip").await, "beslisser");
    visitor.fills("Begrip", "").await;
    visitor.types("portier").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist.").await;
}

async fn open(visitor: &Visitor) {
    opens(visitor, "open").await;
    checks_empty(visitor, "Schrijf eerst een antwoord, ook al is het kort.").await;
    visitor.fills("Jouw antwoord", "Ik raad de korting af.").await;
    visitor
        .reads("5 woorden; een goed antwoord heeft er ongeveer 120.")
        .await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Vergelijk je antwoord met het modelantwoord").await;
    assert!(!visitor.text().await.contains("Modelantwoord\n"));
    visitor.presses("Vergelijk met het modelantwoord").await;
    visitor.reads("Ik raad de korting af. Met een marge van 24 %").await;
    visitor.picks("Half punt: De formule is juist").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Eigen beoordeling. 0,5 van de 3 punten.").await;
    visitor.reloads().await;
    visitor.reads("Je gaat verder waar je was.").await;
    assert_eq!(visitor.value("Jouw antwoord").await, "Ik raad de korting af.");
    // By keyboard: every point that is there.
    for _ in 0..3 {
        visitor.tabs_to("Dit staat in mijn antwoord").await;
        visitor.types(" ").await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Eigen beoordeling. 3 van de 3 punten.").await;
}

/// Whoever presses something while a field has the focus hits it: the page does not shrink from under the finger.
async fn a_press_out_of_a_field(visitor: &Visitor) {
    visitor.takes_screen(Size::Phone).await;
    opens(visitor, "open").await;
    visitor.tabs_to("Jouw antwoord").await;
    visitor.types("Ik raad de korting af.").await;
    let height = "return document.documentElement.scrollHeight;";
    let with_focus = visitor.asks(height, &[]).await;
    visitor.asks("document.activeElement.blur(); return true;", &[]).await;
    assert_eq!(visitor.asks(height, &[]).await, with_focus);
    visitor.presses("Vergelijk met het modelantwoord").await;
    visitor.reads("Ik raad de korting af. Met een marge van 24 %").await;
}
