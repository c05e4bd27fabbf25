//! Finding tags in a page that a build tool wrote: just enough of HTML to see what a page loads.

use std::ops::Range;

/// An opening tag as it stands in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Name in lower case: `link`.
    pub name: String,
    /// Where the tag stands in the page, from `<` up to and including `>`.
    pub at: Range<usize>,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// Value of an attribute; empty for one that stands alone.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether `rel` holds this word.
    pub fn has_relation(&self, word: &str) -> bool {
        self.attribute("rel")
            .is_some_and(|relations| relations.split_whitespace().any(|relation| relation == word))
    }
}

/// All opening tags of the page, in order. Skips comments and what stands inside `<script>` and `<style>`.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found: Vec<Tag> = Vec::new();
    let mut position = 0;
    while let Some(start) = page[position..].find('<').map(|offset| position + offset) {
        if page[start..].starts_with("<!--") {
            position = page[start..]
                .find("-->")
                .map_or(page.len(), |offset| start + offset + 3);
        } else if page[start + 1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let tag = read_tag(page, start);
            position = tag.at.end;
            if matches!(tag.name.as_str(), "script" | "style") {
                position = end_of_text(page, &tag).unwrap_or(page.len());
            }
            found.push(tag);
        } else {
            position = start + 1;
        }
    }
    found
}

/// Where the text of a `<script>` or `<style>` ends: the position of its closing tag.
pub fn end_of_text(page: &str, tag: &Tag) -> Option<usize> {
    page[tag.at.end..]
        .find(&format!("</{}", tag.name))
        .map(|offset| tag.at.end + offset)
}

fn read_tag(page: &str, start: usize) -> Tag {
    let mut rest = Rest {
        page,
        position: start + 1,
    };
    let name = rest
        .take_until(|letter| letter.is_ascii_whitespace() || letter == '>' || letter == '/')
        .to_lowercase();
    let mut attributes = Vec::new();
    loop {
        rest.take_until(|letter| !letter.is_ascii_whitespace() && letter != '/');
        if rest.next_is('>') || rest.at_end() {
            break;
        }
        let key = rest
            .take_until(|letter| letter.is_ascii_whitespace() || matches!(letter, '=' | '>'))
            .to_lowercase();
        let value = if rest.next_is('=') {
            rest.position += 1;
            rest.value()
        } else {
            ""
        };
        attributes.push((key, value.to_owned()));
    }
    let end = (rest.position + 1).min(page.len());
    Tag {
        name,
        at: start..end,
        attributes,
    }
}

/// What is still to be read.
struct Rest<'page> {
    page: &'page str,
    position: usize,
}

impl<'page> Rest<'page> {
    fn take_until(&mut self, stop: impl Fn(char) -> bool) -> &'page str {
        let rest = &self.page[self.position..];
        let taken = &rest[..rest.find(stop).unwrap_or(rest.len())];
        self.position += taken.len();
        taken
    }

    fn next_is(&self, letter: char) -> bool {
        self.page[self.position..].starts_with(letter)
    }

    fn at_end(&self) -> bool {
        self.position >= self.page.len()
    }

    /// A value in quotes, or without them as minified pages have it.
    fn value(&mut self) -> &'page str {
        for quote in ['"', '\''] {
            if self.next_is(quote) {
                self.position += 1;
                let value = self.take_until(|letter| letter == quote);
                self.position += usize::from(!self.at_end());
                return value;
            }
        }
        self.take_until(|letter| letter.is_ascii_whitespace() || letter == '>')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_quoted_bare_and_lone_attributes() {
        let page = r#"<!-- <a> --><link rel="modulepreload preload" href=./a.js crossorigin /><p title='1 > 0'>"#;
        let found = tags(page);
        assert_eq!(found.len(), 2);
        assert!(found[0].has_relation("preload"));
        assert_eq!(found[0].attribute("href"), Some("./a.js"));
        assert_eq!(found[0].attribute("crossorigin"), Some(""));
        assert_eq!(found[0].attribute("integrity"), None);
        assert_eq!(found[1].attribute("title"), Some("1 > 0"));
        assert!(page[found[1].at.clone()].ends_with("0'>"));
    }

    #[test]
    fn looks_over_the_text_of_scripts() {
        let page = "<script>if (a<b) {}</script><main>";
        let found = tags(page);
        assert_eq!(
            found.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(),
            ["script", "main"]
        );
        assert_eq!(end_of_text(page, &found[0]), Some(19));
    }

    #[test]
    fn survives_a_page_that_breaks_off() {
        assert_eq!(tags("<p").len(), 1);
        assert_eq!(tags("<link href=\"a").len(), 1);
        assert_eq!(tags("a < b <").len(), 0);
    }
}
