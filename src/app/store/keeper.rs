//! What the store holds in memory, and what of it is still to be written.

mod undo;
mod writing;

use self::undo::Undo;
use super::super::browser::Subscription;
use super::disk;
use crate::ordered::{SortedMap, SortedSet};
use crate::progress::{
    CalculatorInputs, Chunks, Draft, Event, EventId, Follows, Key, Log, Progress, Session, Settings, Shelf, Time,
    Trouble, What, read_chunk, write_backup, write_event,
};

/// The most exercises that are kept halfway; the one left longest ago goes first.
const MAX_DRAFTS: usize = 100;

/// Everything in memory. What it says about storage is in `trouble`.
#[derive(Debug)]
pub struct Keeper {
    log: Log,
    chunks: Chunks,
    drafts: SortedMap<String, Draft>,
    calculators: SortedMap<String, CalculatorInputs>,
    /// Whether this device ever saved settings of its own.
    has_settings: bool,
    settings: Settings,
    /// Texts of other keys than chunks, still to be written; none = to be removed.
    unsaved: SortedMap<Key, Option<String>>,
    /// Keys with unreadable texts of which the copy could not be saved: these are not written over.
    untouchable: SortedSet<Key>,
    aside: SortedMap<String, String>,
    trouble: SortedSet<Trouble>,
    undo: Option<Undo>,
    subscription: Option<Subscription>,
}

/// What a change means for the signals.
#[derive(Debug)]
pub enum Change {
    /// Nothing that the progress shows.
    None,
    /// The progress is told this event.
    Told(Event),
    /// The progress is to be taken from the log again.
    All,
}

impl Keeper {
    /// Reads all that is saved, sets aside what cannot be read, and drops for good what was wiped before.
    pub fn open(session: Session) -> Self {
        let shelf = Shelf::read(disk::texts());
        let mut keeper = Self {
            log: Log::default(),
            chunks: Chunks::of(session),
            drafts: shelf.drafts.clone(),
            calculators: shelf.calculators.clone(),
            has_settings: shelf.settings.is_some(),
            settings: shelf.settings.clone().unwrap_or_default(),
            unsaved: SortedMap::new(),
            untouchable: SortedSet::new(),
            aside: shelf.aside.clone(),
            trouble: SortedSet::new(),
            undo: None,
            subscription: None,
        };
        if !disk::is_allowed() {
            keeper.trouble.insert(Trouble::Forbidden);
        }
        if shelf.newer {
            keeper.trouble.insert(Trouble::Newer);
        }
        keeper.copy_unreadable(&shelf);
        keeper.log = Log::of(shelf.events);
        keeper.drop_wiped(&shelf.chunks);
        keeper
    }

    fn copy_unreadable(&mut self, found: &Shelf) {
        for (key, text) in found.to_set_aside() {
            self.trouble.insert(Trouble::Unreadable);
            if let Key::Aside(name) = &key {
                self.aside.insert(name.clone(), text.to_owned());
            }
            if self.may_write()
                && let Err(trouble) = disk::write(&key, text)
            {
                self.trouble.insert(trouble);
                self.untouchable
                    .extend(found.unreadable.iter().map(|(key, _)| key.clone()));
            }
        }
    }

    /// Removes the chunks of which nothing is left after everything was cleared. They are removed only now and not
    /// at the clearing, so that it can be undone.
    fn drop_wiped(&mut self, chunks: &SortedMap<String, Vec<EventId>>) {
        let wiped = self.log.wiped();
        if wiped.is_empty() || !self.may_write() {
            return;
        }
        for (name, events) in chunks {
            if !events.is_empty() && events.iter().all(|event| wiped.contains(event)) {
                disk::remove(&Key::Chunk(name.clone()));
            }
        }
        self.log = std::mem::take(&mut self.log).without(&wiped);
    }

    /// Keeps following other tabs for as long as this lives.
    pub fn stay_subscribed(&mut self, subscription: Subscription) {
        self.subscription = Some(subscription);
    }

    /// All events.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// What follows from all events.
    pub fn progress(&self) -> Progress {
        self.log.progress()
    }

    /// What is wrong with storage.
    pub fn trouble(&self) -> &SortedSet<Trouble> {
        &self.trouble
    }

    /// This trouble was dealt with.
    pub fn settle(&mut self, trouble: Trouble) {
        self.trouble.remove(&trouble);
    }

    /// What the learner chose.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What could not be read, each with its key above it.
    pub fn set_aside(&self) -> String {
        let parts: Vec<String> = self
            .aside
            .iter()
            .map(|(key, text)| format!("{key}\n{text}\n"))
            .collect();
        parts.join("\n")
    }

    /// Exercises somebody is in the middle of.
    pub fn drafts(&self) -> &SortedMap<String, Draft> {
        &self.drafts
    }

    /// What was typed in calculators.
    pub fn calculators(&self) -> &SortedMap<String, CalculatorInputs> {
        &self.calculators
    }

    /// Adds an event of this session.
    pub fn record(&mut self, what: What, now: Time) -> Change {
        let event = Event {
            at: now,
            id: self.chunks.next_id(),
            what,
        };
        self.chunks.append(&write_event(&event));
        match self.log.add(event.clone()) {
            Follows::AsBefore => Change::None,
            Follows::ByTheEvent => Change::Told(event),
            Follows::FromTheLog => Change::All,
        }
    }

    /// Keeps an exercise halfway.
    pub fn put_draft(&mut self, exercise: &str, draft: Draft) -> Change {
        // A draft that is too large stays as it was last saved; in memory it goes on.
        if let Ok(text) = draft.write() {
            self.unsaved.insert(Key::Draft(exercise.to_owned()), Some(text));
        }
        self.drafts.insert(exercise.to_owned(), draft);
        if self.drafts.len() > MAX_DRAFTS {
            // Exams have a limit of their own: the page that begins one keeps to it.
            let oldest = self
                .drafts
                .iter()
                .filter(|(id, _)| !id.starts_with("proefexamen/"))
                .min_by_key(|(_, draft)| draft.at)
                .map(|(id, _)| id.clone());
            if let Some(oldest) = oldest {
                return self.remove_draft(&oldest);
            }
        }
        Change::None
    }

    /// Forgets an exercise that was halfway.
    pub fn remove_draft(&mut self, exercise: &str) -> Change {
        if self.drafts.remove(exercise).is_some() {
            self.unsaved.insert(Key::Draft(exercise.to_owned()), None);
        }
        Change::None
    }

    /// Keeps what was typed in a calculator.
    pub fn put_calculator_inputs(&mut self, calculator: &str, inputs: CalculatorInputs) -> Change {
        if let Ok(text) = inputs.write() {
            self.unsaved.insert(Key::Calculator(calculator.to_owned()), Some(text));
        }
        self.calculators.insert(calculator.to_owned(), inputs);
        Change::None
    }

    /// Keeps settings.
    pub fn put_settings(&mut self, settings: Settings) -> Change {
        self.has_settings = true;
        self.unsaved.insert(Key::Settings, Some(settings.write()));
        self.settings = settings;
        Change::None
    }

    /// The text of a backup.
    pub fn backup(&self, now: Time) -> String {
        let log = self.log.clone().without(&self.log.wiped());
        write_backup(&log, &self.settings, now)
    }

    /// Takes over what another tab wrote under `key`, or removed.
    pub fn follow(&mut self, key: &Key, text: Option<&str>) -> Change {
        match (key, text) {
            (Key::Chunk(_), Some(text)) => {
                let read = read_chunk(text);
                if read.newer {
                    self.trouble.insert(Trouble::Newer);
                }
                let before = self.log.len();
                for event in read.events {
                    self.log.add(event);
                }
                if self.log.len() > before {
                    return Change::All;
                }
            }
            (Key::Chunk(name), None) => {
                self.chunks.save_again(name);
                // An import was taken back there: what is saved, and what is not yet, is all there is.
                let unsaved = self
                    .chunks
                    .unsaved()
                    .iter()
                    .flat_map(|chunk| read_chunk(&chunk.text).events);
                self.log = Log::of(Shelf::read(disk::texts()).events.into_iter().chain(unsaved));
                return Change::All;
            }
            (Key::Draft(exercise), Some(text)) => {
                if let Ok(draft) = Draft::read(text) {
                    self.drafts.insert(exercise.clone(), draft);
                }
            }
            (Key::Draft(exercise), None) => {
                self.drafts.remove(exercise);
            }
            (Key::Calculator(calculator), Some(text)) => {
                if let Ok(inputs) = CalculatorInputs::read(text) {
                    self.calculators.insert(calculator.clone(), inputs);
                }
            }
            (Key::Calculator(calculator), None) => {
                self.calculators.remove(calculator);
            }
            (Key::Settings, text) => {
                self.has_settings = text.is_some();
                if let Ok(settings) = text.map_or(Ok(Settings::default()), Settings::read) {
                    self.settings = settings;
                }
            }
            (Key::Newer(_), Some(_)) => {
                self.trouble.insert(Trouble::Newer);
            }
            (Key::Newer(_), None) | (Key::Aside(_), _) => {}
        }
        Change::None
    }
}
