//! Scenario's: calculations that were kept, beside each other and beside what stands in the form.

use leptos::prelude::*;

use super::session::{Session, Undoable};
use crate::app::components::button::{Look, PressButton};
use crate::app::components::chart::ChartView;
use crate::app::components::undo::UndoStrip;
use crate::calculators::scenario::{Comparison, Letter, Scenarios};
use crate::chart::{Chart, compared};
use crate::text::scenario::{self as text, ScenarioRow, ScenarioTable};

/// What is compared: whose the columns are, the table, and the picture where one can show them all.
#[derive(Clone, PartialEq)]
struct Shown {
    letters: Vec<Option<Letter>>,
    table: ScenarioTable,
    chart: Option<Chart>,
}

impl Shown {
    fn of(session: Session, scenarios: &Scenarios) -> Self {
        session.form.with(|form| {
            let (letters, forms): (Vec<_>, Vec<_>) = scenarios.columns(session.sheet, form).into_iter().unzip();
            let comparison = Comparison::of(session.sheet, &forms);
            let names = letters.iter().map(|letter| text::short_name(*letter).to_owned());
            let charts = names.zip(comparison.charts.clone());
            let charts: Vec<(String, Chart)> = charts.filter_map(|(name, chart)| Some((name, chart?))).collect();
            Self {
                table: text::scenario_table(&comparison, &letters),
                chart: compared(&charts).filter(|_| charts.len() > 1),
                letters,
            }
        })
    }
}

/// The scenario's of a calculator.
#[component]
pub fn ScenarioView(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let shown = Memo::new(move |_| session.scenarios.with(|scenarios| Shown::of(session, scenarios)));
    let chart = Memo::new(move |_| shown.with(|shown| shown.chart.clone()));
    let count = move || session.scenarios.with(|scenarios| scenarios.all().len());
    let free = move || session.scenarios.with(Scenarios::free);
    let keep = move || match free() {
        Some(letter) => {
            let on_press = Callback::new(move |()| session.keep_scenario());
            view! { <p><PressButton look=Look::Quiet text=text::keep(letter) on_press /></p> }.into_any()
        }
        None => view! { <p class="small soft">{text::FULL}</p> }.into_any(),
    };
    let hint = move || match (count(), shown.with(|shown| shown.letters.len())) {
        (0, _) => Some(text::INVITATION),
        (1, 1) => Some(text::CHANGE_SOMETHING),
        _ => None,
    };
    let is_apart = move || chart.with(Option::is_none) && shown.with(|shown| shown.letters.len() > 1);
    let undone = Signal::derive(move || {
        session.undoable.with(|undoable| {
            let undoable = undoable.as_ref().filter(|done| Undoable::is_of_scenarios(done))?;
            Some(undoable.sentence.clone())
        })
    });
    view! {
        <div class="scenarios">
            {move || hint().map(|hint| view! { <p class="small soft">{hint}</p> })}
            {move || (count() > 0).then(|| shown.with(|shown| table_view(session, shown)))}
            {keep}
            <UndoStrip sentence=undone on_undo=Callback::new(move |()| session.undo()) />
            <ChartView chart />
            {move || is_apart().then(|| view! { <p class="small soft">{text::ONE_AT_A_TIME}</p> })}
        </div>
    }
}

fn table_view(session: Session, shown: &Shown) -> impl IntoView + use<> {
    let columns = shown.letters.len();
    let heads = shown.letters.iter().map(|letter| {
        let tools = letter.map(|letter| tools(session, letter));
        view! { <th scope="col"><span>{text::name(*letter)}</span>{tools}</th> }
    });
    let group = |name: &'static str, rows: &[ScenarioRow]| {
        let rows = rows.iter().map(row_view).collect_view();
        view! {
            <tbody>
                <tr><th scope="rowgroup" colspan=(columns + 1).to_string()>{name}</th></tr>
                {rows}
            </tbody>
        }
    };
    let inputs = (!shown.table.inputs.is_empty()).then(|| group(text::INPUTS, &shown.table.inputs));
    let notes = shown
        .table
        .notes
        .iter()
        .map(|note| view! { <p class="small">{note.clone()}</p> });
    view! {
        <div class="scroll" role="region" aria-label=text::SCENARIOS tabindex="0">
            <table class="chart-table">
                <caption>{text::caption(columns)}</caption>
                <thead>
                    <tr><td></td>{heads.collect_view()}</tr>
                </thead>
                {inputs}
                {group(text::OUTPUTS, &shown.table.outputs)}
            </table>
        </div>
        {notes.collect_view()}
    }
}

/// What can be done with one: put it in the form, remove it.
fn tools(session: Session, letter: Letter) -> impl IntoView {
    let fill_in = move |_| session.fill_in_scenario(letter);
    let remove = move |_| session.remove_scenario(letter);
    let button = |(word, whose): (&'static str, String)| {
        view! { {word}<span class="visually-hidden">{whose}</span> }
    };
    view! {
        <span class="tools">
            <button type="button" on:click=fill_in>{button(text::fill_in(letter))}</button>
            <button type="button" on:click=remove>{button(text::remove(letter))}</button>
        </span>
    }
}

fn row_view(row: &ScenarioRow) -> impl IntoView + use<> {
    let cells = row.cells.iter().map(|(text, more)| {
        let more = more.clone().map(|more| view! { <small>{more}</small> });
        view! { <td>{text.clone()} {more}</td> }
    });
    let counted = (!row.counted.is_empty()).then(|| view! { <small>" in " {row.counted}</small> });
    view! {
        <tr>
            <th scope="row">{row.name.clone()} {counted}</th>
            {cells.collect_view()}
        </tr>
    }
}
