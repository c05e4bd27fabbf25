//! What other pages show of the trainer: the exam on Start, the forecast on Voortgang.

use leptos::prelude::*;

use super::plan::plan_of;
use crate::app::components::chart::{ChartTable, ChartView};
use crate::app::trainer::Trainer;
use crate::route::Route;
use crate::text::{forecast as text, training as words};
use crate::training::{self, Part, Share, forecast};

/// Days of the forecast, today first.
const DAYS: usize = 8;
/// Days over which the retention is counted.
const LOOK_BACK: i64 = 30;

/// "Nog {n} dagen tot je examen" with the day's share.
#[component]
pub(super) fn ExamBlock() -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let plan = plan_of(trainer);
    let left = move || {
        let exam = trainer.settings().exam?;
        Some(words::days_to_exam(exam.days_since(trainer.today())))
    };
    let share = move || {
        plan.with(|plan| {
            plan.as_ref()
                .and_then(|(_, plan)| plan.days.first().map(words::day_plan))
        })
    };
    move || {
        left().map(|left| {
            view! {
                <section class="exam-block">
                    <h2>{left}</h2>
                    {share().map(|share| view! { <p class="small">{words::TODAY} " " {share}</p> })}
                    <p class="small"><a href=Route::Plan.write()>{words::TO_PLAN}</a></p>
                </section>
            }
        })
    }
}

/// What comes back on the coming days, and how often it was known.
#[component]
pub(super) fn ForecastBlock() -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let facts = Memo::new(move |_| trainer.look(facts));
    let chart = Signal::derive(move || {
        let counts = facts.get()?.forecast?;
        Some(text::chart(&counts, trainer.today()))
    });
    let has_chart = Memo::new(move |_| chart.with(Option::is_some));
    let retention = move || {
        let facts = facts.get().unwrap_or_default();
        words::retention(facts.known, facts.goal)
    };
    let chapters = move || {
        let chapters = facts.get().unwrap_or_default().chapters;
        // One chapter is the whole.
        (chapters.len() > 1).then(|| {
            let rows = { chapters.iter() }.map(|(id, share)| view! { <li>{words::chapter_retention(id, *share)}</li> });
            view! {
                <details>
                    <summary>{words::PER_CHAPTER}</summary>
                    <ul class="plan-recall">{rows.collect_view()}</ul>
                </details>
            }
        })
    };
    view! {
        <section class="block">
            <h2>{text::HEADING}</h2>
            {move || (!has_chart.get()).then(|| view! { <p class="soft">{text::EMPTY}</p> })}
            <ChartView chart />
            {move || has_chart.get().then(|| view! {
                <details class="forecast-table">
                    <summary>{text::TABLE}</summary>
                    <ChartTable chart />
                </details>
            })}
            {move || has_chart.get().then(|| view! {
                <p class="block">{retention}</p>
                {chapters}
            })}
        </section>
    }
}

/// What the forecast tells.
#[derive(Debug, Clone, Default, PartialEq)]
struct Facts {
    /// What comes back on each day; none while nothing was learned.
    forecast: Option<Vec<u32>>,
    /// How often something was known that came back lately.
    known: Share,
    /// The same of each chapter.
    chapters: Vec<(String, Share)>,
    /// How often it should be, in percent.
    goal: u8,
}

fn facts(desk: training::Desk) -> Facts {
    let (first, today) = (desk.today.plus(-LOOK_BACK), desk.today);
    let has_cards = desk.deck.standings(today).next().is_some();
    Facts {
        forecast: has_cards.then(|| forecast(desk, Part::All, DAYS)),
        known: desk.deck.retention(first, today),
        chapters: desk.deck.retention_by_chapter(first, today),
        goal: desk.settings.retention.in_percent(),
    }
}
