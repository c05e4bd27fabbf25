//! Finding a calculator by any word that people use for it.

use super::{ALL, Sheet};

/// The calculators that `query` could mean, in the order of the book: each word of it occurs in the title, the
/// question, a synonym, the name of an input or an output, or the formula. Accents, case and hyphens make no
/// difference. An empty query finds all.
pub fn search(query: &str) -> Vec<&'static Sheet> {
    let words: Vec<String> = query
        .split_whitespace()
        .map(folded)
        .filter(|word| !word.is_empty())
        .collect();
    ALL.iter()
        .copied()
        .filter(|sheet| {
            let known = known_as(sheet);
            words.iter().all(|word| known.contains(word.as_str()))
        })
        .collect()
}

/// Id of the chapter under which a calculator is listed: that of the first section it belongs to.
pub fn chapter(sheet: &Sheet) -> String {
    let first = sheet.section.chars().next();
    first.map(|sign| sign.to_uppercase().collect()).unwrap_or_default()
}

/// `sheets` by chapter; chapters in the order in which they come up.
pub fn by_chapter(sheets: &[&'static Sheet]) -> Vec<(String, Vec<&'static Sheet>)> {
    let mut chapters: Vec<(String, Vec<&'static Sheet>)> = Vec::new();
    for sheet in sheets {
        let id = chapter(sheet);
        match chapters.iter_mut().find(|(known, _)| *known == id) {
            Some((_, listed)) => listed.push(sheet),
            None => chapters.push((id, vec![sheet])),
        }
    }
    chapters
}

/// Everything a calculator may be called, folded.
fn known_as(sheet: &Sheet) -> String {
    let outputs = sheet.outputs.iter().map(|output| output.name);
    let inputs = sheet
        .fields
        .iter()
        .flat_map(|field| std::iter::once(field).chain(field.columns()));
    let names = [sheet.title, sheet.question, sheet.section, sheet.structure].into_iter();
    names
        .chain(inputs.map(|field| field.label.name))
        .chain(sheet.synonyms.iter().copied())
        .chain(outputs)
        .map(|name| folded(name) + "\n")
        .collect()
}

/// Lower case without accents and hyphens: `Break-Évenpunt` is `breakevenpunt`.
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !matches!(letter, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}'))
        .map(|letter| match letter {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_by_any_of_their_words() {
        for (query, expected) in [
            ("break-evenanalyse", &["break-even"][..]),
            ("BREAK EVEN ACTIE", &["break-even-actie"]),
            ("  hef   BOOM ", &["kraljic-positie", "break-even"]),
            (
                "bréakevenomzet",
                &["break-even", "break-even-omzet", "break-even-assortiment"],
            ),
            ("afzet winst nul", &["break-even", "break-even-assortiment"]),
            ("hefboom 6.12", &["break-even"]),
            ("BEA BEO", &["break-even"]),
            ("rangsom per account", &["customer-rating"]),
            ("hefboom leverancier", &[]),
            ("zzz", &[]),
        ] {
            let found: Vec<&str> = search(query).iter().map(|sheet| sheet.id).collect();
            assert_eq!(found, expected, "{query}");
        }
        assert_eq!(search(" ").len(), ALL.len());
    }

    #[test]
    fn each_is_found_by_its_title_and_by_every_synonym() {
        for sheet in ALL {
            for word in sheet.synonyms.iter().chain([&sheet.title]) {
                assert!(
                    search(word).iter().any(|found| found.id == sheet.id),
                    "{word} does not find {}",
                    sheet.id
                );
            }
        }
    }

    #[test]
    fn chapters_keep_the_order_of_the_book() {
        let chapters: Vec<String> = by_chapter(&search("")).into_iter().map(|(id, _)| id).collect();
        assert!(chapters.is_sorted(), "{chapters:?}");
        assert_eq!(
            by_chapter(&search(""))
                .iter()
                .map(|(_, sheets)| sheets.len())
                .sum::<usize>(),
            ALL.len()
        );
    }
}
