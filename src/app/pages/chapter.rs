//! A chapter: what one can do after it, and its sections.

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use crate::app::components::button::{LinkButton, Look};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{Page, PageHead};
use crate::app::desk::{Desk, Fetched};
use crate::app::router::{Router, name_page};
use crate::progress::{ChapterOutline, SectionOutline};
use crate::route::{Part, Route};
use crate::text::pages::{self, book as text};
use crate::text::progress as words;

/// A chapter, once the table of contents is there.
#[component]
pub fn ChapterPage(
    /// `6`.
    id: String,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let outline = desk.outline();
    move || match outline.get() {
        Fetched::Loading => {
            view! { <Loading heading=pages::chapter_title(&id) on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Failed => view! { <NotLoaded chapter=id.clone() on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(outline) => {
            router.settle();
            let Some(chapter) = outline.chapters.iter().find(|chapter| chapter.id == id) else {
                name_page(&pages::title(&Route::NotFound));
                return view! { <NotFoundPage /> }.into_any();
            };
            chapter_view(chapter)
        }
    }
}

fn chapter_view(chapter: &ChapterOutline) -> AnyView {
    let run = Route::Run(Part::Chapter(chapter.id.clone())).write();
    let over = pages::chapter_title(&chapter.id);
    let heading = chapter.title.clone();
    let lead = chapter.lead.clone();
    let sections = chapter.sections.iter().map(row).collect_view();
    let has_exercises = chapter.sections.iter().any(|section| section.exercises > 0);
    let practise = has_exercises.then(|| {
        view! {
            <p class="buttons block">
                <LinkButton look=Look::Primary text=text::PRACTISE_CHAPTER address=run />
            </p>
        }
    });
    view! {
        <Page>
            <PageHead over heading lead />
            {practise}
            <section class="block">
                <h2>{text::SECTIONS}</h2>
                <ol class="chapters sections">{sections}</ol>
            </section>
        </Page>
    }
    .into_any()
}

fn row(section: &SectionOutline) -> AnyView {
    let state = section.state.map(words::section_state).unwrap_or_default();
    let parts = [state, &words::section_about(section)];
    let about = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <li>
            <a href=Route::Section(section.id.clone()).write()>
                <span class="chapter-number">{section.id.clone()}</span>
                <span class="chapter-title">{section.title.clone()}</span>
                <span class="row-about">{about}</span>
            </a>
        </li>
    }
    .into_any()
}
