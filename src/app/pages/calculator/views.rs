//! The figures as a chart or a table, the worked calculation, and what else one can do with them.

use std::cell::Cell;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::scenarios::ScenarioView;
use super::session::Session;
use super::tools::CopyTable;
use crate::app::components::chart::{ChartTable, ChartView};
use crate::app::components::icon::{Icon, Symbol};
use crate::app::components::math::working_view;
use crate::route::Route;
use crate::text::calculator as text;
use crate::text::{ROUNDING_NOTE, Standing, scenario};

thread_local! {
    /// The view that was chosen, and whether the worked calculation is open: alike for all calculators, as long as
    /// the tab lives.
    static CHOSEN: Cell<(Way, bool)> = const { Cell::new((Way::Chart, false)) };
}

/// How the figures are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Chart,
    Table,
    Scenarios,
}

impl Way {
    const ALL: [Self; 3] = [Self::Chart, Self::Table, Self::Scenarios];

    fn word(self) -> &'static str {
        match self {
            Self::Chart => text::CHART,
            Self::Table => text::TABLE,
            Self::Scenarios => scenario::SCENARIOS,
        }
    }
}

/// Grafiek, Tabel and Scenario's.
#[component]
pub fn Views(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let way = RwSignal::new(CHOSEN.get().0);
    let chart = Memo::new(move |_| session.board.with(|board| board.chart.clone()));
    let address = Route::calculator(session.sheet.id).write();
    let tabs = Way::ALL.map(|own| {
        let choose = move |event: ev::MouseEvent| {
            event.prevent_default();
            way.set(own);
            CHOSEN.set((own, CHOSEN.get().1));
        };
        view! {
            <a href=address.clone() aria-current=move || (way.get() == own).then_some("true") on:click=choose>
                {own.word()}
            </a>
        }
    });
    let shown = move || match way.get() {
        Way::Chart => view! { <ChartView chart /> }.into_any(),
        Way::Table => {
            let name = text::TABLE;
            view! {
                <div class="scroll" role="region" aria-label=name tabindex="0"><ChartTable chart /></div>
                <CopyTable session />
            }
            .into_any()
        }
        Way::Scenarios => view! { <ScenarioView session /> }.into_any(),
    };
    let is_hidden =
        move || chart.with(Option::is_none) && session.scenarios.with(|scenarios| scenarios.all().is_empty());
    view! {
        <section class="views" hidden=is_hidden>
            <nav class="tabs" aria-label=text::VIEWS>{tabs.into_iter().collect_view()}</nav>
            {shown}
        </section>
    }
}

/// Toon de berekening.
#[component]
pub fn WorkedCalculation(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let is_open = RwSignal::new(CHOSEN.get().1);
    let toggled = move |event: ev::Event| {
        let details = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        if let Some(details) = details {
            is_open.set(details.open());
            CHOSEN.set((CHOSEN.get().0, details.open()));
        }
    };
    let sheet = session.sheet;
    let said = [sheet.recognition, sheet.structure, sheet.calculation];
    let three = text::THREE_STEPS.into_iter().zip(said);
    let three = three.map(|(name, line)| view! { <div><dt>{name}</dt><dd>{line}</dd></div> });
    let is_stale = move || {
        let is_stale = session.board.with(|board| matches!(board.standing, Standing::Stale(_)));
        is_stale.then_some("")
    };
    view! {
        <details class="worked" open=CHOSEN.get().1 on:toggle=toggled data-stale=is_stale>
            <summary>
                <Icon symbol=Symbol::Arrow />
                {text::WORKED}
            </summary>
            <dl class="three-steps">{three.collect_view()}</dl>
            // Closed, nobody sees the formulas: they are made when it opens.
            {move || is_open.get().then(|| view! { <Working session /> })}
        </details>
    }
}

/// The steps of the calculation.
#[component]
pub fn Working(
    /// The calculator.
    session: Session,
) -> impl IntoView {
    let lines = Memo::new(move |_| session.board.with(|board| board.worked.clone()));
    let rows = move || {
        let rows = lines.get().into_iter().map(|line| {
            view! {
                <li>
                    <span>{text::heading(&line.name)}</span>
                    {working_view(&line)}
                </li>
            }
        });
        view! { <ol>{rows.collect_view()}</ol> }
    };
    let note = move || {
        let rounded = session.board.with(|board| board.rounded && !board.worked.is_empty());
        rounded.then(|| view! { <p class="small soft rounding">{ROUNDING_NOTE}</p> })
    };
    view! { {rows} {note} }
}
