//! Mock examinations (proefexamens): open questions that stand nowhere else.

use std::path::Path;

use super::files::{ExerciseFile, MockExamFile};
use super::place::Problem;
use super::task::{self, Stands};
use super::{Library, entry_of, file_name, folders, toml_files};
use crate::content::{Exercise, Kind, MockExam, MockExamEntry, MockExamQuestion, PACK_VERSION};

/// Where they lie.
pub(super) const FOLDER: &str = "proefexamens";
/// What a folder says of the whole.
const EXAM_FILE: &str = "examen.toml";

impl Library {
    /// Reads every folder in `root`, once the sections are there to which the questions belong.
    pub(super) fn read_mock_exams(&mut self, root: &Path) {
        if !root.exists() {
            return;
        }
        for folder in folders(root, &mut self.problems) {
            self.read_mock_exam(&folder);
        }
    }

    fn read_mock_exam(&mut self, folder: &Path) {
        let id = file_name(folder);
        let Some(file) = self.parse::<MockExamFile>(&folder.join(EXAM_FILE)) else {
            return;
        };
        let mut questions = Vec::new();
        let mut exercises = Vec::new();
        for path in toml_files(folder, &mut self.problems) {
            if file_name(&path) != EXAM_FILE
                && let Some((section, exercise)) = self.read_question(&path, &id)
            {
                questions.push(MockExamQuestion {
                    section,
                    exercise: entry_of(&exercise),
                });
                exercises.push(exercise);
            }
        }
        if exercises.is_empty() {
            self.problems
                .push(Problem::whole(folder, "expected questions beside examen.toml"));
        }
        let entry = MockExamEntry {
            id: id.clone(),
            title: file.title,
            lead: file.lead,
            minutes: file.minutes,
            pack: String::new(),
            questions,
        };
        let exam = MockExam {
            version: PACK_VERSION,
            id,
            exercises,
        };
        self.mock_exams.push((entry, exam));
    }

    /// A question, with the section of its objective: `objective = "1.3.d"`.
    fn read_question(&mut self, path: &Path, exam: &str) -> Option<(String, Exercise)> {
        let source = self.open(path)?;
        let file: ExerciseFile = self.parsed(&source)?;
        let before = self.problems.len();
        let (section, letter) = file.objective.rsplit_once('.').unwrap_or_default();
        let (section, letter) = (section.to_owned(), letter.to_owned());
        let objectives = self.objectives_of(&section);
        if objectives == 0 {
            let message = "expected a section and the letter of its learning objective, such as 1.3.d";
            self.problems.push(source.problem("objective", message));
        }
        let objective = match objectives {
            0 => 0,
            count => self.objective(&source, &section, &letter, count),
        };
        if file.task.kind() != Kind::Open {
            self.problems
                .push(source.problem("task", "expected a question of the kind open"));
        }
        let id = self.id(exam, path);
        let exercise = task::exercise(&source, file, (id, objective), Stands::InMockExam, &mut self.problems);
        (self.problems.len() == before).then_some((section, exercise))
    }

    fn objectives_of(&self, section: &str) -> usize {
        let mut sections = self.chapters.iter().flat_map(|(_, chapter)| &chapter.sections);
        sections
            .find(|candidate| candidate.id == section)
            .map_or(0, |found| found.objectives.len())
    }
}
