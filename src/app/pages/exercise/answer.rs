//! Where the learner answers: options, a number, or the three steps.

use leptos::prelude::*;

use super::session::{Session, tone};
use crate::app::components::field::{NumberField, UnitMark};
use crate::app::components::math::math_view;
use crate::app::components::options::{OptionList, Remark, Shown};
use crate::app::components::rich_text::rich_line;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::content::{AnswerOption, Task};
use crate::dutch::capitalised;
use crate::exercises::{Answer, Asked, Judgement, option_order};
use crate::progress::Choosing;
use crate::quantity::{Display, Math};
use crate::text::{self, exercise as words};

/// The answer area of any kind.
#[component]
pub fn AnswerArea(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    match &exercise.task {
        Task::Choice { options } => {
            view! { <div data-part="0"><Options session options=options.clone() list=Choosing::Options part=0 /></div> }
                .into_any()
        }
        Task::Multiple { options } => view! {
            <div data-part="0">
                <Options session options=options.clone() list=Choosing::Options part=0 many=true />
                {move || overall(session)}
            </div>
        }
        .into_any(),
        Task::Number(_) => view! { <div class="lines"><Values session first_part=0 /></div> }.into_any(),
        Task::Steps(steps) => view! { <Steps session recognition=steps.recognition.clone() /> }.into_any(),
    }
}

/// The verdict on a whole list of boxes.
fn overall(session: Session) -> AnyView {
    match session.remark(0) {
        Some((_, _, reason)) if session.part(0).is_some_and(|part| part.judgement == Judgement::Empty) => {
            let reason = if reason.is_empty() {
                words::CHOOSE_FIRST.to_owned()
            } else {
                reason
            };
            view! { <VerdictView tone=Tone::Unread word="Nog niet ingevuld." reason /> }.into_any()
        }
        Some((tone, word, reason)) => view! { <VerdictView tone word reason /> }.into_any(),
        None => ().into_any(),
    }
}

/// A list of options, each with its reason once there is one.
#[component]
fn Options(
    /// The open exercise.
    session: Session,
    /// The options in the order of the file.
    options: Vec<AnswerOption>,
    /// Which list of the exercise this is.
    list: Choosing,
    /// Position of its part in the verdict.
    part: usize,
    /// Whether more than one may be chosen.
    #[prop(optional)]
    many: bool,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    let seed = session.attempt.with_untracked(|attempt| attempt.seed);
    let (name, legend) = match list {
        Choosing::Options if many => ("keuze", words::MORE_THAN_ONE),
        Choosing::Options => ("keuze", words::ONE_ANSWER),
        Choosing::Recognition => ("herkenning", words::STEPS[0].1),
        Choosing::Structure => ("structuur", words::STEPS[1].1),
    };
    let order = option_order(&exercise.id, name, seed, options.len());
    let shown = order.iter().map(|&position| Shown {
        position,
        content: session
            .variant
            .with_value(|variant| rich_line(&options[position].text, variant.as_ref())),
    });
    let shown = shown.collect();
    let remark = Callback::new(move |position: usize| -> Option<Remark> {
        let option = options.get(position)?;
        let reason = || option.feedback.to_plain(&|key| session.written(key));
        let (is_chosen, all_open) = session.attempt.with(|attempt| {
            let open = attempt.solution_shown || attempt.is_right();
            (
                chosen_in(&attempt.answer, list).contains(&position),
                open && !is_recognition_only(list, attempt),
            )
        });
        let verdict = session.part(part);
        let judged = verdict.as_ref().is_some_and(|part| part.judgement.is_attempt());
        let own = is_chosen && judged && !many;
        if !own && !all_open {
            return None;
        }
        Some(if option.correct {
            (Tone::Right, "Juist.", reason())
        } else {
            (Tone::Wrong, "Niet juist.", reason())
        })
    });
    let empty = move || {
        let is_empty = !many
            && session
                .part(part)
                .is_some_and(|part| part.judgement == Judgement::Empty);
        is_empty
            .then(|| view! { <VerdictView tone=Tone::Unread word="Nog niet ingevuld." reason=words::CHOOSE_FIRST /> })
    };
    view! {
        <OptionList
            name
            legend
            silent=!many
            many
            options=shown
            chosen=Signal::derive(move || session.attempt.with(|attempt| chosen_in(&attempt.answer, list)))
            remark
            on_choose=Callback::new(move |position| session.attempt.update(|attempt| attempt.choose(list, position)))
        />
        {empty}
    }
}

/// The reasons of all types of problem would crowd the page: of the steps only the solution opens them.
fn is_recognition_only(list: Choosing, attempt: &crate::progress::Attempt) -> bool {
    list != Choosing::Options && !attempt.solution_shown
}

fn chosen_in(answer: &Answer, list: Choosing) -> Vec<usize> {
    match (answer, list) {
        (Answer::Choice(choice), Choosing::Options) => choice.iter().copied().collect(),
        (Answer::Multiple(choices), Choosing::Options) => choices.clone(),
        (Answer::Steps(steps), Choosing::Recognition) => steps.recognition.iter().copied().collect(),
        (Answer::Steps(steps), Choosing::Structure) => steps.structure.iter().copied().collect(),
        _ => Vec::new(),
    }
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
                    Judgement::Right { because: None } => session.why_right(label.key),
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
