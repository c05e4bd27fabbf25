//! The file of an exercise.

use serde::Deserialize;

use super::DrawFile;
use crate::content::{Kind, Level, Requirement};
use crate::ordered::SortedMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseFile {
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
#[allow(clippy::large_enum_variant, reason = "a file is read once")]
pub enum TaskFile {
    Choice(OptionsFile),
    Multiple(OptionsFile),
    Number(NumberFile),
    Steps(StepsFile),
    Matching(MatchingFile),
    Ordering(OrderingFile),
    Sorting(SortingFile),
    Cloze(ClozeFile),
    Term(TermFile),
    Open(OpenFile),
    Table(TableFile),
    Place(Box<PlaceFile>),
    Case(CaseFile),
}

impl TaskFile {
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Choice(_) => Kind::Choice,
            Self::Multiple(_) => Kind::Multiple,
            Self::Number(_) => Kind::Number,
            Self::Steps(_) => Kind::Steps,
            Self::Matching(_) => Kind::Matching,
            Self::Ordering(_) => Kind::Ordering,
            Self::Sorting(_) => Kind::Sorting,
            Self::Cloze(_) => Kind::Cloze,
            Self::Term(_) => Kind::Term,
            Self::Open(_) => Kind::Open,
            Self::Table(_) => Kind::Table,
            Self::Place(_) => Kind::Place,
            Self::Case(_) => Kind::Case,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionsFile {
    pub options: Vec<OptionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionFile {
    pub text: String,
    #[serde(default)]
    pub correct: bool,
    pub feedback: String,
}

/// The numbers of a file and the wrong routes it knows.
#[derive(Debug, Default)]
pub struct CalculationFile {
    pub given: SortedMap<String, DrawFile>,
    pub require: SortedMap<String, Requirement>,
    pub mistakes: Vec<String>,
    pub own_mistakes: Vec<OwnMistakeFile>,
}

/// Writes the file of a kind with a calculation: its own fields beside those that every calculation has. A struct that is
/// flattened into others would lose the line of a mistake, and would take unknown fields.
macro_rules! with_calculation {
    ($name:ident, $calculator:ty, { $($(#[$attribute:meta])* pub $field:ident: $type:ty,)* }) => {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            pub calculator: $calculator,
            #[serde(default)]
            given: SortedMap<String, DrawFile>,
            #[serde(default)]
            require: SortedMap<String, Requirement>,
            #[serde(default)]
            mistakes: Vec<String>,
            #[serde(default)]
            own_mistakes: Vec<OwnMistakeFile>,
            $($(#[$attribute])* pub $field: $type,)*
        }

        impl $name {
            /// Takes the numbers and the wrong routes out.
            pub fn take_calculation(&mut self) -> CalculationFile {
                CalculationFile {
                    given: std::mem::take(&mut self.given),
                    require: std::mem::take(&mut self.require),
                    mistakes: std::mem::take(&mut self.mistakes),
                    own_mistakes: std::mem::take(&mut self.own_mistakes),
                }
            }
        }
    };
}

with_calculation!(NumberFile, String, {
    pub ask: String,
    pub decimals: Option<u8>,
});

with_calculation!(StepsFile, String, {
    pub compute: Vec<String>,
    pub structure: String,
    pub structure_says: String,
    pub recognition: Vec<OptionFile>,
});

with_calculation!(TableFile, Option<String>, {
    pub heads: Vec<String>,
    pub rows: Vec<TableRowFile>,
});

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnMistakeFile {
    pub name: String,
    pub output: Option<String>,
    pub value: String,
    pub says: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchingFile {
    pub left: String,
    pub right: String,
    #[serde(default)]
    pub spare: Vec<String>,
    pub pairs: Vec<PairFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairFile {
    pub left: String,
    pub right: String,
    pub feedback: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderingFile {
    pub from: String,
    pub to: String,
    pub steps: Vec<OrderedStepFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderedStepFile {
    pub text: String,
    pub feedback: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortingFile {
    pub classes: Vec<String>,
    pub horizontal: Option<String>,
    pub vertical: Option<String>,
    pub items: Vec<SortedItemFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortedItemFile {
    pub text: String,
    pub class: String,
    pub feedback: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClozeFile {
    pub text: String,
    pub gaps: Vec<GapFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapFile {
    pub answer: String,
    #[serde(default)]
    pub accepted: Vec<String>,
    #[serde(default)]
    pub others: Vec<String>,
    pub feedback: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermFile {
    pub answer: String,
    #[serde(default)]
    pub accepted: Vec<String>,
    #[serde(default)]
    pub english: Vec<String>,
    #[serde(default)]
    pub near: Vec<String>,
    #[serde(default)]
    pub wrong: Vec<WrongWordFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongWordFile {
    pub text: String,
    pub feedback: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenFile {
    pub words: u16,
    pub model: String,
    pub other_model: Option<String>,
    pub frequent: Option<String>,
    pub rubric: Vec<RubricPointFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RubricPointFile {
    pub point: String,
    pub half: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRowFile {
    pub name: String,
    #[serde(default)]
    pub given: SortedMap<String, DrawFile>,
    pub cells: Vec<CellFile>,
}

/// One of `show`, `ask`, `number`, `choose`, each with what belongs to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellFile {
    pub show: Option<String>,
    pub ask: Option<String>,
    pub decimals: Option<u8>,
    pub number: Option<String>,
    pub unit: Option<String>,
    pub choose: Option<Vec<String>>,
    pub right: Option<String>,
    pub feedback: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceFile {
    pub calculator: Option<String>,
    #[serde(default)]
    pub names: Vec<String>,
    #[serde(default)]
    pub given: SortedMap<String, DrawFile>,
    #[serde(default)]
    pub require: SortedMap<String, Requirement>,
    pub x: AxisFile,
    pub y: AxisFile,
    pub mistakes: Vec<MisplacedFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AxisFile {
    pub name: String,
    pub from: String,
    pub to: String,
    pub step: String,
    #[serde(default)]
    pub unit: String,
    pub answer: Option<String>,
    pub ask: Option<String>,
    pub within: String,
    pub split: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MisplacedFile {
    pub name: String,
    pub x: String,
    pub y: String,
    pub says: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    #[serde(default)]
    pub parts: Vec<PartFile>,
    pub account: Option<String>,
    #[serde(default)]
    pub chapters: Vec<CaseChapterFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseChapterFile {
    pub title: String,
    pub text: Option<String>,
    #[serde(default)]
    pub in_front: bool,
    #[serde(default)]
    pub parts: Vec<PartFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    pub name: Option<String>,
    pub prompt: String,
    #[serde(default)]
    pub hints: Vec<String>,
    pub solution: Option<String>,
    pub task: TaskFile,
}
