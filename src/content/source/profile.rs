//! The file of the profile: `profiel.toml` beside a section.

use std::path::Path;

use serde::Deserialize;

use super::{Library, Problem};
use crate::content::{Competence, PACK_VERSION, PROFILE_SCALE, Profile, Statement};

/// Name of the file.
pub(super) const FILE: &str = "profiel.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfileFile {
    scale: Vec<String>,
    competences: Vec<CompetenceFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CompetenceFile {
    id: String,
    name: String,
    sections: Vec<String>,
    statements: Vec<StatementFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementFile {
    id: String,
    text: String,
}

impl Library {
    /// Reads the profile in a folder of a section, if there is one.
    pub(super) fn read_profile(&mut self, folder: &Path) {
        let path = folder.join(FILE);
        if !path.exists() {
            return;
        }
        if self.profile.is_some() {
            self.problems
                .push(Problem::whole(&path, "expected one profile in the whole book"));
        }
        let Some(file) = self.parse::<ProfileFile>(&path) else {
            return;
        };
        let competence = |file: CompetenceFile| Competence {
            id: file.id,
            name: file.name,
            statements: file
                .statements
                .into_iter()
                .map(|file| Statement {
                    id: file.id,
                    text: file.text,
                })
                .collect(),
            sections: file.sections,
        };
        let profile = Profile {
            version: PACK_VERSION,
            scale: file.scale,
            competences: file.competences.into_iter().map(competence).collect(),
        };
        self.profile = Some((path, profile));
    }

    /// Holds the profile to its rules, once all sections are known.
    pub(super) fn check_profile(&mut self) {
        let Some((path, profile)) = &self.profile else { return };
        let mut problems = Vec::new();
        let mut say = |message: String| problems.push(Problem::whole(path, message));
        if profile.scale.len() != usize::from(PROFILE_SCALE) {
            say(format!(
                "scale: expected {PROFILE_SCALE} words, found {}",
                profile.scale.len()
            ));
        }
        if !(5..=10).contains(&profile.competences.len()) {
            say(format!(
                "expected 5 to 10 competences, found {}",
                profile.competences.len()
            ));
        }
        let has_exercises = |id: &str| {
            let entries = self.chapters.iter().flat_map(|(entry, _)| &entry.sections);
            entries
                .into_iter()
                .any(|section| section.id == id && !section.exercises.is_empty())
        };
        for (position, competence) in profile.competences.iter().enumerate() {
            let id = &competence.id;
            if !is_id(id) || profile.competences[..position].iter().any(|other| other.id == *id) {
                say(format!(
                    "competence `{id}`: expected an id of its own in small letters, digits and hyphens"
                ));
            }
            if !(3..=4).contains(&competence.statements.len()) {
                let found = competence.statements.len();
                say(format!("competence `{id}`: expected 3 or 4 statements, found {found}"));
            }
            for (position, statement) in competence.statements.iter().enumerate() {
                let twice = competence.statements[..position]
                    .iter()
                    .any(|other| other.id == statement.id);
                if !is_id(&statement.id) || twice {
                    say(format!(
                        "competence `{id}`: expected a statement id of its own, found `{}`",
                        statement.id
                    ));
                }
            }
            if competence.sections.is_empty() {
                say(format!("competence `{id}`: expected a section to practise it"));
            }
            for section in competence.sections.iter().filter(|section| !has_exercises(section)) {
                say(format!(
                    "competence `{id}`: expected a section with exercises, found `{section}`"
                ));
            }
        }
        self.problems.append(&mut problems);
    }
}

fn is_id(id: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !id.is_empty() && id.chars().all(plain)
}
