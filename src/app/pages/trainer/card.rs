//! The card of Leren: question, and once it is turned answer, example, English.

use leptos::html;
use leptos::prelude::*;

use crate::app::trainer::Trainer;
use crate::text::session as text;
use crate::training::{Asked, Gap, Sides};

/// A card.
#[component]
pub(super) fn CardView(
    /// Knows its term.
    trainer: Trainer,
    /// What is asked.
    asked: Asked,
    /// Whether the answer is shown.
    is_open: RwSignal<bool>,
    /// The answer, which takes the focus.
    answer: NodeRef<html::Div>,
) -> impl IntoView {
    let term = untrack(|| trainer.look(|desk| desk.glossary.term(&asked.card).cloned())).flatten();
    let is_new = asked.standing.is_none();
    let (example, english) = match term {
        // A term that is English already says it twice.
        Some(term) => {
            let english = term.concept.english.filter(|english| *english != term.concept.term);
            (term.concept.example, english.unwrap_or_default())
        }
        None => <(String, String)>::default(),
    };
    let more = StoredValue::new((asked.sides.clone(), example, english));
    let question = question(&asked.sides);
    let place = [is_new.then_some(text::NEW), Some(asked.section.as_str())];
    let place: Vec<&str> = place.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let turned = move || {
        is_open.get().then(|| {
            let (sides, example, english) = more.get_value();
            view! {
                <hr />
                <div class="card-answer" tabindex="-1" node_ref=answer>
                    <p class="term" class:long=is_long(&sides)>{answer_of(&sides)}</p>
                    {(!example.is_empty()).then(|| view! { <p>{example}</p> })}
                    {(!english.is_empty()).then(|| view! {
                        <p class="small soft">{text::ENGLISH}<span lang="en">{english}</span></p>
                    })}
                </div>
            }
        })
    };
    view! {
        <article class="card">
            <p class="card-meta">
                <span>{text::asked(&asked.sides)}</span>
                <span>{place.join(" · ")}</span>
            </p>
            <h1 class="card-ask" class:term=matches!(asked.sides, Sides::ToDefinition { .. })>{question}</h1>
            {turned}
        </article>
    }
}

/// What is asked, as it is shown.
pub(super) fn question(sides: &Sides) -> AnyView {
    match sides {
        Sides::ToTerm { question, .. } | Sides::ToDefinition { question, .. } => question.clone().into_any(),
        Sides::Cloze { term, gap } => view! {
            <b>{term.clone()}": "</b>
            {gap.before.clone()}
            <span class="gap"><span class="visually-hidden">{text::GAP}</span></span>
            {gap.behind.clone()}
        }
        .into_any(),
    }
}

fn answer_of(sides: &Sides) -> AnyView {
    match sides {
        Sides::ToTerm { answer, .. } | Sides::ToDefinition { answer, .. } => answer.clone().into_any(),
        Sides::Cloze {
            gap: Gap { before, word, behind },
            ..
        } => view! { {before.clone()}<mark>{word.clone()}</mark>{behind.clone()} }.into_any(),
    }
}

/// A sentence is set smaller than a term.
fn is_long(sides: &Sides) -> bool {
    !matches!(sides, Sides::ToTerm { .. })
}
