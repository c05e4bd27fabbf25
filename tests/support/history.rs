//! A long history of the trainer: what tests and figures of storage and speed begin with.
#![allow(dead_code, reason = "no target uses all of it")]

use accountwijs::progress::{Chunks, Event, EventId, Reviewed, Session, Time, What};
use accountwijs::training::{Practice, Rating};

/// Number of answers.
pub const REVIEWS: usize = 100_000;
/// Number of the learner's own cards.
pub const OWN_CARDS: u32 = 2_000;
/// Answers of one opening of the app.
const PER_SESSION: usize = 25;
/// Days over which they were given.
const DAYS: u64 = 700;
const DAY: u64 = 86_400;

/// Section and id of every concept, from the authors' files.
pub fn cards_of_the_book() -> Vec<String> {
    let book = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    let folders = |path: &std::path::Path| -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(path).into_iter().flatten();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    };
    let sections = folders(&book).into_iter().flat_map(|chapter| folders(&chapter));
    let cards = sections.flat_map(|section| {
        let name = section.file_name().unwrap().to_string_lossy().into_owned();
        let number = name.split('-').next().unwrap().to_owned();
        let text = std::fs::read_to_string(section.join("begrippen.toml")).unwrap_or_default();
        let ids = text
            .lines()
            .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
        ids.map(|id| format!("{number}/{id}")).collect::<Vec<_>>()
    });
    let cards: Vec<String> = cards.collect();
    assert!(cards.len() > 500, "the concepts are where this looks");
    cards
}

/// A hundred thousand answers on these cards, each named by section and id, over the two years that end on the day
/// before `now`: every card every few weeks, one answer of nine missed. Per opening of the app.
pub fn sessions(cards: &[String], now: Time) -> impl Iterator<Item = (Session, Vec<Event>)> {
    (0..REVIEWS / PER_SESSION).map(move |number| {
        let place = u64::try_from(number).unwrap();
        let session = Session::from_random((place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let days_ago = (DAYS - place * DAYS / u64::try_from(REVIEWS / PER_SESSION).unwrap()).max(1);
        let begun = now.seconds() - days_ago * DAY;
        let events = (0..PER_SESSION).map(|turn| {
            let answer = number * PER_SESSION + turn;
            let reviewed = Reviewed {
                card: cards[answer * 7 % cards.len()].as_str().into(),
                number: u16::try_from(answer / cards.len()).unwrap(),
                rating: if answer.is_multiple_of(9) {
                    Rating::Again
                } else {
                    Rating::Good
                },
                practice: Practice::Learn,
                days_ahead: 0,
            };
            Event {
                at: Time::from_seconds(begun + u64::try_from(turn).unwrap() * 11),
                id: EventId {
                    session,
                    number: u32::try_from(turn).unwrap(),
                },
                what: What::Reviewed(reviewed),
            }
        });
        (session, events.collect())
    })
}

/// Keys and texts as the app keeps these events in the browser.
pub fn texts(sessions: impl Iterator<Item = (Session, Vec<Event>)>) -> Vec<(String, String)> {
    let texts = sessions.flat_map(|(session, events)| {
        let mut chunks = Chunks::of(session);
        for event in &events {
            chunks.append(event);
        }
        let named = chunks.unsaved().iter();
        let texts = named.map(|chunk| (format!("accountwijs.1.log.{}", chunk.name), chunk.text.clone()));
        texts.collect::<Vec<_>>()
    });
    texts.collect()
}
