//! Voortgang: how far one is per chapter, and what was answered per day.

mod clear;

use leptos::prelude::*;

use self::clear::Clear;
use super::block;
use super::book::Chapters;
use crate::app::components::page::{Page, PageHead};
use crate::app::components::rows::Row;
use crate::app::desk::{Day, Desk, ExerciseRow};
use crate::app::parts::Parts;
use crate::app::store::Store;
use crate::route::Route;
use crate::text::pages::{self, progress as text};

/// Bars per chapter and the way to the rest.
#[component]
pub fn ProgressPage() -> impl IntoView {
    let store = Store::of_the_app();
    let is_empty = Memo::new(move |_| store.progress.with(|progress| progress.answered() == 0));
    let lead = move || {
        is_empty
            .get()
            .then(|| view! { <p class="lead block">{text::EMPTY}</p> })
    };
    let forecast = block(expect_context::<Parts>().trainer_pages, Route::Progress);
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Progress) />
            {lead}
            <section class="block">
                <h2>{text::BY_CHAPTER}</h2>
                <Chapters />
            </section>
            {forecast}
            <ul class="rows block">
                <Row address=Route::Plan.write() title=text::PLAN about=text::PLAN_MORE />
                <Row address=Route::Profile.write() title=text::PROFILE about=text::PROFILE_MORE />
                <Row address=Route::History.write() title=text::HISTORY about=text::HISTORY_MORE />
                <Row address=Route::Backup.write() title=text::BACKUP about=text::BACKUP_MORE />
            </ul>
            <Clear />
        </Page>
    }
}

/// What was answered, newest day first.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let history = expect_context::<Desk>().history();
    let days = move || {
        let days = history.get();
        if days.is_empty() {
            view! { <p class="lead">{text::EMPTY}</p> }.into_any()
        } else {
            days.into_iter().map(day).collect_view().into_any()
        }
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::History) />
            {days}
        </Page>
    }
}

fn day(day: Day) -> AnyView {
    let rows = day.answers.into_iter().map(|answer| {
        let ExerciseRow {
            route,
            title,
            about,
            state,
        } = answer;
        view! { <Row address=route.write() title about state /> }
    });
    view! {
        <section class="block">
            <h2>{day.name}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
