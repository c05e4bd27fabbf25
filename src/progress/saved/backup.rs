//! The backup: one file with everything, to keep or to take to another device.
//!
//! `{"accountwijs":"back-up","v":2,"at":1763762400,"events":[…],"settings":{…},"exams":[…],"works":{"B2/plan":{…}},
//! "papers":{…}}`, events as in a chunk; where there are any, the mock exams as drafts, and by key the drafts of work that
//! takes days. Papers are texts by name, each with a version of its own (`sharing`); version 1 had none.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::exam::{Exam, exam_key};
use super::super::log::Log;
use super::events::{read_events, salvage, write_events};
use super::{Draft, ReadLog, Settings, Unusable, VERSION, to_json};
use crate::ordered::SortedMap;
use crate::time::Time;

/// The largest file that is read, in bytes: more than a hundred thousand answers.
pub const MAX_BACKUP_BYTES: usize = 16 * 1024 * 1024;

/// The version that is written.
const BACKUP_VERSION: u32 = 2;

const START: &str = r#"{"accountwijs":"back-up","#;

/// What a backup file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Backup {
    /// When it was made; not known when the file is damaged.
    pub at: Option<Time>,
    /// Its events, and the texts in it that could not be read.
    pub log: ReadLog,
    /// The settings of the device it was made on.
    pub settings: Option<Settings>,
    /// The mock exams to look back at or to go on with.
    pub exams: Vec<Draft>,
    /// Work that takes days, by its key.
    pub works: SortedMap<String, Draft>,
    /// Sets under way, and what a docent keeps, by name.
    pub papers: SortedMap<String, String>,
}

/// The text of a backup made at `at`.
pub fn write_backup<'a>(
    log: &Log,
    settings: &Settings,
    exams: impl IntoIterator<Item = &'a Draft>,
    works: impl IntoIterator<Item = (&'a String, &'a Draft)>,
    papers: &SortedMap<String, String>,
    at: Time,
) -> String {
    let events = write_events(log.events());
    let exams: Vec<String> = exams.into_iter().filter_map(|exam| exam.write().ok()).collect();
    let exams = match exams.as_slice() {
        [] => String::new(),
        exams => [",\"exams\":[\n", &exams.join(",\n"), "\n]"].concat(),
    };
    let works: SortedMap<&String, &Draft> = works.into_iter().collect();
    let works = if works.is_empty() {
        String::new()
    } else {
        [",\"works\":", &to_json(&works)].concat()
    };
    format!(
        "{START}\"v\":{BACKUP_VERSION},\"at\":{},\"events\":[\n{}\n],\"settings\":{}{exams}{works},\"papers\":{}}}\n",
        at.seconds(),
        events.join(",\n"),
        settings.write(),
        super::to_json(papers)
    )
}

/// The exam that a draft holds; none where it cannot be read or is no exam.
fn exam_in(text: &str) -> Option<Draft> {
    let draft = Draft::read(text).ok()?;
    Exam::resumed(&exam_key(draft.seed), &draft).map(|_| draft)
}

/// Reads a backup. A file that is cut off or partly broken gives what is whole in it.
pub fn read_backup(text: &str) -> Result<Backup, Unusable> {
    #[derive(Deserialize)]
    struct Frame<'a> {
        accountwijs: String,
        v: u32,
        at: Option<Time>,
        #[serde(borrow)]
        events: Vec<&'a RawValue>,
        #[serde(borrow)]
        settings: Option<&'a RawValue>,
        #[serde(borrow, default)]
        exams: Vec<&'a RawValue>,
        #[serde(borrow)]
        works: Option<&'a RawValue>,
        #[serde(default)]
        papers: SortedMap<String, String>,
    }
    #[derive(Deserialize)]
    struct Claim {
        accountwijs: String,
        v: u32,
    }
    if text.len() > MAX_BACKUP_BYTES {
        return Err(Unusable::TooLarge);
    }
    // Some editors put a mark before a text that they save again.
    let text = text.trim_start_matches('\u{feff}').trim();
    let claim = serde_json::from_str::<Claim>(text).ok();
    if claim.is_some_and(|claim| claim.accountwijs == "back-up" && claim.v > BACKUP_VERSION) {
        return Err(Unusable::Newer);
    }
    match serde_json::from_str::<Frame>(text) {
        Ok(frame) if frame.accountwijs == "back-up" => Ok(Backup {
            at: frame.at.filter(|&at| at <= Time::LATEST),
            // Both versions hold events of the first.
            log: read_events(frame.v.min(VERSION), &frame.events),
            settings: frame.settings.and_then(|settings| Settings::read(settings.get()).ok()),
            exams: frame.exams.iter().filter_map(|exam| exam_in(exam.get())).collect(),
            works: frame.works.map(works_in).unwrap_or_default(),
            papers: frame.papers,
        }),
        Err(_) if text.starts_with(START) => {
            let log = salvage(text, r#""events":["#);
            if log.events.is_empty() {
                return Err(Unusable::Damaged);
            }
            Ok(Backup {
                log,
                ..Backup::default()
            })
        }
        Ok(_) | Err(_) => Err(Unusable::NotOurs),
    }
}

/// The works that are whole.
fn works_in(text: &RawValue) -> SortedMap<String, Draft> {
    let drafts = serde_json::from_str::<SortedMap<String, Box<RawValue>>>(text.get()).unwrap_or_default();
    drafts
        .into_iter()
        .filter_map(|(key, text)| {
            let draft: Draft = serde_json::from_str(text.get()).ok()?;
            (draft.at <= Time::LATEST && draft.takes_days(&key)).then_some((key, draft))
        })
        .collect()
}
