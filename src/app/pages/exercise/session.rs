//! What the parts of an exercise page share: the exercise, its numbers, and the learner's attempt.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::craft::{Bench, Craft};
use crate::app::browser;
use crate::app::components::verdict::Tone;
use crate::app::shell::Shell;
use crate::app::store::Store;
use crate::content::{PackedExercise, Values};
use crate::exercises::{Filled, Judgement, Part, Verdict, mark_options};
use crate::progress::{Answered, Attempt, Draft, Marker, What};
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
    /// It is a question of a mock exam, which has actions of its own.
    InExam,
    /// It is a part of a case, which counts and keeps what its parts do.
    InCase {
        /// Told to go on.
        on_next: Callback<()>,
    },
}

/// An open exercise.
#[derive(Clone, Copy)]
pub struct Session {
    /// The exercise.
    pub exercise: StoredValue<Arc<PackedExercise>>,
    /// What it needs beyond options; none for those.
    pub craft: Option<&'static Craft>,
    /// The exercise open with its numbers; none for options.
    pub bench: StoredValue<Option<Rc<dyn Bench>>, LocalStorage>,
    /// What the learner did.
    pub attempt: RwSignal<Attempt>,
    /// What comes after.
    pub go_on: StoredValue<GoOn>,
    store: Store,
    shell: Shell,
}

impl Session {
    /// Opens an exercise with a seed; goes on with what was left of it. The flag says whether there was something.
    pub fn open(exercise: Arc<PackedExercise>, seed: u32, craft: Option<&'static Craft>, go_on: GoOn) -> (Self, bool) {
        let draft = Store::of_the_app().draft(&exercise.id);
        let draft = draft.filter(|draft| draft.seed == seed);
        let session = Self::with(exercise, seed, craft, go_on, draft.as_ref());
        (session, draft.is_some())
    }

    /// Opens an exercise with a seed, and with what a draft says of it.
    pub fn with(
        exercise: Arc<PackedExercise>,
        seed: u32,
        craft: Option<&'static Craft>,
        go_on: GoOn,
        draft: Option<&Draft>,
    ) -> Self {
        let bench = craft.and_then(|craft| (craft.open)(&exercise, seed));
        let attempt = match draft {
            Some(draft) => {
                let mark = |part: Option<usize>, filled: &Filled| marked(&exercise, bench.as_deref(), part, filled);
                Attempt::resumed(&mark, draft)
            }
            None => Attempt::new(seed),
        };
        Self {
            exercise: StoredValue::new(exercise),
            craft,
            bench: StoredValue::new_local(bench),
            attempt: RwSignal::new(attempt),
            go_on: StoredValue::new(go_on),
            store: Store::of_the_app(),
            shell: expect_context::<Shell>(),
        }
    }

    /// What is to be said of what is filled in, without showing it.
    pub fn verdict(self) -> Option<Verdict> {
        let exercise = self.exercise.get_value();
        let filled = self.attempt.with_untracked(Attempt::filled);
        self.bench
            .with_value(|bench| marked(&exercise, bench.as_deref(), None, &filled))
    }

    /// A part of a case as an exercise of its own.
    pub fn part_of(self, position: usize, on_next: Callback<()>) -> Option<Self> {
        let (exercise, bench) = self.bench.with_value(|bench| bench.as_ref()?.part(position))?;
        let attempt = self.attempt.with_untracked(|attempt| attempt.part(position));
        Some(Self {
            exercise: StoredValue::new(Arc::new(exercise)),
            bench: StoredValue::new_local(Some(bench)),
            attempt: RwSignal::new(attempt),
            go_on: StoredValue::new(GoOn::InCase { on_next }),
            ..self
        })
    }

    /// Takes what was done at a part of a case.
    pub fn take_part(self, position: usize, part: Attempt) {
        self.act(|attempt, exercise, mark| attempt.take_part(exercise, mark, position, part));
        self.keep();
    }

    /// Says a sentence to who listens.
    pub fn say(self, sentence: &str) {
        self.shell.say(sentence);
    }

    /// Calls `use_values` with what fills the values of a text; none for options.
    pub fn with_values<T>(self, use_values: impl FnOnce(Option<&dyn Values>) -> T) -> T {
        self.bench
            .with_value(|bench| use_values(bench.as_ref().map(|bench| bench.values())))
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

    fn change(self, act: fn(&mut Attempt, &PackedExercise, Marker) -> Option<Answered>) {
        self.act(act);
        self.keep();
        self.attempt.with_untracked(|attempt| {
            if let Some(verdict) = &attempt.verdict {
                self.shell.say(&text::exercise::announced(verdict, self.says(), &|key| {
                    self.written(key)
                }));
            }
        });
    }

    /// Changes the attempt, and records the event that this may be; what counts of a part, its case records.
    fn act(self, act: impl FnOnce(&mut Attempt, &PackedExercise, Marker) -> Option<Answered>) {
        let exercise = self.exercise.get_value();
        let event = self.bench.with_value(|bench| {
            let mark = |part: Option<usize>, filled: &Filled| marked(&exercise, bench.as_deref(), part, filled);
            self.attempt
                .try_update(|attempt| act(attempt, &exercise, &mark))
                .flatten()
        });
        let Some(answered) = event else { return };
        // First: a run takes from the draft what was filled in.
        self.keep();
        match self.go_on.get_value() {
            GoOn::InCase { .. } => return,
            GoOn::InRun { on_answered, .. } => on_answered.run(answered.clone()),
            GoOn::Alone { .. } | GoOn::InExam => {}
        }
        // A docent's own exercise is not in the book.
        if !answered.exercise.starts_with('~') {
            self.store.record(What::Answered(answered));
        }
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

    /// Saves the draft; that of a part belongs to its case.
    pub fn keep(self) {
        if self.is_part() {
            return;
        }
        let exercise = self.exercise.get_value();
        let draft = self
            .attempt
            .try_with_untracked(|attempt| attempt.is_touched().then(|| attempt.draft(browser::now())));
        if let Some(Some(draft)) = draft {
            self.store.put_draft(&exercise.id, draft);
        }
    }

    /// Whether it is a part of a case.
    pub fn is_part(self) -> bool {
        self.go_on
            .try_with_value(|go_on| matches!(go_on, GoOn::InCase { .. }))
            .unwrap_or_default()
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

    /// What says what there is to say of a judgement.
    fn says(self) -> fn(&Judgement) -> text::Sentence {
        self.craft.map_or(text::judgement_of_options, |craft| craft.says)
    }

    /// What was said of a part, while it is on show.
    pub fn part(self, position: usize) -> Option<Part> {
        self.attempt
            .with(|attempt| attempt.verdict.as_ref()?.parts.get(position).cloned())
    }

    /// Tone, word and reason of a part, for a verdict beneath it.
    pub fn remark(self, position: usize) -> Option<(Tone, &'static str, String)> {
        let part = self.part(position)?;
        let sentence = self.says()(&part.judgement);
        Some((
            tone(&part.judgement),
            sentence.word,
            sentence.reason.to_plain(&|key| self.written(key)),
        ))
    }
}

/// What is to be said of what was filled in.
fn marked(
    exercise: &PackedExercise,
    bench: Option<&dyn Bench>,
    part: Option<usize>,
    filled: &Filled,
) -> Option<Verdict> {
    match bench {
        Some(bench) => bench.mark(part, filled),
        None => mark_options(&exercise.task, filled),
    }
}

/// How a judgement looks.
pub fn tone(judgement: &Judgement) -> Tone {
    match judgement {
        Judgement::Right { .. } | Judgement::RightRounded { .. } | Judgement::RightWithSlip { .. } => Tone::Right,
        Judgement::FollowedThrough { .. } => Tone::FollowThrough,
        Judgement::OwnAssessment { .. } if judgement.is_right() => Tone::Right,
        Judgement::Partly { found: 0, .. } | Judgement::PartlyOrdered { right: 0, .. } | Judgement::Wrong(_) => {
            Tone::Wrong
        }
        Judgement::Partly { .. } | Judgement::PartlyOrdered { .. } | Judgement::OwnAssessment { .. } => Tone::Partly,
        Judgement::Empty
        | Judgement::Unreadable(_)
        | Judgement::NotASum(_)
        | Judgement::MeansPercent { .. }
        | Judgement::OtherUnit
        | Judgement::English
        | Judgement::OtherName
        | Judgement::NothingWritten
        | Judgement::NotCompared => Tone::Unread,
    }
}
