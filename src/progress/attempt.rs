//! One learner at one exercise: what was filled in, what was said of it, and how it will count.

use super::{Answered, Draft, Judgement, Place, Time};
use crate::content::{Exercise, Task};
use crate::exercises::{Answer, Seed, StepsAnswer, Verdict};

/// Where a learner stands with an exercise. Every change is a method here; the page shows and reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Which numbers and which order of options.
    pub seed: Seed,
    /// What is filled in.
    pub answer: Answer,
    /// Hints opened.
    pub hints: u8,
    /// How often it was checked; what could not be read does not count.
    pub tries: u16,
    /// Whether the worked solution is open.
    pub solution_shown: bool,
    /// What was said of these very answers, while it is on show.
    pub verdict: Option<Verdict>,
}

/// Marks an answer to the exercise, with the numbers it was given to; `None` for an answer of another kind.
pub type Marker<'a> = &'a dyn Fn(&Answer) -> Option<Verdict>;

/// Which list of options a choice belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choosing {
    /// The options of a choice or multiple exercise.
    Options,
    /// Herkenning.
    Recognition,
    /// Antwoordstructuur.
    Structure,
}

/// What the main button does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nakijken.
    Check,
    /// Probeer opnieuw.
    Retry,
    /// Volgende, or once more with other numbers.
    GoOn,
}

impl Attempt {
    /// An untouched exercise.
    pub fn new(exercise: &Exercise, seed: Seed) -> Self {
        let answer = match &exercise.task {
            Task::Choice { .. } => Answer::Choice(None),
            Task::Multiple { .. } => Answer::Multiple(Vec::new()),
            Task::Number(_) => Answer::Number(String::new()),
            Task::Steps(steps) => Answer::Steps(StepsAnswer {
                recognition: None,
                structure: None,
                values: vec![String::new(); steps.compute.len()],
            }),
        };
        Self {
            seed,
            answer,
            hints: 0,
            tries: 0,
            solution_shown: false,
            verdict: None,
        }
    }

    /// Goes on where `draft` stopped.
    pub fn resumed(exercise: &Exercise, mark: Marker, draft: &Draft) -> Self {
        let mut attempt = Self::new(exercise, draft.seed);
        let chosen = |name: &str| {
            draft
                .choices
                .get(name)
                .into_iter()
                .flatten()
                .map(|&position| usize::from(position))
        };
        let typed = |position: usize| draft.fields.get(&value_name(position)).cloned().unwrap_or_default();
        match &mut attempt.answer {
            Answer::Choice(choice) => *choice = chosen(OPTIONS).next(),
            Answer::Multiple(choices) => *choices = chosen(OPTIONS).collect(),
            Answer::Number(text) => *text = typed(0),
            Answer::Steps(steps) => {
                steps.recognition = chosen(RECOGNITION).next();
                steps.structure = chosen(STRUCTURE).next();
                steps
                    .values
                    .iter_mut()
                    .enumerate()
                    .for_each(|(position, text)| *text = typed(position));
            }
        }
        attempt.hints = draft.hints.min(u8::try_from(exercise.hints.len()).unwrap_or(u8::MAX));
        attempt.tries = draft.tries;
        attempt.solution_shown = draft.solution_shown;
        if draft.checked {
            attempt.verdict = mark(&attempt.answer);
        }
        attempt
    }

    /// What has to be kept to go on later.
    pub fn draft(&self, at: Time) -> Draft {
        let mut draft = Draft {
            at,
            seed: self.seed,
            hints: self.hints,
            tries: self.tries,
            solution_shown: self.solution_shown,
            checked: self.verdict.is_some(),
            ..Draft::default()
        };
        let mut choose = |name: &str, positions: &[usize]| {
            if !positions.is_empty() {
                let positions = positions
                    .iter()
                    .filter_map(|&position| u16::try_from(position).ok())
                    .collect();
                draft.choices.insert(name.to_owned(), positions);
            }
        };
        match &self.answer {
            Answer::Choice(choice) => choose(OPTIONS, choice.as_slice()),
            Answer::Multiple(choices) => choose(OPTIONS, choices),
            Answer::Number(text) => {
                draft.fields.insert(value_name(0), text.clone());
            }
            Answer::Steps(steps) => {
                choose(RECOGNITION, steps.recognition.as_slice());
                choose(STRUCTURE, steps.structure.as_slice());
                let texts = steps.values.iter().enumerate().filter(|(_, text)| !text.is_empty());
                draft
                    .fields
                    .extend(texts.map(|(position, text)| (value_name(position), text.clone())));
                draft.place = place(steps);
            }
        }
        draft
    }

    /// Whether anything was done that is worth keeping.
    pub fn is_touched(&self, exercise: &Exercise) -> bool {
        *self != Self::new(exercise, self.seed)
    }

    /// Picks an option; in a multiple exercise picks it or takes it back.
    pub fn choose(&mut self, list: Choosing, position: usize) {
        self.verdict = None;
        match (&mut self.answer, list) {
            (Answer::Choice(choice), Choosing::Options) => *choice = Some(position),
            (Answer::Multiple(choices), Choosing::Options) => {
                if let Some(at) = choices.iter().position(|&chosen| chosen == position) {
                    choices.remove(at);
                } else {
                    choices.push(position);
                    choices.sort_unstable();
                }
            }
            (Answer::Steps(steps), Choosing::Recognition) => steps.recognition = Some(position),
            (Answer::Steps(steps), Choosing::Structure) => steps.structure = Some(position),
            _ => {}
        }
    }

    /// Takes what stands in the field at `position`.
    pub fn type_value(&mut self, position: usize, text: &str) {
        self.verdict = None;
        match &mut self.answer {
            Answer::Number(value) if position == 0 => text.clone_into(value),
            Answer::Steps(steps) => {
                if let Some(value) = steps.values.get_mut(position) {
                    text.clone_into(value);
                }
            }
            _ => {}
        }
    }

    /// Checks what is filled in. An event when it counts: what is empty or unreadable costs nothing, and neither does
    /// checking the first parts of an exercise while they are right.
    pub fn check(&mut self, exercise: &Exercise, mark: Marker) -> Option<Answered> {
        let was_right = self.is_right();
        let verdict = mark(&self.answer)?;
        let has_wrong = verdict
            .parts
            .iter()
            .any(|part| part.judgement.is_attempt() && !part.judgement.is_right());
        let counts = verdict.is_attempt() && (has_wrong || verdict.is_right()) && !was_right;
        self.verdict = Some(verdict);
        if !counts {
            return None;
        }
        self.tries = self.tries.saturating_add(1);
        Some(self.answered(exercise))
    }

    /// Opens the next hint.
    pub fn open_hint(&mut self, exercise: &Exercise) {
        if usize::from(self.hints) < exercise.hints.len() {
            self.hints += 1;
        }
    }

    /// Checks what is filled in and opens the worked solution. An event, unless everything was right already.
    pub fn show_solution(&mut self, exercise: &Exercise, mark: Marker) -> Option<Answered> {
        let was_right = self.is_right();
        let checked = self.check(exercise, mark);
        self.solution_shown = true;
        if was_right || self.is_right() {
            return checked;
        }
        self.tries = self.tries.max(1);
        Some(self.answered(exercise))
    }

    /// Takes the verdict away and leaves the answer as it is.
    pub fn retry(&mut self) {
        self.verdict = None;
    }

    /// Whether everything is right and says so.
    pub fn is_right(&self) -> bool {
        self.verdict.as_ref().is_some_and(Verdict::is_right)
    }

    /// What the main button does now.
    pub fn next(&self) -> Next {
        match &self.verdict {
            // Beside the solution there is nothing left to try.
            Some(verdict) if verdict.is_right() || self.solution_shown => Next::GoOn,
            Some(verdict) if verdict.is_attempt() && !verdict.has_empty() => Next::Retry,
            _ => Next::Check,
        }
    }

    /// How it counts so far.
    fn judgement(&self) -> Judgement {
        match (self.is_right(), self.solution_shown) {
            (false, _) | (_, true) => Judgement::NotRight,
            (true, false) if self.tries <= 1 && self.hints == 0 => Judgement::RightAtOnce,
            (true, false) => Judgement::RightWithHelp,
        }
    }

    fn answered(&self, exercise: &Exercise) -> Answered {
        let verdict = self.verdict.as_ref();
        Answered {
            exercise: exercise.id.clone(),
            seed: self.seed,
            judgement: self.judgement(),
            points: verdict.map_or(0, Verdict::points),
            of: verdict.map_or(1, Verdict::of).max(1),
            tries: self.tries,
            hints: self.hints,
            solution_shown: self.solution_shown,
            mistakes: verdict.map(Verdict::mistakes).unwrap_or_default(),
        }
    }
}

const OPTIONS: &str = "keuze";
const RECOGNITION: &str = "herkenning";
const STRUCTURE: &str = "structuur";

/// The first of the three steps that is not finished.
fn place(steps: &StepsAnswer) -> Place {
    let step = match (steps.recognition, steps.structure) {
        (None, _) if steps.values.iter().all(String::is_empty) => 1,
        (_, None) if steps.values.iter().all(String::is_empty) => 2,
        _ => 3,
    };
    Place::Step(step)
}

fn value_name(position: usize) -> String {
    format!("waarde{position}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{AnswerOption, Level, RichText};
    use crate::exercises::mark_options;

    fn exercise() -> Exercise {
        let option = |text: &str, correct| AnswerOption {
            text: RichText::plain(text),
            correct,
            feedback: RichText::plain("Daarom."),
        };
        Exercise {
            id: "1.5/proef".to_owned(),
            title: "Proef".to_owned(),
            level: Level::Begrijpen,
            objective: 0,
            minutes: 1,
            prompt: RichText::plain("Wat?"),
            hints: vec![RichText::plain("Denk na.")],
            solution: RichText::default(),
            task: Task::Choice {
                options: vec![option("zus", false), option("zo", true), option("anders", false)],
            },
        }
    }

    /// Does each letter in turn: a digit chooses, `n` checks, `h` opens a hint, `u` the solution, `r` tries again.
    fn played(moves: &str) -> (Attempt, Vec<Answered>) {
        let exercise = exercise();
        let mut attempt = Attempt::new(&exercise, 7);
        let mark = |answer: &Answer| mark_options(&exercise.task, answer);
        let mut events = Vec::new();
        for letter in moves.chars() {
            match letter {
                'n' => events.extend(attempt.check(&exercise, &mark)),
                'h' => attempt.open_hint(&exercise),
                'u' => events.extend(attempt.show_solution(&exercise, &mark)),
                'r' => attempt.retry(),
                digit => attempt.choose(Choosing::Options, digit.to_digit(10).unwrap() as usize),
            }
        }
        (attempt, events)
    }

    #[test]
    fn what_counts() {
        use Judgement::{NotRight, RightAtOnce, RightWithHelp};
        for (why, moves, expected) in [
            ("pressing too early costs nothing", "n", vec![]),
            ("right at the first check", "1n", vec![(RightAtOnce, 1)]),
            ("a hint is help", "h1n", vec![(RightWithHelp, 1)]),
            ("a later check is help", "0n1n", vec![(NotRight, 1), (RightWithHelp, 2)]),
            (
                "the solution first: it comes back",
                "u1n",
                vec![(NotRight, 1), (NotRight, 2)],
            ),
            (
                "the solution after a right answer changes nothing",
                "1nu",
                vec![(RightAtOnce, 1)],
            ),
            (
                "checking what is right already is no new try",
                "1nn",
                vec![(RightAtOnce, 1)],
            ),
            ("the solution checks what is filled in", "1u", vec![(RightAtOnce, 1)]),
        ] {
            let found: Vec<_> = played(moves)
                .1
                .iter()
                .map(|event| (event.judgement, event.tries))
                .collect();
            assert_eq!(found, expected, "{why}: {moves}");
        }
    }

    #[test]
    fn the_main_button() {
        for (moves, next) in [
            ("", Next::Check),
            ("n", Next::Check),
            ("0n", Next::Retry),
            ("0nr", Next::Check),
            ("1n", Next::GoOn),
            ("0nu", Next::GoOn),
            ("u", Next::GoOn),
            ("u1", Next::Check),
        ] {
            assert_eq!(played(moves).0.next(), next, "{moves}");
        }
    }

    #[test]
    fn a_draft_brings_everything_back() {
        for moves in ["", "0", "0n", "0nh", "1n", "u", "h0nr"] {
            let (attempt, _) = played(moves);
            let draft = Draft::read(&attempt.draft(Time::LATEST).write().unwrap()).unwrap();
            let exercise = exercise();
            let mark = |answer: &Answer| mark_options(&exercise.task, answer);
            assert_eq!(Attempt::resumed(&exercise, &mark, &draft), attempt, "{moves}");
        }
    }
}
