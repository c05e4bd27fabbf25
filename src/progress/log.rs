//! The log: all events a device knows, in one order that every device agrees on.

use std::collections::BTreeMap;

use super::event::{Cleared, Event, EventId, Scope, What};
use super::standing::Progress;
use crate::ordered::{SortedMap, SortedSet};
use crate::time::Time;

/// All events known here. Merging is a union by id: in any order, any number of times, the same log comes out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    events: BTreeMap<EventId, Event>,
    last: Option<(Time, EventId)>,
    /// The clearings among the events.
    clearings: SortedSet<EventId>,
    /// The undoings among the events.
    undoings: SortedSet<EventId>,
    /// What the undoings are about: of a learner who often takes back an answer there are hundreds.
    undone: SortedSet<EventId>,
}

/// How the progress follows from the log after an addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// The event was known: nothing changes.
    AsBefore,
    /// The event comes last and concerns no other: it can be told to the progress with [`Progress::after`].
    ByTheEvent,
    /// The event came late or concerns others: the progress is to be taken from the log again.
    FromTheLog,
}

impl Log {
    /// The log with `events`.
    pub fn of(events: impl IntoIterator<Item = Event>) -> Self {
        let mut log = Self::default();
        for event in events {
            log.add(event);
        }
        log
    }

    /// Adds `event`, unless it is there already, and says how the progress follows.
    pub fn add(&mut self, event: Event) -> Follows {
        let place = (event.at, event.id);
        if let Some(known) = self.events.get(&event.id) {
            // One id never stands for two events; should a file say so, every device keeps the same one.
            if *known > event {
                self.events.insert(event.id, event);
                *self = Self::of(std::mem::take(&mut self.events).into_values());
                return Follows::FromTheLog;
            }
            return Follows::AsBefore;
        }
        let comes_last = self.last.is_none_or(|last| last < place);
        self.last = self.last.max(Some(place));
        let stands_alone = match event.what {
            What::Cleared(_) => {
                self.clearings.insert(event.id);
                false
            }
            What::Undone { event: undone } => {
                self.undoings.insert(event.id);
                self.undone.insert(undone);
                false
            }
            _ => !self.is_corrected(&event),
        };
        self.events.insert(event.id, event);
        if comes_last && stands_alone {
            Follows::ByTheEvent
        } else {
            Follows::FromTheLog
        }
    }

    /// Whether a clearing or undoing is about `event`, even one that does not count itself.
    fn is_corrected(&self, event: &Event) -> bool {
        self.undone.contains(&event.id) || self.those(&self.clearings).any(|clearing| clears(clearing, event))
    }

    /// Whether the event with this id is known here.
    pub fn contains(&self, id: EventId) -> bool {
        self.events.contains_key(&id)
    }

    /// The log without these events, as if they had never been added: for taking back an import.
    #[must_use]
    pub fn without(self, ids: &SortedSet<EventId>) -> Self {
        Self::of(self.events.into_values().filter(|event| !ids.contains(&event.id)))
    }

    /// Number of events.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing ever happened here.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// All events, in the order of their ids.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.values()
    }

    /// What follows from all events together.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for event in self.counted() {
            progress.tell(event);
        }
        progress
    }

    /// The events that count, in order of time and id: without what was cleared or undone.
    pub fn counted(&self) -> Vec<&Event> {
        let undone = self.undone();
        let clears = self.clears(&undone);
        let mut counted: Vec<&Event> = self
            .events
            .values()
            .filter(|event| !undone.contains(&event.id) && !clears.iter().any(|cleared| cleared.covers(event)))
            .collect();
        counted.sort_unstable_by_key(|event| (event.at, event.id));
        counted
    }

    /// The clearing of `scope` as it would be now: of everything in it that still counts.
    pub fn clearing(&self, scope: Scope) -> Cleared {
        let probe = Cleared {
            scope,
            up_to: self.events.keys().map(|id| (id.session, u32::MAX)).collect(),
        };
        let mut up_to = SortedMap::new();
        for event in self.counted().into_iter().filter(|event| probe.covers(event)) {
            let last = up_to.get_or_insert_with(event.id.session, || 0);
            *last = event.id.number.max(*last);
        }
        Cleared {
            scope: probe.scope,
            up_to,
        }
    }

    /// Whether what was last changed then was cleared since: the exercise with this id, or whatever lies under a key.
    pub fn is_cleared(&self, key: &str, changed: Time) -> bool {
        let undone = self.undone();
        let clearings = self
            .those(&self.clearings)
            .filter(|event| !undone.contains(&event.id) && event.at >= changed);
        clearings.into_iter().any(|event| match &event.what {
            What::Cleared(cleared) => cleared.scope.contains(key),
            _ => false,
        })
    }

    /// Ids of the events that a clearing of everything has made useless: their texts may go for good.
    pub fn wiped(&self) -> SortedSet<EventId> {
        let undone = self.undone();
        let mut clears = self.clears(&undone);
        clears.retain(|cleared| cleared.scope == Scope::All);
        self.events
            .values()
            .filter(|event| clears.iter().any(|cleared| cleared.covers(event)))
            .map(|event| event.id)
            .collect()
    }

    fn those<'a>(&'a self, ids: &'a SortedSet<EventId>) -> impl Iterator<Item = &'a Event> {
        ids.iter().filter_map(|id| self.events.get(id))
    }

    /// What is undone: by an undoing, which cannot be undone itself.
    fn undone(&self) -> SortedSet<EventId> {
        let of = |event: &Event| match event.what {
            What::Undone { event } => Some(event),
            _ => None,
        };
        let undone = self.those(&self.undoings).filter_map(of);
        undone.filter(|event| !self.undoings.contains(event)).collect()
    }

    fn clears(&self, undone: &SortedSet<EventId>) -> Vec<&Cleared> {
        self.those(&self.clearings)
            .filter(|event| !undone.contains(&event.id))
            .filter_map(|event| match &event.what {
                What::Cleared(cleared) => Some(cleared),
                _ => None,
            })
            .collect()
    }
}

/// Whether a clearing covers an event.
fn clears(clearing: &Event, event: &Event) -> bool {
    matches!(&clearing.what, What::Cleared(cleared) if cleared.covers(event))
}
