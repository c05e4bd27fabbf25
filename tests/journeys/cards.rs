//! The concept trainer for who was here before: calculations among the cards, difficult terms, notes, cards to and from
//! files, and no barriers on cards and results.

use crate::barriers::{barriers, looks};
use crate::history::texts;
use crate::journey;
use crate::storage::CHOOSE;
use crate::support::Visitor;
use crate::trainer::{asked, leaves};
use accountwijs::progress::{Answered, Event, EventId, Judgement, Reviewed, Session, Time, What};
use accountwijs::training::{Practice, Rating};
use fantoccini::key::Key;
use serde_json::json;
use std::time::{SystemTime, UNIX_EPOCH};

journey!(a_calculation_comes_among_the_cards);
journey!(a_calculation_can_wait);
journey!(a_difficult_term_has_ways_out);
journey!(a_note_is_kept);
journey!(cards_come_from_a_file_and_go_into_one);
journey!(cards_and_results_have_no_barriers);

const DAY: u64 = 86_400;

/// Puts these events in the browser, each so many days ago, as if they had been done there.
async fn did(visitor: &Visitor, events: impl IntoIterator<Item = (u64, What)>) {
    let session = Session::from_random(7);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let events = events.into_iter().zip(0..).map(|((days_ago, what), number)| Event {
        at: Time::from_seconds(now - days_ago * DAY),
        id: EventId { session, number },
        what,
    });
    visitor.goes_to("#/over").await;
    for (key, text) in texts(std::iter::once((session, events.collect()))) {
        visitor.stores(&key, &text).await;
    }
    visitor.reloads().await;
}

/// Break-even was worked out five days ago.
fn calculated() -> (u64, What) {
    let answered = Answered {
        exercise: "6.12/bakkerij".into(),
        seed: 1,
        judgement: Judgement::RightAtOnce,
        points: 1,
        of: 1,
        tries: 1,
        hints: 0,
        solution_shown: false,
        mistakes: Vec::new(),
    };
    (5, What::Answered(answered))
}

fn missed(days_ago: u64, number: u16) -> (u64, What) {
    let reviewed = Reviewed {
        card: "6.12/veiligheidsmarge".into(),
        number,
        rating: Rating::Again,
        practice: Practice::Learn,
        days_ahead: 0,
    };
    (days_ago, What::Reviewed(reviewed))
}

/// Answers cards until an exercise stands there; gives how many.
async fn reaches_a_calculation(visitor: &Visitor) -> u32 {
    for answered in 0.. {
        let shown =
            "return find('button', 'Nakijken') ? 'oefening' : find('button', 'Toon het antwoord') ? 'kaart' : null;";
        if visitor.waits_for("a card or an exercise", shown, &[]).await == json!("oefening") {
            return answered;
        }
        let before = asked(visitor).await;
        visitor.presses("Toon het antwoord").await;
        visitor.presses("Ik wist het").await;
        let gone = "return document.querySelector('.card-ask')?.textContent !== arguments[0];";
        visitor.waits_for("what comes next", gone, &[json!(before)]).await;
    }
    unreachable!("a session ends")
}

/// Knows the next so many cards.
async fn knows(visitor: &Visitor, cards: u32) {
    for _ in 0..cards {
        visitor.presses("Toon het antwoord").await;
        let before = asked(visitor).await;
        visitor.presses("Ik wist het").await;
        leaves(visitor, &before).await;
    }
}

/// On a phone what is done less often stands behind Meer.
async fn opens_more(visitor: &Visitor) {
    if visitor.names("button").await.iter().any(|name| name == "Meer") {
        visitor.presses("Meer").await;
    }
}

async fn a_calculation_comes_among_the_cards(visitor: &Visitor) {
    did(visitor, [calculated()]).await;
    visitor.goes_to("#/begrippen?uit=6.12").await;
    visitor.follows("Begin").await;
    let cards = reaches_a_calculation(visitor).await;
    visitor.reads(&format!("nog {}", 11 - cards)).await;
    let heading = "return document.querySelector('main h1').textContent;";
    let exercise = visitor.asks(heading, &[]).await;
    // A first try that is not right is the review; the reload goes on with the second.
    let fill = "for (const field of document.querySelectorAll('main form input[type=text], main form textarea')) {
            field.value = '1';
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        for (const group of document.querySelectorAll('main form fieldset')) { group.querySelector('input')?.click(); }
        return true;";
    visitor.asks(fill, &[]).await;
    visitor.presses("Nakijken").await;
    visitor.reads(&format!("nog {}", 10 - cards)).await;
    visitor.reloads().await;
    visitor.reads(&format!("nog {}", 10 - cards)).await;
    assert_eq!(
        visitor.asks(heading, &[]).await,
        exercise,
        "the same exercise after a reload"
    );
    opens_more(visitor).await;
    visitor.presses("Toon de uitwerking").await;
    visitor.presses("Volgende").await;
    knows(visitor, 10 - cards).await;
    visitor.is_on_page("Klaar voor vandaag").await;
    visitor.reads("Je rekende 1 model uit met nieuwe getallen.").await;
    // Not right: it comes back tomorrow, not today.
    visitor.goes_to("#/begrippen?uit=6.12").await;
    visitor.reads("Klaar voor vandaag.").await;
}

async fn a_calculation_can_wait(visitor: &Visitor) {
    did(visitor, [calculated()]).await;
    visitor.goes_to("#/begrippen/leren?uit=6.12").await;
    let cards = reaches_a_calculation(visitor).await;
    // Keys of the cards do nothing here.
    visitor.types("2z ").await;
    visitor.reads("Nakijken").await;
    opens_more(visitor).await;
    visitor.presses("Sla over").await;
    knows(visitor, 10 - cards).await;
    visitor.is_on_page("Klaar voor vandaag").await;
    visitor.follows("Reken nog eens met Break-evenanalyse").await;
    visitor.reads("Nakijken").await;
}

async fn a_difficult_term_has_ways_out(visitor: &Visitor) {
    did(visitor, (0..5).map(|number| missed(9 - u64::from(number), number))).await;
    visitor.goes_to("#/begrip/veiligheidsmarge").await;
    visitor.reads("5 keer gemist").await;
    visitor.goes_to("#/begrippen/leren?uit=6.12").await;
    // It is asked among ten new ones.
    for _ in 0..11 {
        visitor.presses("Toon het antwoord").await;
        let before = asked(visitor).await;
        let is_it = "return document.querySelector('.card')?.textContent.toLowerCase().includes('veiligheidsmarge');";
        if visitor.asks(is_it, &[]).await == json!(true) {
            visitor.presses("Nog niet").await;
            break;
        }
        visitor.presses("Ik wist het").await;
        leaves(visitor, &before).await;
    }
    visitor.reads("Dit begrip blijft moeilijk. Lees 6.12 nog eens").await;
    visitor.goes_to("#/begrippen?uit=6.12").await;
    visitor.reads("Dit begrip blijft moeilijk.").await;
    visitor.follows("Oefen met keuzes").await;
    visitor.reads("Vraag 1 van 10").await;
    visitor.goes_to("#/begrip/veiligheidsmarge").await;
    visitor.presses("Ik heb het nagelezen: zet het terug").await;
    visitor.no_longer_reads("Ik heb het nagelezen").await;
    visitor.goes_to("#/begrippen?uit=6.12").await;
    visitor.reads("te herhalen").await;
    visitor.no_longer_reads("Dit begrip blijft moeilijk.").await;
}

async fn a_note_is_kept(visitor: &Visitor) {
    visitor.goes_to("#/begrip/veiligheidsmarge").await;
    visitor.fills("Eigen notitie", "Zie de bakkerij.").await;
    visitor.key(Key::Tab).await;
    visitor.reloads().await;
    assert_eq!(visitor.value("Eigen notitie").await, "Zie de bakkerij.");
    // Left by the back button, without leaving the field first.
    visitor.follows("Oefen dit begrip").await;
    visitor.reads("Vraag 1 van").await;
    visitor.goes_back().await;
    visitor.fills("Eigen notitie", "Zie de brouwerij.").await;
    visitor.goes_forward().await;
    visitor.reads("Vraag 1 van").await;
    visitor.goes_to("#/begrip/veiligheidsmarge").await;
    assert_eq!(visitor.value("Eigen notitie").await, "Zie de brouwerij.");
}

/// What was offered as a file last.
const LAST_FILE: &str = "return window.lastFile;";

async fn cards_come_from_a_file_and_go_into_one(visitor: &Visitor) {
    visitor.goes_to("#/begrip/veiligheidsmarge").await;
    visitor.fills("Eigen notitie", "Zie de bakkerij.").await;
    visitor.key(Key::Tab).await;
    visitor.goes_to("#/begrippen/kaarten").await;
    visitor.reads("Kies een bestand").await;
    visitor.asks(CHOOSE, &[json!("")]).await;
    visitor
        .waits_for(
            "a refusal",
            "return [...document.querySelectorAll('.refused')].map((said) => said.innerText).find(Boolean);",
            &[],
        )
        .await;
    visitor
        .asks(
            CHOOSE,
            &[json!(
                "Wat is een zeppelin?;Een luchtschip.\n\"Voor; na\";\"Twee delen\"\n"
            )],
        )
        .await;
    visitor.presses("Voeg toe").await;
    visitor.reads("Je kaarten (2)").await;
    visitor.presses("Ongedaan maken").await;
    visitor.reads("Je schreef nog geen kaarten.").await;
    visitor
        .asks(
            CHOOSE,
            &[json!(
                "#separator:tab\n#html:false\nWat is een zeppelin?\tEen luchtschip.\n"
            )],
        )
        .await;
    visitor.presses("Voeg toe").await;
    visitor.reads("Je kaarten (1)").await;
    let catch = "const made = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((text) => { window.lastFile = text; }); return made.call(URL, blob); };
        return true;";
    visitor.asks(catch, &[]).await;
    let mut files = Vec::new();
    for (button, begins) in [("Bewaar voor Anki", "#separator"), ("Bewaar als CSV", "")] {
        visitor.asks("window.lastFile = null; return true;", &[]).await;
        visitor.presses(button).await;
        let file = visitor.waits_for("a file", LAST_FILE, &[]).await;
        let file = file.as_str().unwrap().to_owned();
        assert!(file.starts_with(begins), "{button}: {}", &file[..80]);
        for part in [
            "Wat is een zeppelin?",
            "Een luchtschip.",
            "veiligheidsmarge",
            "Zie de bakkerij.",
        ] {
            assert!(file.contains(part), "{button}: {part}");
        }
        files.push(file);
    }
    // What was taken along holds nothing that is not here already.
    visitor.asks(CHOOSE, &[json!(files[0])]).await;
    visitor
        .waits_for(
            "what the file brings",
            "return document.querySelector('.note')?.innerText;",
            &[],
        )
        .await;
    assert!(
        !visitor.names("button").await.contains(&"Voeg toe".to_owned()),
        "nothing to add"
    );
}

async fn cards_and_results_have_no_barriers(visitor: &Visitor) {
    did(
        visitor,
        (0..6)
            .map(|number| missed(9 - u64::from(number), number))
            .chain([calculated()]),
    )
    .await;
    let mut found = Vec::new();
    for (theme, size) in looks() {
        visitor.prefers(theme).await;
        visitor.takes_screen(size).await;
        for (address, name) in [
            ("#/begrippen/leren?uit=1.1", "a card, turned"),
            ("#/begrippen?uit=6.12", "a difficult term"),
            ("#/voortgang/plan", "a forecast"),
        ] {
            visitor.driver.client.goto("about:blank").await.unwrap();
            visitor.goes_to(address).await;
            if address.contains("leren") {
                visitor.presses("Toon het antwoord").await;
                visitor.reads("Nog niet").await;
            }
            let sign = match name {
                "a difficult term" => "Kaarten die terugkomen",
                "a forecast" => "Te herhalen",
                _ => "Nog niet",
            };
            visitor.reads(sign).await;
            found.extend(barriers(visitor, name, theme, size).await);
        }
        visitor.driver.client.goto("about:blank").await.unwrap();
        visitor.goes_to("#/begrippen/toets?uit=6.12").await;
        for number in 1..=10 {
            visitor.reads(&format!("Vraag {number} van 10")).await;
            visitor
                .presses(if number == 10 { "Toon de uitslag" } else { "Volgende" })
                .await;
        }
        visitor.is_on_page("Toets klaar").await;
        found.extend(barriers(visitor, "a test, finished", theme, size).await);
    }
    visitor.goes_to("#/begrippen/leren?uit=6.12").await;
    reaches_a_calculation(visitor).await;
    for (theme, size) in looks() {
        visitor.prefers(theme).await;
        visitor.takes_screen(size).await;
        found.extend(barriers(visitor, "a calculation among the cards", theme, size).await);
    }
    assert!(found.is_empty(), "{found:#?}");
}
