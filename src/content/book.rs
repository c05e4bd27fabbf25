//! The structure of the book: what the app knows at once, and what comes with a chapter.

use serde::{Deserialize, Serialize};

use super::{Exercise, Kind, Level, Packed, PackedExercise, RichText};

/// Table of contents with just enough of every exercise to list and choose; loaded when a page needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// [`super::PACK_VERSION`].
    pub version: u32,
    /// Content hash of all packs, for the page Over and for results.
    pub edition: String,
    /// Chapters in the order of the book.
    pub chapters: Vec<ChapterEntry>,
    /// Calculators in the order of the book: their names come with the index, the calculators themselves when one is
    /// needed.
    pub calculators: Vec<CalculatorEntry>,
    /// Mock examinations in order.
    pub mock_exams: Vec<MockExamEntry>,
    /// File name of the pack with the profile for the self-assessment; empty where there is none.
    pub profile_pack: String,
}

/// A calculator in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalculatorEntry {
    /// `break-even`.
    pub id: String,
    /// `Break-evenanalyse`.
    pub title: String,
    /// What it answers, as a question.
    pub question: String,
    /// Sections it belongs to: `5.5 / 6.13`.
    pub section: String,
    /// Other names people look for.
    pub synonyms: Vec<String>,
}

/// A chapter in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChapterEntry {
    /// `6`; `0` is the introduction, `B` the appendices, `S` the unit on the sales cycle.
    pub id: String,
    /// Title.
    pub title: String,
    /// What you can do after it.
    pub lead: String,
    /// File name of the pack with its concepts.
    pub concepts_pack: String,
    /// Sections in order.
    pub sections: Vec<SectionEntry>,
}

/// A section in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionEntry {
    /// `6.12`.
    pub id: String,
    /// Title.
    pub title: String,
    /// File name of its pack.
    pub pack: String,
    /// Number of learning objectives.
    pub objectives: u8,
    /// Number of concepts.
    pub concepts: u16,
    /// Exercises in order of level, then of file name.
    pub exercises: Vec<ExerciseEntry>,
}

/// An exercise in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseEntry {
    /// `6.12/bakkerij`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: Kind,
    /// Level.
    pub level: Level,
    /// Which learning objective of its section, counted from 0.
    pub objective: u8,
    /// About how long it takes.
    pub minutes: u8,
    /// Whether another seed gives other numbers.
    pub has_numbers: bool,
    /// Calculator it is about, if any.
    #[serde(default)]
    pub calculator: Option<String>,
}

/// A mock examination (proefexamen) in the table of contents: open questions that stand nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MockExamEntry {
    /// `examen-1`: name of its folder.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is, in a sentence.
    pub lead: String,
    /// How long it takes.
    pub minutes: u16,
    /// File name of its pack.
    pub pack: String,
    /// Its questions in order.
    pub questions: Vec<MockExamQuestion>,
}

/// A question of a mock examination in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MockExamQuestion {
    /// Section of its learning objective: `1.3`.
    pub section: String,
    /// The question; its id is that of the examination and its file name, `examen-1/vraag-1`.
    pub exercise: ExerciseEntry,
}

/// The questions of a mock examination, loaded when it begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MockExam<T = Packed> {
    /// [`super::PACK_VERSION`].
    pub version: u32,
    /// `examen-1`.
    pub id: String,
    /// Questions in the order of the table of contents.
    pub exercises: Vec<Exercise<T>>,
}

/// What a new visitor begins with; loaded together with the app, so that nothing else is needed to answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// [`super::PACK_VERSION`].
    pub version: u32,
    /// `1.1`.
    pub section: String,
    /// Title of that section.
    pub section_title: String,
    /// The exercise.
    pub exercise: PackedExercise,
}

/// Everything of one section, loaded when it or one of its exercises is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section<T = Packed> {
    /// [`super::PACK_VERSION`].
    pub version: u32,
    /// `6.12`.
    pub id: String,
    /// Three sentences on what it is about.
    pub summary: RichText,
    /// Leerdoelen in order.
    pub objectives: Vec<Objective>,
    /// Exercises in the order of the table of contents.
    pub exercises: Vec<Exercise<T>>,
    /// Begrippen in the order of the file; they travel in a pack of their own, see [`Concepts`].
    #[serde(skip)]
    pub concepts: Vec<Concept>,
}

/// The concepts of one chapter, loaded when a page shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concepts {
    /// [`super::PACK_VERSION`].
    pub version: u32,
    /// Concepts by id of their section, in the order of the book.
    pub sections: Vec<(String, Vec<Concept>)>,
}

/// Leerdoel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// What mastering it takes.
    pub level: Level,
    /// What you can do.
    pub text: String,
}

/// Begrip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Stable id.
    pub id: String,
    /// The term.
    pub term: String,
    /// What the field calls it in English.
    #[serde(default)]
    pub english: Option<String>,
    /// What it is, in one sentence without the term.
    pub definition: String,
    /// An example from practice, without the term.
    pub example: String,
    /// Other words and spellings that are right too.
    pub accepted: Vec<String>,
    /// Ids of the concepts it is taken for.
    pub confused_with: Vec<String>,
    /// Whether it belongs to the terms that everyone should know.
    pub kern: bool,
}

/// Chapter of a section: `6` of `6.12`, `B` of `B1`, `S` of `SC`.
pub fn chapter_of(section: &str) -> &str {
    section
        .split_once('.')
        .map_or_else(|| section.get(..1).unwrap_or(section), |(chapter, _)| chapter)
}

impl Index {
    /// The chapter with this id.
    pub fn chapter(&self, id: &str) -> Option<&ChapterEntry> {
        self.chapters.iter().find(|chapter| chapter.id == id)
    }

    /// The section with this id, and its chapter.
    pub fn section(&self, id: &str) -> Option<(&ChapterEntry, &SectionEntry)> {
        self.sections().find(|(_, section)| section.id == id)
    }

    /// All sections in the order of the book, with their chapters.
    pub fn sections(&self) -> impl Iterator<Item = (&ChapterEntry, &SectionEntry)> {
        self.chapters
            .iter()
            .flat_map(|chapter| chapter.sections.iter().map(move |section| (chapter, section)))
    }

    /// The exercise with this id, with where it stands.
    pub fn exercise(&self, id: &str) -> Option<(&ChapterEntry, &SectionEntry, &ExerciseEntry)> {
        let (section_id, _) = id.split_once('/')?;
        let (chapter, section) = self.section(section_id)?;
        let exercise = section.exercises.iter().find(|exercise| exercise.id == id)?;
        Some((chapter, section, exercise))
    }

    /// The calculators that belong to a section.
    pub fn calculators_of<'index>(&'index self, section: &'index str) -> impl Iterator<Item = &'index CalculatorEntry> {
        let belongs = move |entry: &&CalculatorEntry| entry.section.split(" / ").any(|one| one == section);
        self.calculators.iter().filter(belongs)
    }

    /// Where a new visitor begins: in the first section of chapter 1 that has one, the exercise with one choice at the
    /// level begrijpen that belongs to the first objective.
    pub fn first_exercise(&self) -> Option<(&SectionEntry, &ExerciseEntry)> {
        let fits = |exercise: &&ExerciseEntry| exercise.kind == Kind::Choice && exercise.level == Level::Begrijpen;
        self.chapter("1")?.sections.iter().find_map(|section| {
            let exercises = section.exercises.iter().filter(fits);
            let first = exercises.min_by_key(|exercise| exercise.objective)?;
            Some((section, first))
        })
    }

    /// The mock examination with this id.
    pub fn mock_exam(&self, id: &str) -> Option<&MockExamEntry> {
        self.mock_exams.iter().find(|exam| exam.id == id)
    }

    /// The question of a mock examination with this id, and its examination.
    pub fn mock_question(&self, id: &str) -> Option<(&MockExamEntry, &MockExamQuestion)> {
        let exam = self.mock_exam(id.split_once('/')?.0)?;
        let question = exam.questions.iter().find(|question| question.exercise.id == id)?;
        Some((exam, question))
    }

    /// The section before and after one, in the order of the book.
    pub fn around(&self, id: &str) -> (Option<&SectionEntry>, Option<&SectionEntry>) {
        let sections: Vec<_> = self.sections().map(|(_, section)| section).collect();
        let Some(at) = sections.iter().position(|section| section.id == id) else {
            return (None, None);
        };
        (
            at.checked_sub(1).map(|before| sections[before]),
            sections.get(at + 1).copied(),
        )
    }
}

impl Concepts {
    /// The concepts of a section.
    pub fn of_section(&self, id: &str) -> &[Concept] {
        let found = self.sections.iter().find(|(section, _)| section == id);
        found.map(|(_, concepts)| concepts.as_slice()).unwrap_or_default()
    }
}

impl Section {
    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Option<&PackedExercise> {
        self.exercises.iter().find(|exercise| exercise.id == id)
    }
}
