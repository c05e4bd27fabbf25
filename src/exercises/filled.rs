//! What a learner filled in: one form for all kinds, so that who keeps an answer needs to know nothing of kinds.

use serde::{Deserialize, Serialize};

use crate::ordered::SortedMap;

/// Texts and chosen positions by name, as a draft keeps them; [`names`] has the names. Positions are those of the file,
/// not of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filled {
    /// What was typed, exactly as typed; nothing is kept of an empty field.
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub fields: SortedMap<String, String>,
    /// What was chosen.
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub choices: SortedMap<String, Vec<u16>>,
}

/// What the fields and choices of each kind are called. They stand in saved drafts: add, never change.
pub mod names {
    /// Choice and multiple: the chosen options.
    pub const OPTIONS: &str = "keuze";
    /// Steps: the type of problem (herkenning).
    pub const RECOGNITION: &str = "herkenning";
    /// Steps: the formula (antwoordstructuur).
    pub const STRUCTURE: &str = "structuur";
    /// Ordering: the steps from top to bottom.
    pub const ORDER: &str = "volgorde";
    /// Term: the word.
    pub const TERM: &str = "begrip";
    /// Open: the answer.
    pub const TEXT: &str = "tekst";
    /// Open: chosen (0) once the model answer was shown.
    pub const COMPARED: &str = "vergeleken";
    /// Open: half points for each point of the rubric, in order.
    pub const TICKS: &str = "punten";
    /// Place: the axes.
    pub const AXES: [&str; 2] = ["x", "y"];

    /// Number and steps: a number.
    pub fn value(position: usize) -> String {
        numbered("waarde", position)
    }

    /// Matching: the right item of a left one.
    pub fn pair(position: usize) -> String {
        numbered("paar", position)
    }

    /// Sorting: the class of an item.
    pub fn item(position: usize) -> String {
        numbered("item", position)
    }

    /// Cloze: what stands in a gap, typed or chosen.
    pub fn gap(position: usize) -> String {
        numbered("gat", position)
    }

    /// Table: what stands in an asked cell, typed or chosen.
    pub fn cell(position: usize) -> String {
        numbered("cel", position)
    }

    /// Case: stands before the names of a part.
    pub(crate) fn part(position: usize) -> String {
        [&numbered("deel", position), "."].concat()
    }

    fn numbered(stem: &str, position: usize) -> String {
        [stem, &position.to_string()].concat()
    }
}

impl Filled {
    /// What stands in a field; empty where nothing does.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// The positions chosen in a list.
    pub fn chosen(&self, name: &str) -> Vec<usize> {
        let chosen = self.choices.get(name).into_iter().flatten();
        chosen.map(|&position| usize::from(position)).collect()
    }

    /// The position chosen in a list of which one can be chosen.
    pub fn choice(&self, name: &str) -> Option<usize> {
        self.choices
            .get(name)
            .and_then(|chosen| chosen.first())
            .map(|&position| usize::from(position))
    }

    /// Takes what stands in a field.
    pub fn write(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            self.fields.remove(name);
        } else {
            self.fields.insert(name.to_owned(), text.to_owned());
        }
    }

    /// Takes the positions chosen in a list, in the place of those of before.
    pub fn choose(&mut self, name: &str, positions: &[usize]) {
        let positions: Vec<u16> = positions
            .iter()
            .filter_map(|&position| u16::try_from(position).ok())
            .collect();
        if positions.is_empty() {
            self.choices.remove(name);
        } else {
            self.choices.insert(name.to_owned(), positions);
        }
    }

    /// What was filled in at one part of a case.
    #[must_use]
    pub fn of_part(&self, position: usize) -> Self {
        let prefix = names::part(position);
        Self {
            fields: without(&prefix, &self.fields),
            choices: without(&prefix, &self.choices),
        }
    }

    /// Takes what was filled in at one part of a case.
    pub fn add_part(&mut self, position: usize, part: Self) {
        let prefix = names::part(position);
        let named = |name: String| [prefix.as_str(), &name].concat();
        self.fields
            .extend(part.fields.into_iter().map(|(name, text)| (named(name), text)));
        self.choices
            .extend(part.choices.into_iter().map(|(name, chosen)| (named(name), chosen)));
    }
}

fn without<T: Clone>(prefix: &str, map: &SortedMap<String, T>) -> SortedMap<String, T> {
    map.iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(prefix)?.to_owned(), value.clone())))
        .collect()
}
