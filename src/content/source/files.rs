//! The files as authors write them. `exercises/README.md` explains each field.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};

use crate::content::{Concept, Draw, Level, Requirement};
use crate::ordered::SortedMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChapterFile {
    pub title: String,
    pub lead: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionFile {
    pub title: String,
    pub summary: Option<String>,
    #[serde(default)]
    pub objectives: Vec<ObjectiveFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ObjectiveFile {
    pub level: Level,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConceptsFile {
    pub concepts: Vec<ConceptFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConceptFile {
    id: String,
    term: String,
    english: Option<String>,
    definition: String,
    example: String,
    #[serde(default)]
    accepted: Vec<String>,
    #[serde(default)]
    confused_with: Vec<String>,
    layer: Layer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Layer {
    Kern,
    Extra,
}

impl From<ConceptFile> for Concept {
    fn from(file: ConceptFile) -> Self {
        Self {
            id: file.id,
            term: file.term,
            english: file.english,
            definition: file.definition,
            example: file.example,
            accepted: file.accepted,
            confused_with: file.confused_with,
            kern: file.layer == Layer::Kern,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExerciseFile {
    pub title: String,
    pub level: Level,
    pub objective: String,
    pub minutes: Option<u8>,
    pub prompt: String,
    #[serde(default)]
    pub hints: Vec<String>,
    pub solution: Option<String>,
    pub task: TaskFile,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum TaskFile {
    Choice(OptionsFile),
    Multiple(OptionsFile),
    Number(NumberFile),
    Steps(StepsFile),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionsFile {
    pub options: Vec<OptionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionFile {
    pub text: String,
    #[serde(default)]
    pub correct: bool,
    pub feedback: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumberFile {
    pub calculator: String,
    pub ask: String,
    pub decimals: Option<u8>,
    #[serde(default)]
    pub mistakes: Vec<String>,
    pub given: SortedMap<String, DrawFile>,
    #[serde(default)]
    pub require: SortedMap<String, Requirement>,
    #[serde(default)]
    pub own_mistakes: Vec<OwnMistakeFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepsFile {
    pub calculator: String,
    pub compute: Vec<String>,
    pub structure: String,
    pub structure_says: String,
    #[serde(default)]
    pub mistakes: Vec<String>,
    pub given: SortedMap<String, DrawFile>,
    #[serde(default)]
    pub require: SortedMap<String, Requirement>,
    #[serde(default)]
    pub own_mistakes: Vec<OwnMistakeFile>,
    pub recognition: Vec<OptionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnMistakeFile {
    pub name: String,
    pub output: Option<String>,
    pub value: String,
    pub says: String,
}

/// A text, or a table that says how to draw. Read by hand: an untagged enum would lose the place of a mistake.
#[derive(Debug)]
pub(super) struct DrawFile(pub Draw);

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
