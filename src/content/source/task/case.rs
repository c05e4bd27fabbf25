//! The kind `case`: parts, or the chapters of a plan that the learner builds.

use std::ops::RangeInclusive;

use super::super::files::{CaseChapterFile, CaseFile, PartFile, TaskFile};
use super::{Body, Frame, Keys, Reader, plain};
use crate::content::{Block, Case, CaseChapter, CasePlan, Exercise, Kind, RichText};

/// Parts of an ordinary case.
const PARTS: RangeInclusive<usize> = 4..=6;
/// Chapters of a plan, and parts of all of them together.
const CHAPTERS: RangeInclusive<usize> = 2..=8;
const PARTS_OF_PLAN: RangeInclusive<usize> = 7..=24;
/// Fewest parts of a plan in which the learner writes: the rest only prepares these.
const FEWEST_WRITTEN: usize = 3;
/// Fewest kinds among the parts of a case.
const FEWEST_KINDS: usize = 3;
/// Longest heading of a plan, in letters.
const LONGEST_NAME: usize = 60;
/// Most words of what becomes known at the beginning of a chapter, beside its tables.
const LONGEST_TEXT: usize = 200;

impl Reader<'_> {
    pub(super) fn case(&mut self, at: &str, file: CaseFile, frame: &Frame, prompt: &RichText) -> Case {
        self.check_stem(prompt);
        if file.chapters.is_empty() {
            return self.parts_alone(at, file, frame);
        }
        let chapters_at = format!("{at}.chapters");
        if !file.parts.is_empty() {
            self.say(&format!("{at}.parts"), "expected the parts of a plan in its chapters");
        }
        let account = file.account.unwrap_or_default();
        self.name(&format!("{at}.account"), &account);
        self.count(&chapters_at, file.chapters.len(), CHAPTERS, "chapters");
        let files: Vec<&PartFile> = file.chapters.iter().flat_map(|chapter| &chapter.parts).collect();
        self.count(&chapters_at, files.len(), PARTS_OF_PLAN, "parts in all chapters");
        self.check_kinds(&chapters_at, files.iter().copied());
        let written = files.iter().filter(|part| part.task.kind() == Kind::Open).count();
        if written < FEWEST_WRITTEN {
            let message = format!("expected at least {FEWEST_WRITTEN} open parts, found {written}");
            self.say(&chapters_at, message);
        }
        let (mut parts, mut chapters) = (Vec::new(), Vec::new());
        let mut headings: Vec<String> = Vec::new();
        for (position, chapter) in file.chapters.into_iter().enumerate() {
            let at = format!("{chapters_at}.{position}");
            self.heading(&format!("{at}.title"), &chapter.title, &mut headings);
            if chapter.parts.is_empty() {
                self.say(&format!("{at}.title"), "expected parts in this chapter");
            }
            let text = self.chapter_text(&at, &chapter);
            let first = parts.len();
            for (position, part) in chapter.parts.into_iter().enumerate() {
                let at = format!("{at}.parts.{position}");
                let name = part.name.clone().unwrap_or_default();
                self.heading(&format!("{at}.name"), &name, &mut headings);
                parts.extend(self.part(&at, part, frame, parts.len()));
            }
            chapters.push(CaseChapter {
                title: chapter.title,
                text,
                parts: parts.len() - first,
                in_front: chapter.in_front,
            });
        }
        Case {
            parts,
            plan: Some(CasePlan { account, chapters }),
        }
    }

    /// An ordinary case.
    fn parts_alone(&mut self, at: &str, file: CaseFile, frame: &Frame) -> Case {
        if file.account.is_some() {
            self.say(
                &format!("{at}.account"),
                "expected chapters: an account belongs to a plan",
            );
        }
        let parts_at = format!("{at}.parts");
        self.count(&parts_at, file.parts.len(), PARTS, "parts");
        self.check_kinds(&parts_at, &file.parts);
        let mut parts = Vec::new();
        for (position, part) in file.parts.into_iter().enumerate() {
            let at = format!("{parts_at}.{position}");
            if part.name.is_some() {
                self.say(&format!("{at}.name"), "expected no name outside a plan");
            }
            parts.extend(self.part(&at, part, frame, position));
        }
        Case { parts, plan: None }
    }

    /// The part at a position of the whole case.
    fn part(&mut self, at: &str, part: PartFile, frame: &Frame, position: usize) -> Option<Exercise> {
        if matches!(part.task, TaskFile::Case(_)) {
            self.say(at, "expected no case inside a case");
            return None;
        }
        let frame = Frame {
            id: format!("{}#{position}", frame.id),
            title: part.name.unwrap_or_default(),
            minutes: None,
            ..*frame
        };
        let body = Body {
            prompt: part.prompt,
            hints: part.hints,
            solution: part.solution.unwrap_or_default(),
            task: part.task,
        };
        Some(self.exercise(&format!("{at}."), frame, body))
    }

    fn check_kinds<'a>(&mut self, at: &str, parts: impl IntoIterator<Item = &'a PartFile>) {
        let mut kinds: Vec<Kind> = parts.into_iter().map(|part| part.task.kind()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() < FEWEST_KINDS {
            let message = format!("expected parts of at least {FEWEST_KINDS} kinds, found {}", kinds.len());
            self.say(at, message);
        }
    }

    /// A heading of the plan: short, and not used before.
    fn heading(&mut self, at: &str, heading: &str, before: &mut Vec<String>) {
        self.name(at, heading);
        let letters = heading.chars().count();
        if letters > LONGEST_NAME {
            let message = format!("expected a heading of {LONGEST_NAME} letters at most, found {letters}");
            self.say(at, message);
        }
        if before.iter().any(|known| known == heading) {
            self.say(at, format!("expected a heading of its own, found `{heading}` twice"));
        }
        before.push(heading.to_owned());
    }

    fn chapter_text(&mut self, at: &str, chapter: &CaseChapterFile) -> RichText {
        let at = format!("{at}.text");
        let text = self.text(&at, chapter.text.as_deref().unwrap_or_default(), Keys::Nothing);
        self.count(
            &at,
            words_beside_tables(&text),
            0..=LONGEST_TEXT,
            "words beside the table",
        );
        text
    }

    fn check_stem(&mut self, prompt: &RichText) {
        if !prompt.0.iter().any(is_table) {
            self.say("prompt", "expected a table in the stem of a case");
        }
        self.count(
            "prompt",
            words_beside_tables(prompt),
            120..=250,
            "words beside the table",
        );
    }
}

const fn is_table(block: &Block) -> bool {
    matches!(block, Block::Table(..) | Block::Rows(_))
}

fn words_beside_tables(text: &RichText) -> usize {
    let prose: Vec<Block> = text.0.iter().filter(|block| !is_table(block)).cloned().collect();
    plain(&RichText(prose)).split_whitespace().count()
}
