//! A question as it stands on paper, on the beamer and in a preview: without fields, with or without its answer.

use leptos::prelude::*;

use crate::app::components::math::math_view;
use crate::app::components::rich_text::{rich_line, rich_text};
use crate::content::{AnswerOption, Exercise, Task, Values};
use crate::dutch::capitalised;
use crate::exercises::{Asked, Variant, option_order};
use crate::quantity::Math;
use crate::sharing::{OwnExercise, OwnKind, Question, paragraphs};
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
        Question::Exercise(exercise) => exercise_view(exercise, question.draw(seed).as_ref(), seed, shown),
        Question::Own(own) => own_view(own, shown),
        Question::Concepts(section) => {
            view! { <p>"Leer de begrippen van paragraaf " {section.clone()} "."</p> }.into_any()
        }
        Question::Missing(_) => view! { <p>{words::MISSING}</p> }.into_any(),
    }
}

/// How many lines the worked solution of a question has.
pub fn solution_lines(question: &Question, seed: u32) -> usize {
    question
        .draw(seed)
        .map_or(0, |variant| text::worked_solution(&variant).len())
}

fn exercise_view(exercise: &Exercise, variant: Option<&Variant>, seed: u32, shown: Shown) -> AnyView {
    let values = variant.map(|variant| variant as &dyn Values);
    let stem = rich_text(&exercise.prompt, values);
    let options = |name: &str, options: &[AnswerOption]| {
        let rows = option_order(&exercise.id, name, seed, options.len())
            .into_iter()
            .map(|position| {
                let option = &options[position];
                (rich_line(&option.text, values), option.correct)
            });
        option_list(rows.collect(), shown)
    };
    let fields = || {
        let asked = variant.map(|variant| variant.asked.as_slice()).unwrap_or_default();
        asked.iter().map(|asked| blank(asked, shown)).collect_view()
    };
    let area = match &exercise.task {
        Task::Choice { options: all } | Task::Multiple { options: all } => options("keuze", all),
        Task::Number(_) => view! { <div class="blanks">{fields()}</div> }.into_any(),
        Task::Steps(steps) => {
            let formulas = variant.map(|variant| variant.formulas(exercise)).unwrap_or_default();
            let order = option_order(&exercise.id, "structuur", seed, formulas.len());
            let formulas = order.into_iter().map(|position| {
                let formula =
                    view! { <span class="formula">{math_view(&formulas[position].formula)}</span> }.into_any();
                (formula, formulas[position].mistake.is_none())
            });
            let head = |number: usize| {
                let (name, question) = exercise::STEPS[number - 1];
                view! { <p class="paper-step"><b>{number} ". " {name}</b> " " {question}</p> }
            };
            view! {
                {head(1)} {options("herkenning", &steps.recognition)}
                {head(2)} {option_list(formulas.collect(), shown)}
                {head(3)} <div class="blanks">{fields()}</div>
            }
            .into_any()
        }
    };
    let solution = match shown {
        Shown::Question => ().into_any(),
        Shown::Answer(lines) => {
            let worked = variant.map(text::worked_solution).unwrap_or_default();
            let words = (lines >= worked.len()).then(|| rich_text(&exercise.solution, values));
            let lines = worked.iter().take(lines).map(line_view);
            view! { <div class="worked" data-always><ol>{lines.collect_view()}</ol></div> {words} }.into_any()
        }
    };
    view! { <div class="stem">{stem}</div> {area} {solution} }.into_any()
}

/// One line: name, symbols = numbers = result.
fn line_view(line: &WorkedLine) -> impl IntoView + use<> {
    let symbols = Math::joined(line.symbols.clone(), "=", line.numbers.clone());
    let whole = Math::joined(symbols, "=", Math::Number(line.result.clone()));
    view! { <li><span>{capitalised(&line.name)}</span><div><span class="formula">{math_view(&whole)}</span></div></li> }
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
    let name = capitalised(asked.label.name);
    let unit = exercise::asked(asked);
    let answer = shown.answers().then(|| asked.show(&asked.exact));
    view! {
        <p class="blank">
            <span>{name} <small>{unit}</small></span>
            <span class="rule">{answer}</span>
        </p>
    }
}

fn own_view(own: &OwnExercise, shown: Shown) -> AnyView {
    let stem = rich_text(&paragraphs(&own.prompt), None);
    let line = |answer: &str| {
        let answer = shown.answers().then(|| answer.to_owned());
        view! { <p class="blank"><span>{words::ANSWER}</span><span class="rule">{answer}</span></p> }.into_any()
    };
    let area = match &own.kind {
        OwnKind::Choice(options) | OwnKind::Multiple(options) => {
            let options = options
                .iter()
                .map(|option| (option.text.clone().into_any(), option.correct));
            option_list(options.collect(), shown)
        }
        OwnKind::Number { answer, unit } => line(&format!("{answer} {unit}")),
        OwnKind::Term { answer, .. } => line(answer),
        OwnKind::Open { model, rubric } if shown.answers() => {
            let points = rubric
                .iter()
                .map(|point| view! { <li>{point.clone()}</li> })
                .collect_view();
            view! { {rich_text(&paragraphs(model), None)} <ul class="bullets">{points}</ul> }.into_any()
        }
        OwnKind::Open { .. } => view! { <div class="writing-space"></div> }.into_any(),
        OwnKind::Matching(pairs) => {
            let order = option_order(&own.title, "paren", 1, pairs.len());
            let rows = pairs.iter().enumerate().map(|(position, (left, right))| {
                let side = if shown.answers() {
                    right
                } else {
                    &pairs[order[position]].1
                };
                view! { <tr><td>{left.clone()}</td><td>{side.clone()}</td></tr> }
            });
            view! { <table class="data"><tbody>{rows.collect_view()}</tbody></table> }.into_any()
        }
    };
    let explanation = shown.answers().then(|| rich_text(&paragraphs(&own.explanation), None));
    view! { <div class="stem">{stem}</div> {area} {explanation} }.into_any()
}
