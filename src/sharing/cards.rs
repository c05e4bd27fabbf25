//! Terms to and from other programs: text that Anki imports, and CSV for a spreadsheet.
//!
//! Anki's text file says itself how it is to be read (`#separator:tab`, …); each line has an id that stays, so that
//! importing once more changes notes and adds none. CSV is that of spreadsheets here: `;`, quotes, a mark before the
//! text. What is read may come from anywhere: its size, the number of cards and every text are limited.

use std::fmt::Write as _;

use crate::dutch::name_key;
use crate::training::{Glossary, OwnCard, Term, tidy_text};

/// The largest file that is read, in bytes.
pub const MAX_CARDS_BYTES: usize = 1024 * 1024;
/// The most cards that are added at once.
pub const MAX_CARDS: usize = 2_000;

/// Writes all terms, with the learner's note on each.
pub type Write = for<'a> fn(&Glossary, &dyn Fn(&str) -> Option<&'a str>) -> String;

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Cards that are not yet here.
    pub cards: Vec<OwnCard>,
    /// Cards that are here already, word for word.
    pub known: usize,
    /// Lines without a front or a back.
    pub skipped: usize,
    /// Cards of which a text was too long and was cut off.
    pub shortened: usize,
}

/// Why a file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It could not be read at all.
    Unreadable,
    /// It is larger than [`MAX_CARDS_BYTES`].
    TooLarge,
    /// It has more than [`MAX_CARDS`] cards.
    TooMany,
    /// There are no cards in it.
    NoCards,
}

/// All terms as text for Anki: id, front, back, tags.
pub fn write_anki<'a>(glossary: &Glossary, note: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let mut text = String::from("#separator:tab\n#html:true\n#guid column:1\n#deck:Accountwijs\n#tags column:4\n");
    for term in glossary.terms() {
        let Term {
            section,
            concept,
            is_own,
        } = term;
        let mut back = html(&concept.definition);
        let mut add = |before: &str, more: &str, after: &str| {
            if !more.is_empty() {
                // Writing to a text cannot fail.
                let _ = write!(back, "<br>{before}{}{after}", html(more));
            }
        };
        add("<i>", &concept.example, "</i>");
        add("Engels: ", concept.english.as_deref().unwrap_or_default(), "");
        add("Ook: ", &concept.accepted.join(", "), "");
        add("Notitie: ", note(&concept.id).unwrap_or_default(), "");
        let mut tags = vec!["accountwijs".to_owned()];
        if !section.is_empty() {
            tags.push(["accountwijs::", section].concat());
        }
        if *is_own {
            tags.push("accountwijs::eigen".to_owned());
        }
        let fields = [
            quoted(&["accountwijs-", &concept.id].concat(), '\t'),
            quoted(&html(&concept.term), '\t'),
            quoted(&back, '\t'),
            tags.join(" "),
        ];
        text.push_str(&fields.join("\t"));
        text.push('\n');
    }
    text
}

const HEADS: [&str; 7] = [
    "begrip",
    "omschrijving",
    "voorbeeld",
    "Engels",
    "ook",
    "paragraaf",
    "notitie",
];

/// All terms as CSV.
pub fn write_csv<'a>(glossary: &Glossary, note: &dyn Fn(&str) -> Option<&'a str>) -> String {
    // The mark tells spreadsheets that this is UTF-8.
    let mut text = ["\u{feff}", &HEADS.join(";"), "\r\n"].concat();
    for Term { section, concept, .. } in glossary.terms() {
        let accepted = concept.accepted.join(", ");
        let fields = [
            concept.term.as_str(),
            &concept.definition,
            &concept.example,
            concept.english.as_deref().unwrap_or_default(),
            &accepted,
            // Spreadsheets would make 6.10 of 6.1, or a date of it.
            &if section.is_empty() {
                String::new()
            } else {
                ["§ ", section].concat()
            },
            note(&concept.id).unwrap_or_default(),
        ];
        let fields = fields.map(|field| quoted(field, ';'));
        text.push_str(&fields.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// A field of a line, in quotes where it needs them.
fn quoted(field: &str, separator: char) -> String {
    let needs = |letter: char| letter == separator || matches!(letter, '"' | '\n' | '\r');
    // A line that begins with # would be a remark.
    if field.contains(needs) || field.starts_with('#') {
        ["\"", &field.replace('"', "\"\""), "\""].concat()
    } else {
        field.to_owned()
    }
}

fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('\n', "<br>")
}

/// Reads cards from text with tabs, semicolons or commas: front, back and perhaps a section. Cards that `glossary` has
/// already are counted and left out.
pub fn read_cards(text: &str, glossary: &Glossary) -> Result<Found, Refused> {
    if text.len() > MAX_CARDS_BYTES {
        return Err(Refused::TooLarge);
    }
    if text.contains('\0') {
        return Err(Refused::Unreadable);
    }
    let layout = Layout::of(text);
    let mut found = Found::default();
    for fields in rows(layout.body, layout.separator).skip(layout.has_heads.into()) {
        let field = |column: Option<usize>| {
            let field = column.and_then(|column| fields.get(column)).map_or("", String::as_str);
            if layout.is_html { plain(field) } else { field.to_owned() }
        };
        let section = field(layout.section);
        let read = OwnCard {
            section: known_section(glossary, &section),
            front: field(Some(layout.front)),
            back: field(Some(layout.back)),
        };
        let card = read.tidy();
        if card.front.is_empty() || card.back.is_empty() {
            // An empty line is no card.
            found.skipped += usize::from(fields.iter().any(|field| !field.trim().is_empty()));
            continue;
        }
        if is_known(glossary, &found.cards, &card) {
            found.known += 1;
            continue;
        }
        if found.cards.len() == MAX_CARDS {
            return Err(Refused::TooMany);
        }
        let was_cut =
            read.front.trim().len() > OwnCard::LONGEST_FRONT || read.back.trim().len() > OwnCard::LONGEST_BACK;
        found.shortened += usize::from(was_cut);
        found.cards.push(card);
    }
    if found.cards.is_empty() && found.known == 0 {
        return Err(Refused::NoCards);
    }
    Ok(found)
}

fn is_known(glossary: &Glossary, cards: &[OwnCard], card: &OwnCard) -> bool {
    let key = name_key(&card.front);
    let in_glossary = glossary.named(&card.front).any(|term| {
        // What Anki gives back of a term of the book has more behind its definition.
        name_key(&term.concept.term) == key
            && card
                .back
                .starts_with(&tidy_text(&term.concept.definition, OwnCard::LONGEST_BACK))
    });
    in_glossary
        || cards
            .iter()
            .any(|other| other.front == card.front && other.back == card.back)
}

/// A section as the book has it; empty for one that it has not.
fn known_section(glossary: &Glossary, text: &str) -> String {
    let id = text.trim().trim_start_matches('§').trim();
    let is_there = glossary.terms().iter().any(|term| term.section == id);
    if is_there { id.to_owned() } else { String::new() }
}

/// How a file is to be read.
struct Layout<'a> {
    body: &'a str,
    separator: char,
    is_html: bool,
    has_heads: bool,
    front: usize,
    back: usize,
    section: Option<usize>,
}

impl<'a> Layout<'a> {
    fn of(text: &'a str) -> Self {
        let mut body = text.trim_start_matches('\u{feff}');
        let (mut separator, mut is_html, mut guid, mut other) = (None, false, None, Vec::new());
        while let Some(line) = body.strip_prefix('#') {
            let (line, rest) = line.split_once('\n').unwrap_or((line, ""));
            body = rest;
            let (name, value) = line.trim().split_once(':').unwrap_or((line, ""));
            let column = || value.trim().parse::<usize>().ok()?.checked_sub(1);
            match name {
                "separator" => separator = named_separator(value),
                "html" => is_html = value.trim() == "true",
                "guid column" => guid = column(),
                "tags column" | "deck column" | "notetype column" => other.extend(column()),
                _ => {}
            }
        }
        let separator = separator.unwrap_or_else(|| guessed(body));
        let heads = rows(body, separator).next().unwrap_or_default();
        let place = |head: &str| heads.iter().position(|known| known.trim().eq_ignore_ascii_case(head));
        if let (Some(front), Some(back)) = (place(HEADS[0]), place(HEADS[1])) {
            return Self {
                body,
                separator,
                is_html,
                has_heads: true,
                front,
                back,
                section: place(HEADS[5]),
            };
        }
        // What is no field of the note itself is passed over.
        other.extend(guid);
        let mut columns = (0..).filter(|column| !other.contains(column));
        Self {
            body,
            separator,
            is_html,
            has_heads: false,
            front: columns.next().unwrap_or(0),
            back: columns.next().unwrap_or(1),
            section: columns.next().filter(|_| !is_html),
        }
    }
}

fn named_separator(name: &str) -> Option<char> {
    let name = name.trim().to_lowercase();
    match name.as_str() {
        "tab" => Some('\t'),
        "semicolon" => Some(';'),
        "comma" => Some(','),
        "pipe" => Some('|'),
        _ => name.chars().next().filter(|_| name.chars().count() == 1),
    }
}

/// The separator that the first line has.
fn guessed(body: &str) -> char {
    let line = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    ['\t', ';', ',']
        .into_iter()
        .find(|sign| line.contains(*sign))
        .unwrap_or('\t')
}

/// The lines of a file as fields. A field in quotes may hold separators and line ends; two quotes in it are one.
fn rows(body: &str, separator: char) -> impl Iterator<Item = Vec<String>> {
    let mut letters = body.chars().peekable();
    std::iter::from_fn(move || {
        letters.peek()?;
        let (mut fields, mut field, mut is_quoted) = (Vec::new(), String::new(), false);
        while let Some(letter) = letters.next() {
            match letter {
                '"' if is_quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    field.push('"');
                }
                '"' if is_quoted => is_quoted = false,
                '"' if field.is_empty() => is_quoted = true,
                '\n' if !is_quoted => break,
                '\r' if !is_quoted && letters.peek() == Some(&'\n') => {}
                _ if letter == separator && !is_quoted => fields.push(std::mem::take(&mut field)),
                _ => field.push(letter),
            }
        }
        fields.push(field);
        Some(fields)
    })
}

/// HTML as plain text: line breaks stay, other tags go.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let Some((tag, after)) = tag.split_once('>') else {
            text.push('<');
            rest = tag;
            continue;
        };
        let name = tag.trim_start_matches('/').to_lowercase();
        if ["br", "div", "p", "li"]
            .iter()
            .any(|line| name.split([' ', '/']).next() == Some(line))
        {
            text.push('\n');
        }
        rest = after;
    }
    text.push_str(rest);
    let text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}
