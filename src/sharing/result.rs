//! A result (resultaat): what one student did with a practice set, as it goes to the docent.

use super::seeds::StudentCode;
use super::set::{PracticeSet, SetId};
use super::wire::{is_passage, is_text};
use crate::content::Exercise;
use crate::exercises::{Answer, Seed};
use crate::ordered::SortedMap;
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

/// What was filled in, as a draft keeps it: texts and chosen positions, by name of the part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// Texts as typed.
    pub texts: SortedMap<String, String>,
    /// Positions in the exercise's own order.
    pub choices: SortedMap<String, Vec<u16>>,
}

impl Filled {
    /// What a draft holds.
    pub fn of(draft: &Draft) -> Self {
        Self {
            texts: draft.fields.clone(),
            choices: draft.choices.clone(),
        }
    }

    /// As an answer to `exercise`; what does not belong to it is left out.
    pub fn answer(&self, exercise: &Exercise) -> Answer {
        let draft = Draft {
            fields: self.texts.clone(),
            choices: self.choices.clone(),
            ..Draft::default()
        };
        Attempt::resumed(exercise, &|_| None, &draft).answer
    }

    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        let no_text = self.texts.values().all(|text| text.trim().is_empty());
        no_text && self.choices.values().all(Vec::is_empty)
    }

    fn is_sound(&self) -> bool {
        let is_name = |name: &String| {
            (1..=40).contains(&name.len()) && name.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
        };
        let texts = self.texts.iter();
        let choices = self.choices.iter();
        self.texts.iter().len() <= SetResult::MOST_PARTS
            && self.choices.iter().len() <= SetResult::MOST_PARTS
            && texts
                .into_iter()
                .all(|(name, text)| is_name(name) && is_passage(text, SetResult::LONGEST_TEXT))
            && choices
                .into_iter()
                .all(|(name, chosen)| is_name(name) && chosen.len() <= SetResult::MOST_PARTS)
    }
}

impl SetResult {
    /// Most tries that are kept of one question; of more, the first ones and the last.
    pub const MOST_TRIES: usize = 20;
    /// Most texts, and most lists of choices, in one answer.
    pub const MOST_PARTS: usize = 60;
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
                .all(|tries| tries.len() <= Self::MOST_TRIES && tries.iter().all(|tried| tried.filled.is_sound()))
    }
}
