//! Where the learner answers: options, or what the part for calculation exercises brings.

use leptos::prelude::*;

use super::session::Session;
use crate::app::components::options::{OptionList, Remark, Shown};
use crate::app::components::rich_text::rich_line;
use crate::app::components::verdict::{Tone, VerdictView};
use crate::content::{AnswerOption, Packed};
use crate::exercises::{Judgement, names, option_order};
use crate::text::exercise as words;

/// The answer area of any kind.
#[component]
pub fn AnswerArea(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    match &exercise.task {
        Packed::Choice { options } => {
            view! { <div data-part="0"><Options session options=options.clone() list=names::OPTIONS part=0 /></div> }
                .into_any()
        }
        Packed::Multiple { options } => view! {
            <div data-part="0">
                <Options session options=options.clone() list=names::OPTIONS part=0 many=true />
                {move || overall(session)}
            </div>
        }
        .into_any(),
        Packed::Sealed { .. } => match session.craft {
            Some(craft) => (craft.answer)(session),
            None => ().into_any(),
        },
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
pub(super) fn Options(
    /// The open exercise.
    session: Session,
    /// The options in the order of the file.
    options: Vec<AnswerOption>,
    /// Which list of the exercise this is.
    list: &'static str,
    /// Position of its part in the verdict.
    part: usize,
    /// Whether more than one may be chosen.
    #[prop(optional)]
    many: bool,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    let seed = session.attempt.with_untracked(|attempt| attempt.seed);
    let legend = match list {
        names::RECOGNITION => words::STEPS[0].1,
        _ if many => words::MORE_THAN_ONE,
        _ => words::ONE_ANSWER,
    };
    let order = option_order(&exercise.id, list, seed, options.len());
    let shown = order.iter().map(|&position| Shown {
        position,
        spoken: None,
        content: session.with_values(|values| rich_line(&options[position].text, values)),
    });
    let shown = shown.collect();
    let remark = Callback::new(move |position: usize| -> Option<Remark> {
        let option = options.get(position)?;
        let reason = || option.feedback.to_plain(&|key| session.written(key));
        let (is_chosen, all_open) = session.attempt.with(|attempt| {
            let open = attempt.solution_shown || attempt.is_right();
            (
                attempt.answer.chosen(list).contains(&position),
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
            name=list
            legend
            silent=!many
            many
            options=shown
            chosen=Signal::derive(move || session.attempt.with(|attempt| attempt.answer.chosen(list)))
            remark
            on_choose=Callback::new(move |position| {
                session.attempt.update(|attempt| {
                    if many {
                        attempt.toggle(list, position);
                    } else {
                        attempt.choose(list, position);
                    }
                });
            })
        />
        {empty}
    }
}

/// The reasons of all types of problem would crowd the page: of the steps only the solution opens them.
fn is_recognition_only(list: &str, attempt: &crate::progress::Attempt) -> bool {
    list != names::OPTIONS && !attempt.solution_shown
}
