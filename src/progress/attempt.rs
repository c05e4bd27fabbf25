//! One learner at one exercise: what was filled in, what was said of it, and how it will count.

use super::{Answered, Draft, Judgement, Place, Time};
use crate::content::Exercise;
use crate::exercises::{Filled, Seed, Verdict, names};

/// Where a learner stands with an exercise. Every change is a method here; the page shows and reports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempt {
    /// Which numbers and which order of options.
    pub seed: Seed,
    /// What is filled in; of a case it is filled in at its parts.
    pub answer: Filled,
    /// Hints opened.
    pub hints: u8,
    /// How often it was checked; what could not be read does not count.
    pub tries: u16,
    /// Whether the worked solution is open.
    pub solution_shown: bool,
    /// What was said of these very answers, while it is on show.
    pub verdict: Option<Verdict>,
    /// Attempts at the parts of a case, as far as somebody came.
    pub parts: Vec<Attempt>,
}

/// Marks what was filled in at the exercise, or at one part of a case, with the numbers it was given with.
pub type Marker<'a> = &'a dyn Fn(Option<usize>, &Filled) -> Option<Verdict>;

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
    pub fn new(seed: Seed) -> Self {
        Self {
            seed,
            ..Self::default()
        }
    }

    /// Goes on where `draft` stopped.
    pub fn resumed(mark: Marker, draft: &Draft) -> Self {
        Self::resumed_at(None, mark, draft)
    }

    fn resumed_at(part: Option<usize>, mark: Marker, draft: &Draft) -> Self {
        let parts = draft.parts.iter().enumerate();
        let mut attempt = Self {
            seed: draft.seed,
            answer: Filled {
                fields: draft.fields.clone(),
                choices: draft.choices.clone(),
            },
            hints: draft.hints,
            tries: draft.tries,
            solution_shown: draft.solution_shown,
            verdict: None,
            parts: parts
                .map(|(position, draft)| Self::resumed_at(Some(position), mark, draft))
                .collect(),
        };
        if draft.checked {
            attempt.verdict = mark(part, &attempt.checked());
        }
        attempt
    }

    /// What has to be kept to go on later.
    pub fn draft(&self, at: Time) -> Draft {
        Draft {
            at,
            seed: self.seed,
            fields: self.answer.fields.clone(),
            choices: self.answer.choices.clone(),
            hints: self.hints,
            tries: self.tries,
            solution_shown: self.solution_shown,
            checked: self.verdict.is_some(),
            place: self.place(),
            parts: self.parts.iter().map(|part| part.draft(at)).collect(),
        }
    }

    /// Of an exercise in steps the first one that is not finished.
    fn place(&self) -> Place {
        let is_chosen = |name: &str| self.answer.choice(name).is_some();
        match (is_chosen(names::RECOGNITION), is_chosen(names::STRUCTURE)) {
            (false, false) => Place::Whole,
            _ if !self.answer.fields.is_empty() => Place::Step(3),
            (false, true) => Place::Step(1),
            (true, false) => Place::Step(2),
            (true, true) => Place::Step(3),
        }
    }

    /// Whether anything was done that is worth keeping.
    pub fn is_touched(&self) -> bool {
        *self != Self::new(self.seed)
    }

    /// Picks the one option of a list.
    pub fn choose(&mut self, list: &str, position: usize) {
        self.arrange(list, &[position]);
    }

    /// Picks an option of a list of which more can be chosen, or takes it back.
    pub fn toggle(&mut self, list: &str, position: usize) {
        let mut chosen = self.answer.chosen(list);
        if let Some(at) = chosen.iter().position(|&one| one == position) {
            chosen.remove(at);
        } else {
            chosen.push(position);
            chosen.sort_unstable();
        }
        self.arrange(list, &chosen);
    }

    /// Takes all positions of a list in their order, in the place of those of before; none takes a choice back.
    pub fn arrange(&mut self, list: &str, positions: &[usize]) {
        self.verdict = None;
        self.answer.choose(list, positions);
    }

    /// Takes what stands in a field.
    pub fn write(&mut self, field: &str, text: &str) {
        self.verdict = None;
        self.answer.write(field, text);
    }

    /// Checks what is filled in. An event when it counts: what is empty or unreadable costs nothing, and neither does
    /// checking the first parts of an exercise while they are right.
    pub fn check<T>(&mut self, exercise: &Exercise<T>, mark: Marker) -> Option<Answered> {
        let was_right = self.is_right();
        let verdict = mark(None, &self.filled())?;
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

    /// The attempt at a part of a case.
    #[must_use]
    pub fn part(&self, position: usize) -> Self {
        self.parts
            .get(position)
            .cloned()
            .unwrap_or_else(|| Self::new(self.seed))
    }

    /// Takes the attempt at a part of a case as it now stands; the case itself stands where its parts do. An event when
    /// the part counted and was not right, or was the last one to become right.
    pub fn take_part<T>(
        &mut self,
        exercise: &Exercise<T>,
        mark: Marker,
        position: usize,
        part: Self,
    ) -> Option<Answered> {
        let was_right = self.is_right();
        while self.parts.len() <= position {
            self.parts.push(Self::new(self.seed));
        }
        let before = std::mem::replace(&mut self.parts[position], part);
        let part = &self.parts[position];
        let counted = (before.tries, before.solution_shown) != (part.tries, part.solution_shown);
        let part_is_right = part.is_right();
        self.hints = self.parts.iter().map(|part| part.hints).sum();
        self.tries = self.parts.iter().map(|part| part.tries).max().unwrap_or(0);
        self.solution_shown = self.parts.iter().any(|part| part.solution_shown);
        let any_checked = self.parts.iter().any(|part| part.verdict.is_some());
        self.verdict = if any_checked { mark(None, &self.checked()) } else { None };
        let counts = counted && !was_right && (!part_is_right || self.is_right());
        counts.then(|| self.answered(exercise))
    }

    /// Everything that is filled in, also at parts.
    pub fn filled(&self) -> Filled {
        self.gathered(|_| true)
    }

    /// What is filled in and checked.
    fn checked(&self) -> Filled {
        self.gathered(|part| part.verdict.is_some())
    }

    fn gathered(&self, is_wanted: fn(&Self) -> bool) -> Filled {
        let mut filled = self.answer.clone();
        for (position, part) in self.parts.iter().enumerate().filter(|(_, part)| is_wanted(part)) {
            filled.add_part(position, part.answer.clone());
        }
        filled
    }

    /// Opens the next hint.
    pub fn open_hint<T>(&mut self, exercise: &Exercise<T>) {
        if usize::from(self.hints) < exercise.hints.len() {
            self.hints += 1;
        }
    }

    /// Checks what is filled in and opens the worked solution. An event, unless everything was right already.
    pub fn show_solution<T>(&mut self, exercise: &Exercise<T>, mark: Marker) -> Option<Answered> {
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

    /// Whether it was tried, however that went: a step of a plan is then done.
    pub fn is_done(&self) -> bool {
        self.tries > 0
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

    fn answered<T>(&self, exercise: &Exercise<T>) -> Answered {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{AnswerOption, Level, Packed, PackedExercise, RichText};
    use crate::exercises::mark_options;

    fn exercise() -> PackedExercise {
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
            task: Packed::Choice {
                options: vec![option("zus", false), option("zo", true), option("anders", false)],
            },
        }
    }

    /// Does each letter in turn: a digit chooses, `n` checks, `h` opens a hint, `u` the solution, `r` tries again.
    fn played(moves: &str) -> (Attempt, Vec<Answered>) {
        let exercise = exercise();
        let mut attempt = Attempt::new(7);
        let mark = |_: Option<usize>, filled: &Filled| mark_options(&exercise.task, filled);
        let mut events = Vec::new();
        for letter in moves.chars() {
            match letter {
                'n' => events.extend(attempt.check(&exercise, &mark)),
                'h' => attempt.open_hint(&exercise),
                'u' => events.extend(attempt.show_solution(&exercise, &mark)),
                'r' => attempt.retry(),
                digit => attempt.choose(names::OPTIONS, digit.to_digit(10).unwrap() as usize),
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
            let mark = |_: Option<usize>, filled: &Filled| mark_options(&exercise.task, filled);
            assert_eq!(Attempt::resumed(&mark, &draft), attempt, "{moves}");
        }
    }
}
