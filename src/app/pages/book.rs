//! Boek: the chapters, each with a bar of the objectives one knows, and a field to search the book.

use leptos::prelude::*;

use crate::app::components::loading::{BookNotLoaded, Loading};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::components::search::SearchField;
use crate::app::components::track::Track;
use crate::app::desk::{Desk, Fetched};
use crate::app::router::Router;
use crate::app::shell::Shell;
use crate::content::{Hit, Index};
use crate::progress::ChapterOutline;
use crate::route::Route;
use crate::text::pages::{self, book as text};

/// The table of contents.
#[component]
pub fn BookPage() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let index = desk.index();
    // Whoever comes back finds what was searched; whoever opens the page begins anew.
    if !router.is_return() {
        desk.search.set(String::new());
    }
    move || match index.get() {
        Fetched::Loading => view! { <Loading heading=text::HEADING on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <BookNotLoaded on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(_) => {
            router.settle();
            view! { <Contents /> }.into_any()
        }
    }
}

#[component]
fn Contents() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let is_searching = Memo::new(move |_| desk.search.with(|typed| !typed.trim().is_empty()));
    let list = move || {
        if is_searching.get() {
            view! { <Found /> }.into_any()
        } else {
            view! { <Chapters /> }.into_any()
        }
    };
    view! {
        <Page>
            <PageHead heading=text::HEADING lead=text::LEAD />
            <SearchField id="zoek" label=text::SEARCH typed=desk.search />
            {list}
            <ul class="rows exam-row">
                <Row address=Route::MockExam.write() title=pages::title(&Route::MockExam) about=text::MOCK_EXAM_MORE />
            </ul>
        </Page>
    }
}

/// What the search field found.
#[component]
fn Found() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let shell = expect_context::<Shell>();
    let index = desk.index();
    move || {
        let typed = desk.search.get();
        let Fetched::Ready(index) = index.get() else {
            return ().into_any();
        };
        let rows: Vec<AnyView> = index
            .search(&typed)
            .into_iter()
            .map(|hit| found_row(&index, hit))
            .collect();
        shell.say(&text::found(rows.len()));
        if rows.is_empty() {
            return view! { <p class="lead">{text::nothing_found(typed.trim())}</p> }.into_any();
        }
        view! {
            <h2 class="visually-hidden">{text::FOUND}</h2>
            <ul class="rows">{rows}</ul>
        }
        .into_any()
    }
}

fn found_row(index: &Index, hit: Hit) -> AnyView {
    let (route, title, about) = match hit {
        Hit::Section(section) => {
            let chapter = index
                .section(&section.id)
                .map(|(chapter, _)| pages::chapter_title(&chapter.id));
            let title = [&section.id, " ", &section.title].concat();
            (Route::Section(section.id.clone()), title, chapter.unwrap_or_default())
        }
        Hit::Calculator(entry) => {
            let about = text::calculator(&entry.question);
            (Route::calculator(&entry.id), entry.title.clone(), about)
        }
        Hit::Exercise(section, exercise) => {
            let about = text::exercise(&section.id, exercise);
            (Route::exercise(&exercise.id), exercise.title.clone(), about)
        }
    };
    view! { <Row address=route.write() title about /> }.into_any()
}

/// The rows of chapters, here and on Start and Voortgang.
#[component]
pub fn Chapters() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let outline = desk.outline();
    let rows = move || match outline.get() {
        Fetched::Ready(outline) => outline.chapters.iter().map(row).collect_view().into_any(),
        Fetched::Loading | Fetched::Failed => ().into_any(),
    };
    view! { <ol class="chapters">{rows}</ol> }
}

fn row(chapter: &ChapterOutline) -> AnyView {
    let known = pages::of(chapter.known, chapter.objectives);
    view! {
        <li>
            <a href=Route::Chapter(chapter.id.clone()).write()>
                <span class="chapter-number">{chapter.id.clone()}</span>
                <span class="chapter-title">{chapter.title.clone()}</span>
                <Track done=chapter.known all=chapter.objectives />
                <span class="chapter-count">
                    {known} <span class="visually-hidden">{text::OBJECTIVES_KNOWN}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
