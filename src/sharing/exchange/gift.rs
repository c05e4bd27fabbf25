//! GIFT: the text format for questions that Moodle and others read. Texts are HTML, numbers have a decimal point.
//!
//! GIFT has one gap per question: of a text or table with more, each gap becomes a question of its own.

use std::fmt::Write as _;

use super::form::{Asks, Gap, GapBlock, GapKind, Portable, PortableSet, Remark, Statement};
use super::html;
use super::moodle::{share, shown};
use super::xml::escaped;
use crate::content::RichText;

/// The file, and what changed on the way. `step` stands before the number of a step, `asked` before the name of a gap.
pub fn write_gift(set: &PortableSet, step: &str, asked: &str) -> (String, Vec<(usize, Remark)>) {
    let mut changed = set.clone();
    let mut text = String::new();
    let mut category = String::new();
    let top = set.title.replace('/', "//");
    for group in set.groups() {
        let several = group.iter().any(|one| one.variant.is_some());
        let wanted = if several {
            let name = format!("{}. {}", group[0].position + 1, group[0].exercise);
            format!("$course$/top/{top}/{}", name.replace('/', "//"))
        } else {
            format!("$course$/top/{top}")
        };
        if wanted != category {
            let _ = write!(text, "$CATEGORY: {}\n\n", one_line(&wanted));
            category = wanted;
        }
        for question in group {
            match &question.asks {
                Asks::Order(_) => changed.remark(question.position, Remark::OrderAsMatching),
                Asks::Gaps { gaps, .. } if gaps.len() > 1 => changed.remark(question.position, Remark::GapsApart),
                _ => {}
            }
            for (title, stem, answer) in pieces(question, step, asked) {
                let _ = write!(text, "::{}::[html]{} {{\n{answer}", safe(&title), safe(&stem));
                let after = match &question.asks {
                    // GIFT has no other place for a model answer.
                    Asks::Essay { model } => html::blocks(model) + &html::blocks(&question.explanation),
                    _ => html::blocks(&question.explanation),
                };
                if !after.is_empty() {
                    let _ = writeln!(text, "####{}", safe(&after));
                }
                text.push_str("}\n\n");
            }
        }
    }
    (text, changed.remarks)
}

/// Title, text and answers of each question that this one becomes.
fn pieces(question: &Portable, step: &str, asked: &str) -> Vec<(String, String, String)> {
    let stem = html::blocks(&question.stem);
    let one = |answer: String| vec![(question.title.clone(), stem.clone(), answer)];
    match &question.asks {
        Asks::Choice { options, many } => one(choice(options, *many)),
        Asks::Matching { pairs, spare } => one(matching(pairs, spare)),
        Asks::Order(steps) => {
            let pairs: Vec<_> = steps
                .iter()
                .zip(1..)
                .map(|(text, number)| (text.clone(), RichText::plain(&format!("{step} {number}"))))
                .collect();
            one(matching(&pairs, &[]))
        }
        Asks::Essay { .. } => one(String::new()),
        Asks::Gaps { blocks, gaps } => match gaps.as_slice() {
            [only] => vec![(
                question.title.clone(),
                stem + &shown(blocks, &|_| "______".to_owned()),
                gap(only),
            )],
            many => many
                .iter()
                .enumerate()
                .map(|(at, one)| {
                    let title = format!("{} ({})", question.title, at + 1);
                    (title, with_numbers(&stem, blocks, at, asked, &one.name), gap(one))
                })
                .collect(),
        },
    }
}

/// The text in which every gap has a number, and which one is asked.
fn with_numbers(stem: &str, blocks: &[GapBlock], at: usize, asked: &str, name: &str) -> String {
    let text = shown(blocks, &|gap| format!("______ ({})", gap + 1));
    format!(
        "{stem}{text}<p><strong>{asked} ({}) {}</strong></p>",
        at + 1,
        escaped(name)
    )
}

fn choice(options: &[Statement], many: bool) -> String {
    let right = options.iter().filter(|option| option.is_right).count();
    let line = |option: &Statement| {
        let weight = match (option.is_right, many) {
            (true, true) => format!("~%{}%", share(right)),
            (false, true) => format!("~%-{}%", share(right)),
            (true, false) => "=".to_owned(),
            (false, false) => "~".to_owned(),
        };
        format!(
            "{weight}{}{}\n",
            safe(&html::inline(&option.text)),
            feedback(&option.feedback)
        )
    };
    options.iter().map(line).collect()
}

fn feedback(text: &RichText) -> String {
    match html::inline(text) {
        text if text.is_empty() => String::new(),
        text => format!("#{}", safe(&text)),
    }
}

fn matching(pairs: &[(RichText, RichText)], spare: &[RichText]) -> String {
    let nobody = RichText::default();
    let spare = spare.iter().map(|right| (&nobody, right));
    let all = pairs.iter().map(|(left, right)| (left, right)).chain(spare);
    all.map(|(left, right)| {
        format!(
            "={} -> {}\n",
            arrowless(&html::inline(left)),
            arrowless(&html::plain(right))
        )
    })
    .collect::<Vec<_>>()
    .concat()
}

/// The arrow parts left from right.
fn arrowless(text: &str) -> String {
    safe(&text.replace("->", "→").replace("-&gt;", "→"))
}

fn gap(gap: &Gap) -> String {
    match &gap.kind {
        GapKind::Number {
            value,
            tolerance,
            wrong,
        } => {
            let wrong = wrong
                .iter()
                .map(|(number, says)| format!("=%0%{number}:{tolerance}{}\n", feedback(says)));
            format!("#\n={value}:{tolerance}\n{}", wrong.collect::<String>())
        }
        GapKind::Word(words) => words
            .iter()
            .map(|word| format!("={}\n", safe(word)))
            .collect::<Vec<_>>()
            .concat(),
        GapKind::Choose { options, right } => {
            let line = |(at, word): (usize, &String)| {
                let sign = if at == *right { '=' } else { '~' };
                format!("{sign}{}\n", safe(&escaped(word)))
            };
            options.iter().enumerate().map(line).collect()
        }
    }
}

/// Signs that mean something get a stroke in front; a line end would end more than the line.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in one_line(text).chars() {
        if matches!(sign, '\\' | '~' | '=' | '#' | '{' | '}' | ':') {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
