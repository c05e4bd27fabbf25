//! Per student: answers, help that was used, "zelf juist gerekend".

use leptos::prelude::*;

use super::Table;
use crate::text::sharing as words;
use crate::text::teacher as text;

/// Every student, opened on demand.
#[component]
pub fn StudentsView(
    /// The class.
    table: Table,
) -> impl IntoView {
    let count = table.class.with_value(|class| class.students.len());
    let rows = (0..count).map(|student| {
        let is_open = RwSignal::new(false);
        let about = move || {
            let which = table.which.get();
            table.class.with_value(|class| {
                let right = text::of(class.right_count(student, which), class.questions.len());
                let other = class.students[student].other_numbers;
                if other {
                    format!("{right} · {}", text::NOT_THEIR_NUMBERS)
                } else {
                    right
                }
            })
        };
        view! {
            <li>
                <button
                    class="link"
                    type="button"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=move |_| is_open.update(|open| *open = !*open)
                >
                    {move || table.name(student)}
                </button>
                " " <span class="small soft">{about}</span>
                {move || is_open.get().then(|| answers(table, student))}
            </li>
        }
    });
    view! { <ul class="student-list block">{rows.collect_view()}</ul> }
}

fn answers(table: Table, student: usize) -> impl IntoView + use<> {
    table.class.with_value(|class| {
        let head = words::PREVIEW_HEADS.map(|head| view! { <th scope="col">{head}</th> });
        let entry = &class.students[student];
        let rows = class.questions.iter().enumerate().flat_map(|(position, question)| {
            let tries = entry.result.questions[position].iter().enumerate();
            tries.map(move |(number, tried)| {
                let pieces = words::answer(question, &question.draw(tried.seed), &tried.filled);
                let judgement = entry.marked[position].get(number).and_then(|marked| marked.judgement);
                view! {
                    <tr>
                        <th scope="row">{position + 1} ". " {words::title(question)}</th>
                        <td>{number + 1} " · " {words::judged(judgement)}</td>
                        <td>{pieces.join(" · ")}</td>
                        <td>{words::help(tried)}</td>
                        <td>{words::duration(tried.seconds)}</td>
                    </tr>
                }
            })
        });
        let rows = rows.collect_view();
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label="Antwoorden">
                <table class="data"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
    })
}
