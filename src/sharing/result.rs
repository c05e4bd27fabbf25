//! A result (resultaat): what one student did with a practice set, as it goes to the docent.

use super::seeds::StudentCode;
use super::set::{PracticeSet, SetId};
use super::wire::{is_passage, is_text};
use crate::exercises::{Filled, Seed};
use crate::progress::{Attempt, Draft};
use crate::time::Time;

/// Resultaat. Verdicts are not in it: whoever opens it marks again from seed and answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetResult {
    /// Which set it belongs to.
    pub set: SetId,
    /// The set itself, so that the result opens alone; left out where it does not fit.
    pub of: Option<PracticeSet>,
    /// Content of the book it was made with.
    pub edition: String,
    /// Name or code as the student typed it; empty as long as nothing was typed.
    pub name: String,
    /// When it was begun.
    pub begun: Time,
    /// When it was last changed.
    pub changed: Time,
    /// What was done with each question, in the order of the set.
    pub questions: Vec<Vec<Tried>>,
}

/// One try at a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tried {
    /// Which numbers.
    pub seed: Seed,
    /// What was filled in.
    pub filled: Filled,
    /// How many hints were open.
    pub hints: u8,
    /// Whether the worked solution was open, or opened with this.
    pub solution_shown: bool,
    /// Seconds since the question was opened, or since the try before.
    pub seconds: u32,
    /// "Mijn antwoord was toch juist".
    pub claimed_right: bool,
}

/// Everything that a draft holds, of a case at its parts too.
pub fn filled_in(draft: &Draft) -> Filled {
    Attempt::resumed(&|_, _| None, draft).filled()
}

/// Whether nothing is filled in.
pub fn is_blank(filled: &Filled) -> bool {
    filled.fields.values().all(|text| text.trim().is_empty()) && filled.choices.values().all(Vec::is_empty)
}

/// Whether all of it could have been filled in on a page.
fn is_sound(filled: &Filled) -> bool {
    let is_name = |name: &String| {
        let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'.');
        (1..=40).contains(&name.len()) && name.bytes().all(is_sign)
    };
    let mut fields = filled.fields.iter();
    let mut choices = filled.choices.iter();
    fields.len() <= SetResult::MOST_PARTS
        && choices.len() <= SetResult::MOST_PARTS
        && fields.all(|(name, text)| is_name(name) && is_passage(text, SetResult::LONGEST_TEXT))
        && choices.all(|(name, chosen)| is_name(name) && chosen.len() <= SetResult::MOST_PARTS)
}

impl SetResult {
    /// Most tries that are kept of one question; of more, the first ones and the last.
    pub const MOST_TRIES: usize = 20;
    /// Most texts, and most lists of choices, in one answer.
    pub const MOST_PARTS: usize = 120;
    /// The longest text of an answer, in characters.
    pub const LONGEST_TEXT: usize = 4_000;

    /// A result in which nothing was done yet.
    pub fn begin(set: &PracticeSet, edition: &str, name: &str, now: Time) -> Self {
        Self {
            set: set.id(),
            of: Some(set.clone()),
            edition: edition.to_owned(),
            name: name.trim().to_owned(),
            begun: now,
            changed: now,
            questions: vec![Vec::new(); set.items.len()],
        }
    }

    /// Name or code in the form that counts.
    pub fn code(&self) -> Option<StudentCode> {
        StudentCode::read(&self.name)
    }

    /// Adds a try at the question at `position`.
    pub fn add(&mut self, position: usize, tried: Tried, now: Time) {
        let Some(tries) = self.questions.get_mut(position) else {
            return;
        };
        if tries.len() == Self::MOST_TRIES {
            tries.pop();
        }
        tries.push(tried);
        self.changed = now.max(self.begun);
    }

    /// How many questions were tried.
    pub fn done(&self) -> usize {
        self.questions.iter().filter(|tries| !tries.is_empty()).count()
    }

    /// The same with only the first and the last try of each question.
    #[must_use]
    pub(super) fn thinned(&self) -> Self {
        let mut thin = self.clone();
        for tries in &mut thin.questions {
            if tries.len() > 2 {
                tries.drain(1..tries.len() - 1);
            }
        }
        thin
    }

    /// Whether all of it could have been made by the app.
    pub(super) fn is_sound(&self) -> bool {
        let fits_set = self
            .of
            .as_ref()
            .is_none_or(|set| set.id() == self.set && set.items.len() == self.questions.len());
        let tries = self.questions.iter();
        fits_set
            && is_text(&self.name, StudentCode::LONGEST)
            && is_text(&self.edition, 80)
            && self.begun <= self.changed
            && self.changed <= Time::LATEST
            && (1..=PracticeSet::MOST_ITEMS).contains(&self.questions.len())
            && tries
                .into_iter()
                .all(|tries| tries.len() <= Self::MOST_TRIES && tries.iter().all(|tried| is_sound(&tried.filled)))
    }
}
