//! Reading GIFT: questions from elsewhere become own exercises, as far as an own exercise can hold them.
//!
//! The file may come from anywhere: its size and the number of questions are limited, every text is checked like one that
//! was typed, and what does not fit is named with its line.

use crate::dutch::{self, Notation};
use crate::sharing::cards::plain;
use crate::sharing::{MAX_FILE_BYTES, OwnExercise, OwnKind, OwnOption, OwnProblem, Unreadable};

/// Most questions that are read.
pub const MOST_GIFT: usize = 500;

/// Most answers of one question that are looked at.
const MOST_ANSWERS: usize = 40;

/// What became of one question of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftQuestion {
    /// Line on which it begins, from 1.
    pub line: usize,
    /// Its title, or the beginning of its text.
    pub title: String,
    /// The exercise, or why there is none.
    pub made: Result<OwnExercise, GiftProblem>,
    /// Whether something of it stayed behind: a tolerance, or weights of answers.
    pub is_simpler: bool,
}

/// Why a question of a file becomes no own exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiftProblem {
    /// Something is missing: a bracket, an answer.
    Unfinished,
    /// It asks nothing.
    AsksNothing,
    /// A number between two others: an own exercise has one answer.
    Range,
    /// An open question without a model answer.
    NoModel,
    /// An own exercise could not look so.
    Own(OwnProblem),
}

/// Signs with a stroke in front, and what stands for them while a question is taken apart.
const ESCAPED: [(char, char); 7] = [
    ('~', '\u{f8f0}'),
    ('=', '\u{f8f1}'),
    ('#', '\u{f8f2}'),
    ('{', '\u{f8f3}'),
    ('}', '\u{f8f4}'),
    (':', '\u{f8f5}'),
    ('\\', '\u{f8f6}'),
];

/// Reads a file. `rubric` is the one point of an open question, which GIFT has none of; `truth` the words for true and
/// false.
pub fn read_gift(text: &str, rubric: &str, truth: [&str; 2]) -> Result<Vec<GiftQuestion>, Unreadable> {
    if text.len() > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let mut found = Vec::new();
    for (line, block) in blocks(&hidden(&text)) {
        if found.len() == MOST_GIFT {
            return Err(Unreadable::TooLarge);
        }
        found.push(question(line, &block, rubric, truth));
    }
    let is_gift = found
        .iter()
        .any(|question| !matches!(question.made, Err(GiftProblem::AsksNothing | GiftProblem::Unfinished)));
    if is_gift { Ok(found) } else { Err(Unreadable::NotOurs) }
}

/// The text with every sign that has a stroke in front hidden; `\n` becomes a line end.
fn hidden(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if ESCAPED.iter().any(|(_, hidden)| *hidden == sign) {
            continue;
        }
        let escaped = (sign == '\\').then(|| signs.peek().copied()).flatten();
        let known = escaped.and_then(|next| ESCAPED.iter().find(|(plain, _)| *plain == next));
        match (known, escaped) {
            (Some((_, hidden)), _) => {
                signs.next();
                out.push(*hidden);
            }
            (None, Some('n')) => {
                signs.next();
                // Two line ends would end the question.
                out.push('\u{2028}');
            }
            _ => out.push(sign),
        }
    }
    out
}

fn shown(text: &str) -> String {
    let shown = text.chars().map(|sign| {
        let known = ESCAPED.iter().find(|(_, hidden)| *hidden == sign);
        known.map_or(if sign == '\u{2028}' { '\n' } else { sign }, |(plain, _)| *plain)
    });
    shown.collect()
}

/// The questions with their lines: empty lines part them, comments and categories fall away.
fn blocks(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (at, line) in text.split('\n').enumerate() {
        let trimmed = line.trim();
        if trimmed.starts_with("//") {
            continue;
        }
        if trimmed.is_empty() || trimmed.starts_with("$CATEGORY") {
            is_open = false;
            continue;
        }
        match found.last_mut().filter(|_| is_open) {
            Some((_, block)) => {
                block.push('\n');
                block.push_str(line);
            }
            None => found.push((at + 1, line.to_owned())),
        }
        is_open = true;
    }
    found
}

fn question(line: usize, block: &str, rubric: &str, truth: [&str; 2]) -> GiftQuestion {
    let block = block.trim();
    let (title, rest) = match block.strip_prefix("::").and_then(|rest| rest.split_once("::")) {
        Some((title, rest)) => (one_line(&tidy(title, false)), rest.trim_start()),
        None => (String::new(), block),
    };
    let (is_html, rest) = format_of(rest);
    let (before, after) = rest.split_once('{').unwrap_or((rest, ""));
    let (answers, behind) = match after.rsplit_once('}') {
        Some((answers, behind)) => (Some(answers), behind),
        None => (None, ""),
    };
    let prompt = match (tidy(before, is_html), tidy(behind, is_html)) {
        (before, behind) if behind.is_empty() => before,
        // A sentence with a word missing.
        (before, behind) => format!("{before} ______ {behind}"),
    };
    let title = shortened(if title.is_empty() {
        prompt.lines().next().unwrap_or_default()
    } else {
        &title
    });
    let mut is_simpler = false;
    let kind = match answers {
        None if rest.contains('{') => Err(GiftProblem::Unfinished),
        None => Err(GiftProblem::AsksNothing),
        Some(answers) => {
            let (answers, general) = answers.split_once("####").unwrap_or((answers, ""));
            let general = tidy(general, is_html);
            let asked = Asked {
                answers: answers.trim(),
                general: &general,
                is_html,
            };
            asked.kind(rubric, truth, &mut is_simpler).map(|kind| {
                let explanation = match kind {
                    OwnKind::Open { .. } => String::new(),
                    _ => general.clone(),
                };
                (kind, explanation)
            })
        }
    };
    let made = kind.and_then(|(kind, explanation)| {
        if prompt.is_empty() {
            return Err(GiftProblem::AsksNothing);
        }
        let own = OwnExercise {
            title: title.clone(),
            prompt,
            explanation,
            kind,
        };
        match own.problem() {
            Some(problem) => Err(GiftProblem::Own(problem)),
            None => Ok(own),
        }
    });
    GiftQuestion {
        line,
        title,
        made,
        is_simpler,
    }
}

/// Whether the text is HTML, and what follows the name of its format; without one it is Moodle's own, in which tags count.
fn format_of(text: &str) -> (bool, &str) {
    for name in ["html", "moodle", "plain", "markdown"] {
        let rest = text.strip_prefix('[').and_then(|rest| rest.strip_prefix(name));
        if let Some(rest) = rest.and_then(|rest| rest.strip_prefix(']')) {
            return (matches!(name, "html" | "moodle"), rest.trim_start());
        }
    }
    (true, text)
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= OwnExercise::LONGEST_TITLE {
        return text.to_owned();
    }
    let cut: String = text.chars().take(OwnExercise::LONGEST_TITLE - 1).collect();
    format!("{}…", cut.trim_end())
}

/// A text as it is shown: without tags, at most one empty line in a row.
fn tidy(text: &str, is_html: bool) -> String {
    let (_, text) = match format_of(text.trim()) {
        (html, rest) if rest.len() < text.trim().len() => (html, rest),
        _ => (is_html, text.trim()),
    };
    let text = shown(text);
    let text = if is_html { plain(&text) } else { text };
    let mut tidy = String::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() && (tidy.is_empty() || tidy.ends_with("\n\n")) {
            continue;
        }
        tidy.push_str(line);
        tidy.push('\n');
    }
    tidy.trim().to_owned()
}

/// What stands between the brackets.
struct Asked<'a> {
    answers: &'a str,
    general: &'a str,
    is_html: bool,
}

/// One answer.
struct Answer {
    is_marked: bool,
    weight: Option<String>,
    text: String,
    feedback: String,
}

impl Asked<'_> {
    fn kind(&self, rubric: &str, truth: [&str; 2], is_simpler: &mut bool) -> Result<OwnKind, GiftProblem> {
        if self.answers.is_empty() {
            if self.general.is_empty() {
                return Err(GiftProblem::NoModel);
            }
            return Ok(OwnKind::Open {
                model: self.general.to_owned(),
                rubric: vec![rubric.to_owned()],
            });
        }
        if let Some(kind) = self.truth(truth) {
            return Ok(kind);
        }
        if let Some(numbers) = self.answers.strip_prefix('#') {
            return self.number(numbers, is_simpler);
        }
        let answers = self.list(self.answers);
        if answers.is_empty() {
            return Err(GiftProblem::Unfinished);
        }
        let has_wrong = answers.iter().any(|answer| !answer.is_marked);
        if !has_wrong && answers.iter().all(|answer| answer.text.contains("->")) {
            let pairs = answers.iter().filter_map(|answer| {
                let (left, right) = answer.text.split_once("->")?;
                Some((left.trim().to_owned(), right.trim().to_owned()))
            });
            let (pairs, spare): (Vec<_>, Vec<_>) = pairs.partition(|(left, _)| !left.is_empty());
            *is_simpler |= !spare.is_empty();
            return Ok(OwnKind::Matching(pairs));
        }
        if !has_wrong {
            *is_simpler |= answers.iter().any(|answer| answer.weight.is_some());
            let mut words = answers.into_iter().map(|answer| answer.text);
            return Ok(OwnKind::Term {
                answer: words.next().unwrap_or_default(),
                accepted: words.collect(),
            });
        }
        let earns = |answer: &Answer| {
            let weight = answer.weight.as_deref();
            answer.is_marked
                || weight.is_some_and(|weight| !weight.starts_with('-') && !weight.trim_matches(['0', '.']).is_empty())
        };
        *is_simpler |= answers.iter().any(|answer| answer.weight.is_some());
        let right = answers.iter().filter(|answer| earns(answer)).count();
        let options: Vec<OwnOption> = answers
            .iter()
            .map(|answer| OwnOption {
                text: one_line(&answer.text),
                correct: earns(answer),
                feedback: one_line(&answer.feedback),
            })
            .collect();
        Ok(if right > 1 {
            OwnKind::Multiple(options)
        } else {
            OwnKind::Choice(options)
        })
    }

    /// `T`, `FALSE#…`.
    fn truth(&self, words: [&str; 2]) -> Option<OwnKind> {
        let mut pieces = self.answers.split('#').map(str::trim);
        let is_true = match pieces.next()? {
            "T" | "TRUE" => true,
            "F" | "FALSE" => false,
            _ => return None,
        };
        let feedback = one_line(&tidy(pieces.next().unwrap_or_default(), self.is_html));
        let options = words.iter().zip([true, false]).map(|(word, stands_for)| OwnOption {
            text: (*word).to_owned(),
            correct: stands_for == is_true,
            // The first text is for who is wrong.
            feedback: if stands_for == is_true {
                String::new()
            } else {
                feedback.clone()
            },
        });
        Some(OwnKind::Choice(options.collect()))
    }

    fn number(&self, numbers: &str, is_simpler: &mut bool) -> Result<OwnKind, GiftProblem> {
        let text = match self.list(numbers) {
            answers if answers.is_empty() => numbers.split('#').next().unwrap_or_default().trim().to_owned(),
            answers => {
                let full = |answer: &&Answer| answer.weight.as_deref().is_none_or(|weight| weight == "100");
                *is_simpler |= answers.len() > 1;
                let right = answers.iter().find(full).or(answers.first());
                right.map(|answer| answer.text.clone()).unwrap_or_default()
            }
        };
        if text.contains("..") {
            return Err(GiftProblem::Range);
        }
        let (value, tolerance) = text.split_once(':').unwrap_or((&text, "0"));
        *is_simpler |= !tolerance.trim().trim_matches(['0', '.']).is_empty();
        let answer = value.trim().replace('.', ",");
        if dutch::read(&answer, Notation::Plain).is_err() {
            return Err(GiftProblem::Own(OwnProblem::NoNumber));
        }
        Ok(OwnKind::Number {
            answer,
            unit: String::new(),
        })
    }

    /// The answers that begin with a sign.
    fn list(&self, text: &str) -> Vec<Answer> {
        let mut answers: Vec<(bool, String)> = Vec::new();
        for sign in text.chars() {
            match sign {
                // More than any own exercise can hold: it is refused for what it has already.
                '=' | '~' if answers.len() > MOST_ANSWERS => break,
                '=' | '~' => answers.push((sign == '=', String::new())),
                sign => {
                    if let Some((_, text)) = answers.last_mut() {
                        text.push(sign);
                    }
                }
            }
        }
        let read = |(is_marked, text): (bool, String)| {
            let text = text.trim();
            let weighed = text.strip_prefix('%').and_then(|rest| rest.split_once('%'));
            let (weight, text) = match weighed {
                Some((weight, rest)) => (Some(weight.trim().to_owned()), rest),
                None => (None, text),
            };
            let (text, feedback) = text.split_once('#').unwrap_or((text, ""));
            Answer {
                is_marked,
                weight,
                text: one_line(&tidy(text, self.is_html)),
                feedback: tidy(feedback, self.is_html),
            }
        };
        answers.into_iter().map(read).collect()
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
