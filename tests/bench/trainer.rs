//! How quick the trainer is with a long history: every term of the book, 2,000 own cards and 100,000 answers.

use crate::numbers::{median, percentile_99, print};
use crate::support::{Visitor, project};
use accountwijs::progress::{Chunks, Event, EventId, Jotted, Reviewed, Session, Time, What};
use accountwijs::training::{OwnCard, Practice, Rating};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

const OWN_CARDS: u32 = 2_000;
const REVIEWS: u32 = 100_000;
const PER_SESSION: u32 = 25;
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
    let own = (0..OWN_CARDS).map(|number| Jotted::new_id(Session::from_random(u64::from(number) + 1)));
    let own: Vec<String> = own.collect();
    let mut cards = cards_of_the_book();
    cards.extend(own.iter().map(|id| ["6.12/", id].concat()));
    let mut texts = Vec::new();
    let mut keep = |chunks: &Chunks| {
        let named = chunks.unsaved().iter();
        texts.extend(named.map(|chunk| (format!("accountwijs.1.log.{}", chunk.name), chunk.text.clone())));
    };
    let first = Session::from_random(u64::from(u32::MAX));
    let mut written = Chunks::of(first);
    for (number, id) in (0..).zip(&own) {
        let card = OwnCard {
            section: "6.12".into(),
            front: format!("Eigen kaart {number}"),
            back: format!("Wat op de achterkant van kaart {number} staat."),
        };
        written.append(&Event {
            at: Time::from_seconds(now - 800 * DAY),
            id: EventId { session: first, number },
            what: What::Jotted(Jotted::new(id, &card)),
        });
    }
    keep(&written);
    for session in 0..REVIEWS / PER_SESSION {
        let name = Session::from_random(u64::from(session + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut chunks = Chunks::of(name);
        let day = 700 - u64::from(session) * 700 / u64::from(REVIEWS / PER_SESSION);
        for turn in 0..PER_SESSION {
            let number = session * PER_SESSION + turn;
            let place = number as usize * 7 % cards.len();
            let reviewed = Reviewed {
                card: cards[place].as_str().into(),
                number: u16::try_from(number as usize / cards.len()).unwrap(),
                rating: if number.is_multiple_of(9) {
                    Rating::Again
                } else {
                    Rating::Good
                },
                practice: Practice::Learn,
                days_ahead: 0,
            };
            chunks.append(&Event {
                at: Time::from_seconds(now - day.max(1) * DAY + u64::from(turn) * 11),
                id: EventId {
                    session: name,
                    number: turn,
                },
                what: What::Reviewed(reviewed),
            });
        }
        keep(&chunks);
    }
    texts
}

/// Section and id of every concept, from the authors' files.
fn cards_of_the_book() -> Vec<String> {
    let folders = |path: &std::path::Path| -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(path).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let sections = folders(&project().join("exercises"))
        .into_iter()
        .flat_map(|chapter| folders(&chapter));
    let cards = sections.flat_map(|section| {
        let name = section.file_name().unwrap().to_string_lossy().into_owned();
        let number = name.split('-').next().unwrap().to_owned();
        let text = std::fs::read_to_string(section.join("begrippen.toml")).unwrap_or_default();
        let ids = text
            .lines()
            .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
        ids.map(|id| format!("{number}/{id}")).collect::<Vec<_>>()
    });
    cards.collect()
}
