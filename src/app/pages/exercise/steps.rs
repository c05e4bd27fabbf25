//! Herkenning, Antwoordstructuur, Berekening: types of problem and formulas to choose from, and fields for numbers.

use leptos::prelude::*;

use super::answer::Options;
use super::bench::on_bench;
use super::session::{Session, tone};
use crate::app::components::field::{NumberField, UnitMark};
use crate::app::components::math::{formula_view, symbol_view};
use crate::app::components::options::{OptionList, Remark, Shown};
use crate::app::components::verdict::VerdictView;
use crate::content::{AnswerOption, Task};
use crate::dutch::capitalised;
use crate::exercises::{Asked, Judgement, legend, names, option_order};
use crate::quantity::{Display, Math};
use crate::text::{self, exercise as words};

/// Why a number is right.
fn why_right(session: Session, asked: &Asked) -> String {
    on_bench(session, |_, numbers| {
        numbers
            .one()
            .map(|variant| text::why_right(variant, asked))
            .unwrap_or_default()
    })
}

/// Herkenning, Antwoordstructuur, Berekening.
#[component]
pub(super) fn Steps(
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
    let (name, formulas, legend) = on_bench(session, |exercise, numbers| {
        let (Task::Steps(steps), Some(variant)) = (&exercise.task, numbers.one()) else {
            return (String::new(), Vec::new(), Vec::new());
        };
        let formulas = variant.formulas(steps);
        let legend = legend(&formulas);
        (variant.name(&steps.structure).unwrap_or_default(), formulas, legend)
    });
    let legend = legend.into_iter().enumerate().map(|(position, (symbol, name))| {
        let before = if position == 0 { words::LEGEND } else { ", " };
        view! { {before} {symbol_view(symbol)} " " {name} }
    });
    let legend = legend.collect_view();
    let order = option_order(&exercise.id, names::STRUCTURE, seed, formulas.len());
    let shown = order.iter().map(|&position| {
        let whole = Math::joined(Math::Words(name.clone()), "=", formulas[position].formula.clone());
        Shown {
            position,
            spoken: Some(whole.plain()),
            content: formula_view(&whole),
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
        <p class="small soft">{legend} "."</p>
    }
}

/// A field for every number that is asked.
#[component]
pub(super) fn Values(
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
    let (name, unit_asked) = (capitalised(&asked.name), words::asked(&asked));
    let asked = StoredValue::new(asked);
    let echo = Signal::derive(move || asked.with_value(|asked| text::echo_of_answer(&typed.get(), asked)));
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
                    Judgement::Right { because: None } => asked.with_value(|asked| why_right(session, asked)),
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
                label=name
                asked=unit_asked
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
