//! The kind `case`.

use super::super::files::{CaseFile, TaskFile};
use super::{Body, Frame, Reader, plain};
use crate::content::{Block, Case, Kind, RichText};

/// Fewest kinds among the parts of a case.
const FEWEST_KINDS: usize = 3;

impl Reader<'_> {
    pub(super) fn case(&mut self, at: &str, file: CaseFile, frame: &Frame, prompt: &RichText) -> Case {
        self.check_stem(prompt);
        let parts_at = format!("{at}.parts");
        self.count(&parts_at, file.parts.len(), 4..=6, "parts");
        let mut kinds: Vec<Kind> = file.parts.iter().map(|part| part.task.kind()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() < FEWEST_KINDS {
            let message = format!("expected parts of at least {FEWEST_KINDS} kinds, found {}", kinds.len());
            self.say(&parts_at, message);
        }
        let mut parts = Vec::new();
        for (position, part) in file.parts.into_iter().enumerate() {
            if matches!(part.task, TaskFile::Case(_)) {
                self.say(&format!("{parts_at}.{position}"), "expected no case inside a case");
                continue;
            }
            let frame = Frame {
                id: format!("{}#{position}", frame.id),
                title: String::new(),
                minutes: None,
                ..*frame
            };
            let body = Body {
                prompt: part.prompt,
                hints: part.hints,
                solution: part.solution.unwrap_or_default(),
                task: part.task,
            };
            parts.push(self.exercise(&format!("{parts_at}.{position}."), frame, body));
        }
        Case { parts }
    }

    fn check_stem(&mut self, prompt: &RichText) {
        let is_table = |block: &Block| matches!(block, Block::Table(..) | Block::Rows(_));
        if !prompt.0.iter().any(is_table) {
            self.say("prompt", "expected a table in the stem of a case");
        }
        let prose: Vec<Block> = prompt.0.iter().filter(|block| !is_table(block)).cloned().collect();
        let words = plain(&RichText(prose)).split_whitespace().count();
        self.count("prompt", words, 120..=250, "words beside the table");
    }
}
