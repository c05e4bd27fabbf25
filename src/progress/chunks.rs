//! The log as it lies in storage: many small texts, of which a tab only ever writes its own.
//!
//! Two tabs that change one text lose half of each other's work, even under a lock; and one answer should not write
//! everything again. So every session has its own chunks, and only the last of them grows.

use std::ops::Range;

use super::event::{Event, EventId, Session};
use super::saved::{Before, CHUNK_END, CHUNK_START, write_event, write_event_after};

/// From this size on, in bytes, a chunk is full and the next event starts a new one.
const FULL: usize = 1_900;

/// One text to save: where, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// Session and number, as they stand in the key: `k3j9x2abcd.0004`.
    pub name: String,
    /// The whole text of the chunk.
    pub text: String,
}

/// The chunks of this session. Full ones that are saved are forgotten; what is not yet saved is kept.
#[derive(Debug, Clone)]
pub struct Chunks {
    session: Session,
    next_event: u32,
    open_number: usize,
    open: String,
    /// The last event in the open chunk.
    last: Option<Before>,
    unsaved: Vec<Chunk>,
}

impl Chunks {
    /// No chunk yet for this session.
    pub fn of(session: Session) -> Self {
        Self {
            session,
            next_event: 0,
            open_number: 0,
            open: String::new(),
            last: None,
            unsaved: Vec::new(),
        }
    }

    /// The id for the next event of this session.
    pub fn next_id(&mut self) -> EventId {
        let id = EventId {
            session: self.session,
            number: self.next_event,
        };
        self.next_event += 1;
        id
    }

    /// Appends an event.
    pub fn append(&mut self, event: &Event) {
        let mut text = write_event_after(self.last, event);
        let would_be = CHUNK_START.len() + self.open.len() + 1 + text.len() + CHUNK_END.len();
        if !self.open.is_empty() && would_be > FULL {
            self.close();
            text = write_event(event);
        }
        if !self.open.is_empty() {
            self.open.push(',');
        }
        self.open.push_str(&text);
        self.last = Some((event.id, event.at));
        self.put_open();
    }

    fn put_open(&mut self) {
        let chunk = Chunk {
            name: self.name(self.open_number),
            text: format!("{CHUNK_START}{}{CHUNK_END}", self.open),
        };
        match self.unsaved.last_mut().filter(|last| last.name == chunk.name) {
            Some(last) => *last = chunk,
            None => self.unsaved.push(chunk),
        }
    }

    /// Ends the open chunk: the next event starts a new one.
    pub fn close(&mut self) {
        if !self.open.is_empty() {
            self.open.clear();
            self.last = None;
            self.open_number += 1;
        }
    }

    /// What is still to be saved, in order.
    pub fn unsaved(&self) -> &[Chunk] {
        &self.unsaved
    }

    /// The first `count` of the unsaved chunks are saved now.
    pub fn saved(&mut self, count: usize) {
        self.unsaved.drain(..count.min(self.unsaved.len()));
    }

    /// Number of the chunk after the open one. What lies between two of these was added between them.
    pub fn next_number(&self) -> usize {
        self.open_number + usize::from(!self.open.is_empty())
    }

    /// The chunk of this name was removed elsewhere: if it is still growing here, it is to be saved again.
    pub fn save_again(&mut self, name: &str) {
        if !self.open.is_empty() && self.name(self.open_number) == name {
            self.put_open();
        }
    }

    /// Takes back whole chunks of this session: gives their names, for whoever removes them from storage too.
    pub fn take_back(&mut self, numbers: Range<usize>) -> Vec<String> {
        let names: Vec<String> = numbers.map(|number| self.name(number)).collect();
        self.unsaved.retain(|chunk| !names.contains(&chunk.name));
        names
    }

    fn name(&self, number: usize) -> String {
        format!("{}.{number:04}", self.session)
    }
}
