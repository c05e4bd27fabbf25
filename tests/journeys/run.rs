//! A run of questions: answered, skipped, left halfway and taken up again.

use super::exercise::is_told;
use crate::journey;
use crate::support::Visitor;

journey!(a_run_goes_on_where_it_was_left);

async fn a_run_goes_on_where_it_was_left(visitor: &Visitor) {
    visitor.goes_to("#/reeks/1.1").await;
    visitor.reads("Vraag 1 van 7").await;
    // Skipped questions come back at the end.
    while !visitor.text().await.contains("Drie klanten, één inkoper") {
        visitor.presses("Sla over").await;
        visitor.reads("Nakijken").await;
    }
    visitor.picks("Er staat meer op het spel").await;
    visitor.presses("Nakijken").await;
    is_told(visitor, "Juist.").await;
    visitor.presses("Volgende").await;
    visitor.no_longer_reads("Drie klanten, één inkoper").await;
    let before = heading(visitor).await;
    visitor.reloads().await;
    visitor.reads("Nakijken").await;
    assert_eq!(heading(visitor).await, before, "the same question after a reload");
    visitor.goes_to("#/voortgang/historiek").await;
    visitor.reads("Drie klanten, één inkoper").await;
    visitor.follows("Start").await;
    visitor.is_on_page("Wat nu?").await;
}

async fn heading(visitor: &Visitor) -> String {
    let text = visitor
        .asks("return document.querySelector('main h1').innerText;", &[])
        .await;
    text.as_str().unwrap().to_owned()
}
