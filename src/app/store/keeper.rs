//! What the store holds in memory, and what of it is still to be written.

mod reading;
mod undo;
mod writing;

pub use self::reading::{READER, Reader};
use self::undo::Undo;
use super::super::browser::Subscription;
use super::disk;
use crate::ordered::{SortedMap, SortedSet};
use crate::progress::{
    CalculatorInputs, Chunks, Draft, Event, Follows, Key, Log, Progress, Session, Settings, Time, Trouble, What,
    exam_key, exams, write_backup,
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
    /// Nothing is saved yet, or nothing may be.
    pub fn new(session: Session) -> Self {
        let mut trouble = SortedSet::new();
        if !disk::is_allowed() {
            trouble.insert(Trouble::Forbidden);
        }
        Self {
            log: Log::default(),
            chunks: Chunks::of(session),
            drafts: SortedMap::new(),
            calculators: SortedMap::new(),
            has_settings: false,
            settings: Settings::default(),
            unsaved: SortedMap::new(),
            untouchable: SortedSet::new(),
            aside: SortedMap::new(),
            trouble,
            undo: None,
            subscription: None,
        }
    }

    /// Whether anything is to be read in storage; where nothing may be stored there is not.
    pub fn is_anything_saved() -> bool {
        disk::keys().iter().any(|key| Key::read(key).is_some())
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
        self.chunks.append(&event);
        match self.log.add(event.clone()) {
            Follows::AsBefore => Change::None,
            Follows::ByTheEvent => Change::Told(event),
            Follows::FromTheLog => Change::All,
        }
    }

    /// Adds many events at once.
    pub fn record_all(&mut self, all: Vec<What>, now: Time) -> Change {
        for what in all {
            self.record(what, now);
        }
        Change::All
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
                .filter(|(id, draft)| !id.starts_with("proefexamen/") && !draft.takes_days(id))
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

    /// Forgets what was typed in a calculator.
    pub fn remove_calculator_inputs(&mut self, calculator: &str) -> Change {
        if self.calculators.remove(calculator).is_some() {
            self.unsaved.insert(Key::Calculator(calculator.to_owned()), None);
        }
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
    pub fn backup(&self, papers: &SortedMap<String, String>, now: Time) -> String {
        let log = self.log.clone().without(&self.log.wiped());
        let exams = exams(self.drafts.iter().map(|(key, draft)| (key.as_str(), draft)));
        let exams = exams
            .iter()
            .filter_map(|(_, exam)| self.drafts.get(&exam_key(exam.seed)));
        let works = self.drafts.iter().filter(|(key, draft)| draft.takes_days(key));
        write_backup(&log, &self.settings, exams, works, papers, now)
    }
}
