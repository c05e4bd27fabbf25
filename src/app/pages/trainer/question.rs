//! One question of a test or of a round of typing.

use leptos::ev;
use leptos::prelude::*;

use super::sitting::Round;
use crate::app::components::options::{OptionList, Shown};
use crate::app::components::verdict::{Tone, VerdictView};
use crate::text::{session as text, training as words};
use crate::training::{AnswerBy, Given, Mode, Question, QuizVerdict, Sides, TypedVerdict};

/// When the verdict comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answering {
    /// At the end of the test.
    Silent,
    /// At once.
    Told,
}

impl Answering {
    /// As a mode does it.
    pub(super) fn of(mode: Mode) -> Self {
        if mode == Mode::Write { Self::Told } else { Self::Silent }
    }
}

/// What is asked and how it is answered.
#[component]
pub(super) fn QuestionView(
    /// The round it belongs to.
    round: Round,
    /// The question.
    question: Question,
    /// When the verdict comes.
    answering: Answering,
) -> impl IntoView {
    let area = match &question.answer {
        AnswerBy::Choosing { options, .. } => choosing(round, &question, options),
        AnswerBy::Typing => typing(round, &question),
    };
    let heading = super::card::question(&question.sides);
    let told = StoredValue::new(question.clone());
    let verdict = move || {
        let verdict = round.verdict.get().filter(|_| answering == Answering::Told)?;
        let (word, why) = told.with_value(|question| said(round, question, &verdict));
        Some(view! { <VerdictView tone=tone(&verdict) word reason=why id="oordeel" /> })
    };
    let asked = text::asked(&question.sides);
    let is_term = matches!(question.sides, Sides::ToDefinition { .. });
    view! {
        <article class="card">
            <p class="card-meta"><span>{asked}</span></p>
            <h1 class="card-ask" class:term=is_term>{heading}</h1>
        </article>
        <div class="train-answer">{area} {verdict}</div>
    }
}

fn choosing(round: Round, question: &Question, options: &[String]) -> AnyView {
    let shown = options.iter().enumerate().map(|(position, option)| Shown {
        position,
        content: option.clone().into_any(),
        spoken: None,
    });
    let chosen = Signal::derive(move || {
        round.sitting.with(|sitting| match sitting.given.get(sitting.at) {
            Some(Given::Chosen(place)) => vec![*place],
            _ => Vec::new(),
        })
    });
    let legend = match question.sides {
        Sides::ToDefinition { .. } => text::CHOOSE_DEFINITION,
        Sides::ToTerm { .. } | Sides::Cloze { .. } => text::CHOOSE_TERM,
    };
    let choose = Callback::new(move |place| {
        round.give(Given::Chosen(place));
        round.keep();
    });
    view! {
        <OptionList
            name="keuze"
            legend
            silent=true
            options=shown.collect()
            chosen
            remark=Callback::new(|_| None)
            on_choose=choose
        />
    }
    .into_any()
}

fn typing(round: Round, question: &Question) -> AnyView {
    let label = match question.sides {
        Sides::Cloze { .. } => text::TYPE_GAP,
        Sides::ToTerm { .. } | Sides::ToDefinition { .. } => text::TYPE_TERM,
    };
    let typed = move || {
        round.sitting.with(|sitting| match sitting.given.get(sitting.at) {
            Some(Given::Typed(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let is_checked = Memo::new(move |_| round.sitting.with(|sitting| sitting.is_checked));
    let mark = move || round.verdict.get().map(|verdict| tone(&verdict).name());
    view! {
        <div class="field">
            <label for="antwoord">{label}</label>
            <div class="box" data-mark=mark>
                <input
                    id="antwoord"
                    type="text"
                    data-text
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="done"
                    aria-describedby="oordeel"
                    readonly=move || is_checked.get()
                    prop:value=typed
                    on:input=move |event: ev::Event| round.give(Given::Typed(event_target_value(&event)))
                    on:change=move |_| round.keep()
                />
            </div>
        </div>
    }
    .into_any()
}

/// Word and reason of a verdict.
pub(super) fn said(round: Round, question: &Question, verdict: &QuizVerdict) -> (&'static str, String) {
    let asked = question.sides.answer().to_owned();
    let QuizVerdict::Typed(typed) = verdict else {
        let typed = TypedVerdict::Empty;
        return match verdict {
            QuizVerdict::Empty => words::typed(&typed, &asked, None),
            _ => (text::verdict(verdict), String::new()),
        };
    };
    let instead = match typed {
        TypedVerdict::Wrong {
            is_instead: Some(other),
        } => untrack(|| round.trainer.look(|desk| desk.glossary.term(other).cloned())).flatten(),
        _ => None,
    };
    let instead = instead
        .as_ref()
        .map(|term| (term.concept.term.as_str(), term.concept.definition.as_str()));
    words::typed(typed, &asked, instead)
}

/// Its look.
pub(super) fn tone(verdict: &QuizVerdict) -> Tone {
    match verdict {
        QuizVerdict::Empty => Tone::Unread,
        QuizVerdict::Typed(typed) if !typed.is_attempt() => Tone::Unread,
        _ if verdict.is_right() => Tone::Right,
        _ => Tone::Wrong,
    }
}
