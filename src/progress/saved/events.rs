//! Events and chunks of events as text.
//!
//! An event is an object with the id `i`, the time `t` and one key that tells the kind:
//!
//! | key | kind | value |
//! | --- | --- | --- |
//! | `a` | answered | `x` exercise, `z` seed, `r` judgement (0 at once, 1 with help, 2 not right; left out = 0), `p` points, `o` of, `n` tries (left out = 1), `h` hints (0), `u` solution shown (false), `m` mistakes (none) |
//! | `r` | claimed right | `x` exercise, `z` seed |
//! | `k` | calculator used | its id |
//! | `s` | card of the trainer answered | a text, see `reviews` |
//! | `j` | own card written | `[section/+id, front, back]`, or `[section/+id]` when it was taken away |
//! | `n` | note written | `[concept, text]`, or `[concept]` when it was taken away |
//! | `b` | backed up | 1 |
//! | `c` | cleared | `w` scope, `u` last number per session |
//! | `u` | undone | id of the event |
//!
//! A chunk is `{"v":1,"e":[…]}`. In such a list an answer of the trainer that goes on from the event before it is a mere
//! text, some 30 units instead of 75: a hundred thousand of them take 3.4 of the 5.2 million units that browsers keep
//! (`tests/progress/trainer.rs` measures). Whoever adds a kind takes a new key; kinds keep their fields for ever.

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::super::event::{Answered, Cleared, Event, EventId, MAX_MISTAKES, MAX_NAME, Scope, What};
use super::super::learned::{Jotted, Noted};
use super::reviews::{self, Before};
use super::{Unusable, VERSION, to_json};
use crate::time::Time;

/// What every chunk starts with.
pub(in super::super) const CHUNK_START: &str = r#"{"v":1,"e":["#;
/// What every chunk ends with.
pub(in super::super) const CHUNK_END: &str = "]}";

/// What could be read of a text with events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadLog {
    /// The events that are whole.
    pub events: Vec<Event>,
    /// The texts that could not be read; all of them for one broken frame.
    pub unreadable: Vec<String>,
    /// Whether a newer version wrote it: then `events` may lack some, and nothing is called unreadable.
    pub newer: bool,
}

/// `event` as text.
pub fn write_event(event: &Event) -> String {
    match &event.what {
        What::Later(text) => text.clone(),
        _ => to_json(&Written(event)),
    }
}

/// `event` as text in a list, behind the event `before`.
pub(in super::super) fn write_event_after(before: Option<Before>, event: &Event) -> String {
    reviews::write_after(before, event).map_or_else(|| write_event(event), |short| to_json(&short))
}

/// The texts of a list of events.
pub(super) fn write_events<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<String> {
    let mut before = None;
    let write = |event: &Event| write_event_after(before.replace((event.id, event.at)), event);
    events.into_iter().map(write).collect()
}

/// Reads one event and checks its sizes and numbers.
pub fn read_event(text: &str) -> Result<Event, Unusable> {
    read_event_after(None, text)
}

/// Reads one event of a list, behind the event `before`.
fn read_event_after(before: Option<Before>, text: &str) -> Result<Event, Unusable> {
    let item: Item = serde_json::from_str(text).map_err(|_| Unusable::Damaged)?;
    let event = match item {
        Item::Whole(parsed) if parsed.unknown => Some(Event {
            at: parsed.at,
            id: parsed.id,
            what: What::Later(text.to_owned()),
        }),
        item => item.known(before),
    };
    event.filter(is_sane).ok_or(Unusable::Damaged)
}

/// A chunk with these events.
pub fn write_chunk<'a>(events: impl IntoIterator<Item = &'a Event>) -> String {
    [CHUNK_START, &write_events(events).join(","), CHUNK_END].concat()
}

/// Reads what can be read of a chunk.
pub fn read_chunk(text: &str) -> ReadLog {
    #[derive(Deserialize)]
    struct Frame<'a> {
        v: u32,
        #[serde(borrow)]
        e: Vec<&'a RawValue>,
    }
    // At start-up there are thousands of these: nearly always all is known and whole, and one pass is enough.
    if let Some(events) = read_known_chunk(text) {
        return ReadLog {
            events,
            ..ReadLog::default()
        };
    }
    match serde_json::from_str::<Frame>(text) {
        Ok(frame) => read_events(frame.v, &frame.e),
        Err(_) => salvage(text, r#""e":["#),
    }
}

/// The events of a chunk of this version in which nothing is unknown or broken.
fn read_known_chunk(text: &str) -> Option<Vec<Event>> {
    #[derive(Deserialize)]
    struct Frame {
        v: u32,
        e: Vec<Item>,
    }
    let frame = serde_json::from_str::<Frame>(text)
        .ok()
        .filter(|frame| frame.v == VERSION)?;
    let mut before = None;
    let events = frame.e.into_iter().map(|item| {
        let event = item.known(before).filter(is_sane)?;
        before = Some((event.id, event.at));
        Some(event)
    });
    events.collect()
}

/// Reads events one by one, of a frame of version `version`.
pub(super) fn read_events(version: u32, texts: &[&RawValue]) -> ReadLog {
    let mut read = ReadLog {
        newer: version > VERSION,
        ..ReadLog::default()
    };
    let mut before = None;
    for text in texts {
        let event = read_event_after(before, text.get());
        before = event.as_ref().ok().map(|event| (event.id, event.at));
        match event {
            Ok(event) => read.events.push(event),
            Err(_) if read.newer => {}
            Err(_) => read.unreadable.push(text.get().to_owned()),
        }
    }
    read
}

/// Reads the whole events of a text whose frame is broken, for instance cut off, from the list that `opening` opens.
/// The whole text counts as unreadable, unless a newer version wrote it.
pub(super) fn salvage(text: &str, opening: &str) -> ReadLog {
    let newer = serde_json::from_str::<super::Versioned>(text).is_ok_and(|version| version.v > VERSION);
    let mut read = ReadLog {
        newer,
        ..ReadLog::default()
    };
    let mut rest = text.split_once(opening).map_or("", |(_, rest)| rest);
    let mut before = None;
    loop {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        let Some(Ok(value)) = values.next() else { break };
        let event = read_event_after(before, value.get()).ok();
        before = event.as_ref().map(|event| (event.id, event.at));
        read.events.extend(event);
        rest = match rest[values.byte_offset()..].trim_start().strip_prefix(',') {
            Some(rest) => rest,
            None => break,
        };
    }
    if !newer {
        read.unreadable.push(text.to_owned());
    }
    read
}

/// Whether sizes and numbers are such as the app writes.
fn is_sane(event: &Event) -> bool {
    let is_name = |text: &str| !text.is_empty() && text.len() <= MAX_NAME && !text.contains(char::is_control);
    let fits = match &event.what {
        What::Answered(answered) => {
            is_name(&answered.exercise)
                && answered.of >= 1
                && answered.points <= answered.of
                && answered.tries >= 1
                && answered.mistakes.len() <= MAX_MISTAKES
                && answered.mistakes.iter().all(|mistake| is_name(mistake))
        }
        What::ClaimedRight { exercise, .. } => is_name(exercise),
        What::CalculatorUsed { calculator } => is_name(calculator),
        What::Reviewed(reviewed) => is_name(&reviewed.card) && reviewed.is_sane(),
        What::Jotted(jotted) => is_name(&jotted.card) && jotted.is_sane(),
        What::Noted(noted) => is_name(&noted.concept) && noted.is_sane(),
        What::Cleared(Cleared { scope, .. }) => match scope {
            Scope::Exercise(id) | Scope::Section(id) | Scope::Chapter(id) => is_name(id),
            Scope::All => true,
        },
        What::BackedUp | What::Undone { .. } | What::Later(_) => true,
    };
    fits && event.at <= Time::LATEST
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimedRight {
    x: String,
    z: u32,
}

struct Written<'a>(&'a Event);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("i", &self.0.id)?;
        map.serialize_entry("t", &self.0.at)?;
        match &self.0.what {
            What::Answered(answered) => map.serialize_entry("a", answered)?,
            What::ClaimedRight { exercise, seed } => map.serialize_entry(
                "r",
                &ClaimedRight {
                    x: exercise.clone(),
                    z: *seed,
                },
            )?,
            What::CalculatorUsed { calculator } => map.serialize_entry("k", calculator)?,
            What::Reviewed(reviewed) => map.serialize_entry("s", &reviews::write(reviewed))?,
            What::Jotted(Jotted { card, front, back }) => {
                map.serialize_entry("j", &without_empty_end(&[card, front, back]))?;
            }
            What::Noted(Noted { concept, text }) => {
                map.serialize_entry("n", &without_empty_end(&[concept, text]))?;
            }
            What::BackedUp => map.serialize_entry("b", &1)?,
            What::Cleared(cleared) => map.serialize_entry("c", cleared)?,
            What::Undone { event } => map.serialize_entry("u", event)?,
            What::Later(_) => {}
        }
        map.end()
    }
}

/// What was taken away has no text.
fn without_empty_end<'a, 'b>(texts: &'a [&'b String]) -> &'a [&'b String] {
    let told = texts.iter().rposition(|text| !text.is_empty());
    &texts[..told.map_or(0, |last| last + 1)]
}

/// One element of a list of events.
enum Item {
    /// An event that says all of itself.
    Whole(Parsed),
    /// An answer of the trainer that goes on from the event before it.
    Short(String),
}

impl Item {
    /// The event, if all of it is known.
    fn known(self, before: Option<Before>) -> Option<Event> {
        match self {
            Self::Whole(parsed) => parsed.known(),
            Self::Short(text) => reviews::read_after(before, &text),
        }
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EventVisitor)
    }
}

/// An event with its kind if it is known; `unknown` when there is a key that this version does not know.
struct Parsed {
    id: EventId,
    at: Time,
    what: Option<What>,
    unknown: bool,
}

impl Parsed {
    /// The event, if all of it is known.
    fn known(self) -> Option<Event> {
        let Self { id, at, what, unknown } = self;
        what.filter(|_| !unknown).map(|what| Event { at, id, what })
    }
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Key {
    I,
    T,
    A,
    R,
    K,
    S,
    J,
    N,
    B,
    C,
    U,
    #[serde(other)]
    Unknown,
}

struct EventVisitor;

impl<'de> Visitor<'de> for EventVisitor {
    type Value = Item;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an event")
    }

    fn visit_str<E>(self, text: &str) -> Result<Item, E> {
        Ok(Item::Short(text.to_owned()))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Item, M::Error> {
        use serde::de::Error;

        let (mut id, mut at, mut what, mut unknown) = (None, None, None, false);
        while let Some(key) = map.next_key::<Key>()? {
            let kind = match key {
                Key::I => {
                    id = Some(map.next_value()?);
                    continue;
                }
                Key::T => {
                    at = Some(map.next_value()?);
                    continue;
                }
                Key::Unknown => {
                    map.next_value::<IgnoredAny>()?;
                    unknown = true;
                    continue;
                }
                Key::A => What::Answered(map.next_value::<Answered>()?),
                Key::R => {
                    let ClaimedRight { x, z } = map.next_value()?;
                    What::ClaimedRight { exercise: x, seed: z }
                }
                Key::K => What::CalculatorUsed {
                    calculator: map.next_value()?,
                },
                Key::S => {
                    let reviewed = reviews::read(&map.next_value::<String>()?);
                    What::Reviewed(reviewed.ok_or_else(|| M::Error::custom("no answer"))?)
                }
                Key::J => {
                    let [card, front, back] = texts(map.next_value()?).map_err(M::Error::custom)?;
                    What::Jotted(Jotted { card, front, back })
                }
                Key::N => {
                    let [concept, text] = texts(map.next_value()?).map_err(M::Error::custom)?;
                    What::Noted(Noted { concept, text })
                }
                Key::B => {
                    map.next_value::<IgnoredAny>()?;
                    What::BackedUp
                }
                Key::C => What::Cleared(map.next_value::<Cleared>()?),
                Key::U => What::Undone {
                    event: map.next_value()?,
                },
            };
            if what.replace(kind).is_some() {
                return Err(M::Error::custom("two kinds in one event"));
            }
        }
        Ok(Item::Whole(Parsed {
            id: id.ok_or_else(|| M::Error::missing_field("i"))?,
            at: at.ok_or_else(|| M::Error::missing_field("t"))?,
            what,
            unknown,
        }))
    }
}

/// Texts of which the last may be left out when they are empty.
fn texts<const COUNT: usize>(mut texts: Vec<String>) -> Result<[String; COUNT], &'static str> {
    if texts.len() < COUNT {
        texts.resize(COUNT, String::new());
    }
    texts.try_into().map_err(|_| "too many texts")
}
