//! Finding by words as people type them: without capitals, accents and doubtful dashes.

/// `Één co-assistent` as `een coassistent`: what is typed without capitals, accents and dashes is found as well.
pub fn folded(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase);
    let plain = letters.map(|letter| match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '’' | '‘' => '\'',
        other => other,
    });
    plain.filter(|letter| *letter != '-').collect()
}

/// How well `text` answers to what was typed: 0 when it begins with it, 1 when every word typed begins a word of it,
/// 2 when every word typed stands somewhere in it; none when it does not answer to it.
pub fn finds(typed: &str, text: &str) -> Option<u8> {
    let (typed, text) = (folded(typed), folded(text));
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let begins_a_word = |word: &str| text.split_whitespace().any(|known| known.starts_with(word));
    if text.starts_with(typed) {
        Some(0)
    } else if typed.split_whitespace().all(begins_a_word) {
        Some(1)
    } else if typed.split_whitespace().all(|word| text.contains(word)) {
        Some(2)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found() {
        for (typed, text, expected) in [
            ("break", "Break-evenanalyse", Some(0)),
            ("breakeven", "Break-evenanalyse", Some(0)),
            ("  WINST ", "Winst en kosten", Some(0)),
            ("kosten winst", "Winst en kosten", Some(1)),
            ("analyse", "Break-evenanalyse", Some(2)),
            ("een", "Eén account", Some(0)),
            ("strategie", "Accountstrategieën", Some(2)),
            ("6.1", "6.12 Break-evenanalyse", Some(0)),
            ("marge", "Break-evenanalyse", None),
            ("", "Break-evenanalyse", None),
            ("-", "Break-evenanalyse", None),
        ] {
            assert_eq!(finds(typed, text), expected, "{typed}: {text}");
        }
    }
}
