//! A question as it stands on paper, on the beamer and in a preview: without fields, with or without its answer.

use leptos::prelude::*;

use crate::app::components::math::{formula_view, working_view};
use crate::app::components::rich_text::{rich_line, rich_text};
use crate::content::{AnswerOption, Cell, Exercise, Task, Values};
use crate::dutch::capitalised;
use crate::exercises::{Asked, Numbers, first_order, names, option_order};
use crate::sharing::Question;
use crate::text::sharing as words;
use crate::text::{self, WorkedLine, exercise};

/// What is shown of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The question with room to answer.
    Question,
    /// The question with its answers; so many lines of the worked solution.
    Answer(usize),
}

impl Shown {
    fn answers(self) -> bool {
        matches!(self, Self::Answer(_))
    }
}

/// The question.
pub fn question_view(question: &Question, seed: u32, shown: Shown) -> AnyView {
    match question {
        Question::Exercise(exercise) => exercise_view(exercise, &question.draw(seed), seed, shown),
        Question::Concepts(section) => {
            view! { <p>"Leer de begrippen van paragraaf " {section.clone()} "."</p> }.into_any()
        }
        Question::Missing(_) => view! { <p>{words::MISSING}</p> }.into_any(),
    }
}

/// How many lines the worked solution of a question has.
pub fn solution_lines(question: &Question, seed: u32) -> usize {
    match question {
        Question::Exercise(exercise) => text::worked_solution(exercise, &question.draw(seed)).len(),
        Question::Concepts(_) | Question::Missing(_) => 0,
    }
}

fn exercise_view(exercise: &Exercise, numbers: &Numbers, seed: u32, shown: Shown) -> AnyView {
    let values = Some(numbers as &dyn Values);
    let stem = rich_text(&exercise.prompt, values);
    let area = match &exercise.task {
        Task::Case(case) => {
            let parts = case.parts.iter().enumerate().map(|(position, part)| {
                let view = exercise_view(part, numbers.of_part(position), seed, shown);
                // What becomes known at the beginning of a chapter of a plan.
                let chapter = case.plan.as_ref().and_then(|plan| plan.chapter_at(position));
                let chapter = chapter.map(|chapter| {
                    view! { <h4>{chapter.title.clone()}</h4> {rich_text(&chapter.text, None)} }
                });
                view! { <li>{chapter} {view}</li> }
            });
            view! { <ol class="numbers">{parts.collect_view()}</ol> }.into_any()
        }
        task => task_view(&exercise.id, task, numbers, seed, shown),
    };
    let solution = match shown {
        Shown::Question => ().into_any(),
        Shown::Answer(_) if matches!(exercise.task, Task::Case(_)) => rich_text(&exercise.solution, values),
        Shown::Answer(lines) => {
            let worked = text::worked_solution(exercise, numbers);
            let words = (lines >= worked.len()).then(|| rich_text(&exercise.solution, values));
            let lines = worked.iter().take(lines).map(line_view);
            view! {
                {model_view(&exercise.task, numbers)}
                <div class="worked" data-always><ol>{lines.collect_view()}</ol></div>
                {words}
            }
            .into_any()
        }
    };
    view! { <div class="stem">{stem}</div> {area} {solution} }.into_any()
}

/// The model answer in words, for kinds that no calculation shows.
fn model_view(task: &Task, numbers: &Numbers) -> AnyView {
    let lines = text::model_in_words(task, numbers);
    let values = Some(numbers as &dyn Values);
    let rows = lines.iter().map(|line| {
        view! { <tr><td>{rich_line(&line.about, values)}</td><td>{rich_line(&line.answer, values)}</td></tr> }
    });
    let rows = rows.collect_view();
    (!lines.is_empty())
        .then(|| view! { <table class="data"><tbody>{rows}</tbody></table> })
        .into_any()
}

/// Where the answer goes.
fn task_view(id: &str, task: &Task, numbers: &Numbers, seed: u32, shown: Shown) -> AnyView {
    let values = Some(numbers as &dyn Values);
    let options = |name: &str, options: &[AnswerOption]| {
        let order = option_order(id, name, seed, options.len()).into_iter();
        let rows = order.map(|position| {
            let option = &options[position];
            (rich_line(&option.text, values), option.correct)
        });
        option_list(rows.collect(), shown)
    };
    let asked = || {
        let asked = numbers
            .one()
            .map(|variant| variant.asked.as_slice())
            .unwrap_or_default();
        asked.iter().map(|asked| blank(asked, shown)).collect_view()
    };
    let line = |name: AnyView| view! { <p class="blank"><span>{name}</span><span class="rule"></span></p> };
    let two_lists = |left: Vec<AnyView>, right: Vec<AnyView>| {
        let left = left.into_iter().map(line).collect_view();
        view! { <div class="blanks">{left}</div> {option_list(right.into_iter().map(|side| (side, false)).collect(), shown)} }
            .into_any()
    };
    match task {
        Task::Choice { options: all } | Task::Multiple { options: all } => options(names::OPTIONS, all),
        Task::Number(_) => view! { <div class="blanks">{asked()}</div> }.into_any(),
        Task::Steps(steps) => {
            let formulas = numbers.one().map(|variant| variant.formulas(steps)).unwrap_or_default();
            let order = option_order(id, names::STRUCTURE, seed, formulas.len());
            let formulas = order.into_iter().map(|position| {
                let formula = formula_view(&formulas[position].formula);
                (formula, formulas[position].mistake.is_none())
            });
            let head = |number: usize| {
                let (name, question) = exercise::STEPS[number - 1];
                view! { <p class="paper-step"><b>{number} ". " {name}</b> " " {question}</p> }
            };
            view! {
                {head(1)} {options(names::RECOGNITION, &steps.recognition)}
                {head(2)} {option_list(formulas.collect(), shown)}
                {head(3)} <div class="blanks">{asked()}</div>
            }
            .into_any()
        }
        // With the answers, the model answer below says it all.
        _ if shown.answers() => ().into_any(),
        Task::Matching(matching) => {
            let rights = matching.rights();
            let order = option_order(id, "rechts", seed, rights.len());
            let left = matching.pairs.iter().map(|pair| rich_line(&pair.left, values));
            let right = order.into_iter().map(|at| rich_line(rights[at].1, values));
            two_lists(left.collect(), right.collect())
        }
        Task::Ordering(ordering) => {
            let order = first_order(id, seed, ordering.steps.len());
            let steps = order
                .into_iter()
                .map(|at| line(rich_line(&ordering.steps[at].text, values)));
            view! { <div class="blanks">{steps.collect_view()}</div> }.into_any()
        }
        Task::Sorting(sorting) => {
            let items = sorting.items.iter().map(|item| rich_line(&item.text, values));
            let classes = sorting.classes.iter().map(|class| class.clone().into_any());
            two_lists(items.collect(), classes.collect())
        }
        Task::Cloze(cloze) => {
            let words = cloze.gaps.iter().zip(1..).map(|(gap, number)| {
                let options = gap.options().join(" / ");
                line(view! { {number} " " {options} }.into_any())
            });
            let text = cloze.text.to_plain(&|key| format!("({key}) ______"));
            view! { <p>{text}</p> <div class="blanks">{words.collect_view()}</div> }.into_any()
        }
        Task::Table(table) => {
            let heads = table
                .heads
                .iter()
                .map(|head| view! { <th scope="col">{head.clone()}</th> })
                .collect_view();
            let rows = table.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| match cell {
                    Cell::Show(text) => view! { <td>{rich_line(text, values)}</td> },
                    Cell::Choose { options, .. } => view! { <td>{options.join(" / ").into_any()}</td> },
                    Cell::Ask { .. } | Cell::Number { .. } => view! { <td>{"______".into_any()}</td> },
                });
                view! { <tr><th scope="row">{row.name.clone()}</th>{cells.collect_view()}</tr> }
            });
            view! { <table class="data"><thead><tr>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table> }
                .into_any()
        }
        Task::Term(_) => line(view! { "Begrip" }.into_any()).into_any(),
        Task::Place(_) => view! { {line("x".into_any())} {line("y".into_any())} }.into_any(),
        Task::Open(_) | Task::Case(_) => view! { <div class="writing-space"></div> }.into_any(),
    }
}

/// One line: name, symbols = numbers = result.
fn line_view(line: &WorkedLine) -> impl IntoView + use<> {
    view! { <li><span>{capitalised(&line.name)}</span><div>{working_view(line)}</div></li> }
}

/// Options with letters; with the answers a word stands behind what is right.
fn option_list(options: Vec<(AnyView, bool)>, shown: Shown) -> AnyView {
    let rows = options.into_iter().enumerate().map(|(place, (content, is_right))| {
        let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0)).to_string();
        let is_marked = shown.answers() && is_right;
        view! {
            <li data-right=is_marked.then_some("")>
                <b>{letter}</b> <span>{content}</span> {is_marked.then(|| view! { <em>"juist"</em> })}
            </li>
        }
    });
    view! { <ol class="paper-options">{rows.collect_view()}</ol> }.into_any()
}

/// A line to write a number on, or the number.
fn blank(asked: &Asked, shown: Shown) -> impl IntoView + use<> {
    let name = capitalised(&asked.name);
    let unit = exercise::asked(asked);
    let answer = shown.answers().then(|| asked.show(&asked.exact));
    view! {
        <p class="blank">
            <span>{name} <small>{unit}</small></span>
            <span class="rule">{answer}</span>
        </p>
    }
}
