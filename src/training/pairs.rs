//! Koppelen: six terms and six descriptions, tapped together.

use super::glossary::{Part, Term};
use super::memory::Rating;
use super::modes::{apart, pick, shuffle};
use super::queue::Desk;

/// Pairs on one board.
pub const PAIRS: usize = 6;
/// Drawn for a board, so that synonyms can be left out.
const DRAWN: usize = 4 * PAIRS;

/// A board of pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Terms and descriptions, which belong together by place.
    pairs: Vec<Pair>,
    /// Order in which the descriptions are shown, as places in `pairs`.
    descriptions: Vec<usize>,
    picked: Option<Side>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Pair {
    card: String,
    term: String,
    description: String,
    is_matched: bool,
    was_missed: bool,
}

/// Something on the board, by its place in its own column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// In the column of terms.
    Term(usize),
    /// In the column of descriptions.
    Description(usize),
}

/// What a tap did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tap {
    /// Nothing: it was matched already, or is not on the board.
    Nothing,
    /// It is picked.
    Picked,
    /// It is not picked any more.
    PutBack,
    /// Both belong together.
    Matched,
    /// They do not belong together.
    Missed,
}

/// One field of the board as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile<'a> {
    /// What stands on it.
    pub text: &'a str,
    /// Whether it was matched.
    pub is_matched: bool,
    /// Whether it is picked.
    pub is_picked: bool,
}

impl Board {
    /// A board of terms of `part`; smaller if there are not enough that can be told apart.
    pub fn new(desk: Desk, part: Part, seed: u32) -> Self {
        let terms = apart(desk.glossary, pick(desk, part, None, DRAWN, seed), PAIRS);
        let pair = |term: &&Term| Pair {
            card: term.concept.id.clone(),
            term: term.concept.term.clone(),
            description: term.concept.definition.clone(),
            is_matched: false,
            was_missed: false,
        };
        let mut descriptions: Vec<usize> = (0..terms.len()).collect();
        shuffle(&mut descriptions, seed.wrapping_add(1));
        Self {
            pairs: terms.iter().map(pair).collect(),
            descriptions,
            picked: None,
        }
    }

    /// A board without pairs.
    pub const fn empty() -> Self {
        Self {
            pairs: Vec::new(),
            descriptions: Vec::new(),
            picked: None,
        }
    }

    /// Number of pairs.
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Whether there is nothing to match.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// One field.
    pub fn tile(&self, side: Side) -> Option<Tile<'_>> {
        match side {
            Side::Term(place) => self.terms().nth(place),
            Side::Description(place) => self.descriptions().nth(place),
        }
    }

    /// The column of terms.
    pub fn terms(&self) -> impl Iterator<Item = Tile<'_>> {
        let tile = |(place, pair): (usize, &'_ Pair)| (pair.is_matched, self.picked == Some(Side::Term(place)));
        self.pairs.iter().enumerate().map(move |(place, pair)| {
            let (is_matched, is_picked) = tile((place, pair));
            Tile {
                text: &pair.term,
                is_matched,
                is_picked,
            }
        })
    }

    /// The column of descriptions.
    pub fn descriptions(&self) -> impl Iterator<Item = Tile<'_>> {
        self.descriptions.iter().enumerate().map(|(place, &of)| Tile {
            text: &self.pairs[of].description,
            is_matched: self.pairs[of].is_matched,
            is_picked: self.picked == Some(Side::Description(place)),
        })
    }

    /// Taps a field. Two fields of one column: the second is picked in place of the first.
    pub fn tap(&mut self, side: Side) -> Tap {
        let Some(tapped) = self.pair_of(side).filter(|&pair| !self.pairs[pair].is_matched) else {
            return Tap::Nothing;
        };
        let other = match (self.picked, side) {
            (Some(picked), _) if picked == side => {
                self.picked = None;
                return Tap::PutBack;
            }
            (Some(picked @ Side::Term(_)), Side::Description(_))
            | (Some(picked @ Side::Description(_)), Side::Term(_)) => self.pair_of(picked),
            _ => None,
        };
        let Some(other) = other else {
            self.picked = Some(side);
            return Tap::Picked;
        };
        self.picked = None;
        if other == tapped {
            self.pairs[tapped].is_matched = true;
            return Tap::Matched;
        }
        self.pairs[tapped].was_missed = true;
        self.pairs[other].was_missed = true;
        Tap::Missed
    }

    fn pair_of(&self, side: Side) -> Option<usize> {
        match side {
            Side::Term(place) => (place < self.pairs.len()).then_some(place),
            Side::Description(place) => self.descriptions.get(place).copied(),
        }
    }

    /// Which cards it has, in which order: boards of the same name are alike.
    pub fn name(&self) -> String {
        let cards: Vec<&str> = self.pairs.iter().map(|pair| pair.card.as_str()).collect();
        cards.join(" ")
    }

    /// Number of pairs that are still to be found.
    pub fn open(&self) -> usize {
        self.pairs.iter().filter(|pair| !pair.is_matched).count()
    }

    /// Each card that was matched, with how it is noted: right when it was found at once.
    pub fn results(&self) -> impl Iterator<Item = (&str, Rating)> {
        let matched = self.pairs.iter().filter(|pair| pair.is_matched);
        matched.map(|pair| {
            let rating = if pair.was_missed { Rating::Again } else { Rating::Good };
            (pair.card.as_str(), rating)
        })
    }
}
