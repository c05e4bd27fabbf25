//! Looking up a concept by any of its names.

use super::{Concept, Concepts};
use crate::dutch::finds;

/// The concepts that answer to `typed`, with the id of their section: the best first, among equals in the order of
/// the book. Found by the term, another name for it, or its English name; empty when nothing was typed.
pub fn find_concepts<'packs>(
    packs: impl IntoIterator<Item = &'packs Concepts>,
    typed: &str,
) -> Vec<(&'packs str, &'packs Concept)> {
    let mut found: Vec<(u8, &str, &Concept)> = Vec::new();
    for (section, concepts) in packs.into_iter().flat_map(|pack| &pack.sections) {
        let answers = concepts.iter().filter_map(|concept| {
            let names = std::iter::once(&concept.term)
                .chain(&concept.accepted)
                .chain(&concept.english);
            let best = names.filter_map(|name| finds(typed, name)).min()?;
            Some((best, section.as_str(), concept))
        });
        found.extend(answers);
    }
    // The sort is stable, so the order of the book decides among equals.
    found.sort_by_key(|(quality, ..)| *quality);
    found
        .into_iter()
        .map(|(_, section, concept)| (section, concept))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concept(term: &str, english: Option<&str>, accepted: &[&str]) -> Concept {
        Concept {
            id: term.replace(' ', "-"),
            term: term.to_owned(),
            english: english.map(str::to_owned),
            definition: String::new(),
            example: String::new(),
            accepted: accepted.iter().map(|&name| name.to_owned()).collect(),
            confused_with: Vec::new(),
            kern: true,
        }
    }

    #[test]
    fn found_by_any_name() {
        let book = Concepts {
            version: super::super::PACK_VERSION,
            sections: vec![
                ("1.1".to_owned(), vec![concept("vraag naar marge", None, &[])]),
                (
                    "6.8".to_owned(),
                    vec![
                        concept("marge", Some("margin"), &["winstmarge"]),
                        concept("opslag", Some("mark-up"), &[]),
                    ],
                ),
            ],
        };
        for (typed, expected) in [
            ("", &[][..]),
            ("marge", &["marge", "vraag naar marge"]),
            ("Margin", &["marge"]),
            ("markup", &["opslag"]),
            ("WINSTm", &["marge"]),
            ("zeppelin", &[]),
        ] {
            let found: Vec<_> = find_concepts([&book], typed)
                .into_iter()
                .map(|(_, concept)| concept.term.as_str())
                .collect();
            assert_eq!(found, expected, "{typed}");
        }
    }
}
