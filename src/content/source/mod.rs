//! Reading what authors wrote: the folder `exercises/` becomes the book, or a list of everything that is wrong.

mod files;
mod markdown;
mod mock_exam;
mod pack;
mod place;
mod profile;
mod quality;
mod task;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};

use super::{
    ChapterEntry, Concept, Exercise, ExerciseEntry, Kind, Level, MockExam, MockExamEntry, Objective, Profile, Section,
    SectionEntry, Task,
};
use files::{ChapterFile, ConceptsFile, ExerciseFile, SectionFile};
pub use pack::{Pack, packs};
pub use place::Problem;
use place::Source;
pub use quality::{Quality, Repeated, quality};
use task::Stands;

/// Order of the chapters: introduction, the seven of the book, appendices, the unit on the sales cycle.
const CHAPTER_ORDER: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "B", "S"];

/// The sections of one chapter, in order.
#[derive(Debug)]
pub struct Chapter {
    /// Everything of each section.
    pub sections: Vec<Section<Task>>,
}

/// Everything that authors wrote.
#[derive(Debug, Default)]
pub struct Library {
    /// Chapters in the order of the book: what the table of contents says, and what the packs hold.
    pub chapters: Vec<(ChapterEntry, Chapter)>,
    /// Mock examinations, in the order of their folders.
    pub mock_exams: Vec<(MockExamEntry, MockExam<Task>)>,
    /// The profile for the self-assessment, if the book has one, and its file.
    pub profile: Option<(PathBuf, Profile)>,
    /// What is wrong, all of it.
    pub problems: Vec<Problem>,
    /// Words that are common in Flanders or in the Netherlands only.
    of_one_country: Vec<Problem>,
    /// Where each exercise stands, for messages about it.
    files: Vec<(String, PathBuf)>,
}

impl Library {
    /// Reads the folder. Files with problems are left out and reported; the rest is there.
    pub fn read(root: &Path) -> Self {
        let mut library = Self::default();
        for folder in folders(root, &mut library.problems) {
            let name = file_name(&folder);
            if name == mock_exam::FOLDER {
                continue;
            }
            let Some(id) = name.strip_prefix('h').filter(|id| CHAPTER_ORDER.contains(id)) else {
                library
                    .problems
                    .push(Problem::whole(&folder, "expected a chapter folder: h0 … h7, hB or hS"));
                continue;
            };
            library.read_chapter(&folder, id);
        }
        library
            .chapters
            .sort_by_key(|(entry, _)| CHAPTER_ORDER.iter().position(|id| *id == entry.id));
        library.check_concepts(root);
        library.check_profile();
        library.read_mock_exams(&root.join(mock_exam::FOLDER));
        library
    }

    /// All exercises in the order of the book, then those of the mock examinations.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        let sections = self.chapters.iter().flat_map(|(_, chapter)| &chapter.sections);
        let in_exams = self.mock_exams.iter().flat_map(|(_, exam)| &exam.exercises);
        sections.flat_map(|section| &section.exercises).chain(in_exams)
    }

    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises().find(|exercise| exercise.id == id)
    }

    /// A problem with an exercise that only shows when its numbers are drawn.
    pub fn problem_with(&self, exercise: &str, message: String) -> Problem {
        let file = self
            .files
            .iter()
            .find(|(id, _)| id == exercise)
            .map(|(_, file)| file.as_path());
        Problem::whole(file.unwrap_or(Path::new(exercise)), message)
    }

    fn read_chapter(&mut self, folder: &Path, id: &str) {
        let Some(file) = self.parse::<ChapterFile>(&folder.join("hoofdstuk.toml")) else {
            return;
        };
        let mut sections: Vec<(SectionEntry, Section<Task>)> = folders(folder, &mut self.problems)
            .iter()
            .filter_map(|folder| self.read_section(folder))
            .collect();
        sections.sort_by_key(|(entry, _)| section_order(&entry.id));
        let (entries, sections) = sections.into_iter().unzip();
        let entry = ChapterEntry {
            id: id.to_owned(),
            title: file.title,
            lead: file.lead,
            concepts_pack: String::new(),
            sections: entries,
        };
        self.chapters.push((entry, Chapter { sections }));
    }

    fn read_section(&mut self, folder: &Path) -> Option<(SectionEntry, Section<Task>)> {
        let name = file_name(folder);
        let id = name.split('-').next().unwrap_or(&name).to_owned();
        let path = folder.join("paragraaf.toml");
        let source = self.open(&path)?;
        let file: SectionFile = self.parsed(&source)?;
        let summary = self.markdown(&source, "summary", file.summary.as_deref().unwrap_or_default());
        if file.objectives.is_empty() {
            self.problems
                .push(source.problem("title", "expected at least one [[objectives]]"));
        }
        let objectives: Vec<Objective> = file
            .objectives
            .into_iter()
            .map(|one| Objective {
                level: one.level,
                text: one.text,
            })
            .collect();
        let concepts = self.read_concepts(&folder.join("begrippen.toml"));
        self.read_profile(folder);
        let mut exercises = Vec::new();
        for path in toml_files(folder, &mut self.problems) {
            if !matches!(
                file_name(&path).as_str(),
                "paragraaf.toml" | "begrippen.toml" | profile::FILE
            ) {
                exercises.extend(self.read_exercise(&path, &id, objectives.len()));
            }
        }
        exercises.sort_by(|one, other| (one.level, &one.id).cmp(&(other.level, &other.id)));
        let entry = SectionEntry {
            id: id.clone(),
            title: file.title,
            pack: String::new(),
            objectives: u8::try_from(objectives.len()).unwrap_or(u8::MAX),
            concepts: u16::try_from(concepts.len()).unwrap_or(u16::MAX),
            exercises: exercises.iter().map(entry_of).collect(),
        };
        Some((
            entry,
            Section {
                version: super::PACK_VERSION,
                id,
                summary,
                objectives,
                exercises,
                concepts,
            },
        ))
    }

    fn read_exercise(&mut self, path: &Path, section: &str, objectives: usize) -> Option<Exercise> {
        let source = self.open(path)?;
        let file: ExerciseFile = self.parsed(&source)?;
        let before = self.problems.len();
        let objective = self.objective(&source, section, &file.objective, objectives);
        let id = self.id(section, path);
        let exercise = task::exercise(&source, file, (id, objective), Stands::InSection, &mut self.problems);
        (self.problems.len() == before).then_some(exercise)
    }

    /// The id of the exercise in a file: the section or examination, and the name of the file.
    fn id(&mut self, folder: &str, path: &Path) -> String {
        let stem = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        if !stem
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
        {
            self.problems.push(Problem::whole(
                path,
                "expected a file name of lower case letters, digits and hyphens",
            ));
        }
        let id = format!("{folder}/{stem}");
        self.files.push((id.clone(), path.to_owned()));
        id
    }

    /// The position of the learning objective that a letter names.
    fn objective(&mut self, source: &Source, section: &str, letter: &str, objectives: usize) -> u8 {
        match letter.as_bytes() {
            [letter @ b'a'..=b'z'] if usize::from(letter - b'a') < objectives => letter - b'a',
            _ => {
                let last = char::from(b'a' + u8::try_from(objectives.saturating_sub(1)).unwrap_or(0));
                let message = format!("expected the letter of a learning objective of {section}: a to {last}");
                self.problems.push(source.problem("objective", message));
                0
            }
        }
    }

    fn read_concepts(&mut self, path: &Path) -> Vec<Concept> {
        if !path.exists() {
            return Vec::new();
        }
        let Some(file) = self.parse::<ConceptsFile>(path) else {
            return Vec::new();
        };
        file.concepts.into_iter().map(Concept::from).collect()
    }

    /// Concepts are unique over the whole book, and what they are confused with exists and says so too.
    fn check_concepts(&mut self, root: &Path) {
        let sections = self.chapters.iter().flat_map(|(_, chapter)| &chapter.sections);
        let concepts: Vec<&Concept> = sections.flat_map(|section| &section.concepts).collect();
        let mut problems = Vec::new();
        for (position, concept) in concepts.iter().enumerate() {
            let mut say = |message: &str| {
                problems.push(Problem::whole(root, format!("concept `{}`: {message}", concept.id)));
            };
            if concepts[..position].iter().any(|other| other.id == concept.id) {
                say("expected an id that no other concept has");
            }
            if concept.definition.to_lowercase().contains(&concept.term.to_lowercase()) {
                say("expected a definition without the term itself");
            }
            for other in &concept.confused_with {
                match concepts.iter().find(|candidate| candidate.id == *other) {
                    None => say(&format!("confused_with: expected the id of a concept, found `{other}`")),
                    Some(found) if !found.confused_with.contains(&concept.id) => {
                        say(&format!("confused_with: expected `{other}` to name it in return"));
                    }
                    Some(_) => {}
                }
            }
        }
        self.problems.append(&mut problems);
    }

    fn markdown(&mut self, source: &Source, key: &str, text: &str) -> super::RichText {
        markdown::parse(text).unwrap_or_else(|message| {
            self.problems.push(source.problem(key, message));
            super::RichText::default()
        })
    }

    fn open(&mut self, path: &Path) -> Option<Source> {
        match fs::read_to_string(path) {
            Ok(text) => {
                let source = Source {
                    file: path.to_owned(),
                    text,
                };
                self.of_one_country.extend(wording::of_one_country(&source));
                Some(source)
            }
            Err(error) => {
                self.problems
                    .push(Problem::whole(path, format!("expected a readable file: {error}")));
                None
            }
        }
    }

    fn parsed<T: serde::de::DeserializeOwned>(&mut self, source: &Source) -> Option<T> {
        toml::from_str(&source.text)
            .map_err(|error| self.problems.push(source.syntax(&error)))
            .ok()
    }

    fn parse<T: serde::de::DeserializeOwned>(&mut self, path: &Path) -> Option<T> {
        let source = self.open(path)?;
        self.parsed(&source)
    }
}

fn entry_of(exercise: &Exercise) -> ExerciseEntry {
    ExerciseEntry {
        id: exercise.id.clone(),
        title: exercise.title.clone(),
        kind: exercise.task.kind(),
        level: exercise.level,
        objective: exercise.objective,
        minutes: exercise.minutes,
        has_numbers: exercise.task.has_numbers(),
        calculator: exercise
            .task
            .calculation()
            .map(|calculation| calculation.calculator.clone()),
    }
}

/// Sections sort by their numbers: 4.2 before 4.10; what is no number keeps its place in the alphabet.
fn section_order(id: &str) -> (Vec<u32>, String) {
    (
        id.split('.').map(|part| part.parse().unwrap_or(0)).collect(),
        id.to_owned(),
    )
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn entries(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
            paths.sort();
            paths
        }
        Err(error) => {
            problems.push(Problem::whole(folder, format!("expected a readable folder: {error}")));
            Vec::new()
        }
    }
}

fn folders(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    entries(folder, problems)
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

fn toml_files(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    entries(folder, problems)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect()
}

/// Minutes that an exercise takes when its author does not say.
fn usual_minutes(task: &Task, level: Level) -> u8 {
    if let Task::Case(case) = task {
        return case.parts.iter().map(|part| part.minutes).sum();
    }
    match (task.kind(), level) {
        (Kind::Choice, Level::Analyseren) | (Kind::Multiple | Kind::Ordering | Kind::Cloze | Kind::Place, _) => 2,
        (Kind::Choice | Kind::Term, _) => 1,
        (Kind::Number | Kind::Matching | Kind::Sorting, _) => 3,
        (Kind::Table, _) => 5,
        (Kind::Steps, _) => 6,
        (Kind::Open | Kind::Case, _) => 8,
    }
}
