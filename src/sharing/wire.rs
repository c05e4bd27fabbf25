//! A practice set as JSON: the inside of codes and files.
//!
//! | key | what | left out |
//! | --- | --- | --- |
//! | `t` | title | |
//! | `i` | instruction | empty |
//! | `a` | author | empty |
//! | `d` | deadline, days since 1 January 1970 | none |
//! | `n` | numbers: 1 = everyone others | 0 = the same |
//! | `h` | hints: 1 = withheld | 0 = allowed |
//! | `m` | mode: 1 = test | 0 = practice |
//! | `z` | seed | 0 |
//! | `x` | questions, parted by commas: six signs a [`Reference`], `~` the next own exercise, `.6.12` the concepts of a section | |
//! | `o` | own exercises in order | none |
//! | `k` | public key, base64url | none |
//!
//! Whoever adds a key that changes what a student does, takes a new version.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::Unreadable;
use super::own::OwnExercise;
use super::reference::Reference;
use super::set::{Hints, Item, Mode, Numbers, PracticeSet};
use crate::time::Day;

/// The version that is written.
pub(super) const VERSION: u32 = 1;
/// The last day that is believed: 31 December 9999.
const LATEST_DAY: i64 = 2_932_896;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wire {
    t: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    i: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    a: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    d: Option<i64>,
    #[serde(default, skip_serializing_if = "is_zero")]
    n: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    h: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    m: u8,
    #[serde(default)]
    z: u32,
    x: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    o: Vec<OwnExercise>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    k: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_zero(number: &u8) -> bool {
    *number == 0
}

impl Wire {
    /// The set as it travels.
    pub(super) fn of(set: &PracticeSet) -> Self {
        let items = set.items.iter().map(|item| match item {
            Item::Exercise(reference) => reference.to_string(),
            Item::Own(_) => "~".to_owned(),
            Item::Concepts(section) => format!(".{section}"),
        });
        let own = set.items.iter().filter_map(|item| match item {
            Item::Own(own) => Some(own.clone()),
            Item::Exercise(_) | Item::Concepts(_) => None,
        });
        Self {
            t: set.title.clone(),
            i: set.instruction.clone(),
            a: set.author.clone(),
            d: set.deadline.map(Day::number),
            n: u8::from(set.numbers == Numbers::Own),
            h: u8::from(set.hints == Hints::Withheld),
            m: u8::from(set.mode == Mode::Test),
            z: set.seed,
            x: items.collect::<Vec<_>>().join(","),
            o: own.collect(),
            k: set.key.map(|key| BASE64_URL_SAFE_NO_PAD.encode(key)),
        }
    }

    /// The set, if all of it makes sense.
    pub(super) fn into_set(self) -> Result<PracticeSet, Unreadable> {
        let set = self.into_draft()?;
        if set.problem().is_some() {
            Err(Unreadable::Broken)
        } else {
            Ok(set)
        }
    }

    /// The set, which may still lack what it needs to be shared.
    pub(super) fn into_draft(self) -> Result<PracticeSet, Unreadable> {
        let switch = |number: u8| match number {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Unreadable::Broken),
        };
        let mut own = self.o.into_iter();
        let mut items = Vec::new();
        let texts = self.x.split(',').filter(|text| !text.is_empty() || self.x.len() > 1);
        for text in texts.take(PracticeSet::MOST_ITEMS + 1) {
            let item = match (text, text.strip_prefix('.')) {
                ("~", _) => own.next().map(Item::Own),
                (_, Some(section)) => Some(Item::Concepts(section.to_owned())),
                _ => Reference::read(text).map(Item::Exercise),
            };
            items.push(item.ok_or(Unreadable::Broken)?);
        }
        if own.next().is_some() {
            return Err(Unreadable::Broken);
        }
        let key = self.k.map(|text| {
            let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok();
            bytes
                .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
                .ok_or(Unreadable::Broken)
        });
        let deadline = self.d.map(|number| {
            let is_sane = (0..=LATEST_DAY).contains(&number);
            is_sane.then(|| Day::from_number(number)).ok_or(Unreadable::Broken)
        });
        Ok(PracticeSet {
            title: self.t,
            instruction: self.i,
            author: self.a,
            deadline: deadline.transpose()?,
            numbers: if switch(self.n)? { Numbers::Own } else { Numbers::Same },
            hints: if switch(self.h)? {
                Hints::Withheld
            } else {
                Hints::Allowed
            },
            mode: if switch(self.m)? { Mode::Test } else { Mode::Practice },
            seed: self.z,
            items,
            key: key.transpose()?,
        })
    }
}

/// The set as JSON; the same set is always the same text.
pub(super) fn json(set: &PracticeSet) -> String {
    to_json(&Wire::of(set))
}

/// `value` as compact text.
pub(super) fn to_json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts, numbers and lists of these always become text")
}

/// Whether `text` can be shown on one line of at most `longest` characters.
pub(super) fn is_text(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.contains(char::is_control)
}

/// Whether `text` can be shown in at most `longest` characters, line breaks among them.
pub(super) fn is_passage(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.contains(|sign: char| sign.is_control() && sign != '\n')
}
