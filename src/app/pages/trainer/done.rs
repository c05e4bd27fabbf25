//! Klaar voor vandaag: what was done, what comes tomorrow, and what can still be done.

use leptos::prelude::*;

use super::learn::{LeechNote, UndoButton};
use super::session::Session;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::page::{DeadEnd, PageHead};
use crate::app::components::rows::Row;
use crate::route::{self, Route};
use crate::text::{session as text, training as words};
use crate::training::{self, Part};

/// New terms that are offered at once.
const MORE: usize = 5;

/// What the page says.
struct Facts {
    said: String,
    waiting: Option<String>,
    more: usize,
    has_terms: bool,
    has_extra: bool,
    leeches: Vec<(String, String)>,
}

/// Nothing is left in today's queue.
#[component]
pub(super) fn Done(
    /// The session.
    session: Session,
    /// Which part was learned.
    of: Option<route::Part>,
) -> impl IntoView {
    let facts = untrack(|| {
        session.look(|desk, queue| {
            let part = crate::app::trainer::part(of.as_ref());
            facts(desk, queue, part)
        })
    });
    let Some(facts) = facts else { return ().into_any() };
    if !facts.has_terms {
        return view! {
            <DeadEnd heading=text::NO_TERMS lead=text::NO_TERMS_MORE text=text::TO_CONCEPTS address=Route::Concepts(None).write() />
        }
        .into_any();
    }
    let more = Callback::new(move |()| session.learn_more());
    let extra = Callback::new(move |()| session.practise_extra());
    let calculations = session
        .for_later()
        .into_iter()
        .filter_map(|id| super::calculation_row(session.trainer, &id))
        .collect_view();
    let leeches = facts
        .leeches
        .into_iter()
        .map(|(card, section)| view! { <LeechNote card section /> })
        .collect_view();
    view! {
        <PageHead heading=words::DONE lead=facts.said />
        {facts.waiting.map(|waiting| view! { <p class="block">{waiting}</p> })}
        <p class="buttons block">
            <LinkButton look=Look::Primary text=text::TO_START address=Route::Start.write() />
            {(facts.more > 0).then(|| view! {
                <PressButton look=Look::Text text=words::learn_more(facts.more) on_press=more />
            })}
            {facts.has_extra.then(|| view! {
                <PressButton look=Look::Text text=text::EXTRA_ROUND on_press=extra />
            })}
            <UndoButton session />
        </p>
        {leeches}
        <ul class="rows">
            {calculations}
            <Row address=Route::Concepts(of).write() title=text::TO_CONCEPTS about=words::EXTRA />
        </ul>
    }
    .into_any()
}

fn facts(desk: training::Desk, queue: &training::Queue, part: Part) -> Facts {
    let tomorrow = training::forecast(desk, part, 2).get(1).copied().unwrap_or_default();
    let in_part = || {
        let terms = desk.glossary.terms().iter();
        terms.filter(|term| part.contains(&term.section))
    };
    let is_new = |id: &str| desk.deck.standing(id, desk.today).is_none();
    let section = |id: &str| desk.glossary.term(id).map(|term| term.section.clone());
    Facts {
        said: words::done(
            desk.deck.done_on(desk.today),
            training::calculated_today(desk),
            tomorrow,
        ),
        waiting: words::waiting(queue.waiting),
        more: in_part().filter(|term| is_new(&term.concept.id)).count().min(MORE),
        has_terms: in_part().next().is_some(),
        has_extra: !training::extra_cards(desk, part, 0).is_empty(),
        leeches: { queue.leeches.iter() }
            .filter_map(|&id| Some((id.to_owned(), section(id)?)))
            .collect(),
    }
}
