//! A set as a table: one row per question and gap, for a spreadsheet.

use super::form::{Asks, GapKind, Portable, PortableSet, Statement};
use super::html::plain;
use super::moodle::shown;
use crate::content::RichText;
use crate::sharing::Cell;

/// The rows, under `heads`: number, title, variant, question, what is asked, choices, answer, explanation, points.
pub fn table_of(set: &PortableSet, heads: [&str; 9]) -> Vec<Vec<Cell>> {
    let mut rows = vec![heads.map(text).to_vec()];
    rows.extend(set.questions.iter().flat_map(rows_of));
    rows
}

fn text(text: &str) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text.to_owned())
    }
}

fn rows_of(question: &Portable) -> Vec<Vec<Cell>> {
    let stem = plain(&question.stem);
    let row = |stem: &str, asked: &str, choices: &[String], answer: &str| {
        let variant = question
            .variant
            .map(|variant| super::convert::letter(variant).to_string());
        vec![
            Cell::Count(u64::try_from(question.position + 1).unwrap_or(u64::MAX)),
            text(&question.exercise),
            text(&variant.unwrap_or_default()),
            text(stem),
            text(asked),
            text(&choices.join(" | ")),
            text(answer),
            text(&plain(&question.explanation)),
            Cell::Count(u64::try_from(question.points).unwrap_or(u64::MAX)),
        ]
    };
    let all = |texts: &[RichText]| -> Vec<String> { texts.iter().map(plain).collect() };
    match &question.asks {
        Asks::Choice { options, .. } => {
            let right = options
                .iter()
                .filter(|option| option.is_right)
                .map(|option| plain(&option.text));
            let choices: Vec<String> = options.iter().map(|option: &Statement| plain(&option.text)).collect();
            vec![row(&stem, "", &choices, &right.collect::<Vec<_>>().join(" | "))]
        }
        Asks::Matching { pairs, spare } => {
            let mut choices: Vec<String> = Vec::new();
            let rights = pairs.iter().map(|(_, right)| plain(right)).chain(all(spare));
            for right in rights {
                if !choices.contains(&right) {
                    choices.push(right);
                }
            }
            choices.sort_unstable();
            let rows = pairs
                .iter()
                .map(|(left, right)| row(&stem, &plain(left), &choices, &plain(right)));
            rows.collect()
        }
        Asks::Order(steps) => vec![row(&stem, "", &[], &all(steps).join(" → "))],
        Asks::Essay { model } => vec![row(&stem, "", &[], &plain(model))],
        Asks::Gaps { blocks, gaps } => {
            let text = shown(blocks, &|at| format!("______ ({})", at + 1));
            let lines = crate::sharing::cards::plain(&text);
            let words: Vec<&str> = lines.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
            let whole = format!("{stem} {}", words.join(" "));
            let rows = gaps.iter().map(|gap| match &gap.kind {
                GapKind::Number { value, .. } => {
                    let mut row = row(&whole, &gap.name, &[], "");
                    row[6] = Cell::Written(value.clone());
                    row
                }
                GapKind::Word(words) => row(&whole, &gap.name, &[], &words.join(" | ")),
                GapKind::Choose { options, right } => row(
                    &whole,
                    &gap.name,
                    options,
                    options.get(*right).map_or("", String::as_str),
                ),
            });
            rows.collect()
        }
    }
}
