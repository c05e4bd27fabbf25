//! Words that readers in one of the two countries stumble over, and what both say instead.

use super::place::{Problem, Source};

/// A word or a few of them in lower case, and what to write in its place. Only words whose every use can be said
/// otherwise: a *werf* may be a shipyard, and *kost* is a term of the book.
const OF_ONE_COUNTRY: &[(&str, &str)] = &[
    ("aangerekend", "in rekening gebracht"),
    ("aanrekenen", "in rekening brengen"),
    ("aanrekent", "in rekening brengt"),
    ("aankoper", "inkoper"),
    ("aankopers", "inkopers"),
    ("dienst na verkoop", "service na de verkoop"),
    ("duid aan", "kies"),
    ("herstelling", "reparatie"),
    ("herstellingen", "reparaties"),
    ("hersteldienst", "reparatiedienst"),
    ("klantendienst", "klantenservice"),
    ("labo", "laboratorium"),
    ("magazijnier", "magazijnmedewerker"),
    ("opendeurdag", "open dag"),
    ("rusthuis", "woonzorgcentrum"),
    ("rusthuizen", "woonzorgcentra"),
    ("stelplaats", "garage"),
    ("toegeving", "concessie"),
    ("toegevingen", "concessies"),
    ("toonzaal", "showroom"),
    ("toonzalen", "showrooms"),
    ("voorbije", "afgelopen"),
    ("zaakvoerder", "directeur"),
];

/// What a learner may type is no text of ours: there a word of one country belongs.
const TYPED: [&str; 2] = ["accepted", "near"];

/// Each line with a word of one country: no fault, a figure of [`super::Quality`].
pub(super) fn of_one_country(source: &Source) -> Vec<Problem> {
    let lines = source.text.lines().enumerate();
    let ours = lines.filter(|(_, line)| !line.starts_with('#') && !TYPED.iter().any(|key| line.starts_with(key)));
    ours.flat_map(|(position, line)| {
        let words = spaced(line);
        let found = OF_ONE_COUNTRY.iter().filter(move |(word, _)| holds(&words, word));
        found.map(move |(word, both)| Problem {
            file: source.file.clone(),
            line: Some(position + 1),
            message: format!("`{word}` is common in one country, `{both}` in both"),
        })
    })
    .collect()
}

/// The words of a line in lower case, each between spaces.
fn spaced(line: &str) -> String {
    let words = line
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |line, word| line + &word.to_lowercase() + " ")
}

/// Whether `word` is one of these words, or a few of them in a row. Every file is read for every command, so nothing is
/// written out to look for it.
fn holds(words: &str, word: &str) -> bool {
    let mut places = words.match_indices(word);
    places.any(|(start, _)| words[..start].ends_with(' ') && words[start + word.len()..].starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ours_is_looked_at_and_what_is_typed_is_not() {
        let lines = [
            "# De toonzaal van de zaakvoerder",
            "prompt = \"De showroom van de directeur\"",
            "text = \"\\\"Toonzaal\\\", zei de Zaakvoerder.\"",
            "accepted = [\"aankoper\"]",
            "near = [\"aankoper\"]",
            "Een toonzaalmeubel kost meer,",
            "en dienst na\u{a0}verkoop ook.",
        ];
        let source = Source {
            file: "een.toml".into(),
            text: lines.join("\n"),
        };
        let found: Vec<String> = of_one_country(&source).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "een.toml:3: `toonzaal` is common in one country, `showroom` in both",
                "een.toml:3: `zaakvoerder` is common in one country, `directeur` in both",
                "een.toml:7: `dienst na verkoop` is common in one country, `service na de verkoop` in both",
            ]
        );
    }
}
