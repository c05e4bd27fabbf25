//! What will be due on the coming days.

use super::card::days_between;
use super::deck::Deck;
use super::glossary::Part;
use super::memory::Intervals;
use super::queue::Desk;

/// Number of cards that come back on each of the coming `days`, today first. What is overdue stands on today; cards
/// that are set apart and terms that are not begun are left out. A card counts once: on the day it comes back next.
pub fn forecast(desk: Desk, part: Part, days: usize) -> Vec<u32> {
    let intervals = Intervals::at(desk.settings.retention);
    let mut due = vec![0; days];
    for term in desk.glossary.terms().iter().filter(|term| part.contains(&term.section)) {
        let id = &term.concept.id;
        let standing = desk
            .deck
            .standing(id, desk.today)
            .filter(|standing| !standing.is_leech());
        let Some(standing) = standing else { continue };
        let from_today = days_between(desk.today, standing.due_day(id, intervals));
        if let Some(count) = usize::try_from(from_today).ok().and_then(|day| due.get_mut(day)) {
            *count += 1;
        }
    }
    due
}

/// How well a part of the book is known today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// Terms of it that everyone should know.
    pub terms: usize,
    /// Those that were learned.
    pub learned: usize,
    /// Those that would be remembered today, as the model expects.
    pub remembered: usize,
}

/// How well `part` is known.
pub fn known(desk: Desk, part: Part) -> Known {
    let mut known = Known::default();
    let mut remembered = 0.0;
    let terms = desk.glossary.terms().iter();
    for term in terms.filter(|term| term.concept.kern && !term.is_own && part.contains(&term.section)) {
        known.terms += 1;
        if let Some(standing) = desk.deck.standing(&term.concept.id, desk.today) {
            known.learned += 1;
            remembered += standing.recall(desk.today);
        }
    }
    known.remembered = usize::try_from(super::memory::whole(remembered)).unwrap_or(usize::MAX);
    known
}

/// State of a term in the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermState {
    /// Nieuw.
    New,
    /// Leert nog: it does not yet hold for three weeks.
    Learning,
    /// Gekend.
    Known,
    /// Te herhalen.
    Due,
    /// Moeilijk: missed so often that it stands apart.
    Difficult,
}

/// State of the card with this id.
pub fn term_state(deck: &Deck, id: &str, intervals: Intervals, today: crate::time::Day) -> TermState {
    match deck.standing(id, today) {
        None => TermState::New,
        Some(standing) if standing.is_leech() => TermState::Difficult,
        Some(standing) if standing.due_day(id, intervals) <= today => TermState::Due,
        Some(standing) if standing.is_known() => TermState::Known,
        Some(_) => TermState::Learning,
    }
}
