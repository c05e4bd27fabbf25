//! A mock exam: chosen, answered without verdicts, paused, reloaded, over time, handed in and looked back at.

use super::exercise::is_told;
use crate::journey;
use crate::support::Visitor;
use fantoccini::key::Key;

journey!(an_exam_from_choice_to_look_back);
journey!(an_exam_over_time_goes_on);
journey!(an_exam_by_keyboard_alone);
journey!(
    a_written_exam_is_assessed_by_who_wrote_it,
    crate::support::Visit::default().with_content("tests/content/exercises")
);

/// Three questions: a choice, the bakery and another choice. Of 25 minutes, all but two seconds are used.
const NEARLY_OVER: &str = r#"{"v":1,"d":{"at":1773446520,"seed":7,"fields":{"000":"1.5/korting-laatste-instrument 5","001":"6.12/bakkerij 243","001.waarde0":"9","002":"1.1/drie-klanten-een-inkoper 5","tijd":"1500 1498"},"hints":0,"tries":0,"solution_shown":false,"checked":false,"place":{"question":{"number":1,"of":3}}}}"#;
const KEY: &str = "accountwijs.1.draft.proefexamen/7";

/// Chooses the option that stands first; its text.
const CHOOSE_FIRST: &str = "const option = document.querySelector('main input[type=radio], main input[type=checkbox]');
    option?.click();
    return option ? nameOf(option) : null;";
const CHOSEN: &str = "return [...document.querySelectorAll('main input:checked')].map(nameOf).join();";

async fn an_exam_from_choice_to_look_back(visitor: &Visitor) {
    visitor.goes_to("#/boek").await;
    visitor.follows("Proefexamen").await;
    visitor.is_on_page("Proefexamen").await;
    // Nothing chosen: the button says what is missing.
    visitor.reads("Gewoon:").await;
    let off = "document.querySelectorAll('input[name=hoofdstuk]:checked').forEach((box) => box.click());";
    visitor.asks(off, &[]).await;
    visitor.presses("Begin").await;
    is_told(visitor, "Kies minstens één hoofdstuk.").await;
    visitor.picks("Hoofdstuk 1").await;
    visitor.picks("Anderhalve keer").await;
    visitor.presses("Begin").await;
    visitor.reads("Vraag 1 van 10").await;
    visitor.reads("nog ").await;
    // Questions of any kind come: the first one with options is answered and kept, without a verdict.
    let mut number = 1;
    let chosen = loop {
        visitor.reads(&format!("Vraag {number} van 10")).await;
        visitor.reads("Later nakijken").await;
        let chosen = visitor.asks(CHOOSE_FIRST, &[]).await;
        if !chosen.is_null() {
            break chosen;
        }
        visitor.presses("Volgende").await;
        number += 1;
    };
    let here = format!("Vraag {number} van 10");
    visitor.reads("Bewaard").await;
    assert_eq!(
        visitor.asks("return document.querySelector('.verdict');", &[]).await,
        serde_json::Value::Null
    );
    visitor.presses("Later nakijken").await;
    visitor.presses("Verberg de tijd").await;
    let hidden = "return !document.querySelector('.exam-time').innerText.includes('nog ');";
    visitor.waits_for("the time to be hidden", hidden, &[]).await;
    visitor.presses("Toon de tijd").await;
    visitor.presses(&here).await;
    visitor.reads(&format!("{number}. ingevuld, later nakijken")).await;
    visitor.reads("10. leeg").await;
    // A reload brings back the answer.
    visitor.reloads().await;
    visitor.reads(&here).await;
    visitor.waits_for("the chosen option", CHOSEN, &[]).await;
    assert!(
        visitor
            .asks(CHOSEN, &[])
            .await
            .as_str()
            .unwrap()
            .contains(chosen.as_str().unwrap())
    );
    // Paused, the question is out of sight.
    visitor.presses("Pauzeer").await;
    visitor.is_on_page("Gepauzeerd").await;
    visitor.reloads().await;
    visitor.is_on_page("Gepauzeerd").await;
    visitor.presses("Ga verder").await;
    visitor.reads("Later nakijken").await;
    // To the end, with gaps.
    visitor.presses(&here).await;
    visitor.presses("10. leeg").await;
    visitor.presses("Naar het einde").await;
    visitor.is_on_page("Klaar om in te dienen?").await;
    visitor.reads("Er zijn nog 9 vragen leeg.").await;
    visitor.presses("Toon de lege vragen").await;
    visitor.no_longer_reads(&format!("{number}. ingevuld")).await;
    visitor.presses("Dien in").await;
    visitor.is_on_page("Uitslag van je proefexamen").await;
    visitor.reads("van de 10 punten").await;
    visitor.reads("Per leerdoel").await;
    visitor.presses(&format!("{number}. ")).await;
    visitor
        .waits_for("the verdict", "return document.querySelector('.rows .verdict');", &[])
        .await;
    // The answer counts like any other.
    visitor.goes_to("#/voortgang/historiek").await;
    visitor
        .waits_for(
            "one answer",
            "return document.querySelectorAll('main .rows li').length === 1;",
            &[],
        )
        .await;
    visitor.goes_back().await;
    visitor.presses("Oefen wat fout ging").await;
    visitor.reads("Nakijken").await;
}

async fn an_exam_over_time_goes_on(visitor: &Visitor) {
    visitor.goes_to("").await;
    let now = visitor.asks("return Math.floor(Date.now() / 1000);", &[]).await;
    visitor
        .stores(KEY, &NEARLY_OVER.replace("1773446520", &now.to_string()))
        .await;
    visitor.reloads().await;
    // It is what was left last.
    visitor.reads("Ga verder met je proefexamen").await;
    visitor.goes_to("#/proefexamen/bezig").await;
    visitor
        .reads("De tijd is om. Werk gerust af: wat je nu nog invult, tonen we apart.")
        .await;
    visitor.picks("Ze halveert").await;
    visitor.reads("Bewaard").await;
    visitor.presses("Volgende").await;
    visitor.is_on_page(super::exercise::BAKERY_TITLE).await;
    assert_eq!(visitor.value("Contributie per stuk").await, "9");
    visitor.presses("Volgende").await;
    visitor.presses("Naar het einde").await;
    visitor.reads("Er is nog 1 vraag leeg.").await;
    visitor.presses("Dien in").await;
    visitor.is_on_page("Uitslag van je proefexamen").await;
    visitor
        .reads("Je haalde 0,2 van de 3 punten: 0 vragen helemaal juist.")
        .await;
    visitor
        .reads("Na de tijd vulde je nog 1 vraag in, goed voor 1 punt.")
        .await;
    visitor.reads("juist, na de tijd").await;
    visitor.presses("2. Bakkerij").await;
    visitor.reads("8.800 stuks").await;
    is_told(visitor, "Juist.").await;
}

async fn an_exam_by_keyboard_alone(visitor: &Visitor) {
    visitor.goes_to("").await;
    visitor.stores(KEY, &NEARLY_OVER.replace("1498", "60")).await;
    // What is put into the storage behind the app's back is only read when it opens; a page half fetched would complain.
    visitor.goes_to("#/proefexamen/bezig").await;
    visitor.reads("Er is geen proefexamen bezig").await;
    visitor.reloads().await;
    visitor.reads("nog 24 minuten").await;
    visitor.types("1").await;
    visitor.reads("Bewaard").await;
    visitor.tabs_to("Volgende").await;
    visitor.key(Key::Enter).await;
    visitor.is_on_page(super::exercise::BAKERY_TITLE).await;
    visitor.tabs_to("Break-evenafzet").await;
    visitor.types("8800").await;
    visitor.key(Key::Enter).await;
    visitor.reads("Vraag 3 van 3").await;
    visitor.tabs_to("Naar het einde").await;
    visitor.key(Key::Enter).await;
    visitor.is_on_page("Klaar om in te dienen?").await;
    visitor.tabs_to("Dien in").await;
    visitor.key(Key::Enter).await;
    visitor.is_on_page("Uitslag van je proefexamen").await;
}

async fn a_written_exam_is_assessed_by_who_wrote_it(visitor: &Visitor) {
    visitor.goes_to("#/proefexamen").await;
    visitor
        .reads("1 open vraag · zonder tijdslimiet (gewoon 120 minuten)")
        .await;
    visitor.picks("Dubbel").await;
    visitor.reads("1 open vraag · 240 minuten").await;
    visitor.presses("Begin Proefexamen 1").await;
    visitor.reads("nog 240 minuten").await;
    visitor.fills("Jouw antwoord", "Ik raad de korting af.").await;
    visitor.reads("Bewaard").await;
    let text = visitor.text().await;
    assert!(!text.contains("Vergelijk") && !text.contains("Modelantwoord"), "{text}");
    visitor.reloads().await;
    visitor.reads("Vraag 1 van 1").await;
    assert_eq!(visitor.value("Jouw antwoord").await, "Ik raad de korting af.");
    visitor.presses("Naar het einde").await;
    visitor.presses("Dien in").await;
    visitor.is_on_page("Uitslag van je proefexamen").await;
    visitor.reads("Beoordeel je antwoorden hieronder zelf").await;
    visitor.presses("1. Een korting").await;
    visitor.reads("Met een marge van 24 %").await;
    visitor.picks("Half punt: De formule is juist").await;
    visitor.reads("eigen beoordeling, 0,5 van de 3 punten").await;
    visitor.reads("Je haalde 0,2 van de 1 punten").await;
    visitor.reloads().await;
    visitor.reads("eigen beoordeling, 0,5 van de 3 punten").await;
}
