//! A session of Leren: which card is asked now, and how.

use super::card::{Practice, Standing};
use super::form::{Sides, sides};
use super::glossary::Part;
use super::memory::Intervals;
use super::modes::pick;
use super::queue::{Because, Desk, Queue, calculated_today};
use crate::time::Time;

/// Cards of one round of extra practice.
const EXTRA: usize = 20;

/// A card as it is asked now.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Its id.
    pub card: String,
    /// Its section; empty for an own card without one.
    pub section: String,
    /// Question and answer.
    pub sides: Sides,
    /// How an answer to it is noted.
    pub practice: Practice,
    /// How it stands; none while it was never learned.
    pub standing: Option<Standing>,
}

/// What a session shows now.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// A card to turn over.
    Card(Asked),
    /// An exercise with fresh numbers, about the calculator with this id.
    Calculation(String),
}

/// What is left for today, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// Cards that are done for today.
    pub done: u32,
    /// Cards that are to come, those missed today included.
    pub to_come: u32,
}

/// The card with this id as it is asked now.
pub fn ask(desk: Desk, card: &str, practice: Practice) -> Option<Asked> {
    let term = desk.glossary.term(card)?;
    let answered = desk.deck.card(card).map_or(0, |card| card.learned().count());
    let answered = u32::try_from(answered).unwrap_or(u32::MAX);
    let form = desk.settings.direction.form(answered);
    Some(Asked {
        card: card.to_owned(),
        section: term.section.clone(),
        sides: sides(desk.glossary, term, form, answered),
        practice,
        standing: desk.deck.standing(card, desk.today),
    })
}

/// What of today's queue comes next; not the card that was just `shown`, unless there is no other.
pub fn ask_next(desk: Desk, queue: &Queue, now: Time, shown: Option<&str>) -> Option<Turn> {
    let next = queue.next(now, shown)?;
    match next.because {
        Because::Calculation => Some(Turn::Calculation(next.card.to_owned())),
        Because::Step | Because::Due | Because::New => ask(desk, next.card, Practice::Learn).map(Turn::Card),
    }
}

/// Cards that were learned and are not due, for who wants to practise beside the schedule.
pub fn extra_cards(desk: Desk, part: Part, seed: u32) -> Vec<String> {
    let intervals = Intervals::at(desk.settings.retention);
    let is_calm = |id: &str| {
        let standing = desk.deck.standing(id, desk.today);
        standing.is_some_and(|standing| standing.due_day(id, intervals) > desk.today)
    };
    let picked = pick(desk, part, None, usize::MAX, seed).into_iter();
    let ids = picked.map(|term| term.concept.id.clone());
    ids.filter(|id| is_calm(id)).take(EXTRA).collect()
}

/// Where a newcomer can begin as well as at the first term of the book: in the chapter in which exercises were done
/// last, for that is where the lessons are. None once something was learned, or when that is where the book begins.
pub fn begin_elsewhere<'c>(desk: Desk, chapter: &'c str) -> Option<&'c str> {
    let is_newcomer = desk.deck.standings(desk.today).next().is_none();
    let first = desk.glossary.to_learn().next()?;
    let mut terms = desk.glossary.terms().iter();
    let has_terms = terms.any(|term| Part::Chapter(chapter).contains(&term.section));
    (is_newcomer && has_terms && !Part::Chapter(chapter).contains(&first.section)).then_some(chapter)
}

/// How far today's queue of `part` is.
pub fn left(desk: Desk, queue: &Queue) -> Left {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let done = desk.deck.done_on(desk.today);
    let to_come = count(queue.to_repeat() + queue.new.len() + queue.calculations.len());
    // What was missed is answered already, but not done.
    let answered = done.repeated + done.new;
    Left {
        done: answered.saturating_sub(count(queue.steps.len() + queue.leeches.len())) + calculated_today(desk),
        to_come,
    }
}
