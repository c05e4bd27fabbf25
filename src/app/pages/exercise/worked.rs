//! The worked solution, beside it the learner's own way where they part.

use leptos::prelude::*;

use super::bench::on_bench;
use super::session::Session;
use crate::app::components::math::{formula_view, working_view};
use crate::app::components::rich_text::rich_line;
use crate::calculators::Solution;
use crate::content::{Exercise, RichText, Task};
use crate::dutch::capitalised;
use crate::exercises::{Numbers, Variant, own_solutions};
use crate::quantity::Math;
use crate::text::{self, ModelLine, WorkedLine, exercise as words};

/// The model answer in words, and each calculation worked out.
pub(super) fn worked(session: Session) -> AnyView {
    on_bench(session, |exercise, numbers| {
        let filled = session.attempt.with_untracked(|attempt| attempt.answer.clone());
        let calculations = own_solutions(exercise, numbers, &filled).into_iter();
        let calculations = calculations
            .zip(row_names(exercise, numbers))
            .map(|((variant, own), row)| {
                let row = row.map(|row| view! { <h3>{row}</h3> });
                view! { {row} {worked_with(exercise, variant, own)} }
            });
        let in_words = in_words(&text::model_in_words(&exercise.task, numbers), session);
        Some(view! { {in_words} {calculations.collect_view()} })
    })
    .into_any()
}

/// For each calculation the name of its row, where a table has one for each row.
fn row_names(exercise: &Exercise, numbers: &Numbers) -> Vec<Option<String>> {
    match (&exercise.task, numbers) {
        (Task::Table(table), Numbers::Rows(rows)) => {
            let rows = table.rows.iter().zip(rows).filter(|(_, variant)| variant.is_some());
            rows.map(|(row, _)| Some(row.name.clone())).collect()
        }
        _ => vec![None; numbers.variants().len()],
    }
}

/// The model answer in words, where no calculation shows it.
fn in_words(lines: &[ModelLine], session: Session) -> Option<AnyView> {
    let rows = lines.iter().map(|line| {
        let text = |text: &RichText| session.with_values(|values| rich_line(text, values));
        let because =
            (line.because != RichText::default()).then(|| view! { <p class="small soft">{text(&line.because)}</p> });
        view! { <li><span>{text(&line.about)}</span><div>{text(&line.answer)} {because}</div></li> }
    });
    (!lines.is_empty())
        .then(|| view! { <div class="worked" data-always=""><ol>{rows.collect_view()}</ol></div> }.into_any())
}

fn worked_with(exercise: &Exercise, variant: &Variant, own: Option<Solution>) -> AnyView {
    let lines = text::worked(exercise, variant, &variant.solution);
    let is_reversed = variant.asked.iter().any(|asked| asked.is_input(variant));
    let own = own.map(|own| text::worked(exercise, variant, &own));
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
                    {formula_view(&if mark.is_some() { Math::Number(own.result.clone()) } else { filled_in(own) })}
                    {mark.map(|mark| view! { <span class="small parts">{mark}</span> })}
                </div>
            }
        });
        view! {
            <li>
                <span>{capitalised(&line.name)}</span>
                <div>
                    {working_view(line)}
                    {own}
                </div>
            </li>
        }
    });
    let answers = is_reversed.then(|| {
        let rows = variant.asked.iter().map(|asked| {
            view! { <p><strong>{capitalised(&asked.name)} " = " {asked.show(&asked.exact)}</strong></p> }
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

/// Numbers = result; only the result where the numbers say no more.
fn filled_in(line: &WorkedLine) -> Math {
    let result = Math::Number(line.result.clone());
    let says_more = !matches!(line.numbers, Math::Words(_)) && line.numbers.plain() != line.result;
    if says_more {
        Math::joined(line.numbers.clone(), "=", result)
    } else {
        result
    }
}
