//! The backup: one file with everything, to keep or to take to another device.
//!
//! `{"accountwijs":"back-up","v":1,"at":1763762400,"events":[…],"settings":{…},"drafts":{"B2/accountplan":{…}}}`, events
//! as in a chunk. Drafts are those of work that takes days; without any, or in an older file, that key is not there.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::log::Log;
use super::events::{read_events, salvage, write_events};
use super::{Draft, ReadLog, Settings, Unusable, VERSION, to_json};
use crate::ordered::SortedMap;
use crate::time::Time;

/// The largest file that is read, in bytes: more than a hundred thousand answers.
pub const MAX_BACKUP_BYTES: usize = 16 * 1024 * 1024;

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
    /// Work that takes days, by its key.
    pub drafts: SortedMap<String, Draft>,
}

/// The text of a backup made at `at`. Of `drafts` it takes those of work that takes days.
pub fn write_backup<'a>(
    log: &Log,
    settings: &Settings,
    drafts: impl IntoIterator<Item = (&'a String, &'a Draft)>,
    at: Time,
) -> String {
    let events = write_events(log.events());
    let drafts: SortedMap<&String, &Draft> = drafts
        .into_iter()
        .filter(|(key, draft)| draft.takes_days(key))
        .collect();
    let drafts = if drafts.is_empty() {
        String::new()
    } else {
        format!(",\"drafts\":{}", to_json(&drafts))
    };
    format!(
        "{START}\"v\":{VERSION},\"at\":{},\"events\":[\n{}\n],\"settings\":{}{drafts}}}\n",
        at.seconds(),
        events.join(",\n"),
        settings.write()
    )
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
        #[serde(borrow)]
        drafts: Option<&'a RawValue>,
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
    if claim.is_some_and(|claim| claim.accountwijs == "back-up" && claim.v > VERSION) {
        return Err(Unusable::Newer);
    }
    match serde_json::from_str::<Frame>(text) {
        Ok(frame) if frame.accountwijs == "back-up" => Ok(Backup {
            at: frame.at.filter(|&at| at <= Time::LATEST),
            log: read_events(frame.v, &frame.events),
            settings: frame.settings.and_then(|settings| Settings::read(settings.get()).ok()),
            drafts: frame.drafts.map(read_drafts).unwrap_or_default(),
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

/// The drafts that are whole.
fn read_drafts(text: &RawValue) -> SortedMap<String, Draft> {
    let drafts = serde_json::from_str::<SortedMap<String, Box<RawValue>>>(text.get()).unwrap_or_default();
    drafts
        .into_iter()
        .filter_map(|(key, text)| {
            let draft: Draft = serde_json::from_str(text.get()).ok()?;
            (draft.at <= Time::LATEST && draft.takes_days(&key)).then_some((key, draft))
        })
        .collect()
}
