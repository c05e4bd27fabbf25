//! The trainer without a browser: the memory model against its reference, the queue, the modes, the plan.

#![allow(clippy::similar_names, reason = "a desk holds a deck")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(not(target_arch = "wasm32"))]

mod calculation;
mod clock;
mod figures;
mod modes;
mod plan;
mod queue;
mod reference;
mod session;
mod speed;
mod words;

#[path = "../support/history.rs"]
mod history;

use accountwijs::content::{Concept, Concepts, PACK_VERSION};
use accountwijs::progress::{Day, Time};
use accountwijs::training::{Card, Deck, Desk, Glossary, Practice, Rating, Review, Settings};

/// Saturday 14 March 2026.
const SATURDAY: Day = Day::from_number(20_526);
const DAY: u64 = 86_400;

/// Noon of the day so many days after Saturday, and some minutes.
fn at(day: i64, minutes: u64) -> Time {
    let midnight = u64::try_from(SATURDAY.plus(day).number()).unwrap() * DAY;
    Time::from_seconds(midnight + DAY / 2 + minutes * 60)
}

fn review(day: i64, number: u16, rating: Rating) -> Review {
    Review {
        day: SATURDAY.plus(day),
        at: at(day, number.into()),
        number,
        rating,
        practice: Practice::Learn,
    }
}

/// A card that was answered so, on these days after Saturday.
fn card(answers: &[(i64, Rating)]) -> Card {
    Card::of(
        answers
            .iter()
            .zip(0..)
            .map(|(&(day, rating), number)| review(day, number, rating))
            .collect(),
    )
}

/// A deck in which cards were answered so, on these days after Saturday.
fn deck(cards: &[(&str, &[(i64, Rating)])]) -> Deck {
    let mut deck = Deck::default();
    for (id, answers) in cards {
        for (&(day, rating), number) in answers.iter().zip(0..) {
            deck.tell("6.12", id, review(day, number, rating));
        }
    }
    deck
}

/// A concept: `term|definition|names|look-alikes`, lists parted by commas; without a definition one is made.
fn concept(line: &str) -> Concept {
    let mut parts = line.split('|').map(str::trim);
    let term = parts.next().unwrap().to_owned();
    let definition = parts.next().filter(|text| !text.is_empty());
    let list = |text: Option<&str>| -> Vec<String> {
        let words = text.unwrap_or_default().split(',').map(str::trim);
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (accepted, confused_with) = (list(parts.next()), list(parts.next()));
    Concept {
        id: term.replace([' ', '/', '.'], "-"),
        definition: definition.map_or_else(|| format!("Omschrijving van {}.", term.len()), str::to_owned),
        term,
        english: None,
        example: String::new(),
        accepted,
        confused_with,
        kern: true,
    }
}

/// A book: per section its terms, as [`concept`] reads them.
fn book(sections: &[(&str, &[&str])]) -> Concepts {
    Concepts {
        version: PACK_VERSION,
        sections: sections
            .iter()
            .map(|(section, lines)| ((*section).to_owned(), lines.iter().map(|line| concept(line)).collect()))
            .collect(),
    }
}

fn glossary(sections: &[(&str, &[&str])]) -> Glossary {
    Glossary::of([&book(sections)], [])
}

/// Everything on one day, so many days after Saturday.
fn desk<'a>(glossary: &'a Glossary, deck: &'a Deck, settings: &'a Settings, day: i64) -> Desk<'a> {
    Desk {
        glossary,
        deck,
        calculations: &[],
        settings,
        today: SATURDAY.plus(day),
    }
}
