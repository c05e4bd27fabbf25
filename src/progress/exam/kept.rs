//! How an exam is kept: as a draft, with the answers of its questions under their numbers.
//!
//! | in the draft | holds |
//! | --- | --- |
//! | key | `proefexamen/{seed}` |
//! | `at`, `checked`, `place` | last changed; handed in; open question and number of questions |
//! | field `tijd` | seconds allowed (`-` without limit), seconds used, `pauze` |
//! | field `003` | exercise and seed of question 4; `vlag`, `laat` and points `2/5` where that holds |
//! | field or choice `003.naam` | what is filled in there, under the name it has in the draft of the exercise |

use super::super::saved::Place;
use super::{Clock, Draft, Exam, ExamQuestion, Mark, Time};
use crate::exercises::Seed;

/// The most exams that are kept; the one changed longest ago goes first.
pub const MAX_EXAMS: usize = 30;

const FOLDER: &str = "proefexamen/";
const TIME: &str = "tijd";
const PAUSED: &str = "pauze";
const FLAGGED: &str = "vlag";
const LATE: &str = "laat";

/// The key under which the exam drawn from this seed is kept.
pub fn exam_key(seed: Seed) -> String {
    [FOLDER, &seed.to_string()].concat()
}

/// The exams among drafts, the one changed last first.
pub fn exams<'a>(drafts: impl IntoIterator<Item = (&'a str, &'a Draft)>) -> Vec<(Time, Exam)> {
    let exam = |(key, draft): (&str, &Draft)| Some((draft.at, Exam::resumed(key, draft)?));
    let mut exams: Vec<_> = drafts.into_iter().filter_map(exam).collect();
    exams.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    exams
}

impl Exam {
    /// What has to be kept to go on later, or to look back.
    pub fn draft(&self, at: Time) -> Draft {
        let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let mut draft = Draft {
            at,
            seed: self.seed,
            checked: self.handed_in,
            place: Place::Question {
                number: number(self.at + 1),
                of: number(self.questions.len()),
            },
            ..Draft::default()
        };
        let limit = self
            .clock
            .limit()
            .map_or_else(|| "-".to_owned(), |limit| limit.to_string());
        let used = self.clock.used().to_string();
        let paused = self.clock.is_paused().then_some(PAUSED);
        draft
            .fields
            .insert(TIME.to_owned(), line([Some(limit.as_str()), Some(&used), paused]));
        for (position, question) in self.questions.iter().enumerate() {
            let name = format!("{position:03}");
            let seed = question.seed.to_string();
            let mark = question.mark.map(|mark| format!("{}/{}", mark.points, mark.of));
            let about = line([
                Some(question.exercise.as_str()),
                Some(&seed),
                question.is_flagged.then_some(FLAGGED),
                question.is_late.then_some(LATE),
                mark.as_deref(),
            ]);
            for (field, text) in question.filled.fields.iter() {
                draft.fields.insert([&name, ".", field].concat(), text.clone());
            }
            for (choice, chosen) in question.filled.choices.iter() {
                draft.choices.insert([&name, ".", choice].concat(), chosen.clone());
            }
            draft.fields.insert(name, about);
        }
        draft
    }

    /// The exam that `draft` keeps under `key`; none when it is not that of an exam. Its clock stands still.
    pub fn resumed(key: &str, draft: &Draft) -> Option<Self> {
        let Place::Question { number, of } = draft.place else {
            return None;
        };
        if key != exam_key(draft.seed) {
            return None;
        }
        let mut time = draft.fields.get(TIME)?.split(' ');
        let limit = match time.next()? {
            "-" => None,
            seconds => Some(seconds.parse().ok()?),
        };
        let clock = Clock::kept(limit, time.next()?.parse().ok()?, time.next() == Some(PAUSED));
        let questions = (0..usize::from(of)).map(|position| question(draft, position));
        let questions: Vec<_> = questions.collect::<Option<_>>()?;
        Some(Self {
            seed: draft.seed,
            at: usize::from(number).saturating_sub(1).min(questions.len()),
            questions,
            clock,
            handed_in: draft.checked,
        })
    }
}

fn question(draft: &Draft, position: usize) -> Option<ExamQuestion> {
    let name = format!("{position:03}");
    let mut about = draft.fields.get(&name)?.split(' ');
    let mut question = ExamQuestion {
        exercise: about.next()?.to_owned(),
        seed: about.next()?.parse().ok()?,
        filled: Draft::default(),
        is_flagged: false,
        is_late: false,
        mark: None,
    };
    for word in about {
        match word {
            FLAGGED => question.is_flagged = true,
            LATE => question.is_late = true,
            // What only a later version knows.
            _ => question.mark = mark(word).or(question.mark),
        }
    }
    let own = [&name, "."].concat();
    for (field, text) in draft.fields.iter() {
        if let Some(field) = field.strip_prefix(&own) {
            question.filled.fields.insert(field.to_owned(), text.clone());
        }
    }
    for (choice, chosen) in draft.choices.iter() {
        if let Some(choice) = choice.strip_prefix(&own) {
            question.filled.choices.insert(choice.to_owned(), chosen.clone());
        }
    }
    Some(question)
}

fn mark(word: &str) -> Option<Mark> {
    let (points, of) = word.split_once('/')?;
    let mark = Mark {
        points: points.parse().ok()?,
        of: of.parse().ok()?,
    };
    (mark.of > 0 && mark.points <= mark.of).then_some(mark)
}

fn line<const N: usize>(words: [Option<&str>; N]) -> String {
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
