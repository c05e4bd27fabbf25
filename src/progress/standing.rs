//! How a learner stands: per exercise, per learning objective, per day. All of it follows from the log.

use super::event::{Answered, Event, EventId, Judgement, What};
use super::learned::{Jotted, Noted, Told};
use crate::ordered::SortedMap;
use crate::time::{Day, Time, Zone};
use crate::training::{OwnCard, Practice};

/// How many calculators are remembered as last used.
const LAST_USED: usize = 4;
/// After so many answers without a backup the app offers one.
const ANSWERS_BEFORE_BACKUP: u32 = 50;
/// After so many days without a backup the app offers one, if anything was answered since.
const DAYS_BEFORE_BACKUP: i64 = 7;

/// What follows from all events.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progress {
    exercises: SortedMap<String, Vec<Answer>>,
    reviews: Vec<Told>,
    own_cards: SortedMap<String, OwnCard>,
    notes: SortedMap<String, String>,
    calculators: Vec<String>,
    last_backup: Option<Time>,
    answers_since_backup: u32,
}

/// One answer: an exercise with one set of numbers, from its first check to its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The last check of it.
    pub event: EventId,
    /// When that was.
    pub at: Time,
    /// Seed of its numbers; with it the exercise opens as it was.
    pub seed: u32,
    /// How it counts.
    pub judgement: Judgement,
    /// Points earned.
    pub points: u16,
    /// Points that could be earned.
    pub of: u16,
    /// How often it was checked.
    pub tries: u16,
    /// How many hints were opened.
    pub hints: u8,
    /// Whether a hint or the worked solution was opened.
    pub helped: bool,
    /// Whether the learner said it was right after all.
    pub claimed_right: bool,
}

/// State of one exercise: what its last answer was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExerciseState {
    /// Nieuw: never answered.
    #[default]
    New,
    /// Juist, at once and without help.
    Right,
    /// Juist met hulp.
    RightWithHelp,
    /// Niet juist.
    NotRight,
}

impl From<Judgement> for ExerciseState {
    fn from(judgement: Judgement) -> Self {
        match judgement {
            Judgement::RightAtOnce => Self::Right,
            Judgement::RightWithHelp => Self::RightWithHelp,
            Judgement::NotRight => Self::NotRight,
        }
    }
}

/// How well a learning objective, or a group of them, is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mastery {
    /// Nog niet (begonnen).
    NotYet,
    /// Bezig.
    Busy,
    /// Gekend.
    Known,
}

impl Mastery {
    /// How well a section or chapter is known of which these are the objectives; leave out those without exercises.
    pub fn together(objectives: impl IntoIterator<Item = Self>) -> Self {
        let mut objectives = objectives.into_iter();
        let Some(first) = objectives.next() else {
            return Self::NotYet;
        };
        if objectives.all(|objective| objective == first) {
            first
        } else {
            Self::Busy
        }
    }
}

/// What was answered since Monday.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    /// Number of answers.
    pub answered: u32,
    /// How many of them were right at once.
    pub right_at_once: u32,
}

/// One day of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryDay<'a> {
    /// The day, by the learner's clock.
    pub day: Day,
    /// Exercise and answer, the latest first.
    pub answers: Vec<(&'a str, &'a Answer)>,
    /// How many of them were right at once.
    pub right_at_once: u32,
}

impl Progress {
    /// The progress after `event`, which comes later than all before it.
    ///
    /// A clearing or an undoing concerns other events: the log leaves those out before it tells any (see
    /// [`super::Log::progress`]), so on its own it changes nothing.
    #[must_use]
    pub fn after(mut self, event: &Event) -> Self {
        self.tell(event);
        self
    }

    /// [`Progress::after`] in place, for a log of thousands.
    pub(super) fn tell(&mut self, event: &Event) {
        match &event.what {
            What::Answered(answered) => self.add_answer(event, answered),
            What::ClaimedRight { exercise, seed } => self.claimed_right(exercise, *seed),
            What::CalculatorUsed { calculator } => {
                self.calculators.retain(|known| known != calculator);
                self.calculators.insert(0, calculator.clone());
                self.calculators.truncate(LAST_USED);
            }
            What::Reviewed(reviewed) => {
                self.reviews.push(Told {
                    event: event.id,
                    at: event.at,
                    reviewed: reviewed.clone(),
                });
                self.answers_since_backup += u32::from(reviewed.practice == Practice::Learn);
            }
            What::Jotted(jotted) => self.jotted(jotted),
            What::Noted(Noted { concept, text }) => {
                if text.is_empty() {
                    self.notes.remove(concept);
                } else {
                    self.notes.insert(concept.clone(), text.clone());
                }
            }
            What::BackedUp => {
                self.last_backup = Some(event.at);
                self.answers_since_backup = 0;
            }
            What::Cleared(_) | What::Undone { .. } | What::Later(_) => {}
        }
    }

    fn add_answer(&mut self, event: &Event, answered: &Answered) {
        let answer = Answer {
            event: event.id,
            at: event.at,
            seed: answered.seed,
            judgement: answered.judgement,
            points: answered.points,
            of: answered.of,
            tries: answered.tries,
            hints: answered.hints,
            helped: answered.hints > 0 || answered.solution_shown,
            claimed_right: false,
        };
        let Some(answers) = self.exercises.get_mut(&answered.exercise) else {
            self.exercises.insert(answered.exercise.clone(), vec![answer]);
            self.answers_since_backup += 1;
            return;
        };
        match answers.last_mut() {
            Some(last) if last.seed == answer.seed && last.tries < answer.tries => *last = answer,
            _ => {
                answers.push(answer);
                self.answers_since_backup += 1;
            }
        }
    }

    fn claimed_right(&mut self, exercise: &str, seed: u32) {
        let last = self.exercises.get_mut(exercise).and_then(|answers| answers.last_mut());
        if let Some(answer) = last.filter(|answer| answer.seed == seed && answer.judgement == Judgement::NotRight) {
            answer.judgement = if answer.tries == 1 && !answer.helped {
                Judgement::RightAtOnce
            } else {
                Judgement::RightWithHelp
            };
            answer.points = answer.of;
            answer.claimed_right = true;
        }
    }

    fn jotted(&mut self, jotted: &Jotted) {
        if jotted.front.is_empty() {
            self.own_cards.remove(jotted.id());
            return;
        }
        let card = OwnCard {
            section: jotted.section().to_owned(),
            front: jotted.front.clone(),
            back: jotted.back.clone(),
        };
        self.own_cards.insert(jotted.id().to_owned(), card);
    }

    /// Whether nothing was ever done here: the visitor is new.
    pub fn is_new(&self) -> bool {
        self.exercises.is_empty()
            && self.calculators.is_empty()
            && self.reviews.is_empty()
            && self.own_cards.is_empty()
            && self.notes.is_empty()
            && self.last_backup.is_none()
    }

    /// All answers of the trainer, in order of time. [`super::Learned`] makes cards of them: what a first visit needs does not
    /// know the memory model.
    pub fn reviews(&self) -> &[Told] {
        &self.reviews
    }

    /// The learner's own cards by id.
    pub fn own_cards(&self) -> impl Iterator<Item = (&str, &OwnCard)> {
        self.own_cards.iter().map(|(id, card)| (id.as_str(), card))
    }

    /// The note with the concept of this id.
    pub fn note(&self, concept: &str) -> Option<&str> {
        self.notes.get(concept).map(String::as_str)
    }

    /// State of the exercise with this id.
    pub fn exercise_state(&self, exercise: &str) -> ExerciseState {
        self.last_answer(exercise)
            .map_or(ExerciseState::New, |answer| answer.judgement.into())
    }

    /// The last answer to the exercise with this id: when, how often tried, with which numbers.
    pub fn last_answer(&self, exercise: &str) -> Option<&Answer> {
        self.answers(exercise).last()
    }

    /// All answers to the exercise with this id, the first one first.
    pub fn answers(&self, exercise: &str) -> &[Answer] {
        self.exercises.get(exercise).map_or(&[], Vec::as_slice)
    }

    /// Seeds with which an exercise was answered, the last ones first, each once and no more than `count`.
    pub fn last_seeds(&self, exercise: &str, count: usize) -> Vec<u32> {
        let mut seeds = Vec::new();
        for answer in self.answers(exercise).iter().rev() {
            if seeds.len() < count && !seeds.contains(&answer.seed) {
                seeds.push(answer.seed);
            }
        }
        seeds
    }

    /// Id of the exercise that was answered last of all.
    pub fn latest_exercise(&self) -> Option<&str> {
        self.all_answers()
            .max_by_key(|(_, answer)| (answer.at, answer.event))
            .map(|(exercise, _)| exercise)
    }

    /// How well an objective is known that these exercises belong to.
    ///
    /// Known: two different exercises of it (or the only one) were right at once the last time, and none of it was
    /// left not right. One exercise can be luck; a second one with another story hardly. Help is allowed, but what
    /// was right with help is not yet known.
    pub fn mastery<'a>(&self, exercises: impl IntoIterator<Item = &'a str>) -> Mastery {
        let (mut total, mut new, mut right, mut not_right) = (0, 0, 0, 0);
        for exercise in exercises {
            total += 1;
            match self.exercise_state(exercise) {
                ExerciseState::New => new += 1,
                ExerciseState::Right => right += 1,
                ExerciseState::RightWithHelp => {}
                ExerciseState::NotRight => not_right += 1,
            }
        }
        if new == total {
            Mastery::NotYet
        } else if not_right == 0 && right >= total.min(2) {
            Mastery::Known
        } else {
            Mastery::Busy
        }
    }

    /// Ids of the calculators used last, the latest first, at most four.
    pub fn last_used_calculators(&self) -> &[String] {
        &self.calculators
    }

    /// When a backup was saved last.
    pub fn last_backup(&self) -> Option<Time> {
        self.last_backup
    }

    /// Number of answers given since the last backup, or ever.
    pub fn answers_since_backup(&self) -> u32 {
        self.answers_since_backup
    }

    /// Whether it is time to offer a backup: 50 answers, or an answer and 7 days, since the last one.
    pub fn is_backup_due(&self, now: Time, zone: Zone) -> bool {
        if self.answers_since_backup == 0 {
            return false;
        }
        let since = self
            .last_backup
            .or_else(|| {
                let answered = self.all_answers().map(|(_, answer)| answer.at);
                answered.chain(self.reviews.iter().map(|told| told.at)).min()
            })
            .unwrap_or(now);
        self.answers_since_backup >= ANSWERS_BEFORE_BACKUP
            || zone.day(now).days_since(zone.day(since)) >= DAYS_BEFORE_BACKUP
    }

    /// Number of answers in all.
    pub fn answered(&self) -> usize {
        self.exercises.values().map(Vec::len).sum()
    }

    /// What was answered since Monday.
    pub fn week(&self, now: Time, zone: Zone) -> Week {
        let (monday, today) = (zone.day(now).monday(), zone.day(now));
        let mut week = Week::default();
        for (_, answer) in self.all_answers() {
            if (monday..=today).contains(&zone.day(answer.at)) {
                week.answered += 1;
                week.right_at_once += u32::from(answer.judgement == Judgement::RightAtOnce);
            }
        }
        week
    }

    /// All answers per day, the latest day and the latest answer first.
    pub fn history(&self, zone: Zone) -> Vec<HistoryDay<'_>> {
        let mut answers: Vec<_> = self.all_answers().collect();
        answers.sort_unstable_by_key(|(_, answer)| std::cmp::Reverse((answer.at, answer.event)));
        answers
            .chunk_by(|(_, one), (_, other)| zone.day(one.at) == zone.day(other.at))
            .filter_map(|answers| {
                let (_, first) = answers.first()?;
                let right = answers
                    .iter()
                    .filter(|(_, answer)| answer.judgement == Judgement::RightAtOnce);
                Some(HistoryDay {
                    day: zone.day(first.at),
                    right_at_once: u32::try_from(right.count()).unwrap_or(u32::MAX),
                    answers: answers.to_vec(),
                })
            })
            .collect()
    }

    fn all_answers(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.exercises
            .iter()
            .flat_map(|(exercise, answers)| answers.iter().map(move |answer| (exercise.as_str(), answer)))
    }
}
