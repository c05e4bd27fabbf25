//! The files as authors write them. `exercises/README.md` explains each field.

mod draw;
mod task;

use serde::Deserialize;

use crate::content::{Concept, Level};

pub(super) use draw::DrawFile;
pub(super) use task::{
    AxisFile, CalculationFile, CaseChapterFile, CaseFile, CellFile, ClozeFile, ExerciseFile, MatchingFile, NumberFile,
    OpenFile, OptionFile, OrderedStepFile, OrderingFile, OwnMistakeFile, PairFile, PartFile, PlaceFile, SortingFile,
    StepsFile, TableFile, TaskFile, TermFile,
};

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
pub(super) struct MockExamFile {
    pub title: String,
    pub lead: String,
    pub minutes: u16,
}
