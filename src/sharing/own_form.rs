//! An own exercise as it is typed: a few texts, in which a line is an option, a point or a pair.

use super::own::{OwnExercise, OwnKind, OwnOption};

/// What stands in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnForm {
    /// Title.
    pub title: String,
    /// Situation and question.
    pub prompt: String,
    /// What is said with the solution.
    pub explanation: String,
    /// Which kind: choice, multiple, number, term, open, matching.
    pub kind: usize,
    /// The answer to a number, term or open question.
    pub answer: String,
    /// Unit of a number.
    pub unit: String,
    /// `* right || why`, other words, points of a rubric, or `left = right`.
    pub lines: String,
}

impl OwnForm {
    /// What is typed as an exercise; whether it can be used is up to [`OwnExercise::problem`].
    pub fn exercise(&self) -> OwnExercise {
        let lines = || self.lines.lines().map(str::trim).filter(|line| !line.is_empty());
        let words = || lines().map(str::to_owned).collect();
        let answer = self.answer.trim().to_owned();
        OwnExercise {
            title: self.title.trim().to_owned(),
            prompt: self.prompt.trim().to_owned(),
            explanation: self.explanation.trim().to_owned(),
            kind: match self.kind {
                0 => OwnKind::Choice(lines().map(option).collect()),
                1 => OwnKind::Multiple(lines().map(option).collect()),
                2 => OwnKind::Number {
                    answer,
                    unit: self.unit.trim().to_owned(),
                },
                3 => OwnKind::Term {
                    answer,
                    accepted: words(),
                },
                4 => OwnKind::Open {
                    model: answer,
                    rubric: words(),
                },
                _ => OwnKind::Matching(lines().map(pair).collect()),
            },
        }
    }

    /// An exercise as it would be typed.
    pub fn of(own: &OwnExercise) -> Self {
        let options = |options: &[OwnOption]| options.iter().map(typed).collect::<Vec<_>>().join("\n");
        let mut form = Self {
            title: own.title.clone(),
            prompt: own.prompt.clone(),
            explanation: own.explanation.clone(),
            ..Self::default()
        };
        match &own.kind {
            OwnKind::Choice(list) => form.lines = options(list),
            OwnKind::Multiple(list) => (form.kind, form.lines) = (1, options(list)),
            OwnKind::Number { answer, unit } => {
                (form.kind, form.answer, form.unit) = (2, answer.clone(), unit.clone());
            }
            OwnKind::Term { answer, accepted } => {
                (form.kind, form.answer, form.lines) = (3, answer.clone(), accepted.join("\n"));
            }
            OwnKind::Open { model, rubric } => {
                (form.kind, form.answer, form.lines) = (4, model.clone(), rubric.join("\n"));
            }
            OwnKind::Matching(pairs) => {
                let lines: Vec<String> = pairs.iter().map(|(left, right)| format!("{left} = {right}")).collect();
                (form.kind, form.lines) = (5, lines.join("\n"));
            }
        }
        form
    }
}

fn option(line: &str) -> OwnOption {
    let (line, feedback) = line.split_once("||").unwrap_or((line, ""));
    let (correct, text) = match line.trim().strip_prefix('*') {
        Some(text) => (true, text),
        None => (false, line),
    };
    OwnOption {
        text: text.trim().to_owned(),
        correct,
        feedback: feedback.trim().to_owned(),
    }
}

fn typed(option: &OwnOption) -> String {
    let star = if option.correct { "* " } else { "" };
    let why = if option.feedback.is_empty() {
        String::new()
    } else {
        format!(" || {}", option.feedback)
    };
    format!("{star}{}{why}", option.text)
}

fn pair(line: &str) -> (String, String) {
    let (left, right) = line.split_once('=').unwrap_or((line, ""));
    (left.trim().to_owned(), right.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_back() {
        for (kind, answer, unit, lines) in [
            (0, "", "", "* Vragen waarvoor || Zonder behoefte geen aanbod.\nMailen"),
            (1, "", "", "* a\n* b\nc"),
            (2, "1.250,50", "€", ""),
            (3, "break-evenafzet", "", "kritische afzet"),
            (4, "Omdat.", "", "noemt de klant\nnoemt de prijs"),
            (5, "", "", "A = eerste\nB = tweede"),
        ] {
            let form = OwnForm {
                title: "T".to_owned(),
                prompt: "Een.\n\nTwee?".to_owned(),
                explanation: "Zo.".to_owned(),
                kind,
                answer: answer.to_owned(),
                unit: unit.to_owned(),
                lines: lines.to_owned(),
            };
            assert_eq!(form.exercise().problem(), None, "{kind}");
            assert_eq!(OwnForm::of(&form.exercise()), form, "{kind}");
        }
    }
}
