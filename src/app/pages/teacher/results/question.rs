//! Per vraag: figures and what was given.

use leptos::prelude::*;

use super::Table;
use crate::content::Task;
use crate::sharing::Question;
use crate::text::sharing as words;
use crate::text::teacher as text;

/// Every question with its figures.
#[component]
pub fn QuestionsView(
    /// The class.
    table: Table,
) -> impl IntoView {
    let count = table.class.with_value(|class| class.questions.len());
    let rows = (0..count).map(|position| move || one(table, position));
    view! { <div class="block">{rows.collect_view()}</div> }
}

fn one(table: Table, position: usize) -> impl IntoView + use<> {
    let which = table.which.get();
    table.class.with_value(|class| {
        let question = &class.questions[position];
        let figures = class.figures(position, which);
        let bar = |label: String, some: usize, all: usize| {
            let share = [&(some * 100).checked_div(all).unwrap_or(0).to_string(), "%"].concat();
            view! {
                <li>
                    <span>{label}</span>
                    <span class="count">{some}</span>
                    <span class="track" aria-hidden="true"><span style:--done=share></span></span>
                </li>
            }
        };
        let options = match question {
            Question::Exercise(exercise) => match &exercise.task {
                Task::Choice { options } | Task::Multiple { options } if !figures.options.is_empty() => {
                    let rows = options.iter().zip(&figures.options).map(|(option, count)| {
                        let mark = if option.correct { "✓ " } else { "" };
                        bar(
                            format!("{mark}{}", option.text.to_plain(&|_| String::new())),
                            *count,
                            figures.answered,
                        )
                    });
                    Some(view! { <ul class="spread">{rows.collect_view()}</ul> })
                }
                _ => None,
            },
            _ => None,
        };
        let has_options = options.is_some();
        let parts = (!has_options).then(|| {
            let many = figures.parts.len() > 1;
            let parts = figures.parts.iter().enumerate().map(|(part, spread)| {
                let rows = spread
                    .given
                    .iter()
                    .map(|(given, count)| bar(text::given(given), *count, figures.answered));
                view! {
                    {many.then(|| view! { <p class="small soft">"Deel " {part + 1}</p> })}
                    <ul class="spread">{rows.collect_view()}</ul>
                }
            });
            parts.collect_view()
        });
        let typed = (!figures.typed.is_empty()).then(|| {
            let typed = figures
                .typed
                .iter()
                .map(|(typed, count)| format!("{typed} ({count})"))
                .collect::<Vec<_>>();
            view! { <p class="small soft">"Fout ingevuld: " {typed.join(" · ")}</p> }
        });
        view! {
            <section class="question-figures">
                <h3>{position + 1} ". " {words::title(question)}</h3>
                <p>{text::figures(&figures)}</p>
                {options} {parts} {typed}
                <p class="small soft">{text::discrimination(&figures)}</p>
            </section>
        }
    })
}
