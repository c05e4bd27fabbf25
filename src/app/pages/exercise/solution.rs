//! The worked solution, beside it the learner's own way where they part.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::session::Session;
use crate::app::components::math::math_view;
use crate::app::components::rich_text::rich_text;
use crate::dutch::capitalised;
use crate::exercises::{Variant, own_solution};
use crate::quantity::Math;
use crate::text::{self, WorkedLine, exercise as words};

/// The worked solution, once it was asked for.
#[component]
pub fn Solution(
    /// The open exercise.
    session: Session,
) -> impl IntoView {
    let shown = Memo::new(move |_| session.attempt.with(|attempt| attempt.solution_shown));
    Effect::new(move |before: Option<bool>| {
        let shown = shown.get();
        if before == Some(false) && shown {
            focus_soon("uitwerking");
        }
        shown
    });
    move || {
        shown.get().then(|| {
            let exercise = session.exercise.get_value();
            let (words_of_author, lines) = session.variant.with_value(|variant| {
                let lines = variant.as_ref().map(|variant| worked(session, variant));
                (rich_text(&exercise.solution, variant.as_ref()), lines)
            });
            view! {
                <section class="solution block">
                    <h2 id="uitwerking" tabindex="-1">{words::SOLUTION_HEADING}</h2>
                    {words_of_author}
                    {lines}
                </section>
            }
        })
    }
}

fn worked(session: Session, variant: &Variant) -> AnyView {
    let lines = text::worked_solution(variant);
    let is_reversed = variant
        .asked
        .iter()
        .any(|asked| variant.solution.step(asked.label.key).is_none());
    let own = session
        .attempt
        .with_untracked(|attempt| own_solution(variant, &attempt.answer))
        .map(|own| text::worked(variant, &own));
    let parts_at = own
        .as_ref()
        .and_then(|own| lines.iter().zip(own).position(|(line, own)| line.result != own.result));
    let rows = lines.iter().enumerate().map(|(position, line)| {
        let own = own
            .as_ref()
            .and_then(|own| own.get(position))
            .filter(|_| parts_at.is_some_and(|at| position >= at));
        let own = own.map(|own| {
            let mark = (parts_at == Some(position)).then_some(words::PARTS_HERE);
            view! {
                <div class="own">
                    <span class="small soft">{words::WITH_YOUR_NUMBERS}</span>
                    <span class="formula">
                        {math_view(&if mark.is_some() { Math::Number(own.result.clone()) } else { filled_in(own) })}
                    </span>
                    {mark.map(|mark| view! { <span class="small parts">{mark}</span> })}
                </div>
            }
        });
        view! {
            <li>
                <span>{capitalised(line.name)}</span>
                <div>
                    <span class="formula">{math_view(&whole(line))}</span>
                    {own}
                </div>
            </li>
        }
    });
    let answers = is_reversed.then(|| {
        let rows = variant.asked.iter().map(|asked| {
            view! { <p><strong>{capitalised(asked.label.name)} " = " {asked.show(&asked.exact)}</strong></p> }
        });
        view! { {rows.collect_view()} <p class="soft">{words::FILLED_IN}</p> }
    });
    view! {
        {answers}
        <div class="worked" data-always><ol>{rows.collect_view()}</ol></div>
        <p class="small soft">{text::ROUNDING_NOTE}</p>
    }
    .into_any()
}

/// Symbols = numbers = result.
fn whole(line: &WorkedLine) -> Math {
    Math::joined(
        Math::joined(line.symbols.clone(), "=", line.numbers.clone()),
        "=",
        Math::Number(line.result.clone()),
    )
}

/// Numbers = result.
fn filled_in(line: &WorkedLine) -> Math {
    Math::joined(line.numbers.clone(), "=", Math::Number(line.result.clone()))
}

/// Brings focus to an element once it stands there.
pub(super) fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        let element = document()
            .get_element_by_id(id)
            .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}
