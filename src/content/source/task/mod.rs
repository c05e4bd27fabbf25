//! From an exercise file to an exercise, with every rule that a file can be held to.

mod arrange;
mod calculation;
mod case;
mod place;
mod table;
mod words;

use std::ops::RangeInclusive;

use super::files::{ExerciseFile, OptionFile, TaskFile};
use super::place::{Problem, Source};
use super::{markdown, usual_minutes};
use crate::calculators::{FieldKind, Sheet, cell_key};
use crate::content::{AnswerOption, Block, Exercise, Inline, Kind, RichText, Task};

/// Longest feedback, in words.
const LONGEST_FEEDBACK: usize = 45;

/// The exercise in `file`; problems are added to the list, and what they concern is left empty.
pub(super) fn exercise(
    source: &Source,
    file: ExerciseFile,
    (id, objective): (String, u8),
    place: Stands,
    problems: &mut Vec<Problem>,
) -> Exercise {
    let mut reader = Reader { source, problems };
    let frame = Frame {
        id,
        title: file.title,
        level: file.level,
        objective,
        minutes: file.minutes,
        stands: place,
    };
    let body = Body {
        prompt: file.prompt,
        hints: file.hints,
        solution: file.solution.unwrap_or_default(),
        task: file.task,
    };
    reader.exercise("", frame, body)
}

/// What is known of an exercise before its text is read.
struct Frame {
    id: String,
    title: String,
    level: crate::content::Level,
    objective: u8,
    minutes: Option<u8>,
    stands: Stands,
}

/// Where an exercise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// In a section of the book.
    InSection,
    /// In a mock examination, where answers may be longer.
    InMockExam,
}

/// What an exercise and a part of a case have in common.
struct Body {
    prompt: String,
    hints: Vec<String>,
    solution: String,
    task: TaskFile,
}

/// Which values a text may mention.
#[derive(Clone, Copy)]
enum Keys {
    /// None.
    Nothing,
    /// Quantities of this calculator.
    Of(&'static Sheet),
    /// The calculator is unknown, which is one problem and not one for each key.
    Anything,
    /// The gaps of a cloze, from 1 up to this one.
    Gaps(usize),
}

impl Keys {
    fn know(self, key: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::Anything => true,
            Self::Of(sheet) => match cell_key(key) {
                Some((table, _, column)) => sheet.column(table, column).is_some(),
                None => sheet.label(key).is_some(),
            },
            Self::Gaps(last) => key.parse().is_ok_and(|gap: usize| (1..=last).contains(&gap)),
        }
    }

    const fn expected(self) -> &'static str {
        match self {
            Self::Nothing => "no value: there is no calculator here",
            Self::Of(_) | Self::Anything => "the key of an input or output of the calculator",
            Self::Gaps(_) => "the number of a gap",
        }
    }

    fn is_table(self, key: &str) -> bool {
        let Self::Of(sheet) = self else { return false };
        let field = sheet.fields.iter().find(|field| field.label.key == key);
        field.is_some_and(|field| matches!(field.kind, FieldKind::Table { .. }))
    }
}

struct Reader<'a> {
    source: &'a Source,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    /// The exercise whose fields stand under `at`: nothing, or `task.case.parts.0.`.
    fn exercise(&mut self, at: &str, frame: Frame, body: Body) -> Exercise {
        let keys = calculation::keys_of(&body.task);
        let prompt = self.text(&format!("{at}prompt"), &body.prompt, keys);
        let task = self.task(&format!("{at}task"), body.task, &frame, &prompt);
        let (wanted, expected) = match task.kind() {
            Kind::Choice | Kind::Multiple => (0..=1, "one hint at the most"),
            _ if task.calculation().is_some() => (3..=3, "three hints"),
            _ => (0..=3, "three hints at the most"),
        };
        if !wanted.contains(&body.hints.len()) {
            self.say(&format!("{at}hints"), format!("expected {expected}"));
        }
        let hints = body.hints.iter().enumerate();
        Exercise {
            minutes: frame.minutes.unwrap_or_else(|| usual_minutes(&task, frame.level)),
            prompt,
            hints: hints
                .map(|(position, hint)| self.text(&format!("{at}hints.{position}"), hint, keys))
                .collect(),
            solution: self.text(&format!("{at}solution"), &body.solution, keys),
            id: frame.id,
            title: frame.title,
            level: frame.level,
            objective: frame.objective,
            task,
        }
    }

    fn task(&mut self, at: &str, file: TaskFile, frame: &Frame, prompt: &RichText) -> Task {
        let at = format!("{at}.{}", file.kind().name());
        match file {
            TaskFile::Choice(file) => Task::Choice {
                options: self.options(&format!("{at}.options"), file.options, 3..=5, 1..=1),
            },
            TaskFile::Multiple(file) => Task::Multiple {
                options: self.options(&format!("{at}.options"), file.options, 4..=6, 2..=5),
            },
            TaskFile::Number(file) => Task::Number(self.number(&at, file)),
            TaskFile::Steps(file) => Task::Steps(self.steps(&at, file)),
            TaskFile::Matching(file) => Task::Matching(self.matching(&at, file)),
            TaskFile::Ordering(file) => Task::Ordering(self.ordering(&at, file)),
            TaskFile::Sorting(file) => Task::Sorting(self.sorting(&at, file)),
            TaskFile::Cloze(file) => Task::Cloze(self.cloze(&at, file)),
            TaskFile::Term(file) => Task::Term(self.term(&at, file, prompt)),
            TaskFile::Open(file) => Task::Open(self.open(&at, file, frame)),
            TaskFile::Table(file) => Task::Table(self.table(&at, file)),
            TaskFile::Place(file) => Task::Place(Box::new(self.place(&at, *file))),
            TaskFile::Case(file) => Task::Case(self.case(&at, file, frame, prompt)),
        }
    }

    fn say(&mut self, path: &str, message: impl Into<String>) {
        self.problems.push(self.source.problem(path, message));
    }

    /// Says so when there are fewer or more than there should be.
    fn count(&mut self, path: &str, found: usize, wanted: RangeInclusive<usize>, what: &str) {
        if !wanted.contains(&found) {
            let (least, most) = wanted.into_inner();
            self.say(path, format!("expected {least} to {most} {what}, found {found}"));
        }
    }

    /// Says so where a text stands for the second time. `field` is where it stands in each item, with a point before it;
    /// nothing where it is the item.
    fn distinct<'text>(&mut self, path: &str, field: &str, texts: impl IntoIterator<Item = &'text str>) {
        let mut seen: Vec<&str> = Vec::new();
        for (position, text) in texts.into_iter().enumerate() {
            if seen.contains(&text) {
                self.say(
                    &format!("{path}.{position}{field}"),
                    format!("expected a text of its own, found `{text}` twice"),
                );
            }
            seen.push(text);
        }
    }

    /// A short text that may not be left empty.
    fn name(&mut self, path: &str, text: &str) {
        if text.trim().is_empty() {
            self.say(path, "expected a text");
        }
    }

    /// Markdown with the values that `keys` knows.
    fn text(&mut self, path: &str, text: &str, keys: Keys) -> RichText {
        let mut rich = match markdown::parse(text) {
            Ok(rich) => rich,
            Err(message) => {
                self.say(path, message);
                return RichText::default();
            }
        };
        for key in rich.keys() {
            if !keys.know(key) {
                self.say(path, format!("expected {}, found {{{key}}}", keys.expected()));
            }
        }
        for block in &mut rich.0 {
            if let Block::P(line) = block
                && let [Inline::V(key)] = line.as_slice()
                && keys.is_table(key)
            {
                *block = Block::Rows(key.clone());
            }
        }
        rich
    }

    /// Feedback: short, and in the tone of the rest.
    fn feedback(&mut self, path: &str, text: &str, keys: Keys) -> RichText {
        self.count(path, text.split_whitespace().count(), 1..=LONGEST_FEEDBACK, "words");
        if text.contains('!') || text.to_lowercase().contains("helaas") {
            self.say(path, "expected no exclamation mark and no \"helaas\"");
        }
        self.text(path, text, keys)
    }

    fn options(
        &mut self,
        path: &str,
        files: Vec<OptionFile>,
        count: RangeInclusive<usize>,
        correct: RangeInclusive<usize>,
    ) -> Vec<AnswerOption> {
        self.count(path, files.len(), count, "options");
        let found = files.iter().filter(|option| option.correct).count();
        if !correct.contains(&found) || found == files.len() {
            self.say(
                path,
                format!(
                    "expected {} correct and at least one wrong option, found {found}",
                    correct.start()
                ),
            );
        }
        let option = |(position, file): (usize, OptionFile)| AnswerOption {
            text: self.text(&format!("{path}.{position}.text"), &file.text, Keys::Nothing),
            correct: file.correct,
            feedback: self.feedback(&format!("{path}.{position}.feedback"), &file.feedback, Keys::Nothing),
        };
        files.into_iter().enumerate().map(option).collect()
    }
}

/// The text without structure, each value left open.
fn plain(text: &RichText) -> String {
    text.to_plain(&|_| String::new())
}
