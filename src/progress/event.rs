//! What can happen to progress, each event with an id that is unique over devices.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::learned::{Jotted, Noted, Reviewed};
use crate::time::Time;
use crate::content::chapter_of;
use crate::ordered::SortedMap;

/// One thing that happened. Events are only ever added; what undoes one is an event itself.
///
/// Any two logs can be merged: the id is the same wherever a copy of the event lies, and the order is that of
/// time and id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// When, by the clock of the device it happened on.
    pub at: Time,
    /// Which: the same on every device that holds a copy.
    pub id: EventId,
    /// What happened.
    pub what: What,
}

/// Name of an event: the session it happened in and its number within that session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// The session, drawn at random when a tab opened the app.
    pub session: Session,
    /// Number of the event in its session, from 0.
    pub number: u32,
}

/// Name of one opening of the app in one tab: 50 random bits, so that two never meet.
///
/// A thousand sessions of one learner coincide with a chance of one in two thousand million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Session(u64);

/// Digits and letters without i, l, o and u (Crockford's base 32).
const SESSION_LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const SESSION_LENGTH: usize = 10;

impl Session {
    /// The session named by the lowest 50 of `random` bits.
    pub const fn from_random(random: u64) -> Self {
        Self(random & ((1 << 50) - 1))
    }
}

impl fmt::Display for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for position in (0..SESSION_LENGTH).rev() {
            let digit = usize::try_from((self.0 >> (position * 5)) & 31).unwrap_or_default();
            write!(formatter, "{}", char::from(SESSION_LETTERS[digit]))?;
        }
        Ok(())
    }
}

/// A text that is no session or event id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoId;

impl fmt::Display for NoId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no event id")
    }
}

impl FromStr for Session {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        if text.len() != SESSION_LENGTH {
            return Err(NoId);
        }
        text.bytes().try_fold(Self(0), |Self(bits), letter| {
            let digit = SESSION_LETTERS.iter().position(|&known| known == letter).ok_or(NoId)?;
            Ok(Self(bits << 5 | u64::try_from(digit).map_err(|_| NoId)?))
        })
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.session, self.number)
    }
}

impl FromStr for EventId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let (session, number) = text.split_once('-').ok_or(NoId)?;
        Ok(Self {
            session: session.parse()?,
            number: number.parse().map_err(|_| NoId)?,
        })
    }
}

macro_rules! saved_as_text {
    ($type:ty, $expected:literal) => {
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $type;
                    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                        formatter.write_str($expected)
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}
saved_as_text!(Session, "ten letters of a session");
saved_as_text!(EventId, "a session and a number");

/// What happened.
///
/// A kind never gains or loses a field once released: whoever needs more adds a kind. So an older version keeps
/// what it does not know in [`What::Later`], untouched, and a newer one reads it as if nothing had happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// An exercise was checked.
    Answered(Answered),
    /// "Mijn antwoord was toch juist": counts as right for the learner and stays visible as such.
    ClaimedRight {
        /// Id of the exercise: `6.12/bakkerij`.
        exercise: String,
        /// Seed of the numbers it was shown with.
        seed: u32,
    },
    /// A calculator was used.
    CalculatorUsed {
        /// Its id: `break-even`.
        calculator: String,
    },
    /// A card of the trainer was answered.
    Reviewed(Reviewed),
    /// A card of the learner's own was written, changed or taken away.
    Jotted(Jotted),
    /// A note was written with a term of the book, or taken away.
    Noted(Noted),
    /// A backup was saved as a file.
    BackedUp,
    /// Progress was cleared.
    Cleared(Cleared),
    /// Another event does not count after all. An undoing itself cannot be undone.
    Undone {
        /// The event that does not count.
        event: EventId,
    },
    /// A kind that only a newer version knows: the whole event as it was read, written back untouched.
    Later(String),
}

/// The longest id of an exercise or calculator, and the longest name of a mistake, in bytes.
pub const MAX_NAME: usize = 120;
/// The most mistakes one answer can name.
pub const MAX_MISTAKES: usize = 20;

/// An exercise was checked. Checking it again with the same numbers adds an event with more `tries`; both together
/// are one answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// Id of the exercise: `6.12/bakkerij`.
    #[serde(rename = "x")]
    pub exercise: String,
    /// Seed of the numbers it was shown with.
    #[serde(rename = "z")]
    pub seed: u32,
    /// How it counts.
    #[serde(rename = "r", default, skip_serializing_if = "is_default")]
    pub judgement: Judgement,
    /// Points earned, at most `of`.
    #[serde(rename = "p")]
    pub points: u16,
    /// Points that could be earned, at least 1.
    #[serde(rename = "o")]
    pub of: u16,
    /// How often it was checked with these numbers, from 1.
    #[serde(rename = "n", default = "one", skip_serializing_if = "is_one")]
    pub tries: u16,
    /// How many hints were opened.
    #[serde(rename = "h", default, skip_serializing_if = "is_default")]
    pub hints: u8,
    /// Whether the worked solution was opened before the answer was right.
    #[serde(rename = "u", default, skip_serializing_if = "is_default")]
    pub solution_shown: bool,
    /// Names of the mistakes that were recognised: `deelt-door-prijs`.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<String>,
}

fn one() -> u16 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_one(tries: &u16) -> bool {
    *tries == 1
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// How an answered exercise counts (interface, section 3.3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Judgement {
    /// Meteen juist: at the first check, without a hint.
    #[default]
    RightAtOnce,
    /// Juist met hulp: at a later check, or with a hint.
    RightWithHelp,
    /// Niet juist, or the worked solution was opened first: it comes back.
    NotRight,
}

impl From<Judgement> for u8 {
    fn from(judgement: Judgement) -> Self {
        match judgement {
            Judgement::RightAtOnce => 0,
            Judgement::RightWithHelp => 1,
            Judgement::NotRight => 2,
        }
    }
}

impl TryFrom<u8> for Judgement {
    type Error = &'static str;

    fn try_from(code: u8) -> Result<Self, Self::Error> {
        match code {
            0 => Ok(Self::RightAtOnce),
            1 => Ok(Self::RightWithHelp),
            2 => Ok(Self::NotRight),
            _ => Err("a judgement is 0, 1 or 2"),
        }
    }
}

/// Progress was cleared, as far as it was known on this device at that moment.
///
/// What is cleared is listed and not derived from times: a clock that was wrong, or answers that arrive later from
/// another device, must not lose what nobody meant to clear.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cleared {
    /// What it is about.
    #[serde(rename = "w")]
    pub scope: Scope,
    /// Per session the number of the last event that is cleared.
    #[serde(rename = "u")]
    pub up_to: SortedMap<Session, u32>,
}

impl Cleared {
    /// Whether this clears `event`. Clearings and undoings themselves stay: they are what keeps the rest cleared
    /// when an old backup is put back.
    pub fn covers(&self, event: &Event) -> bool {
        let in_scope = match &event.what {
            What::Answered(Answered { exercise, .. }) | What::ClaimedRight { exercise, .. } => {
                self.scope.contains(exercise)
            }
            // A card can be called as an exercise of its section is.
            What::Reviewed(reviewed) => {
                !matches!(self.scope, Scope::Exercise(_)) && self.scope.contains(&reviewed.card)
            }
            // What somebody wrote is not what somebody practised.
            What::Jotted(_) | What::Noted(_) | What::CalculatorUsed { .. } | What::BackedUp | What::Later(_) => {
                self.scope == Scope::All
            }
            What::Cleared(_) | What::Undone { .. } => false,
        };
        in_scope
            && self
                .up_to
                .get(&event.id.session)
                .is_some_and(|&last| event.id.number <= last)
    }
}

/// A part of the book of which progress can be cleared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// One exercise, by id: `6.12/bakkerij`.
    Exercise(String),
    /// A section: `6.12`.
    Section(String),
    /// A chapter: `6`, or `B` for the appendices.
    Chapter(String),
    /// Everything.
    All,
}

impl Scope {
    /// Whether the exercise with this id belongs to it.
    pub fn contains(&self, exercise: &str) -> bool {
        let section = exercise.split_once('/').map_or(exercise, |(section, _)| section);
        match self {
            Self::Exercise(id) => id == exercise,
            Self::Section(id) => id == section,
            Self::Chapter(id) => id == chapter_of(section),
            Self::All => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back() {
        for random in [0, 1, 31, 32, u64::MAX, 0x1234_5678_9abc] {
            let id = EventId {
                session: Session::from_random(random),
                number: 4_294_967_295,
            };
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        for text in [
            "",
            "-",
            "0123456789",
            "0123456789-",
            "0123456789--1",
            "012345678u-1",
            "0123456789-4294967296",
        ] {
            assert_eq!(text.parse::<EventId>(), Err(NoId), "{text}");
        }
    }

    #[test]
    fn scopes() {
        for (scope, exercise, contained) in [
            (Scope::Exercise("6.12/bakkerij".into()), "6.12/bakkerij", true),
            (Scope::Exercise("6.12/bakkerij".into()), "6.12/bakker", false),
            (Scope::Section("6.1".into()), "6.12/bakkerij", false),
            (Scope::Section("6.12".into()), "6.12/bakkerij", true),
            (Scope::Chapter("6".into()), "6.12/bakkerij", true),
            (Scope::Chapter("1".into()), "1.5/klant", true),
            (Scope::Chapter("1".into()), "10.5/klant", false),
            (Scope::Chapter("B".into()), "B1/btw", true),
            (Scope::Chapter("S".into()), "SC/fase", true),
            (Scope::All, "6.12/bakkerij", true),
        ] {
            assert_eq!(scope.contains(exercise), contained, "{scope:?} {exercise}");
        }
    }
}
