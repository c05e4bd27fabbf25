//! What putting back a backup would bring, said before it happens.

use super::event::{Event, What};
use super::log::Log;
use super::saved::Backup;

/// What putting back a backup brings, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preview {
    /// Answers in the file.
    pub in_file: usize,
    /// Answers in the file that are on this device already.
    pub already_here: usize,
    /// Answers in the file that are not yet on this device.
    pub added: usize,
    /// Answers of this device that no longer count afterwards, because the file holds their clearing.
    pub lost: usize,
    /// Parts of the file that could not be read.
    pub unreadable: usize,
    /// Plans, cases and self-assessments in the file.
    pub works: usize,
    /// Mock exams in the file.
    pub exams: usize,
}

/// Counts what putting back `backup` would do to `mine`.
pub fn preview(mine: &Log, backup: &Backup) -> Preview {
    let file = Log::of(backup.log.events.iter().cloned());
    let is_answer = |event: &&Event| matches!(event.what, What::Answered(_));
    let in_file = file.events().filter(is_answer).count();
    let already_here = file
        .events()
        .filter(is_answer)
        .filter(|event| mine.contains(event.id))
        .count();

    let mut both = mine.clone();
    for event in &backup.log.events {
        both.add(event.clone());
    }
    let still_counted: crate::ordered::SortedSet<_> = both.counted().into_iter().map(|event| event.id).collect();
    let lost = mine
        .counted()
        .into_iter()
        .filter(is_answer)
        .filter(|event| !still_counted.contains(&event.id));
    Preview {
        in_file,
        already_here,
        added: in_file - already_here,
        lost: lost.count(),
        unreadable: backup.log.unreadable.len(),
        works: backup.works.len(),
        exams: backup.exams.len(),
    }
}
