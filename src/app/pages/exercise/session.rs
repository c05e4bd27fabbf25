//! What the parts of an exercise page share: the exercise, its numbers, and the learner's attempt.

use std::sync::Arc;

use leptos::prelude::*;

use super::craft::Craft;
use crate::app::browser;
use crate::app::components::verdict::Tone;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::content::{Exercise, Values};
use crate::exercises::{Answer, Judgement, Part, Variant, Verdict, mark_options};
use crate::progress::{Answered, Attempt, Marker, What};
use crate::text;

/// What comes after an exercise.
#[derive(Clone)]
pub enum GoOn {
    /// It stands alone: once more with other numbers, or another one of its section.
    Alone {
        /// Id of its section.
        section: String,
    },
    /// It is a question of a run.
    InRun {
        /// Told how it was answered.
        on_answered: Callback<Answered>,
        /// Told to go on.
        on_next: Callback<()>,
        /// Told to put the question at the end.
        on_skip: Callback<()>,
    },
}

/// An open exercise.
#[derive(Clone, Copy)]
pub struct Session {
    /// The exercise.
    pub exercise: StoredValue<Arc<Exercise>>,
    /// What it needs beyond options; none for kinds without numbers.
    pub craft: Option<&'static Craft>,
    /// Its numbers; none for kinds without.
    pub variant: StoredValue<Option<Variant>, LocalStorage>,
    /// What the learner did.
    pub attempt: RwSignal<Attempt>,
    /// What comes after.
    pub go_on: StoredValue<GoOn>,
    store: Store,
    shell: Shell,
}

impl Session {
    /// Opens an exercise with a seed; goes on with what was left of it. The flag says whether there was something.
    pub fn open(exercise: Arc<Exercise>, seed: u32, craft: Option<&'static Craft>, go_on: GoOn) -> (Self, bool) {
        let store = Store::of_the_app();
        // The build proved that every seed has numbers; a pack of another edition may still lack a calculator.
        let variant = craft.and_then(|craft| (craft.draw)(&exercise, seed));
        let draft = store.draft(&exercise.id).filter(|draft| draft.seed == seed);
        let resumed = draft.is_some();
        let attempt = match draft {
            Some(draft) => {
                let mark = |answer: &Answer| marked(&exercise, craft, variant.as_ref(), answer);
                Attempt::resumed(&exercise, &mark, &draft)
            }
            None => Attempt::new(&exercise, seed),
        };
        let session = Self {
            exercise: StoredValue::new(exercise),
            craft,
            variant: StoredValue::new_local(variant),
            attempt: RwSignal::new(attempt),
            go_on: StoredValue::new(go_on),
            store,
            shell: expect_context::<Shell>(),
        };
        (session, resumed)
    }

    /// Calls `use_values` with what fills the values of a text; none for kinds without numbers.
    pub fn with_values<T>(self, use_values: impl FnOnce(Option<&dyn Values>) -> T) -> T {
        self.variant.with_value(|variant| {
            let values = variant.as_ref().zip(self.craft);
            use_values(values.map(|(variant, craft)| (craft.values)(variant)))
        })
    }

    /// A value as it stands in a sentence.
    pub fn written(self, key: &str) -> String {
        self.with_values(|values| values.map(|values| values.written(key)).unwrap_or_default())
    }

    /// Checks what is filled in.
    pub fn check(self) {
        self.change(Attempt::check);
    }

    /// Checks what is filled in and opens the worked solution.
    pub fn show_solution(self) {
        self.change(Attempt::show_solution);
    }

    fn change(self, act: fn(&mut Attempt, &Exercise, Marker) -> Option<Answered>) {
        let exercise = self.exercise.get_value();
        let event = self.variant.with_value(|variant| {
            let mark = |answer: &Answer| marked(&exercise, self.craft, variant.as_ref(), answer);
            self.attempt
                .try_update(|attempt| act(attempt, &exercise, &mark))
                .flatten()
        });
        // First: a run takes from the draft what was filled in.
        self.keep();
        if let Some(answered) = event {
            if let GoOn::InRun { on_answered, .. } = self.go_on.get_value() {
                on_answered.run(answered.clone());
            }
            // A docent's own exercise is not in the book.
            if !answered.exercise.starts_with('~') {
                self.store.record(What::Answered(answered));
            }
        }
        self.attempt.with_untracked(|attempt| {
            if let Some(verdict) = &attempt.verdict {
                self.shell
                    .say(&text::exercise::announced(verdict, &|key| self.written(key)));
            }
        });
    }

    /// Opens the next hint.
    pub fn open_hint(self) {
        let exercise = self.exercise.get_value();
        self.attempt.update(|attempt| attempt.open_hint(&exercise));
        self.keep();
    }

    /// Takes the verdict away.
    pub fn retry(self) {
        self.attempt.update(Attempt::retry);
        self.shell.say("");
        self.keep();
    }

    /// Saves the draft.
    pub fn keep(self) {
        let exercise = self.exercise.get_value();
        let draft = self
            .attempt
            .try_with_untracked(|attempt| attempt.is_touched(&exercise).then(|| attempt.draft(browser::now())));
        if let Some(Some(draft)) = draft {
            self.store.put_draft(&exercise.id, draft);
        }
    }

    /// Forgets the draft: it is done, or begun again.
    pub fn forget(self) {
        self.store.remove_draft(&self.exercise.get_value().id);
    }

    /// "Mijn antwoord was toch juist".
    pub fn claim(self) {
        let exercise = self.exercise.get_value().id.clone();
        let seed = self.attempt.with_untracked(|attempt| attempt.seed);
        self.store.record(What::ClaimedRight { exercise, seed });
        self.shell.say(text::exercise::CLAIMED);
    }

    /// What was said of a part, while it is on show.
    pub fn part(self, position: usize) -> Option<Part> {
        self.attempt
            .with(|attempt| attempt.verdict.as_ref()?.parts.get(position).cloned())
    }

    /// Tone, word and reason of a part, for a verdict beneath it.
    pub fn remark(self, position: usize) -> Option<(Tone, &'static str, String)> {
        let part = self.part(position)?;
        let sentence = text::judgement(&part.judgement);
        Some((
            tone(&part.judgement),
            sentence.word,
            sentence.reason.to_plain(&|key| self.written(key)),
        ))
    }
}

/// What is to be said of an answer.
fn marked(exercise: &Exercise, craft: Option<&Craft>, variant: Option<&Variant>, answer: &Answer) -> Option<Verdict> {
    match craft {
        Some(craft) => (craft.mark)(exercise, variant, answer),
        None => mark_options(&exercise.task, answer),
    }
}

/// How a judgement looks.
pub fn tone(judgement: &Judgement) -> Tone {
    match judgement {
        Judgement::Empty | Judgement::Unreadable(_) | Judgement::MeansPercent { .. } | Judgement::OtherUnit => {
            Tone::Unread
        }
        Judgement::Right { .. } | Judgement::RightRounded { .. } => Tone::Right,
        Judgement::FollowedThrough { .. } => Tone::FollowThrough,
        Judgement::Partly { found: 0, .. } | Judgement::Wrong(_) => Tone::Wrong,
        Judgement::Partly { .. } => Tone::Partly,
    }
}
