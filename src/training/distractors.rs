//! Wrong options that are worth thinking about.

use super::glossary::{Glossary, Term};
use crate::content::chapter_of;
use crate::dutch::name_key;
use crate::exercises::Generator;

/// Up to `count` terms that can stand beside `term` as wrong options.
///
/// First those it is taken for, then those of its section, of its chapter, of the whole book; among equals by chance.
/// Never a synonym, never two with the same name or description, and own cards only beside own cards: what a learner
/// wrote need not be of one sort with the book.
pub fn distractors<'a>(glossary: &'a Glossary, term: &'a Term, count: usize, seed: u32) -> Vec<&'a Term> {
    let mut excluded: Vec<&str> = glossary.synonyms(term).map(|other| other.concept.id.as_str()).collect();
    excluded.push(&term.concept.id);
    let same_chapter = |other: &Term| chapter_of(&other.section) == chapter_of(&term.section);
    let tier = |other: &Term| match other {
        _ if term.concept.confused_with.contains(&other.concept.id) => 0_u8,
        _ if other.section == term.section => 1,
        _ if same_chapter(other) => 2,
        _ => 3,
    };
    let mut candidates: Vec<&Term> = glossary
        .terms()
        .iter()
        .filter(|other| other.is_own == term.is_own && !excluded.contains(&other.concept.id.as_str()))
        .collect();
    let order = Generator::new(&term.concept.id, seed).order(candidates.len());
    let mut ranked: Vec<(u8, usize, &Term)> = candidates
        .drain(..)
        .zip(order)
        .map(|(other, chance)| (tier(other), chance, other))
        .collect();
    ranked.sort_unstable_by_key(|&(tier, chance, _)| (tier, chance));
    let mut chosen: Vec<&Term> = Vec::new();
    for (_, _, other) in ranked {
        if chosen.len() == count {
            break;
        }
        if !chosen.iter().chain([&term]).any(|known| looks_the_same(known, other)) {
            chosen.push(other);
        }
    }
    chosen
}

/// Whether two options could not be told apart.
fn looks_the_same(one: &Term, other: &Term) -> bool {
    one.concept.definition == other.concept.definition || name_key(&one.concept.term) == name_key(&other.concept.term)
}
