//! What can happen in the trainer.

use std::sync::Arc;

use super::event::{EventId, Session};
use super::standing::Progress;
use crate::time::{Time, Zone};
use crate::training::{Deck, OwnCard, Practice, Rating, Review, tidy_text};

/// The longest note, in bytes.
pub const MAX_NOTE: usize = 1_000;
/// What the id of an own card begins with, so that it is never the id of a concept.
pub const OWN_CARD: char = '+';

/// A card was answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reviewed {
    /// Section at that time and id of the card: `6.12/veiligheidsmarge`; `/+0000000001-5` is an own card without a
    /// section. Only the id tells which card it is.
    pub card: Arc<str>,
    /// How many answers the card had before, as far as was known.
    pub number: u16,
    /// The answer.
    pub rating: Rating,
    /// How it was practised.
    pub practice: Practice,
    /// By how many days the learner's calendar was ahead of that in UTC: -1, 0 or 1. With it the day stays what it
    /// was, in whatever zone the log is read.
    pub days_ahead: i8,
}

impl Reviewed {
    /// The answer on the card with this section and id, given at `at`; `deck` tells what was answered before.
    pub fn now(
        deck: &Deck,
        section: &str,
        card: &str,
        rating: Rating,
        practice: Practice,
        at: Time,
        zone: Zone,
    ) -> Self {
        let before = deck.card(card).map_or(0, |card| card.reviews().len());
        let days_ahead = zone.day(at).days_since(Zone::default().day(at));
        Self {
            card: [section, "/", card].concat().into(),
            number: u16::try_from(before).unwrap_or(u16::MAX),
            rating,
            practice,
            days_ahead: i8::try_from(days_ahead).unwrap_or_default(),
        }
    }

    /// Which card it is.
    pub fn id(&self) -> &str {
        card_id(&self.card)
    }

    /// Section it belonged to; empty for an own card without one.
    pub fn section(&self) -> &str {
        section(&self.card)
    }

    /// As the trainer counts it; `at` is the moment of its event.
    pub fn review(&self, at: Time) -> Review {
        Review {
            day: Zone::default().day(at).plus(self.days_ahead.into()),
            at,
            number: self.number,
            rating: self.rating,
            practice: self.practice,
        }
    }

    pub(super) fn is_sane(&self) -> bool {
        !self.id().is_empty() && !self.card.contains(char::is_whitespace) && (-1..=1).contains(&self.days_ahead)
    }
}

/// A card of the learner's own was written, changed or taken away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Jotted {
    /// Section and id: `6.12/+k3j9x2abcd`; the id is a plus and ten letters drawn at random.
    pub card: String,
    /// What is asked; empty when the card was taken away.
    pub front: String,
    /// What is to be known; empty when the card was taken away.
    pub back: String,
}

impl Jotted {
    /// The card with this id written, or changed; `card` is tidy.
    pub fn new(id: &str, card: &OwnCard) -> Self {
        Self {
            card: [&card.section, "/", id].concat(),
            front: card.front.clone(),
            back: card.back.clone(),
        }
    }

    /// The card with this id taken away from its section.
    pub fn taken_away(id: &str, section: &str) -> Self {
        Self {
            card: [section, "/", id].concat(),
            front: String::new(),
            back: String::new(),
        }
    }

    /// An id for a new card.
    pub fn new_id(random: Session) -> String {
        format!("{OWN_CARD}{random}")
    }

    /// Which card it is.
    pub fn id(&self) -> &str {
        card_id(&self.card)
    }

    /// Section of the card; empty when it belongs to none.
    pub fn section(&self) -> &str {
        section(&self.card)
    }

    pub(super) fn is_sane(&self) -> bool {
        self.id().strip_prefix(OWN_CARD).is_some_and(|id| !id.is_empty())
            && self.front.is_empty() == self.back.is_empty()
            && is_text(&self.front, OwnCard::LONGEST_FRONT)
            && is_text(&self.back, OwnCard::LONGEST_BACK)
    }
}

/// A note was written with a term of the book, or taken away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Noted {
    /// Id of the concept: `veiligheidsmarge`.
    pub concept: String,
    /// The note; empty when it was taken away.
    pub text: String,
}

impl Noted {
    /// The note with this concept as it is kept: tidy, and not too long.
    pub fn new(concept: &str, text: &str) -> Self {
        Self {
            concept: concept.to_owned(),
            text: tidy_text(text, MAX_NOTE),
        }
    }

    pub(super) fn is_sane(&self) -> bool {
        !self.concept.is_empty() && is_text(&self.text, MAX_NOTE)
    }
}

fn section(path: &str) -> &str {
    path.split_once('/').map_or("", |(section, _)| section)
}

fn card_id(path: &str) -> &str {
    path.split_once('/').map_or("", |(_, id)| id)
}

fn is_text(text: &str, most: usize) -> bool {
    text.len() <= most && !text.contains(|letter: char| letter.is_control() && letter != '\n')
}

/// An answer on a card as the progress keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its event; undoing that brings the card back.
    pub event: EventId,
    /// When it was given.
    pub at: Time,
    /// The answer.
    pub reviewed: Reviewed,
}

/// All cards, kept up with the progress answer by answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learned {
    deck: Deck,
    /// The answers in the deck.
    held: Vec<EventId>,
}

impl Learned {
    /// The cards as `progress` has them.
    pub fn of(progress: &Progress) -> Self {
        let mut learned = Self::default();
        learned.follow(progress);
        learned
    }

    /// Takes over what `progress` has more, or everything if it lost something.
    pub fn follow(&mut self, progress: &Progress) {
        let told = progress.reviews();
        let is_held = |(event, told): (&EventId, &Told)| *event == told.event;
        if self.held.len() > told.len() || !self.held.iter().zip(told).all(is_held) {
            *self = Self::default();
        }
        for Told { event, at, reviewed } in &told[self.held.len()..] {
            self.deck.tell(reviewed.section(), reviewed.id(), reviewed.review(*at));
            self.held.push(*event);
        }
    }

    /// All cards that were ever answered.
    pub const fn deck(&self) -> &Deck {
        &self.deck
    }
}
