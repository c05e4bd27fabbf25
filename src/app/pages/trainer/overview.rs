//! Begrippen: what there is to do today, four ways to practise, and every term.

use leptos::ev;
use leptos::prelude::*;

use super::learn::LeechNote;
use super::list::TermList;
use crate::app::components::button::{LinkButton, Look};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::desk::Fetched;
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::app::trainer::{Trainer, part};
use crate::content::{Index, chapter_of};
use crate::route::{self, Route};
use crate::text::{glossary as text, pages, training as words};
use crate::training::{self, Mode};

/// What the head of the page says.
#[derive(Clone, PartialEq, Default)]
struct Today {
    lead: String,
    waiting: Option<String>,
    is_done: bool,
    /// A chapter in which a newcomer can begin as well.
    elsewhere: Option<String>,
    leeches: Vec<(String, String)>,
}

/// The overview.
#[component]
pub(super) fn OverviewPage(
    /// The part of the book that is looked at; none is all of it.
    of: Option<route::Part>,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let of = RwSignal::new(of);
    let today = Memo::new(move |_| {
        let of = of.get();
        let latest = trainer.latest_chapter().filter(|_| of.is_none());
        trainer
            .look(|desk| today(desk, &training::queue(desk, part(of.as_ref())), latest.as_deref()))
            .unwrap_or_default()
    });
    // Who listens hears what another part of the book has to do.
    let shell = expect_context::<Shell>();
    Effect::new(move |before: Option<()>| {
        of.track();
        if before.is_some() {
            today.with_untracked(|today| shell.say(&today.lead));
        }
    });
    let way = move |mode: Mode| {
        let to = move || Route::Trainer {
            mode,
            of: of.get(),
            card: None,
        };
        let (name, about) = words::mode(mode);
        view! { <Row address=to().write() title=name about /> }
    };
    let begin = Signal::derive(move || {
        let mode = Mode::Learn;
        Route::Trainer {
            mode,
            of: of.get(),
            card: None,
        }
        .write()
    });
    let main = move || {
        let today = today.get();
        (!today.is_done).then(|| view! { <LinkButton look=Look::Primary text=text::BEGIN address=begin /> })
    };
    let elsewhere = move || {
        let chapter = today.with(|today| today.elsewhere.clone())?;
        let text = words::begin_elsewhere(&chapter);
        let way = Route::Trainer {
            mode: Mode::Learn,
            of: Some(route::Part::Chapter(chapter)),
            card: None,
        };
        Some(view! { <LinkButton look=Look::Quiet text address=way.write() /> })
    };
    let leeches = move || {
        let leeches = today.with(|today| today.leeches.clone());
        { leeches.into_iter() }
            .map(|(card, section)| view! { <LeechNote card section /> })
            .collect_view()
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Concepts(None)) />
            <p class="lead to-do">{move || today.with(|today| today.lead.clone())}</p>
            {move || today.with(|today| today.waiting.clone()).map(|waiting| view! { <p class="soft">{waiting}</p> })}
            <WhereFrom of />
            <p class="buttons block">{main} {elsewhere}</p>
            {move || view! { <ul class="rows">{Mode::ALL.map(way).into_iter().collect_view()}</ul> }}
            <p class="small soft block">{words::EXTRA}</p>
            {leeches}
            <TermList of />
            <ul class="rows block">
                <Row address=Route::OwnCards.write() title=pages::title(&Route::OwnCards) about=text::OWN_MORE />
                <Row address=Route::Plan.write() title=text::PLAN about=text::PLAN_MORE />
                <Row
                    address=Route::Settings.write()
                    title=pages::title(&Route::Settings)
                    about=text::SETTINGS_MORE
                />
            </ul>
        </Page>
    }
}

fn today(desk: training::Desk, queue: &training::Queue, latest: Option<&str>) -> Today {
    let section = |id: &str| desk.glossary.term(id).map(|term| term.section.clone());
    let nothing_yet = desk.deck.standings(desk.today).next().is_none();
    let lead = match queue.new.first().and_then(|id| desk.glossary.term(id)) {
        Some(first) if nothing_yet && queue.calculations.is_empty() => {
            words::nothing_yet(chapter_of(&first.section), queue.new.len())
        }
        _ if queue.is_done() => words::DONE.to_owned() + ".",
        _ => words::to_do(queue),
    };
    Today {
        lead,
        waiting: words::waiting(queue.waiting),
        is_done: queue.is_done(),
        elsewhere: latest
            .and_then(|latest| training::begin_elsewhere(desk, latest))
            .map(str::to_owned),
        leeches: { queue.leeches.iter() }
            .filter_map(|&id| Some((id.to_owned(), section(id)?)))
            .collect(),
    }
}

/// "Uit: alles / hoofdstuk / paragraaf"; the address follows.
#[component]
fn WhereFrom(
    /// The part that is chosen.
    of: RwSignal<Option<route::Part>>,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let choose = move |event: ev::Event| {
        let reading = Route::read(&["#/begrippen?uit=", &event_target_value(&event)].concat());
        let chosen = match reading.route {
            Route::Concepts(chosen) => chosen,
            _ => None,
        };
        router.replace(&Route::Concepts(chosen.clone()));
        of.set(chosen);
    };
    let chosen = untrack(|| of.get());
    let value = match &chosen {
        Some(route::Part::Chapter(id) | route::Part::Section(id)) => id.clone(),
        Some(route::Part::Mixed | route::Part::Mistakes | route::Part::Shared(_)) | None => String::new(),
    };
    let options = match Trainer::of_the_app().index.get_untracked() {
        Fetched::Ready(index) => options(&index, Choice::Parts, &value),
        Fetched::Loading | Fetched::Failed => ().into_any(),
    };
    view! {
        <div class="field where-from">
            <label for="uit">{text::WHERE_FROM}</label>
            <div class="box">
                <select id="uit" on:change=choose>
                    <option value="">{text::EVERYTHING}</option>
                    {options}
                </select>
            </div>
        </div>
    }
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Whole chapters, and sections.
    Parts,
    /// Only sections.
    Sections,
}

/// Every chapter and section that has terms.
pub(super) fn options(index: &Index, choice: Choice, chosen: &str) -> AnyView {
    let option = |id: &str, title: String| view! { <option value=id.to_owned() selected=id == chosen>{title}</option> };
    let chapters = index.chapters.iter().map(|chapter| {
        let sections: Vec<_> = { chapter.sections.iter() }
            .filter(|section| section.concepts > 0)
            .map(|section| option(&section.id, [&section.id, " ", &section.title].concat()))
            .collect();
        let name = pages::chapter_title(&chapter.id);
        let title = [&name, " · ", &chapter.title].concat();
        let whole = (choice == Choice::Parts).then(|| option(&chapter.id, title));
        (!sections.is_empty()).then(|| view! { <optgroup label=name>{whole} {sections}</optgroup> })
    });
    chapters.collect_view().into_any()
}
