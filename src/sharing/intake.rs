//! Many result files at once: each is read by itself, one that cannot be used stands in no other's way.

use std::sync::Arc;

use super::file::read_file;
use super::result::SetResult;
use super::result_text::{Closed, Incoming, read_result};
use super::seal::KeyPair;
use super::set::{PracticeSet, SetId};
use super::{Unreadable, read_code};
use crate::ordered::SortedMap;

/// The files and codes that a docent opened.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    entries: Vec<Entry>,
    sets: SortedMap<SetId, PracticeSet>,
}

#[derive(Debug, Clone)]
struct Entry {
    file: String,
    found: Found,
}

#[derive(Debug, Clone)]
enum Found {
    Result(Arc<SetResult>),
    Set,
    Nothing(FileState),
}

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// Read.
    Read,
    /// Read, but made with another edition of the book.
    OtherEdition,
    /// The set itself.
    Set,
    /// There is a newer one of the same student.
    Older,
    /// It belongs to another set than most.
    OtherSet,
    /// The set it belongs to is not known here.
    NoSet,
    /// Sealed for another key, or for one that is not in this browser.
    OtherKey,
    /// It cannot be read.
    Unreadable(Unreadable),
}

/// One file with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Name of the file, or what stands for a pasted code.
    pub file: String,
    /// What became of it.
    pub state: FileState,
}

impl FileState {
    /// Whether its result is in the class.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Read | Self::OtherEdition)
    }
}

impl Intake {
    /// Nothing is open yet; the sets of this docent are known.
    pub fn new(sets: impl IntoIterator<Item = PracticeSet>) -> Self {
        Self {
            entries: Vec::new(),
            sets: sets.into_iter().map(|set| (set.id(), set)).collect(),
        }
    }

    /// Opens one file, or a code that was pasted.
    pub fn add(&mut self, file: &str, text: &str, keys: &[KeyPair]) {
        let found = match read_result(text) {
            Ok(Incoming::Plain(result)) => Found::Result(Arc::from(result)),
            Ok(Incoming::Sealed(sealed)) => {
                let mut answers = keys.iter().map(|key| sealed.open(key));
                match answers.find(|answer| *answer != Err(Closed::OtherKey)) {
                    Some(Ok(result)) => Found::Result(Arc::new(result)),
                    Some(Err(Closed::Unreadable(why))) => Found::Nothing(FileState::Unreadable(why)),
                    Some(Err(Closed::OtherKey)) | None => Found::Nothing(FileState::OtherKey),
                }
            }
            // It may be the set itself, which results without it need.
            Err(why) => match read_file(text).or_else(|_| read_code(text)) {
                Ok(set) => {
                    self.sets.insert(set.id(), set);
                    Found::Set
                }
                Err(_) => Found::Nothing(FileState::Unreadable(why)),
            },
        };
        if let Found::Result(result) = &found
            && let Some(set) = &result.of
        {
            self.sets.insert(result.set, set.clone());
        }
        self.entries.push(Entry {
            file: file.to_owned(),
            found,
        });
    }

    /// Notes a file that the browser could not give, or that is too large.
    pub fn add_refused(&mut self, file: &str, why: Unreadable) {
        self.entries.push(Entry {
            file: file.to_owned(),
            found: Found::Nothing(FileState::Unreadable(why)),
        });
    }

    /// The set that most results belong to, the first of equals.
    pub fn set(&self) -> Option<&PracticeSet> {
        let mut counts: Vec<(SetId, usize)> = Vec::new();
        for result in self.all_results() {
            match counts.iter_mut().find(|(set, _)| *set == result.set) {
                Some((_, count)) => *count += 1,
                None if self.sets.contains_key(&result.set) => counts.push((result.set, 1)),
                None => {}
            }
        }
        let most = counts.iter().map(|(_, count)| *count).max()?;
        let (set, _) = counts.iter().find(|(_, count)| *count == most)?;
        self.sets.get(set)
    }

    fn all_results(&self) -> impl Iterator<Item = &SetResult> {
        self.entries.iter().filter_map(|entry| match &entry.found {
            Found::Result(result) => Some(&**result),
            Found::Set | Found::Nothing(_) => None,
        })
    }

    /// What became of each file, in the order in which they came. `edition` is the content of the book here.
    pub fn files(&self, edition: &str) -> Vec<FileLine> {
        let chosen = self.set().map(PracticeSet::id);
        let mut newest: SortedMap<String, (crate::time::Time, usize)> = SortedMap::new();
        for (position, entry) in self.entries.iter().enumerate() {
            if let Found::Result(result) = &entry.found
                && Some(result.set) == chosen
                && let Some(code) = result.code()
                && newest
                    .get(code.as_str())
                    .is_none_or(|(changed, _)| result.changed > *changed)
            {
                newest.insert(code.as_str().to_owned(), (result.changed, position));
            }
        }
        let state = |position: usize, entry: &Entry| match &entry.found {
            Found::Nothing(state) => *state,
            Found::Set => FileState::Set,
            Found::Result(result) if !self.sets.contains_key(&result.set) => FileState::NoSet,
            Found::Result(result) if Some(result.set) != chosen => FileState::OtherSet,
            Found::Result(result) => {
                let code = result.code();
                let counts = code.and_then(|code| newest.get(code.as_str()).map(|(_, newest)| *newest == position));
                match counts {
                    Some(false) => FileState::Older,
                    _ if result.edition != edition => FileState::OtherEdition,
                    _ => FileState::Read,
                }
            }
        };
        let lines = self.entries.iter().enumerate().map(|(position, entry)| FileLine {
            file: entry.file.clone(),
            state: state(position, entry),
        });
        lines.collect()
    }

    /// The results that count, in the order in which they came.
    pub fn results(&self) -> Vec<Arc<SetResult>> {
        let files = self.files("");
        let counting = self.entries.iter().zip(&files).filter(|(_, line)| line.state.counts());
        counting
            .filter_map(|(entry, _)| match &entry.found {
                Found::Result(result) => Some(Arc::clone(result)),
                Found::Set | Found::Nothing(_) => None,
            })
            .collect()
    }
}
