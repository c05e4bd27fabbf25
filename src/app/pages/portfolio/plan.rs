//! A plan as a document: looked at here, and printed.

use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::button::{LinkButton, Look, PressButton};
use crate::app::components::loading::{Loading, NotLoaded};
use crate::app::components::page::{DeadEnd, Page, PageHead};
use crate::app::components::text_line::TextLine;
use crate::app::desk::{Desk, Fetched};
use crate::app::pages::exercise::find;
use crate::app::router::{Router, name_page};
use crate::app::store::Store;
use crate::calculators;
use crate::chart::Chart;
use crate::chart::draw::{Look as Drawn, svg};
use crate::content::PackedExercise;
use crate::exercises::Numbers;
use crate::progress::Draft;
use crate::route::{Route, chapter_of};
use crate::text::plan::{self as text, Chapter, Piece, Plan, Step, plan};
use crate::text::{self as all, pages};

/// Width of a chart on paper, in CSS pixels: what fits between the margins of A4.
const WIDTH: f64 = 620.0;

/// The plan of a guided case.
#[component]
pub fn PlanPage(
    /// Id of the case.
    id: String,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let router = expect_context::<Router>();
    let found = find(&id);
    move || match found.get() {
        Fetched::Loading => {
            let heading = pages::title(&Route::AccountPlan(id.clone()));
            view! { <Loading heading on_again=desk.fetch_again /> }.into_any()
        }
        Fetched::Failed => view! { <NotLoaded chapter=chapter_of(&id) on_again=desk.fetch_again /> }.into_any(),
        Fetched::Ready(found) => {
            router.settle();
            let draft = Store::of_the_app().draft(&id);
            match found.as_ref() {
                Some(found) => opened(&found.exercise, draft.as_ref()),
                None => unknown(),
            }
        }
    }
}

fn opened(packed: &PackedExercise, draft: Option<&Draft>) -> AnyView {
    let drawn = |draft: &Draft| {
        let exercise = packed.opened()?;
        let numbers = Numbers::draw(&exercise, draft.seed, calculators::ALL).ok()?;
        plan(&exercise, &numbers, draft)
    };
    let to_case = Route::exercise(&packed.id).write();
    let Some(draft) = draft.filter(|draft| !draft.parts.is_empty()) else {
        return view! {
            <Page>
                <DeadEnd heading=text::NOTHING lead=text::NOTHING_MORE text=text::GO_ON address=to_case />
            </Page>
        }
        .into_any();
    };
    match drawn(draft) {
        Some(plan) => {
            name_page(&plan.title);
            view! { <Document plan to_case /> }.into_any()
        }
        None => unknown(),
    }
}

fn unknown() -> AnyView {
    view! {
        <Page>
            <DeadEnd heading=text::UNKNOWN lead="" text="Naar Boek" address=Route::Book.write() />
        </Page>
    }
    .into_any()
}

/// The document, with what only the screen shows above it.
#[component]
fn Document(
    /// The plan.
    plan: Plan,
    /// Address of the case.
    to_case: String,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let with_scores = RwSignal::new(false);
    let print = Callback::new(move |()| browser::print());
    let lead = text::done(plan.done, plan.count);
    let on_name = Callback::new(move |typed| name.set(typed));
    let by = move || {
        let name = name.get().trim().to_owned();
        (!name.is_empty()).then(|| view! { <div><dt>{text::BY}</dt> <dd>{name}</dd></div> })
    };
    let day = all::date(browser::today());
    let has_scores = !plan.scores.is_empty();
    let ask_scores = has_scores.then(|| {
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    prop:checked=move || with_scores.get()
                    on:change=move |_| with_scores.update(|with| *with = !*with)
                />
                <span>{text::WITH_SCORES}</span>
            </label>
        }
    });
    let scores = StoredValue::new(plan.scores.clone());
    let scores = move || {
        with_scores
            .get()
            .then(|| scores.with_value(|scores| scores_view(scores)))
    };
    let chapters = plan.chapters.iter().map(chapter_view).collect_view();
    view! {
        <Page>
            <div class="screen-only">
                <PageHead over=plan.title.clone() heading=text::TO_PRINT lead />
                <div class="block">
                    <TextLine id="plan-naam" label=text::NAME autocomplete="name" typed=name on_type=on_name />
                </div>
                {ask_scores}
                <p class="buttons block">
                    <PressButton look=Look::Primary text=text::PRINT on_press=print />
                    <LinkButton look=Look::Quiet text=text::GO_ON address=to_case />
                </p>
                <p class="small soft">{text::KEPT}</p>
            </div>
            <article class="plan-paper" aria-label=plan.title.clone()>
                <header>
                    <p class="plan-title">{plan.title.clone()}</p>
                    <dl>
                        <div><dt>{text::ACCOUNT}</dt> <dd>{plan.account.clone()}</dd></div>
                        {by}
                        <div><dt>{text::DAY}</dt> <dd>{day}</dd></div>
                    </dl>
                </header>
                {chapters}
                {scores}
            </article>
        </Page>
    }
}

fn chapter_view(chapter: &Chapter) -> impl IntoView + use<> {
    let steps = chapter.steps.iter().map(step_view).collect_view();
    view! {
        <section class="plan-chapter">
            <h2>{chapter.title.clone()}</h2>
            {steps}
        </section>
    }
}

fn step_view(step: &Step) -> impl IntoView + use<> {
    let pieces = step.pieces.iter().map(piece_view).collect_view();
    let open = step
        .pieces
        .is_empty()
        .then(|| view! { <p class="plan-open">{text::OPEN}</p> });
    let picture = step.chart.as_ref().map(picture_view);
    view! {
        <section class="plan-step">
            <h3>{step.title.clone()}</h3>
            {pieces}
            {open}
            {picture}
        </section>
    }
}

fn piece_view(piece: &Piece) -> AnyView {
    match piece {
        Piece::Paragraph(text) => view! { <p>{text.clone()}</p> }.into_any(),
        Piece::Ordered(items) => {
            let items = items.iter().map(|item| view! { <li>{item.clone()}</li> });
            view! { <ol class="numbers">{items.collect_view()}</ol> }.into_any()
        }
        Piece::Table { heads, rows } => {
            let heads = heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> });
            let heads = (heads.len() > 0).then(|| view! { <thead><tr>{heads.collect_view()}</tr></thead> });
            let rows = rows.iter().map(|row| {
                let mut cells = row.iter().cloned();
                let name = cells.next();
                let cells = cells.map(|cell| view! { <td>{cell}</td> });
                view! { <tr><th scope="row">{name}</th> {cells.collect_view()}</tr> }
            });
            view! { <div class="table-scroll"><table class="data">{heads} <tbody>{rows.collect_view()}</tbody></table></div> }
                .into_any()
        }
        Piece::Quadrants { axes, cells } => {
            let rows = cells.chunks(2).map(|pair| {
                let cells = pair.iter().map(|(name, items)| {
                    let items = items.iter().map(|item| view! { <li>{item.clone()}</li> });
                    view! { <td><b>{name.clone()}</b> <ul class="bullets">{items.collect_view()}</ul></td> }
                });
                view! { <tr>{cells.collect_view()}</tr> }
            });
            let axes = axes
                .as_ref()
                .map(|axes| view! { <caption>{axes.horizontal.clone()} ". " {axes.vertical.clone()}</caption> });
            view! { <table class="plan-quadrants">{axes} <tbody>{rows.collect_view()}</tbody></table> }.into_any()
        }
    }
}

/// The chart in lines, in the light palette of paper.
fn picture_view(chart: &Chart) -> AnyView {
    let Ok(drawn) = svg(chart, &Drawn::light(chart, WIDTH)) else {
        return ().into_any();
    };
    let name = [&chart.name, ". ", &chart.summary].concat();
    view! {
        <figure class="chart">
            <div role="img" aria-label=name inner_html=drawn></div>
            <figcaption>{chart.summary.clone()}</figcaption>
        </figure>
    }
    .into_any()
}

fn scores_view(scores: &[(String, String)]) -> impl IntoView + use<> {
    let rows = scores
        .iter()
        .map(|(title, points)| view! { <tr><th scope="row">{title.clone()}</th> <td>{points.clone()}</td></tr> });
    view! {
        <section class="plan-chapter plan-scores">
            <h2>{text::SCORES}</h2>
            <table class="data"><tbody>{rows.collect_view()}</tbody></table>
        </section>
    }
}
