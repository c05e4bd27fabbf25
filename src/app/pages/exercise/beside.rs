//! What stands beside an exercise: the data, the hints, the way to the calculator.

use leptos::prelude::*;

use super::session::Session;
use crate::app::components::rich_text::rich_text;
use crate::text::exercise as text;

/// Data, hints, calculator.
#[component]
pub fn Beside(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    view! {
        {data(session)}
        <Hints session />
        {session.craft.map(|craft| (craft.to_calculator)(session))}
    }
}

/// The data alone.
pub fn data(session: Session) -> AnyView {
    session.craft.map(|craft| (craft.data)(session)).into_any()
}

/// The hints that were opened.
#[component]
pub(super) fn Hints(
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
                let hint = session.with_values(|values| rich_text(hint, values));
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
