//! Numbers with the words that belong to them.

/// `1 fout`, `3 fouten`.
pub fn plural(count: usize, one: &str, more: &str) -> String {
    if count == 1 {
        format!("{count} {one}")
    } else {
        format!("{count} {more}")
    }
}

/// The text with a capital at its start, for a name that begins a sentence.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        assert_eq!(plural(1, "fout", "fouten"), "1 fout");
        assert_eq!(plural(0, "fout", "fouten"), "0 fouten");
        assert_eq!(capitalised("eén"), "Eén");
        assert_eq!(capitalised(""), "");
    }
}
