//! "Nieuwe reeks over deze fouten".

use super::{Class, Which};
use crate::content::{Exercise, Index};
use crate::exercises::Seed;
use crate::sharing::question::Question;
use crate::sharing::{Item, PracticeSet, Reference};

/// A question that fewer than this share had right at the first try, in hundredths, comes back.
pub const BADLY_MADE: usize = 70;
/// Most questions of the new set.
const MOST: usize = 10;

impl Class {
    /// A set about what went wrong: per badly made question, the worst first, another exercise of the same objective,
    /// or the same one with other numbers, or else the same one again.
    pub fn again(&self, index: &Index, seed: Seed) -> Option<PracticeSet> {
        let mut badly: Vec<(usize, usize)> = (0..self.questions.len())
            .filter_map(|position| {
                let figures = self.figures(position, Which::First);
                let percent = (figures.right * 100).checked_div(figures.answered)?;
                (percent < BADLY_MADE).then_some((percent, position))
            })
            .collect();
        badly.sort_unstable();
        let mut items: Vec<Item> = Vec::new();
        for (_, position) in badly.into_iter().take(MOST) {
            let item = match &self.questions[position] {
                Question::Exercise(exercise) if !exercise.id.starts_with('~') => self.sibling(index, exercise, &items),
                _ => self.set.items[position].clone(),
            };
            if !items.contains(&item) {
                items.push(item);
            }
        }
        (!items.is_empty()).then(|| PracticeSet {
            items,
            seed,
            deadline: None,
            instruction: String::new(),
            ..self.set.clone()
        })
    }

    /// Another exercise of the same objective that is neither in this set nor in the new one.
    fn sibling(&self, index: &Index, exercise: &Exercise, taken: &[Item]) -> Item {
        let same = Item::Exercise(Reference::of(&exercise.id));
        let siblings = index
            .exercise(&exercise.id)
            .into_iter()
            .flat_map(|(_, section, entry)| {
                let objective = entry.objective;
                section
                    .exercises
                    .iter()
                    .filter(move |other| other.objective == objective)
            });
        let mut others = siblings.map(|entry| Item::Exercise(Reference::of(&entry.id)));
        let is_free = |item: &Item| !self.set.items.contains(item) && !taken.contains(item);
        others.find(is_free).unwrap_or(same)
    }
}
