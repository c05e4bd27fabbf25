//! What an exercise asks; one variant per kind.

use serde::{Deserialize, Serialize};

use super::{Calculation, Exercise, Kind, Place, RichText, Table};
use crate::dutch::{self, Notation};
use crate::quantity::Rational;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(
    clippy::large_enum_variant,
    reason = "a task is read once and lives behind its exercise"
)]
pub enum Task {
    /// Pick the one right statement.
    Choice {
        /// The statements; one is correct.
        options: Vec<AnswerOption>,
    },
    /// Pick every right statement.
    Multiple {
        /// The statements; two or more are correct.
        options: Vec<AnswerOption>,
    },
    /// Work out one number.
    Number(Number),
    /// Recognise the problem, choose the formula, work it out step by step.
    Steps(Steps),
    /// Find for each item of the left list what belongs to it.
    Matching(Matching),
    /// Put steps in the right order.
    Ordering(Ordering),
    /// Sort items into classes, or into the quadrants of a matrix.
    Sorting(Sorting),
    /// Fill the gaps of a text.
    Cloze(Cloze),
    /// Name what is described.
    Term(Term),
    /// Answer in your own words, and compare.
    Open(Open),
    /// Fill in the cells of a table.
    Table(Table),
    /// Place a point on a chart.
    Place(Box<Place>),
    /// One situation, several parts.
    Case(Case),
}

/// A statement to pick, with the reason why it is right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// The statement.
    pub text: RichText,
    /// Whether it is right.
    #[serde(default)]
    pub correct: bool,
    /// Why.
    pub feedback: RichText,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// Numbers and mistakes.
    pub calculation: Calculation,
    /// Key of the output, or, turned round, of the input that is asked.
    pub ask: String,
    /// Asked number of decimals, where it is not that of the display.
    #[serde(default)]
    pub decimals: Option<u8>,
}

/// Herkenning, Antwoordstructuur, Berekening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// Numbers and mistakes.
    pub calculation: Calculation,
    /// Herkenning: types of problem; one is correct.
    pub recognition: Vec<AnswerOption>,
    /// Antwoordstructuur: key of the output whose formula is the right one.
    pub structure: String,
    /// Why that formula is right.
    pub structure_says: RichText,
    /// Berekening: keys of the quantities to work out, in order.
    pub compute: Vec<String>,
}

/// Pairs to match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matching {
    /// Heading of the left list.
    pub left: String,
    /// Heading of the right list.
    pub right: String,
    /// The pairs, in the order of the left list.
    pub pairs: Vec<Pair>,
    /// Right items that belong to nobody.
    pub spare: Vec<RichText>,
}

/// Two that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Stands still.
    pub left: RichText,
    /// Is looked for.
    pub right: RichText,
    /// What to look for, after a wrong match; does not name the right item.
    pub feedback: RichText,
}

/// Steps in the right order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordering {
    /// Word above the list.
    pub from: String,
    /// Word below the list.
    pub to: String,
    /// The steps, as they should stand.
    pub steps: Vec<OrderedStep>,
}

/// One of the steps of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedStep {
    /// The step.
    pub text: RichText,
    /// Why it stands here.
    pub feedback: RichText,
}

/// Items to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sorting {
    /// Names of the classes; of a matrix in reading order: left above, right above, left below, right below.
    pub classes: Vec<String>,
    /// What the axes of the matrix say, where the classes are its four quadrants.
    pub axes: Option<Axes>,
    /// The items, in the order of the file.
    pub items: Vec<SortedItem>,
}

/// The axes of a matrix of four quadrants, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axes {
    /// From left to right.
    pub horizontal: String,
    /// From below to above.
    pub vertical: String,
}

/// Something to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortedItem {
    /// The item.
    pub text: RichText,
    /// Position of its class.
    pub class: usize,
    /// Why it belongs there; shown once it is checked.
    pub feedback: RichText,
}

/// A text with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cloze {
    /// The text; the value with the key `1` is the first gap.
    pub text: RichText,
    /// The gaps in order.
    pub gaps: Vec<Gap>,
}

/// A word that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The word.
    pub answer: String,
    /// Words that are right too.
    pub accepted: Vec<String>,
    /// Wrong choices; none where the gap is typed.
    pub others: Vec<String>,
    /// What to think of.
    pub feedback: RichText,
}

/// The word for what the prompt describes (begrip).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The word.
    pub answer: String,
    /// Words that are right too.
    pub accepted: Vec<String>,
    /// English words: the Dutch one is asked.
    pub english: Vec<String>,
    /// Other words for the same: this one is asked.
    pub near: Vec<String>,
    /// Words that are taken for it.
    pub wrong: Vec<WrongWord>,
}

/// A word that is taken for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongWord {
    /// The word.
    pub text: String,
    /// What sets it apart.
    pub feedback: RichText,
}

/// An open question (open vraag).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// About how many words a good answer has.
    pub words: u16,
    /// A good answer.
    pub model: RichText,
    /// A second good answer.
    pub other_model: Option<RichText>,
    /// What often goes wrong.
    pub frequent: Option<RichText>,
    /// What a good answer holds.
    pub rubric: Vec<RubricPoint>,
}

/// Something that a good answer holds; worth two half points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RubricPoint {
    /// What earns the whole point.
    pub point: RichText,
    /// What earns half of it, if anything does.
    pub half: Option<RichText>,
}

/// A case: the prompt is the situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The parts, each an exercise of its own. Their ids are that of the case with `#0`, `#1` … behind it and stand
    /// nowhere else.
    pub parts: Vec<Exercise>,
    /// What the parts build, where they are the steps of one plan.
    pub plan: Option<CasePlan>,
}

/// A plan that a guided case builds, such as an accountplan. Each part has a title: its heading in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePlan {
    /// Whom the plan is about.
    pub account: String,
    /// Chapters in order; together they hold all parts.
    pub chapters: Vec<CaseChapter>,
}

/// A chapter of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseChapter {
    /// Its heading in the plan.
    pub title: String,
    /// What becomes known at its beginning; may be empty.
    pub text: RichText,
    /// How many of the parts are its own.
    pub parts: usize,
    /// Whether it stands in front in the plan, wherever it is written: a summary.
    pub in_front: bool,
}

impl Task {
    /// Which kind this is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Choice { .. } => Kind::Choice,
            Self::Multiple { .. } => Kind::Multiple,
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

    /// The calculation behind it, if any; the parts of a case have their own.
    pub const fn calculation(&self) -> Option<&Calculation> {
        match self {
            Self::Number(number) => Some(&number.calculation),
            Self::Steps(steps) => Some(&steps.calculation),
            Self::Table(table) => table.calculation.as_ref(),
            Self::Place(place) => place.calculation.as_ref(),
            Self::Choice { .. }
            | Self::Multiple { .. }
            | Self::Matching(_)
            | Self::Ordering(_)
            | Self::Sorting(_)
            | Self::Cloze(_)
            | Self::Term(_)
            | Self::Open(_)
            | Self::Case(_) => None,
        }
    }

    /// Whether another seed gives other numbers.
    pub fn has_numbers(&self) -> bool {
        match self {
            Self::Case(case) => case.parts.iter().any(|part| part.task.has_numbers()),
            other => other.calculation().is_some(),
        }
    }
}

impl CasePlan {
    /// The chapters, each with the position of its first part.
    pub fn chapters(&self) -> impl Iterator<Item = (usize, &CaseChapter)> {
        self.chapters.iter().scan(0, |first, chapter| {
            let own = *first;
            *first += chapter.parts;
            Some((own, chapter))
        })
    }

    /// The chapter that begins with a part.
    pub fn chapter_at(&self, part: usize) -> Option<&CaseChapter> {
        let mut chapters = self.chapters();
        chapters.find(|(first, _)| *first == part).map(|(_, chapter)| chapter)
    }

    /// The chapter that holds a part, with the position of its first part.
    pub fn chapter_of(&self, part: usize) -> Option<(usize, &CaseChapter)> {
        self.chapters()
            .find(|(first, chapter)| (*first..first + chapter.parts).contains(&part))
    }
}

impl Matching {
    /// The right items to choose from, each once, with their positions: first those of the pairs, then the spare ones.
    pub fn rights(&self) -> Vec<(usize, &RichText)> {
        let mut rights: Vec<(usize, &RichText)> = Vec::new();
        let all = self.pairs.iter().map(|pair| &pair.right).chain(&self.spare);
        for (position, text) in all.enumerate() {
            if rights.iter().all(|(_, known)| *known != text) {
                rights.push((position, text));
            }
        }
        rights
    }

    /// The right item at a position, as an answer counts them.
    pub fn right_at(&self, position: usize) -> Option<&RichText> {
        let all = self.pairs.iter().map(|pair| &pair.right).chain(&self.spare);
        all.into_iter().nth(position)
    }
}

impl Gap {
    /// The number that is typed here, and how; none where the gap asks a word.
    pub fn number(&self) -> Option<(Rational, Notation)> {
        if !self.others.is_empty() {
            return None;
        }
        let notations = [Notation::Plain, Notation::Money, Notation::Percent].into_iter();
        let mut read = notations.filter_map(|notation| Some((dutch::read(&self.answer, notation).ok()?, notation)));
        read.next()
    }

    /// The words to choose from, the right one first; none where the gap is typed.
    pub fn options(&self) -> Vec<&str> {
        if self.others.is_empty() {
            return Vec::new();
        }
        std::iter::once(&self.answer)
            .chain(&self.others)
            .map(String::as_str)
            .collect()
    }
}
