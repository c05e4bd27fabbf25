//! Exercises with numbers: opening them, the view of each kind, the data and the way to the calculator.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::bench::on_bench;
use super::case::CaseView;
use super::cloze::ClozeView;
use super::craft::{Bench, Craft};
use super::matching::MatchingView;
use super::open::OpenView;
use super::ordering::OrderingView;
use super::place::PlaceView;
use super::session::Session;
use super::sorting::SortingView;
use super::steps::{Steps, Values as ValueLines};
use super::table::TableView;
use super::term::TermView;
use super::worked::worked;
use crate::app::components::math::symbol_view;
use crate::calculators::{self, Form, Typed, cell_key};
use crate::content::{Exercise, PackedExercise, Task, Values};
use crate::exercises::{Filled, LAST_TIMES, Numbers, Seed, Verdict, last_times, mark, other_seed};
use crate::route::Route;
use crate::text::{self, exercise as words};

/// What the page of an exercise does with numbers.
pub static CALCULATIONS: Craft = Craft {
    open,
    says: text::judgement,
    answer,
    data,
    to_calculator,
    worked,
};

thread_local! {
    /// Exercises with the seeds that were shown and left, the latest first, also where nobody answered: as long as the
    /// tab lives.
    static PASSED_OVER: RefCell<Vec<(String, Seed)>> = const { RefCell::new(Vec::new()) };
}

/// An exercise on the bench.
struct Opened {
    exercise: Exercise,
    numbers: Numbers,
}

/// The build proved that every seed has numbers; a pack of another edition may still name an unknown calculator.
fn open(packed: &PackedExercise, seed: Seed) -> Option<Rc<dyn Bench>> {
    let exercise = packed.opened()?;
    let numbers = Numbers::draw(&exercise, seed, calculators::ALL).ok()?;
    Some(Rc::new(Opened { exercise, numbers }))
}

impl Bench for Opened {
    fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    fn mark(&self, part: Option<usize>, filled: &Filled) -> Option<Verdict> {
        match (part, &self.exercise.task) {
            (None, _) => Some(mark(&self.exercise, &self.numbers, filled)),
            (Some(part), Task::Case(case)) => Some(mark(case.parts.get(part)?, self.numbers.of_part(part), filled)),
            (Some(_), _) => None,
        }
    }

    fn part(&self, position: usize) -> Option<(PackedExercise, Rc<dyn Bench>)> {
        let Task::Case(case) = &self.exercise.task else {
            return None;
        };
        let exercise = case.parts.get(position)?.clone();
        let packed = exercise.packed().ok()?;
        let numbers = self.numbers.of_part(position).clone();
        Some((packed, Rc::new(Self { exercise, numbers })))
    }

    fn values(&self) -> &dyn Values {
        &self.numbers
    }

    fn other_seed(&self, now: Seed, answered: &[Seed], next: &mut dyn FnMut() -> Seed) -> Seed {
        let seen = PASSED_OVER.with_borrow_mut(|all| {
            let of_this = all.iter().filter(|(id, _)| *id == self.exercise.id);
            let passed_over: Vec<Seed> = of_this.map(|(_, seed)| *seed).take(LAST_TIMES).collect();
            all.insert(0, (self.exercise.id.clone(), now));
            last_times(now, &passed_over, answered)
        });
        other_seed(&self.exercise, &seen, calculators::ALL, next)
    }
}

/// Where the learner answers; options have a view of their own.
fn answer(session: Session) -> AnyView {
    let Some(task) = on_bench(session, |exercise, _| Some(exercise.task.clone())) else {
        return ().into_any();
    };
    match task {
        Task::Choice { .. } | Task::Multiple { .. } => ().into_any(),
        Task::Number(_) => view! { <div class="lines"><ValueLines session first_part=0 /></div> }.into_any(),
        Task::Steps(steps) => view! { <Steps session recognition=steps.recognition /> }.into_any(),
        Task::Matching(matching) => view! { <MatchingView session matching /> }.into_any(),
        Task::Ordering(ordering) => view! { <OrderingView session ordering /> }.into_any(),
        Task::Sorting(sorting) => view! { <SortingView session sorting /> }.into_any(),
        Task::Cloze(cloze) => view! { <ClozeView session cloze /> }.into_any(),
        Task::Term(_) => view! { <TermView session /> }.into_any(),
        Task::Open(open) => view! { <OpenView session open /> }.into_any(),
        Task::Table(table) => view! { <TableView session table /> }.into_any(),
        Task::Place(place) => view! { <PlaceView session place=*place /> }.into_any(),
        Task::Case(case) => view! { <CaseView session case /> }.into_any(),
    }
}

/// The quantities that the question mentions.
fn data(session: Session) -> AnyView {
    let rows: Vec<_> = on_bench(session, |exercise, numbers| {
        let Some(variant) = numbers.one() else {
            return Vec::new();
        };
        let keys = exercise.prompt.keys().into_iter();
        keys.filter(|key| variant.amount(key).is_some())
            .filter_map(|key| Some((variant.name(key)?, variant.label(key)?.symbol, variant.written(key))))
            .map(|(name, symbol, value)| {
                let symbol = symbol.map(|symbol| view! { " " {symbol_view(symbol)} });
                view! { <dt>{name} {symbol}</dt><dd>{value}</dd> }
            })
            .collect()
    });
    (!rows.is_empty())
        .then(|| view! { <section><h2>{words::DATA}</h2><dl class="facts">{rows}</dl></section> })
        .into_any()
}

/// The calculator with the numbers of this question; a number that is asked is left open.
fn to_calculator(session: Session) -> AnyView {
    let address = on_bench(session, |exercise, numbers| {
        let variant = numbers.one()?;
        let asked = match &exercise.task {
            Task::Number(number) => number.ask.as_str(),
            _ => "",
        };
        let mut given = variant.inputs.clone();
        match cell_key(asked) {
            Some((table, row, column)) => {
                if let Some(Typed::Rows(rows)) = given.get_mut(table)
                    && let Some(row) = rows.get_mut(row)
                {
                    row.remove(column);
                }
            }
            None => {
                given.remove(asked);
            }
        }
        let (fields, _) = Form::filled(variant.sheet, &given).link(variant.sheet);
        let id = variant.sheet.id.to_owned();
        Some(Route::Calculator { id, fields }.write())
    });
    address
        .map(|address| view! { <section class="small"><a href=address>{words::OPEN_CALCULATOR}</a></section> })
        .into_any()
}
