//! A shared set on the student's device: what is done of it, where the student is, whether it was handed in.
//!
//! Saved as `{"accountwijs":"bezig","v":1,"r":{…},"o":[…],"p":…,"d":…}` with the result so far in `r`, the order of the
//! questions in `o`, the place in that order in `p`, and 1 in `d` once the student finished. A sample of every released
//! version lies in `tests/shared/`.

use serde::{Deserialize, Serialize};

use super::result::{SetResult, Tried};
use super::result_wire::ResultWire;
use super::seeds::question_seed;
use super::set::{Mode, PracticeSet};
use super::{MAX_RESULT_BYTES, Unreadable};
use crate::exercises::Seed;
use crate::time::{Day, Time};

/// The version that is written.
const VERSION: u32 = 1;

/// A set that a student begins, does and finishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Underway {
    /// The set.
    pub set: PracticeSet,
    /// What was done so far.
    pub result: SetResult,
    /// Positions of the questions in the order in which they come; skipped ones move to the end.
    pub order: Vec<usize>,
    /// Place in that order; beyond the last one the student is done.
    pub at: usize,
    /// Whether the student finished: a test shows its verdicts from then on.
    pub finished: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Frame {
    accountwijs: String,
    v: u32,
    r: ResultWire,
    o: Vec<usize>,
    p: usize,
    #[serde(default)]
    d: u8,
}

impl Underway {
    /// Begins a set.
    pub fn begin(set: &PracticeSet, edition: &str, name: &str, now: Time) -> Self {
        Self {
            set: set.clone(),
            result: SetResult::begin(set, edition, name, now),
            order: (0..set.items.len()).collect(),
            at: 0,
            finished: false,
        }
    }

    /// Position in the set of the question that is open; none when all is done.
    pub fn current(&self) -> Option<usize> {
        self.order.get(self.at).copied()
    }

    /// Seed of the question at `position`.
    pub fn seed(&self, position: usize) -> Seed {
        question_seed(&self.set, self.result.code().as_ref(), position)
    }

    /// Notes a try. In a test the last answer is the only one: it can be changed until the student finishes.
    pub fn tried(&mut self, position: usize, tried: Tried, now: Time) {
        if self.set.mode == Mode::Test
            && let Some(tries) = self.result.questions.get_mut(position)
        {
            let before: u32 = tries.iter().map(|tried| tried.seconds).sum();
            tries.clear();
            let seconds = tried.seconds.saturating_add(before);
            self.result.add(position, Tried { seconds, ..tried }, now);
        } else {
            self.result.add(position, tried, now);
        }
    }

    /// Opens the next question that was not tried yet, after this one first; with none left all is done.
    pub fn go_on(&mut self) {
        let count = self.order.len();
        let next = (self.at + 1..count)
            .chain(0..self.at.min(count))
            .find(|&place| self.is_open(place));
        self.at = next.unwrap_or(count);
    }

    fn is_open(&self, place: usize) -> bool {
        self.result.questions[self.order[place]].is_empty()
    }

    /// Puts the open question at the end.
    pub fn skip(&mut self) {
        if self.at < self.order.len() {
            let position = self.order.remove(self.at);
            self.order.push(position);
        }
    }

    /// Opens the question at this place.
    pub fn jump(&mut self, place: usize) {
        self.at = place.min(self.order.len());
    }

    /// Questions that were not tried.
    pub fn left(&self) -> usize {
        self.result.questions.len() - self.result.done()
    }

    /// Whether the deadline is over.
    pub fn is_late(&self, today: Day) -> bool {
        self.set.deadline.is_some_and(|deadline| today > deadline)
    }

    /// The text to save.
    pub fn write(&self) -> String {
        let frame = Frame {
            accountwijs: "bezig".to_owned(),
            v: VERSION,
            r: ResultWire::of(&self.result),
            o: self.order.clone(),
            p: self.at,
            d: u8::from(self.finished),
        };
        super::wire::to_json(&frame)
    }

    /// Reads what was saved.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Claim {
            accountwijs: String,
            v: u32,
        }
        if text.len() > 4 * MAX_RESULT_BYTES {
            return Err(Unreadable::TooLarge);
        }
        match serde_json::from_str::<Claim>(text) {
            Ok(claim) if claim.accountwijs != "bezig" => return Err(Unreadable::NotOurs),
            Ok(claim) if claim.v > VERSION => return Err(Unreadable::Newer),
            Ok(_) => {}
            Err(_) => return Err(Unreadable::NotOurs),
        }
        let frame: Frame = serde_json::from_str(text).map_err(|_| Unreadable::Broken)?;
        if frame.d > 1 {
            return Err(Unreadable::Broken);
        }
        Self::of_parts(frame.r.into_result()?, frame.o, frame.p, frame.d == 1)
    }

    /// From what was kept, if it makes sense together.
    pub(super) fn of_parts(
        result: SetResult,
        order: Vec<usize>,
        at: usize,
        finished: bool,
    ) -> Result<Self, Unreadable> {
        let set = result.of.clone().ok_or(Unreadable::Broken)?;
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let is_order = sorted.iter().copied().eq(0..set.items.len());
        if !is_order || at > sorted.len() {
            return Err(Unreadable::Broken);
        }
        Ok(Self {
            set,
            result,
            order,
            at,
            finished,
        })
    }
}
