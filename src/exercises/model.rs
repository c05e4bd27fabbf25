//! The answer that is right.

use super::answer::{OpenAnswer, PlaceAnswer, StepsAnswer};
use super::place::target;
use super::{Answer, Asked, Numbers};
use crate::content::{AnswerOption, Cell, Exercise, Place, PlaceAxis, Table, Task};
use crate::dutch;
use crate::quantity::{Display, Rational};

/// The answer to `exercise` that is right with these numbers, as someone would type it.
pub fn model_answer(exercise: &Exercise, numbers: &Numbers) -> Answer {
    let asked = numbers
        .one()
        .map(|variant| variant.asked.as_slice())
        .unwrap_or_default();
    let correct = |options: &[AnswerOption]| options.iter().position(|option| option.correct);
    match &exercise.task {
        Task::Choice { options } => Answer::Choice(correct(options)),
        Task::Multiple { options } => Answer::Multiple(
            (0..options.len())
                .filter(|&position| options[position].correct)
                .collect(),
        ),
        Task::Number(_) => Answer::Number(asked.first().map(typed).unwrap_or_default()),
        Task::Steps(steps) => Answer::Steps(StepsAnswer {
            recognition: correct(&steps.recognition),
            structure: Some(0),
            values: asked.iter().map(typed).collect(),
        }),
        Task::Matching(matching) => Answer::Matching((0..matching.pairs.len()).map(Some).collect()),
        Task::Ordering(ordering) => Answer::Ordering((0..ordering.steps.len()).collect()),
        Task::Sorting(sorting) => Answer::Sorting(sorting.items.iter().map(|item| Some(item.class)).collect()),
        Task::Cloze(cloze) => Answer::Cloze(cloze.gaps.iter().map(|gap| gap.answer.clone()).collect()),
        Task::Term(term) => Answer::Term(term.answer.clone()),
        Task::Open(open) => Answer::Open(OpenAnswer {
            text: open.model.to_plain(&|_| String::new()),
            compared: true,
            ticks: vec![2; open.rubric.len()],
        }),
        Task::Table(table) => Answer::Table(cells(table, numbers)),
        Task::Place(place) => Answer::Place(point(place, numbers)),
        Task::Case(case) => {
            let parts = case.parts.iter().enumerate();
            let answers = parts.map(|(position, part)| Some(model_answer(part, numbers.of_part(position))));
            Answer::Case(answers.collect())
        }
    }
}

fn typed(asked: &Asked) -> String {
    asked.show(&asked.exact)
}

fn cells(table: &Table, numbers: &Numbers) -> Vec<String> {
    let variants = numbers.variants().into_iter();
    let mut quantities = variants.flat_map(|variant| &variant.asked).map(typed);
    let text = |(_, cell): (usize, &Cell)| match cell {
        Cell::Ask { .. } => quantities.next().unwrap_or_default(),
        Cell::Number { value, unit } => {
            Asked::fixed(value, unit).map_or_else(|| value.clone(), |asked| asked.show(&asked.exact))
        }
        Cell::Choose { options, right, .. } => options.get(*right).cloned().unwrap_or_default(),
        Cell::Show(_) => String::new(),
    };
    table.asked().map(text).collect()
}

fn point(place: &Place, numbers: &Numbers) -> PlaceAnswer {
    target(place, numbers.one()).map_or_else(PlaceAnswer::default, |right| PlaceAnswer {
        x: near(&place.x, &right.x),
        y: near(&place.y, &right.y),
    })
}

/// A number as someone would type it, in as few decimals as lie near enough.
pub(super) fn near(axis: &PlaceAxis, number: &Rational) -> String {
    let rounded = |decimals| dutch::rounded(number, Display::Decimals(decimals));
    let enough = (0..4).find(|&decimals| axis.is_near(&rounded(decimals), number));
    dutch::plain(&rounded(enough.unwrap_or(4)), Display::Decimals(4))
}
