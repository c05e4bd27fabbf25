//! Every term, by chapter or searched, with its state.

use leptos::prelude::*;

use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::search::SearchField;
use crate::app::desk::Fetched;
use crate::app::shell::Shell;
use crate::app::trainer::{Trainer, part};
use crate::content::Index;
use crate::route::{self, Route};
use crate::text::{glossary as text, training as words};
use crate::training::{self, Intervals, Term, TermState, term_state};

/// The most that is shown: whoever sees more types on.
const MOST: usize = 40;

/// A term as it is listed.
#[derive(Clone, PartialEq)]
struct Listed {
    id: String,
    term: String,
    definition: String,
    section: String,
    state: TermState,
}

/// All terms of a part.
#[component]
pub(super) fn TermList(
    /// The part of the book; none is all of it.
    of: RwSignal<Option<route::Part>>,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let typed = RwSignal::new(String::new());
    let count = move || {
        let of = of.get();
        let in_part = |desk: training::Desk| {
            let terms = desk.glossary.terms().iter();
            terms.filter(|term| part(of.as_ref()).contains(&term.section)).count()
        };
        text::all(trainer.look(in_part).unwrap_or_default())
    };
    let list = move || {
        let typed = typed.get();
        if typed.trim().is_empty() {
            groups(trainer, of)
        } else {
            found(trainer, &typed)
        }
    };
    view! {
        <section class="block">
            <h2>{count}</h2>
            <SearchField id="zoek" label=text::SEARCH typed />
            {list}
        </section>
    }
}

/// The terms for which `wanted`, with their states.
fn listed(desk: training::Desk, wanted: impl Fn(&Term) -> bool) -> Vec<Listed> {
    let terms = desk.glossary.terms().iter().filter(|term| wanted(term));
    terms.map(|term| one(desk, term)).collect()
}

fn one(desk: training::Desk, term: &Term) -> Listed {
    let intervals = Intervals::at(desk.settings.retention);
    Listed {
        id: term.concept.id.clone(),
        term: term.concept.term.clone(),
        definition: term.concept.definition.clone(),
        section: term.section.clone(),
        state: term_state(desk.deck, &term.concept.id, intervals, desk.today),
    }
}

/// The chapters, of which the terms are listed when one is opened; a section at once.
fn groups(trainer: Trainer, of: RwSignal<Option<route::Part>>) -> AnyView {
    let Fetched::Ready(index) = trainer.index.get() else {
        return ().into_any();
    };
    match of.get() {
        Some(route::Part::Section(id)) => {
            let rows = trainer.look(|desk| listed(desk, |term| term.section == id));
            view! { <ul class="rows">{rows.unwrap_or_default().iter().map(row).collect_view()}</ul> }.into_any()
        }
        Some(route::Part::Chapter(id)) => sections(trainer, &index, &id),
        Some(route::Part::Mixed | route::Part::Mistakes | route::Part::Shared(_)) | None => {
            let chapters = index.chapters.iter().map(|chapter| {
                let count: usize = { chapter.sections.iter() }
                    .map(|section| usize::from(section.concepts))
                    .sum();
                let (id, title) = (chapter.id.clone(), [&chapter.id, " ", &chapter.title].concat());
                let index = index.clone();
                let is_open = RwSignal::new(false);
                let terms = move || is_open.get().then(|| sections(trainer, &index, &id));
                (count > 0).then(|| {
                    view! {
                        <details class="glossary" on:toggle=move |_| is_open.set(true)>
                            <summary>{title} " " <span class="soft small">{text::count(count)}</span></summary>
                            {terms}
                        </details>
                    }
                })
            });
            view! { <div class="terms">{chapters.collect_view()}</div> }.into_any()
        }
    }
}

/// The terms of a chapter, section by section.
fn sections(trainer: Trainer, index: &Index, chapter: &str) -> AnyView {
    let Some(chapter) = index.chapter(chapter) else {
        return ().into_any();
    };
    let sections = chapter.sections.iter().map(|section| {
        let rows = trainer.look(|desk| listed(desk, |term| term.section == section.id));
        let rows = rows.unwrap_or_default();
        (!rows.is_empty()).then(|| {
            let title = [&section.id, " ", &section.title].concat();
            view! {
                <h3 class="glossary-section">
                    <a href=Route::Section(section.id.clone()).write()>{title}</a>
                </h3>
                <ul class="rows">{rows.iter().map(row).collect_view()}</ul>
            }
        })
    });
    sections.collect_view().into_any()
}

/// What answers to what is typed, in the whole book.
fn found(trainer: Trainer, typed: &str) -> AnyView {
    let shell = expect_context::<Shell>();
    let found = trainer.look(|desk| {
        let answers = desk.glossary.search(typed);
        let count = answers.len();
        let rows: Vec<Listed> = answers.into_iter().take(MOST).map(|term| one(desk, term)).collect();
        (count, rows)
    });
    let (count, rows) = found.unwrap_or_default();
    shell.say(&text::found(count));
    let nothing = (count == 0).then(|| view! { <p class="soft">{text::nothing_found(typed.trim())}</p> });
    let more = (count > MOST).then(|| view! { <p class="soft">{text::TYPE_ON}</p> });
    view! {
        <ul class="rows">{rows.iter().map(row).collect_view()}</ul>
        {nothing}
        {more}
    }
    .into_any()
}

fn row(listed: &Listed) -> AnyView {
    let about = match listed.section.as_str() {
        "" => listed.definition.clone(),
        section => [section, " · ", &listed.definition].concat(),
    };
    let (name, symbol) = match listed.state {
        TermState::New => ("new", None),
        TermState::Learning => ("partly", Some(Symbol::Half)),
        TermState::Known => ("right", Some(Symbol::Yes)),
        TermState::Due => ("due", Some(Symbol::Concept)),
        TermState::Difficult => ("wrong", Some(Symbol::Flag)),
    };
    view! {
        <li>
            <a href=Route::Concept(listed.id.clone()).write()>
                <span class="row-title">{listed.term.clone()}</span>
                <span class="row-about">{about}</span>
                <span class="row-state" data-state=name>
                    {symbol.map(|symbol| view! { <Icon symbol /> })}
                    {words::term_state(listed.state)}
                </span>
                <Icon symbol=Symbol::Arrow />
            </a>
        </li>
    }
    .into_any()
}
