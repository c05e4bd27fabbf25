//! Where in a file something is wrong.

use std::fmt;
use std::path::{Path, PathBuf};

/// Something that an author has to mend: file, line, what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file or folder.
    pub file: PathBuf,
    /// Line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What was expected.
    pub message: String,
}

impl Problem {
    /// A problem with a file or folder as a whole.
    pub fn whole(file: &Path, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            message: message.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

/// A file as its author wrote it.
#[derive(Debug)]
pub(super) struct Source {
    pub file: PathBuf,
    pub text: String,
}

impl Source {
    /// A problem with what stands under `path`: keys and positions joined by dots, `task.choice.options.1.feedback`.
    pub fn problem(&self, path: &str, message: impl Into<String>) -> Problem {
        Problem {
            file: self.file.clone(),
            line: self.line_of(path),
            message: message.into(),
        }
    }

    /// A problem that the TOML reader found.
    pub fn syntax(&self, error: &toml::de::Error) -> Problem {
        let line = error.span().map(|span| self.line_at(span.start));
        Problem {
            file: self.file.clone(),
            line,
            message: error.message().trim().replace('\n', ", "),
        }
    }

    fn line_at(&self, offset: usize) -> usize {
        self.text
            .get(..offset)
            .map_or(1, |before| before.matches('\n').count() + 1)
    }

    /// The line of the deepest part of `path` that exists.
    fn line_of(&self, path: &str) -> Option<usize> {
        let document = toml::de::DeTable::parse(&self.text).ok()?;
        let mut parts = path.split('.');
        let mut line = None;
        let mut value = None;
        let first = parts.next()?;
        if let Some((key, found)) = document.get_ref().get_key_value(first) {
            line = Some(self.line_at(key.span().start));
            value = Some(found);
        }
        for part in parts {
            let Some(current) = value else { break };
            value = match current.get_ref() {
                toml::de::DeValue::Table(table) => table.get_key_value(part).map(|(key, found)| {
                    line = Some(self.line_at(key.span().start));
                    found
                }),
                toml::de::DeValue::Array(items) => {
                    part.parse::<usize>()
                        .ok()
                        .and_then(|at| items.get(at))
                        .inspect(|found| {
                            line = Some(self.line_at(found.span().start));
                        })
                }
                _ => None,
            };
        }
        line
    }
}
