//! Keeps progress, drafts and settings: reads them when the app opens, saves them after every change.

mod disk;
mod keeper;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use self::keeper::{Change, Keeper};
pub use self::keeper::{READER, Reader};
use super::browser;
use super::parts::fetch_reader;
use crate::ordered::{SortedMap, SortedSet};
use crate::progress::{
    Backup, CalculatorInputs, Draft, Key, Preview, Progress, Scope, Settings, Trouble, Unusable, What, preview,
    read_backup,
};
use crate::sharing::merged_own;

/// All that the app remembers. Pages get it from the context, read its signals and tell it what happened; nothing
/// else writes.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    /// What follows from everything that was ever done here, in this tab and in others.
    pub progress: ReadSignal<Progress>,
    /// What the learner chose under Instellingen.
    pub settings: ReadSignal<Settings>,
    /// What is wrong with storage, the gravest first; empty when all is well.
    pub trouble: ReadSignal<SortedSet<Trouble>>,
    /// What can be taken back, for the strip with "Ongedaan maken".
    pub undoable: ReadSignal<Option<Undoable>>,
    /// Tells that other exercises or runs are halfway, or are further.
    pub drafts_changed: Trigger,
    set_progress: WriteSignal<Progress>,
    set_settings: WriteSignal<Settings>,
    set_trouble: WriteSignal<SortedSet<Trouble>>,
    set_undoable: WriteSignal<Option<Undoable>>,
    keeper: StoredValue<Keeper, LocalStorage>,
    /// Papers that could not be saved: they live until the tab is closed.
    unsaved_papers: StoredValue<SortedMap<String, String>>,
    /// What papers said before the last clearing or import; none for one that was not there.
    papers_before: StoredValue<Vec<(String, Option<String>)>>,
    /// What other tabs changed, as long as it was not read.
    news: StoredValue<Vec<browser::StorageChange>>,
}

/// The paper with a docent's secret key: it goes into no backup, because those travel.
pub const KEY_PAPER: &str = "docent.sleutel";

/// What putting back a backup would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brings {
    /// Answers and other events.
    pub progress: Preview,
    /// Sets under way, and what a docent keeps.
    pub papers: usize,
}

/// What can be taken back until the page is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undoable {
    /// Progress was cleared.
    Cleared(Scope),
    /// A backup was put back, which added so many answers.
    Imported(usize),
}

impl Store {
    /// Whether there is anything to read: then [`Self::open`] needs the reader.
    pub fn is_anything_saved() -> bool {
        Keeper::is_anything_saved()
    }

    /// Opens what is saved and keeps it saved from then on; follows what other tabs save. Without a reader nothing is
    /// saved yet. Without storage it goes on in memory and says so in `trouble`.
    pub fn open(reader: Option<&Reader>) -> Self {
        let session = browser::random_session();
        let keeper = reader.map_or_else(|| Keeper::new(session), |reader| (reader.open)(session));
        let (progress, set_progress) = signal(keeper.progress());
        let (settings, set_settings) = signal(keeper.settings().clone());
        let (trouble, set_trouble) = signal(keeper.trouble().clone());
        let (undoable, set_undoable) = signal(None);
        let store = Self {
            progress,
            settings,
            trouble,
            undoable,
            drafts_changed: Trigger::new(),
            set_progress,
            set_settings,
            set_trouble,
            set_undoable,
            keeper: StoredValue::new_local(keeper),
            unsaved_papers: StoredValue::default(),
            papers_before: StoredValue::default(),
            news: StoredValue::default(),
        };
        let subscription = browser::on_storage_change(move |change| store.follow(change));
        store.keeper.update_value(|keeper| keeper.stay_subscribed(subscription));
        store
    }

    /// The store of the app.
    pub fn of_the_app() -> Self {
        expect_context::<Self>()
    }

    /// Records that something happened, and saves it.
    pub fn record(self, what: What) {
        if let What::CalculatorUsed { calculator } = &what
            && self
                .progress
                .with_untracked(|progress| progress.last_used_calculators().first() == Some(calculator))
        {
            return;
        }
        self.change(|keeper| keeper.record(what, browser::now()));
    }

    /// Records that many things happened at once.
    pub fn record_all(self, all: Vec<What>) {
        self.change(|keeper| keeper.record_all(all, browser::now()));
    }

    /// The exercise with this id as the learner left it.
    pub fn draft(self, exercise: &str) -> Option<Draft> {
        self.keeper.with_value(|keeper| keeper.drafts().get(exercise).cloned())
    }

    /// All exercises somebody is in the middle of, with their ids.
    pub fn drafts(self) -> Vec<(String, Draft)> {
        self.keeper.with_value(|keeper| {
            keeper
                .drafts()
                .iter()
                .map(|(id, draft)| (id.clone(), draft.clone()))
                .collect()
        })
    }

    /// Saves what the learner is in the middle of.
    pub fn put_draft(self, exercise: &str, draft: Draft) {
        self.change(|keeper| keeper.put_draft(exercise, draft));
        self.drafts_changed.notify();
    }

    /// Forgets what the learner was in the middle of: it is done, or begun again.
    pub fn remove_draft(self, exercise: &str) {
        self.change(|keeper| keeper.remove_draft(exercise));
        self.drafts_changed.notify();
    }

    /// What was typed in the calculator with this id.
    pub fn calculator_inputs(self, calculator: &str) -> Option<CalculatorInputs> {
        self.keeper
            .with_value(|keeper| keeper.calculators().get(calculator).cloned())
    }

    /// Saves what was typed in a calculator.
    pub fn put_calculator_inputs(self, calculator: &str, inputs: CalculatorInputs) {
        self.change(|keeper| keeper.put_calculator_inputs(calculator, inputs));
    }

    /// Forgets what was typed in a calculator.
    pub fn remove_calculator_inputs(self, calculator: &str) {
        self.change(|keeper| keeper.remove_calculator_inputs(calculator));
    }

    /// Saves what the learner chose.
    pub fn put_settings(self, settings: Settings) {
        self.change(|keeper| keeper.put_settings(settings));
    }

    /// The paper with this name: a text that belongs to one page, such as a set that a docent shared.
    pub fn paper(self, name: &str) -> Option<String> {
        let unsaved = self.unsaved_papers.with_value(|papers| papers.get(name).cloned());
        unsaved.or_else(|| disk::paper(name))
    }

    /// Names and texts of the papers whose name begins so.
    pub fn papers(self, start: &str) -> Vec<(String, String)> {
        let mut papers: SortedMap<String, String> = disk::papers().into_iter().collect();
        for (name, text) in self.unsaved_papers.get_value().iter() {
            papers.insert(name.clone(), text.clone());
        }
        let named = papers.iter().filter(|(name, _)| name.starts_with(start));
        named.map(|(name, text)| (name.clone(), text.clone())).collect()
    }

    /// Saves a paper.
    pub fn put_paper(self, name: &str, text: &str) {
        let outcome = disk::write_paper(name, text);
        self.unsaved_papers.update_value(|papers| match outcome {
            Ok(()) => {
                papers.remove(name);
            }
            Err(_) => {
                papers.insert(name.to_owned(), text.to_owned());
            }
        });
        if let Err(trouble) = outcome {
            self.set_trouble.update(|known| {
                known.insert(trouble);
            });
        }
    }

    /// Removes a paper.
    pub fn remove_paper(self, name: &str) {
        self.unsaved_papers.update_value(|papers| {
            papers.remove(name);
        });
        disk::remove_paper(name);
    }

    /// The text of a backup.
    pub fn backup(self) -> String {
        let papers = self
            .papers("")
            .into_iter()
            .filter(|(name, _)| name != KEY_PAPER)
            .collect();
        self.keeper.with_value(|keeper| keeper.backup(&papers, browser::now()))
    }

    /// What each paper of a backup that brings something would say here.
    fn brought(self, backup: &Backup) -> Vec<(String, String)> {
        let brought = backup.papers.iter().filter_map(|(name, there)| {
            let text = match self.paper(name) {
                None => there.clone(),
                // Of two lists one is made; anything else that is here stays as it is.
                Some(here) => merged_own(&here, there).filter(|merged| *merged != here)?,
            };
            Some((name.clone(), text))
        });
        brought.collect()
    }

    /// Puts papers in the place of those that are here, and remembers those for who takes it back.
    fn replace_papers(self, papers: Vec<(String, Option<String>)>) {
        let before = papers.into_iter().map(|(name, text)| {
            let before = (name.clone(), self.paper(&name));
            match text {
                Some(text) => self.put_paper(&name, &text),
                None => self.remove_paper(&name),
            }
            before
        });
        let before = before.collect();
        self.papers_before.set_value(before);
    }

    /// Saves a backup as a file, `accountwijs-2026-03-14.json`, and records that.
    pub fn save_backup(self) -> Result<(), browser::Failure> {
        let name = format!("accountwijs-{}.json", browser::today().iso());
        browser::download(&name, "application/json", &self.backup())?;
        self.record(What::BackedUp);
        Ok(())
    }

    /// What putting back the backup `text` would bring.
    pub fn preview(self, text: &str) -> Result<Brings, Unusable> {
        let backup = read_backup(text)?;
        Ok(Brings {
            progress: self.keeper.with_value(|keeper| preview(keeper.log(), &backup)),
            papers: self.brought(&backup).len(),
        })
    }

    /// Puts back the backup `text`: adds what is not yet here. Settings come along only where none were ever chosen.
    pub fn import(self, text: &str) -> Result<Preview, Unusable> {
        let backup = read_backup(text)?;
        let brings = self.keeper.with_value(|keeper| preview(keeper.log(), &backup));
        self.change(|keeper| keeper.import(&backup));
        let brought = self.brought(&backup).into_iter();
        self.replace_papers(brought.map(|(name, text)| (name, Some(text))).collect());
        self.drafts_changed.notify();
        self.set_undoable.set(Some(Undoable::Imported(brings.added)));
        Ok(brings)
    }

    /// Clears progress and what the learner was in the middle of; with everything else also the papers.
    pub fn clear(self, scope: Scope) {
        self.change(|keeper| keeper.clear(&scope, browser::now()));
        let gone = if scope == Scope::All {
            self.papers("")
        } else {
            Vec::new()
        };
        self.replace_papers(gone.into_iter().map(|(name, _)| (name, None)).collect());
        self.drafts_changed.notify();
        self.set_undoable.set(Some(Undoable::Cleared(scope)));
    }

    /// Takes back the last clearing or import.
    pub fn undo(self) {
        self.change(|keeper| keeper.undo(browser::now()));
        let is_cleared = matches!(self.undoable.get_untracked(), Some(Undoable::Cleared(_)));
        for (name, text) in self.papers_before.try_update_value(std::mem::take).unwrap_or_default() {
            match text {
                // What was begun again since stays.
                Some(_) if is_cleared && self.paper(&name).is_some() => {}
                Some(text) => self.put_paper(&name, &text),
                None => self.remove_paper(&name),
            }
        }
        self.drafts_changed.notify();
        self.set_undoable.set(None);
    }

    /// The page is left: the last clearing or import stays.
    pub fn keep(self) {
        self.keeper.update_value(Keeper::forget_undo);
        self.papers_before.update_value(Vec::clear);
        self.set_undoable.set(None);
    }

    /// What could not be read, for "Bewaar dat deel als bestand"; empty when there is nothing.
    pub fn set_aside(self) -> String {
        self.keeper.with_value(Keeper::set_aside)
    }

    /// Saves what could not be read as a file, after which the strip about it goes.
    pub fn save_set_aside(self) -> Result<(), browser::Failure> {
        let name = format!("accountwijs-onleesbaar-{}.txt", browser::today().iso());
        browser::download(&name, "text/plain", &self.set_aside())?;
        self.change(|keeper| {
            keeper.settle(Trouble::Unreadable);
            Change::None
        });
        Ok(())
    }

    /// Another tab saved something: both tabs show the same from now on.
    fn follow(self, change: browser::StorageChange) {
        self.news.update_value(|news| news.push(change));
        spawn_local(async move {
            // What could not be fetched now is asked for again with the next change.
            let Ok(reader) = fetch_reader().await else { return };
            let news = self.news.try_update_value(std::mem::take).unwrap_or_default();
            for browser::StorageChange { key, text } in news {
                let Some(key) = key.as_deref().and_then(Key::read) else {
                    continue;
                };
                self.change(|keeper| (reader.follow)(keeper, &key, text.as_deref()));
                if matches!(key, Key::Draft(_)) {
                    self.drafts_changed.notify();
                }
            }
        });
    }

    /// Changes what is kept, saves it, and lets the signals follow as far as something changed.
    fn change(self, act: impl FnOnce(&mut Keeper) -> Change) {
        let changed = self.keeper.try_update_value(|keeper| {
            let change = act(keeper);
            keeper.save();
            let whole = matches!(change, Change::All).then(|| keeper.progress());
            (change, whole, keeper.settings().clone(), keeper.trouble().clone())
        });
        let Some((change, whole, settings, trouble)) = changed else {
            return;
        };
        if let Change::Told(event) = change {
            self.set_progress
                .update(|progress| *progress = std::mem::take(progress).after(&event));
        }
        if let Some(progress) = whole {
            self.set_progress.set(progress);
        }
        if self.settings.with_untracked(|known| *known != settings) {
            self.set_settings.set(settings);
        }
        if self.trouble.with_untracked(|known| *known != trouble) {
            self.set_trouble.set(trouble);
        }
    }
}
