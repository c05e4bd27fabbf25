//! Kinds that are answered in words: `cloze`, `term`, `open`.

use super::super::files::{ClozeFile, OpenFile, TermFile};
use super::{Frame, Keys, Reader, Stands, plain};
use crate::content::{Cloze, Gap, Open, RichText, RubricPoint, Term, WrongWord};
use crate::dutch::{folded, name_key};

/// From so many letters on, a part of the term in its own description gives it away.
const TELLING_LETTERS: usize = 5;

impl Reader<'_> {
    pub(super) fn cloze(&mut self, at: &str, file: ClozeFile) -> Cloze {
        let gaps_at = format!("{at}.gaps");
        self.count(&gaps_at, file.gaps.len(), 3..=6, "gaps");
        let text_at = format!("{at}.text");
        let text = self.text(&text_at, &file.text, Keys::Gaps(file.gaps.len()));
        for gap in 1..=file.gaps.len() {
            let found = file.text.matches(&format!("{{{gap}}}")).count();
            if found != 1 {
                self.say(&text_at, format!("expected {{{gap}}} once, found it {found} times"));
            }
        }
        let mut gaps = Vec::new();
        for (position, gap) in file.gaps.into_iter().enumerate() {
            let path = format!("{gaps_at}.{position}");
            self.name(&format!("{path}.answer"), &gap.answer);
            self.distinct_names(
                &path,
                &[
                    ("answer", std::slice::from_ref(&gap.answer)),
                    ("accepted", &gap.accepted),
                    ("others", &gap.others),
                ],
            );
            if !gap.others.is_empty() && !gap.accepted.is_empty() {
                self.say(
                    &format!("{path}.accepted"),
                    "expected other words only where the gap is typed",
                );
            }
            gaps.push(Gap {
                feedback: self.feedback(&format!("{path}.feedback"), &gap.feedback, Keys::Nothing),
                answer: gap.answer,
                accepted: gap.accepted,
                others: gap.others,
            });
        }
        Cloze { text, gaps }
    }

    pub(super) fn term(&mut self, at: &str, file: TermFile, prompt: &RichText) -> Term {
        self.name(&format!("{at}.answer"), &file.answer);
        let wrong: Vec<String> = file.wrong.iter().map(|word| word.text.clone()).collect();
        self.distinct_names(
            at,
            &[
                ("answer", std::slice::from_ref(&file.answer)),
                ("accepted", &file.accepted),
                ("english", &file.english),
                ("near", &file.near),
                ("wrong", &wrong),
            ],
        );
        let description = folded(&plain(prompt));
        let answer = folded(&file.answer);
        let parts = answer.split(|letter: char| !letter.is_alphanumeric());
        let telling = parts.filter(|part| part.chars().count() >= TELLING_LETTERS);
        if let Some(part) = telling.chain([answer.as_str()]).find(|part| description.contains(part)) {
            self.say(
                &format!("{at}.answer"),
                format!("expected a prompt without the word or its parts, found `{part}` in it"),
            );
        }
        let wrong = file.wrong.into_iter().enumerate();
        let wrong = wrong.map(|(position, word)| WrongWord {
            feedback: self.feedback(
                &format!("{at}.wrong.{position}.feedback"),
                &word.feedback,
                Keys::Nothing,
            ),
            text: word.text,
        });
        Term {
            wrong: wrong.collect(),
            answer: file.answer,
            accepted: file.accepted,
            english: file.english,
            near: file.near,
        }
    }

    /// Says so where one name stands under two heads: it cannot be right and wrong.
    fn distinct_names(&mut self, at: &str, lists: &[(&str, &[String])]) {
        let mut seen: Vec<String> = Vec::new();
        for (head, names) in lists {
            for name in *names {
                let key = name_key(name);
                if key.is_empty() || seen.contains(&key) {
                    self.say(
                        &format!("{at}.{head}"),
                        format!("expected words that stand nowhere else here, found `{name}`"),
                    );
                }
                seen.push(key);
            }
        }
    }

    pub(super) fn open(&mut self, at: &str, file: OpenFile, frame: &Frame) -> Open {
        let longest = match frame.stands {
            Stands::InSection => 180,
            Stands::InMockExam => 250,
        };
        self.count(&format!("{at}.words"), file.words.into(), 20..=300, "words");
        let model_words = |text: &str| text.split_whitespace().count();
        self.count(&format!("{at}.model"), model_words(&file.model), 60..=longest, "words");
        if let Some(other) = &file.other_model {
            self.count(&format!("{at}.other_model"), model_words(other), 60..=longest, "words");
        }
        let rubric_at = format!("{at}.rubric");
        self.count(&rubric_at, file.rubric.len(), 3..=6, "points");
        self.distinct(
            &rubric_at,
            ".point",
            file.rubric.iter().map(|point| point.point.as_str()),
        );
        let mut rubric = Vec::new();
        for (position, file) in file.rubric.iter().enumerate() {
            let path = format!("{rubric_at}.{position}");
            self.name(&format!("{path}.point"), &file.point);
            rubric.push(RubricPoint {
                point: self.text(&format!("{path}.point"), &file.point, Keys::Nothing),
                half: file
                    .half
                    .as_ref()
                    .map(|half| self.text(&format!("{path}.half"), half, Keys::Nothing)),
            });
        }
        let optional = |reader: &mut Self, key: &str, text: Option<String>| {
            text.map(|text| reader.text(&format!("{at}.{key}"), &text, Keys::Nothing))
        };
        Open {
            words: file.words,
            model: self.text(&format!("{at}.model"), &file.model, Keys::Nothing),
            other_model: optional(self, "other_model", file.other_model),
            frequent: optional(self, "frequent", file.frequent),
            rubric,
        }
    }
}
