//! What takes days: a plan that is built step by step and printed, and the self-assessment that is done again.

use super::exercise::is_told;
use crate::journey;
use crate::support::accessibility::Size;
use crate::support::{Visit, Visitor};
use fantoccini::key::Key;
use serde_json::json;

/// A guided case of eight steps, in section 6.12.
fn samples() -> Visit {
    Visit::default().with_content("tests/content/exercises")
}

journey!(a_plan_is_built_over_days_and_printed, samples());
journey!(a_plan_on_a_phone_has_no_barriers, samples());
journey!(the_profile_is_answered_and_answered_again);
journey!(the_profile_by_keyboard_has_no_barriers);

const PLAN: &str = "#/oefening/6.12/plan?zaad=3";

async fn step(visitor: &Visitor, heading: &str) {
    let script = "return tidy(document.querySelector('#deel')?.innerText) === tidy(arguments[0]);";
    visitor
        .waits_for(&format!("the step “{heading}”"), script, &[json!(heading)])
        .await;
}

async fn a_plan_is_built_over_days_and_printed(visitor: &Visitor) {
    visitor.goes_to("#/accountplan/6.12/plan").await;
    visitor.is_on_page("Je plan is nog leeg").await;
    visitor.goes_to(PLAN).await;
    step(visitor, "Stap 1 van 8: Wie laat binnen").await;
    visitor.fills("Begrip", "portier").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor.reads("1 van 8 stappen klaar.").await;
    visitor.presses("Volgende").await;
    step(visitor, "Stap 2 van 8: Nodige afzet").await;
    // (84.000 + winst) / 700 bicycles.
    let script = r"const [, profit] = document.querySelector('.case-part .stem').innerText.match(/geven €\s*([0-9.]+)/);
        return String((84000 + Number(profit.replaceAll('.', ''))) / 700);";
    let bicycles = visitor.waits_for("the profit", script, &[]).await;
    let bicycles = bicycles.as_str().unwrap().to_owned();
    visitor.fills("Afzet voor de gewenste winst", &bicycles).await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    // Another day: the first step that was not tried lies open.
    visitor.reloads().await;
    step(visitor, "Stap 3 van 8: SWOT").await;
    visitor.reads("2 van 8 stappen klaar.").await;
    // Any step can be done first.
    visitor
        .asks("document.querySelector('.plan-steps').open = true;", &[])
        .await;
    visitor.presses("Stap 4: De winkel").await;
    step(visitor, "Stap 4 van 8: De winkel").await;
    visitor
        .fills("Jouw antwoord", "Een winkel in de stad. Amina beslist.")
        .await;
    visitor.presses("Vergelijk met het modelantwoord").await;
    visitor.reads("Eigen beoordeling").await;
    visitor.picks("Dit staat in mijn antwoord").await;
    visitor.presses("Nakijken").await;
    visitor.reads("3 van 8 stappen klaar.").await;
    visitor.follows("Druk je accountplan af").await;
    visitor.is_on_page("Druk je accountplan af").await;
    visitor.reads("Fietsen Vermeulen").await;
    visitor.reads("Een winkel in de stad. Amina beslist.").await;
    visitor.reads(&format!("{bicycles} stuks")).await;
    visitor.reads("Nog in te vullen.").await;
    let charts = "return document.querySelectorAll('.plan-paper svg').length;";
    assert_eq!(
        visitor.asks(charts, &[]).await,
        json!(1),
        "of the step with a calculation"
    );
    visitor.picks("Met mijn eigen beoordeling").await;
    visitor.reads("1 van 3 punten").await;
    visitor.fills("Je naam", "Noor").await;
    visitor.reads("Opgesteld door").await;
    // What paper shows.
    let shown = "return getComputedStyle(document.querySelector('.screen-only')).display;";
    assert_eq!(visitor.asks(shown, &[]).await, json!("block"));
    visitor.goes_back().await;
    step(visitor, "Stap 3 van 8: SWOT").await;
    // Beginning again takes two steps.
    visitor
        .asks("document.querySelector('.plan-again').open = true;", &[])
        .await;
    visitor.presses("Wis mijn plan").await;
    visitor.reads("0 van 8 stappen klaar.").await;
    step(visitor, "Stap 1 van 8: Wie laat binnen").await;
    assert_eq!(visitor.value("Begrip").await, "");
    visitor.reloads().await;
    visitor.reads("0 van 8 stappen klaar.").await;
}

async fn a_plan_on_a_phone_has_no_barriers(visitor: &Visitor) {
    visitor.takes_screen(Size::Phone).await;
    visitor.goes_to(PLAN).await;
    visitor.fills("Begrip", "portier").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor
        .asks("document.querySelector('.plan-steps').open = true;", &[])
        .await;
    assert_eq!(visitor.axe_here().await, [""; 0]);
    visitor.goes_to("#/accountplan/6.12/plan").await;
    visitor.reads("1 van 8 stappen klaar.").await;
    assert_eq!(visitor.axe_here().await, [""; 0]);
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth;";
    assert_eq!(
        visitor.asks(wide, &[]).await,
        json!(false),
        "nothing runs off the screen"
    );
}

/// Chooses the same answer for all statements of all competences.
async fn answers_all(visitor: &Visitor, answer: usize) {
    for competence in 1..=8 {
        visitor.reads(&format!("Competentie {competence} van 8")).await;
        let script = "for (const statement of document.querySelectorAll('.profile-statement')) \
                      statement.querySelectorAll('input')[arguments[0]].click();";
        visitor.asks(script, &[json!(answer)]).await;
        if competence < 8 {
            visitor.presses("Volgende").await;
        }
    }
}

async fn the_profile_is_answered_and_answered_again(visitor: &Visitor) {
    visitor.goes_to("#/boek/B1").await;
    visitor.follows("Profiel van de accountmanager").await;
    visitor.reads("0 van 25 stellingen ingevuld.").await;
    answers_all(visitor, 1).await;
    visitor.reads("25 van 25 stellingen ingevuld.").await;
    visitor.presses("Toon mijn profiel").await;
    visitor.reads("Alle competenties staan op 2 van 5.").await;
    visitor.reads("Oefen eerst").await;
    visitor.reads("5.7 Ken uw klant").await;
    // Another day it is still there.
    visitor.reloads().await;
    visitor.reads("Alle competenties staan op 2 van 5.").await;
    visitor.presses("Beoordeel jezelf opnieuw").await;
    visitor.reads("0 van 25 stellingen ingevuld.").await;
    answers_all(visitor, 4).await;
    visitor.presses("Toon mijn profiel").await;
    visitor.reads("verschoof Klantkennis het meest: van 2 naar 5.").await;
    visitor.reads("Kies zelf wat je wilt onderhouden.").await;
    let columns = "document.querySelector('.profile-table').open = true; \
                   return document.querySelectorAll('.chart-table thead th').length;";
    assert_eq!(visitor.asks(columns, &[]).await, json!(3), "name, now and before");
    visitor
        .asks("document.querySelector('.plan-again').open = true;", &[])
        .await;
    visitor.presses("Wis mijn antwoorden").await;
    visitor.reads("0 van 25 stellingen ingevuld.").await;
    visitor.reloads().await;
    visitor.reads("0 van 25 stellingen ingevuld.").await;
}

async fn the_profile_by_keyboard_has_no_barriers(visitor: &Visitor) {
    visitor.takes_screen(Size::Phone).await;
    visitor.goes_to("#/profiel").await;
    visitor.reads("Competentie 1 van 8").await;
    assert_eq!(visitor.axe_here().await, [""; 0]);
    visitor.takes_screen(Size::Desktop).await;
    visitor.tabs_to("klopt niet").await;
    visitor.key(Key::Down).await;
    visitor.reads("1 van 25 stellingen ingevuld.").await;
    // Too early: it says what is open and goes there.
    for _ in 1..8 {
        visitor.presses("Volgende").await;
    }
    visitor.presses("Toon mijn profiel").await;
    visitor.reads("Nog 24 stellingen zijn open.").await;
    visitor.reads("Competentie 1 van 8").await;
    visitor.goes_to("").await;
    visitor.goes_to("#/profiel").await;
    visitor.reads("1 van 25 stellingen ingevuld.").await;
    answers_all(visitor, 2).await;
    visitor.presses("Toon mijn profiel").await;
    visitor.reads("Alle competenties staan op 3 van 5.").await;
    assert_eq!(visitor.axe_here().await, [""; 0]);
}
