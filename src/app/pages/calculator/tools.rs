//! What else one can do with a calculation: practise it, share it, keep it as a file, print it.

use leptos::prelude::*;

use super::session::Session;
use crate::app::browser::{self, Failure};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::desk::Desk;
use crate::app::picture;
use crate::calculators::Fit;
use crate::chart::draw::{Caption, Look, poster};
use crate::chart::{Chart, table};
use crate::text::calculator as words;
use crate::text::export as text;

/// Width of a chart in a file, in CSS pixels.
const WIDTH: f64 = 720.0;

/// Oefen dit, deel, bewaar, druk af.
#[component]
pub fn Tools(
    /// The calculator.
    session: Session,
    /// Whether the browser prints.
    is_printing: RwSignal<bool>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let calculator = session.sheet.id;
    let practise = move || {
        desk.exercise_of(calculator).map(|address| {
            view! {
                <a href=address>
                    <Icon symbol=Symbol::Concept />
                    {words::PRACTISE}
                </a>
            }
        })
    };
    let done = RwSignal::new("");
    let tell = move |sentence: &'static str| {
        session.say(sentence);
        done.try_set(sentence);
    };
    let told = move |saved: Result<(), Failure>| tell(saved.map_or(text::NOT_SAVED, |()| text::SAVED));
    let has_chart = move || session.board.with(|board| board.chart.is_some());
    let print = move |()| {
        is_printing.set(true);
        // What only paper shows has to stand there first.
        request_animation_frame(move || request_animation_frame(browser::print));
    };
    view! {
        <p class="tools">
            {practise}
            <Tool symbol=Symbol::Share text=words::SHARE on_press=Callback::new(move |()| share(session, tell)) />
            <Tool symbol=Symbol::Save text=text::CSV on_press=Callback::new(move |()| told(save_csv(session))) />
            <Show when=has_chart>
                <Tool symbol=Symbol::Save text=text::PNG on_press=Callback::new(move |()| save_png(session, told)) />
                <Tool symbol=Symbol::Save text=text::SVG on_press=Callback::new(move |()| told(save_svg(session))) />
            </Show>
            <Tool symbol=Symbol::Print text=text::PRINT on_press=Callback::new(print) />
            <span class="small soft" aria-hidden="true">{move || done.get()}</span>
        </p>
    }
}

/// Kopieer, under the table beside the chart.
#[component]
pub fn CopyTable(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let done = RwSignal::new("");
    let copy = move |()| {
        let tables = session.board.with_untracked(|board| board.chart.as_ref().map(table));
        let cells = text::tables(&tables.unwrap_or_default());
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&cells).await;
            let sentence = copied.map_or(text::NOT_COPIED, |()| text::COPIED);
            session.say(sentence);
            done.try_set(sentence);
        });
    };
    view! {
        <p class="tools">
            <Tool symbol=Symbol::Share text=text::COPY on_press=Callback::new(copy) />
            <span class="small soft" aria-hidden="true">{move || done.get()}</span>
        </p>
    }
}

/// One thing to do.
#[component]
fn Tool(
    /// Its icon.
    symbol: Symbol,
    /// What it does.
    text: &'static str,
    /// Told when it is pressed.
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| on_press.run(())>
            <Icon symbol />
            {text}
        </button>
    }
}

fn share(session: Session, tell: impl Fn(&'static str) + 'static) {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    let (address, fit) = session.address();
    let link = [page, &address.write()].concat();
    if browser::can_share() {
        browser::share(session.sheet.title, &link);
        if fit == Fit::Partly {
            tell(text::SHARED_WITHOUT_TABLE);
        }
        return;
    }
    leptos::task::spawn_local(async move {
        tell(match (browser::copy(&link).await, fit) {
            (Ok(()), Fit::Whole) => words::LINK_COPIED,
            (Ok(()), Fit::Partly) => text::LINK_WITHOUT_TABLE,
            (Err(_), _) => words::LINK_NOT_COPIED,
        });
    });
}

fn save_csv(session: Session) -> Result<(), Failure> {
    let day = browser::today();
    let cells = session
        .form
        .with_untracked(|form| text::calculation(session.sheet, form, day));
    let name = text::file_name(session.sheet, day, "csv");
    browser::download(&name, "text/csv;charset=utf-8", &cells)
}

fn save_svg(session: Session) -> Result<(), Failure> {
    let (svg, ..) = drawn(session)?;
    let name = text::file_name(session.sheet, browser::today(), "svg");
    browser::download(&name, "image/svg+xml", &svg)
}

fn save_png(session: Session, told: impl Fn(Result<(), Failure>) + 'static) {
    leptos::task::spawn_local(async move {
        told(try_save_png(session).await);
    });
}

async fn try_save_png(session: Session) -> Result<(), Failure> {
    let (svg, width, height) = drawn(session)?;
    let png = picture::png(&svg, width, height).await?;
    let name = text::file_name(session.sheet, browser::today(), "png");
    browser::download_made(&name, &png)
}

/// The chart as a page of its own, in the light palette, with its width and height.
fn drawn(session: Session) -> Result<(String, f64, f64), Failure> {
    let caption = Caption {
        title: session.sheet.title.to_owned(),
        origin: text::origin(browser::today()),
    };
    let draw = |chart: &Chart| poster(chart, &caption, &Look::light(chart, WIDTH)).ok();
    let drawn = session
        .board
        .with_untracked(|board| board.chart.as_ref().and_then(draw));
    drawn.ok_or(Failure::Refused)
}
