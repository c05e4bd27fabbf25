//! What other pages show of the trainer: the exam on Start, the forecast on Voortgang.

use leptos::prelude::*;

use super::plan::plan_of;
use crate::app::components::chart::{ChartTable, ChartView};
use crate::app::trainer::Trainer;
use crate::route::Route;
use crate::text::{forecast as text, training as words};
use crate::training::{Part, Share, forecast};

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
    let facts = Memo::new(move |_| {
        trainer.look(|desk| {
            let today = desk.today;
            let share = desk.deck.retention(today.plus(-LOOK_BACK), today);
            let has_cards = desk.deck.standings(today).next().is_some();
            (
                has_cards.then(|| forecast(desk, Part::All, DAYS)),
                share,
                desk.settings.retention.in_percent(),
            )
        })
    });
    let chart = Signal::derive(move || {
        let (counts, ..) = facts.get()?;
        Some(text::chart(&counts?, trainer.today()))
    });
    let has_chart = Memo::new(move |_| chart.with(Option::is_some));
    let retention = move || -> String {
        let (_, share, goal) = facts.get().unwrap_or((None, Share::default(), 90));
        words::retention(share, goal)
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
            {move || has_chart.get().then(|| view! { <p class="block">{retention()}</p> })}
        </section>
    }
}
