//! A run of questions: answered, skipped, left halfway and taken up again.

use super::exercise::is_told;
use crate::journey;
use crate::support::Visitor;

journey!(a_run_goes_on_where_it_was_left);
journey!(a_run_ends_with_what_went_wrong);
journey!(runs_of_every_kind_begin);

async fn a_run_goes_on_where_it_was_left(visitor: &Visitor) {
    visitor.goes_to("#/reeks/1.1").await;
    visitor.reads("Vraag 1 van").await;
    // Skipped questions come back at the end.
    while !visitor.text().await.contains("Drie klanten, één inkoper") {
        let skipped = heading(visitor).await;
        visitor.presses("Sla over").await;
        visitor.no_longer_reads(&skipped).await;
    }
    visitor.picks("Er staat meer op het spel").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor.presses("Volgende").await;
    visitor.no_longer_reads("Drie klanten, één inkoper").await;
    let before = heading(visitor).await;
    visitor.reloads().await;
    visitor.reads(&before).await;
    assert_eq!(heading(visitor).await, before, "the same question after a reload");
    visitor.goes_to("#/voortgang/historiek").await;
    visitor.reads("Drie klanten, één inkoper").await;
    visitor.follows("Start").await;
    visitor.is_on_page("Wat nu?").await;
}

/// Two questions of the first sections, the first one open.
const TWO: &str = r#"{"v":1,"d":{"at":1773446520,"seed":0,"fields":{"000":"1.5/korting-laatste-instrument 5 ","001":"1.1/drie-klanten-een-inkoper 5 "},"place":{"question":{"number":1,"of":2}}}}"#;

async fn a_run_ends_with_what_went_wrong(visitor: &Visitor) {
    visitor.goes_to("").await;
    visitor.stores("accountwijs.1.draft.reeks/fouten", TWO).await;
    visitor.reloads().await;
    visitor.goes_to("#/reeks/fouten").await;
    // The order of the questions, and a jump.
    visitor.presses("Vraag 1 van 2").await;
    visitor.presses("2. nog niet gemaakt").await;
    visitor.is_on_page("Drie klanten, één inkoper").await;
    visitor.picks("Weinig: de groep").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist.").await;
    // After the solution there is a way on.
    visitor.presses("Toon de uitwerking").await;
    visitor.presses("Volgende").await;
    visitor.is_on_page("Korting bij Fietsvloot").await;
    visitor.picks("Ze halveert").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor.presses("Volgende").await;
    visitor.is_on_page("Reeks klaar").await;
    visitor.reads("1 van de 2 meteen juist, 0 juist met hulp.").await;
    visitor.reads("niet juist").await;
    visitor.presses("Oefen de 1 fout opnieuw").await;
    visitor.reads("Vraag 1 van 1").await;
    visitor.is_on_page("Drie klanten, één inkoper").await;
    // An answered question that is skipped does not come back either.
    visitor.picks("Weinig: de groep").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Niet juist.").await;
    visitor.presses("Sla over").await;
    visitor.is_on_page("Reeks klaar").await;
}

async fn runs_of_every_kind_begin(visitor: &Visitor) {
    for (address, sign) in [
        ("#/reeks/fouten", "Hier valt nu niets te oefenen."),
        ("#/reeks/6.12", "Vraag 1 van"),
        ("#/reeks/6", "Vraag 1 van 10"),
        ("#/reeks/gemengd", "Vraag 1 van 10"),
    ] {
        visitor.goes_to(address).await;
        visitor.reads(sign).await;
    }
}

async fn heading(visitor: &Visitor) -> String {
    let script = "return document.querySelector('main h1')?.innerText;";
    let text = visitor.waits_for("a heading", script, &[]).await;
    text.as_str().unwrap().to_owned()
}
