//! Exercises with numbers: the fields, the steps, the data and the worked solution.

use std::rc::Rc;

use leptos::prelude::*;

use super::answer::Options;
use super::bench::on_bench;
use super::case::CaseView;
use super::cloze::ClozeView;
use super::craft::{Bench, Craft};
use super::matching::MatchingView;
use super::open::OpenView;
use super::ordering::OrderingView;
use super::place::PlaceView;
use super::session::{Session, tone};
use super::sorting::SortingView;
use super::table::TableView;
use super::term::TermView;
use crate::app::components::field::{NumberField, UnitMark};
use crate::app::components::math::math_view;
use crate::app::components::options::{OptionList, Remark, Shown};
use crate::app::components::rich_text::rich_line;
use crate::app::components::verdict::VerdictView;
use crate::calculators::{self, Form, Solution};
use crate::content::{AnswerOption, Exercise, PackedExercise, RichText, Task, Values};
use crate::dutch::capitalised;
use crate::exercises::{
    Asked, Filled, Judgement, Numbers, Seed, Variant, Verdict, mark, names, option_order, other_seed, own_solutions,
};
use crate::quantity::{Display, Math};
use crate::route::Route;
use crate::text::{self, ModelLine, WorkedLine, exercise as words};

/// What the page of an exercise does with numbers.
pub static CALCULATIONS: Craft = Craft {
    open,
    says: text::judgement,
    answer,
    data,
    to_calculator,
    worked,
};

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

    fn other_seed(&self, seen: &[Seed], next: &mut dyn FnMut() -> Seed) -> Seed {
        other_seed(&self.exercise, seen, calculators::ALL, next)
    }
}

/// Where the learner answers; options have a view of their own.
fn answer(session: Session) -> AnyView {
    let Some(task) = on_bench(session, |exercise, _| Some(exercise.task.clone())) else {
        return ().into_any();
    };
    match task {
        Task::Choice { .. } | Task::Multiple { .. } => ().into_any(),
        Task::Number(_) => view! { <div class="lines"><Values session first_part=0 /></div> }.into_any(),
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

/// Why a number is right.
fn why_right(session: Session, key: &str) -> String {
    on_bench(session, |_, numbers| {
        numbers
            .one()
            .map(|variant| text::why_right(variant, key))
            .unwrap_or_default()
    })
}

/// Herkenning, Antwoordstructuur, Berekening.
#[component]
fn Steps(
    /// The open exercise.
    session: Session,
    /// Types of problem.
    recognition: Vec<AnswerOption>,
) -> impl IntoView {
    let step = |number: usize, content: AnyView| {
        let (name, question) = words::STEPS[number - 1];
        view! {
            <section class="step">
                <p class="step-mark" aria-hidden="true"><b>{number}</b> <span>{name}</span></p>
                <h2><span class="visually-hidden">{name} ": "</span>{question}</h2>
                {content}
            </section>
        }
    };
    let first = view! {
        <div data-part="0"><Options session options=recognition list=names::RECOGNITION part=0 /></div>
    };
    view! {
        {step(1, first.into_any())}
        {step(2, view! { <div data-part="1"><Formulas session /></div> }.into_any())}
        {step(3, view! { <div class="lines"><Values session first_part=2 /></div> }.into_any())}
    }
}

/// The formulas to choose from.
#[component]
fn Formulas(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    let seed = session.attempt.with_untracked(|attempt| attempt.seed);
    let (name, formulas) = on_bench(session, |exercise, numbers| {
        let (Task::Steps(steps), Some(variant)) = (&exercise.task, numbers.one()) else {
            return ("", Vec::new());
        };
        (
            variant.label(&steps.structure).map_or("", |label| label.name),
            variant.formulas(steps),
        )
    });
    let order = option_order(&exercise.id, names::STRUCTURE, seed, formulas.len());
    let shown = order.iter().map(|&position| {
        let whole = Math::joined(Math::Words(name.to_owned()), "=", formulas[position].formula.clone());
        Shown {
            position,
            spoken: Some(whole.plain()),
            content: view! { <span class="formula">{math_view(&whole)}</span> }.into_any(),
        }
    });
    let shown: Vec<Shown> = shown.collect();
    let remark = Callback::new(move |position: usize| -> Option<Remark> {
        let is_chosen = session
            .attempt
            .with(|attempt| attempt.answer.choice(names::STRUCTURE) == Some(position));
        let judged = session.part(1).is_some_and(|part| part.judgement.is_attempt());
        if is_chosen && judged { session.remark(1) } else { None }
    });
    view! {
        <OptionList
            name=names::STRUCTURE
            legend=words::STEPS[1].1
            silent=true
            options=shown
            chosen=Signal::derive(move || {
                session.attempt.with(|attempt| attempt.answer.chosen(names::STRUCTURE))
            })
            remark
            on_choose=Callback::new(move |position| {
                session.attempt.update(|attempt| attempt.choose(names::STRUCTURE, position));
            })
        />
    }
}

/// A field for every number that is asked.
#[component]
fn Values(
    /// The open exercise.
    session: Session,
    /// Position of the first one in the verdict.
    first_part: usize,
) -> impl IntoView {
    let asked = on_bench(session, |_, numbers| numbers.one().map(|variant| variant.asked.clone()));
    let asked = asked.unwrap_or_default();
    let count = asked.len();
    let lines = asked.into_iter().enumerate().map(|(position, asked)| {
        view! { <ValueLine session asked position part=first_part + position last=position + 1 == count /> }
    });
    lines.collect_view()
}

/// One number with its echo and verdict.
#[component]
fn ValueLine(
    /// The open exercise.
    session: Session,
    /// What is asked.
    asked: Asked,
    /// Position among the numbers.
    position: usize,
    /// Position in the verdict.
    part: usize,
    /// Whether it is the last one.
    last: bool,
) -> impl IntoView {
    let id = ["waarde-", &position.to_string()].concat();
    let verdict_id = [&id, "-oordeel"].concat();
    let unit = match asked.display {
        Display::Euro => UnitMark::Before("€".to_owned()),
        Display::Percent => UnitMark::Behind("%".to_owned()),
        _ if asked.counted.is_empty() => UnitMark::Absent,
        _ => UnitMark::Behind(asked.counted.clone().into_owned()),
    };
    let field = StoredValue::new(names::value(position));
    let typed = Signal::derive(move || {
        session
            .attempt
            .with(|attempt| field.with_value(|field| attempt.answer.text(field).to_owned()))
    });
    let missing = words::fill_in(&asked);
    let label = asked.label;
    let echo = {
        let asked = StoredValue::new(asked.clone());
        Signal::derive(move || asked.with_value(|asked| text::echo_of_answer(&typed.get(), asked)))
    };
    // Of the steps an empty field is only remarked upon when nothing at all was filled in.
    let on_show = move || {
        session
            .part(part)
            .filter(|part| part.judgement != Judgement::Empty || first_judged(session).is_none())
    };
    let verdict = {
        let verdict_id = verdict_id.clone();
        move || {
            let part = on_show()?;
            let (word, reason) = if part.judgement == Judgement::Empty {
                ("Nog niet ingevuld.", missing.clone())
            } else {
                let sentence = text::judgement(&part.judgement);
                let reason = match part.judgement {
                    Judgement::Right { because: None } => why_right(session, label.key),
                    _ => sentence.reason.to_plain(&|key| session.written(key)),
                };
                (sentence.word, reason)
            };
            Some(view! {
                <VerdictView tone=tone(&part.judgement) word reason id=verdict_id.clone() />
            })
        }
    };
    view! {
        <div class="line" data-part=part.to_string()>
            <NumberField
                id
                label=capitalised(asked.label.name)
                asked=words::asked(&asked)
                unit
                typed
                echo
                tone=Signal::derive(move || on_show().map(|part| tone(&part.judgement)))
                described_by=verdict_id
                last
                on_type=Callback::new(move |text: String| {
                    session.attempt.update(|attempt| field.with_value(|field| attempt.write(field, &text)));
                })
            />
            {verdict}
        </div>
    }
}

/// Position of the first part that was judged.
fn first_judged(session: Session) -> Option<usize> {
    session.attempt.with(|attempt| {
        attempt
            .verdict
            .as_ref()?
            .parts
            .iter()
            .position(|part| part.judgement != Judgement::Empty)
    })
}

/// The quantities that the question mentions.
fn data(session: Session) -> AnyView {
    let rows: Vec<_> = on_bench(session, |exercise, numbers| {
        let Some(variant) = numbers.one() else {
            return Vec::new();
        };
        let keys = exercise.prompt.keys().into_iter();
        keys.filter(|key| variant.amount(key).is_some())
            .filter_map(|key| Some((variant.label(key)?, variant.written(key))))
            .map(|(label, value)| {
                let symbol = label.symbol.map(|symbol| view! { " " <i>{symbol}</i> });
                view! { <dt>{label.name} {symbol}</dt><dd>{value}</dd> }
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
        given.remove(asked);
        let (fields, _) = Form::filled(variant.sheet, &given).link(variant.sheet);
        let id = variant.sheet.id.to_owned();
        Some(Route::Calculator { id, fields }.write())
    });
    address
        .map(|address| view! { <section class="small"><a href=address>{words::OPEN_CALCULATOR}</a></section> })
        .into_any()
}

/// The worked solution, beside it the learner's own way where they part.
fn worked(session: Session) -> AnyView {
    on_bench(session, |exercise, numbers| {
        let filled = session.attempt.with_untracked(|attempt| attempt.answer.clone());
        let calculations = own_solutions(exercise, numbers, &filled).into_iter();
        let calculations = calculations.map(|(variant, own)| worked_with(variant, own));
        let in_words = in_words(&text::model_in_words(&exercise.task, numbers), session);
        Some(view! { {in_words} {calculations.collect_view()} })
    })
    .into_any()
}

/// The model answer in words, where no calculation shows it.
fn in_words(lines: &[ModelLine], session: Session) -> Option<AnyView> {
    let rows = lines.iter().map(|line| {
        let text = |text: &RichText| session.with_values(|values| rich_line(text, values));
        let because =
            (line.because != RichText::default()).then(|| view! { <p class="small soft">{text(&line.because)}</p> });
        view! { <li><span>{text(&line.about)}</span><div>{text(&line.answer)} {because}</div></li> }
    });
    (!lines.is_empty())
        .then(|| view! { <div class="worked" data-always=""><ol>{rows.collect_view()}</ol></div> }.into_any())
}

fn worked_with(variant: &Variant, own: Option<Solution>) -> AnyView {
    let lines = text::worked_solution(variant);
    let is_reversed = variant
        .asked
        .iter()
        .any(|asked| variant.solution.step(asked.label.key).is_none());
    let own = own.map(|own| text::worked(variant, &own));
    let parts_at = own
        .as_ref()
        .and_then(|own| lines.iter().zip(own).position(|(line, own)| line.result != own.result));
    let rows = lines.iter().enumerate().map(|(position, line)| {
        let own = own
            .as_ref()
            .and_then(|own| own.get(position))
            .filter(|_| parts_at.is_some_and(|at| position >= at));
        let own = own.map(|own| {
            let mark = (parts_at == Some(position)).then_some(words::PARTS_HERE);
            view! {
                <div class="own">
                    <span class="small soft">{words::WITH_YOUR_NUMBERS}</span>
                    <span class="formula">
                        {math_view(&if mark.is_some() { Math::Number(own.result.clone()) } else { filled_in(own) })}
                    </span>
                    {mark.map(|mark| view! { <span class="small parts">{mark}</span> })}
                </div>
            }
        });
        view! {
            <li>
                <span>{capitalised(&line.name)}</span>
                <div>
                    <span class="formula">{math_view(&whole(line))}</span>
                    {own}
                </div>
            </li>
        }
    });
    let answers = is_reversed.then(|| {
        let rows = variant.asked.iter().map(|asked| {
            view! { <p><strong>{capitalised(asked.label.name)} " = " {asked.show(&asked.exact)}</strong></p> }
        });
        view! { {rows.collect_view()} <p class="soft">{words::FILLED_IN}</p> }
    });
    view! {
        {answers}
        <div class="worked" data-always><ol>{rows.collect_view()}</ol></div>
        <p class="small soft">{text::ROUNDING_NOTE}</p>
    }
    .into_any()
}

/// Symbols = numbers = result.
fn whole(line: &WorkedLine) -> Math {
    Math::joined(
        Math::joined(line.symbols.clone(), "=", line.numbers.clone()),
        "=",
        Math::Number(line.result.clone()),
    )
}

/// Numbers = result.
fn filled_in(line: &WorkedLine) -> Math {
    Math::joined(line.numbers.clone(), "=", Math::Number(line.result.clone()))
}
