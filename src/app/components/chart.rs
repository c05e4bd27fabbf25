//! A chart with its sentence, and the same figures as a table.

use leptos::html::{Canvas, Figure};
use leptos::prelude::*;

use crate::app::canvas::{Theme, Watch, paint};
use crate::chart::draw::height;
use crate::chart::{Chart, Table, table};

/// The picture of `chart` with the sentence that says what it shows. It follows the figures, the width, the theme,
/// the size of texts and the sharpness of the screen.
#[component]
pub fn ChartView(
    /// The chart; without one nothing is shown.
    #[prop(into)]
    chart: Signal<Option<Chart>>,
) -> impl IntoView {
    let figure = NodeRef::<Figure>::new();
    let canvas = NodeRef::<Canvas>::new();
    let width = RwSignal::new(0);
    let theme = RwSignal::new(None::<Theme>);
    let watch = StoredValue::new_local(None::<Watch>);
    figure.on_load(move |figure| {
        let observed = figure.clone();
        let changed = move || {
            let is = observed.client_width();
            if width.get_untracked() != is {
                width.set(is);
            }
            let now = Theme::at(&observed);
            if theme.with_untracked(|theme| *theme != now) {
                theme.set(now);
            }
        };
        watch.set_value(Some(Watch::new(&figure, changed)));
    });
    let high = Memo::new(move |_| {
        let text_scale = theme.with(|theme| theme.as_ref().map_or(1.0, Theme::text_scale));
        let height = chart.with(|chart| {
            chart
                .as_ref()
                .map(|chart| height(chart, f64::from(width.get()), text_scale))
        });
        height.filter(|_| width.get() > 0)
    });
    let repaint = move || {
        // A picture that left the page meanwhile has nothing to draw on.
        let (Some(Some(canvas)), Some(Some(high))) = (canvas.try_get_untracked(), high.try_get_untracked()) else {
            return;
        };
        let look = theme.with_untracked(|theme| Some(theme.as_ref()?.look(width.get_untracked().into(), high)));
        chart.with_untracked(|chart| {
            if let (Some(chart), Some(look)) = (chart, look)
                && let Err(problem) = paint(&canvas, chart, &look)
            {
                leptos::logging::warn!("chart not drawn: {problem}");
            }
        });
    };
    let waiting = StoredValue::new(false);
    Effect::new(move || {
        chart.track();
        theme.track();
        high.track();
        width.track();
        // However many of these change, one frame draws them all.
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(move || {
                if waiting.try_set_value(false).is_none() {
                    repaint();
                }
            });
        }
    });
    let label = move || {
        let label = |chart: &Chart| format!("{}. {}", chart.name, chart.summary);
        chart.with(|chart| chart.as_ref().map(label))
    };
    let summary = move || chart.with(|chart| chart.as_ref().map(|chart| chart.summary.clone()));
    view! {
        <figure class="chart" node_ref=figure hidden=move || chart.with(Option::is_none)>
            <canvas
                role="img"
                aria-label=label
                node_ref=canvas
                style:block-size=move || high.get().map(|high| format!("{high}px"))
            ></canvas>
            <figcaption>{summary}</figcaption>
        </figure>
    }
}

/// Every figure that `chart` draws, as one table per picture.
#[component]
pub fn ChartTable(
    /// The chart; without one nothing is shown.
    #[prop(into)]
    chart: Signal<Option<Chart>>,
) -> impl IntoView {
    let tables = Memo::new(move |_| chart.with(|chart| chart.as_ref().map(table).unwrap_or_default()));
    move || tables.get().into_iter().map(table_view).collect_view()
}

fn table_view(table: Table) -> impl IntoView {
    let heads = table
        .columns
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> });
    let rows = table.rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! {
            <tr>
                <th scope="row">{row.name}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <table class="chart-table">
            <caption>{table.caption}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
