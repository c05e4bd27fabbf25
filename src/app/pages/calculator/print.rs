//! What a calculator shows on paper, whatever stood open on the screen: chart in lines, table, working.

use leptos::ev;
use leptos::prelude::*;

use super::session::Session;
use super::views::Working;
use crate::app::components::chart::ChartTable;
use crate::chart::draw::{Look, svg};
use crate::text::calculator as text;

/// Width of the chart on paper, in CSS pixels: what fits between the margins of A4.
const WIDTH: f64 = 620.0;

/// The part of the page that only paper shows; it is there while the browser prints.
#[component]
pub fn OnPaper(
    /// The calculator.
    session: Session,
    /// Whether the browser prints.
    is_printing: RwSignal<bool>,
) -> impl IntoView {
    let begins = window_event_listener(ev::Custom::new("beforeprint"), move |_: web_sys::Event| {
        is_printing.set(true);
    });
    let ends = window_event_listener(ev::Custom::new("afterprint"), move |_: web_sys::Event| {
        is_printing.set(false);
    });
    on_cleanup(move || {
        begins.remove();
        ends.remove();
    });
    move || is_printing.get().then(|| on_paper(session))
}

fn on_paper(session: Session) -> impl IntoView {
    let chart = session.board.with_untracked(|board| board.chart.clone());
    let drawn = chart
        .as_ref()
        .and_then(|chart| svg(chart, &Look::light(chart, WIDTH)).ok());
    let summary = chart.as_ref().map(|chart| chart.summary.clone());
    let figure = drawn.map(|drawn| {
        view! {
            <figure class="chart">
                <div inner_html=drawn></div>
                <figcaption>{summary}</figcaption>
            </figure>
        }
    });
    let chart = Signal::derive(move || chart.clone());
    view! {
        <section class="on-paper">
            {figure}
            <ChartTable chart />
            <h2>{text::WORKING}</h2>
            <div class="worked"><Working session /></div>
        </section>
    }
}
