//! Whether a typed word is the one that was asked, however it is spelled.

use super::folded;

/// Words that may stand in front of a name without changing it.
const ARTICLES: [&str; 3] = ["de ", "het ", "een "];
/// From so many letters on, a word may hold a slip.
const LETTERS_FOR_A_SLIP: usize = 5;

/// How a typed name answers to the one that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelled {
    /// As asked; capitals, accents, dashes, spaces and an article in front do not count.
    Right,
    /// With one slip of the pen.
    WithSlip,
}

/// A name as it is compared: `de Key-accountmanager` and `key account manager` are one.
pub fn name_key(name: &str) -> String {
    letters(&tidied(name)).collect()
}

/// Whether `typed` is `name`.
///
/// One slip is let through: a letter too many, too few, another one, or two that changed places, in a word of five
/// letters or more. A digit is never let through, nor anything in a word that holds one: `2.0` is not `3.0`.
pub fn spelled(typed: &str, name: &str) -> Option<Spelled> {
    let typed: Vec<char> = letters(&tidied(typed)).collect();
    let tidy = tidied(name);
    let asked: Vec<char> = letters(&tidy).collect();
    if typed.is_empty() {
        return None;
    }
    if typed == asked {
        return Some(Spelled::Right);
    }
    let digits = |letters: &[char]| letters.iter().copied().filter(char::is_ascii_digit).collect::<String>();
    if digits(&typed) != digits(&asked) {
        return None;
    }
    let allows = |place: usize| word_at(&tidy, place).is_some_and(allows_a_slip);
    places_of_slip(&typed, &asked).into_iter().any(allows).then_some(Spelled::WithSlip)
}

/// Lower case, without accents, dashes, quotes and an article; words parted by one space.
fn tidied(text: &str) -> String {
    let plain: String = folded(text)
        .chars()
        .filter_map(|letter| match letter {
            '\'' | '"' | '‑' | '–' | '(' | ')' | '…' => None,
            '\u{a0}' | '/' => Some(' '),
            other => Some(other),
        })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let joined = words.join(" ");
    let name = joined.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let without = ARTICLES.iter().find_map(|article| name.strip_prefix(article));
    without.unwrap_or(name).to_owned()
}

/// The letters that are compared: all but spaces.
fn letters(tidy: &str) -> impl Iterator<Item = char> {
    tidy.chars().filter(|letter| *letter != ' ')
}

/// The word that the letter at `place` belongs to, spaces not counted; for the end the last word.
fn word_at(tidy: &str, place: usize) -> Option<&str> {
    let mut end = 0;
    for word in tidy.split(' ') {
        end += word.chars().count();
        if place < end {
            return Some(word);
        }
    }
    tidy.split(' ').next_back()
}

fn allows_a_slip(word: &str) -> bool {
    word.chars().count() >= LETTERS_FOR_A_SLIP && !word.chars().any(|letter| letter.is_ascii_digit())
}

/// Where in `asked` the one slip can lie that makes `typed` of it; empty if it takes more than one. A letter too many
/// at the border of two words can belong to either.
fn places_of_slip(typed: &[char], asked: &[char]) -> Vec<usize> {
    let same_ahead = typed.iter().zip(asked).take_while(|(one, other)| one == other).count();
    let (typed_rest, asked_rest) = (&typed[same_ahead..], &asked[same_ahead..]);
    let is_one = match (typed_rest, asked_rest) {
        ([first, second, typed_tail @ ..], [one, other, asked_tail @ ..])
            if first == other && second == one && typed_tail == asked_tail =>
        {
            true
        }
        ([_, typed_tail @ ..], [_, asked_tail @ ..]) if typed_tail == asked_tail => true,
        ([_, typed_tail @ ..], asked_rest) if typed_tail == asked_rest => {
            return vec![same_ahead.saturating_sub(1), same_ahead];
        }
        (typed_rest, [_, asked_tail @ ..]) => typed_rest == asked_tail,
        _ => false,
    };
    if is_one { vec![same_ahead] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_names_are_spelled() {
        const RIGHT: Option<Spelled> = Some(Spelled::Right);
        const SLIP: Option<Spelled> = Some(Spelled::WithSlip);
        for (typed, name, expected) in [
            ("portier", "portier", RIGHT),
            (" De Portier. ", "portier", RIGHT),
            ("accountmanagement", "account management", RIGHT),
            ("Key-account manager", "key-accountmanager", RIGHT),
            ("business to business", "business-to-business", RIGHT),
            ("cooptatie", "coöptatie", RIGHT),
            ("decision–making unit", "decision making unit", RIGHT),
            ("go no go beslissing", "go/no-go-beslissing", RIGHT),
            // A letter too few, too many, another one, two that changed places.
            ("portir", "portier", SLIP),
            ("porttier", "portier", SLIP),
            ("portoer", "portier", SLIP),
            ("potrier", "portier", SLIP),
            ("portieer", "portier", SLIP),
            ("ortier", "portier", SLIP),
            ("portiers", "portier", SLIP),
            ("potreir", "portier", None),
            ("poort", "portier", None),
            // Only in words of five letters or more.
            ("koer", "koper", SLIP),
            ("klat", "klant", SLIP),
            ("leat", "lead", None),
            ("leads", "lead", None),
            ("share of walet", "share of wallet", SLIP),
            ("share or wallet", "share of wallet", None),
            ("sharee of wallet", "share of wallet", SLIP),
            // Two slips are too many, even in two words.
            ("shara of walet", "share of wallet", None),
            // Never in digits or in a word with digits.
            ("account managment 3.0", "account management 3.0", SLIP),
            ("account management 2.0", "account management 3.0", None),
            ("account management 30", "account management 3.0", None),
            ("80/20-regel", "80/20-regel", RIGHT),
            ("80/20-regl", "80/20-regel", None),
            ("80/21-regel", "80/20-regel", None),
            ("b2b", "b2c", None),
            ("portier2", "portier", None),
            ("", "portier", None),
            ("de", "portier", None),
            ("...", "portier", None),
            ("x", "één", None),
        ] {
            assert_eq!(spelled(typed, name), expected, "{typed}: {name}");
        }
    }

    #[test]
    fn one_key_for_one_name() {
        assert_eq!(name_key("De Key-accountmanager"), name_key("key account manager"));
        assert_ne!(name_key("account management 2.0"), name_key("account management 3.0"));
    }
}
