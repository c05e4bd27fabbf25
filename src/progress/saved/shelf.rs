//! What lies in storage: every key the app writes, and all that can be read there together.

use std::fmt;

use super::super::event::{Event, EventId};
use super::{CalculatorInputs, Draft, Settings, Unusable, read_chunk};
use crate::ordered::SortedMap;

const OURS: &str = "accountwijs.";
const SET_ASIDE: &str = "accountwijs.apart.";

/// A key in storage.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Events of one session: `accountwijs.1.log.{session}.{nnnn}`; holds session and number.
    Chunk(String),
    /// An exercise somebody is in the middle of: `accountwijs.1.draft.{exercise}`.
    Draft(String),
    /// What was typed in a calculator: `accountwijs.1.calc.{calculator}`; kept as a scenario:
    /// `accountwijs.1.calc.{calculator}/A`.
    Calculator(String),
    /// Settings: `accountwijs.1.settings`.
    Settings,
    /// What could not be read, kept as it was: `accountwijs.apart.{the rest of its key}`.
    Aside(String),
    /// A key under a later number than 1: a newer version wrote it.
    Newer(String),
}

impl Key {
    /// The key that `text` is; none when it is not one of the app's.
    pub fn read(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix(SET_ASIDE) {
            return Some(Self::Aside(rest.to_owned()));
        }
        let (layout, rest) = text.strip_prefix(OURS)?.split_once('.')?;
        match layout.parse::<u32>().ok()? {
            1 => {}
            2.. => return Some(Self::Newer(text.to_owned())),
            0 => return None,
        }
        match rest.split_once('.') {
            Some(("log", name)) => Some(Self::Chunk(name.to_owned())),
            Some(("draft", exercise)) => Some(Self::Draft(exercise.to_owned())),
            Some(("calc", calculator)) => Some(Self::Calculator(calculator.to_owned())),
            None if rest == "settings" => Some(Self::Settings),
            Some(_) | None => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chunk(name) => write!(formatter, "{OURS}1.log.{name}"),
            Self::Draft(exercise) => write!(formatter, "{OURS}1.draft.{exercise}"),
            Self::Calculator(calculator) => write!(formatter, "{OURS}1.calc.{calculator}"),
            Self::Settings => write!(formatter, "{OURS}1.settings"),
            Self::Aside(rest) => write!(formatter, "{SET_ASIDE}{rest}"),
            Self::Newer(text) => formatter.write_str(text),
        }
    }
}

/// All that could be read in storage.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelf {
    /// Events of all sessions.
    pub events: Vec<Event>,
    /// By name of the chunk: the ids of its events; only of chunks that are whole.
    pub chunks: SortedMap<String, Vec<EventId>>,
    /// Exercises somebody is in the middle of.
    pub drafts: SortedMap<String, Draft>,
    /// What was typed in calculators.
    pub calculators: SortedMap<String, CalculatorInputs>,
    /// Settings, if any were ever saved.
    pub settings: Option<Settings>,
    /// What was set aside earlier.
    pub aside: SortedMap<String, String>,
    /// What cannot be read: key and text.
    pub unreadable: Vec<(Key, String)>,
    /// Whether a newer version wrote here: then nothing may be written.
    pub newer: bool,
}

impl Shelf {
    /// Reads all keys and texts of storage; what is not the app's is left alone.
    pub fn read(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut shelf = Self::default();
        for (key, text) in texts {
            if let Some(key) = Key::read(&key) {
                shelf.add(key, text);
            }
        }
        shelf
    }

    fn add(&mut self, key: Key, text: String) {
        let unusable = match &key {
            Key::Chunk(name) => {
                let read = read_chunk(&text);
                self.newer |= read.newer;
                if read.unreadable.is_empty() && !read.newer {
                    self.chunks
                        .insert(name.clone(), read.events.iter().map(|event| event.id).collect());
                }
                self.events.extend(read.events);
                self.unreadable
                    .extend(read.unreadable.into_iter().map(|text| (key.clone(), text)));
                return;
            }
            Key::Draft(exercise) => Draft::read(&text).map(|draft| {
                self.drafts.insert(exercise.clone(), draft);
            }),
            Key::Calculator(calculator) => CalculatorInputs::read(&text).map(|inputs| {
                self.calculators.insert(calculator.clone(), inputs);
            }),
            Key::Settings => Settings::read(&text).map(|settings| self.settings = Some(settings)),
            Key::Aside(rest) => {
                self.aside.insert(rest.clone(), text);
                return;
            }
            Key::Newer(_) => Err(Unusable::Newer),
        };
        match unusable {
            Ok(()) => {}
            Err(Unusable::Newer) => self.newer = true,
            Err(Unusable::NotOurs | Unusable::Damaged | Unusable::TooLarge) => self.unreadable.push((key, text)),
        }
    }

    /// Where the unreadable texts are to be set aside: a free key for each that does not lie there already.
    pub fn to_set_aside(&self) -> Vec<(Key, &str)> {
        let mut aside: SortedMap<String, &str> = self
            .aside
            .iter()
            .map(|(rest, text)| (rest.clone(), text.as_str()))
            .collect();
        let mut keys = Vec::new();
        for (key, text) in &self.unreadable {
            let name = key.to_string().replacen(OURS, "", 1);
            let mut number = 1;
            let free = loop {
                let free = format!("{name}.{number}");
                match aside.get(&free) {
                    Some(known) if known == text => break None,
                    Some(_) => number += 1,
                    None => break Some(free),
                }
            };
            if let Some(free) = free {
                aside.insert(free.clone(), text);
                keys.push((Key::Aside(free), text.as_str()));
            }
        }
        keys
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back() {
        for key in [
            Key::Chunk("k3j9x2abcd.0004".into()),
            Key::Draft("6.12/bakkerij".into()),
            Key::Calculator("break-even".into()),
            Key::Calculator("break-even/A".into()),
            Key::Settings,
            Key::Aside("1.log.k3j9x2abcd.0004.1".into()),
            Key::Newer("accountwijs.2.log".into()),
        ] {
            assert_eq!(Key::read(&key.to_string()), Some(key));
        }
        for foreign in [
            "",
            "accountwijs",
            "accountwijs.",
            "accountwijs.1",
            "accountwijs.1.other",
            "moodle.1.settings",
        ] {
            assert_eq!(Key::read(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn broken_texts_are_set_aside_once() {
        let broken = ("accountwijs.1.log.a.0000".to_owned(), "{\"v\":1,\"e\":[{]}".to_owned());
        let shelf = Shelf::read([broken.clone(), ("other".into(), "{".into())]);
        let aside = shelf.to_set_aside();
        assert_eq!(aside, [(Key::Aside("1.log.a.0000.1".into()), broken.1.as_str())]);

        let copy = (aside[0].0.to_string(), broken.1.clone());
        assert_eq!(Shelf::read([broken.clone(), copy.clone()]).to_set_aside(), []);
        let changed = (broken.0, "{".to_owned());
        assert_eq!(
            Shelf::read([changed, copy]).to_set_aside(),
            [(Key::Aside("1.log.a.0000.2".into()), "{")],
            "what lies aside is never overwritten"
        );
    }
}
