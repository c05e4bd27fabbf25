//! Oefenreeks: a run through several exercises, with skipping, jumping and going on later.

use super::{Draft, ExerciseState, Judgement, Place, Progress, Time};
use crate::exercises::Seed;

/// Most questions of a run through more than one section: about a quarter of an hour.
const LONGEST: usize = 10;

/// A run through exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The questions in the order in which they come.
    pub questions: Vec<Question>,
    /// Position of the question that is open; beyond the last one the run is done.
    pub at: usize,
}

/// A question of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Id of the exercise.
    pub exercise: String,
    /// Seed of its numbers.
    pub seed: Seed,
    /// What became of it.
    pub result: Option<Judgement>,
}

impl Run {
    /// A run that is not begun; `seed` gives the seed of each question.
    pub fn new(exercises: impl IntoIterator<Item = String>, mut seed: impl FnMut() -> Seed) -> Self {
        let questions = exercises.into_iter().map(|exercise| Question {
            exercise,
            seed: seed(),
            result: None,
        });
        Self {
            questions: questions.collect(),
            at: 0,
        }
    }

    /// The question that is open; none when the run is done.
    pub fn current(&self) -> Option<&Question> {
        self.questions.get(self.at)
    }

    /// Notes what became of the open question.
    pub fn answered(&mut self, judgement: Judgement) {
        if let Some(question) = self.questions.get_mut(self.at) {
            question.result = Some(judgement);
        }
    }

    /// Whether the question at `position` still has to be done: nothing right was answered yet.
    fn is_open(&self, position: usize) -> bool {
        self.questions[position].result.is_none()
    }

    /// Opens the next question that is still to be done, after this one first; with none left the run is done.
    pub fn go_on(&mut self) {
        let count = self.questions.len();
        let next = (self.at + 1..count)
            .chain(0..self.at.min(count))
            .find(|&position| self.is_open(position));
        self.at = next.unwrap_or(count);
    }

    /// Puts the open question at the end. One that was answered, though not right, is left as it is: otherwise the run
    /// would never end.
    pub fn skip(&mut self) {
        match self.current() {
            Some(question) if question.result.is_none() => {
                let question = self.questions.remove(self.at);
                self.questions.push(question);
            }
            _ => self.go_on(),
        }
    }

    /// Opens the question at `position`.
    pub fn jump(&mut self, position: usize) {
        self.at = position.min(self.questions.len());
    }

    /// How many questions are answered.
    pub fn answered_count(&self) -> usize {
        self.questions
            .iter()
            .filter(|question| question.result.is_some())
            .count()
    }

    /// How many questions became `judgement`.
    pub fn count(&self, judgement: Judgement) -> usize {
        self.questions
            .iter()
            .filter(|question| question.result == Some(judgement))
            .count()
    }

    /// Exercises that were not right.
    pub fn mistakes(&self) -> Vec<String> {
        let wrong = self
            .questions
            .iter()
            .filter(|question| question.result == Some(Judgement::NotRight));
        wrong.map(|question| question.exercise.clone()).collect()
    }

    /// What has to be kept to go on later: a draft like that of an exercise, one field for each question.
    pub fn draft(&self, at: Time) -> Draft {
        let fields = self.questions.iter().enumerate().map(|(position, question)| {
            let result = question
                .result
                .map(|judgement| u8::from(judgement).to_string())
                .unwrap_or_default();
            (
                format!("{position:03}"),
                [&question.exercise, " ", &question.seed.to_string(), " ", &result].concat(),
            )
        });
        let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        Draft {
            at,
            fields: fields.collect(),
            place: Place::Question {
                number: number(self.at + 1),
                of: number(self.questions.len()),
            },
            ..Draft::default()
        }
    }

    /// Goes on where `draft` stopped; none when it is not that of a run.
    pub fn resumed(draft: &Draft) -> Option<Self> {
        let Place::Question { number, .. } = draft.place else {
            return None;
        };
        let question = |line: &String| {
            let mut parts = line.split(' ');
            let (exercise, seed, result) = (parts.next()?, parts.next()?, parts.next()?);
            let result = match result {
                "" => None,
                code => Some(Judgement::try_from(code.parse::<u8>().ok()?).ok()?),
            };
            Some(Question {
                exercise: exercise.to_owned(),
                seed: seed.parse().ok()?,
                result,
            })
        };
        let questions: Vec<Question> = draft.fields.values().map(question).collect::<Option<_>>()?;
        let at = usize::from(number).saturating_sub(1).min(questions.len());
        (!questions.is_empty()).then_some(Self { questions, at })
    }
}

/// Which exercises of a part of the book a run takes, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// All, in the order of the book.
    Book,
    /// What is weakest first.
    WeakestFirst,
    /// Only what was not right.
    OnlyMistakes,
}

/// The exercises of a run in the order in which they come.
pub fn order_of_run<'a>(
    exercises: impl IntoIterator<Item = &'a str>,
    order: Order,
    progress: &Progress,
) -> Vec<String> {
    let weakness = |exercise: &&str| match progress.exercise_state(exercise) {
        ExerciseState::NotRight => 0,
        ExerciseState::RightWithHelp => 1,
        ExerciseState::New => 2,
        ExerciseState::Right => 3,
    };
    let mut exercises: Vec<&str> = exercises.into_iter().collect();
    let longest = match order {
        Order::Book => usize::MAX,
        Order::WeakestFirst => {
            exercises.sort_by_key(weakness);
            LONGEST
        }
        Order::OnlyMistakes => {
            exercises.retain(|exercise| weakness(exercise) == 0);
            LONGEST
        }
    };
    exercises.into_iter().take(longest).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(count: usize) -> Run {
        let mut seed = 0;
        Run::new((0..count).map(|number| format!("6.12/{number}")), || {
            seed += 1;
            seed
        })
    }

    fn order(run: &Run) -> String {
        run.questions
            .iter()
            .map(|question| question.exercise.trim_start_matches("6.12/"))
            .collect()
    }

    #[test]
    fn answering_skipping_and_jumping() {
        let mut run = run(3);
        run.skip();
        assert_eq!(
            (order(&run).as_str(), run.at),
            ("120", 0),
            "a skipped question comes at the end"
        );
        run.answered(Judgement::RightAtOnce);
        run.go_on();
        run.jump(2);
        run.answered(Judgement::NotRight);
        run.go_on();
        assert_eq!(run.at, 1, "what was jumped over still has to be done");
        run.answered(Judgement::RightWithHelp);
        run.go_on();
        assert!(run.current().is_none());
        assert_eq!((run.answered_count(), run.count(Judgement::RightAtOnce)), (3, 1));
        assert_eq!(run.mistakes(), ["6.12/0"]);
    }

    #[test]
    fn skipping_what_was_answered_ends_the_run() {
        let mut run = run(2);
        run.answered(Judgement::NotRight);
        run.skip();
        assert_eq!((order(&run).as_str(), run.at), ("01", 1), "it is not asked again");
        run.answered(Judgement::NotRight);
        run.skip();
        assert!(run.current().is_none());
        assert_eq!(run.mistakes().len(), 2);
    }

    #[test]
    fn a_draft_brings_the_run_back() {
        let mut run = run(12);
        run.answered(Judgement::RightWithHelp);
        run.go_on();
        let draft = Draft::read(&run.draft(Time::LATEST).write().unwrap()).unwrap();
        assert_eq!(Run::resumed(&draft), Some(run));
        assert_eq!(
            Run::resumed(&Draft::default()),
            None,
            "the draft of an exercise is no run"
        );
    }
}
