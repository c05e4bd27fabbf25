//! A question of a set, with what showing and marking it needs.

use std::sync::Arc;

use super::reference::Reference;
use super::set::{Item, PracticeSet, SetId};
use crate::calculators;
use crate::content::Exercise;
use crate::exercises::{Filled, Judgement, Numbers, Part, Seed, Verdict, mark};

/// A question of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// An exercise: of the book, or one that the docent wrote.
    Exercise(Arc<Exercise>),
    /// The concepts of a section.
    Concepts(String),
    /// An exercise that this edition of the book does not have.
    Missing(Reference),
}

/// Name of the only box with the concepts of a section.
pub const CONCEPTS_LEARNED: &str = "geleerd";

/// Id of the own exercise at `position` of a set: the tilde tells it from those of the book.
pub fn own_id(set: SetId, position: usize) -> String {
    format!("~{set}/{position}")
}

impl Question {
    /// The question of the item at `position`; `find` looks up exercises of the book.
    pub fn of(set: &PracticeSet, position: usize, find: &dyn Fn(Reference) -> Option<Arc<Exercise>>) -> Option<Self> {
        Some(match set.items.get(position)? {
            Item::Exercise(reference) => find(*reference).map_or(Self::Missing(*reference), Self::Exercise),
            Item::Own(own) => Self::Exercise(Arc::new(own.exercise(&own_id(set.id(), position)))),
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
            Self::Concepts(_) | Self::Missing(_) => None,
        }
    }

    /// Its numbers; absent for a question without.
    pub fn draw(&self, seed: Seed) -> Numbers {
        let drawn = self
            .exercise()
            .map(|exercise| Numbers::draw(exercise, seed, calculators::ALL));
        drawn.and_then(Result::ok).unwrap_or(Numbers::Absent)
    }

    /// Marks what was filled in; none where this version cannot.
    pub fn mark(&self, numbers: &Numbers, filled: &Filled) -> Option<Verdict> {
        match self {
            Self::Exercise(exercise) => Some(mark(exercise, numbers, filled)),
            Self::Concepts(_) => {
                let is_done = filled.choice(CONCEPTS_LEARNED).is_some();
                Some(Verdict {
                    parts: vec![Part {
                        judgement: if is_done {
                            Judgement::Right { because: None }
                        } else {
                            Judgement::Empty
                        },
                        points: u16::from(is_done),
                        of: 1,
                    }],
                })
            }
            Self::Missing(_) => None,
        }
    }
}
