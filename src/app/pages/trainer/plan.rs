//! Plan: every day until the exam, what will be remembered on it, and what comes back.

use leptos::prelude::*;

use super::blocks::ForecastBlock;
use crate::app::components::button::{LinkButton, Look};
use crate::app::components::page::{Page, PageHead};
use crate::app::trainer::Trainer;
use crate::progress::Day;
use crate::route::Route;
use crate::text::{self, pages, training as words};
use crate::training::Plan;

/// The plan.
#[component]
pub(super) fn PlanPage() -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let plan = plan_of(trainer);
    let content = move || match plan.get() {
        None => view! {
            <p class="lead block">{words::NO_EXAM}</p>
            <p class="buttons block">
                <LinkButton look=Look::Primary text=words::CHOOSE_DATE address=Route::Settings.write() />
            </p>
        }
        .into_any(),
        Some((exam, plan)) => view! { <PlanView exam plan /> }.into_any(),
    };
    view! {
        <Page>
            <PageHead heading=pages::title(&Route::Plan) />
            {content}
            <ForecastBlock />
        </Page>
    }
}

/// The plan until the exam, if there is one to come.
pub(super) fn plan_of(trainer: Trainer) -> Memo<Option<(Day, Plan)>> {
    Memo::new(move |_| trainer.plan())
}

#[component]
fn PlanView(
    /// The day of the exam.
    exam: Day,
    /// The plan.
    plan: Plan,
) -> impl IntoView {
    let trainer = Trainer::of_the_app();
    let minutes = trainer.settings_now().minutes_per_day;
    let days = plan.days.iter().map(|day| {
        view! {
            <li>
                <span class="row-title">{text::date(day.day)}</span>
                <span class="row-about">{words::day_plan(day)}</span>
            </li>
        }
    });
    let (near, far): (Vec<_>, Vec<_>) = days.enumerate().partition(|(number, _)| *number < 7);
    let views = |days: Vec<(usize, _)>| days.into_iter().map(|(_, view)| view).collect_view();
    let has_more = !far.is_empty();
    let more = far.len();
    let recall = plan
        .recall
        .iter()
        .map(|recall| view! { <li>{words::chapter_recall(recall)}</li> });
    view! {
        <p class="lead plan-lead">{words::days_to_exam(exam.days_since(trainer.today()))}</p>
        <p class="block">{words::verdict(&plan, exam, minutes)}</p>
        <section class="block">
            <h2>{words::PER_DAY}</h2>
            <ol class="plan-days">{views(near)}</ol>
            {has_more.then(|| view! {
                <details>
                    <summary>{words::more_days(more)}</summary>
                    <ol class="plan-days">{views(far)}</ol>
                </details>
            })}
        </section>
        <section class="block">
            <h2>{words::EXPECTED}</h2>
            <ul class="plan-recall">{recall.collect_view()}</ul>
            <p class="small soft">{words::ESTIMATE}</p>
        </section>
        <p class="small block"><a href=Route::Settings.write()>{words::CHANGE_DATE}</a></p>
    }
}
