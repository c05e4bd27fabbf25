//! How an exam went: in all, and per learning objective.

use super::{Exam, ExamQuestion};
use crate::content::Index;
use crate::quantity::{Rational, whole};

/// What some questions earned together. Every question weighs the same, however many parts it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Number of questions.
    pub questions: usize,
    /// Number of questions that earned all of their points.
    pub right: usize,
    /// The shares they earned, added up: 1 for each question that is right.
    pub points: Rational,
}

/// How it went with one learning objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveScore {
    /// Id of its section: `6.12`.
    pub section: String,
    /// Which objective of that section, counted from 0.
    pub objective: u8,
    /// What its questions earned.
    pub score: Score,
}

impl Exam {
    /// What was earned within the time, of all questions.
    pub fn score(&self) -> Score {
        let in_time = self.questions.iter().filter(|question| !question.is_late);
        Score {
            questions: self.questions.len(),
            ..Score::of(in_time)
        }
    }

    /// What the questions earned that were answered after the time was over.
    pub fn late_score(&self) -> Score {
        Score::of(self.questions.iter().filter(|question| question.is_late))
    }

    /// How it went per learning objective, in the order of the questions; late answers count here too.
    pub fn by_objective(&self, index: &Index) -> Vec<ObjectiveScore> {
        let place = |question: &ExamQuestion| {
            if let Some((_, fixed)) = index.mock_question(&question.exercise) {
                return Some((fixed.section.clone(), fixed.exercise.objective));
            }
            let (_, section, exercise) = index.exercise(&question.exercise)?;
            Some((section.id.clone(), exercise.objective))
        };
        let mut scores: Vec<ObjectiveScore> = Vec::new();
        for question in &self.questions {
            let Some((section, objective)) = place(question) else {
                continue;
            };
            let known = scores
                .iter_mut()
                .find(|known| known.section == section && known.objective == objective);
            match known {
                Some(known) => known.score.add(question),
                None => scores.push(ObjectiveScore {
                    section,
                    objective,
                    score: Score::of([question]),
                }),
            }
        }
        scores
    }
}

impl Score {
    fn of<'a>(questions: impl IntoIterator<Item = &'a ExamQuestion>) -> Self {
        let mut score = Self {
            questions: 0,
            right: 0,
            points: whole(0),
        };
        questions.into_iter().for_each(|question| score.add(question));
        score
    }

    fn add(&mut self, question: &ExamQuestion) {
        self.questions += 1;
        self.right += usize::from(question.is_right());
        if let Some(mark) = question.mark {
            self.points += Rational::new(mark.points.into(), mark.of.into());
        }
    }
}
