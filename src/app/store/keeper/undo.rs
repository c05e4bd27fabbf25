//! Clearing and importing, and taking them back.

use std::ops::Range;

use super::{Change, Keeper};
use crate::ordered::{SortedMap, SortedSet};
use crate::progress::{
    Backup, CalculatorInputs, Draft, Event, EventId, Key, MAX_EXAMS, Scope, Settings, Time, What, exam_key,
};

/// What is needed to take back the last clearing or import.
#[derive(Debug)]
pub(super) enum Undo {
    Cleared {
        event: EventId,
        drafts: SortedMap<String, Draft>,
        calculators: SortedMap<String, CalculatorInputs>,
    },
    Imported {
        chunks: Range<usize>,
        events: SortedSet<EventId>,
        /// The settings came along too.
        with_settings: bool,
        /// Exams and other work that came along, each with what stood there before.
        drafts: Vec<(String, Option<Draft>)>,
    },
}

impl Keeper {
    /// Adds what a backup holds, in chunks of its own so that it can be taken back.
    pub fn import(&mut self, backup: &Backup) -> Change {
        self.chunks.close();
        let first = self.chunks.next_number();
        let mut events = SortedSet::new();
        for event in &backup.log.events {
            if !self.log.contains(event.id) {
                self.chunks.append(event);
                self.log.add(event.clone());
                events.insert(event.id);
            }
        }
        self.chunks.close();
        let settings = backup.settings.as_ref().filter(|_| !self.has_settings);
        if let Some(settings) = settings {
            self.put_settings(settings.clone());
        }
        let mut drafts = self.import_exams(&backup.exams);
        drafts.append(&mut self.import_works(backup));
        self.undo = Some(Undo::Imported {
            chunks: first..self.chunks.next_number(),
            events,
            with_settings: settings.is_some(),
            drafts,
        });
        Change::All
    }

    /// Takes the exams of a backup that are not yet here, or were changed later there; as many as are kept.
    fn import_exams(&mut self, exams: &[Draft]) -> Vec<(String, Option<Draft>)> {
        let here = self.drafts.keys().filter(|key| key.starts_with("proefexamen/")).count();
        let mut room = MAX_EXAMS.saturating_sub(here);
        let mut taken = Vec::new();
        for exam in exams {
            let key = exam_key(exam.seed);
            let before = self.drafts.get(&key).cloned();
            let is_later = before.as_ref().is_some_and(|before| before.at < exam.at);
            if !is_later && (before.is_some() || room == 0) {
                continue;
            }
            room -= usize::from(before.is_none());
            self.put_draft(&key, exam.clone());
            taken.push((key, before));
        }
        taken
    }

    /// Takes the work of a backup that is not yet here, or was changed later there, and was not cleared since.
    fn import_works(&mut self, backup: &Backup) -> Vec<(String, Option<Draft>)> {
        let mut taken = Vec::new();
        for (key, work) in backup.works.iter() {
            let before = self.drafts.get(key).cloned();
            let is_later = before.as_ref().is_none_or(|before| before.at < work.at);
            if is_later && !self.log.is_cleared(key, work.at) {
                self.put_draft(key, work.clone());
                taken.push((key.clone(), before));
            }
        }
        taken
    }

    /// Clears progress, in a chunk of its own: the chunks before it can be dropped for good later.
    pub fn clear(&mut self, scope: &Scope, now: Time) -> Change {
        let cleared = self.log.clearing(scope.clone());
        let in_scope = |exercise: &String| scope.contains(exercise);
        let drafts: SortedMap<_, _> = std::mem::take(&mut self.drafts);
        let (gone, kept) = drafts.into_iter().partition(|(exercise, _)| in_scope(exercise));
        self.drafts = kept;
        let calculators = if *scope == Scope::All {
            std::mem::take(&mut self.calculators)
        } else {
            SortedMap::new()
        };
        self.remove_saved(&gone, &calculators);
        self.chunks.close();
        let event = self.chunks.next_id();
        self.undo = Some(Undo::Cleared {
            event,
            drafts: gone,
            calculators,
        });
        let event = Event {
            at: now,
            id: event,
            what: What::Cleared(cleared),
        };
        self.chunks.append(&event);
        self.log.add(event);
        Change::All
    }

    fn remove_saved(&mut self, drafts: &SortedMap<String, Draft>, calculators: &SortedMap<String, CalculatorInputs>) {
        let drafts = drafts.keys().map(|id| Key::Draft(id.clone()));
        let calculators = calculators.keys().map(|id| Key::Calculator(id.clone()));
        self.unsaved.extend(drafts.chain(calculators).map(|key| (key, None)));
    }

    /// Takes back the last clearing or import.
    pub fn undo(&mut self, now: Time) -> Change {
        match self.undo.take() {
            None => Change::None,
            Some(Undo::Cleared {
                event,
                drafts,
                calculators,
            }) => {
                for (exercise, draft) in drafts {
                    // What was begun again since stays.
                    if !self.drafts.contains_key(&exercise) {
                        self.put_draft(&exercise, draft);
                    }
                }
                for (calculator, inputs) in calculators {
                    if !self.calculators.contains_key(&calculator) {
                        self.put_calculator_inputs(&calculator, inputs);
                    }
                }
                self.record(What::Undone { event }, now)
            }
            Some(Undo::Imported {
                chunks,
                events,
                with_settings,
                drafts,
            }) => {
                for (key, before) in drafts {
                    match before {
                        Some(before) => self.put_draft(&key, before),
                        None => self.remove_draft(&key),
                    };
                }
                for name in self.chunks.take_back(chunks) {
                    self.unsaved.insert(Key::Chunk(name), None);
                }
                self.log = std::mem::take(&mut self.log).without(&events);
                if with_settings {
                    self.settings = Settings::default();
                    self.has_settings = false;
                    self.unsaved.insert(Key::Settings, None);
                }
                Change::All
            }
        }
    }

    /// The last clearing or import stays.
    pub fn forget_undo(&mut self) {
        self.undo = None;
    }
}
