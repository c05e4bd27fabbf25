//! The four ways to practise, and which terms they take. Only [`Mode::Learn`] moves the schedule.

use super::card::Practice;
use super::glossary::{Glossary, Part, Term};
use super::queue::Desk;
use crate::exercises::Generator;

/// A way to practise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Leren: cards that come back just before they are forgotten.
    Learn,
    /// Toets: ten to twenty questions, verdicts at the end.
    Test,
    /// Koppelen: six pairs.
    Match,
    /// Schrijven: typing the term.
    Write,
}

impl Mode {
    /// All modes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Learn, Self::Test, Self::Match, Self::Write];

    /// How an answer in it is noted; in Leren it matters whether the card was due or new.
    pub const fn practice(self, is_due: bool) -> Practice {
        match self {
            Self::Learn if is_due => Practice::Learn,
            Self::Learn => Practice::Extra,
            Self::Test => Practice::Test,
            Self::Match => Practice::Match,
            Self::Write => Practice::Write,
        }
    }
}

/// Up to `count` terms of a part for practice beside the schedule: by chance, what was learned before what was not,
/// and of that the core first. `wanted` comes along in any case: a difficult term that is practised apart.
pub fn pick<'a>(desk: Desk<'a>, part: Part, wanted: Option<&str>, count: usize, seed: u32) -> Vec<&'a Term> {
    let tier = |term: &Term| {
        let id = term.concept.id.as_str();
        match desk.deck.standing(id, desk.today) {
            _ if Some(id) == wanted => 0_u8,
            Some(_) => 1,
            None if term.concept.kern => 2,
            None => 3,
        }
    };
    let is_in = |term: &&Term| part.contains(&term.section) || Some(term.concept.id.as_str()) == wanted;
    let terms: Vec<&Term> = desk.glossary.terms().iter().filter(is_in).collect();
    let chances = Generator::new("kiezen", seed).order(terms.len());
    let mut ranked: Vec<_> = terms
        .into_iter()
        .zip(chances)
        .map(|(term, chance)| (tier(term), chance, term))
        .collect();
    ranked.sort_unstable_by_key(|&(tier, chance, _)| (tier, chance));
    let mut chosen: Vec<&Term> = ranked.into_iter().take(count).map(|(_, _, term)| term).collect();
    shuffle(&mut chosen, seed);
    chosen
}

/// Up to `count` of `terms` of which no two are names of one thing, or look the same.
pub(super) fn apart<'a>(glossary: &Glossary, terms: Vec<&'a Term>, count: usize) -> Vec<&'a Term> {
    let mut chosen: Vec<&Term> = Vec::new();
    for term in terms {
        let clashes = |known: &&Term| {
            known.concept.definition == term.concept.definition
                || glossary.synonyms(term).any(|synonym| synonym.concept.id == known.concept.id)
        };
        if chosen.len() < count && !chosen.iter().any(clashes) {
            chosen.push(term);
        }
    }
    chosen
}

/// Puts a list in an order of chance.
pub(super) fn shuffle<T: Clone>(list: &mut Vec<T>, seed: u32) {
    let order = Generator::new("volgorde", seed).order(list.len());
    *list = order.into_iter().map(|place| list[place].clone()).collect();
}
