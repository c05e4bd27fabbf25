//! What there is to say of one question: how many had it right, what was given instead, how long it took.

use super::{Class, Which};
use crate::content::Task;
use crate::exercises::{Filled, Slip, names};
use crate::ordered::SortedMap;
use crate::progress::Judgement;
use crate::quantity::{Rational, whole};

/// With fewer results the discrimination says nothing.
pub const LEAST_FOR_DISCRIMINATION: usize = 20;
/// Size of the strongest and of the weakest group, in hundredths of the class (Kelley, 1939).
const GROUP_PERCENT: usize = 27;
/// As many typed answers that were wrong are listed.
const TYPED_LISTED: usize = 5;

/// What was given for one part of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Right.
    Right,
    /// Right with an earlier value of one's own.
    FollowedThrough,
    /// Some of it right.
    Partly,
    /// A mistake with a name.
    Named {
        /// Its name.
        name: String,
        /// What there is to say of it, with the numbers of who made it.
        says: String,
    },
    /// A slip.
    Slip(Slip),
    /// Wrong, not recognised.
    Other,
    /// Could not be read.
    Unread,
    /// Left open.
    Empty,
}

impl Given {
    /// Whether both are counted as one: a mistake is the same mistake in anyone's numbers.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Named { name, .. }, Self::Named { name: other, .. }) => name == other,
            _ => self == other,
        }
    }
}

/// Figures of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionFigures {
    /// Students who tried it.
    pub answered: usize,
    /// Of these, who had it right.
    pub right: usize,
    /// Mean number of tries.
    pub mean_tries: Option<Rational>,
    /// Median of the seconds that students took for all their tries.
    pub median_seconds: Option<u32>,
    /// Share of right answers in the strongest 27 % of the class less that in the weakest; from 20 results on.
    pub discrimination: Option<Rational>,
    /// Per part what was given, the most frequent first.
    pub parts: Vec<PartFigures>,
    /// How often each option was chosen, by position; empty for questions without.
    pub options: Vec<usize>,
    /// Typed answers that were wrong, the most frequent first.
    pub typed: Vec<(String, usize)>,
}

/// What was given for one part, and by how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartFigures {
    /// The most frequent first.
    pub given: Vec<(Given, usize)>,
}

impl Class {
    /// The figures of the question at `position`.
    pub fn figures(&self, position: usize, which: Which) -> QuestionFigures {
        let mut figures = QuestionFigures {
            answered: 0,
            right: 0,
            mean_tries: None,
            median_seconds: None,
            discrimination: self.discrimination(position, which),
            parts: Vec::new(),
            options: Vec::new(),
            typed: Vec::new(),
        };
        let (mut tries, mut seconds) = (0, Vec::new());
        let mut typed: SortedMap<String, usize> = SortedMap::new();
        for (number, student) in self.students.iter().enumerate() {
            let Some(cell) = self.cell(number, position, which) else {
                continue;
            };
            let own = &student.result.questions[position];
            figures.answered += 1;
            tries += own.len();
            seconds.push(own.iter().fold(0_u32, |sum, tried| sum.saturating_add(tried.seconds)));
            let is_right = cell.judgement.is_some_and(|judgement| judgement != Judgement::NotRight);
            figures.right += usize::from(is_right);
            figures.count_parts(&cell.parts);
            let at = super::counting(&student.marked[position], which).unwrap_or_default();
            let Some(tried) = own.get(at) else { continue };
            if let Some(exercise) = self.questions[position].exercise() {
                figures.count_options(&exercise.task, &tried.filled);
            }
            let lone = (tried.filled.fields.len() == 1)
                .then(|| tried.filled.fields.values().next())
                .flatten();
            if let (false, Some(text)) = (is_right, lone)
                && !text.trim().is_empty()
                && text.chars().count() <= 30
            {
                *typed.get_or_insert_with(text.trim().to_owned(), || 0) += 1;
            }
        }
        seconds.sort_unstable();
        figures.median_seconds = seconds.get(seconds.len().saturating_sub(1) / 2).copied();
        let number = |count: usize| whole(i64::try_from(count).unwrap_or(i64::MAX));
        figures.mean_tries = (figures.answered > 0).then(|| number(tries) / number(figures.answered));
        for part in &mut figures.parts {
            part.given.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        }
        figures.typed = typed.iter().map(|(text, count)| (text.clone(), *count)).collect();
        figures.typed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        figures.typed.truncate(TYPED_LISTED);
        figures
    }

    /// Upper less lower group, by how many other questions each student has right.
    fn discrimination(&self, position: usize, which: Which) -> Option<Rational> {
        let is_right = |student: usize, question: usize| {
            let judgement = self.judgement(student, question, which);
            judgement.is_some_and(|judgement| judgement != Judgement::NotRight)
        };
        let mut ranked: Vec<(usize, bool)> = (0..self.students.len())
            .filter(|&student| self.cell(student, position, which).is_some())
            .map(|student| {
                let right = is_right(student, position);
                (self.right_count(student, which) - usize::from(right), right)
            })
            .collect();
        if ranked.len() < LEAST_FOR_DISCRIMINATION {
            return None;
        }
        ranked.sort_by_key(|(rest, _)| *rest);
        let group = (ranked.len() * GROUP_PERCENT + 50) / 100;
        let right = |group: &[(usize, bool)]| {
            let count = group.iter().filter(|(_, right)| *right).count();
            whole(i64::try_from(count).unwrap_or(i64::MAX))
        };
        let difference = right(&ranked[ranked.len() - group..]) - right(&ranked[..group]);
        Some(difference / whole(i64::try_from(group).unwrap_or(i64::MAX)))
    }
}

impl QuestionFigures {
    fn count_parts(&mut self, parts: &[Given]) {
        if self.parts.len() < parts.len() {
            self.parts.resize_with(parts.len(), PartFigures::default);
        }
        for (figures, given) in self.parts.iter_mut().zip(parts) {
            match figures.given.iter_mut().find(|(known, _)| known.is_like(given)) {
                Some((_, count)) => *count += 1,
                None => figures.given.push((given.clone(), 1)),
            }
        }
    }

    fn count_options(&mut self, task: &Task, filled: &Filled) {
        let (Task::Choice { options } | Task::Multiple { options }) = task else {
            return;
        };
        self.options.resize(options.len(), 0);
        for position in filled.chosen(names::OPTIONS) {
            if let Some(count) = self.options.get_mut(position) {
                *count += 1;
            }
        }
    }
}
