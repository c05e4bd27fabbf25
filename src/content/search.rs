//! Searching in the table of contents: sections, calculators and exercises, by title and number.

use super::{CalculatorEntry, ExerciseEntry, Index, SectionEntry};
use crate::dutch::finds;

/// The most that is shown: whoever sees more types on.
const MOST: usize = 30;

/// Something that was found.
#[derive(Debug, Clone, Copy)]
pub enum Hit<'a> {
    /// A section.
    Section(&'a SectionEntry),
    /// A calculator.
    Calculator(&'a CalculatorEntry),
    /// An exercise, with its section.
    Exercise(&'a SectionEntry, &'a ExerciseEntry),
}

impl Index {
    /// What answers to `typed`: the best first; among equals sections, then calculators, then exercises, in the order
    /// of the book. Empty when nothing was typed.
    pub fn search(&self, typed: &str) -> Vec<Hit<'_>> {
        let sections = self.sections().filter_map(|(_, section)| {
            let text = [&section.id, " ", &section.title].concat();
            let best = [&text, &section.title]
                .into_iter()
                .filter_map(|name| finds(typed, name))
                .min()?;
            Some((best, Hit::Section(section)))
        });
        let calculators = self.calculators.iter().filter_map(|entry| {
            let names = std::iter::once(&entry.title).chain(&entry.synonyms);
            let best = names.filter_map(|name| finds(typed, name)).min()?;
            Some((best, Hit::Calculator(entry)))
        });
        let exercises = self.sections().flat_map(|(_, section)| {
            section
                .exercises
                .iter()
                .filter_map(move |exercise| Some((finds(typed, &exercise.title)?, Hit::Exercise(section, exercise))))
        });
        let mut found: Vec<(u8, Hit)> = sections.chain(calculators).chain(exercises).collect();
        // The sort is stable, so the order above decides among equals.
        found.sort_by_key(|(quality, _)| *quality);
        found.into_iter().take(MOST).map(|(_, hit)| hit).collect()
    }
}
