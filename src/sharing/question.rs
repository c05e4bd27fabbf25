//! A question of a set, with what showing and marking it needs.

use std::sync::Arc;

use super::own::{OwnExercise, OwnKind, notation};
use super::reference::Reference;
use super::result::Filled;
use super::set::{Item, PracticeSet, SetId};
use crate::calculators;
use crate::content::Exercise;
use crate::dutch::{self, NotANumber, spelled};
use crate::exercises::{Judgement, Part, Reason, Seed, Variant, Verdict, mark};

/// A question of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// An exercise: of the book, or an own one that is like those of the book.
    Exercise(Arc<Exercise>),
    /// An own exercise of a kind that is shown and marked by itself.
    Own(OwnExercise),
    /// The concepts of a section.
    Concepts(String),
    /// An exercise that this edition of the book does not have.
    Missing(Reference),
}

/// Name of the only text of an own exercise.
pub const OWN_TEXT: &str = "antwoord";
/// Name of the points that a learner ticked, and of the only box with a set of concepts.
pub const OWN_TICKED: &str = "aangevinkt";

/// Name of the choice for the pair at `position`.
pub fn own_pair(position: usize) -> String {
    format!("paar{position}")
}

/// Id of the own exercise at `position` of a set: the tilde tells it from those of the book.
pub fn own_id(set: SetId, position: usize) -> String {
    format!("~{set}/{position}")
}

impl Question {
    /// The question of the item at `position`; `find` looks up exercises of the book.
    pub fn of(set: &PracticeSet, position: usize, find: &dyn Fn(Reference) -> Option<Arc<Exercise>>) -> Option<Self> {
        Some(match set.items.get(position)? {
            Item::Exercise(reference) => find(*reference).map_or(Self::Missing(*reference), Self::Exercise),
            Item::Own(own) => own
                .exercise(&own_id(set.id(), position))
                .map_or_else(|| Self::Own(own.clone()), |exercise| Self::Exercise(Arc::new(exercise))),
            Item::Concepts(section) => Self::Concepts(section.clone()),
        })
    }

    /// All questions of a set.
    pub fn all(set: &PracticeSet, find: &dyn Fn(Reference) -> Option<Arc<Exercise>>) -> Vec<Self> {
        (0..set.items.len())
            .filter_map(|position| Self::of(set, position, find))
            .collect()
    }

    /// The exercise, if it is one.
    pub fn exercise(&self) -> Option<&Exercise> {
        match self {
            Self::Exercise(exercise) => Some(exercise),
            Self::Own(_) | Self::Concepts(_) | Self::Missing(_) => None,
        }
    }

    /// Its numbers; none for a question without.
    pub fn draw(&self, seed: Seed) -> Option<Variant> {
        Variant::draw(self.exercise()?, seed, calculators::ALL).ok().flatten()
    }

    /// Marks what was filled in; none where this version cannot.
    pub fn mark(&self, variant: Option<&Variant>, filled: &Filled) -> Option<Verdict> {
        match self {
            Self::Exercise(exercise) => mark(exercise, variant, &filled.answer(exercise)).ok(),
            Self::Own(own) => Some(Verdict {
                parts: own.mark(filled),
            }),
            Self::Concepts(_) => {
                let is_done = filled.choices.get(OWN_TICKED).is_some_and(|ticked| !ticked.is_empty());
                Some(Verdict {
                    parts: vec![part(if is_done { right() } else { Judgement::Empty })],
                })
            }
            Self::Missing(_) => None,
        }
    }
}

impl OwnExercise {
    /// Marks what was filled in, part by part.
    fn mark(&self, filled: &Filled) -> Vec<Part> {
        let typed = filled.texts.get(OWN_TEXT).map_or("", |text| text.trim());
        match &self.kind {
            // These are exercises like those of the book and marked there.
            OwnKind::Choice(_) | OwnKind::Multiple(_) => Vec::new(),
            OwnKind::Number { answer, unit } => vec![part(number(typed, answer, unit))],
            OwnKind::Term { answer, accepted } => {
                let is_named = std::iter::once(answer)
                    .chain(accepted)
                    .any(|name| spelled(typed, name).is_some());
                vec![part(match (typed.is_empty(), is_named) {
                    (true, _) => Judgement::Empty,
                    (false, true) => right(),
                    (false, false) => wrong(),
                })]
            }
            OwnKind::Open { rubric, .. } => vec![open(typed, filled, rubric.len())],
            OwnKind::Matching(pairs) => (0..pairs.len())
                .map(|position| {
                    let chosen = filled
                        .choices
                        .get(&own_pair(position))
                        .and_then(|chosen| chosen.first());
                    let right_side = chosen.and_then(|&chosen| pairs.get(usize::from(chosen)));
                    part(match right_side {
                        None => Judgement::Empty,
                        // Two pairs may have the same on the right.
                        Some((_, side)) if *side == pairs[position].1 => right(),
                        Some(_) => wrong(),
                    })
                })
                .collect(),
        }
    }
}

/// A number: right when it is the same number, however it is written.
fn number(typed: &str, answer: &str, unit: &str) -> Judgement {
    let bare = typed.strip_suffix(unit).map_or(typed, str::trim_end);
    match (dutch::read(bare, notation(unit)), dutch::read(answer, notation(unit))) {
        (Err(NotANumber::Empty), _) => Judgement::Empty,
        (Err(problem), _) => Judgement::Unreadable(problem),
        (Ok(given), Ok(asked)) if given == asked => right(),
        (Ok(_), _) => wrong(),
    }
}

/// A text: worth the points that the learner ticked.
fn open(typed: &str, filled: &Filled, points: usize) -> Part {
    let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let ticked = filled.choices.get(OWN_TICKED).map(Vec::as_slice).unwrap_or_default();
    let found = (0..points).filter(|&point| ticked.contains(&count(point))).count();
    let judgement = if typed.is_empty() {
        Judgement::Empty
    } else if found == points {
        right()
    } else {
        Judgement::Partly {
            found,
            of: points,
            wrong: 0,
        }
    };
    Part {
        points: if typed.is_empty() { 0 } else { count(found) },
        of: count(points),
        judgement,
    }
}

fn right() -> Judgement {
    Judgement::Right { because: None }
}

fn wrong() -> Judgement {
    Judgement::Wrong(Reason::Unknown)
}

fn part(judgement: Judgement) -> Part {
    Part {
        points: u16::from(judgement.is_right()),
        of: 1,
        judgement,
    }
}
