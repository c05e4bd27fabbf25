//! What the browser keeps: nothing, something broken, or the same for two tabs.

use super::exercise::answers_the_first_exercise;
use crate::journey;
use crate::support::{Visit, Visitor, project};

journey!(without_storage_everything_works, Visit::default().without_storage());
journey!(what_cannot_be_read_is_set_aside);
journey!(
    what_is_saved_waits_for_what_reads_it,
    Visit::default().without_file("split_bewaard")
);
journey!(two_tabs_know_of_each_other);
journey!(a_full_storage_is_told_of);
journey!(a_backup_is_put_back_and_taken_back);

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

/// Going on without what was saved would look as if it were lost.
async fn what_is_saved_waits_for_what_reads_it(visitor: &Visitor) {
    visitor.expects_trouble();
    visitor.goes_to(FIRST).await;
    answers_the_first_exercise(visitor).await;
    // The draft is written once more when the page goes, with the time of that moment.
    let script = "return Object.entries(localStorage).filter(([key]) => !key.includes('.draft.')).sort();";
    let saved = visitor.asks(script, &[]).await;
    visitor.driver.client.refresh().await.unwrap();
    visitor
        .reads("Accountwijs kon niet geladen worden. Controleer je verbinding")
        .await;
    assert_eq!(visitor.asks(script, &[]).await, saved);
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

/// Fills storage to the last byte.
const FILL: &str = "for (let size = 1 << 20; size >= 1; size = size >> 1) {
        try { for (let part = 0; ; part++) { localStorage.setItem('vol.' + size + '.' + part, 'x'.repeat(size)); } } catch {}
    }
    return true;";

async fn a_full_storage_is_told_of(visitor: &Visitor) {
    visitor.goes_to(FIRST).await;
    visitor.reads("Nakijken").await;
    visitor.asks(FILL, &[]).await;
    answers_the_first_exercise(visitor).await;
    visitor
        .reads("De opslag van je browser is vol. Je laatste antwoorden staan nog niet veilig.")
        .await;
    // What was answered is still known here.
    visitor.goes_to("#/voortgang/historiek").await;
    visitor.reads("Drie klanten, één inkoper").await;
}

/// Gives the page's file field this text as a file.
pub const CHOOSE: &str = "const field = document.querySelector('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([arguments[0]], 'accountwijs.json', { type: 'application/json' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change'));";

async fn a_backup_is_put_back_and_taken_back(visitor: &Visitor) {
    let backup = std::fs::read_to_string(project().join("tests/saved/v1-backup.json")).unwrap();
    visitor.goes_to("#/voortgang/back-up").await;
    visitor.reads("Kies een bestand").await;
    visitor.asks(CHOOSE, &["geen back-up".into()]).await;
    visitor
        .waits_for(
            "a refusal",
            "return document.querySelector('.refused')?.innerText;",
            &[],
        )
        .await;
    visitor.asks(CHOOSE, &[backup.into()]).await;
    visitor.presses("Voeg samen").await;
    visitor.reads("Ongedaan maken").await;
    visitor.presses("Ongedaan maken").await;
    visitor.no_longer_reads("Ongedaan maken").await;
    visitor.goes_to("#/voortgang/historiek").await;
    visitor.reads("Hier verschijnt wat je oefende.").await;
}
