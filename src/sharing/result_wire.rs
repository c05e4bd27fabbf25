//! A result as JSON: the inside of files, of codes and of what is sealed.
//!
//! | key | what | left out |
//! | --- | --- | --- |
//! | `r` | id of the set, sixteen hexadecimal digits | |
//! | `s` | the set, as in a link | does not fit |
//! | `e` | content of the book it was made with | empty |
//! | `n` | name or code | empty |
//! | `b`, `c` | begun and last changed, seconds since 1 January 1970 | |
//! | `q` | per question its tries: `z` seed, `f` texts and `k` choices by name, `h` hints, `u` 1 = solution open, `t` seconds, `j` 1 = said to be right | zeros and empty ones |
//!
//! Whoever adds a key takes a new version.

use serde::{Deserialize, Serialize};

use super::Unreadable;
use super::hash::fnv;
use super::result::{SetResult, Tried};
use super::set::SetId;
use super::wire::Wire;
use crate::exercises::Filled;
use crate::ordered::SortedMap;
use crate::time::Time;

/// The version that is written.
pub(super) const RESULT_VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResultWire {
    r: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    s: Option<Wire>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    e: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    n: String,
    b: Time,
    c: Time,
    q: Vec<Vec<TryWire>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TryWire {
    z: u32,
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    f: SortedMap<String, String>,
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    k: SortedMap<String, Vec<u16>>,
    #[serde(default, skip_serializing_if = "is_default")]
    h: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    u: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    t: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    j: u8,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl ResultWire {
    pub(super) fn of(result: &SetResult) -> Self {
        let tried = |tried: &Tried| TryWire {
            z: tried.seed,
            f: tried.filled.fields.clone(),
            k: tried.filled.choices.clone(),
            h: tried.hints,
            u: u8::from(tried.solution_shown),
            t: tried.seconds,
            j: u8::from(tried.claimed_right),
        };
        let questions = result.questions.iter();
        Self {
            r: result.set.to_string(),
            s: result.of.as_ref().map(Wire::of),
            e: result.edition.clone(),
            n: result.name.clone(),
            b: result.begun,
            c: result.changed,
            q: questions.map(|tries| tries.iter().map(tried).collect()).collect(),
        }
    }

    pub(super) fn into_result(self) -> Result<SetResult, Unreadable> {
        let switch = |number: u8| match number {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Unreadable::Broken),
        };
        let tried = |wire: TryWire| {
            Ok(Tried {
                seed: wire.z,
                filled: Filled {
                    fields: wire.f,
                    choices: wire.k,
                },
                hints: wire.h,
                solution_shown: switch(wire.u)?,
                seconds: wire.t,
                claimed_right: switch(wire.j)?,
            })
        };
        let questions = self.q.into_iter();
        let result = SetResult {
            set: SetId::read(&self.r).ok_or(Unreadable::Broken)?,
            of: self.s.map(Wire::into_set).transpose()?,
            edition: self.e,
            name: self.n,
            begun: self.b,
            changed: self.c,
            questions: questions
                .map(|tries| tries.into_iter().map(tried).collect::<Result<_, _>>())
                .collect::<Result<_, _>>()?,
        };
        if result.is_sound() {
            Ok(result)
        } else {
            Err(Unreadable::Broken)
        }
    }
}

/// The result as JSON; the same result is always the same text.
pub(super) fn result_json(result: &SetResult) -> String {
    super::wire::to_json(&ResultWire::of(result))
}

/// Reads JSON.
pub(super) fn read_result_json(json: &[u8]) -> Result<SetResult, Unreadable> {
    let wire: ResultWire = serde_json::from_slice(json).map_err(|_| Unreadable::Broken)?;
    wire.into_result()
}

/// The integrity code: tells accidental damage, and proves nothing about who made the result.
pub(super) fn integrity(result: &SetResult) -> String {
    integrity_of(&result_json(result))
}

/// The integrity code of a result written as JSON.
pub(super) fn integrity_of(json: &str) -> String {
    format!("{:016x}", fnv(json.bytes()))
}
