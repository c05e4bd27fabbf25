//! A description in which a word is missing, and which word that is.

use super::glossary::{Glossary, Term};
use crate::exercises::Generator;

/// A text in which one word is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What stands before the word.
    pub before: String,
    /// The word that is asked.
    pub word: String,
    /// What stands behind it.
    pub behind: String,
}

/// From so many letters on, a word can be missed.
const LETTERS_OF_A_GAP: usize = 6;
/// A word of more descriptions than this says nothing of one of them: *bedrijf*, *klanten*.
const IN_MANY: usize = 12;
/// Long words that carry no meaning of their own, or one that many others could carry in their place; in order.
const EMPTY_WORDS: [&str; 96] = [
    "aantal",
    "achter",
    "alleen",
    "altijd",
    "andere",
    "anderen",
    "bekend",
    "bepaalde",
    "bereiken",
    "binnen",
    "blijft",
    "blijven",
    "brengen",
    "brengt",
    "daardoor",
    "daarin",
    "daarna",
    "daarom",
    "daarvan",
    "degene",
    "dezelfde",
    "direct",
    "eerder",
    "eerste",
    "elkaar",
    "enkele",
    "erover",
    "ervoor",
    "gebeurt",
    "gebruikt",
    "gedeeld",
    "gemaakt",
    "gemiddeld",
    "gewenst",
    "gewone",
    "groter",
    "hebben",
    "hetzelfde",
    "hoeveel",
    "iedere",
    "iemand",
    "jezelf",
    "kleine",
    "kleiner",
    "komend",
    "komende",
    "krijgen",
    "krijgt",
    "kunnen",
    "liever",
    "manier",
    "meerdere",
    "meestal",
    "minder",
    "minstens",
    "moeten",
    "mogelijke",
    "moment",
    "nauwelijks",
    "nieuwe",
    "nodige",
    "ongeveer",
    "persoonlijk",
    "precies",
    "rechtstreeks",
    "sommige",
    "steeds",
    "stellen",
    "tegelijk",
    "tegenover",
    "telkens",
    "tijdens",
    "totale",
    "tussen",
    "tweede",
    "uitgedrukt",
    "vandaag",
    "vanuit",
    "volgende",
    "volgens",
    "vooral",
    "waarbij",
    "waardoor",
    "waarin",
    "waarmee",
    "waarom",
    "waarop",
    "waaruit",
    "waarvan",
    "waarvoor",
    "weinig",
    "werkelijk",
    "werkelijke",
    "worden",
    "zonder",
    "zoveel",
];
/// Words behind which a noun stands.
const BEFORE_NOUN: [&str; 31] = [
    "aan", "bij", "boven", "de", "door", "drie", "een", "elk", "elke", "geen", "haar", "het", "hun", "ieder", "in",
    "met", "naar", "om", "onder", "op", "over", "per", "tegen", "tot", "tussen", "twee", "uit", "van", "vier", "voor",
    "zonder",
];

/// A word to miss in the description of `term`, such as somebody who knows the term can find and nobody else.
///
/// It is not given away: it stands there once, and no name of the term is of its family. It can be answered: it is a
/// word of the field, which is one that stands in the name of some term, or else a noun; a verb or an adjective has too
/// many others that would do as well. A word of many descriptions, and the first of this one, which tells the sort, say
/// too little. Among these by preference a word that the terms it is taken for do not share, for that is what sets it
/// apart. None when no word is left: then the whole is asked.
pub(super) fn gap(glossary: &Glossary, term: &Term, seed: u32) -> Option<Gap> {
    let definition = &term.concept.definition;
    let words: Vec<(usize, &str)> = words(definition).collect();
    let look_alikes: Vec<String> = { term.concept.confused_with.iter() }
        .filter_map(|id| glossary.term(id))
        .map(|other| other.concept.definition.to_lowercase())
        .collect();
    let names: Vec<String> = { term.names() }
        .flat_map(self::words)
        .map(|(_, word)| word.to_lowercase())
        .collect();
    let mut candidates = Vec::new();
    for (place, &(start, word)) in words.iter().enumerate().skip(1) {
        let lower = word.to_lowercase();
        let is_given = words.iter().filter(|(_, other)| is_same(other, &lower)).count() > 1
            || names.iter().any(|name| is_family(name, &lower));
        if !can_be_missed(word, &lower) || is_given || in_many(glossary, &lower) {
            continue;
        }
        let is_shared = look_alikes.iter().any(|other| other.contains(&lower));
        let tier = match (is_of_the_field(glossary, &lower), is_shared) {
            (true, false) => 0_u8,
            (false, false) if is_noun(definition, &words, place) => 1,
            (true, true) => 2,
            (false, _) => continue,
        };
        candidates.push((tier, start, word));
    }
    let best = candidates.iter().map(|(tier, ..)| *tier).min()?;
    candidates.retain(|(tier, ..)| *tier == best);
    let drawn = Generator::new(&term.concept.id, seed).below(candidates.len() as u64);
    let &(_, start, word) = candidates.get(usize::try_from(drawn).ok()?)?;
    Some(Gap {
        before: definition[..start].to_owned(),
        word: word.to_owned(),
        behind: definition[start + word.len()..].to_owned(),
    })
}

fn can_be_missed(word: &str, lower: &str) -> bool {
    word.chars().count() >= LETTERS_OF_A_GAP
        && word.chars().all(char::is_alphabetic)
        && EMPTY_WORDS.binary_search(&lower).is_err()
}

/// A word without the endings by which a plural or an adjective differs.
fn stem(word: &str) -> &str {
    const SHORTEST: usize = 5;
    let ends = ["en", "s", "e"].iter().filter_map(|end| word.strip_suffix(end));
    { ends }.find(|stem| stem.len() >= SHORTEST).unwrap_or(word)
}

fn is_same(word: &str, lower: &str) -> bool {
    stem(&word.to_lowercase()) == stem(lower)
}

/// Whether the name of a term gives a word away: one is part of the other, or they begin alike.
fn is_family(name: &str, word: &str) -> bool {
    const TELLING: usize = 4;
    let (name, word) = (stem(name), stem(word));
    let begin = |text: &str| text.chars().take(TELLING + 1).collect::<String>();
    name.chars().count() >= TELLING && (name.contains(word) || word.contains(name) || begin(name) == begin(word))
}

/// Whether many descriptions of the book have this word.
fn in_many(glossary: &Glossary, lower: &str) -> bool {
    let is_it = |word: &str| word.len() == lower.len() && word.to_lowercase() == lower;
    let has_it = |term: &&Term| !term.is_own && words(&term.concept.definition).any(|(_, word)| is_it(word));
    glossary.terms().iter().filter(has_it).nth(IN_MANY).is_some()
}

/// Whether some term of the book has this word in its name.
fn is_of_the_field(glossary: &Glossary, lower: &str) -> bool {
    let wanted = stem(lower);
    let is_it = |word: &str| word.len() >= wanted.len() && stem(&word.to_lowercase()) == wanted;
    let of_the_book = glossary.terms().iter().filter(|term| !term.is_own);
    of_the_book
        .flat_map(Term::names)
        .any(|name| words(name).any(|(_, word)| is_it(word)))
}

/// Whether the word at `place` stands where a noun stands: behind an article or a preposition, with at most one
/// adjective between; what ends on an e and goes on is that adjective.
fn is_noun(definition: &str, words: &[(usize, &str)], place: usize) -> bool {
    let leads = |place: usize| {
        let word = words.get(place).map(|(_, word)| word.to_lowercase());
        word.is_some_and(|word| BEFORE_NOUN.binary_search(&word.as_str()).is_ok())
    };
    let (start, word) = words[place];
    let goes_on = definition[start + word.len()..].starts_with(' ');
    let is_adjective = |place: usize| words.get(place).is_some_and(|(_, word)| word.ends_with('e'));
    let before = place.wrapping_sub(1);
    let is_led = leads(before) || (is_adjective(before) && leads(place.wrapping_sub(2)));
    is_led && !(word.ends_with('e') && goes_on)
}

/// The words of a text with where they begin, without signs around them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_sign = |letter: char| !letter.is_alphanumeric();
    let mut next = 0;
    text.split(' ').map(move |word| {
        let start = next + word.len() - word.trim_start_matches(is_sign).len();
        next += word.len() + 1;
        (start, word.trim_matches(is_sign))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_words_are_in_order() {
        assert!(EMPTY_WORDS.is_sorted() && BEFORE_NOUN.is_sorted());
    }
}
