//! How the file says a number is drawn.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};

use crate::content::Draw;
use crate::ordered::SortedMap;

/// A text, or a table that says how to draw. Read by hand: an untagged enum would lose the place of a mistake.
#[derive(Debug)]
pub struct DrawFile(pub Draw);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DrawTable {
    from: Option<String>,
    to: Option<String>,
    step: Option<String>,
    one_of: Option<Vec<String>>,
    rows: Option<Vec<SortedMap<String, DrawFile>>>,
}

impl<'de> Deserialize<'de> for DrawFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DrawVisitor)
    }
}

struct DrawVisitor;

impl<'de> Visitor<'de> for DrawVisitor {
    type Value = DrawFile;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text as a person types it, { from, to, step }, { one_of } or { rows }")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<DrawFile, E> {
        Ok(DrawFile(Draw::Fixed(text.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DrawFile, A::Error> {
        let draw = match DrawTable::deserialize(MapAccessDeserializer::new(map))? {
            DrawTable {
                from: Some(from),
                to: Some(to),
                step: Some(step),
                one_of: None,
                rows: None,
            } => Draw::Range { from, to, step },
            DrawTable {
                from: None,
                to: None,
                step: None,
                one_of: Some(texts),
                rows: None,
            } if !texts.is_empty() => Draw::OneOf(texts),
            DrawTable {
                from: None,
                to: None,
                step: None,
                one_of: None,
                rows: Some(rows),
            } if !rows.is_empty() => {
                let row = |row: SortedMap<String, DrawFile>| row.into_iter().map(|(key, draw)| (key, draw.0)).collect();
                Draw::Rows(rows.into_iter().map(row).collect())
            }
            _ => {
                let message = "expected { from, to, step }, { one_of } with texts, or { rows }";
                return Err(serde::de::Error::custom(message));
            }
        };
        Ok(DrawFile(draw))
    }
}
