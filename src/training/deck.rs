//! All cards of a learner: terms of the book and own cards. Each is known by the id of its concept, or by the id of an
//! own card, which begins with `+`.

use super::card::{Card, Review, Standing};
use crate::content::chapter_of;
use crate::ordered::SortedMap;
use crate::time::Day;

/// All cards that were ever answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deck {
    cards: SortedMap<String, Placed>,
}

/// A card with the section it belonged to when it was answered last.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    section: String,
    card: Card,
}

/// How often something was right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How often it was right.
    pub right: u32,
    /// Of how often.
    pub of: u32,
}

impl Share {
    /// In whole percent, halves up; none of nothing.
    pub fn percent(self) -> Option<u8> {
        let (right, of) = (u64::from(self.right), u64::from(self.of));
        u8::try_from((200 * right + of).checked_div(2 * of)?).ok()
    }

    fn add(&mut self, right: bool) {
        self.right += u32::from(right);
        self.of += 1;
    }
}

/// What was done on one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayDone {
    /// Cards that were learned before and came back.
    pub repeated: u32,
    /// How many of those were known at the first answer of the day.
    pub known: u32,
    /// Cards learned for the first time.
    pub new: u32,
}

impl Deck {
    /// Adds an answer on the card with this id, in this section; empty for an own card without one.
    pub fn tell(&mut self, section: &str, id: &str, review: Review) {
        if let Some(known) = self.cards.get_mut(id) {
            known.card.add(review);
            if known.section != section {
                section.clone_into(&mut known.section);
            }
        } else {
            let placed = Placed {
                section: section.to_owned(),
                card: Card::of(vec![review]),
            };
            self.cards.insert(id.to_owned(), placed);
        }
    }

    fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.values().map(|placed| &placed.card)
    }

    /// Whether nothing was ever answered.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The card with this id, if it was ever answered.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.get(id).map(|placed| &placed.card)
    }

    /// Section of the card with this id, when it was answered last.
    pub fn section(&self, id: &str) -> Option<&str> {
        self.cards.get(id).map(|placed| placed.section.as_str())
    }

    /// How the card with this id stands; none while it was never learned.
    pub fn standing(&self, id: &str, today: Day) -> Option<Standing> {
        self.card(id)?.standing(today)
    }

    /// All cards that were learned, with how they stand.
    pub fn standings(&self, today: Day) -> impl Iterator<Item = (&str, Standing)> {
        self.cards
            .iter()
            .filter_map(move |(id, placed)| Some((id.as_str(), placed.card.standing(today)?)))
    }

    /// How often cards were known when they were due, from `first` to `last`: the figure that the goal of 90 % is
    /// about. Only the first answer of a day tells, on cards that were learned on an earlier day.
    pub fn retention(&self, first: Day, last: Day) -> Share {
        let mut share = Share::default();
        for (day, right) in self.cards().flat_map(Card::due_answers) {
            if (first..=last).contains(&day) {
                share.add(right);
            }
        }
        share
    }

    /// [`Self::retention`] of each chapter in which a card came back, in the order of their ids; own cards without a
    /// section belong to none.
    pub fn retention_by_chapter(&self, first: Day, last: Day) -> Vec<(String, Share)> {
        let mut chapters: SortedMap<&str, Share> = SortedMap::new();
        for placed in self.cards.values().filter(|placed| !placed.section.is_empty()) {
            let answers = placed.card.due_answers();
            for (_, right) in answers.filter(|(day, _)| (first..=last).contains(day)) {
                let chapter = chapter_of(&placed.section);
                if let Some(share) = chapters.get_mut(chapter) {
                    share.add(right);
                } else {
                    let mut share = Share::default();
                    share.add(right);
                    chapters.insert(chapter, share);
                }
            }
        }
        let chapters = chapters.iter();
        chapters
            .map(|(chapter, share)| ((*chapter).to_owned(), *share))
            .collect()
    }

    /// What was learned on a day.
    pub fn done_on(&self, day: Day) -> DayDone {
        let mut done = DayDone::default();
        for card in self.cards() {
            let Some(first) = card.learned_on(day).next() else {
                continue;
            };
            if card.learned().next() == Some(first) {
                done.new += 1;
            } else {
                done.repeated += 1;
                done.known += u32::from(first.rating.is_right());
            }
        }
        done
    }

    /// Number of answers of that day that count: it grows with every card shown.
    pub fn answered_on(&self, day: Day) -> u32 {
        let all: usize = self.cards().map(|card| card.learned_on(day).count()).sum();
        u32::try_from(all).unwrap_or(u32::MAX)
    }
}
