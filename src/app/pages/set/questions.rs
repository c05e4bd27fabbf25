//! The questions of a set, once the sections they come from are there.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::desk::Fetched;
use crate::app::library::Library;
use crate::content::{Exercise, Section};
use crate::ordered::SortedMap;
use crate::sharing::{Item, PracticeSet, Question, Reference};

/// All questions of a set; fetches the sections.
pub fn questions(library: Library, set: PracticeSet) -> Memo<Fetched<Vec<Question>>> {
    Memo::new(move |_| {
        let index = match library.index().get() {
            Fetched::Ready(index) => index,
            Fetched::Loading => return Fetched::Loading,
            Fetched::Failed => return Fetched::Failed,
        };
        let mut ids: SortedMap<Reference, String> = SortedMap::new();
        for item in &set.items {
            if let Item::Exercise(reference) = item {
                let mut exercises = index.sections().flat_map(|(_, section)| &section.exercises);
                if let Some(entry) = exercises.find(|entry| Reference::of(&entry.id) == *reference) {
                    ids.insert(*reference, entry.id.clone());
                }
            }
        }
        let mut sections: SortedMap<String, Arc<Section>> = SortedMap::new();
        let mut is_loading = false;
        for id in ids.values() {
            let section = section_of(id);
            match library.section(section).get() {
                Fetched::Ready(found) => {
                    sections.insert(section.to_owned(), found);
                }
                Fetched::Loading => is_loading = true,
                Fetched::Failed => return Fetched::Failed,
            }
        }
        if is_loading {
            return Fetched::Loading;
        }
        let find = |reference: Reference| -> Option<Arc<Exercise>> {
            let id = ids.get(&reference)?;
            sections.get(section_of(id))?.exercise(id)?.opened().map(Arc::new)
        };
        Fetched::Ready(Arc::new(Question::all(&set, &find)))
    })
}

/// The section that an exercise stands in.
pub fn section_of(id: &str) -> &str {
    id.split('/').next().unwrap_or_default()
}
