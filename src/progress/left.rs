//! "Verder waar je was": what was left halfway and is not finished.

use super::saved::{Draft, Place};
use super::{Exam, Judgement, Progress, Run, Time};
use crate::content::{Index, Kind};
use crate::route::{Part, Route};

/// Something that was left halfway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOff {
    /// What it is.
    pub what: Left,
    /// Where in it the learner was.
    pub place: Place,
    /// When it was last changed.
    pub at: Time,
}

/// What can be left halfway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// An exercise by itself.
    Exercise {
        /// Its id: `6.12/bakkerij`.
        id: String,
        /// Its title: `Bakkerij De Halve Maan`.
        title: String,
        /// Number and title of its section: `6.12 Break-evenanalyse`.
        section: String,
    },
    /// A run through this part of the book.
    Run(Part),
    /// A mock exam.
    Exam,
}

impl LeftOff {
    /// Where it goes on.
    pub fn route(&self) -> Route {
        match &self.what {
            Left::Exercise { id, .. } => Route::exercise(id),
            Left::Run(part) => Route::Run(part.clone()),
            Left::Exam => Route::SittingExam,
        }
    }
}

/// What of `drafts` is unfinished, the latest first. An exercise is finished once it was right with these numbers or
/// its worked solution was opened, which says nothing of a case; one that a run stands at belongs to that run. What is no longer in the book is left
/// out.
pub fn left_off<'a>(
    index: &Index,
    progress: &Progress,
    drafts: impl IntoIterator<Item = (&'a str, &'a Draft)>,
) -> Vec<LeftOff> {
    let (mut left, mut in_runs) = (Vec::new(), Vec::new());
    for (key, draft) in drafts {
        if Exam::resumed(key, draft).is_some_and(|exam| !exam.handed_in) {
            left.push(LeftOff {
                what: Left::Exam,
                place: draft.place,
                at: draft.at,
            });
            continue;
        }
        let mut place = draft.place;
        let what = match run_of(key, draft) {
            Some((part, run)) => match run.current() {
                Some(question) if index.exercise(&question.exercise).is_some() => {
                    in_runs.push(question.exercise.clone());
                    Left::Run(part)
                }
                _ => continue,
            },
            None => match index.exercise(key) {
                Some((_, section, exercise)) if !is_finished(progress, key, draft) => {
                    place = place_in(exercise.kind, draft);
                    Left::Exercise {
                        id: exercise.id.clone(),
                        title: exercise.title.clone(),
                        section: [&section.id, " ", &section.title].concat(),
                    }
                }
                _ => continue,
            },
        };
        left.push(LeftOff {
            what,
            place,
            at: draft.at,
        });
    }
    left.retain(|left| !matches!(&left.what, Left::Exercise { id, .. } if in_runs.contains(id)));
    left.sort_by_key(|left| std::cmp::Reverse(left.at));
    // Only the exam that was left last is gone on with from here.
    let mut exams = 0;
    left.retain(|left| {
        exams += usize::from(left.what == Left::Exam);
        left.what != Left::Exam || exams == 1
    });
    left
}

/// Where in an exercise its draft stands. Who chose nothing in an exercise in steps is at its numbers, or has only looked
/// at it; the draft itself does not know that there are steps.
fn place_in(kind: Kind, draft: &Draft) -> Place {
    match (kind, draft.place) {
        (Kind::Steps, Place::Whole) if draft.fields.is_empty() => Place::Step(1),
        (Kind::Steps, Place::Whole) => Place::Step(3),
        (_, place) => place,
    }
}

/// The run that a draft holds, with its part: its key is the address of the run without `#/`.
fn run_of(key: &str, draft: &Draft) -> Option<(Part, Run)> {
    match Route::read(&["#/", key].concat()).route {
        Route::Run(part) => Some((part, Run::resumed(draft)?)),
        _ => None,
    }
}

fn is_finished(progress: &Progress, exercise: &str, draft: &Draft) -> bool {
    let was_right = progress
        .last_answer(exercise)
        .is_some_and(|answer| answer.seed == draft.seed && answer.judgement != Judgement::NotRight);
    // Of a case it may be the solution of a single part.
    was_right || (draft.solution_shown && draft.parts.is_empty())
}
