//! What no other journey walks without a mouse: boxes, the two columns, a gap to choose, a whole open question, a case.

use fantoccini::key::Key;

use super::{hears, keys_to, opens, samples};
use crate::exercise::is_told;
use crate::journey;
use crate::support::Visitor;
use crate::support::accessibility::Size;

journey!(boxes_by_keyboard, samples());
journey!(columns_by_keyboard, samples());
journey!(gaps_by_keyboard, samples());
journey!(an_open_question_by_keyboard, samples());
journey!(a_case_by_keyboard, samples());

async fn boxes_by_keyboard(visitor: &Visitor) {
    opens(visitor, "multiple").await;
    for option in ["De huur van de winkel", "De verzekering van het pand"] {
        visitor.tabs_to(option).await;
        visitor.types(" ").await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Juist.").await;
}

/// On a wide screen: an item of each column, pressed with Enter.
async fn columns_by_keyboard(visitor: &Visitor) {
    visitor.takes_screen(Size::Desktop).await;
    opens(visitor, "matching").await;
    for (left, right) in [
        ("Portier", "Bepaalt welke"),
        ("Gebruiker", "Werkt elke dag"),
        ("Inkoper", "Onderhandelt"),
        ("Beslisser", "Kiest de leverancier"),
    ] {
        keys_to(visitor, left).await;
        keys_to(visitor, right).await;
        hears(visitor, &format!("{left}: {right}")).await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Juist. 4 van de 4 zijn juist.").await;
}

async fn gaps_by_keyboard(visitor: &Visitor) {
    opens(visitor, "cloze").await;
    visitor.tabs_to("Gat 1").await;
    visitor.types("inkoopprijs").await;
    visitor.tabs_to("Gat 2").await;
    visitor.types("ver").await;
    visitor.tabs_to("Gat 3").await;
    visitor.types("150/3").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist. 3 van de 3 zijn juist.").await;
}

async fn an_open_question_by_keyboard(visitor: &Visitor) {
    opens(visitor, "open").await;
    visitor.tabs_to("Jouw antwoord").await;
    visitor.types("Ik raad de korting af.").await;
    visitor.chord(&[Key::Control], Key::Enter).await;
    visitor
        .waits_for(
            "focus on the model answer",
            "return document.activeElement?.id === 'model';",
            &[],
        )
        .await;
    visitor.tabs_to("Half punt: De formule is juist").await;
    visitor.types(" ").await;
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Eigen beoordeling. 0,5 van de 3 punten.").await;
}

async fn a_case_by_keyboard(visitor: &Visitor) {
    visitor.takes_screen(Size::Desktop).await;
    opens(visitor, "case").await;
    // Past the navigation, where Begrippen stands too.
    visitor.tabs_to("Over deze app").await;
    visitor.tabs_to("Begrip").await;
    visitor.types("portier").await;
    visitor.key(Key::Enter).await;
    is_told(visitor, "Juist.").await;
    keys_to(visitor, "Deel 3").await;
    visitor
        .waits_for(
            "focus on the part",
            "return document.activeElement?.id === 'deel' && document.activeElement.textContent === 'Deel 3 van 4';",
            &[],
        )
        .await;
    // The situation stands beside the part and stays in view at its end.
    let script = "const stem = document.querySelector('.case-stem').getBoundingClientRect();
        const part = document.querySelector('.case-part').getBoundingClientRect();
        return stem.left >= part.right && stem.top >= 0 && stem.top < innerHeight / 2;";
    assert_eq!(visitor.asks(script, &[]).await, true);
    let script = "scrollTo(0, document.body.scrollHeight); return true;";
    visitor.asks(script, &[]).await;
    let script = "const stem = document.querySelector('.case-stem').getBoundingClientRect(); return stem.bottom > 0;";
    assert_eq!(visitor.asks(script, &[]).await, true);
    for left in (0..6).rev() {
        visitor.types("1").await;
        hears(visitor, &format!("in kans. Nog {left}.")).await;
    }
    keys_to(visitor, "Nakijken").await;
    is_told(visitor, "Deels juist. 3 van de 6 zijn juist.").await;
}
