//! Moodle XML: the questions of a set in categories. A calculation is a category of its own with its variants, from which
//! a quiz draws at random.
//!
//! Written after the format of Moodle's own export (4.x); numbers have a decimal point in every language.

use std::fmt::Write as _;

use super::form::{Asks, Gap, GapBlock, GapKind, GapPiece, Portable, PortableSet, Remark, Statement};
use super::html;
use super::xml::{cdata, escaped};
use crate::content::RichText;

/// The file, and the set with what changed on the way.
pub fn write_moodle(set: &PortableSet, step: &str) -> (String, Vec<(usize, Remark)>) {
    let mut changed = set.clone();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let top = format!("$course$/top/{}", category_name(&set.title));
    text.push_str(&category(&top, &set.instruction));
    let (single, several): (Vec<&[Portable]>, Vec<&[Portable]>) = set
        .groups()
        .into_iter()
        .partition(|group| group.iter().all(|one| one.variant.is_none()));
    let groups = single.into_iter().map(|group| (None, group));
    let groups = groups.chain(several.into_iter().map(|group| (Some(group[0].position), group)));
    for (own, group) in groups {
        if let Some(position) = own {
            let name = format!("{}. {}", position + 1, group[0].exercise);
            text.push_str(&category(&format!("{top}/{}", category_name(&name)), ""));
        }
        for question in group {
            if matches!(question.asks, Asks::Order(_)) {
                changed.remark(question.position, Remark::OrderAsMatching);
            }
            text.push_str(&written(question, step));
        }
    }
    text.push_str("</quiz>\n");
    (text, changed.remarks)
}

/// A slash parts categories; two are one in a name.
fn category_name(name: &str) -> String {
    name.replace('/', "//")
}

fn category(path: &str, about: &str) -> String {
    format!(
        "<question type=\"category\"><category><text>{}</text></category><info format=\"html\"><text>{}</text></info></question>\n",
        escaped(path),
        cdata(&format!("<p>{}</p>", escaped(about)))
    )
}

fn written(question: &Portable, step: &str) -> String {
    let stem = html::blocks(&question.stem);
    let (kind, stem, body) = match &question.asks {
        Asks::Choice { options, many } => ("multichoice", stem, choice(options, *many)),
        Asks::Matching { pairs, spare } => ("matching", stem, matching(pairs, spare)),
        Asks::Order(steps) => {
            let pairs: Vec<_> = steps
                .iter()
                .zip(1..)
                .map(|(text, number)| (text.clone(), RichText::plain(&format!("{step} {number}"))))
                .collect();
            ("matching", stem, matching(&pairs, &[]))
        }
        Asks::Essay { model } => ("essay", stem, essay(model)),
        Asks::Gaps { blocks, gaps } => match gaps.as_slice() {
            [
                Gap {
                    kind:
                        GapKind::Number {
                            value,
                            tolerance,
                            wrong,
                        },
                    ..
                },
            ] => {
                let lines = shown(blocks, &|_| "______".to_owned());
                ("numerical", stem + &lines, number(value, tolerance, wrong))
            }
            [
                Gap {
                    kind: GapKind::Word(words),
                    ..
                },
            ] => {
                let lines = shown(blocks, &|_| "______".to_owned());
                ("shortanswer", stem + &lines, word(words))
            }
            _ => (
                "cloze",
                stem + &shown(blocks, &|at| embedded(&gaps[at].kind)),
                String::new(),
            ),
        },
    };
    let mut text = format!(
        "<question type=\"{kind}\">\n<name><text>{}</text></name>\n<questiontext format=\"html\"><text>{}</text></questiontext>\n\
         <generalfeedback format=\"html\"><text>{}</text></generalfeedback>\n",
        escaped(&question.title),
        cdata(&stem),
        cdata(&html::blocks(&question.explanation)),
    );
    // The gaps of a cloze bear the points themselves.
    if kind != "cloze" {
        let _ = writeln!(text, "<defaultgrade>{}</defaultgrade>", question.points);
    }
    text.push_str("<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n");
    let _ = writeln!(text, "<idnumber>{}</idnumber>", escaped(&question.id));
    text.push_str(&body);
    text.push_str("</question>\n");
    text
}

fn answer(fraction: &str, text: &str, feedback: &RichText, more: &str) -> String {
    format!(
        "<answer fraction=\"{fraction}\" format=\"html\"><text>{}</text>{more}<feedback format=\"html\"><text>{}</text></feedback></answer>\n",
        cdata(text),
        cdata(&html::blocks(feedback))
    )
}

/// Right ones share the points; as many wrong ones take them away again.
fn choice(options: &[Statement], many: bool) -> String {
    let right = options.iter().filter(|option| option.is_right).count();
    let mut text = format!(
        "<single>{}</single>\n<shuffleanswers>true</shuffleanswers>\n<answernumbering>abc</answernumbering>\n",
        !many
    );
    for option in options {
        let fraction = match (option.is_right, many) {
            (true, _) => share(right),
            (false, true) => format!("-{}", share(right)),
            (false, false) => "0".to_owned(),
        };
        text.push_str(&answer(&fraction, &html::blocks(&option.text), &option.feedback, ""));
    }
    text
}

/// A hundredth part as Moodle knows it: only these numbers are taken.
pub(super) fn share(of: usize) -> String {
    let known = [
        "100", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10",
    ];
    known.get(of).copied().unwrap_or("5").to_owned()
}

fn matching(pairs: &[(RichText, RichText)], spare: &[RichText]) -> String {
    let mut text = String::from("<shuffleanswers>true</shuffleanswers>\n");
    let nobody = RichText::default();
    let spare = spare.iter().map(|right| (&nobody, right));
    for (left, right) in pairs.iter().map(|(left, right)| (left, right)).chain(spare) {
        let _ = writeln!(
            text,
            "<subquestion format=\"html\"><text>{}</text><answer><text>{}</text></answer></subquestion>",
            cdata(&html::blocks(left)),
            cdata(&html::plain(right))
        );
    }
    text
}

fn number(value: &str, tolerance: &str, wrong: &[(String, RichText)]) -> String {
    let within = format!("<tolerance>{tolerance}</tolerance>");
    let mut text = answer("100", value, &RichText::default(), &within);
    for (number, says) in wrong {
        text.push_str(&answer("0", number, says, &within));
    }
    text
}

fn word(words: &[String]) -> String {
    let answers = words
        .iter()
        .map(|word| answer("100", &starred(word), &RichText::default(), ""));
    format!("<usecase>0</usecase>\n{}", answers.collect::<String>())
}

/// A star stands for anything: one that is meant gets a stroke in front.
fn starred(word: &str) -> String {
    word.replace('*', "\\*")
}

fn essay(model: &RichText) -> String {
    format!(
        "<responseformat>editor</responseformat>\n<responserequired>1</responserequired>\n<responsefieldlines>10</responsefieldlines>\n\
         <attachments>0</attachments>\n<attachmentsrequired>0</attachmentsrequired>\n<graderinfo format=\"html\"><text>{}</text></graderinfo>\n\
         <responsetemplate format=\"html\"><text></text></responsetemplate>\n",
        cdata(&html::blocks(model))
    )
}

/// Lines and tables, each gap written by `gap`.
pub(super) fn shown(blocks: &[GapBlock], gap: &dyn Fn(usize) -> String) -> String {
    let line = |pieces: &[GapPiece]| -> String {
        let piece = |piece: &GapPiece| match piece {
            GapPiece::Text(text) => escaped(text),
            GapPiece::Gap(at) => gap(*at),
        };
        pieces.iter().map(piece).collect()
    };
    let block = |block: &GapBlock| match block {
        GapBlock::Line(pieces) => format!("<p>{}</p>", line(pieces)),
        GapBlock::Table(heads, rows) => {
            let heads: String = heads
                .iter()
                .map(|head| format!("<th>{}</th>", escaped(head)))
                .collect::<Vec<_>>()
                .concat();
            let row = |row: &Vec<Vec<GapPiece>>| -> String {
                let cells: String = row
                    .iter()
                    .map(|cell| format!("<td>{}</td>", line(cell)))
                    .collect::<Vec<_>>()
                    .concat();
                format!("<tr>{cells}</tr>")
            };
            let rows: String = rows.iter().map(row).collect::<Vec<_>>().concat();
            format!("<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
        }
    };
    blocks.iter().map(block).collect()
}

/// A gap of a cloze, as it stands in its text.
fn embedded(kind: &GapKind) -> String {
    match kind {
        GapKind::Number {
            value,
            tolerance,
            wrong,
        } => {
            let wrong = wrong
                .iter()
                .map(|(number, says)| format!("~{number}:{tolerance}#{}", in_gap(&html::plain(says))));
            format!("{{1:NUMERICAL:={value}:{tolerance}{}}}", wrong.collect::<String>())
        }
        GapKind::Word(words) => {
            let words: Vec<String> = words
                .iter()
                .map(|word| format!("={}", in_gap(&starred(word))))
                .collect();
            format!("{{1:SHORTANSWER:{}}}", words.join("~"))
        }
        GapKind::Choose { options, right } => {
            let options = options.iter().enumerate().map(|(at, word)| {
                let sign = if at == *right { "=" } else { "" };
                format!("{sign}{}", in_gap(word))
            });
            format!("{{1:MULTICHOICE_S:{}}}", options.collect::<Vec<_>>().join("~"))
        }
    }
}

/// Signs that mean something within a gap get a stroke in front.
fn in_gap(text: &str) -> String {
    let mut safe = String::new();
    for sign in text.chars() {
        match sign {
            '}' | '#' | '~' | '\\' | '/' => {
                safe.push('\\');
                safe.push(sign);
            }
            '"' => safe.push_str("&quot;"),
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            sign => safe.push(sign),
        }
    }
    // The first sign says whether it is right.
    match safe.strip_prefix('=') {
        Some(rest) => format!("&#61;{rest}"),
        None => safe,
    }
}
