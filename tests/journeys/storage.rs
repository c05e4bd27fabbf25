//! What the browser keeps: nothing, something broken, or the same for two tabs.

use super::exercise::answers_the_first_exercise;
use crate::journey;
use crate::support::{Visit, Visitor};

journey!(without_storage_everything_works, Visit::default().without_storage());
journey!(what_cannot_be_read_is_set_aside);
journey!(two_tabs_know_of_each_other);

const FIRST: &str = "#/oefening/1.1/drie-klanten-een-inkoper";

async fn without_storage_everything_works(visitor: &Visitor) {
    visitor.goes_to(FIRST).await;
    visitor
        .reads("Je voortgang wordt op dit toestel niet bewaard: je browser staat geen opslag toe.")
        .await;
    answers_the_first_exercise(visitor).await;
}

async fn what_cannot_be_read_is_set_aside(visitor: &Visitor) {
    let key = "accountwijs.1.log.oud.0000";
    let broken = r#"{"v":1,"e":[{"i":"#;
    visitor.goes_to("").await;
    visitor.stores(key, broken).await;
    visitor.reloads().await;
    visitor
        .reads("Een deel van je voortgang was niet leesbaar. We hebben het apart gezet en niets overschreven.")
        .await;
    assert_eq!(
        visitor.stored("accountwijs.apart.1.log.oud.0000.1").await.as_deref(),
        Some(broken)
    );
    visitor.goes_to(FIRST).await;
    answers_the_first_exercise(visitor).await;
}

async fn two_tabs_know_of_each_other(visitor: &Visitor) {
    visitor.goes_to("#/voortgang/historiek").await;
    visitor.reads("Hier verschijnt wat je oefende.").await;
    visitor.opens_tab().await;
    visitor.goes_to(FIRST).await;
    answers_the_first_exercise(visitor).await;
    visitor.turns_to_tab(0).await;
    visitor.reads("Drie klanten, één inkoper").await;
    visitor.no_longer_reads("Hier verschijnt wat je oefende.").await;
    visitor.follows("Start").await;
    visitor.is_on_page("Wat nu?").await;
    visitor.reads("1 vraag").await;
}
