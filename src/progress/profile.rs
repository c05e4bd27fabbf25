//! The self-assessment against the profile of the accountmanager. It judges nobody: it says what can be practised.
//!
//! Kept as a draft under `profiel/{second in which it was begun}`; the choice `{competence}.{statement}` holds the
//! position of the answer, from 0.

use super::saved::PROFILE_FOLDER;
use super::{Draft, Time};
use crate::content::{Competence, PROFILE_SCALE, Profile, Statement};
use crate::quantity::{Rational, whole};

/// The most that are kept; the one begun first goes first.
pub const MAX_PROFILES: usize = 12;
/// Most competences that are advised at once: more is no advice.
const MOST_ADVISED: usize = 3;
/// From this mean on, in answers counted from 1, a competence is not advised.
const GOOD: i64 = 4;

/// The answers of one time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelfAssessment {
    /// When it was begun.
    pub begun: Time,
    /// What was answered.
    answers: Draft,
}

impl SelfAssessment {
    /// Nothing is answered yet.
    pub fn new(now: Time) -> Self {
        Self {
            begun: now,
            answers: Draft::default(),
        }
    }

    /// The key under which it is kept.
    pub fn key(&self) -> String {
        [PROFILE_FOLDER, &self.begun.seconds().to_string()].concat()
    }

    /// What has to be kept.
    pub fn draft(&self, at: Time) -> Draft {
        Draft {
            at,
            ..self.answers.clone()
        }
    }

    /// The one that `draft` keeps under `key`; none when it keeps something else.
    pub fn resumed(key: &str, draft: &Draft) -> Option<Self> {
        let begun = key.strip_prefix(PROFILE_FOLDER)?.parse().ok()?;
        let begun = Time::from_seconds(begun);
        (begun <= Time::LATEST).then(|| Self {
            begun,
            answers: Draft {
                at: Time::default(),
                ..draft.clone()
            },
        })
    }

    /// The answer to a statement, from 0.
    pub fn answer(&self, competence: &Competence, statement: &Statement) -> Option<u8> {
        let chosen = self.answers.choices.get(&name(competence, statement))?;
        let answer = u8::try_from(*chosen.first()?).ok()?;
        (answer < PROFILE_SCALE).then_some(answer)
    }

    /// Takes the answer to a statement, from 0.
    pub fn choose(&mut self, competence: &Competence, statement: &Statement, answer: u8) {
        let answer = vec![u16::from(answer)];
        self.answers.choices.insert(name(competence, statement), answer);
    }

    /// The mean of a competence, in answers counted from 1; none while a statement is open.
    pub fn mean(&self, competence: &Competence) -> Option<Rational> {
        let answers = competence.statements.iter();
        let answers: Option<Vec<u8>> = answers.map(|statement| self.answer(competence, statement)).collect();
        let answers = answers.filter(|answers| !answers.is_empty())?;
        let sum: i64 = answers.iter().map(|&answer| i64::from(answer) + 1).sum();
        let count = i64::try_from(answers.len()).ok()?;
        Some(whole(sum) / whole(count))
    }

    /// How many statements are answered.
    pub fn answered(&self, profile: &Profile) -> usize {
        let all = profile.competences.iter().flat_map(|competence| {
            let statements = competence.statements.iter();
            statements.filter(|statement| self.answer(competence, statement).is_some())
        });
        all.count()
    }

    /// Whether every statement is answered.
    pub fn is_complete(&self, profile: &Profile) -> bool {
        self.answered(profile) == statements(profile)
    }

    /// The competences to practise first, the lowest first and of equals the first; none while something is open.
    pub fn advice<'a>(&self, profile: &'a Profile) -> Vec<&'a Competence> {
        let means = profile.competences.iter();
        let means: Option<Vec<_>> = means
            .map(|competence| Some((self.mean(competence)?, competence)))
            .collect();
        let mut low = means.unwrap_or_default();
        low.retain(|(mean, _)| *mean < whole(GOOD));
        low.sort_by(|(one, _), (other, _)| one.cmp(other));
        low.into_iter()
            .take(MOST_ADVISED)
            .map(|(_, competence)| competence)
            .collect()
    }
}

/// How many statements a profile has.
pub fn statements(profile: &Profile) -> usize {
    profile
        .competences
        .iter()
        .map(|competence| competence.statements.len())
        .sum()
}

/// The self-assessments among drafts, the one begun last first.
pub fn self_assessments<'a>(drafts: impl IntoIterator<Item = (&'a str, &'a Draft)>) -> Vec<SelfAssessment> {
    let drafts = drafts.into_iter();
    let mut all: Vec<_> = drafts
        .filter_map(|(key, draft)| SelfAssessment::resumed(key, draft))
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.begun));
    all
}

fn name(competence: &Competence, statement: &Statement) -> String {
    [&competence.id, ".", &statement.id].concat()
}
