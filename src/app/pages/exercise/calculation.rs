//! Exercises with numbers: the fields, the steps, the data and the worked solution.

use leptos::prelude::*;

use super::answer::{Options, chosen_in};
use super::craft::Craft;
use super::session::{Session, tone};
use crate::app::components::field::{NumberField, UnitMark};
use crate::app::components::math::math_view;
use crate::app::components::options::{OptionList, Remark, Shown};
use crate::app::components::verdict::VerdictView;
use crate::calculators::{self, Form};
use crate::content::{AnswerOption, Task, Values as _};
use crate::dutch::capitalised;
use crate::exercises::{Answer, Asked, Judgement, Variant, mark, option_order, own_solution};
use crate::progress::Choosing;
use crate::quantity::{Display, Math};
use crate::route::Route;
use crate::text::{self, WorkedLine, exercise as words};

/// What the page of an exercise does with numbers.
pub static CALCULATIONS: Craft = Craft {
    // The build proved that every seed has numbers; a pack of another edition may still name an unknown calculator.
    draw: |exercise, seed| Variant::draw(exercise, seed, calculators::ALL).ok().flatten(),
    mark: |exercise, variant, answer| mark(exercise, variant, answer).ok(),
    values: |variant| variant,
    answer,
    data,
    to_calculator,
    worked,
};

/// A number, or the three steps.
fn answer(session: Session) -> AnyView {
    let exercise = session.exercise.get_value();
    match &exercise.task {
        Task::Steps(steps) => view! { <Steps session recognition=steps.recognition.clone() /> }.into_any(),
        _ => view! { <div class="lines"><Values session first_part=0 /></div> }.into_any(),
    }
}

/// Why a number is right.
fn why_right(session: Session, key: &str) -> String {
    session.variant.with_value(|variant| {
        variant
            .as_ref()
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
        <div data-part="0"><Options session options=recognition list=Choosing::Recognition part=0 /></div>
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
    let (name, formulas) = session.variant.with_value(|variant| {
        let Some(variant) = variant else {
            return ("", Vec::new());
        };
        let Task::Steps(steps) = &exercise.task else {
            return ("", Vec::new());
        };
        (
            variant.label(&steps.structure).map_or("", |label| label.name),
            variant.formulas(&exercise),
        )
    });
    let order = option_order(&exercise.id, "structuur", seed, formulas.len());
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
            .with(|attempt| chosen_in(&attempt.answer, Choosing::Structure).contains(&position));
        let judged = session.part(1).is_some_and(|part| part.judgement.is_attempt());
        if is_chosen && judged { session.remark(1) } else { None }
    });
    view! {
        <OptionList
            name="structuur"
            legend=words::STEPS[1].1
            silent=true
            options=shown
            chosen=Signal::derive(move || {
                session.attempt.with(|attempt| chosen_in(&attempt.answer, Choosing::Structure))
            })
            remark
            on_choose=Callback::new(move |position| {
                session.attempt.update(|attempt| attempt.choose(Choosing::Structure, position));
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
    let asked = session
        .variant
        .with_value(|variant| variant.as_ref().map(|variant| variant.asked.clone()));
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
        _ if asked.label.counted.is_empty() => UnitMark::Absent,
        _ => UnitMark::Behind(asked.label.counted.to_owned()),
    };
    let typed = Signal::derive(move || {
        session.attempt.with(|attempt| match &attempt.answer {
            Answer::Number(text) => text.clone(),
            Answer::Steps(steps) => steps.values.get(position).cloned().unwrap_or_default(),
            Answer::Choice(_) | Answer::Multiple(_) => String::new(),
        })
    });
    let missing = words::fill_in(&asked);
    let label = asked.label;
    let notation = asked.notation();
    let echo = Signal::derive(move || text::echo(&typed.get(), notation, label));
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
                    session.attempt.update(|attempt| attempt.type_value(position, &text));
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
    let exercise = session.exercise.get_value();
    let rows: Vec<_> = session.variant.with_value(|variant| {
        let Some(variant) = variant else { return Vec::new() };
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
    let exercise = session.exercise.get_value();
    let address = session.variant.with_value(|variant| {
        let variant = variant.as_ref()?;
        let asked = match &exercise.task {
            Task::Number(number) => number.ask.as_str(),
            Task::Choice { .. } | Task::Multiple { .. } | Task::Steps(_) => "",
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
    let lines = session
        .variant
        .with_value(|variant| variant.as_ref().map(|variant| worked_with(session, variant)));
    lines.into_any()
}

fn worked_with(session: Session, variant: &Variant) -> AnyView {
    let lines = text::worked_solution(variant);
    let is_reversed = variant
        .asked
        .iter()
        .any(|asked| variant.solution.step(asked.label.key).is_none());
    let own = session
        .attempt
        .with_untracked(|attempt| own_solution(variant, &attempt.answer))
        .map(|own| text::worked(variant, &own));
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
