//! The class (klas): what many students did with one set, marked again from their seeds and answers.

mod again;
mod figures;
mod mistakes;

pub use again::BADLY_MADE;
pub use figures::{Given, LEAST_FOR_DISCRIMINATION, PartFigures, QuestionFigures};
pub use mistakes::ClassMistake;

use std::ops::Range;
use std::sync::Arc;

use super::question::Question;
use super::result::{SetResult, Tried};
use super::seeds::question_seed;
use super::set::PracticeSet;
use crate::content::Values as _;
use crate::exercises::{self, Numbers, Reason, Seed};
use crate::progress::Judgement;

/// A class with one set.
#[derive(Debug, Clone)]
pub struct Class {
    /// The set.
    pub set: PracticeSet,
    /// Its questions.
    pub questions: Vec<Question>,
    /// Its students, in the order in which their results came.
    pub students: Vec<Student>,
}

/// A student with everything that was marked.
#[derive(Debug, Clone)]
pub struct Student {
    /// What was handed in.
    pub result: Arc<SetResult>,
    /// Whether some question was made with other numbers than the set gives this student.
    pub other_numbers: bool,
    /// Per question, per try; empty until the student is marked.
    pub marked: Vec<Vec<MarkedTry>>,
}

/// A try, marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedTry {
    /// How it counts; none where this edition lacks the question.
    pub judgement: Option<Judgement>,
    /// Points earned.
    pub points: u16,
    /// Points to earn.
    pub of: u16,
    /// What was given, part by part.
    pub parts: Vec<Given>,
}

/// The numbers of each question that students have in common: drawn once for all of them.
#[derive(Debug, Default)]
pub struct SharedNumbers(Vec<Option<Numbers>>);

/// Which try of a student counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// Eerste poging.
    #[default]
    First,
    /// Laatste poging.
    Last,
    /// Beste poging.
    Best,
}

impl Class {
    /// A class of which nothing is marked yet: see [`Self::mark_students`].
    pub fn new<R: Into<Arc<SetResult>>>(set: PracticeSet, questions: Vec<Question>, results: Vec<R>) -> Self {
        let students = results.into_iter().map(|result| {
            let result: Arc<SetResult> = result.into();
            let code = result.code();
            let other_numbers = result.questions.iter().enumerate().any(|(position, tries)| {
                let seed = question_seed(&set, code.as_ref(), position);
                tries.iter().any(|tried| tried.seed != seed)
            });
            Student {
                marked: vec![Vec::new(); result.questions.len()],
                other_numbers,
                result,
            }
        });
        Self {
            students: students.collect(),
            set,
            questions,
        }
    }

    /// A class, marked.
    pub fn marked<R: Into<Arc<SetResult>>>(set: PracticeSet, questions: Vec<Question>, results: Vec<R>) -> Self {
        let mut class = Self::new(set, questions, results);
        class.mark_students(0..class.students.len(), &mut SharedNumbers::default());
        class
    }

    /// Marks the answers of some students: little enough at a time that a page can show how far it is. Student by student,
    /// because what one student did lies together in memory. `shared` goes along from call to call.
    pub fn mark_students(&mut self, students: Range<usize>, shared: &mut SharedNumbers) {
        shared.0.resize_with(self.questions.len(), || None);
        let students = students.start.min(self.students.len())..students.end.min(self.students.len());
        for student in &mut self.students[students] {
            let questions = self.questions.iter().zip(&student.result.questions).enumerate();
            student.marked = questions
                .map(|(position, (question, tries))| {
                    let seed = question_seed(&self.set, None, position);
                    mark_tries(question, tries, seed, &mut shared.0[position])
                })
                .collect();
        }
    }

    /// The try of a student that counts.
    pub fn cell(&self, student: usize, question: usize, which: Which) -> Option<&MarkedTry> {
        let tries = self.students.get(student)?.marked.get(question)?;
        tries.get(counting(tries, which)?)
    }

    /// How the try that counts was judged; none for a question that was not tried.
    pub fn judgement(&self, student: usize, question: usize, which: Which) -> Option<Judgement> {
        self.cell(student, question, which)?.judgement
    }

    /// How many questions a student has right.
    pub fn right_count(&self, student: usize, which: Which) -> usize {
        let right = |question: &usize| {
            let judgement = self.judgement(student, *question, which);
            judgement.is_some_and(|judgement| judgement != Judgement::NotRight)
        };
        (0..self.questions.len()).filter(right).count()
    }

    /// How many students had a question right at once.
    pub fn at_once(&self, question: usize) -> usize {
        let right = |student: &usize| self.judgement(*student, question, Which::First) == Some(Judgement::RightAtOnce);
        (0..self.students.len()).filter(right).count()
    }
}

/// Position of the try that counts.
fn counting(tries: &[MarkedTry], which: Which) -> Option<usize> {
    let last = tries.len().checked_sub(1)?;
    Some(match which {
        Which::First => 0,
        Which::Last => last,
        // The first of equals.
        Which::Best => (0..tries.len()).min_by_key(|&at| (tries[at].judgement, std::cmp::Reverse(tries[at].points)))?,
    })
}

/// Marks what one student did with a question. `in_common` are the numbers of `seed`, which students have in common.
fn mark_tries(question: &Question, tries: &[Tried], seed: Seed, in_common: &mut Option<Numbers>) -> Vec<MarkedTry> {
    let mut own: Option<(Seed, Numbers)> = None;
    let marked = tries.iter().enumerate().map(|(number, tried)| {
        let numbers = if tried.seed == seed {
            in_common.get_or_insert_with(|| question.draw(seed))
        } else {
            let known = own.take().filter(|(seed, _)| *seed == tried.seed);
            let known = known.unwrap_or_else(|| (tried.seed, question.draw(tried.seed)));
            &own.insert(known).1
        };
        marked_try(question, numbers, tried, number)
    });
    marked.collect()
}

fn marked_try(question: &Question, numbers: &Numbers, tried: &Tried, number: usize) -> MarkedTry {
    let Some(verdict) = question.mark(numbers, &tried.filled) else {
        return MarkedTry {
            judgement: None,
            points: 0,
            of: 0,
            parts: Vec::new(),
        };
    };
    let judgement = match (verdict.is_right(), tried.solution_shown) {
        (false, _) | (_, true) => Judgement::NotRight,
        (true, false) if number == 0 && tried.hints == 0 => Judgement::RightAtOnce,
        (true, false) => Judgement::RightWithHelp,
    };
    MarkedTry {
        judgement: Some(judgement),
        points: verdict.points(),
        of: verdict.of(),
        parts: verdict
            .parts
            .iter()
            .map(|part| given(&part.judgement, numbers))
            .collect(),
    }
}

/// What was given for one part, in the form in which it is counted.
fn given(judgement: &exercises::Judgement, numbers: &Numbers) -> Given {
    use exercises::Judgement as Judged;
    match judgement {
        Judged::Empty | Judged::NothingWritten => Given::Empty,
        Judged::Unreadable(_)
        | Judged::NotASum(_)
        | Judged::MeansPercent { .. }
        | Judged::OtherUnit
        | Judged::English
        | Judged::OtherName
        | Judged::NotCompared => Given::Unread,
        Judged::Right { .. } | Judged::RightRounded { .. } | Judged::RightWithSlip { .. } => Given::Right,
        Judged::OwnAssessment { .. } if judgement.is_right() => Given::Right,
        Judged::FollowedThrough { .. } => Given::FollowedThrough,
        Judged::Partly { .. } | Judged::PartlyOrdered { .. } | Judged::OwnAssessment { .. } => Given::Partly,
        Judged::Wrong(Reason::Named { name, says }) => Given::Named {
            name: name.clone(),
            says: says.to_plain(&|key| numbers.written(key)),
        },
        Judged::Wrong(Reason::Slip(slip)) => Given::Slip(*slip),
        Judged::Wrong(Reason::Quadrant(_) | Reason::Elsewhere | Reason::OtherWord | Reason::Unknown) => Given::Other,
    }
}
