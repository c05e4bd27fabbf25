//! Reading what is saved: when the app opens, and when another tab saves something.

use super::super::disk;
use super::{Change, Keeper};
use crate::ordered::SortedMap;
use crate::progress::{CalculatorInputs, Draft, EventId, Key, Log, Session, Settings, Shelf, Trouble, read_chunk};

/// What reads saved texts. At a first visit there are none to read, so this comes as a part of its own.
#[derive(Debug)]
pub struct Reader {
    /// Opens all that is saved.
    pub open: fn(Session) -> Keeper,
    /// Takes over what another tab wrote under this key, or removed.
    pub follow: fn(&mut Keeper, &Key, Option<&str>) -> Change,
}

/// The only one.
pub static READER: Reader = Reader {
    open: Keeper::open,
    follow: Keeper::follow,
};

impl Keeper {
    /// Reads all that is saved, sets aside what cannot be read, and drops for good what was wiped before.
    fn open(session: Session) -> Self {
        let shelf = Shelf::read(disk::texts());
        let mut keeper = Self {
            drafts: shelf.drafts.clone(),
            calculators: shelf.calculators.clone(),
            has_settings: shelf.settings.is_some(),
            settings: shelf.settings.clone().unwrap_or_default(),
            aside: shelf.aside.clone(),
            ..Self::new(session)
        };
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

    /// Takes over what another tab wrote under `key`, or removed.
    fn follow(&mut self, key: &Key, text: Option<&str>) -> Change {
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
