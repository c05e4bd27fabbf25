//! All terms that can be learned: those of the book and the learner's own cards.

use std::cmp::Ordering;

use crate::content::{Concept, Concepts, chapter_of};
use crate::dutch::{finds, name_key};
use crate::ordered::SortedMap;

/// Begrip, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// `6.12`; empty for an own card without a section.
    pub section: String,
    /// What it is. Of an own card the front is the term, the back the definition.
    pub concept: Concept,
    /// Whether it is a card of the learner's own.
    pub is_own: bool,
}

/// A card that the learner wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnCard {
    /// `6.12`; empty when it belongs to none.
    pub section: String,
    /// What is asked, or the term.
    pub front: String,
    /// What is to be known of it.
    pub back: String,
}

impl OwnCard {
    /// The longest front, in bytes.
    pub const LONGEST_FRONT: usize = 300;
    /// The longest back, in bytes.
    pub const LONGEST_BACK: usize = 1_000;

    /// The same without space around its texts and without signs that cannot be seen, cut off where they are too long.
    #[must_use]
    pub fn tidy(&self) -> Self {
        Self {
            section: self.section.clone(),
            front: tidy_text(&self.front.replace('\n', " "), Self::LONGEST_FRONT),
            back: tidy_text(&self.back, Self::LONGEST_BACK),
        }
    }
}

/// A text of at most so many bytes, without space around it and without signs that cannot be seen.
pub fn tidy_text(text: &str, most: usize) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    let seen: String = lines
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect();
    let seen = seen.trim();
    let end = seen.floor_char_boundary(most);
    seen[..end].trim_end().to_owned()
}

/// Which part of the book is learned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part<'a> {
    /// Alles.
    #[default]
    All,
    /// A chapter: `6`.
    Chapter(&'a str),
    /// A section: `6.12`.
    Section(&'a str),
}

impl Part<'_> {
    /// Whether a section belongs to it.
    pub fn contains(self, section: &str) -> bool {
        match self {
            Self::All => true,
            Self::Chapter(id) => !section.is_empty() && chapter_of(section) == id,
            Self::Section(id) => section == id,
        }
    }
}

/// All terms, in the order of the book, own cards behind those of their section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glossary {
    terms: Vec<Term>,
    /// Place of a term by its id.
    places: SortedMap<String, usize>,
    /// Every name, as it is compared, with the places it stands for; by name.
    names: Vec<(String, usize)>,
}

impl Glossary {
    /// The terms of these packs, which come in the order of the book, and these own cards with their ids.
    pub fn of<'a>(
        packs: impl IntoIterator<Item = &'a Concepts>,
        own: impl IntoIterator<Item = (&'a str, &'a OwnCard)>,
    ) -> Self {
        let mut own: Vec<_> = own.into_iter().collect();
        let mut terms = Vec::new();
        for (section, concepts) in packs.into_iter().flat_map(|pack| &pack.sections) {
            terms.extend(concepts.iter().map(|concept| Term {
                section: section.clone(),
                concept: concept.clone(),
                is_own: false,
            }));
            let is_here = |(_, card): &&(&str, &OwnCard)| card.section == *section;
            terms.extend(own.iter().filter(is_here).map(|(id, card)| own_term(id, card)));
            own.retain(|(_, card)| card.section != *section);
        }
        terms.extend(own.into_iter().map(|(id, card)| own_term(id, card)));
        Self::of_terms(terms)
    }

    fn of_terms(terms: Vec<Term>) -> Self {
        let places = || terms.iter().zip(0..);
        let mut names: Vec<(String, usize)> = places()
            .flat_map(|(term, place)| term.names().map(move |name| (name_key(name), place)))
            .collect();
        names.sort_unstable();
        let mut ids: Vec<(String, usize)> = places().map(|(term, place)| (term.concept.id.clone(), place)).collect();
        // Already in order, so that each goes to the end of the map.
        ids.sort_unstable();
        let places = ids.into_iter().collect();
        Self { terms, places, names }
    }

    /// All terms, in order.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.places.get(id).map(|&place| &self.terms[place])
    }

    /// The terms that go by this name, however it is spelled.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &Term> {
        let key = name_key(name);
        let first = self
            .names
            .partition_point(|(known, _)| known.as_str().cmp(&key) == Ordering::Less);
        let known = self.names[first..].iter();
        known
            .take_while(move |(known, _)| *known == key)
            .map(|(_, place)| &self.terms[*place])
    }

    /// The terms that share a name with this one, itself left out: synonyms with a card of their own.
    pub fn synonyms<'a>(&'a self, term: &'a Term) -> impl Iterator<Item = &'a Term> {
        let named = term.names().flat_map(|name| self.named(name));
        named.filter(move |other| other.concept.id != term.concept.id)
    }

    /// The terms that answer to `typed`: the best first, among equals in the order of the book. Found by the term,
    /// another name for it, or its English name; empty when nothing was typed.
    pub fn search(&self, typed: &str) -> Vec<&Term> {
        let answers = self.terms.iter().filter_map(|term| {
            let names = term.names().chain(term.concept.english.as_deref());
            let best = names.filter_map(|name| finds(typed, name)).min()?;
            Some((best, term))
        });
        let mut found: Vec<(u8, &Term)> = answers.collect();
        // The sort is stable, so the order of the book decides among equals.
        found.sort_by_key(|(quality, _)| *quality);
        found.into_iter().map(|(_, term)| term).collect()
    }

    /// The terms in the order in which they are learned: what everyone should know in the order of the book, then the
    /// rest. Own cards belong to the first; those without a section come before all, for who writes a card wants it.
    pub fn to_learn(&self) -> impl Iterator<Item = &Term> {
        let first = self.terms.iter().filter(|term| term.section.is_empty());
        let of_the_book = || self.terms.iter().filter(|term| !term.section.is_empty());
        let core = of_the_book().filter(|term| term.concept.kern);
        let rest = of_the_book().filter(|term| !term.concept.kern);
        first.chain(core).chain(rest)
    }
}

impl Term {
    /// The term itself and all that is accepted in its place.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.concept.term.as_str()).chain(self.concept.accepted.iter().map(String::as_str))
    }
}

fn own_term(id: &str, card: &OwnCard) -> Term {
    Term {
        section: card.section.clone(),
        concept: Concept {
            id: id.to_owned(),
            term: card.front.clone(),
            english: None,
            definition: card.back.clone(),
            example: String::new(),
            accepted: Vec::new(),
            confused_with: Vec::new(),
            kern: true,
        },
        is_own: true,
    }
}
