//! A section (paragraaf): what it is about, its learning objectives, exercises, concepts and calculators.

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use crate::app::components::button::{LinkButton, Look};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rich_text::rich_text;
use crate::app::components::rows::Row;
use crate::app::desk::{Desk, ExerciseRow, Fetched, SectionPage};
use crate::app::router::{Router, name_page};
use crate::route::{Part, Route, chapter_of};
use crate::text::pages::{self, book as text};
use crate::text::progress as words;
use crate::training::Mode;

/// The section that is about the profile of the accountmanager.
const PROFILE_SECTION: &str = "B1";

/// A section, once its chapter is there.
#[component]
pub fn SectionView(
    /// `6.12`.
    id: String,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let section = desk.section(id.clone());
    move || match section.get() {
        Fetched::Loading => view! { <Loading heading=id.clone() on_again=desk.fetch_again /> }.into_any(),
        Fetched::Failed => view! { <NotLoaded chapter=chapter_of(&id) on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(section) => {
            router.settle();
            if let Some(section) = section.as_ref() {
                name_page(&[&id, " ", &section.title].concat());
                section_view(&id, section)
            } else {
                name_page(&pages::title(&Route::NotFound));
                view! { <NotFoundPage /> }.into_any()
            }
        }
    }
}

fn section_view(id: &str, section: &SectionPage) -> AnyView {
    let over = pages::chapter_title(&chapter_of(id));
    let heading = [id, " ", &section.title].concat();
    let exercises_held = section.levels.iter().map(|(_, exercises)| exercises.len()).sum();
    let lead = words::holds(exercises_held, section.concepts.len(), section.calculators.len());
    // A number stays with its word where the line breaks.
    let lead = lead.replace(' ', "\u{a0}").replace("\u{a0}·\u{a0}", " · ");
    let summary = (!section.summary.0.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{text::SUMMARY}</h2>
                <div class="summary">{rich_text(&section.summary, None)}</div>
            </section>
        }
    });
    let run = Route::Run(Part::Section(id.to_owned())).write();
    let practise = (!section.levels.is_empty()).then(|| {
        view! {
            <p class="buttons block">
                <LinkButton look=Look::Primary text=text::PRACTISE_SECTION address=run />
            </p>
        }
    });
    let objectives = section.objectives.iter().map(|(objective, mastery)| {
        view! { <li><span>{objective.clone()}</span> <span>{words::objective_state(*mastery)}</span></li> }
    });
    let objectives = objectives.collect_view();
    let exercises = exercises(&section.levels);
    // The profile belongs to appendix 1.
    let profile = (id == PROFILE_SECTION).then(|| {
        view! {
            <section class="block">
                <h2>{text::PROFILE}</h2>
                <ul class="rows">
                    <Row
                        address=Route::Profile.write()
                        title=pages::progress::PROFILE
                        about=pages::progress::PROFILE_MORE
                    />
                </ul>
            </section>
        }
    });
    let concepts = concepts(id, &section.concepts);
    let calculators = calculators(&section.calculators);
    let neighbours = neighbours(section);
    view! {
        <Page>
            <PageHead over heading lead />
            {practise}
            {summary}
            {profile}
            <section class="block">
                <h2>{text::OBJECTIVES}</h2>
                <ul class="objectives">{objectives}</ul>
            </section>
            <section class="block">
                <h2>{text::EXERCISES}</h2>
                {exercises}
            </section>
            {concepts}
            {calculators}
            {neighbours}
        </Page>
    }
    .into_any()
}

fn exercises(levels: &[(&'static str, Vec<ExerciseRow>)]) -> AnyView {
    if levels.is_empty() {
        return view! { <p class="soft">{text::NO_EXERCISES}</p> }.into_any();
    }
    let groups = levels.iter().map(|(level, exercises)| {
        let rows = exercises.iter().cloned().map(|exercise| {
            let ExerciseRow {
                route,
                title,
                about,
                state,
            } = exercise;
            view! { <Row address=route.write() title about state /> }
        });
        view! {
            <h3 class="level">{crate::dutch::capitalised(level)}</h3>
            <ul class="rows">{rows.collect_view()}</ul>
        }
    });
    groups.collect_view().into_any()
}

/// Terms that open their definition in place.
fn concepts(section: &str, concepts: &[(String, String, String)]) -> AnyView {
    if concepts.is_empty() {
        return ().into_any();
    }
    let learn = Route::Trainer {
        mode: Mode::Learn,
        of: Some(Part::Section(section.to_owned())),
        card: None,
    }
    .write();
    let terms = concepts.iter().cloned().map(|(term, definition, example)| {
        view! {
            <details>
                <summary>{term}</summary>
                <p>{definition}</p>
                <p class="soft">{example}</p>
            </details>
        }
    });
    view! {
        <section class="block">
            <h2>{text::CONCEPTS}</h2>
            <div class="terms">{terms.collect_view()}</div>
            <p class="buttons learn-concepts">
                <LinkButton look=Look::Quiet text=text::LEARN_CONCEPTS address=learn />
            </p>
        </section>
    }
    .into_any()
}

fn calculators(calculators: &[(String, String, String)]) -> AnyView {
    let rows = calculators.iter().map(|(id, title, question)| {
        view! { <Row address=Route::calculator(id).write() title=title.clone() about=question.clone() /> }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="block">
            <h2>{text::CALCULATORS}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

fn neighbours(section: &SectionPage) -> AnyView {
    let link = |id: &Option<String>, words: fn(&str) -> String| {
        let id = id.clone()?;
        Some(view! { <a href=Route::Section(id.clone()).write()>{words(&id)}</a> })
    };
    view! {
        <nav class="neighbours" aria-label=text::NEIGHBOURS>
            {link(&section.previous, |id| ["‹ ", id].concat())}
            {link(&section.next, |id| [id, " ›"].concat())}
        </nav>
    }
    .into_any()
}
