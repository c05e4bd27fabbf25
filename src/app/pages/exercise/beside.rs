//! What stands beside an exercise: the data, the hints, the way to the calculator.

use leptos::prelude::*;

use super::session::Session;
use crate::app::components::rich_text::rich_text;
use crate::calculators::Typed;
use crate::content::Task;
use crate::route::Route;
use crate::text::exercise as text;

/// Data, hints, calculator.
#[component]
pub fn Beside(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    view! {
        <Data session />
        <Hints session />
        <ToCalculator session />
    }
}

/// The quantities that the question mentions.
#[component]
fn Data(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    let rows: Vec<_> = session.variant.with_value(|variant| {
        let Some(variant) = variant else { return Vec::new() };
        let keys = exercise.prompt.keys().into_iter();
        keys.filter(|key| variant.amount(key).is_some())
            .filter_map(|key| Some((variant.label(key)?, variant.written(key))))
            .map(|(label, value)| {
                let symbol = label.symbol.map(|symbol| view! { " " <i>{symbol}</i> });
                view! { <dt>{label.name} {symbol}</dt><dd>{value}</dd> }
            })
            .collect()
    });
    (!rows.is_empty()).then(|| view! { <section><h2>{text::DATA}</h2><dl class="facts">{rows}</dl></section> })
}

/// The hints that were opened.
#[component]
fn Hints(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let opened = Memo::new(move |_| session.attempt.with(|attempt| usize::from(attempt.hints)));
    Effect::new(move |before: Option<usize>| {
        let opened = opened.get();
        if before.is_some_and(|before| before < opened) {
            super::solution::focus_soon("hints");
        }
        opened
    });
    move || {
        let opened = opened.get();
        (opened > 0).then(|| {
            let exercise = session.exercise.get_value();
            let of = exercise.hints.len();
            let rows = exercise.hints.iter().take(opened).enumerate().map(|(position, hint)| {
                let hint = session.variant.with_value(|variant| rich_text(hint, variant.as_ref()));
                view! { <li><b>{text::hint_heading(position + 1, of)}</b>{hint}</li> }
            });
            view! {
                <section>
                    <h2 id="hints" tabindex="-1">{text::HINTS}</h2>
                    <ol class="hints">{rows.collect_view()}</ol>
                    <p class="small soft">{text::HINT_COUNTS}</p>
                </section>
            }
        })
    }
}

/// The calculator with the numbers of this question; a number that is asked is left open.
#[component]
fn ToCalculator(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let exercise = session.exercise.get_value();
    let address = session.variant.with_value(|variant| {
        let variant = variant.as_ref()?;
        let asked = match &exercise.task {
            Task::Number(number) => number.ask.as_str(),
            Task::Choice { .. } | Task::Multiple { .. } | Task::Steps(_) => "",
        };
        let fields = variant.inputs.iter().filter(|(key, _)| key.as_str() != asked);
        let fields = fields.filter_map(|(key, typed)| match typed {
            Typed::Text(text) => Some((key.clone(), text.clone())),
            Typed::List(_) | Typed::Rows(_) => None,
        });
        Some(
            Route::Calculator {
                id: variant.sheet.id.to_owned(),
                fields: fields.collect(),
            }
            .write(),
        )
    });
    address.map(|address| view! { <section class="small"><a href=address>{text::OPEN_CALCULATOR}</a></section> })
}
