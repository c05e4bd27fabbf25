//! How quick the trainer is with a long history: every term of the book, 2,000 own cards and 100,000 answers.

use crate::history::{OWN_CARDS, cards_of_the_book, sessions, texts};
use crate::numbers::{median, percentile_99, print};
use crate::support::Visitor;
use accountwijs::progress::{Event, EventId, Jotted, Session, Time, What};
use accountwijs::training::OwnCard;
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: u64 = 86_400;

/// Answers cards with the keyboard and prints how long each next card takes.
pub async fn session(visitor: &Visitor) {
    visitor.goes_to("").await;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let texts = history(now.as_secs());
    let units: usize = texts.iter().map(|(key, text)| key.len() + text.len()).sum();
    print(
        "trainer: units of storage for 100,000 answers and 2,000 own cards",
        units,
    );
    let keep = "for (const [key, text] of arguments[0]) { localStorage.setItem(key, text); } return true;";
    for part in texts.chunks(500) {
        visitor.asks(keep, &[json!(part)]).await;
    }
    visitor.goes_to("#/over").await;
    visitor.reloads().await;
    let start = "return performance.now();";
    let started = visitor.asks(start, &[]).await;
    print("trainer: ms until the app stands there with that history", started);
    visitor.goes_to("#/begrippen/leren").await;
    visitor.reads("Toon het antwoord").await;
    let times = visitor.asks(ANSWER, &[]).await;
    let times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    print(
        "trainer: ms from an answer to the next card, median and 99th percentile",
        format_args!(
            "{:.1} and {:.1} of {}",
            median(&times),
            percentile_99(&times),
            times.len()
        ),
    );
}

/// Turns and answers forty cards; gives for each how long it took until the next one stood in the page.
const ANSWER: &str = "
    const press = (key) => window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    // The next turn of the browser, sooner than any timer.
    const turn = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    });
    const asked = () => document.querySelector('.card-ask')?.textContent;
    return (async () => {
        const times = [];
        for (let card = 0; card < 40 && asked(); card++) {
            press(' ');
            await rest();
            const before = asked();
            const start = performance.now();
            press('2');
            while (asked() === before && performance.now() - start < 2000) {
                await turn();
            }
            times.push(performance.now() - start);
            await rest();
        }
        return times;
    })();";

/// Keys and texts of a history that ends on the day before `now`.
fn history(now: u64) -> Vec<(String, String)> {
    let session = Session::from_random(u64::from(u32::MAX));
    let own = (0..OWN_CARDS).map(|number| {
        let id = Jotted::new_id(Session::from_random(u64::from(number) + 1));
        let card = OwnCard {
            section: "6.12".into(),
            front: format!("Eigen kaart {number}"),
            back: format!("Wat op de achterkant van kaart {number} staat."),
        };
        Jotted::new(&id, &card)
    });
    let own: Vec<Jotted> = own.collect();
    let mut cards = cards_of_the_book();
    cards.extend(own.iter().map(|jotted| jotted.card.clone()));
    let written = own.into_iter().zip(0..).map(|(jotted, number)| Event {
        at: Time::from_seconds(now - 800 * DAY),
        id: EventId { session, number },
        what: What::Jotted(jotted),
    });
    let written = std::iter::once((session, written.collect()));
    texts(written.chain(sessions(&cards, Time::from_seconds(now))))
}
