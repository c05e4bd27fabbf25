//! Marking: exercise, numbers and what was filled in go in, a verdict comes out.

mod items;
mod options;
mod place;
mod table;
mod values;
mod words;

use super::judge::{Judgement, Reason};
use super::{Filled, Numbers, Variant, names};
use crate::calculators::Solution;
use crate::content::{Exercise, RichText, Steps, Task};

pub use options::mark_options;

/// What is to be said of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Each part in order; a kind without parts has one.
    pub parts: Vec<Part>,
}

/// What is to be said of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The judgement.
    pub judgement: Judgement,
    /// Points earned.
    pub points: u16,
    /// Points to earn.
    pub of: u16,
}

impl Verdict {
    /// Points earned.
    pub fn points(&self) -> u16 {
        self.parts.iter().map(|part| part.points).sum()
    }

    /// Points to earn.
    pub fn of(&self) -> u16 {
        self.parts.iter().map(|part| part.of).sum()
    }

    /// Whether everything is right.
    pub fn is_right(&self) -> bool {
        self.parts.iter().all(|part| part.judgement.is_right())
    }

    /// Whether this counts as a try: something was answered, and nothing was unreadable.
    pub fn is_attempt(&self) -> bool {
        let stumbles = |part: &Part| !part.judgement.is_attempt() && part.judgement != Judgement::Empty;
        self.parts.iter().any(|part| part.judgement.is_attempt()) && !self.parts.iter().any(stumbles)
    }

    /// Whether some part is still to be filled in.
    pub fn has_empty(&self) -> bool {
        self.parts.iter().any(|part| part.judgement == Judgement::Empty)
    }

    /// Names of the recognised mistakes.
    pub fn mistakes(&self) -> Vec<String> {
        self.parts
            .iter()
            .filter_map(|part| part.judgement.mistake())
            .map(str::to_owned)
            .collect()
    }
}

/// Marks what was filled in. `numbers` are those of the exercise and the seed it was given with.
///
/// Each row, item, gap or cell is a part of its own; of a case the parts of its parts stand behind each other.
pub fn mark(exercise: &Exercise, numbers: &Numbers, filled: &Filled) -> Verdict {
    Verdict {
        parts: parts(&exercise.task, numbers, filled),
    }
}

fn parts(task: &Task, numbers: &Numbers, filled: &Filled) -> Vec<Part> {
    match task {
        Task::Choice { options } => vec![options::choice(options, filled.choice(names::OPTIONS))],
        Task::Multiple { options } => vec![options::multiple(options, &filled.chosen(names::OPTIONS))],
        Task::Number(number) => {
            let typed = typed_values(filled, 1);
            with(numbers, |variant| values::values(variant, &number.calculation, &typed))
        }
        Task::Steps(steps) => {
            let typed = typed_values(filled, steps.compute.len());
            let mut parts = vec![
                options::choice(&steps.recognition, filled.choice(names::RECOGNITION)),
                structure(steps, numbers, filled.choice(names::STRUCTURE)),
            ];
            parts.extend(with(numbers, |variant| {
                values::values(variant, &steps.calculation, &typed)
            }));
            parts
        }
        Task::Matching(matching) => items::matching(matching, filled),
        Task::Ordering(ordering) => vec![items::ordering(ordering, &filled.chosen(names::ORDER))],
        Task::Sorting(sorting) => items::sorting(sorting, filled),
        Task::Cloze(cloze) => words::cloze(cloze, filled),
        Task::Term(term) => vec![Part::one(words::term(term, filled.text(names::TERM)))],
        Task::Open(open) => vec![words::open(open, filled)],
        Task::Table(table) => table::table(table, numbers, filled),
        Task::Place(place) => place::place(place, numbers.one(), filled),
        Task::Case(case) => {
            let parts_of = case.parts.iter().enumerate();
            parts_of
                .flat_map(|(position, part)| parts(&part.task, numbers.of_part(position), &filled.of_part(position)))
                .collect()
        }
    }
}

/// The calculations of an exercise, each with what it is when the learner's own values stand where they are wrong but
/// plausible; none where they are not.
pub fn own_solutions<'a>(
    exercise: &Exercise,
    numbers: &'a Numbers,
    filled: &Filled,
) -> Vec<(&'a Variant, Option<Solution>)> {
    match (&exercise.task, numbers) {
        (Task::Steps(steps), Numbers::One(variant)) => {
            let own = values::own_solution(variant, &typed_values(filled, steps.compute.len()));
            vec![(variant, own)]
        }
        (Task::Table(table), numbers) => table::own_solutions(table, numbers, filled),
        (_, numbers) => numbers.variants().into_iter().map(|variant| (variant, None)).collect(),
    }
}

impl Part {
    /// A part that is worth one point.
    fn one(judgement: Judgement) -> Self {
        Self {
            points: u16::from(judgement.is_right()),
            judgement,
            of: 1,
        }
    }
}

fn typed_values(filled: &Filled, count: usize) -> Vec<String> {
    let typed = (0..count).map(|position| filled.text(&names::value(position)).to_owned());
    typed.collect()
}

/// The parts of the one calculation; the build proves that it is there.
fn with(numbers: &Numbers, judge: impl FnOnce(&Variant) -> Vec<Judgement>) -> Vec<Part> {
    let judgements = numbers.one().map(judge).unwrap_or_default();
    judgements.into_iter().map(Part::one).collect()
}

fn structure(steps: &Steps, numbers: &Numbers, chosen: Option<usize>) -> Part {
    let judged = numbers.one().zip(chosen).and_then(|(variant, chosen)| {
        let option = variant.formulas(steps).into_iter().nth(chosen)?;
        Some(match option.mistake.and_then(|name| variant.sheet.mistake(name)) {
            None => Judgement::Right {
                because: Some(steps.structure_says.clone()),
            },
            Some(mistake) => Judgement::Wrong(Reason::Named {
                name: mistake.name.to_owned(),
                says: RichText::plain(mistake.says),
            }),
        })
    });
    Part::one(judged.unwrap_or(Judgement::Empty))
}
