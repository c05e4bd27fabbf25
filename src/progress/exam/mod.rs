//! Proefexamen: questions drawn from chosen chapters, answered without verdicts, beside a clock that can be stopped.
//!
//! The answers of an exam count like any others once it is handed in: each question that was answered becomes one
//! event, right at once or not right, at the first try and without hints. Before that they count nowhere, and what
//! cannot be read is no answer. Open questions of a fixed examination are assessed by who wrote them, after handing in;
//! they stand nowhere in the book, so they count in the exam alone.

mod clock;
mod draw;
mod kept;
mod score;

pub use clock::{Clock, TimeAllowed, Warning};
pub use draw::{EXAM_SIZES, draw_exam};
pub use kept::{MAX_EXAMS, exam_key, exams};
pub use score::{ObjectiveScore, Score};

use super::{Answered, Draft, Judgement, Time};
use crate::content::ExerciseEntry;
use crate::exercises::{Generator, Seed, Verdict, names};

/// A mock exam, from its first question to the look back at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exam {
    /// What it was drawn from; also its name.
    pub seed: Seed,
    /// The questions in their order.
    pub questions: Vec<ExamQuestion>,
    /// Position of the open question; beyond the last one it is about to be handed in.
    pub at: usize,
    /// The time.
    pub clock: Clock,
    /// Whether it was handed in: then nothing changes any more.
    pub handed_in: bool,
}

/// A question of an exam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamQuestion {
    /// Id of the exercise.
    pub exercise: String,
    /// Seed of its numbers.
    pub seed: Seed,
    /// What was filled in: fields and choices as in the draft of the exercise.
    pub filled: Draft,
    /// Later nakijken.
    pub is_flagged: bool,
    /// Whether it was answered, or changed, after the time was over.
    pub is_late: bool,
    /// What it earned, once handed in.
    pub mark: Option<Mark>,
}

/// Points of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Earned, at most `of`.
    pub points: u16,
    /// To earn, at least 1.
    pub of: u16,
}

impl Exam {
    /// An exam of these exercises; each gets numbers that follow from the seed. The time runs from `now` on.
    pub fn begin<'a>(
        exercises: impl IntoIterator<Item = &'a ExerciseEntry>,
        seed: Seed,
        limit: Option<u32>,
        now: Time,
    ) -> Self {
        let mut generator = Generator::new("proefexamen/getallen", seed);
        let mut question = |exercise: &ExerciseEntry| ExamQuestion {
            exercise: exercise.id.clone(),
            seed: u32::try_from(generator.below(1 << 32)).unwrap_or_default(),
            filled: Draft::default(),
            is_flagged: false,
            is_late: false,
            mark: None,
        };
        let mut clock = Clock::new(limit);
        clock.start(now);
        Self {
            seed,
            questions: exercises.into_iter().map(&mut question).collect(),
            at: 0,
            clock,
            handed_in: false,
        }
    }

    /// Takes what is filled in at a question. Whether that was anything new.
    pub fn answer(&mut self, position: usize, draft: &Draft, now: Time) -> bool {
        let filled = only_filled(draft);
        let Some(question) = self.questions.get_mut(position) else {
            return false;
        };
        if self.handed_in || question.filled == filled {
            return false;
        }
        self.clock.tick(now);
        question.filled = filled;
        question.is_late = self.clock.is_over();
        true
    }

    /// Marks the question at a position to be looked at later, or takes that back.
    pub fn flag(&mut self, position: usize) {
        if let Some(question) = self.questions.get_mut(position) {
            question.is_flagged = !question.is_flagged;
        }
    }

    /// Opens the question at a position; beyond the last one, what comes before handing in.
    pub fn open(&mut self, position: usize) {
        self.at = position.min(self.questions.len());
    }

    /// Leaves out the question at a position: this edition of the content does not have it.
    pub fn leave_out(&mut self, position: usize) {
        if position < self.questions.len() {
            self.questions.remove(position);
        }
    }

    /// How many questions have an answer.
    pub fn answered_count(&self) -> usize {
        self.questions.iter().filter(|question| !question.is_empty()).count()
    }

    /// Hands it in with the verdict on each question. The events of the answers, to be recorded once.
    pub fn hand_in(&mut self, verdicts: &[Verdict], now: Time) -> Vec<Answered> {
        if self.handed_in {
            return Vec::new();
        }
        self.clock.stop(now);
        self.handed_in = true;
        let marked = self.questions.iter_mut().zip(verdicts);
        let event = |(question, verdict): (&mut ExamQuestion, &Verdict)| question.marked(verdict);
        marked.filter_map(event).collect()
    }

    /// Takes the learner's own assessment of an open question, once the exam is handed in.
    pub fn assess(&mut self, position: usize, draft: &Draft, verdict: &Verdict) {
        let Some(question) = self.questions.get_mut(position).filter(|_| self.handed_in) else {
            return;
        };
        question.filled = only_filled(draft);
        question.mark = Some(Mark::of(verdict));
    }

    /// Exercises that did not earn all of their points.
    pub fn mistakes(&self) -> Vec<String> {
        let wrong = self.questions.iter().filter(|question| !question.is_right());
        wrong.map(|question| question.exercise.clone()).collect()
    }
}

impl Mark {
    fn of(verdict: &Verdict) -> Self {
        Self {
            points: verdict.points(),
            of: verdict.of().max(1),
        }
    }
}

impl ExamQuestion {
    /// Whether it was answered in own words, which only who wrote them assesses.
    pub fn is_in_own_words(&self) -> bool {
        self.filled.fields.contains_key(names::TEXT)
    }

    /// Whether an answer in own words was assessed.
    pub fn is_assessed(&self) -> bool {
        self.filled.choices.contains_key(names::TICKS)
    }

    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        self.filled.fields.values().all(|text| text.trim().is_empty())
            && self.filled.choices.values().all(Vec::is_empty)
    }

    /// Whether it earned all of its points.
    pub fn is_right(&self) -> bool {
        self.mark.is_some_and(|mark| mark.points == mark.of)
    }

    /// The draft that brings the answer back; once handed in, with its verdict and its solution.
    pub fn draft(&self) -> Draft {
        let is_marked = self.mark.is_some();
        Draft {
            seed: self.seed,
            checked: is_marked,
            solution_shown: is_marked,
            ..self.filled.clone()
        }
    }

    fn marked(&mut self, verdict: &Verdict) -> Option<Answered> {
        let mark = Mark::of(verdict);
        self.mark = Some(mark);
        verdict.is_attempt().then(|| Answered {
            exercise: self.exercise.clone(),
            seed: self.seed,
            judgement: if verdict.is_right() {
                Judgement::RightAtOnce
            } else {
                Judgement::NotRight
            },
            points: mark.points,
            of: mark.of,
            tries: 1,
            hints: 0,
            solution_shown: false,
            mistakes: verdict.mistakes(),
        })
    }
}

/// Of a draft, what the learner filled in.
fn only_filled(draft: &Draft) -> Draft {
    let mut filled = Draft {
        fields: draft.fields.clone(),
        choices: draft.choices.clone(),
        ..Draft::default()
    };
    filled.fields.retain(|_, text| !text.is_empty());
    filled.choices.retain(|_, chosen| !chosen.is_empty());
    filled
}
