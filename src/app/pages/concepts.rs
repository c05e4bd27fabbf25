//! Begrippen: every concept of the book, by chapter or searched.

use leptos::prelude::*;

use crate::app::components::button::{Look, PressButton};
use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::search::SearchField;
use crate::app::desk::{Desk, Fetched};
use crate::app::library::Library;
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::content::{ChapterEntry, Concept, Concepts, Index, find_concepts};
use crate::route::Route;
use crate::text::glossary as text;
use crate::text::pages::{self, loading};

/// The most that is shown: whoever sees more types on.
const MOST: usize = 40;

/// The list of concepts.
#[component]
pub fn ConceptsPage() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let index = desk.index();
    move || match index.get() {
        Fetched::Loading => {
            view! { <Loading heading=pages::title(&Route::Concepts) on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(index) => {
            router.settle();
            view! { <Glossary index=(*index).clone() /> }.into_any()
        }
    }
}

#[component]
fn Glossary(
    /// The table of contents.
    index: Index,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let typed = RwSignal::new(String::new());
    let index = StoredValue::new(index);
    let list = move || {
        index.with_value(|index| {
            let typed = typed.get();
            if typed.trim().is_empty() {
                chapters(index, library)
            } else {
                found(index, library, &typed)
            }
        })
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Concepts) lead=text::LEAD />
            <SearchField id="zoek" label=text::SEARCH typed />
            {list}
        </Page>
    }
}

/// Titles of sections by their ids.
type Titles = Vec<(String, String)>;

fn titles(chapter: &ChapterEntry) -> Titles {
    let sections = chapter.sections.iter();
    sections
        .map(|section| (section.id.clone(), section.title.clone()))
        .collect()
}

/// "6.8 Margeberekeningen".
fn titled(titles: &Titles, section: &str) -> String {
    let title = titles.iter().find(|(id, _)| id == section);
    title.map_or_else(|| section.to_owned(), |(id, title)| [id, " ", title].concat())
}

/// The chapters; the concepts of one come when it is opened.
fn chapters(index: &Index, library: Library) -> AnyView {
    let rows = index.chapters.iter().filter_map(|chapter| {
        let count: usize = chapter
            .sections
            .iter()
            .map(|section| usize::from(section.concepts))
            .sum();
        let title = [&chapter.id, " ", &chapter.title].concat();
        let id = chapter.id.clone();
        let is_open = RwSignal::new(false);
        let titles = titles(chapter);
        let terms = move || is_open.get().then(|| of_chapter(library.concepts(&id), titles.clone()));
        (count > 0).then(|| {
            view! {
                <details class="glossary" on:toggle=move |_| is_open.set(true)>
                    <summary>{title} " " <span class="soft small">{text::count(count)}</span></summary>
                    {terms}
                </details>
            }
        })
    });
    view! { <div class="terms">{rows.collect_view()}</div> }.into_any()
}

/// The concepts of one chapter, section by section.
fn of_chapter(concepts: Signal<Fetched<Concepts>>, titles: Titles) -> AnyView {
    let list = move || match concepts.get() {
        Fetched::Loading => view! { <p class="soft">{loading::MOMENT}</p> }.into_any(),
        Fetched::Failed => failed(),
        Fetched::Ready(pack) => {
            let sections = pack.sections.iter().filter(|(_, concepts)| !concepts.is_empty());
            let sections = sections.map(|(section, concepts)| {
                let terms = concepts
                    .iter()
                    .map(|concept| term(concept, &[&pack], None))
                    .collect_view();
                view! {
                    <h2 class="glossary-section">
                        <a href=Route::Section(section.clone()).write()>{titled(&titles, section)}</a>
                    </h2>
                    {terms}
                }
            });
            sections.collect_view().into_any()
        }
    };
    list.into_any()
}

/// What answers to what is typed, in all chapters.
fn found(index: &Index, library: Library, typed: &str) -> AnyView {
    let shell = expect_context::<Shell>();
    let fetched: Vec<Fetched<Concepts>> = index
        .chapters
        .iter()
        .map(|chapter| library.concepts(&chapter.id).get())
        .collect();
    let packs: Vec<&Concepts> = fetched
        .iter()
        .filter_map(|fetched| match fetched {
            Fetched::Ready(concepts) => Some(&**concepts),
            Fetched::Loading | Fetched::Failed => None,
        })
        .collect();
    let answers = find_concepts(packs.iter().copied(), typed);
    let is_waiting = fetched.iter().any(|fetched| matches!(fetched, Fetched::Loading));
    let has_failed = fetched.iter().any(|fetched| matches!(fetched, Fetched::Failed));
    if answers.is_empty() && is_waiting {
        return view! { <p class="soft">{loading::MOMENT}</p> }.into_any();
    }
    shell.say(&text::found(answers.len()));
    let nothing = answers
        .is_empty()
        .then(|| view! { <p class="soft">{text::nothing_found(typed.trim())}</p> });
    let more = (answers.len() > MOST).then(|| view! { <p class="soft">{text::TYPE_ON}</p> });
    let titles: Titles = index.chapters.iter().flat_map(titles).collect();
    let terms = answers
        .into_iter()
        .take(MOST)
        .map(|(section, concept)| term(concept, &packs, Some((section, titled(&titles, section)))))
        .collect_view();
    view! {
        <div class="terms">{terms}</div>
        {nothing}
        {more}
        {has_failed.then(failed)}
    }
    .into_any()
}

/// A concept: its term, and when opened all there is to know of it. Look-alikes are named by the terms in `packs`;
/// the section is named where it does not stand above.
fn term(concept: &Concept, packs: &[&Concepts], section: Option<(&str, String)>) -> AnyView {
    let line = |before: &'static str, names: String| {
        (!names.is_empty()).then(|| view! { <p class="small soft">{before}{names}</p> })
    };
    let known = packs
        .iter()
        .flat_map(|pack| &pack.sections)
        .flat_map(|(_, concepts)| concepts);
    let look_alikes: Vec<&str> = known
        .filter(|other| concept.confused_with.contains(&other.id))
        .map(|other| other.term.as_str())
        .collect();
    let place = section
        .as_ref()
        .map(|(id, _)| view! { " " <span class="soft small">{(*id).to_owned()}</span> });
    let to_section = section.map(|(id, title)| {
        view! { <p class="small"><a href=Route::Section(id.to_owned()).write()>{title}</a></p> }
    });
    view! {
        <details>
            <summary>{concept.term.clone()} {place}</summary>
            <p>{concept.definition.clone()}</p>
            <p class="soft">{concept.example.clone()}</p>
            {line(text::ENGLISH, concept.english.clone().unwrap_or_default())}
            {line(text::ALSO, concept.accepted.join(", "))}
            {line(text::NOT_TO_CONFUSE, look_alikes.join(", "))}
            {to_section}
        </details>
    }
    .into_any()
}

fn failed() -> AnyView {
    let desk = expect_context::<Desk>();
    view! {
        <p class="soft">{text::FAILED}</p>
        <p class="buttons"><PressButton look=Look::Quiet text=loading::AGAIN on_press=desk.fetch_again /></p>
    }
    .into_any()
}
