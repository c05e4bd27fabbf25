//! What is to be learned on a day, and which card comes next.
//!
//! Nothing is kept between two cards: queue and next card follow from the deck, the day and the moment. So a reload in
//! the middle of a session changes nothing, and taking back an answer brings back its card.

use super::calculation::Calculation;
use super::card::Standing;
use super::deck::Deck;
use super::glossary::{Glossary, Part};
use super::memory::Intervals;
use super::settings::{MOST_REVIEWS_PER_DAY, Settings};
use crate::exercises::Generator;
use crate::time::{Day, Time};

/// Everything that a queue follows from.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// All terms.
    pub glossary: &'a Glossary,
    /// What was answered.
    pub deck: &'a Deck,
    /// The kinds of calculation that were practised.
    pub calculations: &'a [Calculation],
    /// What the learner chose.
    pub settings: &'a Settings,
    /// The day.
    pub today: Day,
}

/// What is to be learned on a day, of one part of the book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queue<'a> {
    /// Missed today and not yet known, with the moment from which they can come back; the earliest first.
    pub steps: Vec<(Time, &'a str)>,
    /// Due, in the order in which they come.
    pub due: Vec<&'a str>,
    /// New for today, in the order of the book.
    pub new: Vec<&'a str>,
    /// Due as well, but more than fits in a day: they wait.
    pub waiting: usize,
    /// Missed so often that they stand apart until something else is tried.
    pub leeches: Vec<&'a str>,
    /// Kinds of calculation that are due, by the id of their calculator, the one longest due first; no more than fit in
    /// a day.
    pub calculations: Vec<&'a str>,
    /// Decides what comes next by chance: the same until something is answered.
    turn: u32,
}

/// A card that comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next<'a> {
    /// Its id; of a kind of calculation the id of its calculator.
    pub card: &'a str,
    /// Why it comes.
    pub because: Because,
}

/// Why a card comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// It was missed earlier today.
    Step,
    /// It is due.
    Due,
    /// It is new.
    New,
    /// It is a kind of calculation that is due: it is asked with fresh numbers.
    Calculation,
}

/// The queue of `desk.today` for `part`.
///
/// Of what is due, at most [`MOST_REVIEWS_PER_DAY`] come on one day: first what is most likely still known, for that is
/// the least work to keep, while what has faded already loses little by waiting. As long as something waits, nothing
/// new is begun.
pub fn queue<'a>(desk: Desk<'a>, part: Part) -> Queue<'a> {
    queue_with_more(desk, part, 0)
}

/// [`queue`] for who wants so many new terms more than usual.
pub fn queue_with_more<'a>(desk: Desk<'a>, part: Part, more_new: u16) -> Queue<'a> {
    let done = desk.deck.done_on(desk.today);
    let intervals = Intervals::at(desk.settings.retention);
    let mut queue = Queue {
        turn: day_seed(desk.today)
            .wrapping_mul(1_000)
            .wrapping_add(desk.deck.answered_on(desk.today))
            .wrapping_add(calculated_today(desk)),
        ..Queue::default()
    };
    let mut due = Vec::new();
    for term in desk.glossary.terms() {
        let id = term.concept.id.as_str();
        let Some(standing) = desk.deck.standing(id, desk.today) else {
            continue;
        };
        if !part.contains(&term.section) || standing.due_day(id, intervals) > desk.today {
            continue;
        }
        if standing.is_leech() {
            queue.leeches.push(id);
        } else if let Some(time) = standing.step_ends().filter(|_| standing.last_day == desk.today) {
            queue.steps.push((time, id));
        } else {
            due.push((standing.recall(desk.today), id));
        }
    }
    queue.steps.sort_unstable();
    due.sort_unstable_by(|(one, first), (other, second)| other.total_cmp(one).then(first.cmp(second)));
    let room = MOST_REVIEWS_PER_DAY.saturating_sub(usize::try_from(done.repeated).unwrap_or(usize::MAX));
    queue.waiting = due.len().saturating_sub(room);
    queue.due = mixed(due.into_iter().take(room).map(|(_, id)| id), desk.today);
    if queue.waiting == 0 {
        let new = (u32::from(desk.settings.new_per_day) + u32::from(more_new)).saturating_sub(done.new);
        queue.new = desk
            .glossary
            .to_learn()
            .filter(|term| part.contains(&term.section))
            .map(|term| term.concept.id.as_str())
            .filter(|id| desk.deck.standing(id, desk.today).is_none())
            .take(usize::try_from(new).unwrap_or(usize::MAX))
            .collect();
    }
    queue.calculations = due_calculations(desk, part, intervals);
    queue
}

fn day_seed(day: Day) -> u32 {
    u32::try_from(day.number()).unwrap_or_default()
}

/// Cards of one section come apart: by chance, but in an order that stays while others leave.
fn mixed<'a>(cards: impl Iterator<Item = &'a str>, today: Day) -> Vec<&'a str> {
    let seed = day_seed(today);
    let mut drawn: Vec<(u64, &str)> = cards
        .map(|card| (Generator::new(card, seed).below(u64::MAX), card))
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, card)| card).collect()
}

/// Number of kinds of calculation that were practised on the day.
pub fn calculated_today(desk: Desk) -> u32 {
    let is_of_today = |calculation: &&Calculation| calculation.card.learned_on(desk.today).next().is_some();
    let practised = desk.calculations.iter().filter(is_of_today).count();
    u32::try_from(practised).unwrap_or(u32::MAX)
}

/// The kinds of calculation of `part` that are due and still fit in the day.
fn due_calculations<'a>(desk: Desk<'a>, part: Part, intervals: Intervals) -> Vec<&'a str> {
    let in_part = |calculation: &&'a Calculation| calculation.sections().any(|section| part.contains(section));
    let mut due: Vec<(Day, &str)> =
        due_kinds(desk.calculations.iter().filter(in_part), intervals, desk.today).collect();
    due.sort_unstable();
    let done = usize::try_from(calculated_today(desk)).unwrap_or(usize::MAX);
    due.truncate(desk.settings.most_calculations(desk.today).saturating_sub(done));
    due.into_iter().map(|(_, id)| id).collect()
}

/// Those that are due, with the day since when.
fn due_kinds<'a>(
    calculations: impl Iterator<Item = &'a Calculation>,
    intervals: Intervals,
    today: Day,
) -> impl Iterator<Item = (Day, &'a str)> {
    calculations
        .filter_map(move |calculation| Some((calculation.due_day(today, intervals)?, calculation.id.as_str())))
        .filter(move |(day, _)| *day <= today)
}

impl<'a> Queue<'a> {
    /// Number of terms to repeat, those of the steps included.
    pub fn to_repeat(&self) -> usize {
        self.steps.len() + self.due.len()
    }

    /// Whether there is nothing to learn any more today.
    pub fn is_done(&self) -> bool {
        self.steps.is_empty() && self.due.is_empty() && self.new.is_empty() && self.calculations.is_empty()
    }

    /// The card that comes next; not the one that was just `shown`, unless there is no other.
    ///
    /// First what was missed and has waited long enough; then due cards, new ones and calculations mixed; at the end what
    /// was missed and would have waited longer, rather than that the learner waits.
    pub fn next(&self, now: Time, shown: Option<&str>) -> Option<Next<'a>> {
        let other = |card: &&'a str| Some(*card) != shown;
        let next = |card: &'a str, because| Some(Next { card, because });
        let ready = self
            .steps
            .iter()
            .filter(|(time, _)| *time <= now)
            .map(|(_, card)| *card);
        if let Some(card) = { ready }.find(other) {
            return next(card, Because::Step);
        }
        let due = self.due.iter().copied().find(other);
        let new = self.new.iter().copied().find(other);
        // Never the one that was just shown: once it is answered it waits for another day.
        let calculation = self.calculations.first().copied();
        let sorts = [
            (due, self.due.len(), Because::Due),
            (new, self.new.len(), Because::New),
            (calculation, self.calculations.len(), Because::Calculation),
        ];
        if let Some((card, because)) = self.drawn(sorts) {
            return next(card, because);
        }
        let mut later = self.steps.iter().map(|(_, card)| *card);
        let card = later.clone().find(other).or_else(|| later.next());
        card.or_else(|| self.due.first().or(self.new.first()).copied())
            .map(|card| Next {
                card,
                because: self.because(card),
            })
    }

    /// One of the sorts that have a card, by chance as their numbers are to each other: so new cards and calculations
    /// come among the due ones.
    fn drawn(&self, sorts: [(Option<&'a str>, usize, Because); 3]) -> Option<(&'a str, Because)> {
        let there = || {
            sorts
                .iter()
                .filter_map(|&(card, count, because)| Some((card?, count, because)))
        };
        let all: usize = there().map(|(_, count, _)| count).sum();
        let mut drawn = Generator::new("begrippen", self.turn).below(all.max(1) as u64);
        for (card, count, because) in there() {
            if drawn < count as u64 {
                return Some((card, because));
            }
            drawn -= count as u64;
        }
        None
    }

    fn because(&self, card: &str) -> Because {
        if self.steps.iter().any(|(_, step)| *step == card) {
            Because::Step
        } else if self.new.contains(&card) {
            Because::New
        } else {
            Because::Due
        }
    }
}

/// The terms that are due today, of the whole book. No texts are needed for it.
pub fn due_today<'a>(deck: &'a Deck, settings: &Settings, today: Day) -> Vec<(&'a str, Standing)> {
    let intervals = Intervals::at(settings.retention);
    let is_due = |(id, standing): &(&str, Standing)| !standing.is_leech() && standing.due_day(id, intervals) <= today;
    let mut due: Vec<_> = deck.standings(today).filter(is_due).collect();
    due.truncate(MOST_REVIEWS_PER_DAY);
    due
}

/// Number of kinds of calculation that are due today, of the whole book, as far as they fit in a day.
pub fn calculations_due_today(calculations: &[Calculation], settings: &Settings, today: Day) -> usize {
    let due = due_kinds(calculations.iter(), Intervals::at(settings.retention), today);
    due.count().min(settings.most_calculations(today))
}
